//! Keeps what the entries of an agreement come to. Reading it,
//! and what was recorded since, is the quickest way to a history of which no single entry is asked.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::params;

use super::failure::translate;
use super::read;
use crate::agreement::sealed::seal;
use crate::agreement::sealed::unsealed;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::packed::FORM;
use crate::history::packed::pack_history;
use crate::history::packed::unpack_history;
use crate::store::error::StoreError;
use crate::store::journal::Position;
use crate::store::journal::Scope;

/// It is kept anew when so many entries have been recorded since, or a part of all that are in it: so the work of a write
/// does not grow with the history.
const LEAST: u32 = 32;
const PART: u32 = 32;

const GATHERED: &str = "
    SELECT last, history
    FROM gathered
    WHERE agreement = ?1 AND form = ?2";

const LAST: &str = "
    SELECT last
    FROM gathered
    WHERE agreement = ?1 AND form = ?2";

const FORGET: &str = "
    DELETE FROM gathered
    WHERE agreement = ?1";

const KEEP: &str = "
    INSERT INTO gathered (agreement, last, form, history)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (agreement) DO UPDATE SET last = excluded.last, form = excluded.form, history = excluded.history";

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
    if last == end.entry {
        return Ok(Some(history));
    }
    let later = read::entries_after(connection, path, end, &Scope::Whole, last)?;
    if later.iter().any(Entry::answers_another) {
        return Ok(None);
    }
    for entry in &later {
        history.add(entry);
    }
    Ok(Some(history))
}

/// Keeps it anew where it is worth it, after entries up to `end` have been recorded. A history that cannot be read any more is
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
    // What was kept and what was recorded since is soon put together; only a correction needs all entries again.
    let history = read(connection, path, end).and_then(|kept| match kept {
        Some(history) => Ok(history),
        None => read::entries(connection, path, end, &Scope::Whole).map(|entries| History::of(&entries)),
    });
    let kept = match history.ok().and_then(|history| pack_history(&history)) {
        Some(gathered) => connection
            .prepare_cached(KEEP)
            .and_then(|mut sql| sql.execute(params![end.agreement, end.entry, FORM, seal(gathered)]).map(drop)),
        None => forget(connection, &end.agreement),
    };
    kept.map_err(failed)
}

/// Takes back what is kept of an agreement.
pub(super) fn forget(connection: &Connection, agreement: &str) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(FORGET)?.execute([agreement]).map(drop)
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
