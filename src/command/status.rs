//! `status`: whether the agreement is in force, what is next, what is due, late and left open.

use std::mem::ManuallyDrop;

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::argument::option;
use super::argument::verb;
use super::dates;
use crate::app::App;
use crate::app::Format;
use crate::app::agenda::RULES;
use crate::app::agenda::listed_today;
use crate::app::agenda::meetings;
use crate::app::agenda::standing_today;
use crate::app::case::Case;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::store::agenda::Form;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::agenda::Slip;
use crate::store::agenda::Told;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::json;
use crate::view::overview::Overview;
use crate::view::sheet::Sheet;
use crate::view::status::Status;
use crate::view::status::sheet;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "status", "status").arg(option(words, "on"))
}

/// Answers; the bare program does the same. Of several agreements people get one overview, scripts all of each.
///
/// # Errors
/// When the day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    if app.format == Format::Table && app.is_to_many()? {
        let view = OverviewView { overview: overview(app, on)?, width: app.width };
        return app.show(&view, Exit::Done);
    }
    // Needed to the end; giving it back piece by piece would only take time.
    let cases = ManuallyDrop::new(app.open_each(&Scope::Standing)?);
    let all = cases.iter().map(|case| Status::of(case.basis(), case.names(), case.version, case.registered, on));
    let registered = cases.iter().any(|case| case.registered);
    let path = app.place.path.as_ref().filter(|_| registered);
    let register = path.map(|path| path.display().to_string());
    let view = ManuallyDrop::new(StatusView { all: all.collect(), register, width: app.width });
    app.show(&*view, Exit::Done)
}

struct StatusView<'a> {
    all: Vec<Status<'a>>,
    register: Option<String>,
    width: usize,
}

impl View for StatusView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        self.all.first().map(|status| sheet(status, words, self.width)).unwrap_or_default()
    }

    fn json(&self, words: &Words) -> String {
        json::status::status(&self.all, self.register.as_deref(), words)
    }
}

/// What is asked of all agreements, in this order: what is owed is told by what is in force.
const MATTERS: [Matter; 3] = [Matter::Standing, Matter::Owed, Matter::Meetings];

/// How several agreements stand: out of what is kept of most, and of the others, or where it is asked for another day or for
/// what was known earlier, out of what is read.
fn overview(app: &App, on: NaiveDate) -> Result<Overview, Failure> {
    let mut overview = Overview::new(app.agreements()?, on);
    let work_out = |case: &Case| {
        let mut told = standing_today(case, on, &app.words);
        told.extend(listed_today(case, on, &app.words));
        told.extend(meetings(case, &app.words).into_iter().filter(|meeting| on <= meeting.from));
        told
    };
    let language = Some(app.words.language.code());
    let questions =
        MATTERS.map(|matter| Question { matter, rules: RULES, language, day: on, until: None, form: Some(Form::Line) });
    let mut hear = |matter, heard: Heard<'_>| add(&mut overview, matter, heard);
    if on == app.today && app.tell_all(&questions, &work_out, &mut hear)? {
        return Ok(overview);
    }
    let mut told: Vec<(i64, Told)> = Vec::new();
    let mut place = 0;
    app.each(&Scope::Standing, None, on, |case| {
        place += 1;
        told.extend(work_out(&case).into_iter().map(|one| (place, one)));
        Ok(())
    })?;
    told.sort_by_key(|(place, told)| (told.rank, *place));
    for matter in MATTERS {
        add(&mut overview, matter, Heard::Begin);
        let of_matter = told.iter().filter(|(_, told)| told.matter == matter && told.form == Form::Line);
        for (place, Told { rank, bytes, .. }) in of_matter {
            let slip = Slip { rank: *rank, place: *place, days: 0, bytes };
            add(&mut overview, matter, Heard::Told(slip));
        }
    }
    Ok(overview)
}

fn add(overview: &mut Overview, matter: Matter, heard: Heard<'_>) {
    match (matter, heard) {
        (Matter::Standing, Heard::Begin) => overview.begin_standings(),
        (Matter::Standing, Heard::Told(slip)) => overview.add_standing(slip.place, slip.bytes),
        (Matter::Owed, Heard::Begin) => overview.begin_owed(),
        (Matter::Owed, Heard::Told(slip)) => overview.add_owed(slip.place, slip.days, slip.bytes),
        (Matter::Meetings, Heard::Begin) => overview.begin_meetings(),
        (Matter::Meetings, Heard::Told(slip)) => overview.add_meeting(slip.bytes),
        (Matter::Reminders | Matter::Findings, _) => {}
    }
}

struct OverviewView {
    overview: Overview,
    width: usize,
}

impl View for OverviewView {
    fn sheet(&self, words: &Words) -> Sheet {
        self.overview.sheet(words, self.width)
    }

    fn json(&self, _words: &Words) -> String {
        String::new()
    }
}
