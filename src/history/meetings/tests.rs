use proptest::prelude::*;

use super::*;
use crate::history::History;
use crate::history::entry::EntryNumber;
use crate::history::entry::Step;
use crate::history::packed::pack_history;
use crate::history::packed::unpack_history;

const BODIES: [&str; 3] = ["a", "b", "c"];

fn body(id: &str) -> BodyId {
    BodyId(id.to_owned())
}

fn day(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(740_000 + number).unwrap()
}

fn meeting(number: u32, of: &str, on: i32) -> Meeting {
    Meeting::planned(number, of, day(on))
}

/// Those of a plain list that are wanted.
fn those(plain: &[Meeting], is_wanted: impl Fn(&Meeting) -> bool) -> Vec<&Meeting> {
    plain.iter().filter(|meeting| is_wanted(meeting)).collect()
}

/// What is done to meetings: one is put in, or one is held, called off or opened again on a day.
fn steps() -> impl Strategy<Value = Vec<(u8, u32, usize, i32)>> {
    proptest::collection::vec((0..5_u8, 1..12_u32, 0..BODIES.len(), 0..9_i32), 0..40)
}

/// Does the steps to meetings that are kept as they should be, and to those in a plain list.
fn done(steps: &[(u8, u32, usize, i32)]) -> (Meetings, Vec<Meeting>) {
    let mut kept = Meetings::default();
    let mut plain: Vec<Meeting> = Vec::new();
    for (what, number, of, on) in steps {
        let change = |meeting: &mut Meeting| {
            let step = Some(Step { on: day(*on), entry: EntryNumber(99) });
            (meeting.held, meeting.cancelled) = match what {
                2 => (step, None),
                3 => (None, step),
                _ => (None, None),
            };
        };
        if *what < 2 {
            let new = meeting(*number, BODIES[*of], *on);
            plain.retain(|known| known.number != new.number);
            plain.push(new.clone());
            kept.insert(new);
        } else {
            plain.iter_mut().filter(|known| known.number.0 == *number).for_each(change);
            kept.change(MeetingNumber(*number), change);
        }
        // As a register would keep them between two commands.
        let history = History { meetings: kept, ..History::default() };
        kept = unpack_history(&pack_history(&history).unwrap()).unwrap().meetings;
    }
    plain.sort_by_key(|meeting| meeting.number);
    (kept, plain)
}

proptest! {
    #[test]
    fn every_question_is_answered_as_from_a_plain_list(steps in steps()) {
        let (kept, plain) = done(&steps);
        prop_assert_eq!(kept.all(), those(&plain, |_| true));
        prop_assert_eq!(kept.open(), those(&plain, Meeting::is_open));
        for id in BODIES.map(body) {
            let expected = those(&plain, |meeting| meeting.body == id);
            prop_assert_eq!(kept.of(&id), expected.clone());
            let listed = kept.by_body().find(|(known, _)| **known == id);
            prop_assert_eq!(listed.map(|(_, of)| of).unwrap_or_default(), expected);
        }
        for on in (0..9).map(day) {
            prop_assert_eq!(kept.on(on), those(&plain, |meeting| meeting.day() == on));
        }
        for number in 0..13 {
            let number = MeetingNumber(number);
            let known = plain.iter().find(|one| one.number == number);
            prop_assert_eq!(kept.get(&number), known);
            prop_assert_eq!(kept.contains(&number), known.is_some());
        }
    }

    #[test]
    fn how_they_came_about_does_not_show(steps in steps()) {
        let (kept, plain) = done(&steps);
        let mut straight = Meetings::default();
        for meeting in plain {
            straight.insert(meeting);
        }
        prop_assert_eq!(kept, straight);
    }
}
