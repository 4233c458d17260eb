//! Findings about officers: whether they were named to the body among whose members they are elected.

use super::finding::About;
use super::finding::Finding;
use super::name::Check;
use crate::agreement::body::Members;
use crate::agreement::body::Who;
use crate::agreement::party::PartyId;
use crate::answer::Asked;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::due::survey::Survey;
use crate::answer::entry_into_force::members_of;
use crate::answer::office::Holder;
use crate::answer::office::Seat;
use crate::answer::office::recorded;
use crate::answer::office::seat;

/// Officers who are not members, in bodies that elect among their members (reading A18: a member from outside the
/// agreement may be elected).
pub(super) fn findings(survey: &Survey<'_>) -> Vec<Finding> {
    let open = survey.bodies.iter().filter(|body| !survey.is_closed(body.id()));
    open.flat_map(|body| of_body(survey, *body)).collect()
}

fn of_body(survey: &Survey<'_>, body: BodyRef<'_>) -> Vec<Finding> {
    let Some(elects) = body.elects().filter(|elects| elects.among.as_deref() == Some("members")) else {
        return Vec::new();
    };
    let asked = Asked::at_end_of(survey.today);
    let found = elects.offices.iter().filter_map(|office| {
        let Seat::Held(holder, _) = seat(survey.basis, body.id(), *office, asked) else { return None };
        let mut because = outside(survey, body, &holder)?;
        because.splice(0..0, cited(&elects.cite));
        because.extend(recorded(survey.basis, body.id(), holder.entry));
        let about =
            About::Officer { body: body.id().clone(), office: *office, person: holder.person, party: holder.party };
        Some(Finding::of(Check::OfficerNotMember, about, because))
    });
    found.collect()
}

/// Why an officer is no member; none where the officer is one, or where nothing tells.
///
/// People are compared only where somebody was named to the body at all: most registers keep no members.
fn outside(survey: &Survey<'_>, body: BodyRef<'_>, holder: &Holder) -> Option<Vec<Reason>> {
    let rule = body.named().and_then(|named| named.members.as_ref());
    if let Some(rule) = rule.filter(|rule| !is_of(survey, rule, &holder.party)) {
        return Some(cited(&rule.cite));
    }
    let mut named = survey.basis.history.memberships.iter().filter(|membership| membership.body == *body.id());
    let known = named.clone().any(|membership| membership.holds_on(survey.today));
    let is_member = named.any(|membership| membership.person == holder.person && membership.holds_on(survey.today));
    (known && !is_member).then(Vec::new)
}

/// Whether a party or an actor belongs to those whom the text names as members.
fn is_of(survey: &Survey<'_>, rule: &Members, party: &PartyId) -> bool {
    let by_name = || members_of(survey.basis.agreement, &rule.parties).contains(party);
    matches!(rule.parties, Who::Unspecified) || rule.also.contains(party) || by_name()
}
