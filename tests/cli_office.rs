//! Officers, members and the people behind them, through the program.

mod desk;

use desk::Desk;
use desk::codes;
use desk::elect;
use serde_json::Value;

/// The command that names somebody of Loppi to the working group.
fn appoint<'a>(name: &'a str, on: &'a str) -> [&'a str; 8] {
    ["body", "appoint", "hyte-ryhma", name, "--party", "loppi", "--on", on]
}

#[test]
fn an_election_replaces_the_former_holder_from_its_day_on() {
    let desk = Desk::new();
    let first = elect(&desk, "chair", "Testi Esimerkki", "hämeenlinna", "14.5.2024");
    assert!(codes(&first).is_empty(), "{first}");
    let officer = &first["now"]["officers"][0];
    assert_eq!(officer["office"], "chair");
    assert_eq!(officer["person"], "Testi Esimerkki");
    assert_eq!(officer["party"], "hameenlinna");
    assert_eq!(officer["since"], "2024-05-14");
    assert_eq!(officer["entry"], 1);
    let second = elect(&desk, "puheenjohtaja", "Malli Keksitty", "loppi", "1.2.2025");
    assert_eq!(codes(&second), ["replaces"]);
    let on = |day| desk.json(&["body", "show", "hytefoorumi", "--on", day])["officers"].clone();
    assert_eq!(on("2024-05-13"), serde_json::json!([]));
    assert_eq!(on("2025-01-31")[0]["person"], "Testi Esimerkki");
    assert_eq!(on("2025-02-01")[0]["person"], "Malli Keksitty");
    let loppi = desk.json(&["party", "show", "loppi"]);
    assert_eq!(loppi["offices"][0]["body"], "hytefoorumi");
    assert_eq!(desk.json(&["party", "show", "hämeenlinna"])["offices"], serde_json::json!([]));
}

#[test]
fn a_resignation_has_a_last_day_and_may_be_recorded_before_the_next_election() {
    let desk = Desk::new();
    assert_eq!(desk.error(&["body", "resign", "hytefoorumi", "sihteeri", "--on", "1.1.2025"], 1)["entry"], Value::Null);
    elect(&desk, "secretary", "Testi Esimerkki", "loppi", "14.5.2024");
    let early = desk.error(&["body", "resign", "hytefoorumi", "sihteeri", "--on", "13.5.2024"], 1);
    assert_eq!((early["error"].clone(), early["entry"].clone()), ("conflict".into(), 1.into()));
    desk.ok(&["body", "resign", "hytefoorumi", "sihteeri", "--on", "31.12.2024"]);
    let on = |day| desk.json(&["body", "show", "hytefoorumi", "--on", day])["officers"].clone();
    assert_eq!(on("2024-12-31")[0]["office"], "secretary");
    assert_eq!(on("2025-01-01"), serde_json::json!([]));
    let other_day = desk.error(&["body", "resign", "hytefoorumi", "sihteeri", "--on", "30.11.2024"], 1);
    assert_eq!(other_day["entry"], 2);
    assert!(codes(&elect(&desk, "secretary", "Malli Keksitty", "forssa", "1.1.2025")).is_empty());
    // An older election recorded late does not move the present officer.
    elect(&desk, "secretary", "Vanha Kuvitelma", "hattula", "1.3.2023");
    assert_eq!(on("2025-01-01")[0]["person"], "Malli Keksitty");
    assert_eq!(on("2023-06-01")[0]["person"], "Vanha Kuvitelma");
}

#[test]
fn two_people_cannot_be_elected_to_one_office_on_one_day() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "14.5.2024");
    let arguments =
        ["body", "elect", "hytefoorumi", "chair", "Malli Keksitty", "--party", "loppi", "--on", "14.5.2024"];
    let error = desk.error(&arguments, 1);
    assert_eq!((error["error"].clone(), error["entry"].clone()), ("conflict".into(), 1.into()));
    assert!(error["hint"].as_str().unwrap().contains("correct 1"), "{error}");
    assert_eq!(desk.json(&["person", "list"])["persons"].as_array().unwrap().len(), 1);
    assert_eq!(elect(&desk, "chair", "  testi   ESIMERKKI ", "lopen kunta", "14.5.2024")["changed"], false);
}

#[test]
fn an_officer_from_outside_the_body_and_an_office_not_elected_are_warned_of() {
    let desk = Desk::new();
    let outside = desk.json(&[
        "body",
        "elect",
        "hytefoorumi",
        "chair",
        "Testi Esimerkki",
        "--party",
        "te-toimisto",
        "--on",
        "1.3.2024",
    ]);
    assert_eq!(codes(&outside), ["not_a_member"]);
    assert_eq!(outside["now"]["officers"][0]["party"], "te-toimisto");
    let not_elected = desk.json(&[
        "body",
        "elect",
        "kuntakokous",
        "chair",
        "Testi Esimerkki",
        "--party",
        "loppi",
        "--on",
        "1.3.2024",
    ]);
    assert!(codes(&not_elected).contains(&"office_not_elected"), "{not_elected}");
    let group = ["body", "elect", "hytefoorumi", "chair", "X", "--party", "kunnat", "--on", "1.3.2024"];
    assert_eq!(desk.error(&group, 2)["error"], "not_a_party");
}

