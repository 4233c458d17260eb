//! Seals packed forms with a checksum, so that a byte that was changed by a fault is noticed before anything is answered from
//! them. It guards against damage, not against forgery: that is what the hash chain of the entries is for.

use xxhash_rust::xxh3::xxh3_64;

/// The length of a seal in bytes.
const SEAL: usize = 8;

/// Puts the seal behind `packed`.
#[must_use]
pub fn seal(mut packed: Vec<u8>) -> Vec<u8> {
    packed.extend(xxh3_64(&packed).to_le_bytes());
    packed
}

/// What was sealed; none where it has been changed since, or cut short.
#[must_use]
pub fn unsealed(sealed: &[u8]) -> Option<&[u8]> {
    let (packed, seal) = sealed.split_at_checked(sealed.len().checked_sub(SEAL)?)?;
    (xxh3_64(packed).to_le_bytes() == seal).then_some(packed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_sealed_comes_back_and_nothing_else(packed in proptest::collection::vec(any::<u8>(), 0..99), at in 0..999_usize, by in 1..=255_u8) {
            let sealed = seal(packed.clone());
            prop_assert_eq!(unsealed(&sealed), Some(packed.as_slice()));
            prop_assert_eq!(unsealed(&sealed[..sealed.len() - 1]), None);
            let mut changed = sealed.clone();
            changed[at % sealed.len()] ^= by;
            prop_assert_eq!(unsealed(&changed), None);
        }
    }

    #[test]
    fn what_is_too_short_for_a_seal_is_none() {
        assert_eq!(unsealed(&[1, 2, 3]), None);
        assert_eq!(unsealed(&[]), None);
    }
}
