//! Reads who was present at a meeting and who was absent.

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::agreement::party::PartyId;
use crate::answer::termination::left;
use crate::app::App;
use crate::app::case::Case;
use crate::command::argument::all_given;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::lexicon;
use crate::failure::Failure;
use crate::failure::bad_value;

/// The value that stands for every party.
pub const ALL: &str = "all";

/// Who was present and who was absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendance {
    pub present: Vec<PartyId>,
    pub absent: Vec<PartyId>,
}

/// What one option says.
struct Named {
    parties: Vec<PartyId>,
    all: bool,
}

/// Who was present and absent on `on`; what no option says is as it `was`.
///
/// `all` means every party of the agreement on that day but those of the other option. What was recorded so far does not
/// stand against it.
///
/// # Errors
/// As for a party; `bad_value` for one that is said to have been both.
pub fn attendance(
    app: &App,
    case: &Case,
    matches: &ArgMatches,
    on: NaiveDate,
    was: Attendance,
) -> Result<Attendance, Failure> {
    let present = named(app, case, matches, "present")?;
    let absent = named(app, case, matches, "absent")?;
    let or_as_it_was = |own: &Named, other: &Named, was: Vec<PartyId>| {
        if own.parties.is_empty() && !own.all && !other.all { was } else { own.parties.clone() }
    };
    let mut read = Attendance {
        present: or_as_it_was(&present, &absent, was.present),
        absent: or_as_it_was(&absent, &present, was.absent),
    };
    if present.all {
        add_rest(case, on, &mut read.present, &read.absent);
    }
    if absent.all {
        add_rest(case, on, &mut read.absent, &read.present);
    }
    match read.present.iter().find(|party| read.absent.contains(party)) {
        Some(both) => Err(bad_value("--absent", &both.0, "--present, --absent")),
        None => Ok(read),
    }
}

fn named(app: &App, case: &Case, matches: &ArgMatches, id: &str) -> Result<Named, Failure> {
    let mut named = Named { parties: Vec::new(), all: false };
    for input in all_given(matches, id).into_iter().map(str::trim) {
        if lexicon::value(input) == ALL {
            named.all = true;
            continue;
        }
        let party = find::party_or_actor(app, case, input, Forms::Exact)?;
        if !named.parties.contains(&party) {
            named.parties.push(party);
        }
    }
    Ok(named)
}

/// Adds every party that there was on `on`, but those of the others.
fn add_rest(case: &Case, on: NaiveDate, own: &mut Vec<PartyId>, others: &[PartyId]) {
    for party in &case.agreement.parties {
        let is_there = party.from.is_none_or(|from| from <= on) && left(case.basis(), &party.id, on).is_none();
        if is_there && !own.contains(&party.id) && !others.contains(&party.id) {
            own.push(party.id.clone());
        }
    }
}
