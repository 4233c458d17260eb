//! What a new text of an agreement changes, in sentences with the names that people know.

use serde::Serialize;
use serde_json::Map;
use serde_json::Value as Json;

use super::convener::capitalised;
use super::json::body::cadence_json;
use super::names::office_word;
use crate::agreement::Agreement;
use crate::agreement::body::Body;
use crate::agreement::cadence::Cadence;
use crate::agreement::duty::Duty;
use crate::agreement::office::Office;
use crate::agreement::party::Party;
use crate::agreement::text::Text;
use crate::text::Words;
use crate::view::body::cadence_told;

/// What `after` changes compared with `before`, in sentences: parties, bodies and duties one by one, the rest by kind.
#[must_use]
pub fn changes(before: &Agreement, after: &Agreement, words: &Words) -> Vec<String> {
    let mut told = Told { words, sentences: Vec::new() };
    told.parties(before, after);
    told.bodies(before, after);
    told.duties(before, after);
    let code = words.language.code();
    let name = |text: &Text| text.in_language(code).to_owned();
    told.listed("change-groups", &before.groups, &after.groups, |one| (one.id.0.clone(), name(&one.name)));
    told.listed("change-actors", &before.actors, &after.actors, |one| (one.id.0.clone(), name(&one.name)));
    told.listed("change-new-bodies", &before.new_bodies, &after.new_bodies, |one| (one.id.0.clone(), name(&one.name)));
    told.listed("change-terms", &before.terms, &after.terms, |one| (one.id.clone(), one.id.clone()));
    told.listed("change-annexes", &before.annexes, &after.annexes, |one| (one.id.clone(), name(&one.title)));
    told.listed("change-clauses", &before.clauses, &after.clauses, |one| (one.id.0.clone(), one.id.0.clone()));
    told.listed("change-readings", &before.readings, &after.readings, |one| (one.id.0.clone(), one.id.0.clone()));
    told.validity(before, after);
    told.rules(before, after);
    told.sentences
}

/// What something consists of, by the names of its fields.
type Fields = Map<String, Json>;

fn fields_of<T: Serialize>(one: &T) -> Fields {
    match serde_json::to_value(one) {
        Ok(Json::Object(fields)) => fields,
        _ => Fields::new(),
    }
}

struct Told<'w> {
    words: &'w Words,
    sentences: Vec<String>,
}

