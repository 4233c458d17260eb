//! Finds the people that commands name, and makes a new person of a name that nobody has.

use crate::agreement::names::fold::fold;
use crate::agreement::party::PartyId;
use crate::app::App;
use crate::app::case::Case;
use crate::command::writing::Warning;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::text::message::Message;

/// The person whom a fact is to name: by number, by exact name, else a new one.
///
/// `people` are those that the decision adds or changes (`Decision.people`); a new person is added to them, and a known one
/// of whom no organisation is recorded gets `party`. Whoever has the name and is of another organisation is another person:
/// two officials of one name are not one, and what is written to the one is not for the other (`namesakes` tells of them). Of
/// several people of one name, the only one of `party` is meant.
///
/// # Errors
/// `unknown_name` for an empty name, `unknown_number` for a number nobody has, `ambiguous_name` where several people have
/// the name.
pub fn named(
    case: &Case,
    people: &mut Vec<Person>,
    input: &str,
    party: Option<&PartyId>,
) -> Result<PersonNumber, Failure> {
    let mut fitting = matching(case, people, input)?;
    if !is_number(input) {
        fitting.retain(|person| party.is_none() || person.party.is_none() || person.party.as_ref() == party);
    }
    let found = match fitting.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        several => Some(of_party(several, party).ok_or_else(|| ambiguous(input, several))?),
    };
    let Some(mut person) = found else { return Ok(add(case, people, input, party)) };
    let number = person.number;
    if person.party.is_none() && party.is_some() {
        person.party = party.cloned();
        put(people, person);
    }
    Ok(number)
}

/// The person who was meant, by number or exact name; never a new one.
///
/// # Errors
/// `unknown_name`, `unknown_number`, `ambiguous_name`.
pub fn known(case: &Case, input: &str) -> Result<Person, Failure> {
    match matching(case, &[], input)?.as_slice() {
        [] => Err(Failure::new(Kind::UnknownName, "failure-unknown-person")
            .about(input)
            .candidates(nearest(case, input))
            .hint(Message::new("hint-person-list"))),
        [only] => Ok(only.clone()),
        several => Err(ambiguous(input, several)),
    }
}

/// The number under which a fact already names the person, of `recorded`; the person's own where none does.
///
/// Facts keep the number with which they were recorded, also where that person was merged into another.
#[must_use]
pub fn as_recorded(
    case: &Case,
    person: PersonNumber,
    mut recorded: impl Iterator<Item = PersonNumber>,
) -> PersonNumber {
    let is_meant = |number: &PersonNumber| case.names().resolve(*number).is_some_and(|known| known.number == person);
    recorded.find(is_meant).unwrap_or(person)
}

/// That somebody new has the name of somebody known, and how to say that they are one person.
#[must_use]
pub fn namesakes(app: &App, case: &Case, people: &[Person]) -> Vec<Warning> {
    let known = case.people.all();
    let is_new = |person: &&Person| known.iter().all(|other| other.number != person.number);
    let told = people.iter().filter(is_new).filter_map(|new| {
        let name = new.name.as_deref()?;
        let same = known.iter().filter_map(|other| case.names().resolve(other.number));
        let same = same.filter(|other| other.name.as_deref().is_some_and(|other| fold(other) == fold(name))).last()?;
        let party = case.names().party(same.party.as_ref()?, &app.words).to_owned();
        let values = [
            ("name", name.into()),
            ("number", same.number.0.into()),
            ("party", party.into()),
            ("new", new.number.0.into()),
        ];
        Some(Warning { code: "namesake", text: app.words.say_with("warning-namesake", &values) })
    });
    told.collect()
}

/// Puts a changed person among those that the decision changes.
pub fn put(people: &mut Vec<Person>, person: Person) {
    match people.iter_mut().find(|known| known.number == person.number) {
        Some(known) => *known = person,
        None => people.push(person),
    }
}

