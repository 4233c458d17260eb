//! Rules of everyday cooperation: costs, communication, representatives, invitations, minutes, quorum, quiet days, reminders.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::clause::Cite;
use super::office::Office;
use super::party::PartyId;
use super::text::Text;
use crate::calendar::window::YearlyWindow;

/// Who pays what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Costs {
    /// As `fees`, `mileage`.
    pub not_paid: Vec<String>,
    /// Who pays for representatives, as `own_organisation`.
    pub representatives: Option<String>,
    /// Who pays for a meeting, as `arranger`.
    pub meeting: Option<String>,
    pub cite: Cite,
}

/// Who is responsible for communication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Communication {
    /// Whoever convenes; the cite's reading bites only where an officer convenes.
    Convener(Cite),
    /// As the body agrees and the register records.
    Agreed(Cite),
    /// This party.
    Party(PartyId, Cite),
}

/// Who names representatives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Representatives {
    /// As `own_organisation`.
    pub named_by: String,
    pub cite: Cite,
}

/// By when an invitation must be sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    pub lead: Lead,
    pub cite: Cite,
}

/// How long before a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lead {
    Days(u32),
    Weeks(u32),
    /// So many whole days between sending and meeting.
    ClearDays(u32),
}

/// Minutes are due so many days after a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Minutes {
    pub days: u32,
    pub cite: Cite,
}

/// How many must be present.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quorum {
    pub form: QuorumForm,
    pub cite: Cite,
}

/// A number of members, or more than a share of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum QuorumForm {
    Members(u32),
    Share(f64),
}

/// Days on which a meeting gets a warning, never a refusal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quiet {
    pub name: Text,
    pub when: QuietWhen,
    /// Of these parties only; empty: of all.
    pub parties: Vec<PartyId>,
}

/// Every year, or once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum QuietWhen {
    EveryYear(YearlyWindow),
    /// First and last day.
    Once(NaiveDate, NaiveDate),
}

/// When to remind: ours, not the agreement's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reminders {
    /// Days before the last possible day, longest first.
    pub days_before: Vec<u32>,
    /// When late: again after so many days.
    pub late_every_days: Option<u32>,
    /// The end of a notice: from so many days before.
    pub notice_end_days_before: Option<u32>,
    /// When late: first to the first, a step later also to the next.
    pub escalation: Vec<Escalation>,
}

/// Somebody to whom a late matter goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Escalation {
    Convener,
    Office(Office),
    Party(PartyId),
}
