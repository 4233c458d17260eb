//! Reads the days that a command was given.

use chrono::Datelike;
use chrono::NaiveDate;
use clap::ArgMatches;

use super::argument::given;
use crate::app::App;
use crate::calendar::partial::PartialDate;
use crate::calendar::reading::Direction;
use crate::calendar::reading::UnreadableDay;
use crate::calendar::reading::read_day;
use crate::calendar::reading::read_partial;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message;

/// The day of an option; a relative one is echoed as it was resolved.
///
/// # Errors
/// `bad_date`.
pub fn day(app: &App, matches: &ArgMatches, id: &str, direction: Direction) -> Result<Option<NaiveDate>, Failure> {
    given(matches, id).map(|text| read(app, text, direction)).transpose()
}

/// The last day of a span that begins on `from`: without its year the first such day from there on.
///
/// # Errors
/// `bad_date`.
pub fn last_day(
    app: &App,
    matches: &ArgMatches,
    id: &str,
    from: Option<NaiveDate>,
    direction: Direction,
) -> Result<Option<NaiveDate>, Failure> {
    let Some(text) = given(matches, id) else { return Ok(None) };
    let understood = |today, direction| read_day(text, today, direction).map_err(|error| unreadable(&error, text));
    let read = understood(app.today, direction)?;
    let from_there = from.map(|from| understood(from, Direction::Planned)).transpose()?;
    // What is counted from today, as +14d or a weekday, falls on another day of the year when counted from elsewhere.
    let is_same_day_of_year = |other: &NaiveDate| (other.month(), other.day()) == (read.day.month(), read.day.day());
    let day = from_there.map(|read| read.day).filter(is_same_day_of_year).unwrap_or(read.day);
    if read.relative {
        echo(app, text, day);
    }
    Ok(Some(day))
}

/// Reads a day.
///
/// # Errors
/// `bad_date`.
pub fn read(app: &App, text: &str, direction: Direction) -> Result<NaiveDate, Failure> {
    let read = read_day(text, app.today, direction).map_err(|error| unreadable(&error, text))?;
    if read.relative {
        echo(app, text, read.day);
    }
    Ok(read.day)
}

/// The day of an act, required, which cannot lie after today.
///
/// # Errors
/// `missing`, `bad_date`, and `refused` for a day that is still to come.
pub fn act_day(app: &App, matches: &ArgMatches, id: &str) -> Result<NaiveDate, Failure> {
    let day = day(app, matches, id, Direction::Past)?.ok_or_else(|| missing(id))?;
    not_after_today(app, day)
}

/// The day of an act, perhaps known only to the month or the year.
///
/// # Errors
/// `missing`, `bad_date`, and `refused` for what is still to come.
pub fn partial_act_day(app: &App, matches: &ArgMatches, id: &str) -> Result<PartialDate, Failure> {
    let text = given(matches, id).ok_or_else(|| missing(id))?;
    let date = read_partial(text, app.today, Direction::Past).map_err(|error| unreadable(&error, text))?;
    if date.is_after(app.today) {
        return Err(future(app, date.first().unwrap_or(app.today)));
    }
    tell_if_to_come(app, date.first());
    Ok(date)
}

/// The day itself, unless it lies after today: what somebody did cannot.
///
/// # Errors
/// `refused`.
pub fn not_after_today(app: &App, day: NaiveDate) -> Result<NaiveDate, Failure> {
    if day > app.today {
        return Err(future(app, day));
    }
    tell_if_to_come(app, Some(day));
    Ok(day)
}

/// Tells that an act is dated on a day that is still to come, which only another today allows.
fn tell_if_to_come(app: &App, day: Option<NaiveDate>) {
    if let Some(day) = day.filter(|day| *day > app.clock_day) {
        app.note(&app.words.say_with("note-act-to-come", &[("day", app.words.date(day).into())]));
    }
}

/// The day of the answer: `--on`, else today.
///
/// # Errors
/// `bad_date`.
pub fn on(app: &App, matches: &ArgMatches) -> Result<NaiveDate, Failure> {
    let asked = day(app, matches, "on", Direction::Past)?;
    app.asked.set(asked);
    Ok(asked.unwrap_or(app.today))
}

/// A required option that was left out.
#[must_use]
pub fn missing(id: &str) -> Failure {
    Failure::new(Kind::Missing, "failure-missing")
        .with("what", format!("--{id}"))
        .hint(Message::new("hint-missing").with("what", format!("--{id}")))
}

fn future(app: &App, day: NaiveDate) -> Failure {
    Failure::new(Kind::Refused, "failure-future-act")
        .with("day", app.words.date(day))
        .with("today", app.words.date(app.today))
        .hint(Message::new("hint-future-act"))
}

fn echo(app: &App, text: &str, day: NaiveDate) {
    if app.format == crate::app::Format::Table {
        let day = app.words.weekday_and_date(day);
        app.note(&app.words.say_with("note-date", &[("input", text.into()), ("day", day.into())]));
    }
}

/// A day that could not be read, as a failure.
#[must_use]
pub fn unreadable(error: &UnreadableDay, text: &str) -> Failure {
    let key = match error {
        UnreadableDay::Empty => "failure-date-empty",
        UnreadableDay::NotADate { .. } => "failure-not-a-date",
        UnreadableDay::NoSuchDay { .. } | UnreadableDay::NoSuchMonth { .. } => "failure-no-such-day",
        UnreadableDay::OutOfRange { .. } => "failure-date-out-of-range",
    };
    // Which century 26 belongs to is not guessed.
    let year = text.trim().rsplit('.').next().unwrap_or_default();
    let is_short = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
    let hint = match error {
        UnreadableDay::OutOfRange { .. } if is_short => "hint-short-year",
        _ => "hint-date",
    };
    Failure::new(Kind::BadDate, key).about(text).hint(Message::new(hint))
}
