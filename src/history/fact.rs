//! The facts that a register keeps. Their JSON form is a file format: variants are added, never changed.

mod form;

use chrono::NaiveDate;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::entry::{EntryNumber, MeetingNumber};
use super::person::PersonNumber;
use crate::agreement::body::BodyId;
use crate::agreement::convener::Turn;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Channel;
use crate::calendar::partial::PartialDate;

/// Something that happened or was decided. The day on which it holds stands in the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A party approved the agreement; known perhaps only to the month or year.
    Approved { party: PartyId, on: PartialDate },
    /// A party rejected the agreement.
    Rejected { party: PartyId },
    /// A party signed the agreement; known perhaps only to the month or year.
    Signed { party: PartyId, on: PartialDate },
    /// A meeting was planned. Title, place and remote address are texts of the entry.
    MeetingPlanned {
        meeting: MeetingNumber,
        body: BodyId,
        date: NaiveDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<NaiveTime>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends: Option<NaiveTime>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        purposes: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        arranger: Option<PartyId>,
    },
    /// A planned meeting was changed; what is absent stays. Changed texts are texts of the entry.
    MeetingChanged {
        meeting: MeetingNumber,
        /// The body as it was planned: it places the entry; a meeting never moves to another body.
        body: BodyId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<NaiveTime>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends: Option<NaiveTime>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        purposes: Option<Vec<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        arranger: Option<PartyId>,
    },
    /// The invitation was sent.
    MeetingConvened {
        meeting: MeetingNumber,
        body: BodyId,
        /// Empty: whoever the rules name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        by: Vec<NamedConvener>,
    },
    /// A meeting was held.
    MeetingHeld {
        meeting: MeetingNumber,
        body: BodyId,
        /// Empty: whoever the rules name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        by: Vec<NamedConvener>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        present: Vec<PartyId>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        absent: Vec<PartyId>,
    },
    /// A planned meeting will not be held; the reason is a text of the entry.
    MeetingCancelled { meeting: MeetingNumber, body: BodyId },
    /// A body was set up. Reason, focus and goals are texts of the entry.
    BodyAdded {
        body: BodyId,
        /// A kind of the agreement's `[[new_body]]`.
        kind: BodyId,
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        genitive: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        conveners: Vec<NamedConvener>,
    },
    /// A body ended; the day is its last.
    BodyClosed { body: BodyId },
    /// Somebody was elected to an office, from the entry's day on.
    Elected { body: BodyId, office: Office, person: PersonNumber, party: PartyId },
    /// An office was given up; the entry's day is the last in office.
    Resigned { body: BodyId, office: Office },
    /// Somebody was named to a body, perhaps as a deputy.
    Appointed {
        body: BodyId,
        person: PersonNumber,
        party: PartyId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deputy_of: Option<PersonNumber>,
    },
    /// Somebody left a body; the entry's day is the last.
    Left { body: BodyId, person: PersonNumber },
    /// A body agreed how its meetings are arranged, from the entry's day on.
    Arranged {
        body: BodyId,
        /// Together, where there are several.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        conveners: Vec<NamedConvener>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        rotation: Vec<PartyId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        turn: Option<Turn>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        communication: Option<PartyId>,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    },
    /// A party gave notice.
    NoticeGiven {
        party: PartyId,
        /// The day of the decision behind it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided: Option<NaiveDate>,
        written: bool,
    },
    /// A notice was sent to a party or received by it.
    Delivered {
        /// Who gave the notice.
        party: PartyId,
        to: PartyId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sent: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        received: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        channel: Option<Channel>,
    },
    /// A notice was withdrawn with the consent of all.
    NoticeWithdrawn { party: PartyId },
    /// Whom to write to at a party.
    ContactSet { party: PartyId, person: PersonNumber },
    /// Something owed was done; the key is that which `due` prints.
    Done {
        key: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<MeetingNumber>,
    },
    /// It was decided not to do something owed; the reason is a text of the entry.
    Waived { key: String },
    /// A follow-up action was agreed; what is to be done is the entry's title.
    ActionAdded {
        action: u32,
        due: NaiveDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        party: Option<PartyId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<PersonNumber>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<BodyId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<MeetingNumber>,
    },
    /// A follow-up action was done.
    ActionDone { action: u32 },
    /// Somebody was reminded of something owed. Sent first and recorded then, so that a crash can at worst repeat it.
    Reminded {
        key: String,
        /// Which of the reminders of the matter, as `before-14` or `late-1`.
        step: String,
        /// An id of a party, or `person:3`.
        to: String,
        /// The last day of the matter as it was then: where it moves, reminding begins again.
        base: NaiveDate,
        message_id: String,
        via: String,
    },
    /// A version of the agreement's text was taken into use.
    AgreementLoaded { version: u32 },
    /// An earlier entry does not count; it stays readable.
    TakenBack { entry: EntryNumber },
}

/// Whom a recorded fact names as convener.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedConvener {
    /// A party, or an actor outside the agreement.
    Party(PartyId),
    /// Whoever holds the office of this body.
    Office { office: Office, body: BodyId },
}

/// Where an entry is found again: a question about one body reads only what concerns it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concerns {
    pub body: Option<BodyId>,
    pub party: Option<PartyId>,
    pub meeting: Option<MeetingNumber>,
}

