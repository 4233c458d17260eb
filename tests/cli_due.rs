//! What is owed, found and reminded of, through the program.

mod desk;

use desk::Desk;
use serde_json::Value;

/// A desk whose agreement is in force since a day.
fn in_force(from: &str) -> Desk {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", from]);
    desk.ok(&["party", "sign", "--all", "--on", from]);
    desk
}

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
fn check_is_silent_when_all_is_well() {
    let desk = in_force("2023-06-15");
    let quiet = desk.run(&["check", "--only", "unrecorded_meeting"]);
    assert_eq!((quiet.code, quiet.stdout.as_str(), quiet.stderr.as_str()), (0, "", ""));
    assert_eq!(
        desk.ok(&["check", "--only", "unrecorded_meeting", "--json"]).stdout,
        "{\"schema\":\"yhdyspinta/findings/1\",\"findings\":[]}\n"
    );
}

#[test]
fn check_tells_each_finding_on_a_line_with_its_name_clause_and_what_to_do() {
    let desk = in_force("2023-06-15");
    let found = desk.run(&["check", "--only", "missed"]);
    assert_eq!(found.code, 4);
    assert!(!found.stdout.is_empty());
    for line in found.stdout.lines() {
        assert!(line.starts_with("missed: "), "{line}");
        assert!(line.contains("kappale") && line.contains("yhdyspinta due done "), "{line}");
    }
    let same = desk.json(&["check", "--only", "missed"]);
    let findings = same["findings"].as_array().unwrap();
    assert_eq!(findings.len(), found.stdout.lines().count());
    for finding in findings {
        assert_eq!(finding["severity"], "error", "{finding}");
        assert!(finding["key"].is_string() && finding["hint"].is_string(), "{finding}");
    }
}

