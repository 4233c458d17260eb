use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::agreement::office::Office;
use crate::agreement::validity::Channel;
use crate::history::entry::MeetingNumber;
use crate::history::person::PersonNumber;
use crate::store::journal::Scope;
use crate::store::sqlite::append::append;
use crate::store::sqlite::ladder;
use crate::store::sqlite::read;
use crate::store::suite;

const ID: &str = "kanta-hame";

/// The tables in which what is shown is kept.
const TABLES: [&str; 5] = ["meetings", "shown_officer", "shown_body", "shown_consent", "notices"];

fn path() -> &'static Path {
    Path::new("memory")
}

/// Facts of every kind that is shown, about few objects, so that they meet.
fn fact() -> impl Strategy<Value = Fact> {
    let party = || prop_oneof![Just("loppi"), Just("hattula")].prop_map(suite::party);
    let body = || prop_oneof![Just("hytefoorumi"), Just("sotefoorumi")].prop_map(suite::body);
    let office = || prop_oneof![Just(Office::Chair), Just(Office::Secretary)];
    let partial = prop_oneof![Just("2023-03"), Just("2023-03-27"), Just("2024")];
    let day = || (1..28_u32).prop_map(|day| chrono::NaiveDate::from_ymd_opt(2025, 3, day).unwrap());
    let meeting = || (1..4_u32).prop_map(MeetingNumber);
    let of_meetings = prop_oneof![
        (1..4_u32, 0..2_usize).prop_map(|(number, purposes)| match suite::planned(number, "hytefoorumi") {
            Fact::MeetingPlanned { meeting, body, date, time, ends, arranger, .. } => {
                let purposes = vec!["monitoring".to_owned(); purposes];
                Fact::MeetingPlanned { meeting, body, date, time, ends, purposes, arranger }
            }
            other => other,
        }),
        (meeting(), proptest::option::of(day()), 8..20_u32).prop_map(|(meeting, date, hour)| Fact::MeetingChanged {
            meeting,
            body: suite::body("hytefoorumi"),
            date,
            time: chrono::NaiveTime::from_hms_opt(hour, 30, 0),
            ends: None,
            purposes: date.map(|_| vec!["ground_rules".to_owned()]),
            arranger: Some(suite::party("loppi")),
        }),
        meeting().prop_map(|meeting| Fact::MeetingConvened { meeting, body: suite::body("hytefoorumi"), by: vec![] }),
        meeting().prop_map(|meeting| {
            let (by, present, absent) = (vec![], vec![], vec![]);
            Fact::MeetingHeld { meeting, body: suite::body("hytefoorumi"), by, present, absent }
        }),
        meeting().prop_map(|meeting| Fact::MeetingCancelled { meeting, body: suite::body("hytefoorumi") }),
    ];
    let of_bodies = prop_oneof![
        (body(), office(), 1..4_u32, party()).prop_map(|(body, office, person, party)| {
            Fact::Elected { body, office, person: PersonNumber(person), party }
        }),
        (body(), office()).prop_map(|(body, office)| Fact::Resigned { body, office }),
        (body(), "[a-c]{1,3}").prop_map(|(body, name)| {
            let (kind, conveners) = (suite::body("tyoryhma"), vec![]);
            Fact::BodyAdded { body, kind, name, genitive: None, conveners }
        }),
        body().prop_map(|body| Fact::BodyClosed { body }),
    ];
    let of_parties =
        prop_oneof![
            (party(), partial.clone()).prop_map(|(party, on)| Fact::Approved { party, on: on.parse().unwrap() }),
            (party(), partial).prop_map(|(party, on)| Fact::Signed { party, on: on.parse().unwrap() }),
            party().prop_map(|party| Fact::Rejected { party }),
            (party(), proptest::option::of(day()), any::<bool>())
                .prop_map(|(party, decided, written)| Fact::NoticeGiven { party, decided, written }),
            (party(), party(), proptest::option::of(day())).prop_map(|(party, to, received)| {
                Fact::Delivered { party, to, sent: None, received, channel: received.map(|_| Channel::Letter) }
            }),
            party().prop_map(|party| Fact::NoticeWithdrawn { party }),
        ];
    prop_oneof![of_meetings, of_bodies, of_parties]
}

