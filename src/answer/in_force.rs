//! Whether the agreement binds on a day, and how its duration runs.

use chrono::Datelike;
use chrono::NaiveDate;

use super::Basis;
use super::entry_into_force::in_force_from;
use super::entry_into_force::members_of;
use super::entry_into_force::population_share;
use super::entry_into_force::takes_part;
use super::termination::left;
use crate::agreement::body::Who;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Duration;
use crate::agreement::validity::FallsUnless;
use crate::agreement::validity::Renewal;
use crate::calendar::months::ShortMonth;
use crate::calendar::months::add_months;
use crate::calendar::period::Period;
use crate::calendar::period::before;

/// Why an agreement is in force no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndedBy {
    /// Its fixed term ran out.
    Term,
    /// Too few parties remain: fewer than two, or fewer than the agreement demands.
    TooFewParties,
    /// Another agreement stands in its place.
    Superseded,
}

/// How the duration runs on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// Last day of the running term; none: until further notice.
    pub until: Option<NaiveDate>,
    /// Last day of the term into which it renews, where it renews.
    pub renews_until: Option<NaiveDate>,
    /// Last day on which a notice keeps it from renewing, where it renews.
    pub last_notice_day: Option<NaiveDate>,
}

/// Whether the agreement is in force on `day`.
///
/// It is from its entry into force until its fixed term has run out, too few parties remain, or another supersedes it.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::in_force::is_in_force;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// assert!(!is_in_force(basis, day));
/// ```
#[must_use]
pub fn is_in_force(basis: Basis<'_>, day: NaiveDate) -> bool {
    in_force_from(basis, day).is_some_and(|from| from <= day) && ended(basis, day).is_none()
}

/// Why the agreement is in force no more on `day`; none while it is, or before it was.
#[must_use]
pub fn ended(basis: Basis<'_>, day: NaiveDate) -> Option<EndedBy> {
    if basis.superseded_from.is_some_and(|from| from <= day) {
        return Some(EndedBy::Superseded);
    }
    if running(basis, day).until.is_some_and(|until| until < day) {
        return Some(EndedBy::Term);
    }
    let remaining = remaining(basis, day);
    let fallen = basis.agreement.duration.falls_unless.as_ref().is_some_and(|rule| falls(basis, rule, &remaining));
    (remaining.len() < 2 || fallen).then_some(EndedBy::TooFewParties)
}

/// The parties that take part and have not left by `day`, in the order of the file.
#[must_use]
pub fn remaining(basis: Basis<'_>, day: NaiveDate) -> Vec<&PartyId> {
    let parties = basis.agreement.parties.iter();
    parties
        .map(|party| &party.id)
        .filter(|party| takes_part(basis, party, day) && left(basis, party, day).is_none())
        .collect()
}

/// How the duration runs on `day`.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::in_force::running;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// // Until further notice.
/// assert!(running(basis, day).until.is_none());
/// ```
#[must_use]
pub fn running(basis: Basis<'_>, day: NaiveDate) -> Running {
    let duration = &basis.agreement.duration;
    let Some(first_end) = duration.until else {
        return Running { until: None, renews_until: None, last_notice_day: None };
    };
    let Some(renewal) = &duration.renews else {
        return Running { until: Some(first_end), renews_until: None, last_notice_day: None };
    };
    let (until, next) = renewed(first_end, renewal, day);
    let lead = Period::Months(renewal.unless_notice_months);
    let last_notice_day = before(until, lead, ShortMonth::LastDay).ok();
    Running { until: Some(until), renews_until: next, last_notice_day }
}

/// The end of the term that runs on `day`, and the end of the one after it.
fn renewed(first_end: NaiveDate, renewal: &Renewal, day: NaiveDate) -> (NaiveDate, Option<NaiveDate>) {
    let mut times = 0;
    let mut until = first_end;
    while until < day && renewal.months > 0 {
        times += 1;
        let Some(next) = renewed_end(first_end, renewal, times) else { break };
        until = next;
    }
    (until, renewed_end(first_end, renewal, times + 1))
}

/// The last day after so many renewals. A term begins on the day after the last of the one before and ends on the day
/// before its months would begin anew, so half a year after 30 June ends on 31 December. Each is counted from the first,
/// so that a short month does not shorten the later ones.
fn renewed_end(first_end: NaiveDate, renewal: &Renewal, times: i32) -> Option<NaiveDate> {
    let begins = first_end.succ_opt()?;
    let months = i32::try_from(renewal.months).ok()?.checked_mul(times)?;
    let next = add_months(begins, months, ShortMonth::LastDay).ok()?;
    // Where the month reached is too short, its last day is the end already.
    if next.day() == begins.day() { next.pred_opt() } else { Some(next) }
}

/// The last day of the term that a notice from `starts` keeps from being renewed: the first whose last day of notice is
/// not past. None where nothing is renewed.
#[must_use]
pub fn kept_from_renewing(duration: &Duration, starts: NaiveDate) -> Option<NaiveDate> {
    let (first_end, renewal) = (duration.until?, duration.renews.as_ref().filter(|renewal| renewal.months > 0)?);
    let lead = Period::Months(renewal.unless_notice_months);
    let ends = std::iter::once(Some(first_end)).chain((1..).map(|times| renewed_end(first_end, renewal, times)));
    ends.map_while(|end| end)
        .find(|end| before(*end, lead, ShortMonth::LastDay).is_ok_and(|last_notice_day| starts <= last_notice_day))
}

/// Whether too few of a group remain.
fn falls(basis: Basis<'_>, rule: &FallsUnless, remaining: &[&PartyId]) -> bool {
    let group = rule.of.as_ref().and_then(|id| basis.agreement.group(id)).map(|group| group.parties.clone());
    let group = group.unwrap_or_else(|| members_of(basis.agreement, &Who::All));
    let left: Vec<&PartyId> = group.iter().filter(|party| remaining.contains(party)).collect();
    rule.at_least.is_some_and(|number| left.len() < usize::try_from(number).unwrap_or(usize::MAX))
        || rule.population_over.is_some_and(|share| population_share(basis.agreement, &left, &group) <= share)
}
