//! Deadlines and holidays through the program, against the cases worked out by hand and with independent libraries.

mod desk;

use desk::Desk;
use desk::cases::cases;
use desk::cases::text;
use serde_json::Value;

#[test]
fn months_end_and_move_as_worked_out() {
    let desk = Desk::new();
    for case in cases("months", "cases") {
        let months = case["months"].to_string();
        let answer = desk.json(&["deadline", "--after", text(&case, "start"), "--months", &months, "--act"]);
        assert_eq!(answer["end"], case["expected_end"], "{case}");
        assert_eq!(answer["free_from"], case["expected_first_day_free"], "{case}");
        assert_eq!(answer["shifted"], case["expected_end_shifted_if_nonbusiness"], "{case}");
    }
}

#[test]
fn days_and_weeks_end_and_move_as_worked_out() {
    let desk = Desk::new();
    for case in cases("days", "cases") {
        let kind = text(&case, "kind");
        let (unit, side) = kind.rsplit_once('_').expect("a unit and a side");
        let (unit, side) = (format!("--{}", unit.replace('_', "-")), format!("--{side}"));
        let count = case["n"].to_string();
        let answer = desk.json(&["deadline", &side, text(&case, "anchor"), &unit, &count, "--act"]);
        assert_eq!(answer["end"], case["expected"], "{case}");
        assert_eq!(answer["shifted"], case["expected_shifted"], "{case}");
        assert_eq!(answer["free_from"].is_null(), side == "--before", "{case}");
    }
}

#[test]
fn each_year_has_the_named_days_of_the_calendar() {
    let desk = Desk::new();
    let listed = cases("holidays_fi", "days");
    let years: std::collections::BTreeSet<&str> = listed.iter().filter_map(|day| text(day, "date").get(..4)).collect();
    for year in years {
        let answer = desk.json(&["holidays", year]);
        let told: Vec<(String, String)> = answer["days"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|day| (text(day, "date").to_owned(), text(day, "text").to_owned()))
            .collect();
        let expected: Vec<(String, String)> = listed
            .iter()
            .filter(|day| text(day, "date").starts_with(year))
            .map(|day| (text(day, "date").to_owned(), text(day, "name_fi").to_owned()))
            .collect();
        assert_eq!(told, expected);
    }
}

#[test]
fn an_end_without_an_act_does_not_move_and_says_why_it_stands() {
    let desk = Desk::new();
    let answer = desk.json(&["määräaika", "--after", "31.8.2024", "--months", "12"]);
    assert_eq!(answer["schema"], "yhdyspinta/deadline/1");
    assert_eq!((&answer["end"], &answer["shifted"]), (&"2025-08-31".into(), &Value::Null));
    assert_eq!(answer["shift_reasons"], Value::Array(Vec::new()));
    assert_eq!(answer["because"][0]["kind"], "law");
    let shown = desk.ok(&["deadline", "--after", "31.8.2024", "--months", "12"]).stdout;
    assert!(shown.starts_with("Viimeinen päivä on su 31.8.2025.\n"), "{shown}");
}

#[test]
fn every_free_day_passed_over_is_named() {
    let answer = Desk::new().json(&["deadline", "--before", "2025-04-28", "--days", "7", "--act"]);
    let ids: Vec<&str> =
        answer["shift_reasons"].as_array().expect("a list").iter().map(|reason| text(reason, "id")).collect();
    assert_eq!(ids, ["toinen-paasiaispaiva", "paasiaispaiva", "saturday", "pitkaperjantai"]);
}

#[test]
fn a_deadline_needs_one_day_and_one_length() {
    let desk = Desk::new();
    assert_eq!(desk.error(&["deadline", "--days", "3"], 2)["error"], "missing");
    assert_eq!(desk.error(&["deadline", "--after", "1.1.2025"], 2)["error"], "missing");
    assert_eq!(
        desk.error(&["deadline", "--after", "1.1.2025", "--before", "2.1.2025", "--days", "1"], 2)["error"],
        "usage"
    );
    assert_eq!(desk.error(&["deadline", "--after", "1.1.2025", "--days", "-1"], 2)["error"], "bad_value");
    assert_eq!(desk.error(&["deadline", "--after", "1.1.2025", "--days", "99999999"], 2)["error"], "bad_value");
    assert_eq!(desk.error(&["deadline", "--after", "30.2.2025", "--days", "1"], 2)["error"], "bad_date");
    assert_eq!(desk.error(&["holidays", "3000"], 2)["error"], "bad_value");
}

#[test]
fn holidays_are_this_years_and_a_list_for_other_programs() {
    let desk = Desk::new();
    assert_eq!(desk.json(&["pyhät"])["year"], 2026);
    let csv = desk.ok(&["holidays", "--format", "csv"]).stdout;
    assert_eq!(csv.lines().count(), 16);
    assert!(csv.contains("2026-06-19,juhannusaatto"), "{csv}");
}

#[test]
fn help_knows_topics_and_commands_in_finnish_and_in_english() {
    let mut desk = Desk::new();
    assert!(desk.ok(&["ohje", "paluukoodit"]).stdout.starts_with("Paluukoodit\n"));
    assert!(desk.ok(&["help", "dates"]).stdout.contains("14.5.2025"));
    let finnish = desk.ok(&["help", "osapuoli", "hyväksyi"]).stdout;
    assert_eq!(finnish, desk.ok(&["party", "approve", "--help"]).stdout);
    desk.set_language("sv_FI.UTF-8");
    assert!(desk.ok(&["help", "names"]).stdout.starts_with("Hur namn skrivs\n"));
    assert_eq!(desk.error(&["help", "nonsense"], 2)["error"], "usage");
}
