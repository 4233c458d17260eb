//! What has happened: entries, the facts they record, and the state that follows from them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::action::Action;
use self::action::Reminded;
use self::action::Settled;
use self::arrangement::Arrangement;
use self::body::AddedBody;
use self::body::ClosedBody;
use self::consent::Consents;
use self::meeting::Meeting;
use self::meetings::Meetings;
use self::notice::Notice;
use self::office::Election;
use self::office::Membership;
use self::office::Resignation;
use self::person::PersonNumber;
use crate::agreement::body::BodyId;
use crate::agreement::later::Later;
use crate::agreement::party::PartyId;

pub mod action;
pub mod arrangement;
pub mod body;
pub mod consent;
pub mod earlier;
pub mod entry;
pub mod fact;
pub mod meeting;
pub mod meetings;
pub mod notice;
pub mod office;
pub mod packed;
pub mod person;
pub mod replay;
pub mod standing;

/// What the register knows of one agreement, put together from the entries that stand.
///
/// Elections, resignations and arrangements are in the order of their days, those of one day in the order of their
/// entries; everything else is in the order of the entries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    pub consents: BTreeMap<PartyId, Consents>,
    pub meetings: Meetings,
    pub added: BTreeMap<BodyId, AddedBody>,
    pub closed: BTreeMap<BodyId, ClosedBody>,
    pub elections: Vec<Election>,
    pub resignations: Vec<Resignation>,
    pub memberships: Vec<Membership>,
    pub arrangements: Vec<Arrangement>,
    pub notices: Vec<Notice>,
    pub contacts: BTreeMap<PartyId, PersonNumber>,
    /// By the key that `due` prints.
    pub done: BTreeMap<String, Settled>,
    pub waived: BTreeMap<String, Settled>,
    /// Follow-up actions by their numbers.
    pub actions: Later<BTreeMap<u32, Action>>,
    /// Everybody who has had an action to do.
    pub acting: BTreeSet<PersonNumber>,
    /// Reminders that were sent, in the order of their entries.
    pub reminded: Later<Vec<Reminded>>,
}

impl History {
    /// Everybody whom it names.
    #[must_use]
    pub fn people(&self) -> BTreeSet<PersonNumber> {
        let mut people: BTreeSet<PersonNumber> = self.contacts.values().copied().collect();
        people.extend(self.elections.iter().map(|election| election.person));
        people.extend(self.memberships.iter().map(|membership| membership.person));
        people.extend(self.memberships.iter().filter_map(|membership| membership.deputy_of));
        people.extend(&self.acting);
        people
    }

    /// Meetings of `body` that were held by the end of `day`, in the order of their days.
    #[must_use]
    pub fn held_meetings(&self, body: &BodyId, day: NaiveDate) -> Vec<&Meeting> {
        let mut held: Vec<&Meeting> = self
            .meetings
            .of(body)
            .into_iter()
            .filter(|meeting| meeting.held.as_ref().is_some_and(|held| held.on <= day))
            .collect();
        held.sort_by_key(|meeting| (meeting.day(), meeting.number));
        held
    }

    /// The notice of `party` that counts: the latest that was given by the end of `day`.
    #[must_use]
    pub fn notice(&self, party: &PartyId, day: NaiveDate) -> Option<&Notice> {
        self.notices
            .iter()
            .filter(|notice| notice.party == *party && notice.given <= day)
            .max_by_key(|notice| (notice.given, notice.entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::entry::Entry;
    use crate::history::entry::EntryNumber;
    use crate::history::entry::Texts;
    use crate::history::fact::Fact;

    const SAMPLES: &str = include_str!("samples.jsonl");

    #[test]
    fn whoever_is_named_by_a_fact_of_any_kind_is_among_the_people_of_the_history() {
        let mut named = 0;
        for line in SAMPLES.lines() {
            let fact = Fact::from_json(line).unwrap();
            // Whoever left had been appointed.
            let before = match &fact {
                Fact::Left { body, person } => Some(Fact::Appointed {
                    body: body.clone(),
                    person: *person,
                    party: PartyId("a".to_owned()),
                    deputy_of: None,
                }),
                _ => None,
            };
            let people: BTreeSet<PersonNumber> = fact.people().into_iter().collect();
            named += people.len();
            let entry = |(number, fact)| Entry {
                number: EntryNumber(number),
                command: EntryNumber(number),
                fact,
                holds_on: "2026-05-14".parse().unwrap(),
                recorded_at: "2026-05-14T09:00:00+03:00".parse().unwrap(),
                at_meeting: None,
                corrects: None,
                texts: Texts::default(),
            };
            let entries: Vec<Entry> = (1..).zip(before.into_iter().chain([fact])).map(entry).collect();
            assert_eq!(History::of(&entries).people(), people, "{line}");
        }
        assert!(named > 5, "{named}");
    }
}
