//! What is left of a damaged register.

use super::App;
use super::case::Case;
use super::open::Chosen;
use super::open::start;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::store::journal::Journal;
use crate::store::journal::Scope;
use crate::store::sqlite::inspect::readable;
use crate::store::sqlite::register::PATIENCE;
use crate::store::sqlite::register::Register;
use crate::text::message::Message;

impl App {
    /// Reads the whole history of the chosen agreement; of a damaged register what can still be read, with the failure that
    /// is to be told after the answer.
    ///
    /// # Errors
    /// When nothing of the register can be read.
    pub fn case_or_rest(
        &self,
        mut register: Option<&mut Register>,
        chosen: Chosen,
    ) -> Result<(Case, Option<Failure>), Failure> {
        let again = chosen.clone();
        let failure = match self.case(register.as_deref_mut(), chosen, &Scope::Whole) {
            Err(failure) if failure.kind == Kind::Damaged => failure,
            read => return Ok((read?, None)),
        };
        let (Some(register), Some(path)) = (register, &self.place.path) else { return Err(failure) };
        let Ok(entries) = readable(path, &again.agreement.id, PATIENCE) else { return Err(failure) };
        let people = std::rc::Rc::new(register.people().unwrap_or_default());
        let position = start(&again.agreement.id);
        let case = self.built(again, (entries, Vec::new()), position, people, true);
        Ok((case, Some(failure.hint(Message::new("hint-rest")))))
    }
}
