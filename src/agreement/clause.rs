//! The map of the text: clauses, and the readings chosen where the text leaves a choice.

use serde::{Deserialize, Serialize};

use super::text::Text;

/// Identifies a clause of one agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClauseId(pub String);

/// Identifies a reading of one agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ReadingId(pub String);

/// A place in the agreement's text, with what it says in our own words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Clause {
    pub id: ClauseId,
    /// The heading under which it stands, as printed.
    pub heading: String,
    /// The paragraph under that heading, counted from one; a bullet counts.
    pub paragraph: Option<u32>,
    /// First and last line in the stored text of the agreement, both included.
    pub lines: Option<(u32, u32)>,
    pub says: Text,
}

/// A choice made where the text allows more than one meaning; the user may change it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub id: ReadingId,
    /// The clause that is read.
    pub clause: ClauseId,
    pub says: Text,
}

/// What a part of a rule cites: its clauses (its own, else those of the rule around it) and its own readings.
///
/// A clause is inherited by the parts of a rule, a reading never (`format.md`, principle 2); the reader of the file has
/// already carried the clauses down, so nobody has to look upwards.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cite {
    pub clauses: Vec<ClauseId>,
    pub readings: Vec<ReadingId>,
}

/// A section of a statute, cited instead of a clause where the agreement is silent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// The act by its number, as `434/2003`.
    pub act: String,
    /// The section as written in the file, as `59 §`; absent where the whole act is meant.
    pub section: Option<String>,
}
