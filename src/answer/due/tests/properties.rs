//! What holds for every history and every day.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::Days;
use chrono::NaiveDate;
use proptest::prelude::*;

use super::register::Register;
use super::register::body;
use super::register::day;
use super::register::kanta_hame;
use super::register::party;
use super::register::working_group;
use crate::agreement::Agreement;
use crate::agreement::office::Office;
use crate::answer::due::item::Item;
use crate::answer::due::kind::Kind;
use crate::answer::due::scope::Scope;
use crate::answer::due::verdict::Verdict;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;

static KANTA_HAME: LazyLock<Agreement> = LazyLock::new(kanta_hame);
static WORKING_GROUP: LazyLock<Agreement> = LazyLock::new(working_group);

/// Something that may happen so many days after the first of January 2023.
#[derive(Debug, Clone)]
pub(in crate::answer) enum Event {
    Held { body: usize, on: u64, monitors: bool },
    Planned { body: usize, on: u64 },
    CalledOff { body: usize, on: u64, told: u64 },
    Elected { body: usize, on: u64 },
    Resigned { body: usize, on: u64 },
    Arranged { body: usize, on: u64 },
    Closed { body: usize, on: u64 },
    Notice { party: usize, on: u64 },
    Done { key: usize, on: u64 },
    Waived { key: usize, on: u64 },
}

const KEYS: [&str; 6] = [
    "cadence:hytefoorumi:2024",
    "cadence:kuntakokous:2024",
    "meeting:seurantakokous:2024",
    "cadence:valtuustokauden-foorumi:2021-2025",
    "review:sisallon-arviointi",
    "minutes:1",
];

/// So many days hold all that happens.
pub(crate) const SPAN: u64 = 1500;

/// The day so many days after the first.
pub(crate) fn on(days: u64) -> NaiveDate {
    day("2023-01-01").checked_add_days(Days::new(days)).unwrap()
}

/// Something that happens.
pub(in crate::answer) fn event() -> impl Strategy<Value = Event> {
    let days = 0..SPAN;
    prop_oneof![
        6 => (0..10usize, days.clone(), any::<bool>()).prop_map(|(body, on, monitors)| Event::Held { body, on, monitors }),
        2 => (0..10usize, days.clone()).prop_map(|(body, on)| Event::Planned { body, on }),
        1 => (0..10usize, days.clone(), days.clone()).prop_map(|(body, on, told)| Event::CalledOff { body, on, told }),
        1 => (0..10usize, days.clone()).prop_map(|(body, on)| Event::Elected { body, on }),
        1 => (0..10usize, days.clone()).prop_map(|(body, on)| Event::Resigned { body, on }),
        1 => (0..10usize, days.clone()).prop_map(|(body, on)| Event::Arranged { body, on }),
        1 => (0..10usize, days.clone()).prop_map(|(body, on)| Event::Closed { body, on }),
        1 => (0..13usize, days.clone()).prop_map(|(party, on)| Event::Notice { party, on }),
        1 => (0..KEYS.len(), days.clone()).prop_map(|(key, on)| Event::Done { key, on }),
        1 => (0..KEYS.len(), days).prop_map(|(key, on)| Event::Waived { key, on }),
    ]
}

/// Puts it down.
pub(in crate::answer) fn record(register: &mut Register, event: &Event) {
    let bodies: Vec<String> = register.agreement.bodies.iter().map(|body| body.id.0.clone()).collect();
    let parties: Vec<String> = register.agreement.parties.iter().map(|party| party.id.0.clone()).collect();
    let name = |place: &usize| bodies[place % bodies.len()].as_str();
    let at = |days: &u64| on(*days).to_string();
    match event {
        Event::Held { body, on, monitors } => {
            let purposes: &[&str] = if *monitors { &["monitoring", "annual_meeting"] } else { &[] };
            register.held_for(name(body), &at(on), purposes);
        }
        Event::Planned { body, on } => {
            register.planned(name(body), &at(on));
        }
        Event::CalledOff { body, on, told } => {
            let meeting = register.planned(name(body), &at(on));
            register.cancelled(name(body), meeting, &at(told), "este");
        }
        Event::Elected { body, on } => register.elected(name(body), Office::Chair, 1, &parties[0], &at(on)),
        Event::Resigned { body: of, on } => {
            register.fact(&at(on), Fact::Resigned { body: body(name(of)), office: Office::Chair });
        }
        Event::Arranged { body: of, on } => {
            let fact = Fact::Arranged {
                body: body(name(of)),
                conveners: vec![NamedConvener::Party(party(&parties[1]))],
                rotation: Vec::new(),
                turn: None,
                communication: None,
                until: None,
            };
            register.fact(&at(on), fact);
        }
        Event::Closed { body: of, on } => {
            register.fact(&at(on), Fact::BodyClosed { body: body(name(of)) });
        }
        Event::Notice { party: of, on } => {
            let from = &parties[of % parties.len()];
            register.fact(&at(on), Fact::NoticeGiven { party: party(from), decided: None, written: true });
            for to in parties.iter().filter(|to| *to != from) {
                let received = Some(super::register::day(&at(on)));
                let fact = Fact::Delivered { party: party(from), to: party(to), sent: None, received, channel: None };
                register.fact(&at(on), fact);
            }
        }
        Event::Done { key, on } => {
            register.done(KEYS[*key], &at(on));
        }
        Event::Waived { key, on } => {
            register.waived(KEYS[*key], &at(on), "syy");
        }
    }
}

