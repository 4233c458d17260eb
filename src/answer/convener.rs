//! Who convenes a body's next meeting, and why.

use self::arranged::as_arranged;
use self::first_time::FirstTime;
use self::first_time::first_then;
use self::first_time::first_time;
use self::first_time::is_only_supposed;
use super::Answer;
use super::Asked;
use super::Basis;
use super::Certainty;
use super::Question;
use super::Reason;
use super::bodies::BodyRef;
use super::bodies::closed_before;
use super::certainty_of;
use super::cited;
use super::office::Seat;
use super::office::Vacancy;
use super::office::seat;
use super::push_once;
use super::rotation::Rotation;
use super::rotation::planned_before;
use super::rotation::supposed;
use super::rotation::whose_turn;
use super::termination::left;
use crate::agreement::body::BodyId;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::ConvenerRule;
use crate::agreement::convener::Turn;
use crate::agreement::duty::Duty;
use crate::agreement::duty::DutyForm;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::history::meeting::Meeting;
use crate::history::person::PersonNumber;

pub mod arranged;
mod first_time;
pub mod of_meeting;

/// Whoever convenes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Convener {
    Party(PartyId),
    Officer {
        office: Office,
        body: BodyId,
        person: PersonNumber,
        party: PartyId,
    },
    /// Somebody outside the agreement.
    External(PartyId),
    Together(Vec<Convener>),
}

/// Why the rule that answered was the one to answer: for the sentence that tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The body has never met.
    NeverMet,
    /// The body has met, but not in the present term.
    NotYetThisTerm,
    /// The body has met, so the rule for later meetings answers.
    HasMet,
    /// The body has not met, but is to meet before the planned meeting that is asked about.
    PlannedToMeet,
    /// The rule is the same every time.
    EveryTime,
    /// The text lets the parties take turns, which change with this.
    Turn(Turn),
}

/// Who convenes the next meeting of `body`, asked as `asked` says.
///
/// The rule of the text is followed part by part; what each part cites is cited, and a reading among them makes the
/// answer derived. Where the text leaves it to the body, what was arranged and recorded answers. The rules answer whether
/// or not the agreement is in force.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::convener::{Convener, convener};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// // Nobody has met yet, so the county convenes the first meeting.
/// let forum = bodies::body(basis, &BodyId("hytefoorumi".into())).unwrap();
/// let answer = convener(basis, forum, Asked::at_end_of(day));
/// assert_eq!(answer.value(), Some(&Convener::Party(PartyId("kanta-hame-hva".into()))));
/// ```
pub fn convener(basis: Basis<'_>, body: BodyRef<'_>, asked: Asked) -> Answer<Convener> {
    if let Some(closed) = closed_before(basis, body.id(), asked.day) {
        let question = Question::BodyHasEnded { last_day: closed.on };
        return Answer::Open { question, because: vec![Reason::Fact(closed.entry)], suggestion: None };
    }
    if let Some(added) = body.added().filter(|added| added.on > asked.day) {
        let question = Question::BodyNotYet { from: added.on };
        return Answer::Open { question, because: vec![Reason::Fact(added.entry)], suggestion: None };
    }
    follow(basis, body, body.convener(), asked)
}

/// Who convenes the meeting that fulfils a duty: the convener of the body to which the duty falls.
pub fn convener_for_duty(basis: Basis<'_>, duty: &Duty, body: BodyRef<'_>, asked: Asked) -> Answer<Convener> {
    convener(basis, body, asked).also_because(cited(&duty.cite))
}

/// The meeting duty with this purpose that a body may fulfil.
#[must_use]
pub fn duty_with_purpose<'a>(basis: Basis<'a>, body: &BodyId, purpose: &str) -> Option<&'a Duty> {
    basis.agreement.duties.iter().find(|duty| match &duty.form {
        DutyForm::Meeting { purpose: own, bodies, .. } => own == purpose && bodies.contains(body),
        DutyForm::Review { .. } | DutyForm::Standing { .. } => false,
    })
}

/// Which of the rules answered, for the sentence that tells why.
#[must_use]
pub fn occasion(basis: Basis<'_>, body: BodyRef<'_>, asked: Asked) -> Occasion {
    let restart = match &body.convener().form {
        ConvenerForm::FirstThen { restart, .. } => restart,
        ConvenerForm::Rotation { turn, .. } => return Occasion::Turn(*turn),
        _ => return Occasion::EveryTime,
    };
    match first_time(basis, body, restart.as_ref(), asked) {
        FirstTime::Never => Occasion::NeverMet,
        FirstTime::Again => Occasion::NotYetThisTerm,
        FirstTime::Past if is_only_supposed(basis, body, restart.as_ref(), asked) => Occasion::PlannedToMeet,
        FirstTime::Past | FirstTime::NotAgain | FirstTime::TermUnknown(_) => Occasion::HasMet,
    }
}

