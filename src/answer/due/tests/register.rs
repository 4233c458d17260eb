//! A register for tests: entries put down one by one.

use chrono::NaiveDate;

use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::file::agreement_from;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::Basis;
use crate::answer::due::item;
use crate::answer::due::item::Item;
use crate::answer::due::owed;
use crate::answer::due::scope::Scope;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::history::person::PersonNumber;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn body(id: &str) -> BodyId {
    BodyId(id.to_owned())
}

pub fn party(id: &str) -> PartyId {
    PartyId(id.to_owned())
}

/// The framework agreement of Kanta-Häme.
pub fn kanta_hame() -> Agreement {
    agreement_from(include_str!("../../../../agreement.toml")).agreement.unwrap()
}

/// The same with other text in a place: for rules that Kanta-Häme does not use.
pub fn kanta_hame_with(old: &str, new: &str) -> Agreement {
    changed(include_str!("../../../../agreement.toml"), old, new)
}

fn changed(source: &str, old: &str, new: &str) -> Agreement {
    assert_eq!(source.matches(old).count(), 1, "{old}");
    let checked = agreement_from(&source.replace(old, new));
    checked.agreement.unwrap_or_else(|| panic!("{:?}", checked.problems))
}

pub fn working_group() -> Agreement {
    agreement_from(include_str!("../../../../examples/working-group.toml")).agreement.unwrap()
}

/// The example of a working group with other text in a place.
pub fn working_group_with(old: &str, new: &str) -> Agreement {
    changed(include_str!("../../../../examples/working-group.toml"), old, new)
}

/// An agreement and the entries about it.
#[derive(Debug, Clone)]
pub struct Register {
    pub agreement: Agreement,
    entries: Vec<Entry>,
    meetings: u32,
}

impl Register {
    /// Nothing recorded yet.
    pub fn empty(agreement: Agreement) -> Register {
        Register { agreement, entries: Vec::new(), meetings: 0 }
    }

    /// What was put down.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Approved and signed by all on `day`.
    pub fn in_force_from(agreement: Agreement, on: &str) -> Register {
        let mut register = Register::empty(agreement);
        let parties: Vec<PartyId> = register.agreement.parties.iter().map(|party| party.id.clone()).collect();
        for party in parties {
            register.fact(on, Fact::Approved { party: party.clone(), on: day(on).into() });
            register.fact(on, Fact::Signed { party, on: day(on).into() });
        }
        register
    }

    pub fn fact(&mut self, on: &str, fact: Fact) -> EntryNumber {
        self.fact_because(on, fact, None)
    }

    pub fn fact_because(&mut self, on: &str, fact: Fact, reason: Option<&str>) -> EntryNumber {
        let number = EntryNumber(u32::try_from(self.entries.len()).unwrap() + 1);
        self.entries.push(Entry {
            number,
            command: number,
            fact,
            holds_on: day(on),
            recorded_at: "2026-01-01T12:00:00+02:00".parse().unwrap(),
            at_meeting: None,
            corrects: None,
            texts: Texts { reason: reason.map(str::to_owned), ..Texts::default() },
        });
        number
    }

    pub fn planned_for(&mut self, of: &str, on: &str, purposes: &[&str]) -> MeetingNumber {
        self.meetings += 1;
        let meeting = MeetingNumber(self.meetings);
        let purposes = purposes.iter().map(|purpose| (*purpose).to_owned()).collect();
        let date = day(on);
        let fact =
            Fact::MeetingPlanned { meeting, body: body(of), date, time: None, ends: None, purposes, arranger: None };
        self.fact(on, fact);
        meeting
    }

    pub fn planned(&mut self, of: &str, on: &str) -> MeetingNumber {
        self.planned_for(of, on, &[])
    }

    pub fn held_for(&mut self, of: &str, on: &str, purposes: &[&str]) -> MeetingNumber {
        let meeting = self.planned_for(of, on, purposes);
        let fact =
            Fact::MeetingHeld { meeting, body: body(of), by: Vec::new(), present: Vec::new(), absent: Vec::new() };
        self.fact(on, fact);
        meeting
    }

    pub fn held(&mut self, of: &str, on: &str) -> MeetingNumber {
        self.held_for(of, on, &[])
    }

    pub fn convened(&mut self, of: &str, meeting: MeetingNumber, on: &str) {
        self.fact(on, Fact::MeetingConvened { meeting, body: body(of), by: Vec::new() });
    }

    pub fn cancelled(&mut self, of: &str, meeting: MeetingNumber, on: &str, reason: &str) -> EntryNumber {
        self.fact_because(on, Fact::MeetingCancelled { meeting, body: body(of) }, Some(reason))
    }

    pub fn elected(&mut self, of: &str, office: Office, person: u32, by: &str, on: &str) {
        let fact = Fact::Elected { body: body(of), office, person: PersonNumber(person), party: party(by) };
        self.fact(on, fact);
    }

    pub fn done(&mut self, key: &str, on: &str) -> EntryNumber {
        self.fact(on, Fact::Done { key: key.to_owned(), meeting: None })
    }

    pub fn waived(&mut self, key: &str, on: &str, reason: &str) -> EntryNumber {
        self.fact_because(on, Fact::Waived { key: key.to_owned() }, Some(reason))
    }

    pub fn history(&self) -> History {
        History::of(&self.entries)
    }

    /// Everything owed at the end of a day.
    pub fn owed(&self, today: &str) -> Vec<Item> {
        self.owed_in(today, &Scope::default())
    }

    pub fn owed_in(&self, today: &str, scope: &Scope) -> Vec<Item> {
        let history = self.history();
        owed(Basis::new(&self.agreement, &history), day(today), scope)
    }

    /// What is owed under a key, if anything is.
    pub fn find(&self, key: &str, today: &str) -> Option<Item> {
        let history = self.history();
        item(Basis::new(&self.agreement, &history), &key.parse().unwrap(), day(today))
    }

    pub fn item(&self, key: &str, today: &str) -> Item {
        self.find(key, today).unwrap_or_else(|| panic!("nothing is owed under {key} on {today}"))
    }

    /// The keys of one kind with their verdicts, as `cadence:hytefoorumi:2024 met`.
    pub fn told(&self, kind: &str, today: &str) -> Vec<String> {
        let items = self.owed(today).into_iter().filter(|item| item.kind.word() == kind);
        items.map(|item| format!("{} {}", item.key, item.verdict.word())).collect()
    }
}
