//! What is kept of an agreement so that a question about all of them need not read its history.

use chrono::NaiveDate;

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
    /// From `on` until the day before this one, all that is listed as owed is told.
    pub listed_until: NaiveDate,
    /// At most `MOST` of all matters together; those of one matter in the order in which they are told.
    pub told: Vec<Told>,
    /// Everybody whose name may stand in it, in the order of their numbers.
    pub people: Vec<PersonNumber>,
}

/// More rows than this are not kept of one agreement.
pub const MOST: usize = 1 << 20;

/// One thing told of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub matter: Matter,
    /// The first day on which it is told; of a meeting its own day.
    pub from: NaiveDate,
    /// The first day on which it no longer is.
    pub until: NaiveDate,
    /// As it is told to people.
    pub line: Vec<u8>,
    /// As it is told to scripts.
    pub object: Vec<u8>,
}

/// What is asked of all agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// Which reminders are to be sent.
    Reminders,
    /// What is listed as owed.
    Owed,
    /// Which meetings are still to come.
    Meetings,
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
    pub form: Form,
}

/// In which form things are wanted; the other is left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Line,
    Object,
    /// Only of what there is something to tell.
    Neither,
}

/// What a register says to a question, all of it at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Survey {
    /// The agreements of which it does not say, in the order of their loading.
    pub unknown: Vec<Placed<String>>,
    /// What it says of all others, in the order of their loading; of one agreement in the order in which it is told.
    pub known: Vec<Placed<Told>>,
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
    /// What is kept, by the same rules, for a question; and the agreements of which it is not.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn survey(&mut self, question: &Question<'_>) -> Result<Survey, StoreError>;

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
