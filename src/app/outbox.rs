//! Messages that are about to leave, noted before they are sent: a run that stops in between leaves word of them.

use super::App;
use super::open::writer;
use crate::answer::remind::begun::Begun;
use crate::failure::Failure;
use crate::store::sqlite::register::Register;

impl App {
    /// Messages that an earlier run had begun and that are not known to have left; none where there is no register.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn begun(&self) -> Result<Vec<Begun>, Failure> {
        let mut register = self.reader()?;
        let begun = register.as_mut().map(Register::begun).transpose()?;
        *self.opened.borrow_mut() = register;
        Ok(begun.unwrap_or_default())
    }

    /// Notes a message before it is sent.
    ///
    /// # Errors
    /// When the register cannot be written: what cannot be recorded is not sent either, or it would be sent every day.
    pub fn begin_message(&self, message: &Begun) -> Result<(), Failure> {
        Ok(writer(&self.place, self.opened.take())?.begin_message(message)?)
    }

    /// Takes messages out that certainly did not leave, or of which there is nothing more to say.
    ///
    /// # Errors
    /// When the register cannot be written; then the next run finds them again.
    pub fn give_up_messages(&self, messages: &[Begun]) -> Result<(), Failure> {
        if messages.is_empty() {
            return Ok(());
        }
        Ok(writer(&self.place, self.opened.take())?.give_up_messages(messages)?)
    }
}
