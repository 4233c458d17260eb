//! Looks a register over as a file and tells what is wrong with it and what can still be read.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::failure::translate;
use super::ladder;
use super::ladder::Header;
use super::place::Place;
use super::reader::open_any;
use crate::history::entry::Entry;
use crate::store::error::StoreError;
use crate::store::inspection::Finding;
use crate::store::inspection::Inspection;

mod entries;
mod file;
mod rows;
#[cfg(test)]
mod stopped;
mod structure;
#[cfg(test)]
mod tests;
mod trail;

/// So often the register is looked over again when somebody writes at the same time.
const ATTEMPTS: usize = 5;

/// Looks over the register at `path`; writes nothing. A damaged file is an answer, not an error.
///
/// It must not be called while this process has the register open for writing: reading the file's header past SQLite would
/// let go of SQLite's locks.
///
/// # Errors
/// `Missing`, `NotARegister` for a folder or a device, `Io` where the file may not be read at all.
pub fn inspect(path: &Path, patience: Duration) -> Result<Inspection, StoreError> {
    let place = Place::of(path)?;
    let mut attempts = 0;
    loop {
        let _announced = place.announce_reader();
        let before = place.stamp();
        let inspection = look_over(path, &place, patience)?;
        attempts += 1;
        // What was written in between would look like damage: then it is looked at more often.
        let enough = if inspection.is_damaged() { 10 * ATTEMPTS } else { ATTEMPTS };
        if place.stamp() == before || attempts >= enough {
            return Ok(inspection);
        }
    }
}

/// Reads what can still be read of the entries of one agreement in a damaged register, oldest first; writes nothing.
///
/// # Errors
/// `Missing`, `NotARegister`, `Damaged`, `Io` where the file cannot be opened at all.
pub fn readable(path: &Path, agreement: &str, patience: Duration) -> Result<Vec<Entry>, StoreError> {
    let place = Place::of(path)?;
    let _announced = place.announce_reader();
    let opened = open_any(&place, patience)?;
    let moment = opened.connection().unchecked_transaction().map_err(|error| translate(path, &error))?;
    Ok(entries::readable(&moment, agreement))
}

fn look_over(path: &Path, place: &Place, patience: Duration) -> Result<Inspection, StoreError> {
    let header = file::header(place)?;
    let mut inspection = Inspection {
        path: path.to_path_buf(),
        bytes: header.bytes,
        schema: None,
        agreements: Vec::new(),
        people: 0,
        findings: file::surroundings(place, &header),
    };
    if header.bytes == 0 {
        inspection.schema = Some(0);
        inspection.findings.push(Finding::Older { found: 0, known: ladder::LATEST });
        return Ok(inspection);
    }
    if !header.is_database {
        inspection.findings.push(Finding::NotADatabase);
        return Ok(inspection);
    }
    match open_any(place, patience) {
        Ok(opened) => inside(opened.connection(), &mut inspection),
        Err(StoreError::NotARegister { .. }) => inspection.findings.push(Finding::NotADatabase),
        Err(StoreError::Damaged { cause, .. }) => {
            inspection.findings.push(Finding::Malformed { message: cause.code.unwrap_or_default() });
        }
        Err(other) => return Err(other),
    }
    Ok(inspection)
}

/// Looks at what the database holds in one moment, as far as the file lets it.
fn inside(connection: &Connection, inspection: &mut Inspection) {
    let opened = ladder::header(connection).and_then(|header| Ok((header, connection.unchecked_transaction()?)));
    let (header, _moment) = match opened {
        Ok(opened) => opened,
        Err(error) => return inspection.findings.push(structure::malformed(&error)),
    };
    let step = match header {
        Header::Foreign => return inspection.findings.push(Finding::Foreign),
        Header::Register(step) => step,
    };
    inspection.schema = Some(step);
    structure::check_pages(connection, &mut inspection.findings);
    if step > ladder::LATEST {
        return inspection.findings.push(Finding::Newer { found: step, known: ladder::LATEST });
    }
    // A register that says that no step was taken is empty. Else the number was changed; what is there is judged as the latest.
    let is_lost = step == 0 && structure::has_tables(connection);
    if is_lost {
        inspection.findings.push(Finding::StepLost);
    } else if step < ladder::LATEST {
        inspection.findings.push(Finding::Older { found: step, known: ladder::LATEST });
    }
    let step = if is_lost { ladder::LATEST } else { step };
    if step > 0 {
        structure::check_schema(connection, step, &mut inspection.findings);
        structure::check_references(connection, &mut inspection.findings);
        let versions = rows::check_versions(connection, &mut inspection.findings);
        let people = rows::check_people(connection, &mut inspection.findings);
        inspection.agreements = entries::check(connection, &versions, &people, &mut inspection.findings);
        inspection.people = u32::try_from(people.len()).unwrap_or(u32::MAX);
    }
}
