//! A register with its reminders, what was sent, and what must hold after each run.

use std::collections::BTreeMap;

use chrono::Days;
use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::super::begun::Begun;
use super::super::super::begun::Resumed;
use super::super::super::begun::resume;
use super::super::super::join::join;
use super::super::super::step::Step;
use super::super::super::*;
use super::turns::Turn;
use super::turns::amend;
use crate::agreement::later::Later;
use crate::agreement::practice::Reminders;
use crate::answer::due::tests::properties::record;
use crate::answer::due::tests::register::Register;
use crate::answer::due::tests::register::party;
use crate::history::History;
use crate::history::fact::Fact;

/// A reminder as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) key: String,
    pub(super) base: NaiveDate,
    pub(super) to: String,
    pub(super) step: Step,
    pub(super) on: NaiveDate,
}

impl Sent {
    pub(super) fn of(to: &Recipient, reminder: &Reminder, on: NaiveDate) -> Sent {
        let Reminder { item, step, base, .. } = reminder;
        Sent { key: item.key.to_string(), base: *base, to: to.to_string(), step: *step, on }
    }

    pub(super) fn is_same_matter(&self, other: &Sent) -> bool {
        self.key == other.key && self.base == other.base
    }

    pub(super) fn is_same_thread(&self, other: &Sent) -> bool {
        self.is_same_matter(other) && self.to == other.to
    }
}

/// A register, the day, and what was sent so far, kept apart from what the register says was sent.
#[derive(Clone)]
pub(super) struct World {
    pub(super) register: Register,
    pub(super) today: NaiveDate,
    pub(super) sent: Vec<Sent>,
    /// What reached its recipients, under which id: also what was never recorded.
    pub(super) arrived: Vec<(String, Sent)>,
    pub(super) begun: Vec<Begun>,
}

/// The whole of an agreement would bury what is told about a case that fails.
impl std::fmt::Debug for World {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let history = self.register.history();
        write!(to, "{} on {}: {:?}, {:?}", self.register.agreement.id, self.today, history.meetings, history.actions)
    }
}

impl World {
    pub(super) fn rules(&self) -> Reminders {
        self.register.agreement.reminders.clone().unwrap()
    }

    pub(super) fn planned(&self, history: &History) -> Vec<Sent> {
        let digests = plan(Basis::new(&self.register.agreement, history), self.today, None);
        let of_digest = |digest: &Digest| -> Vec<Sent> {
            digest.reminders.iter().map(|reminder| Sent::of(&digest.to, reminder, self.today)).collect()
        };
        digests.iter().flat_map(of_digest).collect()
    }

    /// What would be sent had nothing been sent ever: every reminder that is current, with the first late step of what is
    /// late.
    pub(super) fn current(&self) -> Vec<Sent> {
        self.planned(&History { reminded: Later::default(), ..self.register.history() })
    }

    /// Sends to everybody but the unreached, and records what was sent, as the program does: recipient by recipient.
    pub(super) fn run(&mut self, unreached: &[usize]) -> Result<(), TestCaseError> {
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
    pub(super) fn resumed(&self) -> Resumed {
        let history = self.register.history();
        let basis = Basis::new(&self.register.agreement, &history);
        let Resumed { digests, over } = resume(basis, self.today, plan(basis, self.today, None), &self.begun);
        // Some recipients are read by the same eyes.
        let reader = |to: &Recipient| to.to_string().chars().next().filter(|letter| *letter != 'p').map(String::from);
        Resumed { digests: join(&self.register.agreement.id, digests, &self.begun, reader), over }
    }

    pub(super) fn is_begun(&self, digest: &Digest) -> bool {
        self.begun.iter().any(|message| message.message_id == digest.message_id)
    }

    pub(super) fn told(&self, digest: &Digest) -> Vec<Sent> {
        let told = digest.reminders.iter().flat_map(|reminder| reminder.to.iter().map(move |to| (to, reminder)));
        told.map(|(to, reminder)| Sent::of(to, reminder, self.today)).collect()
    }

    /// The run ends in the middle: those before the place are sent and recorded, that one perhaps sent, the rest not.
    pub(super) fn killed(&mut self, place: usize, left: bool) -> Result<(), TestCaseError> {
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

    pub(super) fn arrive(&mut self, digest: &Digest) {
        let told = self.told(digest);
        self.arrived.extend(told.into_iter().map(|sent| (digest.message_id.clone(), sent)));
    }

    pub(super) fn give_up(&mut self, over: &[Begun]) {
        for message in &mut self.begun {
            let of_message = over.iter().filter(|over| over.message_id == message.message_id);
            let keys: Vec<&String> = of_message.flat_map(|over| &over.reminders).map(|covered| &covered.key).collect();
            message.reminders.retain(|covered| !keys.contains(&&covered.key));
        }
        self.begun.retain(|message| !message.reminders.is_empty());
    }

    /// Whatever arrived more than once arrived under one id, and nothing arrived after a later step of the same matter.
    pub(super) fn arrived_once(&self) -> Result<(), TestCaseError> {
        for (place, (id, sent)) in self.arrived.iter().enumerate() {
            for (other, earlier) in self.arrived[..place].iter().filter(|(_, other)| other.is_same_thread(sent)) {
                prop_assert!(earlier.step.order() <= sent.step.order(), "{:?} after {:?}", sent, earlier);
                prop_assert!(earlier.step != sent.step || id == other, "{:?} twice: {} and {}", sent, other, id);
            }
        }
        Ok(())
    }

    /// Records of each digest that it was sent.
    pub(super) fn send<'a>(&mut self, digests: impl Iterator<Item = &'a Digest>) {
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

    pub(super) fn are_right(&self, planned: &[Sent]) -> Result<(), TestCaseError> {
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
    pub(super) fn follows(&self, one: &Sent, time: u32) -> Result<(), TestCaseError> {
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

    pub(super) fn nothing_is_lost(&self) -> Result<(), TestCaseError> {
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
    pub(super) fn waits(&self, current: &Sent) -> bool {
        let of_recipient = self.begun.iter().filter(|message| message.to == current.to);
        let mut of_matter = of_recipient.flat_map(|message| &message.reminders);
        of_matter.any(|covered| {
            let is_later = Step::read(&covered.step).is_some_and(|step| step.order() > current.step.order());
            covered.key == current.key && covered.base == current.base && is_later
        })
    }

    pub(super) fn meet(&mut self, turn: &Turn) -> Result<(), TestCaseError> {
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
                let open: Vec<_> = history.meetings.open();
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
