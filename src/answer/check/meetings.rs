//! Findings about meetings.

use super::finding::About;
use super::finding::Finding;
use super::name::Check;
use crate::answer::Answer;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::due::force::Force;
use crate::answer::due::survey::Standing;
use crate::answer::due::survey::Survey;
use crate::history::meeting::Meeting;

/// Meetings that need attention: unrecorded ones, those planned when the body or the agreement has ended, and a body's
/// next meeting that nobody is known to convene.
pub(super) fn findings(survey: &Survey<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for body in &survey.bodies {
        for meeting in survey.meetings(body.id()) {
            findings.extend(of_meeting(survey, meeting));
        }
        findings.extend(no_convener(survey, *body));
    }
    findings
}

fn of_meeting(survey: &Survey<'_>, meeting: &Meeting) -> Option<Finding> {
    let about = About::Meeting { meeting: meeting.number, body: meeting.body.clone(), on: meeting.day() };
    let planned = Reason::Fact(meeting.planned);
    match survey.standing(meeting) {
        Standing::Held | Standing::Cancelled => None,
        Standing::Unrecorded => Some(Finding::of(Check::UnrecordedMeeting, about, vec![planned])),
        Standing::Planned => {
            let closed = survey.basis.history.closed.get(&meeting.body);
            if let Some(closed) = closed.filter(|closed| closed.on < meeting.day()) {
                let because = vec![planned, Reason::Fact(closed.entry)];
                return Some(Finding::of(Check::ClosedBodyMeeting, about, because));
            }
            is_after_end(survey, meeting).then(|| Finding::of(Check::MeetingAfterEnd, about, vec![planned]))
        }
    }
}

/// Whether the agreement will have ended by the day of the meeting.
fn is_after_end(survey: &Survey<'_>, meeting: &Meeting) -> bool {
    match survey.force {
        Force::Unknown | Force::From(_) => false,
        Force::Since { last_day, .. } => last_day.is_some_and(|last_day| last_day < meeting.day()),
    }
}

/// The next meeting of a body, where its invitation is not sent and nobody is known to send it.
fn no_convener(survey: &Survey<'_>, body: BodyRef<'_>) -> Option<Finding> {
    let meeting = survey.next_planned(body.id())?;
    if meeting.convened.as_ref().is_some_and(|convened| convened.on <= survey.today) {
        return None;
    }
    match survey.convener(body) {
        Answer::Known { .. } => None,
        Answer::Open { question, because, .. } => {
            let on = meeting.day();
            let about = About::Convening { meeting: meeting.number, body: body.id().clone(), on, question };
            Some(Finding::of(Check::NoConvener, about, because))
        }
    }
}
