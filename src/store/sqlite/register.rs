//! A journal in an SQLite file.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::append;
use super::failure::translate;
use super::read;
use super::reader::Reader;
use super::reader::Step;
use super::writer::Writer;
use crate::history::entry::Entry;
use crate::history::person::Person;
use crate::store::error::StoreError;
use crate::store::journal::Batch;
use crate::store::journal::Journal;
use crate::store::journal::Outline;
use crate::store::journal::Position;
use crate::store::journal::Scope;
use crate::store::journal::Version;

/// So long a command waits for another that writes.
pub const PATIENCE: Duration = Duration::from_secs(5);

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

    /// Does `work` on one moment of the register.
    fn look<T>(&mut self, work: impl Fn(&Connection, &Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
        match &mut self.access {
            Access::Reading(reader) => reader.with(|connection, path| at_once(connection, path, &work)),
            Access::Writing(writer) => writer.with(|connection, path| at_once(connection, path, &work)),
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
            let entries = read::entries(connection, path, agreement, scope)?;
            Ok((entries, read::position(connection, path, agreement)?))
        })
    }

    fn append(&mut self, after: &Position, batch: &Batch) -> Result<Position, StoreError> {
        match &mut self.access {
            Access::Reading(reader) => Err(StoreError::ReadOnly { path: reader.path().to_path_buf() }),
            Access::Writing(writer) => {
                let position = writer.with(|connection, path| append::append(connection, path, after, batch))?;
                writer.is_still_there()?;
                Ok(position)
            }
        }
    }

    fn versions(&mut self) -> Result<Vec<Version>, StoreError> {
        self.look(read::versions)
    }

    fn outlines(&mut self) -> Result<Vec<Outline>, StoreError> {
        self.look(read::outlines)
    }

    fn compiled(&mut self, outline: &Outline) -> Result<Option<Vec<u8>>, StoreError> {
        self.look(|connection, path| read::compiled(connection, path, outline))
    }

    fn text(&mut self, outline: &Outline) -> Result<String, StoreError> {
        self.look(|connection, path| read::text(connection, path, outline))
    }

    fn people(&mut self) -> Result<Vec<Person>, StoreError> {
        self.look(read::people)
    }
}

#[cfg(test)]
mod tests;
