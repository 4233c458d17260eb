//! `body`: the bodies, who holds office in them, who belongs to them, and what they have agreed.

use clap::ArgMatches;

use super::group::Group;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message;

mod arrange;
mod member;
mod office;
pub(super) mod read;
mod setup;

/// The commands that begin with this word.
pub const GROUP: Group = Group {
    name: "body",
    below: &[
        ("list", read::list),
        ("show", read::show),
        ("add", setup::add),
        ("close", setup::close),
        ("elect", office::elect),
        ("resign", office::resign),
        ("appoint", member::appoint),
        ("leave", member::leave),
        ("arrange", arrange::command),
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
