//! Makes registers of many agreements, to see how answers about all of them grow: 13 parties, 10 bodies, 40 meetings and 80
//! actions a year for five years under each, one million meetings under 5,000.
//!
//! ```text
//! cargo bench --bench registers -- FILE AGREEMENTS few|all
//! ```
//!
//! With `few`, twenty actions of twenty agreements are due on 20 November 2028 and nothing else is; with `all`, under each
//! agreement seventeen actions are due or late, and nobody was reminded of them yet, and four meetings are to come. It is
//! written by the doors that commands use, an agreement in one transaction, and every time alike: `doctor` finds it well.

use std::path::Path;

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use yhdyspinta::agreement::Agreement;
use yhdyspinta::agreement::body::BodyId;
use yhdyspinta::agreement::compiled::compile;
use yhdyspinta::agreement::file::agreement_from;
use yhdyspinta::agreement::party::PartyId;
use yhdyspinta::answer::Basis;
use yhdyspinta::answer::due::item::Item;
use yhdyspinta::answer::due::kind::Kind;
use yhdyspinta::answer::due::owed;
use yhdyspinta::answer::due::scope::Scope;
use yhdyspinta::calendar::partial::PartialDate;
use yhdyspinta::history::History;
use yhdyspinta::history::entry::Entry;
use yhdyspinta::history::entry::EntryNumber;
use yhdyspinta::history::entry::MeetingNumber;
use yhdyspinta::history::entry::Texts;
use yhdyspinta::history::fact::Fact;
use yhdyspinta::history::person::Person;
use yhdyspinta::history::person::PersonNumber;
use yhdyspinta::store::chain::sha256_hex;
use yhdyspinta::store::index::AgreementIndex;
use yhdyspinta::store::journal::Batch;
use yhdyspinta::store::journal::Filed;
use yhdyspinta::store::journal::Journal;
use yhdyspinta::store::journal::Position;
use yhdyspinta::store::journal::Version;
use yhdyspinta::store::sqlite::register::PATIENCE;
use yhdyspinta::store::sqlite::register::Register;

const TEXT: &str = include_str!("../agreement.toml");
const ID: &str = "id           = \"kanta-hame\"\n";

/// The day on which the questions are asked.
const TODAY: &str = "2028-11-20";
const YEARS: i32 = 5;
const MEETINGS_A_YEAR: u32 = 40;
const ACTIONS_A_YEAR: u32 = 80;
/// What is due in all with `few`, and under each agreement with `all`.
const FEW: u32 = 20;
const EACH: u32 = 17;
/// So many differing histories; agreements take them in turn.
const SHAPES: u32 = 7;
/// So many agreements are written before the register is closed for a moment.
const TOGETHER: u32 = 100;
/// People under each agreement.
const PEOPLE: u32 = 3;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let [file, count, due] = words.as_slice() else {
        println!("cargo bench --bench registers -- FILE AGREEMENTS few|all");
        return;
    };
    let count: u32 = count.parse().expect("a number of agreements");
    let is_all = match due.as_str() {
        "few" => false,
        "all" => true,
        other => panic!("few or all, not {other}"),
    };
    assert!(!Path::new(file).exists(), "{file} is there already");
    let mut register = open(file);
    let agreement = agreement_from(TEXT).agreement.expect("the agreement is sound");
    let shapes: Vec<Vec<Noted>> = (0..SHAPES).map(|shape| Shape::new(shape, is_all).history(&agreement)).collect();
    for place in 0..count {
        let mut noted = shapes[(place % SHAPES) as usize].clone();
        if !is_all && place < FEW {
            noted.extend(due_now(count, place));
        }
        write(&mut register, &agreement, place, &noted);
        if place % TOGETHER == TOGETHER - 1 {
            // What was written is carried over into the register.
            drop(register);
            register = open(file);
        }
    }
    println!("{count} agreements, {} meetings", count * MEETINGS_A_YEAR * u32::try_from(YEARS).expect("few years"));
}

fn open(file: &str) -> Register {
    Register::open_for_writing(Path::new(file), PATIENCE).expect("the register can be written")
}

