//! Meetings and responsibilities, through the program.

mod desk;

use desk::Desk;
use desk::codes;
use serde_json::Value;
use serde_json::json;

/// A desk where the agreement is in force since 14 April 2023.
fn in_force() -> Desk {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-27"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-04-14"]);
    desk
}

fn keys(object: &str) -> Vec<String> {
    let mut at = object.find('{').unwrap() + 1;
    let mut keys = Vec::new();
    let mut depth = 0;
    let bytes = object.as_bytes();
    let mut start = None;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                let end = at + 1 + object[at + 1..].find('"').unwrap();
                if depth == 0 && bytes.get(end + 1) == Some(&b':') {
                    start = Some(&object[at + 1..end]);
                }
                at = end;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        keys.extend(start.take().map(str::to_owned));
        at += 1;
    }
    keys
}

#[test]
fn a_meeting_is_told_with_every_key_of_the_contract_in_its_order() {
    let desk = in_force();
    let output = desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19", "--json"]);
    let expected = "schema id body joint_of date time ends place remote title purposes arranger state convened_by \
                    convened_on held_on reason present absent convener responsible warnings entries dry_run \
                    agreement";
    assert_eq!(keys(&output.stdout).join(" "), expected);
    let shown = desk.json(&["meeting", "show", "1"]);
    assert_eq!(shown["responsible"]["schema"], "yhdyspinta/responsible/1");
    assert_eq!(shown["convener"]["status"], "determined");
    assert_eq!(shown["convener"]["convener"]["party"], "kanta-hame-hva");
}

#[test]
fn a_planned_meeting_is_moved_convened_held_and_keeps_all_its_entries() {
    let desk = in_force();
    let new = desk.json(&[
        "meeting",
        "new",
        "--body",
        "hytefoorumi",
        "--date",
        "20.1.2026",
        "--time",
        "13",
        "--ends",
        "15.30",
        "--place",
        "Raatihuone",
        "--title",
        "Kevät",
    ]);
    assert_eq!(
        (&new["id"], &new["state"], &new["time"], &new["ends"]),
        (&json!(1), &json!("planned"), &json!("13:00"), &json!("15:30"))
    );
    let first = new["entries"][0].as_u64().unwrap();
    let moved = desk.json(&["meeting", "move", "1", "--date", "2026-01-27", "--reason", "este"]);
    assert_eq!((&moved["date"], &moved["place"]), (&json!("2026-01-27"), &json!("Raatihuone")));
    let convened = desk.json(&["meeting", "convene", "1", "--on", "2026-01-12", "--convened-by", "hattula,loppi"]);
    assert_eq!((&convened["state"], &convened["convened_on"]), (&json!("convened"), &json!("2026-01-12")));
    assert_eq!(convened["convened_by"]["kind"], "together");
    let held = desk.json(&["meeting", "hold", "1", "--present", "hattula,Lopen", "--absent", "ypaja"]);
    assert_eq!((&held["state"], &held["held_on"]), (&json!("held"), &json!("2026-01-27")));
    assert_eq!((&held["present"], &held["absent"]), (&json!(["hattula", "loppi"]), &json!(["ypaja"])));
    assert_eq!(held["entries"], json!([first, first + 1, first + 2, first + 3]));
    assert_eq!(desk.json(&["meeting", "show", "1"]), held);
}

#[test]
fn a_held_meeting_is_recorded_in_one_command_and_only_once() {
    let desk = in_force();
    let held = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "10.5.2023", "--held"]);
    assert_eq!((&held["state"], &held["held_on"]), (&json!("held"), &json!("2023-05-10")));
    assert_eq!(held["entries"].as_array().unwrap().len(), 2);
    assert_eq!(held["convened_by"], Value::Null);
    let again = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "10.5.2023", "--held"]);
    assert_eq!(again, held, "recording it again records nothing");
    let future = desk.error(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-02-03", "--held"], 1);
    assert_eq!(future["error"], "refused");
    assert_eq!(desk.json(&["meeting", "list"])["meetings"].as_array().unwrap().len(), 1);
}

