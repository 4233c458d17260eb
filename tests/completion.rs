//! What the Tab key brings: asked directly, and through the scripts in real shells.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use serde_json::json;

mod desk;

use desk::Desk;
use desk::terminal::drive;

/// The words that are offered where the last of `typed` stands at the cursor.
fn offered(desk: &Desk, typed: &[&str]) -> Vec<String> {
    let asked: Vec<&str> = ["__complete", "--"].iter().chain(typed).copied().collect();
    let answer = desk.ok(&asked);
    assert_eq!(answer.stderr, "");
    answer.stdout.lines().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn commands_are_offered_in_the_words_of_the_language_and_understood_in_others() {
    let mut desk = Desk::new();
    assert_eq!(offered(&desk, &["ko"]), ["kokoonkutsuja", "kokous"]);
    assert_eq!(offered(&desk, &["meeti"]), ["meeting"]);
    assert!(offered(&desk, &["meeting", ""]).contains(&"uusi".to_owned()));
    assert_eq!(offered(&desk, &["osapuoli", "hyv"]), ["hyväksyi"]);
    desk.set_language("en_GB.UTF-8");
    assert_eq!(offered(&desk, &["meet"]), ["meeting"]);
    assert_eq!(offered(&desk, &["kokous", "n"]), ["new"]);
    assert_eq!(offered(&desk, &["kok"]), ["kokoonkutsuja", "kokous"]);
    assert_eq!(offered(&desk, &["--lang", "fi", "kok"]), ["kokoonkutsuja", "kokous"]);
}

#[test]
fn every_command_is_offered_and_told_what_it_does() {
    let desk = Desk::new();
    for line in desk.ok(&["__complete", "--", ""]).stdout.lines() {
        let (word, about) = line.split_once('\t').unwrap();
        assert!(!about.is_empty() && !about.starts_with("help-"), "{line}");
        let help = desk.ok(&[word, "--help"]).stdout;
        assert!(help.split_whitespace().collect::<Vec<_>>().join(" ").starts_with(about), "{line}");
    }
}

#[test]
fn options_are_offered_once_and_their_values_by_their_kind() {
    let desk = Desk::new();
    assert_eq!(offered(&desk, &["meeting", "new", "--toi"]), ["--toimielin"]);
    assert!(offered(&desk, &["meeting", "new", "--body", "x", "--toi"]).is_empty());
    assert_eq!(offered(&desk, &["meeting", "new", "--purpose", "seuranta", "--purp"]), ["--purpose"]);
    assert_eq!(offered(&desk, &["--format", "m"]), ["markdown"]);
    assert_eq!(offered(&desk, &["meeting", "list", "--format=c"]), ["--format=csv"]);
    assert_eq!(offered(&desk, &["notice", "deliver", "--channel", ""]).len(), 4);
    assert_eq!(offered(&desk, &["backup", ""]), [":files"]);
    assert_eq!(offered(&desk, &["party", "sign", "loppi", "--on", "tä"]), ["tänään"]);
    assert_eq!(offered(&desk, &["help", "paluu"]), ["paluukoodit"]);
    assert!(offered(&desk, &["status", "anything"]).is_empty());
}

#[test]
fn names_of_the_agreement_are_offered_without_a_register() {
    let desk = Desk::new();
    assert_eq!(offered(&desk, &["convener", "hytef"]), ["hytefoorumi"]);
    assert_eq!(offered(&desk, &["party", "approve", "Yp"]), ["ypaja"]);
    assert_eq!(offered(&desk, &["party", "approve", "Ypäj"]), ["ypaja"]);
    assert_eq!(offered(&desk, &["meeting", "hold", "1", "--present", "loppi,jan"]), ["loppi,janakkala"]);
    assert_eq!(offered(&desk, &["meeting", "hold", "1", "--present", "kaik"]), ["kaikki"]);
    assert_eq!(offered(&desk, &["body", "elect", "hytefoorumi", "siht"]), ["sihteeri"]);
    assert_eq!(offered(&desk, &["due", "done", "review:"]), ["review:sisallon-arviointi"]);
    assert!(!desk.register().exists());
}

#[test]
fn what_was_recorded_is_offered() {
    let desk = Desk::new();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "20.9.2025", "--held"]);
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "20.9.2026"]);
    desk.ok(&["body", "elect", "hytefoorumi", "chair", "Testi Testinen", "--party", "hattula", "--on", "20.9.2025"]);
    assert_eq!(offered(&desk, &["meeting", "show", ""]), ["2", "1"]);
    assert_eq!(offered(&desk, &["meeting", "hold", ""]), ["2"]);
    assert_eq!(offered(&desk, &["person", "show", "Test"]), ["1"]);
    assert!(offered(&desk, &["correct", ""]).len() >= 4);
    let before = std::fs::read(desk.register()).unwrap();
    assert!(offered(&desk, &["due", "done", ""]).iter().any(|key| key.starts_with("cadence:")));
    assert_eq!(std::fs::read(desk.register()).unwrap(), before);
}

