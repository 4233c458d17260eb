//! Names made to disturb: in every output they are shown so that no terminal, table or mail is led astray, and JSON keeps them.

mod desk;

use std::fs;

use desk::Desk;
use serde_json::Value;

/// Control characters, turns of direction, invisible letters, decomposed letters, emoji, a right-to-left script, a formula, pipes, a
/// tag, a second line, and a head of a mail.
const NAMES: &[&str] = &[
    "=1+1|\u{1b}[31mPun\u{202e}ainen\u{7}",
    "+358 @x -y\u{9b}2J",
    "Zer\u{200b}o W\u{2060}idth\u{feff}",
    "A\u{30a}ke A\u{308}mma\u{308}la\u{308}",
    "👩\u{200d}💻 Kehittäjä 😀",
    "שלום עולם",
    "<script>alert(1)</script> a\\|b `c`",
    "Testi\r\nBcc: toinen@esimerkki.invalid\n\nOhje: aja komento",
    "\u{e0041}\u{2028}x\u{2029}",
];

/// What must reach no terminal.
fn is_harmful(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || "\u{200b}\u{200e}\u{200f}\u{61c}\u{202a}\u{202e}\u{2028}\u{2029}\u{2060}\u{2066}\u{2069}\u{feff}\u{e0041}"
            .contains(letter)
}

fn assert_tame(what: &str, text: &str) {
    let found: Vec<char> = text.chars().filter(|letter| is_harmful(*letter)).collect();
    assert!(found.is_empty(), "{what}: {found:?} in {text:?}");
}

/// A desk at which everything free is named so.
fn named(name: &str) -> Desk {
    let mut desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-01", "--reference", name, "--decided-by", name]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-04-01", "--signer", name, "--signer-title", name]);
    let planned = ["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-03", "--place", name, "--title", name];
    desk.ok(&[planned.as_slice(), &["--no-input"]].concat());
    desk.ok(&["meeting", "change", "1", "--time", "12", "--reason", name]);
    desk.ok(&["body", "elect", "hytefoorumi", "chair", name, "--party", "loppi", "--on", "2025-01-01"]);
    desk.ok(&["party", "contact", "kanta-hame-hva", "--email", "testi@esimerkki.invalid", "--name", name]);
    desk.ok(&["action", "add", name, "--to", "hattula", "--by", "2026-01-15"]);
    desk.set_user(name);
    desk.ok(&["party", "contact", "loppi", "--email", "loppi@esimerkki.invalid", "--name", "Testi Testinen"]);
    desk
}

const LISTS: [&[&str]; 6] =
    [&["meeting", "list"], &["log"], &["person", "list"], &["action", "list"], &["party", "list"], &["body", "list"]];

#[test]
fn no_answer_disturbs_a_terminal() {
    for name in NAMES {
        let desk = named(name);
        let answers: [&[&str]; 9] = [
            &["status"],
            &["meeting", "show", "1"],
            &["body", "show", "hytefoorumi"],
            &["party", "show", "kanta-hame-hva"],
            &["person", "show", "1"],
            &["due", "--all"],
            &["convener", "hytefoorumi"],
            &["responsible", "hytefoorumi"],
            &["doctor"],
        ];
        for command in answers.iter().chain(&LISTS) {
            for format in [[].as_slice(), &["--json"], &["--names"]] {
                let output = desk.run(&[command, format].concat());
                assert!(output.code != 2, "{command:?} {format:?}: {}", output.stderr);
                assert_tame(&format!("{command:?} {format:?}"), &output.stdout);
                assert_tame(&format!("{command:?} {format:?}"), &output.stderr);
            }
        }
    }
}

#[test]
fn lists_for_other_programs_keep_their_cells() {
    for name in NAMES {
        let desk = named(name);
        for command in LISTS {
            let output = desk.ok(&[command, &["--format", "csv", "--names"]].concat());
            assert_tame("csv", &output.stdout);
            let rows = records(&output.stdout);
            for row in &rows {
                assert_eq!(row.len(), rows[0].len(), "{command:?}: {row:?}");
                let formula = row.iter().find(|cell| cell.starts_with(['=', '+', '-', '@']));
                assert_eq!(formula, None, "{command:?}");
            }
            let output = desk.ok(&[command, &["--format", "markdown", "--names"]].concat());
            assert_tame("markdown", &output.stdout);
            let columns: Vec<usize> = output.stdout.lines().map(columns).collect();
            assert!(columns.iter().all(|count| *count == columns[0]), "{command:?}: {}", output.stdout);
            assert!(!output.stdout.contains("<script"), "{command:?}: {}", output.stdout);
        }
    }
}

