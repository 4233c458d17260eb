//! When the agreement enters into force, and what is missing for it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Answer;
use super::Basis;
use super::Question;
use super::Reason;
use super::certainty_of;
use super::cited;
use crate::agreement::Agreement;
use crate::agreement::body::Who;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Act;
use crate::agreement::validity::EntryWhen;
use crate::history::entry::EntryNumber;

/// An act that a party has still to do, or whose day has still to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub party: PartyId,
    pub act: Act,
    /// The act is recorded without its day.
    pub exact_date: bool,
}

/// When the agreement enters into force, judged at the end of `day`: of the acts needed, the last decides.
///
/// The agreement enters into force on the first day on which every act needed stood. Acts known only to the month or
/// year do not count (`contract.md`, "Dates"). Nothing is moved off free days: entry is a state. Open while acts are
/// missing; `missing` says which.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::entry_into_force::entry_day;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// // Nothing is recorded, so the day is open.
/// assert!(entry_day(basis, day).value().is_none());
/// ```
pub fn entry_day(basis: Basis<'_>, day: NaiveDate) -> Answer<NaiveDate> {
    let entry = &basis.agreement.entry;
    let mut because = cited(&entry.cite);
    let found = match &entry.when {
        EntryWhen::On(on) => Some(*on),
        EntryWhen::Parties(_) | EntryWhen::Threshold { .. } => {
            act_days(basis, day).into_iter().find(|candidate| holds(basis, *candidate))
        }
    };
    let from = found.map(|from| entry.not_before.map_or(from, |not_before| from.max(not_before)));
    match from {
        Some(from) => {
            because.extend(deciding_entries(basis, from).into_iter().map(Reason::Fact));
            // The readings explain which act counts; they decide nothing here that the text would leave open.
            let certainty = certainty_of(&because);
            Answer::Known { value: from, certainty, because }
        }
        None => Answer::Open { question: Question::NoRule, because, suggestion: None },
    }
}

/// The first day of force, if it is known at the end of `day`.
#[must_use]
pub fn in_force_from(basis: Basis<'_>, day: NaiveDate) -> Option<NaiveDate> {
    entry_day(basis, day).value().copied()
}

/// The first day on which the agreement binds `party`, if it is known at the end of `day`.
///
/// Where all parties are needed this is the day of entry; elsewhere a party is bound once its own acts are done too.
#[must_use]
pub fn bound_from(basis: Basis<'_>, party: &PartyId, day: NaiveDate) -> Option<NaiveDate> {
    let from = in_force_from(basis, day)?;
    let own = basis.agreement.entry.needs.iter().map(|act| exact_day(basis, party, *act, day));
    let own: Option<Vec<NaiveDate>> = own.collect();
    own.map(|days| days.into_iter().fold(from, NaiveDate::max))
}

/// Whether `party` is one of those whom the agreement binds or will bind: everybody, but where a number of parties is
/// enough for entry into force, only those that have acted by the end of `day`.
#[must_use]
pub fn takes_part(basis: Basis<'_>, party: &PartyId, day: NaiveDate) -> bool {
    match basis.agreement.entry.when {
        EntryWhen::Threshold { .. } => {
            in_force_from(basis, day).is_none_or(|from| day < from) || has_acted(basis, party, day)
        }
        EntryWhen::Parties(_) | EntryWhen::On(_) => true,
    }
}

/// The acts still missing at the end of `day`: by act, then by party in the order of the file.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::entry_into_force::missing;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// // Thirteen approvals and thirteen signatures.
/// assert_eq!(missing(basis, day).len(), 26);
/// ```
#[must_use]
pub fn missing(basis: Basis<'_>, day: NaiveDate) -> Vec<Missing> {
    let entry = &basis.agreement.entry;
    let wanted = match &entry.when {
        EntryWhen::On(_) | EntryWhen::Threshold { .. } => members_of(basis.agreement, &Who::All),
        EntryWhen::Parties(who) => members_of(basis.agreement, who),
    };
    let mut missing = Vec::new();
    for act in &entry.needs {
        for party in &wanted {
            if exact_day(basis, party, *act, day).is_none() {
                let recorded = basis.history.consents.get(party).and_then(|consents| consents.act(*act, day));
                missing.push(Missing { party: party.clone(), act: *act, exact_date: recorded.is_some() });
            }
        }
    }
    missing
}

