//! Readers and writers at once.

use super::*;
use crate::store::suite;

const WRITERS: usize = 3;
const ENTRIES: usize = 25;
const READS: usize = 200;

/// Opens, appends and closes again, as commands do that run at the same time.
fn write(path: &Path) {
    for _ in 0..ENTRIES {
        let mut register = Register::open_for_writing(path, PATIENCE).unwrap();
        loop {
            let (_, position) = register.read("kanta-hame", &Scope::Binding).unwrap();
            let entry = suite::filed(position.entry + 1, suite::approved("loppi"));
            match register.append(&position, &suite::entries(vec![entry])) {
                Err(StoreError::Moved) => {}
                other => break drop(other.unwrap()),
            }
        }
    }
}

/// Reads while others write; what has been seen once stays, without a gap.
fn read(path: &Path, is_kept_open: bool) {
    let mut register = Register::open_for_reading(path, PATIENCE).unwrap();
    let mut seen = 0;
    for _ in 0..READS {
        if !is_kept_open {
            register = Register::open_for_reading(path, PATIENCE).unwrap();
        }
        let (entries, position) = register.read("kanta-hame", &Scope::Whole).unwrap();
        assert!(entries.len() >= seen);
        assert!((1..).zip(&entries).all(|(number, entry)| entry.number.0 == number));
        assert_eq!(position.entry as usize, entries.len());
        seen = entries.len();
    }
}

#[test]
fn readers_see_whole_moments_while_writers_come_and_go() {
    let folder = Folder::new();
    drop(folder.writer());
    let path = folder.path();
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| write(&path));
        }
        scope.spawn(|| read(&path, true));
        scope.spawn(|| read(&path, false));
    });
    let written = folder.writer().read("kanta-hame", &Scope::Whole).unwrap().0;
    assert_eq!(written.len(), WRITERS * ENTRIES);
    assert_eq!(names(&folder), ["register.db"]);
}

#[test]
fn what_a_writer_reads_belongs_together_until_it_changes_something() {
    let folder = Folder::new();
    let (mut slow, mut quick) = (folder.writer(), folder.writer());
    let (_, seen) = slow.read("kanta-hame", &Scope::Whole).unwrap();
    let batch = Batch {
        people: vec![suite::person(1, "Testi Esimerkki")],
        ..suite::entries(vec![suite::filed(1, suite::approved("loppi"))])
    };
    quick.append(&seen, &batch).unwrap();
    assert_eq!(slow.people().unwrap(), []);
    assert_eq!(slow.read("kanta-hame", &Scope::Whole).unwrap().0, []);
    assert!(matches!(slow.append(&seen, &batch), Err(StoreError::Moved)));
    assert_eq!(slow.people().unwrap().len(), 1);
    assert_eq!(slow.read("kanta-hame", &Scope::Whole).unwrap().0.len(), 1);
}
