//! What every store does with people.

use super::Shelf;
use super::body;
use super::entries;
use super::filed;
use super::person;
use super::planned;
use super::start;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::store::error::StoreError;
use crate::store::journal::Batch;
use crate::store::journal::Scope;

pub fn a_new_person_moves_every_agreement(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let people = Batch { people: vec![person(1, "Testi Esimerkki")], ..Batch::default() };
    journal.append(&start("toinen"), &people).unwrap();
    assert!(matches!(journal.append(&start("kanta-hame"), &people), Err(StoreError::Moved)));
}

pub fn a_gap_between_people_is_refused(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let batch = Batch { people: vec![person(2, "Testi Esimerkki")], ..Batch::default() };
    let refused = journal.append(&start("kanta-hame"), &batch);
    assert!(matches!(refused, Err(StoreError::Misnumbered { expected: 1, found: 2 })));
}

pub fn people_are_changed_and_forgotten(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let first = Batch { people: vec![person(1, "Testi Esimerkki"), person(2, "Testi Esimerki")], ..Batch::default() };
    let position = journal.append(&start("kanta-hame"), &first).unwrap();
    let merged = Person { merged_into: Some(PersonNumber(1)), ..person(2, "Testi Esimerki") };
    let forgotten = Person { name: None, party: None, email: None, ..person(1, "") };
    let second = Batch { people: vec![merged.clone(), forgotten.clone(), person(3, "Malli")], ..Batch::default() };
    let position = journal.append(&position, &second).unwrap();
    assert_eq!(position.person, 3);
    assert_eq!(journal.people().unwrap(), [forgotten, merged, person(3, "Malli")]);
}

pub fn people_are_found_by_number_with_those_into_whom_they_were_merged(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let into = |number, into| Person { merged_into: Some(PersonNumber(into)), ..person(number, "Testi Esimerkki") };
    let people = vec![person(1, "Testi Testinen"), into(2, 1), person(3, "Malli"), into(4, 2), into(5, 6), into(6, 5)];
    journal.append(&start("kanta-hame"), &Batch { people: people.clone(), ..Batch::default() }).unwrap();
    let mut found = |numbers: &[u32]| {
        let numbers = numbers.iter().copied().map(PersonNumber).collect();
        let found = journal.people_with(&numbers).unwrap();
        found.iter().map(|person| person.number.0).collect::<Vec<u32>>()
    };
    assert!(found(&[]).is_empty());
    assert_eq!(found(&[7, 3]), [3]);
    assert_eq!(found(&[4]), [1, 2, 4]);
    assert_eq!(found(&[2, 3, 4]), [1, 2, 3, 4]);
    // No command makes a circle; one that another tool made is walked once.
    assert_eq!(found(&[5]), [5, 6]);
    let all = people.iter().map(|person| person.number).collect();
    assert_eq!(journal.people_with(&all).unwrap(), journal.people().unwrap());
}

pub fn names_of_any_script_stay_as_they_are(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let id = "ä\u{308}ö😀'\"; DROP TABLE entry; --\u{200f}";
    let mut odd = filed(1, planned(1, id));
    odd.entry.texts.title = Some("Ålands \u{0}\n\t\\ \u{1F1EB}\u{1F1EE}".to_owned());
    journal.append(&start("sopimus ä"), &entries(vec![odd.clone(), filed(2, planned(2, "muu"))])).unwrap();
    let (read, _) = journal.read("sopimus ä", &Scope::Bodies(vec![body(id)])).unwrap();
    assert_eq!(read, [odd.entry]);
}
