//! What is kept of an agreement so that a question about all of them need not read its history.

use chrono::Datelike;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::Timelike;

use super::error::StoreError;
use super::journal::Journal;
use crate::history::person::PersonNumber;

/// What answers about all agreements tell of one, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    pub agreement: String,
    /// The number of the last entry, and the latest version of the text, out of which it was worked out.
    pub entry: u32,
    pub version: u32,
    /// The code of the language in which things owed and meetings are told; reminders have their own.
    pub language: String,
    /// The day for which it was worked out: it says nothing of days before.
    pub on: NaiveDate,
    /// From `on` until the day before this one, all reminders to be sent are told.
    pub reminded_until: NaiveDate,
    /// From `on` until the day before this one, all that is listed as owed is told, all that checks find, and whether it is
    /// not in force.
    pub listed_until: NaiveDate,
    /// At most `MOST`, in the order of matters, forms and ranks; those of one rank in the order in which they are told.
    pub told: Vec<Told>,
    /// Everybody whose name may stand in it, in the order of their numbers.
    pub people: Vec<PersonNumber>,
}

/// More rows than this are not kept of one agreement.
pub const MOST: usize = 1 << 20;

/// One thing told of an agreement, in one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub matter: Matter,
    pub form: Form,
    /// Its place in a list of all agreements; of one rank those of the agreement that was loaded first come first.
    pub rank: i64,
    /// The first day on which it is told; of a meeting its own day.
    pub from: NaiveDate,
    /// The first day on which it no longer is.
    pub until: NaiveDate,
    pub bytes: Vec<u8>,
}

/// The rank of what is listed by agreement only.
pub const BY_AGREEMENT: i64 = 0;

/// The rank of what is listed by a day; without one it comes last.
#[must_use]
pub fn rank_of_day(day: Option<NaiveDate>) -> i64 {
    day.map_or(i64::MAX, |day| i64::from(day.num_days_from_ce()))
}

/// The rank of a meeting: by its day, its time and its number.
#[must_use]
pub fn rank_of_meeting(day: NaiveDate, time: Option<NaiveTime>, number: u32) -> i64 {
    let time = time.map_or(0, |time| 1 + i64::from(time.num_seconds_from_midnight()));
    first_rank_of_meetings(day) + time * RANKS_A_SECOND + i64::from(number).min(RANKS_A_SECOND - 1)
}

/// Below the ranks of all meetings of a day, and above those of the days before.
#[must_use]
pub fn first_rank_of_meetings(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()).clamp(0, LAST_DAY) * RANKS_A_DAY
}

const RANKS_A_SECOND: i64 = 1 << 20;
/// A day has less than 2^17 seconds.
const RANKS_A_DAY: i64 = 1 << 37;
const LAST_DAY: i64 = (1 << 26) - 1;

/// What is asked of all agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Which reminders are to be sent.
    Reminders,
    /// What is listed as owed.
    Owed,
    /// Which meetings are still to come.
    Meetings,
    /// What checks find.
    Findings,
    /// Whether it is not in force.
    Standing,
}

impl Matter {
    pub const ALL: [Matter; 5] =
        [Matter::Reminders, Matter::Owed, Matter::Meetings, Matter::Findings, Matter::Standing];
}

/// A question to all agreements.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub matter: Matter,
    /// The rules by which the asking program answers.
    pub rules: &'a str,
    /// The code of the language of the answer; none where each thing has its own.
    pub language: Option<&'a str>,
    /// The day of the answer; of meetings the first day that is asked for.
    pub day: NaiveDate,
    /// Of meetings the last day that is asked for.
    pub until: Option<NaiveDate>,
    /// None: it is asked only of which agreements there is something to tell.
    pub form: Option<Form>,
}

/// In which form something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// To people.
    Line,
    /// To scripts.
    Object,
}

/// What is told in answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard<'a> {
    /// From the beginning: what was told before is told again.
    Begin,
    Told(Slip<'a>),
}

/// One thing told in answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slip<'a> {
    pub rank: i64,
    /// The place of its agreement in the order of loading.
    pub place: i64,
    /// So many days have passed since the first on which it is told.
    pub days: usize,
    pub bytes: &'a [u8],
}

/// Something of an agreement, with its place in the order of loading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    pub place: i64,
    pub one: T,
}

/// Whose place the text of a version says that its agreement takes; none: nobody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    pub agreement: String,
    pub version: u32,
    pub supersedes: Option<String>,
}

/// A journal that keeps agendas beside the facts. What every implementation guarantees:
///
/// - What was kept of an agreement is taken back, in the same step, by whatever is appended to it, or to an agreement a
///   version of which takes its place.
/// - It is taken out when somebody whose name may stand in it is changed.
/// - Nothing is kept that was worked out of less than what there is.
pub trait Agendas: Journal {
    /// Tells what is kept, by the same rules, for a question, all of it at one moment and in the order of ranks. Returns the
    /// agreements of which it is not kept, in the order of their loading.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn survey(
        &mut self,
        question: &Question<'_>,
        hear: &mut dyn FnMut(Heard<'_>),
    ) -> Result<Vec<Placed<String>>, StoreError>;

    /// What is kept of an agreement by these rules; none where nothing is.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn agenda(&mut self, rules: &str, agreement: &str) -> Result<Option<Agenda>, StoreError>;

    /// Keeps what was worked out by `rules`, of each agreement that is still as it was then.
    ///
    /// # Errors
    /// When the register cannot be written.
    fn keep_agendas(&mut self, rules: &str, all: &[Agenda]) -> Result<(), StoreError>;

    /// Takes out all that is kept beside the facts, also which agreement takes the place of which.
    ///
    /// # Errors
    /// When the register cannot be written.
    fn forget_agendas(&mut self) -> Result<(), StoreError>;
}
