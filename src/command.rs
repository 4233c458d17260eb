//! What the user asked for: one file, one command; a family of subcommands is a folder.

use clap::ArgMatches;
use clap::Command;

use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

pub mod argument;
pub mod convener;
pub mod dates;
pub mod find;
pub mod party;
pub mod writing;

/// Adds every command to the root.
#[must_use]
pub fn all(root: Command, words: &Words) -> Command {
    root.subcommand(convener::command(words)).subcommand(party::command(words))
}

/// Does what was asked for; without a command, what `status` does.
///
/// # Errors
/// Whatever the command cannot do.
pub fn dispatch(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("convener", matches)) => convener::run(app, matches),
        Some(("party", matches)) => party::run(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
