//! Who is reminded: whoever has to act, and when it is late also those further up.

use std::fmt::Display;
use std::fmt::Formatter;

use chrono::NaiveDate;

use super::step::Step;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::agreement::practice::Escalation;
use crate::agreement::practice::Reminders;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::bodies::body;
use crate::answer::convener::Convener;
use crate::answer::convener::convener;
use crate::answer::due::item::Item;
use crate::answer::due::item::Responsible;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::history::person::PersonNumber;

/// Somebody who is reminded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recipient {
    /// An organisation: its contact.
    Party(PartyId),
    Person(PersonNumber),
}

impl Display for Recipient {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Recipient::Party(party) => to.write_str(&party.0),
            Recipient::Person(person) => write!(to, "person:{}", person.0),
        }
    }
}

/// Who is reminded of `item` at this step, each once.
///
/// Whoever is responsible; where that is nobody, the first to whom a late matter would go. When it is late also the next
/// of the escalation, one more with each step.
pub(super) fn recipients(
    basis: Basis<'_>,
    rules: &Reminders,
    item: &Item,
    step: Step,
    today: NaiveDate,
) -> Vec<Recipient> {
    let asked = Asked::at_end_of(today);
    let mut all = responsible(basis, item, asked);
    let further = |up: &Escalation| escalated(basis, item, up, asked);
    if let Step::Late(times) = step {
        let known = usize::try_from(times).unwrap_or(usize::MAX).saturating_add(1);
        all.extend(rules.escalation.iter().take(known).flat_map(further));
    }
    if all.is_empty() {
        all = rules.escalation.iter().map(further).find(|found| !found.is_empty()).unwrap_or_default();
    }
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

fn responsible(basis: Basis<'_>, item: &Item, asked: Asked) -> Vec<Recipient> {
    match &item.responsible {
        Responsible::Convener(answer) => answer.value().map(of_convener).unwrap_or_default(),
        Responsible::Party(party) => vec![Recipient::Party(party.clone())],
        Responsible::Parties(parties) => parties.iter().cloned().map(Recipient::Party).collect(),
        Responsible::Body(id) => convenes(basis, id, asked),
        Responsible::Office { body, office } => holder(basis, body, *office, asked),
        Responsible::Person(person) => vec![Recipient::Person(*person)],
        Responsible::Unsaid => Vec::new(),
    }
}

fn escalated(basis: Basis<'_>, item: &Item, up: &Escalation, asked: Asked) -> Vec<Recipient> {
    match up {
        Escalation::Convener => item.body.as_ref().map(|body| convenes(basis, body, asked)).unwrap_or_default(),
        Escalation::Office(office) => {
            item.body.as_ref().map(|body| holder(basis, body, *office, asked)).unwrap_or_default()
        }
        Escalation::Party(party) => vec![Recipient::Party(party.clone())],
    }
}

/// Whoever convenes the next meeting of a body, where that is known.
fn convenes(basis: Basis<'_>, id: &BodyId, asked: Asked) -> Vec<Recipient> {
    let Some(body) = body(basis, id) else { return Vec::new() };
    convener(basis, body, asked).value().map(of_convener).unwrap_or_default()
}

fn of_convener(convener: &Convener) -> Vec<Recipient> {
    match convener {
        Convener::Party(party) | Convener::External(party) => vec![Recipient::Party(party.clone())],
        Convener::Officer { person, .. } => vec![Recipient::Person(*person)],
        Convener::Together(all) => all.iter().flat_map(of_convener).collect(),
    }
}

fn holder(basis: Basis<'_>, body: &BodyId, office: Office, asked: Asked) -> Vec<Recipient> {
    match seat(basis, body, office, asked) {
        Seat::Held(holder, _) => vec![Recipient::Person(holder.person)],
        Seat::Vacant(..) => Vec::new(),
    }
}
