//! `due`: what is owed, by whom and by when; what was done, and what it was decided not to do.

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
    let cases = app.open_each(&Scope::Whole)?;
    let items = gather(app, &cases, matches, on)?;
    let attention = items.iter().any(|(_, item)| needs_attention(item));
    let exit = if check && attention { Exit::Attention } else { Exit::Done };
    let notes = match cases.as_slice() {
        [only] => beside(app, only, on),
        _ => Vec::new(),
    };
    app.show(&DueView { items, on, notes }, exit)
}

/// What is owed under each agreement, in the order of the last days.
///
/// # Errors
/// When no agreement knows a name that was typed.
fn gather<'c>(
    app: &App,
    cases: &'c [Case],
    matches: &ArgMatches,
    on: NaiveDate,
) -> Result<Vec<(Names<'c>, Item)>, Failure> {
    let all = is_given(matches, "all");
    let mut items = Vec::new();
    let mut unknown = None;
    let mut understood = false;
    for case in cases {
        match asked(app, case, matches) {
            Ok(asked) => {
                understood = true;
                let owed = owed(case.basis(), on, &asked).into_iter().filter(|item| all || item.is_listed());
                items.extend(owed.map(|item| (case.names(), item)));
            }
            // A name may be known to one agreement only.
            Err(failure) => unknown = Some(failure),
        }
    }
    match unknown {
        Some(failure) if !understood => Err(failure),
        _ => {
            items.sort_by_key(|(_, item)| (item.by.is_none(), item.by));
            Ok(items)
        }
    }
}

/// What is asked for.
fn asked(app: &App, case: &Case, matches: &ArgMatches) -> Result<scope::Scope, Failure> {
    let body = given(matches, "body").map(|input| find::body(case, input, Forms::Forgiving)).transpose()?;
    let party = given(matches, "party").map(|input| find::party(app, case, input, Forms::Forgiving)).transpose()?;
    let year = given(matches, "year").map(|text| number(text, "--year", "2026")).transpose()?;
    let within = given(matches, "within").map(|text| days(text, "--within")).transpose()?;
    Ok(scope::Scope { kind: None, body: body.map(|body| body.id().clone()), party, year, within })
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
