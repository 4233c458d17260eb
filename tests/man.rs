//! The manual pages: one for each command, in three languages, which the formatter reads without a warning.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::Command;
use std::process::Stdio;

mod desk;

use desk::Desk;

/// The pages of a language, by file name.
fn pages(desk: &Desk, language: &str) -> Vec<(String, String)> {
    let folder = desk.home().join(language);
    desk.ok(&["--lang", language, "man", "--all", folder.to_str().unwrap()]);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<(String, String)> = files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    pages.sort();
    pages
}

#[test]
fn every_command_has_its_page_in_every_language() {
    let desk = Desk::new();
    let names = |language: &str| pages(&desk, language).into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
    let finnish = names("fi");
    for name in ["yhdyspinta.1", "yhdyspinta-meeting.1", "yhdyspinta-meeting-new.1", "yhdyspinta-man.1"] {
        assert!(finnish.contains(name), "{name} in {finnish:?}");
    }
    assert_eq!((names("sv"), names("en")), (finnish.clone(), finnish));
}

#[test]
fn every_page_tells_all_and_in_its_own_words() {
    let desk = Desk::new();
    for (language, headings) in [
        ("fi", ["NIMI", "KÄYTTÖ", "KUVAUS", "ESIMERKKEJÄ", "PALUUKOODIT", "YMPÄRISTÖMUUTTUJAT", "TIEDOSTOT"]),
        ("sv", ["NAMN", "ANVÄNDNING", "BESKRIVNING", "EXEMPEL", "SLUTKODER", "MILJÖVARIABLER", "FILER"]),
        ("en", ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "\"EXIT STATUS\"", "ENVIRONMENT", "FILES"]),
    ] {
        for (name, page) in pages(&desk, language) {
            for heading in headings {
                assert!(page.contains(&format!("\n.SH {heading}\n")), "{language} {name} lacks {heading}:\n{page}");
            }
            assert!(!page.contains("help-") && !page.contains("Usage") && !page.contains("man-"), "{language} {name}");
        }
    }
}

#[test]
fn a_page_is_printed_by_the_words_of_its_command() {
    let desk = Desk::new();
    let page = desk.ok(&["man", "kokous", "uusi"]).stdout;
    assert!(
        page.contains(".TH YHDYSPINTA\\-MEETING\\-NEW 1 ") || page.contains(".TH YHDYSPINTA-MEETING-NEW 1 "),
        "{page}"
    );
    assert!(page.contains("yhdyspinta kokous uusi [VALITSIMET]"), "{page}");
    assert_eq!(desk.ok(&["man", "meeting", "new"]).stdout, page);
    assert_eq!(desk.error(&["man", "nothing"], 2)["error"], "usage");
}

/// Where the formatter is installed, as `.ci/run` sees to.
#[test]
fn the_formatter_has_nothing_to_complain_about() {
    if Command::new("groff").arg("--version").output().is_err() {
        return;
    }
    let desk = Desk::new();
    for language in ["fi", "sv", "en"] {
        for (name, page) in pages(&desk, language) {
            let mut groff = Command::new("groff")
                .args(["-man", "-Kutf8", "-Tutf8", "-ww", "-z"])
                .stdin(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            groff.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
            let output = groff.wait_with_output().unwrap();
            assert!(output.status.success() && output.stderr.is_empty(), "{name}: {output:?}");
        }
    }
}
