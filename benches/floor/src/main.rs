//! The floor: opens a small database, asks it one thing with one statement, and prints. No arguments are parsed, no names
//! understood, no reasons given, no words looked up. What our commands cost beside it is the price of those.
//!
//! ```text
//! floor version                  the name of the program
//! floor make DB                  a database of 13 parties, 10 bodies and 500 meetings in ten years
//! floor convener DB BODY DAY     who convenes a body by a rule that holds on the day
//! floor upcoming DB FROM UNTIL   meetings of a span of days
//! floor add DB DAY               one meeting more, durable when it returns
//! floor many DB AGREEMENTS few|all   five years of so many agreements, with 20 actions due in all or 17 under each
//! floor owed DB UNTIL            the actions that are open and due by a day, of all agreements
//! floor coming DB FROM UNTIL     the meetings of a span of days, of all agreements
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

// What is asked of many agreements is indexed: an open action by its last day, a meeting by its day.
const SCHEMA_OF_MANY: &str = "
    PRAGMA journal_mode = WAL;
    CREATE TABLE agreement (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE party (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE body (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE meeting (
        id INTEGER PRIMARY KEY, agreement INTEGER NOT NULL, body INTEGER NOT NULL, day TEXT NOT NULL, title TEXT NOT NULL
    ) STRICT;
    CREATE TABLE action (
        id INTEGER PRIMARY KEY, agreement INTEGER NOT NULL, party INTEGER NOT NULL, due TEXT NOT NULL, title TEXT NOT NULL,
        done TEXT
    ) STRICT;";

const INDEXES_OF_MANY: &str = "
    CREATE INDEX meeting_by_day ON meeting (day);
    CREATE INDEX open_action ON action (due) WHERE done IS NULL;";

const OWED: &str = "
    SELECT action.due, agreement.name, action.title, party.name
    FROM action
    JOIN agreement ON agreement.id = action.agreement
    JOIN party ON party.id = action.party
    WHERE action.done IS NULL AND action.due <= ?1
    ORDER BY action.due";

const COMING: &str = "
    SELECT meeting.day, agreement.name, body.name, meeting.title
    FROM meeting
    JOIN agreement ON agreement.id = meeting.agreement
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
        ["many", db, agreements, "few"] => many(db, agreements.parse()?, false)?,
        ["many", db, agreements, "all"] => many(db, agreements.parse()?, true)?,
        ["owed", db, until] => print(db, OWED, &[until], 4)?,
        ["coming", db, from, until] => print(db, COMING, &[from, until], 4)?,
        _ => return Err("which question? they stand at the head of this file".into()),
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

/// Five years of 40 meetings and 80 actions a year under each agreement, all of them over by November 2028, but for what is
/// due: 20 actions in all, or 17 actions and four meetings to come under each agreement.
fn many(db: &str, agreements: u32, is_all: bool) -> Result<(), rusqlite::Error> {
    let mut connection = Connection::open(db)?;
    connection.execute_batch(SCHEMA_OF_MANY)?;
    let transaction = connection.transaction()?;
    for party in 1..=13 {
        transaction.execute("INSERT INTO party VALUES (?1, ?2)", (party, format!("Party {party}")))?;
    }
    for body in 1..=10 {
        transaction.execute("INSERT INTO body VALUES (?1, ?2)", (body, format!("Body {body}")))?;
    }
    for agreement in 1..=agreements {
        transaction.execute("INSERT INTO agreement VALUES (?1, ?2)", (agreement, format!("Agreement {agreement}")))?;
    }
    let day = |number: u32| format!("{}-{:02}-{:02}", 2024 + number / 340 % 5, number / 28 % 10 + 1, number % 28 + 1);
    let sql = "INSERT INTO meeting (agreement, body, day, title) VALUES (?1, ?2, ?3, ?4)";
    for number in 0..agreements * 200 {
        let (agreement, of_agreement) = (number / 200 + 1, number % 200);
        let day = if is_all && of_agreement < 4 { format!("2028-12-{:02}", 1 + of_agreement * 5) } else { day(number) };
        let row = (agreement, number % 10 + 1, day, format!("Meeting {of_agreement}"));
        transaction.prepare_cached(sql)?.execute(row)?;
    }
    let sql = "INSERT INTO action (agreement, party, due, title, done) VALUES (?1, ?2, ?3, ?4, ?5)";
    for number in 0..agreements * 400 {
        let (agreement, of_agreement) = (number / 400 + 1, number % 400);
        // Under fewer than 20 agreements several of the 20 stand under each.
        let each = if is_all { 17 } else { 20_u32.div_ceil(agreements) };
        let is_open = of_agreement < each && (is_all || (agreement - 1) * each < 20);
        let due = if is_open { format!("2028-11-{:02}", 1 + number % 28) } else { day(number) };
        let done = (!is_open).then(|| due.clone());
        let row = (agreement, number % 13 + 1, due, format!("Action {of_agreement}"), done);
        transaction.prepare_cached(sql)?.execute(row)?;
    }
    transaction.execute_batch(INDEXES_OF_MANY)?;
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
