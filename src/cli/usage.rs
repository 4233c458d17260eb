//! Help and usage errors in the reader's words: the parser's own are English only.

use std::io::Write;

use clap::Command;
use clap::error::ContextKind;
use clap::error::ContextValue;
use clap::error::ErrorKind;

use super::shown;
use crate::agreement::file::nearest::nearest;
use crate::command::lexicon;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::cause::Cause;
use crate::text::Value;
use crate::text::Words;
use crate::text::language::Language;
use crate::text::message::Message;
use crate::view::paint::Paint;

/// Gives a command and all below it the headings, the usage and the examples of a language.
pub(super) fn localised(command: Command, words: &Words, path: &[&'static str]) -> Command {
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = alone(command, words, path);
    for sub in below {
        let mut at = path.to_vec();
        at.extend(lexicon::command(path.first().copied().unwrap_or(""), &sub));
        command = command.mut_subcommand(sub, |sub| localised(sub, words, &at));
    }
    command
}

/// The same without what is below the command.
pub(super) fn alone(command: Command, words: &Words, path: &[&'static str]) -> Command {
    let command = command
        .disable_help_subcommand(true)
        .next_line_help(false)
        .max_term_width(shown::WIDTH)
        .help_template(template(words));
    match shown::examples(path, words) {
        Some(examples) => command.after_help(format!("{}\n{examples}", words.say("help-heading-examples"))),
        None => command,
    }
}

/// The examples follow when the help is shown: the parser would break their lines.
fn template(words: &Words) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", words.say("help-heading-usage"))
}

/// Shows help, or tells what was not understood.
///
/// # Errors
/// A usage failure for everything but help.
pub(super) fn answer(error: &clap::Error, words: &Words, paint: Paint) -> anyhow::Result<Exit> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand) {
        let text = shown::help(&error.render().to_string(), words, paint);
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes())?;
        return Ok(if error.kind() == ErrorKind::DisplayHelp { Exit::Done } else { Exit::NotUnderstood });
    }
    Err(failure(error, words).into())
}

fn failure(error: &clap::Error, words: &Words) -> Failure {
    let path = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => shown::path_of(&usage.to_string()),
        _ => Vec::new(),
    };
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let asked = shown::command_line(&format!("yhdyspinta {}", path.join(" ")), words);
    let hint = Message::new("hint-usage-of").with("command", asked.trim_end());
    match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            Failure::new(Kind::Missing, "failure-missing").with("what", said(ContextKind::InvalidArg)).hint(hint)
        }
        ErrorKind::UnknownArgument => {
            let typed = said(ContextKind::InvalidArg);
            // The parser also suggests what merely has some letters in common.
            let offered = said(ContextKind::SuggestedArg);
            let suggested = nearest(&typed, [offered.as_str()]).unwrap_or_default().to_owned();
            let key = if typed.starts_with('-') { "failure-unknown-argument" } else { "failure-extra-word" };
            let failure = Failure::new(Kind::Usage, key).about(&typed);
            suggest(failure, &suggested, hint)
        }
        ErrorKind::InvalidSubcommand => {
            let typed = said(ContextKind::InvalidSubcommand);
            let near = lexicon::near(path.first().copied().unwrap_or(""), &typed, words.language.code());
            let failure = Failure::new(Kind::Usage, "failure-unknown-command").about(&typed);
            suggest(failure, &near.join(", "), hint)
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
        _ => Failure::new(Kind::Usage, "failure-usage").because(Cause::said(error.kind())).hint(hint),
    }
}

fn suggest(failure: Failure, suggested: &str, otherwise: Message) -> Failure {
    if suggested.is_empty() {
        failure.hint(otherwise)
    } else {
        failure.hint(Message::new("hint-did-you-mean").with("suggested", suggested))
    }
}

/// An option that is missing or cannot have its value, named as the language names it: `--toimielin` where Finnish is spoken. What
/// was typed stays as it was.
pub(super) fn in_options_of(language: Language, mut failure: Failure) -> Failure {
    if !matches!(failure.kind, Kind::Missing | Kind::BadValue) || language != Language::Finnish {
        return failure;
    }
    let is_missing = failure.kind == Kind::Missing;
    let hint = failure.hint.iter_mut().flat_map(|hint| &mut hint.values);
    let values = failure.message.values.iter_mut().chain(hint);
    for (_, value) in values.filter(|(name, _)| is_missing || *name == "option") {
        if let Value::Text(text) = value {
            let each = text.split(", ").map(|word| match in_finnish(word) {
                Some(finnish) => format!("--{finnish}"),
                None => word.to_owned(),
            });
            *text = each.collect::<Vec<_>>().join(", ");
        }
    }
    failure
}

fn in_finnish(option: &str) -> Option<&'static str> {
    let name = option.strip_prefix("--")?;
    lexicon::OPTIONS.iter().find(|(english, _)| *english == name).map(|(_, finnish)| *finnish)
}
