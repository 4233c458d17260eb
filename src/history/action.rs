//! Follow-up actions, and decisions about what is owed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::entry::MeetingNumber;
use super::entry::Step;
use super::packed::moment;
use super::person::PersonNumber;
use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;

/// Something that was agreed to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    pub number: u32,
    /// What is to be done.
    pub text: Option<String>,
    /// Last possible day.
    #[serde(with = "moment::day")]
    pub due: NaiveDate,
    pub party: Option<PartyId>,
    pub person: Option<PersonNumber>,
    pub body: Option<BodyId>,
    pub meeting: Option<MeetingNumber>,
    pub entry: EntryNumber,
    /// The day on which it was done, and the entry that says so.
    pub done: Option<Step>,
}

/// That something owed was done, or that it was decided not to do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub entry: EntryNumber,
    pub meeting: Option<MeetingNumber>,
    /// Of a decision not to: why, and who decided.
    pub reason: Option<String>,
    pub decided_by: Option<String>,
}

/// That somebody was reminded of something owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminded {
    pub key: String,
    pub step: String,
    /// An id of a party, or `person:3`.
    pub to: String,
    /// The last day of the matter as it was then.
    #[serde(with = "moment::day")]
    pub base: NaiveDate,
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub entry: EntryNumber,
}
