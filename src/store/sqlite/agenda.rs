//! What is kept of agreements: read for a question, kept, and taken back.

use std::collections::HashSet;
use std::path::Path;

use chrono::Datelike;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::TransactionBehavior;
use rusqlite::params;
use rusqlite::params_from_iter;

use super::failure::translate;
use super::row;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agenda;
use crate::store::agenda::Form;
use crate::store::agenda::Heard;
use crate::store::agenda::MOST;
use crate::store::agenda::Matter;
use crate::store::agenda::Placed;
use crate::store::agenda::Question;
use crate::store::agenda::Slip;
use crate::store::agenda::Told;
use crate::store::agenda::first_rank_of_meetings;
use crate::store::error::StoreError;

/// The agreements of which something is not as a question needs it to be: a search in an index, so that those of which it is
/// known are not even looked at.
const UNKNOWN: &str = "
    SELECT place, agreement
    FROM agenda
    WHERE ";

const ON_THE_DAY: &str = "
    SELECT rank, place, from_day, form
    FROM told
    WHERE matter = ?1 AND from_day <= ?2 AND until_day > ?2
    ORDER BY rank, place, number";

const IN_THE_SPAN: &str = "
    SELECT rank, place, from_day, form
    FROM told
    WHERE matter = ?1 AND rank >= ?2 AND rank < ?3
    ORDER BY rank, place, number";

const KEPT: &str = "
    SELECT place, agreement, entry, version, language, worked_out_on, reminded_until, listed_until
    FROM agenda
    WHERE rules = ?1 AND agreement = ?2";

const TOLD_OF_ONE: &str = "
    SELECT matter, rank, from_day, until_day, form
    FROM told
    WHERE place = ?1
    ORDER BY matter, rank, number";

const PEOPLE_OF_ONE: &str = "
    SELECT person
    FROM told_person
    WHERE place = ?1
    ORDER BY person";

const TAKE_BACK: &str = "
    UPDATE agenda
    SET rules = ''
    WHERE agreement = ?1 AND rules <> ''";

// Whatever its versions say, later ones included: a correction may have taken a succession back.
const PLACES_TAKEN: &str = "
    SELECT supersedes
    FROM succession
    WHERE agreement = ?1 AND supersedes <> ''";

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
    INSERT INTO told (matter, rank, place, number, from_day, until_day, form)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

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

/// The number under which a matter lies in a form.
fn number(matter: Matter, form: Form) -> i64 {
    let matter = match matter {
        Matter::Reminders => 0,
        Matter::Owed => 2,
        Matter::Meetings => 4,
        Matter::Findings => 6,
        Matter::Standing => 8,
    };
    matter + i64::from(form == Form::Object)
}

