//! The chain of hashes: each entry vouches for the one before it, so that a changed or missing entry is noticed.
//!
//! A chain shows edits; somebody who rewrites everything after the edit can hide it. Only a hash that was noted elsewhere,
//! as in minutes, shows that too.

use sha2::Digest;
use sha2::Sha256;

/// A SHA-256.
pub type Hash = [u8; 32];

/// What the chain covers of one entry, as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'a> {
    pub agreement: &'a str,
    pub number: u32,
    pub command: u32,
    /// Empty for none, as in the register; so too `party`, and 0 for no meeting.
    pub body: &'a str,
    pub party: &'a str,
    pub meeting: u32,
    pub holds_on: &'a str,
    pub recorded_at: &'a str,
    pub at_meeting: Option<u32>,
    pub corrects: Option<u32>,
    /// The fact's JSON, byte for byte.
    pub fact: &'a str,
    /// The texts themselves may be taken out, so only their hash is covered.
    pub texts_hash: &'a [u8],
    /// The SHA-256 in hexadecimal of the agreement's text, where the fact takes a version of it into use.
    pub version_sha256: Option<&'a str>,
}

impl Link<'_> {
    /// Returns the hash of this entry when the entry before it has the hash `previous`.
    #[must_use]
    pub fn hash(&self, previous: &Hash) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(previous);
        write_bytes(&mut hasher, self.agreement.as_bytes());
        write_number(&mut hasher, self.number);
        write_number(&mut hasher, self.command);
        write_bytes(&mut hasher, self.body.as_bytes());
        write_bytes(&mut hasher, self.party.as_bytes());
        write_number(&mut hasher, self.meeting);
        write_bytes(&mut hasher, self.holds_on.as_bytes());
        write_bytes(&mut hasher, self.recorded_at.as_bytes());
        // No entry and no meeting has the number 0, so it can stand for none.
        write_number(&mut hasher, self.at_meeting.unwrap_or(0));
        write_number(&mut hasher, self.corrects.unwrap_or(0));
        write_bytes(&mut hasher, self.fact.as_bytes());
        write_bytes(&mut hasher, self.texts_hash);
        write_bytes(&mut hasher, self.version_sha256.unwrap_or("").as_bytes());
        hasher.finalize().into()
    }
}

/// Returns the hash before the first entry of an agreement.
#[must_use]
pub fn beginning(agreement: &str) -> Hash {
    Sha256::digest(agreement.as_bytes()).into()
}

/// Returns the hash of an entry's texts. The salt keeps short texts, as names, from being guessed out of their hash.
#[must_use]
pub fn texts_hash(salt: &[u8], texts: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(texts.as_bytes());
    hasher.finalize().into()
}

/// Returns the SHA-256 of a text in hexadecimal, as `sha256sum` prints it.
#[must_use]
pub fn sha256_hex(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// Returns bytes in hexadecimal, as people note a hash.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// A length in front keeps two fields from being read as one.
fn write_bytes(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

fn write_number(hasher: &mut Sha256, number: u32) {
    hasher.update(number.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link() -> Link<'static> {
        Link {
            agreement: "kanta-hame",
            number: 7,
            command: 6,
            body: "hytefoorumi",
            party: "",
            meeting: 3,
            holds_on: "2025-05-14",
            recorded_at: "2025-05-15T09:00:00+03:00",
            at_meeting: None,
            corrects: Some(2),
            fact: r#"{"fact":"meeting_held","meeting":3,"body":"hytefoorumi"}"#,
            texts_hash: &[1; 32],
            version_sha256: None,
        }
    }

    #[test]
    fn every_field_and_the_hash_before_change_the_hash() {
        let previous = beginning("kanta-hame");
        let hash = link().hash(&previous);
        let others = [
            Link { agreement: "kanta-hama", ..link() },
            Link { number: 8, ..link() },
            Link { command: 7, ..link() },
            Link { body: "hytefoorumit", ..link() },
            Link { party: "loppi", ..link() },
            Link { meeting: 4, ..link() },
            Link { holds_on: "2025-05-15", ..link() },
            Link { recorded_at: "2025-05-15T09:00:01+03:00", ..link() },
            Link { at_meeting: Some(1), ..link() },
            Link { corrects: None, ..link() },
            Link { fact: "{}", ..link() },
            Link { texts_hash: &[2; 32], ..link() },
            Link { version_sha256: Some("ab"), ..link() },
        ];
        for other in others {
            assert_ne!(other.hash(&previous), hash, "{other:?}");
        }
        assert_ne!(link().hash(&beginning("other")), hash);
    }

    #[test]
    fn letters_that_move_from_one_field_to_the_next_change_the_hash() {
        let previous = beginning("kanta-hame");
        let left = Link { body: "ab", party: "c", ..link() };
        let right = Link { body: "a", party: "bc", ..link() };
        assert_ne!(left.hash(&previous), right.hash(&previous));
    }

    #[test]
    fn the_canonical_form_stays_as_it_was_released() {
        let hash = link().hash(&beginning("kanta-hame"));
        assert_eq!(hex(&hash), "d51d88c48a8dd7b2ba871287dbcf8dfc7bdfb62e3a3e1d3fba543f5fef7fb467");
    }

    #[test]
    fn the_hash_of_a_text_is_the_well_known_one() {
        assert_eq!(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