#[test]
fn a_dry_run_shows_the_number_that_the_meeting_would_have_and_records_nothing() {
    let desk = in_force();
    let shown = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19", "--dry-run"]);
    assert_eq!((&shown["id"], &shown["dry_run"]), (&json!(1), &json!(true)));
    assert_eq!(desk.json(&["meeting", "list"])["meetings"], json!([]));
    let recorded = desk.json(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19"]);
    assert_eq!((&recorded["id"], &recorded["entries"]), (&shown["id"], &shown["entries"]));
}

#[test]
fn nothing_is_asked_without_a_terminal() {
    let desk = Desk::new();
    for arguments in [&["meeting", "new", "--date", "1.6."][..], &["meeting", "new", "--body", "hytefoorumi"]] {
        assert_eq!(desk.error(arguments, 2)["error"], "missing", "{arguments:?}");
    }
    assert!(!desk.register().exists());
}

#[test]
fn a_number_that_no_meeting_has_is_not_understood() {
    let desk = in_force();
    for arguments in [
        &["meeting", "show", "1"][..],
        &["meeting", "show", "x"],
        &["meeting", "hold", "7"],
        &["meeting", "convene", "7"],
        &["meeting", "change", "7", "--time", "13"],
        &["meeting", "cancel", "7", "--reason", "syy"],
        &["responsible", "--meeting", "7"],
        &["meeting", "new", "--body", "hytefoorumi", "--date", "1.6.", "--meeting", "7"],
        &["party", "reject", "loppi", "--on", "2023-03-28", "--meeting", "7"],
    ] {
        assert_eq!(desk.error(arguments, 2)["error"], "unknown_number", "{arguments:?}");
    }
}

#[test]
fn a_cancelled_meeting_cannot_be_held_and_the_entry_in_the_way_is_named() {
    let desk = in_force();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-01-20"]);
    assert_eq!(desk.error(&["meeting", "cancel", "1"], 2)["error"], "missing");
    let cancelled = desk.json(&["meeting", "cancel", "1", "--reason", "ei asioita"]);
    assert_eq!((&cancelled["state"], &cancelled["reason"]), (&json!("cancelled"), &json!("ei asioita")));
    let refused = desk.error(&["meeting", "hold", "1"], 1);
    assert_eq!((&refused["error"], &refused["entry"]), (&json!("conflict"), &cancelled["entries"][1]));
}

#[test]
fn a_meeting_that_is_still_to_come_cannot_be_held() {
    let desk = in_force();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-03"]);
    assert_eq!(desk.error(&["meeting", "hold", "1"], 1)["error"], "refused");
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "2026-02-03"], 1)["error"], "refused");
}

#[test]
fn what_speaks_against_a_day_is_told_and_not_refused() {
    let desk = Desk::new();
    let new = |body: &str, date: &str| desk.json(&["meeting", "new", "--body", body, "--date", date]);
    assert_eq!(codes(&new("kuntakokous", "2026-05-14")), ["free_day", "not_in_force"]);
    assert_eq!(codes(&new("hytefoorumi", "2026-07-07")), ["quiet_period", "not_in_force"]);
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-27"]);
    desk.ok(&["party", "sign", "--all", "--on", "2023-04-14"]);
    assert_eq!(codes(&new("hytefoorumi", "2026-05-14")), ["free_day", "same_parties_same_day"]);
    assert_eq!(codes(&new("kuntakokous", "2026-01-21")), ["more_than_agreed", "past_date"]);
    assert_eq!(codes(&new("hytefoorumi", "2027-01-21")), [""; 0]);
    let others =
        desk.json(&["meeting", "new", "--body", "perhekeskus", "--date", "2027-05-19", "--purpose", "seuranta"]);
    assert_eq!(codes(&others), ["purpose_of_others"]);
    let outside =
        desk.json(&["meeting", "new", "--body", "kuntakokous", "--date", "2027-03-03", "--purpose", "seuranta"]);
    assert_eq!((codes(&outside), &outside["purposes"]), (vec!["outside_window"], &json!(["monitoring"])));
}

#[test]
fn a_list_keeps_to_what_was_asked_for_in_the_order_of_days() {
    let desk = in_force();
    for (body, date) in [("hytefoorumi", "2026-09-15"), ("kuntakokous", "2026-05-19"), ("hytefoorumi", "2026-02-17")] {
        desk.ok(&["meeting", "new", "--body", body, "--date", date]);
    }
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2025-10-07", "--held"]);
    let ids = |arguments: &[&str]| -> Vec<u64> {
        let mut all = vec!["meeting", "list"];
        all.extend(arguments);
        let list = desk.json(&all);
        assert_eq!(list["schema"], "yhdyspinta/meetings/1");
        list["meetings"].as_array().unwrap().iter().map(|meeting| meeting["id"].as_u64().unwrap()).collect()
    };
    assert_eq!(ids(&[]), [4, 3, 2, 1]);
    assert_eq!(ids(&["--upcoming"]), [3, 2, 1]);
    assert_eq!(ids(&["--within", "15"]), [3]);
    assert_eq!(ids(&["--within", "14"]), [0; 0]);
    assert_eq!(ids(&["--body", "kunta"]), [2]);
    assert_eq!(ids(&["--from", "2026-02-17", "--until", "2026-05-19"]), [3, 2]);
    let csv = desk.ok(&["meeting", "list", "--format", "csv"]).stdout;
    assert_eq!(csv.lines().count(), 5, "{csv}");
}

