//! `meeting new`: a meeting is planned, or one that was held is recorded.

use chrono::NaiveDate;
use chrono::NaiveTime;
use clap::ArgMatches;
use clap::Command;

use super::ask;
use super::shown;
use super::values;
use crate::answer::admission::Admission;
use crate::answer::admission::admit;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::calendar::reading::Direction;
use crate::command::argument::flag;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::argument::option;
use crate::command::argument::several;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::history::entry::MeetingNumber;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;

/// What must be known of a meeting before it is recorded.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    /// A form of the body's name.
    pub(super) body: String,
    pub(super) date: NaiveDate,
    pub(super) time: Option<NaiveTime>,
    pub(super) place: Option<String>,
}

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "new", "meeting-new")
        .arg(option(words, "body"))
        .arg(option(words, "date"))
        .arg(option(words, "time"))
        .arg(option(words, "ends"))
        .arg(option(words, "place"))
        .arg(option(words, "remote"))
        .arg(option(words, "title"))
        .arg(several(words, "purpose"))
        .arg(option(words, "arranger"))
        .arg(flag(words, "held"))
        .arg(several(words, "convened-by").requires("held"));
    with_ground(command, words)
}

/// Records the meeting and tells what follows.
///
/// # Errors
/// When something needed is missing or not understood, or the register cannot be written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let wish = if app.interactive && !app.no_input { ask::wish(app, matches)? } else { given_wish(app, matches)? };
    let recorded = app.record(&Scope::Standing, |case| decide(app, matches, case, &wish))?;
    shown::written(app, &recorded)
}

fn given_wish(app: &App, matches: &ArgMatches) -> Result<Wish, Failure> {
    let (body, date) = match (given(matches, "body"), date(app, matches)?) {
        (Some(body), Some(date)) => (body.to_owned(), date),
        (None, Some(_)) => return Err(dates::missing("body")),
        (Some(_), None) => return Err(dates::missing("date")),
        (None, None) => return Err(dates::missing("body, --date")),
    };
    let time = values::time(matches, "time")?;
    Ok(Wish { body, date, time, place: given(matches, "place").map(str::to_owned) })
}

/// The day of the meeting: of a planned one the next such day, of a held one the latest.
pub(super) fn date(app: &App, matches: &ArgMatches) -> Result<Option<NaiveDate>, Failure> {
    if is_given(matches, "held") {
        let day = dates::day(app, matches, "date", Direction::Past)?;
        day.map(|day| dates::not_after_today(app, day)).transpose()
    } else {
        dates::day(app, matches, "date", Direction::Planned)
    }
}

fn decide(app: &App, matches: &ArgMatches, case: &Case, wish: &Wish) -> Result<Decision, Failure> {
    let body = find::body(case, &wish.body, Forms::Exact)?.id().clone();
    let ends = values::time(matches, "ends")?;
    values::in_order(wish.time, ends)?;
    let new = MeetingNumber(case.position.meeting + 1);
    let planned = Fact::MeetingPlanned {
        meeting: new,
        body: body.clone(),
        date: wish.date,
        time: wish.time,
        ends,
        purposes: values::purposes(&case.agreement, matches)?,
        arranger: values::arranger(app, case, matches)?,
    };
    let mut draft = grounded(matches, Draft::new(planned, wish.date.min(app.today)))?;
    draft.texts.title = given(matches, "title").map(str::to_owned);
    draft.texts.place.clone_from(&wish.place);
    draft.texts.remote = given(matches, "remote").map(str::to_owned);
    let meeting = stands_already(case, &draft).unwrap_or(new);
    let mut drafts = vec![draft];
    if is_given(matches, "held") {
        let by = values::conveners(app, case, matches, &body)?;
        let held = Fact::MeetingHeld { meeting, body, by, present: Vec::new(), absent: Vec::new() };
        drafts.push(grounded(matches, Draft::new(held, wish.date))?);
    }
    Ok(Decision { drafts, ..Decision::default() })
}

/// The meeting that is planned just so already.
fn stands_already(case: &Case, draft: &Draft) -> Option<MeetingNumber> {
    match admit(case.basis(), &draft.fact, draft.holds_on, &draft.texts) {
        Admission::Already(entry) => case.names().entry(entry)?.fact.concerns().meeting,
        Admission::New | Admission::Refused(_) => None,
    }
}
