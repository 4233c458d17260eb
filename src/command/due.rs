//! `due`: what is owed, by whom and by when; what was done, and what it was decided not to do.

use std::mem::ManuallyDrop;

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::argument::flag;
use super::argument::given;
use super::argument::is_given;
use super::argument::option;
use super::argument::verb;
use super::dates;
use super::find;
use super::find::Forms;
use crate::answer::due::item::day_after;
use crate::answer::due::listed;
use crate::answer::due::owed;
use crate::answer::due::scope;
use crate::app::App;
use crate::app::Format;
use crate::app::agenda::RULES;
use crate::app::case::Case;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::store::agenda::Form;
use crate::store::agenda::Matter;
use crate::store::agenda::Placed;
use crate::store::agenda::Question;
use crate::store::agenda::Survey;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::due;
use crate::view::in_force::notes;
use crate::view::json::due::due as due_json;
use crate::view::paint::Paint;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;
use crate::view::told::OwedLine;
use crate::view::told::OwedObject;
use crate::view::told::unpacked;

pub(super) mod settle;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "due", "due")
        .arg(flag(words, "all").help(words.say("arg-all-owed")))
        .arg(option(words, "year"))
        .arg(option(words, "body"))
        .arg(option(words, "party"))
        .arg(option(words, "within").help(words.say("arg-within-owed")))
        .arg(flag(words, "check"))
        .arg(option(words, "on"))
        .subcommand(settle::done(words))
        .subcommand(settle::waive(words))
}

/// Lists, or records what the subcommand says.
///
/// # Errors
/// When something typed is not understood, or the register cannot be read or written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("done", matches)) => settle::run_done(app, matches),
        Some(("waive", matches)) => settle::run_waive(app, matches),
        _ => list(app, matches),
    }
}

fn list(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let check = is_given(matches, "check");
    if check && app.place.named {
        require(&app.place)?;
    }
    let asked = Asked::read(matches)?;
    let mut found = Found::new(app.format == Format::Json);
    let is_alone = if asked.may_be_kept(app, on) && found.survey(app, &asked, on)? {
        false
    } else {
        app.each(&Scope::Standing, None, on, |case| {
            found.add(app, &case, &asked, on);
            // The first is often the only one, and needed to the end; giving it back piece by piece would only take time.
            if found.first.is_none() {
                found.first = Some(ManuallyDrop::new(case));
            }
            Ok(())
        })?
    };
    let notes = if is_alone { std::mem::take(&mut found.notes) } else { Vec::new() };
    let is_usual = app.width == due::USUAL_WIDTH && app.paint == Paint::NONE;
    let view = DueView { is_usual, ..found.in_order(on, notes)? };
    let exit = if check && view.needs_attention() { Exit::Attention } else { Exit::Done };
    app.show(&view, exit)
}

/// What is asked for, before an agreement is looked at.
struct Asked<'m> {
    all: bool,
    body: Option<&'m str>,
    party: Option<&'m str>,
    year: Option<i32>,
    within: Option<u32>,
}

impl<'m> Asked<'m> {
    fn read(matches: &'m ArgMatches) -> Result<Asked<'m>, Failure> {
        Ok(Asked {
            all: is_given(matches, "all"),
            body: given(matches, "body"),
            party: given(matches, "party"),
            year: given(matches, "year").map(|text| number(text, "--year", "2026")).transpose()?,
            within: given(matches, "within").map(|text| days(text, "--within")).transpose()?,
        })
    }

    /// Whether what is kept of agreements answers: it was worked out for the day for which they are opened, and a name may be
    /// known only to one that has nothing to list.
    fn may_be_kept(&self, app: &App, on: NaiveDate) -> bool {
        !self.all && self.body.is_none() && self.party.is_none() && self.year.is_none() && on == app.today
    }

    /// Whether something with this last day is asked for; it is listed.
    fn holds(&self, by: Option<NaiveDate>, on: NaiveDate) -> bool {
        self.within.is_none_or(|days| by.is_some_and(|by| by <= day_after(on, days)))
    }

    /// The same in the names of one agreement.
    fn under(&self, app: &App, case: &Case) -> Result<scope::Scope, Failure> {
        let body = self.body.map(|input| find::body(case, input, Forms::Forgiving)).transpose()?;
        let party = self.party.map(|input| find::party(app, case, input, Forms::Forgiving)).transpose()?;
        let body = body.map(|body| body.id().clone());
        Ok(scope::Scope { kind: None, body, party, year: self.year, within: self.within })
    }
}

/// What is owed under all agreements, each with the place of its agreement.
struct Found {
    for_scripts: bool,
    lines: Vec<Placed<OwedLine>>,
    objects: Vec<Placed<OwedObject>>,
    /// What is to be noted besides of the last agreement that was read.
    notes: Vec<String>,
    /// The place of the agreement that is being read.
    place: i64,
    unknown: Option<Failure>,
    understood: bool,
    first: Option<ManuallyDrop<Case>>,
}

impl Found {
    fn new(for_scripts: bool) -> Found {
        let (lines, objects, notes) = (Vec::new(), Vec::new(), Vec::new());
        Found { for_scripts, lines, objects, notes, place: 0, unknown: None, understood: false, first: None }
    }

