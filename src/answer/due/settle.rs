//! What was recorded as done, and what it was decided not to do.

use chrono::NaiveDate;

use super::force::Force;
use super::item::Item;
use super::item::Settlement;
use super::item::days_after;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::answer::Reason;

/// Carries over to `item` what is recorded under its key by today.
///
/// Recorded as done counts for the kinds that are done by saying so: met, or late where the day lies after the last
/// possible one, if the agreement bound on that day. A decision not to do something stands as long as it was not done after all. What the facts have met by
/// themselves stays met; the record is told beside it. What was recorded before `since` concerned an earlier occasion.
pub(super) fn settle(survey: &Survey<'_>, item: &mut Item, since: Option<NaiveDate>) {
    let history = survey.basis.history;
    if history.done.is_empty() && history.waived.is_empty() {
        return;
    }
    let key = item.key.to_string();
    let counts = |on: NaiveDate| on <= survey.today && since.is_none_or(|since| since <= on);
    let done = history.done.get(&key).filter(|done| item.kind.is_done_by_saying_so() && counts(done.on));
    let waived = history.waived.get(&key).filter(|waived| counts(waived.on));
    if let Some(done) = done {
        if !item.verdict.is_met() && item.verdict != Verdict::Late {
            let bound = |by: &NaiveDate| matches!(survey.force, Force::Since { from, .. } if from <= *by);
            item.late_days = item.by.filter(bound).and_then(|by| days_after(by, done.on));
            item.verdict = if item.late_days.is_some() { Verdict::Late } else { Verdict::Met };
            item.suitable_days_left = None;
        }
        item.meeting = item.meeting.or(done.meeting);
        item.because.push(Reason::Fact(done.entry));
        item.settled = Some(Settlement::Done(done.clone()));
    } else if let Some(waived) = waived {
        if !item.verdict.is_met() {
            item.verdict = Verdict::Waived;
            item.late_days = None;
            item.suitable_days_left = None;
        }
        item.because.push(Reason::Fact(waived.entry));
        item.settled = Some(Settlement::Waived(waived.clone()));
    }
}
