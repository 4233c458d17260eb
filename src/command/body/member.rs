//! `body appoint` and `body leave`: people are named to a body and leave it.

use clap::ArgMatches;
use clap::Command;

use super::office::may_belong;
use super::read::effective_day;
use super::read::now;
use super::read::warning;
use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;
use crate::answer::bodies::BodyRef;
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
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::store::journal::Scope;
use crate::text::Words;

/// `body appoint`.
#[must_use]
pub fn appoint(words: &Words) -> Command {
    let command = verb(words, "appoint", "body-appoint")
        .arg(positional(words, "body", true))
        .arg(positional(words, "person", true))
        .arg(option(words, "party"))
        .arg(option(words, "on"))
        .arg(option(words, "deputy-of"));
    with_ground(command, words)
}

/// `body leave`.
#[must_use]
pub fn leave(words: &Words) -> Command {
    let command = verb(words, "leave", "body-leave")
        .arg(positional(words, "body", true))
        .arg(positional(words, "person", true))
        .arg(option(words, "on"));
    with_ground(command, words)
}

/// Records that somebody was named to a body, perhaps as a deputy.
///
/// # Errors
/// When a name or the day is not understood, the person is a member already, or the register cannot be written.
pub fn run_appoint(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let party = given(matches, "party").ok_or_else(|| dates::missing("party"))?;
    let on = effective_day(app, matches)?;
    let mut warnings = Vec::new();
    let mut changed = None;
    app.everybody.set(true);
    let recorded = app.record(&Scope::Standing, |case| {
        warnings.clear();
        let body = find::body(case, given(matches, "body").unwrap_or_default(), Forms::Exact)?;
        let party = find::party_or_actor(app, case, party, Forms::Exact)?;
        let mut decision = Decision::default();
        let input = given(matches, "person").unwrap_or_default();
        let person = people::named(case, &mut decision.people, input, Some(&party))?;
        let person = people::as_recorded(case, person, of_body(case, body.id()));
        let deputy_of =
            given(matches, "deputy-of").map(|whom| deputised(case, &mut decision.people, whom, &party)).transpose()?;
        warnings.extend(people::namesakes(app, case, &decision.people));
        let body_name = case.names().body(body.id(), &app.words).to_owned();
        if matches!(body, BodyRef::Added(_, kind) if kind.open) {
            warnings.push(warning(&app.words, "open_body", &[("body", body_name.as_str().into())]));
        }
        if !may_belong(case.basis(), body, &party) {
            let values = [("body", body_name.into()), ("party", case.names().party(&party, &app.words).into())];
            warnings.push(warning(&app.words, "not_a_member", &values));
        }
        changed = Some(body.id().clone());
        let fact = Fact::Appointed { body: body.id().clone(), person, party, deputy_of };
        decision.drafts.push(grounded(matches, Draft::new(fact, on))?);
        Ok(decision)
    })?;
    let now = changed.and_then(|id: BodyId| now(app, &recorded.after, &id));
    let warnings = if recorded.changed { warnings } else { Vec::new() };
    writing::show(app, &recorded, warnings, now)
}

/// Whose deputy somebody is: whoever is known by the name, of whichever organisation, else a new person.
fn deputised(case: &Case, people: &mut Vec<Person>, input: &str, party: &PartyId) -> Result<PersonNumber, Failure> {
    match people::known(case, input) {
        Ok(person) => Ok(person.number),
        Err(failure) if failure.kind == Kind::UnknownName => people::named(case, people, input, Some(party)),
        Err(failure) => Err(failure),
    }
}

/// Records that somebody left a body; the day is the last.
///
/// # Errors
/// When a name or the day is not understood, the person is no member, or the register cannot be written.
pub fn run_leave(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = effective_day(app, matches)?;
    let mut changed = None;
    app.everybody.set(true);
    let recorded = app.record(&Scope::Standing, |case| {
        let body = find::body(case, given(matches, "body").unwrap_or_default(), Forms::Exact)?.id().clone();
        let person = people::known(case, given(matches, "person").unwrap_or_default())?.number;
        let person = people::as_recorded(case, person, of_body(case, &body));
        changed = Some(body.clone());
        let draft = grounded(matches, Draft::new(Fact::Left { body, person }, on))?;
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    let now = changed.and_then(|id| now(app, &recorded.after, &id));
    writing::show(app, &recorded, Vec::new(), now)
}

/// The numbers under which people were named to a body, the latest first.
fn of_body(case: &Case, body: &BodyId) -> impl Iterator<Item = PersonNumber> {
    case.history.memberships.iter().rev().filter(|known| known.body == *body).map(|known| known.person)
}
