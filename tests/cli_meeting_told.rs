//! What is told of a meeting: its days, its invitation, who was present.

mod desk;

use desk::codes;
use desk::in_force;

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
