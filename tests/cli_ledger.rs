//! The log, taking back, correcting, the state of the register and backups, through the program.

mod desk;

use std::fs;

use desk::Desk;
use serde_json::Value;

fn approve(desk: &Desk, party: &str, on: &str) {
    desk.ok(&["party", "approve", party, "--on", on]);
}

fn entries(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let mut all = vec!["log"];
    all.extend(arguments);
    desk.json(&all)["entries"].as_array().unwrap().clone()
}

fn numbers(entries: &[Value]) -> Vec<u64> {
    entries.iter().map(|entry| entry["entry"].as_u64().unwrap()).collect()
}

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
fn a_backup_is_a_register_of_its_own() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let copy = desk.home().join("copy.db");
    let copy = copy.to_str().unwrap();
    let made = desk.json(&["backup", copy]);
    assert_eq!(made["entries"], 1);
    assert_eq!(numbers(&entries(&desk, &["--db", copy])), [1]);
    approve(&desk, "hattula", "2023-03-02");
    assert_eq!(desk.error(&["backup", copy], 1)["error"], "refused");
    assert_eq!(numbers(&entries(&desk, &["--db", copy])), [1]);
    desk.ok(&["backup", copy, "--force"]);
    assert_eq!(numbers(&entries(&desk, &["--db", copy])), [1, 2]);
    let register = desk.register();
    assert_eq!(desk.error(&["backup", register.to_str().unwrap(), "--force"], 1)["error"], "refused");
}
