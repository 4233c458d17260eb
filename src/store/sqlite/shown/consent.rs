//! When parties last approved, rejected and signed, for the view `parties`.

use super::Kind;
use super::Row;
use super::Told;
use super::optional;
use super::text;
use crate::history::fact::Fact;

pub(super) const KIND: Kind = Kind {
    view: "parties",
    insert: "
        INSERT INTO shown_consent (agreement, party, approved_on, rejected_on, signed_on)
        VALUES (?1, ?2, ?3, ?4, ?5)",
    clear: "DELETE FROM shown_consent WHERE agreement = ?1",
    select: "
        SELECT party, approved_on, rejected_on, signed_on
        FROM shown_consent
        WHERE agreement = ?1
        ORDER BY party",
    texts: &[],
    rows,
};

/// Whether a fact is about a party's consent.
pub(super) fn is_told(fact: &Fact) -> bool {
    matches!(fact, Fact::Approved { .. } | Fact::Rejected { .. } | Fact::Signed { .. })
}

fn rows(told: &Told<'_>) -> Vec<Row> {
    let row = |(party, consents): (&crate::agreement::party::PartyId, &crate::history::consent::Consents)| {
        vec![
            text(&party.0),
            optional(consents.approvals.last().map(|consent| consent.on)),
            optional(consents.rejections.last().map(|rejection| rejection.on)),
            optional(consents.signatures.last().map(|consent| consent.on)),
        ]
    };
    told.history.consents.iter().map(row).collect()
}
