//! The suite of all stores on files, and what only a file can get wrong.

mod creating;
mod reading;
mod refusing;
mod same_as_memory;
mod together;

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
    fn writer(&self) -> Box<dyn Agendas> {
        Box::new(Register::open_for_writing(&self.path(), PATIENCE).unwrap())
    }

    fn reader(&self) -> Box<dyn Agendas> {
        Box::new(Register::open_for_reading(&self.path(), PATIENCE).unwrap())
    }
}

stamp!(Folder::new());

impl Register {
    /// Lets the file grow by no more than what it has, as a full disk does.
    fn limit_pages(&mut self, pages: u32) {
        let Access::Writing(writer) = &mut self.access else { panic!("a reader does not grow") };
        let limit = |connection: &mut Connection, _: &Path| {
            connection.pragma_update(None, "max_page_count", pages).map_err(|error| panic!("{error}"))
        };
        writer.with(limit).unwrap();
    }
}

/// The names of what lies in the folder.
fn names(folder: &Folder) -> Vec<String> {
    let parent = folder.path().parent().unwrap().to_path_buf();
    let entries = std::fs::read_dir(parent).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
