//! Who convenes a meeting and who answers for it, through the program.

mod desk;

use desk::Desk;
use desk::in_force;
use serde_json::Value;
use serde_json::json;

/// What is told, as one line.
fn told(desk: &Desk, arguments: &[&str]) -> String {
    desk.ok(arguments).stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn who_convened_is_as_recorded_else_as_the_rules_name() {
    let desk = in_force("2023-04-14");
    let held = desk.json(&[
        "meeting",
        "new",
        "--body",
        "kuntakokous",
        "--date",
        "2023-05-10",
        "--held",
        "--convened-by",
        "hattula",
    ]);
    assert_eq!(held["convened_by"]["party"], "hattula");
    assert_eq!(held["convener"]["convener"]["party"], "hattula");
    assert_eq!(held["responsible"]["communication"]["party"], "hattula");
    let by_rule = desk.json(&["meeting", "new", "--body", "kuntakokous", "--date", "2024-05-15", "--held"]);
    assert_eq!(
        (&by_rule["convened_by"], &by_rule["convener"]["convener"]["party"]),
        (&Value::Null, &json!("kanta-hame-hva"))
    );
}

#[test]
fn responsibilities_are_as_worked_out() {
    let file: Value = serde_json::from_str(include_str!("conformance/responsibilities.json")).unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 5);
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let desk = in_force("2023-04-14");
        let meeting = &case["meeting"];
        let mut arguments = vec!["meeting", "new", "--body", meeting["body"].as_str().unwrap(), "--date", "2024-05-15"];
        arguments.push("--held");
        for (option, key) in [("--convened-by", "convened_by"), ("--arranger", "arranged_by")] {
            if let Some(party) = meeting[key].as_str() {
                arguments.extend([option, party]);
            }
        }
        desk.ok(&arguments);
        let answer = desk.json(&["responsible", "--meeting", "1"]);
        let texts = |who: &Value| -> Vec<String> {
            who.as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
        };
        match case["question"].as_str().unwrap() {
            question @ ("costs" | "communication") if case["expected"] == "undetermined" => {
                assert_eq!(answer[question]["status"], "undetermined", "{id}: {answer}");
                assert_eq!(answer[question]["party"], Value::Null, "{id}: {answer}");
            }
            question @ ("costs" | "communication") => {
                assert_eq!(answer[question]["party"], case["expected"], "{id}: {answer}");
            }
            _ if id == "R-07" => {
                assert_eq!(texts(&answer["prepares"]["who"]), ["kuntien varautumisen yhteyshenkilöt"]);
                assert_eq!(
                    texts(&answer["prepares"]["with"]),
                    ["Kanta-Hämeen hyvinvointialueen varautumisen vastuuhenkilöt"]
                );
            }
            _ => {
                let shown = desk.run(&["responsible", "--meeting", "1"]).stdout;
                assert!(shown.contains("Kanta-Hämeen hyvinvointialue yhdessä kuntien kanssa"), "{id}: {shown}");
                assert_eq!(
                    texts(&answer["agenda"]["who"]),
                    ["maakunnan kuntajohtajakokous", "Kanta-Hämeen hyvinvointialue"]
                );
                assert_eq!(answer["agenda"]["who"][0]["actor"], "kuntajohtajakokous");
            }
        }
        for part in ["prepares", "communication", "costs"] {
            let said = part != "prepares" || meeting["body"] != "perhekeskus";
            assert_eq!(!answer[part]["because"].as_array().unwrap().is_empty(), said, "{id} {part}: {answer}");
        }
    }
}

#[test]
fn an_open_convener_ends_with_three_and_an_answer_on_stdout() {
    let desk = in_force("2023-04-14");
    let open = desk.run(&["responsible", "turvallisuusfoorumi", "--json"]);
    let answer: Value = serde_json::from_str(&open.stdout).unwrap();
    assert_eq!((open.code, &answer["convener"]["status"]), (3, &json!("undetermined")));
    assert_eq!(desk.run(&["responsible", "hytefoorumi"]).code, 0);
    assert_eq!(desk.error(&["responsible"], 2)["error"], "missing");
}

/// Each planned meeting's convener: the party or person that convenes, or its status where nobody does.
fn planned_conveners(desk: &Desk, body: &str) -> Vec<String> {
    let list = desk.json(&["meeting", "list", "--body", body]);
    let each = list["meetings"].as_array().unwrap().iter().map(|meeting| {
        let answer = &meeting["convener"];
        let convener = &answer["convener"];
        let named = convener["person"].as_str().or(convener["party"].as_str()).or(answer["status"].as_str());
        named.unwrap().to_owned()
    });
    each.collect()
}