#[test]
fn check_leaves_out_what_is_skipped_and_knows_its_names() {
    let desk = in_force("2023-06-15");
    let rest = desk.json(&["check", "--skip", "missed,missing-document"]);
    assert!(!rest["findings"].as_array().unwrap().is_empty());
    for finding in rest["findings"].as_array().unwrap() {
        assert!(finding["check"] != "missed" && finding["check"] != "missing_document", "{finding}");
    }
    assert_eq!(desk.error(&["check", "--only", "kaikki"], 2)["error"], "bad_value");
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

/// A desk with an action of a party that has an address, and one of a person without.
fn with_actions() -> Desk {
    let desk = Desk::new();
    desk.ok(&["party", "contact", "loppi", "--email", "kirjaamo@esimerkki.invalid", "--name", "Testi Esimerkki"]);
    desk.ok(&["action", "add", "Kokoa luvut", "--to", "loppi", "--by", "9.2.2026"]);
    desk.ok(&["action", "add", "Lähetä kutsut", "--to", "Testi Osoitteeton", "--by", "10.2.2026"]);
    desk
}

#[test]
fn remind_twice_sends_nothing_twice_and_missed_days_are_caught_up() {
    let mut desk = with_actions();
    let planned = desk.json(&["remind", "--dry-run"]);
    let first = desk.json(&["remind"]);
    assert_eq!(first["schema"], "yhdyspinta/reminders/1");
    let sent = first["reminders"].as_array().unwrap();
    assert_eq!(sent.len(), 2, "{first}");
    assert_eq!(planned["reminders"].as_array().unwrap().len(), 2, "a trial run records nothing");
    assert_eq!(planned["reminders"][0]["sent_at"], Value::Null);
    assert_eq!((&sent[0]["step"], &sent[0]["to"]), (&"before-14".into(), &"loppi".into()));
    let again = desk.run(&["remind"]);
    assert_eq!((again.code, again.stdout.as_str()), (0, ""));
    // Nobody ran it for a week; the last day of one has passed, and the other's has come.
    desk.set_now("2026-02-10T09:00:00+02:00");
    let caught_up = desk.json(&["remind"]);
    let steps: Vec<&str> =
        caught_up["reminders"].as_array().unwrap().iter().map(|one| one["step"].as_str().unwrap()).collect();
    assert_eq!(steps, ["late-0", "before-3"]);
    assert!(desk.json(&["remind"])["reminders"].as_array().unwrap().is_empty());
    let why = desk.json(&["remind", "why", "action:1"]);
    let steps: Vec<&str> =
        why["reminders"].as_array().unwrap().iter().map(|one| one["step"].as_str().unwrap()).collect();
    assert_eq!(steps, ["before-14", "late-0"]);
    assert!(desk.ok(&["remind", "why", "action:1"]).stdout.contains("Loppi"));
}

#[test]
fn a_mailbox_gets_one_message_and_who_has_no_address_keeps_nobody_waiting() {
    let desk = with_actions();
    let mailbox = desk.home().join("muistutukset.mbox");
    let via = format!("mbox={}", mailbox.display());
    let output = desk.run(&["remind", "--via", &via]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stderr.contains("Testi Osoitteeton"), "{}", output.stderr);
    assert!(output.stderr.contains("--email"), "{}", output.stderr);
    let mail = std::fs::read_to_string(&mailbox).unwrap();
    assert!(mail.starts_with("From noreply@yhdyspinta.invalid Mon Feb  2 07:00:00 2026\n"), "{mail}");
    for line in [
        "From: yhdyspinta <noreply@yhdyspinta.invalid>\n",
        "To: Loppi <kirjaamo@esimerkki.invalid>\n",
        "Date: Mon, 02 Feb 2026 07:00:00 +0000\n",
        "Auto-Submitted: auto-generated\n",
        "Content-Type: text/plain; charset=utf-8\n",
    ] {
        assert!(mail.contains(line), "{line} in {mail}");
    }
    assert_eq!(mail.matches("\nMessage-ID: <").count(), 1, "{mail}");
    assert!(mail.contains("Kokoa luvut") && !mail.contains("Lähetä kutsut"), "{mail}");
    // Once the address is known the other gets the message too, and the first no second one.
    desk.ok(&["action", "done", "2"]);
    assert_eq!(desk.run(&["remind", "--via", &via]).code, 0);
    assert_eq!(std::fs::read_to_string(&mailbox).unwrap(), mail);
}

#[test]
fn a_message_that_is_repeated_has_the_same_id() {
    let desk = with_actions();
    desk.ok(&["action", "done", "2"]);
    let folder = desk.home().join("posti");
    let via = format!("maildir={}", folder.display());
    let names = |folder: &std::path::Path| -> Vec<String> {
        let new = std::fs::read_dir(folder.join("new")).unwrap();
        new.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    desk.ok(&["remind", "--via", &via]);
    let first = names(&folder);
    assert_eq!(first.len(), 1);
    // As if the machine had stopped after sending and before recording.
    let log = desk.json(&["log"]);
    let reminded = log["entries"].as_array().unwrap().iter().find(|entry| entry["fact"] == "reminded").unwrap();
    desk.ok(&["undo", &reminded["entry"].to_string(), "--yes"]);
    desk.ok(&["remind", "--via", &via]);
    assert_eq!(names(&folder), first);
}

#[cfg(unix)]
#[test]
fn a_program_gets_the_message_as_json_and_its_failure_is_told_and_tried_again() {
    use std::os::unix::fs::PermissionsExt;

    let desk = with_actions();
    desk.ok(&["action", "done", "2"]);
    let program = desk.home().join("koukku");
    let write = |script: &str| {
        std::fs::write(&program, script).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    let via = format!("hook={}", program.display());
    write("#!/bin/sh\nexit 3\n");
    let error = desk.run(&["remind", "--via", &via]);
    assert_eq!(error.code, 1);
    assert!(error.stderr.contains("koukku"), "{}", error.stderr);
    let target = desk.home().join("viesti.json");
    write(&format!("#!/bin/sh\ncat > '{}'\n", target.display()));
    desk.ok(&["remind", "--via", &via]);
    let message: Value = serde_json::from_str(&std::fs::read_to_string(&target).unwrap()).unwrap();
    assert_eq!(message["schema"], "yhdyspinta/message/1");
    assert_eq!(message["email"], "kirjaamo@esimerkki.invalid");
    assert_eq!(message["keys"][0], "action:1");
}

#[test]
fn a_way_that_is_not_there_is_refused() {
    let desk = Desk::new();
    for via in ["smtp=", "mbox=", "mbox", "pigeon=x"] {
        assert_eq!(desk.error(&["remind", "--via", via], 2)["error"], "bad_value", "{via}");
    }
    assert_eq!(desk.error(&["--db", "/nonexistent/register.db", "remind"], 1)["error"], "no_register");
}

#[test]
fn the_first_run_sends_each_recipient_one_digest_of_what_is_late() {
    let desk = in_force("2023-06-15");
    let first = desk.json(&["remind"]);
    let reminders = first["reminders"].as_array().unwrap();
    assert!(reminders.iter().any(|one| one["step"] == "late-0"), "{first}");
    assert!(reminders.iter().all(|one| one["step"] != "late-1"), "{first}");
    let keys: std::collections::BTreeSet<String> =
        reminders.iter().map(|one| format!("{} {}", one["key"], one["to"])).collect();
    assert_eq!(keys.len(), reminders.len(), "each matter once for each recipient");
    assert!(desk.json(&["remind"])["reminders"].as_array().unwrap().is_empty());
}

fn cases(source: &str, number: usize) -> Vec<Value> {
    let file: Value = serde_json::from_str(source).unwrap();
    let cases = file["cases"].as_array().unwrap().clone();
    assert_eq!(cases.len(), number);
    cases
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

/// What is owed under a key on the day of a case.
fn owed_on(desk: &Desk, key: &str, today: &str) -> Value {
    let all = desk.json(&["due", "--all", "--on", today]);
    let items = all["items"].as_array().unwrap();
    items.iter().find(|item| item["key"] == key).unwrap_or_else(|| panic!("{key} in {all}")).clone()
}

fn has_verdict(item: &Value, expected: &Value, case: &Value) {
    let fits = match expected {
        Value::Array(all) => all.contains(&item["verdict"]),
        one => *one == item["verdict"],
    };
    assert!(fits, "{item} instead of {expected}: {case}");
}

fn hold(desk: &Desk, body: &str, day: &Value) {
    desk.ok(&["meeting", "new", "--body", body, "--date", day.as_str().unwrap(), "--held", "--no-input"]);
}

#[test]
fn bodies_meet_as_often_as_the_cases_say() {
    for case in cases(include_str!("conformance/cadence.json"), 8) {
        let desk = in_force(text(&case, "in_force_from"));
        let body = text(&case, "body");
        for day in case["own_meetings"].as_array().unwrap() {
            hold(&desk, body, day);
        }
        for day in case["joint_meetings"].as_array().unwrap() {
            hold(&desk, "yhteinen-tapaaminen", day);
        }
        let year = match &case["year"] {
            Value::String(term) => term.strip_prefix("term ").unwrap().to_owned(),
            year => year.to_string(),
        };
        let today = text(&case, "today");
        let own = owed_on(&desk, &format!("cadence:{body}:{year}"), today);
        has_verdict(&own, &case["verdicts"]["own"], &case);
        let held = case["own_meetings"].as_array().unwrap().len();
        assert_eq!(own["count"], held, "{case}");
        assert_eq!(own["meetings"].as_array().unwrap().len(), held, "{case}");
        if !case["verdicts"]["joint"].is_null() {
            let joint = owed_on(&desk, &format!("cadence:yhteinen-tapaaminen:{year}"), today);
            has_verdict(&joint, &case["verdicts"]["joint"], &case);
            assert_eq!(joint["count"], case["joint_meetings"].as_array().unwrap().len(), "{case}");
        }
    }
}

#[test]
fn the_monitoring_meeting_is_judged_as_the_cases_say() {
    for case in cases(include_str!("conformance/monitoring.json"), 4) {
        let desk = in_force(text(&case, "in_force_from"));
        if case["meeting"].is_string() {
            hold(&desk, text(&case, "body"), &case["meeting"]);
        }
        let item = owed_on(&desk, &format!("meeting:seurantakokous:{}", case["year"]), text(&case, "today"));
        has_verdict(&item, &case["verdict"], &case);
        let met = case["verdict"] == "met";
        assert_eq!(item["meetings"].as_array().unwrap().len(), usize::from(met), "{case}");
        let outside = case["meeting"].is_string() && !met;
        assert_eq!(item["outside"].as_array().unwrap().len(), usize::from(outside), "{case}");
    }
}

#[test]
fn the_review_is_judged_as_the_cases_say() {
    for case in cases(include_str!("conformance/review.json"), 2) {
        let desk = in_force(text(&case, "in_force_from"));
        if let Some(on) = case["reviewed"].as_str() {
            desk.ok(&["due", "done", "review:sisallon-arviointi", "--on", on]);
        }
        let item = owed_on(&desk, "review:sisallon-arviointi", text(&case, "today"));
        has_verdict(&item, &case["verdict"], &case);
    }
}

#[test]
fn every_check_is_named_in_the_help_of_every_language_and_in_the_readme() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    for language in ["fi", "sv", "en"] {
        let help = Desk::new().ok(&["check", "--help", "--lang", language]).stdout;
        for check in yhdyspinta::answer::check::name::Check::ALL {
            assert!(help.contains(&format!("  {} ", check.word())), "{language}: {help}");
            assert!(readme.contains(&format!("| `{}` |", check.word())), "{}", check.word());
        }
    }
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