/// What is recorded next: a fact, or an answer to one of the entries before.
#[derive(Debug, Clone)]
enum Act {
    Record(Fact, u32),
    TakeBack(prop::sample::Index),
    Correct(prop::sample::Index, u32),
}

fn acts() -> impl Strategy<Value = Vec<Vec<Act>>> {
    let act = prop_oneof![
        6 => (fact(), 1..28_u32).prop_map(|(fact, day)| Act::Record(fact, day)),
        1 => any::<prop::sample::Index>().prop_map(Act::TakeBack),
        1 => (any::<prop::sample::Index>(), 1..28_u32).prop_map(|(entry, day)| Act::Correct(entry, day)),
    ];
    proptest::collection::vec(proptest::collection::vec(act, 1..6), 1..12)
}

/// The fact as it may be corrected: of another party or body on odd days.
fn turned(fact: Fact, day: u32) -> Fact {
    let other = suite::party("hattula");
    match fact {
        Fact::Approved { on, .. } if day % 2 == 1 => Fact::Approved { party: other, on },
        Fact::NoticeGiven { decided, written, .. } if day % 2 == 1 => {
            Fact::NoticeGiven { party: other, decided, written }
        }
        Fact::Elected { office, person, party, .. } if day % 2 == 1 => {
            Fact::Elected { body: suite::body("sotefoorumi"), office, person, party }
        }
        fact => fact,
    }
}

/// The entries as commands write them: an answer to an entry is filed where that entry is.
fn recorded(acts: &[Vec<Act>]) -> Vec<Vec<Filed>> {
    let mut all: Vec<Filed> = Vec::new();
    let (mut batches, mut meetings) = (Vec::new(), 0_u32);
    for batch in acts {
        let before = all.len();
        for act in batch {
            let number = u32::try_from(all.len()).unwrap() + 1;
            let answered = |index: &prop::sample::Index| (!all.is_empty()).then(|| all[index.index(all.len())].clone());
            let (mut filed, day) = match act {
                // The number of a meeting is given once.
                Act::Record(Fact::MeetingPlanned { body, date, time, ends, purposes, arranger, .. }, day) => {
                    meetings += 1;
                    let fact = Fact::MeetingPlanned {
                        meeting: MeetingNumber(meetings),
                        body: body.clone(),
                        date: *date,
                        time: *time,
                        ends: *ends,
                        purposes: purposes.clone(),
                        arranger: arranger.clone(),
                    };
                    (suite::filed(number, fact), *day)
                }
                Act::Record(fact, _) if fact.concerns().meeting.is_some_and(|meeting| meeting.0 > meetings) => continue,
                Act::Record(fact, day) => (suite::filed(number, fact.clone()), *day),
                Act::TakeBack(index) => {
                    let Some(answered) = answered(index) else { continue };
                    let taken = Fact::TakenBack { entry: answered.entry.number };
                    (Filed { concerns: answered.concerns, ..suite::filed(number, taken) }, 1)
                }
                Act::Correct(index, day) => {
                    let Some(answered) = answered(index) else { continue };
                    if matches!(answered.entry.fact, Fact::TakenBack { .. }) {
                        continue;
                    }
                    let mut filed = suite::filed(number, turned(answered.entry.fact, *day));
                    filed.entry.corrects = Some(answered.entry.number);
                    (Filed { concerns: answered.concerns, ..filed }, *day)
                }
            };
            filed.entry.holds_on = chrono::NaiveDate::from_ymd_opt(2025, 1, day).unwrap();
            let has_title = matches!(filed.entry.fact, Fact::MeetingPlanned { .. } | Fact::MeetingChanged { .. });
            filed.entry.texts.title = (has_title && day % 3 == 0).then(|| format!("otsikko {day}"));
            filed.entry.texts.place = (has_title && day % 4 == 0).then(|| format!("paikka {day}"));
            let has_reason = matches!(filed.entry.fact, Fact::MeetingCancelled { .. });
            filed.entry.texts.reason = has_reason.then(|| format!("syy {day}"));
            filed.entry.texts.reference = (day % 5 == 0).then(|| format!("§ {day}"));
            all.push(filed);
        }
        batches.push(all[before..].to_vec());
    }
    batches
}

