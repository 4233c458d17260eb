//! What every store does with the texts of agreements.

use super::Shelf;
use super::start;
use super::version;
use crate::store::error::StoreError;
use crate::store::journal::Batch;
use crate::store::journal::Version;

pub fn a_version_out_of_turn_is_refused(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let batch = |number| Batch { version: Some(version("kanta-hame", number, "x = 1")), ..Batch::default() };
    journal.append(&start("kanta-hame"), &batch(1)).unwrap();
    let refused = journal.append(&start("kanta-hame"), &batch(1));
    assert!(matches!(refused, Err(StoreError::Misnumbered { expected: 2, found: 1 })));
}

pub fn versions_come_in_order_of_the_first_load(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    for (agreement, number) in [("toinen", 1), ("kanta-hame", 1), ("toinen", 2)] {
        let batch = Batch { version: Some(version(agreement, number, "x = 1")), ..Batch::default() };
        journal.append(&start(agreement), &batch).unwrap();
    }
    let versions = journal.versions().unwrap();
    let order: Vec<_> = versions.iter().map(|version| (version.agreement.as_str(), version.number)).collect();
    assert_eq!(order, [("toinen", 1), ("toinen", 2), ("kanta-hame", 1)]);
}

pub fn an_outline_leads_to_the_text_and_to_its_latest_compiled_form(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let from = Some("2026-01-01".parse().unwrap());
    let first = Version { compiled: Some(vec![1]), ..version("kanta-hame", 1, "abc") };
    let second = Version { from, ..version("kanta-hame", 2, "x = 2") };
    for loaded in [first, second] {
        journal.append(&start("kanta-hame"), &Batch { version: Some(loaded), ..Batch::default() }).unwrap();
    }
    let mut reader = shelf.reader();
    let outlines = reader.outlines().unwrap();
    let [first, second] = outlines.as_slice() else { panic!("{outlines:?}") };
    assert_eq!((first.number, first.from, second.number, second.from), (1, None, 2, from));
    assert_eq!(first.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(reader.text(first).unwrap(), "abc");
    assert_eq!(reader.compiled(first).unwrap(), Some(vec![1]));
    assert_eq!(reader.compiled(second).unwrap(), None);
    let again = Batch { recompiled: Some((2, vec![0, 7])), ..Batch::default() };
    journal.append(&start("kanta-hame"), &again).unwrap();
    let mut reader = shelf.reader();
    assert_eq!(reader.compiled(second).unwrap(), Some(vec![0, 7]));
    assert_eq!(reader.compiled(first).unwrap(), Some(vec![1]));
}

pub fn a_text_keeps_every_byte(shelf: &dyn Shelf) {
    let mut journal = shelf.writer();
    let text = "\u{feff}id = \"ä\"\r\n\r\n\ttitle = 'NUL: \u{0} ja e\u{301}'\n  ";
    let loaded = Version {
        from: Some("2026-01-01".parse().unwrap()),
        compiled: Some(vec![0, 255, 1]),
        ..version("kanta-hame", 1, text)
    };
    let batch = Batch { version: Some(loaded.clone()), ..Batch::default() };
    journal.append(&start("kanta-hame"), &batch).unwrap();
    assert_eq!(shelf.reader().versions().unwrap(), [loaded]);
}
