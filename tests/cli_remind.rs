//! Reminders over time: moved days, amended texts, runs that were missed.

mod desk;

use desk::Desk;
use serde_json::Value;

/// What is sent now: key, step, and recipient.
fn sent(desk: &Desk) -> Vec<(String, String, String)> {
    told(&desk.json(&["remind"]))
}

fn told(answer: &Value) -> Vec<(String, String, String)> {
    let word = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    let all = answer["reminders"].as_array().unwrap();
    all.iter().map(|one| (word(one, "key"), word(one, "step"), word(one, "to"))).collect()
}

fn triple(key: &str, step: &str, to: &str) -> (String, String, String) {
    (key.to_owned(), step.to_owned(), to.to_owned())
}

/// A desk where the agreement has been in force for long, and everything before was reminded of.
fn in_force() -> Desk {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2.1.2026"]);
    desk.ok(&["party", "sign", "--all", "--on", "3.1.2026"]);
    desk.ok(&["remind"]);
    desk
}

#[test]
fn a_meeting_that_moves_is_reminded_of_anew_and_the_earlier_reminder_is_told_as_superseded() {
    let mut desk = in_force();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "1.2.2026", "--held"]);
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "10.2.2026", "--no-input"]);
    let key = "election:hytefoorumi.chair";
    let of_chair = |desk: &Desk| sent(desk).into_iter().filter(|(of, ..)| of == key).collect::<Vec<_>>();
    assert_eq!(of_chair(&desk), [triple(key, "before-14", "kanta-hame-hva")]);
    desk.ok(&["meeting", "move", "2", "--date", "16.2.2026"]);
    assert_eq!(of_chair(&desk), [triple(key, "before-14", "kanta-hame-hva")]);
    assert_eq!(sent(&desk), [], "once only");
    desk.set_now("2026-02-01T09:00:00+02:00");
    assert_eq!(sent(&desk), [], "not again when the clock goes back");
    let why = desk.json(&["remind", "why", key]);
    let bases: Vec<(&Value, &Value)> =
        why["reminders"].as_array().unwrap().iter().map(|one| (&one["base"], &one["superseded"])).collect();
    assert_eq!(bases, [(&"2026-02-10".into(), &true.into()), (&"2026-02-16".into(), &false.into())]);
    let shown = desk.ok(&["remind", "why", key]).stdout;
    assert!(shown.contains("määräpäivä oli silloin 10.2.2026"), "{shown}");
    assert!(!shown.contains("määräpäivä oli silloin 16.2.2026"), "{shown}");
}

#[test]
fn an_amended_text_repeats_nothing_and_what_it_moves_is_reminded_of_anew() {
    let mut desk = in_force();
    let text = include_str!("../agreement.toml");
    let load = |desk: &Desk, text: &str| {
        let path = desk.home().join("muutettu.toml");
        std::fs::write(&path, text).unwrap();
        desk.ok(&["agreement", "load", path.to_str().unwrap()]);
    };
    let replaced = |text: &str, old: &str, new: &str| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    };
    desk.ok(&["action", "add", "Kokoa luvut", "--to", "loppi", "--by", "16.2.2026"]);
    assert_eq!(sent(&desk), [triple("action:1", "before-14", "loppi")]);
    // Fewer steps: the one that has been reached now is an earlier one.
    let fewer = replaced(text, "days_before     = [60, 30, 14, 3]", "days_before     = [30, 2]");
    load(&desk, &fewer);
    assert_eq!(sent(&desk), []);
    desk.set_now("2026-02-13T09:00:00+02:00");
    assert_eq!(sent(&desk), []);
    desk.set_now("2026-02-14T09:00:00+02:00");
    assert_eq!(sent(&desk), [triple("action:1", "before-2", "loppi")]);
    desk.ok(&["action", "done", "1"]);
    // A duty gets a last day within reach, and then another.
    let review = |day: &str| replaced(&fewer, "deadline = 2025-05-31", &format!("deadline = {day}"));
    for day in ["2026-03-01", "2026-03-05"] {
        load(&desk, &review(day));
        assert_eq!(sent(&desk), [triple("review:sisallon-arviointi", "before-30", "kanta-hame-hva")], "{day}");
        assert_eq!(sent(&desk), [], "{day}");
    }
    // Back again: this day was told already.
    load(&desk, &review("2026-03-01"));
    assert_eq!(sent(&desk), []);
}

#[test]
fn after_two_years_without_a_run_each_recipient_gets_one_message_with_each_matter_once() {
    let mut desk = in_force();
    desk.set_now("2028-02-02T09:00:00+02:00");
    let all = sent(&desk);
    let mut pairs: Vec<(&str, &str)> = all.iter().map(|(key, _, to)| (key.as_str(), to.as_str())).collect();
    let count = pairs.len();
    pairs.sort_unstable();
    pairs.dedup();
    assert_eq!(pairs.len(), count, "{all:?}");
    assert!(all.iter().any(|(key, step, _)| key.starts_with("cadence:") && step == "late-0"), "{all:?}");
    assert!(all.iter().all(|(_, step, _)| step == "late-0" || step.starts_with("before-")), "{all:?}");
    assert_eq!(sent(&desk), []);
}

#[test]
fn whoever_is_reminded_in_several_roles_or_under_several_numbers_gets_one_message() {
    let mut desk = in_force();
    let address = "testi@esimerkki.invalid";
    desk.ok(&["party", "contact", "loppi", "--email", address, "--name", "Testi Testinen"]);
    desk.ok(&["action", "add", "Kokoa luvut", "--to", "loppi", "--by", "10.2.2026"]);
    // Another spelling of the same person, who is found out to be one only later.
    desk.ok(&["body", "elect", "hytefoorumi", "chair", "T. Testinen", "--party", "loppi", "--on", "2.2.2026"]);
    desk.ok(&["action", "add", "Kutsu koolle", "--to", "T. Testinen", "--by", "10.2.2026"]);
    assert_eq!(desk.ok(&["remind", "--dry-run"]).stdout.matches("Vastaanottaja:").count(), 2);
    desk.ok(&["person", "merge", "T. Testinen", "Testi Testinen"]);
    let both = [triple("action:1", "before-14", "loppi"), triple("action:2", "before-14", "person:2")];
    let shown = desk.ok(&["remind", "--dry-run"]).stdout;
    assert_eq!(shown.matches("Vastaanottaja:").count(), 1, "{shown}");
    assert_eq!(told(&desk.json(&["remind", "--dry-run"])), both);
    let path = desk.home().join("posti.mbox");
    let via = format!("mbox={}", path.display());
    let output = desk.ok(&["remind", "--via", &via]);
    let mail = std::fs::read_to_string(&path).unwrap();
    assert_eq!(mail.matches("\nMessage-ID:").count(), 1, "{mail}\n{}", output.stdout);
    assert!(mail.contains("action:1") && mail.contains("action:2"), "{mail}");
    assert_eq!(sent(&desk), [], "recorded for each as whom it was told");
    desk.set_now("2026-02-08T09:00:00+02:00");
    let both = [triple("action:1", "before-3", "loppi"), triple("action:2", "before-3", "person:2")];
    assert_eq!(told(&desk.json(&["remind", "--dry-run"])), both);
}

#[test]
fn a_step_is_told_so_that_it_can_be_understood() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "15.6.2023"]);
    desk.ok(&["party", "sign", "--all", "--on", "15.6.2023"]);
    let told = desk.ok(&["remind", "why", "meeting:seurantakokous:2026", "--on", "15.6.2026"]).stdout;
    assert!(told.contains("(kun määräpäivään on enintään "), "{told}");
}
