//! Pages, references and the schema: what SQLite itself can check, and whether the tables are ours.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::store::inspection::Finding;
use crate::store::inspection::SchemaDifference;
use crate::store::sqlite::failure::code;
use crate::store::sqlite::ladder;

/// Has SQLite check every page and index. It stops after a hundred faults.
pub(super) fn check_pages(connection: &Connection, findings: &mut Vec<Finding>) {
    let read = || {
        let mut statement = connection.prepare("PRAGMA integrity_check(100)")?;
        statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, rusqlite::Error>>()
    };
    match read() {
        // One answer may hold several lines, the first of them a heading.
        Ok(answers) => {
            let lines = answers.iter().flat_map(|answer| answer.lines());
            let faults = lines.filter(|line| *line != "ok" && !line.starts_with("***"));
            findings.extend(faults.map(|line| Finding::Malformed { message: line.to_owned() }));
        }
        Err(error) => findings.push(malformed(&error)),
    }
}

/// Has SQLite check that every row that is named is there.
pub(super) fn check_references(connection: &Connection, findings: &mut Vec<Finding>) {
    let read = || {
        let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
        let rows = statement.query_map([], |row| Ok(Finding::Dangling { table: row.get(0)?, parent: row.get(2)? }))?;
        rows.collect::<Result<Vec<_>, rusqlite::Error>>()
    };
    match read() {
        // Many rows may name the same missing one.
        Ok(mut found) => {
            found.dedup();
            findings.append(&mut found);
        }
        Err(error) => findings.push(malformed(&error)),
    }
}

/// Whether the database holds anything. One that cannot be read does.
pub(super) fn has_tables(connection: &Connection) -> bool {
    let count = connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| row.get(0));
    count.unwrap_or(1) > 0
}

/// Compares tables, indexes and views with those that the steps up to `step` make.
pub(super) fn check_schema(connection: &Connection, step: i64, findings: &mut Vec<Finding>) {
    let fresh = || {
        let mut memory = Connection::open_in_memory()?;
        ladder::climb_to(&mut memory, step)?;
        schema(&memory)
    };
    let (ours, found) = match (fresh(), schema(connection)) {
        (Ok(ours), Ok(found)) => (ours, found),
        (Err(error), _) | (_, Err(error)) => return findings.push(malformed(&error)),
    };
    for (name, sql) in &ours {
        let difference = match found.get(name) {
            None => SchemaDifference::Missing,
            Some(other) if other != sql => SchemaDifference::Changed,
            Some(_) => continue,
        };
        findings.push(Finding::Schema { name: name.clone(), difference });
    }
    for name in found.keys().filter(|name| !ours.contains_key(*name)) {
        findings.push(Finding::Schema { name: name.clone(), difference: SchemaDifference::Added });
    }
}

/// Reads the text of the schema by name. The tables in which other tools keep statistics are theirs.
fn schema(connection: &Connection) -> Result<BTreeMap<String, Option<String>>, rusqlite::Error> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'";
    let mut statement = connection.prepare(sql)?;
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// What SQLite could not read.
pub(super) fn malformed(error: &rusqlite::Error) -> Finding {
    Finding::Malformed { message: code(error) }
}
