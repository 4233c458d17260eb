//! Whether something about a meeting may be recorded.

use chrono::NaiveDate;

use super::Admission;
use super::Why;
use super::correction::Correction;
use super::lacking;
use super::outside_life;
use super::refused;
use super::refused_that_day;
use super::refused_unless;
use crate::answer::Basis;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::history::meeting::Meeting;

pub(super) fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate, texts: &Texts) -> Admission {
    match fact {
        Fact::MeetingPlanned { .. } => planned(basis, fact, texts),
        Fact::MeetingChanged { meeting, .. } => with_open(basis, *meeting, |known| changed(known, fact, texts)),
        Fact::MeetingConvened { meeting, by, .. } => with(basis, *meeting, |known| {
            if let Some(cancelled) = &known.cancelled {
                return refused(Why::MeetingIsCancelled { meeting: *meeting }, cancelled.entry);
            }
            if let Some(convened) = &known.convened {
                if convened.on == day && (by.is_empty() || known.convened_by == *by) {
                    return Admission::Already(convened.entry);
                }
                // What was changed since then may be told in a new invitation, which takes the place of the former.
                let is_changed = known.is_open() && known.entries.last() != Some(&convened.entry);
                if is_changed && convened.on < day {
                    return Admission::New;
                }
                let instead = [
                    Correction::day(day, convened.on),
                    Correction::named(by, &known.convened_by, Correction::ConvenedBy),
                ];
                let why = Why::ConvenedOtherwise { meeting: *meeting, on: convened.on };
                return refused_unless(why, convened.entry, instead.into_iter().flatten());
            }
            match &known.held {
                Some(held) if held.on < day => {
                    refused_that_day(Why::ConvenedAfterHeld { meeting: *meeting, on: held.on }, held.entry)
                }
                _ => Admission::New,
            }
        }),
        Fact::MeetingHeld { meeting, by, present, absent, body } => with(basis, *meeting, |known| {
            if let Some(cancelled) = &known.cancelled {
                return refused(Why::MeetingIsCancelled { meeting: *meeting }, cancelled.entry);
            }
            if let Some(held) = &known.held {
                let instead: Vec<Correction> = [
                    Correction::day(day, held.on),
                    Correction::named(by, &known.held_by, Correction::ConvenedBy),
                    Correction::named(present, &known.present, Correction::Present),
                    Correction::named(absent, &known.absent, Correction::Absent),
                ]
                .into_iter()
                .flatten()
                .collect();
                if instead.is_empty() {
                    return Admission::Already(held.entry);
                }
                return refused_unless(Why::HeldOtherwise { meeting: *meeting, on: held.on }, held.entry, instead);
            }
            if let Some(convened) = known.convened.as_ref().filter(|convened| convened.on > day) {
                return refused_that_day(Why::ConvenedAfterHeld { meeting: *meeting, on: day }, convened.entry);
            }
            outside_life(basis, body, day).unwrap_or(Admission::New)
        }),
        Fact::MeetingCancelled { meeting, .. } => {
            with(basis, *meeting, |known| match (&known.cancelled, &known.held) {
                (Some(cancelled), _) => match (&texts.reason, &known.reason) {
                    (Some(reason), Some(other)) if reason != other => refused_unless(
                        Why::CancelledForAnotherReason { meeting: *meeting, reason: other.clone() },
                        cancelled.entry,
                        [Correction::Reason(reason.clone())],
                    ),
                    _ => Admission::Already(cancelled.entry),
                },
                (None, Some(held)) => refused(Why::MeetingWasHeld { meeting: *meeting, on: held.on }, held.entry),
                (None, None) => Admission::New,
            })
        }
        _ => Admission::New,
    }
}

/// The same body on the same day at the same time with the same words is the same meeting.
fn planned(basis: Basis<'_>, fact: &Fact, texts: &Texts) -> Admission {
    let Fact::MeetingPlanned { body, date, time, ends, purposes, arranger, .. } = fact else { return Admission::New };
    let same = basis.history.meetings.of(body).into_iter().find(|known| {
        known.date == *date
            && known.cancelled.is_none()
            && known.time == *time
            && known.ends == *ends
            && known.purposes == *purposes
            && known.arranger == *arranger
            && known.title == texts.title
            && known.place == texts.place
            && known.remote == texts.remote
    });
    same.map_or(Admission::New, |known| Admission::Already(known.planned))
}

fn changed(known: &Meeting, fact: &Fact, texts: &Texts) -> Admission {
    let Fact::MeetingChanged { date, time, ends, purposes, arranger, .. } = fact else { return Admission::New };
    let same = |new: &Option<String>, old: &Option<String>| new.is_none() || new == old;
    let nothing_new = date.is_none_or(|date| date == known.date)
        && (time.is_none() || *time == known.time)
        && (ends.is_none() || *ends == known.ends)
        && purposes.as_ref().is_none_or(|purposes| *purposes == known.purposes)
        && (arranger.is_none() || *arranger == known.arranger)
        && same(&texts.title, &known.title)
        && same(&texts.place, &known.place)
        && same(&texts.remote, &known.remote);
    let latest = known.entries.last().copied().unwrap_or(known.planned);
    if nothing_new { Admission::Already(latest) } else { Admission::New }
}

/// Asks about a meeting that is known.
fn with(basis: Basis<'_>, meeting: MeetingNumber, ask: impl Fn(&Meeting) -> Admission) -> Admission {
    match basis.history.meetings.get(&meeting) {
        Some(known) => ask(known),
        None => lacking(Why::MeetingUnknown { meeting }),
    }
}

/// Asks about a meeting that is neither held nor cancelled.
fn with_open(basis: Basis<'_>, meeting: MeetingNumber, ask: impl Fn(&Meeting) -> Admission) -> Admission {
    with(basis, meeting, |known| {
        if let Some(cancelled) = &known.cancelled {
            return refused(Why::MeetingIsCancelled { meeting }, cancelled.entry);
        }
        match &known.held {
            Some(held) => refused(Why::MeetingWasHeld { meeting, on: held.on }, held.entry),
            None => ask(known),
        }
    })
}
