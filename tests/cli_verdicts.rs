//! What bodies and parties owe is judged as it was worked out by hand, through the program.

mod desk;

use desk::Desk;
use desk::cases::cases;
use desk::cases::text;
use desk::in_force;
use serde_json::Value;

/// The cases of a file, all of them.
fn judged(file: &str, number: usize) -> Vec<Value> {
    let all = cases(file, "cases");
    assert_eq!(all.len(), number);
    all
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
    for case in judged("cadence", 8) {
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
    for case in judged("monitoring", 4) {
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
    for case in judged("review", 2) {
        let desk = in_force(text(&case, "in_force_from"));
        if let Some(on) = case["reviewed"].as_str() {
            desk.ok(&["due", "done", "review:sisallon-arviointi", "--on", on]);
        }
        let item = owed_on(&desk, "review:sisallon-arviointi", text(&case, "today"));
        has_verdict(&item, &case["verdict"], &case);
    }
}
