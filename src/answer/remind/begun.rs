//! A message that a run had begun to send when it stopped: it may have left, and nothing says so.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Digest;
use super::Reminder;
use super::message_id;
use super::recipient::Recipient;
use super::step::Step;
use crate::answer::Basis;
use crate::answer::due::listed;
use crate::answer::due::scope::Scope;
use crate::answer::due::verdict::Verdict;

/// A message that was begun, and of what it reminds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    pub agreement: String,
    /// An id of a party, or `person:3`.
    pub to: String,
    pub message_id: String,
    pub reminders: Vec<Covered>,
}

/// A reminder as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    pub key: String,
    pub step: String,
    pub base: NaiveDate,
}

impl Covered {
    /// Whether it is about the same matter with the same last day.
    fn is_of(&self, reminder: &Reminder) -> bool {
        self.base == reminder.base && self.key == reminder.item.key.to_string()
    }

    fn order(&self) -> Option<(u8, u32)> {
        Step::read(&self.step).map(Step::order)
    }
}

impl Begun {
    /// What is to be kept of a digest before it is sent: for each of those as whom its reader is told what they are told.
    #[must_use]
    pub fn of(agreement: &str, digest: &Digest) -> Vec<Begun> {
        let mut all: Vec<Begun> = Vec::new();
        for reminder in &digest.reminders {
            for to in reminder.to.iter().map(Recipient::to_string) {
                let covered = Covered {
                    key: reminder.item.key.to_string(),
                    step: reminder.step.to_string(),
                    base: reminder.base,
                };
                if let Some(begun) = all.iter_mut().find(|begun| begun.to == to) {
                    begun.reminders.push(covered);
                } else {
                    let (agreement, message_id) = (agreement.to_owned(), digest.message_id.clone());
                    all.push(Begun { agreement, to, message_id, reminders: vec![covered] });
                }
            }
        }
        all
    }
}

/// What is to be sent when what was begun is taken up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Resumed {
    /// The begun messages first.
    pub digests: Vec<Digest>,
    /// Of begun messages that of which nothing more is to be sent under their id.
    pub over: Vec<Begun>,
}

/// Takes up what was begun under the agreement: what a begun message reminds of, and is still to be reminded of at that
/// step, goes out once more as that message, with its id, before everything else; the rest of `digests` are messages of
/// their own.
///
/// A mailbox that had the message already shows it once. What was settled since, or has reached a later step, is not
/// repeated: there is nothing to do, or the later step tells it. An earlier step, because the clock went back, does not
/// follow: the later one may have arrived.
#[must_use]
pub fn resume(basis: Basis<'_>, today: NaiveDate, digests: Vec<Digest>, begun: &[Begun]) -> Resumed {
    let agreement = &basis.agreement.id;
    let of_agreement: Vec<&Begun> = begun.iter().filter(|message| message.agreement == *agreement).collect();
    if of_agreement.is_empty() {
        return Resumed { digests, over: Vec::new() };
    }
    let mut again: Vec<Digest> = Vec::new();
    let mut fresh: Vec<Digest> = Vec::new();
    for mut digest in digests {
        let to = digest.to.to_string();
        let mut rest = Vec::new();
        for reminder in digest.reminders {
            // Of several messages about the matter the one with the latest step counts.
            let of_recipient = of_agreement.iter().filter(|message| message.to == to);
            let covering = of_recipient.filter_map(|message| {
                let covered = message.reminders.iter().find(|covered| covered.is_of(&reminder))?;
                Some((*message, covered.order()?))
            });
            let latest = covering.max_by_key(|(_, order)| *order);
            let covering = latest.map(|(message, order)| (message, order.cmp(&reminder.step.order())));
            match covering {
                None | Some((_, Ordering::Less)) => rest.push(reminder),
                // It waits.
                Some((_, Ordering::Greater)) => {}
                Some((message, Ordering::Equal)) => {
                    match again.iter_mut().find(|digest| digest.message_id == message.message_id) {
                        Some(digest) => digest.reminders.push(reminder),
                        None => again.push(Digest {
                            to: digest.to.clone(),
                            reminders: vec![reminder],
                            message_id: message.message_id.clone(),
                        }),
                    }
                }
            }
        }
        if !rest.is_empty() {
            digest.reminders = rest;
            digest.message_id = message_id::of(agreement, &digest);
            fresh.push(digest);
        }
    }
    let items = listed(basis, today, &Scope::default());
    let told = |message: &Begun, covered: &Covered| {
        let of_recipient = basis.history.reminded.iter().filter(|sent| sent.to == message.to);
        let of_all = of_recipient.filter(|sent| sent.key == covered.key && sent.base == covered.base);
        let steps = of_all.filter_map(|sent| Step::read(&sent.step)).map(Step::order);
        let planned = fresh.iter().filter(|digest| digest.to.to_string() == message.to);
        let planned = planned.flat_map(|digest| &digest.reminders).filter(|reminder| covered.is_of(reminder));
        steps.chain(planned.map(|reminder| reminder.step.order())).max() >= covered.order()
    };
    let is_open = |covered: &Covered| {
        let item = items.iter().find(|item| item.base() == Some(covered.base) && item.key.to_string() == covered.key);
        item.is_some_and(|item| matches!(item.verdict, Verdict::Due | Verdict::AtRisk | Verdict::Missed))
    };
    let goes_on = |message: &Begun, covered: &Covered| {
        let of_message = again.iter().filter(|digest| digest.message_id == message.message_id);
        of_message.flat_map(|digest| &digest.reminders).any(|reminder| covered.is_of(reminder))
    };
    let over = of_agreement.into_iter().filter_map(|message| {
        let mut over = message.clone();
        over.reminders.retain(|covered| !goes_on(message, covered) && (!is_open(covered) || told(message, covered)));
        (!over.reminders.is_empty()).then_some(over)
    });
    let over = over.collect();
    again.append(&mut fresh);
    Resumed { digests: again, over }
}
