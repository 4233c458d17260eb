//! What is no register, or cannot be written, is told and left as it is.

use std::fs;

use super::*;
use crate::store::suite;

fn open_both(path: &Path) -> [StoreError; 2] {
    let reading = Register::open_for_reading(path, PATIENCE).unwrap_err();
    let writing = Register::open_for_writing(path, PATIENCE).unwrap_err();
    [reading, writing]
}

#[test]
fn a_register_of_a_newer_program_is_left_untouched() {
    let folder = Folder::new();
    drop(folder.writer());
    rusqlite::Connection::open(folder.path()).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(folder.path()).unwrap();
    for refused in open_both(&folder.path()) {
        assert!(matches!(refused, StoreError::TooNew { found: 99, .. }), "{refused:?}");
    }
    assert_eq!(fs::read(folder.path()).unwrap(), before);
    assert_eq!(names(&folder), ["register.db"]);
}

#[test]
fn the_database_of_another_program_is_left_untouched() {
    let folder = Folder::new();
    rusqlite::Connection::open(folder.path()).unwrap().execute_batch("CREATE TABLE note (text TEXT)").unwrap();
    let before = fs::read(folder.path()).unwrap();
    for refused in open_both(&folder.path()) {
        assert!(matches!(refused, StoreError::NotARegister { .. }), "{refused:?}");
    }
    assert_eq!(fs::read(folder.path()).unwrap(), before);
    assert_eq!(names(&folder), ["register.db"]);
}

#[test]
fn a_file_that_is_no_database_is_left_untouched() {
    let folder = Folder::new();
    let text = "id = \"kanta-hame\"\n".repeat(100);
    fs::write(folder.path(), &text).unwrap();
    for refused in open_both(&folder.path()) {
        assert!(matches!(refused, StoreError::NotARegister { .. }), "{refused:?}");
    }
    assert_eq!(fs::read_to_string(folder.path()).unwrap(), text);
}

#[test]
fn a_folder_is_no_register() {
    let folder = tempfile::tempdir().unwrap();
    for refused in open_both(folder.path()) {
        assert!(matches!(refused, StoreError::NotARegister { .. }), "{refused:?}");
    }
}

#[test]
fn a_path_below_a_file_cannot_be_created() {
    let folder = Folder::new();
    fs::write(folder.path(), "").unwrap();
    let refused = Register::open_for_writing(&folder.path().join("register.db"), PATIENCE);
    assert!(matches!(refused, Err(StoreError::Io { .. })), "{refused:?}");
}

#[test]
fn a_register_that_is_cut_short_is_said_to_be_damaged() {
    let folder = Folder::new();
    let many = (1..=200).map(|number| suite::filed(number, suite::approved("loppi"))).collect();
    folder.writer().append(&suite::start("kanta-hame"), &suite::entries(many)).unwrap();
    let whole = fs::read(folder.path()).unwrap();
    for length in [whole.len() / 2, 5000, 4096, 1000] {
        fs::write(folder.path(), &whole[..length]).unwrap();
        let outcome = Register::open_for_reading(&folder.path(), PATIENCE)
            .and_then(|mut register| register.read("kanta-hame", &Scope::Whole));
        let is_told = matches!(outcome, Err(StoreError::Damaged { .. } | StoreError::NotARegister { .. }));
        assert!(is_told, "{length}: {outcome:?}");
    }
}

#[test]
fn a_fact_that_cannot_be_read_is_named_by_its_entry() {
    let folder = Folder::new();
    let batch = suite::entries(vec![suite::filed(1, suite::approved("loppi"))]);
    folder.writer().append(&suite::start("kanta-hame"), &batch).unwrap();
    let other = rusqlite::Connection::open(folder.path()).unwrap();
    other.execute("UPDATE entry SET fact = '{\"fact\":\"unheard_of\"}'", []).unwrap();
    drop(other);
    let refused = folder.reader().read("kanta-hame", &Scope::Whole).unwrap_err();
    assert!(
        matches!(&refused, StoreError::Damaged { cause, .. } if cause.why == crate::store::error::Why::Entry(1)),
        "{refused:?}"
    );
}

#[test]
fn a_register_that_another_keeps_locked_is_busy() {
    let folder = Folder::new();
    let mut writer = Register::open_for_writing(&folder.path(), Duration::ZERO).unwrap();
    let other = rusqlite::Connection::open(folder.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = writer.append(&suite::start("kanta-hame"), &Batch::default());
    assert!(matches!(refused, Err(StoreError::Busy { .. })), "{refused:?}");
    other.execute_batch("ROLLBACK").unwrap();
    assert!(writer.append(&suite::start("kanta-hame"), &Batch::default()).is_ok());
}

#[test]
fn what_was_written_into_a_removed_or_replaced_register_is_not_said_to_be_recorded() {
    let folder = Folder::new();
    let batch = |number| suite::entries(vec![suite::filed(number, suite::approved("loppi"))]);
    let mut writer = Register::open_for_writing(&folder.path(), PATIENCE).unwrap();
    let position = writer.append(&suite::start("kanta-hame"), &batch(1)).unwrap();
    let elsewhere = folder.path().with_file_name("elsewhere.db");
    fs::rename(folder.path(), &elsewhere).unwrap();
    assert!(matches!(writer.append(&position, &batch(2)), Err(StoreError::Io { .. })));
    drop(writer);
    let mut writer = Register::open_for_writing(&folder.path(), PATIENCE).unwrap();
    writer.append(&suite::start("kanta-hame"), &batch(1)).unwrap();
    fs::rename(&elsewhere, folder.path()).unwrap();
    let position = crate::store::journal::Position { entry: 1, ..suite::start("kanta-hame") };
    assert!(matches!(writer.append(&position, &batch(2)), Err(StoreError::Io { .. })));
}

#[test]
fn a_full_disk_is_told_and_leaves_nothing_of_the_batch() {
    let folder = Folder::new();
    let mut writer = Register::open_for_writing(&folder.path(), PATIENCE).unwrap();
    writer.limit_pages(1);
    let many = (1..=200).map(|number| suite::filed(number, suite::approved("loppi"))).collect();
    let refused = writer.append(&suite::start("kanta-hame"), &suite::entries(many));
    assert!(matches!(refused, Err(StoreError::Full { .. })), "{refused:?}");
    assert_eq!(writer.read("kanta-hame", &Scope::Whole).unwrap(), (Vec::new(), suite::start("kanta-hame")));
}
