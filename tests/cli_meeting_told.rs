//! What is told of a meeting: its days, its invitation, who was present.

mod desk;

use desk::Desk;
use desk::codes;
use desk::in_force;
use serde_json::Value;
use serde_json::json;

#[test]
fn a_monitoring_meeting_after_its_days_is_told_the_days_that_were_missed() {
    let desk = in_force("2023-04-03");
    let plan = |date: &str| {
        let new = ["meeting", "new", "--body", "kuntakokous", "--purpose", "monitoring", "--date", date, "--dry-run"];
        let told = desk.json(&new);
        assert!(codes(&told).contains(&"outside_window"), "{told}");
        let warnings = told["warnings"].as_array().unwrap().clone();
        let text = warnings.into_iter().find(|warning| warning["code"] == "outside_window").unwrap();
        text["text"].as_str().unwrap().to_owned()
    };
    assert_eq!(plan("2025-08-19"), "seurantakokous kuului pitää 1.5.2025–30.6.2025");
    assert_eq!(plan("2026-08-19"), "seurantakokous kuuluu pitää 1.5.2026–30.6.2026");
    assert_eq!(plan("2026-03-17"), "seurantakokous kuuluu pitää 1.5.2026–30.6.2026");
    // Nothing was owed before the agreement was in force.
    let later = in_force("2025-08-01");
    let new = ["meeting", "new", "--body", "kuntakokous", "--purpose", "monitoring", "--date", "2025-08-19"];
    let told = later.json(&new)["warnings"].to_string();
    assert!(told.contains("kuuluu pitää 1.5.2026–30.6.2026"), "{told}");
}

#[test]
fn an_invitation_for_another_day_is_told_until_another_is_sent() {
    let desk = in_force("2023-04-03");
    let show = || desk.json(&["meeting", "show", "1"]);
    let is_told = || codes(&show()).contains(&"invited_for_another_day");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-17"]);
    desk.ok(&["meeting", "convene", "1", "--on", "2026-01-20"]);
    desk.ok(&["meeting", "change", "1", "--place", "Kirjasto"]);
    assert!(!is_told());
    desk.ok(&["meeting", "change", "1", "--date", "2026-03-18"]);
    assert!(is_told(), "{}", show());
    // An earlier entry made right is no move.
    desk.ok(&["correct", "27", "--place", "Koulu", "--reason", "väärä talo"]);
    assert!(is_told());
    desk.ok(&["meeting", "change", "1", "--date", "2026-03-17"]);
    assert!(!is_told(), "they were invited for this day");
    desk.ok(&["meeting", "change", "1", "--date", "2026-03-19"]);
    desk.ok(&["meeting", "convene", "1", "--on", "2026-02-01"]);
    assert!(!is_told(), "{}", show());
}

#[test]
fn all_who_were_present_are_the_parties_of_that_day() {
    let desk = in_force("2023-04-03");
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2023-05-02"]);
    desk.ok(&["notice", "deliver", "--party", "ypaja", "--to-all", "--received", "2023-05-03"]);
    for day in ["2024-05-03", "2024-05-07", "2025-05-20"] {
        desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", day]);
    }
    let count = |told: &Value, id: &str| told[id].as_array().unwrap().len();
    let before = desk.json(&["meeting", "hold", "1", "--present", "kaikki"]);
    assert_eq!((count(&before, "present"), count(&before, "absent")), (13, 0), "{before}");
    let after = desk.json(&["meeting", "hold", "2", "--present", "ALL", "--absent", "loppi"]);
    assert_eq!((count(&after, "present"), &after["absent"]), (11, &serde_json::json!(["loppi"])), "{after}");
    let none = desk.json(&["meeting", "hold", "3", "--present", "forssa,hattula", "--absent", "alla"]);
    assert_eq!((count(&none, "present"), count(&none, "absent")), (2, 10), "{none}");
    // What was recorded of absence so far does not stand against a correction to all.
    let entry = after["entries"].as_array().unwrap().last().unwrap().to_string();
    desk.ok(&["correct", &entry, "--present", "kaikki", "--reason", "saapui myöhemmin"]);
    let corrected = desk.json(&["meeting", "show", "2"]);
    assert_eq!((count(&corrected, "present"), count(&corrected, "absent")), (12, 0), "{corrected}");
}

