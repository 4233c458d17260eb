//! Turns what SQLite says into what the store says.

use std::path::Path;

use rusqlite::Error;
use rusqlite::ErrorCode;

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
        Some(ErrorCode::SystemIoFailure) => StoreError::Io { path, cause: cause(Why::Disk) },
        Some(ErrorCode::PermissionDenied) => StoreError::Io { path, cause: cause(Why::Forbidden) },
        Some(_) => StoreError::Io { path, cause: cause(Why::Other) },
    }
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
