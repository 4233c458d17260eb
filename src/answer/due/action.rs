//! What was agreed to be done by somebody by a day.

use super::item::Item;
use super::item::Responsible;
use super::item::days_after;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::answer::Reason;
use crate::history::action::Action;

/// Every follow-up action, whether or not the agreement binds: it was agreed for itself.
pub(super) fn items(survey: &Survey<'_>) -> Vec<Item> {
    survey.basis.history.actions.values().map(|action| of_action(survey, action)).collect()
}

fn of_action(survey: &Survey<'_>, action: &Action) -> Item {
    let done = action.done.filter(|done| done.on <= survey.today);
    let (verdict, late_days) = match done.map(|done| days_after(action.due, done.on)) {
        Some(Some(days)) => (Verdict::Late, Some(days)),
        Some(None) => (Verdict::Met, None),
        None if action.due < survey.today => (Verdict::Missed, None),
        None => (Verdict::Due, None),
    };
    let responsible = match (action.person, &action.party, &action.body) {
        (Some(person), _, _) => Responsible::Person(person),
        (None, Some(party), _) => Responsible::Party(party.clone()),
        (None, None, Some(body)) => Responsible::Body(body.clone()),
        (None, None, None) => Responsible::Unsaid,
    };
    let mut item = Item::new(Key::once(Kind::Action, action.number.to_string()), verdict, responsible);
    item.body.clone_from(&action.body);
    item.party.clone_from(&action.party);
    item.meeting = action.meeting;
    item.by = Some(action.due);
    item.late_days = late_days;
    item.because = vec![Reason::Fact(action.entry)];
    item.because.extend(done.map(|done| Reason::Fact(done.entry)));
    item
}
