//! Whether a notice, its delivery or its withdrawal may be recorded.

use chrono::NaiveDate;

use super::Admission;
use super::Why;
use super::correction::Correction;
use super::lacking;
use super::refused;
use super::refused_that_day;
use super::refused_unless;
use crate::answer::Basis;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::notice_effect;
use crate::answer::termination::recipients;
use crate::history::fact::Fact;
use crate::history::notice::Notice;

pub(super) fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate) -> Admission {
    match fact {
        Fact::NoticeGiven { party, decided, written } => {
            let Some(known) = latest(basis, party) else { return Admission::New };
            if known.given == day && known.written == *written && (decided.is_none() || known.decided == *decided) {
                return Admission::Already(known.entry);
            }
            let effect = notice_effect(basis, party, NaiveDate::MAX);
            match effect.status {
                // It came too late in its year, and the text does not say whether it holds for the next.
                NoticeStatus::Incomplete if effect.too_late_this_year => Admission::New,
                NoticeStatus::Running | NoticeStatus::Incomplete | NoticeStatus::Ended => {
                    let instead = [
                        Correction::day(day, known.given),
                        decided.filter(|_| known.decided != *decided).map(Correction::Decided),
                        (known.written != *written).then_some(Correction::Written(*written)),
                    ];
                    let why = Why::NoticeStands { party: party.clone(), given: known.given };
                    refused_unless(why, known.entry, instead.into_iter().flatten())
                }
                NoticeStatus::NoNotice
                | NoticeStatus::NotInForce
                | NoticeStatus::InvalidForm
                | NoticeStatus::TooEarly
                | NoticeStatus::Withdrawn => Admission::New,
            }
        }
        Fact::Delivered { .. } => delivered(basis, fact),
        Fact::NoticeWithdrawn { party } => {
            let Some(known) = latest(basis, party) else { return lacking(Why::NoNotice { party: party.clone() }) };
            if let Some((on, entry)) = known.withdrawn {
                return if on == day {
                    Admission::Already(entry)
                } else {
                    let why = Why::NoticeWasWithdrawn { party: party.clone(), on };
                    refused_unless(why, entry, Correction::day(day, on))
                };
            }
            if day < known.given {
                let why = Why::WithdrawnBeforeGiven { party: party.clone(), given: known.given };
                return refused_that_day(why, known.entry);
            }
            let effect = notice_effect(basis, party, day);
            match effect.last_day.filter(|last_day| *last_day < day) {
                Some(last_day) => refused_that_day(Why::NoticeHasEnded { party: party.clone(), last_day }, known.entry),
                None => Admission::New,
            }
        }
        _ => Admission::New,
    }
}

/// The latest notice of a party, whatever its effect.
fn latest<'a>(basis: Basis<'a>, party: &crate::agreement::party::PartyId) -> Option<&'a Notice> {
    basis.history.notices.iter().rev().find(|notice| notice.party == *party)
}

/// Receipt may follow dispatch; another day of the same act contradicts the one that is known.
fn delivered(basis: Basis<'_>, fact: &Fact) -> Admission {
    let Fact::Delivered { party, to, sent, received, channel } = fact else { return Admission::New };
    let Some(notice) = latest(basis, party) else { return lacking(Why::NoNotice { party: party.clone() }) };
    if let Some((on, entry)) = notice.withdrawn {
        return refused(Why::NoticeWasWithdrawn { party: party.clone(), on }, entry);
    }
    if !recipients(basis, party, notice.given).contains(to) {
        return lacking(Why::NotARecipient { to: to.clone() });
    }
    if let Some(sent) = sent.filter(|sent| *sent < notice.given) {
        return refused_that_day(Why::SentBeforeGiven { to: to.clone(), sent, given: notice.given }, notice.entry);
    }
    if received.is_some_and(|received| received < notice.given) {
        return refused_that_day(Why::DeliveredBeforeGiven { to: to.clone(), given: notice.given }, notice.entry);
    }
    let known = notice.deliveries.iter().find(|delivery| delivery.to == *to);
    let last = known.and_then(|known| known.entries.last().copied()).unwrap_or(notice.entry);
    let known_sent = known.and_then(|known| known.sent);
    let known_received = known.and_then(|known| known.received);
    if let (Some(on), Some(day)) = (known_sent, sent)
        && on != *day
    {
        return refused_unless(Why::SentOnAnotherDay { to: to.clone(), on }, last, [Correction::Sent(Some(*day))]);
    }
    if let (Some(on), Some(day)) = (known_received, received)
        && on != *day
    {
        return refused_unless(Why::ReceivedOnAnotherDay { to: to.clone(), on }, last, [Correction::Received(*day)]);
    }
    if let (Some(sent), Some(received)) = (sent.or(known_sent), received.or(known_received))
        && received < sent
    {
        return refused_unless(Why::ReceivedBeforeSent { to: to.clone(), sent }, last, [Correction::Sent(None)]);
    }
    let adds = sent.is_some() && known_sent.is_none()
        || received.is_some() && known_received.is_none()
        || channel.is_some() && known.and_then(|known| known.channel) != *channel;
    if known.is_some() && !adds { Admission::Already(last) } else { Admission::New }
}
