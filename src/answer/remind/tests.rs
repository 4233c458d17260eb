//! Reminders run by run.

mod once;

use super::*;
use crate::agreement::file::agreement_from;
use crate::history::History;
use crate::history::action::Reminded;
use crate::history::entry::EntryNumber;
use crate::history::person::PersonNumber;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A register with one action of somebody.
fn with_action(due: &str) -> History {
    let mut history = History::default();
    let action = crate::history::action::Action {
        number: 1,
        text: Some("Kokoa luvut".to_owned()),
        due: day(due),
        party: None,
        person: Some(PersonNumber(4)),
        body: None,
        meeting: None,
        entry: EntryNumber(1),
        done: None,
    };
    history.actions.insert(1, action);
    history
}

/// Plans and sends everything.
fn run(history: &mut History, on: &str) -> Vec<(String, String)> {
    let source = include_str!("../../../agreement.toml");
    let agreement = agreement_from(source).agreement.unwrap();
    let mut sent = Vec::new();
    for digest in plan(Basis::new(&agreement, history), day(on), None) {
        for reminder in digest.reminders {
            sent.push(Reminded {
                key: reminder.item.key.to_string(),
                step: reminder.step.to_string(),
                to: digest.to.to_string(),
                base: reminder.base,
                on: day(on),
                entry: EntryNumber(9),
            });
        }
    }
    history.reminded.extend(sent.iter().cloned());
    sent.into_iter().map(|one| (one.step, one.to)).collect()
}

fn pair(step: &str, to: &str) -> (String, String) {
    (step.to_owned(), to.to_owned())
}

#[test]
fn each_step_is_sent_once_and_days_that_were_missed_are_caught_up_with_one_reminder() {
    let mut history = with_action("2026-05-31");
    assert_eq!(run(&mut history, "2026-03-31"), []);
    assert_eq!(run(&mut history, "2026-04-01"), [pair("before-60", "person:4")]);
    assert_eq!(run(&mut history, "2026-04-02"), []);
    assert_eq!(run(&mut history, "2026-05-20"), [pair("before-14", "person:4")]);
    assert_eq!(run(&mut history, "2026-05-31"), [pair("before-3", "person:4")]);
    assert_eq!(run(&mut history, "2026-05-31"), []);
}

#[test]
fn a_last_day_that_moves_is_reminded_of_again() {
    let mut history = with_action("2026-05-31");
    assert_eq!(run(&mut history, "2026-05-20"), [pair("before-14", "person:4")]);
    history.actions.get_mut(&1).unwrap().due = day("2026-06-03");
    assert_eq!(run(&mut history, "2026-05-20"), [pair("before-14", "person:4")]);
}

#[test]
fn a_late_matter_begins_at_the_beginning_and_then_goes_further_up() {
    let mut history = with_action("2020-05-31");
    assert_eq!(run(&mut history, "2026-05-20"), [pair("late-0", "person:4")]);
    assert_eq!(run(&mut history, "2026-05-26"), []);
    assert_eq!(run(&mut history, "2026-05-27"), [pair("late-1", "person:4")]);
    let third = run(&mut history, "2026-06-20");
    assert_eq!(third, [pair("late-2", "person:4"), pair("late-2", "kanta-hame-hva")]);
    assert_eq!(run(&mut history, "2026-06-20"), []);
}

#[test]
fn what_was_done_is_not_reminded_of() {
    let mut history = with_action("2026-05-31");
    history.actions.get_mut(&1).unwrap().done = Some((day("2026-05-10"), EntryNumber(2)));
    assert_eq!(run(&mut history, "2026-05-20"), []);
}

#[test]
fn the_same_reminders_have_the_same_id_and_others_another() {
    let source = include_str!("../../../agreement.toml");
    let agreement = agreement_from(source).agreement.unwrap();
    let history = with_action("2026-05-31");
    let id = |on: &str| plan(Basis::new(&agreement, &history), day(on), None).remove(0).message_id;
    assert_eq!(id("2026-05-20"), id("2026-05-21"));
    assert_ne!(id("2026-05-20"), id("2026-05-30"));
}

#[test]
fn no_earlier_step_follows_a_later_one_when_the_clock_goes_back() {
    let mut history = with_action("2026-05-31");
    assert_eq!(run(&mut history, "2026-05-17").first().map(|(step, _)| step.as_str()), Some("before-14"));
    assert_eq!(run(&mut history, "2026-05-16"), []);
    assert_eq!(run(&mut history, "2026-06-01").first().map(|(step, _)| step.as_str()), Some("late-0"));
    assert_eq!(run(&mut history, "2026-05-30"), []);
}
