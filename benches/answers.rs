//! What an answer costs inside the process: reading the agreement, reading ten years of history, and answering from them.
//!
//! `cargo bench --bench answers` prints the table.

use chrono::Days;
use chrono::NaiveDate;
use yhdyspinta::agreement::Agreement;
use yhdyspinta::agreement::body::BodyId;
use yhdyspinta::agreement::file::agreement_from;
use yhdyspinta::agreement::names::party::find_party;
use yhdyspinta::agreement::party::PartyId;
use yhdyspinta::answer::Asked;
use yhdyspinta::answer::Basis;
use yhdyspinta::answer::bodies;
use yhdyspinta::answer::convener::convener;
use yhdyspinta::answer::due;
use yhdyspinta::answer::termination::notice_effect;
use yhdyspinta::calendar::partial::PartialDate;
use yhdyspinta::history::History;
use yhdyspinta::history::entry::Entry;
use yhdyspinta::history::entry::EntryNumber;
use yhdyspinta::history::entry::MeetingNumber;
use yhdyspinta::history::entry::Texts;
use yhdyspinta::history::fact::Fact;
use yhdyspinta::history::packed::Filing;
use yhdyspinta::history::packed::pack;
use yhdyspinta::history::packed::unpack;

const TEXT: &str = include_str!("../agreement.toml");

fn main() {
    divan::main();
}

fn agreement() -> Agreement {
    agreement_from(TEXT).agreement.expect("the agreement is sound")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Ten years: everybody approved and signed, and each body met again and again.
fn history(agreement: &Agreement, meetings: u32) -> Vec<Entry> {
    let start = day("2023-05-02");
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |fact: Fact, holds_on: NaiveDate| {
        let number = EntryNumber(u32::try_from(entries.len()).expect("few entries") + 1);
        entries.push(Entry {
            number,
            command: number,
            fact,
            holds_on,
            recorded_at: "2033-05-02T09:00:00+03:00".parse().expect("an instant"),
            at_meeting: None,
            corrects: None,
            texts: Texts::default(),
        });
    };
    for party in &agreement.parties {
        add(Fact::Approved { party: party.id.clone(), on: PartialDate::Day(start) }, start);
        add(Fact::Signed { party: party.id.clone(), on: PartialDate::Day(start) }, start);
    }
    for number in 0..meetings {
        let date = start + Days::new(u64::from(number) * 3650 / u64::from(meetings));
        let body = agreement.bodies[number as usize % agreement.bodies.len()].id.clone();
        let meeting = MeetingNumber(number + 1);
        let planned = Fact::MeetingPlanned {
            meeting,
            body: body.clone(),
            date,
            time: None,
            ends: None,
            purposes: Vec::new(),
            arranger: None,
        };
        add(planned, date);
        add(Fact::MeetingConvened { meeting, body: body.clone(), by: Vec::new() }, date);
        add(Fact::MeetingHeld { meeting, body, by: Vec::new(), present: Vec::new(), absent: Vec::new() }, date);
    }
    entries
}

#[divan::bench]
fn read_and_check_the_agreement(bencher: divan::Bencher) {
    bencher.bench(|| agreement_from(divan::black_box(TEXT)));
}

#[divan::bench(args = [500, 3300])]
fn replay(bencher: divan::Bencher, meetings: u32) {
    let entries = history(&agreement(), meetings);
    bencher.bench(|| History::of(divan::black_box(&entries)));
}

/// As the register keeps them: packed, and as the JSON of each fact alone.
#[divan::bench(args = [500, 3300])]
fn unpack_entries(bencher: divan::Bencher, meetings: u32) {
    let mut packed = Vec::new();
    for entry in history(&agreement(), meetings) {
        let concerns = entry.fact.concerns();
        let body = concerns.body.as_ref().map_or("", |body| &body.0);
        assert!(pack(&entry, Filing { body: body.as_bytes() }, &mut packed));
    }
    bencher.bench(|| {
        let mut entries = Vec::new();
        assert!(unpack(divan::black_box(&packed), 0, |_| true, &mut entries));
        entries
    });
}

#[divan::bench(args = [500, 3300])]
fn read_facts(bencher: divan::Bencher, meetings: u32) {
    let facts: Vec<String> =
        history(&agreement(), meetings).iter().map(|entry| entry.fact.to_json().expect("a fact")).collect();
    bencher.bench(|| facts.iter().filter_map(|fact| Fact::from_json(fact).ok()).count());
}

#[divan::bench]
fn who_convenes(bencher: divan::Bencher) {
    let agreement = agreement();
    let history = History::of(&history(&agreement, 500));
    let basis = Basis::new(&agreement, &history);
    let body = bodies::body(basis, &BodyId("hytefoorumi".into())).expect("a body");
    bencher.bench(|| convener(basis, body, Asked::at_end_of(day("2033-05-02"))));
}

#[divan::bench]
fn what_a_notice_does(bencher: divan::Bencher) {
    let agreement = agreement();
    let history = History::of(&history(&agreement, 500));
    let basis = Basis::new(&agreement, &history);
    bencher.bench(|| notice_effect(basis, &PartyId("ypaja".into()), day("2033-05-02")));
}

#[divan::bench]
fn what_is_owed(bencher: divan::Bencher) {
    let agreement = agreement();
    let history = History::of(&history(&agreement, 500));
    let basis = Basis::new(&agreement, &history);
    bencher.bench(|| due::owed(basis, day("2033-05-02"), &due::scope::Scope::default()));
}

#[divan::bench]
fn find_a_party_by_part_of_its_name(bencher: divan::Bencher) {
    let agreement = agreement();
    bencher.bench(|| format!("{:?}", find_party(&agreement, divan::black_box("hämeenl"))).len());
}
