//! `agreement list`: the agreements that the register keeps.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use crate::app::App;
use crate::app::case::Case;
use crate::app::open::choose;
use crate::app::open::reader;
use crate::command::argument::option;
use crate::command::argument::verb;
use crate::command::dates;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::store::journal::Journal;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::agreement::State;
use crate::view::agreement::grid;
use crate::view::json;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;

/// `agreement list`.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "list", "agreement-list").arg(option(words, "on"))
}

/// Answers.
///
/// # Errors
/// When the day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let cases = all(app)?;
    let states = cases.iter().map(|case| State::of(case.basis(), case.version, on)).collect();
    app.show(&ListView { states, on }, Exit::Done)
}

/// The case of every agreement of the register, in the order of their first load; of the built-in one where there is none.
///
/// # Errors
/// When the register cannot be read, or one of its texts cannot.
pub fn all(app: &App) -> Result<Vec<Case>, Failure> {
    let Some(mut register) = reader(&app.place)? else { return Ok(vec![app.open(&Scope::Whole)?]) };
    let mut ids: Vec<String> = Vec::new();
    for version in register.versions()? {
        if !ids.contains(&version.agreement) {
            ids.push(version.agreement);
        }
    }
    if ids.is_empty() {
        return Ok(vec![app.open(&Scope::Whole)?]);
    }
    let mut cases = Vec::new();
    for id in ids {
        let chosen = choose(Some(&mut register), Some(&id), Some(app.today))?;
        cases.push(app.case(Some(&mut register), chosen, &Scope::Whole)?);
    }
    Ok(cases)
}

struct ListView<'a> {
    states: Vec<State<'a>>,
    on: NaiveDate,
}

impl View for ListView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = Sheet::new(words.say_with("agreement-list", &[("count", self.states.len().into())]));
        sheet.grid(grid(&self.states, self.on, words));
        sheet
    }

    fn json(&self, words: &Words) -> String {
        json::agreement::agreements(&self.states, words.language.code())
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(grid(&self.states, self.on, words))
    }
}
