//! The options that every command takes, and what was given for them.

use std::io::IsTerminal;

use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::parser::ValueSource;

use super::early::value_of;
use crate::app::Format;
use crate::calendar::reading::Direction;
use crate::calendar::reading::read_day;
use crate::command;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::home::Colors;
use crate::home::Environment;
use crate::text::Words;
use crate::view::paint::Paint;

/// What stands for a flag that is given where nobody asks for help; nobody can type it.
const GIVEN: &str = "\0";

const FLAGS: [&str; 6] = ["json", "dry-run", "no-input", "yes", "no-pager", "names"];

/// Whether a flag is given.
pub(super) fn is_given(matches: &ArgMatches, flag: &str) -> bool {
    matches.value_source(flag) == Some(ValueSource::CommandLine)
}

/// Whether no flag was given a value, which none takes.
pub(super) fn are_flags(matches: &ArgMatches) -> bool {
    let inner = deepest(matches);
    FLAGS.iter().all(|flag| inner.get_one::<String>(flag).is_none_or(|value| value == GIVEN))
}

pub(super) fn global(words: &Words) -> Vec<Arg> {
    let heading = words.help("help-heading-global");
    let option = |id: &'static str| {
        Arg::new(id)
            .long(id)
            .global(true)
            .value_name(words.help(&format!("value-global-{id}")))
            .help(words.help(&format!("global-{id}")))
            .help_heading(heading.clone())
            .allow_hyphen_values(true)
    };
    let flag = |id: &'static str| {
        let flag = Arg::new(id).long(id).global(true);
        if words.is_helpless() {
            // Otherwise one that is not given has a value as well, which is copied to every level of commands.
            return flag.num_args(0..=1).require_equals(true).default_missing_value(GIVEN);
        }
        flag.action(ArgAction::SetTrue).help(words.help(&format!("global-{id}"))).help_heading(heading.clone())
    };
    vec![
        option("db"),
        option("agreement").id("agreement-id"),
        option("today"),
        option("known"),
        option("lang"),
        option("format"),
        flag("json"),
        option("as"),
        flag("dry-run"),
        flag("no-input"),
        flag("yes"),
        flag("no-pager"),
        option("color"),
        flag("names"),
        Arg::new("help")
            .long("help")
            .short('h')
            .global(true)
            .action(ArgAction::Help)
            .help(words.help("global-help"))
            .help_heading(heading.clone()),
    ]
}

pub(super) fn format(matches: &ArgMatches) -> Result<Format, Failure> {
    if is_given(matches, "json") {
        return Ok(Format::Json);
    }
    match matches.get_one::<String>("format").map(String::as_str) {
        None | Some("table") => Ok(Format::Table),
        Some("json") => Ok(Format::Json),
        Some("csv") => Ok(Format::Csv),
        Some("markdown" | "md") => Ok(Format::Markdown),
        Some(other) => Err(bad_value("--format", other, "table, json, csv, markdown")),
    }
}

/// Refuses what `--color` does not take.
pub(super) fn check_color(matches: &ArgMatches) -> Result<(), Failure> {
    match matches.get_one::<String>("color").map(String::as_str) {
        None | Some("auto" | "always" | "never") => Ok(()),
        Some(other) => Err(bad_value("--color", other, "auto, always, never")),
    }
}

/// Whether what is written to a stream is coloured: `--color`, else the variables, else at a terminal.
pub(super) fn paint(typed: &[String], environment: &Environment, stream: &impl IsTerminal) -> Paint {
    Paint(match (value_of(typed, "--color").as_deref(), environment.colors) {
        (Some("always"), _) | (Some("auto") | None, Colors::Forced) => true,
        (Some("auto") | None, Colors::Unsaid) => stream.is_terminal(),
        _ => false,
    })
}

pub(super) fn day(text: &str, today: chrono::NaiveDate) -> Result<chrono::NaiveDate, Failure> {
    Ok(read_day(text, today, Direction::Past).map_err(|error| command::dates::unreadable(&error, text))?.day)
}

/// The matches of the innermost command: global options are found there.
#[must_use]
pub(super) fn deepest(matches: &ArgMatches) -> &ArgMatches {
    let mut at = matches;
    while let Some((_, inner)) = at.subcommand() {
        at = inner;
    }
    at
}
