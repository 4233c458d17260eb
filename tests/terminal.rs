//! Answers at a terminal: coloured, and through a pager where they are longer than the screen.

use std::process::Command;

use serde_json::json;

mod desk;

use desk::Desk;
use desk::terminal::drive;

/// What is shown at a terminal of so many lines, and the exit code.
fn shown(desk: &Desk, lines: u32, variables: &[(&str, &str)], arguments: &[&str]) -> (i64, String) {
    let mut environment = json!({
        "HOME": desk.home(), "YHDYSPINTA_NOW": "2026-02-02T09:00:00+02:00", "LANG": "fi_FI.UTF-8", "TERM": "xterm",
        "PATH": std::env::var("PATH").unwrap(),
    });
    for (name, value) in variables {
        environment[*name] = json!(value);
    }
    let command = [&[env!("CARGO_BIN_EXE_yhdyspinta")], arguments].concat();
    let task = json!({ "command": command, "environment": environment, "lines": lines });
    let told = drive("show.py", &task, |_| ());
    (told["code"].as_i64().unwrap(), told["shown"].as_str().unwrap().to_owned())
}

/// A pager that leaves a mark.
fn pager(desk: &Desk) -> String {
    let path = desk.home().join("pager");
    std::fs::write(&path, "#!/bin/sh\necho PAGED $1\nexec cat\n").unwrap();
    Command::new("chmod").arg("+x").arg(&path).status().unwrap();
    path.display().to_string()
}

#[test]
fn a_long_answer_goes_through_the_pager_and_a_short_one_does_not() {
    let desk = Desk::new();
    let pager = pager(&desk);
    let with_option = format!("{pager} -x");
    let (code, long) = shown(&desk, 10, &[("PAGER", &with_option)], &["due"]);
    assert_eq!((code, long.contains("PAGED -x")), (0, true), "{long}");
    assert!(shown(&desk, 10, &[("PAGER", "false"), ("YHDYSPINTA_PAGER", &pager)], &["due"]).1.contains("PAGED"));
    for (lines, arguments) in [(400, vec!["due"]), (10, vec!["due", "--no-pager"]), (10, vec!["due", "--json"])] {
        let (code, plain) = shown(&desk, lines, &[("PAGER", &pager)], &arguments);
        assert_eq!((code, plain.contains("PAGED")), (0, false), "{arguments:?}: {plain}");
    }
}

#[test]
fn a_pager_that_is_missing_or_left_early_is_no_failure() {
    let desk = Desk::new();
    let (code, printed) = shown(&desk, 10, &[("PAGER", "/nowhere/pager")], &["due"]);
    assert_eq!((code, printed.contains("Velvoitteita")), (0, true), "{printed}");
    let (code, left) = shown(&desk, 10, &[("PAGER", "true")], &["due"]);
    assert_eq!((code, left.as_str()), (0, ""));
}

#[test]
fn a_terminal_is_coloured_unless_the_variables_say_otherwise() {
    let desk = Desk::new();
    let asked = ["convener", "hytefoorumi"];
    assert!(shown(&desk, 50, &[], &asked).1.contains('\u{1b}'));
    for variable in [("NO_COLOR", "1"), ("TERM", "dumb"), ("CLICOLOR", "0")] {
        assert!(!shown(&desk, 50, &[variable], &asked).1.contains('\u{1b}'), "{variable:?}");
    }
}

#[test]
fn a_run_of_many_reminders_tells_how_far_it_is_and_leaves_nothing_of_it_behind() {
    let desk = Desk::new();
    let hook = pager(&desk);
    let via = format!("hook={hook}");
    let parties = ["loppi", "hattula", "forssa", "tammela", "ypaja"];
    for party in &parties[..4] {
        desk.ok(&["action", "add", "Kokoa luvut", "--to", party, "--by", "9.2.2026"]);
    }
    let (code, few) = shown(&desk, 50, &[], &["remind", "--via", &via]);
    assert_eq!((code, few.contains("Lähetetään")), (0, false), "{few}");
    for party in parties {
        desk.ok(&["action", "add", "Lähetä luvut", "--to", party, "--by", "9.2.2026"]);
    }
    let (code, many) = shown(&desk, 50, &[], &["remind", "--via", &via]);
    assert_eq!(code, 0, "{many}");
    let mut rest = many.as_str();
    for place in 1..=5 {
        let told = format!("Lähetetään {place}/5\u{1b}[K");
        let found = rest.find(&told).unwrap_or_else(|| panic!("{told:?} in {many:?}"));
        rest = &rest[found + told.len()..];
    }
    assert!(!rest.contains("Lähetetään") && rest.contains("Lähetetty: Loppi"), "{rest:?}");
    // A file gets no line that is written over.
    for party in parties {
        desk.ok(&["action", "add", "Tarkista luvut", "--to", party, "--by", "9.2.2026"]);
    }
    let output = desk.ok(&["remind", "--via", &via]);
    assert!(!output.stderr.contains("Lähetetään"), "{}", output.stderr);
}
