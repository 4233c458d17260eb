//! Names that the agreement has, and those of bodies set up later.

use super::Candidate;
use crate::agreement::duty::DutyForm;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::bodies;
use crate::app::case::Case;
use crate::command::lexicon;
use crate::command::meeting::attendance::ALL;
use crate::text::Words;

/// The arguments that take such names.
pub(super) const ARGUMENTS: [&str; 16] = [
    "body",
    "body-or-duty",
    "party",
    "to",
    "present",
    "absent",
    "arranger",
    "rotation",
    "communication",
    "convener",
    "convened-by",
    "office",
    "kind",
    "purpose",
    "agreement-id",
    "decided-by",
];

/// The names that an argument takes.
pub(super) fn of(id: &str, path: &[&str], case: &Case, words: &Words) -> Vec<Candidate> {
    match id {
        "body" => bodies(case, words, path == ["body", "show"]),
        "body-or-duty" => bodies(case, words, true).into_iter().chain(duties(case, words)).collect(),
        "party" | "to" | "rotation" | "communication" => parties(case, words),
        "present" | "absent" => parties(case, words).into_iter().chain(std::iter::once(everybody(words))).collect(),
        "arranger" => parties(case, words).into_iter().chain(actors(case, words)).collect(),
        "convener" | "convened-by" => offices(words).chain(parties(case, words)).chain(actors(case, words)).collect(),
        "office" => offices(words).collect(),
        "decided-by" => bodies(case, words, false),
        "kind" => {
            let kinds = case.agreement.new_bodies.iter();
            kinds.map(|kind| Candidate::new(&kind.id.0, kind.name.in_language(words.language.code()))).collect()
        }
        "purpose" => purposes(case, words),
        "agreement-id" => {
            let title = case.agreement.title.in_language(words.language.code());
            vec![Candidate::new(&case.agreement.id, title)]
        }
        _ => Vec::new(),
    }
}

/// The bodies that are there; also those that have been closed, where they may be meant.
fn bodies(case: &Case, words: &Words, closed_too: bool) -> Vec<Candidate> {
    let all = bodies::all(&case.agreement, &case.history);
    let open = all.iter().filter(|body| closed_too || !case.history.closed.contains_key(body.id()));
    open.map(|body| Candidate::new(&body.id().0, body.name(words.language.code()))).collect()
}

fn duties(case: &Case, words: &Words) -> Vec<Candidate> {
    let duties = case.agreement.duties.iter();
    duties.map(|duty| Candidate::new(&duty.id.0, duty.name.in_language(words.language.code()))).collect()
}

fn parties(case: &Case, words: &Words) -> Vec<Candidate> {
    let ids = case.agreement.parties.iter().map(|party| &party.id);
    ids.map(|id| named(case, id, words)).collect()
}

/// The word for every party.
fn everybody(words: &Words) -> Candidate {
    Candidate::bare(lexicon::shown_value(ALL, words.language))
}

fn actors(case: &Case, words: &Words) -> Vec<Candidate> {
    let ids = case.agreement.actors.iter().map(|actor| &actor.id);
    ids.map(|id| named(case, id, words)).collect()
}

fn named(case: &Case, id: &PartyId, words: &Words) -> Candidate {
    Candidate::new(&id.0, case.names().party(id, words))
}

fn offices(words: &Words) -> impl Iterator<Item = Candidate> {
    Office::ALL.into_iter().map(|office| Candidate::bare(lexicon::shown_value(office.word(), words.language)))
}

fn purposes(case: &Case, words: &Words) -> Vec<Candidate> {
    let mut purposes: Vec<&str> = Vec::new();
    for duty in case.agreement.duties.iter() {
        if let DutyForm::Meeting { purpose, .. } = &duty.form
            && !purposes.contains(&purpose.as_str())
        {
            purposes.push(purpose);
        }
    }
    purposes.into_iter().map(|purpose| Candidate::bare(lexicon::shown_value(purpose, words.language))).collect()
}
