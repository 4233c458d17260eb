//! Bodies set up later, and bodies closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::fact::NamedConvener;
use super::packed::moment;
use crate::agreement::body::BodyId;

/// A body that was set up under one of the agreement's kinds of new body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddedBody {
    pub id: BodyId,
    pub kind: BodyId,
    pub name: String,
    pub genitive: Option<String>,
    pub conveners: Vec<NamedConvener>,
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub reason: Option<String>,
    pub focus: Option<String>,
    pub goals: Vec<String>,
    pub entry: EntryNumber,
}

/// That a body has ended; `on` is its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedBody {
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub reason: Option<String>,
    pub entry: EntryNumber,
}
