//! Whether an election, a resignation or a membership may be recorded.

use chrono::NaiveDate;

use super::Admission;
use super::Why;
use super::correction::Correction;
use super::lacking;
use super::outside_life;
use super::refused_that_day;
use super::refused_unless;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::answer::Basis;
use crate::answer::termination::left;
use crate::history::fact::Fact;
use crate::history::person::PersonNumber;

pub(super) fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate) -> Admission {
    match fact {
        Fact::Elected { body, office, person, party } => {
            let mut that_day = basis
                .history
                .elections
                .iter()
                .filter(|election| election.body == *body && election.office == *office && election.on == day)
                .filter(|election| !election.entry.is_earlier());
            if let Some(known) = that_day.next() {
                let person = (known.person != *person).then_some(Correction::Person(*person));
                let party = (known.party != *party).then(|| Correction::Party(party.clone()));
                if person.is_none() && party.is_none() {
                    return Admission::Already(known.entry);
                }
                let why = Why::OtherElectedThatDay { body: body.clone(), office: *office };
                return refused_unless(why, known.entry, person.into_iter().chain(party));
            }
            if let Some(gone) = left(basis, party, day) {
                return lacking(Why::PartyHasLeft { party: party.clone(), last_day: gone.last_day });
            }
            outside_life(basis, body, day).unwrap_or(Admission::New)
        }
        Fact::Resigned { body, office } => resigned(basis, body, *office, day),
        Fact::Appointed { body, person, party, .. } => {
            let known = basis.history.memberships.iter().find(|membership| {
                membership.body == *body && membership.person == *person && membership.left.is_none()
            });
            match known {
                Some(known) if known.from == day && known.party == *party => Admission::Already(known.entry),
                Some(known) if known.from <= day => {
                    let party = (known.party != *party).then(|| Correction::Party(party.clone()));
                    let instead = Correction::day(day, known.from).into_iter().chain(party);
                    refused_unless(Why::MemberSince { body: body.clone(), from: known.from }, known.entry, instead)
                }
                _ => outside_life(basis, body, day).unwrap_or(Admission::New),
            }
        }
        Fact::Left { body, person } => left_body(basis, body, *person, day),
        _ => Admission::New,
    }
}

/// A resignation needs somebody in office on its day; an office can't end before it began.
fn resigned(basis: Basis<'_>, body: &BodyId, office: Office, day: NaiveDate) -> Admission {
    let of_office = |of: &BodyId, which: Office| of == body && which == office;
    let elections = || basis.history.elections.iter().filter(|known| of_office(&known.body, known.office));
    let Some(election) = elections().rev().find(|election| election.on <= day) else {
        return match elections().next() {
            Some(later) => {
                refused_that_day(Why::EndsBeforeItBegan { body: body.clone(), office, from: later.on }, later.entry)
            }
            None => lacking(Why::NobodyInOffice { body: body.clone(), office }),
        };
    };
    let next = elections().find(|later| later.on > election.on).map(|later| later.on);
    let mut resignations = basis.history.resignations.iter().filter(|known| of_office(&known.body, known.office));
    let known = resignations.find(|known| known.on >= election.on && next.is_none_or(|next| known.on < next));
    match known {
        Some(known) if known.on == day => Admission::Already(known.entry),
        Some(known) => {
            let why = Why::ResignedOnAnotherDay { body: body.clone(), office, on: known.on };
            refused_unless(why, known.entry, Correction::day(day, known.on))
        }
        None => Admission::New,
    }
}

fn left_body(basis: Basis<'_>, body: &BodyId, person: PersonNumber, day: NaiveDate) -> Admission {
    let mut memberships =
        basis.history.memberships.iter().rev().filter(|known| known.body == *body && known.person == person);
    let Some(membership) = memberships.next() else { return lacking(Why::NoMember { body: body.clone() }) };
    match membership.left {
        Some((on, entry)) if on == day => Admission::Already(entry),
        Some((on, entry)) => {
            refused_unless(Why::LeftOnAnotherDay { body: body.clone(), on }, entry, Correction::day(day, on))
        }
        None if day < membership.from => {
            let why = Why::MembershipEndsBeforeItBegan { body: body.clone(), from: membership.from };
            refused_that_day(why, membership.entry)
        }
        None => Admission::New,
    }
}
