//! Where a register lies: the file, the files that SQLite keeps beside it, and the folder around them.

use std::ffi::OsString;
use std::fs;
use std::fs::File;
use std::fs::TryLockError;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;

use super::failure::translate_io;
use super::mode::share_group;
use crate::store::error::Cause;
use crate::store::error::StoreError;
use crate::store::error::Why;

/// The path of an existing register. SQLite keeps the side files beside the file itself, not beside a link to it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    file: PathBuf,
}

/// What shows that a file was written: it is compared before and after a read that holds no lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    register: Trace,
    wal: Trace,
    journal: Trace,
}

/// Length and last change of a file; none where there is no file.
type Trace = Option<(u64, Option<SystemTime>)>;

impl Place {
    /// Finds the register at `path`.
    pub(super) fn of(path: &Path) -> Result<Place, StoreError> {
        let file = fs::canonicalize(path).map_err(|error| translate_io(path, &error))?;
        let metadata = fs::metadata(&file).map_err(|error| translate_io(path, &error))?;
        // Opening a pipe or a device might wait for ever.
        if !metadata.is_file() {
            let cause = Cause::plain(if metadata.is_dir() { Why::Folder } else { Why::NotAFile });
            return Err(StoreError::NotARegister { path: path.to_path_buf(), cause });
        }
        Ok(Place { file })
    }

    pub(super) fn file(&self) -> &Path {
        &self.file
    }

    /// The file of what was written and not yet carried over to the register itself.
    pub(super) fn wal(&self) -> PathBuf {
        self.side("-wal")
    }

    /// The file through which processes share the index of the one above.
    pub(super) fn shared_memory(&self) -> PathBuf {
        self.side("-shm")
    }

    /// What another tool leaves that was stopped while it wrote.
    pub(super) fn journal(&self) -> PathBuf {
        self.side("-journal")
    }

    /// Refuses a register that nobody may write, before `SQLite` opens it for writing and leaves side files of the same mode
    /// behind, which would hinder every writer when the register may be written again; such are made like the register.
    pub(super) fn ready_for_writing(&self) -> Result<(), StoreError> {
        let permissions = |path: &Path| fs::metadata(path).ok().map(|metadata| metadata.permissions());
        let Some(own) = permissions(&self.file) else { return Ok(()) };
        if own.readonly() {
            return Err(StoreError::ReadOnly { path: self.file.clone() });
        }
        for side in [self.wal(), self.shared_memory()] {
            if permissions(&side).is_some_and(|found| found.readonly()) {
                // Where the side file is somebody else's, opening will tell.
                let _ = fs::set_permissions(&side, own.clone());
            }
        }
        Ok(())
    }

    /// Gives the side files the group of the register.
    pub(super) fn share_group(&self) {
        share_group(&self.file, &[&self.wal(), &self.shared_memory()]);
    }

    fn side(&self, ending: &str) -> PathBuf {
        let mut name: OsString = self.file.clone().into_os_string();
        name.push(ending);
        PathBuf::from(name)
    }

    pub(super) fn folder(&self) -> &Path {
        self.file.parent().unwrap_or(Path::new("."))
    }

    /// Says what shows that the register was written.
    pub(super) fn stamp(&self) -> Stamp {
        Stamp { register: trace(&self.file), wal: trace(&self.wal()), journal: trace(&self.journal()) }
    }

    /// Tells our writers that somebody reads the file without SQLite's locks; they never wait for it.
    pub(super) fn announce_reader(&self) -> Option<File> {
        let folder = File::open(self.folder()).ok()?;
        folder.lock_shared().ok()?;
        Some(folder)
    }

    /// Keeps readers from announcing themselves. The error says that somebody reads at this moment.
    pub(super) fn without_readers(&self) -> Result<Option<File>, ()> {
        let Ok(folder) = File::open(self.folder()) else { return Ok(None) };
        match folder.try_lock() {
            Ok(()) => Ok(Some(folder)),
            Err(TryLockError::WouldBlock) => Err(()),
            // Where folders cannot be locked readers do not lock them either.
            Err(TryLockError::Error(_)) => Ok(None),
        }
    }
}

impl Stamp {
    /// Whether everything that was written stands in the register itself.
    pub(super) fn is_whole(&self) -> bool {
        !self.has_wal() && !self.has_journal()
    }

    /// Whether something is not yet carried over.
    pub(super) fn has_wal(&self) -> bool {
        self.wal.is_some_and(|(length, _)| length > 0)
    }

    /// Whether another tool was stopped while it wrote.
    pub(super) fn has_journal(&self) -> bool {
        self.journal.is_some_and(|(length, _)| length > 0)
    }
}

/// A file that cannot be looked at counts as absent; whatever opens it says why.
fn trace(path: &Path) -> Trace {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()))
}
