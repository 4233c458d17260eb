//! Puts what was typed into the English words that the command line is built of.

use crate::agreement::names::fold::fold_command_word;
use crate::command::lexicon;

/// Global options that take a value, which is no command word.
const WITH_VALUE: [&str; 8] = ["--db", "--agreement", "--today", "--known", "--lang", "--format", "--as", "--color"];

/// Replaces command words of other languages; options are compared without case. What follows `--` stays as it is.
pub(super) fn in_english(typed: &[String]) -> Vec<String> {
    let mut path = Some(String::new());
    let mut english = Vec::with_capacity(typed.len());
    let mut words = typed.iter();
    while let Some(word) = words.next() {
        if word == "--" {
            english.push(word.clone());
            english.extend(words.cloned());
            break;
        }
        if word.starts_with("--") {
            let option = option(word);
            let takes_value = WITH_VALUE.contains(&option.as_str());
            english.push(option);
            if takes_value {
                english.extend(words.next().cloned());
            }
            continue;
        }
        match path.as_deref().and_then(|at| lexicon::command(at, word)) {
            Some(command) if !word.starts_with('-') => {
                path = path.filter(String::is_empty).map(|_| command.to_owned());
                english.push(command.to_owned());
            }
            _ => {
                if !word.starts_with('-') {
                    path = None;
                }
                english.push(word.clone());
            }
        }
    }
    english
}

/// `--PVM=1.2.` becomes `--pvm=1.2.`: the name is compared without case, the value stays as it is.
fn option(word: &str) -> String {
    let (name, value) = match word.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (word, None),
    };
    let name = format!("--{}", fold_command_word(name.trim_start_matches('-')));
    value.map_or(name.clone(), |value| format!("{name}={value}"))
}

/// The words of a command and what it is given, once options are passed over, global ones with their values.
pub(super) fn command_words(english: &[String]) -> impl Iterator<Item = &str> {
    let mut words = english.iter();
    std::iter::from_fn(move || {
        while let Some(word) = words.next() {
            if WITH_VALUE.contains(&word.as_str()) {
                words.next();
            } else if !word.starts_with('-') {
                return Some(word.as_str());
            }
        }
        None
    })
}
