//! What a body brings along from an earlier agreement that it continues: its officers and members.

use super::entry::Entry;
use super::entry::EntryNumber;
use super::fact::Fact;
use super::standing::standing;
use crate::agreement::body::BodyId;

impl EntryNumber {
    /// Stands for an entry in the journal of an earlier agreement, which has no number in this one.
    pub const EARLIER: EntryNumber = EntryNumber(0);

    /// Whether it is in the journal of an earlier agreement.
    #[must_use]
    pub fn is_earlier(self) -> bool {
        self == EntryNumber::EARLIER
    }
}

/// Who was elected to and left the offices of `body`, and who belonged to it, as facts about `now`.
///
/// `entries` are those of the earlier agreement, oldest first. What stands is kept, each under [`EntryNumber::EARLIER`].
#[must_use]
pub fn carried_over(entries: &[Entry], body: &BodyId, now: &BodyId) -> Vec<Entry> {
    let carried = standing(entries).into_iter().filter_map(|entry| {
        let fact = match &entry.fact {
            Fact::Elected { body: of, office, person, party } if of == body => {
                Fact::Elected { body: now.clone(), office: *office, person: *person, party: party.clone() }
            }
            Fact::Resigned { body: of, office } if of == body => Fact::Resigned { body: now.clone(), office: *office },
            Fact::Appointed { body: of, person, party, deputy_of } if of == body => {
                Fact::Appointed { body: now.clone(), person: *person, party: party.clone(), deputy_of: *deputy_of }
            }
            Fact::Left { body: of, person } if of == body => Fact::Left { body: now.clone(), person: *person },
            _ => return None,
        };
        let number = EntryNumber::EARLIER;
        Some(Entry { number, command: number, fact, corrects: None, at_meeting: None, ..entry.clone() })
    });
    carried.collect()
}
