//! Offices that a body has still to fill.

use chrono::Datelike;
use chrono::NaiveDate;

use super::item::Item;
use super::item::Responsible;
use super::key::Key;
use super::survey::Standing;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::office::Elects;
use crate::agreement::office::Office;
use crate::agreement::office::OfficeEnds;
use crate::answer::Asked;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::office::Holder;
use crate::answer::office::Seat;
use crate::answer::office::WhyVacant;
use crate::answer::office::seat;
use crate::answer::push_once;
use crate::history::meeting::Meeting;

/// An office of a body as it is owed, and since when: what was settled before that day concerned an earlier vacancy.
pub(super) struct Owed {
    pub(super) item: Item,
    pub(super) since: Option<NaiveDate>,
}

/// The offices of a body, once it has met and while the agreement binds.
///
/// An office never filled, or empty again, is due: the body elects when it meets, so the last day is that of its next
/// planned meeting. Of a body older than the agreement, whose officers go on, it is open, because they may only lack a
/// record. Where officers stay until replaced and one was elected before the present council term, it is open whether the
/// body confirms the election; nothing in the text demands it (reading A15).
pub(super) fn items(survey: &Survey<'_>, body: BodyRef<'_>) -> Vec<Owed> {
    let Some(elects) = body.elects() else { return Vec::new() };
    if !survey.force.binds_on(survey.today) || survey.is_closed(body.id()) {
        return Vec::new();
    }
    let asked = Asked::at_end_of(survey.today);
    let offices = elects.offices.iter();
    let owed = offices.filter_map(|office| match seat(survey.basis, body.id(), *office, asked) {
        Seat::Held(holder, because) => Some(held(survey, body, elects, *office, &holder, because)),
        Seat::Vacant(vacancy, because) => vacant(survey, body, elects, *office, &vacancy.why, because),
    });
    owed.collect()
}

fn held(
    survey: &Survey<'_>,
    body: BodyRef<'_>,
    elects: &Elects,
    office: Office,
    holder: &Holder,
    more: Vec<Reason>,
) -> Owed {
    let of_earlier_term = holder.from_earlier_term && elects.until == OfficeEnds::Replaced;
    let present = survey.basis.agreement.term_on(body.term_kind(), survey.today);
    let (verdict, period, since) = match present.filter(|_| of_earlier_term) {
        Some(term) => (Verdict::Open, Some(term.id.clone()), Some(term.from)),
        None => (Verdict::Met, period(survey, body, elects), None),
    };
    let mut item = begun(survey, body, elects, office, verdict, period);
    push_once(&mut item.because, more);
    Owed { item, since }
}

fn vacant(
    survey: &Survey<'_>,
    body: BodyRef<'_>,
    elects: &Elects,
    office: Office,
    why: &WhyVacant,
    more: Vec<Reason>,
) -> Option<Owed> {
    let met_since = |day: NaiveDate| last_met(survey, body).is_some_and(|last| last >= day);
    let term = survey.basis.agreement.term_on(body.term_kind(), survey.today);
    let has_met = match (elects.until, term) {
        (OfficeEnds::EndOfTerm, Some(term)) => met_since(term.from),
        _ => last_met(survey, body).is_some(),
    };
    let continues = body.named().and_then(|named| named.continues.as_ref());
    let (verdict, since) = match why {
        WhyVacant::NeverElected if continues.is_some() => (Verdict::Open, None),
        WhyVacant::NeverElected if has_met => (Verdict::Due, None),
        WhyVacant::TermEnded { last_day, .. } if has_met => (Verdict::Due, last_day.succ_opt()),
        WhyVacant::NeverElected | WhyVacant::TermEnded { .. } => return None,
        WhyVacant::Resigned { on, .. } => (Verdict::Due, on.succ_opt()),
        WhyVacant::PartyLeft { last_day, .. } => (Verdict::Due, last_day.succ_opt()),
    };
    let mut item = begun(survey, body, elects, office, verdict, period(survey, body, elects));
    item.by = survey.next_planned(body.id()).map(Meeting::day);
    push_once(&mut item.because, more);
    if let Some(continues) = continues.filter(|_| verdict == Verdict::Open) {
        push_once(&mut item.because, cited(&continues.cite));
    }
    Some(Owed { item, since })
}

/// For which term or year an office is filled; none where officers stay until replaced.
fn period(survey: &Survey<'_>, body: BodyRef<'_>, elects: &Elects) -> Option<String> {
    match elects.until {
        OfficeEnds::Replaced => None,
        OfficeEnds::EndOfTerm => {
            survey.basis.agreement.term_on(body.term_kind(), survey.today).map(|term| term.id.clone())
        }
        OfficeEnds::AnnualMeeting => last_met(survey, body).map(|day| day.year().to_string()),
    }
}

/// The day of the last meeting that the body has held.
fn last_met(survey: &Survey<'_>, body: BodyRef<'_>) -> Option<NaiveDate> {
    let held = survey.meetings(body.id()).iter().rev();
    held.copied().find(|meeting| survey.standing(meeting) == Standing::Held).map(Meeting::day)
}

fn begun(
    survey: &Survey<'_>,
    body: BodyRef<'_>,
    elects: &Elects,
    office: Office,
    verdict: Verdict,
    period: Option<String>,
) -> Item {
    let key = Key::office(body.id(), office, period);
    let mut item = Item::new(key, verdict, Responsible::Body(body.id().clone()));
    item.body = Some(body.id().clone());
    item.office = Some(office);
    item.because = if verdict == Verdict::Open {
        cited(&elects.cite)
    } else {
        elects.cite.clauses.iter().cloned().map(Reason::Text).collect()
    };
    // What an office's first filling rests on is that the body has met.
    let first = survey.meetings(body.id()).iter().find(|meeting| survey.standing(meeting) == Standing::Held);
    let first = first.and_then(|meeting| meeting.held.as_ref()).filter(|_| verdict == Verdict::Due);
    item.because.extend(first.map(|held| Reason::Fact(held.entry)));
    item
}
