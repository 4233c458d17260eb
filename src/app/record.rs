//! Records what a command decided: all of it or nothing, and decides again where somebody else was faster.

use std::mem::ManuallyDrop;
use std::rc::Rc;

use chrono::NaiveDate;

use super::App;
use super::case::Case;
use super::choose::BUILT_IN;
use super::choose::Chosen;
use super::choose::choose;
use super::open::path_of;
use super::open::reader;
use super::open::writer;
use crate::agreement::compiled::compile;
use crate::answer::admission::Admission;
use crate::answer::admission::admit;
use crate::answer::entry_into_force::in_force_from;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Concerns;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::store::chain::sha256_hex;
use crate::store::error::StoreError;
use crate::store::index::AgreementIndex;
use crate::store::journal::Batch;
use crate::store::journal::Filed;
use crate::store::journal::Journal;
use crate::store::journal::Scope;
use crate::store::journal::Version;
use crate::store::sqlite::register::Register;
use crate::text::message::Message;
use crate::view::objections::refusal;

/// A fact that a command wants recorded.
#[derive(Debug, Clone)]
pub struct Draft {
    pub fact: Fact,
    pub holds_on: NaiveDate,
    pub at_meeting: Option<MeetingNumber>,
    pub corrects: Option<EntryNumber>,
    /// Where it is found again, if not as the fact says: of a correction and of an undo.
    pub concerns: Option<Concerns>,
    pub texts: Texts,
    /// A contradiction is the command's to judge; it is recorded as it is.
    pub unasked: bool,
}

impl Draft {
    /// A fact that holds on a day.
    #[must_use]
    pub fn new(fact: Fact, holds_on: NaiveDate) -> Draft {
        Draft {
            fact,
            holds_on,
            at_meeting: None,
            corrects: None,
            concerns: None,
            texts: Texts::default(),
            unasked: false,
        }
    }
}

/// What a command decided on the ground of a case.
#[derive(Debug, Clone, Default)]
pub struct Decision {
    pub drafts: Vec<Draft>,
    /// New or changed people.
    pub people: Vec<Person>,
    /// A new version of the text.
    pub version: Option<Version>,
}

/// What was recorded, and the case before and after.
#[derive(Debug)]
pub struct Recorded {
    /// The new entries; empty where everything stood already.
    pub entries: Vec<EntryNumber>,
    /// The entries that already said what was to be recorded.
    pub already: Vec<EntryNumber>,
    /// Something was recorded, or would be.
    pub changed: bool,
    pub dry_run: bool,
    /// From when the agreement is in force before and after, where what was recorded may move it.
    pub entry_into_force: Option<(Option<NaiveDate>, Option<NaiveDate>)>,
    /// The case with the new entries in it.
    pub after: Case,
}

/// So often a command decides again because somebody else was faster, before it gives up.
const PATIENT_TRIES: usize = 50;

impl App {
    /// Records what `decide` decides on the ground of what `scope` reads.
    ///
    /// A fact that already stands is left out; one that contradicts another is refused with the entry in its way. Where
    /// somebody recorded in between, the decision is taken again on the new ground. With `--dry-run` nothing is written. What
    /// is returned is needed until the run ends; giving it back piece by piece would only take time.
    ///
    /// # Errors
    /// What `decide` refuses, `conflict` and `refused` for contradictions, and whatever keeps the register from being
    /// written; in each case nothing was recorded.
    pub fn record(
        &self,
        scope: &Scope,
        decide: impl FnMut(&Case) -> Result<Decision, Failure>,
    ) -> Result<ManuallyDrop<Recorded>, Failure> {
        let which = |mut register: Option<&mut Register>| match self.still_the_only_one(register.as_deref_mut())? {
            Some(known) => Ok(known),
            None => choose(register, self.chosen.as_deref(), Some(self.today)),
        };
        self.record_under(&which, scope, decide).map(ManuallyDrop::new)
    }

