//! Sheets that fit one screen: of each kind of thing the first are shown, and the rest are counted beside the command that shows
//! them.

use super::paint::Tone;
use super::sheet::Sheet;
use crate::text::Words;

/// More of a kind than this do not fit one screen.
pub const MOST: usize = 8;

/// Lines of one screen, without the prompt that follows.
const SCREEN: usize = 23;

/// As many rows of a kind as one screen could show.
#[derive(Debug)]
pub struct Rows {
    /// The key of the head.
    pub head: &'static str,
    /// The command that shows all of them.
    pub command: &'static str,
    /// At most `MOST`.
    pub lines: Vec<(String, Tone)>,
    pub all: usize,
}

impl Rows {
    /// Adds the first rows, and how many more there are.
    pub fn add_to(&self, sheet: &mut Sheet, words: &Words, most: usize) {
        for (line, tone) in self.lines.iter().take(most) {
            sheet.row_toned(words.say(self.head), line, *tone);
        }
        let shown = self.lines.len().min(most);
        if self.all > shown {
            let values = [("count", (self.all - shown).into()), ("command", self.command.into())];
            sheet.row(words.say(self.head), words.say_with("status-more", &values));
        }
    }
}

/// How many rows of each kind one screen could show at most, of which there are `all` of each: beside its sentence, with a line for
/// each row and for each count of the rest. What is not told takes no time.
pub fn most(all: &[usize]) -> usize {
    let lines = |most: usize| all.iter().map(|all| all.min(&most) + usize::from(*all > most)).sum::<usize>();
    (2..MOST).rev().find(|most| lines(*most) < SCREEN).unwrap_or(1)
}

/// The sheet with as many rows of each kind as fit one screen, at most `most`; with one of each where nothing does.
pub fn fitting(width: usize, most: usize, with_most: impl Fn(usize) -> Sheet) -> Sheet {
    let lines = |sheet: &Sheet| sheet.render(width).lines().count();
    (2..=most)
        .rev()
        .map(&with_most)
        .find(|sheet| sheet.least_lines() <= SCREEN && lines(sheet) <= SCREEN)
        .unwrap_or_else(|| with_most(1))
}
