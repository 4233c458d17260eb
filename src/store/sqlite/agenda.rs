//! What is kept of agreements: read for a question, kept, and taken back.

use std::collections::HashSet;
use std::path::Path;

use chrono::Datelike;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::TransactionBehavior;
use rusqlite::named_params;
use rusqlite::params;
use rusqlite::params_from_iter;

use super::failure::translate;
use super::row;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agenda;
use crate::store::agenda::Form;
use crate::store::agenda::MOST;
use crate::store::agenda::Matter;
use crate::store::agenda::Placed;
use crate::store::agenda::Question;
use crate::store::agenda::Survey;
use crate::store::agenda::Told;
use crate::store::error::StoreError;

/// The agreements of which something is not as a question needs it to be: a search in an index, so that those of which it is
/// known are not even looked at.
const UNKNOWN: &str = "
    SELECT place, agreement
    FROM agenda
    WHERE ";

// What is not wanted is not read.
const TOLD: [&str; 3] = [
    "SELECT key, matter, from_day, until_day, line, x'' FROM told",
    "SELECT key, matter, from_day, until_day, x'', object FROM told",
    "SELECT key, matter, from_day, until_day, x'', x'' FROM told",
];

const ON_THE_DAY: &str = "WHERE matter = :matter AND from_day <= :day AND until_day > :day AND :until IS NOT NULL";

const IN_THE_SPAN: &str = "WHERE matter = :matter AND from_day >= :day AND from_day <= :until";

const KEPT: &str = "
    SELECT place, agreement, entry, version, language, worked_out_on, reminded_until, listed_until
    FROM agenda
    WHERE rules = ?1 AND agreement = ?2";

const TOLD_OF_ONE: &str = "
    SELECT key, matter, from_day, until_day, line, object
    FROM told
    WHERE key BETWEEN ?1 AND ?2
    ORDER BY key";

const PEOPLE_OF_ONE: &str = "
    SELECT person
    FROM told_person
    WHERE place = ?1
    ORDER BY person";

// Whatever its versions say, later ones included: a correction may have taken a succession back.
const TAKE_BACK: &str = "
    UPDATE agenda
    SET rules = ''
    WHERE rules <> ''
        AND agreement IN (
            SELECT ?1
            UNION SELECT supersedes FROM succession WHERE agreement = ?1 AND supersedes <> ''
        )";

const PLACES_NAMING: &str = "
    SELECT place
    FROM told_person
    WHERE person = ?1";

// Nothing is kept of an agreement whose place another may take: that other's history counts as well.
const KEEP: &str = "
    UPDATE agenda
    SET rules = ?2,
        entry = ?3,
        version = ?4,
        worked_out_on = ?5,
        language = ?6,
        reminded_until = ?7,
        listed_until = ?8
    WHERE agreement = ?1
        AND NOT EXISTS (SELECT 1 FROM agenda WHERE is_placed = 0)
        AND NOT EXISTS (SELECT 1 FROM succession WHERE supersedes = ?1 AND supersedes <> '')
        AND ?3 = (SELECT COALESCE(MAX(number), 0) FROM entry WHERE agreement = ?1)
        AND ?4 = (SELECT MAX(number) FROM version WHERE agreement = ?1)
    RETURNING place";

const TELL: &str = "
    INSERT INTO told (key, matter, from_day, until_day, line, object)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

const FORGET_ALL: &str = "
    DELETE FROM told;
    DELETE FROM told_person;
    DELETE FROM succession;
    DELETE FROM agenda;
    INSERT INTO agenda (
        agreement, place, is_placed, rules, entry, version, worked_out_on, language, reminded_until, listed_until
    )
    SELECT agreement, place, 0, '', 0, 0, '', '', '', ''
    FROM version
    WHERE number = 1;";

/// So many keys belong to one agreement.
const SHARE: i64 = 1 << 20;

fn word(matter: Matter) -> &'static str {
    match matter {
        Matter::Reminders => "reminder",
        Matter::Owed => "owed",
        Matter::Meetings => "meeting",
    }
}

