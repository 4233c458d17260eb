//! The suite of all stores on files, and what only a file can get wrong.

use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::store::suite::Shelf;
use crate::store::suite::stamp;

/// A folder with one register.
pub(crate) struct Folder {
    folder: TempDir,
}

impl Folder {
    pub(crate) fn new() -> Folder {
        Folder { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }
}

impl Shelf for Folder {
    fn writer(&self) -> Box<dyn Journal> {
        Box::new(Register::open_for_writing(&self.path(), PATIENCE).unwrap())
    }

    fn reader(&self) -> Box<dyn Journal> {
        Box::new(Register::open_for_reading(&self.path(), PATIENCE).unwrap())
    }
}

stamp!(Folder::new());
