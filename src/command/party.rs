//! `party`: the parties, and what they do to be bound.

use clap::ArgMatches;

use super::group::Group;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message;

mod act;
pub mod contact;
pub(super) mod read;

/// The commands that begin with this word.
pub const GROUP: Group = Group {
    name: "party",
    below: &[
        ("list", read::list),
        ("show", read::show),
        ("approve", act::approve),
        ("reject", act::reject),
        ("sign", act::sign),
        ("contact", contact::command),
    ],
};

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