/// The parties whose rejection stands at the end of `day`.
#[must_use]
pub fn rejected_by(basis: Basis<'_>, day: NaiveDate) -> Vec<PartyId> {
    let parties = basis.agreement.parties.iter();
    parties
        .filter(|party| basis.history.consents.get(&party.id).is_some_and(|consents| consents.rejection(day).is_some()))
        .map(|party| party.id.clone())
        .collect()
}

/// The parties and actors that `who` means, groups taken apart, in the order of the file.
#[must_use]
pub fn members_of(agreement: &Agreement, who: &Who) -> Vec<PartyId> {
    match who {
        Who::All => agreement.parties.iter().map(|party| party.id.clone()).collect(),
        Who::Unspecified => Vec::new(),
        Who::These(ids) => ids
            .iter()
            .flat_map(|id| agreement.group(id).map_or_else(|| vec![id.clone()], |group| group.parties.clone()))
            .collect(),
    }
}

/// The exact day of an act that stands at the end of `day`.
fn exact_day(basis: Basis<'_>, party: &PartyId, act: Act, day: NaiveDate) -> Option<NaiveDate> {
    basis.history.consents.get(party)?.act(act, day)?.on.exact()
}

/// Whether a party has done all that is needed of it by the end of `day`.
fn has_acted(basis: Basis<'_>, party: &PartyId, day: NaiveDate) -> bool {
    basis.agreement.entry.needs.iter().all(|act| exact_day(basis, party, *act, day).is_some())
}

/// Whether the condition of entry holds at the end of `day`.
fn holds(basis: Basis<'_>, day: NaiveDate) -> bool {
    let agreement = basis.agreement;
    match &agreement.entry.when {
        EntryWhen::On(on) => *on <= day,
        EntryWhen::Parties(who) => members_of(agreement, who).iter().all(|party| has_acted(basis, party, day)),
        EntryWhen::Threshold { parties, at_least, of, population_over } => {
            let group = of.as_ref().and_then(|id| agreement.group(id)).map(|group| group.parties.clone());
            let group = group.unwrap_or_else(|| members_of(agreement, &Who::All));
            let acted: Vec<&PartyId> = group.iter().filter(|party| has_acted(basis, party, day)).collect();
            members_of(agreement, parties).iter().all(|party| has_acted(basis, party, day))
                && at_least.is_none_or(|number| acted.len() >= usize::try_from(number).unwrap_or(usize::MAX))
                && population_over.is_none_or(|share| population_share(agreement, &acted, &group) > share)
        }
    }
}

/// The share of a group's population that lives in some of its parties, from 0 to 1; 0 where nobody is counted.
#[must_use]
pub fn population_share(agreement: &Agreement, some: &[&PartyId], group: &[PartyId]) -> f64 {
    let of = |id: &PartyId| agreement.party(id).and_then(|party| party.population).unwrap_or(0);
    let part: u64 = some.iter().map(|id| of(id)).sum();
    let whole: u64 = group.iter().map(of).sum();
    if whole == 0 {
        return 0.0;
    }
    // Populations are far below 2^52, so nothing is lost.
    #[allow(clippy::cast_precision_loss)]
    let share = part as f64 / whole as f64;
    share
}

/// The days on which an act happened, up to `day`: entry can only fall on one of them.
fn act_days(basis: Basis<'_>, day: NaiveDate) -> BTreeSet<NaiveDate> {
    let consents = basis.history.consents.values();
    let acts = consents.flat_map(|consents| consents.approvals.iter().chain(&consents.signatures));
    acts.filter_map(|act| act.on.exact()).filter(|on| *on <= day).collect()
}

/// The entries of the acts of the day of entry: the last to come.
fn deciding_entries(basis: Basis<'_>, from: NaiveDate) -> Vec<EntryNumber> {
    let consents = basis.history.consents.values();
    let acts = consents.flat_map(|consents| consents.approvals.iter().chain(&consents.signatures));
    acts.filter(|act| act.on.exact() == Some(from)).map(|act| act.entry).take(3).collect()
}
