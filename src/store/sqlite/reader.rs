//! Reading a register without leaving a trace: no lock that a writer meets, no side file, nothing written.
//!
//! As long as everything stands in the register itself, it is opened as a file that does not change. That needs no side
//! file, so it works on a read-only medium, and it leaves none behind that would belong to the reader. Two things guard it:
//! our own writers carry nothing over into the register while a reader has announced itself, and a read during which the
//! file changed all the same, because another tool wrote, is done again.

use std::ffi::c_int;
use std::fs;
use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::ErrorCode;
use rusqlite::OpenFlags;
use rusqlite::backup::Backup;
use tempfile::TempDir;

use super::failure::translate;
use super::failure::translate_io;
use super::ladder;
use super::ladder::Header;
use super::mode::make_private;
use super::place::Place;
use super::place::Stamp;
use crate::store::chain::hex;
use crate::store::error::StoreError;

/// So often a read is done again when the file changes under it, before it takes SQLite's own locks.
const ATTEMPTS: usize = 5;

/// A register that is only read.
#[derive(Debug)]
pub(super) struct Reader {
    place: Place,
    patience: Duration,
    step: Step,
    opened: Opened,
}

/// In which form a register is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// As this program knows it, brought up in memory where it is older.
    Latest,
    /// As it stands in the file.
    AsItIs,
}

/// An open connection and what keeps it true.
#[derive(Debug)]
pub(super) struct Opened {
    connection: Connection,
    way: Way,
}

#[derive(Debug)]
enum Way {
    /// As a file that does not change; true while the stamp is the same.
    Still(Stamp),
    /// With SQLite's own locks, because something is not yet carried over.
    Shared,
    /// From a copy, because SQLite needs a side file that cannot be created here.
    Copied { stamp: Stamp, _folder: TempDir },
}

impl Reader {
    /// Opens the register at `path`; waits at most `patience` where SQLite's own locks are needed.
    pub(super) fn open(path: &Path, step: Step, patience: Duration) -> Result<Reader, StoreError> {
        let place = Place::of(path)?;
        let opened = open_known(&place, step, patience)?;
        Ok(Reader { place, patience, step, opened })
    }

    /// Does `work` on one moment of the register.
    pub(super) fn with<T>(
        &mut self,
        work: impl Fn(&Connection, &Path) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        for _ in 0..ATTEMPTS {
            let _announced = self.place.announce_reader();
            if !self.is_true() {
                self.opened = open_known(&self.place, self.step, self.patience)?;
            }
            let outcome = work(&self.opened.connection, self.place.file());
            if self.is_true() {
                return outcome;
            }
        }
        self.opened = open_shared(&self.place, self.patience)?;
        work(&self.opened.connection, self.place.file())
    }

    pub(super) fn path(&self) -> &Path {
        self.place.file()
    }

    /// Closes it, unless nothing is held but memory: a file that does not change has no locks and no side files.
    pub(super) fn put_away(self) {
        if matches!(self.opened.way, Way::Still(_)) {
            std::mem::forget(self);
        }
    }

    fn is_true(&self) -> bool {
        match &self.opened.way {
            Way::Shared => true,
            Way::Still(stamp) | Way::Copied { stamp, .. } => self.place.stamp() == *stamp,
        }
    }
}

