//! Reminders run by run.

mod once;

use super::*;
use crate::agreement::file::agreement_from;
use crate::agreement::office::Office;
use crate::answer::due::tests::register::Register;
use crate::answer::due::tests::register::body;
use crate::answer::due::tests::register::kanta_hame;
use crate::answer::due::tests::register::party;
use crate::answer::due::tests::register::working_group;
use crate::history::History;
use crate::history::action::Reminded;
use crate::history::entry::EntryNumber;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
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
fn a_late_reminder_knows_how_many_days_ago_the_last_day_was() {
    let source = include_str!("../../../agreement.toml");
    let agreement = agreement_from(source).agreement.unwrap();
    let history = with_action("2026-05-31");
    let late = |on: &str| {
        let mut digests = plan(Basis::new(&agreement, &history), day(on), None);
        digests.remove(0).reminders.remove(0).late_days
    };
    assert_eq!([late("2026-05-31"), late("2026-06-01"), late("2026-07-01")], [None, Some(1), Some(31)]);
}

#[test]
fn what_was_done_is_not_reminded_of() {
    let mut history = with_action("2026-05-31");
    history.actions.get_mut(&1).unwrap().done =
        Some(crate::history::entry::Step { on: day("2026-05-10"), entry: EntryNumber(2) });
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

/// A body of the framework agreement that has met, and whose chair has resigned; no meeting is planned.
fn without_chair() -> Register {
    let mut register = Register::in_force_from(kanta_hame(), "2026-01-01");
    register.held("hytefoorumi", "2026-01-12");
    for office in [Office::Chair, Office::ViceChair, Office::Secretary] {
        register.elected("hytefoorumi", office, 4, "loppi", "2026-01-12");
    }
    let resigned = Fact::Resigned { body: body("hytefoorumi"), office: Office::Chair };
    register.fact("2026-03-01", resigned);
    register
}

/// What is sent about the chair.
fn of_chair(register: &mut Register, on: &str) -> Vec<(String, String)> {
    let mut sent = Vec::new();
    for digest in plan(Basis::new(&register.agreement, &register.history()), day(on), None) {
        for reminder in digest.reminders.iter().filter(|one| one.item.key.to_string() == "election:hytefoorumi.chair") {
            let (step, to) = (reminder.step.to_string(), digest.to.to_string());
            let (key, base) = (reminder.item.key.to_string(), reminder.base);
            sent.push((step.clone(), to.clone()));
            let (message_id, via) = (digest.message_id.clone(), "stdout".to_owned());
            register.fact(on, Fact::Reminded { key, step, to, base, message_id, via });
        }
    }
    sent
}

#[test]
fn an_office_that_is_vacant_without_a_planned_meeting_is_reminded_of_by_the_days_since() {
    let mut register = without_chair();
    let item = register.item("election:hytefoorumi.chair", "2026-03-02");
    assert_eq!((item.by, item.since), (None, Some(day("2026-03-02"))), "no last day is made up");
    // The vice-chair convenes in the meantime.
    for (on, sent) in [
        ("2026-03-04", vec![]),
        ("2026-03-05", vec![pair("since-3", "person:4")]),
        ("2026-03-06", vec![]),
        ("2026-04-02", vec![pair("since-30", "person:4")]),
        ("2026-05-02", vec![pair("since-60", "person:4")]),
        ("2027-03-02", vec![]),
    ] {
        assert_eq!(of_chair(&mut register, on), sent, "{on}");
    }
}

#[test]
fn a_planned_meeting_gives_a_vacant_office_its_last_day() {
    let mut register = without_chair();
    assert_eq!(of_chair(&mut register, "2026-03-05"), [pair("since-3", "person:4")]);
    register.planned("hytefoorumi", "2026-03-20");
    assert_eq!(register.item("election:hytefoorumi.chair", "2026-03-06").since, None);
    assert_eq!(of_chair(&mut register, "2026-03-06"), [pair("before-14", "person:4")]);
    // It passed without an election: the days since the office became vacant go on, what was sent is not repeated.
    assert_eq!(of_chair(&mut register, "2026-03-21"), [pair("since-14", "person:4")]);
}

#[test]
fn an_office_never_filled_is_due_since_the_first_meeting_and_nobody_to_ask_is_found_further_up() {
    let mut register = Register::in_force_from(kanta_hame(), "2026-01-01");
    assert_eq!(register.find("election:hytefoorumi.chair", "2026-02-10"), None, "not before the body has met");
    register.held("hytefoorumi", "2026-02-10");
    assert_eq!(register.item("election:hytefoorumi.chair", "2026-02-11").since, Some(day("2026-02-10")));
    assert_eq!(of_chair(&mut register, "2026-02-13"), [pair("since-3", "kanta-hame-hva")]);
}

#[test]
fn an_arrangement_that_lapsed_and_a_notice_not_yet_sent_are_reminded_of_without_a_last_day() {
    let mut register = Register::in_force_from(kanta_hame(), "2026-01-01");
    let arranged = Fact::Arranged {
        body: body("perhekeskus"),
        conveners: vec![NamedConvener::Party(party("loppi"))],
        rotation: Vec::new(),
        turn: None,
        communication: None,
        until: Some(day("2026-02-28")),
    };
    register.fact("2026-02-01", arranged);
    register.fact("2026-03-01", Fact::NoticeGiven { party: party("ypaja"), decided: None, written: true });
    let steps = |on: &str| -> Vec<String> {
        let digests = plan(Basis::new(&register.agreement, &register.history()), day(on), None);
        let told = digests.iter().flat_map(|digest| {
            digest.reminders.iter().map(|one| format!("{} {} {}", one.item.key, one.step, digest.to))
        });
        told.filter(|told| told.starts_with("arrangement:perhekeskus") || told.starts_with("delivery:ypaja.loppi"))
            .collect()
    };
    assert_eq!(steps("2026-03-03"), Vec::<String>::new());
    assert_eq!(
        steps("2026-03-15"),
        ["arrangement:perhekeskus:2025-2029 since-14 kanta-hame-hva", "delivery:ypaja.loppi since-14 ypaja"]
    );
}

#[test]
fn a_party_that_approved_is_reminded_to_sign_by_the_days_since_and_the_reverse() {
    let mut register = Register::empty(kanta_hame());
    let approved = |party_of: &str, on: &str| Fact::Approved { party: party(party_of), on: on.parse().unwrap() };
    register.fact("2026-03-01", approved("loppi", "2026-03-01"));
    // Of this approval only the month is known, and this one was taken back: nothing to count from, nothing to sign.
    register.fact("2026-03-31", approved("forssa", "2026-03"));
    register.fact("2026-03-01", approved("hattula", "2026-03-01"));
    register.fact("2026-03-02", Fact::Rejected { party: party("hattula") });
    register.fact("2026-03-03", Fact::Signed { party: party("ypaja"), on: "2026-03-03".parse().unwrap() });
    assert_eq!(sent_on(&register, "2026-03-03", "signature"), Vec::<String>::new());
    assert_eq!(sent_on(&register, "2026-03-04", "signature"), ["signature:loppi since-3 loppi"]);
    assert_eq!(sent_on(&register, "2026-04-05", "signature"), ["signature:loppi since-30 loppi"]);
    assert_eq!(sent_on(&register, "2026-03-17", "approval"), ["approval:ypaja since-14 ypaja"]);
    register.fact("2026-04-01", Fact::Signed { party: party("loppi"), on: "2026-04-01".parse().unwrap() });
    assert_eq!(sent_on(&register, "2026-04-05", "signature"), Vec::<String>::new());
}

/// Of what is sent on a day, that whose key begins so, as `minutes:1 before-3 loppi`.
fn sent_on(register: &Register, on: &str, kind: &str) -> Vec<String> {
    let digests = plan(Basis::new(&register.agreement, &register.history()), day(on), None);
    let told = digests
        .iter()
        .flat_map(|digest| digest.reminders.iter().map(|one| format!("{} {} {}", one.item.key, one.step, digest.to)));
    told.filter(|told| told.starts_with(&format!("{kind}:"))).collect()
}

#[test]
fn every_kind_that_has_a_day_is_reminded_of_to_whoever_has_to_act_or_to_know() {
    let mut register = Register::in_force_from(kanta_hame(), "2024-01-01");
    let rules = working_group();
    register.agreement.minutes = rules.minutes;
    register.agreement.invitation = rules.invitation;
    register.agreement.parties[12].until = Some(day("2024-12-31"));
    for office in [Office::Chair, Office::ViceChair, Office::Secretary] {
        register.elected("hytefoorumi", office, office as u32, "loppi", "2024-01-15");
    }
    register.held("hytefoorumi", "2024-02-01");
    register.planned("hytefoorumi", "2024-03-01");
    let appointed =
        Fact::Appointed { body: body("perhekeskus"), person: PersonNumber(9), party: party("loppi"), deputy_of: None };
    register.fact("2024-01-10", appointed);
    register.fact("2024-12-20", Fact::Left { body: body("perhekeskus"), person: PersonNumber(9) });
    for (on, kind, sent) in [
        // The secretary writes the minutes, the chair sends the invitation, and who convenes has the meetings held.
        ("2024-02-12", "minutes", "minutes:1 before-3 person:2"),
        ("2024-02-10", "invitation", "invitation:2 before-14 person:0"),
        ("2024-12-01", "cadence", "cadence:hytefoorumi:2024 before-30 person:0"),
        ("2024-06-28", "meeting", "meeting:seurantakokous:2024 before-3 kanta-hame-hva"),
        ("2024-12-20", "membership_end", "membership_end:perhekeskus.9:2024-12-20 before-3 loppi"),
        // Nobody is named: the first to whom a late matter would go.
        ("2025-05-20", "review", "review:sisallon-arviointi before-14 kanta-hame-hva"),
        ("2025-05-30", "term_end", "term_end:2021-2025 before-3 kanta-hame-hva"),
        ("2024-12-20", "party_end", "party_end:ypaja before-14 kanta-hame-hva"),
        ("2024-12-20", "actor_end", "actor_end:te-toimisto before-14 kanta-hame-hva"),
    ] {
        let told = sent_on(&register, on, kind);
        assert!(told.iter().any(|told| told == sent), "{sent}: {told:?}");
    }
    // An end is a state: once it has come nobody is reminded of it any more.
    for kind in ["membership_end", "party_end", "actor_end", "term_end"] {
        assert_eq!(sent_on(&register, "2025-06-01", kind), Vec::<String>::new(), "{kind}");
    }
}

#[test]
fn what_may_only_lack_a_record_is_listed_and_nobody_is_reminded_of_it() {
    let register = Register::in_force_from(kanta_hame(), "2025-07-01");
    for kind in ["election", "document", "contact", "approval", "signature"] {
        assert_eq!(sent_on(&register, "2026-03-01", kind), Vec::<String>::new(), "{kind}");
    }
}
