//! Leaving the agreement, through the program.

mod desk;

use std::fs;

use desk::Desk;
use desk::cases::all_cases;
use serde_json::Value;

const LATE: &str = "2028-06-01T09:00:00+03:00";

/// A desk whose agreement has been in force since 2 May 2023.
fn in_force() -> Desk {
    let desk = Desk::at(LATE);
    desk.ok(&["party", "approve", "--all", "--on", "2023-04-03"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-05-02"]);
    desk
}

#[test]
fn every_worked_out_termination_is_told_as_it_was_worked_out() {
    let all = all_cases("termination", 6, 15);
    let base = in_force();
    for case in &all {
        let desk = Desk::at(LATE);
        fs::create_dir_all(desk.register().parent().unwrap()).unwrap();
        fs::copy(base.register(), desk.register()).unwrap();
        let party = case["terminating_party"].as_str().unwrap();
        let received = case["received_default"].as_str().unwrap();
        let mut last = received;
        let mut give = vec!["notice", "give", "--party", party, "--on", received];
        if !case["written"].as_bool().unwrap() {
            give.push("--oral");
        }
        desk.ok(&give);
        for (to, on) in case["received_overrides"].as_object().unwrap() {
            let on = on.as_str().unwrap();
            last = last.max(on);
            desk.ok(&["notice", "deliver", "--party", party, "--to", to, "--received", on]);
        }
        desk.ok(&["notice", "deliver", "--party", party, "--to-all", "--received", received]);
        let output = desk.run(&["terminate", "--party", party, "--on", last, "--json"]);
        let told: Value = serde_json::from_str(&output.stdout).unwrap();
        let expected = &case["expected"];
        assert_eq!(told["status"], expected["status"], "{}", case["id"]);
        assert_eq!(told["starts"], expected["start_anchor"], "{}", case["id"]);
        assert_eq!(told["last_day"], expected["last_day_in_force"], "{}", case["id"]);
        assert_eq!(told["free_from"], expected["free_from"], "{}", case["id"]);
        assert_eq!(told["deliveries"].as_array().unwrap().len(), 12);
        assert_eq!(told["missing"].as_array().unwrap().len(), 0);
        let code = if told["status"] == "invalid_form" { 3 } else { 0 };
        assert_eq!(output.code, code, "{}", case["id"]);
    }
}

#[test]
fn a_notice_is_incomplete_until_everybody_knows_and_the_answer_says_whom_it_lacks() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2027-01-04", "--decided", "2026-12-14"]);
    desk.ok(&[
        "notice",
        "deliver",
        "--party",
        "ypaja",
        "--to",
        "loppi,forssa",
        "--received",
        "2027-01-05",
        "--channel",
        "letter",
    ]);
    let output = desk.run(&["terminate", "--party", "ypaja", "--json"]);
    assert_eq!(output.code, 3);
    let told: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(told["status"], "incomplete");
    assert_eq!(told["decided"], "2026-12-14");
    assert_eq!(told["missing"].as_array().unwrap().len(), 10);
    assert_eq!(told["earliest_last_day"], "2028-01-05");
    assert_eq!(told["last_day"], Value::Null);
    assert_eq!(told["if_given_today"]["last_day"], "2029-06-01");
}

#[test]
fn the_keys_of_terminate_stand_in_the_promised_order() {
    let desk = in_force();
    let output = desk.run(&["terminate", "--party", "ypaja", "--json"]);
    assert_eq!(output.code, 0);
    let keys = [
        "schema",
        "party",
        "today",
        "in_force",
        "status",
        "given",
        "decided",
        "written",
        "reference",
        "deliveries",
        "missing",
        "starts",
        "last_day",
        "free_from",
        "earliest_last_day",
        "earliest_notice",
        "if_given_today",
        "impact",
        "because",
    ];
    let mut from = 0;
    for key in keys {
        let key = format!("\"{key}\":");
        let found = output.stdout[from..].find(&key).unwrap_or_else(|| panic!("{key} after byte {from}"));
        from += found + key.len();
    }
    let told: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(told["status"], "no_notice");
    assert_eq!(told["if_given_today"]["free_from"], "2029-06-02");
}

#[test]
fn asking_what_would_follow_records_nothing() {
    let desk = Desk::new();
    let output = desk.run(&["terminate", "--party", "ypäjä", "--json"]);
    assert_eq!(output.code, 0);
    let told: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(told["in_force"], false);
    assert_eq!(told["if_given_today"], Value::Null);
    assert!(!desk.register().exists());
}

#[test]
fn a_delivery_to_the_leaving_party_is_not_recorded_but_told() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "tammela", "--on", "2027-01-04"]);
    let told = desk.json(&["notice", "deliver", "--party", "tammela", "--to", "tammela", "--received", "2027-01-04"]);
    assert_eq!(told["changed"], false);
    assert_eq!(told["warnings"][0]["code"], "delivery_to_self");
    let shown = desk.ok(&["notice", "deliver", "--party", "tammela", "--to", "tammela", "--received", "2027-01-04"]);
    assert!(shown.stdout.starts_with("Mitään ei kirjattu."), "{}", shown.stdout);
}

