//! What people who look at a register with other tools see of an agreement's text: its parties, bodies and convener rules.

use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;

/// The parts of an agreement that are kept in plain tables beside its text. No rule reads them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgreementIndex {
    pub parties: Vec<IndexedParty>,
    pub bodies: Vec<IndexedBody>,
    pub conveners: Vec<IndexedConvener>,
}

/// A party, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedParty {
    pub id: PartyId,
    pub name: String,
    pub short: String,
    /// As `municipality`.
    pub kind: String,
    pub business_id: Option<String>,
}

/// A body, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedBody {
    pub id: BodyId,
    /// In the agreement's language.
    pub name: String,
    pub level: Option<u32>,
}

/// The convener rule of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedConvener {
    pub body: BodyId,
    /// The rule as JSON.
    pub rule: String,
}
