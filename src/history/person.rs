//! People, kept apart from the facts so that one can be forgotten while offices and dates stay.

use serde::{Deserialize, Serialize};

use crate::agreement::party::PartyId;

/// Names a person in facts; the name itself stands in the register's table of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonNumber(pub u32);

/// Somebody who holds an office, belongs to a body, or is a party's contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub number: PersonNumber,
    /// Absent once the person has been forgotten.
    pub name: Option<String>,
    /// The organisation, a party or an actor.
    pub party: Option<PartyId>,
    pub email: Option<String>,
    /// The code of the language in which the person is written to, as `sv`.
    pub language: Option<String>,
    /// The person into whom this one was merged.
    pub merged_into: Option<PersonNumber>,
}

/// Whether a text is an address that mail can be sent to, and that cannot break out of its line.
///
/// Letters outside ASCII need mail servers that are asked for them, which is not done.
///
/// ```
/// use yhdyspinta::history::person::is_address;
/// assert!(is_address("testi@esimerkki.invalid"));
/// assert!(!is_address("testi@esimerkki.invalid\nBcc: toinen@esimerkki.invalid"));
/// ```
#[must_use]
pub fn is_address(text: &str) -> bool {
    let is_one = text.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !domain.contains('@')
    });
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b',' | b';' | b'"');
    is_one && !text.starts_with('-') && text.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_could_add_a_line_or_an_option_is_none() {
        assert!(is_address("testi@esimerkki.invalid"));
        for text in [
            "",
            "testi",
            "testi@",
            "-x@a.b",
            "a@b.c\nBcc: d@e.f",
            "a@b.c, d@e.f",
            "a <b@c.d>",
            "a@.b",
            "a@b.c.",
            "ä@b.c",
        ] {
            assert!(!is_address(text), "{text:?}");
        }
    }
}