/// A fact, its day, and the text beside it.
#[derive(Debug, Clone)]
struct Noted {
    fact: Fact,
    on: NaiveDate,
    title: Option<String>,
}

/// What is due of all agreements with `few`: under fewer than twenty agreements several under each.
fn due_now(count: u32, place: u32) -> Vec<Noted> {
    let under = (0..FEW).filter(|number| number % count.min(FEW) == place);
    under.map(|number| action(10_000 + number, day(TODAY) - Days::new(30), day(TODAY) + Days::new(10))).collect()
}

fn action(number: u32, on: NaiveDate, due: NaiveDate) -> Noted {
    let person = (number.is_multiple_of(3)).then_some(PersonNumber(1 + number % PEOPLE));
    let party =
        person.is_none().then(|| PartyId(if number.is_multiple_of(2) { "loppi" } else { "hattula" }.to_owned()));
    let fact = Fact::ActionAdded { action: number, due, party, person, body: None, meeting: None };
    Noted { fact, on, title: Some(format!("Kokoa luvut {number}")) }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// How one history differs from another.
struct Shape {
    state: u64,
    is_all: bool,
    noted: Vec<Noted>,
}

impl Shape {
    fn new(seed: u32, is_all: bool) -> Shape {
        Shape { state: u64::from(seed) * 0x9e37_79b9 + 1, is_all, noted: Vec::new() }
    }

    /// The same numbers every time, below `below`.
    fn next(&mut self, below: u32) -> u32 {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.state >> 40).expect("24 bits") % below
    }

    fn add(&mut self, fact: Fact, on: NaiveDate, title: Option<String>) {
        self.noted.push(Noted { fact, on, title });
    }

    fn history(mut self, agreement: &Agreement) -> Vec<Noted> {
        let today = day(TODAY);
        let start = day("2023-11-21");
        self.add(Fact::AgreementLoaded { version: 1 }, start, None);
        for party in &agreement.parties {
            let on = PartialDate::Day(start);
            self.add(Fact::Approved { party: party.id.clone(), on }, start, None);
            self.add(Fact::Signed { party: party.id.clone(), on }, start, None);
        }
        for number in 1..=PEOPLE {
            let party = agreement.parties[number as usize].id.clone();
            self.add(Fact::ContactSet { party, person: PersonNumber(number) }, start, None);
        }
        let years = u32::try_from(YEARS).expect("few years");
        let bodies: Vec<BodyId> = agreement.bodies.iter().map(|body| body.id.clone()).take(10).collect();
        let meetings = years * MEETINGS_A_YEAR;
        let span = u32::try_from((today - start).num_days()).expect("days") - 60;
        for number in 1..=meetings {
            let body = bodies[number as usize % bodies.len()].clone();
            let date = start + Days::new(u64::from(20 + number * span / meetings + self.next(5)));
            let title = Some(format!("Kokous {number}"));
            let meeting = MeetingNumber(number);
            // The last four are to come; the others were.
            let ahead = (self.is_all && number + 4 > meetings).then(|| u64::from(3 + 6 * (meetings - number)));
            let date = ahead.map_or(date, |ahead| today + Days::new(ahead));
            let planned = Fact::MeetingPlanned {
                meeting,
                body: body.clone(),
                date,
                time: chrono::NaiveTime::from_hms_opt(13, 0, 0),
                ends: None,
                purposes: if date.month() == 10 { vec!["monitoring".to_owned()] } else { Vec::new() },
                arranger: None,
            };
            let before = if ahead.is_some() { today - Days::new(20) } else { date - Days::new(20) };
            self.add(planned, before, title);
            self.add(Fact::MeetingConvened { meeting, body: body.clone(), by: Vec::new() }, before, None);
            if ahead.is_none() {
                let held = Fact::MeetingHeld { meeting, body, by: Vec::new(), present: Vec::new(), absent: Vec::new() };
                self.add(held, date, None);
            }
        }
        let actions = years * ACTIONS_A_YEAR;
        for number in 1..=actions {
            let on = start + Days::new(u64::from(number * span / actions));
            let is_open = self.is_all && number + EACH > actions;
            let due =
                if is_open { today + Days::new(10) - Days::new(u64::from(self.next(40))) } else { on + Days::new(30) };
            self.noted.push(action(number, on, due));
            if !is_open {
                self.add(Fact::ActionDone { action: number }, on + Days::new(20), None);
            }
        }
        self.settle(agreement);
        self.noted
    }

    /// Settles what else is listed, now and in the months to come, until only what is meant to be due is left.
    fn settle(&mut self, agreement: &Agreement) {
        let today = day(TODAY);
        for _ in 0..20 {
            let entries: Vec<Entry> = (1..).zip(&self.noted).map(|(number, noted)| noted.entry(number, 0)).collect();
            let history = History::of(&entries);
            let basis = Basis::new(agreement, &history);
            let mut listed: Vec<Item> = Vec::new();
            for ahead in [0, 10, 20, 40] {
                listed.extend(owed(basis, today + Days::new(ahead), &Scope::default()));
            }
            // What is left due with `all` are actions.
            listed.retain(|item| item.is_listed() && !(self.is_all && item.kind == Kind::Action));
            listed.sort_by(|one, other| one.key.cmp(&other.key));
            listed.dedup_by(|one, other| one.key == other.key);
            if listed.is_empty() {
                return;
            }
            for item in listed {
                let key = item.key.to_string();
                let fact = match item.kind {
                    kind if kind.is_done_by_saying_so() => Fact::Done { key, meeting: None },
                    _ => Fact::Waived { key },
                };
                self.add(fact, today - Days::new(1), None);
            }
        }
        panic!("something stays listed");
    }
}

