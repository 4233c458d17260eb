//! `agreement schema`: the form of an agreement file, for editors.

use std::io::Write;

use clap::Command;

use crate::command::argument::verb;
use crate::failure::Exit;
use crate::text::Words;
use crate::view::json::schema::schema;

/// `agreement schema`.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "schema", "agreement-schema")
}

/// Prints the schema.
///
/// # Errors
/// When stdout cannot be written.
pub fn run() -> anyhow::Result<Exit> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", schema())?;
    out.flush()?;
    Ok(Exit::Done)
}
