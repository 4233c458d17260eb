//! Reading creates, changes and waits for nothing.

use std::fs;
use std::os::unix::fs::MetadataExt;

use super::*;
use crate::store::suite;

fn with_one_entry() -> Folder {
    let folder = Folder::new();
    let batch = suite::entries(vec![suite::filed(1, suite::approved("loppi"))]);
    folder.writer().append(&suite::start("kanta-hame"), &batch).unwrap();
    folder
}

fn count(register: &mut Register) -> usize {
    register.read("kanta-hame", &Scope::Whole).unwrap().0.len()
}

#[test]
fn nothing_is_created_where_there_is_no_register() {
    let folder = Folder::new();
    let refused = Register::open_for_reading(&folder.path(), PATIENCE);
    assert!(matches!(refused, Err(StoreError::Missing(_))));
    assert!(names(&folder).is_empty());
}

#[test]
fn neither_the_folder_nor_the_file_changes() {
    let folder = with_one_entry();
    let trace = |path: &Path| {
        let metadata = fs::metadata(path).unwrap();
        (metadata.mtime(), metadata.mtime_nsec(), metadata.ctime_nsec(), metadata.len())
    };
    let parent = folder.path().parent().unwrap().to_path_buf();
    let before = (trace(&folder.path()), trace(&parent));
    let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
    assert_eq!(count(&mut register), 1);
    assert_eq!(names(&folder), ["register.db"]);
    drop(register);
    assert_eq!((trace(&folder.path()), trace(&parent)), before);
}

#[test]
fn a_reader_does_not_write() {
    let folder = with_one_entry();
    let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
    let position = register.read("kanta-hame", &Scope::Whole).unwrap().1;
    let refused = register.append(&position, &Batch::default());
    assert!(matches!(refused, Err(StoreError::ReadOnly { .. })));
}

#[test]
fn a_writer_in_the_middle_of_its_work_is_not_waited_for() {
    let folder = with_one_entry();
    let other = rusqlite::Connection::open(folder.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE; INSERT INTO person (number, name) VALUES (1, 'Testi')").unwrap();
    let mut register = Register::open_for_reading(&folder.path(), Duration::ZERO).unwrap();
    assert_eq!(count(&mut register), 1);
    assert_eq!(register.people().unwrap(), []);
    other.execute_batch("COMMIT").unwrap();
    assert_eq!(register.people().unwrap().len(), 1);
}

#[test]
fn a_reader_that_stays_open_does_not_keep_a_writer_waiting() {
    let folder = with_one_entry();
    let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
    assert_eq!(count(&mut register), 1);
    let mut writer = Register::open_for_writing(&folder.path(), Duration::ZERO).unwrap();
    let position = writer.read("kanta-hame", &Scope::Whole).unwrap().1;
    writer.append(&position, &suite::entries(vec![suite::filed(2, suite::approved("hattula"))])).unwrap();
    drop(writer);
    assert_eq!(count(&mut register), 2);
}

#[test]
fn what_a_writer_left_beside_the_register_is_read_too() {
    let folder = with_one_entry();
    let left = Folder::new();
    let mut writer = folder.writer();
    let position = writer.read("kanta-hame", &Scope::Whole).unwrap().1;
    writer.append(&position, &suite::entries(vec![suite::filed(2, suite::approved("hattula"))])).unwrap();
    for ending in ["db", "db-wal"] {
        fs::copy(folder.path().with_extension(ending), left.path().with_extension(ending)).unwrap();
    }
    let mut register = Register::open_for_reading(&left.path(), PATIENCE).unwrap();
    assert_eq!(count(&mut register), 2);
}

#[test]
fn an_empty_file_is_an_empty_register() {
    let folder = Folder::new();
    fs::write(folder.path(), "").unwrap();
    let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
    assert_eq!(count(&mut register), 0);
    assert_eq!(register.versions().unwrap(), []);
    assert_eq!(fs::metadata(folder.path()).unwrap().len(), 0);
}

#[test]
fn a_path_with_signs_that_mean_something_in_an_address_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a?b#c%41 ä&mode=rwc.db");
    drop(Register::open_for_writing(&path, PATIENCE).unwrap());
    let mut register = Register::open_for_reading(&path, PATIENCE).unwrap();
    assert_eq!(count(&mut register), 0);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