impl Noted {
    /// The entry under an agreement whose people begin behind `person`.
    fn entry(&self, number: u32, person: u32) -> Entry {
        let behind = |number: PersonNumber| PersonNumber(number.0 + person);
        let mut fact = self.fact.clone();
        match &mut fact {
            Fact::ContactSet { person, .. } => *person = behind(*person),
            Fact::ActionAdded { person: Some(person), .. } => *person = behind(*person),
            _ => {}
        }
        let texts = Texts { title: self.title.clone(), recorded_by: Some("testi".to_owned()), ..Texts::default() };
        Entry {
            number: EntryNumber(number),
            command: EntryNumber(number),
            fact,
            holds_on: self.on,
            recorded_at: format!("{}T09:00:00+02:00", self.on).parse().expect("an instant"),
            at_meeting: None,
            corrects: None,
            texts,
        }
    }
}

fn write(register: &mut Register, agreement: &Agreement, place: u32, noted: &[Noted]) {
    let id = format!("sopimus-{:04}", place + 1);
    let text = TEXT.replacen(ID, &format!("id           = \"{id}\"\n"), 1);
    let mut agreement = agreement.clone();
    agreement.id.clone_from(&id);
    let person = place * PEOPLE;
    let people = (1..=PEOPLE).map(|number| Person {
        number: PersonNumber(person + number),
        name: Some(format!("Testi Testinen {}", person + number)),
        party: Some(agreement.parties[number as usize].id.clone()),
        email: Some(format!("testi{}@esimerkki.invalid", person + number)),
        language: None,
        merged_into: None,
    });
    let entries = (1..).zip(noted).map(|(number, noted)| {
        let entry = noted.entry(number, person);
        Filed { concerns: entry.fact.concerns(), entry }
    });
    let version = Version {
        agreement: id.clone(),
        number: 1,
        compiled: compile(&agreement, &sha256_hex(&text)),
        index: AgreementIndex::of(&agreement),
        text,
        from: None,
        loaded_at: "2023-11-21T09:00:00+02:00".parse().expect("an instant"),
    };
    let batch =
        Batch { entries: entries.collect(), people: people.collect(), version: Some(version), ..Batch::default() };
    let after = Position { agreement: id, entry: 0, meeting: 0, person, action: 0 };
    register.append(&after, &batch).expect("the register can be written");
}
