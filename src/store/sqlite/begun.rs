//! The table of messages that were begun and are not known to have left.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::TransactionBehavior;
use rusqlite::params;

use super::failure::translate;
use super::instant;
use super::row;
use crate::answer::remind::begun::Begun;
use crate::answer::remind::begun::Covered;
use crate::history::fact::Fact;
use crate::store::error::StoreError;

const ALL: &str = "
    SELECT agreement, message_id, recipient, key, step, base
    FROM begun
    ORDER BY agreement, message_id, key";

const BEGIN: &str = "
    INSERT INTO begun (agreement, message_id, recipient, key, step, base)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (agreement, message_id, key) DO UPDATE SET
        recipient = excluded.recipient,
        step = excluded.step,
        base = excluded.base";

const END: &str = "
    DELETE FROM begun
    WHERE agreement = ?1 AND message_id = ?2 AND key = ?3";

/// All of them.
pub(super) fn all(connection: &Connection, path: &Path) -> Result<Vec<Begun>, StoreError> {
    let read = || connection.prepare_cached(ALL)?.query_map([], one)?.collect::<Result<Vec<Begun>, _>>();
    let mut messages: Vec<Begun> = Vec::new();
    for mut next in read().map_err(|error| translate(path, &error))? {
        match messages.last_mut() {
            Some(last) if last.agreement == next.agreement && last.message_id == next.message_id => {
                last.reminders.append(&mut next.reminders);
            }
            _ => messages.push(next),
        }
    }
    Ok(messages)
}

fn one(row: &Row<'_>) -> Result<Begun, rusqlite::Error> {
    let covered = Covered { key: row.get(3)?, step: row.get(4)?, base: row::parsed(row, 5, instant::day)? };
    Ok(Begun { agreement: row.get(0)?, message_id: row.get(1)?, to: row.get(2)?, reminders: vec![covered] })
}

/// Notes a message before it is sent.
pub(super) fn begin(connection: &mut Connection, path: &Path, begun: &Begun) -> Result<(), StoreError> {
    let mut write = || {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for one in &begun.reminders {
            let row = params![begun.agreement, begun.message_id, begun.to, one.key, one.step, one.base.to_string()];
            transaction.prepare_cached(BEGIN)?.execute(row)?;
        }
        transaction.commit()
    };
    write().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// Takes out what messages remind of that certainly did not leave, or of which there is nothing more to say.
pub(super) fn give_up(connection: &mut Connection, path: &Path, all: &[Begun]) -> Result<(), StoreError> {
    let mut write = || {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for one in all {
            for covered in &one.reminders {
                transaction.prepare_cached(END)?.execute([&one.agreement, &one.message_id, &covered.key])?;
            }
        }
        transaction.commit()
    };
    write().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// Takes out the reminder of which an entry now says that it left.
pub(super) fn end(connection: &Connection, agreement: &str, fact: &Fact) -> Result<(), rusqlite::Error> {
    let Fact::Reminded { message_id, key, .. } = fact else { return Ok(()) };
    connection.prepare_cached(END)?.execute([agreement, message_id, key]).map(drop)
}
