//! Parties of which nobody knows whom to write to.

use super::item::Item;
use super::item::Responsible;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::answer::termination::left;

/// The contact of each party, where reminders are to be sent: open until one is recorded.
///
/// The agreement demands none, so nothing is owed without `[reminders]`.
pub(super) fn items(survey: &Survey<'_>) -> Vec<Item> {
    let basis = survey.basis;
    if basis.agreement.reminders.is_none() {
        return Vec::new();
    }
    let parties = basis.agreement.parties.iter().map(|party| &party.id);
    let present = parties.filter(|party| left(basis, party, survey.today).is_none());
    let items = present.map(|party| {
        let verdict = if basis.history.contacts.contains_key(party) { Verdict::Met } else { Verdict::Open };
        let mut item =
            Item::new(Key::once(Kind::Contact, party.0.as_str()), verdict, Responsible::Party(party.clone()));
        item.party = Some(party.clone());
        item
    });
    items.collect()
}
