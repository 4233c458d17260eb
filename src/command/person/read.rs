//! `person list` and `person show`: who is known, and what each holds.

use clap::ArgMatches;
use clap::Command;

use crate::app::App;
use crate::app::case::Case;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::people;
use crate::failure::Exit;
use crate::history::person::PersonNumber;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::json::person;
use crate::view::person::PersonView;
use crate::view::person::PersonsView;

/// `person list`.
#[must_use]
pub fn list(words: &Words) -> Command {
    verb(words, "list", "person-list").arg(option(words, "on"))
}

/// `person show`.
#[must_use]
pub fn show(words: &Words) -> Command {
    verb(words, "show", "person-show").arg(positional(words, "person", true)).arg(option(words, "on"))
}

/// Lists the people.
///
/// # Errors
/// When the day is not understood or the register cannot be read.
pub fn run_list(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    app.everybody.set(true);
    let case = app.open(&Scope::Whole)?;
    let persons = person::persons(case.basis(), case.names(), on);
    app.show(&PersonsView { persons, names: case.names() }, Exit::Done)
}

/// Shows one person, by number or name.
///
/// # Errors
/// When the name or the day is not understood or the register cannot be read.
pub fn run_show(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    app.everybody.set(true);
    let case = app.open(&Scope::Whole)?;
    let found = people::known(&case, given(matches, "person").unwrap_or_default())?;
    let shown = person::person(case.basis(), case.names(), &found, on);
    app.show(&PersonView { person: shown, names: case.names() }, Exit::Done)
}

/// A person as JSON, as they are now: what a write shows as changed.
#[must_use]
pub fn now(app: &App, case: &Case, number: PersonNumber) -> Option<String> {
    let found = case.people.known().iter().find(|person| person.number == number)?;
    serde_json::to_string(&person::person(case.basis(), case.names(), found, app.today)).ok()
}
