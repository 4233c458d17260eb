//! What the user asked for: one file, one command; a family of subcommands is a folder.

use clap::ArgMatches;
use clap::Command;

use self::group::Group;
use crate::app::App;
use crate::failure::Exit;
use crate::text::Words;

pub mod action;
pub mod addressee;
pub mod agreement;
pub mod argument;
pub mod backup;
pub mod body;
pub mod check;
pub mod complete;
pub mod completions;
pub mod convener;
pub mod correct;
pub mod dates;
pub mod deadline;
pub mod doctor;
pub mod due;
pub mod find;
pub mod group;
pub mod help;
pub mod holidays;
pub mod lexicon;
pub mod log;
pub mod man;
pub mod meeting;
pub mod notice;
pub mod party;
pub mod people;
pub mod person;
pub mod remind;
pub mod responsible;
pub mod status;
pub mod terminate;
pub mod undo;
pub mod writing;

/// Makes a command with its arguments.
type Maker = fn(&Words) -> Command;

/// Every command, in the order of the help.
const COMMANDS: &[(&str, Maker)] = &[
    ("status", status::command),
    ("convener", convener::command),
    ("responsible", responsible::command),
    ("terminate", terminate::command),
    ("meeting", |words| meeting::GROUP.all(words)),
    ("party", |words| party::GROUP.all(words)),
    ("body", |words| body::GROUP.all(words)),
    ("notice", |words| notice::GROUP.all(words)),
    ("due", due::command),
    ("check", check::command),
    ("remind", remind::command),
    ("action", |words| action::GROUP.all(words)),
    ("person", |words| person::GROUP.all(words)),
    ("agreement", |words| agreement::GROUP.all(words)),
    ("deadline", deadline::command),
    ("holidays", holidays::command),
    ("log", log::command),
    ("correct", correct::command),
    ("undo", undo::command),
    ("doctor", doctor::command),
    ("backup", backup::command),
    ("completions", completions::command),
    ("man", man::command),
    ("help", help::command),
];

/// Adds every command to the root.
#[must_use]
pub fn all(root: Command, words: &Words) -> Command {
    root.subcommands(COMMANDS.iter().map(|(_, command)| command(words)))
}

/// Adds every command by its name only, without what it takes.
#[must_use]
pub fn named(root: Command, words: &Words) -> Command {
    root.subcommands(COMMANDS.iter().map(|(name, _)| argument::verb(words, name, name)))
}

/// Whether this is the first word of a command.
#[must_use]
pub fn is_one(name: &str) -> bool {
    COMMANDS.iter().any(|(known, _)| *known == name)
}

/// The commands that are named by two words.
const GROUPS: [&Group; 7] =
    [&action::GROUP, &agreement::GROUP, &body::GROUP, &meeting::GROUP, &notice::GROUP, &party::GROUP, &person::GROUP];

/// Adds the one command that was asked for, by its first word and the one after it where there is one: the others would cost more
/// than its answer.
#[must_use]
pub fn only(root: Command, words: &Words, name: &str, next: Option<&str>) -> Command {
    let group = GROUPS.into_iter().find(|group| group.name == name);
    if let Some(asked) = group.zip(next).and_then(|(group, next)| group.only(words, next)) {
        return root.subcommand(asked);
    }
    let asked = COMMANDS.iter().filter(|(known, _)| *known == name);
    root.subcommands(asked.map(|(_, command)| command(words)))
}

/// Does what was asked for; without a command, what `status` does.
///
/// # Errors
/// Whatever the command cannot do.
pub fn dispatch(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("status", matches)) => status::run(app, matches),
        Some(("convener", matches)) => convener::run(app, matches),
        Some(("responsible", matches)) => responsible::run(app, matches),
        Some(("terminate", matches)) => terminate::run(app, matches),
        Some(("meeting", matches)) => meeting::run(app, matches),
        Some(("party", matches)) => party::run(app, matches),
        Some(("body", matches)) => body::run(app, matches),
        Some(("notice", matches)) => notice::run(app, matches),
        Some(("due", matches)) => due::run(app, matches),
        Some(("check", matches)) => check::run(app, matches),
        Some(("remind", matches)) => remind::run(app, matches),
        Some(("action", matches)) => action::run(app, matches),
        Some(("person", matches)) => person::run(app, matches),
        Some(("agreement", matches)) => agreement::run(app, matches),
        Some(("deadline", matches)) => deadline::run(app, matches),
        Some(("holidays", matches)) => holidays::run(app, matches),
        Some(("log", matches)) => log::run(app, matches),
        Some(("correct", matches)) => correct::run(app, matches),
        Some(("undo", matches)) => undo::run(app, matches),
        Some(("doctor", matches)) => doctor::run(app, matches),
        Some(("backup", matches)) => backup::run(app, matches),
        Some(("completions", matches)) => completions::run(app, matches),
        Some(("help", matches)) => help::run(app, matches),
        _ => status::run(app, matches),
    }
}
