//! Turns what SQLite says into what the store says.

use std::io::ErrorKind;
use std::io::Write;
use std::path::Path;

use rusqlite::Error;
use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::store::error::Cause;
use crate::store::error::StoreError;
use crate::store::error::Why;

/// Returns what a failed statement on the register at `path` means.
pub(super) fn translate(path: &Path, error: &Error) -> StoreError {
    let path = path.to_path_buf();
    let cause = |why| Cause { why, code: Some(code(error)) };
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path },
        Some(ErrorCode::DiskFull) => StoreError::Full { path },
        Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path },
        Some(ErrorCode::NotADatabase) => StoreError::NotARegister { path, cause: cause(Why::NotADatabase) },
        // Without a code of SQLite's a value was not what its column promises.
        None => StoreError::Damaged { path, cause: cause(Why::Row) },
        // What we ask is always the same: where it is not understood, or is too large, the database is not as we made it.
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::Unknown | ErrorCode::TooBig) => {
            StoreError::Damaged { path, cause: cause(Why::Content) }
        }
        Some(ErrorCode::SystemIoFailure) if may_be_full(error) && is_full(&path) => StoreError::Full { path },
        Some(ErrorCode::SystemIoFailure) => StoreError::Io { path, cause: cause(Why::Disk) },
        Some(ErrorCode::PermissionDenied) => StoreError::Io { path, cause: cause(Why::Forbidden) },
        Some(_) => StoreError::Io { path, cause: cause(Why::Other) },
    }
}

/// Whether a failure is one that SQLite also gives where there is no room: it says so only of the register itself, and not
/// of what it shares between processes, which it makes before anything else.
fn may_be_full(error: &Error) -> bool {
    const IN_WRITING: [i32; 3] = [ffi::SQLITE_IOERR_SHMSIZE, ffi::SQLITE_IOERR_SHMMAP, ffi::SQLITE_IOERR_WRITE];
    matches!(error, Error::SqliteFailure(failure, _) if IN_WRITING.contains(&failure.extended_code))
}

/// Whether there is no room beside the register for what SQLite makes first.
fn is_full(path: &Path) -> bool {
    const FIRST: usize = 32 * 1024;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = tempfile::tempfile_in(folder).and_then(|mut file| file.write_all(&vec![0; FIRST]));
    matches!(written.map_err(|error| error.kind()), Err(ErrorKind::StorageFull | ErrorKind::QuotaExceeded))
}

/// The database's code of an error; its own words are English. Without a code it is the library's word for a value.
pub(super) fn code(error: &Error) -> String {
    match error {
        Error::SqliteFailure(failure, _) => format!("SQLite {}", failure.extended_code),
        Error::FromSqlConversionFailure(_, _, cause) => cause.to_string(),
        other => other.to_string(),
    }
}

/// Returns what a failed call of the system about the register at `path` means.
pub(super) fn translate_io(path: &Path, error: &std::io::Error) -> StoreError {
    let path = path.to_path_buf();
    match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path),
        std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::Full { path },
        _ => StoreError::Io { path, cause: error.into() },
    }
}
