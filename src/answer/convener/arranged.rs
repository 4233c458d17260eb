//! Who convenes as the body has arranged and the register has recorded.

use super::Convener;
use super::actor_convenes;
use super::chair;
use super::known;
use super::open;
use super::party_convenes;
use super::rotation_convenes;
use super::together;
use crate::agreement::body::BodyId;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::ConvenerRule;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::Question;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::answer::push_once;
use crate::answer::rotation::Rotation;
use crate::history::arrangement::Arrangement;
use crate::history::fact::NamedConvener;

/// As the body has arranged and the register has recorded.
pub(super) fn as_arranged(basis: Basis<'_>, body: BodyRef<'_>, rule: &ConvenerRule, asked: Asked) -> Answer<Convener> {
    let because = cited(&rule.cite);
    let latest = latest_arrangement(basis, body, asked);
    match latest {
        Some(Agreed::InForce(arrangement)) => by_arrangement(basis, body, rule, arrangement, asked),
        Some(Agreed::AtSetUp(conveners, entry)) => {
            named_together(basis, rule, conveners, vec![Reason::Fact(entry)], asked)
        }
        Some(Agreed::Lapsed(entry, more)) => {
            let question = Question::NothingAgreed { lapsed: Some(entry) };
            let mut answer = open(basis, rule, question, because, more, asked);
            if let Answer::Open { suggestion, .. } = &mut answer {
                suggestion.get_or_insert_default().lapsed = Some(entry);
            }
            answer
        }
        None => {
            let question = match rule.form {
                ConvenerForm::Unspecified => Question::TextNamesNobody,
                _ => Question::NothingAgreed { lapsed: None },
            };
            let mut answer = open(basis, rule, question, because, Vec::new(), asked);
            if let (Answer::Open { suggestion, .. }, ConvenerForm::Agreed) = (&mut answer, &rule.form) {
                match chair(basis, body, asked) {
                    Some(chair) => suggestion.get_or_insert_default().chair = Some(chair),
                    None if body.elects().is_some_and(|elects| elects.offices.contains(&Office::Chair)) => {
                        suggestion.get_or_insert_default().chair_once_elected = true;
                    }
                    None => {}
                }
            }
            answer
        }
    }
}

/// What a body has agreed about convening, as it is on a day.
#[derive(Debug)]
pub enum Agreed<'a> {
    InForce(&'a Arrangement),
    /// Named when the body was set up.
    AtSetUp(&'a [NamedConvener], crate::history::entry::EntryNumber),
    /// The latest is over, with the reasons why.
    Lapsed(crate::history::entry::EntryNumber, Vec<Reason>),
}

/// The latest arrangement about convening by that day; it lapses with its last day and with the body's term.
///
/// ```
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::answer::convener::arranged::latest_arrangement;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// let asked = Asked::at_end_of("2024-01-10".parse().unwrap());
/// let bodies = bodies::all(&agreement, &history);
/// assert!(bodies.iter().all(|body| latest_arrangement(basis, *body, asked).is_none()));
/// ```
#[must_use]
pub fn latest_arrangement<'a>(basis: Basis<'a>, body: BodyRef<'a>, asked: Asked) -> Option<Agreed<'a>> {
    let arrangements = basis.history.arrangements.iter().rev();
    let latest = arrangements
        .filter(|arrangement| arrangement.body == *body.id() && arrangement.names_convener())
        .find(|arrangement| arrangement.on <= asked.known_until);
    if let Some(arrangement) = latest {
        if arrangement.until.is_some_and(|until| until < asked.day) {
            return Some(Agreed::Lapsed(arrangement.entry, vec![Reason::Fact(arrangement.entry)]));
        }
        if let Some(term) = body.term()
            && let Some(agreed_in) = basis.agreement.term_on(&term.kind, arrangement.on)
            && agreed_in.until < asked.day
        {
            let mut because = vec![Reason::Fact(arrangement.entry)];
            because.extend(cited(&term.cite));
            return Some(Agreed::Lapsed(arrangement.entry, because));
        }
        return Some(Agreed::InForce(arrangement));
    }
    let added = body.added().filter(|added| !added.conveners.is_empty())?;
    Some(Agreed::AtSetUp(&added.conveners, added.entry))
}

fn by_arrangement(
    basis: Basis<'_>,
    body: BodyRef<'_>,
    rule: &ConvenerRule,
    arrangement: &Arrangement,
    asked: Asked,
) -> Answer<Convener> {
    let fact = vec![Reason::Fact(arrangement.entry)];
    if arrangement.rotation.is_empty() {
        return named_together(basis, rule, &arrangement.conveners, fact, asked);
    }
    let rotation = Rotation { order: &arrangement.rotation, turn: arrangement.turn, since: Some(arrangement.on) };
    let by_turn = rotation_convenes(basis, body, rule, rotation, asked, fact.clone());
    if arrangement.conveners.is_empty() {
        return by_turn;
    }
    let named = named_together(basis, rule, &arrangement.conveners, fact, asked);
    together(basis, rule, vec![named, by_turn], asked)
}

/// Those whom a recorded fact names, together where there are several.
fn named_together(
    basis: Basis<'_>,
    rule: &ConvenerRule,
    conveners: &[NamedConvener],
    fact: Vec<Reason>,
    asked: Asked,
) -> Answer<Convener> {
    let answers = conveners.iter().map(|named| match named {
        NamedConvener::Party(party) => named_party(basis, rule, party, asked),
        NamedConvener::Office { office, body } => named_office(basis, rule, *office, body, asked),
    });
    together(basis, rule, answers.collect(), asked).also_because(fact)
}

fn named_party(basis: Basis<'_>, rule: &ConvenerRule, party: &PartyId, asked: Asked) -> Answer<Convener> {
    if basis.agreement.actor(party).is_some() {
        actor_convenes(basis, rule, party, asked)
    } else {
        party_convenes(basis, rule, party, asked)
    }
}

fn named_office(
    basis: Basis<'_>,
    rule: &ConvenerRule,
    office: Office,
    body: &BodyId,
    asked: Asked,
) -> Answer<Convener> {
    let mut because = cited(&rule.cite);
    match seat(basis, body, office, asked) {
        Seat::Held(holder, more) => {
            push_once(&mut because, more);
            known(Convener::Officer { office, body: body.clone(), person: holder.person, party: holder.party }, because)
        }
        Seat::Vacant(vacancy, more) => open(basis, rule, Question::OfficeVacant(vacancy), because, more, asked),
    }
}
