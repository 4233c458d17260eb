//! What every store must do, written once; `stamp!` makes it a test of one store.

use chrono::DateTime;
use chrono::FixedOffset;

use super::agenda::Agendas;
use super::error::StoreError;
use super::index::AgreementIndex;
use super::journal::Batch;
use super::journal::Filed;
use super::journal::Journal;
use super::journal::Position;
use super::journal::Scope;
use super::journal::Version;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::history::person::PersonNumber;

mod agendas;
mod people;
mod versions;

pub use self::agendas::a_change_of_a_person_takes_out_what_may_name_them;
pub use self::agendas::a_write_takes_back_what_was_kept_of_its_agreement_only;
pub use self::agendas::a_write_to_a_successor_takes_back_what_was_kept;
pub use self::agendas::everything_that_was_kept_can_be_taken_out;
pub use self::agendas::nothing_is_kept_of_less_than_there_is_nor_beside_a_successor;
pub use self::agendas::what_is_not_kept_is_said_to_be_unknown;
pub use self::agendas::what_was_kept_is_told_on_its_days;
pub use self::agendas::what_was_kept_of_all_is_told_in_the_order_of_ranks;
pub use self::people::a_gap_between_people_is_refused;
pub use self::people::a_new_person_moves_every_agreement;
pub use self::people::names_of_any_script_stay_as_they_are;
pub use self::people::people_are_changed_and_forgotten;
pub use self::people::people_are_found_by_number_with_those_into_whom_they_were_merged;
pub use self::versions::a_text_keeps_every_byte;
pub use self::versions::a_version_out_of_turn_is_refused;
pub use self::versions::an_outline_leads_to_the_text_and_to_its_latest_compiled_form;
pub use self::versions::versions_come_in_order_of_the_first_load;

/// One register that can be opened several times.
pub trait Shelf {
    fn writer(&self) -> Box<dyn Agendas>;
    fn reader(&self) -> Box<dyn Agendas>;
}

/// Makes every test of this file one of the given kind of shelf.
macro_rules! stamp {
    ($shelf:expr) => {
        $crate::store::suite::stamp! { $shelf,
            an_empty_register_has_nothing,
            what_was_appended_is_read_back_as_it_was,
            another_reader_sees_what_was_appended,
            a_position_tells_the_highest_numbers,
            a_scope_of_bodies_leaves_out_other_bodies,
            the_binding_scope_holds_what_concerns_no_body,
            agreements_do_not_mix,
            what_is_gathered_is_what_the_entries_come_to,
            the_slower_writer_is_told_and_changes_nothing,
            a_writer_of_another_agreement_is_not_in_the_way,
            a_new_person_moves_every_agreement,
            a_gap_between_entries_is_refused_whole,
            a_gap_between_people_is_refused,
            a_version_out_of_turn_is_refused,
            an_empty_batch_changes_nothing,
            people_are_changed_and_forgotten,
            people_are_found_by_number_with_those_into_whom_they_were_merged,
            versions_come_in_order_of_the_first_load,
            an_outline_leads_to_the_text_and_to_its_latest_compiled_form,
            a_text_keeps_every_byte,
            names_of_any_script_stay_as_they_are,
            instants_keep_their_offset_and_fractions,
            what_was_kept_is_told_on_its_days,
            what_was_kept_of_all_is_told_in_the_order_of_ranks,
            what_is_not_kept_is_said_to_be_unknown,
            a_write_takes_back_what_was_kept_of_its_agreement_only,
            a_write_to_a_successor_takes_back_what_was_kept,
            nothing_is_kept_of_less_than_there_is_nor_beside_a_successor,
            a_change_of_a_person_takes_out_what_may_name_them,
            everything_that_was_kept_can_be_taken_out,
        }
    };
    ($shelf:expr, $($name:ident,)+) => {
        $(
            #[test]
            fn $name() {
                $crate::store::suite::$name(&$shelf);
            }
        )+
    };
}
pub(crate) use stamp;

