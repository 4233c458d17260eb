//! Entries of the register as scripts read them.

use serde::Serialize;

use crate::text::Words;
use crate::view::log::Told;
use crate::view::names::Names;

/// `yhdyspinta/log/1`.
#[derive(Debug, Serialize)]
pub struct LogJson {
    pub schema: &'static str,
    pub entries: Vec<EntryJson>,
}

/// One entry.
#[derive(Debug, Serialize)]
pub struct EntryJson {
    pub entry: u32,
    pub recorded_at: String,
    pub recorded_by: Option<String>,
    pub decided_by: Option<String>,
    pub holds_on: String,
    pub fact: &'static str,
    pub reference: Option<String>,
    pub text: String,
    pub taken_back_by: Option<u32>,
    pub corrects: Option<u32>,
    pub corrected_by: Option<u32>,
    pub reason: Option<String>,
    pub command: u32,
}

/// Entries as one object.
#[must_use]
pub fn log(entries: &[Told<'_>], names: Names<'_>, words: &Words) -> String {
    let entries = entries.iter().map(|told| entry(told, names, words)).collect();
    serde_json::to_string(&LogJson { schema: "yhdyspinta/log/1", entries }).unwrap_or_default()
}

fn entry(told: &Told<'_>, names: Names<'_>, words: &Words) -> EntryJson {
    let entry = told.entry;
    EntryJson {
        entry: entry.number.0,
        recorded_at: entry.recorded_at.to_rfc3339(),
        recorded_by: entry.texts.recorded_by.clone(),
        decided_by: entry.texts.decided_by.clone(),
        holds_on: entry.holds_on.to_string(),
        fact: entry.fact.kind(),
        reference: entry.texts.reference.clone(),
        text: crate::view::facts::told(entry, names, words),
        taken_back_by: told.taken_back_by.map(|number| number.0),
        corrects: entry.corrects.map(|number| number.0),
        corrected_by: told.corrected_by.map(|number| number.0),
        reason: entry.texts.reason.clone(),
        command: entry.command.0,
    }
}
