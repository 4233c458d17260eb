//! What is asked for at a terminal about a new meeting.

mod desk;

use desk::codes;
use desk::in_force;
use serde_json::Value;
use serde_json::json;

#[test]
fn at_a_terminal_a_new_meeting_is_asked_for_with_convener_and_good_days_in_view() {
    let desk = in_force("2023-04-14");
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
    let desk = in_force("2023-04-14");
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
    let desk = in_force("2023-04-14");
    let answers = [("kyllä/ei:", "kyllä"), ("Kellonaika", ""), ("Paikka", "")];
    let asked = desk.at_terminal(&["meeting", "new", "--body", "hytef", "--date", "17.2.", "--json"], &answers);
    let meeting: Value = serde_json::from_str(asked["stdout"].as_str().unwrap()).unwrap();
    assert_eq!(meeting["body"], "hytefoorumi");
    let refused = desk.at_terminal(&["meeting", "new", "--body", "hytef", "--date", "18.2."], &[("kyllä/ei:", "ei")]);
    assert_eq!(refused["code"], 2);
}

#[test]
fn at_a_terminal_nothing_is_asked_where_the_user_forbids_it() {
    let desk = in_force("2023-04-14");
    let asked = desk.at_terminal(&["meeting", "new", "--no-input"], &[]);
    assert_eq!(asked["code"], 2);
}
