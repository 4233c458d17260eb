//! `help`: the help of a command, and what is common to all of them.

use std::io::Write;

use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::agreement::names::fold::fold_command_word;
use crate::app::App;
use crate::command::lexicon;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

/// Topics, each with the key of its text.
const TOPICS: [(&str, &str); 8] = [
    ("start", "topic-start"),
    ("register", "topic-register"),
    ("reminders", "topic-reminders"),
    ("keys", "topic-keys"),
    ("scripts", "topic-scripts"),
    ("exit-codes", "topic-exit-codes"),
    ("dates", "topic-dates"),
    ("names", "topic-names"),
];

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let topic = Arg::new("topic")
        .action(ArgAction::Append)
        .num_args(0..)
        .value_name(words.say("value-topic"))
        .help(words.say("arg-topic"));
    verb(words, "help", "help").arg(topic)
}

/// Shows a topic; the help of a command is shown by whoever knows the whole command line (see `of_command`).
///
/// # Errors
/// When stdout cannot be written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    if let [word] = asked(matches).as_slice()
        && let Some(key) = topic(word)
    {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", app.words.say(key))?;
    }
    Ok(Exit::Done)
}

/// The command whose help is asked for, in English words; none where a topic is, or nothing of the kind.
///
/// # Errors
/// `usage` for what is neither command nor topic.
pub fn of_command(matches: &ArgMatches) -> Result<Option<Vec<&'static str>>, Failure> {
    let Some(("help", matches)) = matches.subcommand() else { return Ok(None) };
    let asked = asked(matches);
    if let [word] = asked.as_slice()
        && topic(word).is_some()
    {
        return Ok(None);
    }
    path(&asked).map(Some)
}

fn asked(matches: &ArgMatches) -> Vec<&str> {
    matches.get_many::<String>("topic").into_iter().flatten().map(String::as_str).collect()
}

/// The text of a topic, by its English or Finnish name.
fn topic(word: &str) -> Option<&'static str> {
    let typed = lexicon::command("help", word).map_or_else(|| fold_command_word(word), str::to_owned);
    TOPICS.iter().find(|(name, _)| *name == typed).map(|(_, key)| *key)
}

/// The words of a command, in English.
///
/// # Errors
/// `usage` for what is no command.
pub(super) fn path(asked: &[&str]) -> Result<Vec<&'static str>, Failure> {
    let mut path: Vec<&'static str> = Vec::new();
    for word in asked {
        let found = match path.as_slice() {
            [] => lexicon::command("", word),
            [family] => lexicon::command(family, word),
            _ => None,
        };
        path.push(found.ok_or_else(|| {
            Failure::new(Kind::Usage, "failure-unknown-command")
                .about(&asked.join(" "))
                .hint(Message::new("hint-usage"))
        })?);
    }
    Ok(path)
}