#[test]
fn a_meeting_stays_with_its_body_and_a_change_says_what_changes() {
    let desk = in_force();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19", "--time", "13"]);
    assert_eq!(desk.error(&["meeting", "change", "1"], 2)["error"], "missing");
    assert_eq!(desk.error(&["meeting", "change", "1", "--ends", "12"], 2)["error"], "bad_value");
    assert_eq!(desk.error(&["meeting", "change", "1", "--body", "kuntakokous", "--time", "14"], 1)["error"], "refused");
    assert_eq!(desk.json(&["meeting", "change", "1", "--body", "hytefoorumi", "--time", "14"])["time"], "14:00");
}

#[test]
fn who_convened_is_as_recorded_else_as_the_rules_name() {
    let desk = in_force();
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
        let desk = in_force();
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
    let desk = in_force();
    let open = desk.run(&["responsible", "turvallisuusfoorumi", "--json"]);
    let answer: Value = serde_json::from_str(&open.stdout).unwrap();
    assert_eq!((open.code, &answer["convener"]["status"]), (3, &json!("undetermined")));
    assert_eq!(desk.run(&["responsible", "hytefoorumi"]).code, 0);
    assert_eq!(desk.error(&["responsible"], 2)["error"], "missing");
}

#[test]
fn every_language_has_its_own_words_for_a_meeting() {
    let mut desk = in_force();
    desk.ok(&["meeting", "new", "--body", "kuntakokous", "--date", "2026-05-14", "--purpose", "seuranta"]);
    for (language, said) in [("fi_FI.UTF-8", "suunniteltu"), ("en_GB.UTF-8", "planned"), ("sv_FI.UTF-8", "planerat")] {
        desk.set_language(language);
        for arguments in [&["meeting", "show", "1"][..], &["meeting", "list"], &["responsible", "--meeting", "1"]] {
            let shown = desk.run(arguments).stdout;
            assert!(shown.contains(said), "{language}: {shown}");
            for key in ["row-", "meeting-", "warning-", "head-", "costs-", "purpose-", "prepares-"] {
                assert!(!shown.contains(key), "{language} lacks a message: {shown}");
            }
        }
    }
}

#[test]
fn at_a_terminal_a_new_meeting_is_asked_for_with_convener_and_good_days_in_view() {
    let desk = in_force();
    let answers = [
        ("Toimielin:", "olematon"),
        ("Toimielin:", "hyte"),
        ("Toimielin:", "hytefoorumi"),
        ("Päivä:", "joskus"),
        ("Päivä:", "17.2."),
        ("Kellonaika", "13.30"),
        ("Paikka", ""),
    ];
    let asked = desk.at_terminal(&["meeting", "new", "--json"], &answers);
    let terminal = asked["terminal"].as_str().unwrap();
    assert_eq!(asked["code"], 0, "{terminal}");
    assert!(terminal.contains("Kanta-Hämeen hyvinvointialue kutsuu koolle hytefoorumin"), "{terminal}");
    assert!(terminal.contains("ti 3.2.2026 – pe 6.2.2026"), "{terminal}");
    assert!(terminal.contains("hytefoorumi, hyte-ryhma"), "what the word may mean is listed: {terminal}");
    let meeting: Value = serde_json::from_str(asked["stdout"].as_str().unwrap()).unwrap();
    assert_eq!((&meeting["body"], &meeting["date"]), (&json!("hytefoorumi"), &json!("2026-02-17")));
    assert_eq!((&meeting["time"], &meeting["place"]), (&json!("13:30"), &Value::Null));
    assert_eq!(desk.json(&["meeting", "show", "1"]), meeting);
}

#[test]
fn at_a_terminal_the_good_days_of_a_monitoring_meeting_lie_in_its_window() {
    let desk = in_force();
    let answers = [("Päivä:", "19.5."), ("Kellonaika", ""), ("Paikka", "Raatihuone")];
    let arguments = ["meeting", "new", "--body", "kuntakokous", "--purpose", "seuranta", "--json"];
    let asked = desk.at_terminal(&arguments, &answers);
    let terminal = asked["terminal"].as_str().unwrap();
    assert!(terminal.contains("ma 4.5.2026 – pe 8.5.2026"), "{terminal}");
    assert!(terminal.contains("ma 11.5.2026 – ke 13.5.2026"), "Ascension Day is free: {terminal}");
    let meeting: Value = serde_json::from_str(asked["stdout"].as_str().unwrap()).unwrap();
    assert_eq!((&meeting["place"], codes(&meeting)), (&json!("Raatihuone"), vec![]));
}

