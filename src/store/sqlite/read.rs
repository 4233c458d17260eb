//! Reads entries, positions, versions and people.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::Params;
use rusqlite::params;

use super::failure::code;
use super::failure::translate;
use super::packed;
use super::row;
use crate::agreement::body::BodyId;
use crate::history::entry::Entry;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::store::error::Cause;
use crate::store::error::StoreError;
use crate::store::error::Why;
use crate::store::journal::Outline;
use crate::store::journal::Position;
use crate::store::journal::Scope;
use crate::store::journal::Version;

/// The columns that `row::entry` reads, behind the number by which all are sorted.
const WHOLE: &str = "
    SELECT number, command, fact, holds_on, recorded_at, at_meeting, corrects, texts
    FROM entry
    WHERE agreement = ?1 AND number > ?2
    ORDER BY number";

// Left to itself the planner walks the agreement's whole history, because that comes in order anyway.
const OF_BODY: &str = "
    SELECT number, command, fact, holds_on, recorded_at, at_meeting, corrects, texts
    FROM entry INDEXED BY entry_by_body
    WHERE agreement = ?1 AND body = ?2 AND number > ?3
    ORDER BY number";

// Four small questions are compiled in half the time of one that holds all four.
const LAST_ENTRY: &str = "
    SELECT number
    FROM entry
    WHERE agreement = ?1
    ORDER BY number DESC
    LIMIT 1";

const LAST_MEETING: &str = "
    SELECT meeting
    FROM entry
    WHERE agreement = ?1 AND meeting > 0
    ORDER BY meeting DESC
    LIMIT 1";

const LAST_ACTION: &str = "
    SELECT action
    FROM entry
    WHERE agreement = ?1 AND action > 0
    ORDER BY action DESC
    LIMIT 1";

const LAST_PERSON: &str = "
    SELECT number
    FROM person
    ORDER BY number DESC
    LIMIT 1";

const VERSIONS: &str = "
    SELECT version.agreement, version.number, version.text, version.from_day, version.loaded_at, compiled.form
    FROM version
    JOIN version AS first ON first.agreement = version.agreement AND first.number = 1
    LEFT JOIN compiled ON compiled.agreement = version.agreement AND compiled.version = version.number
    ORDER BY first.place, version.number";

const OUTLINES: &str = "
    SELECT version.agreement, version.number, version.sha256, version.from_day
    FROM version
    JOIN version AS first ON first.agreement = version.agreement AND first.number = 1
    ORDER BY first.place, version.number";

const COMPILED: &str = "
    SELECT form
    FROM compiled
    WHERE agreement = ?1 AND version = ?2";

const TEXT: &str = "
    SELECT text
    FROM version
    WHERE agreement = ?1 AND number = ?2";

const PEOPLE: &str = "
    SELECT number, name, party, email, merged_into, language
    FROM person
    ORDER BY number";

const PERSON: &str = "
    SELECT number, name, party, email, merged_into, language
    FROM person
    WHERE number = ?1";

/// Most entries for which room is made at once: the last number of a damaged register may be anything.
const MOST_ROOM: usize = 1 << 16;

/// Reads the entries of one agreement up to `end` that belong to `scope`, oldest first.
pub(super) fn entries(
    connection: &Connection,
    path: &Path,
    end: &Position,
    scope: &Scope,
) -> Result<Vec<Entry>, StoreError> {
    entries_after(connection, path, end, scope, 0)
}

/// The same without the entries up to number `after`.
pub(super) fn entries_after(
    connection: &Connection,
    path: &Path,
    end: &Position,
    scope: &Scope,
    after: u32,
) -> Result<Vec<Entry>, StoreError> {
    let room = if matches!(scope, Scope::Whole | Scope::Standing) {
        usize::try_from(end.entry.saturating_sub(after)).unwrap_or(MOST_ROOM).min(MOST_ROOM)
    } else {
        0
    };
    let mut entries = Vec::with_capacity(room);
    let packed = packed::read(connection, path, &end.agreement, scope, after, &mut entries)?;
    entries.extend(loose(connection, path, &end.agreement, scope, packed)?);
    Ok(entries)
}

/// Reads the rows of the entries after number `after` that belong to `scope`, oldest first.
fn loose(
    connection: &Connection,
    path: &Path,
    agreement: &str,
    scope: &Scope,
    after: u32,
) -> Result<Vec<Entry>, StoreError> {
    let source = Source { connection, path };
    // An entry of no body has the body ''.
    match scope {
        Scope::Whole | Scope::Standing => source.entries(WHOLE, params![agreement, after]),
        Scope::Binding => source.entries(OF_BODY, params![agreement, "", after]),
        Scope::Bodies(bodies) => {
            let mut ids: Vec<&str> = bodies.iter().map(|BodyId(id)| id.as_str()).collect();
            ids.push("");
            ids.sort_unstable();
            ids.dedup();
            let mut found = Vec::new();
            for id in ids {
                found.extend(source.entries(OF_BODY, params![agreement, id, after])?);
            }
            Ok(in_order(found))
        }
    }
}

fn last(connection: &Connection, sql: &str, of: impl Params) -> Result<u32, rusqlite::Error> {
    connection.prepare_cached(sql)?.query_row(of, |row| row.get(0)).optional().map(Option::unwrap_or_default)
}

