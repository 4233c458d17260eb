//! `meeting list` and `meeting show`.

use std::mem::ManuallyDrop;

use chrono::Days;
use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::values;
use crate::app::App;
use crate::app::Format;
use crate::app::agenda::RULES;
use crate::app::agenda::meetings;
use crate::app::case::Case;
use crate::calendar::reading::Direction;
use crate::command::argument::flag;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::history::entry::MeetingNumber;
use crate::history::meeting::Meeting;
use crate::history::meetings;
use crate::store::agenda::Form;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::meeting::Listed;
use crate::view::meeting::MeetingTable;
use crate::view::meeting::MeetingView;
use crate::view::meeting::Meetings;
use crate::view::told::MeetingLine;
use crate::view::told::unpacked;

/// `meeting list`.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "list", "meeting-list")
        .arg(option(words, "body"))
        .arg(option(words, "from"))
        .arg(option(words, "until"))
        .arg(flag(words, "upcoming"))
        .arg(option(words, "within"))
        .arg(option(words, "on"))
}

/// `meeting show`.
#[must_use]
pub fn show_command(words: &Words) -> Command {
    verb(words, "show", "meeting-show").arg(positional(words, "meeting-number", true)).arg(option(words, "on"))
}

/// Lists meetings in the order of their days.
///
/// # Errors
/// When the body or a day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let mut from = dates::day(app, matches, "from", Direction::Past)?;
    let mut until = dates::last_day(app, matches, "until", from, Direction::Planned)?;
    let mut only_open = is_given(matches, "upcoming");
    if only_open {
        from = Some(from.map_or(on, |from| from.max(on)));
    }
    if let Some(days) = given(matches, "within").map(within).transpose()? {
        only_open = true;
        let last = on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        from = Some(from.map_or(on, |from| from.max(on)));
        until = Some(until.map_or(last, |until| until.min(last)));
    }
    let body = given(matches, "body");
    let wanted = |meeting: &Meeting| {
        from.is_none_or(|from| from <= meeting.day()) && until.is_none_or(|until| meeting.day() <= until)
    };
    if !only_open {
        // A list of what was as well is one agreement's; of several it is asked which.
        let case = app.open(&Scope::Standing)?;
        let meetings = under(&case, body, meetings::Meetings::all, wanted)?;
        return show_all(app, &[(ManuallyDrop::into_inner(case), meetings)], on, false);
    }
    let day = from.unwrap_or(on);
    // What a list for scripts tells of a meeting besides is not kept.
    if body.is_none()
        && app.format != Format::Json
        && let Some(table) = kept(app, day, until)?
    {
        return app.show(&Meetings { meetings: Vec::new(), table, today: on }, Exit::Done);
    }
    let mut found = Vec::new();
    let mut unknown = None;
    let mut understood = false;
    let is_alone = app.each_that_understands(Some(Matter::Meetings), day, |case| {
        match under(&case, body, meetings::Meetings::open, wanted) {
            Ok(meetings) => {
                understood = true;
                if !meetings.is_empty() {
                    found.push((case, meetings));
                }
                true
            }
            // A body may be known to one agreement only.
            Err(failure) => {
                unknown = Some(failure);
                false
            }
        }
    })?;
    match unknown.filter(|_| !understood) {
        Some(failure) => Err(failure.into()),
        None => show_all(app, &found, on, !is_alone),
    }
}

/// The meetings to come of several agreements; none where there is one, which is read. Of most they are kept, and only the
/// others are read.
///
/// # Errors
/// When the register cannot be read.
fn kept(app: &App, day: NaiveDate, until: Option<NaiveDate>) -> Result<Option<MeetingTable>, Failure> {
    let (matter, language, form) = (Matter::Meetings, Some(app.words.language.code()), Some(Form::Line));
    let question = Question { matter, rules: RULES, language, day, until, form };
    let work_out = |case: &Case| {
        let mut told = meetings(case, &app.words);
        told.retain(|told| day <= told.from && until.is_none_or(|until| told.from <= until));
        told
    };
    let begun = || MeetingTable::new(true, &app.words);
    let mut table = begun();
    let is_told = app.tell(&question, &work_out, &mut |heard| match heard {
        Heard::Begin => table = begun(),
        Heard::Told(slip) => {
            if let Some(line) = unpacked::<MeetingLine<'_>>(slip.bytes) {
                table.row(&line);
            }
        }
    })?;
    Ok(is_told.then_some(table))
}

/// The numbers of those of the `known` meetings of one agreement that are wanted.
///
/// # Errors
/// `unknown_name` and `ambiguous_name` for the body.
fn under(
    case: &Case,
    body: Option<&str>,
    known: impl Fn(&meetings::Meetings) -> Vec<&Meeting>,
    wanted: impl Fn(&Meeting) -> bool,
) -> Result<Vec<MeetingNumber>, Failure> {
    let body = body.map(|input| find::body(case, input, Forms::Forgiving)).transpose()?;
    let of_body = |meeting: &&Meeting| body.is_none_or(|body| meeting.body == *body.id());
    let meetings = known(&case.history.meetings).into_iter().filter(of_body);
    Ok(meetings.filter(|meeting| wanted(meeting)).map(|meeting| meeting.number).collect())
}

/// Shows what was found, in the order of the days.
fn show_all(app: &App, found: &[(Case, Vec<MeetingNumber>)], on: NaiveDate, of_several: bool) -> anyhow::Result<Exit> {
    let mut meetings = Vec::new();
    for (case, numbers) in found {
        let known = numbers.iter().filter_map(|number| case.history.meetings.get(number));
        meetings.extend(known.map(|meeting| Listed { basis: case.basis(), names: case.names(), meeting }));
    }
    meetings.sort_by_key(|listed| (listed.meeting.day(), listed.meeting.time, listed.meeting.number));
    let mut table = MeetingTable::new(of_several, &app.words);
    if app.format != Format::Json {
        for listed in &meetings {
            table.row(&MeetingLine::of(listed, &app.words));
        }
    }
    app.show(&Meetings { meetings, table, today: on }, Exit::Done)
}

/// Shows one meeting.
///
/// # Errors
/// `unknown_number`, or when the register cannot be read.
pub fn show(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let meeting = values::of(&case, matches)?;
    let view = MeetingView::of(case.basis(), case.names(), meeting, on)
        .ok_or_else(|| values::unknown(&meeting.number.0.to_string()))?;
    app.show(&view, Exit::Done)
}

/// A number of days.
fn within(text: &str) -> Result<u64, Failure> {
    let days: u32 = text.trim().parse().map_err(|_| bad_value("--within", text, "1, 2, 3 …"))?;
    Ok(u64::from(days))
}
