//! `agreement`: the text that is in force, its file, and its versions.

use clap::ArgMatches;

use super::group::Group;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message;

mod changes;
mod check;
mod export;
mod list;
mod load;
mod schema;
mod show;
mod source;

/// The commands that begin with this word.
pub const GROUP: Group = Group {
    name: "agreement",
    below: &[
        ("list", list::command),
        ("show", show::command),
        ("check", check::command),
        ("load", load::command),
        ("export", export::command),
        ("schema", schema::command),
    ],
};

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
