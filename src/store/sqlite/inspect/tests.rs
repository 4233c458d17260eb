//! Registers damaged in one way each, and in any way at all.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::history::fact::Fact;
use crate::store::inspection::SchemaDifference;
use crate::store::journal::Batch;
use crate::store::journal::Journal;
use crate::store::journal::Scope;
use crate::store::sqlite::register::PATIENCE;
use crate::store::sqlite::register::Register;
use crate::store::suite;

struct Desk {
    folder: TempDir,
}

impl Desk {
    /// A register of a version, two people and so many entries after the load.
    fn with(entries: u32) -> Desk {
        let desk = Desk { folder: tempfile::tempdir().unwrap() };
        let mut all = vec![suite::filed(1, Fact::AgreementLoaded { version: 1 })];
        all.extend((2..entries + 2).map(|number| suite::filed(number, suite::planned(number, "hytefoorumi"))));
        let batch = Batch {
            entries: all,
            people: vec![suite::person(1, "Testi Esimerkki"), suite::person(2, "Malli Henkilö")],
            version: Some(suite::version("kanta-hame", 1, "id = \"kanta-hame\"")),
            ..Batch::default()
        };
        let mut register = Register::open_for_writing(&desk.path(), PATIENCE).unwrap();
        register.append(&suite::start("kanta-hame"), &batch).unwrap();
        desk
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }

    /// Does something to the register that the program never does.
    fn tamper(&self, sql: &str) {
        Connection::open(self.path()).unwrap().execute_batch(sql).unwrap();
    }

    fn inspect(&self) -> Inspection {
        inspect(&self.path(), PATIENCE).unwrap()
    }

    fn findings(&self) -> Vec<Finding> {
        self.inspect().findings
    }
}

fn agreement() -> String {
    "kanta-hame".to_owned()
}

#[test]
fn what_is_kept_beside_the_entries_is_compared_with_them_and_can_be_made_anew() {
    let desk = Desk::with(60);
    assert_eq!(desk.findings(), []);
    desk.tamper("UPDATE packed SET entries = zeroblob(9); UPDATE meetings SET body = 'x'");
    let (first, last) = (1, 61);
    assert_eq!(
        desk.findings(),
        [
            Finding::ViewDiffers { agreement: agreement(), view: "meetings" },
            Finding::PackedDiffers { agreement: agreement(), first, last },
        ]
    );
    Register::open_for_writing(&desk.path(), PATIENCE).unwrap().rebuild().unwrap();
    assert_eq!(desk.findings(), []);
}

#[test]
fn a_sound_register_is_told_to_be_so() {
    let inspection = Desk::with(9).inspect();
    assert_eq!(inspection.findings, []);
    assert_eq!(inspection.schema, Some(ladder::LATEST));
    assert_eq!(inspection.entries(), (10, 10));
    assert_eq!(inspection.people, 2);
    let [found] = &inspection.agreements[..] else { panic!("{inspection:?}") };
    assert_eq!((found.id.as_str(), found.versions, found.without_texts), ("kanta-hame", 1, 0));
    assert!(found.head.is_some());
}

#[test]
fn an_inspection_writes_nothing() {
    let desk = Desk::with(9);
    let before = fs::read(desk.path()).unwrap();
    desk.inspect();
    assert_eq!(fs::read(desk.path()).unwrap(), before);
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1);
}

#[test]
fn texts_that_were_taken_out_are_no_fault() {
    let desk = Desk::with(3);
    desk.tamper("UPDATE entry SET texts = NULL, texts_salt = NULL WHERE number = 2");
    let inspection = desk.inspect();
    assert_eq!(inspection.findings, []);
    assert_eq!(inspection.agreements[0].without_texts, 1);
    assert_eq!(inspection.entries(), (4, 4));
}

