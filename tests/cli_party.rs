//! Parties through the program, as people and scripts use it.

mod desk;

use std::collections::BTreeSet;

use desk::Desk;
use desk::cases::assert_refused;
use desk::cases::cases;
use desk::cases::ids;
use desk::cases::text;
use desk::codes;
use desk::elect;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

#[test]
fn every_party_is_shown_as_the_agreement_has_it() {
    let desk = Desk::new();
    let expected = cases("parties", "parties");
    assert_eq!(expected.len(), 13);
    let listed = desk.json(&["party", "list"]);
    assert_eq!(listed["schema"], "yhdyspinta/parties/1");
    let listed = listed["parties"].as_array().unwrap();
    assert_eq!(listed.len(), 13);
    for (case, in_list) in expected.iter().zip(listed) {
        let shown = desk.json(&["party", "show", text(case, "id")]);
        assert_eq!(shown, *in_list);
        assert_eq!(shown["schema"], "yhdyspinta/party/1");
        assert_eq!(shown["id"], case["id"]);
        assert_eq!(shown["name"], case["official_name"]);
        assert_eq!(shown["short"], case["nominative"]);
        assert_eq!(shown["genitive"], case["genitive"]);
        assert_eq!(shown["kind"], case["kind"]);
        if !case["kuntanumero"].is_null() {
            assert_eq!(shown["code"], case["kuntanumero"]);
        }
        assert_eq!(shown["business_id"], case["ytunnus"]);
        assert!(ids(&case["aliases"]).is_subset(&ids(&shown["aliases"])), "{case}");
    }
}

#[test]
fn reading_finds_a_party_by_every_form_also_taken_apart_into_letters_and_dots() {
    let desk = Desk::new();
    let expected = cases("party_names", "cases");
    assert_eq!(expected.len(), 34);
    let known: BTreeSet<String> =
        cases("parties", "parties").iter().map(|party| text(party, "id").to_owned()).collect();
    for case in &expected {
        let apart: String = text(case, "input").nfd().collect();
        for input in [text(case, "input"), &apart] {
            let wanted = text(case, "expected");
            if known.contains(wanted) {
                assert_eq!(desk.json(&["party", "show", input])["id"], wanted, "{case}");
            } else {
                assert_refused(&desk.error(&["party", "show", input], 2), wanted, case);
            }
        }
    }
}

#[test]
fn writing_takes_exact_forms_only() {
    let desk = Desk::new();
    let mut found = 0;
    for case in cases("party_names", "cases") {
        let apart: String = text(&case, "input").nfd().collect();
        for input in [text(&case, "input"), &apart] {
            let arguments = ["party", "approve", input, "--on", "2023-04-03", "--dry-run"];
            match text(&case, "expected_strict") {
                "no_match" => {
                    let kind = desk.error(&arguments, 2)["error"].clone();
                    assert!(kind == "unknown_name" || kind == "not_a_party", "{case}: {kind}");
                }
                wanted => {
                    let recorded = desk.json(&arguments);
                    assert_eq!(recorded["now"]["id"], wanted, "{case}");
                    assert_eq!(recorded["now"]["approved"]["on"], "2023-04-03");
                    assert_eq!(recorded["dry_run"], true);
                    found += 1;
                }
            }
        }
    }
    assert_eq!(found, 2 * 22);
    assert!(!desk.register().exists());
}

#[test]
fn an_empty_name_never_matches() {
    let desk = Desk::new();
    assert_eq!(desk.error(&["party", "show", " "], 2)["error"], "unknown_name");
    assert_eq!(desk.error(&["body", "show", ""], 2)["error"], "unknown_name");
}

#[test]
fn the_acts_of_a_party_are_recorded_and_shown() {
    let desk = Desk::new();
    let recorded =
        desk.json(&["party", "approve", "loppi", "--on", "27.3.2023", "--reference", "kunnanvaltuusto § 12"]);
    assert_eq!(recorded["schema"], "yhdyspinta/recorded/1");
    assert_eq!(recorded["entries"], serde_json::json!([1]));
    assert_eq!(recorded["changed"], true);
    let approved = &recorded["now"]["approved"];
    assert_eq!(approved["on"], "2023-03-27");
    assert_eq!(approved["exact_date"], true);
    assert_eq!(approved["reference"], "kunnanvaltuusto § 12");
    let again = desk.json(&["party", "approve", "loppi", "--on", "27.3.2023"]);
    assert_eq!((again["changed"].clone(), again["entries"].clone()), (false.into(), serde_json::json!([])));
    let other = desk.error(&["party", "approve", "loppi", "--on", "28.3.2023"], 1);
    assert_eq!((other["error"].clone(), other["entry"].clone()), ("conflict".into(), 1.into()));
    desk.ok(&["party", "reject", "hattula", "--on", "3.4.2023"]);
    let shown = desk.json(&["party", "show", "hattula"]);
    assert_eq!(shown["approved"], Value::Null);
    assert_eq!(shown["rejected"], "2023-04-03");
    assert_eq!(desk.error(&["party", "approve", "loppi", "--all", "--on", "1.5.2023"], 2)["error"], "usage");
    let all = desk.json(&["party", "approve", "--all", "--on", "1.5.2023"]);
    assert_eq!(all["entries"].as_array().unwrap().len(), 11);
    // Many parties were changed, so the agreement is shown: the signatures and the rejected approval are still missing.
    assert_eq!(all["now"]["schema"], "yhdyspinta/agreement/1");
    assert_eq!(all["now"]["rejected_by"], serde_json::json!(["hattula"]));
}

