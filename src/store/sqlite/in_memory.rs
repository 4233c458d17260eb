//! A register in memory with one agreement, for tests of the copies that are kept beside the entries.

use std::path::Path;

use rusqlite::Connection;

use super::append::append;
use super::ladder;
use super::read;
use crate::store::journal::Filed;
use crate::store::journal::Position;
use crate::store::suite;

pub(super) const ID: &str = "kanta-hame";

/// What a failure would call it.
pub(super) fn path() -> &'static Path {
    Path::new("memory")
}

/// An empty one.
pub(super) fn register() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    ladder::climb(&mut connection).unwrap();
    connection
}

/// Where its entries end.
pub(super) fn end(connection: &Connection) -> Position {
    read::position(connection, path(), ID).unwrap()
}

/// Writes so many entries more, each made from its number.
pub(super) fn write(connection: &mut Connection, count: u32, entry: impl Fn(u32) -> Filed) {
    let after = end(connection);
    let entries = (after.entry + 1..=after.entry + count).map(entry).collect();
    append(connection, path(), &after, &suite::entries(entries)).unwrap();
}
