//! The ways of sending reminders, and what each run sends, through the program.

mod desk;

use desk::Desk;
use desk::in_force;
use serde_json::Value;

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
