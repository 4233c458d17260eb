//! Finds parties, bodies and meetings by what was typed; what writes takes exact forms only.

use crate::agreement::body::BodyId;
use crate::agreement::duty::Duty;
use crate::agreement::names::Match;
use crate::agreement::names::Named;
use crate::agreement::names::exact;
use crate::agreement::names::exact_all;
use crate::agreement::names::find_body;
use crate::agreement::names::party::PartyMatch;
use crate::agreement::names::party::exact_party;
use crate::agreement::names::party::find_party;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::bodies;
use crate::answer::bodies::BodyRef;
use crate::app::App;
use crate::app::case::Case;
use crate::command::lexicon;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::NamedConvener;
use crate::text::message::Message;

/// So many parties or bodies are suggested at most.
const AT_MOST: usize = 3;

/// How a name is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forms {
    /// For reading: exact, else forgiving.
    Forgiving,
    /// For what writes.
    Exact,
}

/// The party that was meant.
///
/// # Errors
/// `unknown_name`, `ambiguous_name`, `not_a_party`.
pub fn party(app: &App, case: &Case, input: &str, forms: Forms) -> Result<PartyId, Failure> {
    let found = match forms {
        Forms::Exact => exact_party(&case.agreement, input),
        Forms::Forgiving => find_party(&case.agreement, input),
    };
    match found {
        PartyMatch::Party(party) => Ok(party.id.clone()),
        PartyMatch::Ambiguous(ids) => Err(ambiguous(input, ids.iter().map(|id| id.0.clone()).collect())),
        PartyMatch::NotAParty(id) => {
            let name = case.names().party(id, &app.words).to_owned();
            Err(not_a_party(input, &name, case.agreement.group(id).is_some()))
        }
        PartyMatch::Unknown { nearest } => {
            let near = match find_party(&case.agreement, input) {
                PartyMatch::Party(party) => vec![&party.id],
                PartyMatch::Ambiguous(ids) if nearest.is_empty() => few(ids),
                _ => nearest,
            };
            let near = near.iter().map(|id| id.0.clone()).collect();
            Err(unknown("failure-unknown-party", input, near, "hint-party-list"))
        }
        PartyMatch::Empty => Err(unknown("failure-empty-name", input, Vec::new(), "hint-party-list")),
    }
}

/// A party, or an actor outside the agreement: whoever may be elected or asked to convene.
///
/// # Errors
/// As for a party.
pub fn party_or_actor(app: &App, case: &Case, input: &str, forms: Forms) -> Result<PartyId, Failure> {
    let found = match forms {
        Forms::Exact => exact_party(&case.agreement, input),
        Forms::Forgiving => find_party(&case.agreement, input),
    };
    match found {
        PartyMatch::NotAParty(id) if case.agreement.actor(id).is_some() => Ok(id.clone()),
        _ => party(app, case, input, forms),
    }
}

/// A body, or a duty that is met by a meeting of a body.
#[derive(Debug, Clone, Copy)]
pub enum BodyOrDuty<'a> {
    Body(BodyRef<'a>),
    Duty(&'a Duty),
}

/// The body that was meant.
///
/// # Errors
/// `unknown_name`, `ambiguous_name`.
pub fn body<'a>(case: &'a Case, input: &str, forms: Forms) -> Result<BodyRef<'a>, Failure> {
    let bodies = bodies::all(&case.agreement, &case.history);
    let named: Vec<Named<'_, &BodyId>> = bodies.iter().map(|body| forms_of(*body)).collect();
    let id = one(&named, input, forms).map_err(|failure| said_to_be(case, input).unwrap_or(failure))?;
    let found = bodies.into_iter().find(|body| body.id() == id);
    found.ok_or_else(|| unknown("failure-unknown-body", input, Vec::new(), "hint-body-list"))
}

/// The body or duty that was meant.
///
/// # Errors
/// `unknown_name`, `ambiguous_name`.
pub fn body_or_duty<'a>(case: &'a Case, input: &str) -> Result<BodyOrDuty<'a>, Failure> {
    let bodies = bodies::all(&case.agreement, &case.history);
    let named: Vec<Named<'_, &BodyId>> = bodies.iter().map(|body| forms_of(*body)).collect();
    let duties: Vec<Named<'_, &BodyId>> = case.agreement.duties.iter().map(Named::of_duty).collect();
    if let [id] = exact_all(&duties, input).as_slice()
        && let Some(duty) = case.agreement.duty(id)
    {
        return Ok(BodyOrDuty::Duty(duty));
    }
    if matches!(find_body(&named, input), Match::Nearest(_))
        && let Match::One(id) = find_body(&duties, input)
        && let Some(duty) = case.agreement.duty(id)
    {
        return Ok(BodyOrDuty::Duty(duty));
    }
    body(case, input, Forms::Forgiving).map(BodyOrDuty::Body)
}

