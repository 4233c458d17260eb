//! Several agreements in one register: what is asked of all is what each says alone, whatever was kept in between.

mod desk;

use desk::Desk;
use proptest::prelude::*;
use serde_json::Value;

/// The agreements of a register: the built-in one, an example, and one that takes the place of the first.
const AGREEMENTS: [&str; 3] = ["kanta-hame", "mallipolku", "kanta-hame-2"];

/// Something that happens under an agreement, so many days after the first.
#[derive(Debug, Clone)]
enum Event {
    Approved {
        agreement: usize,
        party: usize,
    },
    AllSigned {
        agreement: usize,
    },
    Planned {
        agreement: usize,
        ahead: u64,
    },
    Action {
        agreement: usize,
        ahead: u64,
    },
    Undone {
        agreement: usize,
    },
    /// The latest entry is replaced by one on another day, or with a paper.
    Corrected {
        agreement: usize,
    },
    /// The meeting planned first is held, or the one planned last is called off.
    Over {
        agreement: usize,
        held: bool,
    },
    Contact {
        agreement: usize,
        person: u32,
    },
    Renamed {
        person: u32,
    },
    Forgotten {
        person: u32,
    },
    Amended,
    /// The agreement that takes the place of the first is loaded.
    Succeeded,
    Reminded,
    Rebuilt,
    Passed {
        days: u64,
    },
}

fn event() -> impl Strategy<Value = Event> {
    let agreement = 0..AGREEMENTS.len();
    prop_oneof![
        1 => (agreement.clone(), 0..4usize).prop_map(|(agreement, party)| Event::Approved { agreement, party }),
        1 => agreement.clone().prop_map(|agreement| Event::AllSigned { agreement }),
        2 => (agreement.clone(), 0..40u64).prop_map(|(agreement, ahead)| Event::Planned { agreement, ahead }),
        2 => (agreement.clone(), 0..40u64).prop_map(|(agreement, ahead)| Event::Action { agreement, ahead }),
        1 => agreement.clone().prop_map(|agreement| Event::Undone { agreement }),
        1 => agreement.clone().prop_map(|agreement| Event::Corrected { agreement }),
        1 => (agreement.clone(), any::<bool>()).prop_map(|(agreement, held)| Event::Over { agreement, held }),
        1 => (agreement, 1..3u32).prop_map(|(agreement, person)| Event::Contact { agreement, person }),
        1 => (1..3u32).prop_map(|person| Event::Renamed { person }),
        1 => (1..3u32).prop_map(|person| Event::Forgotten { person }),
        1 => Just(Event::Amended),
        1 => Just(Event::Succeeded),
        4 => Just(Event::Reminded),
        1 => Just(Event::Rebuilt),
        3 => (1..20u64).prop_map(|days| Event::Passed { days }),
    ]
}

impl Event {
    /// The agreement under which it happens.
    fn agreement(&self) -> Option<usize> {
        match self {
            Event::Approved { agreement, .. }
            | Event::AllSigned { agreement }
            | Event::Planned { agreement, .. }
            | Event::Action { agreement, .. }
            | Event::Undone { agreement }
            | Event::Corrected { agreement }
            | Event::Over { agreement, .. }
            | Event::Contact { agreement, .. } => Some(*agreement),
            _ => None,
        }
    }
}

/// A hint names its agreement only where there are several.
fn without_agreement(text: &str) -> String {
    let longest_first = AGREEMENTS.iter().rev();
    longest_first.fold(text.to_owned(), |text, id| text.replace(&format!(" --agreement {id}"), ""))
}

struct Office {
    desk: Desk,
    day: chrono::NaiveDate,
    /// How many of the agreements are loaded.
    loaded: usize,
    amended: u32,
}

impl Office {
    /// A register with the first two agreements, loaded by its first user.
    fn open() -> Office {
        let mut office = Office { desk: Desk::new(), day: "2026-02-02".parse().unwrap(), loaded: 0, amended: 0 };
        office.load(2);
        office.wait(0);
        office
    }

