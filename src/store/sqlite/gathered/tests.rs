use proptest::prelude::*;

use super::*;
use crate::history::entry::EntryNumber;
use crate::history::fact::Fact;
use crate::store::journal::Filed;
use crate::store::sqlite::append::LOOK;
use crate::store::sqlite::in_memory;
use crate::store::sqlite::in_memory::ID;
use crate::store::sqlite::in_memory::end;
use crate::store::sqlite::in_memory::path;
use crate::store::sqlite::in_memory::register;
use crate::store::suite;

/// Some entry under this number; every so many one that answers an earlier one.
fn entry(number: u32, answers: u32) -> Filed {
    let mut filed = match number % 4 {
        0 => suite::filed(number, suite::planned(number, "hytefoorumi")),
        1 => suite::filed(number, suite::approved("loppi")),
        2 => suite::filed(number, Fact::Waived { key: format!("avain-{number}") }),
        _ => suite::filed(number, suite::action(number)),
    };
    if number % answers == 5 {
        filed.entry.fact = Fact::TakenBack { entry: EntryNumber(number / 2 + 1) };
    } else if number % answers == 9 {
        filed.entry.corrects = Some(EntryNumber(number / 3 + 1));
    }
    filed
}

fn write(connection: &mut Connection, count: u32, answers: u32) {
    in_memory::write(connection, count, |number| entry(number, answers));
}

fn kept(connection: &Connection) -> Option<u32> {
    connection.query_row("SELECT last FROM gathered", [], |row| row.get(0)).ok()
}

fn whole(connection: &Connection) -> Vec<Entry> {
    read::entries(connection, path(), &end(connection), &Scope::Whole).unwrap()
}

#[test]
fn a_short_history_is_not_gathered_and_a_long_one_seldom() {
    let mut connection = register();
    write(&mut connection, LEAST - 1, u32::MAX);
    assert_eq!(kept(&connection), None);
    write(&mut connection, 1, u32::MAX);
    assert_eq!(kept(&connection), Some(LEAST));
    write(&mut connection, LEAST - 1, u32::MAX);
    assert_eq!(kept(&connection), Some(LEAST));
    write(&mut connection, 2000, u32::MAX);
    let last = kept(&connection).unwrap();
    write(&mut connection, last / PART - 1, u32::MAX);
    assert_eq!(kept(&connection), Some(last));
    // It is not looked with every entry whether it is time.
    let due = last + last / PART;
    while kept(&connection) == Some(last) {
        write(&mut connection, 1, u32::MAX);
        assert!(end(&connection).entry < due + LOOK);
    }
    assert!(kept(&connection) >= Some(due));
}

#[test]
fn what_cannot_be_taken_is_put_together_from_the_entries() {
    let mut connection = register();
    write(&mut connection, 50, u32::MAX);
    let end = end(&connection);
    assert_eq!(super::read(&connection, path(), &end).unwrap(), Some(History::of(&whole(&connection))));
    for harm in [
        "UPDATE gathered SET history = x'ffff'",
        "UPDATE gathered SET form = 'another'",
        "UPDATE gathered SET last = 51",
        "DELETE FROM gathered",
    ] {
        connection.execute(harm, []).unwrap();
        assert_eq!(super::read(&connection, path(), &end).unwrap(), None, "{harm}");
        assert_eq!(whole(&connection).len(), 50);
    }
    // A later writer keeps it again.
    write(&mut connection, LOOK, u32::MAX);
    assert_eq!(kept(&connection), Some(50 + LOOK));
}

#[test]
fn what_comes_to_something_else_is_named() {
    let mut connection = register();
    write(&mut connection, 50, u32::MAX);
    let mut entries = whole(&connection);
    assert_eq!(differing(&connection, ID, &entries).unwrap(), None);
    entries[7].fact = suite::approved("hattula");
    assert_eq!(differing(&connection, ID, &entries).unwrap(), Some(50));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_gathered_is_what_all_entries_come_to(counts in proptest::collection::vec(1..80_u32, 1..12), answers in 20..200_u32) {
        let mut connection = register();
        for count in counts {
            write(&mut connection, count, answers);
            if let Some(history) = super::read(&connection, path(), &end(&connection)).unwrap() {
                prop_assert_eq!(history, History::of(&whole(&connection)));
            } else {
                prop_assert!(end(&connection).entry < LEAST);
            }
        }
    }
}
