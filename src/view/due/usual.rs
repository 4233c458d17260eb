//! What is owed, for people, as it is kept and put together again: without colours and as wide as where nobody says otherwise.

use std::collections::BTreeMap;

use super::Heads;
use super::counted;
use super::days_left;
use super::is_late;
use super::one;
use crate::text::Words;
use crate::view::sheet::Sheet;
use crate::view::sheet::columns;
use crate::view::told::OwedLine;
use crate::view::told::OwedShown;

/// As wide is a sheet where nobody says otherwise.
pub const USUAL_WIDTH: usize = 80;

/// So much room is left for the number of suitable days.
const ROOM: usize = 30;

/// Stands for the number of suitable days; no script has this letter.
const MARK: char = '\u{e000}';

/// What is owed as text that grows item by item: what was shown so before is taken as it was.
#[derive(Debug)]
pub struct UsualSheet<'w> {
    words: &'w Words,
    heads: Heads,
    count: usize,
    late: usize,
    text: String,
    days_left: BTreeMap<u32, String>,
}

impl<'w> UsualSheet<'w> {
    /// A sheet without items.
    #[must_use]
    pub fn new(words: &'w Words) -> UsualSheet<'w> {
        let heads = Heads::of(words);
        UsualSheet { words, heads, count: 0, late: 0, text: String::new(), days_left: BTreeMap::new() }
    }

    /// Adds an item, as it is so many days after the first on which it is told.
    pub fn add(&mut self, head: &OwedShown<'_>, days: usize, bytes: &[u8]) {
        self.count += 1;
        self.late += usize::from(is_late(head.verdict()));
        let words = self.words;
        let left = head
            .days_left(days)
            .map(|left| self.days_left.entry(left).or_insert_with(|| days_left(left, words)).as_str());
        self.text.push('\n');
        if let Some((before, after)) = head.shown.filter(|_| left.is_none_or(|left| columns(left) <= ROOM)) {
            for part in [before, left.unwrap_or_default(), after] {
                self.text.push_str(part);
            }
        } else if let Some(item) = OwedLine::unpacked(bytes, days) {
            let mut sheet = Sheet::default();
            one(&mut sheet, &item, left, &self.heads);
            self.text.push_str(&sheet.render(USUAL_WIDTH));
        }
    }

    /// The line with the number of items, and the text behind it.
    #[must_use]
    pub fn parts(&self) -> (String, &str) {
        (Sheet::new(counted(self.count, self.late, self.words)).render(USUAL_WIDTH), &self.text)
    }
}

/// An item as it is shown without colours at the usual width, in front of the number of suitable days and behind it; none
/// where it cannot be divided.
pub(in crate::view) fn shown(item: &OwedLine, words: &Words) -> Option<(String, String)> {
    let mut sheet = Sheet::default();
    let mark = MARK.to_string();
    let is_counted = !item.head.days_left.is_empty();
    one(&mut sheet, item, is_counted.then_some(mark.as_str()), &Heads::of(words));
    let text = sheet.render(USUAL_WIDTH);
    if !is_counted {
        return Some((text, String::new()));
    }
    let (before, after) = text.split_once(MARK)?;
    let is_wide_enough = columns(before.lines().last().unwrap_or_default()) + ROOM <= USUAL_WIDTH;
    (is_wide_enough && !after.contains(MARK)).then(|| (before.to_owned(), after.to_owned()))
}