    /// Loads what is not loaded yet of the first so many agreements.
    fn load(&mut self, many: usize) {
        let successor = include_str!("../agreement.toml").replacen(
            "id           = \"kanta-hame\"\n",
            "id           = \"kanta-hame-2\"\nsupersedes   = \"kanta-hame\"\n",
            1,
        );
        let texts = [include_str!("../agreement.toml"), include_str!("../examples/working-group.toml"), &successor];
        for (place, text) in texts.iter().enumerate().take(many).skip(self.loaded) {
            let path = self.desk.home().join(format!("{place}.toml"));
            std::fs::write(&path, text).unwrap();
            self.desk.ok(&["agreement", "load", path.to_str().unwrap()]);
            self.loaded = place + 1;
        }
    }

    fn wait(&mut self, days: u64) {
        self.day = self.day.checked_add_days(chrono::Days::new(days)).unwrap();
        self.desk.set_now(&format!("{}T09:00:00+02:00", self.day));
    }

    /// Does what happens; what the program refuses has not happened.
    fn meet(&mut self, event: &Event) {
        let ahead = |days: &u64| self.day.checked_add_days(chrono::Days::new(*days)).unwrap().to_string();
        let under = |agreement: &usize, rest: &[&str]| {
            let mut all = vec!["--agreement", AGREEMENTS[*agreement], "--no-input"];
            all.extend(rest);
            self.desk.run(&all).code
        };
        let is_large = |agreement: &usize| *agreement != 1;
        if event.agreement().is_some_and(|agreement| agreement >= self.loaded) {
            return;
        }
        match event {
            Event::Approved { agreement, party } => {
                let large = ["loppi", "hattula", "forssa", "tammela"];
                let small = ["esimerkkila", "mallila", "kylayhdistys", "osuuskunta"];
                let party = if is_large(agreement) { large[*party] } else { small[*party] };
                under(agreement, &["party", "approve", party, "--on", "2.1.2026"]);
            }
            Event::AllSigned { agreement } => {
                under(agreement, &["party", "approve", "--all", "--on", "2.1.2026"]);
                under(agreement, &["party", "sign", "--all", "--on", "3.1.2026"]);
            }
            Event::Planned { agreement, ahead: days } => {
                let body = if is_large(agreement) { "hytefoorumi" } else { "tyoryhma" };
                assert_eq!(under(agreement, &["meeting", "new", "--body", body, "--date", &ahead(days)]), 0);
            }
            Event::Action { agreement, ahead: days } => {
                let party = if is_large(agreement) { "loppi" } else { "mallila" };
                assert_eq!(under(agreement, &["action", "add", "Kokoa luvut", "--to", party, "--by", &ahead(days)]), 0);
            }
            Event::Corrected { agreement } => {
                let log = self.desk.json(&["log", "--agreement", AGREEMENTS[*agreement], "--limit", "1"]);
                let entry = log["entries"][0]["entry"].to_string();
                under(agreement, &["correct", &entry, "--reference", "§ 5", "--reason", "koe"]);
                under(agreement, &["correct", &entry, "--by", &ahead(&9), "--reason", "koe"]);
            }
            Event::Over { agreement, held: true } => {
                under(agreement, &["meeting", "hold", "1", "--on", "today"]);
            }
            Event::Over { agreement, held: false } => {
                let listed = self.desk.json(&["meeting", "list", "--agreement", AGREEMENTS[*agreement]]);
                let last = listed["meetings"].as_array().unwrap().iter().map(|one| one["id"].as_u64().unwrap()).max();
                under(agreement, &["meeting", "cancel", &last.unwrap_or(1).to_string(), "--reason", "este"]);
            }
            Event::Contact { agreement, person } => {
                let party = if is_large(agreement) { "loppi" } else { "mallila" };
                let name = format!("Testi Testinen {person}");
                let email = format!("testi{person}@esimerkki.invalid");
                under(agreement, &["party", "contact", party, "--name", &name, "--email", &email]);
                under(agreement, &["action", "add", "Soita", "--to", &name, "--by", &ahead(&4)]);
            }
            Event::Renamed { person } => {
                let name = format!("Uusi Nimi {}", self.day);
                under(&0, &["person", "set", &person.to_string(), "--name", &name, "--language", "sv"]);
            }
            Event::Forgotten { person } => {
                under(&1, &["person", "forget", &person.to_string(), "--yes"]);
            }
            Event::Undone { agreement } => {
                under(agreement, &["undo", "--yes"]);
            }
            Event::Amended => {
                self.amended += 1;
                let text = include_str!("../examples/working-group.toml");
                let path = self.desk.home().join("amended.toml");
                std::fs::write(&path, format!("{text}\n# {}\n", self.amended)).unwrap();
                self.desk.run(&["agreement", "load", path.to_str().unwrap(), "--from", &ahead(&5)]);
            }
            Event::Reminded => {
                self.desk.ok(&["remind"]);
            }
            Event::Rebuilt => {
                self.desk.run(&["doctor", "--rebuild"]);
            }
            Event::Succeeded => self.load(3),
            Event::Passed { days } => self.wait(*days),
        }
    }

