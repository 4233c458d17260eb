//! What a check has found.

use chrono::NaiveDate;

use super::name::Check;
use super::name::Severity;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::Question;
use crate::answer::Reason;
use crate::answer::due::item::Item;
use crate::answer::due::key::Key;
use crate::answer::impact::Impact;
use crate::history::entry::MeetingNumber;
use crate::history::person::PersonNumber;

/// Something that needs attention.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub check: Check,
    pub severity: Severity,
    /// What it is recorded under when it is done or waived, where it is owed.
    pub key: Option<Key>,
    pub about: About,
    pub because: Vec<Reason>,
}

/// What a finding is about.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// Something owed.
    Owed(Box<Item>),
    /// A meeting on its day, and its body.
    Meeting { meeting: MeetingNumber, body: BodyId, on: NaiveDate },
    /// A planned meeting that nobody is known to convene, and why not.
    Convening { meeting: MeetingNumber, body: BodyId, on: NaiveDate, question: Question },
    /// Somebody who holds an office of a body without being named to it.
    Officer { body: BodyId, office: Office, person: PersonNumber, party: PartyId },
    /// A party that leaves, and what its leaving breaks.
    Leaving { party: PartyId, free_from: NaiveDate, impact: Impact },
    /// A party that rejected the agreement.
    Rejecting { party: PartyId },
    /// The agreement ends, its last day given, because too few parties remain.
    Falling { last_day: NaiveDate, remaining: Vec<PartyId> },
    /// A body that hangs on an actor that has ended.
    Orphaned { body: BodyId, actor: PartyId, last_day: NaiveDate },
    /// No term of this kind is known from this day on.
    Term { kind: String, from: NaiveDate },
}

impl Finding {
    /// What is owed, seen as a finding.
    pub(super) fn owed(check: Check, item: Item) -> Finding {
        let because = item.because.clone();
        Finding {
            check,
            severity: check.severity(),
            key: Some(item.key.clone()),
            about: About::Owed(Box::new(item)),
            because,
        }
    }

    /// A finding about something that is not owed under a key.
    pub(super) fn of(check: Check, about: About, because: Vec<Reason>) -> Finding {
        Finding { check, severity: check.severity(), key: None, about, because }
    }
}
