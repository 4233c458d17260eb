//! The register as an SQLite file: the only place that knows SQL.

pub mod backup;
pub mod inspect;
mod instant;
pub mod register;

mod agenda;
mod append;
mod begun;
mod failure;
mod gathered;
#[cfg(test)]
mod in_memory;
mod ladder;
mod loaded;
mod mode;
mod packed;
mod place;
mod read;
mod reader;
mod rebuild;
mod row;
mod shown;
#[cfg(test)]
mod views;
mod writer;