pub fn an_empty_register_has_nothing(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let (entries, position) = journal.read("kanta-hame", &Scope::Whole).unwrap();
    assert_eq!(entries, []);
    assert_eq!(position, start("kanta-hame"));
    assert_eq!(journal.people().unwrap(), []);
    assert_eq!(journal.versions().unwrap(), []);
}

pub fn what_was_appended_is_read_back_as_it_was(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let mut planned = filed(1, planned(1, "hytefoorumi"));
    planned.entry.texts = Texts {
        recorded_by: Some("Testi Esimerkki".to_owned()),
        reference: Some("kunnanvaltuusto 27.3.2023 § 12".to_owned()),
        goals: vec!["yksi".to_owned(), "kaksi".to_owned()],
        ..Texts::default()
    };
    planned.entry.at_meeting = Some(MeetingNumber(9));
    let mut corrected = filed(2, approved("loppi"));
    corrected.entry.corrects = Some(EntryNumber(1));
    corrected.entry.command = EntryNumber(1);
    let batch = entries(vec![planned.clone(), corrected.clone()]);
    journal.append(&start("kanta-hame"), &batch).unwrap();
    let (read, _) = journal.read("kanta-hame", &Scope::Whole).unwrap();
    assert_eq!(read, [planned.entry, corrected.entry]);
}

pub fn another_reader_sees_what_was_appended(shelf: &dyn Shelf) {
    let mut writer = shelf.writer();
    let position = writer.append(&start("kanta-hame"), &entries(vec![filed(1, approved("loppi"))])).unwrap();
    let mut reader = shelf.reader();
    assert_eq!(numbers(reader.as_mut(), &Scope::Whole), [1]);
    writer.append(&position, &entries(vec![filed(2, approved("hattula"))])).unwrap();
    assert_eq!(numbers(reader.as_mut(), &Scope::Whole), [1, 2]);
    drop(writer);
    assert_eq!(numbers(reader.as_mut(), &Scope::Whole), [1, 2]);
}

pub fn a_position_tells_the_highest_numbers(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let batch = Batch {
        entries: vec![
            filed(1, planned(1, "hytefoorumi")),
            filed(2, planned(2, "hytefoorumi")),
            filed(3, Fact::MeetingCancelled { meeting: MeetingNumber(1), body: body("hytefoorumi") }),
            filed(4, action(1)),
            filed(5, action(2)),
            filed(6, Fact::ActionDone { action: 1 }),
        ],
        people: vec![person(1, "Testi Esimerkki"), person(2, "Malli Henkilö")],
        version: None,
        ..Batch::default()
    };
    let after = journal.append(&start("kanta-hame"), &batch).unwrap();
    assert_eq!(after, Position { agreement: "kanta-hame".to_owned(), entry: 6, meeting: 2, person: 2, action: 2 });
    assert_eq!(journal.read("kanta-hame", &Scope::Binding).unwrap().1, after);
}

