//! What may be recorded: a fact that already stands is told, one that contradicts another is refused.

use chrono::NaiveDate;

use self::correction::Correction;
use super::Basis;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::calendar::partial::PartialDate;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;

mod body;
mod consent;
pub mod correction;
mod meeting;
mod notice;
mod office;
mod owed;

/// Whether a fact may be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    New,
    /// The register already says so, in this entry.
    Already(EntryNumber),
    Refused(Objection),
}

/// Why a fact is refused, and the entry in its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    pub why: Why,
    pub entry: Option<EntryNumber>,
    /// What in that entry would have to be otherwise; empty where only taking it back would help.
    pub instead: Vec<Correction>,
}

/// What stands in the way of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    ApprovedOnAnotherDay { party: PartyId, on: PartialDate },
    RejectedThatDay { party: PartyId },
    ApprovedThatDay { party: PartyId },
    RejectedOnAnotherDay { party: PartyId, on: NaiveDate },
    SignedOnAnotherDay { party: PartyId, on: PartialDate },
    MeetingUnknown { meeting: MeetingNumber },
    MeetingIsCancelled { meeting: MeetingNumber },
    CancelledForAnotherReason { meeting: MeetingNumber, reason: String },
    MeetingWasHeld { meeting: MeetingNumber, on: NaiveDate },
    HeldOtherwise { meeting: MeetingNumber, on: NaiveDate },
    ConvenedOtherwise { meeting: MeetingNumber, on: NaiveDate },
    ConvenedAfterHeld { meeting: MeetingNumber, on: NaiveDate },
    BodyExists { body: BodyId },
    BodyClosed { body: BodyId, on: NaiveDate },
    BodyNotYet { body: BodyId, from: NaiveDate },
    OtherElectedThatDay { body: BodyId, office: Office },
    NobodyInOffice { body: BodyId, office: Office },
    EndsBeforeItBegan { body: BodyId, office: Office, from: NaiveDate },
    ResignedOnAnotherDay { body: BodyId, office: Office, on: NaiveDate },
    MemberSince { body: BodyId, from: NaiveDate },
    NoMember { body: BodyId },
    LeftOnAnotherDay { body: BodyId, on: NaiveDate },
    MembershipEndsBeforeItBegan { body: BodyId, from: NaiveDate },
    ArrangedOtherwiseThatDay { body: BodyId },
    NoticeStands { party: PartyId, given: NaiveDate },
    NoNotice { party: PartyId },
    SentOnAnotherDay { to: PartyId, on: NaiveDate },
    ReceivedOnAnotherDay { to: PartyId, on: NaiveDate },
    ReceivedBeforeSent { to: PartyId, sent: NaiveDate },
    SentBeforeGiven { to: PartyId, sent: NaiveDate, given: NaiveDate },
    DeliveredBeforeGiven { to: PartyId, given: NaiveDate },
    NotARecipient { to: PartyId },
    NoticeWasWithdrawn { party: PartyId, on: NaiveDate },
    NoticeHasEnded { party: PartyId, last_day: NaiveDate },
    WithdrawnBeforeGiven { party: PartyId, given: NaiveDate },
    PartyHasLeft { party: PartyId, last_day: NaiveDate },
    DoneOnAnotherDay { key: String, on: NaiveDate },
    WaivedForAnotherReason { key: String, reason: String },
    ActionUnknown { action: u32 },
    ActionDoneOnAnotherDay { action: u32, on: NaiveDate },
}

/// Whether `fact`, holding on `day`, may be recorded on the ground of what is known so far.
///
/// Facts may come in any order and for past days. What follows one another is no contradiction: approval after rejection
/// and the reverse, an election while the office is held, receipt after dispatch, a notice after one without effect.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::admission::{Admission, admit};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// use yhdyspinta::history::entry::Texts;
/// use yhdyspinta::history::fact::Fact;
///
/// let fact = Fact::Rejected { party: PartyId("ypaja".into()) };
/// assert_eq!(admit(basis, &fact, day, &Texts::default()), Admission::New);
/// ```
#[must_use]
pub fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate, texts: &Texts) -> Admission {
    match fact {
        Fact::Approved { .. } | Fact::Rejected { .. } | Fact::Signed { .. } => consent::admit(basis, fact, day),
        Fact::MeetingPlanned { .. }
        | Fact::MeetingChanged { .. }
        | Fact::MeetingConvened { .. }
        | Fact::MeetingHeld { .. }
        | Fact::MeetingCancelled { .. } => meeting::admit(basis, fact, day, texts),
        Fact::BodyAdded { .. } | Fact::BodyClosed { .. } | Fact::Arranged { .. } => body::admit(basis, fact, day),
        Fact::Elected { .. } | Fact::Resigned { .. } | Fact::Appointed { .. } | Fact::Left { .. } => {
            office::admit(basis, fact, day)
        }
        Fact::NoticeGiven { .. } | Fact::Delivered { .. } | Fact::NoticeWithdrawn { .. } => {
            notice::admit(basis, fact, day)
        }
        Fact::ContactSet { .. }
        | Fact::Done { .. }
        | Fact::Waived { .. }
        | Fact::ActionAdded { .. }
        | Fact::ActionDone { .. } => owed::admit(basis, fact, day, texts),
        Fact::Reminded { .. } | Fact::AgreementLoaded { .. } | Fact::TakenBack { .. } => Admission::New,
    }
}

/// Refuses, with the entry in the way, which would have to be taken back.
fn refused(why: Why, entry: EntryNumber) -> Admission {
    refused_unless(why, entry, None)
}

/// Refuses, with the entry in the way and what would have to be corrected in it.
fn refused_unless(why: Why, entry: EntryNumber, instead: impl IntoIterator<Item = Correction>) -> Admission {
    // An entry of an earlier agreement can't be corrected in this one.
    let entry = Some(entry).filter(|entry| !entry.is_earlier());
    Admission::Refused(Objection { why, entry, instead: instead.into_iter().collect() })
}

/// Refuses, with the entry in the way, whose day would have to be another.
fn refused_that_day(why: Why, entry: EntryNumber) -> Admission {
    refused_unless(why, entry, [Correction::On(None)])
}

/// Refuses because something is missing that no entry says.
fn lacking(why: Why) -> Admission {
    Admission::Refused(Objection { why, entry: None, instead: Vec::new() })
}

/// Refuses what happens in a body before it was set up or after it has ended.
fn outside_life(basis: Basis<'_>, body: &BodyId, day: NaiveDate) -> Option<Admission> {
    if let Some(closed) = basis.history.closed.get(body).filter(|closed| closed.on < day) {
        return Some(refused_that_day(Why::BodyClosed { body: body.clone(), on: closed.on }, closed.entry));
    }
    let added = basis.history.added.get(body).filter(|added| day < added.on)?;
    Some(refused_that_day(Why::BodyNotYet { body: body.clone(), from: added.on }, added.entry))
}
