//! Who is bound by the agreement, in which groups it names them, and whom it names besides.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::text::Text;

/// Identifies a party, a group or an actor: they share one name space.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartyId(pub String);

/// What kind of organisation a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    WellbeingCounty,
    RegionalCouncil,
    City,
    Municipality,
    Other,
}

impl PartyKind {
    /// The word used in the file and in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PartyKind::WellbeingCounty => "wellbeing_county",
            PartyKind::RegionalCouncil => "regional_council",
            PartyKind::City => "city",
            PartyKind::Municipality => "municipality",
            PartyKind::Other => "other",
        }
    }
}

/// An organisation that is bound by the agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Party {
    pub id: PartyId,
    /// Official name, as in the text.
    pub name: String,
    /// As people say it.
    pub short: String,
    /// Genitive of the short name; it cannot be derived (Loppi, Lopen).
    pub genitive: Option<String>,
    pub aliases: Vec<String>,
    pub kind: PartyKind,
    /// Whether it is an authority: it knows of a letter on the day it arrives (act 434/2003, section 59).
    pub authority: bool,
    /// A code as a string, because leading zeros matter.
    pub code: Option<String>,
    /// In canonical form; absent is a finding, not an error.
    pub business_id: Option<String>,
    pub address: Option<String>,
    /// Names of the fields that are not from the agreement's text and not yet confirmed by the party.
    pub unconfirmed: Vec<String>,
    pub population: Option<u64>,
    /// First day of the organisation (not of its membership).
    pub from: Option<NaiveDate>,
    /// Last day of the organisation.
    pub until: Option<NaiveDate>,
    pub successor: Option<PartyId>,
}

/// Several parties under one name, as "the municipalities".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub id: PartyId,
    pub name: Text,
    pub genitive: Option<String>,
    pub parties: Vec<PartyId>,
}

/// Somebody named in the text who is no party.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    pub id: PartyId,
    pub name: Text,
    pub genitive: Option<String>,
    /// Last day of its existence; afterwards a rule that names it is undetermined.
    pub until: Option<NaiveDate>,
    pub suggest: Option<Text>,
    pub suggest_parties: Vec<PartyId>,
}
