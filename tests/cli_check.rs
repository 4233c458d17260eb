//! The named checks, through the program.

mod desk;

use desk::Desk;
use desk::in_force;

#[test]
fn check_is_silent_when_all_is_well() {
    let desk = in_force("2023-06-15");
    let quiet = desk.run(&["check", "--only", "unrecorded_meeting"]);
    assert_eq!((quiet.code, quiet.stdout.as_str(), quiet.stderr.as_str()), (0, "", ""));
    assert_eq!(
        desk.ok(&["check", "--only", "unrecorded_meeting", "--json"]).stdout,
        "{\"schema\":\"yhdyspinta/findings/1\",\"findings\":[]}\n"
    );
}

#[test]
fn check_tells_each_finding_on_a_line_with_its_name_clause_and_what_to_do() {
    let desk = in_force("2023-06-15");
    let found = desk.run(&["check", "--only", "missed"]);
    assert_eq!(found.code, 4);
    assert!(!found.stdout.is_empty());
    for line in found.stdout.lines() {
        assert!(line.starts_with("missed: "), "{line}");
        assert!(line.contains("kappale") && line.contains("yhdyspinta due done "), "{line}");
    }
    let same = desk.json(&["check", "--only", "missed"]);
    let findings = same["findings"].as_array().unwrap();
    assert_eq!(findings.len(), found.stdout.lines().count());
    for finding in findings {
        assert_eq!(finding["severity"], "error", "{finding}");
        assert!(finding["key"].is_string() && finding["hint"].is_string(), "{finding}");
    }
}

#[test]
fn check_leaves_out_what_is_skipped_and_knows_its_names() {
    let desk = in_force("2023-06-15");
    let rest = desk.json(&["check", "--skip", "missed,missing-document"]);
    assert!(!rest["findings"].as_array().unwrap().is_empty());
    for finding in rest["findings"].as_array().unwrap() {
        assert!(finding["check"] != "missed" && finding["check"] != "missing_document", "{finding}");
    }
    assert_eq!(desk.error(&["check", "--only", "kaikki"], 2)["error"], "bad_value");
}

#[test]
fn every_check_is_named_in_the_help_of_every_language_and_in_the_readme() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    for language in ["fi", "sv", "en"] {
        let help = Desk::new().ok(&["check", "--help", "--lang", language]).stdout;
        for check in yhdyspinta::answer::check::name::Check::ALL {
            assert!(help.contains(&format!("  {} ", check.word())), "{language}: {help}");
            assert!(readme.contains(&format!("| `{}` |", check.word())), "{}", check.word());
        }
    }
}

#[test]
fn why_an_officer_is_asked_about_is_told() {
    let desk = in_force("2023-06-15");
    let name = ["Testi Testinen", "--party", "loppi", "--on", "2024-02-01"];
    desk.ok(&[&["body", "elect", "hytefoorumi", "chair"][..], &name].concat());
    let told = desk.run(&["check", "--only", "old_officer"]).stdout;
    assert!(told.contains("hytefoorumin puheenjohtaja on valittu ennen valtuustokautta 2025–2029;"), "{told}");
}

#[test]
fn a_step_to_take_leaves_the_day_to_whoever_takes_it() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "loppi", "--on", "15.5.2023"]);
    desk.ok(&["action", "add", "Kokoa luvut", "--to", "loppi", "--by", "2025-03-01"]);
    for (language, day) in [("fi", "PÄIVÄ"), ("sv", "DATUM"), ("en", "DATE")] {
        let found = desk.run(&["check", "--lang", language]).stdout;
        for step in ["party approve hattula", "party sign hattula", "due done action:1"] {
            let told = format!("yhdyspinta {step} --on {day}");
            assert!(found.contains(&told), "{told} in {found}");
        }
    }
}