    /// The list that a question to all agreements gets, and the one that each gives alone, in the order of their texts.
    fn both(&self, question: &[&str], list: &str) -> (Vec<String>, Vec<String>) {
        let rows = |answer: &Value| -> Vec<String> {
            let rows = answer[list].as_array().unwrap_or_else(|| panic!("{answer}"));
            rows.iter().map(|row| without_agreement(&row.to_string())).collect()
        };
        let mut of_all = rows(&self.desk.json(question));
        let mut of_each = Vec::new();
        for agreement in &AGREEMENTS[..self.loaded] {
            let mut alone = vec!["--agreement", agreement];
            alone.extend(question);
            of_each.extend(rows(&self.desk.json(&alone)));
        }
        of_all.sort();
        of_each.sort();
        (of_all, of_each)
    }

    /// The same where a name may be known to some agreements only; none where nobody knows it.
    fn both_known(&self, question: &[&str], list: &str) -> (Option<Vec<String>>, Option<Vec<String>>) {
        let rows = |question: &[&str]| {
            let told = self.desk.run(&[question, &["--json"]].concat());
            assert!([0, 2].contains(&told.code), "{question:?}: {}", told.stderr);
            let answer: Option<Value> = (told.code == 0).then(|| serde_json::from_str(&told.stdout).unwrap());
            let sorted = |answer: Value| {
                let rows = answer[list].as_array().unwrap().iter().map(|row| without_agreement(&row.to_string()));
                let mut rows: Vec<String> = rows.collect();
                rows.sort();
                rows
            };
            answer.map(sorted)
        };
        let of_each =
            AGREEMENTS[..self.loaded].iter().filter_map(|id| rows(&[&["--agreement", *id], question].concat()));
        let mut of_each: Vec<Vec<String>> = of_each.collect();
        let known = (!of_each.is_empty()).then(|| {
            let mut all: Vec<String> = of_each.drain(..).flatten().collect();
            all.sort();
            all
        });
        (rows(question), known)
    }

