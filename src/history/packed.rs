//! Entries, and what they come to, in a form that is read some ten times faster than their rows. The rows stay what counts:
//! this form is a copy that can be made again, and it is taken only where the same program made it.

mod form;
pub(super) mod moment;

use serde::Deserialize;
use serde::Serialize;

use self::form::Borrowed;
use self::form::Owned;
use super::History;
use super::entry::Entry;

/// What the form depends on: the sources that define facts and days, and the libraries.
pub const FORM: &str = env!("YHDYSPINTA_ENTRIES");

/// Where an entry is found again: the bytes of the body's id, which are only compared; empty for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing<'a> {
    pub body: &'a [u8],
}

/// One entry behind where it is filed, so that what is not asked for is passed over unread.
#[derive(Serialize, Deserialize)]
struct Parcel<'a> {
    #[serde(borrow)]
    filing: Filing<'a>,
    entry: &'a [u8],
}

/// Packs `entry` behind what `packed` holds already; false where it cannot be packed, and nothing is added then.
#[must_use]
pub fn pack(entry: &Entry, filing: Filing<'_>, packed: &mut Vec<u8>) -> bool {
    let parcel = |entry: &[u8]| postcard::to_allocvec(&Parcel { filing, entry });
    match postcard::to_allocvec(&Borrowed(entry)).and_then(|entry| parcel(&entry)) {
        Ok(parcel) => {
            packed.extend(parcel);
            true
        }
        Err(_) => false,
    }
}

/// Unpacks those entries that `is_wanted`, in the order in which they were packed, behind what `entries` holds already; the
/// first `passed` of all are passed over. False where the form is damaged, and nothing is added then.
#[must_use]
pub fn unpack(
    mut packed: &[u8],
    mut passed: usize,
    is_wanted: impl Fn(Filing<'_>) -> bool,
    entries: &mut Vec<Entry>,
) -> bool {
    let before = entries.len();
    while !packed.is_empty() {
        let is_wanted = |filing: Filing<'_>| passed == 0 && is_wanted(filing);
        let Some(rest) = unpack_one(packed, &is_wanted, entries) else {
            entries.truncate(before);
            return false;
        };
        passed = passed.saturating_sub(1);
        packed = rest;
    }
    true
}

/// Unpacks one entry where it is wanted; returns what comes after it.
fn unpack_one<'p>(
    packed: &'p [u8],
    is_wanted: &impl Fn(Filing<'_>) -> bool,
    entries: &mut Vec<Entry>,
) -> Option<&'p [u8]> {
    let (parcel, rest): (Parcel<'_>, &[u8]) = postcard::take_from_bytes(packed).ok()?;
    if is_wanted(parcel.filing) {
        let Owned(entry) = postcard::from_bytes(parcel.entry).ok()?;
        entries.push(entry);
    }
    Some(rest)
}

/// What the entries of an agreement come to, packed; none where it cannot be.
#[must_use]
pub fn pack_history(history: &History) -> Option<Vec<u8>> {
    postcard::to_allocvec(history).ok()
}

/// Unpacks a history; none where the form is damaged. Some parts of it are unpacked only when they are asked for: `packed` has to
/// be known to be as it was packed.
#[must_use]
pub fn unpack_history(packed: &[u8]) -> Option<History> {
    match postcard::take_from_bytes(packed) {
        Ok((history, [])) => Some(history),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
