//! The cases worked out by hand.

use serde_json::Value;

use super::register::Register;
use super::register::kanta_hame;
use crate::answer::due::item::Item;

/// The cases that came with the domain and our own, with how many there are of each.
fn cases(sources: [(&str, usize); 2]) -> Vec<Value> {
    let read = |(source, number): (&str, usize)| {
        let mut all: Value = serde_json::from_str(source).unwrap();
        let Value::Array(cases) = all["cases"].take() else { panic!("no list of cases") };
        assert_eq!(cases.len(), number);
        cases
    };
    sources.into_iter().flat_map(read).collect()
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
    let shared = include_str!("../../../../tests/conformance/cadence.json");
    let own = include_str!("../../../../tests/conformance/own_cadence.json");
    for case in cases([(shared, 8), (own, 26)]) {
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
    let shared = include_str!("../../../../tests/conformance/monitoring.json");
    for case in cases([(shared, 4), (r#"{ "cases": [] }"#, 0)]) {
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
fn a_meeting_with_and_without_the_purpose_is_judged_as_our_own_cases_say() {
    let own = include_str!("../../../../tests/conformance/own_monitoring.json");
    for case in cases([(own, 17), (r#"{ "cases": [] }"#, 0)]) {
        let mut register = Register::in_force_from(kanta_hame(), text(&case, "in_force_from"));
        let purposes: Vec<&str> =
            case["purposes"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        let held = case["meeting"].as_str().map(|on| register.held_for(text(&case, "body"), on, &purposes));
        let item = register.item(&format!("meeting:seurantakokous:{}", case["year"]), text(&case, "today"));
        is_one_of(&item, &case["verdict"], &case);
        let counts = case["verdict"] == "met" || case["verdict"] == "late";
        assert_eq!(item.meetings, held.filter(|_| counts).into_iter().collect::<Vec<_>>(), "{case}");
    }
}

#[test]
fn the_review_is_judged_as_the_cases_say() {
    let shared = include_str!("../../../../tests/conformance/review.json");
    let own = include_str!("../../../../tests/conformance/own_review.json");
    for case in cases([(shared, 2), (own, 9)]) {
        let mut register = Register::in_force_from(kanta_hame(), text(&case, "in_force_from"));
        if let Some(on) = case["reviewed"].as_str() {
            register.done("review:sisallon-arviointi", on);
        }
        let item = register.item("review:sisallon-arviointi", text(&case, "today"));
        is_one_of(&item, &case["verdict"], &case);
    }
}
