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
    Approved { agreement: usize, party: usize },
    AllSigned { agreement: usize },
    Planned { agreement: usize, ahead: u64 },
    Action { agreement: usize, ahead: u64 },
    Undone { agreement: usize },
    Amended,
    Reminded,
    Passed { days: u64 },
}

fn event() -> impl Strategy<Value = Event> {
    let agreement = 0..AGREEMENTS.len();
    prop_oneof![
        1 => (agreement.clone(), 0..4usize).prop_map(|(agreement, party)| Event::Approved { agreement, party }),
        1 => agreement.clone().prop_map(|agreement| Event::AllSigned { agreement }),
        2 => (agreement.clone(), 0..40u64).prop_map(|(agreement, ahead)| Event::Planned { agreement, ahead }),
        2 => (agreement.clone(), 0..40u64).prop_map(|(agreement, ahead)| Event::Action { agreement, ahead }),
        1 => agreement.prop_map(|agreement| Event::Undone { agreement }),
        1 => Just(Event::Amended),
        4 => Just(Event::Reminded),
        3 => (1..20u64).prop_map(|days| Event::Passed { days }),
    ]
}

struct Office {
    desk: Desk,
    day: chrono::NaiveDate,
    amended: u32,
}

impl Office {
    /// A register with all the agreements, loaded by its first user.
    fn open() -> Office {
        let desk = Desk::new();
        let successor = include_str!("../agreement.toml").replacen(
            "id           = \"kanta-hame\"\n",
            "id           = \"kanta-hame-2\"\nsupersedes   = \"kanta-hame\"\n",
            1,
        );
        let texts = [include_str!("../agreement.toml"), include_str!("../examples/working-group.toml"), &successor];
        for (place, text) in texts.iter().enumerate() {
            let path = desk.home().join(format!("{place}.toml"));
            std::fs::write(&path, text).unwrap();
            desk.ok(&["agreement", "load", path.to_str().unwrap()]);
        }
        let mut office = Office { desk, day: "2026-02-02".parse().unwrap(), amended: 0 };
        office.wait(0);
        office
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
            Event::Passed { days } => self.wait(*days),
        }
    }

    /// The list that a question to all agreements gets, and the one that each gives alone, in the order of their texts.
    fn both(&self, question: &[&str], list: &str) -> (Vec<String>, Vec<String>) {
        let rows = |answer: &Value| -> Vec<String> {
            answer[list].as_array().unwrap_or_else(|| panic!("{answer}")).iter().map(Value::to_string).collect()
        };
        let mut of_all = rows(&self.desk.json(question));
        let mut of_each = Vec::new();
        for agreement in AGREEMENTS {
            let mut alone = vec!["--agreement", agreement];
            alone.extend(question);
            of_each.extend(rows(&self.desk.json(&alone)));
        }
        of_all.sort();
        of_each.sort();
        (of_all, of_each)
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
            ] {
                let (of_all, of_each) = office.both(question, list);
                prop_assert_eq!(of_all, of_each, "{:?}", question);
            }
        }
    }
}

#[test]
fn what_was_kept_is_taken_back_by_what_is_recorded() {
    let mut office = Office::open();
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
