//! Whose turn it is in a rotation.

use chrono::Datelike;
use chrono::NaiveDate;

use super::Asked;
use super::Basis;
use super::Reason;
use super::bodies::BodyRef;
use super::entry_into_force::in_force_from;
use super::termination::left;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::Turn;
use crate::agreement::party::PartyId;
use crate::history::fact::NamedConvener;
use crate::history::meeting::Meeting;

/// A rotation, and since when its turns are counted.
#[derive(Debug, Clone, Copy)]
pub struct Rotation<'a> {
    pub order: &'a [PartyId],
    pub turn: Turn,
    /// The day on which it was agreed; none: it stands in the text.
    pub since: Option<NaiveDate>,
}

/// The party whose turn it is; none where every party of the rotation has left.
///
/// By meeting: the next after whoever of the list convened the last held meeting, and those planned before the meeting asked
/// about as if they were held; a meeting of which nobody knows who
/// convened it uses up no turn. By year and by term: counted from the year or term in which the rotation was agreed, of
/// a rotation in the text from that of entry into force. A party that has left is passed over.
#[must_use]
pub fn whose_turn(basis: Basis<'_>, body: BodyRef<'_>, rotation: Rotation<'_>, asked: Asked) -> Option<PartyId> {
    let start = match rotation.turn {
        Turn::Meeting => after_last(basis, body, rotation, asked),
        Turn::Year => years_since(basis, rotation, asked),
        Turn::Term => terms_since(basis, body, rotation, asked),
    };
    next_present(basis, rotation.order, start, asked.day)
}

/// The first party of `order` from `start` on, going round, that has not left by `day`.
fn next_present(basis: Basis<'_>, order: &[PartyId], start: usize, day: NaiveDate) -> Option<PartyId> {
    let from_start = order.iter().cycle().skip(start % order.len().max(1)).take(order.len());
    from_start.into_iter().find(|party| left(basis, party, day).is_none()).cloned()
}

/// The place after whoever of the list convened the last held meeting.
fn after_last(basis: Basis<'_>, body: BodyRef<'_>, rotation: Rotation<'_>, asked: Asked) -> usize {
    let mut next = 0;
    let held = basis.history.held_meetings(body.id(), asked.known_until);
    for (place, meeting) in held.into_iter().chain(planned_before(basis, body, asked)).enumerate() {
        let convener = recorded_party(meeting).or_else(|| {
            // The first meeting is convened by whom the text names, and uses up no turn of those who agreed to take turns after it.
            let is_first = place == 0 && has_first(body);
            let by_turn = !is_first && rotation.since.is_none_or(|since| meeting.day() > since);
            if by_turn {
                next_present(basis, rotation.order, next, meeting.day())
            } else {
                first_party(body).filter(|_| place == 0)
            }
        });
        if let Some(at) = convener.and_then(|party| rotation.order.iter().position(|member| *member == party)) {
            next = at + 1;
        }
    }
    next
}

/// The meetings of the body that are planned before the one asked about, by day and number; none where the question is about
/// the next meeting.
#[must_use]
pub fn planned_before<'a>(basis: Basis<'a>, body: BodyRef<'_>, asked: Asked) -> Vec<&'a Meeting> {
    let Some(about) = asked.about else { return Vec::new() };
    let open = basis.history.meetings.open_of(body.id()).iter();
    let mut before: Vec<&Meeting> = open.filter(|other| (other.date, other.number) < (asked.day, about)).collect();
    before.sort_unstable_by_key(|other| (other.date, other.number));
    before
}

/// That meetings are planned before the one asked about: the entry that planned the nearest of them.
#[must_use]
pub fn supposed(basis: Basis<'_>, body: BodyRef<'_>, asked: Asked) -> Vec<Reason> {
    planned_before(basis, body, asked).last().map(|nearest| Reason::Fact(nearest.planned)).into_iter().collect()
}

/// The party recorded as having convened a meeting.
fn recorded_party(meeting: &Meeting) -> Option<PartyId> {
    meeting.recorded_conveners().iter().find_map(|convener| match convener {
        NamedConvener::Party(party) => Some(party.clone()),
        NamedConvener::Office { .. } => None,
    })
}

fn has_first(body: BodyRef<'_>) -> bool {
    matches!(body.convener().form, ConvenerForm::FirstThen { .. })
}

/// The party that the text names for a body's first meeting.
fn first_party(body: BodyRef<'_>) -> Option<PartyId> {
    match &body.convener().form {
        ConvenerForm::FirstThen { first, .. } => match &first.form {
            ConvenerForm::Party(party) => Some(party.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Where the counting of turns begins.
fn beginning(basis: Basis<'_>, rotation: Rotation<'_>, asked: Asked) -> NaiveDate {
    rotation.since.or_else(|| in_force_from(basis, asked.known_until)).unwrap_or(asked.day).min(asked.day)
}

fn years_since(basis: Basis<'_>, rotation: Rotation<'_>, asked: Asked) -> usize {
    let years = asked.day.year() - beginning(basis, rotation, asked).year();
    usize::try_from(years).unwrap_or(0)
}

fn terms_since(basis: Basis<'_>, body: BodyRef<'_>, rotation: Rotation<'_>, asked: Asked) -> usize {
    let from = beginning(basis, rotation, asked);
    let kind = body.term_kind();
    let begun = |day: NaiveDate| {
        let terms = basis.agreement.terms.iter().filter(|term| term.kind == kind && term.of.is_empty());
        terms.filter(|term| term.from <= day).count()
    };
    begun(asked.day).saturating_sub(begun(from))
}
