//! Whether an approval, a rejection or a signature may be recorded.

use chrono::NaiveDate;

use super::Admission;
use super::Why;
use super::correction::Correction;
use super::refused_that_day;
use super::refused_unless;
use crate::answer::Basis;
use crate::calendar::partial::PartialDate;
use crate::history::consent::Consent;
use crate::history::consent::Consents;
use crate::history::fact::Fact;

pub(super) fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate) -> Admission {
    match fact {
        Fact::Approved { party, on } => {
            let Some(consents) = basis.history.consents.get(party) else { return Admission::New };
            if let Some(rejection) = consents.rejections.iter().find(|rejection| on.exact() == Some(rejection.on)) {
                return refused_that_day(Why::RejectedThatDay { party: party.clone() }, rejection.entry);
            }
            let why = |on| Why::ApprovedOnAnotherDay { party: party.clone(), on };
            act(&consents.approvals, *on, consents, why)
        }
        Fact::Signed { party, on } => {
            let Some(consents) = basis.history.consents.get(party) else { return Admission::New };
            let why = |on| Why::SignedOnAnotherDay { party: party.clone(), on };
            act(&consents.signatures, *on, &Consents::default(), why)
        }
        Fact::Rejected { party } => {
            let Some(consents) = basis.history.consents.get(party) else { return Admission::New };
            if let Some(approval) = consents.approvals.iter().find(|approval| approval.on.exact() == Some(day)) {
                return refused_that_day(Why::ApprovedThatDay { party: party.clone() }, approval.entry);
            }
            let earlier = consents.rejections.iter().rev();
            for rejection in earlier {
                if rejection.on == day {
                    return Admission::Already(rejection.entry);
                }
                let (from, until) = (rejection.on.min(day), rejection.on.max(day));
                let between = consents.approvals.iter().any(|approval| is_between(approval, from, until));
                if !between {
                    let why = Why::RejectedOnAnotherDay { party: party.clone(), on: rejection.on };
                    return refused_unless(why, rejection.entry, Correction::day(day, rejection.on));
                }
            }
            Admission::New
        }
        _ => Admission::New,
    }
}

/// An act of the same kind already stands: the same day is known, a day within a month known so far makes it exact, and
/// another day contradicts it, unless a rejection came between.
fn act(acts: &[Consent], on: PartialDate, consents: &Consents, why: impl Fn(PartialDate) -> Why) -> Admission {
    for known in acts.iter().rev() {
        if known.on == on || (known.on.exact().is_some_and(|day| on.may_be(day))) {
            return Admission::Already(known.entry);
        }
        let refines = on.first().is_some_and(|first| known.on.may_be(first))
            && on.last().is_some_and(|last| known.on.may_be(last));
        let rejected_between = consents.rejections.iter().any(|rejection| {
            (known.on.is_before(rejection.on) || known.on.may_be(rejection.on)) && on.is_after(rejection.on)
                || (on.is_before(rejection.on) && known.on.is_after(rejection.on))
        });
        if rejected_between {
            continue;
        }
        let instead = [Correction::On(Some(on))];
        return if refines { Admission::New } else { refused_unless(why(known.on), known.entry, instead) };
    }
    Admission::New
}

/// Whether the act lies between two days, both excluded.
fn is_between(consent: &Consent, from: NaiveDate, until: NaiveDate) -> bool {
    consent.on.is_after(from) && consent.on.is_before(until)
}
