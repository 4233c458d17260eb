//! The log, taking back, and many writers, through the program.

mod desk;

use std::fs;

use desk::Desk;
use desk::log::approve;
use desk::log::entries;
use desk::log::numbers;
use serde_json::Value;

fn approvals(desk: &Desk) -> Vec<String> {
    let shown = entries(desk, &[]);
    let standing = shown.iter().filter(|entry| entry["fact"] == "approved" && entry["taken_back_by"].is_null());
    let standing = standing.filter(|entry| entry["corrected_by"].is_null());
    standing.map(|entry| entry["holds_on"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn without_a_register_the_log_is_empty() {
    let desk = Desk::new();
    assert_eq!(desk.json(&["log"]), serde_json::json!({"schema": "yhdyspinta/log/1", "entries": []}));
    assert!(!desk.register().exists());
}

#[test]
fn a_register_that_is_named_must_be_there() {
    let desk = Desk::new();
    let missing = desk.home().join("missing.db");
    let db = missing.to_str().unwrap();
    let commands: [&[&str]; 4] = [&["log"], &["undo"], &["backup", "copy.db"], &["doctor"]];
    for command in commands {
        let mut arguments = command.to_vec();
        arguments.extend(["--db", db]);
        assert_eq!(desk.error(&arguments, 1)["error"], "no_register", "{command:?}");
    }
    assert!(!missing.exists());
}

#[test]
fn an_entry_tells_who_recorded_what_and_when() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "loppi", "--on", "27.3.2023", "--reference", "kv 27.3.2023 § 12", "--as", "Testi"]);
    let shown = entries(&desk, &[]);
    let entry = &shown[0];
    assert_eq!(entry["entry"], 1);
    assert_eq!(entry["recorded_at"], "2026-02-02T09:00:00+02:00");
    assert_eq!(entry["recorded_by"], "Testi");
    assert_eq!(entry["decided_by"], Value::Null);
    assert_eq!(entry["holds_on"], "2023-03-27");
    assert_eq!(entry["fact"], "approved");
    assert_eq!(entry["reference"], "kv 27.3.2023 § 12");
    assert_eq!(entry["taken_back_by"], Value::Null);
    assert_eq!(entry["corrects"], Value::Null);
    assert!(!entry["text"].as_str().unwrap().is_empty());
    let keys = ["entry", "recorded_at", "recorded_by", "decided_by", "holds_on", "fact", "reference", "text"];
    assert!(keys.iter().all(|key| entry.get(key).is_some()));
}

#[test]
fn the_log_is_filtered_and_the_latest_are_kept() {
    let mut desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    approve(&desk, "hattula", "2023-03-02");
    desk.set_now("2026-02-10T09:00:00+02:00");
    desk.ok(&["body", "elect", "hytefoorumi", "chair", "Testi Esimerkki", "--party", "loppi", "--on", "2024-01-01"]);
    assert_eq!(numbers(&entries(&desk, &[])), [1, 2, 3]);
    assert_eq!(numbers(&entries(&desk, &["--limit", "2"])), [2, 3]);
    assert_eq!(numbers(&entries(&desk, &["--party", "loppi"])), [1, 3]);
    assert_eq!(numbers(&entries(&desk, &["--body", "hytefoorumi"])), [3]);
    assert_eq!(numbers(&entries(&desk, &["--from", "2026-02-03"])), [3]);
    assert_eq!(numbers(&entries(&desk, &["--until", "2026-02-03"])), [1, 2]);
    assert_eq!(numbers(&entries(&desk, &["--known", "2026-02-03"])), [1, 2]);
    assert_eq!(desk.error(&["log", "--limit", "0"], 2)["error"], "bad_value");
    assert_eq!(desk.error(&["log", "--party", "atlantis"], 2)["error"], "unknown_name");
    let csv = desk.ok(&["log", "--format", "csv"]).stdout;
    assert_eq!(csv.lines().count(), 4, "{csv}");
    assert!(!csv.contains("Esimerkki") && !csv.contains("testi"), "{csv}");
    let csv = desk.ok(&["log", "--format", "csv", "--names"]).stdout;
    assert!(csv.contains("Testi Esimerkki") && csv.contains(",testi,"), "{csv}");
}

#[test]
fn undo_takes_back_the_latest_command_as_a_whole() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-05"]);
    let all = approvals(&desk).len();
    assert!(all > 10);
    let undone = desk.json(&["undo"]);
    assert_eq!(undone["schema"], "yhdyspinta/recorded/1");
    assert_eq!(undone["changed"], true);
    assert_eq!(undone["entries"].as_array().unwrap().len(), all - 1);
    assert_eq!(approvals(&desk), ["2023-03-01"]);
}

#[test]
fn an_undo_can_be_undone() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    desk.ok(&["undo"]);
    assert!(approvals(&desk).is_empty());
    desk.ok(&["undo"]);
    assert_eq!(approvals(&desk), ["2023-03-01"]);
    desk.ok(&["undo", "1"]);
    assert!(approvals(&desk).is_empty());
    desk.ok(&["undo", "4"]);
    assert_eq!(approvals(&desk), ["2023-03-01"]);
}

