//! What other tools see in the views: tested against the history that the program puts together itself.

use std::path::Path;

use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::append::append;
use super::ladder;
use crate::agreement::office::Office;
use crate::agreement::validity::Channel;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::fact::Fact;
use crate::history::meeting::Meeting;
use crate::history::person::PersonNumber;
use crate::store::index::AgreementIndex;
use crate::store::index::IndexedBody;
use crate::store::index::IndexedConvener;
use crate::store::index::IndexedParty;
use crate::store::journal::Batch;
use crate::store::journal::Filed;
use crate::store::journal::Version;
use crate::store::suite;

/// Files what answers an entry where that entry is filed, as commands do.
fn refiled(batch: &Batch) -> Batch {
    let mut batch = batch.clone();
    for place in 0..batch.entries.len() {
        let answered = match batch.entries[place].entry.fact {
            Fact::TakenBack { entry } => Some(entry),
            _ => batch.entries[place].entry.corrects,
        };
        if let Some(answered) = answered {
            batch.entries[place].concerns = batch.entries[answered.0 as usize - 1].concerns.clone();
        }
    }
    batch
}

fn register(batch: &Batch) -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    ladder::climb(&mut connection).unwrap();
    append(&mut connection, Path::new("memory"), &suite::start("kanta-hame"), &refiled(batch)).unwrap();
    connection
}

