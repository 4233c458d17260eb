//! `agreement`: the text that is in force, its file, and its versions.

use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

mod changes;
mod check;
mod export;
mod list;
mod load;
mod schema;
mod show;
mod source;

/// The command and its subcommands.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "agreement", "agreement")
        .subcommand_required(true)
        .subcommand(list::command(words))
        .subcommand(show::command(words))
        .subcommand(check::command(words))
        .subcommand(load::command(words))
        .subcommand(export::command(words))
        .subcommand(schema::command(words))
}

/// Does what was asked for.
///
/// # Errors
/// Whatever the subcommand cannot do.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("list", matches)) => list::run(app, matches),
        Some(("show", matches)) => show::run(app, matches),
        Some(("check", matches)) => check::run(app, matches),
        Some(("load", matches)) => load::run(app, matches),
        Some(("export", matches)) => export::run(app, matches),
        Some(("schema", _)) => schema::run(),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
