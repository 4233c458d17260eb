//! One agreement with its history, as read for an answer.

use std::rc::Rc;

use chrono::NaiveDate;

use super::choose::Chosen;
use super::people::People;
use super::unread::Unread;
use crate::agreement::Agreement;
use crate::answer::Basis;
use crate::history::History;
use crate::history::entry::Entry;
use crate::store::journal::Position;
use crate::view::names::Names;
use crate::view::names::Rest;

/// An agreement, what has happened under it, and where the journal ended when it was read.
#[derive(Debug)]
pub struct Case {
    pub agreement: Agreement,
    /// The version of its text; 0 where the register does not hold it yet.
    pub version: u32,
    /// The compiled form that the next writer adds to that version.
    pub recompiled: Option<Vec<u8>>,
    pub entries: Vec<Entry>,
    /// What bodies bring along from an earlier agreement.
    pub earlier: Vec<Entry>,
    pub history: History,
    pub people: Rc<People>,
    pub position: Position,
    /// From this day another agreement stands in its place.
    pub superseded_from: Option<NaiveDate>,
    /// There is a register.
    pub registered: bool,
    /// The entries behind the history where they were not read with it.
    pub rest: Option<Unread>,
}

impl Case {
    /// Of an agreement the history, with the entries behind it left to be read when one of them is told.
    #[must_use]
    pub fn of(chosen: Chosen, history: History, position: Position, people: Rc<People>, rest: Option<Unread>) -> Case {
        Case {
            agreement: chosen.agreement,
            version: chosen.version,
            recompiled: chosen.recompiled,
            entries: Vec::new(),
            earlier: Vec::new(),
            history,
            people,
            position,
            superseded_from: chosen.superseded_from,
            registered: rest.is_some(),
            rest,
        }
    }

    /// What answers rest on.
    #[must_use]
    pub fn basis(&self) -> Basis<'_> {
        Basis { superseded_from: self.superseded_from, ..Basis::new(&self.agreement, &self.history) }
    }

    /// Where names are taken from.
    #[must_use]
    pub fn names(&self) -> Names<'_> {
        Names {
            agreement: &self.agreement,
            history: &self.history,
            people: self.people.known(),
            entries: &self.entries,
            rest: self.rest.as_ref().map(|rest| rest as &dyn Rest),
        }
    }

    /// The entries behind the history, read where they were not read with it.
    #[must_use]
    pub fn all_entries(&self) -> &[Entry] {
        self.rest.as_ref().map_or(&self.entries, |rest| rest.entries())
    }

    /// Reads the entries behind the history where they were not read with it.
    pub fn read_rest(&mut self) {
        if let Some(rest) = self.rest.take() {
            let recorded_since = std::mem::replace(&mut self.entries, rest.entries().to_vec());
            self.entries.extend(recorded_since);
        }
    }
}
