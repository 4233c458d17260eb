//! What a notice does: whether it has effect, when it starts to run, and the last day.

use chrono::Datelike;
use chrono::NaiveDate;

use super::Basis;
use super::Reason;
use super::cited;
use super::cited_clauses;
use super::entry_into_force::bound_from;
use super::entry_into_force::takes_part;
use super::in_force::kept_from_renewing;
use crate::agreement::Agreement;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Channel;
use crate::agreement::validity::RunsFrom;
use crate::agreement::validity::Termination;
use crate::calendar::months::ShortMonth;
use crate::calendar::months::add_months;
use crate::calendar::period::Period;
use crate::calendar::period::after;
use crate::history::entry::EntryNumber;
use crate::history::notice::Delivery;
use crate::history::notice::Notice;

/// Where a party's notice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeStatus {
    /// None was given.
    NoNotice,
    /// It was given before the agreement bound the party, and has no effect.
    NotInForce,
    /// It was not in writing, and has no effect.
    InvalidForm,
    /// It was given earlier than the agreement allows, and has no effect.
    TooEarly,
    /// It has not reached everybody, or came too late in its year: no last day can be told.
    Incomplete,
    Running,
    Ended,
    Withdrawn,
}

impl NoticeStatus {
    /// The word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            NoticeStatus::NoNotice => "no_notice",
            NoticeStatus::NotInForce => "not_in_force",
            NoticeStatus::InvalidForm => "invalid_form",
            NoticeStatus::TooEarly => "too_early",
            NoticeStatus::Incomplete => "incomplete",
            NoticeStatus::Running => "running",
            NoticeStatus::Ended => "ended",
            NoticeStatus::Withdrawn => "withdrawn",
        }
    }
}

/// When one recipient knows of the notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub to: PartyId,
    pub sent: Option<NaiveDate>,
    pub received: Option<NaiveDate>,
    pub channel: Option<Channel>,
    /// The day of receipt, or the presumed day; none: not known to have been reached.
    pub known_on: Option<NaiveDate>,
    /// The day is presumed, not recorded.
    pub presumed: bool,
}

/// Where a notice stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeEffect {
    pub status: NoticeStatus,
    pub given: Option<NaiveDate>,
    pub decided: Option<NaiveDate>,
    pub written: Option<bool>,
    pub reference: Option<String>,
    pub entry: Option<EntryNumber>,
    pub deliveries: Vec<Known>,
    /// Recipients not known to have been reached.
    pub missing: Vec<PartyId>,
    /// The day from which the period runs; it is not counted itself.
    pub starts: Option<NaiveDate>,
    /// Last day as a party.
    pub last_day: Option<NaiveDate>,
    /// The last day if the period ran from the first receipt.
    pub earliest_last_day: Option<NaiveDate>,
    /// First day on which a notice is possible, where the agreement sets one.
    pub earliest_notice: Option<NaiveDate>,
    /// It came later in its year than the agreement allows.
    pub too_late_this_year: bool,
    pub because: Vec<Reason>,
}

/// That a party has left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its last day as a party.
    pub last_day: NaiveDate,
    pub because: Vec<Reason>,
}

/// How `party` has left by `day`: its notice has run out, or the organisation has ended. None while it is a party; its
/// last day still is one.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::termination::left;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// assert!(left(basis, &PartyId("ypaja".into()), day).is_none());
/// ```
#[must_use]
pub fn left(basis: Basis<'_>, party: &PartyId, day: NaiveDate) -> Option<Left> {
    let ended = basis.agreement.party(party).and_then(|party| party.until).filter(|until| *until < day);
    if let Some(last_day) = ended {
        return Some(Left { last_day, because: Vec::new() });
    }
    if let Some(assumed) = basis.assumed.filter(|assumed| assumed.party == party) {
        let last_day = assumed.last_day.filter(|last_day| *last_day < day)?;
        let rule = basis.agreement.termination.as_ref();
        return Some(Left { last_day, because: rule.map(|rule| cited_clauses(&rule.cite)).unwrap_or_default() });
    }
    basis.history.notice(party, day)?;
    let effect = notice_effect(basis, party, day);
    let last_day = effect.last_day.filter(|last_day| *last_day < day && effect.status == NoticeStatus::Ended)?;
    let rule = basis.agreement.termination.as_ref();
    let mut because = rule.map(|rule| cited_clauses(&rule.cite)).unwrap_or_default();
    because.extend(effect.entry.map(Reason::Fact));
    Some(Left { last_day, because })
}

