//! `notice`: that a party gives notice, whom it reaches, and that it is withdrawn.

use clap::ArgMatches;

use super::group::Group;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message;

mod deliver;
mod give;
mod withdraw;

/// The commands that begin with this word.
pub const GROUP: Group = Group {
    name: "notice",
    below: &[("give", give::command), ("deliver", deliver::command), ("withdraw", withdraw::command)],
};

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
