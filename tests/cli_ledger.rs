//! The log, taking back, correcting, the state of the register and backups, through the program.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail where it stands")]

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

fn codes(told: &Value) -> Vec<&str> {
    told["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[test]
fn a_register_that_is_well_is_told_so() {
    let desk = Desk::new();
    let none = desk.json(&["doctor"]);
    assert_eq!((&none["ok"], &none["entries"]), (&Value::from(true), &Value::from(0)));
    assert!(!desk.register().exists());
    approve(&desk, "loppi", "2023-03-01");
    desk.ok(&["undo"]);
    let told = desk.json(&["doctor"]);
    assert_eq!(told["schema"], "yhdyspinta/doctor/1");
    assert_eq!(told["ok"], true);
    assert_eq!(told["entries"], 2);
    assert_eq!(told["findings"], serde_json::json!([]));
    desk.ok(&["doctor"]);
}

#[cfg(unix)]
#[test]
fn a_register_that_everybody_may_read_is_advised_about() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let with_mode = |mode| fs::set_permissions(desk.register(), fs::Permissions::from_mode(mode)).unwrap();
    with_mode(0o644);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 4);
    let told: Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!(codes(&told), ["others_may_read"]);
    assert_eq!(told["findings"][0]["severity"], "advice");
    with_mode(0o660);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 0, "a group that shares the register is meant: {}", told.stdout);
}

#[test]
fn a_compiled_form_that_differs_from_its_text_is_found_and_one_of_another_program_is_made_anew() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let register = rusqlite::Connection::open(desk.register()).unwrap();
    let compiled = || -> Vec<u8> { register.query_row("SELECT form FROM compiled", [], |row| row.get(0)).unwrap() };
    let keep = |form: &[u8]| register.execute("UPDATE compiled SET form = ?1", [form]).unwrap();
    let sound = compiled();
    let at = sound.windows(5).position(|letters| letters == b"Loppi").unwrap();
    let mut other = sound.clone();
    other[at..at + 5].copy_from_slice(b"Lappi");
    keep(&other);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 1);
    let answer: Value = serde_json::from_str(&told.stdout).unwrap();
    let codes: Vec<&Value> = answer["findings"].as_array().unwrap().iter().map(|finding| &finding["code"]).collect();
    assert!(codes.contains(&&Value::from("copy_differs")), "{answer}");
    let mut foreign = other;
    foreign[0] = b'x';
    keep(&foreign);
    assert_eq!(desk.json(&["party", "show", "loppi"])["name"], "Lopen kunta");
    assert_eq!(desk.run(&["doctor"]).code, 0);
    approve(&desk, "hattula", "2023-03-02");
    assert_eq!(compiled(), sound);
}

#[test]
fn a_changed_entry_is_damage_and_told_on_both_outputs() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    approve(&desk, "hattula", "2023-03-02");
    let register = rusqlite::Connection::open(desk.register()).unwrap();
    register.execute_batch("PRAGMA writable_schema = ON").unwrap();
    register.execute("UPDATE entry SET holds_on = '2023-03-09' WHERE number = 1", []).unwrap();
    drop(register);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 1);
    let answer: Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!(answer["ok"], false);
    let finding = &answer["findings"][0];
    assert_eq!((&finding["code"], &finding["entry"]), (&Value::from("entry_edited"), &Value::from(1)));
    assert_eq!(finding["severity"], "damage");
    let error: Value = serde_json::from_str(told.stderr.lines().last().unwrap()).unwrap();
    assert_eq!(error["error"], "damaged");
    let copy = desk.home().join("copy.db");
    assert_eq!(desk.error(&["backup", copy.to_str().unwrap()], 1)["error"], "damaged");
    assert!(!copy.exists());
}

#[test]
fn whatever_is_no_register_is_refused_in_words() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let folder = desk.home().join("folder.db");
    fs::create_dir(&folder).unwrap();
    let text = desk.home().join("text.db");
    fs::write(&text, "not a database at all, but long enough to look like one; ".repeat(40)).unwrap();
    let short = desk.home().join("short.db");
    let whole = fs::read(desk.register()).unwrap();
    fs::write(&short, &whole[..whole.len() / 2]).unwrap();
    let newer = desk.home().join("newer.db");
    fs::copy(desk.register(), &newer).unwrap();
    rusqlite::Connection::open(&newer).unwrap().execute_batch("PRAGMA user_version = 9999").unwrap();
    let kinds = [(&folder, "damaged"), (&text, "damaged"), (&short, "damaged"), (&newer, "too_new")];
    for (path, kind) in kinds {
        let before = fs::read(path).ok();
        let db = path.to_str().unwrap();
        let commands: [&[&str]; 5] = [
            &["log"],
            &["undo"],
            &["doctor"],
            &["backup", "copy.db"],
            &["party", "approve", "hattula", "--on", "1.3.2023"],
        ];
        for command in commands {
            let mut arguments = command.to_vec();
            arguments.extend(["--db", db]);
            let error = desk.error(&arguments, 1);
            assert_eq!(error["error"], kind, "{command:?} {db}: {error}");
            assert!(error["hint"].is_string(), "{error}");
        }
        assert_eq!(fs::read(path).ok(), before, "{db}");
    }
}