/// Where the notice of `party` stands at the end of `day`.
///
/// The period runs from the day that the agreement names (`runs_from`), that day not counted, for the months it sets, a
/// missing day being replaced by the last of the month; then to the end of the month or year where it says so. The last
/// day is a state and is not moved off free days. A recipient that is an authority knows on the day of arrival
/// (act 434/2003, section 59), others at the latest on the presumed day of `[service]`.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::termination::{NoticeStatus, notice_effect};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// let effect = notice_effect(basis, &PartyId("ypaja".into()), day);
/// assert_eq!(effect.status, NoticeStatus::NoNotice);
/// ```
#[must_use]
pub fn notice_effect(basis: Basis<'_>, party: &PartyId, day: NaiveDate) -> NoticeEffect {
    let mut effect = nothing_given(basis, party, day);
    let Some(notice) = basis.history.notice(party, day) else { return effect };
    effect.given = Some(notice.given);
    effect.decided = notice.decided;
    effect.written = Some(notice.written);
    effect.reference.clone_from(&notice.reference);
    effect.entry = Some(notice.entry);
    effect.because.push(Reason::Fact(notice.entry));
    effect.deliveries = deliveries(basis, notice, day);
    let reached = effect.deliveries.iter();
    effect.missing = reached.filter(|known| known.known_on.is_none()).map(|known| known.to.clone()).collect();
    if let Some((on, entry)) = notice.withdrawn
        && on <= day
    {
        effect.because.push(Reason::Fact(entry));
        effect.status = NoticeStatus::Withdrawn;
        return effect;
    }
    let bound = bound_from(basis, party, day);
    if bound.is_none_or(|from| notice.given < from) {
        effect.status = NoticeStatus::NotInForce;
        return effect;
    }
    if basis.agreement.termination.as_ref().is_some_and(|rule| rule.written) && !notice.written {
        effect.status = NoticeStatus::InvalidForm;
        return effect;
    }
    if effect.earliest_notice.is_some_and(|earliest| notice.given < earliest) {
        effect.status = NoticeStatus::TooEarly;
        return effect;
    }
    run(basis.agreement, notice, day, &mut effect);
    effect
}

/// The last day if a notice given on `given` ran from that very day; none where the agreement gives no such day.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::termination::last_day_from;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// // Twelve months from a leap day end on the last of February.
/// let rule = agreement.termination.as_ref().unwrap();
/// let last_day = last_day_from(rule, "2024-02-29".parse().unwrap()).unwrap();
/// assert_eq!(last_day.to_string(), "2025-02-28");
/// ```
#[must_use]
pub fn last_day_from(rule: &Termination, starts: NaiveDate) -> Option<NaiveDate> {
    let months = i32::try_from(rule.months).ok()?;
    let run_out = add_months(starts, months, ShortMonth::LastDay).ok()?;
    rule.ends.apply(run_out).ok()
}

/// The last day of a notice that runs from `starts`: by the rule of termination, else at the end of the term that it
/// keeps from being renewed. None where the agreement gives no such day.
#[must_use]
pub fn last_day_of_notice(agreement: &Agreement, starts: NaiveDate) -> Option<NaiveDate> {
    match &agreement.termination {
        Some(rule) => last_day_from(rule, starts),
        None => kept_from_renewing(&agreement.duration, starts),
    }
}

/// Whether `day` is later in its year than the agreement allows for a notice of that year.
#[must_use]
pub fn is_too_late_this_year(rule: &Termination, day: NaiveDate) -> bool {
    rule.notice_by.is_some_and(|by| day > by.in_year(day.year()))
}

/// Those to whom a notice of `party` given on `given` must be delivered: every other party, unless it left before, or
/// has not joined an agreement that is in force without it.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::termination::recipients;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// // Everybody but the party itself.
/// assert_eq!(recipients(basis, &PartyId("ypaja".into()), day).len(), 12);
/// ```
#[must_use]
pub fn recipients(basis: Basis<'_>, party: &PartyId, given: NaiveDate) -> Vec<PartyId> {
    let earlier = |other: &PartyId| {
        // Only notices given earlier are asked, so two parties that leave do not wait for each other.
        let notice = basis.history.notice(other, given)?;
        (notice.given < given).then(|| left(basis, other, given))?
    };
    let parties = basis.agreement.parties.iter().filter(|other| other.id != *party);
    parties
        .filter(|other| takes_part(basis, &other.id, given))
        .filter(|other| other.until.is_none_or(|until| until >= given) && earlier(&other.id).is_none())
        .map(|other| other.id.clone())
        .collect()
}

