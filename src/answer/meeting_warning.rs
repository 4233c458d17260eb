//! What to know about the day of a meeting: told, never refused.

use chrono::Datelike;
use chrono::NaiveDate;

use super::Basis;
use super::bodies::BodyRef;
use super::bodies::body;
use super::bodies::closed_before;
use super::due::invitation::last_day;
use super::entry_into_force::members_of;
use super::in_force::is_in_force;
use super::termination::left;
use crate::agreement::body::BodyId;
use crate::agreement::cadence::Per;
use crate::agreement::duty::DutyForm;
use crate::agreement::party::PartyId;
use crate::agreement::practice::Quiet;
use crate::agreement::practice::QuietWhen;
use crate::agreement::practice::QuorumForm;
use crate::calendar::holiday::FreeDay;
use crate::calendar::span::Span;
use crate::history::entry::MeetingNumber;
use crate::history::meeting::Meeting;

/// Something to know about the day of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning<'a> {
    FreeDay(FreeDay),
    QuietPeriod(&'a Quiet),
    /// With this meeting there are `count` in the period, of which the agreement wants `max` at most.
    MoreThanAgreed {
        count: usize,
        max: u32,
    },
    SamePartiesSameDay {
        meeting: MeetingNumber,
        body: &'a BodyId,
    },
    BodyEnded {
        last_day: NaiveDate,
    },
    BodyNotYet {
        from: NaiveDate,
    },
    PartyEnded {
        party: PartyId,
        last_day: NaiveDate,
    },
    NotInForce,
    /// It was planned for a day that has passed, and nobody has recorded what became of it.
    PastDate,
    /// The invitation should have been sent by this day.
    InvitationLate {
        by: NaiveDate,
    },
    /// The invitation that was recorded is dated after the meeting's day.
    InvitationAfter {
        on: NaiveDate,
    },
    /// The meeting was moved after the invitation was sent.
    InvitedForAnotherDay,
    /// Of those who belong to it, `present` took part, and `needed` are needed for a quorum.
    BelowQuorum {
        present: usize,
        needed: usize,
    },
    /// It is to meet a duty, and lies outside the days that the agreement gives for it: those of its year, which may be over.
    OutsideWindow {
        from: NaiveDate,
        until: NaiveDate,
        is_over: bool,
    },
    /// It is to serve a purpose that only meetings of these bodies serve.
    PurposeOfOthers {
        purpose: String,
        bodies: Vec<&'a BodyId>,
    },
}

impl Warning<'_> {
    /// The word used in JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Warning::FreeDay(_) => "free_day",
            Warning::QuietPeriod(_) => "quiet_period",
            Warning::MoreThanAgreed { .. } => "more_than_agreed",
            Warning::SamePartiesSameDay { .. } => "same_parties_same_day",
            Warning::BodyEnded { .. } => "body_ended",
            Warning::BodyNotYet { .. } => "body_not_yet",
            Warning::PartyEnded { .. } => "party_ended",
            Warning::NotInForce => "not_in_force",
            Warning::PastDate => "past_date",
            Warning::InvitationLate { .. } => "invitation_late",
            Warning::InvitationAfter { .. } => "invitation_after_meeting",
            Warning::InvitedForAnotherDay => "invited_for_another_day",
            Warning::BelowQuorum { .. } => "below_quorum",
            Warning::OutsideWindow { .. } => "outside_window",
            Warning::PurposeOfOthers { .. } => "purpose_of_others",
        }
    }

    /// Whether another day would help.
    #[must_use]
    pub fn is_about_the_day(&self) -> bool {
        matches!(
            self,
            Warning::FreeDay(_)
                | Warning::QuietPeriod(_)
                | Warning::SamePartiesSameDay { .. }
                | Warning::OutsideWindow { is_over: false, .. }
        )
    }
}