/// The meetings that are planned before the one asked about, where the answer with these reasons supposes them to be held.
#[must_use]
pub fn relied_on<'a>(basis: Basis<'a>, body: BodyRef<'_>, asked: Asked, because: &[Reason]) -> Vec<&'a Meeting> {
    if supposed(basis, body, asked).iter().any(|reason| because.contains(reason)) {
        planned_before(basis, body, asked)
    } else {
        Vec::new()
    }
}

/// Follows one part of a rule.
fn follow(basis: Basis<'_>, body: BodyRef<'_>, rule: &ConvenerRule, asked: Asked) -> Answer<Convener> {
    match &rule.form {
        ConvenerForm::Party(party) => party_convenes(basis, rule, party, asked),
        ConvenerForm::Office { office, of, if_vacant } => {
            let of = of.as_ref().unwrap_or_else(|| body.id());
            office_convenes(basis, body, rule, (*office, of), if_vacant.as_deref(), asked)
        }
        ConvenerForm::Actor(actor) => actor_convenes(basis, rule, actor, asked),
        ConvenerForm::Agreed | ConvenerForm::Unspecified => as_arranged(basis, body, rule, asked),
        ConvenerForm::Rotation { order, turn } => {
            let rotation = Rotation { order, turn: *turn, since: None };
            rotation_convenes(basis, body, rule, rotation, asked, Vec::new())
        }
        ConvenerForm::Together(rules) => {
            let answers = rules.iter().map(|part| follow(basis, body, part, asked)).collect();
            together(basis, rule, answers, asked)
        }
        ConvenerForm::FirstThen { first, then, restart } => {
            first_then(basis, body, rule, (first, then, restart.as_ref()), asked)
        }
    }
}

fn party_convenes(basis: Basis<'_>, rule: &ConvenerRule, party: &PartyId, asked: Asked) -> Answer<Convener> {
    let because = cited(&rule.cite);
    match left(basis, party, asked.day) {
        Some(gone) => {
            let question = Question::PartyHasLeft { party: party.clone(), last_day: gone.last_day };
            open(basis, rule, question, because, gone.because, asked)
        }
        None => known(Convener::Party(party.clone()), because),
    }
}

fn actor_convenes(basis: Basis<'_>, rule: &ConvenerRule, actor: &PartyId, asked: Asked) -> Answer<Convener> {
    let because = cited(&rule.cite);
    let found = basis.agreement.actor(actor);
    let Some(last_day) = found.and_then(|actor| actor.until).filter(|until| *until < asked.day) else {
        return Answer::Known { value: Convener::External(actor.clone()), certainty: Certainty::External, because };
    };
    let question = Question::ActorHasEnded { actor: actor.clone(), last_day };
    let mut answer = open(basis, rule, question, because, Vec::new(), asked);
    if let (Answer::Open { suggestion, .. }, Some(actor)) = (&mut answer, found) {
        let suggested = suggestion.get_or_insert_default();
        if suggested.text.is_none() {
            suggested.text.clone_from(&actor.suggest);
        }
        if suggested.parties.is_empty() {
            suggested.parties = present(basis, &actor.suggest_parties, asked);
        }
    }
    answer
}

fn office_convenes(
    basis: Basis<'_>,
    body: BodyRef<'_>,
    rule: &ConvenerRule,
    (office, of): (Office, &BodyId),
    if_vacant: Option<&ConvenerRule>,
    asked: Asked,
) -> Answer<Convener> {
    let mut because = cited(&rule.cite);
    match seat(basis, of, office, asked) {
        Seat::Held(holder, more) => {
            push_once(&mut because, more);
            let officer = Convener::Officer { office, body: of.clone(), person: holder.person, party: holder.party };
            known(officer, because)
        }
        Seat::Vacant(vacancy, more) => {
            if let Some(instead) = if_vacant
                && let answer @ Answer::Known { .. } = follow(basis, body, instead, asked)
            {
                push_once(&mut because, more);
                return answer.also_because(because);
            }
            open(basis, rule, Question::OfficeVacant(vacancy), because, more, asked)
        }
    }
}

