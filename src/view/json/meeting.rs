//! A meeting and lists of meetings, as scripts read them.

use chrono::NaiveDate;
use serde::Serialize;

use super::convener::ConvenerAnswerJson;
use super::convener::ConvenerJson;
use super::responsible::ResponsibleJson;

/// `yhdyspinta/meeting/1`.
#[derive(Debug, Serialize)]
pub struct MeetingJson {
    pub schema: &'static str,
    pub id: u32,
    pub body: String,
    pub joint_of: Vec<String>,
    pub date: NaiveDate,
    pub time: Option<String>,
    pub ends: Option<String>,
    pub place: Option<String>,
    pub remote: Option<String>,
    pub title: Option<String>,
    pub purposes: Vec<String>,
    pub arranger: Option<String>,
    pub state: &'static str,
    pub convened_by: Option<ConvenerJson>,
    pub convened_on: Option<NaiveDate>,
    pub held_on: Option<NaiveDate>,
    pub reason: Option<String>,
    pub present: Vec<String>,
    pub absent: Vec<String>,
    pub convener: ConvenerAnswerJson,
    pub responsible: ResponsibleJson,
    pub warnings: Vec<WarningJson>,
    pub entries: Vec<u32>,
    pub dry_run: bool,
    /// The agreement under which it is held: each numbers its own meetings.
    pub agreement: String,
}

/// Something to know about a meeting.
#[derive(Debug, Serialize)]
pub struct WarningJson {
    pub code: &'static str,
    pub text: String,
}

/// `yhdyspinta/meetings/1`.
#[derive(Debug, Serialize)]
pub struct MeetingsJson {
    pub schema: &'static str,
    pub meetings: Vec<MeetingJson>,
}
