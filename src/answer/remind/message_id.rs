//! The id of a message: the same for the same reminders, so that a mailbox shows a repeated one once.

use super::Digest;

/// The id, with a domain that is nobody's: what it is about is hashed, not told.
pub(super) fn of(agreement: &str, digest: &Digest) -> String {
    let mut hash = OFFSET;
    let mut take = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        }
    };
    take(agreement);
    take(&digest.to.to_string());
    for reminder in &digest.reminders {
        for to in reminder.to.iter().filter(|to| **to != digest.to) {
            take(&to.to_string());
        }
        take(&reminder.item.key.to_string());
        take(&reminder.step.to_string());
        take(&reminder.base.to_string());
    }
    format!("{hash:032x}@yhdyspinta.invalid")
}

/// FNV-1a with 128 bits: nobody has to be kept from finding a second text, only chance has.
const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
