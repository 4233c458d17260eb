//! `party`: the parties, and what they do to be bound.

use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

mod act;
pub mod contact;
pub(super) mod read;

/// The command and its subcommands.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "party", "party").subcommand_required(true).subcommands([
        read::list(words),
        read::show(words),
        act::approve(words),
        act::reject(words),
        act::sign(words),
        contact::command(words),
    ])
}

/// Does what was asked for.
///
/// # Errors
/// Whatever the subcommand cannot do.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("list", matches)) => read::run_list(app, matches),
        Some(("show", matches)) => read::run_show(app, matches),
        Some((word @ ("approve" | "reject" | "sign"), matches)) => act::run(app, word, matches),
        Some(("contact", matches)) => contact::run(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
