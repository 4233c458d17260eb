//! The command line against the contract, command by command: fields and their kinds, exit codes, what goes to which stream.

mod contract;
mod desk;

use std::collections::BTreeSet;

use contract::Shapes;
use desk::Desk;
use desk::in_force;
use serde_json::Value;

/// A desk whose answers are compared with the promise.
struct Walk {
    desk: Desk,
    shapes: Shapes,
}

impl Walk {
    fn new(desk: Desk) -> Walk {
        Walk { desk, shapes: Shapes::read() }
    }

    /// Runs a command with `--json`; its answer is on stdout, on one line, ends with `code` and is of a shape.
    fn answers(&self, line: &str, code: i32, shape: &str) -> Value {
        let output = self.desk.run(&[&words(line)[..], &["--json"]].concat());
        assert_eq!(output.code, code, "{line}\n{}{}", output.stdout, output.stderr);
        let one = output.stdout.strip_suffix('\n').unwrap_or_else(|| panic!("{line}: no line's end"));
        assert!(!one.contains('\n'), "{line}: more than one line");
        assert!(!output.stderr.contains("\"schema\""), "{line}\n{}", output.stderr);
        let value: Value = serde_json::from_str(one).unwrap_or_else(|error| panic!("{line}: {error}\n{one}"));
        assert!(one.starts_with("{\"schema\":\""), "{line}: the schema comes first");
        self.shapes.differs(&value, shape).unwrap_or_else(|why| panic!("{line}: {why}"));
        value
    }

    /// The same of a question, which a person asks with the same end, and whose answer goes to stdout.
    fn asks(&self, line: &str, code: i32, shape: &str) -> Value {
        let told = self.desk.run(&words(line));
        assert_eq!(told.code, code, "{line}\n{}{}", told.stdout, told.stderr);
        let silent = ["check", "remind"].iter().any(|word| line.starts_with(word));
        assert!(!told.stdout.is_empty() || silent, "{line}");
        self.answers(line, code, shape)
    }

    /// A write, first tried with `--dry-run`, which ends alike and records nothing. What has changed is of a shape.
    fn writes(&self, line: &str, now: &str) -> Value {
        let before = self.desk.json(&["log"])["entries"].as_array().unwrap().len();
        let tried = self.answers(&format!("{line} --dry-run"), 0, "recorded");
        assert_eq!(tried["dry_run"], true, "{line}");
        assert_eq!(self.desk.json(&["log"])["entries"].as_array().unwrap().len(), before, "{line}");
        let told = self.answers(line, 0, "recorded");
        assert_eq!((&told["dry_run"], &told["changed"]), (&Value::Bool(false), &Value::Bool(true)), "{line}");
        self.shapes.differs(&told["now"], now).unwrap_or_else(|why| panic!("{line}: {why}"));
        told
    }

    /// A refusal: nothing on stdout, and one object as the last line of stderr.
    fn refuses(&self, line: &str, code: i32, kind: &str) -> Value {
        let told = self.desk.run(&words(line));
        assert_eq!((told.code, told.stdout.as_str()), (code, ""), "{line}\n{}", told.stderr);
        let output = self.desk.run(&[&words(line)[..], &["--json"]].concat());
        assert_eq!((output.code, output.stdout.as_str()), (code, ""), "{line}\n{}", output.stderr);
        let last = output.stderr.lines().last().unwrap();
        let value: Value = serde_json::from_str(last).unwrap_or_else(|error| panic!("{line}: {error}\n{last}"));
        self.shapes.differs(&value, "error").unwrap_or_else(|why| panic!("{line}: {why}"));
        assert_eq!(value["error"], kind, "{line}: {value}");
        value
    }
}

/// The words of a line; what stands in quotes is one word.
fn words(line: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for (place, part) in line.split('"').enumerate() {
        if place % 2 == 1 {
            all.push(part);
        } else {
            all.extend(part.split_whitespace());
        }
    }
    all
}

