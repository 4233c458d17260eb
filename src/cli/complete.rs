//! What may stand at the cursor, asked by the shells' small scripts whenever the Tab key is pressed.
//!
//! Asked as `yhdyspinta __complete -- WORDS…`, of which the last is the one at the cursor, perhaps empty. Answered by one
//! line for each candidate, `word TAB about`, or by the line `:files` where the shell completes a path by itself.
//! Nothing is written and nothing waited for; whatever goes wrong, nothing is offered.

use clap::Arg;
use clap::ArgAction;
use clap::Command;

use super::early::asked_language;
use super::early::place;
use super::early::value_of;
use super::global;
use super::root;
use super::words::command_words;
use super::words::in_english;
use crate::app::glance::glance;
use crate::clock;
use crate::command;
use crate::command::complete::Candidate;
use crate::command::complete::Offer;
use crate::command::complete::Seen;
use crate::command::complete::fitting;
use crate::command::complete::offer;
use crate::command::lexicon;
use crate::home::Environment;
use crate::text::Words;
use crate::text::language::Language;
use crate::view::printable::on_one_line;

/// The word by which the shells ask.
pub(super) const ASKED: &str = "__complete";

/// The answer to the shell.
pub(super) fn answer(typed: &[String], environment: &Environment) -> String {
    let typed = typed.strip_prefix(&["--".to_owned()]).unwrap_or(typed);
    let (current, before) = typed.split_last().map_or(("", typed), |(last, before)| (last.as_str(), before));
    let at = place(value_of(before, "--db"), environment);
    let chosen = value_of(before, "--agreement").or_else(|| environment.agreement.clone());
    let seen = || {
        let case = glance(&at, chosen.as_deref())?;
        let now = clock::now(&case.agreement.timezone, environment.now.as_deref()).ok()?;
        Some(Seen { case, today: now.date_naive() })
    };
    let of_agreement = || Language::from_code(&seen()?.case.agreement.language);
    let language = asked_language(before, environment).or_else(of_agreement);
    let words = Words::of(language.unwrap_or(Language::Finnish));
    let english = in_english(before);
    let mut asked = command_words(&english);
    let tree =
        asked.next().map_or_else(Command::default, |name| command::only(root(&words), &words, name, asked.next()));
    let globals = global(&words);
    let spot = Spot::of(&tree, &globals, &english);
    let (kept, candidates) = match spot.at(current, &globals, &words) {
        At::Value(arg, kept) => match offer(arg, &spot.path, &words, seen) {
            Offer::Files => return ":files\n".to_owned(),
            Offer::Words(found) => (kept, fitting(found, current.get(kept..).unwrap_or_default())),
        },
        At::Words(found) => (0, found),
    };
    let kept = current.get(..kept).unwrap_or_default();
    candidates.iter().fold(String::new(), |lines, candidate| {
        lines + kept + &on_one_line(&candidate.word) + "\t" + &on_one_line(&candidate.about) + "\n"
    })
}

/// Where the cursor stands: in which command, after which words.
struct Spot<'c> {
    command: &'c Command,
    /// The English words of the command.
    path: Vec<&'static str>,
    /// The option that still wants its value.
    pending: Option<&'c Arg>,
    /// Options that were given.
    given: Vec<&'c str>,
    /// So many words that are no command and no option.
    positionals: usize,
    /// After `--`, where nothing is an option any more.
    only_words: bool,
}

/// What may stand at the cursor.
enum At<'c> {
    /// The value of an argument, after so many bytes of the word that stay as they are.
    Value(&'c Arg, usize),
    Words(Vec<Candidate>),
}