    /// The same as text, line by line; what each says alone comes in the order of their loading.
    fn both_in_lines(&self, question: &[&str]) -> (Vec<String>, Vec<String>) {
        let lines = |question: &[&str]| -> Vec<String> {
            self.desk.run(question).stdout.lines().filter(|line| !line.is_empty()).map(without_agreement).collect()
        };
        let of_each = AGREEMENTS[..self.loaded].iter().flat_map(|agreement| {
            let mut alone = vec!["--agreement", *agreement];
            alone.extend(question);
            lines(&alone)
        });
        (lines(question), of_each.collect())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 16, ..ProptestConfig::default() })]

    #[test]
    fn all_agreements_together_say_what_each_says_alone(
        events in prop::collection::vec(event(), 4..14),
        later in 0..40u64,
    ) {
        let mut office = Office::open();
        for event in &events {
            office.meet(event);
        }
        for days in [0, later] {
            let today = office.day.checked_add_days(chrono::Days::new(days)).unwrap().to_string();
            for (question, list) in [
                (&["remind", "--dry-run", "--today", &today][..], "reminders"),
                (&["due", "--today", &today][..], "items"),
                (&["meeting", "list", "--upcoming", "--today", &today][..], "meetings"),
                (&["check", "--today", &today][..], "findings"),
            ] {
                let (of_all, of_each) = office.both(question, list);
                prop_assert_eq!(of_all, of_each, "{:?}", question);
            }
            for (question, list) in [
                (&["due", "--party", "loppi"][..], "items"),
                (&["due", "--body", "työryhmä"][..], "items"),
                (&["due", "--body", "hytefoorumi", "--within", "30"][..], "items"),
                (&["due", "--body", "tuntematon"][..], "items"),
                (&["due", "--year", "2026"][..], "items"),
                (&["meeting", "list", "--upcoming", "--body", "hytefoorumi"][..], "meetings"),
                (&["meeting", "list", "--within", "9", "--body", "tuntematon"][..], "meetings"),
            ] {
                let (of_all, of_each) = office.both_known(&[question, &["--today", &today]].concat(), list);
                prop_assert_eq!(of_all, of_each, "{:?}", question);
            }
            for question in [&["remind", "--dry-run", "--today", &today][..], &["check", "--today", &today][..]] {
                let (of_all, of_each) = office.both_in_lines(question);
                prop_assert_eq!(of_all, of_each);
            }
            let without_heads = |mut lines: Vec<String>, head: &str| {
                lines.retain(|line| !line.starts_with(head));
                lines.sort();
                lines
            };
            for (question, head) in [("due", "Viimeistään,"), ("check", "Tarkistus,")] {
                let (of_all, of_each) = office.both_in_lines(&[question, "--format", "csv", "--today", &today]);
                // Of several agreements a list names the agreement of each row first.
                let named = of_all.into_iter().map(|line| match line.split_once(',') {
                    Some((first, rest)) if first == "Sopimus" || AGREEMENTS.contains(&first) => rest.to_owned(),
                    _ => line,
                });
                prop_assert_eq!(without_heads(named.collect(), head), without_heads(of_each, head));
            }
        }
        let findings = office.desk.run(&["doctor", "--json"]).stdout;
        prop_assert!(!findings.contains("kept_differs"), "{}", findings);
    }
}

#[test]
fn what_was_kept_is_taken_back_by_what_is_recorded() {
    let mut office = Office::open();
    office.load(3);
    office.desk.ok(&["remind"]);
    assert!(office.desk.json(&["remind", "--dry-run"])["reminders"].as_array().unwrap().is_empty());
    office.meet(&Event::Action { agreement: 1, ahead: 3 });
    let reminders = office.desk.json(&["remind", "--dry-run"])["reminders"].clone();
    assert_eq!(reminders.as_array().unwrap().len(), 1, "{reminders}");
    assert_eq!(office.desk.json(&["remind"])["reminders"].as_array().unwrap().len(), 1);
    assert!(office.desk.json(&["remind", "--dry-run"])["reminders"].as_array().unwrap().is_empty());
    // Its last day passes while nobody writes.
    office.wait(4);
    let reminders = office.desk.json(&["remind", "--dry-run"])["reminders"].clone();
    assert_eq!(reminders[0]["step"], "late-0", "{reminders}");
}

#[test]
fn meetings_to_come_are_listed_of_all_agreements_with_the_agreement_beside_each() {
    let mut office = Office::open();
    office.meet(&Event::Planned { agreement: 0, ahead: 10 });
    office.meet(&Event::Planned { agreement: 1, ahead: 8 });
    office.desk.ok(&["remind"]);
    let listed = office.desk.ok(&["meeting", "list", "--upcoming"]).stdout;
    let lines: Vec<&str> = listed.lines().filter(|line| line.contains("2026")).collect();
    assert_eq!(lines.len(), 2, "{listed}");
    assert!(lines[0].contains("mallipolku") && lines[1].contains("kanta-hame"), "{listed}");
    office.wait(9);
    let listed = office.desk.ok(&["meeting", "list", "--upcoming"]).stdout;
    assert!(!listed.contains("mallipolku") && listed.contains("kanta-hame"), "{listed}");
    // A list of all that was held as well is one agreement's.
    assert_eq!(office.desk.error(&["meeting", "list"], 2)["error"], "ambiguous_name");
}

