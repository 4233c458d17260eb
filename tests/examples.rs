//! The examples at the end of every command's help are run.

mod desk;

use std::fs;

use desk::Desk;
use yhdyspinta::command::lexicon::COMMANDS;

/// A desk on which the examples find what they speak of.
fn prepared() -> Desk {
    let desk = Desk::new();
    for line in [
        "party approve --all --on 3.4.2023",
        "party sign --all --on 2.5.2023",
        "meeting new --body kuntakokous --date 20.1.2026 --purpose monitoring",
        "meeting new --body hytefoorumi --date 20.9.2023 --held",
        "meeting new --body perhekeskus --date 21.1.2026",
        "body elect hytefoorumi chair Testi-Esimerkki --party hameenlinna --on 20.9.2023",
        "body add liikuntaverkosto --kind avoin-verkosto --name Liikuntaverkosto --on 15.1.2024",
        "notice give --party ypaja --on 7.1.2026 --yes",
        "action add Testi --to hattula --by 1.4.2026",
    ] {
        desk.ok(&line.split(' ').collect::<Vec<_>>());
    }
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"), desk.home().join("agreement.toml")).unwrap();
    desk
}

/// The words of a line, those in quotes together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' | '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            other => words.last_mut().unwrap().push(other),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The examples of one command's help.
fn examples(desk: &Desk, path: &str, command: &str) -> Vec<String> {
    let mut asked = vec!["help", path, command];
    asked.retain(|word| !word.is_empty());
    asked.dedup();
    let help = desk.ok(&asked).stdout;
    // A page on a topic has its examples where it speaks of them, the help of a command at its end.
    let is_of_examples = |line: &&str| path == "help" || line.is_empty() || line.starts_with("  ");
    let lines = help.lines().rev().take_while(is_of_examples);
    lines.filter_map(|line| line.strip_prefix("  yhdyspinta").map(|rest| rest.trim().to_owned())).collect()
}

/// Runs a line on a desk that has just this register, or none; returns its code and what it said.
fn run(desk: &Desk, register: Option<&[u8]>, words: &[String]) -> (i32, String) {
    let _ = fs::remove_dir_all(desk.register().parent().unwrap());
    if let Some(bytes) = register {
        fs::create_dir_all(desk.register().parent().unwrap()).unwrap();
        fs::write(desk.register(), bytes).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    fs::copy(desk.home().join("agreement.toml"), folder.path().join("agreement.toml")).unwrap();
    let output = desk.command().current_dir(folder.path()).args(words).output().expect("the program starts");
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// An example must be understood, and answered or done, with a register in use or before the first record.
#[test]
fn every_example_is_understood_and_answered() {
    let mut tried = 0;
    let mut wrong = Vec::new();
    for language in ["fi_FI.UTF-8", "en_GB.UTF-8", "sv_FI.UTF-8"] {
        let mut desk = prepared();
        desk.set_language(language);
        let register = fs::read(desk.register()).unwrap();
        for (path, command, _) in COMMANDS {
            let found = examples(&desk, path, command);
            let needs_none = *path == "help" && ["exit-codes", "dates", "names"].contains(command);
            assert!(needs_none || !found.is_empty(), "{path} {command} has examples in {language}");
            for line in found {
                // What stands after a pipe or a sign of redirection is the shell's.
                let words = words(line.split(['|', '>', '<']).next().unwrap_or_default());
                tried += 1;
                let fine = |code: i32| matches!(code, 0 | 3 | 4);
                let (code, said) = run(&desk, Some(&register), &words);
                assert_ne!(code, 2, "{language}: yhdyspinta {line}\n{said}");
                if !fine(code) && !fine(run(&desk, None, &words).0) {
                    wrong.push(format!("{language}: yhdyspinta {line}\n  {code}: {said}"));
                }
            }
        }
    }
    assert!(tried > 200, "{tried} examples were run");
    assert!(wrong.is_empty(), "{} of {tried} examples fail:\n{}", wrong.len(), wrong.join("\n"));
}
