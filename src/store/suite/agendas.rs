//! What every store must do with what is kept of many agreements.

use chrono::NaiveDate;

use super::Shelf;
use super::approved;
use super::entries;
use super::filed;
use super::person;
use super::version;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agenda;
use crate::store::agenda::Agendas;
use crate::store::agenda::BY_AGREEMENT;
use crate::store::agenda::Form;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::agenda::Told;
use crate::store::agenda::rank_of_day;
use crate::store::agenda::rank_of_meeting;
use crate::store::index::AgreementIndex;
use crate::store::journal::Batch;
use crate::store::journal::Position;
use crate::store::journal::Scope;
use crate::store::journal::Version;

/// Loads an agreement, with the one whose place it takes.
fn load(journal: &mut dyn Agendas, agreement: &str, supersedes: Option<&str>) -> Position {
    let index = AgreementIndex { supersedes: supersedes.map(str::to_owned), ..AgreementIndex::default() };
    let version = Version { index, ..version(agreement, 1, "text") };
    let position = journal.read(agreement, &Scope::Whole).unwrap().1;
    journal.append(&position, &Batch { version: Some(version), ..Batch::default() }).unwrap()
}

/// Two reminders, each for some days, something owed and a meeting, worked out for 10 June.
fn agenda_of(position: &Position) -> Agenda {
    let in_form = |matter: Matter, form: Form, from: &str, until: &str, text: &str| {
        let from = from.parse().unwrap();
        let rank = match matter {
            Matter::Reminders | Matter::Findings | Matter::Standing => BY_AGREEMENT,
            Matter::Owed => rank_of_day(Some(from)),
            Matter::Meetings => rank_of_meeting(from, None, 1),
        };
        Told { matter, form, rank, from, until: until.parse().unwrap(), bytes: text.as_bytes().to_vec() }
    };
    let told = |matter: Matter, from: &str, until: &str, line: &str| in_form(matter, Form::Line, from, until, line);
    Agenda {
        agreement: position.agreement.clone(),
        entry: position.entry,
        version: 1,
        language: "fi".to_owned(),
        on: "2025-06-10".parse().unwrap(),
        reminded_until: "2025-06-15".parse().unwrap(),
        listed_until: "2025-06-20".parse().unwrap(),
        told: vec![
            told(Matter::Reminders, "2025-06-10", "2025-06-12", "first"),
            told(Matter::Reminders, "2025-06-12", "2025-06-15", "second"),
            told(Matter::Owed, "2025-06-11", "2025-06-20", "owed"),
            in_form(Matter::Owed, Form::Object, "2025-06-11", "2025-06-20", "OWED"),
            told(Matter::Meetings, "2025-06-30", "2025-07-01", "meeting"),
            told(Matter::Findings, "2025-06-10", "2025-06-20", "finding"),
            told(Matter::Standing, "2025-06-10", "2025-06-12", "standing"),
        ],
        people: vec![PersonNumber(1)],
    }
}

/// What is known and what is not, as texts.
fn surveyed(journal: &mut dyn Agendas, matter: Matter, day: &str, until: Option<&str>) -> (Vec<String>, Vec<String>) {
    let question = Question {
        matter,
        rules: "rules",
        language: Some("fi"),
        day: day.parse().unwrap(),
        until: until.map(|until| until.parse().unwrap()),
        form: Some(Form::Line),
    };
    asked(journal, &question)
}

fn asked(journal: &mut dyn Agendas, question: &Question<'_>) -> (Vec<String>, Vec<String>) {
    let mut known = Vec::new();
    let unknown = journal.survey(question, &mut |heard| match heard {
        Heard::Begin => known.clear(),
        Heard::Told(slip) => known.push(String::from_utf8(slip.bytes.to_vec()).unwrap()),
    });
    (known, unknown.unwrap().into_iter().map(|placed| placed.one).collect())
}

fn reminders(journal: &mut dyn Agendas, day: &str) -> (Vec<String>, Vec<String>) {
    surveyed(journal, Matter::Reminders, day, None)
}

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

