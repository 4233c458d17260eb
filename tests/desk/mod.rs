//! A desk for one test: its own home, its own clock, nothing of the machine.
#![allow(dead_code)]

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;

pub mod cases;
pub mod log;
pub mod small;
pub mod terminal;

/// What a run printed, and how it ended.
#[derive(Debug)]
pub struct Output {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A desk with an empty home directory.
pub struct Desk {
    home: tempfile::TempDir,
    now: String,
    user: String,
    language: String,
}

impl Desk {
    /// A desk on a day late enough for every case.
    pub fn new() -> Desk {
        Desk::at("2026-02-02T09:00:00+02:00")
    }

    /// A desk at an instant.
    pub fn at(now: &str) -> Desk {
        Desk {
            home: tempfile::tempdir().expect("a temporary folder"),
            now: now.to_owned(),
            user: "testi".to_owned(),
            language: "fi_FI.UTF-8".to_owned(),
        }
    }

    /// The same home at another instant.
    pub fn set_now(&mut self, now: &str) {
        now.clone_into(&mut self.now);
    }

    /// The same home with somebody else at the desk.
    pub fn set_user(&mut self, user: &str) {
        user.clone_into(&mut self.user);
    }

    /// The same home in another locale.
    pub fn set_language(&mut self, language: &str) {
        language.clone_into(&mut self.language);
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The register that the first write creates.
    pub fn register(&self) -> PathBuf {
        self.home().join(".local/share/yhdyspinta/register.db")
    }

    /// The program with a cleared environment.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_yhdyspinta"));
        command
            .env_clear()
            .env("HOME", self.home())
            .env("YHDYSPINTA_NOW", &self.now)
            .env("YHDYSPINTA_USER", &self.user)
            .env("LANG", &self.language)
            .env("COLUMNS", "80")
            .stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Output {
        let output = self.command().args(arguments).output().expect("the program starts");
        Output {
            code: output.status.code().expect("the program ends by itself"),
            stdout: String::from_utf8(output.stdout).expect("output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("output is UTF-8"),
        }
    }

    /// Runs it and expects it to be done.
    pub fn ok(&self, arguments: &[&str]) -> Output {
        let output = self.run(arguments);
        assert_eq!(output.code, 0, "{arguments:?}\n{}{}", output.stdout, output.stderr);
        output
    }

    /// Runs it with `--json` and reads the answer.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        let output = self.run(&all);
        serde_json::from_str(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{}{}", output.stdout, output.stderr))
    }

    /// Runs it with `--json`, expects it to fail with `code`, and reads the error.
    pub fn error(&self, arguments: &[&str], code: i32) -> Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        let output = self.run(&all);
        assert_eq!(output.code, code, "{arguments:?}\n{}{}", output.stdout, output.stderr);
        let last = output.stderr.lines().last().unwrap_or_default();
        serde_json::from_str(last).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{}", output.stderr))
    }
}

/// The codes of what was warned of.
pub fn codes(recorded: &Value) -> Vec<&str> {
    recorded["warnings"].as_array().unwrap().iter().map(|warning| warning["code"].as_str().unwrap()).collect()
}

/// Elects somebody to an office of the forum, and returns the answer.
pub fn elect(desk: &Desk, office: &str, name: &str, party: &str, on: &str) -> Value {
    desk.json(&["body", "elect", "hytefoorumi", office, name, "--party", party, "--on", on])
}

/// A desk whose agreement is in force since a day.
pub fn in_force(from: &str) -> Desk {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", from]);
    desk.ok(&["party", "sign", "--all", "--on", from]);
    desk
}
