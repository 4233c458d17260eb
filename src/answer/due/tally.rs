//! The meetings of a period, and what they make of what is owed in it.

use chrono::NaiveDate;

use super::item::Item;
use super::item::Required;
use super::survey::Standing;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::answer::Reason;
use crate::history::meeting::Meeting;

/// The meetings that matter for one period, each kind in the order of their days.
#[derive(Debug, Default)]
pub(super) struct Tally<'a> {
    pub(super) held: Vec<&'a Meeting>,
    pub(super) planned: Vec<&'a Meeting>,
    pub(super) unrecorded: Vec<&'a Meeting>,
    pub(super) cancelled: Vec<&'a Meeting>,
}

/// How a period is judged besides by its meetings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    pub(super) required: Required,
    /// Last possible day.
    pub(super) by: NaiveDate,
    /// The agreement was in force for a part of the year only.
    pub(super) partial: bool,
    /// Days on which a meeting could still be held.
    pub(super) suitable: usize,
}

impl<'a> Tally<'a> {
    /// Sorts meetings by what has become of them.
    pub(super) fn of(survey: &Survey<'a>, meetings: impl IntoIterator<Item = &'a Meeting>) -> Tally<'a> {
        let mut tally = Tally::default();
        for meeting in meetings {
            match survey.standing(meeting) {
                Standing::Held => tally.held.push(meeting),
                Standing::Planned => tally.planned.push(meeting),
                Standing::Unrecorded => tally.unrecorded.push(meeting),
                Standing::Cancelled => tally.cancelled.push(meeting),
            }
        }
        tally
    }

    /// The verdict on `today`.
    ///
    /// Planned meetings are expected to be held. What nobody recorded may have been held: where that would be enough, the
    /// question is open and nobody is blamed.
    pub(super) fn verdict(&self, measure: &Measure, today: NaiveDate) -> Verdict {
        let Required { min, max } = measure.required;
        let held = count(self.held.len());
        if held >= min {
            return if max.is_some_and(|max| held > max) { Verdict::Above } else { Verdict::Met };
        }
        let lacking = usize::try_from(min - held).unwrap_or(usize::MAX);
        let blamed = |otherwise| if measure.partial { Verdict::Partial } else { otherwise };
        if today > measure.by {
            return if self.unrecorded.len() >= lacking { Verdict::Open } else { blamed(Verdict::Missed) };
        }
        let to_plan = lacking.saturating_sub(self.planned.len());
        if to_plan <= measure.suitable {
            Verdict::Due
        } else if to_plan.saturating_sub(self.unrecorded.len()) <= measure.suitable {
            Verdict::Open
        } else {
            blamed(Verdict::AtRisk)
        }
    }

    /// Writes the meetings into `item`: those that count, those nobody recorded, those called off.
    pub(super) fn tell(&self, item: &mut Item) {
        item.count = count(self.held.len());
        item.meetings = self.held.iter().map(|meeting| meeting.number).collect();
        item.unrecorded = self.unrecorded.iter().map(|meeting| meeting.number).collect();
        item.not_held = self.cancelled.iter().map(|meeting| meeting.number).collect();
        let held = self.held.iter().filter_map(|meeting| meeting.held.as_ref()).map(|held| held.entry);
        let called_off = self.cancelled.iter().filter_map(|meeting| meeting.cancelled.as_ref());
        let called_off = called_off.map(|cancelled| cancelled.entry);
        item.because.extend(held.chain(called_off).map(Reason::Fact));
    }
}

/// A number of meetings; nobody holds four thousand million.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
