//! `agreement export`: the text as it was loaded, byte for byte.

use std::io::Write;

use clap::ArgMatches;
use clap::Command;

use super::source;
use crate::app::App;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::verb;
use crate::failure::Exit;
use crate::failure::bad_value;
use crate::text::Words;

/// `agreement export`.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "export", "agreement-export").arg(option(words, "version"))
}

/// Prints the text.
///
/// # Errors
/// Where there is no such version, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let number = given(matches, "version")
        .map(|text| text.trim().parse::<u32>().map_err(|_| bad_value("--version", text, "1, 2, 3 …")));
    let source = source::in_use(app, number.transpose()?)?;
    let mut out = std::io::stdout().lock();
    out.write_all(source.text.as_bytes())?;
    out.flush()?;
    Ok(Exit::Done)
}
