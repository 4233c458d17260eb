//! Why a question stays open, as a sentence.

use super::names::Names;
use crate::answer::Question;
use crate::answer::office::WhyVacant;
use crate::text::Words;

/// Why nothing can be told.
#[must_use]
pub fn question(question: &Question, names: Names<'_>, words: &Words) -> String {
    match question {
        Question::TextNamesNobody => words.say("open-text-names-nobody"),
        Question::NothingAgreed { lapsed: None } => words.say("open-nothing-agreed"),
        Question::NothingAgreed { lapsed: Some(entry) } => {
            words.say_with("open-arrangement-lapsed", &[("entry", entry.0.into())])
        }
        Question::OfficeVacant(vacancy) => {
            let mut values = vec![
                ("office", names.office(vacancy.office, words).into()),
                ("body", names.body_genitive(&vacancy.body, words).into()),
            ];
            let key = match &vacancy.why {
                WhyVacant::NeverElected => "open-never-elected",
                WhyVacant::Resigned { on, .. } => {
                    values.push(("day", words.date(*on).into()));
                    "open-resigned"
                }
                WhyVacant::TermEnded { last_day, .. } => {
                    values.push(("day", words.date(*last_day).into()));
                    "open-term-ended"
                }
                WhyVacant::PartyLeft { party, last_day, .. } => {
                    values.push(("day", words.date(*last_day).into()));
                    values.push(("party", names.party(party, words).into()));
                    "open-officers-party-left"
                }
                WhyVacant::PartyUnknown { party, .. } => {
                    values.push(("party", names.party(party, words).into()));
                    "open-officers-party-unknown"
                }
            };
            words.say_with(key, &values)
        }
        Question::PartyHasLeft { party, last_day } => words.say_with(
            "open-party-left",
            &[("party", names.party(party, words).into()), ("day", words.date(*last_day).into())],
        ),
        Question::ActorHasEnded { actor, last_day } => words.say_with(
            "open-actor-ended",
            &[("actor", names.party(actor, words).into()), ("day", words.date(*last_day).into())],
        ),
        Question::RotationEmpty => words.say("open-rotation-empty"),
        Question::TermUnknown { .. } => words.say("open-term-unknown"),
        Question::BodyHasEnded { last_day } => {
            words.say_with("open-body-ended", &[("day", words.date(*last_day).into())])
        }
        Question::BodyNotYet { from } => words.say_with("open-body-not-yet", &[("day", words.date(*from).into())]),
        Question::ArrangerUnknown => words.say("open-arranger-unknown"),
        Question::NoRule => words.say("open-no-rule"),
    }
}