/// All rows of a query, each as its columns written one after the other.
fn rows(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let columns = statement.column_count();
    let write = |value: Value| match value {
        Value::Null => "-".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        other => format!("{other:?}"),
    };
    let rows = statement.query_map([], |row| {
        let values: Result<Vec<Value>, _> = (0..columns).map(|column| row.get(column)).collect();
        Ok(values?.into_iter().map(write).collect::<Vec<_>>().join(" | "))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

fn on(mut filed: Filed, day: &str) -> Filed {
    filed.entry.holds_on = day.parse().unwrap();
    filed
}

fn correcting(mut filed: Filed, corrected: u32) -> Filed {
    filed.entry.corrects = Some(EntryNumber(corrected));
    filed
}

fn take_back(entry: u32) -> Fact {
    Fact::TakenBack { entry: EntryNumber(entry) }
}

fn elected(body: &str, person: u32) -> Fact {
    let (office, person) = (Office::Chair, PersonNumber(person));
    Fact::Elected { body: suite::body(body), office, person, party: suite::party("loppi") }
}

fn resigned(body: &str) -> Fact {
    Fact::Resigned { body: suite::body(body), office: Office::Chair }
}

/// The two versions of a text with a party and a body each.
fn loaded(number: u32, names: [&str; 2]) -> Version {
    let [party, body] = names;
    let index = AgreementIndex {
        parties: vec![IndexedParty {
            id: suite::party("loppi"),
            name: party.to_owned(),
            short: "Loppi".to_owned(),
            kind: "municipality".to_owned(),
            business_id: None,
        }],
        bodies: vec![IndexedBody { id: suite::body("hytefoorumi"), name: body.to_owned(), level: Some(2) }],
        conveners: vec![IndexedConvener { body: suite::body("hytefoorumi"), rule: r#"{"party":"loppi"}"#.to_owned() }],
        supersedes: None,
    };
    Version { index, ..suite::version("kanta-hame", number, "x = 1") }
}

#[test]
fn parties_show_the_latest_text_and_what_stands_of_their_consent() {
    let signed = |day: &str| Fact::Signed { party: suite::party("loppi"), on: day.parse().unwrap() };
    let mut connection = register(&Batch {
        entries: vec![
            suite::filed(1, suite::approved("loppi")),
            suite::filed(2, signed("2023-04-01")),
            correcting(suite::filed(3, signed("2023-04-02")), 2),
            on(suite::filed(4, Fact::Rejected { party: suite::party("loppi") }), "2023-01-01"),
            suite::filed(5, take_back(4)),
        ],
        version: Some(loaded(1, ["Lopen kunta", "Hytefoorumi"])),
        ..Batch::default()
    });
    let second = Batch { version: Some(loaded(2, ["Lopen kaupunki", "HYTE-foorumi"])), ..Batch::default() };
    let after = crate::store::journal::Position { entry: 5, ..suite::start("kanta-hame") };
    append(&mut connection, Path::new("memory"), &after, &second).unwrap();
    assert_eq!(
        rows(&connection, "SELECT * FROM parties"),
        ["kanta-hame | loppi | Lopen kaupunki | Loppi | municipality | - | 2023-03 | - | 2023-04-02"]
    );
    assert_eq!(rows(&connection, "SELECT * FROM convener_rules"), [r#"kanta-hame | hytefoorumi | {"party":"loppi"}"#]);
    assert_eq!(rows(&connection, "SELECT id, name FROM bodies"), ["hytefoorumi | HYTE-foorumi"]);
}

#[test]
fn bodies_show_those_set_up_later_and_when_a_body_ended() {
    let added = |id: &str| Fact::BodyAdded {
        body: suite::body(id),
        kind: suite::body("tyoryhma"),
        name: "Testiryhmä".to_owned(),
        genitive: None,
        conveners: Vec::new(),
    };
    let connection = register(&Batch {
        entries: vec![
            on(suite::filed(1, added("testiryhma")), "2025-01-02"),
            on(suite::filed(2, Fact::BodyClosed { body: suite::body("testiryhma") }), "2025-12-31"),
            suite::filed(3, added("turha")),
            suite::filed(4, take_back(3)),
        ],
        version: Some(loaded(1, ["Lopen kunta", "Hytefoorumi"])),
        ..Batch::default()
    });
    assert_eq!(
        rows(&connection, "SELECT * FROM bodies"),
        [
            "kanta-hame | hytefoorumi | Hytefoorumi | 2 | - | -",
            "kanta-hame | testiryhma | Testiryhmä | - | 2025-01-02 | 2025-12-31",
        ]
    );
}

#[test]
fn officers_end_on_the_day_before_the_next_election_or_with_their_resignation() {
    let connection = register(&Batch {
        entries: vec![
            on(suite::filed(1, elected("hytefoorumi", 1)), "2025-01-15"),
            on(suite::filed(2, elected("hytefoorumi", 2)), "2025-06-01"),
            on(suite::filed(3, resigned("hytefoorumi")), "2025-08-31"),
            on(suite::filed(4, elected("hytefoorumi", 1)), "2025-09-01"),
            on(suite::filed(5, elected("sotefoorumi", 2)), "2024-02-29"),
            suite::filed(6, take_back(5)),
        ],
        people: vec![suite::person(1, "Testi Esimerkki"), suite::person(2, "Malli Henkilö")],
        version: None,
        ..Batch::default()
    });
    assert_eq!(
        rows(&connection, "SELECT body, office, person, name, party, since, until, entry FROM officers"),
        [
            "hytefoorumi | chair | 1 | Testi Esimerkki | loppi | 2025-01-15 | 2025-05-31 | 1",
            "hytefoorumi | chair | 2 | Malli Henkilö | loppi | 2025-06-01 | 2025-08-31 | 2",
            "hytefoorumi | chair | 1 | Testi Esimerkki | loppi | 2025-09-01 | - | 4",
        ]
    );
}

#[test]
fn notices_show_their_own_deliveries() {
    let given = Fact::NoticeGiven { party: suite::party("ypaja"), decided: None, written: true };
    let delivered = |to: &str| Fact::Delivered {
        party: suite::party("ypaja"),
        to: suite::party(to),
        sent: None,
        received: Some("2025-03-03".parse().unwrap()),
        channel: Some(Channel::Letter),
    };
    let withdrawn = Fact::NoticeWithdrawn { party: suite::party("ypaja") };
    let connection = register(&suite::entries(vec![
        on(suite::filed(1, given.clone()), "2025-03-01"),
        suite::filed(2, delivered("loppi")),
        on(suite::filed(3, withdrawn), "2025-04-01"),
        on(suite::filed(4, given), "2025-05-01"),
        suite::filed(5, delivered("tammela")),
        suite::filed(6, delivered("hattula")),
        suite::filed(7, take_back(6)),
    ]));
    assert_eq!(
        rows(&connection, "SELECT party, given_on, written, withdrawn_on, deliveries, entry FROM notices"),
        [
            r#"ypaja | 2025-03-01 | 1 | 2025-04-01 | [{"to":"loppi","sent":null,"received":"2025-03-03","channel":"letter"}] | 1"#,
            r#"ypaja | 2025-05-01 | 1 | - | [{"to":"tammela","sent":null,"received":"2025-03-03","channel":"letter"}] | 4"#,
        ]
    );
}

#[test]
fn what_was_forgotten_or_taken_out_is_simply_absent() {
    let mut held = suite::filed(1, suite::planned(1, "hytefoorumi"));
    held.entry.texts.title = Some("Kevätkokous".to_owned());
    let connection = register(&suite::entries(vec![held]));
    assert_eq!(rows(&connection, "SELECT title FROM meetings"), ["Kevätkokous"]);
    connection.execute("UPDATE entry SET texts = NULL, texts_salt = NULL", []).unwrap();
    assert_eq!(rows(&connection, "SELECT number, title FROM meetings"), ["1 | -"]);
}

/// One thing that a command may have recorded; numbers choose among what is there.
#[derive(Debug, Clone)]
enum Act {
    Plan { title: Option<u8> },
    Change { meeting: usize, day: Option<u32>, hour: Option<u32>, title: Option<u8> },
    Convene(usize),
    Hold(usize),
    Cancel(usize),
    TakeBack(usize),
    Correct { entry: usize, day: u32 },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let title = || proptest::option::of(0_u8..5);
    let act = prop_oneof![
        title().prop_map(|title| Act::Plan { title }),
        (any::<usize>(), proptest::option::of(1_u32..29), proptest::option::of(8_u32..18), title())
            .prop_map(|(meeting, day, hour, title)| Act::Change { meeting, day, hour, title }),
        any::<usize>().prop_map(Act::Convene),
        any::<usize>().prop_map(Act::Hold),
        any::<usize>().prop_map(Act::Cancel),
        any::<usize>().prop_map(Act::TakeBack),
        (any::<usize>(), 1_u32..29).prop_map(|(entry, day)| Act::Correct { entry, day }),
    ];
    proptest::collection::vec(act, 1..25)
}

fn plan(meeting: u32, day: u32) -> Fact {
    Fact::MeetingPlanned {
        meeting: MeetingNumber(meeting),
        body: suite::body("hytefoorumi"),
        date: format!("2025-02-{day:02}").parse().unwrap(),
        time: None,
        ends: None,
        purposes: vec!["monitoring".to_owned()],
        arranger: None,
    }
}

fn change(meeting: u32, day: Option<u32>, hour: Option<u32>) -> Fact {
    Fact::MeetingChanged {
        meeting: MeetingNumber(meeting),
        body: suite::body("hytefoorumi"),
        date: day.map(|day| format!("2025-03-{day:02}").parse().unwrap()),
        time: hour.map(|hour| format!("{hour:02}:30:00").parse().unwrap()),
        ends: None,
        purposes: day.map(|day| vec![format!("purpose {day}")]),
        arranger: hour.map(|hour| suite::party(&format!("party-{hour}"))),
    }
}

/// Turns acts into entries as commands would write them.
fn recorded(acts: &[Act]) -> Vec<Filed> {
    let body = suite::body("hytefoorumi");
    let mut entries: Vec<Filed> = Vec::new();
    let mut meetings = 0_u32;
    for act in acts {
        if meetings == 0 && !matches!(act, Act::Plan { .. }) {
            continue;
        }
        let chosen = |index: usize| MeetingNumber(u32::try_from(index % meetings as usize).unwrap() + 1);
        let number = u32::try_from(entries.len()).unwrap() + 1;
        let (fact, title, corrects) = match act {
            Act::Plan { title } => {
                meetings += 1;
                (plan(meetings, 1), *title, None)
            }
            Act::Change { meeting, day, hour, title } => (change(chosen(*meeting).0, *day, *hour), *title, None),
            Act::Convene(index) => {
                let fact = Fact::MeetingConvened { meeting: chosen(*index), body: body.clone(), by: Vec::new() };
                (fact, None, None)
            }
            Act::Hold(index) => {
                let (by, present, absent) = (Vec::new(), Vec::new(), Vec::new());
                (Fact::MeetingHeld { meeting: chosen(*index), body: body.clone(), by, present, absent }, None, None)
            }
            Act::Cancel(index) => (Fact::MeetingCancelled { meeting: chosen(*index), body: body.clone() }, None, None),
            Act::TakeBack(index) => (take_back(u32::try_from(index % entries.len()).unwrap() + 1), None, None),
            Act::Correct { entry, day } => {
                let corrected = &entries[entry % entries.len()].entry;
                let fact = match &corrected.fact {
                    Fact::MeetingPlanned { meeting, .. } => plan(meeting.0, *day),
                    Fact::MeetingChanged { meeting, .. } => change(meeting.0, Some(*day), None),
                    Fact::TakenBack { .. } => continue,
                    other => other.clone(),
                };
                (fact, None, Some(corrected.number))
            }
        };
        let mut filed = on(suite::filed(number, fact), &format!("2025-01-{:02}", number % 28 + 1));
        filed.entry.texts.title = title.map(|title| format!("title {title}"));
        filed.entry.corrects = corrects;
        entries.push(filed);
    }
    entries
}

/// A meeting as the table `meetings` writes it.
fn as_row(meeting: &Meeting) -> String {
    let or_dash = |text: Option<String>| text.unwrap_or("-".to_owned());
    [
        meeting.number.0.to_string(),
        meeting.body.0.clone(),
        meeting.date.to_string(),
        or_dash(meeting.time.map(|time| time.format("%H:%M").to_string())),
        or_dash(meeting.title.clone()),
        serde_json::to_string(&meeting.purposes).unwrap(),
        or_dash(meeting.arranger.clone().map(|party| party.0)),
        meeting.state().word().to_owned(),
        or_dash(meeting.convened.as_ref().map(|convened| convened.on.to_string())),
        or_dash(meeting.held.as_ref().map(|held| held.on.to_string())),
        or_dash(meeting.cancelled.as_ref().map(|cancelled| cancelled.on.to_string())),
    ]
    .join(" | ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_views_show_what_the_program_says_itself(acts in acts()) {
        let entries = recorded(&acts);
        let connection = register(&suite::entries(entries.clone()));
        let entries: Vec<Entry> = entries.into_iter().map(|filed| filed.entry).collect();

        let meetings: Vec<String> = History::of(&entries).meetings.all().into_iter().map(as_row).collect();
        let sql = "SELECT number, body, date, time, title, purposes, arranger, state, convened_on, held_on, cancelled_on
                   FROM meetings";
        prop_assert_eq!(rows(&connection, sql), meetings);
    }
}
