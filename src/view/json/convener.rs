//! Whoever convenes, and the answer to who does, as scripts read them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::answer::Answer;
use crate::answer::Certainty;
use crate::answer::Suggestion;
use crate::answer::convener::Convener;
use crate::text::Words;
use crate::view::names::Names;
use crate::view::reasons::ReasonJson;
use crate::view::reasons::json;

/// `yhdyspinta/convener/1`.
#[derive(Debug, Serialize)]
pub struct ConvenerAnswerJson {
    pub schema: &'static str,
    pub agreement: String,
    pub body: String,
    pub purpose: Option<String>,
    pub on: NaiveDate,
    pub in_force: bool,
    pub status: &'static str,
    pub convener: Option<ConvenerJson>,
    pub because: Vec<ReasonJson>,
    pub suggestion: Option<String>,
    pub suggested_parties: Vec<String>,
}

/// Whoever convenes.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ConvenerJson {
    Party { party: String, name: String },
    Officer { office: &'static str, body: String, person: String, party: String },
    External { actor: String, name: String },
    Together { conveners: Vec<ConvenerJson> },
}

/// Whoever convenes, as JSON.
#[must_use]
pub fn convener(value: &Convener, names: Names<'_>, words: &Words) -> ConvenerJson {
    match value {
        Convener::Party(party) => {
            ConvenerJson::Party { party: party.0.clone(), name: names.party(party, words).to_owned() }
        }
        Convener::Officer { office, body, person, party } => ConvenerJson::Officer {
            office: office.word(),
            body: body.0.clone(),
            person: names.person(*person, words),
            party: party.0.clone(),
        },
        Convener::External(actor) => {
            ConvenerJson::External { actor: actor.0.clone(), name: names.party(actor, words).to_owned() }
        }
        Convener::Together(conveners) => {
            ConvenerJson::Together { conveners: conveners.iter().map(|one| convener(one, names, words)).collect() }
        }
    }
}

/// How firmly an answer stands, in the words of the contract.
#[must_use]
pub fn status<T>(answer: &Answer<T>) -> &'static str {
    match answer {
        Answer::Known { certainty: Certainty::Text, .. } => "determined",
        Answer::Known { certainty: Certainty::Derived, .. } => "derived",
        Answer::Known { certainty: Certainty::External, .. } => "external",
        Answer::Open { .. } => "undetermined",
    }
}

/// What a question is about.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    pub body: &'a str,
    pub purpose: Option<&'a str>,
    pub on: NaiveDate,
    pub in_force: bool,
}

/// The whole answer, as JSON.
#[must_use]
pub fn answer(answer: &Answer<Convener>, asking: Asking<'_>, names: Names<'_>, words: &Words) -> ConvenerAnswerJson {
    let suggestion = match answer {
        Answer::Open { suggestion, .. } => suggestion.as_ref(),
        Answer::Known { .. } => None,
    };
    ConvenerAnswerJson {
        schema: "yhdyspinta/convener/1",
        agreement: names.agreement.id.clone(),
        body: asking.body.to_owned(),
        purpose: asking.purpose.map(str::to_owned),
        on: asking.on,
        in_force: asking.in_force,
        status: status(answer),
        convener: answer.value().map(|value| convener(value, names, words)),
        because: json(answer.because(), names, words),
        suggestion: suggestion.and_then(|suggestion| suggested(suggestion, names, words)),
        suggested_parties: suggestion
            .map(|suggestion| suggestion.parties.iter().map(|party| party.0.clone()).collect())
            .unwrap_or_default(),
    }
}

/// A suggestion as a sentence: a lapsed arrangement, what the agreement's file suggests, the chair, or the parties.
#[must_use]
pub fn suggested(suggestion: &Suggestion, names: Names<'_>, words: &Words) -> Option<String> {
    let language = words.language.code();
    let lapsed = suggestion.lapsed.and_then(|entry| names.entry(entry)).map(|entry| {
        let text = crate::view::facts::told(entry, names, words);
        words.say_with("suggest-lapsed", &[("entry", entry.number.0.into()), ("text", text.into())])
    });
    let text = suggestion.text.as_ref().map(|text| text.in_language(language).to_owned());
    let chair = suggestion
        .chair
        .as_ref()
        .map(|chair| words.say_with("suggest-chair", &[("chair", names.convener(chair, words).into())]));
    let parties = (!suggestion.parties.is_empty()).then(|| {
        let each: Vec<String> = suggestion.parties.iter().map(|id| names.party(id, words).to_owned()).collect();
        words.say_with("suggest-parties", &[("parties", words.list(&each).into())])
    });
    let both = [lapsed, text].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let future = suggestion.chair_once_elected.then(|| words.say("suggest-chair-once-elected"));
    if both.is_empty() { chair.or(future).or(parties) } else { Some(both) }
}
