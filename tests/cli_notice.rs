//! Leaving the agreement, and the agreement itself, through the program.

use std::fs;

use serde_json::Value;

mod desk;

use desk::Desk;

const LATE: &str = "2028-06-01T09:00:00+03:00";

/// The list of cases of a file.
fn cases(file: &str) -> Vec<Value> {
    let path = format!("{}/tests/conformance/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let all: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    all["cases"].as_array().unwrap().clone()
}

/// A desk whose agreement has been in force since 2 May 2023.
fn in_force() -> Desk {
    let desk = Desk::at(LATE);
    desk.ok(&["party", "approve", "--all", "--on", "2023-04-03"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-05-02"]);
    desk
}

#[test]
fn every_worked_out_termination_is_told_as_it_was_worked_out() {
    let all = cases("termination");
    assert_eq!(all.len(), 6);
    let base = in_force();
    for case in &all {
        let desk = Desk::at(LATE);
        fs::create_dir_all(desk.register().parent().unwrap()).unwrap();
        fs::copy(base.register(), desk.register()).unwrap();
        let party = case["terminating_party"].as_str().unwrap();
        let received = case["received_default"].as_str().unwrap();
        let mut last = received;
        let mut give = vec!["notice", "give", "--party", party, "--on", received];
        if !case["written"].as_bool().unwrap() {
            give.push("--oral");
        }
        desk.ok(&give);
        for (to, on) in case["received_overrides"].as_object().unwrap() {
            let on = on.as_str().unwrap();
            last = last.max(on);
            desk.ok(&["notice", "deliver", "--party", party, "--to", to, "--received", on]);
        }
        desk.ok(&["notice", "deliver", "--party", party, "--to-all", "--received", received]);
        let output = desk.run(&["terminate", "--party", party, "--on", last, "--json"]);
        let told: Value = serde_json::from_str(&output.stdout).unwrap();
        let expected = &case["expected"];
        assert_eq!(told["status"], expected["status"], "{}", case["id"]);
        assert_eq!(told["starts"], expected["start_anchor"], "{}", case["id"]);
        assert_eq!(told["last_day"], expected["last_day_in_force"], "{}", case["id"]);
        assert_eq!(told["free_from"], expected["free_from"], "{}", case["id"]);
        assert_eq!(told["deliveries"].as_array().unwrap().len(), 12);
        assert_eq!(told["missing"].as_array().unwrap().len(), 0);
        let code = if told["status"] == "invalid_form" { 3 } else { 0 };
        assert_eq!(output.code, code, "{}", case["id"]);
    }
}

#[test]
fn a_notice_is_incomplete_until_everybody_knows_and_the_answer_says_whom_it_lacks() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2027-01-04", "--decided", "2026-12-14"]);
    desk.ok(&[
        "notice",
        "deliver",
        "--party",
        "ypaja",
        "--to",
        "loppi,forssa",
        "--received",
        "2027-01-05",
        "--channel",
        "letter",
    ]);
    let output = desk.run(&["terminate", "--party", "ypaja", "--json"]);
    assert_eq!(output.code, 3);
    let told: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(told["status"], "incomplete");
    assert_eq!(told["decided"], "2026-12-14");
    assert_eq!(told["missing"].as_array().unwrap().len(), 10);
    assert_eq!(told["earliest_last_day"], "2028-01-05");
    assert_eq!(told["last_day"], Value::Null);
    assert_eq!(told["if_given_today"]["last_day"], "2029-06-01");
}

#[test]
fn the_keys_of_terminate_stand_in_the_promised_order() {
    let desk = in_force();
    let output = desk.run(&["terminate", "--party", "ypaja", "--json"]);
    assert_eq!(output.code, 0);
    let keys = [
        "schema",
        "party",
        "today",
        "in_force",
        "status",
        "given",
        "decided",
        "written",
        "reference",
        "deliveries",
        "missing",
        "starts",
        "last_day",
        "free_from",
        "earliest_last_day",
        "earliest_notice",
        "if_given_today",
        "impact",
        "because",
    ];
    let mut from = 0;
    for key in keys {
        let key = format!("\"{key}\":");
        let found = output.stdout[from..].find(&key).unwrap_or_else(|| panic!("{key} after byte {from}"));
        from += found + key.len();
    }
    let told: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(told["status"], "no_notice");
    assert_eq!(told["if_given_today"]["free_from"], "2029-06-02");
}

#[test]
fn asking_what_would_follow_records_nothing() {
    let desk = Desk::new();
    let output = desk.run(&["terminate", "--party", "ypäjä", "--json"]);
    assert_eq!(output.code, 0);
    let told: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(told["in_force"], false);
    assert_eq!(told["if_given_today"], Value::Null);
    assert!(!desk.register().exists());
}

#[test]
fn a_delivery_to_the_leaving_party_is_not_recorded_but_told() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "tammela", "--on", "2027-01-04"]);
    let told = desk.json(&["notice", "deliver", "--party", "tammela", "--to", "tammela", "--received", "2027-01-04"]);
    assert_eq!(told["changed"], false);
    assert_eq!(told["warnings"][0]["code"], "delivery_to_self");
}

