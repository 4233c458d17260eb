//! Reads for a suggestion, while somebody types: nothing is waited for, and what cannot be read is not there.

use std::rc::Rc;
use std::time::Duration;

use super::Place;
use super::case::Case;
use super::choose::choose;
use super::open::start;
use super::people::People;
use super::unread::Unread;
use crate::history::History;
use crate::store::journal::Journal;
use crate::store::sqlite::register::Register;

/// The agreement in question with its history; none where it is not clear or cannot be read. What bodies bring along from
/// an earlier agreement is left out: nothing that is suggested comes from there.
#[must_use]
pub fn glance(place: &Place, chosen: Option<&str>) -> Option<Case> {
    let path = place.path.as_deref();
    let mut register = path.and_then(|path| Register::open_for_reading(path, Duration::ZERO).ok());
    let chosen = choose(register.as_mut(), chosen, None).ok()?;
    let (history, position, people) = match register.as_mut() {
        Some(register) => {
            let (history, position) = register.gathered(&chosen.agreement.id).ok()?;
            (history, position, Rc::new(People::everybody(register.people().ok()?)))
        }
        None => (History::default(), start(&chosen.agreement.id), Rc::default()),
    };
    let at = Place { patience: Duration::ZERO, ..place.clone() };
    let rest = register.is_some().then(|| Unread::new(&at, &position, &Rc::default()));
    Some(Case::of(chosen, history, position, people, rest))
}
