//! `body`: the bodies, who holds office in them, who belongs to them, and what they have agreed.

use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

mod arrange;
mod member;
mod office;
pub(super) mod read;
mod setup;

/// The command and its subcommands.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "body", "body").subcommand_required(true).subcommands([
        read::list(words),
        read::show(words),
        setup::add(words),
        setup::close(words),
        office::elect(words),
        office::resign(words),
        member::appoint(words),
        member::leave(words),
        arrange::command(words),
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
        Some(("add", matches)) => setup::run_add(app, matches),
        Some(("close", matches)) => setup::run_close(app, matches),
        Some(("elect", matches)) => office::run_elect(app, matches),
        Some(("resign", matches)) => office::run_resign(app, matches),
        Some(("appoint", matches)) => member::run_appoint(app, matches),
        Some(("leave", matches)) => member::run_leave(app, matches),
        Some(("arrange", matches)) => arrange::run(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
