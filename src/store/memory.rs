//! A journal in memory, for tests of what stands above the store.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use chrono::NaiveDate;

use super::agenda::Agenda;
use super::agenda::Agendas;
use super::agenda::Form;
use super::agenda::Heard;
use super::agenda::Matter;
use super::agenda::Placed;
use super::agenda::Question;
use super::agenda::Slip;
use super::agenda::Told;
use super::chain::sha256_hex;
use super::error::StoreError;
use super::index::AgreementIndex;
use super::journal::Batch;
use super::journal::Filed;
use super::journal::Journal;
use super::journal::Outline;
use super::journal::Position;
use super::journal::Scope;
use super::journal::Version;
use super::numbering::check_numbering;
use crate::history::entry::Entry;
use crate::history::fact::Concerns;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::history::person::PersonNumber;

/// A register that is gone when its last clone is dropped. Clones share what they keep, as two processes share a file.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    kept: Arc<Mutex<Kept>>,
}

#[derive(Debug, Default)]
struct Kept {
    entries: BTreeMap<String, Vec<Filed>>,
    people: BTreeMap<PersonNumber, Person>,
    versions: Vec<Version>,
    /// What was worked out, with the rules by which it was.
    agendas: BTreeMap<String, (String, Agenda)>,
}

impl Memory {
    /// An empty register.
    #[must_use]
    pub fn new() -> Memory {
        Memory::default()
    }

    // A panic elsewhere cannot leave a batch half written: nothing below fails after the first change.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn position(&self, agreement: &str) -> Position {
        let entries = self.entries.get(agreement).map_or(&[][..], Vec::as_slice);
        let action = |filed: &Filed| match filed.entry.fact {
            Fact::ActionAdded { action, .. } => action,
            _ => 0,
        };
        Position {
            agreement: agreement.to_owned(),
            entry: entries.last().map_or(0, |filed| filed.entry.number.0),
            meeting: entries
                .iter()
                .filter_map(|filed| filed.concerns.meeting)
                .map(|number| number.0)
                .max()
                .unwrap_or(0),
            person: self.people.keys().next_back().map_or(0, |number| number.0),
            action: entries.iter().map(action).max().unwrap_or(0),
        }
    }

    /// The agreements in the order of their loading.
    fn loaded(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for version in &self.versions {
            if !ids.contains(&version.agreement) {
                ids.push(version.agreement.clone());
            }
        }
        ids
    }

    /// Whether a version of `agreement` takes the place of `other`.
    fn supersedes(&self, agreement: &str, other: &str) -> bool {
        let mut of_agreement = self.versions.iter().filter(|version| version.agreement == agreement);
        of_agreement.any(|version| version.index.supersedes.as_deref() == Some(other))
    }

    fn version(&self, outline: &Outline) -> Option<&Version> {
        self.versions.iter().find(|known| known.agreement == outline.agreement && known.number == outline.number)
    }

    fn latest_version(&self, agreement: &str) -> u32 {
        let of_agreement = self.versions.iter().filter(|version| version.agreement == agreement);
        of_agreement.map(|version| version.number).max().unwrap_or(0)
    }
}

impl Journal for Memory {
    fn read(&mut self, agreement: &str, scope: &Scope) -> Result<(Vec<Entry>, Position), StoreError> {
        let kept = self.kept();
        let entries = kept.entries.get(agreement).map_or(&[][..], Vec::as_slice);
        let wanted = entries.iter().filter(|filed| belongs(&filed.concerns, scope));
        Ok((wanted.map(|filed| filed.entry.clone()).collect(), kept.position(agreement)))
    }

    fn append(&mut self, after: &Position, batch: &Batch) -> Result<Position, StoreError> {
        let mut kept = self.kept();
        if kept.position(&after.agreement) != *after {
            return Err(StoreError::Moved);
        }
        check_numbering(after, kept.latest_version(&after.agreement), batch)?;
        if let Some(version) = &batch.version {
            let agreement = after.agreement.clone();
            kept.versions.push(Version { agreement, ..version.clone() });
        }
        if let Some((number, compiled)) = &batch.recompiled {
            let of_number = |version: &&mut Version| version.agreement == after.agreement && version.number == *number;
            if let Some(version) = kept.versions.iter_mut().find(of_number) {
                version.compiled = Some(compiled.clone());
            }
        }
        for person in &batch.people {
            kept.people.insert(person.number, person.clone());
            kept.agendas.retain(|_, (_, agenda)| !agenda.people.contains(&person.number));
        }
        for id in kept.loaded() {
            if id == after.agreement || kept.supersedes(&after.agreement, &id) {
                kept.agendas.remove(&id);
            }
        }
        kept.entries.entry(after.agreement.clone()).or_default().extend(batch.entries.iter().cloned());
        Ok(kept.position(&after.agreement))
    }

    fn versions(&mut self) -> Result<Vec<Version>, StoreError> {
        let kept = self.kept();
        let first = |agreement: &str| kept.versions.iter().position(|version| version.agreement == agreement);
        let bare = |version: &Version| Version { index: AgreementIndex::default(), ..version.clone() };
        let mut versions: Vec<Version> = kept.versions.iter().map(bare).collect();
        versions.sort_by_key(|version| (first(&version.agreement), version.number));
        Ok(versions)
    }

