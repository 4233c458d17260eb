//! What is owed: by whom, by when, and how it stands on a day.
//!
//! Before entry into force is known, only approvals and signatures are owed, and what was agreed besides (actions). The
//! meetings and reviews that the agreement would ask for now are told as open, so that whoever keeps the register without
//! having recorded the approvals sees why nothing is due; nothing is missed. Once the agreement is in force, every period
//! since then is told; after its end, those up to it.

use chrono::NaiveDate;

use self::item::Item;
use self::key::Key;
use self::kind::Kind;
use self::scope::Scope;
use self::survey::Survey;
use super::Basis;
use super::bodies::BodyRef;
use crate::agreement::body::BodyId;
use crate::agreement::duty::DutyForm;

mod action;
mod arrangement;
mod cadence;
mod consent;
mod contact;
mod document;
pub(super) mod election;
mod ending;
pub(super) mod force;
pub(super) mod invitation;
pub mod item;
pub mod key;
pub mod kind;
mod meeting_duty;
mod minutes;
mod notice;
mod review;
mod rolling;
pub mod scope;
mod settle;
mod stretch;
pub(super) mod suitable;
pub(super) mod survey;
mod tally;
pub mod verdict;

#[cfg(test)]
pub(crate) mod tests;

/// Everything owed in `scope` at the end of `today`, met and unmet alike, with its verdict and its reasons.
///
/// In the order of the last possible days, those without one last; on one day in the order of [`Kind::ALL`]. Whoever
/// lists it leaves out what [`Item::is_listed`] leaves out, unless everything is asked for. Keys are unique.
///
/// ```
/// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::answer::Basis;
/// use yhdyspinta::answer::due;
/// use yhdyspinta::answer::due::kind::Kind;
/// use yhdyspinta::answer::due::scope::Scope;
/// use yhdyspinta::history::History;
///
/// let agreement = agreement_from(source).agreement.unwrap();
/// let history = History::default();
/// let basis = Basis::new(&agreement, &history);
/// let signatures = Scope { kind: Some(Kind::Signature), ..Scope::default() };
/// let items = due::owed(basis, "2026-03-01".parse().unwrap(), &signatures);
/// assert_eq!(items.len(), 13);
/// ```
#[must_use]
pub fn owed(basis: Basis<'_>, today: NaiveDate, scope: &Scope) -> Vec<Item> {
    let survey = Survey::on(basis, today);
    owed_in(&survey, scope)
}

/// What of it is listed unless everything is asked for ([`Item::is_listed`]), in the same order. What is met is not even worked
/// out, of which there is the most in a long history.
///
/// ```
/// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::answer::Basis;
/// use yhdyspinta::answer::due;
/// use yhdyspinta::answer::due::item::Item;
/// use yhdyspinta::answer::due::scope::Scope;
/// use yhdyspinta::history::History;
///
/// let agreement = agreement_from(source).agreement.unwrap();
/// let history = History::default();
/// let items = due::listed(Basis::new(&agreement, &history), "2026-03-01".parse().unwrap(), &Scope::default());
/// assert!(!items.is_empty() && items.iter().all(Item::is_listed));
/// ```
#[must_use]
pub fn listed(basis: Basis<'_>, today: NaiveDate, scope: &Scope) -> Vec<Item> {
    let survey = Survey::of_unmet(basis, today);
    let mut items = owed_in(&survey, scope);
    items.retain(Item::is_listed);
    items
}

/// The same from what has been gathered already.
pub(super) fn owed_in(survey: &Survey<'_>, scope: &Scope) -> Vec<Item> {
    let mut items = Vec::new();
    for kind in Kind::ALL.into_iter().filter(|kind| scope.asks(*kind)) {
        items.extend(of_kind(survey, kind));
    }
    items.retain(|item| scope.holds(survey.basis.agreement, item, survey.today));
    // An item is large: each is moved once.
    items.sort_by_cached_key(|item| (item.by.is_none(), item.by));
    items
}

/// What is owed under `key` at the end of `today`; none where nothing is, or not yet.
///
/// ```
/// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::answer::Basis;
/// use yhdyspinta::answer::due;
/// use yhdyspinta::answer::due::verdict::Verdict;
/// use yhdyspinta::history::History;
///
/// let agreement = agreement_from(source).agreement.unwrap();
/// let history = History::default();
/// let key = "review:sisallon-arviointi".parse().unwrap();
/// let item = due::item(Basis::new(&agreement, &history), &key, "2025-03-01".parse().unwrap()).unwrap();
/// // Not in force, as far as is recorded: whether the review is owed cannot be told.
/// assert_eq!(item.verdict, Verdict::Open);
/// ```
#[must_use]
pub fn item(basis: Basis<'_>, key: &Key, today: NaiveDate) -> Option<Item> {
    let survey = Survey::on(basis, today);
    of_kind(&survey, key.kind).into_iter().find(|item| item.key == *key)
}

