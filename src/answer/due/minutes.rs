//! Minutes that are to be recorded so many days after a meeting.

use chrono::NaiveDate;

use super::item::Item;
use super::item::Responsible;
use super::item::day_after;
use super::key::Key;
use super::kind::Kind;
use super::survey::Standing;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::office::Office;
use crate::agreement::practice::Minutes;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::history::entry::Step;
use crate::history::meeting::Meeting;

/// The minutes of each meeting that a body has held while the agreement bound; nothing without a rule about them.
///
/// The last day is so many days after the meeting, that day not counted, and is not moved off free days: it is a local
/// habit, not an act before an authority.
pub(super) fn items(survey: &Survey<'_>, body: BodyRef<'_>) -> Vec<Item> {
    let own = body.named().and_then(|named| named.minutes.as_ref());
    let Some(rule) = own.or(survey.basis.agreement.minutes.as_ref()) else { return Vec::new() };
    let held = survey.meetings(body.id()).iter().filter(|meeting| survey.standing(meeting) == Standing::Held);
    let held = held.filter_map(|meeting| Some((*meeting, meeting.held?)));
    let bound = held.filter(|(_, held)| survey.force.binds_on(held.on));
    bound.map(|(meeting, held)| of_meeting(survey, body, rule, meeting, held)).collect()
}

fn of_meeting(survey: &Survey<'_>, body: BodyRef<'_>, rule: &Minutes, meeting: &Meeting, held: Step) -> Item {
    let by: NaiveDate = day_after(held.on, rule.days);
    let verdict = if survey.today > by { Verdict::Missed } else { Verdict::Due };
    let has_secretary = body.elects().is_some_and(|elects| elects.offices.contains(&Office::Secretary));
    let responsible = if has_secretary {
        Responsible::Office { body: body.id().clone(), office: Office::Secretary }
    } else {
        Responsible::Body(body.id().clone())
    };
    let key = Key::once(Kind::Minutes, meeting.number.0.to_string());
    let mut item = Item::new(key, verdict, responsible);
    item.body = Some(body.id().clone());
    item.meeting = Some(meeting.number);
    item.by = Some(by);
    item.because = cited(&rule.cite);
    item.because.push(Reason::Fact(held.entry));
    item
}
