//! Notices with their deliveries, for the table `notices`.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use serde::Serialize;

use super::Kind;
use super::Row;
use super::Told;
use super::optional;
use super::text;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Channel;
use crate::history::entry::Entry;
use crate::history::fact::Fact;

pub(super) const KIND: Kind = Kind {
    view: "notices",
    insert: "
        INSERT INTO notices (
            agreement, party, place, given_on, decided_on, written, reference, withdrawn_on, deliveries, entry
        )
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    clear: "DELETE FROM notices WHERE agreement = ?1",
    select: "
        SELECT party, place, given_on, decided_on, written, reference, withdrawn_on, deliveries, entry
        FROM notices
        WHERE agreement = ?1
        ORDER BY party, place",
    texts: &[5],
    rows,
};

/// A delivery as the view writes it.
#[derive(Serialize)]
struct Delivery<'a> {
    to: &'a PartyId,
    sent: Option<chrono::NaiveDate>,
    received: Option<chrono::NaiveDate>,
    channel: Option<Channel>,
}

/// A notice with what was recorded after it and before the next one of the same party.
struct Notice<'a> {
    given: &'a Entry,
    decided: Option<chrono::NaiveDate>,
    written: bool,
    withdrawn: Option<chrono::NaiveDate>,
    deliveries: Vec<Delivery<'a>>,
}

/// Whether a fact is about a notice.
pub(super) fn is_told(fact: &Fact) -> bool {
    matches!(fact, Fact::NoticeGiven { .. } | Fact::Delivered { .. } | Fact::NoticeWithdrawn { .. })
}

fn rows(told: &Told<'_>) -> Vec<Row> {
    let mut notices: BTreeMap<&str, Vec<Notice<'_>>> = BTreeMap::new();
    for entry in &told.standing {
        match &entry.fact {
            Fact::NoticeGiven { party, decided, written } => notices.entry(&party.0).or_default().push(Notice {
                given: entry,
                decided: *decided,
                written: *written,
                withdrawn: None,
                deliveries: Vec::new(),
            }),
            Fact::Delivered { party, to, sent, received, channel } => {
                if let Some(notice) = notices.get_mut(party.0.as_str()).and_then(|given| given.last_mut()) {
                    notice.deliveries.push(Delivery { to, sent: *sent, received: *received, channel: *channel });
                }
            }
            Fact::NoticeWithdrawn { party } => {
                if let Some(notice) = notices.get_mut(party.0.as_str()).and_then(|given| given.last_mut()) {
                    notice.withdrawn = notice.withdrawn.max(Some(entry.holds_on));
                }
            }
            _ => {}
        }
    }
    let of_party = |(party, given): (&str, Vec<Notice<'_>>)| -> Vec<Row> {
        (1_u32..).zip(given).map(|(place, notice)| row(party, place, &notice)).collect()
    };
    notices.into_iter().flat_map(of_party).collect()
}

fn row(party: &str, place: u32, notice: &Notice<'_>) -> Row {
    vec![
        text(party),
        Value::from(place),
        text(&notice.given.holds_on),
        optional(notice.decided),
        Value::from(notice.written),
        optional(notice.given.texts.reference.as_ref()),
        optional(notice.withdrawn),
        optional(serde_json::to_string(&notice.deliveries).ok()),
        Value::from(notice.given.number.0),
    ]
}
