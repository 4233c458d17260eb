//! Versions of a text, several agreements in one register, and one that stands in the place of another.

mod desk;

use serde_json::Value;

use desk::Desk;
use desk::small::agreement;
use desk::small::desk_with;
use desk::small::in_force_from;
use desk::small::load;

const NOW: &str = "2026-06-01T09:00:00+03:00";

/// A body that a party convenes, elects officers, and meets so often.
fn body(id: &str, convener: &str, offices: &str, min: u32) -> String {
    format!(
        "[[body]]\nid = \"{id}\"\nname = \"{id}\"\n\
         convener = {{ {convener}, clause = \"kohta\" }}\n\
         elects = {{ offices = [{offices}], until = \"replaced\", clause = \"kohta\" }}\n\
         cadence = {{ per = \"year\", min = {min}, clause = \"kohta\" }}\n"
    )
}

const OFFICES: &str = "\"chair\", \"secretary\"";

/// One agreement with a body that `alku` convenes.
fn first_text() -> String {
    agreement(&(in_force_from("2024-01-01") + &body("ryhma", "party = \"alku\"", OFFICES, 2)))
}

/// The same text with another convener.
fn changed_text() -> String {
    first_text().replace("party = \"alku\"", "party = \"keski\"")
}

fn convener_on(desk: &Desk, day: &str) -> String {
    desk.json(&["convener", "ryhma", "--on", day])["convener"]["party"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_correction_holds_for_all_days() {
    let desk = desk_with(NOW, &first_text());
    assert_eq!(convener_on(&desk, "2025-01-01"), "alku");
    let told = load(&desk, &changed_text(), &[]);
    assert_eq!(told["now"]["version"], 2);
    assert_eq!(told["changes"][0], "Uusi teksti korjaa entisen kaikilta päiviltä.");
    assert_eq!((convener_on(&desk, "2025-01-01"), convener_on(&desk, "2026-06-01")), ("keski".into(), "keski".into()));
}

#[test]
fn an_amendment_holds_from_its_day_and_the_earlier_text_before() {
    for in_file in [true, false] {
        let desk = desk_with(NOW, &first_text());
        let told = if in_file {
            let text = changed_text().replace("timezone", "amended_from = 2026-01-01\n timezone");
            load(&desk, &text, &[])
        } else {
            load(&desk, &changed_text(), &["--from", "2026-01-01"])
        };
        let first = told["changes"][0].as_str().unwrap();
        assert!(first.starts_with("Uusi teksti on voimassa 1.1.2026 alkaen"), "{first}");
        for (day, party) in [("2025-12-31", "alku"), ("2026-01-01", "keski"), ("2026-06-01", "keski")] {
            assert_eq!(convener_on(&desk, day), party, "{day}");
            assert_eq!(desk.json(&["convener", "ryhma", "--today", day])["convener"]["party"], party, "today is {day}");
        }
    }
}

#[test]
fn a_new_text_tells_in_every_language_what_changes_and_what_no_longer_fits() {
    let both = body("ryhma", "party = \"alku\"", OFFICES, 2) + &body("toinen", "party = \"alku\"", OFFICES, 1);
    let text = agreement(&(in_force_from("2024-01-01") + &both));
    // A party leaves, a body goes, one is renamed, meets otherwise and elects no secretary any more.
    let later = agreement(&(in_force_from("2024-01-01") + &body("ryhma", "party = \"alku\"", "\"chair\"", 3)))
        .replace("[[party]]\nid = \"seura\"\nname = \"seura\"\nkind = \"other\"\n", "")
        .replace("name = \"ryhma\"", "name = \"johtoryhmä\"");
    for (language, sentences) in [
        (
            "fi",
            [
                "Seura ei ole enää osapuoli.",
                "Toimielin toinen poistuu.",
                "Ryhma on nyt nimeltään johtoryhmä.",
                "Johtoryhmä: kokouksia vähintään 3 vuodessa, aiemmin vähintään 2 vuodessa.",
                "Johtoryhmä: valittavista tehtävistä poistuu sihteeri.",
            ],
        ),
        (
            "sv",
            [
                "Seura är inte längre part.",
                "Organet toinen finns inte längre i avtalet.",
                "Ryhma heter nu johtoryhmä.",
                "Johtoryhmä: möten minst 3 per år, tidigare minst 2 per år.",
                "Johtoryhmä väljer inte längre sekreterare.",
            ],
        ),
        (
            "en",
            [
                "Seura is no longer a party.",
                "The toinen is no longer a body of the agreement.",
                "Ryhma is now called johtoryhmä.",
                "Johtoryhmä: meetings at least 3 a year, before at least 2 a year.",
                "Johtoryhmä: the office of secretary is no longer filled by election.",
            ],
        ),
    ] {
        let desk = desk_with(NOW, &text);
        desk.ok(&["body", "elect", "ryhma", "chair", "Testi Testinen", "--party", "alku", "--on", "2024-02-01"]);
        desk.ok(&["body", "elect", "ryhma", "secretary", "Koe Koenen", "--party", "alku", "--on", "2024-02-01"]);
        desk.ok(&["meeting", "new", "--body", "toinen", "--date", "2026-09-01", "--yes"]);
        desk.ok(&["party", "approve", "seura", "--on", "2024-02-01"]);
        let told = load(&desk, &later, &["--lang", language]);
        let changes: Vec<&str> = told["changes"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(changes[1..], sentences, "{language}");
        let lost: Vec<&str> =
            told["warnings"].as_array().unwrap().iter().filter_map(|one| one["text"].as_str()).collect();
        assert_eq!(lost.len(), 3, "{lost:?}");
        assert!(lost[0].contains("Koe Koenen") && lost[1].contains("toinen") && lost[2].contains("eura"), "{lost:?}");
    }
}

#[test]
fn an_amendment_leaves_alone_what_was_over_before_its_day() {
    let both = body("ryhma", "party = \"alku\"", OFFICES, 2) + &body("toinen", "party = \"alku\"", OFFICES, 1);
    let desk = desk_with(NOW, &agreement(&(in_force_from("2024-01-01") + &both)));
    desk.ok(&["meeting", "new", "--body", "toinen", "--date", "2025-09-01", "--held", "--yes"]);
    desk.ok(&["meeting", "new", "--body", "toinen", "--date", "2026-09-01", "--yes"]);
    let told = load(&desk, &first_text(), &["--from", "2026-07-01"]);
    let lost = told["warnings"].as_array().unwrap();
    assert_eq!(lost.len(), 1, "{lost:?}");
    assert!(lost[0]["text"].as_str().unwrap().contains("1.9.2026"), "{lost:?}");
}

#[test]
fn who_is_left_out_of_a_later_text_holds_no_office_and_is_told_as_no_party() {
    let chaired = "office = \"chair\"";
    let text = agreement(&(in_force_from("2024-01-01") + &body("ryhma", chaired, OFFICES, 2)));
    let desk = desk_with(NOW, &text);
    desk.ok(&["body", "elect", "ryhma", "chair", "Koe Koenen", "--party", "keski", "--on", "2025-01-01"]);
    desk.ok(&["action", "add", "Soita", "--to", "keski", "--by", "2026-07-01"]);
    desk.ok(&["meeting", "new", "--body", "ryhma", "--date", "2025-03-04", "--held", "--convened-by", "keski"]);
    let party = "[[party]]\nid = \"keski\"\nname = \"keski\"\nkind = \"municipality\"\n";
    load(&desk, &text.replace(party, ""), &["--from", "2026-01-01"]);
    let convener = |day: &str| desk.json(&["convener", "ryhma", "--on", day])["convener"]["party"].clone();
    assert_eq!((convener("2025-12-31"), convener("2026-01-01")), ("keski".into(), Value::Null));
    let told = desk.run(&["convener", "ryhma"]).stdout;
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("keski ei ole enää sopimuksen osapuoli"), "{told}");
    let due = desk.json(&["due"]);
    let elects = due["items"].as_array().unwrap().iter().any(|item| item["key"] == "election:ryhma.chair");
    assert!(elects, "{due}");
    let met = desk.ok(&["meeting", "show", "1"]).stdout;
    assert!(met.contains("keski (ei enää osapuoli)"), "{met}");
    let actions = desk.ok(&["action", "list"]).stdout;
    assert!(actions.contains("keski (ei enää osapuoli)"), "{actions}");
}

/// A text that supersedes the first and enters into force when `alku` and `keski` have signed.
fn successor() -> String {
    let validity = "[entry_into_force]\nwhen = { parties = [\"alku\", \"keski\"] }\nneeds = [\"signature\"]\nclause = \"kohta\"\n\
                    [duration]\nuntil_further_notice = true\nclause = \"kohta\"\n";
    let chair = "office = \"chair\"";
    let group = body("ryhma-2", chair, OFFICES, 2);
    let group = group + "continues = { agreement = \"koe\", body = \"ryhma\", clause = \"kohta\" }\n";
    let text = agreement(&(validity.to_owned() + &group));
    text.replace("id = \"koe\"", "id = \"uusi\"\nsupersedes = \"koe\"")
        .replace("[[party]]\nid = \"seura\"\nname = \"seura\"\nkind = \"other\"\n", "")
}

fn state(desk: &Desk, id: &str, day: &str) -> bool {
    desk.json(&["agreement", "show", "--agreement", id, "--on", day])["in_force"] == true
}

/// The first agreement with officers and a planned meeting, and its successor, not yet signed.
fn with_successor() -> (Desk, Value) {
    let desk = desk_with(NOW, &first_text());
    desk.ok(&["body", "elect", "ryhma", "chair", "Testi Testinen", "--party", "alku", "--on", "2024-02-01"]);
    desk.ok(&["body", "elect", "ryhma", "secretary", "Koe Koenen", "--party", "seura", "--on", "2024-02-01"]);
    desk.ok(&["meeting", "new", "--body", "ryhma", "--date", "2026-09-01", "--yes"]);
    let told = load(&desk, &successor(), &["--lang", "en"]);
    (desk, told)
}

#[test]
fn the_first_load_of_a_successor_tells_what_changes_and_what_stays_behind() {
    let (_, told) = with_successor();
    let changes: Vec<&str> = told["changes"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(changes[0].starts_with("This agreement supersedes the agreement koe when it enters into force."));
    assert!(changes.contains(&"Seura is no longer a party."), "{changes:?}");
    assert!(changes.contains(&"The ryhma is no longer a body of the agreement."), "{changes:?}");
    let behind: Vec<&str> =
        told["warnings"].as_array().unwrap().iter().filter_map(|one| one["text"].as_str()).collect();
    // The chair goes on in the body that continues; the secretary's organisation is no party any more.
    assert_eq!(behind.len(), 2, "{behind:?}");
    assert!(behind[0].contains("Koe Koenen") && behind[1].contains("1 September 2026"), "{behind:?}");
}

#[test]
fn a_successor_stands_in_the_place_of_the_other_from_its_entry_into_force() {
    let (desk, _) = with_successor();
    assert!(state(&desk, "koe", "2026-06-01"));
    assert_eq!(desk.error(&["body", "list"], 2)["candidates"].as_array().unwrap().len(), 2);
    for (party, day) in [("alku", "2026-04-01"), ("keski", "2026-05-04")] {
        desk.ok(&["party", "sign", party, "--on", day, "--agreement", "uusi"]);
    }
    for (day, old, new) in [("2026-05-03", true, false), ("2026-05-04", false, true), ("2026-06-01", false, true)] {
        assert_eq!((state(&desk, "koe", day), state(&desk, "uusi", day)), (old, new), "{day}");
    }
    // The only one that is not superseded needs no name.
    assert_eq!(desk.json(&["agreement", "show"])["id"], "uusi");
    desk.ok(&["undo", "--agreement", "uusi"]);
    assert!(state(&desk, "koe", "2026-06-01") && !state(&desk, "uusi", "2026-06-01"));
}

#[test]
fn a_correction_of_the_successor_that_supersedes_nothing_gives_the_place_back() {
    let (desk, _) = with_successor();
    for party in ["alku", "keski"] {
        desk.ok(&["party", "sign", party, "--on", "2026-05-04", "--agreement", "uusi"]);
    }
    assert!(!state(&desk, "koe", "2026-06-01"));
    load(&desk, &successor().replace("supersedes = \"koe\"", ""), &[]);
    assert!(state(&desk, "koe", "2026-06-01") && state(&desk, "uusi", "2026-06-01"));
}

#[test]
fn officers_of_a_body_that_continues_go_on_under_the_new_agreement() {
    let (desk, _) = with_successor();
    let told = desk.json(&["convener", "ryhma-2", "--agreement", "uusi"]);
    assert_eq!(told["convener"]["person"], "Testi Testinen", "{told}");
    let because = told["because"].as_array().unwrap();
    assert!(because.iter().all(|reason| reason["kind"] == "text" && reason["entry"].is_null()), "{told}");
    let shown = desk.json(&["body", "show", "ryhma-2", "--agreement", "uusi"]);
    let officers = shown["officers"].as_array().unwrap();
    assert_eq!(officers.len(), 1, "{shown}");
    assert_eq!((officers[0]["since"].as_str(), &officers[0]["entry"]), (Some("2024-02-01"), &Value::Null));
    // An election under the new agreement ends what was brought along.
    desk.ok(&[
        "body",
        "elect",
        "ryhma-2",
        "chair",
        "Uusi Uusinen",
        "--party",
        "keski",
        "--on",
        "2026-05-20",
        "--agreement",
        "uusi",
    ]);
    let told = desk.json(&["convener", "ryhma-2", "--agreement", "uusi"]);
    assert_eq!(told["convener"]["person"], "Uusi Uusinen");
    let told = desk.json(&["convener", "ryhma-2", "--agreement", "uusi", "--on", "2026-05-19"]);
    assert_eq!(told["convener"]["person"], "Testi Testinen");
}

#[test]
fn officers_go_on_through_agreements_that_continue_one_another() {
    let (desk, _) = with_successor();
    let third = successor()
        .replace("id = \"uusi\"\nsupersedes = \"koe\"", "id = \"kolmas\"\nsupersedes = \"uusi\"")
        .replace("id = \"ryhma-2\"", "id = \"ryhma-3\"")
        .replace("agreement = \"koe\", body = \"ryhma\"", "agreement = \"uusi\", body = \"ryhma-2\"");
    load(&desk, &third, &[]);
    let chair = |id: &str, body: &str| desk.json(&["convener", body, "--agreement", id])["convener"]["person"].clone();
    assert_eq!(chair("kolmas", "ryhma-3"), "Testi Testinen");
    // What was decided in between counts as what it is: later than what was brought along.
    let elect = ["body", "elect", "ryhma-2", "chair", "Uusi Uusinen", "--party", "keski", "--on", "2026-02-20"];
    desk.ok(&[&elect[..], &["--agreement", "uusi"]].concat());
    assert_eq!((chair("uusi", "ryhma-2"), chair("kolmas", "ryhma-3")), ("Uusi Uusinen".into(), "Uusi Uusinen".into()));
    desk.ok(&["undo", "--agreement", "uusi"]);
    // What is recorded under the first after the second has entered into force is brought along by neither.
    for party in ["alku", "keski"] {
        desk.ok(&["party", "sign", party, "--on", "2026-05-04", "--agreement", "uusi"]);
    }
    let late = ["body", "elect", "ryhma", "chair", "Koe Koenen", "--party", "alku", "--on", "2026-05-20"];
    desk.ok(&[&late[..], &["--agreement", "koe"]].concat());
    assert_eq!(chair("kolmas", "ryhma-3"), "Testi Testinen");
}

#[test]
fn agreements_that_continue_one_another_in_a_circle_are_answered() {
    let (desk, _) = with_successor();
    let group = body("ryhma", "office = \"chair\"", OFFICES, 2);
    let group = group + "continues = { agreement = \"uusi\", body = \"ryhma-2\", clause = \"kohta\" }\n";
    load(&desk, &agreement(&(in_force_from("2024-01-01") + &group)), &[]);
    for (id, of) in [("koe", "ryhma"), ("uusi", "ryhma-2")] {
        let told = desk.json(&["convener", of, "--agreement", id]);
        assert_eq!(told["convener"]["person"], "Testi Testinen", "{told}");
    }
}

#[test]
fn a_text_that_moves_the_last_day_of_a_notice_says_so() {
    let text = |months: u32, more: &str| {
        let leaving = format!("[termination]\nmonths = {months}\nruns_from = \"last_receipt\"\nclause = \"kohta\"\n");
        (first_text() + &leaving).replace("timezone", &format!("{more}timezone"))
    };
    let desk = desk_with(NOW, &text(12, ""));
    desk.ok(&["notice", "give", "--party", "alku", "--on", "2026-02-01", "--yes"]);
    desk.ok(&["notice", "deliver", "--party", "alku", "--to-all", "--received", "2026-02-02"]);
    let told = load(&desk, &text(6, ""), &[])["changes"].to_string();
    assert!(told.contains("alku: irtisanomisen viimeinen päivä on 2.8.2026, aiemmin 2.2.2027."), "{told}");
    assert!(!told.contains("kumpi teksti"), "a correction holds for all days: {told}");
    let told = load(&desk, &text(3, "amended_from = 2026-03-01\n "), &[])["changes"].to_string();
    assert!(told.contains("aiemmin 2.8.2026."), "{told}");
    assert!(told.contains("ei sano, kumpi teksti koskee ennen 1.3.2026 annettua ilmoitusta"), "{told}");
    let told = load(&desk, &text(3, "amended_from = 2026-04-01\n "), &[])["changes"].to_string();
    assert!(!told.contains("irtisanomisen viimeinen päivä"), "nothing moves: {told}");
}
