//! What is packed of an entry, field by field in this order. Beside the JSON form nothing is left out, because a packed
//! field has no name by which its absence could be seen.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveTime;
use serde::Deserialize;
use serde::Serialize;

use super::moment;
use crate::agreement::body::BodyId;
use crate::agreement::convener::Turn;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Channel;
use crate::calendar::partial::PartialDate;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
use crate::history::person::PersonNumber;

/// An entry to be packed.
#[derive(Serialize)]
pub(super) struct Borrowed<'a>(#[serde(with = "PackedEntry")] pub(super) &'a Entry);

/// An entry that was unpacked.
#[derive(Deserialize)]
pub(super) struct Owned(#[serde(with = "PackedEntry")] pub(super) Entry);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Entry")]
struct PackedEntry {
    number: EntryNumber,
    command: EntryNumber,
    #[serde(with = "PackedFact")]
    fact: Fact,
    #[serde(with = "moment::day")]
    holds_on: NaiveDate,
    #[serde(with = "moment::instant")]
    recorded_at: DateTime<FixedOffset>,
    at_meeting: Option<MeetingNumber>,
    corrects: Option<EntryNumber>,
    #[serde(with = "PackedTexts")]
    texts: Texts,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Texts")]
struct PackedTexts {
    recorded_by: Option<String>,
    decided_by: Option<String>,
    reference: Option<String>,
    reason: Option<String>,
    title: Option<String>,
    place: Option<String>,
    remote: Option<String>,
    signer: Option<String>,
    signer_title: Option<String>,
    focus: Option<String>,
    goals: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Fact")]
enum PackedFact {
    Approved {
        party: PartyId,
        on: PartialDate,
    },
    Rejected {
        party: PartyId,
    },
    Signed {
        party: PartyId,
        on: PartialDate,
    },
    MeetingPlanned {
        meeting: MeetingNumber,
        body: BodyId,
        #[serde(with = "moment::day")]
        date: NaiveDate,
        #[serde(with = "moment::optional_time")]
        time: Option<NaiveTime>,
        #[serde(with = "moment::optional_time")]
        ends: Option<NaiveTime>,
        purposes: Vec<String>,
        arranger: Option<PartyId>,
    },
    MeetingChanged {
        meeting: MeetingNumber,
        body: BodyId,
        #[serde(with = "moment::optional_day")]
        date: Option<NaiveDate>,
        #[serde(with = "moment::optional_time")]
        time: Option<NaiveTime>,
        #[serde(with = "moment::optional_time")]
        ends: Option<NaiveTime>,
        purposes: Option<Vec<String>>,
        arranger: Option<PartyId>,
    },
    MeetingConvened {
        meeting: MeetingNumber,
        body: BodyId,
        by: Vec<NamedConvener>,
    },
    MeetingHeld {
        meeting: MeetingNumber,
        body: BodyId,
        by: Vec<NamedConvener>,
        present: Vec<PartyId>,
        absent: Vec<PartyId>,
    },
    MeetingCancelled {
        meeting: MeetingNumber,
        body: BodyId,
    },
    BodyAdded {
        body: BodyId,
        kind: BodyId,
        name: String,
        genitive: Option<String>,
        conveners: Vec<NamedConvener>,
    },
    BodyClosed {
        body: BodyId,
    },
    Elected {
        body: BodyId,
        office: Office,
        person: PersonNumber,
        party: PartyId,
    },
    Resigned {
        body: BodyId,
        office: Office,
    },
    Appointed {
        body: BodyId,
        person: PersonNumber,
        party: PartyId,
        deputy_of: Option<PersonNumber>,
    },
    Left {
        body: BodyId,
        person: PersonNumber,
    },
    Arranged {
        body: BodyId,
        conveners: Vec<NamedConvener>,
        rotation: Vec<PartyId>,
        turn: Option<Turn>,
        communication: Option<PartyId>,
        #[serde(with = "moment::optional_day")]
        until: Option<NaiveDate>,
    },
    NoticeGiven {
        party: PartyId,
        #[serde(with = "moment::optional_day")]
        decided: Option<NaiveDate>,
        written: bool,
    },
    Delivered {
        party: PartyId,
        to: PartyId,
        #[serde(with = "moment::optional_day")]
        sent: Option<NaiveDate>,
        #[serde(with = "moment::optional_day")]
        received: Option<NaiveDate>,
        channel: Option<Channel>,
    },
    NoticeWithdrawn {
        party: PartyId,
    },
    ContactSet {
        party: PartyId,
        person: PersonNumber,
    },
    Done {
        key: String,
        meeting: Option<MeetingNumber>,
    },
    Waived {
        key: String,
    },
    ActionAdded {
        action: u32,
        #[serde(with = "moment::day")]
        due: NaiveDate,
        party: Option<PartyId>,
        person: Option<PersonNumber>,
        body: Option<BodyId>,
        meeting: Option<MeetingNumber>,
    },
    ActionDone {
        action: u32,
    },
    Reminded {
        key: String,
        step: String,
        to: String,
        #[serde(with = "moment::day")]
        base: NaiveDate,
        message_id: String,
        via: String,
    },
    AgreementLoaded {
        version: u32,
    },
    TakenBack {
        entry: EntryNumber,
    },
}