/// That no entry tells of a change, so that no undo takes it back, with what was there before.
#[must_use]
pub fn unlogged(app: &App, case: &Case, before: &Person, after: &Person) -> Option<Warning> {
    let party = before.party.as_ref().map(|party| case.names().party(party, &app.words).to_owned());
    let fields = [
        (before.name.clone(), before.name != after.name),
        (party, before.party != after.party),
        (before.email.clone(), before.email != after.email),
        (before.language.clone(), before.language != after.language),
    ];
    let was: Vec<String> = fields.into_iter().filter(|(_, is_other)| *is_other).filter_map(|(was, _)| was).collect();
    (!was.is_empty()).then(|| {
        let values = [("number", before.number.0.into()), ("before", was.join(", ").into())];
        Warning { code: "not_in_log", text: app.words.say_with("warning-not-in-log", &values) }
    })
}

/// Everybody with the number or the name, mergers followed, each once.
fn matching(case: &Case, people: &[Person], input: &str) -> Result<Vec<Person>, Failure> {
    let typed = fold(input);
    if typed.is_empty() {
        let failure = Failure::new(Kind::UnknownName, "failure-empty-name").about(input);
        return Err(failure.hint(Message::new("hint-person-list")));
    }
    let changed = |number| people.iter().find(|person| person.number == number);
    if let Some(number) = number_in(input) {
        let person = case.names().resolve(PersonNumber(number));
        let person = person.map(|person| changed(person.number).unwrap_or(person).clone());
        return person.map(|person| vec![person]).ok_or_else(|| {
            Failure::new(Kind::UnknownNumber, "failure-unknown-person")
                .about(input)
                .hint(Message::new("hint-person-list"))
        });
    }
    let mut found: Vec<Person> = Vec::new();
    for person in case.people.all().iter().chain(people) {
        if person.name.as_deref().is_none_or(|name| fold(name) != typed) {
            continue;
        }
        let person = case.names().resolve(person.number).unwrap_or(person);
        let person = changed(person.number).unwrap_or(person);
        if !found.iter().any(|known| known.number == person.number) {
            found.push(person.clone());
        }
    }
    Ok(found)
}

fn number_in(input: &str) -> Option<u32> {
    fold(input).trim_start_matches('#').parse().ok()
}

fn is_number(input: &str) -> bool {
    number_in(input).is_some()
}

fn add(case: &Case, people: &mut Vec<Person>, input: &str, party: Option<&PartyId>) -> PersonNumber {
    let of_case = case.people.all().iter().map(|person| person.number.0).max().unwrap_or(0).max(case.position.person);
    let last = people.iter().map(|person| person.number.0).max().unwrap_or(0).max(of_case);
    let number = PersonNumber(last + 1);
    let name = input.split_whitespace().collect::<Vec<_>>().join(" ");
    people.push(Person {
        number,
        name: Some(name),
        party: party.cloned(),
        email: None,
        language: None,
        merged_into: None,
    });
    number
}

fn of_party(several: &[Person], party: Option<&PartyId>) -> Option<Person> {
    let mut fitting = several.iter().filter(|person| party.is_some() && person.party.as_ref() == party);
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Some(only.clone()),
        _ => None,
    }
}

fn ambiguous(input: &str, several: &[Person]) -> Failure {
    Failure::new(Kind::AmbiguousName, "failure-ambiguous-person")
        .about(input)
        .candidates(several.iter().map(|person| person.number.0.to_string()).collect())
        .hint(Message::new("hint-person-number"))
}

/// The numbers of those whose name holds a word that was typed.
fn nearest(case: &Case, input: &str) -> Vec<String> {
    let typed = fold(input);
    let shares_a_word = |name: &str| {
        let name = fold(name);
        typed.split(' ').any(|word| name.split(' ').any(|own| own == word))
    };
    let near = case.people.all().iter().filter(|person| person.name.as_deref().is_some_and(shares_a_word));
    near.take(3).map(|person| person.number.0.to_string()).collect()
}
