//! Bodies, through the program: shown, found, set up, and how their meetings are arranged.

mod desk;

use desk::Desk;
use desk::cases::assert_refused;
use desk::cases::cases;
use desk::cases::ids;
use desk::cases::text;
use desk::codes;
use desk::elect;
use unicode_normalization::UnicodeNormalization;

#[test]
fn every_body_is_shown_as_the_agreement_has_it() {
    let desk = Desk::new();
    let expected = cases("bodies", "bodies");
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

#[test]
fn a_body_is_found_by_every_form() {
    let desk = Desk::new();
    let expected = cases("body_names", "cases");
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
fn an_id_that_is_another_bodys_name_is_not_given_twice() {
    let desk = Desk::new();
    for id in ["typ", "seurantakokous", "muu-tyoryhma", "hyvinvointifoorumi"] {
        let arguments = ["body", "add", id, "--kind", "avoin-verkosto", "--name", "kuviteltu"];
        assert_eq!(desk.error(&arguments, 2)["error"], "bad_value", "{id}");
    }
    assert!(!desk.register().exists());
}
