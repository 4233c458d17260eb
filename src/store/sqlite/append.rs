//! Adds a batch to the register: all of it, or nothing.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::TransactionBehavior;
use rusqlite::params;

use super::agenda;
use super::begun;
use super::failure::translate;
use super::gathered;
use super::loaded;
use super::packed;
use super::read;
use super::shown;
use crate::history::entry::Entry;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::store::chain;
use crate::store::chain::Hash;
use crate::store::chain::Link;
use crate::store::error::StoreError;
use crate::store::index::AgreementIndex;
use crate::store::journal::Batch;
use crate::store::journal::Filed;
use crate::store::journal::Outline;
use crate::store::journal::Position;
use crate::store::journal::Version;
use crate::store::numbering::check_numbering;

/// So many entries lie at most between two looks at what is kept packed.
pub(super) const LOOK: u32 = 8;

// The columns in their order, of which there are no others: to find each of them by its name takes longer than to write the row.
const INSERT_ENTRY: &str = "
    INSERT INTO entry
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";

const INSERT_VERSION: &str = "
    INSERT INTO version (agreement, number, text, sha256, from_day, loaded_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

const KEEP_COMPILED: &str = "
    INSERT INTO compiled (agreement, version, form)
    VALUES (?1, ?2, ?3)
    ON CONFLICT (agreement, version) DO UPDATE SET form = excluded.form";

const NO_LONGER_SHOWN: [&str; 3] = [
    "DELETE FROM agreement_party WHERE agreement = ?1",
    "DELETE FROM agreement_body WHERE agreement = ?1",
    "DELETE FROM convener_rules WHERE agreement = ?1",
];

const INSERT_PARTY: &str = "
    INSERT INTO agreement_party (agreement, version, place, id, name, short, kind, business_id)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

const INSERT_BODY: &str = "
    INSERT INTO agreement_body (agreement, version, place, id, name, level)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

const INSERT_CONVENER_RULE: &str = "
    INSERT INTO convener_rules (agreement, body, rule)
    VALUES (?1, ?2, ?3)";

const KEEP_PERSON: &str = "
    INSERT INTO person (number, name, party, email, merged_into, language)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (number) DO UPDATE SET
        name = excluded.name,
        party = excluded.party,
        email = excluded.email,
        language = excluded.language,
        merged_into = excluded.merged_into";

const LATEST_VERSION: &str = "
    SELECT COALESCE(MAX(number), 0)
    FROM version
    WHERE agreement = ?1";

const HASH_OF_ENTRY: &str = "
    SELECT hash
    FROM entry
    WHERE agreement = ?1 AND number = ?2";

/// Adds `batch` if `after` is still the end.
pub(super) fn append(
    connection: &mut Connection,
    path: &Path,
    after: &Position,
    batch: &Batch,
) -> Result<Position, StoreError> {
    let failed = |error: rusqlite::Error| translate(path, &error);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    if read::position(&transaction, path, &after.agreement)? != *after {
        return Err(StoreError::Moved);
    }
    let latest = match batch.version {
        Some(_) => transaction.query_row(LATEST_VERSION, [&after.agreement], |row| row.get(0)).map_err(failed)?,
        None => 0,
    };
    check_numbering(after, latest, batch)?;
    write(&transaction, after, batch).map_err(failed)?;
    let position = read::position(&transaction, path, &after.agreement)?;
    let recorded = || batch.entries.iter().map(|filed| &filed.entry);
    if is_time(after.entry, position.entry) || recorded().any(Entry::answers_another) {
        gathered::keep(&transaction, path, &position, recorded())?;
    }
    transaction.commit().map_err(failed)?;
    Ok(position)
}

/// Keeps the compiled form of a version.
pub(super) fn keep_compiled(
    connection: &Connection,
    path: &Path,
    outline: &Outline,
    form: &[u8],
) -> Result<(), StoreError> {
    let row = params![outline.agreement, outline.number, form];
    let kept = connection.prepare_cached(KEEP_COMPILED).and_then(|mut sql| sql.execute(row));
    kept.map(drop).map_err(|error| translate(path, &error))
}

/// Whether it is looked whether enough has been recorded to be kept packed: not with every entry, because to look takes longer than
/// to read a few rows more.
fn is_time(before: u32, last: u32) -> bool {
    last / LOOK != before / LOOK
}

fn write(connection: &Connection, after: &Position, batch: &Batch) -> Result<(), rusqlite::Error> {
    let agreement = after.agreement.as_str();
    if let Some(version) = &batch.version {
        write_version(connection, agreement, version)?;
    }
    if let Some((number, compiled)) = &batch.recompiled {
        connection.prepare_cached(KEEP_COMPILED)?.execute(params![agreement, number, compiled])?;
    }
    for person in &batch.people {
        write_person(connection, person)?;
        if person.number.0 <= after.person {
            agenda::take_out_naming(connection, person.number)?;
        }
    }
    let mut previous = match after.entry {
        0 => chain::beginning(agreement),
        last => connection.query_row(HASH_OF_ENTRY, params![agreement, last], |row| row.get(0))?,
    };
    for filed in &batch.entries {
        previous = write_entry(connection, agreement, &previous, filed)?;
        begun::end(connection, agreement, &filed.entry.fact)?;
    }
    shown::keep(connection, after, &batch.entries)?;
    let last = batch.entries.last().map_or(after.entry, |last| last.entry.number.0);
    if is_time(after.entry, last) {
        packed::keep(connection, agreement, last)?;
    }
    agenda::take_back(connection, agreement)
}

/// Writes one entry behind the entry whose hash is `previous`; returns its own hash.
fn write_entry(
    connection: &Connection,
    agreement: &str,
    previous: &Hash,
    filed: &Filed,
) -> Result<Hash, rusqlite::Error> {
    let entry = &filed.entry;
    let fact = entry.fact.to_json().map_err(unwritable)?;
    let texts = json(&entry.texts)?;
    let salt: Vec<u8> = connection.prepare_cached("SELECT randomblob(16)")?.query_row([], |row| row.get(0))?;
    let texts_hash = chain::texts_hash(&salt, &texts);
    let version_sha256 = version_sha256(connection, agreement, &entry.fact)?;
    let holds_on = entry.holds_on.to_string();
    let recorded_at = entry.recorded_at.to_rfc3339();
    let link = Link {
        agreement,
        number: entry.number.0,
        command: entry.command.0,
        body: filed.concerns.body.as_ref().map_or("", |body| &body.0),
        party: filed.concerns.party.as_ref().map_or("", |party| &party.0),
        meeting: filed.concerns.meeting.map_or(0, |meeting| meeting.0),
        holds_on: &holds_on,
        recorded_at: &recorded_at,
        at_meeting: entry.at_meeting.map(|meeting| meeting.0),
        corrects: entry.corrects.map(|corrected| corrected.0),
        fact: &fact,
        texts_hash: &texts_hash,
        version_sha256: version_sha256.as_deref(),
    };
    let hash = link.hash(previous);
    connection.prepare_cached(INSERT_ENTRY)?.execute(params![
        link.agreement,
        link.number,
        link.command,
        link.body,
        link.party,
        link.meeting,
        added_action(&entry.fact),
        link.holds_on,
        link.recorded_at,
        link.at_meeting,
        link.corrects,
        entry.fact.kind(),
        link.fact,
        texts,
        salt,
        texts_hash,
        previous,
        hash,
    ])?;
    Ok(hash)
}

/// The number of the follow-up action that a fact adds, else 0.
pub(super) fn added_action(fact: &Fact) -> u32 {
    match fact {
        Fact::ActionAdded { action, .. } => *action,
        _ => 0,
    }
}

/// The SHA-256 of the text that a fact takes into use: so the chain covers the texts of agreements as well.
fn version_sha256(connection: &Connection, agreement: &str, fact: &Fact) -> Result<Option<String>, rusqlite::Error> {
    let Fact::AgreementLoaded { version } = fact else { return Ok(None) };
    let sql = "SELECT sha256 FROM version WHERE agreement = ?1 AND number = ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![agreement, version])?;
    rows.next()?.map(|row| row.get(0)).transpose()
}

fn write_version(connection: &Connection, agreement: &str, version: &Version) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(INSERT_VERSION)?.execute(params![
        agreement,
        version.number,
        version.text,
        chain::sha256_hex(&version.text),
        version.from.map(|day| day.to_string()),
        version.loaded_at.to_rfc3339(),
    ])?;
    if let Some(compiled) = &version.compiled {
        connection.prepare_cached(KEEP_COMPILED)?.execute(params![agreement, version.number, compiled])?;
    }
    write_index(connection, agreement, version.number, &version.index)?;
    loaded::begin(connection, agreement)?;
    loaded::place(connection, agreement, version.number, version.index.supersedes.as_deref())
}

