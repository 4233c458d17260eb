//! `status`: whether the agreement is in force, what is next, what is due, late and left open.

use std::mem::ManuallyDrop;

use clap::ArgMatches;
use clap::Command;

use super::argument::option;
use super::argument::verb;
use super::dates;
use crate::app::App;
use crate::failure::Exit;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::json;
use crate::view::sheet::Sheet;
use crate::view::status::Status;
use crate::view::status::sheet;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "status", "status").arg(option(words, "on"))
}

/// Answers; the bare program does the same.
///
/// # Errors
/// When the day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    // Needed to the end; giving it back piece by piece would only take time.
    let cases = ManuallyDrop::new(app.open_each(&Scope::Standing)?);
    let all = cases.iter().map(|case| Status::of(case.basis(), case.names(), case.version, case.registered, on));
    let registered = cases.iter().any(|case| case.registered);
    let path = app.place.path.as_ref().filter(|_| registered);
    let view =
        StatusView { all: all.collect(), register: path.map(|path| path.display().to_string()), width: app.width };
    app.show(&view, Exit::Done)
}

struct StatusView<'a> {
    all: Vec<Status<'a>>,
    register: Option<String>,
    width: usize,
}

impl View for StatusView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        sheet(&self.all, words, self.width)
    }

    fn json(&self, words: &Words) -> String {
        json::status::status(&self.all, self.register.as_deref(), words)
    }
}
