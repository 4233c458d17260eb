//! Invitations that are to be sent so long before a meeting.

use chrono::NaiveDate;

use super::item::Item;
use super::item::days_after;
use super::key::Key;
use super::kind::Kind;
use super::survey::Standing;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::practice::Lead;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::calendar::months::ShortMonth;
use crate::calendar::period::Period;
use crate::calendar::period::before;
use crate::calendar::period::clear_days_before;
use crate::history::meeting::Meeting;

/// The invitation to each meeting of a body while the agreement binds; nothing without a rule about the time.
///
/// A meeting that was held, or whose day has passed, without a word on its invitation leaves it open: it may have been
/// sent in time. Called-off meetings need none.
pub(super) fn items(survey: &Survey<'_>, body: BodyRef<'_>) -> Vec<Item> {
    let own = body.named().and_then(|named| named.invitation.as_ref());
    let Some(rule) = own.or(survey.basis.agreement.invitation.as_ref()) else { return Vec::new() };
    let meetings = survey.meetings(body.id()).iter().filter(|meeting| survey.force.binds_on(meeting.day()));
    let told = meetings.filter_map(|meeting| {
        let by = last_day(meeting.day(), rule.lead)?;
        let mut item = of_meeting(survey, body, meeting, by)?;
        item.because.splice(0..0, cited(&rule.cite));
        Some(item)
    });
    told.collect()
}

/// The last day on which the invitation to a meeting on `day` can be sent.
///
/// Days and weeks are counted backwards, the day of the meeting not counted (act 150/1930, section 4, by analogy); clear
/// days are whole days between the two. It is not moved off free days.
pub(in crate::answer) fn last_day(day: NaiveDate, lead: Lead) -> Option<NaiveDate> {
    match lead {
        Lead::Days(days) => before(day, Period::Days(days), ShortMonth::LastDay).ok(),
        Lead::Weeks(weeks) => before(day, Period::Weeks(weeks), ShortMonth::LastDay).ok(),
        Lead::ClearDays(days) => clear_days_before(day, days).ok(),
    }
}

fn of_meeting(survey: &Survey<'_>, body: BodyRef<'_>, meeting: &Meeting, by: NaiveDate) -> Option<Item> {
    let convened = meeting.convened.as_ref().filter(|convened| convened.on <= survey.today);
    let (verdict, late_days) = match (convened, survey.standing(meeting)) {
        (_, Standing::Cancelled) => return None,
        (Some(convened), _) => match days_after(by, convened.on) {
            Some(days) => (Verdict::Late, Some(days)),
            None => (Verdict::Met, None),
        },
        (None, Standing::Planned) if survey.today <= by => (Verdict::Due, None),
        (None, Standing::Planned) => (Verdict::Missed, None),
        (None, Standing::Held | Standing::Unrecorded) => (Verdict::Open, None),
    };
    let key = Key::once(Kind::Invitation, meeting.number.0.to_string());
    let mut item = Item::new(key, verdict, survey.convenes(body.id(), Vec::new()));
    item.body = Some(body.id().clone());
    item.meeting = Some(meeting.number);
    item.by = Some(by);
    item.late_days = late_days;
    item.because = vec![Reason::Fact(convened.map_or(meeting.planned, |convened| convened.entry))];
    Some(item)
}
