//! The worked-out cases in `tests/conformance`, and what several files of tests ask of them.
#![allow(dead_code)]

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

/// The list that a file of cases has under a key.
pub fn cases(file: &str, key: &str) -> Vec<Value> {
    let path = format!("{}/tests/conformance/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let mut all: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let Value::Array(list) = all[key].take() else { panic!("{file} has no list {key}") };
    list
}

/// The cases of a kind: those that came with the domain, and our own beside them, with how many there are of each.
pub fn all_cases(file: &str, shared: usize, own: usize) -> Vec<Value> {
    let mut all = cases(file, "cases");
    assert_eq!(all.len(), shared, "{file}");
    let ours = cases(&format!("own_{file}"), "cases");
    assert_eq!(ours.len(), own, "own_{file}");
    all.extend(ours);
    all
}

/// A text of a case, which must be there.
pub fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("{key} of {case}"))
}

/// The texts of a list, in no order.
pub fn ids(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

/// What a name is expected to lead to where it is not one party or body.
pub fn assert_refused(error: &Value, expected: &str, case: &Value) {
    let kind = error["error"].as_str().unwrap();
    match expected {
        "ambiguous" => {
            assert_eq!(kind, "ambiguous_name", "{case}");
            assert_eq!(ids(&error["candidates"]), ids(&case["candidates"]), "{case}");
        }
        "group" => assert_eq!(kind, "not_a_party", "{case}"),
        "no_match" if case["known_non_party"] == true => assert_eq!(kind, "not_a_party", "{case}"),
        "no_match" => {
            assert_eq!(kind, "unknown_name", "{case}");
            if let Some(suggested) = case.get("suggest") {
                assert_eq!(error["candidates"], *suggested, "{case}");
            }
        }
        other => panic!("{other} of {case}"),
    }
}
