//! Meetings as they are planned, held and listed, through the program.

mod desk;

use desk::Desk;
use desk::in_force;
use serde_json::Value;
use serde_json::json;

fn keys(object: &str) -> Vec<String> {
    let mut at = object.find('{').unwrap() + 1;
    let mut keys = Vec::new();
    let mut depth = 0;
    let bytes = object.as_bytes();
    let mut start = None;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                let end = at + 1 + object[at + 1..].find('"').unwrap();
                if depth == 0 && bytes.get(end + 1) == Some(&b':') {
                    start = Some(&object[at + 1..end]);
                }
                at = end;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        keys.extend(start.take().map(str::to_owned));
        at += 1;
    }
    keys
}

#[test]
fn a_meeting_is_told_with_every_key_of_the_contract_in_its_order() {
    let desk = in_force("2023-04-14");
    let output = desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19", "--json"]);
    let expected = "schema id body joint_of date time ends place remote title purposes arranger state convened_by \
                    convened_on held_on reason present absent convener responsible warnings entries dry_run \
                    agreement";
    assert_eq!(keys(&output.stdout).join(" "), expected);
    let shown = desk.json(&["meeting", "show", "1"]);
    assert_eq!(shown["responsible"]["schema"], "yhdyspinta/responsible/1");
    assert_eq!(shown["convener"]["status"], "determined");
    assert_eq!(shown["convener"]["convener"]["party"], "kanta-hame-hva");
}

#[test]
fn a_planned_meeting_is_moved_convened_held_and_keeps_all_its_entries() {
    let desk = in_force("2023-04-14");
    let new = desk.json(&[
        "meeting",
        "new",
        "--body",
        "hytefoorumi",
        "--date",
        "20.1.2026",
        "--time",
        "13",
        "--ends",
        "15.30",
        "--place",
        "Raatihuone",
        "--title",
        "Kevät",
    ]);
    assert_eq!(
        (&new["id"], &new["state"], &new["time"], &new["ends"]),
        (&json!(1), &json!("planned"), &json!("13:00"), &json!("15:30"))
    );
    let first = new["entries"][0].as_u64().unwrap();
    let moved = desk.json(&["meeting", "move", "1", "--date", "2026-01-27", "--reason", "este"]);
    assert_eq!((&moved["date"], &moved["place"]), (&json!("2026-01-27"), &json!("Raatihuone")));
    let convened = desk.json(&["meeting", "convene", "1", "--on", "2026-01-12", "--convened-by", "hattula,loppi"]);
    assert_eq!((&convened["state"], &convened["convened_on"]), (&json!("convened"), &json!("2026-01-12")));
    assert_eq!(convened["convened_by"]["kind"], "together");
    let held = desk.json(&["meeting", "hold", "1", "--present", "hattula,Lopen", "--absent", "ypaja"]);
    assert_eq!((&held["state"], &held["held_on"]), (&json!("held"), &json!("2026-01-27")));
    assert_eq!((&held["present"], &held["absent"]), (&json!(["hattula", "loppi"]), &json!(["ypaja"])));
    assert_eq!(held["entries"], json!([first, first + 1, first + 2, first + 3]));
    assert_eq!(desk.json(&["meeting", "show", "1"]), held);
}

#[test]
fn a_held_meeting_is_recorded_in_one_command_and_only_once() {
    let desk = in_force("2023-04-14");
    let held = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "10.5.2023", "--held"]);
    assert_eq!((&held["state"], &held["held_on"]), (&json!("held"), &json!("2023-05-10")));
    assert_eq!(held["entries"].as_array().unwrap().len(), 2);
    assert_eq!(held["convened_by"], Value::Null);
    let again = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "10.5.2023", "--held"]);
    assert_eq!(again, held, "recording it again records nothing");
    let future = desk.error(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-02-03", "--held"], 1);
    assert_eq!(future["error"], "refused");
    assert_eq!(desk.json(&["meeting", "list"])["meetings"].as_array().unwrap().len(), 1);
}

#[test]
fn a_dry_run_shows_the_number_that_the_meeting_would_have_and_records_nothing() {
    let desk = in_force("2023-04-14");
    let shown = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19", "--dry-run"]);
    assert_eq!((&shown["id"], &shown["dry_run"]), (&json!(1), &json!(true)));
    assert_eq!(desk.json(&["meeting", "list"])["meetings"], json!([]));
    let recorded = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19"]);
    assert_eq!((&recorded["id"], &recorded["entries"]), (&shown["id"], &shown["entries"]));
}

#[test]
fn nothing_is_asked_without_a_terminal() {
    let desk = Desk::new();
    for arguments in [&["meeting", "new", "--date", "1.6."][..], &["meeting", "new", "--body", "hytefoorumi"]] {
        assert_eq!(desk.error(arguments, 2)["error"], "missing", "{arguments:?}");
    }
    assert!(!desk.register().exists());
}

#[test]
fn a_number_that_no_meeting_has_is_not_understood() {
    let desk = in_force("2023-04-14");
    for arguments in [
        &["meeting", "show", "1"][..],
        &["meeting", "show", "x"],
        &["meeting", "hold", "7"],
        &["meeting", "convene", "7"],
        &["meeting", "change", "7", "--time", "13"],
        &["meeting", "cancel", "7", "--reason", "syy"],
        &["responsible", "--meeting", "7"],
        &["meeting", "new", "--body", "hytefoorumi", "--date", "1.6.", "--meeting", "7"],
        &["party", "reject", "loppi", "--on", "2023-03-28", "--meeting", "7"],
    ] {
        assert_eq!(desk.error(arguments, 2)["error"], "unknown_number", "{arguments:?}");
    }
}

