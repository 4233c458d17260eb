//! Entries, one agreement after the other: the chain, and what can be read.

use std::collections::BTreeSet;

use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;

use super::rows::Versions;
use super::structure::malformed;
use super::trail::Trail;
use crate::history::entry::Entry;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::store::chain;
use crate::store::chain::Hash;
use crate::store::chain::Link;
use crate::store::inspection::Finding;
use crate::store::inspection::InspectedAgreement;
use crate::store::sqlite::append::added_action;
use crate::store::sqlite::failure::code;
use crate::store::sqlite::gathered;
use crate::store::sqlite::packed;
use crate::store::sqlite::row;
use crate::store::sqlite::shown;

const AGREEMENTS: &str = "
    SELECT DISTINCT agreement
    FROM entry";

// The first eight columns are those that `row::entry` reads.
const ALL: &str = "
    SELECT number, command, fact, holds_on, recorded_at, at_meeting, corrects, texts,
        body, party, meeting, action, kind, texts_salt, texts_hash, previous_hash, hash
    FROM entry
    WHERE agreement = ?1
    ORDER BY number";

const ONE: &str = "
    SELECT number, command, fact, holds_on, recorded_at, at_meeting, corrects, texts,
        body, party, meeting, action, kind, texts_salt, texts_hash, previous_hash, hash
    FROM entry
    WHERE agreement = ?1 AND number = ?2";

/// Two ways to the last number: one may be damaged.
const LAST: [&str; 2] = [
    "SELECT COALESCE(MAX(number), 0) FROM entry WHERE agreement = ?1",
    "SELECT COALESCE(MAX(number), 0) FROM entry INDEXED BY entry_by_body WHERE agreement = ?1 AND body >= ''",
];

/// A damaged number does not send us through four thousand million rows.
const MOST: u32 = 1_000_000;

/// Looks over the entries of every agreement.
pub(super) fn check(
    connection: &Connection,
    versions: &Versions,
    people: &BTreeSet<u32>,
    findings: &mut Vec<Finding>,
) -> Vec<InspectedAgreement> {
    let mut ids: BTreeSet<String> = versions.keys().cloned().collect();
    match agreements_of(connection) {
        Ok(found) => ids.extend(found),
        Err(error) => findings.push(malformed(&error)),
    }
    let mut agreements = Vec::new();
    let mut unnamed = BTreeSet::new();
    for id in ids {
        let mut walk = Walk::new(connection, versions, &id);
        walk.through_all();
        walk.count_missing();
        walk.check_versions();
        // What is kept beside the entries is known to be wrong only where every entry is there as it was recorded.
        let is_whole = walk.findings.is_empty();
        walk.check_shown(is_whole);
        walk.check_packed(is_whole);
        let named = walk.read.iter().flat_map(|entry| entry.fact.people()).map(|person| person.0);
        unnamed.extend(named.filter(|person| !people.contains(person)));
        findings.append(&mut walk.findings);
        agreements.push(walk.agreement);
    }
    // A person between others that are there was missed already.
    let known = people.last().copied().unwrap_or_default();
    findings.extend(unnamed.range(known..).map(|person| Finding::PersonMissing { person: *person }));
    agreements
}

/// The agreements of which an entry is named somewhere, as far as that can be read.
pub(super) fn readable_agreements(connection: &Connection) -> BTreeSet<String> {
    agreements_of(connection).unwrap_or_default().into_iter().collect()
}

fn agreements_of(connection: &Connection) -> Result<Vec<String>, rusqlite::Error> {
    let mut statement = connection.prepare(AGREEMENTS)?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// Reads what can still be read of the entries of one agreement, oldest first.
pub(super) fn readable(connection: &Connection, agreement: &str) -> Vec<Entry> {
    let versions = Versions::new();
    let mut walk = Walk::new(connection, &versions, agreement);
    walk.through_all();
    walk.read
}

/// A walk through the entries of one agreement.
struct Walk<'a> {
    connection: &'a Connection,
    versions: &'a Versions,
    trail: Trail,
    /// The number of the row that was looked at last.
    last: u32,
    agreement: InspectedAgreement,
    findings: Vec<Finding>,
    /// What could be read.
    read: Vec<Entry>,
}