impl Told<'_> {
    fn say(&mut self, key: &str, values: &[(&str, &str)]) {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.sentences.push(capitalised(&self.words.say_with(key, &values)));
    }

    fn day(&self, day: chrono::NaiveDate) -> String {
        self.words.date(day)
    }

    fn parties(&mut self, before: &Agreement, after: &Agreement) {
        let keys = ["change-party-added", "change-party-removed"];
        self.each(keys, (&before.parties, &after.parties), |party| (&party.id.0, &party.name), Told::party);
    }

    fn party(&mut self, old: &Party, new: &Party) {
        if old.name != new.name {
            self.say("change-renamed", &[("old", &old.name), ("name", &new.name)]);
        }
        if let Some(until) = new.until.filter(|_| old.until != new.until) {
            self.say("change-ends", &[("name", &new.name), ("day", &self.day(until))]);
        }
        self.fields(&new.name, &fields_of(old), &fields_of(new), &["name", "until", "genitive"]);
    }

    fn bodies<'t>(&mut self, before: &'t Agreement, after: &'t Agreement) {
        let code = self.words.language.code();
        let keys = ["change-body-added", "change-body-removed"];
        let of = |body: &'t Body| (body.id.0.as_str(), body.name.in_language(code));
        self.each(keys, (&before.bodies, &after.bodies), of, Told::body);
    }

    fn body(&mut self, old: &Body, new: &Body) {
        let code = self.words.language.code();
        let name = new.name.in_language(code);
        let old_name = old.name.in_language(code);
        if old_name != name {
            self.say("change-renamed", &[("old", old_name), ("name", name)]);
        }
        let how_often = |cadence: Option<&Cadence>| cadence.map(|one| (one.per.clone(), one.min, one.max));
        if how_often(old.cadence.as_ref()) != how_often(new.cadence.as_ref()) {
            let told = |cadence: Option<&Cadence>| match cadence {
                Some(cadence) => cadence_told(&cadence_json(cadence), self.words),
                None => self.words.say("change-no-cadence"),
            };
            let (was, is) = (told(old.cadence.as_ref()), told(new.cadence.as_ref()));
            self.say("change-cadence", &[("name", name), ("old", &was), ("new", &is)]);
        }
        let elects = |body: &Body| body.elects.as_ref().map(|elects| elects.offices.clone()).unwrap_or_default();
        let (had, has) = (elects(old), elects(new));
        let differ = |one: &[Office], other: &[Office]| -> Vec<Office> {
            one.iter().filter(|office| !other.contains(office)).copied().collect()
        };
        for office in differ(&has, &had) {
            self.say("change-office-added", &[("name", name), ("office", &office_word(office, self.words))]);
        }
        for office in differ(&had, &has) {
            self.say("change-office-removed", &[("name", name), ("office", &office_word(office, self.words))]);
        }
        let mut told_already = vec!["name", "genitive"];
        told_already.extend((how_often(old.cadence.as_ref()) != how_often(new.cadence.as_ref())).then_some("cadence"));
        told_already.extend((had != has).then_some("elects"));
        let fields = |body: &Body| {
            let mut fields = fields_of(body);
            fields.remove("rules");
            fields.extend(fields_of(&*body.rules));
            fields
        };
        self.fields(name, &fields(old), &fields(new), &told_already);
    }

    fn duties<'t>(&mut self, before: &'t Agreement, after: &'t Agreement) {
        let code = self.words.language.code();
        let keys = ["change-duty-added", "change-duty-removed"];
        let of = |duty: &'t Duty| (duty.id.0.as_str(), duty.name.in_language(code));
        self.each(keys, (&before.duties, &after.duties), of, |told, old, new| {
            told.fields(new.name.in_language(code), &fields_of(old), &fields_of(new), &[]);
        });
    }

    /// What was added and removed among things of one kind, each as one sentence, and what `differ` tells of each that
    /// changed. `of` gives the id and the name of a thing.
    fn each<'t, T: PartialEq>(
        &mut self,
        [added, removed]: [&str; 2],
        (before, after): (&'t [T], &'t [T]),
        of: impl Fn(&'t T) -> (&'t str, &'t str),
        mut differ: impl FnMut(&mut Self, &T, &T),
    ) {
        let find = |all: &'t [T], wanted: &'t T| all.iter().find(|one| of(one).0 == of(wanted).0);
        for new in after.iter().filter(|new| find(before, new).is_none()) {
            self.say(added, &[("name", of(new).1)]);
        }
        for old in before.iter().filter(|old| find(after, old).is_none()) {
            self.say(removed, &[("name", of(old).1)]);
        }
        for new in after {
            if let Some(old) = find(before, new).filter(|old| *old != new) {
                differ(self, old, new);
            }
        }
    }

    /// Which fields differ, by the words for them; what has none counts as something else.
    fn fields(&mut self, name: &str, old: &Fields, new: &Fields, told_already: &[&str]) {
        let mut fields: Vec<String> = Vec::new();
        for (field, value) in new {
            if old.get(field) == Some(value) || told_already.contains(&field.as_str()) {
                continue;
            }
            let part = field.replace('_', "-");
            let word = self.words.find(&format!("field-{part}"), &[]).unwrap_or_else(|| self.words.say("field-other"));
            if !fields.contains(&word) {
                fields.push(word);
            }
        }
        if !fields.is_empty() {
            self.say("change-fields", &[("name", name), ("fields", &self.words.list(&fields))]);
        }
    }

    /// What was added, removed and changed among things of one kind, each kind of change as one sentence.
    fn listed<T: PartialEq>(&mut self, what: &str, before: &[T], after: &[T], of: impl Fn(&T) -> (String, String)) {
        let find = |all: &[T], wanted: &T| all.iter().position(|one| of(one).0 == of(wanted).0);
        let names = |found: Vec<&T>| found.into_iter().map(|one| of(one).1).collect::<Vec<_>>().join(", ");
        let added = names(after.iter().filter(|one| find(before, one).is_none()).collect());
        let removed = names(before.iter().filter(|one| find(after, one).is_none()).collect());
        let changed =
            after.iter().filter(|new| find(before, new).and_then(|at| before.get(at)).is_some_and(|old| old != *new));
        let changed = names(changed.collect());
        let what = self.words.say(what);
        for (key, names) in [("change-added", added), ("change-removed", removed), ("change-changed", changed)] {
            if !names.is_empty() {
                self.say(key, &[("what", &what), ("names", &names)]);
            }
        }
    }

    /// The last day and the length of a notice, from what to what.
    fn validity(&mut self, before: &Agreement, after: &Agreement) {
        let open = self.words.say("duration-open");
        let until = |agreement: &Agreement| agreement.duration.until.map_or(open.clone(), |day| self.until(day));
        let (was, is) = (until(before), until(after));
        if was != is {
            self.say("change-duration", &[("old", &was), ("new", &is)]);
        }
        let months = |agreement: &Agreement| agreement.termination.as_ref().map_or(0, |rule| rule.months);
        let (was, is) = (months(before), months(after));
        if was != is {
            self.say("change-notice-months", &[("old", &was.to_string()), ("new", &is.to_string())]);
        }
    }

    fn until(&self, day: chrono::NaiveDate) -> String {
        self.words.say_with("duration-until", &[("until", self.day(day).into())])
    }

    fn rules(&mut self, before: &Agreement, after: &Agreement) {
        let rules = [
            ("rule-head", head(before) != head(after)),
            ("rule-unsaid", before.unsaid != after.unsaid),
            ("rule-holidays", before.holidays != after.holidays),
            ("rule-levels", before.levels != after.levels),
            ("rule-spearheads", before.spearheads != after.spearheads),
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
            rules.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| self.words.say(key)).collect();
        if !changed.is_empty() {
            self.say("change-rules", &[("rules", &self.words.list(&changed))]);
        }
    }
}

/// What the agreement says of itself as a document.
fn head(agreement: &Agreement) -> impl PartialEq + '_ {
    let a = agreement;
    (&a.title, &a.language, &a.dated, &a.timezone, &a.business_ids, &a.supersedes, &a.legal_basis)
}
