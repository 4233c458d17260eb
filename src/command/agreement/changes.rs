//! What a new text changes compared with the one before, and which recorded facts no longer fit.

use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::app::case::Case;
use crate::history::fact::Concerns;
use crate::history::standing::standing;
use crate::text::Words;
use crate::view::facts::told;

/// What was added, removed and changed among things with ids, each as a sentence.
fn compared<T: PartialEq>(
    words: &Words,
    what: &str,
    before: &[T],
    after: &[T],
    id: impl Fn(&T) -> String,
    sentences: &mut Vec<String>,
) {
    let find = |all: &[T], wanted: &str| all.iter().position(|one| id(one) == wanted);
    let added: Vec<String> = after.iter().map(&id).filter(|one| find(before, one).is_none()).collect();
    let removed: Vec<String> = before.iter().map(&id).filter(|one| find(after, one).is_none()).collect();
    let changed = after.iter().filter(|new| before.iter().any(|old| id(old) == id(new) && old != *new));
    let changed: Vec<String> = changed.map(&id).collect();
    for (how, ids) in [("added", added), ("removed", removed), ("changed", changed)] {
        if !ids.is_empty() {
            let values = [("what", words.say(what).into()), ("ids", ids.join(", ").into())];
            sentences.push(words.say_with(&format!("change-{how}"), &values));
        }
    }
}

/// What `after` changes compared with `before`, in sentences.
pub fn changes(before: &Agreement, after: &Agreement, words: &Words) -> Vec<String> {
    let mut all = Vec::new();
    compared(words, "change-parties", &before.parties, &after.parties, |one| one.id.0.clone(), &mut all);
    compared(words, "change-groups", &before.groups, &after.groups, |one| one.id.0.clone(), &mut all);
    compared(words, "change-actors", &before.actors, &after.actors, |one| one.id.0.clone(), &mut all);
    compared(words, "change-bodies", &before.bodies, &after.bodies, |one| one.id.0.clone(), &mut all);
    compared(words, "change-new-bodies", &before.new_bodies, &after.new_bodies, |one| one.id.0.clone(), &mut all);
    compared(words, "change-duties", &before.duties, &after.duties, |one| one.id.0.clone(), &mut all);
    compared(words, "change-terms", &before.terms, &after.terms, |one| one.id.clone(), &mut all);
    compared(words, "change-clauses", &before.clauses, &after.clauses, |one| one.id.0.clone(), &mut all);
    compared(words, "change-readings", &before.readings, &after.readings, |one| one.id.0.clone(), &mut all);
    let rules = [
        ("rule-entry", before.entry != after.entry),
        ("rule-duration", before.duration != after.duration),
        ("rule-termination", before.termination != after.termination),
        ("rule-costs", before.costs != after.costs),
        ("rule-communication", before.communication != after.communication),
        ("rule-representatives", before.representatives != after.representatives),
        ("rule-invitation", before.invitation != after.invitation),
        ("rule-minutes", before.minutes != after.minutes),
        ("rule-quorum", before.quorum != after.quorum),
        ("rule-service", before.service != after.service),
        ("rule-quiet", before.quiet != after.quiet),
        ("rule-reminders", before.reminders != after.reminders),
    ];
    let changed: Vec<String> =
        rules.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| words.say(key)).collect();
    if !changed.is_empty() {
        all.push(words.say_with("change-rules", &[("rules", words.list(&changed).into())]));
    }
    all
}

/// The recorded facts that name bodies or parties that the new text of the case does not know, in sentences.
pub fn unfit(case: &Case, words: &Words) -> Vec<String> {
    let agreement = &case.agreement;
    let knows_body = |body: &BodyId| {
        agreement.body(body).is_some() || agreement.duty(body).is_some() || case.history.added.contains_key(body)
    };
    let fits = |concerns: &Concerns| {
        concerns.body.as_ref().is_none_or(knows_body)
            && concerns.party.as_ref().is_none_or(|party| {
                agreement.party(party).is_some() || agreement.actor(party).is_some() || agreement.group(party).is_some()
            })
    };
    let standing = standing(&case.entries);
    let lost = standing.into_iter().filter(|entry| !fits(&entry.fact.concerns()));
    lost.map(|entry| {
        let values = [("entry", entry.number.0.into()), ("text", told(entry, case.names(), words).into())];
        words.say_with("warning-unfit", &values)
    })
    .collect()
}
