//! Whether what was done, waived or agreed to be done may be recorded.

use chrono::NaiveDate;

use super::Admission;
use super::Why;
use super::correction::Correction;
use super::lacking;
use super::refused;
use super::refused_unless;
use crate::answer::Basis;
use crate::history::entry::Texts;
use crate::history::fact::Fact;

pub(super) fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate, texts: &Texts) -> Admission {
    let history = basis.history;
    match fact {
        Fact::Done { key, .. } => match history.done.get(key) {
            Some(done) if done.on == day => Admission::Already(done.entry),
            Some(done) => {
                let why = Why::DoneOnAnotherDay { key: key.clone(), on: done.on };
                refused_unless(why, done.entry, Correction::day(day, done.on))
            }
            None => Admission::New,
        },
        Fact::Waived { key } => match (history.waived.get(key), history.done.get(key)) {
            (Some(waived), _) => match (&texts.reason, &waived.reason) {
                (Some(reason), Some(other)) if reason != other => refused_unless(
                    Why::WaivedForAnotherReason { key: key.clone(), reason: other.clone() },
                    waived.entry,
                    [Correction::Reason(reason.clone())],
                ),
                _ => Admission::Already(waived.entry),
            },
            (None, Some(done)) => refused(Why::DoneOnAnotherDay { key: key.clone(), on: done.on }, done.entry),
            (None, None) => Admission::New,
        },
        Fact::ActionDone { action } => match history.actions.get(action) {
            None => lacking(Why::ActionUnknown { action: *action }),
            Some(known) => match known.done {
                Some(done) if done.on == day => Admission::Already(done.entry),
                Some(done) => {
                    let why = Why::ActionDoneOnAnotherDay { action: *action, on: done.on };
                    refused_unless(why, done.entry, Correction::day(day, done.on))
                }
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