pub fn what_was_kept_is_told_on_its_days(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let position = load(journal.as_mut(), "kanta-hame", None);
    let agenda = agenda_of(&position);
    journal.keep_agendas("rules", std::slice::from_ref(&agenda)).unwrap();
    let mut reader = shelf.reader();
    assert_eq!(reader.agenda("rules", "kanta-hame").unwrap(), Some(agenda));
    let known = |all: &[&str]| (texts(all), Vec::new());
    assert_eq!(reminders(reader.as_mut(), "2025-06-11"), known(&["first"]));
    assert_eq!(reminders(reader.as_mut(), "2025-06-12"), known(&["second"]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Owed, "2025-06-10", None), known(&[]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Owed, "2025-06-19", None), known(&["owed"]));
    // Meetings are asked for by a span of days, whenever it was worked out.
    assert_eq!(surveyed(reader.as_mut(), Matter::Meetings, "2025-01-01", None), known(&["meeting"]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Meetings, "2025-06-30", Some("2025-06-30")), known(&["meeting"]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Meetings, "2025-07-01", None), known(&[]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Meetings, "2025-06-01", Some("2025-06-29")), known(&[]));
    let question = Question {
        matter: Matter::Owed,
        rules: "rules",
        language: None,
        day: "2025-06-19".parse().unwrap(),
        until: None,
        form: Some(Form::Object),
    };
    assert_eq!(asked(reader.as_mut(), &question), known(&["OWED"]));
    // Only that there is something to tell.
    assert_eq!(asked(reader.as_mut(), &Question { form: None, ..question }), known(&[""]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Findings, "2025-06-19", None), known(&["finding"]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Standing, "2025-06-11", None), known(&["standing"]));
    assert_eq!(surveyed(reader.as_mut(), Matter::Standing, "2025-06-12", None), known(&[]));
}

pub fn what_was_kept_of_all_is_told_in_the_order_of_ranks(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let first = load(journal.as_mut(), "kanta-hame", None);
    let second = load(journal.as_mut(), "mallipolku", None);
    let agenda = |position: &Position, days: &[&str]| {
        let on: NaiveDate = "2025-06-01".parse().unwrap();
        let mut told: Vec<Told> = days
            .iter()
            .map(|day| Told {
                matter: Matter::Owed,
                form: Form::Line,
                rank: rank_of_day(day.parse().ok()),
                from: on,
                until: "2025-07-01".parse().unwrap(),
                bytes: format!("{} {day}", position.agreement).into_bytes(),
            })
            .collect();
        told.sort_by_key(|told| told.rank);
        Agenda { on, told, ..agenda_of(position) }
    };
    let all = [agenda(&first, &["2025-06-09", "2025-06-05", "none"]), agenda(&second, &["2025-06-05", "2025-06-07"])];
    journal.keep_agendas("rules", &all).unwrap();
    let expected = [
        "kanta-hame 2025-06-05",
        "mallipolku 2025-06-05",
        "mallipolku 2025-06-07",
        "kanta-hame 2025-06-09",
        "kanta-hame none",
    ];
    assert_eq!(surveyed(journal.as_mut(), Matter::Owed, "2025-06-10", None), (texts(&expected), Vec::new()));
}

pub fn what_is_not_kept_is_said_to_be_unknown(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let position = load(journal.as_mut(), "kanta-hame", None);
    load(journal.as_mut(), "mallipolku", None);
    journal.keep_agendas("rules", &[agenda_of(&position)]).unwrap();
    let unknown = |all: &[&str]| (Vec::new(), texts(all));
    // Days before it was worked out, and those up to which it does not reach; of the other agreement nothing is kept.
    assert_eq!(reminders(journal.as_mut(), "2025-06-09"), unknown(&["kanta-hame", "mallipolku"]));
    assert_eq!(reminders(journal.as_mut(), "2025-06-14"), (texts(&["second"]), texts(&["mallipolku"])));
    assert_eq!(reminders(journal.as_mut(), "2025-06-15"), unknown(&["kanta-hame", "mallipolku"]));
    let both = unknown(&["kanta-hame", "mallipolku"]);
    assert_eq!(surveyed(journal.as_mut(), Matter::Owed, "2025-06-20", None), both);
    // By other rules, or in another language, it is not known either.
    let day = "2025-06-11".parse().unwrap();
    for (rules, language) in [("other rules", Some("fi")), ("rules", Some("sv")), ("", None)] {
        let question = Question { matter: Matter::Reminders, rules, language, day, until: None, form: None };
        let (known, unknown) = asked(journal.as_mut(), &question);
        assert_eq!((known.len(), unknown.len()), (0, 2), "{rules} {language:?}");
    }
    assert_eq!(journal.agenda("other rules", "kanta-hame").unwrap(), None);
    assert_eq!(journal.agenda("rules", "mallipolku").unwrap(), None);
}

