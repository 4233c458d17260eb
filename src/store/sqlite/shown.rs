//! Keeps what the views for other tools show: each object as it stands, written anew with whatever concerns it, in the same
//! transaction. A view that put everything together out of the entries would have to be read with every opening.

mod body;
mod consent;
mod meeting;
mod notice;
mod officer;

use std::collections::BTreeSet;

use rusqlite::Connection;
use rusqlite::Params;
use rusqlite::params;
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::row;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::MeetingNumber;
use crate::history::fact::Fact;
use crate::history::standing::standing;
use crate::store::journal::Filed;
use crate::store::journal::Position;

/// The values of a row behind the agreement's id, in the order of the table's columns.
type Row = Vec<Value>;

/// One kind of object that is shown.
struct Kind {
    /// The view in which other tools see it.
    view: &'static str,
    insert: &'static str,
    /// Takes back all rows of an agreement.
    clear: &'static str,
    /// Reads all rows of an agreement.
    select: &'static str,
    /// Which columns are free texts, which may have been taken out.
    texts: &'static [usize],
    rows: fn(&Told<'_>) -> Vec<Row>,
}

/// What is to be shown, of one object or of all.
struct Told<'a> {
    history: History,
    /// The entries that stand.
    standing: Vec<&'a Entry>,
}

/// What is not about meetings.
const OTHERS: [Kind; 4] = [officer::KIND, body::KIND, consent::KIND, notice::KIND];

const OF_MEETING: &str = "
    SELECT number, command, fact, holds_on, recorded_at, at_meeting, corrects, texts
    FROM entry INDEXED BY entry_by_meeting
    WHERE agreement = ?1 AND meeting = ?2 AND meeting > 0
    ORDER BY number";

// All of it, because a correction may turn to another party or body than the entry that it corrects. It is little.
const OF_NO_MEETING: &str = "
    SELECT number, command, fact, holds_on, recorded_at, at_meeting, corrects, texts
    FROM entry
    WHERE agreement = ?1
        AND meeting = 0
        AND (
            corrects IS NOT NULL
            OR kind IN (
                'elected', 'resigned', 'body_added', 'body_closed', 'approved', 'rejected', 'signed', 'notice_given',
                'delivered', 'notice_withdrawn', 'taken_back'
            )
        )
    ORDER BY number";

/// Writes anew what is shown of everything that `entries` concern; they were written after `before`. What answers an entry about
/// a meeting is about the same meeting.
pub(super) fn keep(connection: &Connection, before: &Position, entries: &[Filed]) -> Result<(), rusqlite::Error> {
    let agreement = before.agreement.as_str();
    let mut meetings = BTreeSet::new();
    let mut is_about_others = false;
    for Filed { entry, concerns } in entries {
        match concerns.meeting {
            Some(meeting) => {
                meetings.insert(meeting.0);
            }
            None => is_about_others |= entry.corrects.is_some() || may_show(&entry.fact),
        }
    }
    for number in meetings {
        if number > before.meeting {
            // Nothing is known of it besides.
            let of_meeting = entries.iter().filter(|filed| filed.concerns.meeting == Some(MeetingNumber(number)));
            let entries: Vec<Entry> = of_meeting.map(|filed| filed.entry.clone()).collect();
            insert(connection, &meeting::KIND, agreement, &told(&entries))?;
            continue;
        }
        let entries = read(connection, OF_MEETING, params![agreement, number])?;
        connection.prepare_cached(meeting::REMOVE)?.execute(params![agreement, number])?;
        insert(connection, &meeting::KIND, agreement, &told(&entries))?;
    }
    if is_about_others {
        let entries = read(connection, OF_NO_MEETING, [agreement])?;
        renew(connection, &OTHERS, agreement, &told(&entries))?;
    }
    Ok(())
}

/// Whether something else than a meeting may be shown otherwise after the fact.
fn may_show(fact: &Fact) -> bool {
    let is_told = officer::is_told(fact) || body::is_told(fact) || consent::is_told(fact) || notice::is_told(fact);
    is_told || matches!(fact, Fact::TakenBack { .. })
}

/// Writes anew all that is shown of an agreement.
pub(super) fn rebuild(connection: &Connection, agreement: &str, entries: &[Entry]) -> Result<(), rusqlite::Error> {
    let told = told(entries);
    renew(connection, &[meeting::KIND], agreement, &told)?;
    renew(connection, &OTHERS, agreement, &told)
}

fn read(connection: &Connection, sql: &str, parameters: impl Params) -> Result<Vec<Entry>, rusqlite::Error> {
    connection.prepare_cached(sql)?.query_map(parameters, row::entry)?.collect()
}

fn renew(connection: &Connection, kinds: &[Kind], agreement: &str, told: &Told<'_>) -> Result<(), rusqlite::Error> {
    for kind in kinds {
        connection.prepare_cached(kind.clear)?.execute([agreement])?;
        insert(connection, kind, agreement, told)?;
    }
    Ok(())
}

fn insert(connection: &Connection, kind: &Kind, agreement: &str, told: &Told<'_>) -> Result<(), rusqlite::Error> {
    for row in (kind.rows)(told) {
        let values = std::iter::once(Value::Text(agreement.to_owned())).chain(row);
        connection.prepare_cached(kind.insert)?.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// The views that show something else than follows from all `entries` of an agreement. A text that is not shown is no
/// difference: it may have been taken out.
pub(super) fn differing(
    connection: &Connection,
    agreement: &str,
    entries: &[Entry],
) -> Result<Vec<&'static str>, rusqlite::Error> {
    let told = told(entries);
    let mut differing = Vec::new();
    for kind in std::iter::once(&meeting::KIND).chain(&OTHERS) {
        let mut statement = connection.prepare(kind.select)?;
        let columns = statement.column_count();
        let found = statement
            .query_map([agreement], |row| (0..columns).map(|column| row.get(column)).collect::<Result<Row, _>>())?
            .collect::<Result<Vec<Row>, _>>()?;
        let expected = (kind.rows)(&told);
        let is_same = |(found, expected): (&Row, &Row)| {
            found.len() == expected.len()
                && found.iter().zip(expected).enumerate().all(|(column, (found, expected))| {
                    found == expected || kind.texts.contains(&column) && *found == Value::Null
                })
        };
        if found.len() != expected.len() || !found.iter().zip(&expected).all(is_same) {
            differing.push(kind.view);
        }
    }
    Ok(differing)
}

fn told(entries: &[Entry]) -> Told<'_> {
    Told { history: History::of(entries), standing: standing(entries) }
}

fn text(text: &(impl ToString + ?Sized)) -> Value {
    Value::Text(text.to_string())
}

fn optional(value: Option<impl ToString>) -> Value {
    value.map_or(Value::Null, |value| text(&value))
}

#[cfg(test)]
mod tests;
