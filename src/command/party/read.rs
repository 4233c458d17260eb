//! `party list` and `party show`: who the parties are, and what each has done and holds.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use crate::agreement::party::PartyId;
use crate::agreement::validity::Act;
use crate::answer::entry_into_force::missing;
use crate::app::App;
use crate::app::case::Case;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::failure::Exit;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::in_force;
use crate::view::json::party;
use crate::view::party::PartiesView;
use crate::view::party::PartyView;

/// `party list`.
#[must_use]
pub fn list(words: &Words) -> Command {
    verb(words, "list", "party-list").arg(option(words, "on"))
}

/// `party show`.
#[must_use]
pub fn show(words: &Words) -> Command {
    verb(words, "show", "party-show").arg(positional(words, "party", true)).arg(option(words, "on"))
}

/// Lists the parties.
///
/// # Errors
/// When the day is not understood or the register cannot be read.
pub fn run_list(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let parties = party::parties(case.basis(), case.names(), on, &app.words);
    let mut notes = in_force::notes(case.basis(), on, &app.words);
    if !case.registered {
        notes.push(app.words.say("note-no-register"));
    }
    app.show(&PartiesView { parties, notes }, Exit::Done)
}

/// Shows one party.
///
/// # Errors
/// When name or day is not understood or the register cannot be read.
pub fn run_show(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let id = find::party(app, &case, given(matches, "party").unwrap_or_default(), Forms::Forgiving)?;
    let Some(found) = case.agreement.party(&id) else { return Ok(Exit::NotUnderstood) };
    let shown = party::party(case.basis(), case.names(), found, on, &app.words);
    let notes = notes(app, &case, &id, on);
    app.show(&PartyView { party: shown, names: case.names(), notes }, Exit::Done)
}

/// The acts that are missing, each with the command that records it.
fn notes(app: &App, case: &Case, id: &PartyId, on: NaiveDate) -> Vec<String> {
    let missing = missing(case.basis(), on).into_iter().filter(|one| one.party == *id);
    let mut notes: Vec<String> = missing
        .map(|one| {
            let key = match (one.act, one.exact_date) {
                (Act::Approval, false) => "party-note-approval",
                (Act::Approval, true) => "party-note-approval-inexact",
                (Act::Signature, false) => "party-note-signature",
                (Act::Signature, true) => "party-note-signature-inexact",
            };
            app.words.say_with(key, &[("id", id.0.as_str().into())])
        })
        .collect();
    if !case.registered {
        notes.push(app.words.say("note-no-register"));
    }
    notes
}

/// A party as JSON, as it is now: what a write shows as changed.
#[must_use]
pub fn now(app: &App, case: &Case, id: &PartyId) -> Option<String> {
    let found = case.agreement.party(id)?;
    serde_json::to_string(&party::party(case.basis(), case.names(), found, app.today, &app.words)).ok()
}
