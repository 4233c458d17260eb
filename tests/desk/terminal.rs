//! The program at a pseudo-terminal, driven by one of the scripts in tests/pty.
#![allow(dead_code)]

use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use serde_json::json;

use super::Desk;

/// Runs a script of tests/pty on its task and reads what it tells in the end. `told` gets what it tells before.
pub fn drive(script: &str, task: &Value, mut told: impl FnMut(&Value)) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pty").join(script);
    let mut python = Command::new("python3")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 is there for the tests at a terminal");
    python.stdin.take().unwrap().write_all(task.to_string().as_bytes()).unwrap();
    let mut last = Value::Null;
    for line in BufReader::new(python.stdout.take().unwrap()).lines() {
        last = serde_json::from_str(&line.unwrap()).unwrap();
        told(&last);
    }
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    last
}

impl Desk {
    /// Runs the program at a pseudo-terminal and answers its questions; what became of it and what the terminal showed.
    pub fn at_terminal(&self, arguments: &[&str], answers: &[(&str, &str)]) -> Value {
        self.at_terminal_with(arguments, answers, |_| ())
    }

    /// The same; `asked` is told each question when it is seen, before it is answered.
    pub fn at_terminal_with(&self, arguments: &[&str], answers: &[(&str, &str)], mut asked: impl FnMut(&str)) -> Value {
        let command = [&[env!("CARGO_BIN_EXE_yhdyspinta")], arguments].concat();
        let variables = self.command();
        let environment: serde_json::Map<String, Value> = variables
            .get_envs()
            .map(|(name, value)| (name.to_str().unwrap().to_owned(), json!(value.unwrap().to_str().unwrap())))
            .collect();
        let task = json!({ "command": command, "environment": environment, "answers": answers });
        drive("ask.py", &task, |told| {
            if let Some(question) = told["asked"].as_str() {
                asked(question);
            }
        })
    }
}
