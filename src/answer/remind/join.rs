//! One message for each reader: whoever is reminded in several roles, or by several entries for one person, is written to
//! once.

use super::Digest;
use super::begun::Begun;
use super::message_id;
use super::recipient::Recipient;

/// Joins the messages of one agreement that the same reader would get. `reader` tells whose eyes read what is sent to a
/// recipient, as an address; what has none stays by itself.
///
/// The first recipient is the one of the message, and each reminder keeps as whom it is told, so that it is recorded under
/// those. What an earlier run had begun goes out as it was begun: only what it had joined is joined again.
#[must_use]
pub fn join(
    agreement: &str,
    digests: Vec<Digest>,
    begun: &[Begun],
    reader: impl Fn(&Recipient) -> Option<String>,
) -> Vec<Digest> {
    let is_begun = |digest: &Digest| {
        begun.iter().any(|begun| begun.agreement == agreement && begun.message_id == digest.message_id)
    };
    let mut joined: Vec<(Option<String>, Digest)> = Vec::new();
    for digest in digests {
        let begun = is_begun(&digest);
        let key = if begun { Some(digest.message_id.clone()) } else { reader(&digest.to) };
        let same = joined.iter_mut().find(|(other, _)| key.is_some() && *other == key);
        let Some((_, first)) = same else {
            joined.push((key, digest));
            continue;
        };
        for reminder in digest.reminders {
            let told = first.reminders.iter_mut().find(|told| {
                let is_step = told.step == reminder.step && told.base == reminder.base;
                is_step && told.item.key == reminder.item.key
            });
            match told {
                Some(told) => told.to.extend(reminder.to),
                None => first.reminders.push(reminder),
            }
        }
        if !begun {
            first.message_id = message_id::of(agreement, first);
        }
    }
    joined.into_iter().map(|(_, digest)| digest).collect()
}