#[test]
fn days_in_csv_are_for_programs_in_every_language() {
    let mut desk = in_force("2023-04-03");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-17", "--place", "17.3.2026"]);
    desk.ok(&["action", "add", "Soita", "--to", "loppi", "--by", "2026-02-05"]);
    for language in ["fi_FI.UTF-8", "sv_FI.UTF-8", "en_GB.UTF-8"] {
        desk.set_language(language);
        let csv = |words: &[&str]| desk.ok(&[words, &["--format", "csv"]].concat()).stdout;
        let meetings = csv(&["meeting", "list"]);
        assert!(meetings.contains(",2026-03-17,") && meetings.contains(",17.3.2026,"), "{meetings}");
        assert!(csv(&["due", "--all"]).contains("\n2026-02-05,"), "{}", csv(&["due", "--all"]));
        assert!(csv(&["action", "list"]).contains(",2026-02-05,"), "{language}");
        assert!(csv(&["party", "list"]).contains(",2023-04-03,2023-04-03\n"), "{language}");
        assert!(csv(&["log"]).contains(",2026-02-02 09:00,"), "{language}");
    }
}

#[test]
fn an_act_on_a_day_that_is_still_to_come_is_told_where_another_today_allows_it() {
    let desk = in_force("2023-04-03");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-17"]);
    let hold = |today: &str| desk.run(&["meeting", "hold", "1", "--today", today, "--dry-run", "--json"]);
    assert_eq!(hold("2026-03-16").code, 1);
    let held = hold("2026-03-17");
    assert_eq!(held.code, 0);
    assert!(held.stderr.contains("17.3.2026 on vasta edessä"), "{}", held.stderr);
    // Whoever says that an earlier day is today records nothing that is to come.
    let earlier = ["party", "sign", "loppi", "--on", "2023-04-03", "--today", "2023-04-05", "--dry-run", "--json"];
    assert!(!desk.ok(&earlier).stderr.contains("edessä"));
}

#[test]
fn what_speaks_against_a_day_is_told_and_not_refused() {
    let desk = Desk::new();
    let new = |body: &str, date: &str| desk.json(&["meeting", "new", "--body", body, "--date", date]);
    assert_eq!(codes(&new("kuntakokous", "2026-05-14")), ["free_day", "not_in_force"]);
    assert_eq!(codes(&new("hytefoorumi", "2026-07-07")), ["quiet_period", "not_in_force"]);
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-27"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-04-14"]);
    assert_eq!(codes(&new("hytefoorumi", "2026-05-14")), ["free_day", "same_parties_same_day"]);
    assert_eq!(codes(&new("kuntakokous", "2026-01-21")), ["more_than_agreed", "past_date"]);
    assert_eq!(codes(&new("hytefoorumi", "2027-01-21")), [""; 0]);
    let others =
        desk.json(&["meeting", "new", "--body", "perhekeskus", "--date", "2027-05-19", "--purpose", "seuranta"]);
    assert_eq!(codes(&others), ["purpose_of_others"]);
    let outside =
        desk.json(&["meeting", "new", "--body", "kuntakokous", "--date", "2027-03-03", "--purpose", "seuranta"]);
    assert_eq!((codes(&outside), &outside["purposes"]), (vec!["outside_window"], &json!(["monitoring"])));
}

#[test]
fn a_meeting_that_was_moved_is_convened_anew() {
    let desk = in_force("2023-04-14");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "21.4.2026"]);
    desk.ok(&["meeting", "convene", "1", "--on", "7.1.2026"]);
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "8.1.2026"], 1)["error"], "conflict");
    let told = desk.json(&["meeting", "change", "1", "--place", "Raatihuone"]);
    assert!(codes(&told).is_empty(), "the day is the same: {told}");
    let moved = desk.json(&["meeting", "move", "1", "--date", "28.4.2026"]);
    assert_eq!(codes(&moved), ["invited_for_another_day"]);
    let again = desk.json(&["meeting", "convene", "1", "--on", "9.1.2026"]);
    assert_eq!((&again["state"], &again["convened_on"]), (&json!("convened"), &json!("2026-01-09")));
    assert!(codes(&again).is_empty(), "{again}");
    let same = desk.json(&["meeting", "convene", "1", "--on", "9.1.2026"]);
    assert_eq!(same["entries"], again["entries"], "nothing was new");
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "10.1.2026"], 1)["error"], "conflict");
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "6.1.2026"], 1)["error"], "conflict");
}

#[test]
fn an_invitation_of_a_later_day_than_the_meeting_is_told() {
    let desk = in_force("2023-04-14");
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "7.1.2026"]);
    assert!(!codes(&desk.json(&["meeting", "convene", "1", "--on", "7.1.2026"])).contains(&"invitation_after_meeting"));
    desk.ok(&["meeting", "new", "--body", "hyte-ryhma", "--date", "7.1.2026"]);
    let late = desk.json(&["meeting", "convene", "2", "--on", "8.1.2026"]);
    assert!(codes(&late).contains(&"invitation_after_meeting"), "{late}");
}