    /// Takes what is kept of several agreements, and reads those of which nothing is; false where one agreement is meant.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn survey(&mut self, app: &App, asked: &Asked<'_>, on: NaiveDate) -> Result<bool, Failure> {
        let form = if self.for_scripts { Form::Object } else { Form::Line };
        let language = Some(app.words.language.code());
        let question = Question { matter: Matter::Owed, rules: RULES, language, day: on, until: None, form };
        let Some(Survey { unknown, known }) = app.survey(&question)? else { return Ok(false) };
        for Placed { place, one } in known {
            let days = usize::try_from((on - one.from).num_days()).unwrap_or_default();
            if self.for_scripts {
                let object: Option<OwedObject> = unpacked(&one.object);
                let object = object.filter(|object| asked.holds(object.by, on)).map(|object| object.on(days));
                self.objects.extend(object.map(|one| Placed { place, one }));
            } else {
                let line = OwedLine::unpacked(one.line, days).filter(|line| asked.holds(line.head.by, on));
                self.lines.extend(line.map(|one| Placed { place, one }));
            }
        }
        let (places, ids): (Vec<i64>, Vec<String>) = unknown.into_iter().map(|one| (one.place, one.one)).unzip();
        self.understood = true;
        app.read_each(&ids, &Scope::Standing, |at, case| {
            self.place = places.get(at).copied().unwrap_or_default();
            self.add(app, &case, asked, on);
            Ok(())
        })?;
        Ok(true)
    }

    fn add(&mut self, app: &App, case: &Case, asked: &Asked<'_>, on: NaiveDate) {
        match asked.under(app, case) {
            Ok(scope) => {
                self.understood = true;
                self.notes = beside(app, case, on);
                let place = self.place;
                let items = if asked.all { owed(case.basis(), on, &scope) } else { listed(case.basis(), on, &scope) };
                if self.for_scripts {
                    let objects = items.into_iter().map(|item| OwedObject::of(&item, case.names(), &app.words));
                    self.objects.extend(objects.map(|one| Placed { place, one }));
                } else {
                    let lines = items.into_iter().map(|item| OwedLine::of(&item, case.names(), &app.words));
                    self.lines.extend(lines.map(|one| Placed { place, one }));
                }
            }
            // A name may be known to one agreement only.
            Err(failure) => self.unknown = Some(failure),
        }
    }

    /// Everything in the order of the last days, and on one day in the order of the agreements.
    ///
    /// # Errors
    /// When no agreement knows a name that was typed.
    fn in_order(mut self, on: NaiveDate, notes: Vec<String>) -> Result<DueView, Failure> {
        if let Some(failure) = self.unknown.take().filter(|_| !self.understood) {
            return Err(failure);
        }
        self.lines.sort_by_cached_key(|line| (line.one.head.by.is_none(), line.one.head.by, line.place));
        self.objects.sort_by_cached_key(|object| (object.one.by.is_none(), object.one.by, object.place));
        let lines = self.lines.into_iter().map(|placed| placed.one).collect();
        let objects = self.objects.into_iter().map(|placed| placed.one).collect();
        Ok(DueView { lines, objects, on, notes, is_usual: false })
    }
}

/// A number of days from none upwards.
///
/// # Errors
/// `bad_value`.
pub fn days(text: &str, option: &str) -> Result<u32, Failure> {
    number(text, option, "0, 14, 60 …")
}

fn number<T: std::str::FromStr>(text: &str, option: &str, allowed: &str) -> Result<T, Failure> {
    text.trim().parse().map_err(|_| bad_value(option, text, allowed))
}

/// What to note besides: that the agreement is not in force, and that there is no register.
pub(super) fn beside(app: &App, case: &Case, on: NaiveDate) -> Vec<String> {
    let mut notes = notes(case.basis(), on, &app.words);
    if !case.registered {
        notes.push(app.words.say("note-no-register"));
    }
    notes
}

/// What is owed: for people and tables in lines, for scripts in objects.
struct DueView {
    lines: Vec<OwedLine>,
    objects: Vec<OwedObject>,
    on: NaiveDate,
    notes: Vec<String>,
    /// It is shown without colours at the usual width.
    is_usual: bool,
}

impl DueView {
    fn needs_attention(&self) -> bool {
        self.lines.iter().any(|line| line.head.needs_attention)
            || self.objects.iter().any(|object| object.needs_attention)
    }
}

impl View for DueView {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = due::sheet(&self.lines, self.is_usual, words);
        for note in &self.notes {
            sheet.heading(words.say_with("note-told", &[("note", note.into())]));
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        due_json(self.on, &self.objects)
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(due::grid(self.lines.iter(), words))
    }
}
