//! Which of the things owed are asked for.

use chrono::NaiveDate;

use super::item::Item;
use super::item::Responsible;
use super::item::day_after;
use super::kind::Kind;
use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::duty::DutyForm;
use crate::agreement::party::PartyId;
use crate::answer::convener::Convener;
use crate::calendar::span::Span;

/// What is asked for; the default is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    pub kind: Option<Kind>,
    /// What this body owes: alone, in a joint meeting, or as one of the bodies that may fulfil a duty.
    pub body: Option<BodyId>,
    /// What this party owes, and what is about it.
    pub party: Option<PartyId>,
    /// What is owed in this calendar year.
    pub year: Option<i32>,
    /// What must be done in so many days from today, or should have been done before; nothing without a last day.
    pub within: Option<u32>,
}

impl Scope {
    /// Whether things of this kind are asked for.
    pub(super) fn asks(&self, kind: Kind) -> bool {
        self.kind.is_none_or(|asked| asked == kind)
    }

    /// Whether `item` is asked for on `today`.
    pub(super) fn holds(&self, agreement: &Agreement, item: &Item, today: NaiveDate) -> bool {
        self.asks(item.kind)
            && self.body.as_ref().is_none_or(|body| is_of_body(agreement, item, body))
            && self.party.as_ref().is_none_or(|party| is_of_party(item, party))
            && self.year.is_none_or(|year| is_of_year(item, year))
            && self.within.is_none_or(|days| item.by.is_some_and(|by| by <= day_after(today, days)))
    }
}

fn is_of_body(agreement: &Agreement, item: &Item, body: &BodyId) -> bool {
    let Some(of) = &item.body else { return false };
    let is_joint = || agreement.body(of).is_some_and(|joint| joint.joint_of.contains(body));
    let is_duty = || {
        let duty = agreement.duties.iter().find(|duty| item.kind == Kind::Meeting && duty.id.0 == item.key.what);
        duty.is_some_and(|duty| match &duty.form {
            DutyForm::Meeting { bodies, .. } => bodies.contains(body),
            DutyForm::Review { .. } | DutyForm::Standing { .. } => false,
        })
    };
    of == body || is_joint() || is_duty()
}

fn is_of_party(item: &Item, party: &PartyId) -> bool {
    let acts = match &item.responsible {
        Responsible::Convener(answer) => answer.value().is_some_and(|convener| convenes(convener, party)),
        Responsible::Party(of) => of == party,
        Responsible::Parties(all) => all.contains(party),
        Responsible::Body(_) | Responsible::Office { .. } | Responsible::Person(_) | Responsible::Unsaid => false,
    };
    acts || item.party.as_ref() == Some(party)
}

fn convenes(convener: &Convener, party: &PartyId) -> bool {
    match convener {
        Convener::Party(of) | Convener::External(of) | Convener::Officer { party: of, .. } => of == party,
        Convener::Together(all) => all.iter().any(|one| convenes(one, party)),
    }
}

/// A period that lies in the year or reaches into it; without a period, a last day in it.
fn is_of_year(item: &Item, year: i32) -> bool {
    let year = Span::of_year(year);
    match &item.period {
        Some(period) => period.span.overlaps(&year),
        None => item.by.is_some_and(|by| year.contains(by)),
    }
}
