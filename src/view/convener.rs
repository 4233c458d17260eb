//! Who convenes, as a sheet: one line that can be used as it is, then why, then what to do.

use super::json::convener::suggested;
use super::names::Names;
use super::questions::question;
use super::reasons::rows;
use super::sheet::Sheet;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::Turn;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::Certainty;
use crate::answer::Question;
use crate::answer::bodies::BodyRef;
use crate::answer::convener::Convener;
use crate::answer::convener::Occasion;
use crate::answer::convener::occasion;
use crate::answer::convener::relied_on;
use crate::text::Words;

/// The answer to who convenes a body's next meeting.
#[must_use]
pub fn sheet(answer: &Answer<Convener>, body: BodyRef<'_>, asked: Asked, names: Names<'_>, words: &Words) -> Sheet {
    let genitive = names.body_genitive(body.id(), words);
    let mut sheet = match answer {
        Answer::Known { value, .. } => {
            let several = if matches!(value, Convener::Together(_)) { 2 } else { 1 };
            let values = [
                ("convener", names.convener(value, words).into()),
                ("body", genitive.into()),
                ("count", several.into()),
            ];
            Sheet::new(capitalised(&words.say_with("convener-known", &values)))
        }
        Answer::Open { .. } => Sheet::new(words.say_with("convener-open", &[("body", genitive.into())])),
    };
    let why = match answer {
        Answer::Known { value, certainty, .. } => why_known(value, *certainty, (body, asked), names, words),
        Answer::Open { question: open, .. } => question(open, names, words),
    };
    sheet.row(words.say("row-why"), why);
    rows(&mut sheet, answer.because(), names, words);
    if let Answer::Open { question, suggestion, .. } = answer {
        if let Some(text) = suggestion.as_ref().and_then(|suggestion| suggested(suggestion, names, words)) {
            sheet.row(words.say("row-suggestion"), text);
        }
        if let Some(step) = next_step(question, body, words) {
            sheet.row(words.say("row-next"), step);
        }
    }
    sheet
}

/// Why somebody convenes: that it is somebody outside the agreement, alone or among others, else which rule answered.
#[must_use]
pub fn why_known(
    value: &Convener,
    certainty: Certainty,
    (body, asked): (BodyRef<'_>, Asked),
    names: Names<'_>,
    words: &Words,
) -> String {
    match (certainty, value) {
        (Certainty::External, Convener::Together(_)) => words.say("why-external-among"),
        (Certainty::External, _) => words.say("why-external"),
        (Certainty::Text | Certainty::Derived, _) => why(body, asked, names, words),
    }
}

/// Which of the rules answered, as a sentence.
#[must_use]
pub fn why(body: BodyRef<'_>, asked: Asked, names: Names<'_>, words: &Words) -> String {
    let basis = Basis::new(names.agreement, names.history);
    let values = [("body", names.body(body.id(), words).into())];
    words.say_with(
        match occasion(basis, body, asked) {
            // A body that goes on from an earlier agreement may well have met under it.
            Occasion::NeverMet if body.named().is_some_and(|named| named.continues.is_some()) => "why-never-met-here",
            Occasion::NeverMet => "why-never-met",
            Occasion::NotYetThisTerm => "why-not-yet-this-term",
            Occasion::HasMet => "why-has-met",
            Occasion::PlannedToMeet => "why-planned-to-meet",
            Occasion::EveryTime => "why-every-time",
            Occasion::Turn(Turn::Meeting) => "why-turn-meeting",
            Occasion::Turn(Turn::Year) => "why-turn-year",
            Occasion::Turn(Turn::Term) => "why-turn-term",
        },
        &values,
    )
}

/// A sentence why, with the meetings planned before the one asked about where the answer supposes them to be held.
#[must_use]
pub fn with_supposed(
    why: String,
    answer: &Answer<Convener>,
    (body, asked): (BodyRef<'_>, Asked),
    names: Names<'_>,
    words: &Words,
) -> String {
    let basis = Basis::new(names.agreement, names.history);
    let relied_on = relied_on(basis, body, asked, answer.because());
    let Some(nearest) = relied_on.last() else { return why };
    let values = [
        ("why", why.into()),
        ("count", relied_on.len().into()),
        ("meeting", nearest.number.0.into()),
        ("day", words.date(nearest.date).into()),
    ];
    words.say_with("why-planned-before", &values)
}

/// The command that would answer the question, where recording something would.
#[must_use]
pub fn next_step(question: &Question, body: BodyRef<'_>, words: &Words) -> Option<String> {
    let id = &body.id().0;
    match question {
        Question::OfficeVacant(vacancy) => Some(words.say_with(
            "next-elect",
            &[("body", vacancy.body.0.as_str().into()), ("office", vacancy.office.word().replace('_', "-").into())],
        )),
        // What the text says no arrangement changes.
        Question::RotationEmpty if matches!(body.convener().form, ConvenerForm::Rotation { .. }) => {
            Some(words.say("next-amend"))
        }
        Question::TextNamesNobody | Question::NothingAgreed { .. } | Question::RotationEmpty => {
            Some(words.say_with("next-arrange", &[("body", id.into())]))
        }
        Question::PartyHasLeft { .. } | Question::ActorHasEnded { .. } => Some(words.say("next-amend")),
        Question::TermUnknown { .. } => Some(words.say("next-add-term")),
        Question::BodyHasEnded { .. } | Question::BodyNotYet { .. } | Question::ArrangerUnknown | Question::NoRule => {
            None
        }
    }
}

/// A sentence begins with a capital, also where it begins with a name that does not.
#[must_use]
pub fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
