//! What can go wrong with a register, as facts; the sentences are written by the text floor.

use std::fmt;
use std::path::PathBuf;

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
    NotARegister { path: PathBuf, cause: String },
    /// Part of the register is damaged.
    Damaged { path: PathBuf, cause: String },
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
    Io { path: PathBuf, cause: String },
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
