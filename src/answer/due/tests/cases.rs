//! The cases worked out by hand.

use serde_json::Value;

use super::register::Register;
use super::register::kanta_hame;
use crate::answer::due::item::Item;

fn cases(source: &str, number: usize) -> Vec<Value> {
    let mut all: Value = serde_json::from_str(source).unwrap();
    let Value::Array(cases) = all["cases"].take() else { panic!("no list of cases") };
    assert_eq!(cases.len(), number);
    cases
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("no text {key} in {case}"))
}

/// A text, or one of a list of texts.
fn is_one_of(item: &Item, expected: &Value, case: &Value) {
    let verdict = item.verdict.word();
    let fits = match expected {
        Value::Array(all) => all.iter().any(|one| one == verdict),
        one => one == verdict,
    };
    assert!(fits, "{verdict} instead of {expected}: {case}");
}

#[test]
fn a_body_meets_as_often_as_the_cases_say() {
    for case in cases(include_str!("../../../../tests/conformance/cadence.json"), 8) {
        let mut register = Register::in_force_from(kanta_hame(), text(&case, "in_force_from"));
        let of = text(&case, "body");
        for meeting in case["own_meetings"].as_array().unwrap() {
            register.held(of, meeting.as_str().unwrap());
        }
        for meeting in case["joint_meetings"].as_array().unwrap() {
            register.held("yhteinen-tapaaminen", meeting.as_str().unwrap());
        }
        let year = match &case["year"] {
            Value::String(term) => term.strip_prefix("term ").unwrap().to_owned(),
            year => year.to_string(),
        };
        let today = text(&case, "today");
        let own = register.item(&format!("cadence:{of}:{year}"), today);
        is_one_of(&own, &case["verdicts"]["own"], &case);
        assert_eq!(usize::try_from(own.count).unwrap(), case["own_meetings"].as_array().unwrap().len(), "{case}");
        assert_eq!(own.meetings.len(), usize::try_from(own.count).unwrap(), "{case}");
        if !case["verdicts"]["joint"].is_null() {
            let joint = register.item(&format!("cadence:yhteinen-tapaaminen:{year}"), today);
            is_one_of(&joint, &case["verdicts"]["joint"], &case);
            let held = case["joint_meetings"].as_array().unwrap().len();
            assert_eq!(usize::try_from(joint.count).unwrap(), held, "{case}");
        }
    }
}

#[test]
fn the_monitoring_meeting_is_judged_as_the_cases_say_with_and_without_its_purpose() {
    for case in cases(include_str!("../../../../tests/conformance/monitoring.json"), 4) {
        for purposes in [&[][..], &["monitoring"][..]] {
            let mut register = Register::in_force_from(kanta_hame(), text(&case, "in_force_from"));
            let held = case["meeting"].as_str().map(|on| register.held_for(text(&case, "body"), on, purposes));
            let key = format!("meeting:seurantakokous:{}", case["year"]);
            let item = register.item(&key, text(&case, "today"));
            is_one_of(&item, &case["verdict"], &case);
            let met = case["verdict"] == "met";
            assert_eq!(item.meetings, held.filter(|_| met).into_iter().collect::<Vec<_>>(), "{case}");
            assert_eq!(item.outside, held.filter(|_| !met).into_iter().collect::<Vec<_>>(), "{case}");
        }
    }
}

#[test]
fn the_review_is_judged_as_the_cases_say() {
    for case in cases(include_str!("../../../../tests/conformance/review.json"), 2) {
        let mut register = Register::in_force_from(kanta_hame(), text(&case, "in_force_from"));
        if let Some(on) = case["reviewed"].as_str() {
            register.done("review:sisallon-arviointi", on);
        }
        let item = register.item("review:sisallon-arviointi", text(&case, "today"));
        is_one_of(&item, &case["verdict"], &case);
    }
}
