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
use crate::app::agenda::listed_today;
use crate::app::case::Case;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::store::agenda::Form;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::agenda::Slip;
use crate::store::agenda::rank_of_day;
use crate::text::Words;
use crate::view::View;
use crate::view::due;
use crate::view::due::usual::UsualSheet;
use crate::view::in_force::notes;
use crate::view::json::due::DueJson;
use crate::view::paint::Paint;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;
use crate::view::told::OwedLine;
use crate::view::told::OwedObject;
use crate::view::told::OwedShown;
use crate::view::told::OwedText;
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
    if asked.may_be_kept(app, on)
        && let Some(kept) = Kept::of(app, &asked, on)?
    {
        let exit = if check && kept.needs_attention { Exit::Attention } else { Exit::Done };
        return match kept.told {
            Told::Lines(lines) => {
                app.show(&DueView { lines, objects: Vec::new(), several: true, on, notes: Vec::new() }, exit)
            }
            Told::Usual(sheet) => app.show(&ReadyView { sheet: Some(*sheet), json: String::new() }, exit),
            Told::Objects(json) => app.show(&ReadyView { sheet: None, json: json.end() }, exit),
        };
    }
    let mut found = Found::new(app.format == Format::Json, app.is_to_many()?);
    // What is listed of a body, a party or a year is a part of what is listed at all.
    let matter = (!asked.all && on == app.today).then_some(Matter::Owed);
    let is_alone = app.each_that_understands(matter, on, |case| {
        let is_understood = found.add(app, &case, &asked, on);
        // The first is often the only one, and needed to the end; giving it back piece by piece would only take time.
        if found.first.is_none() {
            found.first = Some(ManuallyDrop::new(case));
        }
        is_understood
    })?;
    let notes = if is_alone { std::mem::take(&mut found.notes) } else { Vec::new() };
    let view = found.in_order(on, notes)?;
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

    /// The same in the names of one agreement.
    fn under(&self, app: &App, case: &Case) -> Result<scope::Scope, Failure> {
        let body = self.body.map(|input| find::body(case, input, Forms::Forgiving)).transpose()?;
        let party = self.party.map(|input| find::party(app, case, input, Forms::Forgiving)).transpose()?;
        let body = body.map(|body| body.id().clone());
        Ok(scope::Scope { kind: None, body, party, year: self.year, within: self.within })
    }
}

/// What is owed under several agreements, out of what is kept of most.
struct Kept<'w> {
    told: Told<'w>,
    needs_attention: bool,
}

enum Told<'w> {
    Lines(Vec<OwedLine>),
    /// For people, without colours at the usual width.
    Usual(Box<UsualSheet<'w>>),
    Objects(DueJson),
}

impl<'w> Kept<'w> {
    fn new(app: &'w App, on: NaiveDate) -> Kept<'w> {
        let is_usual = app.format == Format::Table && app.width == due::usual::USUAL_WIDTH && app.paint == Paint::NONE;
        let told = match app.format {
            Format::Json => Told::Objects(DueJson::new(on)),
            _ if is_usual => Told::Usual(Box::new(UsualSheet::new(&app.words))),
            Format::Table | Format::Csv | Format::Markdown => Told::Lines(Vec::new()),
        };
        Kept { told, needs_attention: false }
    }

    /// Takes what is kept of several agreements, and reads those of which nothing is; none where one agreement is meant.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn of(app: &'w App, asked: &Asked<'_>, on: NaiveDate) -> Result<Option<Kept<'w>>, Failure> {
        let form = Some(if app.format == Format::Json { Form::Object } else { Form::Line });
        let language = Some(app.words.language.code());
        let question = Question { matter: Matter::Owed, rules: RULES, language, day: on, until: None, form };
        let last = asked.within.map(|days| rank_of_day(Some(day_after(on, days))));
        let mut kept = Kept::new(app, on);
        let is_told = app.tell(&question, &|case| listed_today(case, on, &app.words), &mut |heard| match heard {
            Heard::Begin => kept = Kept::new(app, on),
            Heard::Told(slip) if last.is_none_or(|last| slip.rank <= last) => kept.add(slip),
            Heard::Told(_) => {}
        })?;
        Ok(is_told.then_some(kept))
    }

