//! Damage done to a register: it is found and named, in the user's language, and what can still be read is read.
#![cfg(unix)]

mod chance;
mod desk;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use chance::Chance;
use desk::Desk;
use serde_json::Value;

/// A second agreement in the same register.
const OTHER: &str = "examples/working-group.toml";

/// A register of two agreements, with entries of most kinds.
fn filled() -> Desk {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-01", "--reference", "kunnanvaltuusto 1.3.2023 § 12"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-04-01"]);
    for day in 1..=20 {
        let day = format!("2026-03-{day:02}");
        desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", &day, "--place", "Kokoushuone", "--no-input"]);
    }
    desk.ok(&["body", "elect", "hytefoorumi", "chair", "Testi Testinen", "--party", "loppi", "--on", "2025-01-01"]);
    desk.ok(&["agreement", "load", OTHER]);
    desk.ok(&["undo", "30", "--agreement", "kanta-hame"]);
    desk
}

fn codes(told: &Value) -> Vec<String> {
    let findings = told["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

/// Does something to the register that the program never does.
fn tamper(desk: &Desk, sql: &str) {
    let register = rusqlite::Connection::open(desk.register()).unwrap();
    register.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    register.execute_batch(sql).unwrap();
}

fn write_private(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// What `doctor` tells, and that it tells it by the rules: damage ends with 1 and an error, advice with 4, well with 0.
fn doctor(desk: &Desk) -> Value {
    let output = desk.run(&["doctor", "--json"]);
    let told: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let is_damaged = told["findings"].as_array().unwrap().iter().any(|finding| finding["severity"] == "damage");
    let is_advised = told["findings"].as_array().unwrap().iter().any(|finding| finding["severity"] == "advice");
    let code = if is_damaged { 1 } else { 4 * i32::from(is_advised) };
    assert_eq!(output.code, code, "{output:?}");
    assert_eq!(told["ok"], code == 0, "{output:?}");
    if is_damaged {
        let error: Value = serde_json::from_str(output.stderr.lines().last().unwrap()).unwrap();
        assert!(["damaged", "too_new"].contains(&error["error"].as_str().unwrap()), "{error}");
        assert!(error["hint"].as_str().is_some_and(|hint| !hint.is_empty()), "{error}");
    }
    told
}

/// What both agreements' logs tell.
fn logs(desk: &Desk) -> Vec<String> {
    ["kanta-hame", "mallipolku"].map(|id| desk.run(&["log", "--json", "--agreement", id]).stdout).into()
}

#[test]
fn a_flipped_byte_is_found_or_changes_nothing() {
    let desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let told = logs(&desk);
    let mut chance = Chance::new(20_250_514);
    let mut found = 0;
    // The header of the file, where every byte means something, and then any place.
    let places = (0..100).chain((0..120).map(|_| chance.below(whole.len())).collect::<Vec<_>>());
    for at in places {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << chance.below(8);
        write_private(&desk.register(), &bytes);
        let is_found = doctor(&desk)["ok"] == false;
        found += usize::from(is_found);
        assert!(is_found || logs(&desk) == told, "byte {at} of {}", whole.len());
        assert_eq!(fs::read(desk.register()).unwrap(), bytes, "byte {at}: looking changed the file");
    }
    assert!(found > 40, "{found}");
}

/// What is done to the register, and the code under which `doctor` must name it.
const TAMPERED: &[(&str, &str)] = &[
    ("DELETE FROM entry WHERE agreement = 'kanta-hame' AND number = 5", "entries_missing"),
    ("DELETE FROM entry WHERE agreement = 'kanta-hame' AND number BETWEEN 5 AND 9", "entries_missing"),
    ("UPDATE entry SET fact = replace(fact, 'loppi', 'ypaja') WHERE agreement = 'kanta-hame'", "entry_edited"),
    ("UPDATE entry SET holds_on = '2022-01-01' WHERE agreement = 'kanta-hame' AND number = 3", "entry_edited"),
    ("UPDATE entry SET fact = '{' WHERE agreement = 'kanta-hame' AND number = 3", "fact_unreadable"),
    ("UPDATE entry SET fact = '{}' WHERE agreement = 'kanta-hame' AND number = 3", "fact_unreadable"),
    ("UPDATE entry SET recorded_at = 'now' WHERE agreement = 'kanta-hame' AND number = 3", "fact_unreadable"),
    ("UPDATE entry SET number = 300 WHERE agreement = 'kanta-hame' AND number = 48", "entries_missing"),
    ("UPDATE entry SET texts = replace(texts, '12', '13') WHERE agreement = 'kanta-hame'", "texts_edited"),
    ("UPDATE entry SET kind = 'signed' WHERE agreement = 'kanta-hame' AND number = 3", "entry_misfiled"),
    ("UPDATE version SET text = replace(text, 'Loppi', 'Ypäjä') WHERE agreement = 'kanta-hame'", "version_edited"),
    (
        "UPDATE compiled SET form = CAST(replace(CAST(form AS TEXT), 'Loppi', 'Poppi') AS BLOB)
         WHERE agreement = 'kanta-hame'",
        "copy_differs",
    ),
    ("DELETE FROM version WHERE agreement = 'kanta-hame'", "dangling"),
    ("DELETE FROM person", "person_missing"),
    ("DROP INDEX entry_by_body", "schema"),
    ("ALTER TABLE person ADD COLUMN nickname TEXT", "schema"),
    ("CREATE TABLE other (x)", "schema"),
    ("PRAGMA user_version = 9999", "newer"),
    ("PRAGMA user_version = 0", "step_lost"),
    ("PRAGMA application_id = 7", "foreign"),
];

#[test]
fn whatever_was_done_to_the_register_is_named() {
    let desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let mut missed = Vec::new();
    for (sql, code) in TAMPERED {
        write_private(&desk.register(), &whole);
        tamper(&desk, sql);
        let told = doctor(&desk);
        if told["ok"] == true || !codes(&told).iter().any(|found| found == code) {
            missed.push(format!("{sql}: {:?}", codes(&told)));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Files that are damaged or no register at all: what `doctor` calls them, and the cause that other commands tell.
const FILES: &[(&str, &str, &str)] = &[
    ("cut", "truncated", "damaged"),
    ("beginning", "not_a_database", "damaged"),
    ("noise", "not_a_database", "damaged"),
    ("text", "not_a_database", "damaged"),
    ("foreign", "foreign", "damaged"),
    ("newer", "newer", "too_new"),
    ("page", "malformed", "damaged"),
];

/// Writes the file of that name in the place of the register.
fn lay(desk: &Desk, name: &str, whole: &[u8]) {
    let register = desk.register();
    write_private(&register, whole);
    match name {
        "cut" => write_private(&register, &whole[..whole.len() / 2]),
        "beginning" => write_private(&register, &whole[..50]),
        "noise" => {
            let mut chance = Chance::new(7);
            write_private(&register, &(0..9000).map(|_| chance.next() as u8).collect::<Vec<_>>());
        }
        "text" => write_private(&register, "ei tietokanta vaan kirje, ".repeat(400).as_bytes()),
        "foreign" => {
            fs::remove_file(&register).unwrap();
            tamper(desk, "CREATE TABLE bookmarks (address TEXT); PRAGMA user_version = 4;");
            fs::set_permissions(&register, fs::Permissions::from_mode(0o600)).unwrap();
        }
        "newer" => tamper(desk, "PRAGMA user_version = 9999"),
        "page" => {
            let mut bytes = whole.to_vec();
            let at = page_of(whole, r#""meeting":7,"#);
            bytes[at..at + 4096].fill(0xAA);
            write_private(&register, &bytes);
        }
        other => panic!("{other}"),
    }
}

/// Where the page begins that holds a text.
fn page_of(bytes: &[u8], text: &str) -> usize {
    bytes.windows(text.len()).position(|window| window == text.as_bytes()).unwrap() / 4096 * 4096
}

#[test]
fn whatever_lies_in_the_place_of_the_register_is_named_and_left_alone() {
    let desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let convener = ["convener", "hytefoorumi", "--agreement", "kanta-hame"];
    let approve = ["party", "approve", "loppi", "--on", "2023-05-01", "--agreement", "kanta-hame"];
    let (sound, conflict) = (desk.json(&convener), desk.error(&approve, 1));
    for (name, code, kind) in FILES {
        lay(&desk, name, &whole);
        let before = fs::read(desk.register()).unwrap();
        let told = doctor(&desk);
        assert!(codes(&told).iter().any(|found| found == code), "{name}: {told:#}");
        let copy = desk.home().join("copy.db");
        if *name == "page" {
            // Nothing on which these rest was on that page.
            assert_eq!((desk.json(&convener), desk.error(&approve, 1)), (sound.clone(), conflict.clone()));
        } else {
            assert_eq!(desk.error(&convener, 1)["error"], *kind, "{name}");
            assert_eq!(desk.error(&approve, 1)["error"], *kind, "{name}");
        }
        let commands: [&[&str]; 3] = [
            &["status", "--agreement", "kanta-hame"],
            &["undo", "--agreement", "kanta-hame"],
            &["backup", copy.to_str().unwrap()],
        ];
        for command in commands {
            let error = desk.error(command, 1);
            assert_eq!(error["error"], *kind, "{name}, {command:?}: {error}");
            assert!(error["hint"].is_string(), "{name}, {command:?}: {error}");
        }
        assert!(!copy.exists(), "{name}");
        assert_eq!(fs::read(desk.register()).unwrap(), before, "{name}");
        let beside = fs::read_dir(desk.register().parent().unwrap()).unwrap().count();
        assert_eq!(beside, 1, "{name}: something was left beside the register");
    }
}

#[test]
fn damage_is_told_in_the_language_of_the_reader() {
    let mut desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let copy = desk.home().join("kopia.db").display().to_string();
    // What SQLite and the libraries say is English; it may stand in parentheses at the end only.
    let foreign = ["malformed", "database ", "disk image", "Conversion", "missing field", "os error", "{", "Finding"];
    for language in ["fi_FI.UTF-8", "sv_FI.UTF-8"] {
        desk.set_language(language);
        let damages = FILES.iter().map(|(name, _, _)| *name).chain(TAMPERED.iter().map(|(sql, _)| *sql));
        for damage in damages {
            if FILES.iter().any(|(name, _, _)| *name == damage) {
                lay(&desk, damage, &whole);
            } else {
                write_private(&desk.register(), &whole);
                tamper(&desk, damage);
            }
            for command in [["doctor"].as_slice(), &["log", "--agreement", "kanta-hame"], &["backup", &copy]] {
                let output = desk.run(command);
                let told = output.stdout.clone() + &output.stderr;
                let outside = without_parentheses(&told);
                let found: Vec<&&str> = foreign.iter().filter(|word| outside.contains(**word)).collect();
                assert!(found.is_empty(), "{damage}, {command:?}: {found:?} in\n{told}");
                if output.code == 4 {
                    // What can be made again is advice, and stands with the answer.
                    assert!(told.contains("yhdyspinta doctor --rebuild"), "{damage}, {command:?}: {told}");
                } else if output.code != 0 {
                    let last = output.stderr.lines().last().unwrap_or_default();
                    let is_hint = ["Ohje: ", "Råd: ", "Anvisning: "].iter().any(|word| last.starts_with(word));
                    assert!(is_hint, "{damage}, {command:?}: {}", output.stderr);
                }
            }
        }
    }
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

#[test]
fn what_can_still_be_read_is_read() {
    let desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let entries = |output: &desk::Output| -> Vec<u64> {
        let told: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
        told["entries"].as_array().unwrap().iter().map(|entry| entry["entry"].as_u64().unwrap()).collect()
    };
    let log = || desk.run(&["log", "--json", "--agreement", "kanta-hame"]);
    let all = entries(&log());
    // One entry that cannot be read.
    tamper(&desk, "UPDATE entry SET fact = '{' WHERE agreement = 'kanta-hame' AND number = 5");
    let rest = log();
    assert_eq!(rest.code, 1, "{rest:?}");
    assert_eq!(entries(&rest), all.iter().copied().filter(|entry| *entry != 5).collect::<Vec<_>>());
    let error: Value = serde_json::from_str(rest.stderr.lines().last().unwrap()).unwrap();
    assert_eq!(error["error"], "damaged");
    // A page of them.
    lay(&desk, "page", &whole);
    let rest = log();
    assert_eq!(rest.code, 1, "{rest:?}");
    let read = entries(&rest);
    assert!(read.len() >= all.len() / 2 && read.len() < all.len(), "{read:?}");
    assert_eq!((read.first(), read.last()), (all.first(), all.last()));
    // The other agreement answers as before.
    for command in [["status"].as_slice(), &["log"], &["party", "list"], &["body", "list"], &["agreement", "show"]] {
        let mut arguments = command.to_vec();
        arguments.extend(["--agreement", "mallipolku"]);
        desk.ok(&arguments);
    }
    desk.ok(&["party", "approve", "esimerkkila", "--on", "2026-01-05", "--agreement", "mallipolku"]);
}

#[test]
fn entries_that_a_damaged_page_hides_are_counted() {
    let desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let count = |told: &Value| -> (u64, u64) {
        let agreements = told["agreements"].as_array().unwrap();
        let of = agreements.iter().find(|agreement| agreement["agreement"] == "kanta-hame").unwrap();
        (of["entries"].as_u64().unwrap(), of["readable"].as_u64().unwrap())
    };
    let (all, readable) = count(&doctor(&desk));
    assert_eq!(all, readable);
    // Half of a page of entries is gone: what stood in it leaves no trace but its numbers.
    let at = page_of(&whole, "kunnanvaltuusto 1.3.2023");
    let mut bytes = whole.clone();
    bytes[at + 2048..at + 4096].fill(0);
    write_private(&desk.register(), &bytes);
    let (told, readable) = count(&doctor(&desk));
    assert_eq!(told, all);
    assert!(readable < all, "{readable}");
}

#[test]
fn of_a_register_without_its_end_what_is_there_is_read() {
    let desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let log = || desk.run(&["log", "--json", "--agreement", "kanta-hame"]);
    let entries = |output: &desk::Output| -> Vec<Value> {
        let told: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
        told["entries"].as_array().unwrap().clone()
    };
    let numbers = |entries: &[Value]| entries.iter().map(|entry| entry["entry"].as_u64()).collect::<Vec<_>>();
    let all = numbers(&entries(&log()));
    let mut read_sometimes = BTreeSet::new();
    for pages in (1..whole.len() / 4096).rev() {
        // In the middle of a page, as when a disk is full.
        write_private(&desk.register(), &whole[..pages * 4096 + 100 * (pages % 3)]);
        let output = log();
        let read = if output.stdout.is_empty() { Vec::new() } else { numbers(&entries(&output)) };
        assert!(read.iter().all(|number| all.contains(number)) && read.is_sorted(), "{pages}: {read:?}");
        // Half a page is missing that holds nothing of this agreement: then all was read.
        if output.code != 0 || read != all {
            assert_eq!(output.code, 1, "{pages}: {}", output.stderr);
            let error: Value = serde_json::from_str(output.stderr.lines().last().unwrap()).unwrap();
            assert_eq!(error["error"], "damaged", "{pages}: {error}");
        }
        // Where nothing can be read, nothing is said to have been recorded.
        assert!(!read.is_empty() || output.stdout.is_empty(), "{pages}: {}", output.stdout);
        let told = doctor(&desk);
        assert!(codes(&told).iter().any(|code| code == "truncated"), "{pages}: {told:#}");
        let of_agreement = told["agreements"].as_array().unwrap().iter().find(|one| one["agreement"] == "kanta-hame");
        let readable = of_agreement.map_or(0, |one| one["readable"].as_u64().unwrap());
        assert_eq!(readable, read.len() as u64, "{pages}: {told:#}");
        if !read.is_empty() && read.len() < all.len() {
            assert!(codes(&told).iter().any(|code| code.starts_with("entries_")), "{pages}: {told:#}");
        }
        read_sometimes.insert(read.len());
    }
    // All, some and none of the entries are there, as the cut goes through one page after the other.
    assert!(read_sometimes.len() > 4, "{read_sometimes:?}");
    assert!(read_sometimes.contains(&all.len()) && read_sometimes.contains(&0), "{read_sometimes:?}");
}

#[test]
fn a_damaged_register_takes_no_good_copys_place() {
    let desk = filled();
    let whole = fs::read(desk.register()).unwrap();
    let copy = desk.home().join("copy.db");
    let name = copy.to_str().unwrap();
    desk.ok(&["backup", name]);
    let good = fs::read(&copy).unwrap();
    // A compiled form can be made again from the text, which is what a copy is for.
    for (sql, _) in TAMPERED.iter().filter(|(_, code)| *code != "copy_differs") {
        write_private(&desk.register(), &whole);
        tamper(&desk, sql);
        let output = desk.run(&["backup", name, "--force"]);
        assert_eq!(output.code, 1, "{sql}: {output:?}");
        assert_eq!(fs::read(&copy).unwrap(), good, "{sql}");
    }
}

#[test]
fn what_is_kept_beside_the_entries_is_named_where_it_differs_and_made_anew() {
    let desk = filled();
    // Enough entries that they are kept packed as well.
    for number in 1..=40 {
        let action = format!("tehtävä {number}");
        desk.ok(&["action", "add", &action, "--to", "loppi", "--by", "2027-01-31", "--agreement", "kanta-hame"]);
    }
    let asked = ["status"];
    let told = desk.json(&asked);
    for (sql, code) in [
        ("UPDATE packed SET entries = zeroblob(7)", "packed_differs"),
        ("UPDATE gathered SET history = zeroblob(7)", "packed_differs"),
        ("DELETE FROM shown_consent", "view_differs"),
    ] {
        tamper(&desk, sql);
        let output = desk.run(&["doctor", "--json"]);
        assert_eq!(output.code, 4, "{sql}: {output:?}");
        assert!(output.stdout.contains(code), "{sql}: {}", output.stdout);
        assert_eq!(desk.json(&asked), told, "{sql}: answers are read from the entries");
        assert_eq!(desk.json(&["doctor", "--rebuild"])["ok"], true, "{sql}");
        assert_eq!(desk.json(&["doctor"])["ok"], true, "{sql}");
        assert_eq!(desk.json(&asked), told, "{sql}");
    }
}
