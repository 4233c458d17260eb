//! The kept tables: which agreements must be looked at, and which one takes the place of which.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::Params;
use rusqlite::TransactionBehavior;
use rusqlite::params;

use super::failure::translate;
use super::row;
use crate::store::agenda::Agenda;
use crate::store::agenda::Matter;
use crate::store::agenda::Succession;
use crate::store::error::StoreError;
use crate::store::journal::Outline;

// Each part is a search of its own in an index: the agreements of which nothing comes up are not even looked at.
const ATTENTION_TO_REMINDERS: &str = "
    SELECT agreement
    FROM agenda
    WHERE agreement IN (
        SELECT agreement FROM agenda WHERE rules < ?1
        UNION SELECT agreement FROM agenda WHERE rules > ?1
        UNION SELECT agreement FROM agenda WHERE worked_out_on > ?2
        UNION SELECT agreement FROM agenda WHERE unreminded_until <= ?2
    )
    ORDER BY place";

const ATTENTION_TO_LIST: &str = "
    SELECT agreement
    FROM agenda
    WHERE agreement IN (
        SELECT agreement FROM agenda WHERE rules < ?1
        UNION SELECT agreement FROM agenda WHERE rules > ?1
        UNION SELECT agreement FROM agenda WHERE worked_out_on > ?2
        UNION SELECT agreement FROM agenda WHERE unlisted_until <= ?2
    )
    ORDER BY place";

// Which meetings are still to come changes with the entries only, not with the days.
const ATTENTION_TO_MEETINGS: &str = "
    SELECT agreement
    FROM agenda
    WHERE agreement IN (
        SELECT agreement FROM agenda WHERE rules < ?1
        UNION SELECT agreement FROM agenda WHERE rules > ?1
        UNION SELECT agreement FROM agenda WHERE last_meeting >= ?2
    )
    ORDER BY place";

const AGREEMENTS: &str = "
    SELECT agreement
    FROM agenda
    ORDER BY place";

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

const BEGIN: &str = "
    INSERT INTO agenda (
        agreement, place, is_placed, rules, entry, version, worked_out_on, unreminded_until, unlisted_until, last_meeting
    )
    SELECT agreement, place, 1, '', 0, 0, '', '', '', ''
    FROM version
    WHERE agreement = ?1 AND number = 1
    ON CONFLICT (agreement) DO NOTHING";

const PLACE: &str = "
    INSERT INTO succession (agreement, version, supersedes)
    VALUES (?1, ?2, ?3)
    ON CONFLICT (agreement, version) DO UPDATE SET supersedes = excluded.supersedes";

// Whatever its versions say, later ones included: a correction may have taken a succession back.
const FORGET: &str = "
    UPDATE agenda
    SET rules = ''
    WHERE rules <> ''
        AND agreement IN (
            SELECT ?1
            UNION SELECT supersedes FROM succession WHERE agreement = ?1 AND supersedes <> ''
        )";

const KEEP: &str = "
    UPDATE agenda
    SET rules = ?2,
        entry = ?3,
        version = ?4,
        worked_out_on = ?5,
        unreminded_until = ?6,
        unlisted_until = ?7,
        last_meeting = ?8
    WHERE agreement = ?1
        AND NOT EXISTS (SELECT 1 FROM agenda WHERE is_placed = 0)
        AND NOT EXISTS (SELECT 1 FROM succession WHERE supersedes = ?1 AND supersedes <> '')
        AND ?3 = (SELECT COALESCE(MAX(number), 0) FROM entry WHERE agreement = ?1)
        AND ?4 = (SELECT MAX(number) FROM version WHERE agreement = ?1)";

const KEPT: &str = "
    SELECT agreement, entry, version, worked_out_on, unreminded_until, unlisted_until, last_meeting
    FROM agenda
    WHERE rules = ?1
    ORDER BY place";

/// Reads a column of texts.
fn texts(connection: &Connection, path: &Path, sql: &str, parameters: impl Params) -> Result<Vec<String>, StoreError> {
    let read = || connection.prepare_cached(sql)?.query_map(parameters, |row| row.get(0))?.collect::<Result<_, _>>();
    read().map_err(|error| translate(path, &error))
}

fn is_so(connection: &Connection, path: &Path, sql: &str) -> Result<bool, StoreError> {
    let read = || connection.prepare_cached(sql)?.query_row([], |row| row.get(0));
    read().map_err(|error| translate(path, &error))
}

/// The agreements that must be looked at, in the order of their loading.
pub(super) fn attention(
    connection: &Connection,
    path: &Path,
    matter: Matter,
    rules: &str,
    day: NaiveDate,
) -> Result<Vec<String>, StoreError> {
    let sql = match matter {
        Matter::Reminders => ATTENTION_TO_REMINDERS,
        Matter::Owed => ATTENTION_TO_LIST,
        Matter::Meetings => ATTENTION_TO_MEETINGS,
    };
    texts(connection, path, sql, params![rules, day.to_string()])
}

/// All agreements, in the order of their loading.
pub(super) fn agreements(connection: &Connection, path: &Path) -> Result<Vec<String>, StoreError> {
    texts(connection, path, AGREEMENTS, [])
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

/// The versions of which it is not known whose place they take.
pub(super) fn unplaced(connection: &Connection, path: &Path) -> Result<Vec<Outline>, StoreError> {
    if !is_so(connection, path, IS_UNPLACED)? {
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

/// What is kept by these rules.
pub(super) fn kept(connection: &Connection, path: &Path, rules: &str) -> Result<Vec<Agenda>, StoreError> {
    let read = || connection.prepare_cached(KEPT)?.query_map([rules], row::agenda)?.collect::<Result<_, _>>();
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

/// Takes back what was kept of an agreement that is being written, and of those whose place it takes.
pub(super) fn forget(connection: &Connection, agreement: &str) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(FORGET)?.execute([agreement]).map(drop)
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

/// Keeps what was worked out, of each agreement that is still as it was then. Nothing is kept of an agreement whose place
/// another may take: that other's history counts as well.
pub(super) fn keep(connection: &mut Connection, path: &Path, rules: &str, all: &[Agenda]) -> Result<(), StoreError> {
    let mut write = || {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for one in all {
            transaction.prepare_cached(KEEP)?.execute(params![
                one.agreement,
                rules,
                one.entry,
                one.version,
                one.on.to_string(),
                one.unreminded_until.to_string(),
                one.unlisted_until.to_string(),
                one.last_meeting.map(|day| day.to_string()).unwrap_or_default(),
            ])?;
        }
        transaction.commit()
    };
    write().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// Takes back everything that was worked out, so that it is worked out again.
pub(super) fn forget_all(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let write = || connection.execute_batch("UPDATE agenda SET rules = '' WHERE rules <> ''");
    write().map_err(|error| translate(path, &error))
}