#[test]
fn a_dispatch_before_the_notice_is_refused_for_the_day_of_sending() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "5.10.2026"]);
    let deliver = ["notice", "deliver", "--party", "ypaja", "--to", "humppila"];
    let sent = desk.run(&[&deliver[..], &["--sent", "4.10.2026", "--received", "9.10.2026"]].concat());
    assert_eq!(sent.code, 1);
    assert!(
        sent.stderr.contains("lähetyspäivä 4.10.2026 on ennen irtisanomisilmoituksen päivää 5.10.2026"),
        "{}",
        sent.stderr
    );
    let received = desk.run(&[&deliver[..], &["--received", "4.10.2026"]].concat());
    assert!(received.stderr.contains("ei ole voinut saada sitä aiemmin"), "{}", received.stderr);
    desk.ok(&[&deliver[..], &["--sent", "5.10.2026", "--received", "9.10.2026"]].concat());
}

#[test]
fn a_delivery_needs_a_day_that_is_not_still_to_come() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "tammela", "--on", "2027-01-04"]);
    let output = desk.run(&["notice", "deliver", "--party", "tammela", "--to-all", "--json"]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("\"error\":\"missing\""), "{}", output.stderr);
    let output =
        desk.run(&["notice", "deliver", "--party", "tammela", "--to-all", "--received", "2030-01-01", "--json"]);
    assert_eq!(output.code, 1);
    let output = desk.run(&["notice", "deliver", "--party", "loppi", "--to-all", "--received", "2027-01-04", "--json"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("\"error\":\"refused\""), "{}", output.stderr);
}

