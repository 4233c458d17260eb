//! `agreement show`: whether the agreement binds, what is missing for it, and how long it lasts.

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
use crate::view::agreement::sheet;
use crate::view::json;
use crate::view::names::Names;
use crate::view::sheet::Sheet;

/// `agreement show`.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "show", "agreement-show").arg(option(words, "on"))
}

/// Answers.
///
/// # Errors
/// When the day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let state = State::of(case.basis(), case.version, on);
    app.show(&ShowView { state, on, names: case.names() }, Exit::Done)
}

struct ShowView<'a> {
    state: State<'a>,
    on: NaiveDate,
    names: Names<'a>,
}

impl View for ShowView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        sheet(&self.state, self.on, self.names, words)
    }

    fn json(&self, words: &Words) -> String {
        json::agreement::agreement(&self.state, words.language.code())
    }
}