impl Walk<'_> {
    fn new<'a>(connection: &'a Connection, versions: &'a Versions, id: &str) -> Walk<'a> {
        let count = versions.get(id).map_or(0, std::collections::BTreeMap::len);
        let agreement = InspectedAgreement {
            id: id.to_owned(),
            versions: u32::try_from(count).unwrap_or(u32::MAX),
            entries: 0,
            readable: 0,
            without_texts: 0,
            head: None,
        };
        Walk { connection, versions, trail: Trail::new(id), last: 0, agreement, findings: Vec::new(), read: Vec::new() }
    }

    /// Goes through in order; where that does not lead to the end, on from there number by number.
    fn through_all(&mut self) {
        let stopped = match self.in_order() {
            Ok(true) => return,
            Ok(false) => None,
            Err(error) => Some(error),
        };
        let first = self.last.saturating_add(1);
        let ends = LAST
            .iter()
            .filter_map(|sql| self.connection.query_row(sql, [&self.agreement.id], |row| row.get::<_, u32>(0)).ok());
        let end = ends.max().unwrap_or(0).max(first).min(first.saturating_add(MOST));
        for number in first..=end {
            if let Err(error) = self.one(number) {
                self.unreadable(number, &error);
            }
        }
        // In a page that is only half there nothing is found; something stood there all the same.
        if let Some(error) = stopped.filter(|_| self.last < end) {
            self.unreadable(end, &error);
        }
    }

    /// Counts also those that are not there any more, unless it is a damaged number that tells of them.
    fn count_missing(&mut self) {
        let all = self.trail.reached();
        if all.saturating_sub(self.agreement.entries) <= MOST {
            self.agreement.entries = all.max(self.agreement.entries);
        }
    }

    /// Returns whether the end was reached. In a damaged tree rows may come again, which leads nowhere.
    fn in_order(&mut self) -> Result<bool, rusqlite::Error> {
        let connection = self.connection;
        let mut statement = connection.prepare(ALL)?;
        let mut rows = statement.query([&self.agreement.id])?;
        while let Some(row) = rows.next()? {
            let number: u32 = row.get(0)?;
            if number <= self.last {
                return Ok(false);
            }
            self.look_at(row, number);
        }
        Ok(true)
    }

    /// A text that an entry loaded and that is not there. One between others was missed already.
    fn check_versions(&mut self) {
        let known = self.versions.get(&self.agreement.id).and_then(|versions| versions.keys().next_back()).copied();
        let loaded = self.read.iter().filter_map(|entry| match entry.fact {
            Fact::AgreementLoaded { version } => Some(version),
            _ => None,
        });
        let needed = loaded.max().unwrap_or_default();
        for version in
            known.unwrap_or_default().saturating_add(1)..=needed.min(known.unwrap_or_default().saturating_add(100))
        {
            self.findings.push(Finding::VersionMissing { agreement: self.agreement.id.clone(), version });
        }
    }

    /// Entries that cannot be read any more are no reason to doubt the copy: it is then what is left of them. An older
    /// register has no copies.
    fn check_packed(&mut self, is_whole: bool) {
        let Ok(mut differing) = packed::differing(self.connection, &self.agreement.id, &self.read) else { return };
        if is_whole {
            let gathered = gathered::differing(self.connection, &self.agreement.id, &self.read);
            differing.extend(gathered.ok().flatten().map(|last| (1, last)));
            differing.dedup();
        }
        let agreement = &self.agreement.id;
        let told = |(first, last)| Finding::PackedDiffers { agreement: agreement.clone(), first, last };
        self.findings.extend(differing.into_iter().map(told));
    }

    /// An older register keeps nothing of what is shown.
    fn check_shown(&mut self, is_whole: bool) {
        if !is_whole {
            return;
        }
        let Ok(differing) = shown::differing(self.connection, &self.agreement.id, &self.read) else { return };
        let agreement = &self.agreement.id;
        let told = |view| Finding::ViewDiffers { agreement: agreement.clone(), view };
        self.findings.extend(differing.into_iter().map(told));
    }

    fn one(&mut self, number: u32) -> Result<(), rusqlite::Error> {
        let connection = self.connection;
        let mut statement = connection.prepare_cached(ONE)?;
        let mut rows = statement.query(params![self.agreement.id, number])?;
        if let Some(row) = rows.next()? {
            self.look_at(row, number);
        }
        Ok(())
    }

    fn look_at(&mut self, row: &Row<'_>, number: u32) {
        self.last = number;
        self.agreement.entries = self.agreement.entries.saturating_add(1);
        let stored = match Stored::read(row) {
            Ok(stored) => stored,
            Err(error) => return self.unreadable(number, &error),
        };
        self.agreement.head = Some(stored.hash);
        let version_sha256 = match &stored.entry {
            Ok(Entry { fact: Fact::AgreementLoaded { version }, .. }) => {
                self.versions.get(&self.agreement.id).and_then(|versions| versions.get(version)).map(String::as_str)
            }
            _ => None,
        };
        let link = stored.link(&self.agreement.id, version_sha256);
        self.findings.extend(self.trail.follow(&link, &stored.previous, &stored.hash));
        self.check_texts(number, &stored);
        self.check_fact(number, stored);
    }

    fn check_texts(&mut self, entry: u32, stored: &Stored) {
        let agreement = self.agreement.id.clone();
        let Some(texts) = &stored.texts else {
            self.agreement.without_texts = self.agreement.without_texts.saturating_add(1);
            return;
        };
        let salt = stored.salt.as_deref().unwrap_or_default();
        if chain::texts_hash(salt, texts).as_slice() != stored.texts_hash {
            self.findings.push(Finding::TextsEdited { agreement, entry });
        } else if let Err(error) = serde_json::from_str::<Texts>(texts) {
            self.findings.push(Finding::TextsUnreadable { agreement, entry, cause: error.to_string() });
        }
    }

    fn check_fact(&mut self, entry: u32, stored: Stored) {
        let agreement = self.agreement.id.clone();
        match stored.entry {
            Err(error) => {
                self.findings.push(Finding::FactUnreadable { agreement, entry, cause: code(&error) });
            }
            Ok(read) => {
                self.agreement.readable = self.agreement.readable.saturating_add(1);
                if read.fact.kind() != stored.kind || added_action(&read.fact) != stored.action {
                    self.findings.push(Finding::EntryMisfiled { agreement, entry });
                }
                self.read.push(read);
            }
        }
    }

    /// Notes a row that cannot be read; one after another makes one finding.
    fn unreadable(&mut self, number: u32, error: &rusqlite::Error) {
        self.last = number;
        self.findings.extend(self.trail.pass(number));
        if let Some(Finding::EntriesUnreadable { last, .. }) = self.findings.last_mut()
            && *last == number.saturating_sub(1)
        {
            *last = number;
            return;
        }
        let (agreement, cause) = (self.agreement.id.clone(), code(error));
        self.findings.push(Finding::EntriesUnreadable { agreement, first: number, last: number, cause });
    }
}

