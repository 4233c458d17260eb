//! A notice on its way: whom it has still to reach, and the last day of the party that gave it.

use std::collections::BTreeSet;

use super::item::Item;
use super::item::Responsible;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::party::PartyId;
use crate::answer::termination::Known;
use crate::answer::termination::NoticeEffect;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::notice_effect;

/// The deliveries and the last day of every notice that has effect.
///
/// A delivery is met once the recipient knows, due while nothing was sent, and open where it was sent and its arrival is
/// not recorded. It has no last day: the agreement sets none, the notice only starts later.
pub(super) fn items(survey: &Survey<'_>) -> Vec<Item> {
    let noticed: BTreeSet<&PartyId> = survey.basis.history.notices.iter().map(|notice| &notice.party).collect();
    let mut items = Vec::new();
    for party in survey.basis.agreement.parties.iter().map(|party| &party.id).filter(|id| noticed.contains(id)) {
        let effect = notice_effect(survey.basis, party, survey.today);
        let has_effect = match effect.status {
            NoticeStatus::Incomplete | NoticeStatus::Running | NoticeStatus::Ended => true,
            NoticeStatus::NoNotice
            | NoticeStatus::NotInForce
            | NoticeStatus::InvalidForm
            | NoticeStatus::TooEarly
            | NoticeStatus::Withdrawn => false,
        };
        if has_effect {
            items.extend(effect.deliveries.iter().filter_map(|known| delivery(party, known, &effect)));
            items.push(notice_end(party, &effect));
        }
    }
    items
}

/// The delivery to one recipient; none where the notice has run out without it, so that nobody waits for it any more.
fn delivery(from: &PartyId, known: &Known, effect: &NoticeEffect) -> Option<Item> {
    let verdict = match known {
        Known { known_on: Some(_), .. } => Verdict::Met,
        _ if effect.status == NoticeStatus::Ended => return None,
        Known { sent: Some(_), .. } => Verdict::Open,
        Known { .. } => Verdict::Due,
    };
    let mut item = Item::new(Key::delivery(from, &known.to), verdict, Responsible::Party(from.clone()));
    item.party = Some(known.to.clone());
    item.since = effect.given.filter(|_| verdict == Verdict::Due);
    item.because.clone_from(&effect.because);
    Some(item)
}

/// The last day as a party: coming, or past and so met; open where it cannot be told yet.
fn notice_end(party: &PartyId, effect: &NoticeEffect) -> Item {
    let verdict = match effect.status {
        NoticeStatus::Ended => Verdict::Met,
        _ if effect.last_day.is_none() => Verdict::Open,
        _ => Verdict::Due,
    };
    let key = Key::once(Kind::NoticeEnd, party.0.as_str());
    let mut item = Item::new(key, verdict, Responsible::Party(party.clone()));
    item.party = Some(party.clone());
    item.by = effect.last_day;
    item.because.clone_from(&effect.because);
    item
}
