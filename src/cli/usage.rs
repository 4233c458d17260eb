//! Help and usage errors in the reader's words: the parser's own are English only.

use std::io::Write;

use clap::Command;
use clap::error::ContextKind;
use clap::error::ContextValue;
use clap::error::ErrorKind;

use super::lexicon;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Words;
use crate::text::message::Message;

/// Gives a command and all below it the headings, the usage and the examples of a language.
pub(super) fn localised(command: Command, words: &Words, path: &str) -> Command {
    let name = command.get_name().to_owned();
    let full = if path.is_empty() { name } else { format!("{path} {name}") };
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = command.disable_help_subcommand(true).next_line_help(false).help_template(template(words));
    if let Some(examples) = words.find(&format!("examples-{}", key(&full)), &[]) {
        let text = format!("{}\n{}", words.say("help-heading-examples"), indented(&examples));
        command = command.after_help(text);
    }
    for sub in below {
        let at = full.clone();
        command = command.mut_subcommand(sub, |sub| localised(sub, words, &at));
    }
    command
}

/// The key of a command's texts: its words without the program's, joined by dashes.
fn key(full: &str) -> String {
    let words: Vec<&str> = full.split(' ').collect();
    if words.len() < 2 { full.to_owned() } else { words.get(1..).unwrap_or_default().join("-") }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

fn template(words: &Words) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.say("help-heading-usage"))
}

/// Shows help, or tells what was not understood.
///
/// # Errors
/// A usage failure for everything but help.
pub(super) fn answer(error: &clap::Error, words: &Words) -> anyhow::Result<Exit> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand) {
        let text = in_words(&error.render().to_string(), words);
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes())?;
        return Ok(if error.kind() == ErrorKind::DisplayHelp { Exit::Done } else { Exit::NotUnderstood });
    }
    Err(failure(error).into())
}

/// The few words that the parser puts into help by itself.
fn in_words(help: &str, words: &Words) -> String {
    let help = help
        .replace("[OPTIONS]", &words.say("help-options"))
        .replace("Arguments:", &words.say("help-heading-arguments"))
        .replace("Options:\n", &format!("{}\n", words.say("help-heading-options")));
    if words.language.code() != "fi" {
        return help;
    }
    let mut help = help;
    for (path, english, _) in lexicon::COMMANDS {
        let shown = lexicon::shown(path, english, "fi");
        let full = if path.is_empty() { (*english).to_owned() } else { format!("{path} {english}") };
        let finnish = if path.is_empty() {
            shown.to_owned()
        } else {
            let family = lexicon::COMMANDS.iter().find(|(at, name, _)| at.is_empty() && name == path);
            format!("{} {shown}", family.map_or(*path, |(_, name, _)| lexicon::shown("", name, "fi")))
        };
        for end in ["\n", " ["] {
            help = help.replace(&format!("yhdyspinta {full}{end}"), &format!("yhdyspinta {finnish}{end}"));
        }
    }
    help
}

fn failure(error: &clap::Error) -> Failure {
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let hint = Message::new("hint-usage");
    match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            Failure::new(Kind::Missing, "failure-missing").with("what", said(ContextKind::InvalidArg)).hint(hint)
        }
        ErrorKind::UnknownArgument => {
            let suggested = said(ContextKind::SuggestedArg);
            let failure = Failure::new(Kind::Usage, "failure-unknown-argument").about(&said(ContextKind::InvalidArg));
            suggest(failure, &suggested)
        }
        ErrorKind::InvalidSubcommand => {
            let suggested = said(ContextKind::SuggestedSubcommand);
            let failure =
                Failure::new(Kind::Usage, "failure-unknown-command").about(&said(ContextKind::InvalidSubcommand));
            suggest(failure, &suggested)
        }
        ErrorKind::MissingSubcommand => Failure::new(Kind::Usage, "failure-missing-command").hint(hint),
        ErrorKind::ArgumentConflict => Failure::new(Kind::Usage, "failure-argument-conflict")
            .with("one", said(ContextKind::InvalidArg))
            .with("other", said(ContextKind::PriorArg))
            .hint(hint),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            Failure::new(Kind::BadValue, "failure-value-missing").with("what", said(ContextKind::InvalidArg)).hint(hint)
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            Failure::new(Kind::Usage, "failure-too-many").with("what", said(ContextKind::InvalidArg)).hint(hint)
        }
        _ => Failure::new(Kind::Usage, "failure-usage").because(error.kind()).hint(hint),
    }
}

fn suggest(failure: Failure, suggested: &str) -> Failure {
    if suggested.is_empty() {
        failure.hint(Message::new("hint-usage"))
    } else {
        failure.hint(Message::new("hint-did-you-mean").with("suggested", suggested))
    }
}
