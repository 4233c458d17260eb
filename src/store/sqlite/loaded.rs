//! The agreements of a register in the order of their loading, and which one takes the place of which.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::Params;
use rusqlite::TransactionBehavior;
use rusqlite::params;

use super::failure::translate;
use super::row;
use crate::store::agenda::Placed;
use crate::store::agenda::Succession;
use crate::store::error::StoreError;
use crate::store::journal::Outline;

const AGREEMENTS: &str = "
    SELECT agreement
    FROM agenda
    ORDER BY place";

/// The first of all and a second, where there is one; whether it is known whose place each takes, and whether any takes one.
const FIRST: &str = "
    SELECT agreement, is_placed, EXISTS (SELECT 1 FROM succession WHERE supersedes <> '')
    FROM agenda
    LIMIT 2";

const SEVERAL: &str = "
    SELECT COUNT(*) > 1
    FROM (SELECT 1 FROM agenda LIMIT 2)";

// Only agreements whose place nobody can take are counted, and only where that is known of all.
const SEVERAL_STANDING: &str = "
    SELECT COUNT(*) > 1
    FROM (
        SELECT 1
        FROM agenda
        WHERE NOT EXISTS (SELECT 1 FROM agenda WHERE is_placed = 0)
            AND NOT EXISTS (
                SELECT 1 FROM succession WHERE supersedes = agenda.agreement AND supersedes <> ''
            )
        LIMIT 2
    )";

const UNPLACED: &str = "
    SELECT version.agreement, version.number, version.sha256, version.from_day
    FROM agenda
    JOIN version ON version.agreement = agenda.agreement
    LEFT JOIN succession ON succession.agreement = version.agreement AND succession.version = version.number
    WHERE agenda.is_placed = 0 AND succession.version IS NULL
    ORDER BY version.place";

const IS_UNPLACED: &str = "
    SELECT EXISTS (SELECT 1 FROM agenda WHERE is_placed = 0)";

const SUPERSEDERS: &str = "
    SELECT DISTINCT agreement
    FROM succession
    WHERE supersedes = ?1 AND supersedes <> ''
    ORDER BY agreement";

const SUPERSEDED: &str = "
    SELECT DISTINCT supersedes
    FROM succession
    WHERE supersedes <> ''";

const OUTLINES_OF: &str = "
    SELECT agreement, number, sha256, from_day
    FROM version
    WHERE agreement = ?1
    ORDER BY number";

const SUCCESSIONS: &str = "
    SELECT version, supersedes
    FROM succession
    WHERE agreement = ?1
    ORDER BY version";

const BEGIN: &str = "
    INSERT INTO agenda (
        agreement, place, is_placed, rules, entry, version, worked_out_on, language, reminded_until, listed_until
    )
    SELECT agreement, place, 1, '', 0, 0, '', '', '', ''
    FROM version
    WHERE agreement = ?1 AND number = 1
    ON CONFLICT (agreement) DO NOTHING";

const PLACE: &str = "
    INSERT INTO succession (agreement, version, supersedes)
    VALUES (?1, ?2, ?3)
    ON CONFLICT (agreement, version) DO UPDATE SET supersedes = excluded.supersedes";

/// Reads a column of texts.
fn texts(connection: &Connection, path: &Path, sql: &str, parameters: impl Params) -> Result<Vec<String>, StoreError> {
    let read = || connection.prepare_cached(sql)?.query_map(parameters, |row| row.get(0))?.collect::<Result<_, _>>();
    read().map_err(|error| translate(path, &error))
}

fn is_so(connection: &Connection, path: &Path, sql: &str) -> Result<bool, StoreError> {
    let read = || connection.prepare_cached(sql)?.query_row([], |row| row.get(0));
    read().map_err(|error| translate(path, &error))
}

/// All agreements, in the order of their loading.
pub(super) fn agreements(connection: &Connection, path: &Path) -> Result<Vec<String>, StoreError> {
    texts(connection, path, AGREEMENTS, [])
}

/// The agreements at these places, in the order of their loading.
pub(super) fn placed(
    connection: &Connection,
    path: &Path,
    places: &BTreeSet<i64>,
) -> Result<Vec<Placed<String>>, StoreError> {
    let read = || {
        let mut statement = connection.prepare_cached("SELECT agreement FROM agenda WHERE place = ?1")?;
        let mut found = Vec::with_capacity(places.len());
        for place in places {
            found.push(Placed { place: *place, one: statement.query_row([place], |row| row.get(0))? });
        }
        Ok(found)
    };
    read().map_err(|error| translate(path, &error))
}

