//! Whether a body's first meeting is still to come, and who convenes it then and later.

use super::Convener;
use super::follow;
use super::open;
use super::with_suggestion_of;
use crate::agreement::convener::ConvenerRule;
use crate::agreement::convener::Restart;
use crate::agreement::convener::RestartEach;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::Question;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::rotation::planned_before;
use crate::answer::rotation::supposed;

/// Whether a body's first meeting is still to come.
pub(super) enum FirstTime {
    /// It has never met.
    Never,
    /// It has met in an earlier term, and the first time comes again.
    Again,
    /// It has met in an earlier term, and the first time does not come again.
    NotAgain,
    /// It has met in the present term, or terms do not matter.
    Past,
    /// It has met, and whether in the present term cannot be told.
    TermUnknown(String),
}

/// Of the body's own meetings held ones count; of planned ones only those before the meeting that is asked about. Cancelled
/// and joint meetings do not.
pub(super) fn first_time(basis: Basis<'_>, body: BodyRef<'_>, restart: Option<&Restart>, asked: Asked) -> FirstTime {
    let held = basis.history.held_meetings(body.id(), asked.known_until);
    let ahead = planned_before(basis, body, asked);
    let latest = held.into_iter().chain(ahead).max_by_key(|meeting| meeting.day());
    let Some(last) = latest else { return FirstTime::Never };
    let Some(restart) = restart else { return FirstTime::Past };
    let kind = body.term_kind();
    let Some(term) = basis.agreement.term_on(kind, asked.day) else {
        return match restart.each {
            RestartEach::Never => FirstTime::Past,
            RestartEach::Term => FirstTime::TermUnknown(kind.to_owned()),
        };
    };
    match restart.each {
        _ if last.day() >= term.from => FirstTime::Past,
        RestartEach::Never => FirstTime::NotAgain,
        RestartEach::Term => FirstTime::Again,
    }
}

pub(super) fn first_then(
    basis: Basis<'_>,
    body: BodyRef<'_>,
    rule: &ConvenerRule,
    (first, then, restart): (&ConvenerRule, &ConvenerRule, Option<&Restart>),
    asked: Asked,
) -> Answer<Convener> {
    let restart_cite = || restart.map(|restart| cited(&restart.cite)).unwrap_or_default();
    let (part, more) = match first_time(basis, body, restart, asked) {
        FirstTime::Never => (first, joint_meeting_held(basis, body, asked)),
        FirstTime::Again => (first, restart_cite()),
        FirstTime::NotAgain => (then, restart_cite()),
        FirstTime::Past if is_only_supposed(basis, body, restart, asked) => (then, supposed(basis, body, asked)),
        FirstTime::Past => (then, Vec::new()),
        FirstTime::TermUnknown(kind) => {
            let question = Question::TermUnknown { kind };
            return open(basis, rule, question, cited(&rule.cite), restart_cite(), asked);
        }
    };
    let answer = follow(basis, body, part, asked).also_because(cited(&rule.cite)).also_because(more);
    with_suggestion_of(basis, answer, rule, asked)
}

/// Whether the first time would still be to come without the meetings planned before the one asked about.
pub(super) fn is_only_supposed(basis: Basis<'_>, body: BodyRef<'_>, restart: Option<&Restart>, asked: Asked) -> bool {
    !matches!(first_time(basis, body, restart, Asked { about: None, ..asked }), FirstTime::Past)
}

/// Where only a joint meeting has been held, the reading that it is no meeting of the body's own decides.
fn joint_meeting_held(basis: Basis<'_>, body: BodyRef<'_>, asked: Asked) -> Vec<Reason> {
    let joint = basis.agreement.bodies.iter().find(|joint| {
        joint.joint_of.contains(body.id()) && !basis.history.held_meetings(&joint.id, asked.known_until).is_empty()
    });
    joint.and_then(|joint| joint.cadence.as_ref()).map(|cadence| cited(&cadence.cite)).unwrap_or_default()
}
