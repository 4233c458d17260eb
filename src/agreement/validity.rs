//! When the agreement binds, how long, and how a party leaves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::body::Who;
use super::clause::{Cite, Law};
use crate::calendar::ends::EndRule;
use crate::calendar::window::MonthDay;

/// When the agreement enters into force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryIntoForce {
    pub when: EntryWhen,
    /// Which acts are needed of each party; the later counts.
    pub needs: Vec<Act>,
    /// Not before this day, whatever was done earlier.
    pub not_before: Option<NaiveDate>,
    pub cite: Cite,
}

/// The condition of entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum EntryWhen {
    /// All of these have acted.
    Parties(Who),
    /// These have acted, and so many of a group, with more than a share of its population.
    Threshold { parties: Who, at_least: Option<u32>, of: Option<super::party::PartyId>, population_over: Option<f64> },
    /// On a day.
    On(NaiveDate),
}

/// What a party does to be bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    Approval,
    Signature,
}

impl Act {
    /// The word used in the file and in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Act::Approval => "approval",
            Act::Signature => "signature",
        }
    }
}

/// How long the agreement lasts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Duration {
    /// Last day; absent: until further notice.
    pub until: Option<NaiveDate>,
    pub renews: Option<Renewal>,
    pub falls_unless: Option<FallsUnless>,
    pub cite: Cite,
}

/// Automatic renewal of a fixed term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Renewal {
    /// By so many months at a time.
    pub months: u32,
    /// Unless notice is given at least so many months before the end.
    pub unless_notice_months: u32,
}

/// The agreement falls apart unless so many of a group remain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FallsUnless {
    pub at_least: Option<u32>,
    pub of: Option<super::party::PartyId>,
    pub population_over: Option<f64>,
    pub cite: Cite,
}

/// How a party leaves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Termination {
    /// As `party_for_itself`.
    pub who: String,
    /// Length of the notice; 0 where the file gives none.
    pub months: u32,
    /// `written` where a form is required.
    pub written: bool,
    /// As `all_parties`.
    pub to: String,
    pub runs_from: RunsFrom,
    /// Where the last day falls once the months have run out.
    pub ends: EndRule,
    /// Later than this in a year is too late for that year.
    pub notice_by: Option<MonthDay>,
    /// No notice is possible before so many months from entry into force.
    pub earliest_notice_months: Option<u32>,
    pub cite: Cite,
}

/// What starts a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunsFrom {
    Decision,
    Dispatch,
    FirstReceipt,
    LastReceipt,
}

/// When a delivery counts as known (`[service]`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    pub channel: Channel,
    /// Presumed on this day after sending, which is not counted; for recipients that are no authorities.
    pub days: u32,
    /// To an authority: no presumption, the day of arrival must be recorded.
    pub to_authority_on_arrival: bool,
    pub laws: Vec<Law>,
    pub cite: Cite,
}

/// How something is delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Letter,
    Email,
    Hand,
    Substitute,
}

impl Channel {
    /// The word used in the file and in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Channel::Letter => "letter",
            Channel::Email => "email",
            Channel::Hand => "hand",
            Channel::Substitute => "substitute",
        }
    }
}
