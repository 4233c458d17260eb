//! `deadline`: when a period ends, counted as act 150/1930 counts.

use chrono::NaiveDate;
use clap::ArgGroup;
use clap::ArgMatches;
use clap::Command;

use super::argument::flag;
use super::argument::given;
use super::argument::is_given;
use super::argument::option;
use super::argument::verb;
use super::dates;
use crate::app::App;
use crate::calendar::deadline::Shifted;
use crate::calendar::deadline::shift_backward;
use crate::calendar::deadline::shift_forward;
use crate::calendar::error::CalendarError;
use crate::calendar::holiday::FreeDays;
use crate::calendar::months::ShortMonth;
use crate::calendar::period::Period;
use crate::calendar::period::after;
use crate::calendar::period::before;
use crate::calendar::period::clear_days_before;
use crate::calendar::reading::Direction;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::bad_value;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::deadline::DeadlineView;
use crate::view::deadline::Length;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "deadline", "deadline")
        .arg(option(words, "after"))
        .arg(option(words, "before").conflicts_with("after"))
        .arg(option(words, "months"))
        .arg(option(words, "weeks"))
        .arg(option(words, "days"))
        .arg(option(words, "clear-days").conflicts_with("after"))
        .arg(flag(words, "act"))
        .group(ArgGroup::new("length").args(["months", "weeks", "days", "clear-days"]))
}

/// Answers.
///
/// # Errors
/// When the day or the length is missing or not understood, or the period leaves the calendar.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let length = length(matches)?;
    let from = dates::day(app, matches, "after", Direction::Past)?;
    let until = dates::day(app, matches, "before", Direction::Planned)?;
    let (anchor, backwards) = match (from, until) {
        (Some(day), _) => (day, false),
        (None, Some(day)) => (day, true),
        (None, None) => return Err(dates::missing("after").into()),
    };
    let end = end(anchor, length, backwards).map_err(|_| beyond(app, anchor))?;
    let moves = is_given(matches, "act") && !matches!(length, Length::ClearDays(_));
    // Which days are free is the agreement's; how a period is counted is not, so nothing is read without need.
    let free_days = if moves { Some(app.open(&Scope::Binding)?.agreement.holidays) } else { None };
    let shifted = free_days.map(|free_days| shift(end, backwards, free_days));
    let calendar = free_days != Some(FreeDays::None);
    let free_from = if backwards { None } else { end.succ_opt() };
    app.show(&DeadlineView { anchor, length, backwards, end, free_from, shifted, calendar }, Exit::Done)
}

fn length(matches: &ArgMatches) -> Result<Length, Failure> {
    let number = |id: &str| {
        let text = given(matches, id)?;
        Some(text.trim().parse::<u32>().map_err(|_| bad_value(&format!("--{id}"), text, "0, 1, 2, 3 …")))
    };
    if let Some(months) = number("months") {
        return Ok(Length::Period(Period::Months(months?)));
    }
    if let Some(weeks) = number("weeks") {
        return Ok(Length::Period(Period::Weeks(weeks?)));
    }
    if let Some(days) = number("days") {
        return Ok(Length::Period(Period::Days(days?)));
    }
    match number("clear-days") {
        Some(days) => Ok(Length::ClearDays(days?)),
        None => Err(Failure::new(Kind::Missing, "failure-no-length").hint(Message::new("hint-no-length"))),
    }
}

fn end(anchor: NaiveDate, length: Length, backwards: bool) -> Result<NaiveDate, CalendarError> {
    match (length, backwards) {
        (Length::Period(period), false) => after(anchor, period, ShortMonth::LastDay),
        (Length::Period(period), true) => before(anchor, period, ShortMonth::LastDay),
        (Length::ClearDays(days), _) => clear_days_before(anchor, days),
    }
}

fn shift(end: NaiveDate, backwards: bool, free_days: FreeDays) -> Shifted {
    if backwards { shift_backward(end, free_days) } else { shift_forward(end, free_days) }
}

fn beyond(app: &App, anchor: NaiveDate) -> Failure {
    Failure::new(Kind::BadValue, "failure-period-too-long")
        .with("day", app.words.date(anchor))
        .hint(Message::new("hint-period-too-long"))
}
