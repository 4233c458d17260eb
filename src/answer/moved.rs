//! Whether those who were invited to a meeting know its day.

use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::fact::Fact;
use crate::history::meeting::Meeting;

/// Whether the meeting is still to come and was moved to another day after its invitation was sent.
///
/// `entry` finds an entry by its number; only those of a meeting that was invited to and changed since are asked for.
#[must_use]
pub fn is_moved_since_invited<'e>(meeting: &Meeting, entry: impl Fn(EntryNumber) -> Option<&'e Entry>) -> bool {
    let Some(convened) = meeting.convened.filter(|_| meeting.is_open()) else { return false };
    if meeting.entries.last() == Some(&convened.entry) {
        return false;
    }
    let before = meeting.entries.iter().take_while(|number| **number != convened.entry);
    let day = |number: &EntryNumber| match entry(*number)?.fact {
        Fact::MeetingPlanned { date, .. } => Some(date),
        Fact::MeetingChanged { date, .. } => date,
        _ => None,
    };
    before.filter_map(day).last().is_some_and(|invited_for| invited_for != meeting.date)
}
