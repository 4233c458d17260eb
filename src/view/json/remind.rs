//! Reminders, as scripts read them.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use serde::Serialize;

/// `yhdyspinta/reminders/1` with its reminders, which are objects with commas between them.
#[must_use]
pub fn reminders(objects: &[String]) -> String {
    format!("{{\"schema\":\"yhdyspinta/reminders/1\",\"reminders\":[{}]}}", objects.join(","))
}

/// One matter of which one recipient is reminded.
#[derive(Debug, Clone, Serialize)]
pub struct ReminderJson {
    pub key: String,
    pub step: String,
    /// The last day of the matter, for which the reminder is.
    pub base: NaiveDate,
    /// The last day has moved since: the reminder is for the matter as it was, and reminding has begun again.
    pub superseded: bool,
    /// An id of a party, or `person:3`.
    pub to: String,
    pub via: String,
    /// None: not sent.
    pub sent_at: Option<DateTime<FixedOffset>>,
    pub text: String,
}

/// One digest as a program reads it that sends it on: `yhdyspinta/message/1`.
#[derive(Debug, Serialize)]
pub struct MessageJson<'a> {
    pub schema: &'static str,
    pub agreement: &'a str,
    pub to: String,
    pub name: &'a str,
    pub email: Option<&'a str>,
    pub subject: &'a str,
    pub text: &'a str,
    pub message_id: &'a str,
    pub keys: Vec<String>,
}
