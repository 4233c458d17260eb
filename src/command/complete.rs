//! What may stand at an argument's place while somebody types: names of the agreement and the register, values, days.
//!
//! Nothing is written, waited for or told here: what cannot be known is not offered.

use chrono::NaiveDate;
use clap::Arg;

use crate::agreement::names::fold::fold_command_word;
use crate::answer::check::name::Check;
use crate::app::case::Case;
use crate::command::lexicon;
use crate::text::Words;
use crate::text::language::Language;

mod names;
mod recorded;

/// A word that may stand at the cursor, with a few words about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub word: String,
    pub about: String,
}

impl Candidate {
    /// A word and what it means.
    #[must_use]
    pub fn new(word: impl Into<String>, about: impl Into<String>) -> Candidate {
        Candidate { word: word.into(), about: about.into() }
    }

    /// A word that tells its meaning itself.
    #[must_use]
    pub fn bare(word: impl Into<String>) -> Candidate {
        Candidate::new(word, String::new())
    }
}

/// What the agreement and the register say, and the day on which somebody types.
#[derive(Debug)]
pub struct Seen {
    pub case: Case,
    pub today: NaiveDate,
}

/// What may stand at a place.
#[derive(Debug, PartialEq, Eq)]
pub enum Offer {
    Words(Vec<Candidate>),
    /// A path, which the shell completes itself.
    Files,
}

/// What one argument may be, in the words of a language; `path` are the English words of its command. `seen` reads the
/// register, once and only where names are asked for.
#[must_use]
pub fn offer(arg: &Arg, path: &[&str], words: &Words, seen: impl FnOnce() -> Option<Seen>) -> Offer {
    let id = arg.get_id().as_str();
    let of_language = |english: &[&'static str]| {
        Offer::Words(english.iter().map(|value| Candidate::bare(lexicon::shown_value(value, words.language))).collect())
    };
    let plain = |values: &[&str]| Offer::Words(values.iter().map(|value| Candidate::bare(*value)).collect());
    match id {
        "file" | "backup" | "db" => Offer::Files,
        "format" => plain(&["table", "json", "csv", "markdown"]),
        "color" => plain(&["auto", "always", "never"]),
        "lang" => plain(&["fi", "sv", "en"]),
        "shell" => plain(&["bash", "zsh", "fish"]),
        "via" => plain(&["stdout", "mbox=", "maildir=", "sendmail", "sendmail=", "smtp", "smtp=", "hook="]),
        "turn" => of_language(&["meeting", "year", "term"]),
        "channel" => of_language(&["letter", "email", "hand", "substitute"]),
        "office" if path.ends_with(&["arrange"]) => of_names(id, path, words, seen),
        "office" => of_language(&["chair", "vice_chair", "secretary"]),
        "only" | "skip" => Offer::Words(Check::ALL.iter().map(|check| Candidate::bare(check.word())).collect()),
        "all" if path == ["man"] => Offer::Files,
        "page" => Offer::Words(lexicon::under("", words.language).map(Candidate::bare).collect()),
        "topic" => {
            let topics = lexicon::under("help", words.language).chain(lexicon::under("", words.language));
            Offer::Words(topics.map(Candidate::bare).collect())
        }
        "on" | "date" | "today" | "known" | "from" | "until" | "after" | "before" | "decided" | "sent" | "received" => {
            plain(days(words.language))
        }
        "by" if path != ["correct"] => plain(days(words.language)),
        _ => of_names(id, path, words, seen),
    }
}

fn of_names(id: &str, path: &[&str], words: &Words, seen: impl FnOnce() -> Option<Seen>) -> Offer {
    if !names::ARGUMENTS.contains(&id) && !recorded::ARGUMENTS.contains(&id) {
        return Offer::Words(Vec::new());
    }
    let found = seen().map(|seen| {
        if names::ARGUMENTS.contains(&id) {
            names::of(id, path, &seen.case, words)
        } else {
            recorded::of(id, path, &seen, words)
        }
    });
    Offer::Words(found.unwrap_or_default())
}

/// Days that are called by a word.
fn days(language: Language) -> &'static [&'static str] {
    match language {
        Language::Finnish => &["tänään", "eilen", "huomenna"],
        Language::Swedish => &["idag", "igår", "imorgon"],
        Language::English => &["today", "yesterday", "tomorrow"],
    }
}

/// Those that fit what was typed: they begin with it, else they do in other letters (`Ypäjä` for `ypaja`), else a word of
/// what is said about them does.
#[must_use]
pub fn fitting(candidates: Vec<Candidate>, typed: &str) -> Vec<Candidate> {
    if typed.is_empty() {
        return candidates;
    }
    let folded = fold_command_word(typed);
    let begins = |candidate: &&Candidate| candidate.word.starts_with(typed);
    let alike = |candidate: &&Candidate| fold_command_word(&candidate.word).starts_with(&folded);
    let about = |candidate: &&Candidate| {
        fold_command_word(&candidate.about).split([' ', '-']).any(|word| word.starts_with(&folded))
    };
    let pick = |fits: &dyn Fn(&&Candidate) -> bool| candidates.iter().filter(fits).cloned().collect::<Vec<_>>();
    let exactly = pick(&begins);
    if !exactly.is_empty() {
        return exactly;
    }
    let alike = pick(&alike);
    if alike.is_empty() && !typed.starts_with('-') { pick(&about) } else { alike }
}
