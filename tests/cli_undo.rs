//! What is typed and taken back leaves every answer as it was before, and the undoing of that as it was after.

mod desk;

use desk::Desk;
use proptest::prelude::*;
use serde_json::Value;

/// Commands as they are typed; `{}` stands for a day of the month.
const COMMANDS: &[&[&str]] = &[
    &["party", "approve", "--all", "--on", "{}.3.2023"],
    &["party", "sign", "--all", "--on", "{}.4.2023"],
    &["party", "reject", "Loppi", "--on", "{}.2.2023"],
    &["meeting", "new", "--body", "hytefoorumi", "--date", "{}.5.2024", "--held"],
    &["meeting", "new", "--body", "turvallisuusfoorumi", "--date", "{}.5.2026", "--place", "Esimerkkisali"],
    &["meeting", "change", "1", "--date", "{}.6.2026", "--reason", "este"],
    &["meeting", "convene", "1", "--on", "{}.1.2026"],
    &["meeting", "cancel", "1", "--reason", "este"],
    &["body", "elect", "hytefoorumi", "chair", "Testi Testinen", "--party", "Loppi", "--on", "{}.5.2024"],
    &["body", "resign", "hytefoorumi", "chair", "--on", "{}.6.2024"],
    &["body", "appoint", "hytefoorumi", "Malli Mallinen", "--party", "Ypäjä", "--on", "{}.5.2024"],
    &["body", "arrange", "perhekeskus", "--on", "{}.5.2024", "--convener", "Hattula"],
    &["body", "close", "hytefoorumi", "--on", "{}.8.2025"],
    &["notice", "give", "--party", "Ypäjä", "--on", "{}.9.2024"],
    &["notice", "deliver", "--party", "Ypäjä", "--to-all", "--received", "{}.10.2024", "--channel", "hand"],
    &["party", "contact", "Loppi", "--email", "testi{}@loppi.example"],
    &["due", "done", "review:sisallon-arviointi", "--on", "{}.5.2025"],
    &["due", "waive", "cadence:hytefoorumi:2024", "--reason", "syy {}"],
    &["action", "add", "Kokoa luvut", "--to", "Loppi", "--by", "{}.7.2026"],
    &["correct", "1", "--on", "{}.1.2023", "--reason", "kirjausvirhe"],
];

/// What is asked of the program before and after.
const QUESTIONS: &[&[&str]] = &[
    &["due", "--all"],
    &["agreement", "show"],
    &["party", "list"],
    &["body", "show", "hytefoorumi"],
    &["convener", "hytefoorumi"],
    &["meeting", "list"],
    &["action", "list"],
    &["terminate", "--party", "Ypäjä"],
];

fn asked(desk: &Desk) -> Vec<Value> {
    QUESTIONS.iter().map(|question| desk.json(question)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, max_shrink_iters: 16, ..ProptestConfig::default() })]

    #[test]
    fn the_command_undo_leaves_every_answer_as_it_was(
        typed in prop::collection::vec((0..COMMANDS.len(), 1..29u32), 3..9),
    ) {
        let desk = Desk::new();
        // A register that is there already: without one a question is answered from the text alone and says so.
        desk.ok(&["party", "reject", "Ypäjä", "--on", "1.1.2023"]);
        let mut before = asked(&desk);
        for (place, number) in typed {
            let line: Vec<String> =
                COMMANDS[place].iter().map(|word| word.replace("{}", &number.to_string())).collect();
            let mut line: Vec<&str> = line.iter().map(String::as_str).collect();
            line.extend(["--no-input", "--yes"]);
            let entries = |desk: &Desk| desk.json(&["log"])["entries"].as_array().unwrap().len();
            let recorded = entries(&desk);
            // What is refused has changed nothing; an address alone is changed without an entry that could be taken back.
            if desk.run(&line).code != 0 {
                continue;
            }
            if entries(&desk) == recorded {
                before = asked(&desk);
                continue;
            }
            let after = asked(&desk);
            let undone = desk.json(&["undo", "--yes"]);
            prop_assert_eq!(asked(&desk), before, "{:?}", line);
            for number in undone["entries"].as_array().unwrap() {
                desk.ok(&["undo", &number.to_string(), "--yes"]);
            }
            let again = asked(&desk);
            prop_assert_eq!(&again, &after, "{:?}", line);
            before = again;
        }
    }
}