#[test]
fn the_doctor_tells_what_is_kept_and_does_not_follow_from_the_facts_and_makes_it_again() {
    let mut office = Office::open();
    office.meet(&Event::Action { agreement: 1, ahead: 3 });
    office.meet(&Event::Planned { agreement: 1, ahead: 8 });
    office.meet(&Event::Contact { agreement: 1, person: 1 });
    office.desk.ok(&["doctor", "--rebuild"]);
    let due = office.desk.json(&["due"]);
    let changes = [
        // Each with the number under which a matter lies: reminders, what is owed, meetings and findings.
        "UPDATE told SET form = x'00' WHERE matter = 2",
        "UPDATE told SET form = x'00' WHERE matter = 7",
        "UPDATE told SET until_day = until_day - 1 WHERE matter = 0",
        "UPDATE told SET rank = rank - 1 WHERE matter = 3",
        "DELETE FROM told WHERE matter = 4",
        "DELETE FROM told WHERE matter = 6",
        "DELETE FROM told_person",
        "UPDATE agenda SET listed_until = '2030-01-01' WHERE rules <> ''",
        "UPDATE agenda SET entry = entry - 1 WHERE rules <> ''",
        "DELETE FROM agenda WHERE agreement = 'mallipolku'",
        "UPDATE succession SET supersedes = 'mallipolku' WHERE agreement = 'kanta-hame'",
        "DELETE FROM succession",
    ];
    for change in changes {
        office.desk.ok(&["doctor", "--rebuild"]);
        let register = rusqlite::Connection::open(office.desk.register()).unwrap();
        assert!(register.execute(change, []).unwrap() > 0, "{change}");
        drop(register);
        let told = office.desk.run(&["doctor", "--json"]);
        assert_eq!(told.code, 4, "{change}: {}", told.stdout);
        let told: Value = serde_json::from_str(&told.stdout).unwrap();
        let finding = &told["findings"][0];
        assert_eq!(finding["code"], "kept_differs", "{change}: {told}");
        assert!(finding["hint"].as_str().unwrap().contains("doctor --rebuild"), "{told}");
    }
    office.desk.ok(&["doctor", "--rebuild"]);
    assert_eq!(office.desk.json(&["doctor"])["ok"], true);
    assert!(office.desk.json(&["due"]) == due, "what is owed is told as before");
}

#[test]
fn a_forgotten_name_is_gone_from_what_is_kept_at_once() {
    let mut office = Office::open();
    office.meet(&Event::Contact { agreement: 1, person: 1 });
    office.desk.ok(&["doctor", "--rebuild"]);
    let named = || {
        let register = rusqlite::Connection::open(office.desk.register()).unwrap();
        let sql = "SELECT COUNT(*) FROM told WHERE instr(form, 'Testi Testinen')";
        register.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap()
    };
    assert!(named() > 0);
    // Where another tool takes a name or a text out as well.
    for change in ["UPDATE person SET name = NULL", "UPDATE entry SET texts = NULL", "DELETE FROM entry"] {
        let mut register = rusqlite::Connection::open(office.desk.register()).unwrap();
        let transaction = register.transaction().unwrap();
        assert!(transaction.execute(change, []).unwrap() > 0);
        let sql = "SELECT COUNT(*) FROM told JOIN agenda ON agenda.place = told.place
                   WHERE agreement = 'mallipolku'";
        assert_eq!(transaction.query_row(sql, [], |row| row.get::<_, u32>(0)), Ok(0), "{change}");
    }
    office.desk.ok(&["person", "forget", "1", "--agreement", "kanta-hame", "--yes"]);
    assert_eq!(named(), 0);
}

