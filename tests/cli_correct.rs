//! Corrections, through the program.

mod desk;

use std::fs;

use desk::Desk;
use desk::elect;
use desk::in_force;
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

/// The command that the refusal gives, without its placeholder for the reason.
fn correction(refused: &Value) -> String {
    assert_eq!(refused["error"], "conflict", "{refused}");
    let hint = refused["hint"].as_str().unwrap();
    let from = hint.find("yhdyspinta correct").expect(hint);
    let command = hint[from..].split(", tai kumoa se").next().unwrap();
    command.trim_end_matches(" --reason SYY").to_owned()
}

#[test]
fn a_refusal_gives_the_correction_with_exactly_what_differs() {
    let desk = in_force("2023-04-03");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2024-03-05"]);
    desk.ok(&["meeting", "hold", "1", "--present", "loppi"]);
    let refused = desk.error(&["meeting", "hold", "1", "--present", "loppi,hattula"], 1);
    assert!(correction(&refused).ends_with(" --present loppi,hattula"), "{refused}");
    let refused = desk.error(&["meeting", "hold", "1", "--on", "6.3.2024", "--absent", "forssa"], 1);
    assert!(correction(&refused).ends_with(" --on 2024-03-06 --absent forssa"), "{refused}");
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "2024-03-05");
    let refused = elect_refused(&desk, "Toinen Esimerkki", "hattula");
    assert!(correction(&refused).ends_with(" --person \"Toinen Esimerkki\" --party hattula"), "{refused}");
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2024-04-02"]);
    desk.ok(&["notice", "deliver", "--party", "ypaja", "--to", "loppi", "--sent", "2024-04-03"]);
    let refused = desk.error(&["notice", "deliver", "--party", "ypaja", "--to", "loppi", "--sent", "4.4.2024"], 1);
    assert!(correction(&refused).ends_with(" --sent 2024-04-04"), "{refused}");
}

fn elect_refused(desk: &Desk, name: &str, party: &str) -> Value {
    let elect = ["body", "elect", "hytefoorumi", "chair", name, "--party", party, "--on", "2024-03-05"];
    desk.error(&elect, 1)
}

#[test]
fn another_reason_for_a_cancelled_meeting_or_a_waived_duty_is_a_conflict() {
    let desk = in_force("2023-04-03");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-05"]);
    let cancelled = desk.json(&["meeting", "cancel", "1", "--reason", "este"]);
    let same = desk.json(&["meeting", "cancel", "1", "--reason", "este"]);
    assert_eq!(same["entries"][1], cancelled["entries"][1]);
    let refused = desk.error(&["meeting", "cancel", "1", "--reason", "hinta $5 liikaa"], 1);
    assert!(refused["message"].as_str().unwrap().ends_with("muusta syystä: este"), "{refused}");
    let command = correction(&refused);
    assert!(command.ends_with(" --reason 'hinta $5 liikaa'"), "{command}");
    // The command does what it says.
    let entry = refused["entry"].to_string();
    desk.ok(&["correct", &entry, "--reason", "hinta $5 liikaa"]);
    assert_eq!(desk.json(&["meeting", "show", "1"])["reason"], "hinta $5 liikaa");
    // A cancelled meeting that was held was not cancelled: only taking back helps.
    let held = desk.error(&["meeting", "hold", "1", "--on", "2.2.2026"], 1);
    assert!(!held["hint"].as_str().unwrap().contains("correct"), "{held}");
    let waive = |reason| ["due", "waive", "review:sisallon-arviointi", "--reason", reason];
    desk.ok(&waive("siirretty"));
    desk.ok(&waive("siirretty"));
    assert!(correction(&desk.error(&waive("tehty muualla"), 1)).ends_with(" --reason \"tehty muualla\""));
}
