//! `completions`: the small script by which a shell asks this program what may stand at the cursor.

use std::io::Write;

use clap::ArgMatches;
use clap::Command;

use super::argument::given;
use super::argument::positional;
use super::argument::verb;
use crate::app::App;
use crate::failure::Exit;
use crate::failure::bad_value;
use crate::text::Words;

/// The shells, each with its script.
const SHELLS: [(&str, &str); 3] = [
    ("bash", include_str!("completions/yhdyspinta.bash")),
    ("zsh", include_str!("completions/yhdyspinta.zsh")),
    ("fish", include_str!("completions/yhdyspinta.fish")),
];

/// The command and its argument.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "completions", "completions").arg(positional(words, "shell", true))
}

/// Prints the script.
///
/// # Errors
/// `bad_value` for another shell; when stdout cannot be written.
pub fn run(_: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let asked = given(matches, "shell").unwrap_or_default();
    let found = SHELLS.iter().find(|(shell, _)| shell.eq_ignore_ascii_case(asked));
    let (_, script) = found.ok_or_else(|| bad_value("completions", asked, "bash, zsh, fish"))?;
    std::io::stdout().lock().write_all(script.as_bytes())?;
    Ok(Exit::Done)
}
