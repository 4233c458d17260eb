//! The rule that says who convenes a body.

use serde::{Deserialize, Serialize};

use super::body::BodyId;
use super::clause::Cite;
use super::office::Office;
use super::party::PartyId;
use super::text::Text;

/// A convener rule, or a part of one, with what it cites and what it suggests where it leaves the question open.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ConvenerRule {
    pub form: ConvenerForm,
    pub cite: Cite,
    pub suggest: Option<Text>,
    pub suggest_parties: Vec<PartyId>,
}

/// The forms of `format.md`, "The convener rule".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum ConvenerForm {
    /// Always this party; undetermined from the day after it has left.
    Party(PartyId),
    /// Whoever holds the office, of `of` where it is another body's; vacant: `if_vacant`.
    Office { office: Office, of: Option<BodyId>, if_vacant: Option<Box<ConvenerRule>> },
    /// Somebody outside the agreement; undetermined after its last day.
    Actor(PartyId),
    /// As the body has agreed and the register has recorded.
    Agreed,
    /// By turns.
    Rotation { order: Vec<PartyId>, turn: Turn },
    /// Co-conveners.
    Together(Vec<ConvenerRule>),
    /// `first` until the body's own first meeting has been held, then `then`; `restart` says whether it comes again.
    FirstThen { first: Box<ConvenerRule>, then: Box<ConvenerRule>, restart: Option<Restart> },
    /// The text names nobody.
    #[default]
    Unspecified,
}

/// When a turn passes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    Meeting,
    Year,
    Term,
}

/// Whether the first time comes again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Restart {
    pub each: RestartEach,
    pub cite: Cite,
}

/// How often the first time comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestartEach {
    Never,
    /// In each term of the body.
    Term,
}
