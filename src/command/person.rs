//! `person`: the people whom facts name, kept apart so that one can be forgotten.

use clap::ArgMatches;

use super::group::Group;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message;

mod change;
mod read;

/// The commands that begin with this word.
pub const GROUP: Group = Group {
    name: "person",
    below: &[
        ("list", read::list),
        ("show", read::show),
        ("set", change::set),
        ("merge", change::merge),
        ("forget", change::forget),
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
        Some(("set", matches)) => change::run_set(app, matches),
        Some(("merge", matches)) => change::run_merge(app, matches),
        Some(("forget", matches)) => change::run_forget(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
