//! Looks a register over as a file and tells what is wrong with it and what can still be read.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use super::failure::translate;
use super::ladder;
use super::ladder::Header;
use super::place::Place;
use super::reader::address;
use super::reader::open_any;
use super::reader::restrict;
use crate::history::entry::Entry;
use crate::history::person::Person;
use crate::store::error::StoreError;
use crate::store::inspection::Finding;
use crate::store::inspection::Inspection;
use crate::store::journal::Version;

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

/// What can still be read of a damaged register, beside its entries.
#[derive(Debug)]
pub struct Remains {
    /// The agreements of which anything is left.
    pub agreements: Vec<String>,
    /// Texts of agreements, in the order of their loading.
    pub versions: Vec<Version>,
    pub people: Vec<Person>,
}

/// Reads what can still be read of a damaged register beside its entries; writes nothing.
///
/// # Errors
/// `Missing`, `NotARegister`, `Damaged`, `Io` where the file cannot be opened at all.
pub fn remains(path: &Path, patience: Duration) -> Result<Remains, StoreError> {
    in_what_is_there(path, patience, |connection| {
        let (versions, people) = (rows::readable_versions(connection), rows::readable_people(connection));
        let mut agreements = entries::readable_agreements(connection);
        agreements.extend(versions.iter().map(|version| version.agreement.clone()));
        Remains { agreements: agreements.into_iter().collect(), versions, people }
    })
}

/// Reads what can still be read of the entries of one agreement in a damaged register, oldest first; writes nothing.
///
/// # Errors
/// `Missing`, `NotARegister`, `Damaged`, `Io` where the file cannot be opened at all.
pub fn readable(path: &Path, agreement: &str, patience: Duration) -> Result<Vec<Entry>, StoreError> {
    in_what_is_there(path, patience, |connection| entries::readable(connection, agreement))
}

/// Does `work` on one moment of a damaged register.
fn in_what_is_there<T>(path: &Path, patience: Duration, work: impl FnOnce(&Connection) -> T) -> Result<T, StoreError> {
    let place = Place::of(path)?;
    let _announced = place.announce_reader();
    match open_any(&place, patience) {
        Ok(opened) => in_one_moment(opened.connection(), path, work),
        Err(StoreError::Damaged { .. }) => in_one_moment(&open_cut(&place)?, path, work),
        Err(other) => Err(other),
    }
}

fn in_one_moment<T>(
    connection: &Connection,
    path: &Path,
    work: impl FnOnce(&Connection) -> T,
) -> Result<T, StoreError> {
    let moment = connection.unchecked_transaction().map_err(|error| translate(path, &error))?;
    Ok(work(&moment))
}

/// Opens a file that is shorter than its header tells, of which SQLite reads nothing otherwise. The connection can only read:
/// what lets it do that would let it also write what no schema should be.
fn open_cut(place: &Place) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let open = || {
        let connection = Connection::open_with_flags(address(place.file(), "immutable=1"), flags)?;
        restrict(&connection)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)?;
        Ok(connection)
    };
    open().map_err(|error: rusqlite::Error| translate(place.file(), &error))
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
        Err(StoreError::Damaged { .. }) if is_cut(&inspection) => inside(&open_cut(place)?, &mut inspection),
        Err(StoreError::NotARegister { .. }) => inspection.findings.push(Finding::NotADatabase),
        Err(StoreError::Damaged { cause, .. }) => {
            inspection.findings.push(Finding::Malformed { message: cause.code.unwrap_or_default() });
        }
        Err(other) => return Err(other),
    }
    Ok(inspection)
}

/// Whether the end of the file is missing.
fn is_cut(inspection: &Inspection) -> bool {
    inspection.findings.iter().any(|finding| matches!(finding, Finding::Truncated { .. }))
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
    // Where the end is missing, every page that leads there would be told once more.
    let is_cut = is_cut(inspection);
    if !is_cut {
        structure::check_pages(connection, &mut inspection.findings);
    }
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
        if !is_cut {
            structure::check_references(connection, &mut inspection.findings);
        }
        let versions = rows::check_versions(connection, &mut inspection.findings);
        let people = rows::check_people(connection, &mut inspection.findings);
        inspection.agreements = entries::check(connection, &versions, &people, &mut inspection.findings);
        inspection.people = u32::try_from(people.len()).unwrap_or(u32::MAX);
    }
}
