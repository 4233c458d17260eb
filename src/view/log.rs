//! Entries of the register, with what has become of each.

use std::collections::HashMap;

use super::View;
use super::facts;
use super::json::log::log;
use super::names::Names;
use super::sheet::Sheet;
use super::table::Grid;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::person::Person;
use crate::history::standing::taken_back;
use crate::text::Words;

/// An entry, and the later entries that took it back or replaced it.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    pub entry: &'a Entry,
    pub taken_back_by: Option<EntryNumber>,
    pub corrected_by: Option<EntryNumber>,
}

/// Every entry with what has become of it, oldest first; `entries` are all of one agreement.
#[must_use]
pub fn all_told(entries: &[Entry]) -> Vec<Told<'_>> {
    let taken = taken_back(entries);
    let mut corrected: HashMap<EntryNumber, EntryNumber> = HashMap::new();
    for later in entries.iter().filter(|later| !taken.contains_key(&later.number)) {
        corrected.extend(later.corrects.map(|earlier| (earlier, later.number)));
    }
    let told = |entry| Told {
        entry,
        taken_back_by: taken.get(&entry.number).copied(),
        corrected_by: corrected.get(&entry.number).copied(),
    };
    entries.iter().map(told).collect()
}

/// The answer of `log`.
#[derive(Debug)]
pub struct LogView<'a> {
    pub entries: Vec<Told<'a>>,
    /// So many that were asked for came before these.
    pub left_out: usize,
    pub names: Names<'a>,
    /// Names of people also in lists for other programs.
    pub with_people: bool,
    pub registered: bool,
}

impl LogView<'_> {
    fn table(&self, names: Names<'_>, with_people: bool, words: &Words) -> Grid {
        let mut heads = vec!["head-log-entry", "head-log-recorded", "head-log-text"];
        if with_people {
            heads.insert(2, "head-log-recorder");
        }
        let mut grid = Grid::new(heads.iter().map(|head| words.say(head)).collect()).with_days([1]);
        for told in &self.entries {
            let at = told.entry.recorded_at;
            let at = format!("{} {}", words.date(at.date_naive()), words.time(at.time()));
            let mut cells = vec![told.entry.number.0.to_string(), at, sentence(told, names, words)];
            if with_people {
                cells.insert(2, told.entry.texts.recorded_by.clone().unwrap_or_default());
            }
            grid.row(cells);
        }
        grid
    }
}

/// What an entry says and what has become of it: "Loppi hyväksyi sopimuksen 1.3.2025 (peruttu: kirjaus 4)".
#[must_use]
pub fn sentence(told: &Told<'_>, names: Names<'_>, words: &Words) -> String {
    let text = facts::told(told.entry, names, words);
    let mut beside = Vec::new();
    if let Some(EntryNumber(number)) = told.entry.corrects {
        beside.push(words.say_with("log-corrects", &[("entry", number.into())]));
    }
    if let Some(EntryNumber(number)) = told.corrected_by {
        beside.push(words.say_with("log-corrected-by", &[("entry", number.into())]));
    }
    if let Some(EntryNumber(number)) = told.taken_back_by {
        beside.push(words.say_with("log-taken-back-by", &[("entry", number.into())]));
    }
    beside.extend(told.entry.texts.reference.clone());
    if beside.is_empty() { text } else { format!("{text} ({})", beside.join("; ")) }
}

impl View for LogView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        if self.entries.is_empty() {
            let mut sheet = Sheet::new(words.say("log-empty"));
            if !self.registered {
                sheet.row(words.say("row-note"), words.say("note-no-register"));
            }
            return sheet;
        }
        let count = [("count", self.entries.len().into()), ("left-out", self.left_out.into())];
        let mut sheet = Sheet::new(words.say_with(if self.left_out > 0 { "log-latest" } else { "log-all" }, &count));
        sheet.grid(self.table(self.names, true, words));
        sheet
    }

    fn json(&self, words: &Words) -> String {
        log(&self.entries, self.names, words)
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        if self.with_people {
            return Some(self.table(self.names, true, words));
        }
        let numbered = |person: &Person| Person {
            name: Some(words.say_with("log-person", &[("number", person.number.0.into())])),
            ..person.clone()
        };
        let people: Vec<Person> = self.names.people.iter().map(numbered).collect();
        Some(self.table(Names { people: &people, ..self.names }, false, words))
    }
}
