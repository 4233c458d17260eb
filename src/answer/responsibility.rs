//! Who prepares, informs and pays for a meeting.

use super::Answer;
use super::Asked;
use super::Basis;
use super::Certainty;
use super::Question;
use super::Reason;
use super::bodies::BodyRef;
use super::certainty_of;
use super::cited;
use super::cited_clauses;
use super::convener::Convener;
use super::push_once;
use super::termination::left;
use crate::agreement::body::Preparers;
use crate::agreement::clause::Cite;
use crate::agreement::party::PartyId;
use crate::agreement::practice::Communication;
use crate::history::meeting::Meeting;

/// Who answers for what around a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Responsibility<'a> {
    pub prepares: Option<&'a Preparers>,
    pub agenda: Option<&'a Preparers>,
    pub communication: Answer<PartyId>,
    pub costs: Answer<PartyId>,
}

/// Who answers for what around the next meeting of `body`, or around `meeting`.
///
/// `convener` is whoever convenes it: communication follows the convener where the agreement says so. Costs fall on the
/// arranger, who need not be the convener; where no arranger is recorded, that stays open.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::responsibility::responsibility;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// use yhdyspinta::answer::convener::convener;
///
/// let asked = Asked::at_end_of(day);
/// let body = bodies::body(basis, &BodyId("kuntakokous".into())).unwrap();
/// let answer = responsibility(basis, body, &convener(basis, body, asked), None, asked);
/// // Whoever convenes informs; who pays is open until an arranger is recorded.
/// assert_eq!(answer.communication.value(), Some(&PartyId("kanta-hame-hva".into())));
/// assert!(answer.costs.value().is_none());
/// ```
#[must_use]
pub fn responsibility<'a>(
    basis: Basis<'a>,
    body: BodyRef<'a>,
    convener: &Answer<Convener>,
    meeting: Option<&Meeting>,
    asked: Asked,
) -> Responsibility<'a> {
    Responsibility {
        prepares: body.named().and_then(|body| body.prepares.as_ref()),
        agenda: body.named().and_then(|body| body.agenda.as_ref()),
        communication: communication(basis, body, convener, asked),
        costs: costs(basis, meeting, convener),
    }
}

/// Who is responsible for communication.
pub fn communication(
    basis: Basis<'_>,
    body: BodyRef<'_>,
    convener: &Answer<Convener>,
    asked: Asked,
) -> Answer<PartyId> {
    let rule = body.communication().or(basis.agreement.communication.as_ref());
    match rule {
        Some(Communication::Convener(cite)) => follows_convener(cite, convener),
        Some(Communication::Agreed(cite)) => as_agreed(basis, body, cite, asked),
        Some(Communication::Party(party, cite)) => {
            let because = cited(cite);
            Answer::Known { value: party.clone(), certainty: certainty_of(&because), because }
        }
        None => Answer::Open { question: Question::NoRule, because: Vec::new(), suggestion: None },
    }
}

/// The convener's organisation; the rule's reading decides only where an officer convenes.
fn follows_convener(cite: &Cite, convener: &Answer<Convener>) -> Answer<PartyId> {
    let Answer::Known { value, certainty, because: reasons } = convener else {
        let question = match convener {
            Answer::Open { question, .. } => question.clone(),
            Answer::Known { .. } => Question::NoRule,
        };
        return Answer::Open { question, because: cited_clauses(cite), suggestion: None };
    };
    let (party, because, firmness) = match value {
        Convener::Party(party) => (party, cited_clauses(cite), Certainty::Text),
        Convener::Officer { party, .. } => (party, cited(cite), certainty_of(&cited(cite))),
        Convener::External(actor) => (actor, cited_clauses(cite), Certainty::External),
        Convener::Together(_) => {
            return Answer::Open {
                question: Question::NothingAgreed { lapsed: None },
                because: cited_clauses(cite),
                suggestion: None,
            };
        }
    };
    let mut because = because;
    let readings = reasons.iter().filter(|reason| matches!(reason, Reason::Reading(_))).cloned().collect();
    push_once(&mut because, readings);
    Answer::Known { value: party.clone(), certainty: firmness.max(*certainty), because }
}

/// As the body has agreed and the register has recorded.
fn as_agreed(basis: Basis<'_>, body: BodyRef<'_>, cite: &Cite, asked: Asked) -> Answer<PartyId> {
    let mut because = cited(cite);
    let arrangements = basis.history.arrangements.iter().rev();
    let agreed = arrangements
        .filter(|arrangement| arrangement.body == *body.id() && arrangement.on <= asked.known_until)
        .find_map(|arrangement| Some((arrangement, arrangement.communication.as_ref()?)));
    let Some((arrangement, party)) = agreed else {
        return Answer::Open { question: Question::NothingAgreed { lapsed: None }, because, suggestion: None };
    };
    let fact = Reason::Fact(arrangement.entry);
    let term_over = body
        .term()
        .filter(|term| basis.agreement.term_on(&term.kind, arrangement.on).is_some_and(|term| term.until < asked.day));
    if let Some(term) = term_over {
        push_once(&mut because, cited(&term.cite));
    }
    if term_over.is_some() || arrangement.until.is_some_and(|until| until < asked.day) {
        push_once(&mut because, vec![fact]);
        let question = Question::NothingAgreed { lapsed: Some(arrangement.entry) };
        return Answer::Open { question, because, suggestion: None };
    }
    push_once(&mut because, vec![fact]);
    if let Some(gone) = left(basis, party, asked.day) {
        push_once(&mut because, gone.because);
        let question = Question::PartyHasLeft { party: party.clone(), last_day: gone.last_day };
        return Answer::Open { question, because, suggestion: None };
    }
    Answer::Known { value: party.clone(), certainty: certainty_of(&because), because }
}

/// Who pays for the meeting: its arranger, or whoever convenes it where the text says so.
pub fn costs(basis: Basis<'_>, meeting: Option<&Meeting>, convener: &Answer<Convener>) -> Answer<PartyId> {
    let Some(rule) = &basis.agreement.costs else {
        return Answer::Open { question: Question::NoRule, because: Vec::new(), suggestion: None };
    };
    match rule.meeting.as_deref() {
        Some("convener") => return follows_convener(&rule.cite, convener),
        Some(_) => {}
        None => return Answer::Open { question: Question::NoRule, because: cited(&rule.cite), suggestion: None },
    }
    let mut because = cited(&rule.cite);
    match meeting.and_then(|meeting| Some((meeting.planned, meeting.arranger.clone()?))) {
        Some((entry, arranger)) => {
            because.push(Reason::Fact(entry));
            Answer::Known { value: arranger, certainty: certainty_of(&because), because }
        }
        None => Answer::Open { question: Question::ArrangerUnknown, because, suggestion: None },
    }
}