/// What is known where no notice was given, and what holds for any notice.
fn nothing_given(basis: Basis<'_>, party: &PartyId, day: NaiveDate) -> NoticeEffect {
    let rule = basis.agreement.termination.as_ref();
    let earliest_notice = rule.and_then(|rule| rule.earliest_notice_months).and_then(|months| {
        let from = bound_from(basis, party, day)?;
        add_months(from, i32::try_from(months).ok()?, ShortMonth::LastDay).ok()
    });
    NoticeEffect {
        status: NoticeStatus::NoNotice,
        given: None,
        decided: None,
        written: None,
        reference: None,
        entry: None,
        deliveries: Vec::new(),
        missing: Vec::new(),
        starts: None,
        last_day: None,
        earliest_last_day: None,
        earliest_notice,
        too_late_this_year: false,
        because: rule.map_or_else(|| of_renewal(basis.agreement), |rule| cited(&rule.cite)),
    }
}

/// Where no rule says how a party leaves: the rule of renewal, which a notice stops.
fn of_renewal(agreement: &Agreement) -> Vec<Reason> {
    let duration = &agreement.duration;
    if duration.renews.is_some() { cited(&duration.cite) } else { Vec::new() }
}

/// Finds the start and the last day of a notice that has effect.
fn run(agreement: &Agreement, notice: &Notice, day: NaiveDate, effect: &mut NoticeEffect) {
    let rule = agreement.termination.as_ref();
    let receipts = || effect.deliveries.iter().filter_map(|known| known.known_on);
    let first = receipts().min();
    effect.earliest_last_day = first.and_then(|first| last_day_of_notice(agreement, first));
    effect.starts = match rule.map_or(RunsFrom::LastReceipt, |rule| rule.runs_from) {
        RunsFrom::Decision => notice.decided.or(Some(notice.given)),
        RunsFrom::Dispatch => effect.deliveries.iter().filter_map(|known| known.sent).max(),
        RunsFrom::FirstReceipt => first,
        RunsFrom::LastReceipt if effect.missing.is_empty() => receipts().max().or(Some(notice.given)),
        RunsFrom::LastReceipt => None,
    };
    effect.too_late_this_year =
        effect.starts.is_some_and(|starts| rule.is_some_and(|rule| is_too_late_this_year(rule, starts)));
    let runs = effect.starts.filter(|_| !effect.too_late_this_year);
    effect.last_day = runs.and_then(|starts| last_day_of_notice(agreement, starts));
    effect.status = match effect.last_day {
        None => NoticeStatus::Incomplete,
        Some(last_day) if last_day < day => NoticeStatus::Ended,
        Some(_) => NoticeStatus::Running,
    };
}

/// What is known of each recipient at the end of `day`.
fn deliveries(basis: Basis<'_>, notice: &Notice, day: NaiveDate) -> Vec<Known> {
    let recipients = recipients(basis, &notice.party, notice.given);
    recipients
        .into_iter()
        .map(|to| {
            let delivery = notice.deliveries.iter().find(|delivery| delivery.to == to);
            known(basis, to, delivery, day)
        })
        .collect()
}

/// When a recipient knows of a delivery: recorded receipt wins over the presumed day.
fn known(basis: Basis<'_>, to: PartyId, delivery: Option<&Delivery>, day: NaiveDate) -> Known {
    let sent = delivery.and_then(|delivery| delivery.sent).filter(|sent| *sent <= day);
    let received = delivery.and_then(|delivery| delivery.received).filter(|received| *received <= day);
    let channel = delivery.and_then(|delivery| delivery.channel);
    let presumed = presumed_on(basis, &to, sent, channel).filter(|presumed| *presumed <= day);
    Known {
        known_on: received.or(presumed),
        presumed: received.is_none() && presumed.is_some(),
        to,
        sent,
        received,
        channel,
    }
}

/// The day on which a recipient that is no authority is presumed to know; holidays do not move it.
fn presumed_on(basis: Basis<'_>, to: &PartyId, sent: Option<NaiveDate>, channel: Option<Channel>) -> Option<NaiveDate> {
    let service = basis.agreement.service(channel?)?;
    let authority = basis.agreement.party(to).is_none_or(|party| party.authority);
    if authority && service.to_authority_on_arrival {
        return None;
    }
    after(sent?, Period::Days(service.days), ShortMonth::LastDay).ok()
}
