//! Turns what SQLite says into what the store says.

use std::path::Path;

use rusqlite::Error;
use rusqlite::ErrorCode;

use crate::store::error::StoreError;

/// Returns what a failed statement on the register at `path` means.
pub(super) fn translate(path: &Path, error: &Error) -> StoreError {
    let path = path.to_path_buf();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path },
        Some(ErrorCode::DiskFull) => StoreError::Full { path },
        Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path },
        Some(ErrorCode::NotADatabase) => StoreError::NotARegister { path, cause: error.to_string() },
        // Without a code of SQLite's a value was not what its column promises.
        Some(ErrorCode::DatabaseCorrupt) | None => StoreError::Damaged { path, cause: error.to_string() },
        Some(_) => StoreError::Io { path, cause: error.to_string() },
    }
}

/// Returns what a failed call of the system about the register at `path` means.
pub(super) fn translate_io(path: &Path, error: &std::io::Error) -> StoreError {
    let path = path.to_path_buf();
    match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path),
        std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::Full { path },
        _ => StoreError::Io { path, cause: error.to_string() },
    }
}
