//! What is kept of an agreement so that a question about all of them need not read its history.

use chrono::NaiveDate;

/// Until when nothing comes up under an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    pub agreement: String,
    /// The number of the last entry, and the latest version of the text, out of which it was worked out.
    pub entry: u32,
    pub version: u32,
    /// The day for which it was worked out: it says nothing of days before.
    pub on: NaiveDate,
    /// From `on` until the day before this one there is no reminder to send.
    pub unreminded_until: NaiveDate,
    /// From `on` until the day before this one nothing is listed as owed.
    pub unlisted_until: NaiveDate,
    /// The last day of a meeting that is planned or convened.
    pub last_meeting: Option<NaiveDate>,
}

/// What is asked of all agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// Which reminders are to be sent.
    Reminders,
    /// What is listed as owed.
    Owed,
    /// Which meetings are still to come.
    Meetings,
}

/// Whose place the text of a version says that its agreement takes; none: nobody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    pub agreement: String,
    pub version: u32,
    pub supersedes: Option<String>,
}
