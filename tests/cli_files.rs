//! Agreement files of every bad kind: each is told with its place and its cause, and soon.
#![cfg(unix)]

mod chance;
mod desk;

use std::fs;
use std::io::Write;
use std::process::Output;
use std::process::Stdio;

use chance::Chance;
use desk::Desk;
use serde_json::Value;

const AGREEMENT: &str = include_str!("../agreement.toml");

/// Runs `agreement check` or `load` with a text on standard input.
fn fed(desk: &Desk, arguments: &[&str], text: &[u8]) -> Output {
    let mut command = desk.command();
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Of a file that is too large not all is read.
    let _ = child.stdin.take().unwrap().write_all(text);
    child.wait_with_output().unwrap()
}

fn problems(output: &Output) -> Vec<Value> {
    let told: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    told["problems"].as_array().unwrap().clone()
}

/// A name, a bad text, the code of an error in it, and its place where that can be foretold.
type Bad = (&'static str, Vec<u8>, &'static str, Option<(u64, u64)>);

fn texts() -> Vec<Bad> {
    let after = |more: &str| format!("{AGREEMENT}\n{more}\n").into_bytes();
    let lines = u64::try_from(AGREEMENT.lines().count()).unwrap();
    vec![
        ("empty", Vec::new(), "empty_file", Some((1, 1))),
        ("blank", b"\n\n  \n".to_vec(), "empty_file", None),
        ("zeros", vec![0; 5000], "syntax", None),
        ("old line ends", AGREEMENT.replace('\n', "\r").into_bytes(), "syntax", None),
        ("deep list", after(&format!("x = {}{}", "[".repeat(1000), "]".repeat(1000))), "too_deep", None),
        ("deep table", after(&format!("x = {}1{}", "{a=".repeat(1000), "}".repeat(1000))), "too_deep", None),
        ("deep key", after(&format!("{}a = 1", "a.".repeat(1000))), "too_deep", None),
        ("deep head", after(&format!("[{}a]", "a.".repeat(50_000))), "too_deep", None),
        ("open list", format!("x = {}", "[".repeat(1_000_000)).into_bytes(), "too_deep", None),
        (
            "twice",
            after("[[party]]\nid = \"loppi\"\nname = \"Loppi\"\ngenitive = \"Lopen\"\n"),
            "duplicate_id",
            Some((lines + 3, 6)),
        ),
        ("same key", b"id = 1\nid = 2\n".to_vec(), "duplicate_key", Some((2, 1))),
    ]
}