#[test]
fn a_delivery_needs_a_day_that_is_not_still_to_come() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "tammela", "--on", "2027-01-04"]);
    let output = desk.run(&["notice", "deliver", "--party", "tammela", "--to-all", "--json"]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("\"error\":\"missing\""), "{}", output.stderr);
    let output =
        desk.run(&["notice", "deliver", "--party", "tammela", "--to-all", "--received", "2030-01-01", "--json"]);
    assert_eq!(output.code, 1);
    let output = desk.run(&["notice", "deliver", "--party", "loppi", "--to-all", "--received", "2027-01-04", "--json"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("\"error\":\"refused\""), "{}", output.stderr);
}

#[test]
fn giving_notice_again_on_the_same_day_changes_nothing_and_on_another_is_a_conflict() {
    let desk = in_force();
    let first = desk.json(&["notice", "give", "--party", "loppi", "--on", "2027-01-04"]);
    assert_eq!(first["changed"], true);
    assert_eq!(first["now"]["schema"], "yhdyspinta/terminate/1");
    let again = desk.json(&["notice", "give", "--party", "loppi", "--on", "2027-01-04"]);
    assert_eq!(again["changed"], false);
    let output = desk.run(&["notice", "give", "--party", "loppi", "--on", "2027-02-01", "--json"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("\"error\":\"conflict\""), "{}", output.stderr);
}

#[test]
fn a_withdrawal_needs_the_consent_of_all() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "loppi", "--on", "2027-01-04"]);
    assert_eq!(desk.run(&["notice", "withdraw", "--party", "loppi", "--on", "2027-02-01"]).code, 2);
    let told = desk.json(&["notice", "withdraw", "--party", "loppi", "--on", "2027-02-01", "--consent-of-all"]);
    assert_eq!(told["now"]["status"], "withdrawn");
}