#[test]
fn a_cancelled_meeting_cannot_be_held_and_the_entry_in_the_way_is_named() {
    let desk = in_force("2023-04-14");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-01-20"]);
    assert_eq!(desk.error(&["meeting", "cancel", "1"], 2)["error"], "missing");
    let cancelled = desk.json(&["meeting", "cancel", "1", "--reason", "ei asioita"]);
    assert_eq!((&cancelled["state"], &cancelled["reason"]), (&json!("cancelled"), &json!("ei asioita")));
    let refused = desk.error(&["meeting", "hold", "1"], 1);
    assert_eq!((&refused["error"], &refused["entry"]), (&json!("conflict"), &cancelled["entries"][1]));
}

#[test]
fn a_meeting_that_is_still_to_come_cannot_be_held() {
    let desk = in_force("2023-04-14");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-03"]);
    assert_eq!(desk.error(&["meeting", "hold", "1"], 1)["error"], "refused");
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "2026-02-03"], 1)["error"], "refused");
}

#[test]
fn a_list_keeps_to_what_was_asked_for_in_the_order_of_days() {
    let desk = in_force("2023-04-14");
    for (body, date) in [("hytefoorumi", "2026-09-15"), ("kuntakokous", "2026-05-19"), ("hytefoorumi", "2026-02-17")] {
        desk.ok(&["meeting", "new", "--body", body, "--date", date]);
    }
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2025-10-07", "--held"]);
    let ids = |arguments: &[&str]| -> Vec<u64> {
        let mut all = vec!["meeting", "list"];
        all.extend(arguments);
        let list = desk.json(&all);
        assert_eq!(list["schema"], "yhdyspinta/meetings/1");
        list["meetings"].as_array().unwrap().iter().map(|meeting| meeting["id"].as_u64().unwrap()).collect()
    };
    assert_eq!(ids(&[]), [4, 3, 2, 1]);
    assert_eq!(ids(&["--upcoming"]), [3, 2, 1]);
    assert_eq!(ids(&["--within", "15"]), [3]);
    assert_eq!(ids(&["--within", "14"]), [0; 0]);
    assert_eq!(ids(&["--body", "kunta"]), [2]);
    assert_eq!(ids(&["--from", "2026-02-17", "--until", "2026-05-19"]), [3, 2]);
    let csv = desk.ok(&["meeting", "list", "--format", "csv"]).stdout;
    assert_eq!(csv.lines().count(), 5, "{csv}");
}

#[test]
fn a_meeting_stays_with_its_body_and_a_change_says_what_changes() {
    let desk = in_force("2023-04-14");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19", "--time", "13"]);
    assert_eq!(desk.error(&["meeting", "change", "1"], 2)["error"], "missing");
    assert_eq!(desk.error(&["meeting", "change", "1", "--ends", "12"], 2)["error"], "bad_value");
    assert_eq!(desk.error(&["meeting", "change", "1", "--body", "kuntakokous", "--time", "14"], 1)["error"], "refused");
    assert_eq!(desk.json(&["meeting", "change", "1", "--body", "hytefoorumi", "--time", "14"])["time"], "14:00");
}

#[test]
fn every_language_has_its_own_words_for_a_meeting() {
    let mut desk = in_force("2023-04-14");
    desk.ok(&["meeting", "new", "--body", "kuntakokous", "--date", "2026-05-14", "--purpose", "seuranta"]);
    for (language, said) in [("fi_FI.UTF-8", "suunniteltu"), ("en_GB.UTF-8", "planned"), ("sv_FI.UTF-8", "planerat")] {
        desk.set_language(language);
        for arguments in [&["meeting", "show", "1"][..], &["meeting", "list"], &["responsible", "--meeting", "1"]] {
            let shown = desk.run(arguments).stdout;
            assert!(shown.contains(said), "{language}: {shown}");
            for key in ["row-", "meeting-", "warning-", "head-", "costs-", "purpose-", "prepares-"] {
                assert!(!shown.contains(key), "{language} lacks a message: {shown}");
            }
        }
    }
}

#[test]
fn an_option_with_an_impossible_value_is_named_as_the_language_names_it() {
    let mut desk = Desk::new();
    desk.set_language("fi");
    let said = |desk: &Desk| {
        desk.run(&["meeting", "new", "--body", "hytefoorumi", "--date", "1.12.2026", "--time", "25"]).stderr
    };
    assert!(said(&desk).contains("--klo ei voi olla ”25”"), "{}", said(&desk));
    desk.set_language("en");
    assert!(said(&desk).contains("--time"), "{}", said(&desk));
}

#[test]
fn a_time_or_day_that_cannot_be_is_told_with_what_to_type() {
    let desk = in_force("2023-04-14");
    let new = ["meeting", "new", "--body", "hytefoorumi", "--date"];
    let error = desk.error(&[&new[..], &["27.1.2026", "--time", "10", "--ends", "9.30"]].concat(), 2);
    assert_eq!(error["error"], "bad_value");
    assert_eq!(error["message"], "päättymisajan (09:30) on oltava alkamisajan (10:00) jälkeen");
    let error = desk.error(&[&new[..], &["27.01.26"]].concat(), 2);
    assert_eq!(error["hint"], "Anna vuosi neljällä numerolla, esimerkiksi 14.5.2025.");
}
