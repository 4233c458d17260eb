//! `check`.

use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "check", "check")
}

/// Does what was asked for.
///
/// # Errors
/// Whatever the command cannot do.
pub fn run(_app: &App, _matches: &ArgMatches) -> anyhow::Result<Exit> {
    Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into())
}