fn rotation_convenes(
    basis: Basis<'_>,
    body: BodyRef<'_>,
    rule: &ConvenerRule,
    rotation: Rotation<'_>,
    asked: Asked,
    more: Vec<Reason>,
) -> Answer<Convener> {
    let mut because = cited(&rule.cite);
    push_once(&mut because, more);
    let kind = body.term_kind();
    if rotation.turn == Turn::Term && basis.agreement.term_on(kind, asked.day).is_none() {
        let question = Question::TermUnknown { kind: kind.to_owned() };
        return open(basis, rule, question, because, Vec::new(), asked);
    }
    if rotation.turn == Turn::Meeting {
        push_once(&mut because, supposed(basis, body, asked));
    }
    match whose_turn(basis, body, rotation, asked) {
        Some(party) => known(Convener::Party(party), because),
        None => open(basis, rule, Question::RotationEmpty, because, Vec::new(), asked),
    }
}

/// All of them together; where one part stays open, the whole does.
fn together(basis: Basis<'_>, rule: &ConvenerRule, answers: Vec<Answer<Convener>>, asked: Asked) -> Answer<Convener> {
    let mut because = cited(&rule.cite);
    let mut conveners = Vec::new();
    let mut firmness = Certainty::Text;
    for answer in answers {
        push_once(&mut because, answer.because().to_vec());
        match answer {
            Answer::Known { value, certainty, .. } => {
                firmness = firmness.max(certainty);
                conveners.push(value);
            }
            Answer::Open { question, suggestion, .. } => {
                let mut whole = open(basis, rule, question, because, Vec::new(), asked);
                if let Answer::Open { suggestion: own, .. } = &mut whole
                    && own.is_none()
                {
                    *own = suggestion;
                }
                return whole;
            }
        }
    }
    let firmness = firmness.max(certainty_of(&because));
    match one_or_together(conveners) {
        Some(value) => Answer::Known { value, certainty: firmness, because },
        None => open(basis, rule, Question::TextNamesNobody, because, Vec::new(), asked),
    }
}

/// The person in the chair, as a suggestion.
fn chair(basis: Basis<'_>, body: BodyRef<'_>, asked: Asked) -> Option<Convener> {
    match seat(basis, body.id(), Office::Chair, asked) {
        Seat::Held(holder, _) => Some(Convener::Officer {
            office: Office::Chair,
            body: body.id().clone(),
            person: holder.person,
            party: holder.party,
        }),
        Seat::Vacant(..) => None,
    }
}

fn one_or_together(mut conveners: Vec<Convener>) -> Option<Convener> {
    match conveners.len() {
        0 => None,
        1 => conveners.pop(),
        _ => Some(Convener::Together(conveners)),
    }
}

fn known(value: Convener, because: Vec<Reason>) -> Answer<Convener> {
    let certainty = certainty_of(&because);
    Answer::Known { value, certainty, because }
}

/// The question stays open, with what the rule suggests.
fn open(
    basis: Basis<'_>,
    rule: &ConvenerRule,
    question: Question,
    mut because: Vec<Reason>,
    more: Vec<Reason>,
    asked: Asked,
) -> Answer<Convener> {
    push_once(&mut because, more);
    let answer = Answer::Open { question, because, suggestion: None };
    with_suggestion_of(basis, answer, rule, asked)
}

/// Fills in what a rule suggests where the answer is open and nothing nearer suggests anything.
fn with_suggestion_of(
    basis: Basis<'_>,
    mut answer: Answer<Convener>,
    rule: &ConvenerRule,
    asked: Asked,
) -> Answer<Convener> {
    if let Answer::Open { suggestion, .. } = &mut answer {
        let parties = present(basis, &rule.suggest_parties, asked);
        if rule.suggest.is_some() || !parties.is_empty() {
            let suggested = suggestion.get_or_insert_default();
            if suggested.text.is_none() {
                suggested.text.clone_from(&rule.suggest);
            }
            if suggested.parties.is_empty() {
                suggested.parties = parties;
            }
        }
    }
    answer
}

/// Those of the suggested parties that have not left.
fn present(basis: Basis<'_>, parties: &[PartyId], asked: Asked) -> Vec<PartyId> {
    parties.iter().filter(|party| left(basis, party, asked.day).is_none()).cloned().collect()
}

/// The vacancy behind an open answer, where there is one.
#[must_use]
pub fn vacancy<T>(answer: &Answer<T>) -> Option<&Vacancy> {
    match answer {
        Answer::Open { question: Question::OfficeVacant(vacancy), .. } => Some(vacancy),
        _ => None,
    }
}
