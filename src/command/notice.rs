//! `notice`: that a party gives notice, whom it reaches, and that it is withdrawn.

use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

mod deliver;
mod give;
mod withdraw;

/// The command and its subcommands.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "notice", "notice")
        .subcommand_required(true)
        .subcommand(give::command(words))
        .subcommand(deliver::command(words))
        .subcommand(withdraw::command(words))
}

/// Does what was asked for.
///
/// # Errors
/// Whatever the subcommand cannot do.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("give", matches)) => give::run(app, matches),
        Some(("deliver", matches)) => deliver::run(app, matches),
        Some(("withdraw", matches)) => withdraw::run(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
