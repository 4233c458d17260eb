//! What can go wrong with a register, as facts; the sentences are written by the text floor.

use std::fmt;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Why the system or the database refused, as a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    pub why: Why,
    /// The code or the words of the system or the database, for whoever looks further.
    pub code: Option<String>,
}

/// The kinds of causes that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Reading or writing is not permitted.
    Forbidden,
    /// There is no such file or folder.
    NotThere,
    /// A folder, where a file is needed.
    Folder,
    /// A part of the path is a file.
    NotAFolder,
    /// A pipe, a device or the like.
    NotAFile,
    /// Links that lead in a circle.
    Links,
    /// A name that the file system does not take.
    Name,
    /// The disk may only be read.
    ReadOnlyDisk,
    /// No space is left, or the user's share of it.
    Full,
    /// The file would be larger than permitted.
    TooLarge,
    /// Another program's file, of no kind that is known here.
    NotADatabase,
    /// Another program's database.
    Foreign,
    /// The content of the file is not as it was written.
    Content,
    /// A value of a row is not what its column promises.
    Row,
    /// An entry is not as the program writes it.
    Entry(u32),
    /// The copy is not like the register.
    Copy,
    /// The file was removed or replaced while it was in use.
    Gone,
    /// The disk failed.
    Disk,
    /// Anything else.
    Other,
}

impl Cause {
    /// What is known without a code.
    #[must_use]
    pub fn plain(why: Why) -> Cause {
        Cause { why, code: None }
    }
}

impl From<&std::io::Error> for Cause {
    fn from(error: &std::io::Error) -> Cause {
        let why = match error.kind() {
            ErrorKind::PermissionDenied => Why::Forbidden,
            ErrorKind::NotFound => Why::NotThere,
            ErrorKind::IsADirectory => Why::Folder,
            ErrorKind::NotADirectory => Why::NotAFolder,
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Why::Name,
            ErrorKind::ReadOnlyFilesystem => Why::ReadOnlyDisk,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Why::Full,
            ErrorKind::FileTooLarge => Why::TooLarge,
            _ => match error.raw_os_error() {
                // ELOOP and EIO, which the library does not tell apart yet.
                Some(40) => Why::Links,
                Some(5) => Why::Disk,
                _ => Why::Other,
            },
        };
        let code = error.raw_os_error().map_or_else(|| error.to_string(), |code| format!("errno {code}"));
        Cause { why, code: Some(code) }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(out, "{:?} ({code})", self.why),
            None => write!(out, "{:?}", self.why),
        }
    }
}

/// Why a register could not be read or written.
#[derive(Debug)]
pub enum StoreError {
    /// Somebody wrote since the position that the writer saw: decide again.
    Moved,
    /// The numbers of a batch do not follow the position that it names: a fault of the caller.
    Misnumbered { expected: u32, found: u32 },
    /// There is no file at this path.
    Missing(PathBuf),
    /// The path is no database: a directory, another kind of file, or cut short.
    NotARegister { path: PathBuf, cause: Cause },
    /// Part of the register is damaged.
    Damaged { path: PathBuf, cause: Cause },
    /// The register was written by a newer program.
    TooNew { path: PathBuf, found: i64, known: i64 },
    /// The register may only be read, or its folder cannot be written.
    ReadOnly { path: PathBuf },
    /// Another process kept the register locked for longer than we wait.
    Busy { path: PathBuf },
    /// The register lies on a network file system, on which writing is not safe.
    NetworkFileSystem { path: PathBuf },
    /// The disk is full.
    Full { path: PathBuf },
    /// There is a file already where one is to be written.
    TargetExists { path: PathBuf },
    /// The target is the register itself or one of its side files.
    TargetIsSource { path: PathBuf },
    /// Anything else the system or the database said.
    Io { path: PathBuf, cause: Cause },
}

impl fmt::Display for StoreError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Moved => write!(out, "somebody else has recorded since"),
            StoreError::Misnumbered { expected, found } => write!(out, "number {found} where {expected} follows"),
            StoreError::Missing(path) => write!(out, "no register at {}", path.display()),
            StoreError::NotARegister { path, cause } => write!(out, "{} is no register: {cause}", path.display()),
            StoreError::Damaged { path, cause } => write!(out, "{} is damaged: {cause}", path.display()),
            StoreError::TooNew { path, found, known } => {
                write!(out, "{} has schema {found}, known is {known}", path.display())
            }
            StoreError::ReadOnly { path } => write!(out, "{} may only be read", path.display()),
            StoreError::Busy { path } => write!(out, "{} is locked by another process", path.display()),
            StoreError::NetworkFileSystem { path } => write!(out, "{} lies on a network file system", path.display()),
            StoreError::Full { path } => write!(out, "no space left for {}", path.display()),
            StoreError::TargetExists { path } => write!(out, "{} exists already", path.display()),
            StoreError::TargetIsSource { path } => write!(out, "{} is the register itself", path.display()),
            StoreError::Io { path, cause } => write!(out, "{}: {cause}", path.display()),
        }
    }
}

impl std::error::Error for StoreError {}