#[test]
fn texts_that_were_changed_are_named() {
    let desk = Desk::with(3);
    desk.tamper(r#"UPDATE entry SET texts = '{"recorded_by":"Joku Muu"}' WHERE number = 3"#);
    assert_eq!(desk.findings(), [Finding::TextsEdited { agreement: agreement(), entry: 3 }]);
}

#[test]
fn an_entry_that_was_changed_is_named() {
    let desk = Desk::with(5);
    desk.tamper("UPDATE entry SET holds_on = '2020-01-01' WHERE number = 4");
    assert_eq!(desk.findings(), [Finding::EntryEdited { agreement: agreement(), entry: 4 }]);
    assert_eq!(desk.inspect().entries(), (6, 6));
}

#[test]
fn entries_that_were_removed_are_named() {
    let desk = Desk::with(5);
    desk.tamper("DELETE FROM entry WHERE number IN (3, 4)");
    assert_eq!(desk.findings(), [Finding::EntriesMissing { agreement: agreement(), first: 3, last: 4 }]);
}

#[test]
fn a_gap_closed_by_renumbering_is_seen_through() {
    let desk = Desk::with(2);
    desk.tamper("DELETE FROM entry WHERE number = 2; UPDATE entry SET number = 2 WHERE number = 3");
    let expected = [
        Finding::EntryRenumbered { agreement: agreement(), entry: 2, was: 3 },
        Finding::EntriesMissing { agreement: agreement(), first: 2, last: 2 },
    ];
    assert_eq!(desk.findings(), expected);
}

#[test]
fn a_fact_that_cannot_be_read_is_named_and_the_others_are_counted() {
    let desk = Desk::with(5);
    desk.tamper("UPDATE entry SET fact = '{broken' WHERE number = 4");
    let inspection = desk.inspect();
    let [first, second] = &inspection.findings[..] else { panic!("{inspection:?}") };
    assert_eq!(*first, Finding::EntryEdited { agreement: agreement(), entry: 4 });
    assert!(matches!(second, Finding::FactUnreadable { entry: 4, .. }));
    assert_eq!(inspection.entries(), (6, 5));
}

#[test]
fn an_entry_filed_as_another_kind_is_named() {
    let desk = Desk::with(2);
    desk.tamper("UPDATE entry SET kind = 'taken_back' WHERE number = 2");
    assert_eq!(desk.findings(), [Finding::EntryMisfiled { agreement: agreement(), entry: 2 }]);
}

#[test]
fn a_changed_agreement_text_is_noticed_even_with_a_new_checksum() {
    let desk = Desk::with(1);
    desk.tamper("UPDATE version SET text = 'id = 2'");
    assert_eq!(desk.findings(), [Finding::VersionEdited { agreement: agreement(), version: 1 }]);
    let sha256 = crate::store::chain::sha256_hex("id = 2");
    desk.tamper(&format!("UPDATE version SET sha256 = '{sha256}'"));
    assert_eq!(desk.findings(), [Finding::EntryEdited { agreement: agreement(), entry: 1 }]);
}

#[test]
fn missing_versions_and_people_are_named() {
    let desk = Desk::with(1);
    desk.tamper("UPDATE version SET number = 2; DELETE FROM person WHERE number = 1");
    let findings = desk.findings();
    assert!(findings.contains(&Finding::VersionMissing { agreement: agreement(), version: 1 }), "{findings:?}");
    assert!(findings.contains(&Finding::PersonMissing { person: 1 }), "{findings:?}");
}

#[test]
fn a_row_that_names_a_missing_one_is_told() {
    let desk = Desk::with(1);
    desk.tamper("PRAGMA foreign_keys = OFF; UPDATE person SET merged_into = 7 WHERE number = 2");
    assert_eq!(desk.findings(), [Finding::Dangling { table: "person".to_owned(), parent: "person".to_owned() }]);
}

#[test]
fn a_schema_that_was_changed_is_compared_part_by_part() {
    let desk = Desk::with(1);
    desk.tamper(
        "CREATE TABLE note (text TEXT);
         DROP VIEW officers;
         DROP VIEW parties;
         CREATE VIEW parties AS SELECT 1;",
    );
    let schema = |name: &str, difference| Finding::Schema { name: name.to_owned(), difference };
    let expected = [
        schema("officers", SchemaDifference::Missing),
        schema("parties", SchemaDifference::Changed),
        schema("note", SchemaDifference::Added),
    ];
    assert_eq!(desk.findings(), expected);
}

#[test]
fn a_newer_register_is_told_and_not_judged() {
    let desk = Desk::with(1);
    desk.tamper("PRAGMA user_version = 99; DROP VIEW officers");
    assert_eq!(desk.findings(), [Finding::Newer { found: 99, known: ladder::LATEST }]);
}

#[test]
fn an_empty_file_waits_for_its_first_write() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    fs::write(desk.path(), "").unwrap();
    let inspection = desk.inspect();
    assert!(!inspection.is_damaged());
    assert!(inspection.findings.contains(&Finding::Older { found: 0, known: ladder::LATEST }));
}