    /// The agreement that was read for its time zone, once, where it is the chosen or the only one and the register holds no
    /// later text: a text that was loaded never changes.
    fn still_the_only_one(&self, register: Option<&mut Register>) -> Result<Option<Chosen>, Failure> {
        let first = self.first.borrow_mut().take().filter(|first| first.version > 0 && !first.depends_on_day);
        let (Some(first), Some(register)) = (first, register) else { return Ok(None) };
        let id = first.agreement.id.as_str();
        // Of several agreements it is the chosen one, unless another may stand in its place by now.
        let is_other = match self.chosen.as_deref() {
            Some(chosen) if chosen == id => register.superseders(id)?.is_none_or(|superseders| !superseders.is_empty()),
            _ => register.alone()?.as_deref() != Some(id),
        };
        if is_other {
            return Ok(None);
        }
        let versions = register.outlines_of(id)?;
        let is_latest = versions.last().is_some_and(|latest| latest.number == first.version);
        let is_amended = versions.iter().any(|version| version.from.is_some());
        Ok((is_latest && !is_amended).then_some(first))
    }

    /// The same under the agreement that `which` finds, as one that is only being loaded.
    ///
    /// # Errors
    /// As `record`, and what `which` refuses.
    pub fn record_under(
        &self,
        which: &dyn Fn(Option<&mut Register>) -> Result<Chosen, Failure>,
        scope: &Scope,
        mut decide: impl FnMut(&Case) -> Result<Decision, Failure>,
    ) -> Result<Recorded, Failure> {
        if self.known.is_some() {
            return Err(Failure::new(Kind::Usage, "failure-known-on-write").hint(Message::new("hint-known-on-write")));
        }
        let unwritten = || -> Result<Case, Failure> {
            let mut register = reader(&self.place)?;
            let chosen = which(register.as_mut())?;
            self.case(register.as_mut(), chosen, scope)
        };
        if self.dry_run {
            let case = unwritten()?;
            let decision = decide(&case)?;
            return Ok(self.prepare(case, decision)?.1);
        }
        // Nothing of the register stays open beside the writer, unless it is the writer already.
        let mut opened = self.opened.take();
        let path = path_of(&self.place)?;
        let is_new = !path.exists();
        if is_new {
            // Decided once before the file exists, so that a refused command leaves nothing behind.
            let case = unwritten()?;
            let decision = decide(&case)?;
            self.prepare(case, decision)?;
        }
        for _ in 0..PATIENT_TRIES {
            let waiting = self.waiting();
            let mut register = writer(&self.place, opened.take())?;
            drop(waiting);
            let chosen = which(Some(&mut register))?;
            let case = self.case(Some(&mut register), chosen, scope)?;
            let decision = decide(&case)?;
            let position = case.position.clone();
            let (batch, recorded) = self.prepare(case, decision)?;
            if batch.entries.is_empty() && batch.people.is_empty() && batch.version.is_none() {
                return Ok(recorded);
            }
            let waiting = self.waiting();
            let appended = register.append(&position, &batch);
            drop(waiting);
            match appended {
                Ok(_) => {
                    if is_new {
                        let path = path.display().to_string();
                        self.note(&self.words.say_with("note-register-created", &[("path", path.into())]));
                    }
                    return Ok(recorded);
                }
                Err(StoreError::Moved) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Moved.into())
    }

    /// Judges each draft on the ground of those before it, and numbers what is new.
    fn prepare(&self, case: Case, decision: Decision) -> Result<(Batch, Recorded), Failure> {
        let mut after = case;
        // Nothing else is done or taken back that entry into force rests on.
        let may_move = decision.drafts.iter().any(moves_entry_into_force);
        let from = |case: &Case| in_force_from(case.basis(), NaiveDate::MAX);
        let before = may_move.then(|| from(&after));
        Rc::make_mut(&mut after.people).change(&decision.people);
        let mut batch =
            Batch { entries: Vec::new(), people: decision.people, version: decision.version, ..Batch::default() };
        let mut already = Vec::new();
        let first = EntryNumber(after.position.entry + 1);
        for draft in decision.drafts {
            decided_at_known_meeting(&draft, &after.history)?;
            let admission = if draft.unasked || draft.corrects.is_some() {
                Admission::New
            } else {
                admit(after.basis(), &draft.fact, draft.holds_on, &draft.texts)
            };
            match admission {
                Admission::Already(entry) => already.push(entry),
                Admission::Refused(objection) => return Err(refusal(&objection, after.names(), &self.words)),
                Admission::New => {
                    let filed = self.file(draft, first, &after);
                    after.position.entry = filed.entry.number.0;
                    after.entries.push(filed.entry.clone());
                    if filed.entry.answers_another() {
                        after.read_rest();
                        after.history = History::with_earlier(&after.earlier, &after.entries);
                    } else {
                        after.history.add(&filed.entry);
                    }
                    batch.entries.push(filed);
                }
            }
        }
        if batch.entries.is_empty() {
            // People who would only be named by facts that already stand are not new either.
            batch.people.retain(|person| person.number.0 <= after.position.person);
        }
        let writes = !batch.entries.is_empty() || batch.version.is_some() || !batch.people.is_empty();
        if after.version == 0 && batch.version.is_none() && writes {
            batch.version = Some(self.first_version(&after));
        }
        if writes && batch.version.is_none() {
            batch.recompiled = after.recompiled.take().map(|compiled| (after.version, compiled));
        }
        let recorded = Recorded {
            entries: batch.entries.iter().map(|filed| filed.entry.number).collect(),
            already,
            changed: writes,
            dry_run: self.dry_run,
            entry_into_force: before.map(|before| (before, from(&after))),
            after,
        };
        Ok((batch, recorded))
    }

    fn file(&self, draft: Draft, first: EntryNumber, case: &Case) -> Filed {
        let mut texts = draft.texts;
        texts.recorded_by = self.recorder();
        let concerns = draft.concerns.unwrap_or_else(|| draft.fact.concerns());
        let entry = Entry {
            number: EntryNumber(case.position.entry + 1),
            command: first,
            fact: draft.fact,
            holds_on: draft.holds_on,
            recorded_at: self.now,
            at_meeting: draft.at_meeting,
            corrects: draft.corrects,
            texts,
        };
        Filed { entry, concerns }
    }

    /// The built-in text is kept with the first fact recorded under it, so that a later program answers by the same rules.
    fn first_version(&self, case: &Case) -> Version {
        Version {
            agreement: case.agreement.id.clone(),
            number: 1,
            text: BUILT_IN.to_owned(),
            from: None,
            loaded_at: self.now,
            compiled: compile(&case.agreement, &sha256_hex(BUILT_IN)),
            index: AgreementIndex::of(&case.agreement),
        }
    }
}

/// Whether what is recorded may change from when the agreement is in force: consents do, and what changes others.
fn moves_entry_into_force(draft: &Draft) -> bool {
    let is_consent = matches!(draft.fact, Fact::Approved { .. } | Fact::Rejected { .. } | Fact::Signed { .. });
    is_consent || draft.corrects.is_some() || matches!(draft.fact, Fact::TakenBack { .. })
}

/// A fact cannot be said to have been decided at a meeting that is not there.
fn decided_at_known_meeting(draft: &Draft, history: &History) -> Result<(), Failure> {
    match draft.at_meeting {
        Some(MeetingNumber(number)) if !history.meetings.contains(&MeetingNumber(number)) => {
            Err(Failure::new(Kind::UnknownNumber, "failure-unknown-meeting")
                .about(&number.to_string())
                .hint(Message::new("hint-meeting-list")))
        }
        _ => Ok(()),
    }
}
