//! An entry of the register: a fact, the day on which it holds, and who recorded it when.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fact::Fact;
use super::packed::moment;

/// The place of an entry in its agreement's journal, from one upwards without a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryNumber(pub u32);

/// The number of a meeting of one agreement, from one upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MeetingNumber(pub u32);

/// That something was done: that an invitation was sent, a meeting held or called off, an action carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    #[serde(with = "moment::day")]
    pub on: NaiveDate,
    pub entry: EntryNumber,
}

/// One entry. It is never changed; a later entry may correct it or take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub number: EntryNumber,
    /// The first entry of the command that recorded this one: `undo` takes a command back as a whole.
    pub command: EntryNumber,
    pub fact: Fact,
    /// The day on which the fact holds, in the agreement's time zone.
    pub holds_on: NaiveDate,
    /// When it was recorded, with the offset of the agreement's time zone at that moment.
    pub recorded_at: DateTime<FixedOffset>,
    /// The meeting at which it was decided.
    pub at_meeting: Option<MeetingNumber>,
    /// The entry that this one replaces.
    pub corrects: Option<EntryNumber>,
    pub texts: Texts,
}

impl Entry {
    /// Whether it changes what an earlier entry says: it corrects that one or takes it back.
    #[must_use]
    pub fn answers_another(&self) -> bool {
        self.corrects.is_some() || matches!(self.fact, Fact::TakenBack { .. })
    }
}

/// What stands beside the fact and may be taken out without breaking the chain: free texts and the recorder's name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// The paper behind the fact, as "kunnanvaltuusto 27.3.2023 § 12".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The title of a meeting or the text of an action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The address of a remote meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signer_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts as registers hold them: what was written once stays readable and is written alike.
    const SAMPLES: [&str; 3] = [
        "{}",
        r#"{"recorded_by":"Testi Esimerkki"}"#,
        r#"{"recorded_by":"a","decided_by":"b","reference":"c § 12","reason":"d","title":"e","place":"f","remote":"g","signer":"h","signer_title":"i","focus":"j","goals":["k","l"]}"#,
    ];

    #[test]
    fn texts_stay_readable_and_are_written_byte_for_byte_alike() {
        for sample in SAMPLES {
            let texts: Texts = serde_json::from_str(sample).unwrap();
            assert_eq!(serde_json::to_string(&texts).unwrap(), sample);
        }
    }
}
