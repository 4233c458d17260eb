//! What is done and taken back leaves every answer as it was before, and the undoing of that as it was after.

use std::sync::LazyLock;
use std::time::Duration;

use chrono::Days;
use chrono::NaiveDate;
use proptest::prelude::*;
use yhdyspinta::agreement::Agreement;
use yhdyspinta::agreement::body::BodyId;
use yhdyspinta::agreement::file::agreement_from;
use yhdyspinta::agreement::office::Office;
use yhdyspinta::agreement::party::PartyId;
use yhdyspinta::agreement::validity::Channel;
use yhdyspinta::answer::Answer;
use yhdyspinta::answer::Asked;
use yhdyspinta::answer::Basis;
use yhdyspinta::answer::admission::Admission;
use yhdyspinta::answer::admission::admit;
use yhdyspinta::answer::bodies;
use yhdyspinta::answer::convener::Convener;
use yhdyspinta::answer::convener::convener;
use yhdyspinta::answer::due::item::Item;
use yhdyspinta::answer::due::owed;
use yhdyspinta::answer::due::scope::Scope as Owed;
use yhdyspinta::answer::in_force::is_in_force;
use yhdyspinta::history::History;
use yhdyspinta::history::entry::Entry;
use yhdyspinta::history::entry::EntryNumber;
use yhdyspinta::history::entry::MeetingNumber;
use yhdyspinta::history::entry::Texts;
use yhdyspinta::history::fact::Fact;
use yhdyspinta::history::fact::NamedConvener;
use yhdyspinta::history::person::PersonNumber;
use yhdyspinta::store::journal::Batch;
use yhdyspinta::store::journal::Filed;
use yhdyspinta::store::journal::Journal;
use yhdyspinta::store::journal::Scope;
use yhdyspinta::store::sqlite::register::Register;

static AGREEMENT: LazyLock<Agreement> =
    LazyLock::new(|| agreement_from(include_str!("../agreement.toml")).agreement.unwrap());

const PATIENCE: Duration = Duration::from_secs(5);

/// What one command records, so many days after the first of January 2023.
#[derive(Debug, Clone)]
enum Act {
    AllApprove,
    AllSign,
    Reject { party: usize },
    Held { body: usize },
    Planned { body: usize },
    Changed { meeting: u32 },
    Convened { meeting: u32 },
    Cancelled { meeting: u32 },
    Corrected { meeting: u32 },
    Elected { body: usize, office: usize, party: usize },
    Resigned { body: usize, office: usize },
    Appointed { body: usize, party: usize },
    Left { body: usize },
    Arranged { body: usize, party: usize },
    Added,
    Closed { body: usize },
    Notice { party: usize },
    Delivered { party: usize },
    Withdrawn { party: usize },
    Contact { party: usize },
    Done { key: usize },
    Waived { key: usize },
    Action { party: usize },
    ActionDone { action: u32 },
}

const KEYS: [&str; 4] =
    ["cadence:hytefoorumi:2024", "meeting:seurantakokous:2024", "review:sisallon-arviointi", "minutes:1"];

fn act() -> impl Strategy<Value = Act> {
    let (body, party, number) = (|| 0..5usize, || 0..4usize, || 1..4u32);
    prop_oneof![
        1 => Just(Act::AllApprove),
        1 => Just(Act::AllSign),
        1 => party().prop_map(|party| Act::Reject { party }),
        3 => body().prop_map(|body| Act::Held { body }),
        3 => body().prop_map(|body| Act::Planned { body }),
        2 => number().prop_map(|meeting| Act::Changed { meeting }),
        2 => number().prop_map(|meeting| Act::Convened { meeting }),
        2 => number().prop_map(|meeting| Act::Cancelled { meeting }),
        2 => number().prop_map(|meeting| Act::Corrected { meeting }),
        2 => (body(), 0..3usize, party()).prop_map(|(body, office, party)| Act::Elected { body, office, party }),
        2 => (body(), 0..3usize).prop_map(|(body, office)| Act::Resigned { body, office }),
        1 => (body(), party()).prop_map(|(body, party)| Act::Appointed { body, party }),
        1 => body().prop_map(|body| Act::Left { body }),
        1 => (body(), party()).prop_map(|(body, party)| Act::Arranged { body, party }),
        1 => Just(Act::Added),
        1 => body().prop_map(|body| Act::Closed { body }),
        2 => party().prop_map(|party| Act::Notice { party }),
        2 => party().prop_map(|party| Act::Delivered { party }),
        1 => party().prop_map(|party| Act::Withdrawn { party }),
        1 => party().prop_map(|party| Act::Contact { party }),
        1 => (0..KEYS.len()).prop_map(|key| Act::Done { key }),
        1 => (0..KEYS.len()).prop_map(|key| Act::Waived { key }),
        1 => party().prop_map(|party| Act::Action { party }),
        1 => number().prop_map(|action| Act::ActionDone { action }),
    ]
}

fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 1, 1).unwrap().checked_add_days(Days::new(days)).unwrap()
}

fn body(place: usize) -> BodyId {
    AGREEMENT.bodies[place % AGREEMENT.bodies.len()].id.clone()
}

fn party(place: usize) -> PartyId {
    AGREEMENT.parties[place % AGREEMENT.parties.len()].id.clone()
}

/// The facts of a command on the ground of what stands, each with the entry that it corrects.
fn facts(act: &Act, history: &History, on: NaiveDate) -> Vec<(Fact, Option<EntryNumber>)> {
    let parties = || AGREEMENT.parties.iter().map(|party| party.id.clone());
    let next_meeting = MeetingNumber(history.meetings.all().last().map_or(0, |meeting| meeting.number.0) + 1);
    let person = PersonNumber(1);
    let planned = |meeting, body, date| Fact::MeetingPlanned {
        meeting,
        body,
        date,
        time: None,
        ends: None,
        purposes: Vec::new(),
        arranger: None,
    };
    let held = |body| Fact::MeetingHeld {
        meeting: next_meeting,
        body,
        by: Vec::new(),
        present: Vec::new(),
        absent: Vec::new(),
    };
    let known = |number: &u32| history.meetings.get(&MeetingNumber(*number));
    let facts = match act {
        Act::AllApprove => parties().map(|party| Fact::Approved { party, on: on.into() }).collect(),
        Act::AllSign => parties().map(|party| Fact::Signed { party, on: on.into() }).collect(),
        Act::Reject { party: of } => vec![Fact::Rejected { party: party(*of) }],
        Act::Held { body: of } => vec![planned(next_meeting, body(*of), on), held(body(*of))],
        Act::Planned { body: of } => vec![planned(next_meeting, body(*of), day(500))],
        Act::Changed { meeting } => {
            let changed = known(meeting).map(|meeting| Fact::MeetingChanged {
                meeting: meeting.number,
                body: meeting.body.clone(),
                date: Some(day(510)),
                time: chrono::NaiveTime::from_hms_opt(13, 0, 0),
                ends: None,
                purposes: None,
                arranger: Some(party(0)),
            });
            changed.into_iter().collect()
        }
        Act::Convened { meeting } => {
            let by = vec![NamedConvener::Party(party(1))];
            let convened = known(meeting).map(|meeting| Fact::MeetingConvened {
                meeting: meeting.number,
                body: meeting.body.clone(),
                by,
            });
            convened.into_iter().collect()
        }
        Act::Cancelled { meeting } => {
            let cancelled = known(meeting)
                .map(|meeting| Fact::MeetingCancelled { meeting: meeting.number, body: meeting.body.clone() });
            cancelled.into_iter().collect()
        }
        Act::Corrected { meeting } => {
            let corrected = known(meeting).map(|meeting| {
                (planned(meeting.number, meeting.body.clone(), meeting.date + Days::new(1)), Some(meeting.planned))
            });
            return corrected.into_iter().collect();
        }
        Act::Elected { body: of, office, party: by } => {
            vec![Fact::Elected { body: body(*of), office: Office::ALL[*office], person, party: party(*by) }]
        }
        Act::Resigned { body: of, office } => vec![Fact::Resigned { body: body(*of), office: Office::ALL[*office] }],
        Act::Appointed { body: of, party: by } => {
            vec![Fact::Appointed { body: body(*of), person, party: party(*by), deputy_of: None }]
        }
        Act::Left { body: of } => vec![Fact::Left { body: body(*of), person }],
        Act::Arranged { body: of, party: by } => vec![Fact::Arranged {
            body: body(*of),
            conveners: vec![NamedConvener::Party(party(*by))],
            rotation: Vec::new(),
            turn: None,
            communication: None,
            until: None,
        }],
        Act::Added => vec![Fact::BodyAdded {
            body: BodyId("verkosto".to_owned()),
            kind: AGREEMENT.new_bodies[0].id.clone(),
            name: "verkosto".to_owned(),
            genitive: None,
            conveners: Vec::new(),
        }],
        Act::Closed { body: of } => vec![Fact::BodyClosed { body: body(*of) }],
        Act::Notice { party: of } => vec![Fact::NoticeGiven { party: party(*of), decided: None, written: true }],
        Act::Delivered { party: of } => {
            let from = party(*of);
            let deliver = |to| Fact::Delivered {
                party: from.clone(),
                to,
                sent: None,
                received: Some(on),
                channel: Some(Channel::Hand),
            };
            parties().filter(|to| *to != from).map(deliver).collect()
        }
        Act::Withdrawn { party: of } => vec![Fact::NoticeWithdrawn { party: party(*of) }],
        Act::Contact { party: of } => vec![Fact::ContactSet { party: party(*of), person }],
        Act::Done { key } => vec![Fact::Done { key: KEYS[*key].to_owned(), meeting: None }],
        Act::Waived { key } => vec![Fact::Waived { key: KEYS[*key].to_owned() }],
        Act::Action { party: by } => vec![Fact::ActionAdded {
            action: history.actions.keys().next_back().unwrap_or(&0) + 1,
            due: day(520),
            party: Some(party(*by)),
            person: None,
            body: None,
            meeting: None,
        }],
        Act::ActionDone { action } => {
            history.actions.contains_key(action).then_some(Fact::ActionDone { action: *action }).into_iter().collect()
        }
    };
    facts.into_iter().map(|fact| (fact, None)).collect()
}

