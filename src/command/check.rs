//! `check`: what needs attention, by the name of the check; silent when all is well.

use std::mem::ManuallyDrop;

use clap::ArgMatches;
use clap::Command;

use super::argument::all_given;
use super::argument::option;
use super::argument::several;
use super::argument::verb;
use super::dates;
use crate::answer::check::finding::Finding;
use crate::answer::check::findings;
use crate::answer::check::name::Check;
use crate::app::App;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::check;
use crate::view::json::check::FindingsJson;
use crate::view::json::check::finding as finding_json;
use crate::view::names::Names;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "check", "check").arg(several(words, "only")).arg(several(words, "skip")).arg(option(words, "on"))
}

/// Lists the findings.
///
/// # Errors
/// When a check or a day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let only = checks(matches, "only")?;
    let skip = checks(matches, "skip")?;
    if app.place.named {
        require(&app.place)?;
    }
    // Needed to the end; giving it back piece by piece would only take time.
    let cases = ManuallyDrop::new(app.open_each(&Scope::Standing)?);
    let wanted = |check: Check| (only.is_empty() || only.contains(&check)) && !skip.contains(&check);
    let mut found: Vec<(Finding, Names<'_>)> = Vec::new();
    for case in cases.iter() {
        let of_case = findings(case.basis(), on).into_iter().filter(|finding| wanted(finding.check));
        found.extend(of_case.map(|finding| (finding, case.names())));
    }
    let exit = if found.is_empty() { Exit::Done } else { Exit::Attention };
    let several = cases.len() > 1;
    app.show(&CheckView { found, several }, exit)
}

/// The checks that were named; dashes serve as well as the underscores of the names.
fn checks(matches: &ArgMatches, id: &str) -> Result<Vec<Check>, Failure> {
    let named = all_given(matches, id).into_iter().map(|input| {
        Check::of_word(&input.trim().to_lowercase().replace(['-', ' '], "_")).ok_or_else(|| {
            let all: Vec<&str> = Check::ALL.iter().map(|check| check.word()).collect();
            bad_value(&format!("--{id}"), input, &all.join(", "))
        })
    });
    named.collect()
}

struct CheckView<'a> {
    found: Vec<(Finding, Names<'a>)>,
    /// Other agreements than that of a finding were looked through too, so that a hint has to name its own.
    several: bool,
}

impl View for CheckView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        check::sheet(&self.found, self.several, words)
    }

    fn json(&self, words: &Words) -> String {
        let findings =
            self.found.iter().map(|(finding, names)| finding_json(finding, *names, self.several, words)).collect();
        serde_json::to_string(&FindingsJson { schema: "yhdyspinta/findings/1", findings }).unwrap_or_default()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(check::grid(&self.found, self.several, words))
    }
}