/// Reads the end of one agreement's journal.
pub(super) fn position(connection: &Connection, path: &Path, agreement: &str) -> Result<Position, StoreError> {
    let last = |sql: &str| last(connection, sql, [agreement]);
    let read = || {
        Ok(Position {
            agreement: agreement.to_owned(),
            entry: last(LAST_ENTRY)?,
            meeting: last(LAST_MEETING)?,
            person: self::last(connection, LAST_PERSON, [])?,
            action: last(LAST_ACTION)?,
        })
    };
    read().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// Reads the versions of all agreements.
pub(super) fn versions(connection: &Connection, path: &Path) -> Result<Vec<Version>, StoreError> {
    let read = || connection.prepare_cached(VERSIONS)?.query_map([], row::version)?.collect::<Result<_, _>>();
    read().map_err(|error| translate(path, &error))
}

/// Reads the versions of all agreements without their texts.
pub(super) fn outlines(connection: &Connection, path: &Path) -> Result<Vec<Outline>, StoreError> {
    let read = || connection.prepare_cached(OUTLINES)?.query_map([], row::outline)?.collect::<Result<_, _>>();
    read().map_err(|error| translate(path, &error))
}

/// Does `work` with the compiled form of a version where it lies, which is long; none where it has none.
pub(super) fn compiled<T>(
    connection: &Connection,
    path: &Path,
    outline: &Outline,
    work: impl Fn(&[u8]) -> T,
) -> Result<Option<T>, StoreError> {
    let read = || {
        let mut statement = connection.prepare_cached(COMPILED)?;
        let mut rows = statement.query(params![outline.agreement, outline.number])?;
        rows.next()?.map(|row| Ok(work(row.get_ref(0)?.as_blob()?))).transpose()
    };
    read().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// Reads the text of a version.
pub(super) fn text(connection: &Connection, path: &Path, outline: &Outline) -> Result<String, StoreError> {
    let read =
        || connection.prepare_cached(TEXT)?.query_row(params![outline.agreement, outline.number], |row| row.get(0));
    read().map_err(|error| translate(path, &error))
}

/// Reads all people.
pub(super) fn people(connection: &Connection, path: &Path) -> Result<Vec<Person>, StoreError> {
    let read = || connection.prepare_cached(PEOPLE)?.query_map([], row::person)?.collect::<Result<_, _>>();
    read().map_err(|error| translate(path, &error))
}

/// Reads those of these people who are there, and those into whom they were merged.
pub(super) fn people_with(
    connection: &Connection,
    path: &Path,
    numbers: &BTreeSet<PersonNumber>,
) -> Result<Vec<Person>, StoreError> {
    let read = || {
        let mut statement = connection.prepare_cached(PERSON)?;
        let mut found: BTreeMap<PersonNumber, Person> = BTreeMap::new();
        let mut wanted: Vec<PersonNumber> = numbers.iter().copied().collect();
        while let Some(number) = wanted.pop() {
            if found.contains_key(&number) {
                continue;
            }
            if let Some(person) = statement.query_row([number.0], row::person).optional()? {
                wanted.extend(person.merged_into);
                found.insert(number, person);
            }
        }
        Ok(found.into_values().collect())
    };
    read().map_err(|error| translate(path, &error))
}

struct Source<'a> {
    connection: &'a Connection,
    path: &'a Path,
}

impl Source<'_> {
    fn entries(&self, sql: &str, parameters: impl Params) -> Result<Vec<Entry>, StoreError> {
        let failed = |error: rusqlite::Error| translate(self.path, &error);
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let mut rows = statement.query(parameters).map_err(failed)?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next().map_err(failed)? {
            entries.push(row::entry(row).map_err(|error| self.unreadable(row.get(0).unwrap_or(0), &error))?);
        }
        Ok(entries)
    }

    fn unreadable(&self, number: u32, error: &rusqlite::Error) -> StoreError {
        StoreError::Damaged {
            path: self.path.to_path_buf(),
            cause: Cause { why: Why::Entry(number), code: Some(code(error)) },
        }
    }
}

fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_unstable_by_key(|entry| entry.number);
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sqlite::ladder;

    fn plan(sql: &str) -> Vec<String> {
        let mut connection = Connection::open_in_memory().unwrap();
        ladder::climb(&mut connection).unwrap();
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        for parameter in 1..=statement.parameter_count() {
            statement.raw_bind_parameter(parameter, "x").unwrap();
        }
        let mut rows = statement.raw_query();
        let mut steps = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get(3).unwrap());
        }
        steps
    }

    #[test]
    fn a_question_about_one_body_reads_only_its_rows_and_in_order() {
        assert_eq!(plan(OF_BODY), ["SEARCH entry USING INDEX entry_by_body (agreement=? AND body=? AND number>?)"]);
    }

    #[test]
    fn the_whole_history_is_read_in_order_without_sorting() {
        assert_eq!(plan(WHOLE), ["SEARCH entry USING PRIMARY KEY (agreement=? AND number>?)"]);
    }

    #[test]
    fn the_end_of_the_journal_is_found_without_reading_it() {
        assert_eq!(plan(LAST_ENTRY), ["SEARCH entry USING PRIMARY KEY (agreement=?)"]);
        assert_eq!(
            plan(LAST_MEETING),
            ["SEARCH entry USING COVERING INDEX entry_by_meeting (agreement=? AND meeting>?)"]
        );
        assert_eq!(plan(LAST_ACTION), ["SEARCH entry USING COVERING INDEX entry_by_action (agreement=? AND action>?)"]);
    }
}