/// Everything that is answered from the register, from the whole of it and from its parts.
#[derive(Debug, PartialEq)]
struct Answers {
    history: History,
    parts: Vec<History>,
    conveners: Vec<Answer<Convener>>,
    owed: Vec<Item>,
    in_force: bool,
}

struct Shelf {
    _folder: tempfile::TempDir,
    register: Register,
}

impl Shelf {
    fn new() -> Shelf {
        let folder = tempfile::tempdir().unwrap();
        let register = Register::open_for_writing(&folder.path().join("register.db"), PATIENCE).unwrap();
        Shelf { _folder: folder, register }
    }

    fn entries(&mut self, scope: &Scope) -> Vec<Entry> {
        self.register.read("kanta-hame", scope).unwrap().0
    }

    /// Records facts as one command does; returns the number of the first.
    fn record(&mut self, on: NaiveDate, facts: Vec<(Fact, Option<EntryNumber>)>) -> EntryNumber {
        let (entries, position) = self.register.read("kanta-hame", &Scope::Whole).unwrap();
        let command = EntryNumber(position.entry + 1);
        let filed = (command.0..).zip(facts).map(|(number, (fact, corrects))| {
            // An entry that answers another is filed under what that one concerns.
            let mut ground = &fact;
            while let Fact::TakenBack { entry } = ground {
                ground = &entries.iter().find(|known| known.number == *entry).unwrap().fact;
            }
            let concerns = ground.concerns();
            let entry = Entry {
                number: EntryNumber(number),
                command,
                fact,
                holds_on: on,
                recorded_at: "2026-01-01T12:00:00+02:00".parse().unwrap(),
                at_meeting: None,
                corrects,
                texts: Texts { reason: Some(format!("syy {number}")), ..Texts::default() },
            };
            Filed { entry, concerns }
        });
        let batch = Batch { entries: filed.collect(), ..Batch::default() };
        self.register.append(&position, &batch).unwrap();
        command
    }

    /// Takes back every entry of a command; returns the command that does so.
    fn undo(&mut self, command: EntryNumber, on: NaiveDate) -> EntryNumber {
        let entries = self.entries(&Scope::Whole);
        let of_command = entries.iter().filter(|entry| entry.command == command);
        let facts = of_command.map(|entry| (Fact::TakenBack { entry: entry.number }, None)).collect();
        self.record(on, facts)
    }

    fn answers(&mut self, on: NaiveDate) -> Answers {
        let history = History::of(&self.entries(&Scope::Whole));
        let mut scopes: Vec<Scope> = (0..5).map(|place| Scope::Bodies(vec![body(place)])).collect();
        scopes.push(Scope::Binding);
        let parts = scopes.iter().map(|scope| History::of(&self.entries(scope))).collect();
        let basis = Basis::new(&AGREEMENT, &history);
        let known = bodies::all(&AGREEMENT, &history);
        let conveners = known.into_iter().map(|body| convener(basis, body, Asked::at_end_of(on))).collect();
        let owed = owed(basis, on, &Owed::default());
        let in_force = is_in_force(basis, on);
        Answers { parts, conveners, owed, in_force, history }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_undo_leaves_every_answer_as_it_was(acts in prop::collection::vec((act(), 0..60u64), 2..12)) {
        let mut shelf = Shelf::new();
        let mut on = day(60);
        for (act, later) in &acts {
            on = on + Days::new(*later);
            let before = shelf.answers(on);
            let mut facts = facts(act, &before.history, on);
            let texts = Texts::default();
            // What is refused is not recorded; a meeting that was held is planned by the same command.
            let basis = Basis::new(&AGREEMENT, &before.history);
            facts.retain(|(fact, corrects)| {
                let is_held = matches!(fact, Fact::MeetingHeld { .. });
                is_held || corrects.is_some() || admit(basis, fact, on, &texts) == Admission::New
            });
            if facts.is_empty() {
                continue;
            }
            let command = shelf.record(on, facts);
            let after = shelf.answers(on);
            let undone = shelf.undo(command, on);
            prop_assert_eq!(&shelf.answers(on), &before);
            let redone = shelf.undo(undone, on);
            prop_assert_eq!(&shelf.answers(on), &after);
            if later % 2 == 0 {
                shelf.undo(redone, on);
                prop_assert_eq!(&shelf.answers(on), &before);
            }
        }
    }
}
