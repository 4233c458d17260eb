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

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::Days;
use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::begun::Begun;
use super::super::begun::Resumed;
use super::super::begun::resume;
use super::super::join::join;
use super::super::step::Step;
use super::super::*;
use crate::agreement::Agreement;
use crate::agreement::duty::DutyForm;
use crate::agreement::later::Later;
use crate::agreement::office::Office;
use crate::agreement::practice::Escalation;
use crate::agreement::practice::Reminders;
use crate::answer::due::tests::properties::Event;
use crate::answer::due::tests::properties::event;
use crate::answer::due::tests::properties::on;
use crate::answer::due::tests::properties::record;
use crate::answer::due::tests::properties::register;
use crate::answer::due::tests::register::Register;
use crate::answer::due::tests::register::party;
use crate::answer::due::tests::register::working_group;
use crate::history::History;
use crate::history::fact::Fact;

/// What happens between the runs, and the runs themselves.
#[derive(Debug, Clone)]
enum Turn {
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
enum Amendment {
    DaysBefore(Vec<u32>),
    Every(Option<u32>),
    Escalation(bool),
    /// The review's last day, so many days after the first of all.
    Review(u64),
    Minutes(u32),
}

fn turn() -> impl Strategy<Value = Turn> {
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

fn amendment() -> impl Strategy<Value = Amendment> {
    let days = prop_oneof![Just(vec![60, 30, 14, 3]), Just(vec![45, 20, 10]), Just(vec![7]), Just(vec![1, 90, 15])];
    prop_oneof![
        days.prop_map(Amendment::DaysBefore),
        prop::option::of(0..20u32).prop_map(Amendment::Every),
        any::<bool>().prop_map(Amendment::Escalation),
        (0..1500u64).prop_map(Amendment::Review),
        (1..40u32).prop_map(Amendment::Minutes),
    ]
}

fn amend(agreement: &mut Agreement, amendment: &Amendment) {
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
            for duty in &mut agreement.duties {
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

/// A reminder as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sent {
    key: String,
    base: NaiveDate,
    to: String,
    step: Step,
    on: NaiveDate,
}

impl Sent {
    fn of(to: &Recipient, reminder: &Reminder, on: NaiveDate) -> Sent {
        let Reminder { item, step, base, .. } = reminder;
        Sent { key: item.key.to_string(), base: *base, to: to.to_string(), step: *step, on }
    }

    fn is_same_matter(&self, other: &Sent) -> bool {
        self.key == other.key && self.base == other.base
    }

    fn is_same_thread(&self, other: &Sent) -> bool {
        self.is_same_matter(other) && self.to == other.to
    }
}

/// A register, the day, and what was sent so far, kept apart from what the register says was sent.
#[derive(Clone)]
struct World {
    register: Register,
    today: NaiveDate,
    sent: Vec<Sent>,
    /// What reached its recipients, under which id: also what was never recorded.
    arrived: Vec<(String, Sent)>,
    begun: Vec<Begun>,
}

/// The whole of an agreement would bury what is told about a case that fails.
impl std::fmt::Debug for World {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let history = self.register.history();
        write!(to, "{} on {}: {:?}, {:?}", self.register.agreement.id, self.today, history.meetings, history.actions)
    }
}

impl World {
    fn rules(&self) -> Reminders {
        self.register.agreement.reminders.clone().unwrap()
    }

    fn planned(&self, history: &History) -> Vec<Sent> {
        let digests = plan(Basis::new(&self.register.agreement, history), self.today, None);
        let of_digest = |digest: &Digest| -> Vec<Sent> {
            digest.reminders.iter().map(|reminder| Sent::of(&digest.to, reminder, self.today)).collect()
        };
        digests.iter().flat_map(of_digest).collect()
    }

    /// What would be sent had nothing been sent ever: every reminder that is current, with the first late step of what is
    /// late.
    fn current(&self) -> Vec<Sent> {
        self.planned(&History { reminded: Later::default(), ..self.register.history() })
    }

    /// Sends to everybody but the unreached, and records what was sent, as the program does: recipient by recipient.
    fn run(&mut self, unreached: &[usize]) -> Result<(), TestCaseError> {
        let Resumed { digests, over } = self.resumed();
        let mut fresh: Vec<&Recipient> = digests.iter().filter(|one| !self.is_begun(one)).map(|one| &one.to).collect();
        let count = fresh.len();
        fresh.sort();
        fresh.dedup();
        prop_assert_eq!(fresh.len(), count, "one new message for each recipient");
        let planned: Vec<Sent> = digests.iter().flat_map(|digest| self.told(digest)).collect();
        self.are_right(&planned)?;
        let count = planned.len();
        self.give_up(&over);
        let is_reached = |place: &usize| !unreached.contains(place);
        let leave = digests.iter().enumerate().filter(|(place, _)| is_reached(place));
        self.send(leave.map(|(_, digest)| digest));
        if unreached.iter().all(|place| digests.len() <= *place) {
            prop_assert_eq!(self.resumed().digests, vec![], "a second run sends nothing");
            self.nothing_is_lost()?;
            let over = self.resumed().over;
            self.give_up(&over);
        } else if count > 0 {
            let left: Vec<Sent> = self.resumed().digests.iter().flat_map(|digest| self.told(digest)).collect();
            let missed = digests.iter().enumerate().filter(|(place, _)| !is_reached(place));
            let wanted: usize = missed.map(|(_, digest)| self.told(digest).len()).sum();
            prop_assert_eq!(left.len(), wanted, "what failed is planned again, and nothing else");
        }
        Ok(())
    }

    /// What a run sends: what was begun first.
    fn resumed(&self) -> Resumed {
        let history = self.register.history();
        let basis = Basis::new(&self.register.agreement, &history);
        let Resumed { digests, over } = resume(basis, self.today, plan(basis, self.today, None), &self.begun);
        // Some recipients are read by the same eyes.
        let reader = |to: &Recipient| to.to_string().chars().next().filter(|letter| *letter != 'p').map(String::from);
        Resumed { digests: join(&self.register.agreement.id, digests, &self.begun, reader), over }
    }

    fn is_begun(&self, digest: &Digest) -> bool {
        self.begun.iter().any(|message| message.message_id == digest.message_id)
    }

    fn told(&self, digest: &Digest) -> Vec<Sent> {
        let told = digest.reminders.iter().flat_map(|reminder| reminder.to.iter().map(move |to| (to, reminder)));
        told.map(|(to, reminder)| Sent::of(to, reminder, self.today)).collect()
    }

    /// The run ends in the middle: those before the place are sent and recorded, that one perhaps sent, the rest not.
    fn killed(&mut self, place: usize, left: bool) -> Result<(), TestCaseError> {
        let digests = self.resumed().digests;
        let planned: Vec<Sent> = digests.iter().flat_map(|digest| self.told(digest)).collect();
        self.are_right(&planned)?;
        self.send(digests.iter().take(place));
        if let Some(digest) = digests.get(place) {
            if !self.is_begun(digest) {
                self.begun.extend(Begun::of(&self.register.agreement.id, digest));
            }
            if left {
                self.arrive(digest);
            }
        }
        Ok(())
    }

    fn arrive(&mut self, digest: &Digest) {
        let told = self.told(digest);
        self.arrived.extend(told.into_iter().map(|sent| (digest.message_id.clone(), sent)));
    }

    fn give_up(&mut self, over: &[Begun]) {
        for message in &mut self.begun {
            let of_message = over.iter().filter(|over| over.message_id == message.message_id);
            let keys: Vec<&String> = of_message.flat_map(|over| &over.reminders).map(|covered| &covered.key).collect();
            message.reminders.retain(|covered| !keys.contains(&&covered.key));
        }
        self.begun.retain(|message| !message.reminders.is_empty());
    }

    /// Whatever arrived more than once arrived under one id, and nothing arrived after a later step of the same matter.
    fn arrived_once(&self) -> Result<(), TestCaseError> {
        for (place, (id, sent)) in self.arrived.iter().enumerate() {
            for (other, earlier) in self.arrived[..place].iter().filter(|(_, other)| other.is_same_thread(sent)) {
                prop_assert!(earlier.step.order() <= sent.step.order(), "{:?} after {:?}", sent, earlier);
                prop_assert!(earlier.step != sent.step || id == other, "{:?} twice: {} and {}", sent, other, id);
            }
        }
        Ok(())
    }

    /// Records of each digest that it was sent.
    fn send<'a>(&mut self, digests: impl Iterator<Item = &'a Digest>) {
        for digest in digests {
            self.arrive(digest);
            self.give_up(&Begun::of(&self.register.agreement.id, digest));
            let told = digest.reminders.iter().flat_map(|reminder| reminder.to.iter().map(move |to| (to, reminder)));
            for (to, reminder) in told {
                self.sent.push(Sent::of(to, reminder, self.today));
                let fact = Fact::Reminded {
                    key: reminder.item.key.to_string(),
                    step: reminder.step.to_string(),
                    to: to.to_string(),
                    base: reminder.base,
                    message_id: digest.message_id.clone(),
                    via: "stdout".to_owned(),
                };
                self.register.fact(&self.today.to_string(), fact);
            }
        }
    }

    fn are_right(&self, planned: &[Sent]) -> Result<(), TestCaseError> {
        if planned.is_empty() {
            return Ok(());
        }
        let current = self.current();
        let rules = self.rules();
        for (place, one) in planned.iter().enumerate() {
            let before = &planned[..place];
            prop_assert!(!before.iter().any(|other| other.key == one.key && other.to == one.to), "two of {:?}", one);
            for earlier in self.sent.iter().filter(|earlier| earlier.is_same_thread(one)) {
                prop_assert!(earlier.step.order() < one.step.order(), "{:?} after {:?}", one, earlier);
            }
            let of_matter = current.iter().find(|current| current.is_same_matter(one));
            prop_assert!(of_matter.is_some(), "{:?} is nobody's to do", one);
            let of_matter = of_matter.unwrap();
            match one.step {
                Step::Late(time) => {
                    prop_assert_eq!(of_matter.step, Step::Late(0));
                    prop_assert!(one.base < self.today, "{:?} is not late", one);
                    self.follows(one, time)?;
                }
                Step::Before(days) => {
                    prop_assert_eq!(of_matter.step, one.step);
                    let left = (one.base - self.today).num_days();
                    prop_assert!(0 <= left && left <= i64::from(days), "{:?} too early", one);
                    let closer = rules.days_before.iter().any(|other| *other < days && left <= i64::from(*other));
                    prop_assert!(!closer, "{:?} was passed over", one);
                }
                Step::Since(days) => {
                    prop_assert_eq!(of_matter.step, one.step);
                    let passed = (self.today - one.base).num_days();
                    prop_assert!(i64::from(days) <= passed, "{:?} too early", one);
                    let further = rules.days_before.iter().any(|other| days < *other && i64::from(*other) <= passed);
                    prop_assert!(!further, "{:?} was passed over", one);
                }
                Step::AtRisk => prop_assert_eq!(of_matter.step, one.step),
            }
        }
        Ok(())
    }

    /// A late step after the first follows the one before, not too early.
    fn follows(&self, one: &Sent, time: u32) -> Result<(), TestCaseError> {
        if time == 0 {
            return Ok(());
        }
        let of_matter = self.sent.iter().filter(|sent| sent.is_same_matter(one));
        let same_or_before: Vec<&Sent> =
            of_matter.filter(|sent| [Step::Late(time), Step::Late(time - 1)].contains(&sent.step)).collect();
        prop_assert!(!same_or_before.is_empty(), "{:?} follows nothing", one);
        if !same_or_before.iter().any(|sent| sent.step == one.step) {
            let first = same_or_before.iter().map(|sent| sent.on).min().unwrap();
            let every = self.rules().late_every_days.map(|days| days.max(1));
            let passed = (self.today - first).num_days();
            prop_assert!(every.is_some_and(|days| i64::from(days) <= passed), "{:?} too soon after {}", one, first);
        }
        Ok(())
    }

    fn nothing_is_lost(&self) -> Result<(), TestCaseError> {
        let every = self.rules().late_every_days.map(|days| days.max(1));
        for current in self.current() {
            let thread: Vec<&Sent> = self.sent.iter().filter(|sent| sent.is_same_thread(&current)).collect();
            let latest = thread.iter().map(|sent| sent.step.order()).max();
            let told = latest >= Some(current.step.order());
            prop_assert!(told || self.waits(&current), "{:?} was never sent", current);
            // What is late was said again in time: by now the latest word on the matter is no older than agreed.
            let (Some(days), Step::Late(_)) = (every, current.step) else { continue };
            let late = self.sent.iter().filter(|sent| sent.is_same_matter(&current) && sent.step.order().0 == 2);
            let mut first_of: BTreeMap<(u8, u32), NaiveDate> = BTreeMap::new();
            for sent in late {
                let on = first_of.entry(sent.step.order()).or_insert(sent.on);
                *on = (*on).min(sent.on);
            }
            let Some(last) = first_of.last_key_value().map(|(_, on)| *on) else { continue };
            prop_assert!((self.today - last).num_days() < i64::from(days), "{:?} is silent since {}", current, last);
        }
        Ok(())
    }

    /// A later step was begun before the clock went back: it may have arrived, and is sent again when its day has come.
    fn waits(&self, current: &Sent) -> bool {
        let of_recipient = self.begun.iter().filter(|message| message.to == current.to);
        let mut of_matter = of_recipient.flat_map(|message| &message.reminders);
        of_matter.any(|covered| {
            let is_later = Step::read(&covered.step).is_some_and(|step| step.order() > current.step.order());
            covered.key == current.key && covered.base == current.base && is_later
        })
    }

    fn meet(&mut self, turn: &Turn) -> Result<(), TestCaseError> {
        let ahead = |days: &u64| self.today.checked_add_days(Days::new(*days)).unwrap();
        match turn {
            Turn::Run { unreached } => self.run(unreached)?,
            Turn::Killed { place, left } => self.killed(*place, *left)?,
            Turn::Passed { days } => self.today = ahead(days),
            Turn::Back { days } => self.today = self.today.checked_sub_days(Days::new(*days)).unwrap(),
            Turn::Recorded(event) => record(&mut self.register, event),
            Turn::Planned { body, ahead: days } => {
                let bodies = &self.register.agreement.bodies;
                let of = bodies[body % bodies.len()].id.0.clone();
                let day = ahead(days).to_string();
                self.register.planned(&of, &day);
            }
            Turn::Moved { place, ahead: days } => {
                let history = self.register.history();
                let open: Vec<_> = history.meetings.values().filter(|meeting| meeting.is_open()).collect();
                if let Some(meeting) = open.get(place % open.len().max(1)) {
                    let fact = Fact::MeetingChanged {
                        meeting: meeting.number,
                        body: meeting.body.clone(),
                        date: Some(ahead(days)),
                        time: None,
                        ends: None,
                        purposes: None,
                        arranger: None,
                    };
                    self.register.fact(&self.today.to_string(), fact);
                }
            }
            Turn::Action { party: place, ahead: days } => {
                let parties = &self.register.agreement.parties;
                let of = party(&parties[place % parties.len()].id.0);
                let action = u32::try_from(self.register.history().actions.len()).unwrap() + 1;
                let fact = Fact::ActionAdded {
                    action,
                    due: ahead(days),
                    party: Some(of),
                    person: None,
                    body: None,
                    meeting: None,
                };
                self.register.fact(&self.today.to_string(), fact);
            }
            Turn::Amended(amendment) => amend(&mut self.register.agreement, amendment),
        }
        Ok(())
    }
}

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
