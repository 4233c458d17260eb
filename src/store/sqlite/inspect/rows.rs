//! Versions and people: whether all are there and readable, and whether texts are those that were loaded.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rusqlite::Connection;
use rusqlite::Row;

use crate::history::person::Person;
use crate::store::chain::sha256_hex;
use crate::store::inspection::Finding;
use crate::store::journal::Version;
use crate::store::sqlite::failure::code;
use crate::store::sqlite::row;

/// The SHA-256 of each version as it was noted, by agreement and number.
pub(super) type Versions = BTreeMap<String, BTreeMap<u32, String>>;

const VERSIONS: &str = "
    SELECT agreement, number, text, from_day, loaded_at, NULL, sha256
    FROM version
    ORDER BY place";

// An older register has no column for the language, and whatever stands in it can be read.
const PEOPLE: &str = "
    SELECT number, name, party, email, merged_into, NULL
    FROM person
    ORDER BY number";

/// Reads every version and compares its text with what was noted when it was loaded.
pub(super) fn check_versions(connection: &Connection, findings: &mut Vec<Finding>) -> Versions {
    let mut versions = Versions::new();
    let mut edited = Vec::new();
    each(connection, VERSIONS, "version", findings, |row| {
        let version = row::version(row)?;
        let sha256: String = row.get(6)?;
        if sha256_hex(&version.text) != sha256 {
            edited.push(Finding::VersionEdited { agreement: version.agreement.clone(), version: version.number });
        }
        versions.entry(version.agreement).or_default().insert(version.number, sha256);
        Ok(())
    });
    findings.append(&mut edited);
    for (agreement, numbers) in &versions {
        for version in gaps(numbers.keys().copied()) {
            findings.push(Finding::VersionMissing { agreement: agreement.clone(), version });
        }
    }
    versions
}

/// Reads every person; returns their numbers.
pub(super) fn check_people(connection: &Connection, findings: &mut Vec<Finding>) -> BTreeSet<u32> {
    let mut numbers = BTreeSet::new();
    each(connection, PEOPLE, "person", findings, |row| {
        numbers.insert(row::person(row)?.number.0);
        Ok(())
    });
    findings.extend(gaps(numbers.iter().copied()).into_iter().map(|person| Finding::PersonMissing { person }));
    numbers
}

/// Reads the versions that can still be read, in the order of their loading.
pub(super) fn readable_versions(connection: &Connection) -> Vec<Version> {
    let mut versions = Vec::new();
    each(connection, VERSIONS, "version", &mut Vec::new(), |row| {
        versions.push(row::version(row)?);
        Ok(())
    });
    versions
}

/// Reads the people that can still be read.
pub(super) fn readable_people(connection: &Connection) -> Vec<Person> {
    let mut people = Vec::new();
    each(connection, PEOPLE, "person", &mut Vec::new(), |row| {
        people.push(row::person(row)?);
        Ok(())
    });
    people
}

/// Goes through all rows; a row that cannot be read is told and passed over.
fn each(
    connection: &Connection,
    sql: &str,
    table: &'static str,
    findings: &mut Vec<Finding>,
    mut read: impl FnMut(&Row<'_>) -> Result<(), rusqlite::Error>,
) {
    let unreadable = |error: &rusqlite::Error| Finding::RowUnreadable { table, cause: code(error) };
    let mut statement = match connection.prepare(sql) {
        Ok(statement) => statement,
        Err(error) => return findings.push(unreadable(&error)),
    };
    let mut rows = match statement.query([]) {
        Ok(rows) => rows,
        Err(error) => return findings.push(unreadable(&error)),
    };
    loop {
        match rows.next() {
            Ok(None) => return,
            Ok(Some(row)) => {
                if let Err(error) = read(row) {
                    findings.push(unreadable(&error));
                }
            }
            Err(error) => return findings.push(unreadable(&error)),
        }
    }
}

/// Numbers from one upwards that are missing among ascending ones. A wild last number does not make a long list.
fn gaps(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    const SHOWN: usize = 100;
    let mut missing = Vec::new();
    let mut expected = 1_u32;
    for number in numbers {
        missing.extend((expected..number).take(SHOWN.saturating_sub(missing.len())));
        expected = number.saturating_add(1);
    }
    missing
}
