//! `body list` and `body show`: the bodies as they are on a day.

use clap::ArgMatches;
use clap::Command;

use crate::agreement::body::BodyId;
use crate::answer::bodies::body as find_body;
use crate::app::App;
use crate::app::case::Case;
use crate::calendar::reading::Direction;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::writing::Warning;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::store::journal::Scope;
use crate::text::Value;
use crate::text::Words;
use crate::view::body::BodiesView;
use crate::view::body::BodyView;
use crate::view::in_force;
use crate::view::json::body;
use crate::view::practice::practice;

/// `body list`.
#[must_use]
pub fn list(words: &Words) -> Command {
    verb(words, "list", "body-list").arg(option(words, "on"))
}

/// `body show`.
#[must_use]
pub fn show(words: &Words) -> Command {
    verb(words, "show", "body-show").arg(positional(words, "body", true)).arg(option(words, "on"))
}

/// Lists the bodies.
///
/// # Errors
/// When the day is not understood or the register cannot be read.
pub fn run_list(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let bodies = body::bodies(case.basis(), case.names(), on, &app.words);
    let shown = BodiesView { bodies, names: case.names(), with_people: app.names, notes: unregistered(app, &case) };
    app.show(&shown, Exit::Done)
}

/// Shows one body.
///
/// # Errors
/// When name or day is not understood or the register cannot be read.
pub fn run_show(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let found = find::body(&case, given(matches, "body").unwrap_or_default(), Forms::Forgiving)?;
    let shown = body::body(case.basis(), case.names(), found, on, &app.words);
    let mut notes = vec![app.words.say_with("body-note-why", &[("body", found.id().0.as_str().into())])];
    notes.extend(in_force::notes(case.basis(), on, &app.words));
    notes.extend(unregistered(app, &case));
    let practice = practice(found, case.names(), on, &app.words);
    app.show(&BodyView { body: shown, names: case.names(), practice, notes }, Exit::Done)
}

fn unregistered(app: &App, case: &Case) -> Vec<String> {
    if case.registered { Vec::new() } else { vec![app.words.say("note-no-register")] }
}

/// A body as JSON, as it is now: what a write shows as changed.
#[must_use]
pub fn now(app: &App, case: &Case, id: &BodyId) -> Option<String> {
    let found = find_body(case.basis(), id)?;
    serde_json::to_string(&body::body(case.basis(), case.names(), found, app.today, &app.words)).ok()
}

/// The day from which a fact holds, which may lie after today.
///
/// # Errors
/// `missing` and `bad_date`.
pub fn effective_day(app: &App, matches: &ArgMatches) -> Result<chrono::NaiveDate, Failure> {
    dates::day(app, matches, "on", Direction::Nearest)?.ok_or_else(|| dates::missing("on"))
}

/// A warning with its sentence, whose key is the code with dashes.
#[must_use]
pub fn warning(words: &Words, code: &'static str, values: &[(&str, Value)]) -> Warning {
    Warning { code, text: words.say_with(&format!("warning-{}", code.replace('_', "-")), values) }
}