#[test]
fn with_nothing_recorded_every_question_is_answered_in_its_shape() {
    let walk = Walk::new(Desk::new());
    for line in ["", "status"] {
        let told = walk.asks(line, 0, "status answer");
        assert_eq!(told["register"], Value::Null);
    }
    walk.asks("convener hytefoorumi", 0, "convener");
    walk.asks("convener seurantakokous", 0, "convener");
    walk.asks("convener yhteinen-tapaaminen", 3, "convener");
    walk.asks("responsible turvallisuusfoorumi", 3, "responsible");
    walk.asks("responsible kuntakokous", 0, "responsible");
    walk.asks("terminate --party loppi", 0, "terminate");
    walk.asks("agreement list", 0, "agreements");
    walk.asks("agreement show", 0, "agreement");
    walk.asks("agreement check", 0, "check");
    walk.asks("party list", 0, "parties");
    walk.asks("party show loppi", 0, "party");
    walk.asks("body list", 0, "bodies");
    walk.asks("body show hytefoorumi", 0, "body");
    walk.asks("meeting list", 0, "meetings");
    walk.asks("action list", 0, "actions");
    walk.asks("person list", 0, "persons");
    walk.asks("due", 0, "due");
    walk.asks("due --check", 4, "due");
    walk.asks("check", 4, "findings");
    walk.asks("remind --dry-run", 0, "reminders");
    walk.asks("deadline --after 30.1.2026 --months 1 --act", 0, "deadline");
    walk.asks("deadline --before 1.5.2026 --clear-days 5", 0, "deadline");
    let told = walk.asks("holidays 2026", 0, "holidays");
    assert_eq!(told["days"].as_array().unwrap().len(), 15);
    walk.asks("log", 0, "log");
    assert!(!walk.desk.register().exists(), "asking creates no register");
}

#[test]
fn every_write_tells_what_it_has_changed_in_its_shape() {
    let walk = Walk::new(in_force("2023-06-15"));
    walk.writes("party reject loppi --on 1.1.2026", "party");
    walk.writes("party approve loppi --on 2.1.2026 --reference \"valtuusto § 1\" --decided-by valtuusto", "party");
    walk.writes("party contact loppi --email loppi@example.org --name \"Testi Testinen\"", "party");
    walk.writes("body elect hytefoorumi chair \"Malli Mallinen\" --party hattula --on 20.9.2023", "body");
    walk.writes("body elect hytefoorumi secretary \"Koe Kokeinen\" --party loppi --on 20.9.2023", "body");
    walk.writes("body resign hytefoorumi secretary --on 1.2.2026", "body");
    walk.writes("body appoint hytefoorumi \"Malli Mallinen\" --party hattula --on 1.9.2023", "body");
    walk.writes(
        "body appoint hytefoorumi \"Vara Varanen\" --party hattula --on 1.9.2023 --deputy-of \"Malli Mallinen\"",
        "body",
    );
    walk.writes("body leave hytefoorumi \"Vara Varanen\" --on 1.2.2026", "body");
    walk.writes(
        "body arrange perhekeskus --on 1.6.2025 --rotation hattula,loppi --turn year --communication loppi",
        "body",
    );
    walk.writes("body arrange hyte-ryhma --on 1.6.2025 --office chair --convener loppi --until 31.12.2026", "body");
    walk.writes("body add verkko --kind avoin-verkosto --name Verkko --genitive Verkon --on 1.1.2026", "body");
    walk.writes("body close verkko --on 1.2.2026 --reason \"tehtävä on päättynyt\"", "body");
    walk.writes("action add \"Kutsu koolle\" --to loppi --by 1.3.2026 --body hytefoorumi", "action");
    walk.writes("action done 1 --on 2.2.2026", "action");
    walk.writes("due done review:sisallon-arviointi --on 1.2.2026", "item");
    walk.writes("due waive cadence:hytefoorumi:2024 --reason \"ei aihetta\" --decided-by foorumi", "item");
    walk.writes("notice give --party ypaja --on 2.1.2026 --yes --reference \"valtuusto § 2\"", "terminate");
    walk.writes(
        "notice deliver --party ypaja --to loppi --sent 2.1.2026 --received 3.1.2026 --channel hand",
        "terminate",
    );
    walk.writes("notice deliver --party ypaja --to-all --received 5.1.2026", "terminate");
    walk.asks("terminate --party ypaja", 0, "terminate");
    walk.writes("notice withdraw --party ypaja --on 2.2.2026 --consent-of-all", "terminate");
    let last = walk.desk.json(&["log", "--limit", "1"])["entries"][0]["entry"].to_string();
    walk.writes(&format!("correct {last} --on 1.2.2026 --reason virhe"), "terminate");
    walk.writes("undo", "log");
    walk.asks("terminate --party ypaja", 0, "terminate");
    // A correction shows what the command shows that recorded the fact.
    let entry = |fact: &str| {
        let all = desk::log::entries(&walk.desk, &[]);
        all.iter().find(|entry| entry["fact"] == fact).unwrap()["entry"].to_string()
    };
    for (fact, options, now) in [
        ("action_added", "--by 5.3.2026", "action"),
        ("action_done", "--on 1.2.2026", "action"),
        ("done", "--on 31.1.2026", "item"),
        ("waived", "", "item"),
        ("delivered", "--received 6.1.2026", "terminate"),
        ("elected", "--party loppi", "body"),
        ("rejected", "--on 31.12.2025", "party"),
    ] {
        walk.writes(&format!("correct {} {options} --reason tarkistettu", entry(fact)), now);
    }
    let told = walk.answers("person set 1 --email malli@example.org", 0, "recorded");
    walk.shapes.differs(&told["now"], "person").unwrap();
    walk.asks("person show 1", 0, "person");
    walk.asks("person list", 0, "persons");
    walk.asks("party list", 0, "parties");
    walk.asks("party show hattula", 0, "party");
    walk.asks("body list", 0, "bodies");
    for body in ["hytefoorumi", "perhekeskus", "hyte-ryhma", "verkko"] {
        walk.asks(&format!("body show {body}"), 0, "body");
    }
    walk.asks("action list", 0, "actions");
    walk.asks("due --all", 0, "due");
    walk.asks("due --within 400 --body hytefoorumi", 0, "due");
    walk.asks("check", 4, "findings");
    walk.asks("check --only vacant_office", 4, "findings");
    walk.asks("check --only missing_consent", 0, "findings");
    walk.asks("log --party ypaja", 0, "log");
    walk.asks("status", 0, "status answer");
    walk.asks("agreement show", 0, "agreement");
    let same = walk.answers("action done 1 --on 1.2.2026", 0, "recorded");
    assert_eq!((&same["changed"], same["entries"].as_array().unwrap().len()), (&Value::Bool(false), 0));
}

