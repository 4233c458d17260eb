//! What a body has agreed about convening and communication.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::fact::NamedConvener;
use super::packed::moment;
use crate::agreement::body::BodyId;
use crate::agreement::convener::Turn;
use crate::agreement::party::PartyId;

/// An arrangement, from its day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrangement {
    pub body: BodyId,
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    /// Last day, where one was agreed.
    pub until: Option<NaiveDate>,
    /// Together, where there are several.
    pub conveners: Vec<NamedConvener>,
    pub rotation: Vec<PartyId>,
    pub turn: Turn,
    pub communication: Option<PartyId>,
    pub entry: EntryNumber,
}

impl Arrangement {
    /// Whether it says who convenes.
    #[must_use]
    pub fn names_convener(&self) -> bool {
        !self.conveners.is_empty() || !self.rotation.is_empty()
    }
}
