//! What answers about many agreements tell of each, in forms that can be kept: the words are those of one language already,
//! and whoever shows them needs neither the agreement nor its history.

pub mod finding;

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use super::agreement::State;
use super::due;
use super::json::due as json;
use super::meeting;
use super::meeting::Listed;
use super::names::Names;
use crate::answer::Basis;
use crate::answer::due::item::Item;
use crate::answer::due::verdict::Verdict;
use crate::text::Words;

/// Packs a form for the register. None of its parts can fail to be written.
#[must_use]
pub fn packed(form: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(form).unwrap_or_default()
}

/// Unpacks a form; none where it is not one that this program packed.
#[must_use]
pub fn unpacked<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// A day as a number, which is read much quicker than a text.
mod some_day {
    use chrono::Datelike;
    use chrono::NaiveDate;
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serialize;
    use serde::Serializer;

    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the field is handed over as it is")]
    pub(super) fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.num_days_from_ce()).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        let number = Option::<i32>::deserialize(deserializer)?;
        let day = number.map(|number| NaiveDate::from_num_days_from_ce_opt(number).ok_or("no day"));
        day.transpose().map_err(serde::de::Error::custom)
    }
}

/// Something owed, as a list for people tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedLine {
    pub head: OwedHead,
    parts: Parts,
}

/// What is needed of something owed in every list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwedHead {
    #[serde(with = "some_day")]
    pub by: Option<NaiveDate>,
    /// Its place in `Verdict::ALL`.
    verdict: u8,
    pub needs_attention: bool,
    /// How many suitable days are left, on each day from the first on which the line is told; empty where they are not
    /// counted.
    pub days_left: Vec<u32>,
    /// As it is shown without colours where nobody says how wide a line may be; where suitable days are counted, in two
    /// parts with their number between them.
    pub shown: Option<(String, String)>,
}

/// The same without a copy of the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OwedShown<'a> {
    #[serde(with = "some_day")]
    pub by: Option<NaiveDate>,
    verdict: u8,
    pub needs_attention: bool,
    days_left: Vec<u32>,
    #[serde(borrow)]
    pub shown: Option<(&'a str, &'a str)>,
}

impl<'a> OwedShown<'a> {
    /// Unpacks the head of a line; none where it is not what this program packed.
    #[must_use]
    pub fn unpacked(bytes: &'a [u8]) -> Option<OwedShown<'a>> {
        postcard::take_from_bytes(bytes).ok().map(|(head, _)| head)
    }

    #[must_use]
    pub fn verdict(&self) -> Verdict {
        verdict(self.verdict)
    }

    /// How many suitable days are left so many days after the first on which it is told; none where they are not counted.
    #[must_use]
    pub fn days_left(&self, days: usize) -> Option<u32> {
        self.days_left.get(days).copied()
    }
}

/// The same in its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwedParts {
    /// The line over the rest.
    pub line: String,
    pub standing: String,
    pub what: String,
    pub who: String,
    /// What the verdict rests on besides: places in `due::BESIDE`, and texts.
    pub beside: Vec<(u8, String)>,
    pub key: String,
}

impl OwedParts {
    /// Under which agreement it is owed, where it was told among several.
    #[must_use]
    pub fn agreement(&self) -> &str {
        let named = self.beside.iter().find(|(head, _)| *head == due::BESIDE_AGREEMENT);
        named.map_or("", |(_, id)| id.as_str())
    }
}

/// Parts are unpacked only where they are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Parts {
    Ready(OwedParts),
    Packed(Vec<u8>),
}

fn verdict(place: u8) -> Verdict {
    Verdict::ALL.get(usize::from(place)).copied().unwrap_or(Verdict::Open)
}

impl OwedLine {
    /// Tells of an item of one agreement or of `several`, as it is on one day.
    #[must_use]
    pub fn of(item: &Item, names: Names<'_>, several: bool, words: &Words) -> OwedLine {
        let (standing, what) = (due::standing(item, words), due::what(item, names, words));
        let verdict = Verdict::ALL.iter().position(|verdict| *verdict == item.verdict).unwrap_or_default();
        let head = OwedHead {
            by: item.by,
            verdict: u8::try_from(verdict).unwrap_or_default(),
            needs_attention: item.needs_attention(),
            days_left: item.suitable_days_left.into_iter().collect(),
            shown: None,
        };
        let parts = OwedParts {
            line: due::line(item, &standing, &what, words),
            who: due::who(&item.responsible, names, words),
            beside: due::beside(item, names, several, words),
            key: item.key.to_string(),
            standing,
            what,
        };
        OwedLine { head, parts: Parts::Ready(parts) }
    }

    /// Packs it for the register, with the number of suitable days on each day, and as it is shown.
    #[must_use]
    pub fn packed(mut self, days_left: Vec<u32>, words: &Words) -> Vec<u8> {
        self.head.shown = due::usual::shown(&self, words);
        self.head.days_left = days_left;
        let mut bytes = packed(&self.head);
        bytes.extend(packed(&self.parts()));
        bytes
    }

