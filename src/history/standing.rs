//! Which entries stand: what was taken back does not, and a correction stands in the place of what it corrects.

use std::collections::HashMap;
use std::collections::HashSet;

use super::entry::Entry;
use super::entry::EntryNumber;
use super::fact::Fact;

/// Returns the entries that stand, in the order of the entries they were first recorded as.
///
/// `entries` are those of one agreement (or of one scope of it), oldest first. An entry of the kind `TakenBack` counts
/// unless a later one that counts takes it back in turn, so an undo can be undone. Of several corrections of one entry
/// the latest stands.
#[must_use]
pub fn standing(entries: &[Entry]) -> Vec<&Entry> {
    let taken_back = taken_back(entries);
    let mut replaced_by: HashMap<EntryNumber, &Entry> = HashMap::new();
    for entry in entries {
        if let Some(corrected) = entry.corrects
            && !taken_back.contains_key(&entry.number)
        {
            replaced_by.insert(corrected, entry);
        }
    }
    let present: HashSet<EntryNumber> =
        if replaced_by.is_empty() { HashSet::new() } else { entries.iter().map(|entry| entry.number).collect() };
    entries
        .iter()
        .filter(|entry| !matches!(entry.fact, Fact::TakenBack { .. }))
        .filter(|entry| !taken_back.contains_key(&entry.number))
        .filter(|entry| entry.corrects.is_none_or(|corrected| !present.contains(&corrected)))
        .map(|entry| latest(entry, &replaced_by))
        .collect()
}

/// Returns, for every entry that does not count, the entry that took it back.
#[must_use]
pub fn taken_back(entries: &[Entry]) -> HashMap<EntryNumber, EntryNumber> {
    let mut taken = HashMap::new();
    for entry in entries.iter().rev() {
        if let Fact::TakenBack { entry: target } = entry.fact
            && !taken.contains_key(&entry.number)
        {
            taken.insert(target, entry.number);
        }
    }
    taken
}

/// Returns the entry that a correction, perhaps of a correction, goes back to; of any other entry itself.
#[must_use]
pub fn first_recorded(entries: &[Entry], number: EntryNumber) -> EntryNumber {
    let find = |number| entries.iter().find(|entry: &&Entry| entry.number == number);
    let mut current = number;
    // A correction always has a higher number than what it corrects, so this ends.
    while let Some(earlier) = find(current).and_then(|entry| entry.corrects).filter(|earlier| *earlier < current) {
        current = earlier;
    }
    current
}

/// Follows corrections of corrections to the last one.
fn latest<'a>(entry: &'a Entry, replaced_by: &HashMap<EntryNumber, &'a Entry>) -> &'a Entry {
    let mut current = entry;
    // A correction always has a higher number than what it corrects, so this ends.
    while let Some(next) = replaced_by.get(&current.number).filter(|next| next.number > current.number) {
        current = next;
    }
    current
}
