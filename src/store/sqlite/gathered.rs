//! Keeps what the entries of an agreement come to, beside the packed entries: in the row that begins with entry 0. Reading it,
//! and what was recorded since, is the quickest way to a history of which no single entry is asked.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::params;

use super::failure::translate;
use super::packed;
use super::read;
use crate::agreement::sealed::unsealed;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::packed::FORM;
use crate::history::packed::pack_history;
use crate::history::packed::unpack_history;
use crate::store::error::StoreError;
use crate::store::journal::Position;
use crate::store::journal::Scope;

/// It is gathered anew when so many entries have been recorded since, or a part of all that are in it: so the work of a write
/// does not grow with the history.
const LEAST: u32 = 32;
const PART: u32 = 16;

const GATHERED: &str = "
    SELECT last, entries
    FROM packed
    WHERE agreement = ?1 AND first = 0 AND form = ?2";

const LAST: &str = "
    SELECT last
    FROM packed
    WHERE agreement = ?1 AND first = 0 AND form = ?2";

const FORGET: &str = "
    DELETE FROM packed
    WHERE agreement = ?1 AND first = 0";

/// Reads what all entries up to `end` come to; none where it is not kept, or an entry recorded since answers an earlier one.
pub(super) fn read(connection: &Connection, path: &Path, end: &Position) -> Result<Option<History>, StoreError> {
    let kept = || {
        let mut statement = connection.prepare_cached(GATHERED)?;
        let mut rows = statement.query(params![end.agreement, FORM])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let history = unsealed(row.get_ref(1)?.as_blob()?).and_then(unpack_history);
        let last: u32 = row.get(0)?;
        Ok(history.map(|history| (last, history)))
    };
    let kept = kept().map_err(|error: rusqlite::Error| translate(path, &error))?;
    let Some((last, mut history)) = kept.filter(|(last, _)| *last <= end.entry) else { return Ok(None) };
    let later = read::entries_after(connection, path, end, &Scope::Whole, last)?;
    if later.iter().any(Entry::answers_another) {
        return Ok(None);
    }
    for entry in &later {
        history.add(entry);
    }
    Ok(Some(history))
}

/// Gathers anew where it is worth it, after entries up to `end` have been recorded. A history that cannot be read any more is
/// told by whoever needs it; a write need not fail over it.
pub(super) fn keep(
    connection: &Connection,
    path: &Path,
    end: &Position,
    recorded: impl IntoIterator<Item = impl std::borrow::Borrow<Entry>>,
) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| translate(path, &error);
    let last = || {
        let mut statement = connection.prepare_cached(LAST)?;
        let mut rows = statement.query(params![end.agreement, FORM])?;
        rows.next()?.map(|row| row.get::<_, u32>(0)).transpose()
    };
    let since = |last: u32| end.entry.saturating_sub(last);
    let is_due = match last().map_err(failed)? {
        None => end.entry >= LEAST,
        Some(last) => {
            since(last) >= LEAST.max(last / PART) || recorded.into_iter().any(|one| one.borrow().answers_another())
        }
    };
    if !is_due {
        return Ok(());
    }
    let history = read::entries(connection, path, end, &Scope::Whole).map(|entries| History::of(&entries));
    match history.ok().and_then(|history| pack_history(&history)) {
        Some(gathered) => packed::insert(connection, &end.agreement, (0, end.entry), gathered).map_err(failed),
        None => connection
            .prepare_cached(FORGET)
            .and_then(|mut sql| sql.execute([&end.agreement]))
            .map(drop)
            .map_err(failed),
    }
}

/// Whether what is kept is something else than `entries`, all there are and oldest first, come to; then the number of the last
/// entry in it.
pub(super) fn differing(
    connection: &Connection,
    agreement: &str,
    entries: &[Entry],
) -> Result<Option<u32>, rusqlite::Error> {
    let mut statement = connection.prepare(GATHERED)?;
    let mut rows = statement.query(params![agreement, FORM])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let last: u32 = row.get(0)?;
    let until = entries.partition_point(|entry| entry.number.0 <= last);
    let expected = entries.get(..until).map(History::of);
    let is_same = unsealed(row.get_ref(1)?.as_blob()?).and_then(unpack_history) == expected;
    Ok((!is_same).then_some(last))
}

#[cfg(test)]
mod tests;
