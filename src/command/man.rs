//! `man`: manual pages, one for each command. The pages are made by whoever knows the whole command line.

use std::path::PathBuf;

use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;

use super::argument::given;
use super::argument::option;
use super::argument::verb;
use crate::failure::Failure;
use crate::text::Words;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let page = Arg::new("page")
        .action(ArgAction::Append)
        .num_args(0..)
        .value_name(words.help("help-value-command"))
        .help(words.help("arg-page"));
    let all = option(words, "all").value_name(words.help("value-folder")).help(words.help("arg-all-pages"));
    verb(words, "man", "man").arg(page).arg(all.conflicts_with("page"))
}

/// Which pages are asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Pages {
    /// That of the command with these English words.
    One(Vec<&'static str>),
    /// All of them, as files in a folder.
    All(PathBuf),
}

/// What is asked for; none where another command is.
///
/// # Errors
/// `usage` for what is no command.
pub fn asked(matches: &ArgMatches) -> Result<Option<Pages>, Failure> {
    let Some(("man", matches)) = matches.subcommand() else { return Ok(None) };
    if let Some(folder) = given(matches, "all") {
        return Ok(Some(Pages::All(folder.into())));
    }
    let words: Vec<&str> = matches.get_many::<String>("page").into_iter().flatten().map(String::as_str).collect();
    super::help::path(&words).map(Pages::One).map(Some)
}
