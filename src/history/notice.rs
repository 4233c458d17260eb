//! Notices and their deliveries.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::packed::moment;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Channel;

/// A notice that a party gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub party: PartyId,
    #[serde(with = "moment::day")]
    pub given: NaiveDate,
    pub decided: Option<NaiveDate>,
    pub written: bool,
    pub reference: Option<String>,
    pub entry: EntryNumber,
    /// One for each recipient that something is recorded of.
    pub deliveries: Vec<Delivery>,
    /// The day of its withdrawal and the entry that says so.
    pub withdrawn: Option<(NaiveDate, EntryNumber)>,
}

/// What is known of a notice's way to one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    pub to: PartyId,
    pub sent: Option<NaiveDate>,
    pub received: Option<NaiveDate>,
    pub channel: Option<Channel>,
    /// The entries it was put together from, oldest first.
    pub entries: Vec<EntryNumber>,
}
