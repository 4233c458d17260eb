//! Findings about what is owed.

use chrono::Days;

use super::finding::Finding;
use super::name::Check;
use crate::answer::Asked;
use crate::answer::bodies::body;
use crate::answer::due::election::has_yet_to_meet;
use crate::answer::due::item::Item;
use crate::answer::due::kind::Kind;
use crate::answer::due::survey::Survey;
use crate::answer::due::verdict::Verdict;
use crate::answer::office::Seat;
use crate::answer::office::seat;

/// So many days ahead an end is told where the agreement's reminders say nothing.
const DAYS_AHEAD: u32 = 60;

/// What is owed and needs attention. What is due in good time does not.
pub(super) fn findings(survey: &Survey<'_>, items: &[Item]) -> Vec<Finding> {
    items.iter().filter_map(|item| Some(Finding::owed(check(survey, item)?, item.clone()))).collect()
}

/// The check that an item fails, if it fails one.
fn check(survey: &Survey<'_>, item: &Item) -> Option<Check> {
    match item.verdict {
        Verdict::Missed => return Some(Check::Missed),
        Verdict::Late if item.is_listed() => return Some(Check::Late),
        Verdict::AtRisk => return Some(Check::AtRisk),
        Verdict::Met | Verdict::Above | Verdict::Late | Verdict::Partial | Verdict::Waived => return None,
        Verdict::Due | Verdict::Open => {}
    }
    match item.kind {
        Kind::Approval | Kind::Signature => Some(Check::MissingConsent),
        Kind::Delivery => Some(Check::MissingDelivery),
        Kind::Election if is_held(survey, item) => Some(Check::OldOfficer),
        // Whoever is elected in the first meeting is not missed before it.
        Kind::Election if item.verdict == Verdict::Due && is_before_first_meeting(survey, item) => None,
        Kind::Election => Some(Check::VacantOffice),
        Kind::Arrangement if item.verdict == Verdict::Due => Some(Check::LapsedArrangement),
        Kind::Arrangement => Some(Check::MissingArrangement),
        Kind::Document => Some(Check::MissingDocument),
        Kind::PartyEnd => is_near(survey, item).then_some(Check::EndingParty),
        Kind::ActorEnd => is_near(survey, item).then_some(Check::EndingActor),
        Kind::Cadence
        | Kind::Meeting
        | Kind::Review
        | Kind::NoticeEnd
        | Kind::TermEnd
        | Kind::Minutes
        | Kind::Invitation
        | Kind::Action
        | Kind::Contact
        | Kind::MembershipEnd
        | Kind::AgreementEnd => None,
    }
}

/// Whether somebody holds the office that is asked about.
fn is_held(survey: &Survey<'_>, item: &Item) -> bool {
    let Some((body, office)) = item.body.as_ref().zip(item.office) else { return false };
    matches!(seat(survey.basis, body, office, Asked::at_end_of(survey.today)), Seat::Held(..))
}

fn is_before_first_meeting(survey: &Survey<'_>, item: &Item) -> bool {
    let found = item.body.as_ref().and_then(|id| body(survey.basis, id));
    found.is_some_and(|body| has_yet_to_meet(survey, body))
}

/// Whether the last day is so near that somebody would be reminded of it.
fn is_near(survey: &Survey<'_>, item: &Item) -> bool {
    let reminders = survey.basis.agreement.reminders.as_ref();
    let ahead = reminders.and_then(|reminders| reminders.days_before.iter().max().copied()).unwrap_or(DAYS_AHEAD);
    let horizon = survey.today.checked_add_days(Days::new(u64::from(ahead)));
    item.by.zip(horizon).is_some_and(|(by, horizon)| by <= horizon)
}
