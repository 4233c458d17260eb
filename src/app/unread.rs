//! Entries of which only what they come to was read, until one of them is told.

use std::cell::OnceCell;
use std::cell::RefCell;
use std::rc::Rc;

use super::Place;
use super::open::reader;
use crate::failure::Failure;
use crate::history::entry::Entry;
use crate::store::journal::Journal;
use crate::store::journal::Position;
use crate::store::journal::Scope;
use crate::text::message::Message;
use crate::view::names::Rest;

/// The entries of an agreement as far as its history was read.
#[derive(Debug)]
pub struct Unread {
    place: Place,
    end: Position,
    read: OnceCell<Vec<Entry>>,
    failed: Rc<RefCell<Option<Failure>>>,
}

impl Unread {
    /// The entries of the register at `place` up to `end`. Where they cannot be read, `failed` is told why, and the run fails
    /// after its answer.
    #[must_use]
    pub fn new(place: &Place, end: &Position, failed: &Rc<RefCell<Option<Failure>>>) -> Unread {
        Unread { place: place.clone(), end: end.clone(), read: OnceCell::new(), failed: Rc::clone(failed) }
    }

    fn loaded(&self) -> Result<Vec<Entry>, Failure> {
        let Some(mut register) = reader(&self.place)? else { return Ok(Vec::new()) };
        let (mut entries, _) = register.read(&self.end.agreement, &Scope::Whole)?;
        // What was recorded since belongs to another answer.
        entries.retain(|entry| entry.number.0 <= self.end.entry);
        Ok(entries)
    }
}

impl Rest for Unread {
    fn entries(&self) -> &[Entry] {
        self.read.get_or_init(|| {
            self.loaded().unwrap_or_else(|failure| {
                *self.failed.borrow_mut() = Some(failure.hint(Message::new("hint-rest")));
                Vec::new()
            })
        })
    }
}
