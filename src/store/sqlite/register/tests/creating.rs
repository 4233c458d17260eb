//! How a register is created, and what closing leaves.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::store::suite;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn write_one(path: &Path) -> Register {
    let mut register = Register::open_for_writing(path, PATIENCE).unwrap();
    let (_, position) = register.read("kanta-hame", &Scope::Whole).unwrap();
    let entry = suite::filed(position.entry + 1, suite::approved("loppi"));
    register.append(&position, &suite::entries(vec![entry])).unwrap();
    register
}

#[test]
fn a_new_register_and_the_folders_above_it_are_for_the_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uusi/kansio/register.db");
    let register = write_one(&path);
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(&folder.path().join("uusi/kansio/register.db-wal")), 0o600);
    assert_eq!(mode(&folder.path().join("uusi/kansio/register.db-shm")), 0o600);
    assert_eq!(mode(&folder.path().join("uusi")), 0o700);
    assert_eq!(mode(&folder.path().join("uusi/kansio")), 0o700);
    drop(register);
}

#[test]
fn an_existing_file_keeps_its_mode_and_gives_it_to_its_side_files() {
    let folder = Folder::new();
    fs::write(folder.path(), "").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o660)).unwrap();
    let register = write_one(&folder.path());
    assert_eq!(mode(&folder.path()), 0o660);
    assert_eq!(mode(&folder.path().with_extension("db-wal")), 0o660);
    assert_eq!(mode(&folder.path().with_extension("db-shm")), 0o660);
    drop(register);
    assert_eq!(mode(&folder.path()), 0o660);
}

#[test]
fn side_files_get_the_group_of_the_register() {
    use std::os::unix::fs::MetadataExt;
    let folder = Folder::new();
    fs::write(folder.path(), "").unwrap();
    // Only the superuser may give a file to a group of which it is no member; for others the groups stay equal.
    let _ = std::os::unix::fs::chown(folder.path(), None, Some(12_345));
    let register = write_one(&folder.path());
    let group = |path: &Path| fs::metadata(path).unwrap().gid();
    assert_eq!(group(&folder.path().with_extension("db-wal")), group(&folder.path()));
    assert_eq!(group(&folder.path().with_extension("db-shm")), group(&folder.path()));
    drop(register);
}

#[test]
fn a_link_to_a_file_that_is_not_there_yet_creates_a_private_file() {
    let folder = Folder::new();
    let link = folder.path().with_file_name("link.db");
    std::os::unix::fs::symlink(folder.path(), &link).unwrap();
    drop(write_one(&link));
    assert_eq!(mode(&folder.path()), 0o600);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(suite_numbers(&link), [1]);
}

#[test]
fn several_that_create_at_once_make_one_register() {
    let folder = Folder::new();
    let path = folder.path();
    let write = || {
        let mut register = Register::open_for_writing(&path, PATIENCE).unwrap();
        loop {
            let (_, position) = register.read("kanta-hame", &Scope::Whole).unwrap();
            let entry = suite::filed(position.entry + 1, suite::approved("loppi"));
            match register.append(&position, &suite::entries(vec![entry])) {
                Err(StoreError::Moved) => {}
                other => return other.map(drop).unwrap(),
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(write);
        }
    });
    assert_eq!(suite_numbers(&path), [1, 2, 3, 4, 5, 6, 7, 8]);
}

#[test]
fn closing_leaves_nothing_but_the_register() {
    let folder = Folder::new();
    drop(write_one(&folder.path()));
    assert_eq!(names(&folder), ["register.db"]);
}

#[test]
fn a_writer_that_closes_while_somebody_reads_leaves_the_rest_to_the_next() {
    let folder = Folder::new();
    let register = write_one(&folder.path());
    let reading = fs::File::open(folder.path().parent().unwrap()).unwrap();
    reading.lock_shared().unwrap();
    drop(register);
    assert!(names(&folder).contains(&"register.db-wal".to_owned()));
    assert_eq!(suite_numbers(&folder.path()), [1]);
    drop(reading);
    drop(write_one(&folder.path()));
    assert_eq!(names(&folder), ["register.db"]);
    assert_eq!(suite_numbers(&folder.path()), [1, 2]);
}

fn suite_numbers(path: &Path) -> Vec<u32> {
    let mut register = Register::open_for_reading(path, PATIENCE).unwrap();
    register.read("kanta-hame", &Scope::Whole).unwrap().0.iter().map(|entry| entry.number.0).collect()
}
