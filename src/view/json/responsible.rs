//! Who convenes, prepares, informs and pays, as scripts read it.

use serde::Serialize;

use super::convener::ConvenerAnswerJson;
use super::convener::status;
use crate::agreement::body::Preparer;
use crate::agreement::body::Preparers;
use crate::agreement::party::PartyId;
use crate::answer::Answer;
use crate::answer::cited;
use crate::answer::responsibility::Responsibility;
use crate::text::Words;
use crate::view::names::Names;
use crate::view::reasons::ReasonJson;
use crate::view::reasons::json;
use crate::view::responsible::preparer;

/// `yhdyspinta/responsible/1`.
#[derive(Debug, Serialize)]
pub struct ResponsibleJson {
    pub schema: &'static str,
    pub body: String,
    pub meeting: Option<u32>,
    pub convener: ConvenerAnswerJson,
    pub prepares: PreparersJson,
    pub agenda: Option<PreparersJson>,
    pub communication: CommunicationJson,
    pub costs: CostsJson,
}

/// Who prepares.
#[derive(Debug, Default, Serialize)]
pub struct PreparersJson {
    pub who: Vec<PreparerJson>,
    pub with: Vec<PreparerJson>,
    pub because: Vec<ReasonJson>,
}

/// Somebody who prepares; the key says whether it is a party, a group or an actor outside the agreement.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum PreparerJson {
    Party { party: String, text: String },
    Group { group: String, text: String },
    Actor { actor: String, text: String },
}

/// Who informs.
#[derive(Debug, Serialize)]
pub struct CommunicationJson {
    pub status: &'static str,
    pub party: Option<String>,
    pub because: Vec<ReasonJson>,
}

/// Who pays what.
#[derive(Debug, Serialize)]
pub struct CostsJson {
    pub status: &'static str,
    pub party: Option<String>,
    pub not_paid: Vec<String>,
    pub representatives: Option<String>,
    pub because: Vec<ReasonJson>,
}

/// What a question of responsibility is about.
#[derive(Debug, Clone, Copy)]
pub struct Of<'a> {
    pub body: &'a str,
    pub meeting: Option<u32>,
}

/// Who answers for what, as JSON.
#[must_use]
pub fn responsible(
    of: Of<'_>,
    convener: ConvenerAnswerJson,
    answer: &Responsibility<'_>,
    names: Names<'_>,
    words: &Words,
) -> ResponsibleJson {
    let rule = names.agreement.costs.as_ref();
    ResponsibleJson {
        schema: "yhdyspinta/responsible/1",
        body: of.body.to_owned(),
        meeting: of.meeting,
        convener,
        prepares: answer.prepares.map(|rule| preparers(rule, names, words)).unwrap_or_default(),
        agenda: answer.agenda.map(|rule| preparers(rule, names, words)),
        communication: CommunicationJson {
            status: status(&answer.communication),
            party: party(&answer.communication),
            because: json(answer.communication.because(), names, words),
        },
        costs: CostsJson {
            status: status(&answer.costs),
            party: party(&answer.costs),
            not_paid: rule.map(|rule| rule.not_paid.clone()).unwrap_or_default(),
            representatives: rule.and_then(|rule| rule.representatives.clone()),
            because: json(answer.costs.because(), names, words),
        },
    }
}

impl ResponsibleJson {
    /// The same without its reasons, for lists.
    #[must_use]
    pub fn without_reasons(mut self) -> ResponsibleJson {
        self.convener.because.clear();
        self.prepares.because.clear();
        if let Some(agenda) = &mut self.agenda {
            agenda.because.clear();
        }
        self.communication.because.clear();
        self.costs.because.clear();
        self
    }
}

fn preparers(rule: &Preparers, names: Names<'_>, words: &Words) -> PreparersJson {
    let all = |these: &[Preparer]| these.iter().map(|one| preparer_json(one, names, words)).collect();
    PreparersJson { who: all(&rule.who), with: all(&rule.with), because: json(&cited(&rule.cite), names, words) }
}

fn preparer_json(one: &Preparer, names: Names<'_>, words: &Words) -> PreparerJson {
    let text = preparer(one, names, words);
    let id = one.of.0.clone();
    if names.agreement.group(&one.of).is_some() {
        PreparerJson::Group { group: id, text }
    } else if names.agreement.actor(&one.of).is_some() {
        PreparerJson::Actor { actor: id, text }
    } else {
        PreparerJson::Party { party: id, text }
    }
}

fn party(answer: &Answer<PartyId>) -> Option<String> {
    answer.value().map(|party| party.0.clone())
}
