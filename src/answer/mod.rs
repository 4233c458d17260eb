//! What follows: one question, one file. Every answer carries its reasons, or says what is left open.

use chrono::NaiveDate;

use crate::agreement::Agreement;
use crate::agreement::clause::Cite;
use crate::agreement::clause::ClauseId;
use crate::agreement::clause::Law;
use crate::agreement::clause::ReadingId;
use crate::agreement::party::PartyId;
use crate::agreement::text::Text;
use crate::history::History;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::meeting::Meeting;

pub mod admission;
pub mod annual;
pub mod bodies;
pub mod check;
pub mod convener;
pub mod day;
pub mod due;
pub mod entry_into_force;
pub mod fit;
pub mod impact;
pub mod in_force;
pub mod meeting_warning;
pub mod moved;
pub mod office;
pub mod remind;
pub mod responsibility;
pub mod rotation;
pub mod termination;

/// What every answer rests on: what was agreed, and what has happened.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    pub agreement: &'a Agreement,
    pub history: &'a History,
    /// From this day another agreement stands in the place of this one.
    pub superseded_from: Option<NaiveDate>,
    /// What is taken for granted of one party's leaving, whatever is recorded: for the impact of a notice.
    pub assumed: Option<Assumed<'a>>,
}

/// That a party stays, or leaves after a day.
#[derive(Debug, Clone, Copy)]
pub struct Assumed<'a> {
    pub party: &'a PartyId,
    /// Its last day; none: it stays.
    pub last_day: Option<NaiveDate>,
}

impl<'a> Basis<'a> {
    /// What was agreed and what has happened, with nothing assumed besides.
    #[must_use]
    pub fn new(agreement: &'a Agreement, history: &'a History) -> Basis<'a> {
        Basis { agreement, history, superseded_from: None, assumed: None }
    }

    /// The same, assuming that `party` leaves after `last_day`, or stays where there is none.
    #[must_use]
    pub fn assuming(self, party: &'a PartyId, last_day: Option<NaiveDate>) -> Basis<'a> {
        Basis { assumed: Some(Assumed { party, last_day }), ..self }
    }
}

/// A value with the reasons for it, or what the agreement leaves open.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
// An answer is made once a question: its size costs nothing.
#[allow(clippy::large_enum_variant)]
pub enum Answer<T> {
    Known { value: T, certainty: Certainty, because: Vec<Reason> },
    Open { question: Question, because: Vec<Reason>, suggestion: Option<Suggestion> },
}

/// How firmly an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// By the text and the recorded facts alone.
    Text,
    /// A reading decided it.
    Derived,
    /// Somebody outside the agreement is named.
    External,
}

/// One thing that an answer rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    Text(ClauseId),
    Reading(ReadingId),
    /// A rule of the body's own, as recorded.
    Local(EntryNumber),
    Fact(EntryNumber),
    Law(Law),
}

/// Why a question stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// The text names nobody.
    TextNamesNobody,
    /// Nothing that the body agreed is recorded, or in force any more.
    NothingAgreed { lapsed: Option<EntryNumber> },
    /// Nobody holds the office.
    OfficeVacant(office::Vacancy),
    /// The party that the rule names has left the agreement, or has ended.
    PartyHasLeft { party: PartyId, last_day: NaiveDate },
    /// The actor that the rule names exists no more.
    ActorHasEnded { actor: PartyId, last_day: NaiveDate },
    /// Every party of the rotation has left.
    RotationEmpty,
    /// No term of this kind is known for the day.
    TermUnknown { kind: String },
    /// The body has ended.
    BodyHasEnded { last_day: NaiveDate },
    /// The body is not set up yet.
    BodyNotYet { from: NaiveDate },
    /// Who arranges the meeting is not recorded.
    ArrangerUnknown,
    /// The agreement has no rule about it.
    NoRule,
}

/// What may be done where a question is open: advice, never an answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Suggestion {
    /// From the agreement's file.
    pub text: Option<Text>,
    pub parties: Vec<PartyId>,
    /// The arrangement that lapsed, which may be agreed again.
    pub lapsed: Option<EntryNumber>,
    /// The person in the chair, where the rule suggests nobody.
    pub chair: Option<convener::Convener>,
    /// Nobody is in the chair yet: the chair, once elected.
    pub chair_once_elected: bool,
}

impl<T> Answer<T> {
    /// The reasons, whatever the answer.
    #[must_use]
    pub fn because(&self) -> &[Reason] {
        match self {
            Answer::Known { because, .. } | Answer::Open { because, .. } => because,
        }
    }

    /// The value, where there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Answer::Known { value, .. } => Some(value),
            Answer::Open { .. } => None,
        }
    }

    /// Adds reasons that hold besides, each once; a reading among them makes a known answer derived.
    pub fn also_because(mut self, more: Vec<Reason>) -> Answer<T> {
        let reads = more.iter().any(|reason| matches!(reason, Reason::Reading(_)));
        match &mut self {
            Answer::Known { certainty, because, .. } => {
                if reads && *certainty == Certainty::Text {
                    *certainty = Certainty::Derived;
                }
                push_once(because, more);
            }
            Answer::Open { because, .. } => push_once(because, more),
        }
        self
    }
}

/// Adds each reason that is not yet there.
pub fn push_once(because: &mut Vec<Reason>, more: Vec<Reason>) {
    for reason in more {
        if !because.contains(&reason) {
            because.push(reason);
        }
    }
}

/// The reasons that a cite stands for: its clauses, then its readings.
#[must_use]
pub fn cited(cite: &Cite) -> Vec<Reason> {
    let clauses = cite.clauses.iter().cloned().map(Reason::Text);
    clauses.chain(cite.readings.iter().cloned().map(Reason::Reading)).collect()
}

/// The reasons that a cite stands for without its readings: they did not decide.
#[must_use]
pub fn cited_clauses(cite: &Cite) -> Vec<Reason> {
    cite.clauses.iter().cloned().map(Reason::Text).collect()
}

/// How firmly an answer stands that went through parts with these reasons.
#[must_use]
pub fn certainty_of(because: &[Reason]) -> Certainty {
    if because.iter().any(|reason| matches!(reason, Reason::Reading(_))) { Certainty::Derived } else { Certainty::Text }
}

/// The day of a question, and up to which day facts count in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The calendar day: terms and windows are judged by it.
    pub day: NaiveDate,
    /// Facts that hold by the end of this day have happened.
    pub known_until: NaiveDate,
    /// The question is about this planned meeting, and those of its body planned before it are supposed to be held; none:
    /// about the next one.
    pub about: Option<MeetingNumber>,
}

impl Asked {
    /// At the end of `day`: what is dated on the day has happened.
    #[must_use]
    pub fn at_end_of(day: NaiveDate) -> Asked {
        Asked { day, known_until: day, about: None }
    }

    /// Before a meeting on `day`: what it decided does not count for itself.
    #[must_use]
    pub fn before_meeting_on(day: NaiveDate) -> Asked {
        Asked { day, known_until: day.pred_opt().unwrap_or(day), about: None }
    }

    /// At the end of the day for which a meeting is planned, about that meeting.
    #[must_use]
    pub fn about_planned(meeting: &Meeting) -> Asked {
        Asked { about: Some(meeting.number), ..Asked::at_end_of(meeting.date) }
    }
}
