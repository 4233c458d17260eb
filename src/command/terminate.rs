//! `terminate`: where a party's notice stands, or what would follow if one were given; it records nothing.

use clap::ArgMatches;
use clap::Command;

use super::argument::given;
use super::argument::option;
use super::argument::verb;
use super::dates;
use super::find;
use super::find::Forms;
use crate::answer::termination::NoticeStatus;
use crate::app::App;
use crate::failure::Exit;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::json;
use crate::view::names::Names;
use crate::view::sheet::Sheet;
use crate::view::terminate::Standing;
use crate::view::terminate::sheet;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "terminate", "terminate").arg(option(words, "party")).arg(option(words, "on"))
}

/// Answers.
///
/// # Errors
/// When the name or the day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let input = given(matches, "party").ok_or_else(|| dates::missing("party"))?;
    let case = app.open(&Scope::Standing)?;
    let party = find::party(app, &case, input, Forms::Forgiving)?;
    let standing = Standing::of(case.basis(), &party, on);
    let exit = match standing.effect.status {
        NoticeStatus::Incomplete | NoticeStatus::InvalidForm => Exit::LeftOpen,
        NoticeStatus::NoNotice
        | NoticeStatus::NotInForce
        | NoticeStatus::TooEarly
        | NoticeStatus::Running
        | NoticeStatus::Ended
        | NoticeStatus::Withdrawn => Exit::Done,
    };
    app.show(&TerminateView { standing, names: case.names() }, exit)
}

struct TerminateView<'a> {
    standing: Standing,
    names: Names<'a>,
}

impl View for TerminateView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        sheet(&self.standing, self.names, words)
    }

    fn json(&self, words: &Words) -> String {
        json::terminate::terminate(&self.standing, self.names, words)
    }
}
