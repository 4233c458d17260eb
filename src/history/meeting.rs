//! Meetings: planned, convened, held, cancelled.

use std::ops::Deref;
use std::ops::DerefMut;

use chrono::NaiveDate;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::entry::MeetingNumber;
use super::entry::Step;
use super::fact::NamedConvener;
use super::packed::moment;
use crate::agreement::body::BodyId;
use crate::agreement::later::Later;
use crate::agreement::party::PartyId;

/// A meeting as the register knows it. What is seldom asked for is among its particulars, and is read like the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub number: MeetingNumber,
    pub body: BodyId,
    /// The day for which it is planned.
    #[serde(with = "moment::day")]
    pub date: NaiveDate,
    pub purposes: Vec<String>,
    pub planned: EntryNumber,
    pub convened: Option<Step>,
    pub held: Option<Step>,
    pub cancelled: Option<Step>,
    pub particulars: Later<Particulars>,
}

/// What else is known of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    #[serde(with = "moment::optional_time")]
    pub time: Option<NaiveTime>,
    #[serde(with = "moment::optional_time")]
    pub ends: Option<NaiveTime>,
    pub place: Option<String>,
    pub remote: Option<String>,
    pub title: Option<String>,
    pub arranger: Option<PartyId>,
    /// Who sent the invitation; empty: whoever the rules name.
    pub convened_by: Vec<NamedConvener>,
    /// Who was recorded as the convener when it was held; empty: whoever the rules name.
    pub held_by: Vec<NamedConvener>,
    pub present: Vec<PartyId>,
    pub absent: Vec<PartyId>,
    /// Why it was called off.
    pub reason: Option<String>,
    /// Every entry about the meeting, oldest first.
    pub entries: Vec<EntryNumber>,
}

impl Deref for Meeting {
    type Target = Particulars;

    fn deref(&self) -> &Particulars {
        &self.particulars
    }
}

impl DerefMut for Meeting {
    fn deref_mut(&mut self) -> &mut Particulars {
        &mut self.particulars
    }
}

/// What has become of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingState {
    Planned,
    Convened,
    Held,
    Cancelled,
}

impl MeetingState {
    /// The word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            MeetingState::Planned => "planned",
            MeetingState::Convened => "convened",
            MeetingState::Held => "held",
            MeetingState::Cancelled => "cancelled",
        }
    }
}

impl Meeting {
    /// A meeting of which only the day is known: for tests.
    #[cfg(test)]
    pub(crate) fn planned(number: u32, body: &str, date: NaiveDate) -> Meeting {
        Meeting {
            number: MeetingNumber(number),
            body: BodyId(body.to_owned()),
            date,
            purposes: Vec::new(),
            planned: EntryNumber(number),
            convened: None,
            held: None,
            cancelled: None,
            particulars: Later::default(),
        }
    }

    /// What has become of it.
    #[must_use]
    pub fn state(&self) -> MeetingState {
        if self.held.is_some() {
            MeetingState::Held
        } else if self.cancelled.is_some() {
            MeetingState::Cancelled
        } else if self.convened.is_some() {
            MeetingState::Convened
        } else {
            MeetingState::Planned
        }
    }

    /// The day on which it was held, else that for which it is planned.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.held.map_or(self.date, |held| held.on)
    }

    /// Whether it is still to come or to be recorded as held.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.held.is_none() && self.cancelled.is_none()
    }

    /// Who was recorded as having convened it; empty: whoever the rules name.
    #[must_use]
    pub fn recorded_conveners(&self) -> &[NamedConvener] {
        if self.held_by.is_empty() { &self.convened_by } else { &self.held_by }
    }
}