/// The only agreement, where none takes the place of another.
pub(super) fn alone(connection: &Connection, path: &Path) -> Result<Option<String>, StoreError> {
    let read = || {
        let mut statement = connection.prepare_cached(FIRST)?;
        let mut rows = statement.query([])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let stands = row.get::<_, bool>(1)? && !row.get::<_, bool>(2)?;
        let id: String = row.get(0)?;
        let is_only = rows.next()?.is_none();
        Ok(Some(id).filter(|_| stands && is_only))
    };
    read().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// Whether there is more than one agreement.
pub(super) fn has_several(connection: &Connection, path: &Path) -> Result<bool, StoreError> {
    is_so(connection, path, SEVERAL)
}

/// Whether certainly more than one agreement stands whatever the day.
pub(super) fn has_several_standing(connection: &Connection, path: &Path) -> Result<bool, StoreError> {
    is_so(connection, path, SEVERAL_STANDING)
}

/// The agreements that may take the place of `agreement`; none where that is not known of every version.
pub(super) fn superseders(
    connection: &Connection,
    path: &Path,
    agreement: &str,
) -> Result<Option<Vec<String>>, StoreError> {
    if is_so(connection, path, IS_UNPLACED)? {
        return Ok(None);
    }
    texts(connection, path, SUPERSEDERS, [agreement]).map(Some)
}

/// The agreements whose place another may take; none where that is not known of every version.
pub(super) fn superseded(connection: &Connection, path: &Path) -> Result<Option<Vec<String>>, StoreError> {
    if is_so(connection, path, IS_UNPLACED)? {
        return Ok(None);
    }
    texts(connection, path, SUPERSEDED, []).map(Some)
}

/// What is noted of each version of an agreement; none where that is not known of all, or of the agreement.
pub(super) fn successions(
    connection: &Connection,
    path: &Path,
    agreement: &str,
) -> Result<Option<Vec<Succession>>, StoreError> {
    let read = || {
        let sql = "SELECT is_placed FROM agenda WHERE agreement = ?1";
        let is_placed = connection.prepare_cached(sql)?.query_row([agreement], |row| row.get(0)).optional()?;
        if is_placed != Some(true) {
            return Ok(None);
        }
        let mut statement = connection.prepare_cached(SUCCESSIONS)?;
        let noted = statement.query_map([agreement], |row| {
            let supersedes = Some(row.get(1)?).filter(|id: &String| !id.is_empty());
            Ok(Succession { agreement: agreement.to_owned(), version: row.get(0)?, supersedes })
        })?;
        noted.collect::<Result<_, _>>().map(Some)
    };
    read().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// The versions of which it is not known whose place they take.
pub(super) fn unplaced(connection: &Connection, path: &Path) -> Result<Vec<Outline>, StoreError> {
    if alone(connection, path)?.is_some() || !is_so(connection, path, IS_UNPLACED)? {
        return Ok(Vec::new());
    }
    let read = || connection.prepare_cached(UNPLACED)?.query_map([], row::outline)?.collect::<Result<_, _>>();
    read().map_err(|error| translate(path, &error))
}

/// The versions of one agreement, oldest first.
pub(super) fn outlines_of(connection: &Connection, path: &Path, agreement: &str) -> Result<Vec<Outline>, StoreError> {
    let read =
        || connection.prepare_cached(OUTLINES_OF)?.query_map([agreement], row::outline)?.collect::<Result<_, _>>();
    read().map_err(|error| translate(path, &error))
}

/// Begins the row of an agreement that is only being loaded.
pub(super) fn begin(connection: &Connection, agreement: &str) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(BEGIN)?.execute([agreement]).map(drop)
}

/// Notes whose place a version takes.
pub(super) fn place(
    connection: &Connection,
    agreement: &str,
    version: u32,
    supersedes: Option<&str>,
) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(PLACE)?.execute(params![agreement, version, supersedes.unwrap_or_default()]).map(drop)
}

/// Notes whose place versions take that were written before that was kept.
pub(super) fn keep_succession(
    connection: &mut Connection,
    path: &Path,
    successions: &[Succession],
) -> Result<(), StoreError> {
    let mut write = || {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for one in successions {
            place(&transaction, &one.agreement, one.version, one.supersedes.as_deref())?;
            let sql = "
                UPDATE agenda
                SET is_placed = 1
                WHERE agreement = ?1
                    AND (SELECT COUNT(*) FROM succession WHERE agreement = ?1)
                        = (SELECT COUNT(*) FROM version WHERE agreement = ?1)";
            transaction.prepare_cached(sql)?.execute([&one.agreement])?;
        }
        transaction.commit()
    };
    write().map_err(|error: rusqlite::Error| translate(path, &error))
}
