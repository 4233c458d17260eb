//! What is left of a damaged register.

use std::path::Path;
use std::rc::Rc;

use chrono::NaiveDate;

use super::App;
use super::case::Case;
use super::choose::BUILT_IN;
use super::choose::Chosen;
use super::choose::choose;
use super::open::reader;
use super::open::start;
use super::people::People;
use crate::agreement::file::agreement_from;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::store::journal::Scope;
use crate::store::sqlite::inspect::Remains;
use crate::store::sqlite::inspect::readable;
use crate::store::sqlite::inspect::remains;
use crate::text::message::Message;

impl App {
    /// Reads the whole history of the agreement in question; of a damaged register what can still be read, with the failure
    /// that is to be told after the answer. `on` decides which version of an amended text holds.
    ///
    /// # Errors
    /// When nothing of the register can be read, or the agreement cannot be found.
    pub fn case_or_rest(&self, on: NaiveDate) -> Result<(Case, Option<Failure>), Failure> {
        match self.whole(on) {
            Err(failure) if failure.kind == Kind::Damaged => {
                let rest = self.place.path.as_deref().and_then(|path| self.rest(path, on));
                let rest = rest.ok_or_else(|| failure.clone())?;
                Ok((rest, Some(failure.hint(Message::new("hint-rest")))))
            }
            read => Ok((read?, None)),
        }
    }

    fn whole(&self, on: NaiveDate) -> Result<Case, Failure> {
        let mut register = reader(&self.place)?;
        let chosen = choose(register.as_mut(), self.chosen.as_deref(), Some(on))?;
        self.case(register.as_mut(), chosen, &Scope::Whole)
    }

    /// The agreement with those of its entries that can be read; none where there are none, or it is not known which agreement it is.
    fn rest(&self, path: &Path, on: NaiveDate) -> Option<Case> {
        let remains = remains(path, self.place.patience).ok()?;
        let chosen = self.chosen_of(&remains, on)?;
        // Where nothing can be read, an answer would say that nothing was recorded.
        let entries =
            readable(path, &chosen.agreement.id, self.place.patience).ok().filter(|entries| !entries.is_empty())?;
        let position = start(&chosen.agreement.id);
        let people = Rc::new(People::everybody(remains.people));
        Some(self.built(chosen, (entries, Vec::new()), position, people, true))
    }

    /// The agreement in question as the register holds it, or where its text is lost as this program does.
    fn chosen_of(&self, remains: &Remains, on: NaiveDate) -> Option<Chosen> {
        let whole =
            reader(&self.place).and_then(|mut register| choose(register.as_mut(), self.chosen.as_deref(), Some(on)));
        if let Ok(chosen) = whole {
            return Some(chosen);
        }
        let id = match (&self.chosen, remains.agreements.as_slice()) {
            (Some(chosen), known) => known.iter().find(|id| id.eq_ignore_ascii_case(chosen))?,
            (None, [only]) => only,
            (None, _) => return None,
        };
        let holds = |from: Option<NaiveDate>| from.is_none_or(|from| from <= on);
        let kept = remains.versions.iter().rfind(|version| version.agreement == *id && holds(version.from));
        let text = kept.map_or(BUILT_IN, |version| version.text.as_str());
        let agreement = agreement_from(text).agreement.filter(|agreement| agreement.id == *id)?;
        let version = kept.map_or(0, |version| version.number);
        Some(Chosen {
            agreement,
            version,
            superseded_from: None,
            depends_on_day: true,
            is_alone: false,
            recompiled: None,
        })
    }
}