#[test]
fn giving_notice_again_on_the_same_day_changes_nothing_and_on_another_is_a_conflict() {
    let desk = in_force();
    let first = desk.json(&["notice", "give", "--party", "loppi", "--on", "2027-01-04"]);
    assert_eq!(first["changed"], true);
    assert_eq!(first["now"]["schema"], "yhdyspinta/terminate/1");
    let again = desk.json(&["notice", "give", "--party", "loppi", "--on", "2027-01-04"]);
    assert_eq!(again["changed"], false);
    let output = desk.run(&["notice", "give", "--party", "loppi", "--on", "2027-02-01", "--json"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("\"error\":\"conflict\""), "{}", output.stderr);
}

#[test]
fn a_withdrawal_needs_the_consent_of_all() {
    let desk = in_force();
    desk.ok(&["notice", "give", "--party", "loppi", "--on", "2027-01-04"]);
    assert_eq!(desk.run(&["notice", "withdraw", "--party", "loppi", "--on", "2027-02-01"]).code, 2);
    let told = desk.json(&["notice", "withdraw", "--party", "loppi", "--on", "2027-02-01", "--consent-of-all"]);
    assert_eq!(told["now"]["status"], "withdrawn");
}

/// What became of a command whose one question was answered, and what the terminal showed.
fn at_terminal(desk: &Desk, arguments: &[&str], question: &str, answer: &str) -> (i64, String) {
    let told = desk.at_terminal(arguments, &[(question, answer)]);
    (told["code"].as_i64().unwrap(), told["terminal"].as_str().unwrap().to_owned())
}

#[test]
fn at_a_terminal_a_notice_is_recorded_only_when_the_answer_is_yes() {
    let desk = in_force();
    let give = ["notice", "give", "--party", "kanta-hame-hva", "--on", "2028-05-02"];
    let (code, terminal) = at_terminal(&desk, &give, "Kirjataanko", "ei");
    assert_eq!(code, 1);
    assert!(terminal.contains("2.5.2029"), "the last day is foreseen: {terminal}");
    assert!(terminal.contains("hytefoorumi"), "the impact is shown: {terminal}");
    assert_eq!(desk.json(&["terminate", "--party", "kanta-hame-hva"])["status"], "no_notice");
    let (code, _) = at_terminal(&desk, &give, "Kirjataanko", "kyllä");
    assert_eq!(code, 0);
    assert_eq!(desk.json(&["terminate", "--party", "kanta-hame-hva"])["status"], "incomplete");
}

/// A desk where Ypäjä has given notice in October 2026 and the year of it runs until 16 October 2027.
fn leaving(now: &str) -> Desk {
    let mut desk = in_force();
    desk.ok(&["body", "elect", "hytefoorumi", "chair", "Testi Testinen", "--party", "ypaja", "--on", "2026-03-16"]);
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2026-10-05"]);
    desk.ok(&["notice", "deliver", "--party", "ypaja", "--to-all", "--received", "2026-10-16"]);
    desk.set_now(now);
    desk
}

#[test]
fn a_party_that_leaves_or_has_left_is_marked_and_counted() {
    let list = |desk: &Desk, format: &str| desk.ok(&["party", "list", "--format", format]).stdout;
    let desk = in_force();
    assert!(list(&desk, "table").starts_with("Sopimuksen osapuolet (13)\n"));
    assert!(!list(&desk, "csv").contains("Lähtö"), "no column where nobody leaves");

    let desk = leaving("2026-11-01T09:00:00+02:00");
    assert!(list(&desk, "table").starts_with("Sopimuksen osapuolet (13)\n"));
    assert!(list(&desk, "csv").ends_with(",irtautuu 17.10.2027\n"));

    let desk = leaving("2027-10-16T09:00:00+03:00");
    assert!(list(&desk, "csv").ends_with(",irtautuu 17.10.2027\n"), "the last day is still one of a party");

    let desk = leaving("2027-10-20T09:00:00+03:00");
    assert!(list(&desk, "table").starts_with("Sopimuksen osapuolet (12, irtautuneita 1)\n"));
    assert!(list(&desk, "table").contains("Ypäjä (irtautui "));
    assert!(list(&desk, "csv").ends_with(",irtautui 17.10.2027\n"));
    assert!(list(&desk, "markdown").ends_with("| irtautui 17.10.2027 |\n"));
    assert!(desk.ok(&["agreement", "show"]).stdout.contains("Osapuolia         12 (irtautuneita 1)\n"));
}

#[test]
fn what_is_to_come_is_told_as_to_come_and_what_has_happened_as_past() {
    let desk = leaving("2026-11-01T09:00:00+02:00");
    let found = desk.run(&["check", "--only", "leaving_party"]).stdout;
    assert!(found.contains("Ypäjä irtautuu sopimuksesta 17.10.2027: "), "{found}");
    assert!(desk.ok(&["terminate", "--party", "ypaja"]).stdout.contains("jättäisi tehtävänsä"));

    let desk = leaving("2027-10-20T09:00:00+03:00");
    let told = desk.ok(&["terminate", "--party", "ypaja"]).stdout;
    assert!(told.contains("Testi Testinen jätti tehtävänsä") && !told.contains("jättäisi"), "{told}");
}

#[test]
fn the_status_tells_a_notice_on_a_line_of_its_own() {
    let last = |desk: &Desk| desk.ok(&["status"]).stdout.trim_end().lines().last().unwrap().to_owned();
    let mut desk = in_force();
    assert!(!desk.ok(&["status"]).stdout.contains("Irtisanominen"));
    desk.set_now("2026-10-10T09:00:00+03:00");
    desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2026-10-05"]);
    let told = desk.ok(&["status"]).stdout;
    assert!(told.contains("Ypäjä: aika ei ole alkanut (yhdyspinta terminate --party"), "{told}");

    assert_eq!(last(&leaving("2026-11-01T09:00:00+02:00")).trim(), "Irtisanominen    Ypäjä irtautuu 17.10.2027");
    assert_eq!(last(&leaving("2027-10-20T09:00:00+03:00")).trim(), "Irtisanominen    Ypäjä irtautui 17.10.2027");
}
