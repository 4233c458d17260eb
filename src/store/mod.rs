//! Where history is kept: the trait, SQLite, and memory for tests.

pub mod error;
pub mod journal;
