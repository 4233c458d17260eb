//! Offices of a body, and how they are filled.

use serde::{Deserialize, Serialize};

use super::clause::Cite;

/// An office to which a body elects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    Chair,
    ViceChair,
    Secretary,
}

impl Office {
    /// In the order in which they are shown.
    pub const ALL: [Office; 3] = [Office::Chair, Office::ViceChair, Office::Secretary];

    /// The word used in the file and in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Office::Chair => "chair",
            Office::ViceChair => "vice_chair",
            Office::Secretary => "secretary",
        }
    }
}

/// How long an elected officer stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficeEnds {
    Replaced,
    EndOfTerm,
    AnnualMeeting,
}

/// Which offices a body fills, when, from among whom and for how long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Elects {
    pub offices: Vec<Office>,
    /// As `first_meeting`.
    pub at: Option<String>,
    /// As `members`.
    pub among: Option<String>,
    pub until: OfficeEnds,
    pub cite: Cite,
}