#[test]
fn an_act_known_to_the_month_is_missing_until_its_day_is_recorded() {
    let desk = Desk::new();
    let recorded = desk.json(&["party", "approve", "loppi", "--on", "2023-03"]);
    assert_eq!(codes(&recorded), ["inexact_date"]);
    assert_eq!(recorded["now"]["approved"]["on"], "2023-03");
    assert_eq!(recorded["now"]["approved"]["exact_date"], false);
    let shown = desk.ok(&["party", "show", "loppi"]).stdout;
    assert!(shown.contains("hyväksynnän tarkka päivä puuttuu"), "{shown}");
    let exact = desk.json(&["party", "approve", "loppi", "--on", "27.3.2023"]);
    assert!(codes(&exact).is_empty());
    assert_eq!(exact["now"]["approved"]["exact_date"], true);
}

#[test]
fn a_signature_before_the_approval_is_recorded_with_a_warning() {
    let desk = Desk::new();
    let signed = desk.json(&["party", "sign", "loppi", "--on", "1.3.2023"]);
    assert_eq!(codes(&signed), ["signature_before_approval"]);
    assert_eq!(signed["now"]["signed"]["on"], "2023-03-01");
    let approved = desk.json(&["party", "approve", "loppi", "--on", "27.3.2023"]);
    assert_eq!(codes(&approved), ["signature_before_approval"]);
    desk.ok(&["party", "approve", "hattula", "--on", "1.3.2023"]);
    assert!(codes(&desk.json(&["party", "sign", "hattula", "--on", "2.3.2023"])).is_empty());
}

#[test]
fn what_is_done_cannot_lie_after_today() {
    let desk = Desk::new();
    assert_eq!(desk.error(&["party", "approve", "loppi", "--on", "3.2.2026"], 1)["error"], "refused");
    assert_eq!(desk.error(&["party", "sign", "loppi"], 2)["error"], "missing");
    assert!(!desk.register().exists());
}

#[test]
fn lists_can_be_written_as_csv_and_fit_eighty_columns() {
    let desk = Desk::new();
    let csv = desk.ok(&["party", "list", "--format", "csv"]).stdout;
    assert_eq!(csv.lines().count(), 14);
    for arguments in [["party", "list"], ["body", "list"]] {
        let shown = desk.ok(&arguments).stdout;
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    }
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "14.5.2024");
    desk.ok(&["body", "arrange", "yhteinen-tapaaminen", "--office", "hytefoorumi:chair", "--on", "1.6.2024"]);
    assert!(!desk.ok(&["body", "list", "--format", "csv"]).stdout.contains("Testi"));
    assert!(desk.ok(&["body", "list", "--format", "csv", "--names"]).stdout.contains("Testi"));
}

#[test]
fn every_command_of_the_family_shows_its_help_in_every_language() {
    let mut desk = Desk::new();
    for language in ["fi_FI.UTF-8", "sv_FI.UTF-8", "en_GB.UTF-8"] {
        desk.set_language(language);
        for command in [
            "party list",
            "party show",
            "party contact",
            "body list",
            "body show",
            "body add",
            "body close",
            "body elect",
            "body resign",
            "body appoint",
            "body leave",
            "body arrange",
            "person list",
            "person show",
            "person set",
            "person merge",
            "person forget",
        ] {
            let mut words: Vec<&str> = command.split(' ').collect();
            words.push("--help");
            let help = desk.ok(&words).stdout;
            for key in ["help-", "arg-", "value-", "examples-"] {
                let raw = help.split_whitespace().any(|word| word.trim_start_matches(['<', '[']).starts_with(key));
                assert!(!raw, "{language} {command}: {key}\n{help}");
            }
        }
    }
}