impl Fact {
    /// The word for the kind of fact, the same that stands in its JSON form.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Fact::Approved { .. } => "approved",
            Fact::Rejected { .. } => "rejected",
            Fact::Signed { .. } => "signed",
            Fact::MeetingPlanned { .. } => "meeting_planned",
            Fact::MeetingChanged { .. } => "meeting_changed",
            Fact::MeetingConvened { .. } => "meeting_convened",
            Fact::MeetingHeld { .. } => "meeting_held",
            Fact::MeetingCancelled { .. } => "meeting_cancelled",
            Fact::BodyAdded { .. } => "body_added",
            Fact::BodyClosed { .. } => "body_closed",
            Fact::Elected { .. } => "elected",
            Fact::Resigned { .. } => "resigned",
            Fact::Appointed { .. } => "appointed",
            Fact::Left { .. } => "left",
            Fact::Arranged { .. } => "arranged",
            Fact::NoticeGiven { .. } => "notice_given",
            Fact::Delivered { .. } => "delivered",
            Fact::NoticeWithdrawn { .. } => "notice_withdrawn",
            Fact::ContactSet { .. } => "contact_set",
            Fact::Done { .. } => "done",
            Fact::Waived { .. } => "waived",
            Fact::ActionAdded { .. } => "action_added",
            Fact::ActionDone { .. } => "action_done",
            Fact::Reminded { .. } => "reminded",
            Fact::AgreementLoaded { .. } => "agreement_loaded",
            Fact::TakenBack { .. } => "taken_back",
        }
    }

    /// The people whom it names.
    #[must_use]
    pub fn people(&self) -> Vec<PersonNumber> {
        match self {
            Fact::Elected { person, .. } | Fact::Left { person, .. } | Fact::ContactSet { person, .. } => vec![*person],
            Fact::Appointed { person, deputy_of, .. } => std::iter::once(*person).chain(*deputy_of).collect(),
            Fact::ActionAdded { person, .. } => person.iter().copied().collect(),
            _ => Vec::new(),
        }
    }

    /// What the fact concerns. `TakenBack` concerns what the entry taken back concerns, which the recorder must fill in.
    #[must_use]
    pub fn concerns(&self) -> Concerns {
        let of_party = |party: &PartyId| Concerns { party: Some(party.clone()), ..Concerns::default() };
        let of_body = |body: &BodyId| Concerns { body: Some(body.clone()), ..Concerns::default() };
        let of_meeting = |meeting: MeetingNumber, body: &BodyId| Concerns {
            body: Some(body.clone()),
            party: None,
            meeting: Some(meeting),
        };
        match self {
            Fact::Approved { party, .. }
            | Fact::Rejected { party }
            | Fact::Signed { party, .. }
            | Fact::NoticeGiven { party, .. }
            | Fact::Delivered { party, .. }
            | Fact::NoticeWithdrawn { party }
            | Fact::ContactSet { party, .. } => of_party(party),
            Fact::MeetingPlanned { meeting, body, .. }
            | Fact::MeetingChanged { meeting, body, .. }
            | Fact::MeetingConvened { meeting, body, .. }
            | Fact::MeetingHeld { meeting, body, .. }
            | Fact::MeetingCancelled { meeting, body } => of_meeting(*meeting, body),
            Fact::BodyAdded { body, .. }
            | Fact::BodyClosed { body }
            | Fact::Resigned { body, .. }
            | Fact::Left { body, .. }
            | Fact::Arranged { body, .. } => of_body(body),
            Fact::Elected { body, party, .. } | Fact::Appointed { body, party, .. } => {
                Concerns { body: Some(body.clone()), party: Some(party.clone()), meeting: None }
            }
            Fact::Done { meeting, .. } => Concerns { meeting: *meeting, ..Concerns::default() },
            Fact::ActionAdded { party, body, meeting, .. } => {
                Concerns { body: body.clone(), party: party.clone(), meeting: *meeting }
            }
            Fact::Waived { .. }
            | Fact::ActionDone { .. }
            | Fact::Reminded { .. }
            | Fact::AgreementLoaded { .. }
            | Fact::TakenBack { .. } => Concerns::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Facts as registers hold them, one a line. Lines are added with a new variant or field, and never changed.
    const SAMPLES: &str = include_str!("samples.jsonl");

    #[test]
    fn every_sample_stays_readable_and_is_written_byte_for_byte_alike() {
        for line in SAMPLES.lines() {
            let fact = Fact::from_json(line).unwrap_or_else(|error| panic!("{line}: {error}"));
            assert_eq!(fact.to_json().unwrap(), line);
        }
    }

    #[test]
    fn the_kind_is_the_word_in_the_json_form() {
        for line in SAMPLES.lines() {
            let fact = Fact::from_json(line).unwrap();
            assert!(line.starts_with(&format!("{{\"fact\":\"{}\",", fact.kind())), "{line}");
        }
    }

    #[test]
    fn there_is_a_sample_of_every_kind() {
        let sampled: BTreeSet<String> =
            SAMPLES.lines().map(|line| Fact::from_json(line).unwrap().kind().to_owned()).collect();
        // The refusal of an unknown kind lists all that are known.
        let refusal = Fact::from_json(r#"{"fact":"?"}"#).unwrap_err().to_string();
        let known: BTreeSet<String> =
            refusal.split('`').skip(1).step_by(2).filter(|word| *word != "?").map(str::to_owned).collect();
        assert!(known.len() > 20, "{refusal}");
        assert_eq!(sampled, known);
    }
}