#[test]
fn another_file_and_another_database_are_told_apart() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    fs::write(desk.path(), "id = \"kanta-hame\"\n").unwrap();
    assert!(desk.findings().contains(&Finding::NotADatabase));
    fs::remove_file(desk.path()).unwrap();
    desk.tamper("CREATE TABLE note (text TEXT)");
    assert!(desk.findings().contains(&Finding::Foreign));
}

#[test]
fn a_file_cut_short_is_told_with_both_lengths() {
    let desk = Desk::with(200);
    let whole = fs::read(desk.path()).unwrap();
    fs::write(desk.path(), &whole[..whole.len() / 2]).unwrap();
    let expected = Finding::Truncated { expected: whole.len() as u64, found: whole.len() as u64 / 2 };
    assert!(desk.findings().contains(&expected));
}

#[test]
fn a_damaged_page_leaves_the_other_entries_readable() {
    let desk = Desk::with(2000);
    let mut bytes = fs::read(desk.path()).unwrap();
    // The last fact of a page in the middle, found by its text.
    let needle = br#""meeting":1000,"#;
    let at = bytes.windows(needle.len()).position(|window| window == needle).unwrap();
    let page = at / 4096 * 4096;
    bytes[page..page + 4096].fill(0xAA);
    fs::write(desk.path(), bytes).unwrap();
    let inspection = desk.inspect();
    assert!(inspection.is_damaged());
    let (_, readable) = inspection.entries();
    assert!((1900..2001).contains(&readable), "{readable}");
    let unreadable = inspection.findings.iter().find_map(|finding| match finding {
        Finding::EntriesUnreadable { first, last, .. } => Some(*first..=*last),
        _ => None,
    });
    assert!(unreadable.is_some_and(|range| range.contains(&1000)), "{:?}", inspection.findings);
}

#[test]
fn what_lies_beside_the_register_is_told() {
    let desk = Desk::with(1);
    let wal = desk.path().with_extension("db-wal");
    fs::write(&wal, vec![7; 4152]).unwrap();
    assert!(desk.findings().contains(&Finding::WalForeign { path: wal.clone() }));
    fs::remove_file(&wal).unwrap();
    fs::write(desk.path().with_extension("db-shm"), vec![0; 32768]).unwrap();
    assert!(desk.findings().contains(&Finding::WalMissing { path: wal }));
}

#[test]
fn a_writer_at_work_is_no_fault() {
    let desk = Desk::with(1);
    let other = desk.path().with_file_name("other.db");
    let mut writer = Register::open_for_writing(&desk.path(), PATIENCE).unwrap();
    let position = writer.read("kanta-hame", &Scope::Whole).unwrap().1;
    writer.append(&position, &suite::entries(vec![suite::filed(3, suite::approved("loppi"))])).unwrap();
    for ending in ["", "-wal", "-shm"] {
        let beside = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        fs::copy(beside(&desk.path()), beside(&other)).unwrap();
    }
    let inspection = inspect(&other, PATIENCE).unwrap();
    assert!(!inspection.is_damaged(), "{inspection:?}");
    assert!(matches!(inspection.findings[..], [Finding::WalPending { .. }]), "{inspection:?}");
    assert_eq!(inspection.entries(), (3, 3));
}

#[cfg(unix)]
#[test]
fn who_else_may_open_the_file_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with(1);
    let with = |mode: u32| {
        fs::set_permissions(desk.path(), fs::Permissions::from_mode(mode)).unwrap();
        desk.findings()
    };
    assert_eq!(with(0o640), [Finding::OthersMayRead { path: desk.path(), mode: 0o640 }]);
    assert_eq!(with(0o660), [Finding::OthersMayWrite { path: desk.path(), mode: 0o660 }]);
    assert_eq!(with(0o400), []);
    assert!(!desk.inspect().is_damaged());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happened_to_the_file_there_is_an_answer(
        harms in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 1_usize..600), 1..6),
        cut in proptest::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        let desk = Desk::with(60);
        let mut bytes = fs::read(desk.path()).unwrap();
        for (place, value, length) in harms {
            let start = place.index(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes[start..end].fill(value);
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        fs::write(desk.path(), bytes).unwrap();
        if let Ok(inspection) = inspect(&desk.path(), PATIENCE) {
            let (entries, readable) = inspection.entries();
            prop_assert!(readable <= entries);
        }
        let _ = Register::open_for_reading(&desk.path(), PATIENCE)
            .and_then(|mut register| register.read("kanta-hame", &Scope::Whole));
        prop_assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1);
    }
}
