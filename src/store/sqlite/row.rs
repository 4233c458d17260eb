//! Rows of the register as entries, versions and people.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::Type;

use super::instant;
use crate::agreement::party::PartyId;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agenda;
use crate::store::agenda::Form;
use crate::store::agenda::Matter;
use crate::store::agenda::Told;
use crate::store::index::AgreementIndex;
use crate::store::journal::Outline;
use crate::store::journal::Version;

/// Reads an entry from the columns number, command, fact, `holds_on`, `recorded_at`, `at_meeting`, corrects, texts.
pub(super) fn entry(row: &Row<'_>) -> Result<Entry, rusqlite::Error> {
    Ok(Entry {
        number: EntryNumber(row.get(0)?),
        command: EntryNumber(row.get(1)?),
        fact: parsed(row, 2, Fact::from_json)?,
        holds_on: parsed(row, 3, instant::day)?,
        recorded_at: parsed(row, 4, instant::instant)?,
        at_meeting: row.get::<_, Option<u32>>(5)?.map(MeetingNumber),
        corrects: row.get::<_, Option<u32>>(6)?.map(EntryNumber),
        texts: texts(row, 7)?,
    })
}

/// Reads a version from the columns agreement, number, text, `from_day`, `loaded_at`, compiled.
pub(super) fn version(row: &Row<'_>) -> Result<Version, rusqlite::Error> {
    let from = day(row, 3)?;
    let loaded_at: DateTime<FixedOffset> = parsed(row, 4, instant::instant)?;
    Ok(Version {
        agreement: row.get(0)?,
        number: row.get(1)?,
        text: row.get(2)?,
        from,
        loaded_at,
        compiled: row.get(5)?,
        index: AgreementIndex::default(),
    })
}

/// Reads an outline from the columns agreement, number, sha256, `from_day`.
pub(super) fn outline(row: &Row<'_>) -> Result<Outline, rusqlite::Error> {
    Ok(Outline { agreement: row.get(0)?, number: row.get(1)?, sha256: row.get(2)?, from: day(row, 3)? })
}

/// Reads what is kept of an agreement, but for what is told, from the columns place, agreement, entry, version, language,
/// `worked_out_on`, `reminded_until`, `listed_until`.
pub(super) fn agenda(row: &Row<'_>) -> Result<Agenda, rusqlite::Error> {
    Ok(Agenda {
        agreement: row.get(1)?,
        entry: row.get(2)?,
        version: row.get(3)?,
        language: row.get(4)?,
        on: parsed(row, 5, instant::day)?,
        reminded_until: parsed(row, 6, instant::day)?,
        listed_until: parsed(row, 7, instant::day)?,
        told: Vec::new(),
        people: Vec::new(),
    })
}

/// Reads what is told of an agreement, but for its matter and form, from the columns matter, rank, `from_day`, `until_day`,
/// form.
pub(super) fn told(row: &Row<'_>) -> Result<Told, rusqlite::Error> {
    Ok(Told {
        matter: Matter::Reminders,
        form: Form::Line,
        rank: row.get(1)?,
        from: numbered_day(row, 2)?,
        until: numbered_day(row, 3)?,
        bytes: row.get(4)?,
    })
}

fn numbered_day(row: &Row<'_>, column: usize) -> Result<NaiveDate, rusqlite::Error> {
    let number = row.get(column)?;
    NaiveDate::from_num_days_from_ce_opt(number)
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(column, i64::from(number)))
}

fn day(row: &Row<'_>, column: usize) -> Result<Option<NaiveDate>, rusqlite::Error> {
    row.get_ref(column)?.as_str_or_null()?.map(|_| parsed(row, column, instant::day)).transpose()
}

/// Reads a person from the columns number, name, party, email, `merged_into`, language.
pub(super) fn person(row: &Row<'_>) -> Result<Person, rusqlite::Error> {
    Ok(Person {
        number: PersonNumber(row.get(0)?),
        name: row.get(1)?,
        party: row.get::<_, Option<String>>(2)?.map(PartyId),
        email: row.get(3)?,
        language: row.get(5)?,
        merged_into: row.get::<_, Option<u32>>(4)?.map(PersonNumber),
    })
}

/// Texts that were taken out are gone without a trace in the entry.
fn texts(row: &Row<'_>, column: usize) -> Result<Texts, rusqlite::Error> {
    match row.get_ref(column)?.as_str_or_null()? {
        None => Ok(Texts::default()),
        Some(text) => serde_json::from_str(text).map_err(|cause| unreadable(column, cause)),
    }
}

/// Reads the text of a column without copying it first.
pub(super) fn parsed<T, E>(
    row: &Row<'_>,
    column: usize,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, rusqlite::Error>
where
    E: std::error::Error + Send + Sync + 'static,
{
    let text = row.get_ref(column)?.as_str()?;
    parse(text).map_err(|cause| unreadable(column, cause))
}

fn unreadable(column: usize, cause: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(cause))
}
