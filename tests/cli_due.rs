//! What is owed and what is to be done, through the program.

mod desk;

use desk::Desk;
use desk::in_force;
use serde_json::Value;

/// What is owed under a key.
fn owed(desk: &Desk, key: &str) -> Value {
    let all = desk.json(&["due", "--all"]);
    let items = all["items"].as_array().unwrap();
    items.iter().find(|item| item["key"] == key).unwrap_or_else(|| panic!("{key} in {all}")).clone()
}

#[test]
fn an_object_of_due_has_every_field_of_the_contract_in_its_order() {
    let desk = in_force("2023-06-15");
    let answer = desk.ok(&["due", "--json"]).stdout;
    let names = [
        "key",
        "kind",
        "agreement",
        "body",
        "party",
        "meeting",
        "period",
        "required",
        "count",
        "meetings",
        "outside",
        "by",
        "verdict",
        "late_days",
        "suitable_days_left",
        "responsible",
        "because",
    ];
    assert!(answer.starts_with(r#"{"schema":"yhdyspinta/due/1","today":"2026-02-02","items":[{"key":"#), "{answer}");
    let mut from = 0;
    for name in names {
        let place = answer[from..].find(&format!("\"{name}\":"));
        from += place.unwrap_or_else(|| panic!("{name} after {from} in {answer}"));
    }
}

#[test]
fn what_was_done_late_is_late_and_no_longer_listed() {
    let desk = in_force("2023-06-15");
    assert_eq!(owed(&desk, "review:sisallon-arviointi")["verdict"], "missed");
    let recorded = desk.json(&["due", "done", "review:sisallon-arviointi", "--on", "2025-06-10"]);
    assert_eq!(recorded["now"]["verdict"], "late");
    assert_eq!(recorded["now"]["late_days"], 10);
    let listed = desk.json(&["due"]);
    let keys: Vec<&Value> = listed["items"].as_array().unwrap().iter().map(|item| &item["key"]).collect();
    assert!(!keys.iter().any(|key| *key == "review:sisallon-arviointi"), "{keys:?}");
    let again = desk.json(&["due", "done", "review:sisallon-arviointi", "--on", "2025-06-10"]);
    assert_eq!(again["changed"], false);
}

#[test]
fn what_was_waived_is_told_with_its_reason() {
    let desk = in_force("2023-06-15");
    desk.error(&["due", "waive", "cadence:hytefoorumi:2024"], 2);
    let recorded = desk.json(&["due", "waive", "cadence:hytefoorumi:2024", "--reason", "sovittu niin"]);
    assert_eq!(recorded["now"]["verdict"], "waived");
    assert_eq!(owed(&desk, "cadence:hytefoorumi:2024")["verdict"], "waived");
}

#[test]
fn a_key_that_nobody_owes_is_refused_with_the_nearest() {
    let desk = in_force("2023-06-15");
    assert_eq!(desk.error(&["due", "done", "hytefoorumi", "--on", "1.1.2026"], 2)["error"], "bad_value");
    let error = desk.error(&["due", "done", "cadence:hytefoorumi:1999", "--on", "1.1.2026"], 2);
    assert_eq!(error["error"], "unknown_name");
    assert!(error["candidates"].as_array().unwrap().contains(&"cadence:hytefoorumi:2024".into()), "{error}");
}

#[test]
fn what_a_fact_of_its_own_does_cannot_be_said_to_be_done() {
    let desk = Desk::new();
    let error = desk.error(&["due", "done", "signature:loppi", "--on", "1.1.2026"], 1);
    assert_eq!(error["error"], "refused");
    assert!(error["hint"].as_str().unwrap().contains("party sign loppi"), "{error}");
}

#[test]
fn due_check_asks_for_attention_only_where_somebody_has_to_act() {
    let desk = in_force("2023-06-15");
    assert_eq!(desk.run(&["due", "--check"]).code, 4);
    assert_eq!(desk.run(&["due"]).code, 0);
    assert_eq!(desk.run(&["due", "--check", "--body", "hytefoorumi", "--year", "2023"]).code, 0);
    assert_eq!(desk.error(&["--db", "/nonexistent/register.db", "due", "--check"], 1)["error"], "no_register");
}

#[test]
fn the_list_is_narrowed_by_year_body_party_and_days() {
    let desk = in_force("2023-06-15");
    let of_year = desk.json(&["due", "--all", "--year", "2024", "--body", "hytefoorumi"]);
    let keys: Vec<&str> =
        of_year["items"].as_array().unwrap().iter().map(|item| item["key"].as_str().unwrap()).collect();
    assert!(keys.contains(&"cadence:hytefoorumi:2024"), "{keys:?}");
    assert!(keys.iter().all(|key| !key.ends_with(":2025") && !key.contains("kuntakokous")), "{keys:?}");
    for item in desk.json(&["due", "--within", "30"])["items"].as_array().unwrap() {
        assert!(item["by"].as_str().unwrap() <= "2026-03-04", "{item}");
    }
    assert_eq!(desk.error(&["due", "--within", "-1"], 2)["error"], "bad_value");
}

#[test]
fn an_action_is_added_listed_late_and_done() {
    let mut desk = Desk::new();
    let added =
        desk.json(&["action", "add", "Kokoa luvut", "--to", "loppi", "--by", "9.2.2026", "--body", "hytefoorumi"]);
    assert_eq!(added["schema"], "yhdyspinta/recorded/1");
    assert_eq!(added["now"]["id"], 1);
    assert_eq!(added["now"]["party"], "loppi");
    let person = desk.json(&["action", "add", "Soita", "--to", "Testi Esimerkki", "--by", "2026-02-05"]);
    assert_eq!(person["now"]["person"], "Testi Esimerkki");
    assert_eq!(person["warnings"][0]["code"], "new_person");
    let list = desk.json(&["action", "list"]);
    assert_eq!(list["schema"], "yhdyspinta/actions/1");
    let order: Vec<&Value> = list["actions"].as_array().unwrap().iter().map(|action| &action["id"]).collect();
    assert_eq!(order, [2, 1]);
    assert_eq!(owed(&desk, "action:1")["verdict"], "due");
    desk.set_now("2026-02-12T09:00:00+02:00");
    assert_eq!(owed(&desk, "action:1")["verdict"], "missed");
    let done = desk.json(&["action", "done", "1", "--on", "11.2.2026"]);
    assert_eq!(done["now"]["done_on"], "2026-02-11");
    assert_eq!(owed(&desk, "action:1")["late_days"], 2);
    assert_eq!(desk.json(&["action", "list"])["actions"].as_array().unwrap().len(), 1);
    assert_eq!(desk.json(&["action", "list", "--all"])["actions"].as_array().unwrap().len(), 2);
    desk.ok(&["due", "done", "action:2", "--on", "12.2.2026"]);
    assert!(desk.json(&["action", "list"])["actions"].as_array().unwrap().is_empty());
}

#[test]
fn a_party_misspelt_is_asked_back_and_no_person_is_made_of_it() {
    let desk = Desk::new();
    for to in ["Hatula", "Hattulan kunt", "Kanta-Hämeen hyvin"] {
        let refused = desk.error(&["action", "add", "Soita", "--by", "2026-03-05", "--to", to], 2);
        assert_eq!(refused["error"], "unknown_name", "{to}");
        let near = if to.starts_with("Hat") { "hattula" } else { "kanta-hame-hva" };
        assert_eq!(refused["candidates"][0], near, "{to}");
        assert!(refused["hint"].as_str().unwrap().starts_with(&format!("Tarkoititko: {near}")), "{refused}");
    }
    desk.ok(&["action", "add", "Soita", "--by", "2026-03-05", "--to", "Testi Testinen"]);
    let dry = desk.json(&["action", "add", "Soita", "--by", "2026-03-05", "--to", "testi@esimerkki.fi", "--dry-run"]);
    let told = dry["warnings"][0]["text"].as_str().unwrap();
    assert!(told.contains("kirjattaisiin") && !told.contains("kirjattiin"), "{told}");
    desk.ok(&["action", "add", "Soita", "--by", "2026-03-05", "--to", "Hatula", "--yes"]);
    // Now somebody is called so.
    desk.ok(&["action", "add", "Soita taas", "--by", "2026-03-05", "--to", "Hatula"]);
    let people = desk.json(&["person", "list"]);
    assert_eq!(people["persons"].as_array().unwrap().len(), 2, "{people}");
    let entry = desk.json(&["log"])["entries"][0]["entry"].to_string();
    assert_eq!(desk.error(&["correct", &entry, "--to", "Forsa", "--reason", "väärä"], 2)["candidates"][0], "forssa");
}

#[test]
fn an_action_that_nobody_recorded_and_one_without_a_day_are_refused() {
    let desk = Desk::new();
    assert_eq!(desk.error(&["action", "done", "7"], 2)["error"], "unknown_number");
    assert_eq!(desk.error(&["action", "add", "Soita", "--to", "loppi"], 2)["error"], "missing");
    assert_eq!(
        desk.error(&["action", "add", "Soita", "--by", "+1d", "--to", "loppi", "--meeting", "3"], 2)["error"],
        "unknown_number"
    );
    assert!(!desk.register().exists());
}

#[test]
fn a_decision_not_to_and_a_meeting_not_held_are_told_with_their_reasons_beside_the_verdict() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2023-04-03"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-05-02"]);
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2025-09-01"]);
    desk.ok(&["meeting", "cancel", "1", "--reason", "Sairaus"]);
    let key = "cadence:hytefoorumi:2025";
    desk.ok(&["due", "waive", key, "--reason", "Toinen foorumi riitti", "--decided-by", "johtoryhmä"]);
    let told = desk.json(&["due", "--all"]);
    let item = told["items"].as_array().unwrap().iter().find(|item| item["key"] == key).unwrap();
    assert_eq!(item["verdict"], "waived");
    assert_eq!(item["waived"]["reason"], "Toinen foorumi riitti");
    assert_eq!(item["waived"]["decided_by"], "johtoryhmä");
    assert_eq!((&item["not_held"][0]["meeting"], &item["not_held"][0]["reason"]), (&1.into(), &"Sairaus".into()));
    let shown = desk.ok(&["due", "--all", "--body", "hytefoorumi"]).stdout;
    assert!(shown.contains("2.2.2026: Toinen foorumi riitti (päättäjä: johtoryhmä)"), "{shown}");
    assert!(shown.contains("kokous 1, 1.9.2025: Sairaus"), "{shown}");
}

#[test]
fn after_two_years_of_use_the_status_fits_one_screen_in_every_language() {
    let mut desk = in_force("2023-05-02");
    for year in [2023, 2024, 2025] {
        for (body, day) in [("hytefoorumi", "09-20"), ("turvallisuusfoorumi", "09-22"), ("kuntakokous", "12-20")] {
            desk.ok(&["meeting", "new", "--body", body, "--date", &format!("{year}-{day}"), "--held"]);
        }
    }
    for day in ["2026-03-20", "2026-04-20", "2026-05-20"] {
        desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", day]);
    }
    desk.ok(&[
        "body",
        "elect",
        "hytefoorumi",
        "chair",
        "Testi Testinen",
        "--party",
        "hameenlinna",
        "--on",
        "2023-09-20",
    ]);
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2026-01-07", "--yes"]);
    for language in ["fi_FI.UTF-8", "sv_FI.UTF-8", "en_GB.UTF-8"] {
        desk.set_language(language);
        let shown = desk.ok(&[]).stdout;
        assert!(shown.lines().count() <= 23, "a prompt follows: {shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
        assert!(shown.lines().count() > 10, "{shown}");
    }
}
