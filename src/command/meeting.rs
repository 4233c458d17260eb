//! `meeting`: what is planned, convened, held and cancelled.

use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

mod ask;
mod change;
mod happened;
mod list;
mod plan;
mod shown;
pub(super) mod values;

/// The command and its subcommands.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "meeting", "meeting")
        .subcommand_required(true)
        .subcommand(plan::command(words))
        .subcommand(list::command(words))
        .subcommand(list::show_command(words))
        .subcommand(change::command(words))
        .subcommand(happened::convene_command(words))
        .subcommand(happened::hold_command(words))
        .subcommand(happened::cancel_command(words))
}

/// Does what was asked for.
///
/// # Errors
/// Whatever the subcommand cannot do.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("new", matches)) => plan::run(app, matches),
        Some(("list", matches)) => list::run(app, matches),
        Some(("show", matches)) => list::show(app, matches),
        Some(("change", matches)) => change::run(app, matches),
        Some(("convene", matches)) => happened::convene(app, matches),
        Some(("hold", matches)) => happened::hold(app, matches),
        Some(("cancel", matches)) => happened::cancel(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
