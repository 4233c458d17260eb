//! The steps of the schema, counted in the file's header, each in one transaction.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::TransactionBehavior;

use crate::store::error::Cause;
use crate::store::error::StoreError;
use crate::store::error::Why;

/// Stands in the header of every register: "yhdy" in ASCII.
pub(super) const APPLICATION: i64 = 0x7968_6479;

/// A released step is never edited; the next one is added.
const STEPS: [&str; 12] = [
    include_str!("schema/001.sql"),
    include_str!("schema/002.sql"),
    include_str!("schema/003.sql"),
    include_str!("schema/004.sql"),
    include_str!("schema/005.sql"),
    include_str!("schema/006.sql"),
    include_str!("schema/007.sql"),
    include_str!("schema/008.sql"),
    include_str!("schema/009.sql"),
    include_str!("schema/010.sql"),
    include_str!("schema/011.sql"),
    include_str!("schema/012.sql"),
];

/// The step that this program knows last.
pub(super) const LATEST: i64 = 12;

/// What a file is, by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Header {
    /// A register after so many steps; none where the file is empty.
    Register(i64),
    /// The database of another program.
    Foreign,
}

/// Reads what the file is, in one moment: somebody else may be creating it.
pub(super) fn header(connection: &Connection) -> Result<Header, rusqlite::Error> {
    let moment = connection.unchecked_transaction()?;
    let pragma = |sql: &str| moment.query_row(sql, [], |row| row.get::<_, i64>(0));
    let step = pragma("PRAGMA user_version")?;
    if pragma("PRAGMA application_id")? == APPLICATION {
        return Ok(Header::Register(step));
    }
    let is_empty = step == 0 && pragma("SELECT COUNT(*) FROM sqlite_schema")? == 0;
    Ok(if is_empty { Header::Register(0) } else { Header::Foreign })
}

/// Refuses what this program does not know.
pub(super) fn refuse_unknown(path: &Path, header: Header) -> Result<(), StoreError> {
    let path = path.to_path_buf();
    match header {
        Header::Foreign => Err(StoreError::NotARegister { path, cause: Cause::plain(Why::Foreign) }),
        Header::Register(found) if found > LATEST => Err(StoreError::TooNew { path, found, known: LATEST }),
        Header::Register(_) => Ok(()),
    }
}

/// Takes the steps that are missing. Each reads again where the file stands, because somebody may have been faster.
pub(super) fn climb(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    climb_to(connection, LATEST)
}

/// Takes the steps that are missing up to `last`.
pub(super) fn climb_to(connection: &mut Connection, last: i64) -> Result<(), rusqlite::Error> {
    for (step, sql) in (1..=last).zip(STEPS) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let taken: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if taken < step {
            transaction.execute_batch(sql)?;
            // A pragma takes no bound parameter; the number is ours.
            transaction.execute_batch(&format!("PRAGMA user_version = {step}"))?;
        }
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_file_climbs_to_the_latest_step() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert_eq!(header(&connection).unwrap(), Header::Register(0));
        climb(&mut connection).unwrap();
        assert_eq!(header(&connection).unwrap(), Header::Register(LATEST));
    }

    #[test]
    fn the_latest_step_is_the_last_of_the_list() {
        assert_eq!(i64::try_from(STEPS.len()), Ok(LATEST));
    }

    #[test]
    fn a_step_is_taken_only_once() {
        let mut connection = Connection::open_in_memory().unwrap();
        climb(&mut connection).unwrap();
        climb(&mut connection).unwrap();
        assert_eq!(header(&connection).unwrap(), Header::Register(LATEST));
    }

    #[test]
    fn a_step_that_fails_leaves_nothing_behind() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE person (number INTEGER)").unwrap();
        assert!(climb(&mut connection).is_err());
        let tables = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table'";
        assert_eq!(connection.query_row(tables, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
    }

    #[test]
    fn what_the_third_step_kept_is_worked_out_again_after_the_sixth() {
        let mut connection = Connection::open_in_memory().unwrap();
        climb_to(&mut connection, 3).unwrap();
        connection
            .execute_batch(
                "INSERT INTO version (agreement, number, text, sha256, loaded_at)
                 VALUES ('b', 1, 'text', '', ''), ('a', 1, 'text', '', ''), ('a', 2, 'text', '', '');
                 INSERT INTO succession VALUES ('b', 1, '');
                 INSERT INTO agenda
                 VALUES ('b', 1, 1, 'rules', 5, 1, '2026-01-01', '2026-01-09', '2026-01-09', '2026-02-01'),
                        ('a', 2, 0, '', 0, 0, '', '', '', '');",
            )
            .unwrap();
        climb(&mut connection).unwrap();
        assert_eq!(header(&connection).unwrap(), Header::Register(LATEST));
        let sql = "SELECT agreement, place, is_placed, rules, language FROM agenda ORDER BY place";
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?, row.get::<_, String>(4)?))
        });
        let rows: Vec<(String, i64, bool, String, String)> = rows.unwrap().map(Result::unwrap).collect();
        let row = |id: &str, place, is_placed| (id.to_owned(), place, is_placed, String::new(), String::new());
        assert_eq!(rows, [row("b", 1, true), row("a", 2, false)]);
        let told = connection.query_row("SELECT COUNT(*) FROM told", [], |row| row.get::<_, i64>(0));
        assert_eq!(told, Ok(0));
    }

    #[test]
    fn a_table_of_another_program_makes_the_file_foreign() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE note (text TEXT)").unwrap();
        assert_eq!(header(&connection).unwrap(), Header::Foreign);
    }
}
