//! Where history is kept: the trait, SQLite, and memory for tests.

pub mod agenda;
pub mod chain;
pub mod error;
pub mod index;
pub mod inspection;
pub mod journal;
pub mod memory;
pub mod network;
mod numbering;
pub mod sqlite;
#[cfg(test)]
mod suite;
