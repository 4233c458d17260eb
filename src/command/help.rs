//! `help`: the help of a command, and what is common to all of them.

use std::io::Write;

use clap::Arg;
use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;

use super::argument::verb;
use crate::agreement::names::fold::fold_command_word;
use crate::app::App;
use crate::cli::help_of;
use crate::cli::lexicon;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

/// Topics, each with the key of its text.
const TOPICS: [(&str, &str); 3] =
    [("exit-codes", "topic-exit-codes"), ("dates", "topic-dates"), ("names", "topic-names")];

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

/// Shows the help of a command, or a topic.
///
/// # Errors
/// `usage` for what is neither.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let asked: Vec<&str> = matches.get_many::<String>("topic").into_iter().flatten().map(String::as_str).collect();
    if let [word] = asked.as_slice()
        && let Some(key) = topic(word)
    {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", app.words.say(key))?;
        return Ok(Exit::Done);
    }
    help_of(&path(&asked)?, &app.words)
}

/// The text of a topic, by its English or Finnish name.
fn topic(word: &str) -> Option<&'static str> {
    let typed = lexicon::command("help", word).map_or_else(|| fold_command_word(word), str::to_owned);
    TOPICS.iter().find(|(name, _)| *name == typed).map(|(_, key)| *key)
}

/// The words of a command, in English.
fn path(asked: &[&str]) -> Result<Vec<&'static str>, Failure> {
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