    fn outlines(&mut self) -> Result<Vec<Outline>, StoreError> {
        let outline = |version: Version| Outline {
            sha256: sha256_hex(&version.text),
            agreement: version.agreement,
            number: version.number,
            from: version.from,
        };
        Ok(self.versions()?.into_iter().map(outline).collect())
    }

    fn compiled(&mut self, outline: &Outline) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.kept().version(outline).and_then(|version| version.compiled.clone()))
    }

    fn text(&mut self, outline: &Outline) -> Result<String, StoreError> {
        Ok(self.kept().version(outline).map(|version| version.text.clone()).unwrap_or_default())
    }

    fn people(&mut self) -> Result<Vec<Person>, StoreError> {
        Ok(self.kept().people.values().cloned().collect())
    }

    fn people_with(&mut self, numbers: &BTreeSet<PersonNumber>) -> Result<Vec<Person>, StoreError> {
        let kept = self.kept();
        let mut found = numbers.clone();
        let mut wanted: Vec<PersonNumber> = numbers.iter().copied().collect();
        while let Some(number) = wanted.pop() {
            let into = kept.people.get(&number).and_then(|person| person.merged_into);
            wanted.extend(into.filter(|into| found.insert(*into)));
        }
        Ok(kept.people.values().filter(|person| found.contains(&person.number)).cloned().collect())
    }
}

impl Agendas for Memory {
    fn survey(
        &mut self,
        question: &Question<'_>,
        hear: &mut dyn FnMut(Heard<'_>),
    ) -> Result<Vec<Placed<String>>, StoreError> {
        let kept = self.kept();
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for (place, id) in (0..).zip(kept.loaded()) {
            match kept.agendas.get(&id).filter(|(rules, agenda)| rules == question.rules && answers(agenda, question)) {
                Some((_, agenda)) => {
                    let told = agenda.told.iter().filter(|told| is_asked(told, question));
                    known.extend(told.map(|told| (place, told)));
                }
                None => unknown.push(Placed { place, one: id }),
            }
        }
        known.sort_by_key(|(place, told)| (told.rank, *place));
        hear(Heard::Begin);
        for (place, told) in known {
            let days = usize::try_from((question.day - told.from).num_days()).unwrap_or_default();
            let bytes: &[u8] = if question.form.is_some() { &told.bytes } else { &[] };
            hear(Heard::Told(Slip { rank: told.rank, place, days, bytes }));
        }
        Ok(unknown)
    }

    fn agenda(&mut self, rules: &str, agreement: &str) -> Result<Option<Agenda>, StoreError> {
        let kept = self.kept();
        let found = kept.agendas.get(agreement).filter(|(by, _)| by == rules);
        Ok(found.map(|(_, agenda)| agenda.clone()))
    }

    fn keep_agendas(&mut self, rules: &str, all: &[Agenda]) -> Result<(), StoreError> {
        let mut kept = self.kept();
        for agenda in all {
            let id = agenda.agreement.as_str();
            let is_superseded = kept.loaded().iter().any(|other| kept.supersedes(other, id));
            let is_current = kept.position(id).entry == agenda.entry && kept.latest_version(id) == agenda.version;
            if is_current && !is_superseded && agenda.version > 0 {
                kept.agendas.insert(id.to_owned(), (rules.to_owned(), agenda.clone()));
            }
        }
        Ok(())
    }

    fn forget_agendas(&mut self) -> Result<(), StoreError> {
        self.kept().agendas.clear();
        Ok(())
    }
}

/// Whether an agenda says what is asked.
fn answers(agenda: &Agenda, question: &Question<'_>) -> bool {
    let until = match question.matter {
        Matter::Reminders => agenda.reminded_until,
        Matter::Owed | Matter::Findings | Matter::Standing => agenda.listed_until,
        Matter::Meetings => NaiveDate::MAX,
    };
    let is_day = question.matter == Matter::Meetings || (agenda.on <= question.day && question.day < until);
    is_day && question.language.is_none_or(|language| language == agenda.language)
}

fn is_asked(told: &Told, question: &Question<'_>) -> bool {
    told.matter == question.matter
        && told.form == question.form.unwrap_or(Form::Line)
        && match question.matter {
            Matter::Meetings => told.from >= question.day && question.until.is_none_or(|until| told.from <= until),
            Matter::Reminders | Matter::Owed | Matter::Findings | Matter::Standing => {
                told.from <= question.day && question.day < told.until
            }
        }
}

fn belongs(concerns: &Concerns, scope: &Scope) -> bool {
    let Some(body) = &concerns.body else { return true };
    match scope {
        Scope::Whole | Scope::Standing => true,
        Scope::Bodies(bodies) => bodies.contains(body),
        Scope::Binding => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::suite::Shelf;
    use crate::store::suite::stamp;

    impl Shelf for Memory {
        fn writer(&self) -> Box<dyn Agendas> {
            Box::new(self.clone())
        }

        fn reader(&self) -> Box<dyn Agendas> {
            Box::new(self.clone())
        }
    }

    stamp!(Memory::new());
}