    fn add(&mut self, Slip { bytes, days, .. }: Slip<'_>) {
        let needs_attention = match &mut self.told {
            Told::Objects(json) => unpacked::<OwedText<'_>>(bytes).map(|text| {
                json.add(|out| text.write(days, out));
                text.needs_attention
            }),
            Told::Usual(sheet) => OwedShown::unpacked(bytes).map(|head| {
                sheet.add(&head, days, bytes);
                head.needs_attention
            }),
            Told::Lines(lines) => OwedLine::unpacked(bytes, days).map(|line| {
                let needs_attention = line.head.needs_attention;
                lines.push(line);
                needs_attention
            }),
        };
        self.needs_attention |= needs_attention.unwrap_or_default();
    }
}

/// What is owed under the agreements that were read, in the order of their loading.
struct Found {
    for_scripts: bool,
    several: bool,
    lines: Vec<OwedLine>,
    objects: Vec<OwedObject>,
    /// What is to be noted besides of the last agreement that was read.
    notes: Vec<String>,
    unknown: Option<Failure>,
    understood: bool,
    first: Option<ManuallyDrop<Case>>,
}

impl Found {
    fn new(for_scripts: bool, several: bool) -> Found {
        let (lines, objects, notes) = (Vec::new(), Vec::new(), Vec::new());
        Found { for_scripts, several, lines, objects, notes, unknown: None, understood: false, first: None }
    }

    /// Adds what is owed under an agreement; false where it knows no such name.
    fn add(&mut self, app: &App, case: &Case, asked: &Asked<'_>, on: NaiveDate) -> bool {
        match asked.under(app, case) {
            Ok(scope) => {
                self.understood = true;
                self.notes = beside(app, case, on);
                let items = if asked.all { owed(case.basis(), on, &scope) } else { listed(case.basis(), on, &scope) };
                let (items, several) = (items.into_iter(), self.several);
                if self.for_scripts {
                    self.objects.extend(items.map(|item| OwedObject::of(&item, case.names(), &app.words)));
                } else {
                    self.lines.extend(items.map(|item| OwedLine::of(&item, case.names(), several, &app.words)));
                }
                true
            }
            // A name may be known to one agreement only.
            Err(failure) => {
                self.unknown = Some(failure);
                false
            }
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
        self.lines.sort_by_cached_key(|line| rank_of_day(line.head.by));
        self.objects.sort_by_cached_key(|object| rank_of_day(object.by));
        Ok(DueView { lines: self.lines, objects: self.objects, several: self.several, on, notes })
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
    /// They may be of several agreements.
    several: bool,
    on: NaiveDate,
    notes: Vec<String>,
}

impl DueView {
    fn needs_attention(&self) -> bool {
        self.lines.iter().any(|line| line.head.needs_attention)
            || self.objects.iter().any(|object| object.needs_attention)
    }
}

impl View for DueView {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = due::sheet(&self.lines, words);
        for note in &self.notes {
            sheet.heading(words.say_with("note-told", &[("note", note.into())]));
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        let mut json = DueJson::new(self.on);
        self.objects.iter().for_each(|object| json.add(|out| object.write(out)));
        json.end()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(due::grid(self.lines.iter(), self.several, words))
    }
}

/// What is owed under several agreements, as it is written already: for people or for scripts.
struct ReadyView<'w> {
    sheet: Option<UsualSheet<'w>>,
    json: String,
}

impl View for ReadyView<'_> {
    fn sheet(&self, _words: &Words) -> Sheet {
        let mut sheet = Sheet::default();
        if let Some((first, rest)) = self.sheet.as_ref().map(UsualSheet::parts) {
            sheet.rendered(first);
            sheet.rendered(rest);
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        self.json.clone()
    }

    fn ready(&self, _words: &Words) -> Option<(String, &str)> {
        Some(self.sheet.as_ref().map_or((String::new(), self.json.as_str()), UsualSheet::parts))
    }
}
