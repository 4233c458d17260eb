//! A journal in an SQLite file.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::agenda;
use super::append;
use super::begun;
use super::failure::translate;
use super::gathered;
use super::loaded;
use super::read;
use super::reader::Reader;
use super::reader::Step;
use super::rebuild;
use super::writer::Writer;
use crate::answer::remind::begun::Begun;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agenda;
use crate::store::agenda::Agendas;
use crate::store::agenda::Heard;
use crate::store::agenda::Placed;
use crate::store::agenda::Question;
use crate::store::agenda::Succession;
use crate::store::error::StoreError;
use crate::store::journal::Batch;
use crate::store::journal::Journal;
use crate::store::journal::Outline;
use crate::store::journal::Position;
use crate::store::journal::Scope;
use crate::store::journal::Version;

/// So long a command waits for another that writes, unless the user says otherwise.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// A register in a file.
#[derive(Debug)]
pub struct Register {
    access: Access,
}

#[derive(Debug)]
enum Access {
    Reading(Reader),
    Writing(Writer),
}

impl Register {
    /// Opens the register at `path` only to read it: nothing is created, written or locked. An older register is read as
    /// well, and an empty file is an empty register.
    ///
    /// # Errors
    /// `Missing` without a file, `NotARegister`, `TooNew`, `ReadOnly` where the system forbids what SQLite needs,
    /// `Damaged`, `Io`.
    pub fn open_for_reading(path: &Path, patience: Duration) -> Result<Register, StoreError> {
        Ok(Register { access: Access::Reading(Reader::open(path, Step::Latest, patience)?) })
    }

    /// Opens the register at `path` to add to it. It is created where there is none, with the missing folders above it, for
    /// its owner only; an older one is brought up. Waits at most `patience` for another writer.
    ///
    /// # Errors
    /// `NetworkFileSystem`, `NotARegister`, `TooNew`, `ReadOnly`, `Busy`, `Full`, `Damaged`, `Io`.
    pub fn open_for_writing(path: &Path, patience: Duration) -> Result<Register, StoreError> {
        Ok(Register { access: Access::Writing(Writer::open(path, patience)?) })
    }

    /// Opens the register at `path` to add to it where that takes nothing but opening it; none where it would have to be
    /// created or brought up, or waited for. Before something is added, `be_patient` says how long it may take.
    ///
    /// # Errors
    /// As `open_for_writing`, and where somebody else has it for himself.
    pub fn open_ready(path: &Path) -> Result<Option<Register>, StoreError> {
        Ok(Writer::open_ready(path)?.map(|writer| Register { access: Access::Writing(writer) }))
    }

    /// Whether it is open for writing.
    #[must_use]
    pub fn is_for_writing(&self) -> bool {
        matches!(self.access, Access::Writing(_))
    }

    /// Closes it at the end of the process, where that does more than giving memory back.
    pub fn put_away(self) {
        match self.access {
            Access::Reading(reader) => reader.put_away(),
            Access::Writing(writer) => drop(writer),
        }
    }

    /// Waits from now on at most `patience` for others that write; none where it is open for reading only.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn be_patient(self, patience: Duration) -> Result<Option<Register>, StoreError> {
        match self.access {
            Access::Reading(_) => Ok(None),
            Access::Writing(mut writer) => {
                writer.be_patient(patience)?;
                Ok(Some(Register { access: Access::Writing(writer) }))
            }
        }
    }

    /// All agreements, in the order of their loading.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn agreements(&mut self) -> Result<Vec<String>, StoreError> {
        self.look(loaded::agreements)
    }

    /// The agreements at these places in the order of loading.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn placed(&mut self, places: &BTreeSet<i64>) -> Result<Vec<Placed<String>>, StoreError> {
        self.look(|connection, path| loaded::placed(connection, path, places))
    }

    /// The only agreement, where it certainly stands alone whatever the day: no version takes the place of another agreement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn alone(&mut self) -> Result<Option<String>, StoreError> {
        self.look(loaded::alone)
    }

    /// Whether there is more than one agreement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn has_several(&mut self) -> Result<bool, StoreError> {
        self.look(loaded::has_several)
    }

    /// Whether certainly more than one agreement stands, whatever the day; false also where that would have to be read.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn has_several_standing(&mut self) -> Result<bool, StoreError> {
        self.look(loaded::has_several_standing)
    }

    /// The versions of one agreement without their texts, oldest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn outlines_of(&mut self, agreement: &str) -> Result<Vec<Outline>, StoreError> {
        self.look(|connection, path| loaded::outlines_of(connection, path, agreement))
    }

    /// The agreements a version of which takes the place of `agreement`; none where that is not known of every version.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn superseders(&mut self, agreement: &str) -> Result<Option<Vec<String>>, StoreError> {
        self.look(|connection, path| loaded::superseders(connection, path, agreement))
    }

    /// The agreements whose place a version of another takes; none where that is not known of every version.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn superseded(&mut self) -> Result<Option<Vec<String>>, StoreError> {
        self.look(loaded::superseded)
    }

    /// What is noted of each version of an agreement, oldest first; none where that is not known of all, or of the agreement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn successions(&mut self, agreement: &str) -> Result<Option<Vec<Succession>>, StoreError> {
        self.look(|connection, path| loaded::successions(connection, path, agreement))
    }

    /// The versions of which it is not known whose place they take: an older program wrote them.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn unplaced(&mut self) -> Result<Vec<Outline>, StoreError> {
        self.look(loaded::unplaced)
    }

    /// Does `work` with the compiled form of a version; none where it has none.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn with_compiled<T>(&mut self, outline: &Outline, work: impl Fn(&[u8]) -> T) -> Result<Option<T>, StoreError> {
        self.look(|connection, path| read::compiled(connection, path, outline, &work))
    }

    /// Notes whose place versions take.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn keep_succession(&mut self, successions: &[Succession]) -> Result<(), StoreError> {
        self.change(|connection, path| loaded::keep_succession(connection, path, successions))
    }

    /// Makes anew what is kept beside the entries to be read quickly, and what the views for other tools show.
    ///
    /// # Errors
    /// `Damaged` where an entry cannot be read, and when the register cannot be written.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        self.change(rebuild::rebuild)
    }

    /// Keeps the compiled form of a version.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn keep_compiled(&mut self, outline: &Outline, form: &[u8]) -> Result<(), StoreError> {
        self.change(|connection, path| append::keep_compiled(connection, path, outline, form))
    }

    /// Messages that were begun and are not known to have left.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn begun(&mut self) -> Result<Vec<Begun>, StoreError> {
        self.look(begun::all)
    }

    /// Notes a message before it is sent. The entries that say that it left take it out again.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn begin_message(&mut self, message: &Begun) -> Result<(), StoreError> {
        self.change(|connection, path| begun::begin(connection, path, message))
    }

    /// Takes out what messages remind of that certainly did not leave, or of which there is nothing more to say.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn give_up_messages(&mut self, messages: &[Begun]) -> Result<(), StoreError> {
        self.change(|connection, path| begun::give_up(connection, path, messages))
    }

    /// Does `work` on a register that is open for writing.
    fn change<T>(
        &mut self,
        work: impl FnOnce(&mut Connection, &Path) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match &mut self.access {
            Access::Reading(reader) => Err(StoreError::ReadOnly { path: reader.path().to_path_buf() }),
            Access::Writing(writer) => {
                let done = writer.with(work)?;
                writer.is_still_there()?;
                Ok(done)
            }
        }
    }

    /// Does `work` on one moment of the register; where it is open for writing, on the same moment until something is changed.
    fn look<T>(&mut self, work: impl Fn(&Connection, &Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
        match &mut self.access {
            Access::Reading(reader) => reader.with(|connection, path| at_once(connection, path, &work)),
            Access::Writing(writer) => writer.look(work),
        }
    }
}

