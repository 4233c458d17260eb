//! Approvals and signatures that are missing.

use super::item::Item;
use super::item::Responsible;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::body::Who;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Act;
use crate::agreement::validity::EntryWhen;
use crate::answer::Reason;
use crate::answer::cited;
use crate::answer::entry_into_force::members_of;
use crate::answer::termination::left;

/// What each party does to be bound: met with its day, due without it, open where the act is recorded without its day.
///
/// No last day: the agreement sets none. A party that has left owes nothing. What a party has approved and not signed is
/// due since the day of the approval, and the reverse.
pub(super) fn items(survey: &Survey<'_>) -> Vec<Item> {
    let basis = survey.basis;
    let entry = &basis.agreement.entry;
    let wanted = match &entry.when {
        EntryWhen::On(_) | EntryWhen::Threshold { .. } => members_of(basis.agreement, &Who::All),
        EntryWhen::Parties(who) => members_of(basis.agreement, who),
    };
    let mut items = Vec::new();
    for act in &entry.needs {
        let present = wanted.iter().filter(|party| left(basis, party, survey.today).is_none());
        items.extend(present.filter_map(|party| of_party(survey, party, *act)));
    }
    items
}

fn of_party(survey: &Survey<'_>, party: &PartyId, act: Act) -> Option<Item> {
    let basis = survey.basis;
    let consents = basis.history.consents.get(party);
    let recorded = consents.and_then(|consents| consents.act(act, survey.today));
    let verdict = match recorded {
        None => Verdict::Due,
        Some(consent) if consent.on.exact().is_none() => Verdict::Open,
        Some(_) => Verdict::Met,
    };
    if survey.leaves_out(verdict) {
        return None;
    }
    let kind = match act {
        Act::Approval => Kind::Approval,
        Act::Signature => Kind::Signature,
    };
    let mut item = Item::new(Key::once(kind, party.0.as_str()), verdict, Responsible::Party(party.clone()));
    item.party = Some(party.clone());
    let is_rejected = consents.is_some_and(|consents| consents.rejection(survey.today).is_some());
    if verdict == Verdict::Due && !is_rejected {
        // Nothing says when a party is to begin; once it has done the one, the other is missing from that day on.
        let other = other_act(&basis.agreement.entry.needs, act);
        let done = consents.zip(other).and_then(|(consents, other)| consents.act(other, survey.today));
        item.since = done.and_then(|consent| consent.on.exact());
    }
    item.because = cited(&basis.agreement.entry.cite);
    item.because.extend(recorded.map(|consent| Reason::Fact(consent.entry)));
    let rejection = consents.filter(|_| act == Act::Approval).and_then(|consents| consents.rejection(survey.today));
    item.because.extend(rejection.map(|rejection| Reason::Fact(rejection.entry)));
    Some(item)
}

/// The other act that binds a party, where the agreement asks for both.
fn other_act(needs: &[Act], act: Act) -> Option<Act> {
    needs.iter().copied().find(|other| *other != act)
}