/// What to know about a meeting on its day, as of `today`; nothing about a cancelled one.
#[must_use]
pub fn warnings<'a>(basis: Basis<'a>, of: BodyRef<'a>, meeting: &Meeting, today: NaiveDate) -> Vec<Warning<'a>> {
    if meeting.cancelled.is_some() {
        return Vec::new();
    }
    let day = meeting.day();
    let mut told = of_day(basis, of, Some(meeting.number), day);
    told.extend(too_many(basis, of, meeting));
    if let Some(closed) = closed_before(basis, of.id(), day) {
        told.push(Warning::BodyEnded { last_day: closed.on });
    }
    if let Some(added) = of.added().filter(|added| day < added.on) {
        told.push(Warning::BodyNotYet { from: added.on });
    }
    let mut involved = parties(basis, of);
    involved.extend(meeting.arranger.clone().filter(|arranger| !involved.contains(arranger)));
    told.extend(involved.into_iter().filter_map(|party| {
        let last_day = left(basis, &party, day)?.last_day;
        Some(Warning::PartyEnded { party, last_day })
    }));
    if !is_in_force(basis, day) {
        told.push(Warning::NotInForce);
    }
    if meeting.is_open() && day < today {
        told.push(Warning::PastDate);
    }
    told.extend(invitation_late(basis, of, meeting, today));
    told.extend(
        meeting
            .convened
            .filter(|convened| convened.on > day)
            .map(|convened| Warning::InvitationAfter { on: convened.on }),
    );
    told.extend(below_quorum(basis, of, meeting));
    told.extend(meeting.purposes.iter().filter_map(|purpose| {
        let window = own_window(basis, of.id(), purpose, day).filter(|window| !window.contains(day))?;
        Some(Warning::OutsideWindow { from: window.from, until: window.until, is_over: window.until < today })
    }));
    told.extend(meeting.purposes.iter().filter_map(|purpose| of_others(basis, of.id(), purpose)));
    told
}

/// That the last day for the invitation is over and none was sent.
fn invitation_late(basis: Basis<'_>, of: BodyRef<'_>, meeting: &Meeting, today: NaiveDate) -> Option<Warning<'static>> {
    let own = of.named().and_then(|body| body.invitation.as_ref());
    let rule = own.or(basis.agreement.invitation.as_ref())?;
    let by = last_day(meeting.day(), rule.lead)?;
    let is_late = meeting.is_open() && meeting.convened.is_none() && by < today && today <= meeting.day();
    is_late.then_some(Warning::InvitationLate { by })
}

/// That fewer of those who belong to the body were present than its quorum needs, as far as presence was recorded.
///
/// Presence is recorded by organisation: each counts as one member.
fn below_quorum(basis: Basis<'_>, of: BodyRef<'_>, meeting: &Meeting) -> Option<Warning<'static>> {
    let held = meeting.held.filter(|_| !meeting.present.is_empty())?;
    let own = of.named().and_then(|body| body.quorum.as_ref());
    let rule = own.or(basis.agreement.quorum.as_ref())?;
    let mut members = parties(basis, of);
    members.retain(|party| left(basis, party, held.on).is_none());
    let present = meeting.present.iter().filter(|party| members.is_empty() || members.contains(party)).count();
    let needed = match rule.form {
        QuorumForm::Members(number) => usize::try_from(number).unwrap_or(usize::MAX),
        // The fewest that are more than the share.
        QuorumForm::Share(_) if members.is_empty() => return None,
        QuorumForm::Share(share) => (0..=members.len()).find(|count| is_over(*count, members.len(), share))?,
    };
    (present < needed).then_some(Warning::BelowQuorum { present, needed })
}

/// Whether so many of all are more than a share.
fn is_over(count: usize, all: usize, share: f64) -> bool {
    // Bodies have far fewer members than 2^52, so nothing is lost.
    #[allow(clippy::cast_precision_loss)]
    let part = count as f64 / all as f64;
    part > share
}