impl<'c> Spot<'c> {
    fn of(tree: &'c Command, globals: &'c [Arg], english: &[String]) -> Spot<'c> {
        let mut spot = Spot {
            command: tree,
            path: Vec::new(),
            pending: None,
            given: Vec::new(),
            positionals: 0,
            only_words: false,
        };
        for word in english {
            spot.pass(word, globals);
        }
        spot
    }

    fn pass(&mut self, word: &str, globals: &'c [Arg]) {
        if self.pending.take().is_some() {
            return;
        }
        if word == "--" && !self.only_words {
            self.only_words = true;
            return;
        }
        if let Some(name) = word.strip_prefix("--").filter(|_| !self.only_words) {
            let (name, value) = name.split_once('=').map_or((name, None), |(name, value)| (name, Some(value)));
            if let Some(arg) = self.option(name, globals) {
                self.given.push(arg.get_id().as_str());
                self.pending = Some(arg).filter(|arg| value.is_none() && arg.get_action().takes_values());
            }
            return;
        }
        let below = self.command.get_subcommands().find(|below| below.get_name() == word);
        match below.filter(|_| self.positionals == 0 && !self.only_words) {
            Some(below) => {
                self.path.extend(lexicon::command(self.path.first().copied().unwrap_or(""), word));
                self.command = below;
            }
            None => self.positionals += 1,
        }
    }

    fn option(&self, name: &str, globals: &'c [Arg]) -> Option<&'c Arg> {
        let is_called = |arg: &&Arg| {
            arg.get_long() == Some(name) || arg.get_all_aliases().is_some_and(|aliases| aliases.contains(&name))
        };
        self.command.get_arguments().chain(globals).find(is_called)
    }

    fn at(&self, current: &str, globals: &'c [Arg], words: &Words) -> At<'c> {
        if let Some(arg) = self.pending {
            return At::Value(arg, after_comma(arg, current, 0));
        }
        if current.starts_with('-') && !self.only_words {
            let named = current.strip_prefix("--").and_then(|rest| rest.split_once('='));
            if let Some((name, _)) = named {
                let found = self.option(name, globals);
                let values = found.filter(|arg| arg.get_action().takes_values());
                let equals = name.len() + "--=".len();
                return values.map_or(At::Words(Vec::new()), |arg| At::Value(arg, after_comma(arg, current, equals)));
            }
            return At::Words(fitting(self.options(globals), current));
        }
        let commands = self.commands(words);
        if !commands.is_empty() {
            let found = fitting(commands, current);
            if !found.is_empty() || current.is_empty() {
                return At::Words(found);
            }
            // Somebody may type the other language's words.
            let other = if words.language == Language::Finnish { Language::English } else { Language::Finnish };
            return At::Words(fitting(lexicon::under(self.family(), other).map(Candidate::bare).collect(), current));
        }
        let mut positionals = self.command.get_positionals();
        let arg = positionals.nth(self.positionals).or_else(|| {
            let last = self.command.get_positionals().last();
            last.filter(|last| matches!(last.get_action(), ArgAction::Append))
        });
        arg.map_or(At::Words(Vec::new()), |arg| At::Value(arg, 0))
    }

    fn family(&self) -> &'static str {
        self.path.first().copied().unwrap_or("")
    }

    /// The commands that may follow, with their help.
    fn commands(&self, words: &Words) -> Vec<Candidate> {
        if self.path.len() > 1 || self.positionals > 0 || self.only_words || self.path == ["help"] {
            return Vec::new();
        }
        let told = |mut candidate: Candidate| {
            let english = lexicon::command(self.family(), &candidate.word).unwrap_or_default();
            let key = if self.path.is_empty() {
                format!("help-{english}")
            } else {
                format!("help-{}-{english}", self.family())
            };
            candidate.about = words.say(&key);
            candidate
        };
        lexicon::under(self.family(), words.language).map(Candidate::bare).map(told).collect()
    }

    /// The options that may follow, with their help: each once, unless it may be repeated.
    fn options(&self, globals: &'c [Arg]) -> Vec<Candidate> {
        let is_open =
            |arg: &&Arg| matches!(arg.get_action(), ArgAction::Append) || !self.given.contains(&arg.get_id().as_str());
        let options = self.command.get_arguments().chain(globals).filter(is_open);
        options
            .filter_map(|arg| {
                let about = arg.get_help().map(ToString::to_string).unwrap_or_default();
                Some(Candidate::new(format!("--{}", arg.get_long()?), about))
            })
            .collect()
    }
}

/// Where the last of several values begins in the word at the cursor.
fn after_comma(arg: &Arg, current: &str, from: usize) -> usize {
    let several = arg.get_value_delimiter() == Some(',');
    let comma = current.rfind(',').filter(|at| several && *at >= from);
    comma.map_or(from, |at| at + 1)
}