#[test]
fn a_meeting_is_told_in_one_shape_by_whatever_writes_or_shows_it() {
    let walk = Walk::new(in_force("2023-06-15"));
    for line in [
        "meeting new --body hytefoorumi --date 20.9.2023 --time 13 --ends 15 --place Sali --held --convened-by loppi --dry-run",
        "meeting new --body hytefoorumi --date 20.9.2023 --time 13 --ends 15 --place Sali --held --convened-by loppi",
        "meeting new --body kuntakokous --date 1.5.2026 --remote https://example.org --title Seuranta --purpose monitoring --arranger loppi",
        "meeting change 2 --date 5.5.2026 --reason \"vappu\"",
        "meeting convene 2 --on 1.2.2026 --convened-by kanta-hame-hva",
        "meeting new --body yhteinen-tapaaminen --date 30.1.2026",
        "meeting hold 3 --on 30.1.2026 --present loppi,hattula --absent ypaja --convened-by hytefoorumi:chair",
        "meeting new --body hytefoorumi --date 12.5.2026",
        "meeting cancel 4 --reason \"ei aihetta\"",
    ] {
        let told = walk.answers(line, 0, "meeting");
        assert_eq!(told["dry_run"], line.ends_with("--dry-run"), "{line}");
    }
    for id in 1..=4 {
        walk.asks(&format!("meeting show {id}"), 0, "meeting");
    }
    walk.asks("meeting list", 0, "meetings");
    walk.asks("meeting list --upcoming --within 200 --body kuntakokous", 0, "meetings");
    walk.asks("responsible --meeting 2", 0, "responsible");
    walk.asks("status", 0, "status answer");
    walk.asks("body show kuntakokous", 0, "body");
    walk.asks("convener kuntakokous --purpose monitoring", 0, "convener");
}

