//! Imports point down, and each outside crate has one door.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Floors from the top down: a file may use its own floor and those below it.
const FLOORS: [&[&str]; 9] = [
    &["main"],
    &["lib"],
    &["cli"],
    &["command"],
    &["app"],
    &["view", "store"],
    &["answer"],
    &["history"],
    &["agreement"],
];

/// Outside crates and the files that may name them.
const DOORS: &[(&str, &[&str])] = &[
    ("rusqlite", &["store/sqlite"]),
    ("anstyle", &["view/paint.rs"]),
    ("roff", &["cli/man.rs"]),
    ("comfy_table", &["view/table.rs"]),
    ("csv", &["view/table.rs"]),
    ("toml", &["agreement/file", "command/remind/settings.rs"]),
    ("clap", &["cli.rs", "cli/", "command.rs", "command/"]),
    ("dirs", &["home.rs"]),
    ("fluent_bundle", &["text.rs", "text/"]),
    ("unic_langid", &["text.rs", "text/"]),
    ("annotate_snippets", &["view/problems.rs"]),
    ("chrono_tz", &["clock.rs"]),
    ("lettre", &["command/remind/message.rs", "command/remind/smtp.rs"]),
    ("postcard", &["agreement/compiled.rs", "agreement/later.rs", "history/packed.rs", "view/told.rs"]),
    ("xxhash_rust", &["agreement/sealed.rs"]),
    ("whoami", &["home.rs"]),
    ("sha2", &["store/chain.rs"]),
    ("rustix", &["store/network.rs"]),
    ("computus", &["calendar/holiday.rs", "calendar/easter.rs"]),
    ("strsim", &["agreement/"]),
    ("anyhow", &["app.rs", "app/", "cli.rs", "cli/", "command.rs", "command/"]),
];

/// What the four pure folders may not name: clock, files, environment, output, randomness.
const IMPURE: &[&str] =
    &["std::fs", "std::env", "std::io", "std::process", "std::time", "Utc::now", "Local::now", "println!", "eprintln!"];

const PURE: [&str; 4] = ["calendar", "agreement", "history", "answer"];

fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<(String, String)>) {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                walk(&path, root, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    assert!(found.len() > 50, "the sources were found");
    found
}

/// Whether a file holds tests only.
fn is_test(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/") || file.ends_with("suite.rs")
}

/// The first part of a file's path: its floor.
fn floor_of(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap_or(file)
}

fn height(floor: &str) -> Option<usize> {
    FLOORS.iter().rev().position(|names| names.contains(&floor)).map(|place| place + 1)
}

/// The lines of a file that are code and no test.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    text[..end]
        .lines()
        .enumerate()
        .map(|(number, line)| (number + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn imports_point_down() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let own = floor_of(&file);
        if is_test(&file) {
            continue;
        }
        for (number, line) in code(&text) {
            for part in line.split("crate::").skip(1) {
                let target = part.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or("");
                let fine = match (own, target) {
                    _ if own == target => true,
                    // Words and failures are used from the view upwards; failures are told in words.
                    (_, "text") => matches!(own, "view" | "failure" | "app" | "command" | "cli" | "lib"),
                    (_, "failure") => matches!(own, "app" | "command" | "cli" | "lib" | "main" | "view"),
                    ("failure", "history" | "store") => true,
                    (_, "clock" | "home") => matches!(own, "cli" | "main" | "lib" | "command"),
                    ("text", _) | ("clock" | "home", _) => false,
                    _ => match (height(own), height(target)) {
                        (Some(own), Some(target)) => target < own,
                        (Some(_), None) if target == "calendar" => true,
                        _ => target == "calendar",
                    },
                };
                if !fine {
                    wrong.push(format!("src/{file}:{number}: {own} may not use {target}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "imports that go up:\n{}", wrong.join("\n"));
}

#[test]
fn each_outside_crate_has_one_door() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        for (number, line) in code(&text) {
            for (name, doors) in DOORS {
                let named = line.contains(&format!("use {name}::"))
                    || line.contains(&format!(" {name}::"))
                    || line.contains(&format!("({name}::"))
                    || line.contains(&format!("<{name}::"));
                if named
                    && !line.contains(&format!("crate::{name}"))
                    && !doors.iter().any(|door| file.starts_with(door))
                {
                    wrong.push(format!("src/{file}:{number}: {name} has its door in {doors:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "crates named outside their door:\n{}", wrong.join("\n"));
}

#[test]
fn the_pure_folders_ask_nobody() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        if is_test(&file) || !PURE.contains(&floor_of(&file)) {
            continue;
        }
        for (number, line) in code(&text) {
            for name in IMPURE {
                if line.contains(name) {
                    wrong.push(format!("src/{file}:{number}: {name}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "not pure:\n{}", wrong.join("\n"));
}

#[test]
fn only_the_clock_asks_for_the_time_and_only_the_home_for_the_environment() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        for (number, line) in code(&text) {
            if is_test(&file) {
                break;
            }
            if file != "clock.rs" && line.contains("::now()") {
                wrong.push(format!("src/{file}:{number}: the time"));
            }
            if !matches!(file.as_str(), "home.rs" | "main.rs") && line.contains("std::env::") {
                wrong.push(format!("src/{file}:{number}: the environment"));
            }
        }
    }
    assert!(wrong.is_empty(), "asked outside their file:\n{}", wrong.join("\n"));
}
