//! `agreement list`: the agreements that the register keeps.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use crate::app::App;
use crate::command::argument::option;
use crate::command::argument::verb;
use crate::command::dates;
use crate::failure::Exit;
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
    let cases = app.open_each(&Scope::Standing)?;
    let states = cases.iter().map(|case| State::of(case.basis(), case.version, on)).collect();
    app.show(&ListView { states, on }, Exit::Done)
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