#[test]
fn what_concerns_the_file_and_the_people_is_told_in_its_shape() {
    let walk = Walk::new(in_force("2023-06-15"));
    walk.desk.ok(&["party", "contact", "kanta-hame-hva", "--email", "hva@example.org"]);
    walk.answers("remind", 0, "reminders");
    walk.answers("remind why meeting:seurantakokous:2024", 0, "reminders");
    walk.asks("doctor", 0, "doctor");
    let file = walk.desk.home().join("kopio.db");
    walk.answers(&format!("backup {}", file.display()), 0, "backup");
    walk.asks("agreement list", 0, "agreements");
    walk.asks("due --check", 4, "due");
    let text = walk.desk.home().join("koe.toml");
    std::fs::write(&text, desk::small::agreement(&desk::small::in_force_from("2024-01-01"))).unwrap();
    let told = walk.answers(&format!("agreement load {} --yes", text.display()), 0, "loaded");
    walk.shapes.differs(&told["now"], "agreement").unwrap();
    assert_eq!(walk.asks("agreement list", 0, "agreements")["agreements"].as_array().unwrap().len(), 2);
    for line in ["status", "due", "check", "remind --dry-run", "meeting list --upcoming", "doctor"] {
        let code = i32::from(line == "check") * 4;
        let shape = match line {
            "status" => "status answer",
            "check" => "findings",
            "remind --dry-run" => "reminders",
            "meeting list --upcoming" => "meetings",
            other => other,
        };
        walk.asks(line, code, shape);
    }
    walk.asks("agreement show --agreement koe", 0, "agreement");
    // Whatever asks of one agreement lists them where it cannot tell which.
    let error = walk.refuses("meeting list", 2, "ambiguous_name");
    assert_eq!(error["candidates"], serde_json::json!(["kanta-hame", "koe"]));
    let faulty = walk.desk.home().join("virhe.toml");
    std::fs::write(&faulty, "format = 1\n").unwrap();
    assert_eq!(walk.asks(&format!("agreement check {}", faulty.display()), 2, "check")["ok"], false);
}

#[test]
fn a_notice_that_stays_open_ends_with_three_and_a_wrong_form_too() {
    let walk = Walk::new(in_force("2023-06-15"));
    walk.desk.ok(&["notice", "give", "--party", "ypaja", "--on", "2.1.2026", "--yes"]);
    assert_eq!(walk.asks("terminate --party ypaja", 3, "terminate")["status"], "incomplete");
    walk.desk.ok(&["notice", "give", "--party", "loppi", "--on", "2.1.2026", "--oral", "--yes"]);
    assert_eq!(walk.asks("terminate --party loppi", 3, "terminate")["status"], "invalid_form");
    walk.asks("convener typ", 3, "convener");
    walk.asks("body show typ", 0, "body");
}

