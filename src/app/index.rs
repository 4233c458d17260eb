//! What other tools see of an agreement's text beside the journal.

use crate::agreement::Agreement;
use crate::store::index::AgreementIndex;
use crate::store::index::IndexedBody;
use crate::store::index::IndexedConvener;
use crate::store::index::IndexedParty;

/// Puts together what is kept in plain tables for people who look at the register with other tools.
#[must_use]
pub fn index(agreement: &Agreement) -> AgreementIndex {
    let parties = agreement.parties.iter().map(|party| IndexedParty {
        id: party.id.clone(),
        name: party.name.clone(),
        short: party.short.clone(),
        kind: party.kind.word().to_owned(),
        business_id: party.business_id.clone(),
    });
    let bodies = agreement.bodies.iter().map(|body| IndexedBody {
        id: body.id.clone(),
        name: body.name.own.clone(),
        level: body.level,
    });
    let conveners = agreement.bodies.iter().map(|body| IndexedConvener {
        body: body.id.clone(),
        // A rule is made of strings and numbers, which JSON always takes.
        rule: serde_json::to_string(&body.convener).unwrap_or_default(),
    });
    AgreementIndex { parties: parties.collect(), bodies: bodies.collect(), conveners: conveners.collect() }
}