/// Of a name that no body has: that it is a group of parties or somebody outside the agreement, where it is.
fn said_to_be(case: &Case, input: &str) -> Option<Failure> {
    let PartyMatch::NotAParty(id) = exact_party(&case.agreement, input) else { return None };
    let group = case.agreement.group(id).map(|group| &group.name);
    let name = group.or_else(|| case.agreement.actor(id).map(|actor| &actor.name))?;
    Some(not_a_party(input, &name.own, group.is_some()))
}

fn one<'n>(named: &[Named<'n, &'n BodyId>], input: &str, forms: Forms) -> Result<&'n BodyId, Failure> {
    let found = match forms {
        Forms::Exact => exact(named, input),
        Forms::Forgiving => find_body(named, input),
    };
    match found {
        Match::One(id) => Ok(id),
        Match::Several(ids) => Err(ambiguous(input, ids.iter().map(|id| id.0.clone()).collect())),
        Match::Nearest(nearest) => {
            let near = match find_body(named, input) {
                Match::One(id) => vec![id],
                Match::Several(ids) if nearest.is_empty() => few(ids),
                _ => nearest,
            };
            let near = near.iter().map(|id| id.0.clone()).collect();
            Err(unknown("failure-unknown-body", input, near, "hint-body-list"))
        }
        Match::Empty => Err(unknown("failure-empty-name", input, Vec::new(), "hint-body-list")),
    }
}

/// What would be found by a part of its name may be meant where the whole name is asked for; a long list helps nobody.
fn few<T>(found: Vec<T>) -> Vec<T> {
    if found.len() > AT_MOST { Vec::new() } else { found }
}

fn forms_of(body: BodyRef<'_>) -> Named<'_, &BodyId> {
    match body {
        BodyRef::Named(body) => Named::of_body(body),
        BodyRef::Added(added, _) => {
            let mut forms = vec![added.id.0.as_str(), added.name.as_str()];
            forms.extend(added.genitive.as_deref());
            Named { id: &added.id, forms, codes: Vec::new() }
        }
    }
}

/// The office that was meant.
///
/// # Errors
/// `bad_value`.
pub fn office(input: &str) -> Result<Office, Failure> {
    let word = lexicon::value(input);
    let found = Office::ALL.into_iter().find(|office| office.word() == word);
    found.ok_or_else(|| {
        let failure = Failure::new(Kind::BadValue, "failure-unknown-office").about(input);
        failure.hint(Message::new("hint-bad-value").with("allowed", "chair, vice-chair, secretary"))
    })
}

/// A party, an outside actor, or an office of `body` (or of another, as `hytefoorumi:chair`).
///
/// # Errors
/// As for a party.
pub fn convener(app: &App, case: &Case, input: &str, of: &BodyId) -> Result<NamedConvener, Failure> {
    if let Some((at, office_word)) = input.split_once(':') {
        let at = body(case, at, Forms::Exact)?.id().clone();
        return Ok(NamedConvener::Office { office: office(office_word)?, body: at });
    }
    if let Ok(office) = office(input) {
        return Ok(NamedConvener::Office { office, body: of.clone() });
    }
    party_or_actor(app, case, input, Forms::Exact).map(NamedConvener::Party)
}

/// Several match.
#[must_use]
pub fn ambiguous(input: &str, candidates: Vec<String>) -> Failure {
    Failure::new(Kind::AmbiguousName, "failure-ambiguous-name")
        .about(input)
        .candidates(candidates)
        .hint(Message::new("hint-ambiguous"))
}

fn unknown(key: &'static str, input: &str, near: Vec<String>, otherwise: &'static str) -> Failure {
    let hint = if near.is_empty() {
        Message::new(otherwise)
    } else {
        Message::new("hint-did-you-mean").with("suggested", near.join(", "))
    };
    Failure::new(Kind::UnknownName, key).about(input).candidates(near).hint(hint)
}

fn not_a_party(input: &str, name: &str, group: bool) -> Failure {
    let key = if group { "failure-is-a-group" } else { "failure-is-an-actor" };
    Failure::new(Kind::NotAParty, key).about(input).with("name", name).hint(Message::new("hint-party-list"))
}