/// A register with an agreement that entered into force at some time, or never.
pub(crate) fn register() -> impl Strategy<Value = Register> {
    (any::<bool>(), prop::option::weighted(0.9, 0..SPAN), prop::collection::vec(event(), 0..40)).prop_map(
        |(large, entry, events)| {
            let agreement = if large { KANTA_HAME.clone() } else { WORKING_GROUP.clone() };
            let mut register = match entry {
                Some(entry) => Register::in_force_from(agreement, &on(entry).to_string()),
                None => Register::empty(agreement),
            };
            for event in &events {
                record(&mut register, event);
            }
            register
        },
    )
}

fn find<'a>(items: &'a [Item], key: &Item) -> Option<&'a Item> {
    items.iter().find(|item| item.key == key.key)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn every_item_has_a_key_of_its_own_that_is_read_as_it_is_printed(register in register(), today in 0..2 * SPAN) {
        let items = register.owed(&on(today).to_string());
        let keys: BTreeSet<String> = items.iter().map(|item| item.key.to_string()).collect();
        prop_assert_eq!(keys.len(), items.len());
        for item in &items {
            prop_assert_eq!(item.key.to_string().parse(), Ok(item.key.clone()));
            prop_assert_eq!(item.kind, item.key.kind);
        }
    }

    #[test]
    fn what_is_counted_is_named_and_every_verdict_fits_its_days(register in register(), today in 0..2 * SPAN) {
        let today = on(today);
        for item in register.owed(&today.to_string()) {
            prop_assert_eq!(usize::try_from(item.count).unwrap(), item.meetings.len());
            prop_assert!(item.late_days.is_none() || item.verdict == Verdict::Late);
            prop_assert!(item.verdict != Verdict::Missed || item.by.is_some_and(|by| by < today), "{:?}", item);
            prop_assert!(item.verdict != Verdict::AtRisk || item.suitable_days_left.is_some());
            let unmet = matches!(item.verdict, Verdict::Due | Verdict::AtRisk);
            let ordinary = !matches!(item.kind, Kind::Election);
            prop_assert!(!unmet || !ordinary || item.by.is_none_or(|by| today <= by), "{:?}", item);
        }
    }

    #[test]
    fn one_item_is_what_the_list_says(register in register(), today in 0..2 * SPAN) {
        let today = on(today).to_string();
        for item in register.owed(&today) {
            prop_assert_eq!(register.find(&item.key.to_string(), &today), Some(item));
        }
    }

    #[test]
    fn a_meeting_more_in_a_period_never_takes_away_that_it_is_met(
        register in register(),
        today in 0..2 * SPAN,
        days_before in 0..SPAN,
    ) {
        let on_the_day = on(today).to_string();
        let before = register.owed(&on_the_day);
        let added = on(today.saturating_sub(days_before));
        for item in before.iter().filter(|item| matches!(item.kind, Kind::Cadence | Kind::Meeting)) {
            let fits = item.possible.is_some_and(|possible| possible.contains(added));
            let Some(of) = item.body.as_ref().filter(|_| item.verdict.is_met() && fits) else { continue };
            if item.kind == Kind::Cadence && of.0 == "tyoryhma" {
                // A meeting in between closes a round earlier and so makes two of one.
                continue;
            }
            let mut more = register.clone();
            more.held_for(&of.0, &added.to_string(), &["monitoring", "annual_meeting"]);
            let after = more.item(&item.key.to_string(), &on_the_day);
            prop_assert!(after.verdict.is_met(), "{:?}", after);
            prop_assert_eq!(after.count, item.count + 1);
        }
    }

    #[test]
    fn what_was_missed_is_told_on_every_later_day_until_it_is_settled(
        register in register(),
        today in 0..2 * SPAN,
        later in 1..SPAN,
    ) {
        let missed = register.owed(&on(today).to_string());
        let after = register.owed(&on(today + later).to_string());
        for item in missed.iter().filter(|item| item.verdict == Verdict::Missed) {
            if item.kind == Kind::Invitation {
                // Once the meeting's day has passed it is open, and called off it is owed no more.
                continue;
            }
            let found = find(&after, item);
            prop_assert!(found.is_some(), "{} is lost", item.key);
            let found = found.unwrap();
            let told = matches!(found.verdict, Verdict::Missed | Verdict::Late) || found.settled.is_some();
            prop_assert!(told, "{} has become {}", item.key, found.verdict.word());
        }
    }

    #[test]
    fn what_is_listed_is_what_is_owed_without_what_is_not_listed(register in register(), today in 0..2 * SPAN) {
        let history = register.history();
        let basis = crate::answer::Basis::new(&register.agreement, &history);
        let mut owed = crate::answer::due::owed(basis, on(today), &Scope::default());
        owed.retain(Item::is_listed);
        prop_assert_eq!(crate::answer::due::listed(basis, on(today), &Scope::default()), owed);
    }

    #[test]
    fn a_scope_leaves_out_and_never_adds(register in register(), today in 0..2 * SPAN, place in 0..10usize) {
        let today = on(today).to_string();
        let all = register.owed(&today);
        let of = register.agreement.bodies[place % register.agreement.bodies.len()].id.clone();
        let scope = Scope { body: Some(of), ..Scope::default() };
        for item in register.owed_in(&today, &scope) {
            prop_assert_eq!(find(&all, &item), Some(&item));
        }
    }
}

#[test]
fn days_at_the_ends_of_the_calendar_do_not_panic() {
    let register = Register::in_force_from(kanta_hame(), "2023-06-15");
    for today in [NaiveDate::MIN, day("1900-01-01"), day("2199-12-31")] {
        let history = register.history();
        let basis = crate::answer::Basis::new(&register.agreement, &history);
        let items = crate::answer::due::owed(basis, today, &Scope::default());
        assert!(!items.is_empty());
    }
}
