//! What would have to be corrected in an entry so that a fact contradicts it no more.

use chrono::NaiveDate;

use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;
use crate::calendar::partial::PartialDate;
use crate::history::fact::NamedConvener;
use crate::history::person::PersonNumber;

/// Something that an entry says otherwise, as it was to be recorded now: an option of `correct` with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// Another day; none where only whoever knows what happened can tell which.
    On(Option<PartialDate>),
    Decided(NaiveDate),
    Written(bool),
    /// As the day.
    Sent(Option<NaiveDate>),
    Received(NaiveDate),
    ConvenedBy(Vec<NamedConvener>),
    Convener(Vec<NamedConvener>),
    Present(Vec<PartyId>),
    Absent(Vec<PartyId>),
    Person(PersonNumber),
    Party(PartyId),
    Kind(BodyId),
    Name(String),
    Genitive(String),
    Reason(String),
}

impl Correction {
    /// A day that contradicts the one that is known, where it does.
    #[must_use]
    pub fn day(new: NaiveDate, known: NaiveDate) -> Option<Correction> {
        (new != known).then_some(Correction::On(Some(PartialDate::Day(new))))
    }

    /// Several that contradict those that are known, where some are named at all.
    #[must_use]
    pub fn named<T: Clone + PartialEq>(
        new: &[T],
        known: &[T],
        correction: impl Fn(Vec<T>) -> Correction,
    ) -> Option<Correction> {
        (!new.is_empty() && new != known).then(|| correction(new.to_vec()))
    }
}