#[test]
fn every_worked_out_entry_into_force_is_told_as_it_was_worked_out() {
    let all = cases("entry_into_force");
    assert_eq!(all.len(), 5);
    for case in &all {
        let desk = Desk::at(LATE);
        let default = &case["default"];
        let overrides = case["overrides"].as_object().unwrap();
        for (party, acts) in overrides {
            for (verb, act) in [("approve", "approved"), ("sign", "signed")] {
                if let Some(on) = acts[act].as_str() {
                    desk.ok(&["party", verb, party, "--on", on]);
                }
            }
        }
        let shown = desk.json(&["agreement", "show"]);
        let parties: Vec<String> = strings(&shown["parties"]);
        assert_eq!(parties.len(), 13);
        for party in parties.iter().filter(|party| !overrides.contains_key(*party)) {
            desk.ok(&["party", "approve", party, "--on", default["approved"].as_str().unwrap()]);
            desk.ok(&["party", "sign", party, "--on", default["signed"].as_str().unwrap()]);
        }
        let shown = desk.json(&["agreement", "show"]);
        assert_eq!(shown["in_force_from"], case["expected_in_force_from"], "{}", case["id"]);
        assert_eq!(shown["in_force"], !case["expected_in_force_from"].is_null(), "{}", case["id"]);
        let missing = shown["missing"].as_array().unwrap().iter().map(|one| {
            let day = if one["exact_date"] == true { "(exact date)" } else { "" };
            format!("{}:{}{day}", one["party"].as_str().unwrap(), one["act"].as_str().unwrap())
        });
        assert_eq!(missing.collect::<Vec<_>>(), strings(&case["expected_missing"]), "{}", case["id"]);
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

fn file(desk: &Desk, name: &str, bytes: &[u8]) -> String {
    let path = desk.home().join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn built_in() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml")).unwrap()
}

#[test]
fn the_keys_of_agreement_show_stand_in_the_promised_order() {
    let desk = Desk::new();
    let shown = desk.ok(&["agreement", "show", "--json"]).stdout;
    let keys = [
        "schema",
        "id",
        "title",
        "version",
        "in_force",
        "in_force_from",
        "rejected_by",
        "missing",
        "duration",
        "until",
        "renews_until",
        "last_notice_day",
        "terms",
        "parties",
        "bodies",
    ];
    let mut from = 0;
    for key in keys {
        let key = format!("\"{key}\":");
        from += shown[from..].find(&key).unwrap_or_else(|| panic!("{key} after byte {from}")) + key.len();
    }
}

#[test]
fn a_sound_file_may_have_warnings_and_a_faulty_one_ends_with_two() {
    let desk = Desk::new();
    let told = desk.json(&["agreement", "check"]);
    assert_eq!(told["schema"], "yhdyspinta/check/1");
    assert_eq!(told["ok"], true);
    let broken = file(&desk, "broken.toml", built_in().replace("[[body]]", "[[bodyy]]").as_bytes());
    let output = desk.run(&["agreement", "check", &broken, "--json"]);
    assert_eq!(output.code, 2);
    let told: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(told["ok"], false);
    let problems = told["problems"].as_array().unwrap();
    let unknown = problems.iter().find(|problem| problem["code"] == "unknown_key").unwrap();
    assert!(unknown["line"].as_u64().unwrap() > 1);
    assert!(unknown["hint"].as_str().unwrap().contains("body"), "{unknown}");
}

#[test]
fn a_faulty_file_is_shown_with_its_lines_in_every_language() {
    let mut desk = Desk::new();
    let broken = file(&desk, "a.toml", b"format = 1\nid = \"x\"\ncolour = \"red\"\n");
    for (locale, word) in [("fi_FI.UTF-8", "virhe"), ("sv_FI.UTF-8", "fel"), ("en_GB.UTF-8", "error")] {
        desk.set_language(locale);
        let output = desk.run(&["agreement", "check", &broken]);
        assert_eq!(output.code, 2);
        assert!(output.stdout.contains("3 | colour = \"red\""), "{}", output.stdout);
        assert!(output.stdout.contains(&format!("{word}[unknown_key]")), "{}", output.stdout);
        assert!(!output.stdout.contains("problem-"), "{}", output.stdout);
    }
}

#[test]
fn what_is_no_agreement_file_fails_clearly() {
    let desk = Desk::new();
    let binary = file(&desk, "binary.toml", &[0xff, 0xfe, 0x00]);
    assert_eq!(desk.error(&["agreement", "check", &binary], 2)["error"], "bad_agreement");
    let large = file(&desk, "large.toml", &vec![b'#'; 10_000_000]);
    assert_eq!(desk.error(&["agreement", "check", &large], 2)["error"], "bad_agreement");
    let folder = desk.home().to_str().unwrap().to_owned();
    assert_eq!(desk.error(&["agreement", "check", &folder], 1)["error"], "io");
    assert_eq!(desk.error(&["agreement", "check", "/nowhere/at/all.toml"], 1)["error"], "io");
}

#[test]
fn what_was_loaded_is_exported_byte_for_byte() {
    let desk = Desk::new();
    let text = built_in() + "\n# a remark with ä and trailing blanks   \n";
    let path = file(&desk, "own.toml", text.as_bytes());
    let told = desk.json(&["agreement", "load", &path]);
    assert_eq!(told["changed"], true);
    assert_eq!(told["now"]["version"], 1);
    assert_eq!(desk.ok(&["agreement", "export"]).stdout, text);
    let again = desk.json(&["agreement", "load", &path]);
    assert_eq!(again["changed"], false);
    assert_eq!(again["now"]["version"], 1);
    assert_eq!(desk.error(&["agreement", "export", "--version", "7"], 2)["error"], "unknown_number");
}

#[test]
fn a_new_text_is_told_by_what_it_changes() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "ypäjä", "--on", "2023-04-03"]);
    let text = built_in()
        .replace("ends      = \"same_day\"", "ends      = \"year\"")
        .replace("Ypäjän kunta", "Ypäjän vanha kunta");
    assert_ne!(text, built_in());
    let path = file(&desk, "own.toml", text.as_bytes());
    let told = desk.ok(&["agreement", "load", &path]).stdout;
    assert!(told.contains("Ypäjän kunta on nyt nimeltään Ypäjän vanha kunta."), "{told}");
    assert!(told.contains("Uusi teksti korjaa entisen kaikilta päiviltä."), "{told}");
    assert_eq!(desk.json(&["agreement", "list"])["agreements"][0]["version"], 2);
    assert_eq!(desk.ok(&["agreement", "export", "--version", "1"]).stdout, built_in());
}

