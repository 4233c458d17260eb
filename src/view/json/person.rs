//! A person as scripts read them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::agreement::office::Office;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::bodies;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::view::names::Names;

/// `yhdyspinta/person/1`.
#[derive(Debug, Serialize)]
pub struct PersonJson {
    pub schema: &'static str,
    pub number: u32,
    pub name: Option<String>,
    pub party: Option<String>,
    pub email: Option<String>,
    pub language: Option<String>,
    pub forgotten: bool,
    pub offices: Vec<HeldJson>,
    pub memberships: Vec<SeatJson>,
    /// Ids of the parties whose contact the person is.
    pub contact_of: Vec<String>,
}

/// An office that the person holds.
#[derive(Debug, Serialize)]
pub struct HeldJson {
    pub body: String,
    pub office: &'static str,
    pub party: String,
    pub since: NaiveDate,
    /// None where the election was under an earlier agreement.
    pub entry: Option<u32>,
}

/// A body to which the person is named.
#[derive(Debug, Serialize)]
pub struct SeatJson {
    pub body: String,
    pub party: String,
    pub since: NaiveDate,
    pub entry: u32,
}

/// `yhdyspinta/persons/1`.
#[derive(Debug, Serialize)]
pub struct PersonsJson {
    pub schema: &'static str,
    pub persons: Vec<PersonJson>,
}

/// Everybody in the register, in the order of their numbers; who was merged into another is left out.
#[must_use]
pub fn persons(basis: Basis<'_>, names: Names<'_>, on: NaiveDate) -> PersonsJson {
    let mut own: Vec<&Person> = names.people.iter().filter(|person| person.merged_into.is_none()).collect();
    own.sort_by_key(|person| person.number);
    let persons = own.into_iter().map(|each| person(basis, names, each, on)).collect();
    PersonsJson { schema: "yhdyspinta/persons/1", persons }
}

/// A person as they are at the end of `on`.
#[must_use]
pub fn person(basis: Basis<'_>, names: Names<'_>, person: &Person, on: NaiveDate) -> PersonJson {
    let is_meant = |number: PersonNumber| names.resolve(number).is_some_and(|known| known.number == person.number);
    let contact_of = basis.history.contacts.iter().filter(|(_, number)| is_meant(**number));
    let seats = basis.history.memberships.iter().filter(|known| is_meant(known.person) && known.holds_on(on));
    let mut offices = Vec::new();
    for body in bodies::all(basis.agreement, basis.history) {
        for office in Office::ALL {
            if let Seat::Held(holder, _) = seat(basis, body.id(), office, Asked::at_end_of(on))
                && is_meant(holder.person)
            {
                offices.push(HeldJson {
                    body: body.id().0.clone(),
                    office: office.word(),
                    party: holder.party.0,
                    since: holder.since,
                    entry: Some(holder.entry.0).filter(|_| !holder.entry.is_earlier()),
                });
            }
        }
    }
    PersonJson {
        schema: "yhdyspinta/person/1",
        number: person.number.0,
        name: person.name.clone(),
        party: person.party.as_ref().map(|party| party.0.clone()),
        email: person.email.clone(),
        language: person.language.clone(),
        forgotten: person.name.is_none(),
        offices,
        memberships: seats
            .map(|known| SeatJson {
                body: known.body.0.clone(),
                party: known.party.0.clone(),
                since: known.from,
                entry: known.entry.0,
            })
            .collect(),
        contact_of: contact_of.map(|(party, _)| party.0.clone()).collect(),
    }
}