    /// Unpacks it, as it is so many days after the first on which it is told; none where it is not what this program packed.
    #[must_use]
    pub fn unpacked(bytes: &[u8], days: usize) -> Option<OwedLine> {
        let (mut head, rest): (OwedHead, &[u8]) = postcard::take_from_bytes(bytes).ok()?;
        head.days_left = head.days_left.get(days).copied().into_iter().collect();
        Some(OwedLine { head, parts: Parts::Packed(rest.to_vec()) })
    }

    #[must_use]
    pub fn verdict(&self) -> Verdict {
        verdict(self.head.verdict)
    }

    /// Its parts; empty where they are not what this program packed.
    #[must_use]
    pub fn parts(&self) -> OwedParts {
        match &self.parts {
            Parts::Ready(parts) => parts.clone(),
            Parts::Packed(bytes) => unpacked(bytes).unwrap_or_else(|| OwedParts {
                line: String::new(),
                standing: String::new(),
                what: String::new(),
                who: String::new(),
                beside: Vec::new(),
                key: String::new(),
            }),
        }
    }
}

/// Something owed, as scripts read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwedObject {
    #[serde(with = "some_day")]
    pub by: Option<NaiveDate>,
    pub needs_attention: bool,
    /// As those of the line.
    pub days_left: Vec<u32>,
    /// The object before the number of days, and behind it.
    before: String,
    after: String,
}

/// What stands before the number of days. Within texts the quotation marks would be escaped.
const DAYS_LEFT: &str = "\"suitable_days_left\":";

impl OwedObject {
    /// Tells of an item as it is on one day.
    #[must_use]
    pub fn of(item: &Item, names: Names<'_>, words: &Words) -> OwedObject {
        let uncounted = Item { suitable_days_left: None, ..item.clone() };
        let object = serde_json::to_string(&json::item(&uncounted, names, words)).unwrap_or_default();
        let (before, after) = object.split_once(DAYS_LEFT).unwrap_or((&object, ""));
        OwedObject {
            by: item.by,
            needs_attention: item.needs_attention(),
            days_left: item.suitable_days_left.into_iter().collect(),
            before: format!("{before}{DAYS_LEFT}"),
            after: after.strip_prefix("null").unwrap_or(after).to_owned(),
        }
    }

    /// Writes the object as it is on the first day on which it is told.
    pub fn write(&self, out: &mut String) {
        write_object(out, &self.before, self.days_left.first().copied(), &self.after);
    }
}

/// The same without a copy of the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OwedText<'a> {
    #[serde(with = "some_day")]
    by: Option<NaiveDate>,
    pub needs_attention: bool,
    days_left: Vec<u32>,
    #[serde(borrow)]
    before: &'a str,
    after: &'a str,
}

impl OwedText<'_> {
    /// Writes the object as it is so many days after the first on which it is told.
    pub fn write(&self, days: usize, out: &mut String) {
        write_object(out, self.before, self.days_left.get(days).copied(), self.after);
    }
}

fn write_object(out: &mut String, before: &str, days_left: Option<u32>, after: &str) {
    out.push_str(before);
    match days_left {
        Some(days) => out.push_str(&days.to_string()),
        None => out.push_str("null"),
    }
    out.push_str(after);
}

/// A meeting in a list of those of many agreements: its agreement, and what the list shows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingLine<'a> {
    #[serde(borrow)]
    pub agreement: Cow<'a, str>,
    #[serde(borrow)]
    pub cells: [Shown<'a>; 6],
}

/// A text that is not copied where it is unpacked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shown<'a>(#[serde(borrow)] pub Cow<'a, str>);

impl AsRef<str> for Shown<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl<'a> MeetingLine<'a> {
    /// Tells of a meeting.
    #[must_use]
    pub fn of(listed: &Listed<'a>, words: &Words) -> MeetingLine<'a> {
        MeetingLine {
            agreement: Cow::Borrowed(&listed.names.agreement.id),
            cells: meeting::cells(listed, words).map(|cell| Shown(Cow::Owned(cell))),
        }
    }
}

/// An agreement that is not in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingLine<'a> {
    #[serde(borrow)]
    pub agreement: Cow<'a, str>,
    /// It was in force and has ended.
    pub has_ended: bool,
    /// It is known from when it will be, or was, in force.
    pub has_begin: bool,
    /// How it stands, in a few words.
    #[serde(borrow)]
    pub state: Cow<'a, str>,
}

impl StandingLine<'static> {
    /// Tells how an agreement stands at the end of `day`; none while it is in force.
    #[must_use]
    pub fn of(basis: Basis<'_>, version: u32, day: NaiveDate, words: &Words) -> Option<StandingLine<'static>> {
        let state = State::of(basis, version, day);
        (!state.in_force).then(|| StandingLine {
            agreement: Cow::Owned(state.agreement.id.clone()),
            has_ended: state.ended.is_some(),
            has_begin: state.in_force_from.is_some(),
            state: Cow::Owned(state.told(day, words)),
        })
    }
}