pub fn a_write_takes_back_what_was_kept_of_its_agreement_only(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let first = load(journal.as_mut(), "kanta-hame", None);
    let second = load(journal.as_mut(), "mallipolku", None);
    journal.keep_agendas("rules", &[agenda_of(&first), agenda_of(&second)]).unwrap();
    assert_eq!(reminders(journal.as_mut(), "2025-06-11").1, texts(&[]));
    let first = journal.append(&first, &entries(vec![filed(1, approved("loppi"))])).unwrap();
    assert_eq!(reminders(journal.as_mut(), "2025-06-11"), (texts(&["first"]), texts(&["kanta-hame"])));
    assert_eq!(journal.agenda("rules", "kanta-hame").unwrap(), None);
    // Worked out again, it is kept again, and what it was before is gone.
    let mut again = agenda_of(&first);
    again.told.truncate(1);
    journal.keep_agendas("rules", std::slice::from_ref(&again)).unwrap();
    assert_eq!(journal.agenda("rules", "kanta-hame").unwrap(), Some(again));
}

pub fn a_write_to_a_successor_takes_back_what_was_kept(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let position = load(journal.as_mut(), "kanta-hame", None);
    journal.keep_agendas("rules", &[agenda_of(&position)]).unwrap();
    load(journal.as_mut(), "kanta-hame-2", Some("kanta-hame"));
    assert_eq!(reminders(journal.as_mut(), "2025-06-11").1, texts(&["kanta-hame", "kanta-hame-2"]));
}

pub fn nothing_is_kept_of_less_than_there_is_nor_beside_a_successor(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let before = load(journal.as_mut(), "kanta-hame", None);
    let after = journal.append(&before, &entries(vec![filed(1, approved("loppi"))])).unwrap();
    journal.keep_agendas("rules", &[agenda_of(&before)]).unwrap();
    assert_eq!(journal.agenda("rules", "kanta-hame").unwrap(), None);
    journal.keep_agendas("rules", &[Agenda { version: 2, ..agenda_of(&after) }]).unwrap();
    assert_eq!(journal.agenda("rules", "kanta-hame").unwrap(), None);
    load(journal.as_mut(), "kanta-hame-2", Some("kanta-hame"));
    journal.keep_agendas("rules", &[agenda_of(&after)]).unwrap();
    assert_eq!(journal.agenda("rules", "kanta-hame").unwrap(), None);
}

pub fn a_change_of_a_person_takes_out_what_may_name_them(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let new = |number, name| Batch { people: vec![person(number, name)], ..Batch::default() };
    let first = load(journal.as_mut(), "kanta-hame", None);
    journal.append(&first, &new(1, "Testi Esimerkki")).unwrap();
    let second = load(journal.as_mut(), "mallipolku", None);
    let unnamed = Agenda { people: Vec::new(), ..agenda_of(&second) };
    journal.keep_agendas("rules", &[agenda_of(&first), unnamed]).unwrap();
    // Somebody new is named nowhere yet.
    let third = load(journal.as_mut(), "kolmas", None);
    let third = journal.append(&third, &new(2, "Malli Henkilö")).unwrap();
    assert_eq!(reminders(journal.as_mut(), "2025-06-11").1, texts(&["kolmas"]));
    journal.append(&third, &new(1, "Uusi Nimi")).unwrap();
    assert_eq!(reminders(journal.as_mut(), "2025-06-11").1, texts(&["kanta-hame", "kolmas"]));
}

pub fn everything_that_was_kept_can_be_taken_out(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let position = load(journal.as_mut(), "kanta-hame", None);
    journal.keep_agendas("rules", &[agenda_of(&position)]).unwrap();
    journal.forget_agendas().unwrap();
    assert_eq!(journal.agenda("rules", "kanta-hame").unwrap(), None);
    assert_eq!(reminders(journal.as_mut(), "2025-06-11").1, texts(&["kanta-hame"]));
}
