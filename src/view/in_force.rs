//! Whether the agreement binds, as a note beside other answers.

use chrono::NaiveDate;

use crate::agreement::validity::Act;
use crate::answer::Basis;
use crate::answer::entry_into_force::in_force_from;
use crate::answer::entry_into_force::missing;
use crate::answer::in_force::EndedBy;
use crate::answer::in_force::ended;
use crate::text::Words;

/// What a reader must know beside an answer: nothing while the agreement is in force.
#[must_use]
pub fn notes(basis: Basis<'_>, on: NaiveDate, words: &Words) -> Vec<String> {
    match in_force_from(basis, on) {
        Some(from) if from > on => {
            vec![words.say_with("note-in-force-later", &[("day", words.date(from).into())])]
        }
        Some(_) => match ended(basis, on) {
            None => Vec::new(),
            Some(EndedBy::Term) => vec![words.say("note-ended-term")],
            Some(EndedBy::TooFewParties) => vec![words.say("note-ended-too-few")],
            Some(EndedBy::Superseded) => vec![words.say("note-ended-superseded")],
        },
        None => {
            let missing = missing(basis, on);
            let count = |act| missing.iter().filter(|one| one.act == act).count();
            let values = [("approvals", count(Act::Approval).into()), ("signatures", count(Act::Signature).into())];
            vec![words.say_with("note-not-in-force", &values)]
        }
    }
}