#[test]
fn a_closed_body_elects_nobody_after_its_last_day() {
    let desk = Desk::new();
    let closed = desk.json(&["body", "close", "hytefoorumi", "--on", "31.12.2025", "--reason", "päättyi"]);
    assert_eq!(closed["now"]["state"], "closed");
    assert_eq!(closed["now"]["convener"]["status"], "undetermined");
    let arguments =
        ["body", "elect", "hytefoorumi", "chair", "Testi Esimerkki", "--party", "loppi", "--on", "1.1.2026"];
    let error = desk.error(&arguments, 1);
    assert_eq!((error["error"].clone(), error["entry"].clone()), ("conflict".into(), 1.into()));
    assert_eq!(desk.json(&["body", "show", "hytefoorumi", "--on", "2025-12-31"])["state"], "active");
    assert_eq!(desk.error(&["body", "close", "hytefoorumi", "--on", "30.12.2025"], 1)["entry"], 1);
}

#[test]
fn members_are_named_and_leave() {
    let desk = Desk::new();
    desk.ok(&appoint("Testi Esimerkki", "1.2.2025"));
    let deputy = [&appoint("Malli Keksitty", "1.2.2025")[..], &["--deputy-of", "testi esimerkki"]].concat();
    let deputy = desk.json(&deputy);
    let members = deputy["now"]["members"].as_array().unwrap();
    assert_eq!(members.len(), 2);
    assert_eq!(members[1]["deputy_of"], "Testi Esimerkki");
    assert_eq!(desk.error(&appoint("Testi Esimerkki", "1.3.2025"), 1)["entry"], 1);
    let left = desk.json(&["body", "leave", "hyte-ryhma", "Testi Esimerkki", "--on", "31.12.2025"]);
    assert_eq!(left["now"]["members"].as_array().unwrap().len(), 1);
    assert_eq!(
        desk.json(&["party", "show", "loppi", "--on", "2025-12-31"])["memberships"].as_array().unwrap().len(),
        2
    );
    assert_eq!(
        desk.error(&["body", "leave", "hyte-ryhma", "Olematon Olio", "--on", "1.1.2025"], 2)["error"],
        "unknown_name"
    );
}

#[test]
fn a_contact_may_change_and_the_person_stays_one() {
    let desk = Desk::new();
    let first = desk.json(&["party", "contact", "loppi", "--email", "kirjaamo@example.org"]);
    assert_eq!(first["now"]["contact"]["person"], "Lopen kunta");
    let second = desk.json(&["party", "contact", "loppi", "--email", "testi@example.org", "--name", "Testi Esimerkki"]);
    assert_eq!(second["now"]["contact"]["email"], "testi@example.org");
    let third = desk.json(&["party", "contact", "loppi", "--email", "uusi@example.org"]);
    assert_eq!(third["now"]["contact"], serde_json::json!({"person": "Testi Esimerkki", "email": "uusi@example.org"}));
    assert_eq!(desk.json(&["party", "contact", "loppi", "--email", "uusi@example.org"])["changed"], false);
    assert_eq!(desk.json(&["person", "list"])["persons"].as_array().unwrap().len(), 2);
    for address in ["testi", "a@b", "a b@example.org", "@example.org", "a@@example.org"] {
        assert_eq!(
            desk.error(&["party", "contact", "loppi", "--email", address], 2)["error"],
            "bad_value",
            "{address}"
        );
    }
}

#[test]
fn a_person_is_forgotten_while_the_office_stays() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "14.5.2024");
    desk.ok(&["person", "set", "1", "--email", "testi@example.org"]);
    desk.ok(&["party", "sign", "loppi", "--on", "14.5.2024", "--signer", "Testi Esimerkki"]);
    let forgotten = desk.json(&["person", "forget", "Testi Esimerkki"]);
    assert_eq!(codes(&forgotten), ["name_in_texts", "not_in_log"]);
    assert_eq!(forgotten["now"]["name"], Value::Null);
    assert_eq!(forgotten["now"]["email"], Value::Null);
    assert_eq!(forgotten["now"]["forgotten"], true);
    assert_eq!(forgotten["now"]["offices"][0]["body"], "hytefoorumi");
    let officer = desk.json(&["body", "show", "hytefoorumi"])["officers"][0].clone();
    assert_eq!(officer["since"], "2024-05-14");
    assert!(!officer["person"].as_str().unwrap().contains("Testi"));
    assert_eq!(desk.json(&["person", "forget", "1"])["changed"], false);
    assert_eq!(desk.error(&["person", "show", "9"], 2)["error"], "unknown_number");
}

