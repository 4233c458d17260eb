//! What has to be gone through once, by a day.

use super::force::Force;
use super::item::Item;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::duty::Duty;
use crate::agreement::duty::DutyForm;
use crate::answer::cited;

/// A review, until it is recorded as done; nothing for other duties.
///
/// Its last day is a state that the agreement names and is not moved off free days. Where the agreement entered into force
/// only after it, nobody was bound in time, so it is open whether the review is still owed. Where the agreement ended
/// before it, nothing is owed.
pub(super) fn items(survey: &Survey<'_>, duty: &Duty) -> Vec<Item> {
    let DutyForm::Review { who, deadline } = &duty.form else { return Vec::new() };
    let (from, last_day) = match survey.force {
        Force::Unknown => (None, None),
        Force::From(_) => return Vec::new(),
        Force::Since { from, last_day } => (Some(from), last_day),
    };
    let is_over = last_day.is_some_and(|last_day| last_day < survey.today);
    let ended_before = is_over && deadline.is_none_or(|deadline| last_day.is_some_and(|last_day| last_day < deadline));
    let verdict = match (from, deadline) {
        _ if ended_before => return Vec::new(),
        (None, _) => Verdict::Open,
        (Some(from), Some(deadline)) if *deadline < from => Verdict::Open,
        (Some(_), Some(deadline)) if *deadline < survey.today => Verdict::Missed,
        (Some(_), _) => Verdict::Due,
    };
    let mut item = Item::new(Key::once(Kind::Review, duty.id.0.as_str()), verdict, survey.each_of(who));
    item.by = *deadline;
    item.because = cited(&duty.cite);
    vec![item]
}