/// That only other bodies' meetings serve a purpose.
fn of_others<'a>(basis: Basis<'a>, of: &BodyId, purpose: &str) -> Option<Warning<'a>> {
    let duties = basis.agreement.duties.iter().filter_map(|duty| match &duty.form {
        DutyForm::Meeting { purpose: own, bodies, .. } if own == purpose => Some(bodies),
        _ => None,
    });
    let bodies: Vec<&BodyId> = duties.flatten().collect();
    (!bodies.is_empty() && !bodies.contains(&of))
        .then(|| Warning::PurposeOfOthers { purpose: purpose.to_owned(), bodies })
}

/// What speaks against a day whatever the meeting: it is free, somebody is on holiday, the same parties meet elsewhere.
///
/// `except` is the meeting itself, where it is known already.
#[must_use]
pub fn of_day<'a>(
    basis: Basis<'a>,
    of: BodyRef<'a>,
    except: Option<MeetingNumber>,
    day: NaiveDate,
) -> Vec<Warning<'a>> {
    let agreement = basis.agreement;
    let own = parties(basis, of);
    let mut told: Vec<Warning<'a>> = agreement.holidays.why_free(day).map(Warning::FreeDay).into_iter().collect();
    let quiet = agreement.quiet.iter().filter(|quiet| {
        let concerns = quiet.parties.is_empty() || quiet.parties.iter().any(|party| own.contains(party));
        let covers = match quiet.when {
            QuietWhen::EveryYear(window) => window.contains(day),
            QuietWhen::Once(from, until) => Span { from, until }.contains(day),
        };
        concerns && covers
    });
    told.extend(quiet.map(Warning::QuietPeriod));
    let others = basis.history.meetings.on(day).into_iter().filter(|other| {
        Some(other.number) != except && other.cancelled.is_none() && same(basis, of, &own, &other.body)
    });
    told.extend(others.map(|other| Warning::SamePartiesSameDay { meeting: other.number, body: &other.body }));
    told
}

/// The days on which a meeting of the body fulfils the duty with this purpose: those running on `day`, else the next.
#[must_use]
pub fn window(basis: Basis<'_>, of: &BodyId, purpose: &str, day: NaiveDate) -> Option<Span> {
    windows(basis, of, purpose, day)?.into_iter().find(|span| day <= span.until)
}

/// The days that a meeting on `day` should have kept to: those that were over before it in its year, while the agreement was
/// in force, else those running or the next. A meeting after them is late for their year, and not early for another.
fn own_window(basis: Basis<'_>, of: &BodyId, purpose: &str, day: NaiveDate) -> Option<Span> {
    let windows = windows(basis, of, purpose, day)?;
    let is_kept = windows.iter().any(|span| span.contains(day));
    let is_missed =
        |span: &&Span| span.until < day && span.until.year() == day.year() && is_in_force(basis, span.until);
    let missed = windows.iter().rev().find(is_missed).filter(|_| !is_kept);
    missed.or_else(|| windows.iter().find(|span| day <= span.until)).copied()
}

/// The days for the duty with this purpose in the year of `day`, the year before and the year after.
fn windows(basis: Basis<'_>, of: &BodyId, purpose: &str, day: NaiveDate) -> Option<[Span; 3]> {
    let window = basis.agreement.duties.iter().find_map(|duty| match &duty.form {
        DutyForm::Meeting { purpose: own, bodies, window, .. } if own == purpose && bodies.contains(of) => *window,
        _ => None,
    })?;
    let year = day.year();
    Some([year.saturating_sub(1), year, year.saturating_add(1)].map(|year| window.in_year(year)))
}

/// Whether a meeting of `other` brings the same parties together: the body itself, or one whose parties are all among
/// those of the other.
fn same(basis: Basis<'_>, of: BodyRef<'_>, own: &[PartyId], other: &BodyId) -> bool {
    if of.id() == other {
        return true;
    }
    let Some(other) = body(basis, other) else { return false };
    let others = parties(basis, other);
    let within = |few: &[PartyId], many: &[PartyId]| !few.is_empty() && few.iter().all(|party| many.contains(party));
    within(own, &others) || within(&others, own)
}

