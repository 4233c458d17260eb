//! People, kept apart from the facts so that one can be forgotten while offices and dates stay.

use serde::{Deserialize, Serialize};

use crate::agreement::party::PartyId;

/// Names a person in facts; the name itself stands in the register's table of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonNumber(pub u32);

/// Somebody who holds an office, belongs to a body, or is a party's contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub number: PersonNumber,
    /// Absent once the person has been forgotten.
    pub name: Option<String>,
    /// The organisation, a party or an actor.
    pub party: Option<PartyId>,
    pub email: Option<String>,
    /// The code of the language in which the person is written to, as `sv`.
    pub language: Option<String>,
    /// The person into whom this one was merged.
    pub merged_into: Option<PersonNumber>,
}
