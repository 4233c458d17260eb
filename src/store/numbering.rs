//! The numbers of a batch must follow the position that it names; every store checks this before it writes.

use super::error::StoreError;
use super::journal::Batch;
use super::journal::Position;

/// Checks that entries, new people and a new version of `batch` follow `after` and `latest_version` without a gap.
///
/// # Errors
/// `Misnumbered` names the first number that does not.
pub fn check_numbering(after: &Position, latest_version: u32, batch: &Batch) -> Result<(), StoreError> {
    let mut last = after.entry;
    for filed in &batch.entries {
        last = follow(last, filed.entry.number.0)?;
    }
    let mut last = after.person;
    for person in batch.people.iter().filter(|person| person.number.0 > after.person || person.number.0 == 0) {
        last = follow(last, person.number.0)?;
    }
    if let Some(version) = &batch.version {
        follow(latest_version, version.number)?;
    }
    Ok(())
}

fn follow(last: u32, found: u32) -> Result<u32, StoreError> {
    let expected = last.saturating_add(1);
    if found == expected { Ok(found) } else { Err(StoreError::Misnumbered { expected, found }) }
}