/// Reads within one transaction, so that everything read belongs together.
fn at_once<T>(
    connection: &Connection,
    path: &Path,
    work: impl Fn(&Connection, &Path) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let transaction = connection.unchecked_transaction().map_err(|error| translate(path, &error))?;
    work(&transaction, path)
}

impl Journal for Register {
    fn read(&mut self, agreement: &str, scope: &Scope) -> Result<(Vec<Entry>, Position), StoreError> {
        self.look(|connection, path| {
            let position = read::position(connection, path, agreement)?;
            Ok((read::entries(connection, path, &position, scope)?, position))
        })
    }

    fn gathered(&mut self, agreement: &str) -> Result<(History, Position), StoreError> {
        self.look(|connection, path| {
            let position = read::position(connection, path, agreement)?;
            let history = match gathered::read(connection, path, &position)? {
                Some(history) => history,
                None => History::of(&read::entries(connection, path, &position, &Scope::Whole)?),
            };
            Ok((history, position))
        })
    }

    fn append(&mut self, after: &Position, batch: &Batch) -> Result<Position, StoreError> {
        self.change(|connection, path| append::append(connection, path, after, batch))
    }

    fn versions(&mut self) -> Result<Vec<Version>, StoreError> {
        self.look(read::versions)
    }

    fn outlines(&mut self) -> Result<Vec<Outline>, StoreError> {
        self.look(read::outlines)
    }

    fn compiled(&mut self, outline: &Outline) -> Result<Option<Vec<u8>>, StoreError> {
        self.look(|connection, path| read::compiled(connection, path, outline, <[u8]>::to_vec))
    }

    fn text(&mut self, outline: &Outline) -> Result<String, StoreError> {
        self.look(|connection, path| read::text(connection, path, outline))
    }

    fn people(&mut self) -> Result<Vec<Person>, StoreError> {
        self.look(read::people)
    }

    fn people_with(&mut self, numbers: &BTreeSet<PersonNumber>) -> Result<Vec<Person>, StoreError> {
        self.look(|connection, path| read::people_with(connection, path, numbers))
    }
}

impl Agendas for Register {
    fn survey(
        &mut self,
        question: &Question<'_>,
        hear: &mut dyn FnMut(Heard<'_>),
    ) -> Result<Vec<Placed<String>>, StoreError> {
        // Where the file changes meanwhile it is looked at once more, and everything told from the beginning.
        let hear = RefCell::new(hear);
        self.look(|connection, path| agenda::survey(connection, path, question, &mut **hear.borrow_mut()))
    }

    fn agenda(&mut self, rules: &str, agreement: &str) -> Result<Option<Agenda>, StoreError> {
        self.look(|connection, path| agenda::kept(connection, path, rules, agreement))
    }

    fn keep_agendas(&mut self, rules: &str, all: &[Agenda]) -> Result<(), StoreError> {
        self.change(|connection, path| agenda::keep(connection, path, rules, all))
    }

    fn forget_agendas(&mut self) -> Result<(), StoreError> {
        self.change(agenda::forget_all)
    }
}

#[cfg(test)]
mod tests;