fn standing_texts(desk: &Desk) -> Vec<String> {
    let shown = entries(desk, &[]);
    let standing = shown.iter().filter(|entry| entry["taken_back_by"].is_null() && entry["corrected_by"].is_null());
    standing.map(|entry| entry["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_correction_takes_the_place_of_what_was_wrong() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "loppi", "--on", "2023-03-01", "--reference", "kv § 12"]);
    let told = desk.ok(&["correct", "1", "--on", "27.3.2023", "--reason", "päivä luettu väärin"]).stdout;
    assert!(told.contains("1.3.2023") && told.contains("27.3.2023"), "{told}");
    let shown = entries(&desk, &[]);
    assert_eq!(shown[1]["corrects"], 1);
    assert_eq!(shown[1]["holds_on"], "2023-03-27");
    assert_eq!(shown[1]["reference"], "kv § 12");
    assert_eq!(shown[1]["reason"], "päivä luettu väärin");
    assert_eq!(shown[0]["corrected_by"], 2);
    assert_eq!(desk.json(&["party", "show", "loppi"])["approved"]["on"], "2023-03-27");
    desk.ok(&["correct", "1", "--party", "hattula", "--reason", "väärä kunta"]);
    assert_eq!(entries(&desk, &[])[2]["corrects"], 2);
    assert_eq!(desk.json(&["party", "show", "hattula"])["approved"]["on"], "2023-03-27");
    assert_eq!(desk.json(&["party", "show", "loppi"])["approved"], Value::Null);
    desk.ok(&["undo"]);
    assert_eq!(desk.json(&["party", "show", "loppi"])["approved"]["on"], "2023-03-27");
    assert_eq!(desk.json(&["doctor"])["ok"], true);
}

#[test]
fn a_correction_needs_a_reason_and_something_to_change() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    assert_eq!(desk.error(&["correct", "1", "--on", "2023-03-02"], 2)["error"], "missing");
    assert_eq!(desk.error(&["correct", "1", "--reason", "syy"], 2)["error"], "missing");
    let other = desk.error(&["correct", "1", "--sent", "2023-03-02", "--reason", "syy"], 2);
    assert_eq!(other["error"], "usage");
    assert!(other["hint"].as_str().unwrap().contains("--party"), "{other}");
    assert_eq!(desk.error(&["correct", "9", "--on", "2023-03-02", "--reason", "syy"], 2)["error"], "unknown_number");
    assert_eq!(desk.error(&["correct", "1", "--on", "2027-03-02", "--reason", "syy"], 1)["error"], "refused");
    let same = desk.json(&["correct", "1", "--on", "2023-03-01", "--reason", "syy"]);
    assert_eq!(same["changed"], false);
    desk.ok(&["undo", "1"]);
    assert_eq!(desk.error(&["correct", "1", "--on", "2023-03-02", "--reason", "syy"], 1)["error"], "refused");
    assert_eq!(desk.error(&["correct", "2", "--on", "2023-03-02", "--reason", "syy"], 1)["error"], "refused");
}

#[test]
fn a_meeting_is_corrected_as_it_was_planned() {
    let desk = Desk::new();
    desk.ok(&[
        "meeting",
        "new",
        "--body",
        "hytefoorumi",
        "--date",
        "2026-05-14",
        "--time",
        "13",
        "--place",
        "Testitalo",
    ]);
    let arguments =
        ["correct", "1", "--date", "2026-05-20", "--time", "9.30", "--place", "Toinen talo", "--reason", "syy"];
    let told = desk.json(&arguments);
    assert_eq!(told["schema"], "yhdyspinta/meeting/1");
    assert_eq!((&told["date"], &told["time"]), (&Value::from("2026-05-20"), &Value::from("09:30")));
    let shown = desk.json(&["meeting", "show", "1"]);
    assert_eq!((&shown["date"], &shown["place"]), (&Value::from("2026-05-20"), &Value::from("Toinen talo")));
}

#[test]
fn what_rests_on_a_corrected_entry_must_fit() {
    let desk = Desk::new();
    let on = |day: &'static str| ["--on", day];
    let mut elect = vec!["body", "elect", "hytefoorumi", "chair", "Testi Esimerkki", "--party", "loppi"];
    elect.extend(on("2024-01-01"));
    desk.ok(&elect);
    desk.ok(&["body", "resign", "hytefoorumi", "chair", "--on", "2025-01-01"]);
    let before = fs::read(desk.register()).unwrap();
    let refused = desk.error(&["correct", "1", "--on", "2025-06-01", "--reason", "syy"], 1);
    assert_eq!((&refused["error"], &refused["entry"]), (&Value::from("conflict"), &Value::from(2)));
    assert_eq!(fs::read(desk.register()).unwrap(), before);
    desk.ok(&["correct", "1", "--on", "2024-02-01", "--person", "Toinen Testaaja", "--reason", "syy"]);
    assert!(standing_texts(&desk).iter().any(|text| text.contains("Toinen Testaaja")));
    assert_eq!(desk.error(&["undo", "1"], 1)["error"], "conflict");
}

#[test]
fn a_correction_may_not_contradict_another_fact() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    desk.ok(&["party", "reject", "hattula", "--on", "2023-03-05"]);
    let refused = desk.error(&["correct", "1", "--party", "hattula", "--on", "2023-03-05", "--reason", "syy"], 1);
    assert_eq!(refused["error"], "conflict");
    assert!(standing_texts(&desk)[0].contains("Loppi"));
}

#[test]
fn the_reason_of_the_fact_itself_is_kept_beside_that_of_the_correction() {
    let desk = Desk::new();
    desk.ok(&["body", "close", "hytefoorumi", "--on", "2025-01-01", "--reason", "työ valmis"]);
    desk.ok(&["correct", "1", "--on", "2025-01-02", "--reason", "päivä väärin"]);
    assert_eq!(entries(&desk, &[])[1]["reason"], "työ valmis; päivä väärin");
    desk.ok(&["correct", "1", "--reason", "tehtävä siirtyi"]);
    assert_eq!(entries(&desk, &[])[2]["reason"], "tehtävä siirtyi");
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
