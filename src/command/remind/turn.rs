//! One run at a time: two that send at the same moment would both send what neither has recorded yet.

use std::ffi::OsString;
use std::fs::File;
use std::fs::OpenOptions;
use std::fs::TryLockError;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::message::Message as Sentence;

/// The turn of a run; it ends when this is dropped, or with the process, however that ends.
#[derive(Debug)]
pub(super) struct Turn {
    _locked: File,
}

/// Takes the turn at the register in `path`; none while another run has it.
///
/// The lock is an empty file beside the register. It stays there: whether it is locked counts, not whether it is there.
///
/// # Errors
/// `io` where the file cannot be created.
pub(super) fn take(path: &Path) -> Result<Option<Turn>, Failure> {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push("-remind");
    let lock = PathBuf::from(name);
    let failed = |error: io::Error| {
        let failure = Failure::new(Kind::Io, "failure-io").with("path", lock.display().to_string());
        failure.because(&error).hint(Sentence::new("hint-io"))
    };
    let file = open(&lock).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Turn { _locked: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// A file that somebody else of the group created can still be locked.
fn open(lock: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(lock);
    match opened {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => File::open(lock),
        opened => opened,
    }
}
