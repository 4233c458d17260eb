//! Bodies that were set up or ended later, for the view `bodies`.

use std::collections::BTreeSet;

use rusqlite::types::Value;

use super::Kind;
use super::Row;
use super::Told;
use super::optional;
use super::text;
use crate::history::fact::Fact;

pub(super) const KIND: Kind = Kind {
    view: "bodies",
    insert: "
        INSERT INTO shown_body (agreement, id, place, name, added_on, closed_on)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    clear: "DELETE FROM shown_body WHERE agreement = ?1",
    select: "
        SELECT id, place, name, added_on, closed_on
        FROM shown_body
        WHERE agreement = ?1
        ORDER BY id",
    texts: &[],
    rows,
};

/// Whether a fact sets up or ends a body.
pub(super) fn is_told(fact: &Fact) -> bool {
    matches!(fact, Fact::BodyAdded { .. } | Fact::BodyClosed { .. })
}

fn rows(told: &Told<'_>) -> Vec<Row> {
    let (added, closed) = (&told.history.added, &told.history.closed);
    let ids: BTreeSet<_> = added.keys().chain(closed.keys()).collect();
    ids.into_iter()
        .map(|id| {
            let added = added.get(id);
            vec![
                text(&id.0),
                Value::from(added.map(|body| body.entry.0)),
                optional(added.map(|body| &body.name)),
                optional(added.map(|body| body.on)),
                optional(closed.get(id).map(|body| body.on)),
            ]
        })
        .collect()
}