#[test]
fn every_meeting_of_a_list_names_its_agreement() {
    let mut office = Office::open();
    office.meet(&Event::Planned { agreement: 0, ahead: 5 });
    office.meet(&Event::Planned { agreement: 1, ahead: 5 });
    let told = office.desk.json(&["meeting", "list", "--upcoming"]);
    let meetings = told["meetings"].as_array().unwrap();
    let named: Vec<(&Value, &Value)> = meetings.iter().map(|meeting| (&meeting["agreement"], &meeting["id"])).collect();
    assert_eq!(named, [(&"kanta-hame".into(), &1.into()), (&"mallipolku".into(), &1.into())], "{told}");
    let shown = office.desk.json(&["--agreement", "mallipolku", "meeting", "show", "1"]);
    assert_eq!(shown["agreement"], "mallipolku");
}

#[test]
fn what_is_due_under_several_agreements_says_under_which_kept_or_not() {
    let office = Office::open();
    let of_one = office.desk.run(&["--agreement", AGREEMENTS[0], "due"]).stdout;
    assert!(!of_one.contains("\n  Sopimus "), "{of_one}");
    for question in [&["due"][..], &["due", "--all"][..]] {
        // Once as it is worked out, once as it is kept.
        for _ in 0..2 {
            let told = office.desk.run(question).stdout;
            assert!(told.contains("\n  Sopimus "), "{told}");
            office.desk.run(&["doctor", "--rebuild"]);
        }
    }
}

#[test]
fn a_table_of_what_is_due_names_the_agreement_where_there_are_several() {
    let mut office = Office::open();
    office.meet(&Event::Action { agreement: 1, ahead: 3 });
    for question in [&["due"][..], &["due", "--all"][..]] {
        // Once as it is worked out, once as it is kept.
        for _ in 0..2 {
            let told = office.desk.run(&[question, &["--format", "csv"]].concat()).stdout;
            assert!(told.starts_with("Sopimus,Viimeistään,"), "{told}");
            assert!(told.contains("\nmallipolku,2026-02-05,"), "{told}");
            assert!(told.lines().skip(1).all(|line| AGREEMENTS.contains(&line.split(',').next().unwrap())), "{told}");
            let told = office.desk.run(&[question, &["--format", "markdown"]].concat()).stdout;
            assert!(told.starts_with("| Sopimus") && told.contains("\n| mallipolku"), "{told}");
            office.desk.ok(&["doctor", "--rebuild"]);
        }
    }
    let of_one = office.desk.run(&["--agreement", "mallipolku", "due", "--format", "csv"]).stdout;
    assert!(of_one.starts_with("Viimeistään,"), "{of_one}");
    let told = office.desk.run(&["check", "--format", "csv"]).stdout;
    assert!(told.starts_with("Sopimus,Tarkistus,") && told.contains("\nkanta-hame,missing_consent,"), "{told}");
    let of_one = office.desk.run(&["--agreement", "mallipolku", "check", "--format", "csv"]).stdout;
    assert!(of_one.starts_with("Tarkistus,"), "{of_one}");
}

/// The numbers that a screen tells under a head: the rows of it, and those it says are left.
fn counted(screen: &str, head: &str) -> usize {
    let margin = "             ";
    let lines: Vec<&str> = screen.lines().collect();
    let Some(first) = lines.iter().position(|line| line.starts_with(&format!("  {head}  "))) else { return 0 };
    let is_of_head = |line: &&&str| line.starts_with(margin);
    let all = lines[first..=first].iter().chain(lines[first + 1..].iter().take_while(is_of_head));
    let text = all.map(|line| line.trim_start()).collect::<Vec<_>>().join(" ");
    // Whatever is shown names its agreement.
    let shown = AGREEMENTS.iter().map(|id| text.matches(&format!("({id})")).count()).sum::<usize>();
    let left = text.split(" muuta (").next().and_then(|before| before.rsplit(' ').next()?.parse().ok());
    shown + left.unwrap_or(0)
}

