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
use crate::answer::due::item::Item;
use crate::answer::due::owed;
use crate::answer::due::scope;
use crate::answer::due::verdict::Verdict;
use crate::app::App;
use crate::app::case::Case;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::store::agenda::Matter;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::due;
use crate::view::in_force::notes;
use crate::view::json::due::DueJson;
use crate::view::json::due::item as item_json;
use crate::view::names::Names;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;

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
    // Needed to the end; giving it back piece by piece would only take time.
    let mut found = ManuallyDrop::new(Found::default());
    let is_alone = app.each(&Scope::Whole, asked.matter(app, on), on, |case| {
        found.add(app, case, &asked, on);
        Ok(())
    })?;
    let notes = match found.cases.as_slice() {
        [(only, _)] if is_alone => beside(app, only, on),
        _ => Vec::new(),
    };
    let items = found.in_order()?;
    let attention = items.iter().any(|(_, item)| needs_attention(item));
    let exit = if check && attention { Exit::Attention } else { Exit::Done };
    app.show(&DueView { items, on, notes }, exit)
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

    /// Which agreements may be left out unread: those of which nothing is listed on the day for which they are opened. A
    /// name may be known only to one that has nothing to list.
    fn matter(&self, app: &App, on: NaiveDate) -> Option<Matter> {
        let may_leave_out = !self.all && self.body.is_none() && self.party.is_none() && on == app.today;
        may_leave_out.then_some(Matter::Owed)
    }

    /// The same in the names of one agreement.
    fn under(&self, app: &App, case: &Case) -> Result<scope::Scope, Failure> {
        let body = self.body.map(|input| find::body(case, input, Forms::Forgiving)).transpose()?;
        let party = self.party.map(|input| find::party(app, case, input, Forms::Forgiving)).transpose()?;
        let body = body.map(|body| body.id().clone());
        Ok(scope::Scope { kind: None, body, party, year: self.year, within: self.within })
    }
}

/// What is owed under each agreement.
#[derive(Default)]
struct Found {
    /// The first agreement, and all under which something is owed.
    cases: Vec<(Case, Vec<Item>)>,
    unknown: Option<Failure>,
    understood: bool,
}

impl Found {
    fn add(&mut self, app: &App, case: Case, asked: &Asked<'_>, on: NaiveDate) {
        match asked.under(app, &case) {
            Ok(scope) => {
                self.understood = true;
                let owed = owed(case.basis(), on, &scope).into_iter();
                let items: Vec<Item> = owed.filter(|item| asked.all || item.is_listed()).collect();
                if self.cases.is_empty() || !items.is_empty() {
                    self.cases.push((case, items));
                }
            }
            // A name may be known to one agreement only.
            Err(failure) => self.unknown = Some(failure),
        }
    }

    /// Everything in the order of the last days.
    ///
    /// # Errors
    /// When no agreement knows a name that was typed.
    fn in_order(&mut self) -> Result<Vec<(Names<'_>, Item)>, Failure> {
        if let Some(failure) = self.unknown.take().filter(|_| !self.understood) {
            return Err(failure);
        }
        let each = self.cases.iter();
        let mut items: Vec<(Names<'_>, Item)> =
            each.flat_map(|(case, items)| items.iter().map(|item| (case.names(), item.clone()))).collect();
        items.sort_by_key(|(_, item)| (item.by.is_none(), item.by));
        Ok(items)
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

/// Whether somebody has to act: what is only to be told does not count.
fn needs_attention(item: &Item) -> bool {
    match item.verdict {
        Verdict::Due | Verdict::AtRisk | Verdict::Missed => true,
        Verdict::Late => item.is_listed(),
        Verdict::Met | Verdict::Above | Verdict::Partial | Verdict::Open | Verdict::Waived => false,
    }
}

/// What to note besides: that the agreement is not in force, and that there is no register.
pub(super) fn beside(app: &App, case: &Case, on: NaiveDate) -> Vec<String> {
    let mut notes = notes(case.basis(), on, &app.words);
    if !case.registered {
        notes.push(app.words.say("note-no-register"));
    }
    notes
}

struct DueView<'a> {
    items: Vec<(Names<'a>, Item)>,
    on: NaiveDate,
    notes: Vec<String>,
}

impl DueView<'_> {
    fn named(&self) -> Vec<(&Item, Names<'_>)> {
        self.items.iter().map(|(names, item)| (item, *names)).collect()
    }
}

impl View for DueView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = due::sheet(&self.named(), words);
        for note in &self.notes {
            sheet.heading(words.say_with("note-told", &[("note", note.into())]));
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        let items = self.items.iter().map(|(names, item)| item_json(item, *names, words)).collect();
        let json = DueJson { schema: "yhdyspinta/due/1", today: self.on, items };
        serde_json::to_string(&json).unwrap_or_default()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(due::grid(&self.named(), words))
    }
}