/// What is told in answer to a question, and the agreements of which that is not known.
pub(super) fn survey(connection: &Connection, path: &Path, question: &Question<'_>) -> Result<Survey, StoreError> {
    surveyed(connection, question).map_err(|error| translate(path, &error))
}

fn surveyed(connection: &Connection, question: &Question<'_>) -> Result<Survey, rusqlite::Error> {
    let Question { matter, day, until, form, .. } = *question;
    let (matter, on) = (word(matter), day.to_string());
    let unknown = unknown(connection, question, &on)?;
    let is_unknown: HashSet<i64> = unknown.iter().map(|placed| placed.place).collect();
    // Later days are written with a sign, and would not stand in order.
    let until = until.filter(|until| until.year() <= 9999).map_or("9999-12-31".to_owned(), |until| until.to_string());
    let [line, object, neither] = TOLD;
    let wanted = match form {
        Form::Line => line,
        Form::Object => object,
        Form::Neither => neither,
    };
    let when = if question.matter == Matter::Meetings { IN_THE_SPAN } else { ON_THE_DAY };
    let mut statement = connection.prepare_cached(&format!("{wanted} {when}"))?;
    let rows = statement.query_map(named_params! { ":matter": matter, ":day": on, ":until": until }, keyed)?;
    let mut known: Vec<(i64, Told)> = Vec::new();
    for row in rows {
        let (key, told) = row?;
        if !is_unknown.contains(&(key / SHARE)) {
            known.push((key, told));
        }
    }
    known.sort_by_cached_key(|(key, _)| *key);
    let known = known.into_iter().map(|(key, one)| Placed { place: key / SHARE, one }).collect();
    Ok(Survey { unknown, known })
}

/// The agreements of which it is not known, in the order of their loading.
fn unknown(connection: &Connection, question: &Question<'_>, on: &str) -> Result<Vec<Placed<String>>, rusqlite::Error> {
    let parts = unlike(question, on);
    let searches: Vec<String> = parts.iter().map(|(part, _)| format!("{UNKNOWN}{part}")).collect();
    let mut statement = connection.prepare_cached(&searches.join(" UNION ALL "))?;
    let values = params_from_iter(parts.iter().map(|(_, value)| value));
    let found = statement.query_map(values, |row| Ok(Placed { place: row.get(0)?, one: row.get(1)? }))?;
    let mut found: Vec<Placed<String>> = found.collect::<Result<_, _>>()?;
    found.sort_unstable_by_key(|placed| placed.place);
    found.dedup_by_key(|placed| placed.place);
    Ok(found)
}

/// What may not be so where it is known, each a condition of its own with its value. Which meetings are still to come changes
/// with the entries only, not with the days.
fn unlike<'q>(question: &Question<'q>, on: &'q str) -> Vec<(&'static str, &'q str)> {
    let mut parts = vec![("rules < ?", question.rules), ("rules > ?", question.rules)];
    if let Some(language) = question.language {
        parts.extend([("language < ?", language), ("language > ?", language)]);
    }
    match question.matter {
        Matter::Reminders => parts.extend([("worked_out_on > ?", on), ("reminded_until <= ?", on)]),
        Matter::Owed => parts.extend([("worked_out_on > ?", on), ("listed_until <= ?", on)]),
        Matter::Meetings => {}
    }
    parts
}

fn keyed(row: &rusqlite::Row<'_>) -> Result<(i64, Told), rusqlite::Error> {
    Ok((row.get(0)?, row::told(row)?))
}

/// What is kept of an agreement by these rules.
pub(super) fn kept(
    connection: &Connection,
    path: &Path,
    rules: &str,
    agreement: &str,
) -> Result<Option<Agenda>, StoreError> {
    let read = || {
        let mut statement = connection.prepare_cached(KEPT)?;
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row::agenda(row)?));
        let Some((place, mut agenda)) = statement.query_row([rules, agreement], row).optional()? else {
            return Ok(None);
        };
        let (first, last) = keys(place);
        let mut told = connection.prepare_cached(TOLD_OF_ONE)?;
        agenda.told = told.query_map([first, last], row::told)?.collect::<Result<_, _>>()?;
        let mut people = connection.prepare_cached(PEOPLE_OF_ONE)?;
        agenda.people = people.query_map([place], |row| row.get(0).map(PersonNumber))?.collect::<Result<_, _>>()?;
        Ok(Some(agenda))
    };
    read().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// The first and the last key of an agreement.
