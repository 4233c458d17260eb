//! Corrections, through the program.

mod desk;

use std::fs;

use desk::Desk;
use desk::log::approve;
use desk::log::entries;
use serde_json::Value;

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
    let told = desk.ok(&["correct", "1", "--reason", "tehtävä siirtyi"]).stdout;
    assert!(told.contains("--reason tehtävä siirtyi"), "what was changed is listed: {told}");
    assert_eq!(entries(&desk, &[])[2]["reason"], "tehtävä siirtyi");
}
