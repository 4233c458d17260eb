//! What the parties did to be bound: approvals, rejections, signatures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::EntryNumber;
use super::packed::moment;
use crate::agreement::validity::Act;
use crate::calendar::partial::PartialDate;

/// The acts of one party.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consents {
    pub approvals: Vec<Consent>,
    pub rejections: Vec<Rejection>,
    pub signatures: Vec<Consent>,
}

/// An approval or a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Perhaps known only to the month or year; then the act is recorded, but missing.
    pub on: PartialDate,
    pub entry: EntryNumber,
    pub reference: Option<String>,
}

/// A rejection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub entry: EntryNumber,
}

impl Consents {
    /// The act as it stands at the end of `day`: an approval that a later rejection has not undone, or the signature.
    ///
    /// Of an act recorded twice, first to the month and then to the day, the later entry is returned.
    #[must_use]
    pub fn act(&self, act: Act, day: NaiveDate) -> Option<&Consent> {
        match act {
            Act::Approval => {
                let approval = self.approvals.iter().rev().find(|consent| !consent.on.is_after(day))?;
                let undone = self.rejections.iter().filter(|rejection| rejection.on <= day).any(|rejection| {
                    approval.on.is_before(rejection.on)
                        || (!approval.on.is_after(rejection.on) && rejection.entry > approval.entry)
                });
                (!undone).then_some(approval)
            }
            Act::Signature => self.signatures.iter().rev().find(|consent| !consent.on.is_after(day)),
        }
    }

    /// The rejection that stands at the end of `day`: no approval came after it.
    #[must_use]
    pub fn rejection(&self, day: NaiveDate) -> Option<&Rejection> {
        if self.act(Act::Approval, day).is_some() {
            return None;
        }
        self.rejections.iter().rev().find(|rejection| rejection.on <= day)
    }
}