#[test]
fn a_change_of_a_person_says_that_no_undo_brings_it_back_and_what_was_there() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "14.5.2024");
    assert_eq!(codes(&desk.json(&["person", "set", "1", "--email", "testi@example.org"])), Vec::<&str>::new());
    let changed = desk.json(&["person", "set", "1", "--email", "toinen@example.org"]);
    assert_eq!(codes(&changed), ["not_in_log"]);
    assert!(changed["warnings"][0]["text"].as_str().unwrap().contains("testi@example.org"), "{changed}");
    assert_eq!(codes(&desk.json(&["person", "set", "1", "--email", "toinen@example.org"])), Vec::<&str>::new());
    // A language alone is enough.
    assert_eq!(desk.json(&["person", "set", "1", "--language", "sv"])["now"]["language"], "sv");
    desk.ok(&["party", "contact", "loppi", "--email", "kirjaamo@example.org"]);
    let moved = desk.json(&["party", "contact", "loppi", "--email", "uusi@example.org"]);
    assert!(moved["warnings"][0]["text"].as_str().unwrap().contains("kirjaamo@example.org"), "{moved}");
    // An undo reaches the entry before and leaves the person, and says so.
    let undone = desk.json(&["undo"]);
    assert_eq!(codes(&undone), ["person_left"]);
    assert_eq!(desk.json(&["person", "list"])["persons"].as_array().unwrap().len(), 2);
    elect(&desk, "secretary", "Testi Esimerkki", "loppi", "14.5.2024");
    assert_eq!(codes(&desk.json(&["undo"])), Vec::<&str>::new(), "still in office");
}

#[test]
fn two_entries_for_one_person_are_joined() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "14.5.2024");
    elect(&desk, "secretary", "T. Esimerkki", "loppi", "14.5.2024");
    let merged = desk.json(&["person", "merge", "2", "1"]);
    assert_eq!(merged["now"]["offices"].as_array().unwrap().len(), 2);
    assert_eq!(desk.json(&["person", "show", "2"])["number"], 1);
    assert_eq!(desk.json(&["body", "show", "hytefoorumi"])["officers"][1]["person"], "Testi Esimerkki");
    assert_eq!(desk.error(&["person", "merge", "1", "2"], 1)["error"], "refused");
    assert_eq!(desk.json(&["person", "list"])["persons"].as_array().unwrap().len(), 1);
}

#[test]
fn people_of_one_name_are_told_apart_by_number() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "14.5.2024");
    elect(&desk, "secretary", "Malli Keksitty", "forssa", "14.5.2024");
    desk.ok(&["person", "set", "2", "--name", "Testi Esimerkki"]);
    let error = desk.error(&["person", "show", "testi esimerkki"], 2);
    assert_eq!(error["error"], "ambiguous_name");
    assert_eq!(error["candidates"], serde_json::json!(["1", "2"]));
    let by_party = elect(&desk, "vice-chair", "Testi Esimerkki", "forssa", "15.5.2024");
    assert_eq!(by_party["changed"], true);
    assert_eq!(desk.json(&["person", "show", "2"])["offices"].as_array().unwrap().len(), 2);
}

#[test]
fn somebody_merged_into_another_still_leaves_the_body_and_stands_elected() {
    let desk = Desk::new();
    desk.ok(&appoint("T. Esimerkki", "1.2.2025"));
    elect(&desk, "secretary", "T. Esimerkki", "loppi", "1.2.2025");
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "1.2.2025");
    desk.ok(&["person", "merge", "T. Esimerkki", "Testi Esimerkki"]);
    assert_eq!(elect(&desk, "secretary", "Testi Esimerkki", "loppi", "1.2.2025")["changed"], false);
    let left = desk.json(&["body", "leave", "hyte-ryhma", "Testi Esimerkki", "--on", "1.5.2025"]);
    assert_eq!(left["now"]["members"], serde_json::json!([]));
}