fn register(batches: &[Vec<Filed>]) -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    ladder::climb(&mut connection).unwrap();
    for entries in batches {
        let after = read::position(&connection, path(), ID).unwrap();
        append(&mut connection, path(), &after, &suite::entries(entries.clone())).unwrap();
    }
    connection
}

/// Everything that is shown, a line for each row.
fn shown(connection: &Connection) -> Vec<String> {
    let mut lines = Vec::new();
    for table in TABLES {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|column| row.get(column).unwrap()).collect();
            lines.push(format!("{table} {values:?}"));
        }
    }
    lines
}

fn all(connection: &Connection) -> Vec<Entry> {
    let end = read::position(connection, path(), ID).unwrap();
    read::entries(connection, path(), &end, &Scope::Whole).unwrap()
}

/// A register of the step before this one with the same entries.
fn older(connection: &Connection) -> Connection {
    let mut older = Connection::open_in_memory().unwrap();
    ladder::climb_to(&mut older, 4).unwrap();
    let mut statement = connection.prepare("SELECT * FROM entry ORDER BY number").unwrap();
    let columns = statement.column_count();
    let insert = format!("INSERT INTO entry VALUES (?{})", ", ?".repeat(columns - 1));
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let values = (0..columns).map(|column| row.get::<_, Value>(column).unwrap());
        older.execute(&insert, params_from_iter(values)).unwrap();
    }
    older
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_is_what_follows_from_all_entries(acts in acts()) {
        let connection = register(&recorded(&acts));
        let entries = all(&connection);
        let kept = shown(&connection);
        prop_assert_eq!(differing(&connection, ID, &entries).unwrap(), Vec::<&str>::new());
        rebuild(&connection, ID, &entries).unwrap();
        prop_assert_eq!(shown(&connection), kept);
    }

    #[test]
    fn an_older_register_shows_the_same_when_it_is_brought_up(acts in acts()) {
        let connection = register(&recorded(&acts));
        let mut older = older(&connection);
        ladder::climb(&mut older).unwrap();
        prop_assert_eq!(shown(&older), shown(&connection));
    }
}

#[test]
fn what_shows_something_else_is_named_and_a_missing_text_is_not() {
    let mut planned = suite::filed(1, suite::planned(1, "hytefoorumi"));
    planned.entry.texts.title = Some("Kevätkokous".to_owned());
    let connection = register(&[vec![planned, suite::filed(2, suite::approved("loppi"))]]);
    let entries = all(&connection);
    let after = |sql: &str| {
        connection.execute(sql, []).unwrap();
        differing(&connection, ID, &entries).unwrap()
    };
    assert_eq!(after("UPDATE meetings SET title = NULL"), Vec::<&str>::new());
    assert_eq!(after("UPDATE meetings SET title = 'Toinen'"), ["meetings"]);
    assert_eq!(after("DELETE FROM shown_consent"), ["meetings", "parties"]);
}

#[test]
fn a_meeting_is_written_without_reading_any_other() {
    let plan = format!("EXPLAIN QUERY PLAN {OF_MEETING}");
    let plan: String = register(&[]).query_row(&plan, params!["x", 1], |row| row.get(3)).unwrap();
    assert_eq!(plan, "SEARCH entry USING INDEX entry_by_meeting (agreement=? AND meeting=?)");
}
