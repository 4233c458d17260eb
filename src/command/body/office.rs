//! `body elect` and `body resign`: offices are filled and given up.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::read::effective_day;
use super::read::now;
use super::read::warning;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::bodies::BodyRef;
use crate::answer::entry_into_force::members_of;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::people;
use crate::command::writing;
use crate::command::writing::Warning;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::history::fact::Fact;
use crate::history::person::PersonNumber;
use crate::store::journal::Scope;
use crate::text::Words;

/// `body elect`.
#[must_use]
pub fn elect(words: &Words) -> Command {
    let command = verb(words, "elect", "body-elect")
        .arg(positional(words, "body", true))
        .arg(positional(words, "office", true))
        .arg(positional(words, "person", true))
        .arg(option(words, "party"))
        .arg(option(words, "on"));
    with_ground(command, words)
}

/// `body resign`.
#[must_use]
pub fn resign(words: &Words) -> Command {
    let command = verb(words, "resign", "body-resign")
        .arg(positional(words, "body", true))
        .arg(positional(words, "office", true))
        .arg(option(words, "on"));
    with_ground(command, words)
}

/// Records an election; whoever held the office has it until the day before.
///
/// # Errors
/// When a name, the office or the day is not understood, somebody else was elected that day, or the register cannot be
/// written.
pub fn run_elect(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let office = find::office(given(matches, "office").unwrap_or_default())?;
    let party = given(matches, "party").ok_or_else(|| dates::missing("party"))?;
    let on = effective_day(app, matches)?;
    let mut warnings = Vec::new();
    let mut changed = None;
    app.everybody.set(true);
    let recorded = app.record(&Scope::Standing, |case| {
        let body = find::body(case, given(matches, "body").unwrap_or_default(), Forms::Exact)?;
        let party = find::party_or_actor(app, case, party, Forms::Exact)?;
        let mut decision = Decision::default();
        let input = given(matches, "person").unwrap_or_default();
        let person = people::named(case, &mut decision.people, input, Some(&party))?;
        let elections = case.history.elections.iter();
        let of_office = elections.filter(|known| known.body == *body.id() && known.office == office);
        let person = people::as_recorded(case, person, of_office.map(|known| known.person));
        warnings = misgivings(app, case, body, office, (person, &party), on);
        warnings.extend(people::namesakes(app, case, &decision.people));
        changed = Some(body.id().clone());
        let fact = Fact::Elected { body: body.id().clone(), office, person, party };
        decision.drafts.push(grounded(matches, Draft::new(fact, on))?);
        Ok(decision)
    })?;
    let now = changed.and_then(|id: BodyId| now(app, &recorded.after, &id));
    let warnings = if recorded.changed { warnings } else { Vec::new() };
    writing::show(app, &recorded, warnings, now)
}

/// Records that an office is given up; the day is the last in office.
///
/// # Errors
/// When name, office or day is not understood, nobody holds the office, or the register cannot be written.
pub fn run_resign(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let office = find::office(given(matches, "office").unwrap_or_default())?;
    let on = effective_day(app, matches)?;
    let mut changed = None;
    let recorded = app.record(&Scope::Standing, |case| {
        let body = find::body(case, given(matches, "body").unwrap_or_default(), Forms::Exact)?.id().clone();
        changed = Some(body.clone());
        let draft = grounded(matches, Draft::new(Fact::Resigned { body, office }, on))?;
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    let now = changed.and_then(|id| now(app, &recorded.after, &id));
    writing::show(app, &recorded, Vec::new(), now)
}

/// What to know of an election that does not keep it from being recorded.
fn misgivings(
    app: &App,
    case: &Case,
    body: BodyRef<'_>,
    office: Office,
    (person, party): (PersonNumber, &PartyId),
    on: NaiveDate,
) -> Vec<Warning> {
    let names = case.names();
    let words = &app.words;
    let mut warnings = Vec::new();
    let body_name = names.body(body.id(), words).to_owned();
    let office_name = names.office(office, words);
    if !body.elects().is_some_and(|elects| elects.offices.contains(&office)) {
        let values = [("body", body_name.as_str().into()), ("office", office_name.as_str().into())];
        warnings.push(warning(words, "office_not_elected", &values));
    }
    if !may_belong(case.basis(), body, party) {
        let party = names.party(party, words).to_owned();
        warnings.push(warning(words, "not_a_member", &[("body", body_name.as_str().into()), ("party", party.into())]));
    }
    let held = seat(case.basis(), body.id(), office, Asked::before_meeting_on(on));
    if let Seat::Held(holder, _) = held
        && holder.person != person
        && let Some(last_day) = on.pred_opt()
    {
        let values = [
            ("person", names.person(holder.person, words).into()),
            ("office", office_name.into()),
            ("day", words.date(last_day).into()),
        ];
        warnings.push(warning(words, "replaces", &values));
    }
    let other = match office {
        Office::Chair => Some(Office::ViceChair),
        Office::ViceChair => Some(Office::Chair),
        Office::Secretary => None,
    };
    // Nobody can stand in for themselves; a secretary may be anybody.
    if let Some(other) = other
        && let Seat::Held(holder, _) = seat(case.basis(), body.id(), other, Asked::at_end_of(on))
        && holder.person == person
    {
        let values = [
            ("person", names.person(person, words).into()),
            ("office", names.office(other, words).into()),
            ("body", body.id().0.as_str().into()),
            ("other", other.word().replace('_', "-").into()),
        ];
        warnings.push(warning(words, "same_officer", &values));
    }
    warnings
}

/// Whether the text lets the organisation belong to the body; so it is where the text does not say who belongs to it.
#[must_use]
pub fn may_belong(basis: Basis<'_>, body: BodyRef<'_>, party: &PartyId) -> bool {
    let Some(members) = body.named().and_then(|named| named.members.as_ref()) else { return true };
    let parties = members_of(basis.agreement, &members.parties);
    let is_open = parties.is_empty() && members.also.is_empty();
    is_open || parties.contains(party) || members.also.contains(party)
}
