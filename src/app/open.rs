//! Opens the case of the agreement in question: from the register, or from the built-in text where there is none.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::rc::Rc;

use chrono::NaiveDate;

use super::App;
use super::Place;
use super::agenda::RULES;
use super::case::Case;
use super::choose::Chosen;
use super::choose::choose;
use super::choose::place_versions;
use super::people::People;
use super::people::named_in;
use super::unread::Unread;
use crate::agreement::Agreement;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agendas;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::error::StoreError;
use crate::store::journal::Journal;
use crate::store::journal::Position;
use crate::store::journal::Scope;

use crate::store::sqlite::register::Register;
use crate::text::message::Message;

/// So many agreements are in memory at once where all are gone through.
const AT_ONCE: usize = 64;

/// Opens the register for reading; none where there is no file.
///
/// # Errors
/// When there is a file that cannot be read, or that is no register.
pub fn reader(place: &Place) -> Result<Option<Register>, Failure> {
    let Some(path) = &place.path else { return Ok(None) };
    match Register::open_for_reading(path, place.patience) {
        Ok(register) => Ok(Some(register)),
        Err(StoreError::Missing(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Opens the register for a command that will write, where nothing stands in the way: it is read through the same opening.
#[must_use]
pub fn ready_writer(place: &Place) -> Option<Register> {
    Register::open_ready(place.path.as_deref()?).ok().flatten()
}

/// Opens the register for writing; it is created where there is none. What is `opened` for writing already is taken.
///
/// # Errors
/// When it cannot be created or written, or where the system knows no data folder.
pub fn writer(place: &Place, opened: Option<Register>) -> Result<Register, Failure> {
    let path = path_of(place)?;
    // One that is open for reading is closed first.
    let ready = opened.map(|register| register.be_patient(place.patience)).transpose()?.flatten();
    let mut register = match ready {
        Some(register) => register,
        None => Register::open_for_writing(path, place.patience)?,
    };
    place_versions(&mut register)?;
    Ok(register)
}

/// The register's path.
///
/// # Errors
/// Where the system knows no data folder and the user names no file.
pub fn path_of(place: &Place) -> Result<&Path, Failure> {
    place
        .path
        .as_deref()
        .ok_or_else(|| Failure::new(Kind::NoRegister, "failure-no-home").hint(Message::new("hint-no-home")))
}

/// Refuses to go on where the user names a register that is not there.
///
/// # Errors
/// `no_register`.
pub fn require(place: &Place) -> Result<&Path, Failure> {
    let path = path_of(place)?;
    if path.exists() { Ok(path) } else { Err(StoreError::Missing(path.to_owned()).into()) }
}

impl App {
    /// The day of the answer.
    fn day(&self) -> NaiveDate {
        self.asked.get().unwrap_or(self.today)
    }

    /// Reads what concerns `scope`: the agreement that holds on the day of the answer, and its history as it is known. It is
    /// needed until the run ends; to give back its many small pieces of memory before would only take time.
    ///
    /// # Errors
    /// When the register cannot be read, or the agreement cannot be found.
    pub fn open(&self, scope: &Scope) -> Result<ManuallyDrop<Case>, Failure> {
        if self.place.named
            && let Some(path) = self.place.path.as_ref().filter(|path| !path.exists())
        {
            let path = path.display().to_string();
            self.note(&self.words.say_with("note-no-register-at", &[("path", path.into())]));
        }
        let mut register = self.reader()?;
        // The text was read once for its time zone; it is not read again where it can't be another.
        let chosen = match self.first.borrow_mut().take().filter(|first| !first.depends_on_day) {
            Some(first) => first,
            None => choose(register.as_mut(), self.chosen.as_deref(), Some(self.day()))?,
        };
        let case = self.case(register.as_mut(), chosen, scope);
        *self.opened.borrow_mut() = register;
        case.map(ManuallyDrop::new)
    }

    /// The register for reading, opened once; none where there is no file.
    pub(super) fn reader(&self) -> Result<Option<Register>, Failure> {
        match self.opened.borrow_mut().take() {
            Some(register) => Ok(Some(register)),
            None => reader(&self.place),
        }
    }

    /// Whether a question is to all of several agreements. What was read of the register stays open.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn is_to_many(&self) -> Result<bool, Failure> {
        if self.first.borrow().as_ref().is_some_and(|first| first.is_alone) {
            return Ok(false);
        }
        let mut register = self.reader()?;
        let is_many = match register.as_mut().filter(|_| self.chosen.is_none()) {
            Some(register) => register.has_several()?,
            None => false,
        };
        *self.opened.borrow_mut() = register;
        Ok(is_many)
    }

    /// Does `work` with every agreement of the register, or with only the chosen one, one after the other; with the
    /// built-in one where the register holds none. Returns whether it was one agreement because there is no other.
    ///
    /// Where `matter` says what is asked, agreements are left out of which it is kept that nothing comes up on `day`.
    ///
    /// # Errors
    /// When the register or an agreement in it cannot be read, and what `work` returns.
    pub fn each(
        &self,
        scope: &Scope,
        matter: Option<Matter>,
        day: NaiveDate,
        mut work: impl FnMut(Case) -> Result<(), Failure>,
    ) -> Result<bool, Failure> {
        if !self.is_to_many()? {
            work(ManuallyDrop::into_inner(self.open(scope)?))?;
            return Ok(true);
        }
        let Some(mut register) = self.reader()? else { return Ok(false) };
        let ids = match matter.filter(|_| self.known.is_none()) {
            Some(matter) => {
                let question = Question { matter, rules: RULES, language: None, day, until: None, form: None };
                let mut places = BTreeSet::new();
                let unknown = register.survey(&question, &mut |heard| match heard {
                    Heard::Begin => places.clear(),
                    Heard::Told(slip) => drop(places.insert(slip.place)),
                })?;
                let mut found = register.placed(&places)?;
                found.extend(unknown);
                found.sort_by_key(|placed| placed.place);
                found.into_iter().map(|placed| placed.one).collect()
            }
            None => register.agreements()?,
        };
        *self.opened.borrow_mut() = Some(register);
        self.read_each(&ids, scope, |_, case| work(case))?;
        Ok(false)
    }

    /// Does `work` with each of these agreements and its place among them.
    ///
    /// # Errors
    /// When the register or an agreement in it cannot be read, and what `work` returns.
    pub fn read_each(
        &self,
        ids: &[String],
        scope: &Scope,
        mut work: impl FnMut(usize, Case) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut place = 0;
        for ids in ids.chunks(AT_ONCE) {
            let mut cases = Vec::with_capacity(ids.len());
            // Nothing of the register stays open while `work` may write to it.
            let Some(mut register) = self.reader()? else { break };
            for id in ids {
                let chosen = choose(Some(&mut register), Some(id), Some(self.day()))?;
                cases.push(self.read_case(&mut register, chosen, scope)?);
            }
            drop(register);
            for case in cases {
                work(place, case)?;
                place += 1;
            }
        }
        Ok(())
    }

    /// Reads every agreement of the register, or only the chosen one; the built-in one where the register holds none.
    ///
    /// # Errors
    /// When the register or an agreement in it cannot be read.
    pub fn open_each(&self, scope: &Scope) -> Result<Vec<Case>, Failure> {
        let mut cases = Vec::new();
        self.each(scope, None, self.day(), |case| {
            cases.push(case);
            Ok(())
        })?;
        Ok(cases)
    }

    /// Reads the history of the chosen agreement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn case(&self, register: Option<&mut Register>, chosen: Chosen, scope: &Scope) -> Result<Case, Failure> {
        let Some(register) = register else {
            let position = start(&chosen.agreement.id);
            let nobody = Rc::new(People::everybody(Vec::new()));
            return Ok(self.built(chosen, (Vec::new(), Vec::new()), position, nobody, false));
        };
        self.read_case(register, chosen, scope)
    }

    /// The same where there is a register.
    fn read_case(&self, register: &mut Register, chosen: Chosen, scope: &Scope) -> Result<Case, Failure> {
        if *scope == Scope::Standing && self.takes_it_as_gathered(&chosen.agreement) {
            return self.gathered(register, chosen);
        }
        let (entries, position) = register.read(&chosen.agreement.id, scope)?;
        let earlier = self.brought_along(register, &chosen.agreement, &entries)?;
        let mut case = self.built(chosen, (entries, earlier), position, Rc::default(), true);
        let numbers = named_in(&case.history, case.entries.iter().chain(&case.earlier));
        case.people = self.people(register, &numbers)?;
        Ok(case)
    }

    /// The people with these numbers, or everybody where the command finds somebody by name.
    fn people(&self, register: &mut Register, numbers: &BTreeSet<PersonNumber>) -> Result<Rc<People>, Failure> {
        Ok(Rc::new(match self.everybody.get() {
            true => People::everybody(register.people()?),
            false if numbers.is_empty() => People::default(),
            false => People::named(register.people_with(numbers)?),
        }))
    }

    /// Builds the history from what was read: the agreement's own entries, and what bodies bring along.
    pub(super) fn built(
        &self,
        chosen: Chosen,
        (mut entries, earlier): (Vec<Entry>, Vec<Entry>),
        position: Position,
        people: Rc<People>,
        registered: bool,
    ) -> Case {
        if let Some(known) = self.known {
            entries.retain(|entry| entry.recorded_at.date_naive() <= known);
        }
        let history = History::with_earlier(&earlier, &entries);
        Case {
            agreement: chosen.agreement,
            version: chosen.version,
            recompiled: chosen.recompiled,
            entries,
            earlier,
            history,
            people,
            position,
            superseded_from: chosen.superseded_from,
            registered,
            rest: None,
        }
    }

    /// Whether what all entries come to is the history: nothing is left out as recorded later, and nothing is brought along.
    fn takes_it_as_gathered(&self, agreement: &Agreement) -> bool {
        let mut continues = agreement.bodies.iter().filter_map(|body| body.continues.as_ref());
        self.known.is_none() && continues.all(|continues| continues.earlier.is_none())
    }

    /// Reads what the entries come to, and leaves them to be read when one of them is told.
    fn gathered(&self, register: &mut Register, chosen: Chosen) -> Result<Case, Failure> {
        let (history, position) = register.gathered(&chosen.agreement.id)?;
        let people = self.people(register, &history.people())?;
        let rest = Unread::new(&self.place, &position, &self.unreadable);
        Ok(Case::of(chosen, history, position, people, Some(rest)))
    }
}

/// The position before the first entry.
#[must_use]
pub fn start(agreement: &str) -> Position {
    Position { agreement: agreement.to_owned(), entry: 0, meeting: 0, person: 0, action: 0 }
}
