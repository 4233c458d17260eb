//! What happens between the runs of the reminders, by chance.

use proptest::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::duty::DutyForm;
use crate::agreement::office::Office;
use crate::agreement::practice::Escalation;
use crate::answer::due::tests::properties::Event;
use crate::answer::due::tests::properties::event;
use crate::answer::due::tests::properties::on;

/// What happens between the runs, and the runs themselves.
#[derive(Debug, Clone)]
pub(super) enum Turn {
    /// A run; a recipient whose place in the run is named cannot be reached.
    Run {
        unreached: Vec<usize>,
    },
    /// A run that is killed at the message of that place: before it left, or before it was recorded.
    Killed {
        place: usize,
        left: bool,
    },
    /// Days pass without a run.
    Passed {
        days: u64,
    },
    /// The clock goes back.
    Back {
        days: u64,
    },
    Recorded(Event),
    /// A meeting is planned for so many days from today.
    Planned {
        body: usize,
        ahead: u64,
    },
    /// A meeting that is not held yet is moved to so many days from today.
    Moved {
        place: usize,
        ahead: u64,
    },
    /// An action for a party by so many days from today.
    Action {
        party: usize,
        ahead: u64,
    },
    Amended(Amendment),
}

/// What another version of the text says.
#[derive(Debug, Clone)]
pub(super) enum Amendment {
    DaysBefore(Vec<u32>),
    Every(Option<u32>),
    Escalation(bool),
    /// The review's last day, so many days after the first of all.
    Review(u64),
    Minutes(u32),
}

pub(super) fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        8 => prop::collection::vec(0..8usize, 0..3).prop_map(|unreached| Turn::Run { unreached }),
        4 => Just(Turn::Run { unreached: Vec::new() }),
        3 => (0..4usize, any::<bool>()).prop_map(|(place, left)| Turn::Killed { place, left }),
        6 => (1..10u64).prop_map(|days| Turn::Passed { days }),
        2 => (10..90u64).prop_map(|days| Turn::Passed { days }),
        2 => (1..3u64).prop_map(|days| Turn::Back { days }),
        3 => event().prop_map(Turn::Recorded),
        2 => (0..10usize, 5..80u64).prop_map(|(body, ahead)| Turn::Planned { body, ahead }),
        3 => (0..20usize, 5..80u64).prop_map(|(place, ahead)| Turn::Moved { place, ahead }),
        2 => (0..13usize, 0..80u64).prop_map(|(party, ahead)| Turn::Action { party, ahead }),
        2 => amendment().prop_map(Turn::Amended),
    ]
}

pub(super) fn amendment() -> impl Strategy<Value = Amendment> {
    let days = prop_oneof![Just(vec![60, 30, 14, 3]), Just(vec![45, 20, 10]), Just(vec![7]), Just(vec![1, 90, 15])];
    prop_oneof![
        days.prop_map(Amendment::DaysBefore),
        prop::option::of(0..20u32).prop_map(Amendment::Every),
        any::<bool>().prop_map(Amendment::Escalation),
        (0..1500u64).prop_map(Amendment::Review),
        (1..40u32).prop_map(Amendment::Minutes),
    ]
}

pub(super) fn amend(agreement: &mut Agreement, amendment: &Amendment) {
    let first = agreement.parties.first().map(|party| party.id.clone());
    let reminders = agreement.reminders.as_mut().unwrap();
    match amendment {
        Amendment::DaysBefore(days) => reminders.days_before.clone_from(days),
        Amendment::Every(days) => reminders.late_every_days = *days,
        Amendment::Escalation(to_party) => {
            reminders.escalation = vec![Escalation::Convener, Escalation::Office(Office::Chair)];
            reminders.escalation.extend(first.filter(|_| *to_party).map(Escalation::Party));
        }
        Amendment::Review(days) => {
            for duty in agreement.duties.iter_mut() {
                if let DutyForm::Review { deadline, .. } = &mut duty.form {
                    *deadline = Some(on(*days));
                }
            }
        }
        Amendment::Minutes(days) => {
            if let Some(minutes) = &mut agreement.minutes {
                minutes.days = *days;
            }
        }
    }
}
