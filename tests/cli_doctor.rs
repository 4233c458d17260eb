//! The state of the register and copies of it, through the program.

mod desk;

use std::fs;

use desk::Desk;
use desk::log::approve;
use desk::log::entries;
use desk::log::numbers;
use serde_json::Value;

#[test]
fn a_backup_is_a_register_of_its_own() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let copy = desk.home().join("copy.db");
    let copy = copy.to_str().unwrap();
    let made = desk.json(&["backup", copy]);
    assert_eq!(made["entries"], 1);
    assert_eq!(numbers(&entries(&desk, &["--db", copy])), [1]);
    approve(&desk, "hattula", "2023-03-02");
    assert_eq!(desk.error(&["backup", copy], 1)["error"], "refused");
    assert_eq!(numbers(&entries(&desk, &["--db", copy])), [1]);
    desk.ok(&["backup", copy, "--force"]);
    assert_eq!(numbers(&entries(&desk, &["--db", copy])), [1, 2]);
    let register = desk.register();
    assert_eq!(desk.error(&["backup", register.to_str().unwrap(), "--force"], 1)["error"], "refused");
}

fn codes(told: &Value) -> Vec<&str> {
    told["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[test]
fn a_register_that_is_well_is_told_so() {
    let desk = Desk::new();
    let none = desk.json(&["doctor"]);
    assert_eq!((&none["ok"], &none["entries"]), (&Value::from(true), &Value::from(0)));
    assert!(!desk.register().exists());
    approve(&desk, "loppi", "2023-03-01");
    desk.ok(&["undo"]);
    let told = desk.json(&["doctor"]);
    assert_eq!(told["schema"], "yhdyspinta/doctor/1");
    assert_eq!(told["ok"], true);
    assert_eq!(told["entries"], 2);
    assert_eq!(told["findings"], serde_json::json!([]));
    desk.ok(&["doctor"]);
}

#[cfg(unix)]
#[test]
fn a_register_that_everybody_may_read_is_advised_about() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let with_mode = |mode| fs::set_permissions(desk.register(), fs::Permissions::from_mode(mode)).unwrap();
    with_mode(0o644);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 4);
    let told: Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!(codes(&told), ["others_may_read"]);
    assert_eq!(told["findings"][0]["severity"], "advice");
    with_mode(0o660);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 0, "a group that shares the register is meant: {}", told.stdout);
}

#[test]
fn a_compiled_form_that_differs_from_its_text_is_found_and_one_of_another_program_is_made_anew() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let register = rusqlite::Connection::open(desk.register()).unwrap();
    let compiled = || -> Vec<u8> { register.query_row("SELECT form FROM compiled", [], |row| row.get(0)).unwrap() };
    let keep = |form: &[u8]| register.execute("UPDATE compiled SET form = ?1", [form]).unwrap();
    let sound = compiled();
    let at = sound.windows(5).position(|letters| letters == b"Loppi").unwrap();
    let mut other = sound.clone();
    other[at..at + 5].copy_from_slice(b"Lappi");
    keep(&other);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 4);
    let answer: Value = serde_json::from_str(&told.stdout).unwrap();
    let codes: Vec<&Value> = answer["findings"].as_array().unwrap().iter().map(|finding| &finding["code"]).collect();
    assert!(codes.contains(&&Value::from("copy_differs")), "{answer}");
    assert_eq!(desk.json(&["doctor", "--rebuild"])["ok"], true);
    assert_eq!(compiled(), sound);
    let mut foreign = other;
    foreign[0] = b'x';
    keep(&foreign);
    assert_eq!(desk.json(&["party", "show", "loppi"])["name"], "Lopen kunta");
    assert_eq!(desk.run(&["doctor"]).code, 0);
    approve(&desk, "hattula", "2023-03-02");
    assert_eq!(compiled(), sound);
}

#[test]
fn a_changed_entry_is_damage_and_told_on_both_outputs() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    approve(&desk, "hattula", "2023-03-02");
    let register = rusqlite::Connection::open(desk.register()).unwrap();
    register.execute_batch("PRAGMA writable_schema = ON").unwrap();
    register.execute("UPDATE entry SET holds_on = '2023-03-09' WHERE number = 1", []).unwrap();
    drop(register);
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 1);
    let answer: Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!(answer["ok"], false);
    let finding = &answer["findings"][0];
    assert_eq!((&finding["code"], &finding["entry"]), (&Value::from("entry_edited"), &Value::from(1)));
    assert_eq!(finding["severity"], "damage");
    let error: Value = serde_json::from_str(told.stderr.lines().last().unwrap()).unwrap();
    assert_eq!(error["error"], "damaged");
    let copy = desk.home().join("copy.db");
    assert_eq!(desk.error(&["backup", copy.to_str().unwrap()], 1)["error"], "damaged");
    assert!(!copy.exists());
}

#[test]
fn whatever_is_no_register_is_refused_in_words() {
    let desk = Desk::new();
    approve(&desk, "loppi", "2023-03-01");
    let folder = desk.home().join("folder.db");
    fs::create_dir(&folder).unwrap();
    let text = desk.home().join("text.db");
    fs::write(&text, "not a database at all, but long enough to look like one; ".repeat(40)).unwrap();
    let short = desk.home().join("short.db");
    let whole = fs::read(desk.register()).unwrap();
    fs::write(&short, &whole[..whole.len() / 2]).unwrap();
    let newer = desk.home().join("newer.db");
    fs::copy(desk.register(), &newer).unwrap();
    rusqlite::Connection::open(&newer).unwrap().execute_batch("PRAGMA user_version = 9999").unwrap();
    let kinds = [(&folder, "damaged"), (&text, "damaged"), (&short, "damaged"), (&newer, "too_new")];
    for (path, kind) in kinds {
        let before = fs::read(path).ok();
        let db = path.to_str().unwrap();
        let commands: [&[&str]; 5] = [
            &["log"],
            &["undo"],
            &["doctor"],
            &["backup", "copy.db"],
            &["party", "approve", "hattula", "--on", "1.3.2023"],
        ];
        for command in commands {
            let mut arguments = command.to_vec();
            arguments.extend(["--db", db]);
            let error = desk.error(&arguments, 1);
            assert_eq!(error["error"], kind, "{command:?} {db}: {error}");
            assert!(error["hint"].is_string(), "{error}");
        }
        assert_eq!(fs::read(path).ok(), before, "{db}");
    }
}
