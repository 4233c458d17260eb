//! What the log of a desk says, and a short way to make an entry.
#![allow(dead_code)]

use serde_json::Value;

use super::Desk;

/// Records the approval of a party.
pub fn approve(desk: &Desk, party: &str, on: &str) {
    desk.ok(&["party", "approve", party, "--on", on]);
}

/// The entries that `log` shows with these arguments.
pub fn entries(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let mut all = vec!["log"];
    all.extend(arguments);
    desk.json(&all)["entries"].as_array().unwrap().clone()
}

/// Their numbers.
pub fn numbers(entries: &[Value]) -> Vec<u64> {
    entries.iter().map(|entry| entry["entry"].as_u64().unwrap()).collect()
}