impl Opened {
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// Opens the register and refuses what this program does not know.
fn open_known(place: &Place, wanted: Step, patience: Duration) -> Result<Opened, StoreError> {
    let opened = open_any(place, patience)?;
    let file = place.file();
    let header = ladder::header(&opened.connection).map_err(|error| translate(file, &error))?;
    ladder::refuse_unknown(file, header)?;
    match header {
        Header::Register(step) if wanted == Step::Latest && step < ladder::LATEST => raised(place, &opened),
        Header::Register(_) | Header::Foreign => Ok(opened),
    }
}

/// Brings an older register up in memory; the file is left to the next writer.
fn raised(place: &Place, opened: &Opened) -> Result<Opened, StoreError> {
    let stamp = place.stamp();
    let copy = || {
        let mut memory = Connection::open_in_memory()?;
        Backup::new(&opened.connection, &mut memory)?.run_to_completion(c_int::MAX, Duration::ZERO, None)?;
        ladder::climb(&mut memory)?;
        Ok(memory)
    };
    let connection = copy().map_err(|error: rusqlite::Error| translate(place.file(), &error))?;
    Ok(Opened { connection, way: Way::Still(stamp) })
}

/// Opens the file in the gentlest way that shows everything that was written.
pub(super) fn open_any(place: &Place, patience: Duration) -> Result<Opened, StoreError> {
    let stamp = place.stamp();
    if stamp.is_whole() {
        return open_still(place, stamp);
    }
    if stamp.has_wal() && !may_share(place) {
        return open_copy(place);
    }
    match open_shared(place, patience) {
        Err(StoreError::ReadOnly { .. }) => open_copy(place),
        opened => opened,
    }
}

/// Whether SQLite can share the side files here. A reader that may not write beside the register must not create one
/// either: it would belong to the reader and lock the writer out.
fn may_share(place: &Place) -> bool {
    place.shared_memory().exists() || OpenOptions::new().write(true).open(place.wal()).is_ok()
}

fn open_still(place: &Place, stamp: Stamp) -> Result<Opened, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(address(place.file(), "immutable=1"), flags);
    let connection = connection.map_err(|error| cannot_open(place.file(), &error))?;
    restrict(&connection).map_err(|error| translate(place.file(), &error))?;
    // Entries are read once and in order: a small cache is used again and again, a large one is memory to be got.
    connection.execute_batch("PRAGMA cache_size = 32").map_err(|error| translate(place.file(), &error))?;
    Ok(Opened { connection, way: Way::Still(stamp) })
}

fn open_shared(place: &Place, patience: Duration) -> Result<Opened, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let connection = Connection::open_with_flags(place.file(), flags)?;
        connection.busy_timeout(patience)?;
        restrict(&connection)?;
        // The side files are opened by the first read only.
        connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(connection)
    };
    let connection = open().map_err(|error: rusqlite::Error| cannot_open(place.file(), &error))?;
    place.share_group();
    Ok(Opened { connection, way: Way::Shared })
}

/// Opens a copy of the register and of what was not yet carried over.
fn open_copy(place: &Place) -> Result<Opened, StoreError> {
    let file = place.file();
    let failed = |error: std::io::Error| translate_io(file, &error);
    let folder = tempfile::tempdir().map_err(failed)?;
    let copy = folder.path().join("register.db");
    for _ in 0..ATTEMPTS {
        let stamp = place.stamp();
        if stamp.is_whole() {
            return open_still(place, stamp);
        }
        for (from, ending) in [(file.to_path_buf(), ""), (place.wal(), "-wal"), (place.journal(), "-journal")] {
            let to = folder.path().join(format!("register.db{ending}"));
            if from.exists() {
                fs::copy(&from, &to).map_err(failed)?;
                make_private(&to).map_err(failed)?;
            }
        }
        if place.stamp() == stamp {
            let connection = Connection::open(&copy).map_err(|error| cannot_open(file, &error))?;
            restrict(&connection).map_err(|error| translate(file, &error))?;
            return Ok(Opened { connection, way: Way::Copied { stamp, _folder: folder } });
        }
    }
    Err(StoreError::Busy { path: file.to_path_buf() })
}

/// A damaged or foreign file may hold triggers and functions of its own; none of them is run.
pub(super) fn restrict(connection: &Connection) -> Result<(), rusqlite::Error> {
    use rusqlite::config::DbConfig;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Otherwise SQLite prepares a statement again with each value that might let it choose a partial index.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// SQLite says only that it cannot open; the system knows why.
pub(super) fn cannot_open(file: &Path, error: &rusqlite::Error) -> StoreError {
    if error.sqlite_error_code() != Some(ErrorCode::CannotOpen) {
        return translate(file, error);
    }
    match fs::File::open(file) {
        Err(cause) => translate_io(file, &cause),
        // The register itself can be read, so it is a side file that cannot be created.
        Ok(_) => StoreError::ReadOnly { path: file.to_path_buf() },
    }
}

/// Opens a file that nobody else knows of for writing; no lock is asked for, which a network file system might not have.
pub(super) fn open_unlocked(file: &Path) -> Result<Connection, rusqlite::Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(address(file, "nolock=1"), flags)
}

/// Writes a path as an address, in which SQLite can be told how to treat the file.
pub(super) fn address(file: &Path, treatment: &str) -> String {
    let mut address = String::from("file:");
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                address.push(char::from(*byte));
            }
            other => {
                address.push('%');
                address.push_str(&hex(&[*other]));
            }
        }
    }
    address.push('?');
    address.push_str(treatment);
    address
}
