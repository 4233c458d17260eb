//! The text of an agreement and whether it binds, through the program.

mod desk;

use std::fs;

use desk::Desk;
use desk::cases::all_cases;
use serde_json::Value;

const LATE: &str = "2028-06-01T09:00:00+03:00";

#[test]
fn every_worked_out_entry_into_force_is_told_as_it_was_worked_out() {
    let all = all_cases("entry_into_force", 5, 9);
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
