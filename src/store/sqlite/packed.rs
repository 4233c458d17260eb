//! Keeps entries packed beside their rows, and reads them there.

use std::path::Path;

use chrono::FixedOffset;
use rusqlite::Connection;
use rusqlite::params;

use super::failure::translate;
use super::row;
use crate::agreement::sealed::seal;
use crate::agreement::sealed::unsealed;
use crate::history::entry::Entry;
use crate::history::packed::FORM;
use crate::history::packed::Filing;
use crate::history::packed::pack;
use crate::history::packed::unpack;
use crate::store::error::StoreError;
use crate::store::journal::Scope;

/// So many entries stand in rows of their own before they are packed as well: a write adds few, and packs seldom.
const LOOSE: u32 = 32;

/// So many entries are packed in one row: adding to a row writes all of it again.
const FULL: u32 = 512;

// Of a row that is asked for SQLite reads every column, the long one as well: those that are over are not asked for.
const PACKED: &str = "
    SELECT first, last, entries
    FROM packed
    WHERE agreement = ?1 AND form = ?2 AND last > ?3
    ORDER BY first";

const LAST_PACKED: &str = "
    SELECT first, last, form
    FROM packed
    WHERE agreement = ?1
    ORDER BY first DESC
    LIMIT 1";

const ENTRIES: &str = "
    SELECT entries
    FROM packed
    WHERE agreement = ?1 AND first = ?2";

/// The columns that `row::entry` reads, and where the entry is filed.
const TO_PACK: &str = "
    SELECT number, command, fact, holds_on, recorded_at, at_meeting, corrects, texts, body
    FROM entry
    WHERE agreement = ?1 AND number > ?2 AND number <= ?3
    ORDER BY number";

const FORGET: &str = "
    DELETE FROM packed
    WHERE agreement = ?1";

const KEEP: &str = "
    INSERT INTO packed (agreement, first, last, form, entries)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (agreement, first) DO UPDATE SET last = excluded.last, form = excluded.form, entries = excluded.entries";

/// Adds the packed entries of `scope` after number `after` to `entries`, oldest first; returns the number of the last entry that
/// is packed, or `after`. What is damaged, and what comes after it, is left to be read from the rows.
pub(super) fn read(
    connection: &Connection,
    path: &Path,
    agreement: &str,
    scope: &Scope,
    after: u32,
    entries: &mut Vec<Entry>,
) -> Result<u32, StoreError> {
    let mut read = || {
        let mut statement = connection.prepare_cached(PACKED)?;
        let mut rows = statement.query(params![agreement, FORM, after])?;
        let mut end = after;
        while let Some(row) = rows.next()? {
            let (first, last): (u32, u32) = (row.get(0)?, row.get(1)?);
            let Some(passed) = end.checked_add(1).and_then(|next| next.checked_sub(first)) else { break };
            let passed = usize::try_from(passed).unwrap_or(usize::MAX);
            let packed = unsealed(row.get_ref(2)?.as_blob()?);
            if !packed.is_some_and(|packed| unpack(packed, passed, |filing| belongs(filing, scope), entries)) {
                break;
            }
            end = last;
        }
        Ok(end)
    };
    read().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// Whether what is filed so is asked for. An entry of no body has the body ''.
fn belongs(filing: Filing<'_>, scope: &Scope) -> bool {
    match scope {
        Scope::Whole | Scope::Standing => true,
        Scope::Binding => filing.body.is_empty(),
        Scope::Bodies(bodies) => filing.body.is_empty() || bodies.iter().any(|body| body.0.as_bytes() == filing.body),
    }
}

/// Packs what was written since, up to the `last` entry, where it has become enough; all of it again where another program
/// packed it.
pub(super) fn keep(connection: &Connection, agreement: &str, last: u32) -> Result<(), rusqlite::Error> {
    let (mut first, mut end) = match end(connection, agreement)? {
        Some((_, _, form)) if form != FORM => {
            forget(connection, agreement)?;
            (1, 0)
        }
        Some((first, end, _)) => (first, end),
        None => (1, 0),
    };
    while last.saturating_sub(end) >= LOOSE {
        let is_full = end + 1 - first >= FULL;
        let mut packed = Vec::new();
        if is_full {
            first = end + 1;
        } else if end >= first {
            let sealed: Vec<u8> =
                connection.prepare_cached(ENTRIES)?.query_row(params![agreement, first], |row| row.get(0))?;
            match unsealed(&sealed) {
                Some(whole) => packed.extend(whole),
                None => return forget(connection, agreement),
            }
        }
        let until = last.min(first.saturating_add(FULL - 1));
        if !add(connection, agreement, (end, until), &mut packed)? {
            return Ok(());
        }
        insert(connection, agreement, (first, until), packed)?;
        end = until;
    }
    Ok(())
}

/// Keeps a packed row of the entries from the first to the last number, sealed.
fn insert(
    connection: &Connection,
    agreement: &str,
    (first, last): (u32, u32),
    packed: Vec<u8>,
) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(KEEP)?.execute(params![agreement, first, last, FORM, seal(packed)]).map(drop)
}