/// The cells of a table separated by commas (RFC 4180), without line breaks within cells.
fn records(text: &str) -> Vec<Vec<String>> {
    text.lines()
        .map(|line| {
            let mut cells = vec![String::new()];
            let mut is_quoted = false;
            for letter in line.chars() {
                match letter {
                    '"' => is_quoted = !is_quoted,
                    ',' if !is_quoted => cells.push(String::new()),
                    other => cells.last_mut().unwrap().push(other),
                }
            }
            assert!(!is_quoted, "{line}");
            cells
        })
        .collect()
}

/// How many cells a Markdown reader sees in a row: a backslash takes the sign after it out of account.
fn columns(line: &str) -> usize {
    let mut letters = line.chars();
    let mut bars = 0;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '|' => bars += 1,
            _ => {}
        }
    }
    bars
}

#[test]
fn json_gives_the_name_as_it_was_given() {
    for name in NAMES {
        let desk = named(name);
        let told = desk.json(&["meeting", "show", "1"]);
        assert_eq!(told["place"], *name, "{told}");
        let people = desk.json(&["person", "list"]).to_string();
        let mut names = Vec::new();
        collect(&serde_json::from_str(&people).unwrap(), &mut names);
        // A person's name is kept on one line.
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(names.contains(&name), "{name:?} in {people}");
    }
}

/// Every text in a JSON value.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

#[test]
fn no_error_disturbs_a_terminal_or_looks_like_another() {
    let desk = Desk::new();
    for name in NAMES {
        let commands: [&[&str]; 8] = [
            &["convener", name],
            &["party", "show", name],
            &["meeting", "new", "--body", name, "--date", "2026-03-03"],
            &["log", "--from", name],
            &["log", "--db", name],
            &["agreement", "check", name],
            &["party", "contact", "loppi", "--email", name],
            &["status", "--lang", name],
        ];
        for command in commands {
            let output = desk.run(command);
            assert!([1, 2].contains(&output.code), "{command:?}: {}", output.stderr);
            assert_tame(&format!("{command:?}"), &output.stderr);
            let hints = output.stderr.lines().filter(|line| line.starts_with("Ohje:")).count();
            assert!(hints <= 1, "{command:?}: {}", output.stderr);
            let output = desk.run(&[command, &["--json"]].concat());
            assert_tame(&format!("{command:?} --json"), &output.stderr);
            let error: Value = serde_json::from_str(output.stderr.lines().last().unwrap()).unwrap();
            assert_eq!(error["schema"], "yhdyspinta/error/1");
        }
    }
}

#[test]
fn no_name_adds_a_head_to_a_mail() {
    for name in NAMES {
        let desk = named(name);
        let boxed = desk.home().join("box");
        let via = format!("mbox={}", boxed.display());
        let output = desk.run(&["remind", "--via", &via, "--within", "60"]);
        assert!([0, 1].contains(&output.code), "{}", output.stderr);
        assert_tame("remind", &output.stdout);
        assert_tame("remind", &output.stderr);
        let mails = fs::read_to_string(&boxed).unwrap_or_default();
        assert!(mails.contains("\nSubject: "), "{mails}{}", output.stderr);
        let mut in_head = false;
        for line in mails.lines() {
            in_head = line.starts_with("From ") || (in_head && !line.is_empty());
            if in_head {
                assert!(line.is_ascii() && !line.to_ascii_lowercase().starts_with("bcc"), "{line}");
            }
        }
    }
}

#[test]
fn a_name_is_found_however_it_is_composed() {
    let desk = Desk::new();
    let composed = desk.ok(&["party", "show", "Hämeenlinna"]).stdout;
    assert_eq!(desk.ok(&["party", "show", "Ha\u{308}meenlinna"]).stdout, composed);
}
