//! The floor: opens a small database, asks it one thing with one statement, and prints. No arguments are parsed, no names
//! understood, no reasons given, no words looked up. What our commands cost beside it is the price of those.
//!
//! ```text
//! floor version                  the name of the program
//! floor make DB                  a database of 13 parties, 10 bodies and 500 meetings in ten years
//! floor convener DB BODY DAY     who convenes a body by a rule that holds on the day
//! floor upcoming DB FROM UNTIL   meetings of a span of days
//! floor add DB DAY               one meeting more, durable when it returns
//! ```

use std::error::Error;
use std::io::BufWriter;
use std::io::Write;

use rusqlite::Connection;
use rusqlite::OpenFlags;
use rusqlite::ToSql;

const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    CREATE TABLE party (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE body (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
    CREATE TABLE rule (
        body INTEGER NOT NULL, party INTEGER NOT NULL, since TEXT NOT NULL, place INTEGER NOT NULL,
        PRIMARY KEY (body, since, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE meeting (id INTEGER PRIMARY KEY, body INTEGER NOT NULL, day TEXT NOT NULL, title TEXT NOT NULL) STRICT;
    CREATE INDEX meeting_by_day ON meeting (day);
    CREATE INDEX meeting_by_body ON meeting (body);";

const CONVENER: &str = "
    SELECT body.name, party.name
    FROM body
    JOIN rule ON rule.body = body.id
    JOIN party ON party.id = rule.party
    WHERE body.code = ?1 AND rule.since <= ?2
    ORDER BY rule.place
    LIMIT 1";

const UPCOMING: &str = "
    SELECT meeting.day, body.name, meeting.title
    FROM meeting
    JOIN body ON body.id = meeting.body
    WHERE meeting.day BETWEEN ?1 AND ?2
    ORDER BY meeting.day";

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["version"] => println!("floor 0.1.0"),
        ["make", db] => make(db)?,
        ["convener", db, body, day] => print(db, CONVENER, &[body, day], 2)?,
        ["upcoming", db, from, until] => print(db, UPCOMING, &[from, until], 3)?,
        ["add", db, day] => add(db, day)?,
        _ => return Err("floor version | make DB | convener DB BODY DAY | upcoming DB FROM UNTIL | add DB DAY".into()),
    }
    Ok(())
}

fn make(db: &str) -> Result<(), rusqlite::Error> {
    let mut connection = Connection::open(db)?;
    connection.execute_batch(SCHEMA)?;
    let transaction = connection.transaction()?;
    for party in 1..=13 {
        transaction.execute("INSERT INTO party VALUES (?1, ?2)", (party, format!("Party {party}")))?;
    }
    for body in 1..=10 {
        transaction.execute("INSERT INTO body VALUES (?1, ?2, ?3)", (body, format!("b{body}"), format!("Body {body}")))?;
        transaction.execute("INSERT INTO rule VALUES (?1, ?1, '2024-01-01', 1)", [body])?;
    }
    for meeting in 0..500 {
        let day = format!("{}-{:02}-{:02}", 2025 + meeting / 50, meeting % 12 + 1, meeting % 28 + 1);
        let row = (meeting % 10 + 1, day, format!("Meeting {meeting}"));
        transaction.execute("INSERT INTO meeting (body, day, title) VALUES (?1, ?2, ?3)", row)?;
    }
    transaction.commit()
}

fn print(db: &str, sql: &str, values: &[&dyn ToSql], columns: usize) -> Result<(), Box<dyn Error>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(db, flags)?;
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query(values)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            out.write_all(row.get_ref(column)?.as_bytes()?)?;
            out.write_all(if column + 1 == columns { b"\n" } else { b"\t" })?;
        }
    }
    out.flush()?;
    Ok(())
}

fn add(db: &str, day: &str) -> Result<(), rusqlite::Error> {
    let connection = Connection::open(db)?;
    connection.execute_batch("PRAGMA synchronous = FULL")?;
    connection.execute("INSERT INTO meeting (body, day, title) VALUES (1, ?1, 'Added')", [day])?;
    Ok(())
}
