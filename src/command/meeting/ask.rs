//! Asks at a terminal for what was left out of a new meeting, with the convener and the good days in view.

use std::io::Write;

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::NaiveTime;
use clap::ArgMatches;

use super::plan::Wish;
use super::plan::date;
use super::values;
use crate::agreement::body::BodyId;
use crate::answer::Asked;
use crate::answer::bodies;
use crate::answer::bodies::BodyRef;
use crate::answer::convener::convener;
use crate::answer::meeting_warning::of_day;
use crate::answer::meeting_warning::window;
use crate::app::App;
use crate::app::case::Case;
use crate::calendar::reading::Direction;
use crate::calendar::span::Span;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::as_text;
use crate::store::journal::Scope;
use crate::view::convener::sheet;
use crate::view::sheet::Sheet;

/// How many weeks ahead good days are looked for.
const WEEKS: u64 = 4;

/// What is wished for: as the options say, and asked for where they say nothing.
///
/// # Errors
/// `missing` where the input ends before an answer, and what the options cannot be understood for.
pub fn wish(app: &App, matches: &ArgMatches) -> Result<Wish, Failure> {
    let case = app.open(&Scope::Standing)?;
    let purposes = values::purposes(&case.agreement, matches)?;
    let time = values::time(matches, "time")?;
    let day = date(app, matches)?;
    let body = body(app, &case, given(matches, "body"))?;
    let held = is_given(matches, "held");
    let day = if let Some(day) = day {
        day
    } else {
        if !held {
            show_good_days(app, &case, body, &purposes);
        }
        ask_day(app, held)?
    };
    let time = match time {
        Some(time) => Some(time),
        None => ask_time(app)?,
    };
    let place = match given(matches, "place") {
        Some(place) => Some(place.to_owned()),
        None => Some(ask(app, "ask-place", "place")?).filter(|place| !place.is_empty()),
    };
    Ok(Wish { body: body.id().0.clone(), date: day, time, place })
}

/// Writes a question on stderr and reads the answer, without spaces around it.
fn ask(app: &App, key: &str, id: &str) -> Result<String, Failure> {
    let mut terminal = std::io::stderr().lock();
    // Where stderr is closed nobody can be asked; the answer then ends with the input.
    let _ = write!(terminal, "{} ", app.words.say(key));
    let _ = terminal.flush();
    drop(terminal);
    read(id)
}

fn read(id: &str) -> Result<String, Failure> {
    let mut line = String::new();
    match std::io::stdin().read_line(&mut line) {
        Ok(0) | Err(_) => Err(dates::missing(id)),
        Ok(_) => Ok(line.trim().to_owned()),
    }
}

/// Asks until the answer can be understood.
fn until_understood<T>(
    app: &App,
    (key, id): (&str, &str),
    understand: impl Fn(&str) -> Result<T, Failure>,
) -> Result<T, Failure> {
    loop {
        let answer = ask(app, key, id)?;
        match understand(&answer) {
            Ok(value) => return Ok(value),
            Err(failure) => app.note(as_text(&failure, &app.words).trim_end()),
        }
    }
}

/// The body that was named or is asked for; one that was found by a part of its name is confirmed.
fn body<'a>(app: &App, case: &'a Case, typed: Option<&str>) -> Result<BodyRef<'a>, Failure> {
    if let Some(typed) = typed {
        return meant(app, case, typed);
    }
    let mut list = Sheet::new(app.words.say("ask-bodies"));
    for body in bodies::all(&case.agreement, &case.history) {
        if bodies::closed_before(case.basis(), body.id(), app.today).is_none() {
            list.row(body.id().0.as_str(), body.name(app.words.language.code()));
        }
    }
    app.note(list.render(app.width).trim_end());
    until_understood(app, ("ask-body", "body"), |typed| meant(app, case, typed))
}

/// The body with this name, or found by a part of its name and confirmed.
fn meant<'a>(app: &App, case: &'a Case, typed: &str) -> Result<BodyRef<'a>, Failure> {
    let failure = match find::body(case, typed, Forms::Exact) {
        Ok(body) => return Ok(body),
        Err(failure) => failure,
    };
    match find::body(case, typed, Forms::Forgiving) {
        Ok(found) if app.yes || is_meant(app, found)? => Ok(found),
        // Which bodies the word may mean says more than that none is called so.
        Err(several) if several.kind == Kind::AmbiguousName => Err(several),
        Ok(_) | Err(_) => Err(failure),
    }
}

fn is_meant(app: &App, found: BodyRef<'_>) -> Result<bool, Failure> {
    let name = found.name(app.words.language.code());
    app.note(&app.words.say_with("ask-meant", &[("body", name.into())]));
    let answer = ask(app, "ask-yes-or-no", "body")?.to_lowercase();
    Ok(["k", "kyllä", "y", "yes", "j", "ja"].contains(&answer.as_str()))
}

fn ask_day(app: &App, held: bool) -> Result<NaiveDate, Failure> {
    let direction = if held { Direction::Past } else { Direction::Planned };
    until_understood(app, ("ask-date", "date"), |typed| {
        let day = dates::read(app, typed, direction)?;
        if held { dates::not_after_today(app, day) } else { Ok(day) }
    })
}

fn ask_time(app: &App) -> Result<Option<NaiveTime>, Failure> {
    until_understood(app, ("ask-time", "time"), |typed| {
        if typed.is_empty() { Ok(None) } else { values::read(typed, "time").map(Some) }
    })
}

/// Who convenes, and on which days of the next weeks nothing speaks against a meeting.
fn show_good_days(app: &App, case: &Case, body: BodyRef<'_>, purposes: &[String]) {
    let basis = case.basis();
    let asked = Asked::at_end_of(app.today);
    let mut shown = sheet(&convener(basis, body, asked), body, asked, case.names(), &app.words);
    let span = span(app, case, body.id(), purposes);
    for run in good_days(case, body, span) {
        let days = if run.from == run.until {
            app.words.weekday_and_date(run.from)
        } else {
            format!("{} – {}", app.words.weekday_and_date(run.from), app.words.weekday_and_date(run.until))
        };
        shown.row(app.words.say("row-good-days"), days);
    }
    app.note(shown.render(app.width).trim_end());
}

/// The days to choose from: the next weeks, or the days that a duty gives for it.
fn span(app: &App, case: &Case, body: &BodyId, purposes: &[String]) -> Span {
    let from = app.today.succ_opt().unwrap_or(app.today);
    let window = purposes.iter().find_map(|purpose| window(case.basis(), body, purpose, from));
    match window {
        Some(window) => Span { from: window.from.max(from), until: window.until },
        None => Span { from, until: from.checked_add_days(Days::new(7 * WEEKS - 1)).unwrap_or(from) },
    }
}

/// Days on which nothing speaks against a meeting, those of one week together.
fn good_days(case: &Case, body: BodyRef<'_>, span: Span) -> Vec<Span> {
    let basis = case.basis();
    let mut runs: Vec<Span> = Vec::new();
    for day in span.each_day().filter(|day| of_day(basis, body, None, *day).is_empty()) {
        match runs.last_mut() {
            Some(run) if run.until.succ_opt() == Some(day) && run.until.iso_week() == day.iso_week() => run.until = day,
            _ => runs.push(Span { from: day, until: day }),
        }
    }
    runs
}
