//! Something owed, as it stands on a day.

use chrono::Days;
use chrono::NaiveDate;

use super::key::Key;
use super::kind::Kind;
use super::verdict::Verdict;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::Answer;
use crate::answer::Reason;
use crate::answer::convener::Convener;
use crate::calendar::span::Span;
use crate::history::action::Settled;
use crate::history::entry::MeetingNumber;
use crate::history::person::PersonNumber;

/// Something owed, with how it stands and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub key: Key,
    pub kind: Kind,
    /// The body that owes it, or in which it is owed.
    pub body: Option<BodyId>,
    /// The party that owes it, or about which it is.
    pub party: Option<PartyId>,
    pub office: Option<Office>,
    /// The meeting it is about; of something recorded as done, the meeting named there.
    pub meeting: Option<MeetingNumber>,
    /// The calendar year or the term, whole; of a rolling cadence the time from one meeting to the next.
    pub period: Option<Period>,
    pub required: Option<Required>,
    pub count: u32,
    /// The meetings that count, in the order of their days.
    pub meetings: Vec<MeetingNumber>,
    /// Meetings of the period that do not count, because they lie outside the window.
    pub outside: Vec<MeetingNumber>,
    /// Planned meetings whose day has passed without a word on whether they were held.
    pub unrecorded: Vec<MeetingNumber>,
    /// Meetings of the period that were called off; their reason stands with them.
    pub not_held: Vec<MeetingNumber>,
    /// From the first day on which it can be done so that it counts, to the last; none: any day.
    pub possible: Option<Span>,
    /// Last possible day, included.
    pub by: Option<NaiveDate>,
    /// Where it is due and nothing sets a last day: the first day on which it was so.
    pub since: Option<NaiveDate>,
    pub verdict: Verdict,
    /// How many days after its last day it was done.
    pub late_days: Option<u32>,
    /// Days from today to the last day on which a meeting could still be held, where one is missing.
    pub suitable_days_left: Option<u32>,
    pub responsible: Responsible,
    pub because: Vec<Reason>,
    /// That it was recorded as done, or that it was decided not to do it.
    pub settled: Option<Settlement>,
}

/// The time in which something is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub span: Span,
    /// The year, the id of the term, or the day from which a rolling period runs.
    pub label: String,
}

/// How many meetings are owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Required {
    pub min: u32,
    /// More than this is told, never blamed.
    pub max: Option<u32>,
}

/// Who has to act.
#[derive(Debug, Clone, PartialEq)]
pub enum Responsible {
    /// Whoever convenes the body's next meeting.
    Convener(Box<Answer<Convener>>),
    Party(PartyId),
    /// Each of these.
    Parties(Vec<PartyId>),
    Body(BodyId),
    /// Whoever holds the office.
    Office {
        body: BodyId,
        office: Office,
    },
    Person(PersonNumber),
    /// The agreement does not say.
    Unsaid,
}

/// How something owed was settled otherwise than by the facts themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    Done(Settled),
    Waived(Settled),
}

impl Item {
    /// Something owed under `key`, of which nothing more is known.
    pub(in crate::answer) fn new(key: Key, verdict: Verdict, responsible: Responsible) -> Item {
        Item {
            kind: key.kind,
            key,
            body: None,
            party: None,
            office: None,
            meeting: None,
            period: None,
            required: None,
            count: 0,
            meetings: Vec::new(),
            outside: Vec::new(),
            unrecorded: Vec::new(),
            not_held: Vec::new(),
            possible: None,
            by: None,
            since: None,
            verdict,
            late_days: None,
            suitable_days_left: None,
            responsible,
            because: Vec::new(),
            settled: None,
        }
    }

    /// The day from which its reminders are counted: the last day, or where there is none that since which it is due.
    #[must_use]
    pub fn base(&self) -> Option<NaiveDate> {
        self.by.or_else(|| self.since.filter(|_| self.verdict == Verdict::Due))
    }

