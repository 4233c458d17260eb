//! Elections, resignations and memberships, as they were recorded.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::packed::moment;
use super::person::PersonNumber;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;

/// An election to an office, from its day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    pub body: BodyId,
    pub office: Office,
    pub person: PersonNumber,
    pub party: PartyId,
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub entry: EntryNumber,
}

/// An office given up; `on` is the last day in office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resignation {
    pub body: BodyId,
    pub office: Office,
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub entry: EntryNumber,
}

/// Somebody's membership of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub body: BodyId,
    pub person: PersonNumber,
    pub party: PartyId,
    pub deputy_of: Option<PersonNumber>,
    #[serde(with = "moment::day")]
    pub from: NaiveDate,
    pub entry: EntryNumber,
    /// Last day and the entry that says so.
    pub left: Option<(NaiveDate, EntryNumber)>,
}

impl Membership {
    /// Whether it holds on `day`, first and last day included.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.left.is_none_or(|(last, _)| day <= last)
    }
}
