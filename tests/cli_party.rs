//! Parties, bodies and people through the program, as people and scripts use it.

mod desk;

use std::collections::BTreeSet;

use desk::Desk;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

const PARTIES: &str = include_str!("conformance/parties.json");
const BODIES: &str = include_str!("conformance/bodies.json");
const PARTY_NAMES: &str = include_str!("conformance/party_names.json");
const BODY_NAMES: &str = include_str!("conformance/body_names.json");

fn cases(text: &str, key: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    file[key].as_array().unwrap().clone()
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("{key} of {case}"))
}

fn ids(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn codes(recorded: &Value) -> Vec<&str> {
    recorded["warnings"].as_array().unwrap().iter().map(|warning| warning["code"].as_str().unwrap()).collect()
}

fn elect(desk: &Desk, office: &str, name: &str, party: &str, on: &str) -> Value {
    desk.json(&["body", "elect", "hytefoorumi", office, name, "--party", party, "--on", on])
}

#[test]
fn every_party_is_shown_as_the_agreement_has_it() {
    let desk = Desk::new();
    let expected = cases(PARTIES, "parties");
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
fn every_body_is_shown_as_the_agreement_has_it() {
    let desk = Desk::new();
    let expected = cases(BODIES, "bodies");
    assert_eq!(expected.len(), 10);
    let listed = desk.json(&["body", "list"]);
    assert_eq!(listed["schema"], "yhdyspinta/bodies/1");
    assert_eq!(listed["bodies"].as_array().unwrap().len(), 10);
    for (case, in_list) in expected.iter().zip(listed["bodies"].as_array().unwrap()) {
        let shown = desk.json(&["body", "show", text(case, "id")]);
        assert_eq!(in_list["id"], case["id"]);
        assert!(in_list["convener"].get("because").is_none());
        assert_eq!(shown["schema"], "yhdyspinta/body/1");
        assert_eq!(shown["id"], case["id"]);
        assert_eq!(shown["name"], case["name"]);
        assert_eq!(shown["level"], case["level"]);
        assert_eq!(shown["state"], "active");
        assert!(ids(&case["aliases"]).is_subset(&ids(&shown["aliases"])), "{case}");
        assert!(!shown["convener"]["because"].as_array().unwrap().is_empty(), "{case}");
    }
}

/// What a name is expected to lead to where it is not one party or body.
fn assert_refused(error: &Value, expected: &str, case: &Value) {
    let kind = error["error"].as_str().unwrap();
    match expected {
        "ambiguous" => {
            assert_eq!(kind, "ambiguous_name", "{case}");
            assert_eq!(ids(&error["candidates"]), ids(&case["candidates"]), "{case}");
        }
        "group" => assert_eq!(kind, "not_a_party", "{case}"),
        "no_match" if case["known_non_party"] == true => assert_eq!(kind, "not_a_party", "{case}"),
        "no_match" => {
            assert_eq!(kind, "unknown_name", "{case}");
            if let Some(suggested) = case.get("suggest") {
                assert_eq!(error["candidates"], *suggested, "{case}");
            }
        }
        other => panic!("{other} of {case}"),
    }
}

#[test]
fn reading_finds_a_party_by_every_form_also_taken_apart_into_letters_and_dots() {
    let desk = Desk::new();
    let expected = cases(PARTY_NAMES, "cases");
    assert_eq!(expected.len(), 34);
    let known: BTreeSet<String> = cases(PARTIES, "parties").iter().map(|party| text(party, "id").to_owned()).collect();
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
    for case in cases(PARTY_NAMES, "cases") {
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
fn a_body_is_found_by_every_form() {
    let desk = Desk::new();
    let expected = cases(BODY_NAMES, "cases");
    assert_eq!(expected.len(), 8);
    for case in &expected {
        let apart: String = text(case, "input").nfd().collect();
        for input in [text(case, "input"), &apart] {
            match text(case, "expected") {
                "ambiguous" => {
                    assert_refused(&desk.error(&["body", "show", input], 2), "ambiguous", case);
                }
                wanted => assert_eq!(desk.json(&["body", "show", input])["id"], wanted, "{case}"),
            }
        }
    }
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
fn an_arrangement_decides_where_the_text_leaves_it_and_is_warned_of_where_it_does_not() {
    let desk = Desk::new();
    let agreed = desk.json(&["body", "arrange", "turvallisuusfoorumi", "--convener", "loppi", "--on", "1.2.2025"]);
    let text_decides = desk.json(&["body", "arrange", "kuntakokous", "--convener", "loppi", "--on", "1.2.2025"]);
    assert_eq!(codes(&text_decides), ["text_names_convener"]);
    assert_eq!(text_decides["now"]["convener"]["convener"]["party"], "kanta-hame-hva");
    let joint = desk.json(&[
        "body",
        "arrange",
        "yhteinen-tapaaminen",
        "--convener",
        "loppi",
        "--convener",
        "forssa",
        "--on",
        "1.2.2025",
    ]);
    assert!(codes(&joint).is_empty(), "{joint}");
    assert_eq!(joint["now"]["convener"]["convener"]["kind"], "together");
    assert_eq!(joint["now"]["arrangement"]["conveners"][1], serde_json::json!({"kind": "party", "party": "forssa"}));
    assert_eq!(joint["now"]["arrangement"]["since"], "2025-02-01");
    assert!(ids(&desk.json(&["party", "show", "forssa"])["convenes"]).contains("yhteinen-tapaaminen"));
    assert_eq!(agreed["schema"], "yhdyspinta/recorded/1");
}

#[test]
fn a_rotation_is_recorded_with_its_order_and_turn() {
    let desk = Desk::new();
    let body = "yhteinen-tapaaminen";
    let rotation = "loppi,forssa,hattula";
    let recorded = desk.json(&[
        "body",
        "arrange",
        body,
        "--rotation",
        rotation,
        "--turn",
        "vuosi",
        "--on",
        "1.2.2025",
        "--until",
        "31.12.2030",
    ]);
    let agreed = &recorded["now"]["arrangement"];
    assert_eq!(agreed["rotation"], serde_json::json!(["loppi", "forssa", "hattula"]));
    assert_eq!(agreed["turn"], "year");
    assert_eq!(agreed["until"], "2030-12-31");
    let other = desk.error(&["body", "arrange", body, "--convener", "loppi", "--on", "1.2.2025"], 1);
    assert_eq!((other["error"].clone(), other["entry"].clone()), ("conflict".into(), 1.into()));
    let nothing = desk.error(&["body", "arrange", body, "--on", "1.3.2025"], 2);
    assert_eq!(nothing["error"], "missing");
    let turn_alone =
        desk.error(&["body", "arrange", body, "--convener", "loppi", "--turn", "year", "--on", "1.3.2025"], 2);
    assert_eq!(turn_alone["error"], "missing");
    let backwards =
        desk.error(&["body", "arrange", body, "--convener", "loppi", "--on", "1.3.2025", "--until", "2025-02-28"], 1);
    assert_eq!(backwards["error"], "refused");
}

#[test]
fn an_arranged_office_may_be_another_bodys() {
    let desk = Desk::new();
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "1.1.2025");
    let arguments =
        ["body", "arrange", "yhteinen-tapaaminen", "--office", "hytefoorumi:puheenjohtaja", "--on", "1.2.2025"];
    let convener = desk.json(&arguments)["now"]["convener"]["convener"].clone();
    assert_eq!(convener["kind"], "officer");
    assert_eq!(convener["body"], "hytefoorumi");
    assert_eq!(convener["person"], "Testi Esimerkki");
}

#[test]
fn a_body_is_set_up_with_what_its_kind_demands() {
    let desk = Desk::new();
    let group = ["body", "add", "liikuntaryhma", "--kind", "muu-tyoryhma", "--name", "liikuntaryhmä"];
    let missing = desk.error(&group, 2);
    assert_eq!(missing["error"], "missing");
    assert!(missing["message"].as_str().unwrap().ends_with("--syy, --focus, --goal"), "{missing}");
    assert!(desk.error(&group[..5], 2)["message"].as_str().unwrap().ends_with("--name, --syy, --focus, --goal"));
    let mut whole = group.to_vec();
    whole.extend(["--reason", "hanke", "--focus", "arki", "--goal", "suunnitelma", "--goal", "mittarit, myös uudet"]);
    whole.extend(["--convener", "loppi"]);
    let recorded = desk.json(&whole);
    let now = &recorded["now"];
    assert_eq!(now["kind"], "muu-tyoryhma");
    assert_eq!(now["set_up_on"], "2026-02-02");
    assert_eq!(now["goals"], serde_json::json!(["suunnitelma", "mittarit, myös uudet"]));
    assert_eq!(now["convener"]["convener"]["party"], "loppi");
    assert_eq!(desk.json(&whole)["changed"], false);
    let open = desk.json(&["body", "add", "ikaverkosto", "--kind", "avoin verkosto", "--name", "ikäverkosto"]);
    assert_eq!(open["now"]["level"], 4);
    assert_eq!(desk.json(&["body", "list"])["bodies"].as_array().unwrap().len(), 12);
    let named =
        desk.json(&["body", "appoint", "ikaverkosto", "Testi Esimerkki", "--party", "loppi", "--on", "2.2.2026"]);
    assert_eq!(codes(&named), ["open_body"]);
    let exists = ["body", "add", "hytefoorumi", "--kind", "avoin-verkosto", "--name", "x"];
    assert_eq!(desk.error(&exists, 1)["error"], "refused");
    for id in ["Ikä", "ikä", "a b", "a-", "a--b", "1a", ""] {
        let arguments = ["body", "add", id, "--kind", "avoin-verkosto", "--name", "x"];
        assert_eq!(desk.error(&arguments, 2)["error"], "bad_value", "{id:?}");
    }
    let unknown = desk.error(&["body", "add", "x", "--kind", "kerho", "--name", "x"], 2);
    assert_eq!(unknown["error"], "unknown_name");
    assert_eq!(unknown["candidates"], serde_json::json!(["avoin-verkosto", "muu-tyoryhma"]));
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
    desk.ok(&["body", "appoint", "hyte-ryhma", "Testi Esimerkki", "--party", "loppi", "--on", "1.2.2025"]);
    let deputy = desk.json(&[
        "body",
        "appoint",
        "hyte-ryhma",
        "Malli Keksitty",
        "--party",
        "loppi",
        "--on",
        "1.2.2025",
        "--deputy-of",
        "testi esimerkki",
    ]);
    let members = deputy["now"]["members"].as_array().unwrap();
    assert_eq!(members.len(), 2);
    assert_eq!(members[1]["deputy_of"], "Testi Esimerkki");
    let twice = ["body", "appoint", "hyte-ryhma", "Testi Esimerkki", "--party", "loppi", "--on", "1.3.2025"];
    assert_eq!(desk.error(&twice, 1)["entry"], 1);
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
    assert_eq!(codes(&forgotten), ["name_in_texts"]);
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
fn an_arrangement_before_the_first_meeting_says_whose_the_first_is() {
    let desk = Desk::new();
    let arguments = ["body", "arrange", "perhekeskus", "--convener", "loppi", "--on", "1.2.2025"];
    let recorded = desk.json(&arguments);
    assert_eq!(codes(&recorded), ["first_meeting_by_text"]);
    assert_eq!(recorded["now"]["convener"]["convener"]["party"], "kanta-hame-hva");
    let twice = ["body", "arrange", "perhekeskus", "--rotation", "loppi,forssa,Lopen", "--on", "1.3.2025"];
    assert_eq!(desk.error(&twice, 2)["error"], "bad_value");
}

#[test]
fn somebody_merged_into_another_still_leaves_the_body_and_stands_elected() {
    let desk = Desk::new();
    desk.ok(&["body", "appoint", "hyte-ryhma", "T. Esimerkki", "--party", "loppi", "--on", "1.2.2025"]);
    elect(&desk, "secretary", "T. Esimerkki", "loppi", "1.2.2025");
    elect(&desk, "chair", "Testi Esimerkki", "loppi", "1.2.2025");
    desk.ok(&["person", "merge", "T. Esimerkki", "Testi Esimerkki"]);
    assert_eq!(elect(&desk, "secretary", "Testi Esimerkki", "loppi", "1.2.2025")["changed"], false);
    let left = desk.json(&["body", "leave", "hyte-ryhma", "Testi Esimerkki", "--on", "1.5.2025"]);
    assert_eq!(left["now"]["members"], serde_json::json!([]));
}

#[test]
fn an_id_that_is_another_bodys_name_is_not_given_twice() {
    let desk = Desk::new();
    for id in ["typ", "seurantakokous", "muu-tyoryhma", "hyvinvointifoorumi"] {
        let arguments = ["body", "add", id, "--kind", "avoin-verkosto", "--name", "kuviteltu"];
        assert_eq!(desk.error(&arguments, 2)["error"], "bad_value", "{id}");
    }
    assert!(!desk.register().exists());
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