fn keys(place: i64) -> (i64, i64) {
    (place * SHARE, place * SHARE + SHARE - 1)
}

/// Takes back what was kept of an agreement that is being written, and of those whose place it takes. The rows are left to
/// whoever works them out again.
pub(super) fn take_back(connection: &Connection, agreement: &str) -> Result<(), rusqlite::Error> {
    connection.prepare_cached(TAKE_BACK)?.execute([agreement]).map(drop)
}

/// Takes out what may name somebody who is being changed: a name that is to be forgotten is gone at once.
pub(super) fn take_out_naming(connection: &Connection, person: PersonNumber) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare_cached(PLACES_NAMING)?;
    let places: Vec<i64> = statement.query_map([person.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for place in places {
        connection.prepare_cached("UPDATE agenda SET rules = '' WHERE place = ?1")?.execute([place])?;
        take_out(connection, place)?;
    }
    Ok(())
}

fn take_out(connection: &Connection, place: i64) -> Result<(), rusqlite::Error> {
    let (first, last) = keys(place);
    connection.prepare_cached("DELETE FROM told WHERE key BETWEEN ?1 AND ?2")?.execute([first, last])?;
    connection.prepare_cached("DELETE FROM told_person WHERE place = ?1")?.execute([place]).map(drop)
}

/// Keeps what was worked out, of each agreement that is still as it was then.
pub(super) fn keep(connection: &mut Connection, path: &Path, rules: &str, all: &[Agenda]) -> Result<(), StoreError> {
    let mut write = || {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for agenda in all.iter().filter(|agenda| agenda.told.len() <= MOST) {
            keep_one(&transaction, rules, agenda)?;
        }
        transaction.commit()
    };
    write().map_err(|error: rusqlite::Error| translate(path, &error))
}

fn keep_one(connection: &Connection, rules: &str, agenda: &Agenda) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare_cached(KEEP)?;
    let mut rows = statement.query(params![
        agenda.agreement,
        rules,
        agenda.entry,
        agenda.version,
        agenda.on.to_string(),
        agenda.language,
        agenda.reminded_until.to_string(),
        agenda.listed_until.to_string(),
    ])?;
    let Some(place) = rows.next()?.map(|row| row.get(0)).transpose()? else { return Ok(()) };
    take_out(connection, place)?;
    for (key, told) in (place * SHARE..).zip(&agenda.told) {
        connection.prepare_cached(TELL)?.execute(params![
            key,
            word(told.matter),
            told.from.to_string(),
            told.until.to_string(),
            told.line,
            told.object,
        ])?;
    }
    for person in &agenda.people {
        let sql = "INSERT INTO told_person (person, place) VALUES (?1, ?2)";
        connection.prepare_cached(sql)?.execute(params![person.0, place])?;
    }
    Ok(())
}

/// Takes out everything that is kept, so that it is worked out again.
pub(super) fn forget_all(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let mut write = || {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(FORGET_ALL)?;
        transaction.commit()
    };
    write().map_err(|error| translate(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sqlite::ladder;

    #[test]
    fn agreements_of_which_it_is_known_are_not_looked_at() {
        let mut connection = Connection::open_in_memory().unwrap();
        ladder::climb(&mut connection).unwrap();
        for matter in [Matter::Reminders, Matter::Owed, Matter::Meetings] {
            let day = "2026-05-14".parse().unwrap();
            let question = Question { matter, rules: "a", language: Some("fi"), day, until: None, form: Form::Neither };
            for (part, value) in unlike(&question, "2026-05-14") {
                let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {UNKNOWN}{part}")).unwrap();
                let steps = statement.query_map([value], |row| row.get(3)).unwrap();
                let steps: Vec<String> = steps.map(Result::unwrap).collect();
                assert!(
                    matches!(steps.as_slice(), [only] if only.starts_with("SEARCH agenda USING INDEX")),
                    "{part} {steps:?}"
                );
            }
        }
    }
}