#[test]
fn a_faulty_file_is_not_loaded_and_leaves_no_register() {
    let desk = Desk::new();
    let broken = file(&desk, "a.toml", b"format = 1\ncolour = \"red\"\n");
    assert_eq!(desk.error(&["agreement", "load", &broken], 2)["error"], "bad_agreement");
    let zone = file(&desk, "b.toml", built_in().replace("Europe/Helsinki", "Europe/Nowhere").as_bytes());
    assert_eq!(desk.error(&["agreement", "load", &zone], 2)["error"], "bad_agreement");
    assert!(!desk.register().exists());
}

#[test]
fn another_agreement_is_loaded_beside_the_first() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "ypäjä", "--on", "2023-04-03"]);
    desk.ok(&["agreement", "load", concat!(env!("CARGO_MANIFEST_DIR"), "/examples/working-group.toml")]);
    let told = desk.json(&["agreement", "list"]);
    assert_eq!(told["agreements"].as_array().unwrap().len(), 2);
    assert_eq!(desk.error(&["agreement", "show"], 2)["error"], "ambiguous_name");
}

#[test]
fn the_status_is_one_screen_in_every_language_and_the_bare_program_shows_it() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        for locale in ["fi_FI.UTF-8", "sv_FI.UTF-8", "en_GB.UTF-8"] {
            desk.set_language(locale);
            let shown = desk.ok(&["status"]).stdout;
            assert!(shown.lines().count() <= 23, "{shown}");
            assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
            assert_eq!(desk.ok(&[]).stdout, shown);
        }
        desk.ok(&["party", "approve", "--all", "--on", "2023-04-03"]);
        desk.ok(&["party", "sign", "--all", "--on", "2023-05-02"]);
        desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-11"]);
    }
}

#[test]
fn the_keys_of_status_stand_in_the_promised_order_and_its_lists_hold_what_they_say() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2023-04-03"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-05-02"]);
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-11"]);
    let told = desk.json(&["status"]);
    assert_eq!(told["in_force_from"], "2023-05-02");
    assert_eq!(told["next_meetings"][0]["body"], "hytefoorumi");
    assert_eq!(told["next_meetings"].as_array().unwrap().len(), 1);
    let late = told["late"].as_array().unwrap();
    assert!(!late.is_empty());
    assert!(late.iter().all(|item| item["verdict"] == "missed" || item["verdict"] == "late"));
    assert!(told["open"].as_array().unwrap().iter().all(|item| item["verdict"] == "open"));
    let text = desk.ok(&["status", "--json"]).stdout;
    assert!(
        text.starts_with("{\"schema\":\"yhdyspinta/status/1\",\"agreement\":\"kanta-hame\",\"register\":\"/"),
        "{text}"
    );
    let mut from = 0;
    for key in ["in_force", "in_force_from", "next_meetings", "due", "late", "open"] {
        let key = format!("\"{key}\":");
        from += text[from..].find(&key).unwrap_or_else(|| panic!("{key} after byte {from}")) + key.len();
    }
}

/// What became of a command whose one question was answered, and what the terminal showed.
fn at_terminal(desk: &Desk, arguments: &[&str], question: &str, answer: &str) -> (i64, String) {
    let told = desk.at_terminal(arguments, &[(question, answer)]);
    (told["code"].as_i64().unwrap(), told["terminal"].as_str().unwrap().to_owned())
}

#[test]
fn at_a_terminal_a_notice_is_recorded_only_when_the_answer_is_yes() {
    let desk = in_force();
    let give = ["notice", "give", "--party", "kanta-hame-hva", "--on", "2028-05-02"];
    let (code, terminal) = at_terminal(&desk, &give, "Kirjataanko", "ei");
    assert_eq!(code, 1);
    assert!(terminal.contains("2.5.2029"), "the last day is foreseen: {terminal}");
    assert!(terminal.contains("hytefoorumi"), "the impact is shown: {terminal}");
    assert_eq!(desk.json(&["terminate", "--party", "kanta-hame-hva"])["status"], "no_notice");
    let (code, _) = at_terminal(&desk, &give, "Kirjataanko", "kyllä");
    assert_eq!(code, 0);
    assert_eq!(desk.json(&["terminate", "--party", "kanta-hame-hva"])["status"], "incomplete");
}
