//! Writing to a register: how it is created, opened and closed again.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::ErrorCode;
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use super::failure::translate;
use super::failure::translate_io;
use super::ladder;
use super::ladder::Header;
use super::mode::create_private;
use super::mode::identity;
use super::place::Place;
use super::reader::cannot_open;
use super::reader::restrict;
use crate::store::error::Cause;
use crate::store::error::StoreError;
use crate::store::error::Why;
use crate::store::network::lies_on_network;

/// So often the change to a write-ahead log is tried while somebody else makes it.
const ATTEMPTS: u32 = 150;

/// A register that is open for writing.
#[derive(Debug)]
pub(super) struct Writer {
    place: Place,
    /// Which file it was when it was opened.
    identity: Option<(u64, u64)>,
    /// Present until it is closed.
    connection: Option<Connection>,
}

impl Writer {
    /// Opens the register at `path`, or creates it; waits at most `patience` for other writers.
    pub(super) fn open(path: &Path, patience: Duration) -> Result<Writer, StoreError> {
        if lies_on_network(path) {
            return Err(StoreError::NetworkFileSystem { path: path.to_path_buf() });
        }
        if !path.exists() {
            create_private(path).map_err(|error| translate_io(path, &error))?;
        }
        let place = Place::of(path)?;
        place.ready_for_writing()?;
        let mut connection = connect(&place)?;
        prepare(&mut connection, place.file(), patience)?;
        Ok(Writer::of(place, connection))
    }

    /// Opens the register at `path` if that takes nothing but opening it: it is there and at the latest step, and nobody has to
    /// be waited for.
    pub(super) fn open_ready(path: &Path) -> Result<Option<Writer>, StoreError> {
        if !path.exists() || lies_on_network(path) {
            return Ok(None);
        }
        let place = Place::of(path)?;
        if place.ready_for_writing().is_err() {
            return Ok(None);
        }
        let connection = connect(&place)?;
        let failed = |error: rusqlite::Error| cannot_open(place.file(), &error);
        connection.busy_timeout(Duration::ZERO).map_err(failed)?;
        restrict(&connection).map_err(failed)?;
        let is_latest = ladder::header(&connection).map_err(failed)? == Header::Register(ladder::LATEST);
        if !is_latest || connection.is_readonly("main").map_err(failed)? {
            return Ok(None);
        }
        set_up(&connection, Duration::ZERO).map_err(failed)?;
        Ok(Some(Writer::of(place, connection)))
    }

    fn of(place: Place, connection: Connection) -> Writer {
        place.share_group();
        let identity = identity(place.file());
        Writer { place, identity, connection: Some(connection) }
    }

    /// Waits from now on at most `patience` for other writers.
    pub(super) fn be_patient(&mut self, patience: Duration) -> Result<(), StoreError> {
        self.with(|connection, path| connection.busy_timeout(patience).map_err(|error| translate(path, &error)))
    }

    /// Refuses where the register was removed or replaced in the meantime: what was written is in no file that has a name.
    pub(super) fn is_still_there(&self) -> Result<(), StoreError> {
        if identity(self.place.file()) == self.identity {
            return Ok(());
        }
        Err(StoreError::Io { path: self.place.file().to_path_buf(), cause: Cause::plain(Why::Gone) })
    }

    /// Reads the register as it is now, and from then on as it was then, until something is changed or waited for: so that what
    /// a command reads belongs together, and is asked for in one transaction.
    pub(super) fn look<T>(
        &mut self,
        work: impl FnOnce(&Connection, &Path) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (connection, path) = self.open_connection();
        if connection.is_autocommit() {
            connection.execute_batch("BEGIN").map_err(|error| translate(path, &error))?;
        }
        work(connection, path)
    }

    /// Does `work` on the register as it is by now.
    pub(super) fn with<T>(
        &mut self,
        work: impl FnOnce(&mut Connection, &Path) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (connection, path) = self.open_connection();
        if !connection.is_autocommit() {
            connection.execute_batch("ROLLBACK").map_err(|error| translate(path, &error))?;
        }
        work(connection, path)
    }

    fn open_connection(&mut self) -> (&mut Connection, &Path) {
        let connection = self.connection.as_mut().expect("the connection is taken out only when the writer is dropped");
        (connection, self.place.file())
    }
}

/// What was written is carried over into the register and the side files are removed, unless somebody reads just now.
impl Drop for Writer {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let readers = self.place.without_readers();
        if readers.is_err() {
            // What was written stays beside the register, safe and visible; the next writer carries it over.
            let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
        // Readers are kept away until the connection is closed.
        drop(connection);
        drop(readers);
    }
}

fn connect(place: &Place) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(place.file(), flags).map_err(|error| cannot_open(place.file(), &error))
}

/// Sets the connection up and brings the register to the latest step.
fn prepare(connection: &mut Connection, file: &Path, patience: Duration) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| cannot_open(file, &error);
    connection.busy_timeout(patience).map_err(failed)?;
    restrict(connection).map_err(failed)?;
    // Reading the header of a register with a write-ahead log opens the side files already.
    let header = ladder::header(connection).map_err(failed)?;
    ladder::refuse_unknown(file, header)?;
    if connection.is_readonly("main").map_err(failed)? {
        return Err(StoreError::ReadOnly { path: file.to_path_buf() });
    }
    set_up(connection, patience).map_err(failed)?;
    match header {
        Header::Register(step) if step == ladder::LATEST => Ok(()),
        Header::Register(_) | Header::Foreign => ladder::climb(connection).map_err(|error| translate(file, &error)),
    }
}

/// What every write relies on.
fn set_up(connection: &Connection, patience: Duration) -> Result<(), rusqlite::Error> {
    keep_log(connection, patience)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
    // Elsewhere a flush is whole without being asked for.
    if cfg!(target_vendor = "apple") {
        connection.execute_batch("PRAGMA fullfsync = ON")?;
    }
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         PRAGMA wal_autocheckpoint = 0;",
    )
}

/// Changes to a write-ahead log. SQLite does not wait here when two processes change at once, so we do.
fn keep_log(connection: &Connection, patience: Duration) -> Result<(), rusqlite::Error> {
    for _ in 0..ATTEMPTS {
        let changed = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get::<_, String>(0));
        match changed {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                thread::sleep(patience.checked_div(ATTEMPTS).unwrap_or_default());
            }
            other => return other.map(drop),
        }
    }
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
}
