//! The days that are left for a meeting.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::survey::Standing;
use super::survey::Survey;
use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::practice::QuietWhen;
use crate::calendar::span::Span;

/// Whether a meeting may well be held on `day`: it is not free, and no quiet period of all parties covers it.
///
/// Quiet periods of some parties only are left out: a day in one municipality's holiday week is a worse day, not an
/// impossible one, and counting them would call the year at risk too early. A meeting may be held on any day all the
/// same; this only says which days can be counted on.
#[must_use]
pub(in crate::answer) fn is_suitable(agreement: &Agreement, day: NaiveDate) -> bool {
    let quiet = agreement.quiet.iter().filter(|quiet| quiet.parties.is_empty()).any(|quiet| match quiet.when {
        QuietWhen::EveryYear(window) => window.contains(day),
        QuietWhen::Once(from, until) => Span { from, until }.contains(day),
    });
    !quiet && agreement.holidays.why_free(day).is_none()
}

/// The suitable days of `span` from today on, without those on which one of `bodies` meets or is planned to meet.
pub(super) fn days_left(survey: &Survey<'_>, bodies: &[BodyId], span: Span) -> Vec<NaiveDate> {
    let left = Span { from: span.from.max(survey.today), until: span.until };
    let mut taken = BTreeSet::new();
    for body in bodies {
        let meetings = survey.meetings_in(body, left).iter();
        taken.extend(
            meetings.filter(|meeting| survey.standing(meeting) != Standing::Cancelled).map(|meeting| meeting.day()),
        );
    }
    let days = left.each_day().filter(|day| !taken.contains(day));
    days.filter(|day| is_suitable(survey.basis.agreement, *day)).collect()
}