#[test]
fn somebody_of_another_agreement_is_found_by_name_and_shown_by_name() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "14.5.2024");
    let other = include_str!("../agreement.toml").replacen("\"kanta-hame\"\n", "\"toinen\"\n", 1);
    let path = desk.home().join("toinen.toml");
    std::fs::write(&path, other).unwrap();
    desk.ok(&["agreement", "load", path.to_str().unwrap()]);
    let of_other = |arguments: &[&str]| desk.json(&[arguments, &["--agreement", "toinen"]].concat());
    let ask = ["body", "elect", "hytefoorumi", "secretary", "testi esimerkki", "--party", "loppi", "--on", "15.5.2024"];
    let elected = of_other(&ask);
    assert_eq!(elected["now"]["officers"][0]["person"], "Testi Esimerkki", "{elected}");
    assert_eq!(of_other(&["person", "list"])["persons"].as_array().unwrap().len(), 1);
    desk.ok(&[&appoint("Malli Keksitty", "1.2.2025")[..], &["--agreement", "kanta-hame"]].concat());
    desk.ok(&["person", "merge", "1", "2", "--agreement", "kanta-hame"]);
    // The second was never named under this agreement.
    assert_eq!(of_other(&["body", "show", "hytefoorumi"])["officers"][0]["person"], "Malli Keksitty");
    assert!(of_other(&["log"]).to_string().contains("Malli Keksitty"));
}

#[test]
fn people_of_one_name_in_different_organisations_are_different_people() {
    let desk = Desk::new();
    let first = elect(&desk, "chair", "Testi Esimerkki", "hameenlinna", "14.5.2024");
    assert!(codes(&first).is_empty(), "{first}");
    let second = elect(&desk, "vice_chair", "Testi Esimerkki", "loppi", "14.5.2024");
    assert_eq!(codes(&second), ["namesake"]);
    // In the same organisation it is the same person, and nothing is said.
    let third = elect(&desk, "secretary", "testi esimerkki", "loppi", "14.5.2024");
    assert!(codes(&third).is_empty(), "{third}");
    let people = desk.json(&["person", "list"])["persons"].clone();
    assert_eq!(people.as_array().unwrap().len(), 2, "{people}");

    // Two offices with one name keep their own addresses.
    let contact = |party: &str| {
        let email = format!("kirjaamo@{party}.example");
        desk.json(&["party", "contact", party, "--email", &email, "--name", "Kirjaamo"])
    };
    assert!(codes(&contact("forssa")).is_empty());
    assert_eq!(codes(&contact("loppi")), ["namesake"]);
    let shown = desk.ok(&["party", "show", "forssa"]);
    assert!(shown.stdout.contains("kirjaamo@forssa.example"), "{}", shown.stdout);
    let shown = desk.ok(&["party", "show", "loppi"]);
    assert!(shown.stdout.contains("kirjaamo@loppi.example"), "{}", shown.stdout);
}

#[test]
fn a_day_without_its_year_from_which_something_holds_is_the_nearest_one() {
    let desk = Desk::at("2026-06-10T09:00:00+03:00");
    let elected =
        |day: &str| elect(&desk, "chair", "Testi Esimerkki", "loppi", day)["text"].as_str().unwrap().to_owned();
    // The next one is nearer than that of the year before, and the other way round.
    assert!(elected("1.9.").contains("1.9.2026"));
    assert!(elected("14.4.").contains("14.4.2026"));
    let resigned = desk.json(&["body", "resign", "hytefoorumi", "chair", "--on", "30.6."]);
    assert!(resigned["text"].as_str().unwrap().contains("30.6.2026"), "{resigned}");
}

#[test]
fn a_span_without_years_ends_after_it_begins() {
    let desk = Desk::at("2026-12-01T09:00:00+02:00");
    for day in ["2026-05-20", "2026-10-15", "2027-02-01"] {
        desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", day]);
    }
    let listed = |from: &str, until: &str| {
        let found = desk.json(&["meeting", "list", "--from", from, "--until", until])["meetings"].clone();
        found.as_array().unwrap().iter().map(|meeting| meeting["date"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed("1.5.", "30.9."), ["2026-05-20"]);
    assert_eq!(listed("1.10.", "28.2."), ["2026-10-15", "2027-02-01"]);
    // What is counted from today stays so.
    assert_eq!(listed("1.5.", "+90d"), ["2026-05-20", "2026-10-15", "2027-02-01"]);
}

#[test]
fn nobody_is_chair_and_vice_chair_at_once_without_a_word() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Testinen", "ypaja", "14.5.2024");
    let both = elect(&desk, "vice-chair", "Testi Testinen", "ypaja", "14.5.2024");
    assert_eq!(codes(&both), ["same_officer"], "{both}");
    assert!(both["warnings"][0]["text"].as_str().unwrap().ends_with("yhdyspinta body resign hytefoorumi chair"));
    // Whoever writes the minutes may also be in the chair.
    assert!(codes(&elect(&desk, "secretary", "Testi Testinen", "ypaja", "14.5.2024")).is_empty());
    desk.ok(&["body", "resign", "hytefoorumi", "chair", "--on", "31.12.2024"]);
    assert_eq!(codes(&elect(&desk, "vice-chair", "Malli Keksitty", "loppi", "1.1.2025")), ["replaces"]);
    assert!(codes(&elect(&desk, "chair", "Testi Testinen", "ypaja", "2.1.2025")).is_empty());
}