/// A row of the table of entries.
struct Stored {
    number: u32,
    command: u32,
    fact: String,
    holds_on: String,
    recorded_at: String,
    at_meeting: Option<u32>,
    corrects: Option<u32>,
    texts: Option<String>,
    body: String,
    party: String,
    meeting: u32,
    action: u32,
    kind: String,
    salt: Option<Vec<u8>>,
    texts_hash: Vec<u8>,
    previous: Hash,
    hash: Hash,
    /// What a reader gets of it.
    entry: Result<Entry, rusqlite::Error>,
}

impl Stored {
    fn read(row: &Row<'_>) -> Result<Stored, rusqlite::Error> {
        Ok(Stored {
            number: row.get(0)?,
            command: row.get(1)?,
            fact: row.get(2)?,
            holds_on: row.get(3)?,
            recorded_at: row.get(4)?,
            at_meeting: row.get(5)?,
            corrects: row.get(6)?,
            texts: row.get(7)?,
            body: row.get(8)?,
            party: row.get(9)?,
            meeting: row.get(10)?,
            action: row.get(11)?,
            kind: row.get(12)?,
            salt: row.get(13)?,
            texts_hash: row.get(14)?,
            previous: row.get(15)?,
            hash: row.get(16)?,
            entry: row::entry(row),
        })
    }

    fn link<'a>(&'a self, agreement: &'a str, version_sha256: Option<&'a str>) -> Link<'a> {
        Link {
            agreement,
            number: self.number,
            command: self.command,
            body: &self.body,
            party: &self.party,
            meeting: self.meeting,
            holds_on: &self.holds_on,
            recorded_at: &self.recorded_at,
            at_meeting: self.at_meeting,
            corrects: self.corrects,
            fact: &self.fact,
            texts_hash: &self.texts_hash,
            version_sha256,
        }
    }
}