fn write_index(
    connection: &Connection,
    agreement: &str,
    version: u32,
    index: &AgreementIndex,
) -> Result<(), rusqlite::Error> {
    // What the views show of the agreement is what its latest version says.
    for sql in NO_LONGER_SHOWN {
        connection.prepare_cached(sql)?.execute([agreement])?;
    }
    for (place, party) in (1_u32..).zip(&index.parties) {
        connection.prepare_cached(INSERT_PARTY)?.execute(params![
            agreement,
            version,
            place,
            party.id.0,
            party.name,
            party.short,
            party.kind,
            party.business_id,
        ])?;
    }
    for (place, body) in (1_u32..).zip(&index.bodies) {
        let row = params![agreement, version, place, body.id.0, body.name, body.level];
        connection.prepare_cached(INSERT_BODY)?.execute(row)?;
    }
    for convener in &index.conveners {
        let row = params![agreement, convener.body.0, convener.rule];
        connection.prepare_cached(INSERT_CONVENER_RULE)?.execute(row)?;
    }
    Ok(())
}

fn write_person(connection: &Connection, person: &Person) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(KEEP_PERSON)?.execute(params![
        person.number.0,
        person.name,
        person.party.as_ref().map(|party| &party.0),
        person.email,
        person.merged_into.map(|number| number.0),
        person.language,
    ])?;
    Ok(())
}

fn json(value: &impl serde::Serialize) -> Result<String, rusqlite::Error> {
    serde_json::to_string(value).map_err(unwritable)
}

fn unwritable(error: serde_json::Error) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(Box::new(error))
}