fn fits_one_screen(shown: &str) {
    assert!(shown.lines().count() <= 24, "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 16, ..ProptestConfig::default() })]

    #[test]
    fn one_screen_of_all_agreements_counts_what_each_tells_alone(
        events in prop::collection::vec(event(), 4..14),
        later in 0..40u64,
    ) {
        let mut office = Office::open();
        for event in &events {
            office.meet(event);
        }
        for days in [0, later] {
            let today = office.day.checked_add_days(chrono::Days::new(days)).unwrap();
            let today = today.to_string();
            let kept = office.desk.ok(&["status", "--today", &today]).stdout;
            fits_one_screen(&kept);
            // What is asked as it was known is read from the entries.
            let read = office.desk.ok(&["status", "--today", &today, "--known", &today]).stdout;
            prop_assert_eq!(&kept, &read);
            let told = office.desk.json(&["status", "--today", &today]);
            let each: Vec<&Value> = std::iter::once(&told).chain(told["others"].as_array().unwrap()).collect();
            let in_force = each.iter().filter(|one| one["in_force"] == true).count();
            let sentence = kept.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
            let expected = match in_force {
                0 => "ei ole vielä voimassa".to_owned(),
                all if all == each.len() => "kaikki ovat voimassa".to_owned(),
                some => format!("{some} on voimassa"),
            };
            prop_assert!(sentence.contains(&expected), "{} in {}", expected, kept);
            let sum = |list: &str, counts: &dyn Fn(&Value, &Value) -> bool| -> usize {
                let of_one = |one: &&Value| {
                    one[list].as_array().unwrap().iter().filter(|item| counts(one, item)).count()
                };
                each.iter().map(of_one).sum()
            };
            // Missing approvals are told by the agreement not being in force.
            let is_told = |one: &Value, item: &Value| {
                !one["in_force_from"].is_null() || !["approval", "signature"].contains(&item["kind"].as_str().unwrap())
            };
            prop_assert_eq!(counted(&kept, "Kokoukset"), sum("next_meetings", &|_, _| true), "{}", kept);
            prop_assert_eq!(counted(&kept, "Myöhässä "), sum("late", &|_, _| true), "{}", kept);
            prop_assert_eq!(counted(&kept, "Tekemättä"), sum("due", &is_told), "{}", kept);
            prop_assert_eq!(counted(&kept, "Avoinna  "), sum("open", &is_told), "{}", kept);
        }
    }
}

#[test]
fn the_status_of_many_agreements_is_one_screen_in_every_language() {
    let mut desk = Desk::new();
    desk.set_now("2026-02-02T09:00:00+02:00");
    let path = desk.home().join("koe.toml");
    let load = |number: u32| {
        let text = include_str!("../agreement.toml").replacen(
            "id           = \"kanta-hame\"\n",
            &format!("id           = \"sopimus-{number}\"\n"),
            1,
        );
        std::fs::write(&path, text).unwrap();
        desk.ok(&["agreement", "load", path.to_str().unwrap(), "--yes"]);
        let under = format!("sopimus-{number}");
        let all = |rest: &[&str]| drop(desk.ok(&[&["--agreement", under.as_str(), "--no-input"], rest].concat()));
        if number % 2 == 1 {
            all(&["party", "approve", "--all", "--on", "2023-04-03"]);
            all(&["party", "sign", "--all", "--on", "2023-05-02"]);
        }
        all(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-03-11", "--time", "13"]);
        all(&["action", "add", &"Kokoa luvut seutukunnittain ".repeat(9), "--to", "loppi", "--by", "2026-02-10"]);
    };
    let mut loaded = 0;
    for (many, told) in [(2, "1 on voimassa"), (3, "2 on voimassa"), (100, "50 on voimassa")] {
        (loaded + 1..=many).for_each(&load);
        loaded = many;
        for language in ["fi", "sv", "en"] {
            let shown = desk.ok(&["--lang", language]).stdout;
            fits_one_screen(&shown);
            assert_eq!(desk.ok(&["status", "--lang", language]).stdout, shown);
            for command in ["yhdyspinta due)", "yhdyspinta meeting list --upcoming)", "yhdyspinta agreement list)"] {
                assert!(many < 100 || shown.contains(command), "{command} in {shown}");
            }
        }
        let shown = desk.ok(&["status"]).stdout;
        assert!(shown.starts_with(&format!("Rekisterissä on {many} sopimusta: {told}")), "{shown}");
        let of_one = desk.ok(&["status", "--agreement", "sopimus-1"]).stdout;
        assert!(of_one.starts_with("Sopimus on voimassa 2.5.2023 alkaen."), "{of_one}");
    }
}
