//! Follows the chain of hashes and tells an edited entry from a missing and from a renumbered one.

use crate::store::chain;
use crate::store::chain::Hash;
use crate::store::chain::Link;
use crate::store::inspection::Finding;

/// So far to either side the number is sought that an entry had when it was recorded.
const NEAR: u32 = 100;

/// Where the chain of one agreement has been followed to.
#[derive(Debug)]
pub(super) struct Trail {
    agreement: String,
    /// The number that the last entry had when it was recorded.
    last: u32,
    /// The hash that the next entry must name; absent after an entry that cannot be relied on.
    hash: Option<Hash>,
}

impl Trail {
    pub(super) fn new(agreement: &str) -> Trail {
        Trail { agreement: agreement.to_owned(), last: 0, hash: Some(chain::beginning(agreement)) }
    }

    /// Follows the chain over the next entry, which names `previous` as the hash before and `hash` as its own.
    pub(super) fn follow(&mut self, link: &Link<'_>, previous: &Hash, hash: &Hash) -> Vec<Finding> {
        let mut findings = Vec::new();
        let agreement = || link.agreement.to_owned();
        let recorded_as = original_number(link, previous, hash);
        match recorded_as {
            None => findings.push(Finding::EntryEdited { agreement: agreement(), entry: link.number }),
            Some(was) if was != link.number => {
                findings.push(Finding::EntryRenumbered { agreement: agreement(), entry: link.number, was });
            }
            Some(_) => {}
        }
        let number = recorded_as.unwrap_or(link.number);
        if self.misses_before(number, &mut findings) {
            self.hash = None;
        }
        if recorded_as.is_some() && self.hash.is_some_and(|known| known != *previous) {
            findings.push(Finding::EntryUnlinked { agreement: agreement(), entry: link.number });
        }
        self.last = number.max(self.last);
        self.hash = recorded_as.map(|_| *hash);
        findings
    }

    /// Passes over an entry that cannot be read.
    pub(super) fn pass(&mut self, number: u32) -> Vec<Finding> {
        let mut findings = Vec::new();
        self.misses_before(number, &mut findings);
        self.last = number.max(self.last);
        self.hash = None;
        findings
    }

    /// How many entries there must have been: they are numbered from 1 without a gap.
    pub(super) fn reached(&self) -> u32 {
        self.last
    }

    fn misses_before(&self, number: u32, findings: &mut Vec<Finding>) -> bool {
        let first = self.last.saturating_add(1);
        if number <= first {
            return false;
        }
        findings.push(Finding::EntriesMissing {
            agreement: self.agreement.clone(),
            first,
            last: number.saturating_sub(1),
        });
        true
    }
}

/// The number with which the entry has its hash: its own, another one, or none because something else was changed.
fn original_number(link: &Link<'_>, previous: &Hash, hash: &Hash) -> Option<u32> {
    let numbered = |number: u32| Link { number, ..*link };
    let near = link.number.saturating_sub(NEAR)..=link.number.saturating_add(NEAR);
    std::iter::once(link.number).chain(near).find(|number| numbered(*number).hash(previous) == *hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entries as they were recorded: number, fact, hash before, own hash.
    type Recorded = (u32, String, Hash, Hash);

    fn link(number: u32, fact: &str) -> Link<'_> {
        Link {
            agreement: "kanta-hame",
            number,
            command: 1,
            body: "",
            party: "",
            meeting: 0,
            holds_on: "2025-05-14",
            recorded_at: "2025-05-15T09:00:00+03:00",
            at_meeting: None,
            corrects: None,
            fact,
            texts_hash: &[0; 32],
            version_sha256: None,
        }
    }

    fn recorded(count: u32) -> Vec<Recorded> {
        let mut previous = chain::beginning("kanta-hame");
        let mut entries = Vec::new();
        for number in 1..=count {
            let fact = format!("fact {number}");
            let hash = link(number, &fact).hash(&previous);
            entries.push((number, fact, previous, hash));
            previous = hash;
        }
        entries
    }

    fn followed(entries: &[Recorded]) -> Vec<Finding> {
        let mut trail = Trail::new("kanta-hame");
        entries
            .iter()
            .flat_map(|(number, fact, previous, hash)| trail.follow(&link(*number, fact), previous, hash))
            .collect()
    }

    fn agreement() -> String {
        "kanta-hame".to_owned()
    }

    #[test]
    fn an_unbroken_chain_is_silent() {
        assert_eq!(followed(&recorded(5)), []);
    }

    #[test]
    fn an_edited_entry_is_named_once() {
        let mut entries = recorded(5);
        entries[2].1 = "another fact".to_owned();
        assert_eq!(followed(&entries), [Finding::EntryEdited { agreement: agreement(), entry: 3 }]);
    }

    #[test]
    fn missing_entries_are_named_from_first_to_last() {
        let mut entries = recorded(6);
        entries.drain(2..4);
        assert_eq!(followed(&entries), [Finding::EntriesMissing { agreement: agreement(), first: 3, last: 4 }]);
    }

    #[test]
    fn a_missing_first_entry_is_noticed() {
        assert_eq!(
            followed(&recorded(3)[1..]),
            [Finding::EntriesMissing { agreement: agreement(), first: 1, last: 1 }]
        );
    }

    #[test]
    fn a_gap_that_was_closed_by_renumbering_is_seen_through() {
        let mut entries = recorded(4);
        entries.remove(1);
        entries[1].0 = 2;
        entries[2].0 = 3;
        assert_eq!(
            followed(&entries),
            [
                Finding::EntryRenumbered { agreement: agreement(), entry: 2, was: 3 },
                Finding::EntriesMissing { agreement: agreement(), first: 2, last: 2 },
                Finding::EntryRenumbered { agreement: agreement(), entry: 3, was: 4 },
            ]
        );
    }

    #[test]
    fn an_entry_exchanged_together_with_its_hash_is_betrayed_by_the_next() {
        let mut entries = recorded(4);
        entries[1].1 = "another fact".to_owned();
        entries[1].3 = link(2, "another fact").hash(&entries[1].2);
        assert_eq!(followed(&entries), [Finding::EntryUnlinked { agreement: agreement(), entry: 3 }]);
    }
}