#[test]
fn at_a_terminal_a_part_of_a_name_is_confirmed() {
    let desk = in_force();
    let answers = [("kyllä/ei:", "kyllä"), ("Kellonaika", ""), ("Paikka", "")];
    let asked = desk.at_terminal(&["meeting", "new", "--body", "hytef", "--date", "17.2.", "--json"], &answers);
    let meeting: Value = serde_json::from_str(asked["stdout"].as_str().unwrap()).unwrap();
    assert_eq!(meeting["body"], "hytefoorumi");
    let refused = desk.at_terminal(&["meeting", "new", "--body", "hytef", "--date", "18.2."], &[("kyllä/ei:", "ei")]);
    assert_eq!(refused["code"], 2);
}

#[test]
fn at_a_terminal_nothing_is_asked_where_the_user_forbids_it() {
    let desk = in_force();
    let asked = desk.at_terminal(&["meeting", "new", "--no-input"], &[]);
    assert_eq!(asked["code"], 2);
}

#[test]
fn an_option_with_an_impossible_value_is_named_as_the_language_names_it() {
    let mut desk = Desk::new();
    desk.set_language("fi");
    let said = |desk: &Desk| {
        desk.run(&["meeting", "new", "--body", "hytefoorumi", "--date", "1.12.2026", "--time", "25"]).stderr
    };
    assert!(said(&desk).contains("--klo ei voi olla ”25”"), "{}", said(&desk));
    desk.set_language("en");
    assert!(said(&desk).contains("--time"), "{}", said(&desk));
}

/// What is told, as one line.
fn told(desk: &Desk, arguments: &[&str]) -> String {
    desk.ok(arguments).stdout.split_whitespace().collect::<Vec<_>>().join(" ")
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
    let desk = in_force();
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
    let desk = in_force();
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
fn a_meeting_that_was_moved_is_convened_anew() {
    let desk = in_force();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "21.4.2026"]);
    desk.ok(&["meeting", "convene", "1", "--on", "7.1.2026"]);
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "8.1.2026"], 1)["error"], "conflict");
    let told = desk.json(&["meeting", "change", "1", "--place", "Raatihuone"]);
    assert!(codes(&told).is_empty(), "the day is the same: {told}");
    let moved = desk.json(&["meeting", "move", "1", "--date", "28.4.2026"]);
    assert_eq!(codes(&moved), ["invited_for_another_day"]);
    let again = desk.json(&["meeting", "convene", "1", "--on", "9.1.2026"]);
    assert_eq!((&again["state"], &again["convened_on"]), (&json!("convened"), &json!("2026-01-09")));
    assert!(codes(&again).is_empty(), "{again}");
    let same = desk.json(&["meeting", "convene", "1", "--on", "9.1.2026"]);
    assert_eq!(same["entries"], again["entries"], "nothing was new");
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "10.1.2026"], 1)["error"], "conflict");
    assert_eq!(desk.error(&["meeting", "convene", "1", "--on", "6.1.2026"], 1)["error"], "conflict");
}

#[test]
fn an_invitation_of_a_later_day_than_the_meeting_is_told() {
    let desk = in_force();
    desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "7.1.2026"]);
    assert!(!codes(&desk.json(&["meeting", "convene", "1", "--on", "7.1.2026"])).contains(&"invitation_after_meeting"));
    desk.ok(&["meeting", "new", "--body", "hyte-ryhma", "--date", "7.1.2026"]);
    let late = desk.json(&["meeting", "convene", "2", "--on", "8.1.2026"]);
    assert!(codes(&late).contains(&"invitation_after_meeting"), "{late}");
}

#[test]
fn a_time_or_day_that_cannot_be_is_told_with_what_to_type() {
    let desk = in_force();
    let new = ["meeting", "new", "--body", "hytefoorumi", "--date"];
    let error = desk.error(&[&new[..], &["27.1.2026", "--time", "10", "--ends", "9.30"]].concat(), 2);
    assert_eq!(error["error"], "bad_value");
    assert_eq!(error["message"], "päättymisajan (09:30) on oltava alkamisajan (10:00) jälkeen");
    let error = desk.error(&[&new[..], &["27.01.26"]].concat(), 2);
    assert_eq!(error["hint"], "Anna vuosi neljällä numerolla, esimerkiksi 14.5.2025.");
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
