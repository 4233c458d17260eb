//! Agreements of every kind through the program: the schema that editors read, and the files in `examples/`.

use std::fs;

mod desk;

use desk::Desk;
use serde_json::Value;

/// A file of the repository.
fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// `tests/schema/check.py` puts the stored schema to an independent validator; here it is the one the program prints.
#[test]
fn the_stored_schema_is_the_one_the_program_prints() {
    let printed = Desk::new().ok(&["agreement", "schema"]).stdout;
    assert!(
        printed == file("examples/agreement.schema.json"),
        "write it anew: yhdyspinta agreement schema > examples/agreement.schema.json"
    );
}

#[test]
fn every_agreement_names_the_schema_to_editors() {
    for (path, schema) in [
        ("agreement.toml", "#:schema ./examples/agreement.schema.json"),
        ("examples/working-group.toml", "#:schema ./agreement.schema.json"),
        ("examples/intercity-agreement.toml", "#:schema ./agreement.schema.json"),
        ("examples/samarbetsavtal.toml", "#:schema ./agreement.schema.json"),
    ] {
        assert_eq!(file(path).lines().next(), Some(schema), "{path}");
    }
}

/// A desk on which an example is loaded.
fn example(name: &str, now: &str) -> Desk {
    let mut desk = Desk::at(now);
    desk.set_language("en_GB.UTF-8");
    let path = format!("{}/examples/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let checked = desk.json(&["agreement", "check", &path]);
    assert_eq!((&checked["ok"], checked["problems"].as_array().map(Vec::len)), (&true.into(), Some(0)), "{checked}");
    desk.ok(&["agreement", "load", &path]);
    for (what, key) in [("agreement", "bodies"), ("party", "parties"), ("body", "bodies")] {
        let verb = if what == "agreement" { "show" } else { "list" };
        assert!(!desk.json(&[what, verb])[key].as_array().unwrap().is_empty(), "{name}: {what}");
    }
    desk
}

/// Who convenes on a day: the status, then a party's id or an officer's name, several with a plus sign.
fn convener(desk: &Desk, body: &str, on: &str) -> String {
    let told = desk.json(&["convener", body, "--on", on]);
    let name = |one: &Value| {
        one["party"].as_str().filter(|_| one["kind"] == "party").or(one["person"].as_str()).map(str::to_owned)
    };
    let who = match told["convener"]["conveners"].as_array() {
        Some(several) => several.iter().filter_map(name).collect::<Vec<_>>().join(" + "),
        None => name(&told["convener"]).unwrap_or_default(),
    };
    format!("{} {who}", told["status"].as_str().unwrap()).trim_end().to_owned()
}

fn run(desk: &Desk, lines: &[&str]) {
    for line in lines {
        let words: Vec<&str> = line.split(' ').collect();
        desk.ok(&words);
    }
}

/// The verdict of everything owed, by key.
fn verdict(desk: &Desk, key: &str, on: &str) -> (String, String) {
    let told = desk.json(&["due", "--all", "--on", on]);
    let items = told["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["key"] == key).unwrap_or_else(|| panic!("{key}: {told}"));
    (item["verdict"].as_str().unwrap().to_owned(), item["by"].as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_working_group_of_municipalities_and_associations() {
    let desk = example("working-group", "2027-04-01T09:00:00+03:00");
    run(&desk, &["party approve --all --on 2025-11-20", "party sign --all --on 2025-12-01"]);
    // Not before its day, however early everybody signed.
    let in_force = |on: &str| desk.json(&["agreement", "show", "--on", on])["in_force"] == true;
    assert!(!in_force("2025-12-31") && in_force("2026-01-01"));
    assert_eq!(convener(&desk, "tyoryhma", "2026-01-02"), "undetermined");
    run(
        &desk,
        &[
            "meeting new --body tyoryhma --date 2026-02-10 --held --purpose annual_meeting",
            "body elect tyoryhma chair Testinen --party esimerkkila --on 2026-02-10",
            "body elect tyoryhma vice-chair Koenen --party mallila --on 2026-02-10",
            "body resign tyoryhma vice-chair --on 2026-12-31",
        ],
    );
    assert_eq!(convener(&desk, "tyoryhma", "2026-06-01"), "determined Testinen");
    assert_eq!(convener(&desk, "talkootoimikunta", "2026-06-01"), "determined mallila + Testinen");
    // An extraordinary meeting is no annual meeting; officers stay until that one, and its day is their last.
    run(
        &desk,
        &[
            "meeting new --body tyoryhma --date 2027-01-15 --held",
            "meeting new --body tyoryhma --date 2027-02-20 --held --purpose annual_meeting",
        ],
    );
    assert_eq!(convener(&desk, "tyoryhma", "2027-01-16"), "determined Testinen");
    assert_eq!(convener(&desk, "tyoryhma", "2027-02-20"), "determined Testinen");
    assert_eq!(convener(&desk, "tyoryhma", "2027-02-21"), "undetermined");
    // Every three months, counted from the last meeting; a year's annual meeting in February or March.
    let owed = |key: &str, on: &str| verdict(&desk, key, on);
    assert_eq!(owed("cadence:tyoryhma:2026-01-01", "2026-05-10"), ("met".into(), "2026-04-01".into()));
    assert_eq!(owed("cadence:tyoryhma:2026-02-10", "2026-05-01"), ("due".into(), "2026-05-10".into()));
    assert_eq!(owed("cadence:tyoryhma:2026-02-10", "2026-05-11"), ("missed".into(), "2026-05-10".into()));
    assert_eq!(owed("cadence:tyoryhma:2026-02-10", "2027-03-01"), ("late".into(), "2026-05-10".into()));
    assert_eq!(owed("meeting:vuosikokous:2027", "2027-03-01"), ("met".into(), "2027-03-31".into()));
    // Minutes within two weeks, an invitation a week ahead.
    assert_eq!(owed("minutes:1", "2026-02-24"), ("due".into(), "2026-02-24".into()));
    assert_eq!(owed("minutes:1", "2026-02-25"), ("missed".into(), "2026-02-24".into()));
    let planned = desk.json(&["meeting", "new", "--body", "tyoryhma", "--date", "2027-04-07", "--today", "2027-04-01"]);
    let codes = |told: &Value| -> Vec<String> {
        told["warnings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(codes(&planned), ["invitation_late"], "{planned}");
    assert_eq!(owed("invitation:4", "2027-04-01").1, "2027-03-31");
    // Three members make a quorum.
    run(&desk, &["meeting new --body tyoryhma --date 2027-03-30"]);
    let held = desk.json(&["meeting", "hold", "5", "--present", "mallila,esimerkkila"]);
    assert_eq!(codes(&held), ["below_quorum"], "{held}");
    let held = desk.json(&["meeting", "show", "2"]);
    assert!(codes(&held).is_empty(), "nothing is known of who was present: {held}");
    // The convener pays, one party informs.
    let told = desk.json(&["responsible", "tyoryhma", "--on", "2026-06-01"]);
    assert_eq!(
        (&told["costs"]["party"], &told["communication"]["party"]),
        (&"esimerkkila".into(), &"esimerkkila".into())
    );
    // A letter to the association counts from the seventh day, to a municipality from its arrival.
    run(
        &desk,
        &[
            "notice give --party mallila --on 2026-08-03",
            "notice deliver --party mallila --to kylayhdistys,osuuskunta --sent 2026-08-03 --channel letter",
            "notice deliver --party mallila --to esimerkkila --sent 2026-08-03 --received 2026-08-05 --channel letter",
        ],
    );
    let told = desk.json(&["terminate", "--party", "mallila"]);
    assert_eq!((&told["starts"], &told["last_day"]), (&"2026-08-10".into(), &"2027-02-28".into()));
}

#[test]
fn cities_and_a_county_that_need_numbers_and_people() {
    let desk = example("intercity-agreement", "2029-08-01T09:00:00-05:00");
    run(
        &desk,
        &[
            "party sign storyvale-county --on 2026-03-02",
            "party sign fableton --on 2026-03-03",
            "party sign inventham --on 2026-03-04",
            "party sign dummyport --on 2026-03-05",
        ],
    );
    let shown = |on: &str| desk.json(&["agreement", "show", "--on", on]);
    // Three cities, but not most of the people.
    assert_eq!(shown("2026-03-05")["in_force"], false);
    run(&desk, &["party sign sampleton --on 2026-03-10"]);
    assert_eq!(shown("2026-03-09")["in_force"], false);
    assert_eq!(shown("2026-03-10")["in_force_from"], "2026-03-10");
    // By turns, meeting by meeting; out of turn moves the turn on.
    assert_eq!(convener(&desk, "board", "2026-06-01"), "derived sampleton");
    run(
        &desk,
        &[
            "meeting new --body board --date 2026-06-20 --held",
            "meeting new --body board --date 2026-09-20 --held --convened-by fableton",
        ],
    );
    assert_eq!(convener(&desk, "board", "2026-06-19"), "derived sampleton");
    assert_eq!(convener(&desk, "board", "2026-06-20"), "derived mockford");
    assert_eq!(convener(&desk, "board", "2026-09-20"), "derived inventham");
    // By turns, year by year.
    for (on, city) in [("2026-12-31", "sampleton"), ("2027-01-01", "mockford"), ("2029-01-01", "inventham")] {
        assert_eq!(convener(&desk, "technical-committee", on), format!("determined {city}"));
    }
    // The first time the county, then two officers together.
    assert_eq!(convener(&desk, "budget-panel", "2026-07-01"), "determined storyvale-county");
    run(
        &desk,
        &[
            "meeting new --body budget-panel --date 2026-08-01 --held",
            "body elect budget-panel chair Testinen --party sampleton --on 2026-08-01",
        ],
    );
    assert_eq!(convener(&desk, "budget-panel", "2026-08-02"), "undetermined");
    run(&desk, &["body elect budget-panel vice-chair Koenen --party fableton --on 2026-08-01"]);
    assert_eq!(convener(&desk, "budget-panel", "2026-08-02"), "determined Testinen + Koenen");
    assert_eq!(verdict(&desk, "review:fares-review", "2028-12-31"), ("due".into(), "2028-12-31".into()));
    assert_eq!(verdict(&desk, "invitation:1", "2026-06-01").1, "2026-06-06");
    // Not in the first year.
    let terminate = |party: &str, on: &str| desk.json(&["terminate", "--party", party, "--on", on]);
    run(&desk, &["notice give --party dummyport --on 2027-03-09"]);
    let told = terminate("dummyport", "2027-03-09");
    assert_eq!((&told["status"], &told["earliest_notice"]), (&"too_early".into(), &"2027-03-10".into()));
    // By 30 September, to the end of the next full fiscal year; only those that joined are told.
    for (party, sent, status, last) in
        [("fableton", "2027-10-01", "incomplete", None), ("dummyport", "2027-09-30", "running", Some("2029-06-30"))]
    {
        run(
            &desk,
            &[
                &format!("notice give --party {party} --on 2027-09-15"),
                &format!("notice deliver --party {party} --to-all --sent {sent}"),
            ],
        );
        let told = terminate(party, "2027-10-02");
        assert_eq!((told["status"].as_str(), told["last_day"].as_str()), (Some(status), last));
        assert_eq!(told["deliveries"].as_array().unwrap().len(), 4, "Mockford has not joined: {told}");
    }
    // One of the four cities that joined may go; with the second too few remain.
    assert_eq!(shown("2029-07-01")["in_force"], true);
    run(
        &desk,
        &[
            "notice give --party inventham --on 2027-09-15",
            "notice deliver --party inventham --to-all --sent 2027-09-20",
        ],
    );
    assert_eq!((&shown("2029-06-30")["in_force"], &shown("2029-07-01")["in_force"]), (&true.into(), &false.into()));
}

#[test]
fn a_fixed_term_that_renews_and_a_body_that_goes_on() {
    let desk = example("samarbetsavtal", "2032-06-20T09:00:00+03:00");
    let shown = |on: &str| desk.json(&["agreement", "show", "--on", on]);
    assert_eq!((&shown("2025-12-31")["in_force"], &shown("2026-01-01")["in_force"]), (&false.into(), &true.into()));
    for (on, until, last_notice_day) in [
        ("2029-12-31", "2029-12-31", "2029-06-30"),
        ("2030-01-01", "2031-12-31", "2031-06-30"),
        ("2032-01-01", "2033-12-31", "2033-06-30"),
    ] {
        let duration = &shown(on)["duration"];
        assert_eq!(
            (duration["until"].as_str(), duration["last_notice_day"].as_str()),
            (Some(until), Some(last_notice_day))
        );
    }
    // The text itself says who steps in: no reading decides.
    assert_eq!(convener(&desk, "kommunmote", "2026-02-01"), "determined sagolandet");
    // It goes on from an earlier agreement that is not kept here: whether officers were elected is open.
    assert_eq!(verdict(&desk, "election:kommunmote.chair", "2026-02-01").0, "open");
    run(
        &desk,
        &[
            "meeting new --body kommunmote --date 2026-10-12",
            "meeting hold 1 --on 2026-10-12 --present sagolandet,modellstad",
            "body elect kommunmote chair Testinen --party exempelby --on 2026-10-12",
        ],
    );
    assert_eq!(convener(&desk, "kommunmote", "2026-10-13"), "determined Testinen");
    // Half is not more than half.
    assert_eq!(desk.json(&["meeting", "show", "1"])["warnings"][0]["code"], "below_quorum");
    // Ten clear days: ten whole days lie between.
    assert_eq!(verdict(&desk, "invitation:1", "2026-09-01").1, "2026-10-01");
    assert_eq!(verdict(&desk, "meeting:uppfoljning:2026", "2026-11-01"), ("met".into(), "2026-11-30".into()));
    // A turn lasts a council term, and an officer stays until its end.
    assert_eq!(convener(&desk, "servicegrupp", "2029-05-31"), "derived modellstad");
    assert_eq!(convener(&desk, "servicegrupp", "2029-06-01"), "derived exempelby");
    run(
        &desk,
        &[
            "meeting new --body servicegrupp --date 2026-09-10 --held",
            "body elect servicegrupp chair Koenen --party pahittet --on 2026-09-10",
        ],
    );
    let officers =
        |on: &str| desk.json(&["body", "show", "servicegrupp", "--on", on])["officers"].as_array().unwrap().len();
    assert_eq!((officers("2029-05-31"), officers("2029-06-01")), (1, 0));
    assert_eq!(verdict(&desk, "cadence:framtidsdag:2025-2029", "2029-05-31"), ("due".into(), "2029-05-31".into()));
    // Notice runs from the first receipt, to the end of the year.
    run(
        &desk,
        &[
            "notice give --party pahittet --on 2027-06-29",
            "notice deliver --party pahittet --to modellstad --received 2027-06-30",
        ],
    );
    let told = desk.json(&["terminate", "--party", "pahittet", "--on", "2027-07-01"]);
    assert_eq!((&told["last_day"], told["missing"].as_array().unwrap().len()), (&"2027-12-31".into(), 2));
}

#[test]
fn what_the_text_says_of_elections_representatives_and_organisations_is_shown() {
    let desk = Desk::new();
    let text = include_str!("../agreement.toml");
    let short = "short       = \"Ypäjä\"\n";
    assert!(text.contains(short));
    let ends = format!("{short}from = 2009-01-01\nuntil = 2026-12-31\nsuccessor = \"loppi\"\n");
    let path = desk.home().join("sopimus.toml");
    std::fs::write(&path, text.replace(short, &ends)).unwrap();
    desk.ok(&["agreement", "load", path.to_str().unwrap(), "--yes"]);
    let party = desk.json(&["party", "show", "Ypäjä"]);
    assert_eq!((&party["until"], &party["successor"]), (&"2026-12-31".into(), &"loppi".into()), "{party}");
    let shown = |arguments: &[&str]| {
        let text = desk.ok(arguments).stdout;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let told = shown(&["party", "show", "Ypäjä"]);
    assert!(told.contains("toimii 1.1.2009 – 31.12.2026; seuraaja Loppi"), "{told}");
    let elects = &desk.json(&["body", "show", "hytefoorumi"])["elects"];
    assert_eq!((&elects["at"], &elects["until"]), (&"first_meeting".into(), &"replaced".into()), "{elects}");
    let told = shown(&["body", "show", "hytefoorumi"]);
    assert!(
        told.contains("sihteeri ensimmäisessä kokouksessaan; tehtävä kestää, kunnes seuraaja on valittu"),
        "{told}"
    );
    assert_eq!(desk.json(&["agreement", "show"])["representatives"], "own_organisation");
    assert!(shown(&["agreement", "show"]).contains("kukin organisaatio nimeää omat edustajansa"));
}
