//! Whether what was done, waived or agreed to be done may be recorded.

use chrono::NaiveDate;

use super::Admission;
use super::Why;
use super::lacking;
use super::refused;
use crate::answer::Basis;
use crate::history::fact::Fact;

pub(super) fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate) -> Admission {
    let history = basis.history;
    match fact {
        Fact::Done { key, .. } => match history.done.get(key) {
            Some(done) if done.on == day => Admission::Already(done.entry),
            Some(done) => refused(Why::DoneOnAnotherDay { key: key.clone(), on: done.on }, done.entry),
            None => Admission::New,
        },
        Fact::Waived { key } => match (history.waived.get(key), history.done.get(key)) {
            (Some(waived), _) => Admission::Already(waived.entry),
            (None, Some(done)) => refused(Why::DoneOnAnotherDay { key: key.clone(), on: done.on }, done.entry),
            (None, None) => Admission::New,
        },
        Fact::ActionDone { action } => match history.actions.get(action) {
            None => lacking(Why::ActionUnknown { action: *action }),
            Some(known) => match known.done {
                Some(done) if done.on == day => Admission::Already(done.entry),
                Some(done) => refused(Why::ActionDoneOnAnotherDay { action: *action, on: done.on }, done.entry),
                None => Admission::New,
            },
        },
        Fact::ContactSet { party, person } if history.contacts.get(party) == Some(person) => {
            // The contact's entry number is not kept: the same contact again simply records nothing new.
            Admission::New
        }
        _ => Admission::New,
    }
}
