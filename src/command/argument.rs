//! The arguments that many commands take, each with its help in the reader's words.

use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;

use crate::command::lexicon;
use crate::text::Words;

/// A command with its help; `key` is its words joined by dashes, as `party-approve`.
#[must_use]
pub fn verb(words: &Words, name: &'static str, key: &str) -> Command {
    Command::new(name)
        .about(words.help(&format!("help-{key}")))
        .subcommand_value_name(words.help("help-value-command"))
        .subcommand_help_heading(words.help("help-heading-commands"))
}

/// A positional argument.
#[must_use]
pub fn positional(words: &Words, id: &'static str, required: bool) -> Arg {
    Arg::new(id)
        .value_name(value_name(words, id))
        .required(required)
        .help(words.help(&format!("arg-{id}")))
        .allow_hyphen_values(false)
}

/// An option with a value; its Finnish name is shown in Finnish, and both are understood.
#[must_use]
pub fn option(words: &Words, id: &'static str) -> Arg {
    let mut arg =
        Arg::new(id).help(words.help(&format!("arg-{id}"))).value_name(value_name(words, id)).allow_hyphen_values(true);
    match lexicon::OPTIONS.iter().find(|(english, _)| *english == id) {
        Some((english, finnish)) if words.language.code() == "fi" => arg = arg.long(*finnish).alias(*english),
        Some((english, finnish)) => arg = arg.long(*english).alias(*finnish),
        None => arg = arg.long(id),
    }
    arg
}

/// An option that may be repeated, or take several values separated by commas.
#[must_use]
pub fn several(words: &Words, id: &'static str) -> Arg {
    option(words, id).action(ArgAction::Append).value_delimiter(',')
}

/// An option without a value.
#[must_use]
pub fn flag(words: &Words, id: &'static str) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue).help(words.help(&format!("arg-{id}")))
}

/// The value of an option or a positional argument.
#[must_use]
pub fn given<'m>(matches: &'m ArgMatches, id: &str) -> Option<&'m str> {
    matches.try_get_one::<String>(id).ok().flatten().map(String::as_str)
}

/// The values of an option that may be repeated.
#[must_use]
pub fn all_given<'m>(matches: &'m ArgMatches, id: &str) -> Vec<&'m str> {
    matches.try_get_many::<String>(id).ok().flatten().map(|all| all.map(String::as_str).collect()).unwrap_or_default()
}

/// Whether an option without a value was given.
#[must_use]
pub fn is_given(matches: &ArgMatches, id: &str) -> bool {
    matches.try_get_one::<bool>(id).ok().flatten().copied().unwrap_or(false)
}

/// What an argument takes, as its usage names it.
fn value_name(words: &Words, id: &'static str) -> String {
    let name = words.help(&format!("value-{id}"));
    if name.is_empty() { id.to_owned() } else { name }
}