#[test]
fn every_bad_text_is_told_with_its_place() {
    let desk = Desk::new();
    let mut missed = Vec::new();
    for (name, text, code, place) in texts() {
        let output = fed(&desk, &["agreement", "check", "-", "--json"], &text);
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        let all = problems(&output);
        let lines = u64::try_from(text.iter().filter(|byte| **byte == b'\n').count()).unwrap() + 1;
        for problem in &all {
            let (line, column) = (problem["line"].as_u64().unwrap(), problem["column"].as_u64().unwrap());
            assert!((1..=lines).contains(&line) && column >= 1, "{name}: {problem}");
        }
        let found = all.iter().find(|problem| problem["severity"] == "error" && problem["code"] == code);
        let at = found.map(|problem| (problem["line"].as_u64().unwrap(), problem["column"].as_u64().unwrap()));
        if at.is_none() || place.is_some_and(|place| Some(place) != at) {
            let codes: Vec<&Value> = all.iter().map(|problem| &problem["code"]).take(5).collect();
            missed.push(format!("{name}: {at:?}, {codes:?}"));
        }
        // What is refused is not taken into use.
        let loaded = fed(&desk, &["agreement", "load", "-", "--json"], &text);
        assert_eq!(loaded.status.code(), Some(2), "{name}: {loaded:?}");
        assert!(!desk.register().exists(), "{name}");
        // A person sees no more than a screenful of each problem, and nothing that moves the cursor.
        let shown = fed(&desk, &["agreement", "check", "-"], &text);
        let shown = String::from_utf8(shown.stdout).unwrap();
        assert!(shown.len() < 40_000, "{name}: {}", shown.len());
        assert!(!shown.contains(|letter: char| letter.is_control() && letter != '\n'), "{name}");
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_is_no_text_or_too_large_is_refused() {
    let desk = Desk::new();
    let mut chance = Chance::new(5);
    let noise: Vec<u8> = (0..50_000).map(|_| chance.next() as u8).collect();
    let (before, after) = AGREEMENT.as_bytes().split_at(AGREEMENT.find("\nname").unwrap() + 1);
    let broken = [before, b"\xff\xfe", after].concat();
    let broken_at = format!("rivi {}, merkki 1)", 1 + before.iter().filter(|byte| **byte == b'\n').count());
    let wide: Vec<u8> = AGREEMENT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let large = vec![b'#'; 10_000_000];
    let texts = [
        ("noise", noise, "rivi 1, merkki"),
        ("a wrong byte", broken, broken_at.as_str()),
        ("UTF-16", [b"\xff\xfe".to_vec(), wide].concat(), "rivi 1, merkki 1)"),
        ("ten million bytes", large, "enintään 4 Mt"),
    ];
    for (name, text, told) in texts {
        for command in [["agreement", "check", "-", "--json"], ["agreement", "load", "-", "--json"]] {
            let output = fed(&desk, &command, &text);
            assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
            let stderr = String::from_utf8(output.stderr).unwrap();
            let error: Value = serde_json::from_str(stderr.lines().last().unwrap()).unwrap();
            assert_eq!(error["error"], "bad_agreement", "{name}");
            assert!(error["message"].as_str().unwrap().contains(told), "{name}: {error}");
            assert!(error["hint"].is_string(), "{name}: {error}");
        }
    }
    assert!(!desk.register().exists());
}

#[test]
fn a_mark_of_byte_order_and_line_ends_of_windows_are_no_fault() {
    let desk = Desk::new();
    let plain = problems(&fed(&desk, &["agreement", "check", "-", "--json"], AGREEMENT.as_bytes()));
    for text in [format!("\u{feff}{AGREEMENT}"), AGREEMENT.replace('\n', "\r\n")] {
        let output = fed(&desk, &["agreement", "check", "-", "--json"], text.as_bytes());
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(problems(&output), plain);
        let output = fed(&desk, &["agreement", "load", "-", "--json", "--yes"], text.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }
    assert_eq!(desk.json(&["doctor"])["ok"], true);
}

#[test]
fn a_name_of_ten_thousand_letters_is_refused_with_its_place() {
    let desk = Desk::new();
    let text = AGREEMENT.replacen("\"Loppi\"", &format!("\"{}\"", "N".repeat(10_000)), 1);
    let output = fed(&desk, &["agreement", "check", "-", "--json"], text.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    let line = u64::try_from(text[..text.find("NNNN").unwrap()].lines().count()).unwrap();
    let found = problems(&output).into_iter().find(|problem| problem["code"] == "text_too_long").unwrap();
    assert_eq!(found["line"], line);
    assert!(found["text"].as_str().unwrap().contains("500"), "{found}");
}

#[test]
fn a_file_may_come_through_a_pipe_and_a_device() {
    let desk = Desk::new();
    let output = fed(&desk, &["agreement", "check", "/dev/stdin"], AGREEMENT.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let pipe = desk.home().join("pipe.toml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::write(pipe, AGREEMENT).unwrap()
    });
    desk.ok(&["agreement", "check", pipe.to_str().unwrap()]);
    writer.join().unwrap();
    assert_eq!(desk.error(&["agreement", "check", "/dev/zero"], 2)["error"], "bad_agreement");
    let folder = desk.home().to_str().unwrap().to_owned();
    for path in [folder.as_str(), "/nowhere/agreement.toml", "/dev/null/agreement.toml"] {
        let error = desk.error(&["agreement", "load", path], 1);
        assert_eq!(error["error"], "io", "{error}");
        assert!(error["hint"].is_string(), "{error}");
    }
}
