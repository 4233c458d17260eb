//! `meeting`: what is planned, convened, held and cancelled.

use clap::ArgMatches;

use super::group::Group;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message;

mod ask;
pub(super) mod attendance;
mod change;
mod happened;
mod list;
mod plan;
mod shown;
pub(super) mod values;

/// The commands that begin with this word.
pub const GROUP: Group = Group {
    name: "meeting",
    below: &[
        ("new", plan::command),
        ("list", list::command),
        ("show", list::show_command),
        ("change", change::command),
        ("convene", happened::convene_command),
        ("hold", happened::hold_command),
        ("cancel", happened::cancel_command),
    ],
};

/// Does what was asked for.
///
/// # Errors
/// Whatever the subcommand cannot do.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("new", matches)) => plan::run(app, matches),
        Some(("list", matches)) => list::run(app, matches),
        Some(("show", matches)) => list::show(app, matches),
        Some(("change", matches)) => change::run(app, matches),
        Some(("convene", matches)) => happened::convene(app, matches),
        Some(("hold", matches)) => happened::hold(app, matches),
        Some(("cancel", matches)) => happened::cancel(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}
