//! Commands that are named by two words, as `meeting new`.

use clap::Command;

use super::Maker;
use super::argument::verb;
use crate::text::Words;

/// A first word, and the commands behind it in the order of the help.
#[derive(Debug)]
pub struct Group {
    pub name: &'static str,
    pub below: &'static [(&'static str, Maker)],
}

impl Group {
    /// With every command behind it.
    #[must_use]
    pub fn all(&self, words: &Words) -> Command {
        self.word(words).subcommands(self.below.iter().map(|(_, command)| command(words)))
    }

    /// With only the one that was asked for; none where there is no such command.
    #[must_use]
    pub fn only(&self, words: &Words, asked: &str) -> Option<Command> {
        let (_, command) = self.below.iter().find(|(known, _)| *known == asked)?;
        Some(self.word(words).subcommand(command(words)))
    }

    fn word(&self, words: &Words) -> Command {
        verb(words, self.name, self.name).subcommand_required(true)
    }
}