/// Tells what is kept for a question; returns the agreements of which that is not known.
pub(super) fn survey(
    connection: &Connection,
    path: &Path,
    question: &Question<'_>,
    hear: &mut dyn FnMut(Heard<'_>),
) -> Result<Vec<Placed<String>>, StoreError> {
    surveyed(connection, question, hear).map_err(|error| translate(path, &error))
}

fn surveyed(
    connection: &Connection,
    question: &Question<'_>,
    hear: &mut dyn FnMut(Heard<'_>),
) -> Result<Vec<Placed<String>>, rusqlite::Error> {
    let Question { matter, day, until, form, .. } = *question;
    let unknown = unknown(connection, question, &day.to_string())?;
    let is_unknown: HashSet<i64> = unknown.iter().map(|placed| placed.place).collect();
    hear(Heard::Begin);
    let number = number(matter, form.unwrap_or(Form::Line));
    let day = i64::from(day.num_days_from_ce());
    let mut statement;
    let mut rows = if matter == Matter::Meetings {
        statement = connection.prepare_cached(IN_THE_SPAN)?;
        let after = until.and_then(|until| until.succ_opt()).map_or(i64::MAX, first_rank_of_meetings);
        statement.query(params![number, first_rank_of_meetings(question.day), after])?
    } else {
        statement = connection.prepare_cached(ON_THE_DAY)?;
        statement.query(params![number, day])?
    };
    while let Some(row) = rows.next()? {
        let place = row.get_ref(1)?.as_i64()?;
        if !is_unknown.is_empty() && is_unknown.contains(&place) {
            continue;
        }
        let days = usize::try_from(day - row.get_ref(2)?.as_i64()?).unwrap_or_default();
        let bytes = if form.is_some() { row.get_ref(3)?.as_blob()? } else { &[] };
        hear(Heard::Told(Slip { rank: row.get_ref(0)?.as_i64()?, place, days, bytes }));
    }
    Ok(unknown)
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
        Matter::Owed | Matter::Findings | Matter::Standing => {
            parts.extend([("worked_out_on > ?", on), ("listed_until <= ?", on)]);
        }
        Matter::Meetings => {}
    }
    parts
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
        let mut told = connection.prepare_cached(TOLD_OF_ONE)?;
        let rows = told.query_map([place], |row| Ok((row.get::<_, i64>(0)?, row::told(row)?)))?;
        for row in rows {
            let (number, told) = row?;
            agenda.told.extend(of_number(number).map(|(matter, form)| Told { matter, form, ..told }));
        }
        let mut people = connection.prepare_cached(PEOPLE_OF_ONE)?;
        agenda.people = people.query_map([place], |row| row.get(0).map(PersonNumber))?.collect::<Result<_, _>>()?;
        Ok(Some(agenda))
    };
    read().map_err(|error: rusqlite::Error| translate(path, &error))
}

/// The matter and the form that lie under a number.
fn of_number(wanted: i64) -> Option<(Matter, Form)> {
    let forms = [Form::Line, Form::Object];
    let mut all = Matter::ALL.into_iter().flat_map(|matter| forms.map(|form| (matter, form)));
    all.find(|(matter, form)| number(*matter, *form) == wanted)
}

/// Takes back what was kept of an agreement that is being written, and of those whose place it takes. The rows are left to
/// whoever works them out again.
pub(super) fn take_back(connection: &Connection, agreement: &str) -> Result<(), rusqlite::Error> {
    let mut take_back = connection.prepare_cached(TAKE_BACK)?;
    take_back.execute([agreement])?;
    let mut superseded = connection.prepare_cached(PLACES_TAKEN)?;
    let mut rows = superseded.query([agreement])?;
    while let Some(row) = rows.next()? {
        take_back.execute([row.get_ref(0)?.as_str()?])?;
    }
    Ok(())
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
    connection.prepare_cached("DELETE FROM told WHERE place = ?1")?.execute([place])?;
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
    let mut tell = connection.prepare_cached(TELL)?;
    for (at, told) in (0_i64..).zip(&agenda.told) {
        tell.execute(params![
            number(told.matter, told.form),
            told.rank,
            place,
            at,
            told.from.num_days_from_ce(),
            told.until.num_days_from_ce(),
            told.bytes,
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
    fn a_list_is_read_in_its_order() {
        let mut connection = Connection::open_in_memory().unwrap();
        ladder::climb(&mut connection).unwrap();
        for sql in [ON_THE_DAY, IN_THE_SPAN] {
            let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let values = vec![0; statement.parameter_count()];
            let steps = statement.query_map(params_from_iter(values), |row| row.get(3)).unwrap();
            let steps: Vec<String> = steps.map(Result::unwrap).collect();
            assert!(
                matches!(steps.as_slice(), [only] if only.starts_with("SEARCH told USING PRIMARY KEY")),
                "{sql} {steps:?}"
            );
        }
    }

    #[test]
    fn agreements_of_which_it_is_known_are_not_looked_at() {
        let mut connection = Connection::open_in_memory().unwrap();
        ladder::climb(&mut connection).unwrap();
        for matter in Matter::ALL {
            let day = "2026-05-14".parse().unwrap();
            let question = Question { matter, rules: "a", language: Some("fi"), day, until: None, form: None };
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
