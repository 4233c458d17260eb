//! Meetings, for the table `meetings`.

use rusqlite::types::Value;

use super::Kind;
use super::Row;
use super::Told;
use super::optional;
use super::text;
use crate::history::meeting::Meeting;

/// Takes back what is shown of one meeting.
pub(super) const REMOVE: &str = "DELETE FROM meetings WHERE agreement = ?1 AND number = ?2";

pub(super) const KIND: Kind = Kind {
    view: "meetings",
    insert: "
        INSERT INTO meetings (
            agreement, number, body, date, time, ends, place, remote, title, purposes, arranger, state, convened_on, held_on,
            cancelled_on, cancel_reason
        )
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    clear: "DELETE FROM meetings WHERE agreement = ?1",
    select: "
        SELECT
            number, body, date, time, ends, place, remote, title, purposes, arranger, state, convened_on, held_on, cancelled_on,
            cancel_reason
        FROM meetings
        WHERE agreement = ?1
        ORDER BY number",
    texts: &[5, 6, 7, 14],
    rows,
};

fn rows(told: &Told<'_>) -> Vec<Row> {
    told.history.meetings.all().into_iter().map(row).collect()
}

fn row(meeting: &Meeting) -> Row {
    let time = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    let purposes = Some(&meeting.purposes).filter(|purposes| !purposes.is_empty());
    vec![
        Value::from(meeting.number.0),
        text(&meeting.body.0),
        text(&meeting.date),
        optional(meeting.time.map(time)),
        optional(meeting.ends.map(time)),
        optional(meeting.place.as_ref()),
        optional(meeting.remote.as_ref()),
        optional(meeting.title.as_ref()),
        optional(purposes.and_then(|purposes| serde_json::to_string(purposes).ok())),
        optional(meeting.arranger.as_ref().map(|party| &party.0)),
        text(meeting.state().word()),
        optional(meeting.convened.as_ref().map(|convened| convened.on)),
        optional(meeting.held.as_ref().map(|held| held.on)),
        optional(meeting.cancelled.as_ref().map(|cancelled| cancelled.on)),
        optional(meeting.reason.as_ref()),
    ]
}
