//! The people of a case: those whom its agreement's history names, or everybody in the register.

use std::collections::BTreeSet;

use crate::history::History;
use crate::history::entry::Entry;
use crate::history::person::Person;
use crate::history::person::PersonNumber;

/// People in the order of their numbers, those into whom others were merged included.
///
/// A register may hold thousands of people, and an answer about one agreement names a few.
#[derive(Debug, Clone, Default)]
pub struct People {
    known: Vec<Person>,
    is_everybody: bool,
}

impl People {
    /// Those whom an agreement's history names.
    #[must_use]
    pub fn named(known: Vec<Person>) -> People {
        People { known, is_everybody: false }
    }

    /// Everybody in the register.
    #[must_use]
    pub fn everybody(known: Vec<Person>) -> People {
        People { known, is_everybody: true }
    }

    /// Everybody whom the agreement's history names, and perhaps others.
    #[must_use]
    pub fn known(&self) -> &[Person] {
        &self.known
    }

    /// Everybody in the register, to find somebody by name. A command that does sets `App::everybody` before it reads.
    #[must_use]
    pub fn all(&self) -> &[Person] {
        debug_assert!(self.is_everybody, "whoever looks for somebody by name sets App::everybody before it reads");
        &self.known
    }

    /// Puts new people in, and changed ones in the place of what they were.
    pub fn change(&mut self, changed: &[Person]) {
        for person in changed {
            match self.known.iter_mut().find(|known| known.number == person.number) {
                Some(known) => known.clone_from(person),
                None => self.known.push(person.clone()),
            }
        }
    }
}

/// Everybody whom one of the entries names, or what they came to.
pub(super) fn named_in<'e>(history: &History, entries: impl Iterator<Item = &'e Entry>) -> BTreeSet<PersonNumber> {
    let mut numbers = history.people();
    numbers.extend(entries.flat_map(|entry| entry.fact.people()));
    numbers
}
