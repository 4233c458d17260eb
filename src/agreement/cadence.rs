//! How often a body meets.

use serde::{Deserialize, Serialize};

use super::clause::Cite;

/// How many meetings are owed in each period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cadence {
    pub per: Per,
    /// At least so many; one where the file gives none.
    pub min: u32,
    /// More than this is told, never blamed.
    pub max: Option<u32>,
    pub cite: Cite,
}

/// The period in which meetings or duties are counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Per {
    /// The calendar year.
    Year,
    /// Each term of this kind.
    Term(String),
    /// Rolling: so many months from the last meeting.
    Months(u32),
}
