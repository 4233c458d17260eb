//! `log`: what was recorded, when and by whom.

use clap::ArgMatches;
use clap::Command;

use super::argument::given;
use super::argument::option;
use super::argument::verb;
use super::dates;
use super::find;
use super::find::Forms;
use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;
use crate::app::App;
use crate::app::case::Case;
use crate::app::open::require;
use crate::calendar::reading::Direction;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::history::entry::Entry;
use crate::history::fact::Fact;
use crate::history::standing::first_recorded;
use crate::text::Words;
use crate::view::log::LogView;
use crate::view::log::all_told;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    ["body", "party", "from", "until", "limit", "on"]
        .into_iter()
        .fold(verb(words, "log", "log"), |command, id| command.arg(option(words, id)))
}

/// Lists the entries, oldest first.
///
/// # Errors
/// `no_register` where the user names a file that is not there; `damaged` after what can still be read; when a name or a day is not understood, or the register
/// cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    if app.place.named {
        require(&app.place)?;
    }
    let on = dates::on(app, matches)?;
    let from = dates::day(app, matches, "from", Direction::Past)?;
    let until = dates::last_day(app, matches, "until", from, Direction::Past)?;
    let limit = given(matches, "limit").map(limit).transpose()?;
    let (case, lost) = app.case_or_rest(on)?;
    let body = given(matches, "body").map(|input| find::body(&case, input, Forms::Forgiving)).transpose()?;
    let body = body.map(|body| body.id().clone());
    let party = given(matches, "party").map(|input| find::party_or_actor(app, &case, input, Forms::Forgiving));
    let party = party.transpose()?;
    let mut entries = all_told(&case.entries);
    entries.retain(|told| {
        let day = told.entry.recorded_at.date_naive();
        from.is_none_or(|from| from <= day)
            && until.is_none_or(|until| day <= until)
            && body.as_ref().is_none_or(|body| is_about_body(&case, told.entry, body))
            && party.as_ref().is_none_or(|party| is_about_party(&case, told.entry, party))
    });
    let left_out = limit.map_or(0, |limit| entries.len().saturating_sub(limit));
    entries.drain(..left_out);
    let (names, with_people, registered) = (case.names(), app.names, case.registered);
    let view = LogView { entries, left_out, names, with_people, registered };
    match lost {
        None => app.show(&view, Exit::Done),
        Some(failure) => {
            app.show(&view, Exit::Failed)?;
            Err(failure.into())
        }
    }
}

fn limit(text: &str) -> Result<usize, Failure> {
    let number = text.trim().parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| bad_value("--limit", text, "1, 2, 3 …"))
}

fn is_about_body(case: &Case, entry: &Entry, body: &BodyId) -> bool {
    grounds(case, entry).iter().any(|entry| entry.fact.concerns().body.as_ref() == Some(body))
}

fn is_about_party(case: &Case, entry: &Entry, party: &PartyId) -> bool {
    grounds(case, entry).iter().any(|entry| {
        let to = match &entry.fact {
            Fact::Delivered { to, .. } => Some(to),
            _ => None,
        };
        to == Some(party) || entry.fact.concerns().party.as_ref() == Some(party)
    })
}

/// The entry itself and what it answers: the entry that it takes back or corrects.
fn grounds<'a>(case: &'a Case, entry: &'a Entry) -> Vec<&'a Entry> {
    let find = |number| case.entries.iter().find(|known| known.number == number);
    let mut found = vec![entry];
    let mut current = entry;
    // What is taken back has a lower number, so this ends.
    while let Fact::TakenBack { entry: target } = current.fact
        && let Some(earlier) = find(target).filter(|earlier| earlier.number < current.number)
    {
        found.push(earlier);
        current = earlier;
    }
    if current.corrects.is_some() {
        found.extend(find(first_recorded(&case.entries, current.number)));
    }
    found
}
