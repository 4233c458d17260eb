//! Why a fact is refused, as a failure with its entry and the command that corrects it.

use super::facts::partial;
use super::instead;
use super::names::Names;
use crate::answer::admission::Objection;
use crate::answer::admission::Why;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::text::Value;
use crate::text::Words;
use crate::text::message::Message;

/// The failure that tells of an objection: `conflict` where an entry stands in the way, else `refused`.
#[must_use]
pub fn refusal(objection: &Objection, names: Names<'_>, words: &Words) -> Failure {
    let (key, values) = told(&objection.why, names, words);
    let kind = if objection.entry.is_some() { Kind::Conflict } else { Kind::Refused };
    let mut failure = Failure::new(kind, key).entry(objection.entry);
    failure.message.values.extend(values);
    match objection.entry {
        Some(entry) if objection.instead.is_empty() => {
            failure.hint(Message::new("hint-take-back").with("entry", entry.0))
        }
        Some(entry) => {
            let command = instead::command(entry, &objection.instead, names, words);
            failure.hint(Message::new("hint-correct").with("entry", entry.0).with("command", command))
        }
        None => failure.hint(Message::new("hint-refused")),
    }
}

fn told(why: &Why, names: Names<'_>, words: &Words) -> (&'static str, Vec<(&'static str, Value)>) {
    let party = |id| ("party", Value::from(names.party(id, words)));
    let body = |id| ("body", Value::from(names.body(id, words)));
    let day = |day| ("day", Value::from(words.date(day)));
    let office = |office| ("office", Value::from(names.office(office, words)));
    match why {
        Why::ApprovedOnAnotherDay { party: who, on } => {
            ("objection-approved", vec![party(who), ("day", partial(*on, words).into())])
        }
        Why::SignedOnAnotherDay { party: who, on } => {
            ("objection-signed", vec![party(who), ("day", partial(*on, words).into())])
        }
        Why::RejectedThatDay { party: who } => ("objection-rejected-that-day", vec![party(who)]),
        Why::ApprovedThatDay { party: who } => ("objection-approved-that-day", vec![party(who)]),
        Why::RejectedOnAnotherDay { party: who, on } => ("objection-rejected", vec![party(who), day(*on)]),
        Why::MeetingUnknown { meeting } => ("objection-meeting-unknown", vec![("meeting", meeting.0.into())]),
        Why::MeetingIsCancelled { meeting } => ("objection-meeting-cancelled", vec![("meeting", meeting.0.into())]),
        Why::CancelledForAnotherReason { meeting, reason } => {
            ("objection-cancelled-otherwise", vec![("meeting", meeting.0.into()), ("reason", reason.into())])
        }
        Why::MeetingWasHeld { meeting, on } => {
            ("objection-meeting-held", vec![("meeting", meeting.0.into()), day(*on)])
        }
        Why::HeldOtherwise { meeting, on } => {
            ("objection-held-otherwise", vec![("meeting", meeting.0.into()), day(*on)])
        }
        Why::ConvenedOtherwise { meeting, on } => {
            ("objection-convened-otherwise", vec![("meeting", meeting.0.into()), day(*on)])
        }
        Why::ConvenedAfterHeld { meeting, on } => {
            ("objection-convened-after-held", vec![("meeting", meeting.0.into()), day(*on)])
        }
        Why::BodyExists { body: which } => ("objection-body-exists", vec![body(which)]),
        Why::BodyClosed { body: which, on } => ("objection-body-closed", vec![body(which), day(*on)]),
        Why::BodyNotYet { body: which, from } => ("objection-body-not-yet", vec![body(which), day(*from)]),
        Why::OtherElectedThatDay { body: which, office: what } => {
            ("objection-other-elected", vec![body(which), office(*what)])
        }
        Why::NobodyInOffice { body: which, office: what } => {
            ("objection-nobody-in-office", vec![body(which), office(*what)])
        }
        Why::EndsBeforeItBegan { body: which, office: what, from } => {
            ("objection-ends-before-it-began", vec![body(which), office(*what), day(*from)])
        }
        Why::ResignedOnAnotherDay { body: which, office: what, on } => {
            ("objection-resigned", vec![body(which), office(*what), day(*on)])
        }
        Why::MemberSince { body: which, from } => ("objection-member-since", vec![body(which), day(*from)]),
        Why::NoMember { body: which } => ("objection-no-member", vec![body(which)]),
        Why::LeftOnAnotherDay { body: which, on } => ("objection-left", vec![body(which), day(*on)]),
        Why::MembershipEndsBeforeItBegan { body: which, from } => {
            ("objection-membership-ends-before", vec![body(which), day(*from)])
        }
        Why::ArrangedOtherwiseThatDay { body: which } => ("objection-arranged", vec![body(which)]),
        Why::NoticeStands { party: who, given } => ("objection-notice-stands", vec![party(who), day(*given)]),
        Why::NoNotice { party: who } => ("objection-no-notice", vec![party(who)]),
        Why::SentOnAnotherDay { to, on } => ("objection-sent", vec![party(to), day(*on)]),
        Why::ReceivedOnAnotherDay { to, on } => ("objection-received", vec![party(to), day(*on)]),
        Why::ReceivedBeforeSent { to, sent } => ("objection-received-before-sent", vec![party(to), day(*sent)]),
        Why::SentBeforeGiven { to, sent, given } => {
            ("objection-sent-before-given", vec![party(to), ("sent", words.date(*sent).into()), day(*given)])
        }
        Why::DeliveredBeforeGiven { to, given } => ("objection-delivered-before-given", vec![party(to), day(*given)]),
        Why::NotARecipient { to } => ("objection-not-a-recipient", vec![party(to)]),
        Why::NoticeWasWithdrawn { party: who, on } => ("objection-notice-withdrawn", vec![party(who), day(*on)]),
        Why::NoticeHasEnded { party: who, last_day } => ("objection-notice-ended", vec![party(who), day(*last_day)]),
        Why::WithdrawnBeforeGiven { party: who, given } => {
            ("objection-withdrawn-before-given", vec![party(who), day(*given)])
        }
        Why::PartyHasLeft { party: who, last_day } => ("objection-party-has-left", vec![party(who), day(*last_day)]),
        Why::DoneOnAnotherDay { key, on } => ("objection-done", vec![("key", key.into()), day(*on)]),
        Why::WaivedForAnotherReason { key, reason } => {
            ("objection-waived", vec![("key", key.into()), ("reason", reason.into())])
        }
        Why::ActionUnknown { action } => ("objection-action-unknown", vec![("action", (*action).into())]),
        Why::ActionDoneOnAnotherDay { action, on } => {
            ("objection-action-done", vec![("action", (*action).into()), day(*on)])
        }
    }
}
