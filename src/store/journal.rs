//! The journal: every entry that was recorded, read by scope and only ever added to.

use std::collections::BTreeSet;

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use super::error::StoreError;
use super::index::AgreementIndex;
use crate::agreement::body::BodyId;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::fact::Concerns;
use crate::history::person::Person;
use crate::history::person::PersonNumber;

/// Which entries of one agreement are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    Whole,
    /// All of them, of which an answer needs only what they come to; a single one may be asked for later.
    Standing,
    /// Those of these bodies and of their meetings, and those of no body at all (consents, notices, deliveries, loads).
    Bodies(Vec<BodyId>),
    /// Those of no body at all.
    Binding,
}

/// The end of an agreement's journal as a writer saw it. A writer whose position is no longer the end is told `Moved`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    pub agreement: String,
    /// The last entry's number; 0 before the first.
    pub entry: u32,
    /// The last number given to a meeting of this agreement; 0 before the first.
    pub meeting: u32,
    /// The last number given to a person of the register; 0 before the first.
    pub person: u32,
    /// The last number given to an action of this agreement; 0 before the first.
    pub action: u32,
}

/// A version of an agreement's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub agreement: String,
    /// From one upwards.
    pub number: u32,
    /// The text as it was loaded, byte for byte.
    pub text: String,
    /// Absent: it holds for all days (a correction); else it amends from this day.
    pub from: Option<NaiveDate>,
    pub loaded_at: DateTime<FixedOffset>,
    /// A form of the text that is quicker to read; whoever uses it checks that it was made of this text.
    pub compiled: Option<Vec<u8>>,
    /// What other tools see of the text. Whoever adds a version fills it in; a read leaves it empty.
    pub index: AgreementIndex,
}

/// A version without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    pub agreement: String,
    pub number: u32,
    /// The SHA-256 of the text in hexadecimal, as it was noted when the text was loaded.
    pub sha256: String,
    /// As in the version itself.
    pub from: Option<NaiveDate>,
}

/// What is written together: all of it, or nothing.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// Numbered from the position's entry + 1 without a gap.
    pub entries: Vec<Filed>,
    /// New people, numbered from the position's person + 1 without a gap, and people whose name, party, address or
    /// merging changed.
    pub people: Vec<Person>,
    /// A new version of the agreement's text, numbered one after the latest.
    pub version: Option<Version>,
    /// The compiled form of a version that stands already, made anew because another program had made it.
    pub recompiled: Option<(u32, Vec<u8>)>,
}

/// An entry with the places under which it is found again.
#[derive(Debug, Clone)]
pub struct Filed {
    pub entry: Entry,
    /// That of the fact; of `TakenBack` and of a correction that of the entry it answers.
    pub concerns: Concerns,
}

/// Where the history of agreements is kept. What every implementation guarantees:
///
/// - `append` is all or nothing, durable when it returns, and succeeds only while `after` is still the end of that
///   agreement's journal and of the table of people; else it changes nothing and returns `Moved`.
/// - `read` sees one moment: entries and position belong together.
/// - Nothing that was appended is ever changed or removed.
pub trait Journal {
    /// Every entry of `agreement` that concerns `scope`, oldest first, and the position after the last entry of all.
    ///
    /// # Errors
    /// When the register cannot be read, is damaged or is newer than this program.
    fn read(&mut self, agreement: &str, scope: &Scope) -> Result<(Vec<Entry>, Position), StoreError>;

    /// What all entries of `agreement` come to, and the position after the last of them.
    ///
    /// # Errors
    /// As `read`.
    fn gathered(&mut self, agreement: &str) -> Result<(History, Position), StoreError> {
        let (entries, position) = self.read(agreement, &Scope::Whole)?;
        Ok((History::of(&entries), position))
    }

    /// Adds `batch` if nobody wrote since `after`; returns the new position.
    ///
    /// # Errors
    /// `Moved` when somebody wrote since; `Misnumbered` when the batch does not follow it; otherwise when the register cannot be written.
    fn append(&mut self, after: &Position, batch: &Batch) -> Result<Position, StoreError>;

    /// The agreements kept here, by id in order of their first load, each with all its versions, oldest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn versions(&mut self) -> Result<Vec<Version>, StoreError>;

    /// The same without their texts.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn outlines(&mut self) -> Result<Vec<Outline>, StoreError>;

    /// The compiled form of a version; none where it has none.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn compiled(&mut self, outline: &Outline) -> Result<Option<Vec<u8>>, StoreError>;

    /// The text of a version.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn text(&mut self, outline: &Outline) -> Result<String, StoreError>;

    /// People by number, merged ones included.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn people(&mut self) -> Result<Vec<Person>, StoreError>;

    /// Of these people those who are there, and those into whom they were merged, by number.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn people_with(&mut self, numbers: &BTreeSet<PersonNumber>) -> Result<Vec<Person>, StoreError>;
}