#[test]
fn only_the_first_of_the_meetings_planned_ahead_is_convened_as_the_first() {
    let desk = in_force("2023-04-14");
    for day in ["14.4.2026", "10.11.2026", "8.9.2026"] {
        desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", day]);
    }
    assert_eq!(planned_conveners(&desk, "hytefoorumi"), ["kanta-hame-hva", "undetermined", "undetermined"]);
    let shown = told(&desk, &["meeting", "show", "2"]);
    assert!(shown.contains("ennen tätä on suunniteltu 2 kokousta, viimeisenä kokous 3 (8.9.2026)"), "{shown}");
    assert!(shown.contains("yhdyspinta body elect hytefoorumi chair"), "{shown}");
    let because = desk.json(&["meeting", "show", "3"])["convener"]["because"].clone();
    assert!(because.as_array().unwrap().iter().any(|reason| reason["kind"] == "fact"), "{because}");
    // The question about the next meeting stays that about the first of them.
    let next = desk.json(&["convener", "hytefoorumi"]);
    assert_eq!(next["convener"]["party"], "kanta-hame-hva");

    desk.ok(&["body", "elect", "hytefoorumi", "chair", "Testi Meri", "--party", "hameenlinna", "--on", "20.1.2026"]);
    assert_eq!(planned_conveners(&desk, "hytefoorumi"), ["kanta-hame-hva", "Testi Meri", "Testi Meri"]);
    let shown = told(&desk, &["meeting", "show", "3"]);
    assert!(shown.contains("on määrä kokoontua jo aiemmin"), "{shown}");
    // What is called off comes before nothing.
    desk.ok(&["meeting", "cancel", "1", "--reason", "este"]);
    assert_eq!(planned_conveners(&desk, "hytefoorumi")[1..], ["kanta-hame-hva", "Testi Meri"]);
}

#[test]
fn turns_of_a_rotation_are_counted_over_the_meetings_planned_before() {
    let desk = in_force("2023-04-14");
    let rotation = ["--rotation", "hameenlinna,forssa,riihimaki", "--turn", "meeting", "--on", "20.1.2026"];
    desk.ok(&[&["body", "arrange", "perhekeskus"], &rotation[..]].concat());
    for day in ["8.9.2026", "14.4.2026", "10.11.2026", "12.1.2027"] {
        desk.ok(&["meeting", "new", "--body", "perhekeskus", "--date", day]);
    }
    // The text names who convenes the first; the turns begin after it.
    let expected = ["hameenlinna", "kanta-hame-hva", "forssa", "riihimaki"];
    let by_number: Vec<String> = (1..=4)
        .map(|number| {
            let shown = desk.json(&["meeting", "show", &number.to_string()]);
            shown["convener"]["convener"]["party"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(by_number, expected);
    let shown = told(&desk, &["meeting", "show", "1"]);
    assert!(shown.contains("ennen tätä on suunniteltu kokous 2 (14.4.2026), ja sen oletetaan toteutuvan"), "{shown}");
    let first = told(&desk, &["meeting", "show", "2"]);
    assert!(!first.contains("ennen tätä"), "{first}");
    assert_eq!(desk.json(&["convener", "perhekeskus"])["convener"]["party"], "kanta-hame-hva");
}

#[test]
fn a_chair_who_had_resigned_by_then_is_told_as_vacant_and_the_text_is_not_blamed() {
    let desk = desk::in_force("2025-03-16");
    desk.ok(&[
        "body",
        "elect",
        "turvallisuusfoorumi",
        "chair",
        "Testi Meri",
        "--party",
        "hameenlinna",
        "--on",
        "2024-03-05",
    ]);
    desk.ok(&["meeting", "new", "--body", "turvallisuusfoorumi", "--date", "2026-01-21", "--yes"]);
    desk.ok(&["meeting", "convene", "1", "--on", "2026-01-08", "--convened-by", "chair"]);
    desk.ok(&["meeting", "hold", "1"]);
    let before = desk.json(&["meeting", "show", "1"])["convener"]["status"].clone();
    assert_eq!(before, "determined");
    desk.ok(&["body", "resign", "turvallisuusfoorumi", "chair", "--on", "2025-06-30"]);
    let told = desk.run(&["meeting", "show", "1"]).stdout;
    assert!(told.contains("30.6.2025") && told.contains("body elect turvallisuusfoorumi chair"), "{told}");
    assert!(!told.contains("ei nimetä ketään"), "{told}");
}