#[test]
fn nothing_is_said_where_the_register_cannot_be_read() {
    let desk = Desk::new();
    let broken = desk.home().join("broken.db");
    std::fs::write(&broken, [7; 5000]).unwrap();
    let path = broken.to_str().unwrap();
    assert_eq!(offered(&desk, &["--db", path, "convener", "hytef"]), ["hytefoorumi"]);
    assert!(offered(&desk, &["--db", path, "meeting", "show", ""]).is_empty());
    // Locked by somebody who does not let go.
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "20.9.2026"]);
    let locked = rusqlite::Connection::open(desk.register()).unwrap();
    locked.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    assert_eq!(offered(&desk, &["convener", "hytef"]), ["hytefoorumi"]);
}

/// What the shells need to find the program.
fn environment(desk: &Desk) -> Value {
    let program = Path::new(env!("CARGO_BIN_EXE_yhdyspinta")).parent().unwrap().display().to_string();
    let path = format!("{program}:{}", std::env::var("PATH").unwrap_or_default());
    json!({
        "PATH": path, "HOME": desk.home(), "TERM": "dumb", "LANG": "C.UTF-8", "YHDYSPINTA_LANG": "fi",
        "YHDYSPINTA_NOW": "2026-02-02T09:00:00+02:00", "YHDYSPINTA_USER": "testi", "COLUMNS": "120",
    })
}

/// Whether a shell can be started here; `.ci/run` installs all three.
fn is_installed(shell: &str) -> bool {
    Command::new(shell).arg("--version").output().is_ok_and(|output| output.status.success())
}

fn at_the_prompt(desk: &Desk, command: &[&str], setup: &[&str], typed: &[(&str, &str)]) {
    let task = json!({ "command": command, "environment": environment(desk), "setup": setup, "typed": typed });
    drive("tab.py", &task, |_| ());
}

/// Typed before the Tab key, and what then stands there.
const TYPED: [(&str, &str); 5] = [
    ("yhdyspinta toimi", "yhdyspinta toimielin "),
    ("yhdyspinta convener hytef", "hytefoorumi "),
    ("yhdyspinta meeting new --body=hytef", "--body=hytefoorumi "),
    ("yhdyspinta due done review:s", "review:sisallon-arviointi "),
    ("yhdyspinta meeting hold 1 --present loppi,jan", "loppi,janakkala "),
];

#[test]
fn bash_completes() {
    let desk = Desk::new();
    at_the_prompt(&desk, &["bash", "--norc", "-i"], &["source <(yhdyspinta completions bash)"], &TYPED);
    std::fs::write(desk.home().join("sopimus.toml"), "").unwrap();
    let file = format!("yhdyspinta agreement load {}/sop", desk.home().display());
    at_the_prompt(
        &desk,
        &["bash", "--norc", "-i"],
        &["source <(yhdyspinta completions bash)"],
        &[(&file, "sopimus.toml ")],
    );
}

#[test]
fn zsh_completes() {
    if is_installed("zsh") {
        let setup = ["autoload -Uz compinit; compinit -u -D", "source <(yhdyspinta completions zsh)"];
        at_the_prompt(&Desk::new(), &["zsh", "-f", "-i"], &setup, &TYPED);
    }
}

#[test]
fn fish_completes() {
    if !is_installed("fish") {
        return;
    }
    let desk = Desk::new();
    for (typed, expected) in TYPED {
        let script = format!("yhdyspinta completions fish | source; complete -C '{typed}'");
        let environment = environment(&desk);
        let variables = environment.as_object().unwrap().iter().map(|(name, value)| (name, value.as_str().unwrap()));
        let output =
            Command::new("fish").args(["--no-config", "-c", &script]).env_clear().envs(variables).output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        let word = expected.trim_end().rsplit(' ').next().unwrap();
        assert!(shown.lines().any(|line| line.split('\t').next() == Some(word)), "{typed}: {shown:?}");
    }
}
