//! `party contact`: whom to write to at a party.

use clap::ArgMatches;
use clap::Command;

use super::read;
use crate::agreement::party::Party;
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
use crate::failure::bad_value;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::history::person::is_address;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::language::Language;
use crate::text::message::Message;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "contact", "party-contact")
        .arg(positional(words, "party", true))
        .arg(option(words, "email"))
        .arg(option(words, "name"))
        .arg(option(words, "language"));
    with_ground(command, words)
}

/// Records the contact; of a known contact the address is changed.
///
/// # Errors
/// When the party or the address is not understood, or the register cannot be written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let email = email(given(matches, "email").ok_or_else(|| dates::missing("email"))?)?;
    let language = given(matches, "language").map(language).transpose()?;
    let mut changed = None;
    app.everybody.set(true);
    let mut warnings = Vec::new();
    let recorded = app.record(&Scope::Standing, |case| {
        let id = find::party(app, case, given(matches, "party").unwrap_or_default(), Forms::Exact)?;
        changed = Some(id.clone());
        let mut decision = Decision::default();
        let Some(party) = case.agreement.party(&id) else { return Ok(decision) };
        let number = contact(case, &mut decision.people, party, given(matches, "name"))?;
        set(case, &mut decision.people, number, &email, language.as_deref());
        let person = |all: &[Person]| all.iter().find(|person| person.number == number).cloned();
        let change = person(case.people.all()).zip(person(&decision.people));
        warnings = change
            .and_then(|(before, after)| people::unlogged(app, case, &before, &after))
            .into_iter()
            .collect::<Vec<_>>();
        warnings.extend(people::namesakes(app, case, &decision.people));
        if case.history.contacts.get(&id) != Some(&number) {
            let fact = Fact::ContactSet { party: id, person: number };
            decision.drafts.push(grounded(matches, Draft::new(fact, app.today))?);
        }
        Ok(decision)
    })?;
    let now = changed.and_then(|id| read::now(app, &recorded.after, &id));
    writing::show(app, &recorded, warnings, now)
}

/// The named person, else the present contact, else the party's own office under its official name.
fn contact(case: &Case, people: &mut Vec<Person>, party: &Party, name: Option<&str>) -> Result<PersonNumber, Failure> {
    if let Some(name) = name {
        return people::named(case, people, name, Some(&party.id));
    }
    let present = case.history.contacts.get(&party.id).and_then(|number| case.names().resolve(*number));
    match present.filter(|person| person.name.is_some()) {
        Some(person) => Ok(person.number),
        None => people::named(case, people, &party.name, Some(&party.id)),
    }
}

fn set(case: &Case, people: &mut Vec<Person>, number: PersonNumber, email: &str, language: Option<&str>) {
    let find = |all: &[Person]| all.iter().find(|person| person.number == number).cloned();
    if let Some(mut person) = find(people).or_else(|| find(case.people.all()))
        && (person.email.as_deref() != Some(email)
            || language.is_some_and(|code| person.language.as_deref() != Some(code)))
    {
        person.email = Some(email.to_owned());
        person.language = language.map(str::to_owned).or(person.language);
        people::put(people, person);
    }
}

/// A language in which the tool can write.
///
/// # Errors
/// `bad_value`.
pub fn language(text: &str) -> Result<String, Failure> {
    let known = Language::from_code(text.trim()).ok_or_else(|| bad_value("--language", text, "fi, sv, en"))?;
    Ok(known.code().to_owned())
}

/// An address that mail can be sent to.
///
/// # Errors
/// `bad_value`.
pub fn email(text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if is_address(text) {
        Ok(text.to_owned())
    } else {
        Err(Failure::new(Kind::BadValue, "failure-bad-value")
            .about(text)
            .with("option", "--email")
            .hint(Message::new("hint-email")))
    }
}