#[test]
fn a_party_that_has_left_holds_nothing_any_more() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "1.3.2023"]);
    desk.ok(&["party", "sign", "--all", "--on", "1.3.2023"]);
    desk.ok(&["body", "appoint", "hyte-ryhma", "Testi Esimerkki", "--party", "loppi", "--on", "1.4.2023"]);
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "1.4.2023");
    desk.ok(&["notice", "give", "--party", "loppi", "--on", "1.6.2024", "--yes"]);
    let running = ["notice", "deliver", "--party", "loppi", "--to-all", "--received", "3.6.2024", "--channel", "hand"];
    desk.ok(&running);
    let before = desk.json(&["party", "show", "loppi", "--on", "2025-06-03"]);
    assert_eq!((before["notice"].clone(), before["left"].clone()), ("running".into(), Value::Null));
    assert_eq!(before["offices"].as_array().unwrap().len(), 1);
    let after = desk.json(&["party", "show", "loppi", "--on", "2025-06-04"]);
    assert_eq!((after["notice"].clone(), after["left"].clone()), ("ended".into(), "2025-06-03".into()));
    assert_eq!(after["offices"], serde_json::json!([]));
    assert_eq!(after["memberships"], serde_json::json!([]));
    assert_eq!(desk.json(&["body", "show", "hyte-ryhma", "--on", "2025-06-04"])["members"], serde_json::json!([]));
}

/// What writes takes whole names only; a part of one is no dead end.
#[test]
fn a_part_of_a_name_that_does_not_suffice_to_write_is_met_with_the_names_it_could_mean() {
    let desk = Desk::new();
    let suggested = |command: &[&str]| {
        let error = desk.error(command, 2);
        assert_eq!(error["error"], "unknown_name", "{command:?}");
        ids(&error["candidates"]).into_iter().collect::<Vec<_>>().join(" ")
    };
    let approved = |party: &str| suggested(&["party", "approve", party, "--on", "2025-01-01"]);
    assert_eq!(approved("hva"), "kanta-hame-hva");
    assert_eq!(approved("Häme"), "hameen-liitto hameenlinna kanta-hame-hva");
    assert_eq!(approved("lopi"), "loppi");
    assert_eq!(approved("kunta"), "", "eight municipalities are too many to choose from");
    let closed = |body: &str| suggested(&["body", "close", body, "--on", "2025-01-01"]);
    assert_eq!(closed("turvallisuus"), "turvallisuusfoorumi");
    assert_eq!(closed("foorumi"), "hytefoorumi turvallisuusfoorumi valtuustokauden-foorumi");
}

#[test]
fn what_moves_entry_into_force_is_told_where_it_is_recorded() {
    let told = |recorded: &Value| recorded["warnings"].as_array().unwrap().last().map(|one| one["text"].to_string());
    let desk = Desk::new();
    assert!(codes(&desk.json(&["party", "approve", "--all", "--on", "9.2.2024"])).is_empty());
    let signed = desk.json(&["party", "sign", "--all", "--on", "16.3.2024", "--dry-run"]);
    assert_eq!(codes(&signed), ["in_force_changed"]);
    let signed = desk.json(&["party", "sign", "--all", "--on", "16.3.2024"]);
    assert_eq!(told(&signed).unwrap(), "\"sopimus on voimassa 16.3.2024 alkaen\"");
    assert!(codes(&desk.json(&["party", "sign", "--all", "--on", "16.3.2024"])).is_empty(), "nothing was new");

    let corrected = ["correct", "14", "--on", "18.3.2024", "--reason", "syy"];
    let moved = desk.json(&corrected);
    assert_eq!(told(&moved).unwrap(), "\"sopimus on voimassa 18.3.2024 alkaen, ei 16.3.2024 alkaen\"");
    let undone = desk.json(&["undo", "20"]);
    assert!(told(&undone).unwrap().contains("sopimus ei ole enää voimassa, oli 18.3.2024 alkaen"), "{undone}");
    assert!(desk.ok(&["undo"]).stdout.contains("Huomaa   sopimus on voimassa 18.3.2024 alkaen"));
    assert!(codes(&desk.json(&["party", "contact", "loppi", "--email", "testi@example.org"])).is_empty());
}

#[test]
fn what_an_address_looks_like_is_told_as_a_form() {
    let error = Desk::new().error(&["party", "contact", "loppi", "--email", "testi"], 2);
    assert_eq!(error["error"], "bad_value");
    assert_eq!(error["hint"], "Anna osoite muodossa nimi@example.org.");
}

#[test]
fn an_address_to_which_nothing_could_be_sent_is_not_recorded() {
    let desk = Desk::new();
    for address in
        ["kirjaamo@ypäjä.example", "käyttäjä@ypaja.example", "-x@ypaja.example", "kirjaamo", "a b@ypaja.example"]
    {
        let told = desk.error(&["party", "contact", "ypaja", "--name", "Kirjaamo", &format!("--email={address}")], 2);
        assert_eq!(told["error"], "bad_value", "{address}");
    }
    desk.ok(&["party", "contact", "ypaja", "--name", "Kirjaamo", "--email", "kirjaamo@ypaja.example"]);
}
