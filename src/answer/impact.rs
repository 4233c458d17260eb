//! What a party's leaving breaks: bodies without a convener, offices vacated, memberships ended.

use chrono::NaiveDate;

use super::Answer;
use super::Asked;
use super::Basis;
use super::bodies;
use super::convener::convener;
use super::office::Seat;
use super::office::seat;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::history::person::PersonNumber;

/// What changes on the first day without the party.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Impact {
    /// Bodies whose convener is known if the party stays, and open if it leaves.
    pub bodies_without_convener: Vec<BodyId>,
    pub offices_vacated: Vec<(BodyId, Office, PersonNumber)>,
    pub memberships_ended: usize,
}

/// What changes if `party` is gone on `free_from`, compared with its staying on that same day.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::impact::impact;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// // Without the county nobody convenes the bodies that it convenes.
/// let impact = impact(basis, &PartyId("kanta-hame-hva".into()), day);
/// assert!(impact.bodies_without_convener.contains(&BodyId("kuntakokous".into())));
/// ```
#[must_use]
pub fn impact(basis: Basis<'_>, party: &PartyId, free_from: NaiveDate) -> Impact {
    let gone = basis.assuming(party, free_from.pred_opt());
    let stays = basis.assuming(party, None);
    let asked = Asked::at_end_of(free_from);
    let mut impact = Impact::default();
    for body in bodies::all(basis.agreement, basis.history) {
        let is_open = |basis: Basis<'_>| matches!(convener(basis, body, asked), Answer::Open { .. });
        if is_open(gone) && !is_open(stays) {
            impact.bodies_without_convener.push(body.id().clone());
        }
        for office in Office::ALL {
            if let Seat::Held(holder, _) = seat(stays, body.id(), office, asked)
                && holder.party == *party
            {
                impact.offices_vacated.push((body.id().clone(), office, holder.person));
            }
        }
    }
    let memberships = basis.history.memberships.iter();
    impact.memberships_ended =
        memberships.filter(|membership| membership.party == *party && membership.holds_on(free_from)).count();
    impact
}
