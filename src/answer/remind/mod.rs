//! Whom to remind of what today: what is due or late, was not reminded of yet, and is somebody's to do.

use chrono::NaiveDate;

use self::recipient::Recipient;
use self::recipient::recipients;
use self::step::Step;
use self::step::step;
use super::Basis;
use super::due::item::Item;
use super::due::listed;
use super::due::scope::Scope;

pub mod begun;
pub mod join;
pub mod message_id;
pub mod recipient;
pub mod step;

#[cfg(test)]
mod tests;

/// One thing of which somebody is to be reminded.
#[derive(Debug, Clone, PartialEq)]
pub struct Reminder {
    /// As whom it is told: the recipient of its message, or of one that was joined with it; several where both were to be
    /// told the same.
    pub to: Vec<Recipient>,
    pub item: Item,
    pub step: Step,
    /// The last day of the matter; where it has none, the day on which it fell due.
    pub base: NaiveDate,
    /// How many days ago the last day was, where it has passed.
    pub late_days: Option<u32>,
}

/// Everything of which one recipient is reminded in one run.
#[derive(Debug, Clone, PartialEq)]
pub struct Digest {
    pub to: Recipient,
    pub reminders: Vec<Reminder>,
    /// The same for the same reminders, whenever and however often they are sent.
    pub message_id: String,
}

/// What is to be sent on `today`: one digest for each recipient, in the order of the last days.
///
/// `within` leaves out what has its last day later than so many days from today. Days on which nobody ran the reminders
/// are caught up: the step that has been reached counts, and those that were passed over are not sent besides. Nothing
/// without `[reminders]` in the agreement's file.
///
/// ```
/// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::answer::Basis;
/// use yhdyspinta::answer::remind::plan;
/// use yhdyspinta::history::History;
///
/// let agreement = agreement_from(source).agreement.unwrap();
/// let history = History::default();
/// // Nothing has a last day before the agreement is in force.
/// assert!(plan(Basis::new(&agreement, &history), "2026-03-01".parse().unwrap(), None).is_empty());
/// ```
#[must_use]
pub fn plan(basis: Basis<'_>, today: NaiveDate, within: Option<u32>) -> Vec<Digest> {
    if basis.agreement.reminders.is_none() {
        return Vec::new();
    }
    plan_among(basis, today, &listed(basis, today, &Scope { within, ..Scope::default() }))
}

/// The same where it is known what is owed.
pub(super) fn plan_among(basis: Basis<'_>, today: NaiveDate, items: &[Item]) -> Vec<Digest> {
    let Some(rules) = &basis.agreement.reminders else { return Vec::new() };
    let mut digests: Vec<Digest> = Vec::new();
    for item in items {
        let Some((step, base)) = step(basis, rules, item, today) else { continue };
        for to in recipients(basis, rules, item, step, today) {
            if !is_sent(basis, item, step, base, &to) {
                let late_days = step.late_days(base, today);
                let reminder = Reminder { to: vec![to.clone()], item: item.clone(), step, base, late_days };
                match digests.iter_mut().find(|digest| digest.to == to) {
                    Some(digest) => digest.reminders.push(reminder),
                    None => digests.push(Digest { to, reminders: vec![reminder], message_id: String::new() }),
                }
            }
        }
    }
    for digest in &mut digests {
        digest.message_id = message_id::of(&basis.agreement.id, digest);
    }
    digests
}

/// Whether the recipient had this reminder or a later one already, for the same last day: steps go forward only, also when
/// the clock goes back or another text has other steps.
fn is_sent(basis: Basis<'_>, item: &Item, step: Step, base: NaiveDate, to: &Recipient) -> bool {
    let mut sent = basis.history.reminded.iter().filter(|sent| sent.base == base).peekable();
    if sent.peek().is_none() {
        return false;
    }
    let (key, to) = (item.key.to_string(), to.to_string());
    sent.any(|sent| {
        let as_late = || Step::read(&sent.step).is_some_and(|sent| sent.order() >= step.order());
        sent.key == key && sent.to == to && as_late()
    })
}
