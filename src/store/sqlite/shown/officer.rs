//! Officers, former ones included, for the view `officers`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::types::Value;

use super::Kind;
use super::Row;
use super::Told;
use super::optional;
use super::text;
use crate::history::fact::Fact;
use crate::history::office::Election;

pub(super) const KIND: Kind = Kind {
    view: "officers",
    insert: "
        INSERT INTO shown_officer (agreement, body, office, person, party, since, until, entry)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    clear: "DELETE FROM shown_officer WHERE agreement = ?1",
    select: "
        SELECT body, office, person, party, since, until, entry
        FROM shown_officer
        WHERE agreement = ?1
        ORDER BY body, office, since",
    texts: &[],
    rows,
};

/// Whether a fact is about officers.
pub(super) fn is_told(fact: &Fact) -> bool {
    matches!(fact, Fact::Elected { .. } | Fact::Resigned { .. })
}

/// What happens to an office: on which day, and who is elected. On one day somebody resigns before somebody is elected.
type Events<'a> = Vec<(NaiveDate, Option<&'a Election>)>;

fn rows(told: &Told<'_>) -> Vec<Row> {
    let mut offices: BTreeMap<(&str, &str), Events<'_>> = BTreeMap::new();
    for resignation in &told.history.resignations {
        let free = resignation.on.succ_opt().unwrap_or(NaiveDate::MAX);
        offices.entry((&resignation.body.0, resignation.office.word())).or_default().push((free, None));
    }
    for election in &told.history.elections {
        offices.entry((&election.body.0, election.office.word())).or_default().push((election.on, Some(election)));
    }
    let mut rows = Vec::new();
    for ((body, office), mut events) in offices {
        events.sort_by_key(|(day, election)| (*day, election.is_some()));
        let next = events.iter().skip(1).map(|(day, _)| Some(*day)).chain([None]);
        for ((since, election), next) in events.iter().zip(next) {
            // Whoever is followed on the day of the election was never in office at the end of a day.
            let Some(election) = election.filter(|_| next.is_none_or(|next| next > *since)) else { continue };
            rows.push(vec![
                text(body),
                text(office),
                Value::from(election.person.0),
                text(&election.party.0),
                text(&since),
                optional(next.and_then(|next| next.pred_opt())),
                Value::from(election.entry.0),
            ]);
        }
    }
    rows
}