#[test]
fn what_is_not_understood_ends_with_two_and_what_is_refused_with_one() {
    let walk = Walk::new(in_force("2023-06-15"));
    walk.desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "20.9.2023", "--held"]);
    let faulty = walk.desk.home().join("virhe.toml");
    std::fs::write(&faulty, "format = 1\n").unwrap();
    let load = format!("agreement load {} --yes", faulty.display());
    for (line, code, kind) in [
        ("convenor hytefoorumi", 2, "usage"),
        ("convener hytefoorumi ja", 2, "usage"),
        ("responsible hytefoorumi --meeting 1", 2, "usage"),
        ("party sign loppi --on 1.1.2026 --known 1.1.2026", 2, "usage"),
        ("convener", 2, "missing"),
        ("meeting new --body hytefoorumi", 2, "missing"),
        ("deadline --after 1.1.2026", 2, "missing"),
        ("convener tuntematon", 2, "unknown_name"),
        ("party approve lop --on 1.1.2026", 2, "unknown_name"),
        ("agreement show --agreement toinen", 2, "unknown_name"),
        ("party show kunnat", 2, "not_a_party"),
        ("party show te-toimisto", 2, "not_a_party"),
        ("convener hyte", 2, "ambiguous_name"),
        ("meeting show 9", 2, "unknown_number"),
        ("correct 999 --reason syy", 2, "unknown_number"),
        ("convener hytefoorumi --on 31.2.2026", 2, "bad_date"),
        ("--today eilinen status", 2, "bad_date"),
        ("meeting new --body hytefoorumi --date 1.3.2026 --time 25", 2, "bad_value"),
        ("body elect hytefoorumi johtaja \"Testi Testinen\" --party loppi --on 1.1.2026", 2, "bad_value"),
        ("check --only muu", 2, "bad_value"),
        ("--lang xx status", 2, "bad_value"),
        ("--db \"\" status", 2, "bad_value"),
        (&load, 2, "bad_agreement"),
        ("party approve loppi --on 1.1.2030", 1, "refused"),
        ("party sign loppi --on 1.7.2023", 1, "conflict"),
        ("meeting cancel 1 --reason este", 1, "conflict"),
        ("--db puuttuu.db log", 1, "no_register"),
        ("--db puuttuu.db check", 1, "no_register"),
        ("--db puuttuu.db remind", 1, "no_register"),
        ("--db puuttuu.db due --check", 1, "no_register"),
        ("--db puuttuu.db undo", 1, "no_register"),
        ("--db puuttuu.db backup kopio.db", 1, "no_register"),
        ("--db puuttuu.db doctor", 1, "no_register"),
        ("agreement check puuttuu.toml", 1, "io"),
    ] {
        let error = walk.refuses(line, code, kind);
        let (input, entry) = (&error["input"], &error["entry"]);
        assert_eq!(entry.is_number(), kind == "conflict", "{line}: {error}");
        if ["unknown_name", "not_a_party", "ambiguous_name", "unknown_number", "bad_date", "bad_value"].contains(&kind)
        {
            let given = input.as_str().unwrap();
            assert!(words(line).contains(&given), "{line}: {error}");
        }
        let hint = walk.desk.run(&words(line)).stderr;
        assert!(hint.lines().last().unwrap().starts_with("Ohje: "), "{line}: {hint}");
    }
    let candidates = &walk.refuses("convener hyte", 2, "ambiguous_name")["candidates"];
    assert_eq!(*candidates, serde_json::json!(["kuntakokous", "hytefoorumi", "hyte-ryhma"]));
}

#[test]
fn a_damaged_and_a_newer_register_are_refused_by_their_names() {
    let walk = Walk::new(in_force("2023-06-15"));
    let register = walk.desk.register();
    let newer = walk.desk.home().join("uusi.db");
    std::fs::copy(&register, &newer).unwrap();
    let file = rusqlite::Connection::open(&newer).unwrap();
    file.pragma_update(None, "user_version", 9000).unwrap();
    drop(file);
    walk.refuses(&format!("--db {} status", newer.display()), 1, "too_new");
    let text = walk.desk.home().join("teksti.db");
    std::fs::write(&text, "ei rekisteri ollenkaan, vaan tekstiä").unwrap();
    walk.refuses(&format!("--db {} status", text.display()), 1, "damaged");
    walk.refuses(&format!("--db {} party sign loppi --on 1.1.2026", text.display()), 1, "damaged");
}

#[test]
fn every_promised_answer_has_a_shape_here() {
    let source = |folder: &str| {
        let path = format!("{}/src/{folder}", env!("CARGO_MANIFEST_DIR"));
        let files = walk_files(std::path::Path::new(&path));
        files.iter().flat_map(|text| schemas_in(text)).collect::<BTreeSet<String>>()
    };
    let mut written = source("view");
    written.extend(source("command"));
    written.insert("yhdyspinta/error/1".to_owned());
    // What a hook is given on its standard input is no answer.
    written.remove("yhdyspinta/message/1");
    assert_eq!(written, Shapes::read().schemas());
}

fn walk_files(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { walk_files(&path) } else { vec![std::fs::read_to_string(path).unwrap()] })
        .collect()
}

/// The versioned names in a source text.
fn schemas_in(text: &str) -> Vec<String> {
    text.split("yhdyspinta/")
        .skip(1)
        .filter_map(|rest| {
            let (word, rest) = rest.split_once('/')?;
            (word.chars().all(|letter| letter.is_ascii_lowercase()) && rest.starts_with('1'))
                .then(|| format!("yhdyspinta/{word}/1"))
        })
        .collect()
}