pub fn a_scope_of_bodies_leaves_out_other_bodies(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    journal.append(&start("kanta-hame"), &mixed()).unwrap();
    let forums = |ids: &[&str]| Scope::Bodies(ids.iter().map(|id| body(id)).collect());
    assert_eq!(numbers(journal.as_mut(), &forums(&["hytefoorumi"])), [1, 2, 4, 6, 7]);
    assert_eq!(numbers(journal.as_mut(), &forums(&["sotefoorumi"])), [1, 3, 5, 6]);
    assert_eq!(numbers(journal.as_mut(), &forums(&["sotefoorumi", "hytefoorumi"])), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(numbers(journal.as_mut(), &forums(&["hytefoorumi", "hytefoorumi"])), [1, 2, 4, 6, 7]);
    assert_eq!(numbers(journal.as_mut(), &forums(&[])), [1, 6]);
}

pub fn the_binding_scope_holds_what_concerns_no_body(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    journal.append(&start("kanta-hame"), &mixed()).unwrap();
    assert_eq!(numbers(journal.as_mut(), &Scope::Binding), [1, 6]);
}

pub fn agreements_do_not_mix(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    journal.append(&start("kanta-hame"), &mixed()).unwrap();
    journal.append(&start("toinen"), &entries(vec![filed(1, approved("loppi"))])).unwrap();
    let (read, position) = journal.read("toinen", &Scope::Whole).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(position, Position { entry: 1, ..start("toinen") });
    assert_eq!(numbers(journal.as_mut(), &Scope::Whole).len(), 7);
}

pub fn what_is_gathered_is_what_the_entries_come_to(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    assert_eq!(journal.gathered("kanta-hame").unwrap(), (History::default(), start("kanta-hame")));
    let mut position = journal.append(&start("kanta-hame"), &mixed()).unwrap();
    for number in position.entry + 1..position.entry + 90 {
        let fact = if number == 50 { Fact::TakenBack { entry: EntryNumber(2) } } else { action(number) };
        position = journal.append(&position, &entries(vec![filed(number, fact)])).unwrap();
        let (whole, end) = journal.read("kanta-hame", &Scope::Whole).unwrap();
        assert_eq!(journal.gathered("kanta-hame").unwrap(), (History::of(&whole), end));
    }
    let (whole, end) = journal.read("kanta-hame", &Scope::Standing).unwrap();
    assert_eq!(shelf.reader().gathered("kanta-hame").unwrap(), (History::of(&whole), end));
}

pub fn the_slower_writer_is_told_and_changes_nothing(shelf: &dyn Shelf) {
    let (mut quick, mut slow) = (shelf.writer(), shelf.writer());
    let (_, seen) = slow.read("kanta-hame", &Scope::Whole).unwrap();
    quick.append(&seen, &entries(vec![filed(1, approved("loppi"))])).unwrap();
    let late = Batch {
        entries: vec![filed(1, approved("hattula"))],
        people: vec![person(1, "Testi Esimerkki")],
        version: Some(version("kanta-hame", 1, "id = 1")),
        ..Batch::default()
    };
    assert!(matches!(slow.append(&seen, &late), Err(StoreError::Moved)));
    let (read, position) = slow.read("kanta-hame", &Scope::Whole).unwrap();
    assert_eq!(read, [filed(1, approved("loppi")).entry]);
    assert_eq!(slow.people().unwrap(), []);
    assert_eq!(slow.versions().unwrap(), []);
    slow.append(&position, &entries(vec![filed(2, approved("hattula"))])).unwrap();
    assert_eq!(numbers(quick.as_mut(), &Scope::Whole), [1, 2]);
}

pub fn a_writer_of_another_agreement_is_not_in_the_way(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let seen = journal.read("kanta-hame", &Scope::Whole).unwrap().1;
    journal.append(&start("toinen"), &entries(vec![filed(1, approved("loppi"))])).unwrap();
    assert!(journal.append(&seen, &entries(vec![filed(1, approved("loppi"))])).is_ok());
}

pub fn a_gap_between_entries_is_refused_whole(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let batch = Batch {
        entries: vec![filed(1, approved("loppi")), filed(3, approved("hattula"))],
        people: vec![person(1, "Testi Esimerkki")],
        version: None,
        ..Batch::default()
    };
    let refused = journal.append(&start("kanta-hame"), &batch);
    assert!(matches!(refused, Err(StoreError::Misnumbered { expected: 2, found: 3 })));
    assert_eq!(journal.read("kanta-hame", &Scope::Whole).unwrap(), (Vec::new(), start("kanta-hame")));
    assert_eq!(journal.people().unwrap(), []);
}

pub fn an_empty_batch_changes_nothing(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    assert_eq!(journal.append(&start("kanta-hame"), &Batch::default()).unwrap(), start("kanta-hame"));
}

pub fn instants_keep_their_offset_and_fractions(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let mut first = filed(1, approved("loppi"));
    first.entry.recorded_at = instant("2027-01-04T09:00:00.123456789+05:45");
    journal.append(&start("kanta-hame"), &entries(vec![first.clone()])).unwrap();
    let read = journal.read("kanta-hame", &Scope::Whole).unwrap().0;
    assert_eq!(read[0].recorded_at.to_rfc3339(), first.entry.recorded_at.to_rfc3339());
}

/// Entries of two bodies, two parties and of nothing in particular.
fn mixed() -> Batch {
    let elected = |id: &str, of: &str| Fact::Elected {
        body: body(id),
        office: Office::Chair,
        person: PersonNumber(1),
        party: party(of),
    };
    let taken_back = Fact::TakenBack { entry: EntryNumber(2) };
    let concerns = planned(1, "hytefoorumi").concerns();
    let mut taking_back = filed(7, taken_back);
    taking_back.concerns = concerns;
    entries(vec![
        filed(1, approved("loppi")),
        filed(2, planned(1, "hytefoorumi")),
        filed(3, planned(2, "sotefoorumi")),
        filed(4, elected("hytefoorumi", "loppi")),
        filed(5, elected("sotefoorumi", "hattula")),
        filed(6, Fact::Waived { key: "cadence:hytefoorumi:2026".to_owned() }),
        taking_back,
    ])
}

pub fn start(agreement: &str) -> Position {
    Position { agreement: agreement.to_owned(), entry: 0, meeting: 0, person: 0, action: 0 }
}

pub fn entries(entries: Vec<Filed>) -> Batch {
    Batch { entries, ..Batch::default() }
}

pub fn filed(number: u32, fact: Fact) -> Filed {
    let concerns = fact.concerns();
    let entry = Entry {
        number: EntryNumber(number),
        command: EntryNumber(number),
        fact,
        holds_on: "2025-05-14".parse().unwrap(),
        recorded_at: instant("2025-05-15T09:00:00+03:00"),
        at_meeting: None,
        corrects: None,
        texts: Texts { recorded_by: Some("Testi Esimerkki".to_owned()), ..Texts::default() },
    };
    Filed { entry, concerns }
}

pub fn approved(id: &str) -> Fact {
    Fact::Approved { party: party(id), on: "2023-03".parse().unwrap() }
}

pub fn planned(meeting: u32, id: &str) -> Fact {
    Fact::MeetingPlanned {
        meeting: MeetingNumber(meeting),
        body: body(id),
        date: "2025-06-10".parse().unwrap(),
        time: None,
        ends: None,
        purposes: Vec::new(),
        arranger: None,
    }
}

pub fn action(number: u32) -> Fact {
    Fact::ActionAdded {
        action: number,
        due: "2025-09-01".parse().unwrap(),
        party: Some(party("loppi")),
        person: None,
        body: None,
        meeting: None,
    }
}

pub fn version(agreement: &str, number: u32, text: &str) -> Version {
    Version {
        agreement: agreement.to_owned(),
        number,
        text: text.to_owned(),
        from: None,
        loaded_at: instant("2025-05-15T09:00:00+03:00"),
        compiled: None,
        index: AgreementIndex::default(),
    }
}

pub fn person(number: u32, name: &str) -> Person {
    Person {
        number: PersonNumber(number),
        name: Some(name.to_owned()),
        party: Some(party("loppi")),
        email: Some("testi@esimerkki.invalid".to_owned()),
        language: Some("sv".to_owned()),
        merged_into: None,
    }
}

pub fn body(id: &str) -> BodyId {
    BodyId(id.to_owned())
}

pub fn party(id: &str) -> PartyId {
    PartyId(id.to_owned())
}

fn instant(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn numbers(journal: &mut dyn Journal, scope: &Scope) -> Vec<u32> {
    let (entries, _) = journal.read("kanta-hame", scope).unwrap();
    entries.iter().map(|entry| entry.number.0).collect()
}
