//! Exactly once, whatever happens: for every history and every choice of days on which the reminders are run.
//!
//! A reminder is a matter, its last day, a step, and a recipient. It is *current* on a day where the matter is still to be
//! done on that day, the step is the one that the matter has reached, and the recipient is to be told at that step.
//!
//! - *Never twice.* No reminder is sent a second time: not when runs are doubled, not when the clock goes back, and not
//!   when the agreement is amended.
//! - *Never lost.* After a run in which every message left, whoever has a current reminder has had it, or a later step of
//!   the same matter; what failed to leave is made up for by the next run.
//! - *Only forwards, and only what is current.* What is sent is the current step, later than every step that the
//!   recipient had: steps that were passed over on days without a run are not sent besides, and one run sends at most one
//!   step of a matter to a recipient, in one message.
//! - *Late by the calendar of the reminders.* A late matter begins with the first late step; the next one follows no
//!   sooner than the agreed days after the one before, and no later than the first run after them.
//! - *A last day that moves begins anew,* because the last day is part of the reminder.
//! - *Killed at any point,* a run leaves at worst one message that is sent again, and that under the same Message-ID,
//!   however much has changed by the next run.
//! - *Quiet when all is sent.* A second run of the day sends nothing.

mod turns;
mod world;

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::Days;
use proptest::prelude::*;

use self::turns::turn;
use self::world::Sent;
use self::world::World;
use super::super::step::Step;
use super::super::*;
use crate::answer::due::tests::properties::on;
use crate::answer::due::tests::properties::register;
use crate::answer::due::tests::register::working_group;

/// A register in whose agreement invitations and minutes have their time too, and the day on which the first turn begins.
fn world() -> impl Strategy<Value = World> {
    (register(), 200..1500u64).prop_map(|(mut register, first)| {
        let rules = working_group();
        register.agreement.invitation = register.agreement.invitation.or(rules.invitation);
        register.agreement.minutes = register.agreement.minutes.or(rules.minutes);
        World { register, today: on(first), sent: Vec::new(), arrived: Vec::new(), begun: Vec::new() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_reminder_leaves_exactly_once(
        mut world in world(),
        turns in prop::collection::vec(turn(), 4..48),
    ) {
        for turn in &turns {
            world.meet(turn)?;
        }
        world.run(&[])?;
        world.arrived_once()?;
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Runs that were missed make no difference to what follows: whoever runs it on some days only sends nothing that a
    /// run on every day had not sent, says it no earlier, and ends where a run on every day ends.
    #[test]
    fn a_run_after_days_without_one_says_what_a_run_on_every_day_would_say_last(
        world in world(),
        days in prop::collection::btree_set(0..40u64, 1..6),
    ) {
        let last = *days.last().unwrap();
        let on_days = |days: &mut dyn Iterator<Item = u64>| {
            let mut own = world.clone();
            for day in days {
                own.today = world.today.checked_add_days(Days::new(day)).unwrap();
                let digests = plan(Basis::new(&own.register.agreement, &own.register.history()), own.today, None);
                own.send(digests.iter());
            }
            own
        };
        let every = on_days(&mut (0..=last));
        let some = on_days(&mut days.iter().copied());
        for one in some.sent.iter().filter(|one| !matches!(one.step, Step::Late(1..))) {
            let same = every.sent.iter().find(|other| other.is_same_thread(one) && other.step == one.step);
            // Where somebody else has to act by then, the day decides who it is.
            let to_others = every.sent.iter().any(|other| other.is_same_matter(one) && other.step == one.step);
            prop_assert!(to_others, "{:?} is sent only where days are missed", one);
            prop_assert!(same.is_none_or(|same| same.on <= one.on), "{:?} is sent too early", one);
        }
        for current in every.current() {
            for world in [&every, &some] {
                let thread = world.sent.iter().filter(|sent| sent.is_same_thread(&current));
                let latest = thread.map(|sent| sent.step.order()).max();
                prop_assert!(latest >= Some(current.step.order()), "{:?} is missing", current);
            }
        }
    }
}

/// The world above reaches what it is to judge: late steps, moved days, every step before.
#[test]
fn the_histories_reach_every_kind_of_step() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = (world(), prop::collection::vec(turn(), 4..48));
    let seen = RefCell::new(BTreeMap::<&str, u32>::new());
    runner
        .run(&strategy, |(mut world, turns)| {
            for turn in &turns {
                world.meet(turn)?;
            }
            for sent in &world.sent {
                let word = match sent.step {
                    Step::AtRisk => "at risk",
                    Step::Before(_) => "before",
                    Step::Since(_) => "since",
                    Step::Late(0) => "late",
                    Step::Late(_) => "later",
                };
                *seen.borrow_mut().entry(word).or_default() += 1;
                let moved = |other: &&Sent| other.key == sent.key && other.to == sent.to && other.base != sent.base;
                if world.sent.iter().any(|other| moved(&other)) {
                    *seen.borrow_mut().entry("moved").or_default() += 1;
                }
            }
            Ok(())
        })
        .unwrap();
    let seen = seen.into_inner();
    // A warning before the first step needs more meetings than days, which hardly any history has.
    for word in ["before", "since", "late", "later", "moved"] {
        assert!(seen.get(word).is_some_and(|count| *count > 20), "{word}: {seen:?}");
    }
}
