//! Who holds an office on a day.

use chrono::Datelike;
use chrono::NaiveDate;

use super::Asked;
use super::Basis;
use super::Reason;
use super::annual::Annual;
use super::bodies::BodyRef;
use super::bodies::body;
use super::cited;
use super::cited_clauses;
use super::termination::left;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::office::OfficeEnds;
use crate::agreement::party::PartyId;
use crate::history::entry::EntryNumber;
use crate::history::meeting::Meeting;
use crate::history::office::Election;
use crate::history::person::PersonNumber;

/// An office on a day: who holds it, or why nobody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seat {
    Held(Holder, Vec<Reason>),
    Vacant(Vacancy, Vec<Reason>),
}

/// Whoever holds an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub person: PersonNumber,
    pub party: PartyId,
    /// The day of the election.
    pub since: NaiveDate,
    pub entry: EntryNumber,
    /// Elected before the council term in which the question is asked.
    pub from_earlier_term: bool,
}

/// An office that nobody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vacancy {
    pub body: BodyId,
    pub office: Office,
    pub why: WhyVacant,
}

/// Why nobody holds an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyVacant {
    /// No election is recorded by that day.
    NeverElected,
    /// The last holder gave it up; the day is the last in office.
    Resigned { on: NaiveDate, entry: EntryNumber },
    /// The term for which the last holder was elected is over.
    TermEnded { last_day: NaiveDate, entry: EntryNumber },
    /// The last holder's party has left the agreement.
    PartyLeft { party: PartyId, last_day: NaiveDate, entry: EntryNumber },
    /// The text of that day does not know the last holder's organisation, as where a later text leaves a party out.
    PartyUnknown { party: PartyId, entry: EntryNumber },
}

/// Who holds `office` of `body_id`, asked as `asked` says.
///
/// The latest election counts; the former holder's last day is the day before. A resignation's day is the last in
/// office. An office ends with the body's term, or at the next annual meeting, where the agreement says so
/// (`elects.until`); where officers stay until replaced, an election before the present council term cites that reading.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::office::{Seat, seat};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// use yhdyspinta::agreement::office::Office;
///
/// let forum = BodyId("turvallisuusfoorumi".into());
/// assert!(matches!(seat(basis, &forum, Office::Chair, Asked::at_end_of(day)), Seat::Vacant(..)));
/// ```
#[must_use]
pub fn seat(basis: Basis<'_>, body_id: &BodyId, office: Office, asked: Asked) -> Seat {
    let vacant = |why: WhyVacant, more: Vec<Reason>| {
        let elects = body(basis, body_id).and_then(BodyRef::elects);
        let mut because = elects.map(|elects| cited_clauses(&elects.cite)).unwrap_or_default();
        super::push_once(&mut because, more);
        Seat::Vacant(Vacancy { body: body_id.clone(), office, why }, because)
    };
    let Some(election) = last_election(basis, body_id, office, asked) else {
        return vacant(WhyVacant::NeverElected, Vec::new());
    };
    if let Some((on, entry)) = resigned(basis, election, asked) {
        return vacant(WhyVacant::Resigned { on, entry }, recorded(basis, body_id, entry));
    }
    if let Some(gone) = left(basis, &election.party, asked.day) {
        let why =
            WhyVacant::PartyLeft { party: election.party.clone(), last_day: gone.last_day, entry: election.entry };
        return vacant(why, gone.because);
    }
    if !basis.agreement.knows(&election.party) {
        let why = WhyVacant::PartyUnknown { party: election.party.clone(), entry: election.entry };
        return vacant(why, recorded(basis, body_id, election.entry));
    }
    if let Some((last_day, because)) = ended_by_rule(basis, election, asked) {
        return vacant(WhyVacant::TermEnded { last_day, entry: election.entry }, because);
    }
    let (from_earlier_term, because) = still_in_office(basis, election, asked);
    let holder = Holder {
        person: election.person,
        party: election.party.clone(),
        since: election.on,
        entry: election.entry,
        from_earlier_term,
    };
    Seat::Held(holder, because)
}

/// The entry about a body, as a reason; where it was made under an earlier agreement, the rule that the body goes on.
pub(super) fn recorded(basis: Basis<'_>, body_id: &BodyId, entry: EntryNumber) -> Vec<Reason> {
    if !entry.is_earlier() {
        return vec![Reason::Fact(entry)];
    }
    let body = body(basis, body_id).and_then(BodyRef::named);
    body.and_then(|body| body.continues.as_ref()).map(|continues| cited(&continues.cite)).unwrap_or_default()
}

/// The latest election to the office that has happened.
fn last_election<'a>(basis: Basis<'a>, body_id: &BodyId, office: Office, asked: Asked) -> Option<&'a Election> {
    let elections = basis.history.elections.iter().rev();
    elections
        .filter(|election| election.body == *body_id && election.office == office)
        .find(|election| election.on <= asked.known_until)
}

/// The resignation that ended what the election began, if its last day is over.
fn resigned(basis: Basis<'_>, election: &Election, asked: Asked) -> Option<(NaiveDate, EntryNumber)> {
    let resignation = basis.history.resignations.iter().find(|resignation| {
        resignation.body == election.body && resignation.office == election.office && resignation.on >= election.on
    })?;
    (resignation.on < asked.day).then_some((resignation.on, resignation.entry))
}

/// The last day in office by the rule of the agreement, if it is over, with the reasons.
fn ended_by_rule(basis: Basis<'_>, election: &Election, asked: Asked) -> Option<(NaiveDate, Vec<Reason>)> {
    let body = body(basis, &election.body)?;
    let elects = body.elects()?;
    let last_day = match elects.until {
        OfficeEnds::Replaced => return None,
        OfficeEnds::EndOfTerm => basis.agreement.term_on(body.term_kind(), election.on)?.until,
        OfficeEnds::AnnualMeeting => annual_meeting_after(basis, election, asked)?,
    };
    (last_day < asked.day).then(|| (last_day, cited(&elects.cite)))
}

/// The day of the annual meeting that ends an office: after the election, the body's first meeting that fulfils the duty
/// of an annual meeting; where the agreement has no such duty, its first meeting in a later year.
fn annual_meeting_after(basis: Basis<'_>, election: &Election, asked: Asked) -> Option<NaiveDate> {
    let held = basis.history.held_meetings(&election.body, asked.known_until);
    let annual = Annual::of(basis.agreement, &election.body);
    let is_annual = |meeting: &Meeting| match annual {
        Some(annual) => meeting.day() > election.on && annual.is(meeting),
        None => meeting.day().year() > election.on.year(),
    };
    held.into_iter().find(|meeting| is_annual(meeting)).map(Meeting::day)
}

/// Whether the holder was elected before the present term, and the reasons to cite: the election, and the reading that
/// lets officers stay on, where it decides.
fn still_in_office(basis: Basis<'_>, election: &Election, asked: Asked) -> (bool, Vec<Reason>) {
    let mut because = recorded(basis, &election.body, election.entry);
    let Some(body) = body(basis, &election.body) else { return (false, because) };
    let present = basis.agreement.term_on(body.term_kind(), asked.day);
    let earlier = present.is_some_and(|term| election.on < term.from);
    if earlier
        && let Some(elects) = body.elects()
        && elects.until == OfficeEnds::Replaced
    {
        because.extend(cited(&elects.cite));
    }
    (earlier, because)
}