    /// Whether it is listed unless everything is asked for: what is due, open or to be told, and what was missed or late
    /// until it is done or waived.
    ///
    /// ```
    /// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
    /// use yhdyspinta::agreement::file::agreement_from;
    /// use yhdyspinta::answer::Basis;
    /// use yhdyspinta::answer::due;
    /// use yhdyspinta::answer::due::scope::Scope;
    /// use yhdyspinta::history::History;
    ///
    /// let agreement = agreement_from(source).agreement.unwrap();
    /// let history = History::default();
    /// let items = due::owed(Basis::new(&agreement, &history), "2026-03-01".parse().unwrap(), &Scope::default());
    /// let signature = items.iter().find(|item| item.key.to_string() == "signature:loppi").unwrap();
    /// assert!(signature.is_listed());
    /// ```
    #[must_use]
    pub fn is_listed(&self) -> bool {
        match self.verdict {
            Verdict::Due | Verdict::AtRisk | Verdict::Missed | Verdict::Open => true,
            Verdict::Late | Verdict::Partial => self.settled.is_none(),
            Verdict::Met | Verdict::Above | Verdict::Waived => false,
        }
    }

    /// Whether somebody has to act: what is only to be told does not count.
    ///
    /// ```
    /// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
    /// # use yhdyspinta::agreement::file::agreement_from;
    /// # use yhdyspinta::answer::Basis;
    /// # use yhdyspinta::answer::due;
    /// # use yhdyspinta::answer::due::scope::Scope;
    /// # use yhdyspinta::history::History;
    /// # let agreement = agreement_from(source).agreement.unwrap();
    /// # let history = History::default();
    /// # let items = due::owed(Basis::new(&agreement, &history), "2026-03-01".parse().unwrap(), &Scope::default());
    /// let signature = items.iter().find(|item| item.key.to_string() == "signature:loppi").unwrap();
    /// assert!(signature.needs_attention());
    /// let review = items.iter().find(|item| item.key.to_string() == "review:sisallon-arviointi").unwrap();
    /// // Whether it is owed cannot be told yet.
    /// assert!(!review.needs_attention());
    /// ```
    #[must_use]
    pub fn needs_attention(&self) -> bool {
        match self.verdict {
            Verdict::Due | Verdict::AtRisk | Verdict::Missed => true,
            Verdict::Late => self.is_listed(),
            Verdict::Met | Verdict::Above | Verdict::Partial | Verdict::Open | Verdict::Waived => false,
        }
    }

    /// How many days its last day lies behind `today`, where it is still to be done.
    ///
    /// ```
    /// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
    /// # use yhdyspinta::agreement::file::agreement_from;
    /// # use yhdyspinta::answer::Basis;
    /// # use yhdyspinta::answer::due;
    /// # use yhdyspinta::answer::due::scope::Scope;
    /// # use yhdyspinta::history::History;
    /// # let agreement = agreement_from(source).agreement.unwrap();
    /// # let history = History::default();
    /// # let items = due::owed(Basis::new(&agreement, &history), "2026-03-01".parse().unwrap(), &Scope::default());
    /// // A signature has no last day.
    /// let signature = items.iter().find(|item| item.key.to_string() == "signature:loppi").unwrap();
    /// assert_eq!(signature.days_overdue("2026-03-01".parse().unwrap()), None);
    /// ```
    #[must_use]
    pub fn days_overdue(&self, today: NaiveDate) -> Option<u32> {
        let by = self.by.filter(|_| self.verdict == Verdict::Missed)?;
        days_after(by, today)
    }
}

/// How many days `day` lies after `by`; none where it does not.
pub(super) fn days_after(by: NaiveDate, day: NaiveDate) -> Option<u32> {
    u32::try_from((day - by).num_days()).ok().filter(|days| *days > 0)
}

/// The day so many days after `day`, at most the last of the calendar.
#[must_use]
pub fn day_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX)
}