/// Takes back all that is packed of an agreement.
pub(super) fn forget(connection: &Connection, agreement: &str) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(FORGET)?.execute([agreement]).map(drop)
}

/// The first and the last entry of the last row, and its form.
fn end(connection: &Connection, agreement: &str) -> Result<Option<(u32, u32, String)>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(LAST_PACKED)?;
    let mut rows = statement.query([agreement])?;
    rows.next()?.map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).transpose()
}

/// Packs the entries after the first number up to the second; false where one of them cannot be packed or is not there.
fn add(
    connection: &Connection,
    agreement: &str,
    (after, until): (u32, u32),
    packed: &mut Vec<u8>,
) -> Result<bool, rusqlite::Error> {
    let mut statement = connection.prepare_cached(TO_PACK)?;
    let mut rows = statement.query(params![agreement, after, until])?;
    let mut expected = after;
    while let Some(row) = rows.next()? {
        expected = expected.saturating_add(1);
        // A damaged row is told by whoever needs it; a write need not fail over it.
        let Ok(entry) = row::entry(row) else { return Ok(false) };
        let filing = Filing { body: row.get_ref(8)?.as_bytes()? };
        if entry.number.0 != expected || !pack(&entry, filing, packed) {
            return Ok(false);
        }
    }
    Ok(expected == until)
}

/// The packed rows of this program's form that say something else than `entries`, oldest first: the first and the last number
/// of each. What is packed of an entry that is not among them, because its row cannot be read, is left out of account.
pub(super) fn differing(
    connection: &Connection,
    agreement: &str,
    entries: &[Entry],
) -> Result<Vec<(u32, u32)>, rusqlite::Error> {
    let mut statement = connection.prepare(PACKED)?;
    let mut rows = statement.query(params![agreement, FORM, 0])?;
    let (mut differing, mut end) = (Vec::new(), 0_u32);
    while let Some(row) = rows.next()? {
        let (first, last): (u32, u32) = (row.get(0)?, row.get(1)?);
        let own: Vec<&Entry> = entries.iter().filter(|entry| (first..=last).contains(&entry.number.0)).collect();
        let mut unpacked = Vec::new();
        let is_whole = unsealed(row.get_ref(2)?.as_blob()?)
            .is_some_and(|packed| unpack(packed, 0, |_| true, &mut unpacked))
            && first == end.saturating_add(1);
        unpacked.retain(|packed| entries.binary_search_by_key(&packed.number, |entry| entry.number).is_ok());
        if !is_whole || !unpacked.iter().map(to_the_letter).eq(own.into_iter().map(to_the_letter)) {
            differing.push((first, last));
        }
        end = last;
    }
    Ok(differing)
}

/// Instants are equal also where their offsets differ, and the offset is shown.
fn to_the_letter(entry: &Entry) -> (&Entry, &FixedOffset) {
    (entry, entry.recorded_at.offset())
}

#[cfg(test)]
mod tests;