#[test]
fn an_undo_has_its_paper_like_every_write() {
    let desk = Desk::new();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2025-05-14"]);
    approve(&desk, "loppi", "2023-03-01");
    let ground = ["--reference", "kh 1.2.2026 § 5", "--decided-by", "kunnanhallitus", "--meeting", "1"];
    desk.ok(&[&["undo", "--reason", "väärä kunta"], &ground[..]].concat());
    let undone = entries(&desk, &[]).pop().unwrap();
    assert_eq!(undone["fact"], "taken_back");
    assert_eq!(undone["reference"], "kh 1.2.2026 § 5");
    assert_eq!(undone["decided_by"], "kunnanhallitus");
    assert!(desk.ok(&["log"]).stdout.contains("kh 1.2.2026 § 5"));
    assert_eq!(desk.error(&["undo", "--meeting", "9"], 2)["error"], "unknown_number");
}

#[test]
fn undo_leaves_what_others_recorded_and_says_so() {
    let mut desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    desk.set_user("toinen");
    approve(&desk, "hattula", "2023-03-02");
    desk.set_user("testi");
    let undone = desk.json(&["undo"]);
    assert_eq!(approvals(&desk), ["2023-03-02"]);
    assert_eq!(undone["warnings"][0]["code"], "recorded_since");
    desk.set_user("kolmas");
    assert_eq!(desk.error(&["undo"], 1)["error"], "refused");
}

#[test]
fn what_others_rest_on_is_taken_back_only_with_them() {
    let desk = Desk::new();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2025-05-14"]);
    desk.ok(&["meeting", "hold", "1", "--on", "2025-05-14"]);
    approve(&desk, "loppi", "2023-03-01");
    let before = fs::read(desk.register()).unwrap();
    let refused = desk.error(&["undo", "1"], 1);
    assert_eq!(refused["error"], "conflict");
    assert_eq!(refused["entry"], 2);
    assert!(refused["hint"].as_str().unwrap().contains("undo 1 --with-later"));
    assert_eq!(fs::read(desk.register()).unwrap(), before);
    desk.ok(&["undo", "1", "--with-later"]);
    let shown = entries(&desk, &[]);
    let standing = shown.iter().filter(|entry| entry["taken_back_by"].is_null() && entry["fact"] != "taken_back");
    assert_eq!(standing.map(|entry| entry["entry"].as_u64().unwrap()).collect::<Vec<_>>(), [3]);
}

#[test]
fn taking_back_twice_records_nothing() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    desk.ok(&["undo", "1"]);
    let again = desk.json(&["undo", "1"]);
    assert_eq!(again["changed"], false);
    assert_eq!(again["entries"], serde_json::json!([]));
    assert_eq!(numbers(&entries(&desk, &[])), [1, 2]);
    assert_eq!(desk.error(&["undo", "9"], 2)["error"], "unknown_number");
    assert_eq!(desk.error(&["undo", "yksi"], 2)["error"], "bad_value");
}

#[test]
fn a_dry_run_changes_nothing() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let before = fs::read(desk.register()).unwrap();
    let told = desk.json(&["undo", "--dry-run"]);
    assert_eq!(told["dry_run"], true);
    assert_eq!(told["entries"], serde_json::json!([2]));
    desk.ok(&["backup", desk.home().join("copy.db").to_str().unwrap(), "--dry-run"]);
    assert!(!desk.home().join("copy.db").exists());
    assert_eq!(fs::read(desk.register()).unwrap(), before);
    assert_eq!(desk.error(&["undo", "--known", "2026-02-02"], 2)["error"], "usage");
}

#[test]
fn many_writers_at_once_lose_nothing() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let parties = ["hattula", "hausjarvi", "janakkala", "riihimaki", "tammela", "ypaja", "forssa", "humppila"];
    let started: Vec<_> = parties
        .iter()
        .map(|party| {
            let mut command = desk.command();
            command.args(["party", "approve", party, "--on", "2023-03-02", "--as", party]);
            command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for child in started {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let shown = entries(&desk, &[]);
    assert_eq!(numbers(&shown), (1..=9).collect::<Vec<u64>>());
    let mut recorders: Vec<&str> = shown[1..].iter().map(|entry| entry["recorded_by"].as_str().unwrap()).collect();
    recorders.sort_unstable();
    let mut expected = parties;
    expected.sort_unstable();
    assert_eq!(recorders, expected);
    assert_eq!(desk.json(&["doctor"])["ok"], true);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-01"]);
    let mut child = desk
        .command()
        .args(["log", "--json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn without_a_home_a_named_register_serves() {
    let desk = Desk::new();
    let db = desk.home().join("named.db");
    let run = |arguments: &[&str]| {
        let output = desk.command().env_remove("HOME").args(arguments).arg("--db").arg(&db).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    run(&["party", "approve", "loppi", "--on", "2023-03-01"]);
    assert!(run(&["log"]).contains("1.3.2023"));
}
