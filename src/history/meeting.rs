//! Meetings: planned, convened, held, cancelled.

use chrono::NaiveDate;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::entry::MeetingNumber;
use super::fact::NamedConvener;
use super::packed::moment;
use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;

/// A meeting as the register knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub number: MeetingNumber,
    pub body: BodyId,
    /// The day for which it is planned.
    #[serde(with = "moment::day")]
    pub date: NaiveDate,
    #[serde(with = "moment::optional_time")]
    pub time: Option<NaiveTime>,
    #[serde(with = "moment::optional_time")]
    pub ends: Option<NaiveTime>,
    pub place: Option<String>,
    pub remote: Option<String>,
    pub title: Option<String>,
    pub purposes: Vec<String>,
    pub arranger: Option<PartyId>,
    pub planned: EntryNumber,
    pub convened: Option<Convening>,
    pub held: Option<Held>,
    pub cancelled: Option<Cancelled>,
    /// Every entry about the meeting, oldest first.
    pub entries: Vec<EntryNumber>,
}

/// That the invitation was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Convening {
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    /// Empty: whoever the rules name.
    pub by: Vec<NamedConvener>,
    pub entry: EntryNumber,
}

/// That the meeting was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    /// Empty: whoever the rules name.
    pub by: Vec<NamedConvener>,
    pub present: Vec<PartyId>,
    pub absent: Vec<PartyId>,
    pub entry: EntryNumber,
}

/// That the meeting will not be held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancelled {
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub reason: Option<String>,
    pub entry: EntryNumber,
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
        self.held.as_ref().map_or(self.date, |held| held.on)
    }

    /// Whether it is still to come or to be recorded as held.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.held.is_none() && self.cancelled.is_none()
    }

    /// Who was recorded as having convened it; empty: whoever the rules name.
    #[must_use]
    pub fn recorded_conveners(&self) -> &[NamedConvener] {
        let held = self.held.as_ref().map_or(&[][..], |held| held.by.as_slice());
        if held.is_empty() { self.convened.as_ref().map_or(&[][..], |convened| convened.by.as_slice()) } else { held }
    }
}
