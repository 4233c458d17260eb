//! `agreement check`: the problems of an agreement file, each with its place.

use clap::ArgMatches;
use clap::Command;

use super::source;
use super::source::Source;
use crate::agreement::file::agreement_from;
use crate::agreement::file::problem::Problem;
use crate::app::App;
use crate::command::argument::given;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::failure::Exit;
use crate::text::Words;
use crate::view::View;
use crate::view::json;
use crate::view::problems::CheckedFile;
use crate::view::problems::sheet;
use crate::view::sheet::Sheet;

/// `agreement check`.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "check", "agreement-check").arg(positional(words, "file", false))
}

/// Answers.
///
/// # Errors
/// Where the file or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let source = match given(matches, "file") {
        Some(path) => source::read(path)?,
        None => source::in_use(app, None)?,
    };
    let problems = agreement_from(&source.text).problems;
    let view = CheckView { source, problems, width: app.width };
    let exit = if view.file().errors() > 0 { Exit::NotUnderstood } else { Exit::Done };
    app.show(&view, exit)
}

struct CheckView {
    source: Source,
    problems: Vec<Problem>,
    width: usize,
}

impl CheckView {
    fn file(&self) -> CheckedFile<'_> {
        CheckedFile { name: &self.source.name, source: &self.source.text, problems: &self.problems }
    }
}

impl View for CheckView {
    fn sheet(&self, words: &Words) -> Sheet {
        sheet(&self.file(), words, self.width)
    }

    fn json(&self, words: &Words) -> String {
        json::problems::check(&self.file(), words)
    }
}
