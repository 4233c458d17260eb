use proptest::prelude::*;

use super::*;
use crate::agreement::body::BodyId;
use crate::history::fact::Fact;
use crate::store::journal::Filed;
use crate::store::journal::Position;
use crate::store::sqlite::append::LOOK;
use crate::store::sqlite::in_memory;
use crate::store::sqlite::in_memory::ID;
use crate::store::sqlite::in_memory::end;
use crate::store::sqlite::in_memory::path;
use crate::store::sqlite::in_memory::register;
use crate::store::sqlite::read;
use crate::store::suite;

/// Some entry under this number: of no body, of a body, of a party, of both.
fn entry(number: u32) -> Filed {
    match number % 5 {
        0 => suite::filed(number, suite::planned(number, "hytefoorumi")),
        1 => suite::filed(number, suite::approved("loppi")),
        2 => suite::filed(number, suite::planned(number, "sotefoorumi")),
        3 => suite::filed(number, suite::approved("hattula")),
        _ => suite::filed(number, Fact::Waived { key: format!("avain-{number}") }),
    }
}

/// Writes so many entries more.
fn write(connection: &mut Connection, count: u32) {
    in_memory::write(connection, count, entry);
}

fn rows(connection: &Connection) -> Vec<(u32, u32)> {
    let mut statement = connection.prepare("SELECT first, last FROM packed ORDER BY agreement, first").unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<Result<_, _>>().unwrap()
}

fn of(connection: &Connection, scope: &Scope) -> Vec<Entry> {
    read::entries(connection, path(), &end(connection), scope).unwrap()
}

fn all(connection: &Connection) -> Vec<Entry> {
    of(connection, &Scope::Whole)
}

fn scopes() -> Vec<Scope> {
    let bodies = |ids: &[&str]| Scope::Bodies(ids.iter().map(|id| BodyId((*id).to_owned())).collect());
    vec![
        Scope::Whole,
        Scope::Binding,
        bodies(&[]),
        bodies(&["hytefoorumi"]),
        bodies(&["sotefoorumi", "hytefoorumi", "sotefoorumi"]),
        bodies(&["tuntematon"]),
    ]
}

#[test]
fn few_entries_stay_in_their_rows_and_more_are_packed_without_a_gap() {
    let mut connection = register();
    write(&mut connection, LOOSE - 1);
    assert_eq!(rows(&connection), []);
    write(&mut connection, 1);
    assert_eq!(rows(&connection), [(1, LOOSE)]);
    write(&mut connection, LOOSE);
    assert_eq!(rows(&connection), [(1, 2 * LOOSE)]);
    write(&mut connection, 2 * FULL);
    assert_eq!(rows(&connection), [(1, FULL), (FULL + 1, 2 * FULL), (2 * FULL + 1, 2 * FULL + 2 * LOOSE)]);
}

#[test]
fn what_another_program_packed_is_passed_over_and_packed_again_by_a_later_writer() {
    let mut connection = register();
    write(&mut connection, 40);
    connection.execute("UPDATE packed SET form = 'another', entries = x'00'", []).unwrap();
    assert_eq!(all(&connection).len(), 40);
    write(&mut connection, LOOK);
    assert_eq!(rows(&connection), [(1, 40 + LOOK)]);
    let forms: u32 =
        connection.query_row("SELECT COUNT(*) FROM packed WHERE form <> ?1", [FORM], |row| row.get(0)).unwrap();
    assert_eq!(forms, 0);
}

#[test]
fn no_copy_is_left_of_what_another_tool_changes_or_removes() {
    for change in [
        "UPDATE entry SET texts = NULL, texts_salt = NULL WHERE number = 2",
        "DELETE FROM entry WHERE number = 40",
        "UPDATE entry SET agreement = 'another' WHERE number = 40",
    ] {
        let mut connection = register();
        write(&mut connection, 40);
        connection.execute(change, []).unwrap();
        let left: u32 = connection.query_row("SELECT COUNT(*) FROM packed", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{change}");
    }
}

#[test]
fn what_cannot_be_unpacked_is_read_from_the_rows() {
    let mut connection = register();
    write(&mut connection, FULL + LOOSE);
    let expected = all(&connection);
    for harm in [
        "UPDATE packed SET entries = x'ffff' WHERE first > 1",
        "UPDATE packed SET entries = substr(entries, 1, 100) WHERE first = 1",
        "DELETE FROM packed WHERE first = 1",
    ] {
        connection.execute(harm, []).unwrap();
        assert_eq!(all(&connection), expected, "{harm}");
    }
}

#[test]
fn a_copy_that_says_something_else_is_named() {
    let mut connection = register();
    write(&mut connection, FULL + LOOSE);
    let entries = all(&connection);
    assert_eq!(differing(&connection, ID, &entries).unwrap(), []);
    let (_, fewer) = entries.split_first().unwrap();
    assert_eq!(
        differing(&connection, ID, fewer).unwrap(),
        [],
        "a row that cannot be read is no reason to doubt the copy"
    );
    let mut others = entries.clone();
    others[3].holds_on = "1999-12-31".parse().unwrap();
    assert_eq!(differing(&connection, ID, &others).unwrap(), [(1, FULL)]);
    others = entries.clone();
    let last = others.last_mut().unwrap();
    last.recorded_at = last.recorded_at.with_timezone(&FixedOffset::east_opt(60).unwrap());
    assert_eq!(differing(&connection, ID, &others).unwrap(), [(FULL + 1, FULL + LOOSE)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_scope_reads_the_same_with_the_copies_as_without(counts in proptest::collection::vec(1..90_u32, 1..12)) {
        let mut connection = register();
        for count in counts {
            write(&mut connection, count);
        }
        let read = |connection: &Connection| -> Vec<Vec<Entry>> {
            scopes().iter().map(|scope| of(connection, scope)).collect()
        };
        let with = read(&connection);
        let position: Position = read::position(&connection, path(), ID).unwrap();
        prop_assert_eq!(with[0].len(), position.entry as usize);
        connection.execute("DELETE FROM packed", []).unwrap();
        prop_assert_eq!(with, read(&connection));
    }
}