/// The parties that belong to a body, as far as the text says.
fn parties(basis: Basis<'_>, of: BodyRef<'_>) -> Vec<PartyId> {
    let members = of.named().and_then(|body| body.members.as_ref());
    members.map(|members| members_of(basis.agreement, &members.parties)).unwrap_or_default()
}

fn too_many(basis: Basis<'_>, of: BodyRef<'_>, meeting: &Meeting) -> Option<Warning<'static>> {
    let cadence = of.named()?.cadence.as_ref()?;
    let max = cadence.max?;
    let day = meeting.day();
    let span = match &cadence.per {
        Per::Year => Span::of_year(day.year()),
        Per::Term(kind) => {
            let term = basis.agreement.term_on(kind, day)?;
            Span { from: term.from, until: term.until }
        }
        Per::Months(_) => return None,
    };
    let counted = basis
        .history
        .meetings
        .of(&meeting.body)
        .into_iter()
        .filter(|other| other.cancelled.is_none() && span.contains(other.day()) && other.number != meeting.number);
    let count = counted.count() + 1;
    (count > usize::try_from(max).unwrap_or(usize::MAX)).then_some(Warning::MoreThanAgreed { count, max })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Agreement;
    use crate::agreement::file::agreement_from;
    use crate::history::History;
    use crate::history::entry::EntryNumber;

    fn agreement() -> Agreement {
        agreement_from(include_str!("../../agreement.toml")).agreement.unwrap()
    }

    fn codes_on(history: &History, of: &str, date: &str) -> Vec<&'static str> {
        let agreement = agreement();
        let basis = Basis::new(&agreement, history);
        let of = body(basis, &BodyId(of.to_owned())).unwrap();
        super::of_day(basis, of, None, date.parse().unwrap()).iter().map(Warning::code).collect()
    }

    #[test]
    fn nothing_speaks_against_an_ordinary_tuesday() {
        assert_eq!(codes_on(&History::default(), "hytefoorumi", "2026-05-19"), [""; 0]);
        assert_eq!(codes_on(&History::default(), "hytefoorumi", "2026-05-14"), ["free_day"]);
        assert_eq!(codes_on(&History::default(), "hytefoorumi", "2026-12-26"), ["free_day", "quiet_period"]);
    }

    #[test]
    fn another_body_of_the_same_parties_counts_unless_its_meeting_is_cancelled() {
        let mut history = History::default();
        history.meetings.insert(Meeting::planned(1, "kuntakokous", "2026-05-19".parse().unwrap()));
        assert_eq!(codes_on(&history, "hytefoorumi", "2026-05-19"), ["same_parties_same_day"]);
        assert_eq!(codes_on(&history, "hytefoorumi", "2026-05-20"), [""; 0]);
        let cancelled = crate::history::entry::Step { on: "2026-05-01".parse().unwrap(), entry: EntryNumber(2) };
        history.meetings.change(MeetingNumber(1), |meeting| meeting.cancelled = Some(cancelled));
        assert_eq!(codes_on(&history, "hytefoorumi", "2026-05-19"), [""; 0]);
    }

    #[test]
    fn the_window_of_a_duty_is_the_running_one_or_the_next() {
        let agreement = agreement();
        let history = History::default();
        let basis = Basis::new(&agreement, &history);
        let window = |day: &str| {
            let span = window(basis, &BodyId("kuntakokous".to_owned()), "monitoring", day.parse().unwrap()).unwrap();
            (span.from.to_string(), span.until.to_string())
        };
        let of = |year: &str| (format!("{year}-05-01"), format!("{year}-06-30"));
        assert_eq!(window("2026-02-02"), of("2026"));
        assert_eq!(window("2026-06-30"), of("2026"));
        assert_eq!(window("2026-07-01"), of("2027"));
    }
}
