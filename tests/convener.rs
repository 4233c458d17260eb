//! The convener cases, recorded and asked through the program.

mod desk;

use desk::Desk;
use desk::cases::all_cases;
use desk::cases::text;
use serde_json::Value;

/// The day before, for a notice that ends after twelve months on a day.
fn a_year_before(day: &str) -> String {
    let year: i32 = day[..4].parse().unwrap();
    format!("{}{}", year - 1, &day[4..])
}

fn record(desk: &Desk, event: &Value) {
    let kind = text(event, "type");
    match kind {
        "entry_into_force" => {
            desk.ok(&["party", "approve", "--all", "--on", text(event, "date")]);
            desk.ok(&["party", "sign", "--all", "--on", text(event, "date")]);
        }
        "meeting_held" => {
            let mut arguments =
                vec!["meeting", "new", "--body", text(event, "body"), "--date", text(event, "date"), "--held"];
            if let Some(by) = event["convened_by"].as_str() {
                arguments.extend(["--convened-by", by]);
            }
            desk.ok(&arguments);
        }
        "meeting_planned" => {
            desk.ok(&["meeting", "new", "--body", text(event, "body"), "--date", text(event, "date")]);
        }
        "officer_elected" => {
            let role = text(event, "role").replace('_', "-");
            let party = text(event, "org");
            let name = format!("Testi {}", text(event, "person"));
            let on = text(event, "date");
            desk.ok(&["body", "elect", text(event, "body"), &role, &name, "--party", party, "--on", on]);
        }
        "officer_ended" => {
            let role = text(event, "role").replace('_', "-");
            desk.ok(&["body", "resign", text(event, "body"), &role, "--on", text(event, "date")]);
        }
        "termination_effective" => {
            let party = text(event, "party");
            let received = a_year_before(text(event, "last_day"));
            desk.ok(&["notice", "give", "--party", party, "--on", &received, "--yes"]);
            desk.ok(&["notice", "deliver", "--party", party, "--to-all", "--received", &received]);
        }
        "arrangement_agreed" => arrange(desk, event),
        "body_created" => {
            let mut arguments = vec!["body", "add", text(event, "body"), "--kind", text(event, "kind")];
            arguments.extend(["--name", text(event, "body"), "--on", text(event, "date")]);
            for (option, key) in [("--reason", "reason"), ("--focus", "focus")] {
                if let Some(value) = event[key].as_str() {
                    arguments.extend([option, value]);
                }
            }
            for goal in event["goals"].as_array().into_iter().flatten() {
                arguments.extend(["--goal", goal.as_str().unwrap()]);
            }
            if let Some(party) = event["convener"]["party"].as_str() {
                arguments.extend(["--convener", party]);
            }
            desk.ok(&arguments);
        }
        // The agreement's file says when an outside actor ends.
        "external_abolished" => {}
        other => panic!("no such event: {other}"),
    }
}

fn arrange(desk: &Desk, event: &Value) {
    let convener = &event["convener"];
    let mut arguments: Vec<String> =
        ["body", "arrange", text(event, "body"), "--on", text(event, "date")].map(str::to_owned).to_vec();
    match text(convener, "kind") {
        "party" => arguments.extend(["--convener".to_owned(), text(convener, "party").to_owned()]),
        "officer" => arguments.extend(["--office".to_owned(), text(convener, "role").replace('_', "-")]),
        "rotation" => {
            let order: Vec<&str> =
                convener["order"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
            arguments.extend(["--rotation".to_owned(), order.join(",")]);
        }
        other => panic!("no such convener: {other}"),
    }
    desk.ok(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn every_case_is_answered_as_worked_out() {
    let cases = all_cases("convener", 25, 31);
    for case in &cases {
        let id = text(case, "id");
        let desk = Desk::new();
        for event in case["history"].as_array().unwrap() {
            record(&desk, event);
        }
        let answer = desk.json(&["convener", text(case, "body"), "--on", text(case, "date")]);
        // By its id a body's own facts are read, by another form of its name everything: the answer is the same.
        let whole = desk.json(&["convener", &text(case, "body").to_uppercase(), "--on", text(case, "date")]);
        assert_eq!(answer, whole, "{id}");
        assert_eq!(answer["status"], case["status"], "{id}: {answer}");
        assert_eq!(answer["in_force"], case["in_force"], "{id}: {answer}");
        let expected = &case["expected"];
        if expected.is_object() {
            assert_eq!(answer["convener"]["kind"], expected["kind"], "{id}: {answer}");
            if let Some(party) = expected["party"].as_str().or(expected["org"].as_str()) {
                assert_eq!(answer["convener"]["party"], party, "{id}: {answer}");
            }
            if let Some(role) = expected["role"].as_str() {
                assert_eq!(answer["convener"]["office"], role, "{id}: {answer}");
                let person = format!("Testi {}", text(expected, "person"));
                assert_eq!(answer["convener"]["person"], person, "{id}: {answer}");
            }
        } else {
            assert_eq!(answer["convener"], Value::Null, "{id}: {answer}");
        }
        if case["suggestion"].is_string() {
            assert!(answer["suggestion"].is_string(), "{id}: {answer}");
        }
        assert!(!answer["because"].as_array().unwrap().is_empty(), "{id}: {answer}");
    }
}
