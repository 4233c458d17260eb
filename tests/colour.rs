//! Colours: where they are wanted, nowhere else, and never from what somebody typed.

mod desk;

use desk::Desk;
use desk::Output;

const ESCAPE: char = '\u{1b}';

fn run_with(desk: &Desk, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let output = desk.command().envs(variables.iter().copied()).args(arguments).output().unwrap();
    Output {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The text without its colours.
fn without(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once('m').unwrap().1)
}

#[test]
fn a_pipe_is_coloured_only_where_somebody_says_so() {
    let desk = Desk::new();
    let is_coloured = |variables: &[(&str, &str)], arguments: &[&str]| {
        run_with(&desk, variables, &[&["convener", "hytefoorumi"], arguments].concat()).stdout.contains(ESCAPE)
    };
    assert!(!is_coloured(&[], &[]));
    assert!(!is_coloured(&[], &["--color", "auto"]));
    assert!(is_coloured(&[], &["--color", "always"]));
    assert!(is_coloured(&[], &["--color=always"]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "0")], &[]));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[]));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(is_coloured(&[("NO_COLOR", "1"), ("TERM", "dumb")], &["--color", "always"]));
}

#[test]
fn without_its_colours_an_answer_is_the_same() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "3.4.2023"]);
    desk.ok(&["party", "sign", "--all", "--on", "3.4.2023"]);
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "20.9.2025", "--held"]);
    let asked: [&[&str]; 8] = [
        &["status"],
        &["due", "--all"],
        &["check"],
        &["doctor"],
        &["meeting", "list"],
        &["convener", "hytefoorumi"],
        &["meeting", "--help"],
        &["--help"],
    ];
    for arguments in asked {
        let plain = desk.run(arguments).stdout;
        let coloured = desk.run(&[arguments, &["--color", "always"]].concat()).stdout;
        assert!(coloured.contains(ESCAPE), "{arguments:?}");
        assert_eq!(without(&coloured), plain);
    }
    for format in ["json", "csv", "markdown"] {
        assert!(!desk.ok(&["due", "--format", format, "--color", "always"]).stdout.contains(ESCAPE));
    }
}

#[test]
fn nothing_that_was_typed_or_recorded_colours_the_terminal() {
    let desk = Desk::new();
    let told = desk.run(&["convener", "\u{1b}[31mx\u{202e}"]);
    assert!(!told.stderr.contains([ESCAPE, '\u{202e}']), "{}", told.stderr);
    let told = desk.run(&["--color", "always", "convener", "\u{1b}[35mx"]);
    assert!(told.stderr.starts_with("\u{1b}[31mVirhe\u{1b}[0m: "), "{}", told.stderr);
    assert_eq!(told.stderr.matches(ESCAPE).count(), 2);
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "20.9.2025", "--place", "\u{1b}[35mSali", "--held"]);
    let shown = desk.ok(&["meeting", "show", "1", "--color", "always"]).stdout;
    assert!(shown.contains("Sali") && !shown.contains("\u{1b}[35m"), "{shown}");
}