/// The days from `today` on which a meeting that `item` lacks could still be held; empty where none is lacking.
///
/// Free days, the quiet periods of all parties, and the days on which the same bodies meet already are left out.
///
/// ```
/// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::answer::Basis;
/// use yhdyspinta::answer::due;
/// use yhdyspinta::history::History;
///
/// let agreement = agreement_from(source).agreement.unwrap();
/// let history = History::default();
/// let basis = Basis::new(&agreement, &history);
/// let today = "2026-12-16".parse().unwrap();
/// let item = due::item(basis, &"cadence:kuntakokous:2026".parse().unwrap(), today).unwrap();
/// let days = due::suitable_days(basis, &item, today);
/// // From 20 December on it is quiet, and the 19th is a Saturday.
/// assert_eq!(days.last().unwrap().to_string(), "2026-12-18");
/// assert_eq!(item.suitable_days_left, Some(3));
/// ```
#[must_use]
pub fn suitable_days(basis: Basis<'_>, item: &Item, today: NaiveDate) -> Vec<NaiveDate> {
    let survey = Survey::on(basis, today);
    let Some(possible) = item.possible.filter(|_| item.suitable_days_left.is_some()) else { return Vec::new() };
    suitable::days_left(&survey, &bodies_of(&survey, item), possible)
}

/// The bodies whose meetings may fulfil what is owed.
fn bodies_of(survey: &Survey<'_>, item: &Item) -> Vec<BodyId> {
    let duty =
        survey.basis.agreement.duties.iter().find(|duty| item.kind == Kind::Meeting && duty.id.0 == item.key.what);
    match duty.map(|duty| &duty.form) {
        Some(DutyForm::Meeting { bodies, .. }) => bodies.clone(),
        Some(DutyForm::Review { .. } | DutyForm::Standing { .. }) | None => item.body.iter().cloned().collect(),
    }
}

/// Everything owed of one kind.
fn of_kind(survey: &Survey<'_>, kind: Kind) -> Vec<Item> {
    let agreement = survey.basis.agreement;
    let named = agreement.bodies.iter();
    let every = survey.bodies.iter().copied();
    let mut items: Vec<Item> = match kind {
        Kind::Cadence => named.flat_map(|body| cadence::items(survey, body)).collect(),
        Kind::Meeting => agreement.duties.iter().flat_map(|duty| meeting_duty::items(survey, duty)).collect(),
        Kind::Review => agreement.duties.iter().flat_map(|duty| review::items(survey, duty)).collect(),
        Kind::Document => named.flat_map(|body| document::items(survey, body)).collect(),
        Kind::Minutes => every.flat_map(|body| minutes::items(survey, body)).collect(),
        Kind::Invitation => every.flat_map(|body| invitation::items(survey, body)).collect(),
        Kind::Action => action::items(survey),
        Kind::Contact => contact::items(survey),
        Kind::Delivery | Kind::NoticeEnd => {
            notice::items(survey).into_iter().filter(|item| item.kind == kind).collect()
        }
        Kind::Approval | Kind::Signature => {
            consent::items(survey).into_iter().filter(|item| item.kind == kind).collect()
        }
        Kind::TermEnd => ending::terms(survey),
        Kind::AgreementEnd => ending::agreement(survey).into_iter().collect(),
        Kind::PartyEnd | Kind::ActorEnd => {
            ending::organisations(survey).into_iter().filter(|item| item.kind == kind).collect()
        }
        Kind::MembershipEnd => ending::memberships(survey),
        Kind::Election => return every.flat_map(|body| elections(survey, body)).collect(),
        Kind::Arrangement => return every.filter_map(|body| arrangement(survey, body)).collect(),
    };
    for item in &mut items {
        settle::settle(survey, item, None);
    }
    items
}

/// The offices of a body, settled by what was recorded since they became vacant.
fn elections(survey: &Survey<'_>, body: BodyRef<'_>) -> Vec<Item> {
    let settled = election::items(survey, body).into_iter().map(|mut owed| {
        settle::settle(survey, &mut owed.item, owed.since);
        owed.item
    });
    settled.collect()
}

/// The arrangement of a body, settled by what was recorded since it lapsed.
fn arrangement(survey: &Survey<'_>, body: BodyRef<'_>) -> Option<Item> {
    let mut owed = arrangement::item(survey, body)?;
    settle::settle(survey, &mut owed.item, owed.since);
    Some(owed.item)
}
