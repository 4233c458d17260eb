//! Terms of office as data: an election was once moved, so nothing is computed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::party::PartyId;

/// One term of a kind, as the council term 2021–2025.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub id: String,
    /// As `council`.
    pub kind: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// A term of these parties only; empty: of all.
    pub of: Vec<PartyId>,
}

impl Term {
    /// Whether `day` lies in the term, first and last day included.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }
}
