//! Consents, notices, minutes, invitations, actions and ends, rule by rule.

use super::register::Register;
use super::register::body;
use super::register::day;
use super::register::kanta_hame;
use super::register::kanta_hame_with;
use super::register::party;
use super::register::working_group;
use crate::agreement::file::agreement_from;
use crate::agreement::party::PartyId;
use crate::answer::due::item::Responsible;
use crate::answer::due::scope::Scope;
use crate::answer::due::verdict::Verdict;
use crate::history::fact::Fact;
use crate::history::person::PersonNumber;

fn register() -> Register {
    Register::in_force_from(kanta_hame(), "2023-06-15")
}

/// Gives the notice of Ypäjä on 10 January 2025 and delivers it to `to`.
fn notice(register: &mut Register, to: &[PartyId], received: bool) {
    register.fact("2025-01-10", Fact::NoticeGiven { party: party("ypaja"), decided: None, written: true });
    for to in to {
        let sent = Some(day("2025-01-10"));
        let received = received.then(|| day("2025-01-13"));
        let fact = Fact::Delivered { party: party("ypaja"), to: to.clone(), sent, received, channel: None };
        register.fact("2025-01-13", fact);
    }
}

fn others(register: &Register) -> Vec<PartyId> {
    let parties = register.agreement.parties.iter().map(|party| party.id.clone());
    parties.filter(|id| id.0 != "ypaja").collect()
}

#[test]
fn every_party_owes_approval_and_signature() {
    let mut register = Register::empty(kanta_hame());
    assert_eq!(register.told("approval", "2024-01-01").len(), 13);
    assert_eq!(register.told("signature", "2024-01-01").len(), 13);
    register.fact("2023-03-31", Fact::Signed { party: party("loppi"), on: "2023-03".parse().unwrap() });
    register.fact("2023-03-28", Fact::Signed { party: party("forssa"), on: "2023-03-28".parse().unwrap() });
    assert_eq!(register.item("signature:loppi", "2024-01-01").verdict, Verdict::Open);
    assert_eq!(register.item("signature:forssa", "2024-01-01").verdict, Verdict::Met);
    assert_eq!(register.item("signature:forssa", "2023-03-27").verdict, Verdict::Due);
    assert_eq!(register.item("signature:hattula", "2024-01-01").by, None);
}

#[test]
fn a_notice_owes_its_deliveries_until_each_has_arrived() {
    let mut register = register();
    let to = others(&register);
    notice(&mut register, to.get(..11).unwrap(), true);
    let left = to.last().unwrap();
    let key = format!("delivery:ypaja.{}", left.0);
    assert_eq!(register.item(&key, "2025-02-01").verdict, Verdict::Due);
    assert_eq!(register.item("delivery:ypaja.forssa", "2025-02-01").verdict, Verdict::Met);
    let end = register.item("notice_end:ypaja", "2025-02-01");
    assert_eq!((end.verdict, end.by), (Verdict::Open, None));
    let fact = |received| Fact::Delivered {
        party: party("ypaja"),
        to: left.clone(),
        sent: Some(day("2025-02-03")),
        received,
        channel: None,
    };
    register.fact("2025-02-03", fact(None));
    assert_eq!(register.item(&key, "2025-02-04").verdict, Verdict::Open);
    register.fact("2025-02-05", fact(Some(day("2025-02-05"))));
    assert_eq!(register.item(&key, "2025-02-05").verdict, Verdict::Met);
    let end = register.item("notice_end:ypaja", "2025-02-05");
    assert_eq!((end.verdict, end.by), (Verdict::Due, Some(day("2026-02-05"))));
    assert_eq!(register.item("notice_end:ypaja", "2026-02-05").verdict, Verdict::Due);
    assert_eq!(register.item("notice_end:ypaja", "2026-02-06").verdict, Verdict::Met);
}

#[test]
fn a_notice_without_effect_owes_nothing() {
    let mut register = Register::empty(kanta_hame());
    let to = others(&register);
    notice(&mut register, &to, true);
    assert_eq!(register.told("delivery", "2025-02-01").len(), 0);
    assert_eq!(register.find("notice_end:ypaja", "2025-02-01"), None);
}

#[test]
fn a_party_finds_what_it_owes_and_what_is_about_it() {
    let mut register = register();
    let to = others(&register);
    notice(&mut register, to.get(..11).unwrap(), true);
    let of = |id: &str| {
        let scope = Scope { party: Some(party(id)), ..Scope::default() };
        let items = register.owed_in("2025-02-01", &scope);
        items.iter().map(|item| item.key.to_string()).collect::<Vec<_>>()
    };
    assert!(of("ypaja").contains(&"delivery:ypaja.tammela".to_owned()));
    assert!(of("tammela").contains(&"delivery:ypaja.tammela".to_owned()));
    assert!(!of("forssa").contains(&"delivery:ypaja.tammela".to_owned()));
    assert!(of("kanta-hame-hva").contains(&"cadence:kuntakokous:2025".to_owned()));
}

#[test]
fn minutes_are_owed_only_where_a_rule_sets_a_time() {
    let mut silent = register();
    silent.held("kuntakokous", "2024-05-15");
    assert_eq!(silent.told("minutes", "2024-06-30").len(), 0);
    let mut register = Register::in_force_from(working_group(), "2026-01-01");
    let meeting = register.held("tyoryhma", "2026-02-10");
    let key = format!("minutes:{}", meeting.0);
    let item = register.item(&key, "2026-02-24");
    assert_eq!((item.verdict, item.by, item.meeting), (Verdict::Due, Some(day("2026-02-24")), Some(meeting)));
    assert!(matches!(item.responsible, Responsible::Office { .. }));
    assert_eq!(register.item(&key, "2026-02-25").verdict, Verdict::Missed);
    register.done(&key, "2026-02-26");
    let item = register.item(&key, "2026-03-01");
    assert_eq!((item.verdict, item.late_days), (Verdict::Late, Some(2)));
}

#[test]
fn invitations_are_owed_so_long_before_the_meeting() {
    let mut register = Register::in_force_from(working_group(), "2026-01-01");
    let meeting = register.planned("tyoryhma", "2026-02-10");
    let key = format!("invitation:{}", meeting.0);
    let item = register.item(&key, "2026-02-03");
    assert_eq!((item.verdict, item.by), (Verdict::Due, Some(day("2026-02-03"))));
    assert_eq!(register.item(&key, "2026-02-04").verdict, Verdict::Missed);
    // Once the day has passed, it may have been sent without a record.
    assert_eq!(register.item(&key, "2026-02-11").verdict, Verdict::Open);
    let mut sent = register.clone();
    sent.convened("tyoryhma", meeting, "2026-02-05");
    let item = sent.item(&key, "2026-02-05");
    assert_eq!((item.verdict, item.late_days), (Verdict::Late, Some(2)));
    register.cancelled("tyoryhma", meeting, "2026-02-01", "este");
    assert_eq!(register.find(&key, "2026-02-04"), None);
}

#[test]
fn clear_days_and_weeks_are_counted_back_from_the_meeting() {
    let swedish = agreement_from(include_str!("../../../../examples/samarbetsavtal.toml")).agreement.unwrap();
    let mut register = Register::empty(swedish);
    let meeting = register.planned("kommunmote", "2026-09-21");
    let item = register.item(&format!("invitation:{}", meeting.0), "2026-08-01");
    assert_eq!(item.by, Some(day("2026-09-10")));
    let weeks = agreement_from(include_str!("../../../../examples/intercity-agreement.toml")).agreement.unwrap();
    let mut register = Register::in_force_from(weeks, "2026-01-01");
    let meeting = register.planned("board", "2026-09-21");
    let item = register.item(&format!("invitation:{}", meeting.0), "2026-08-01");
    assert_eq!(item.by, Some(day("2026-09-07")));
}

#[test]
fn an_action_is_owed_whether_or_not_the_agreement_binds() {
    let mut register = Register::empty(kanta_hame());
    let fact = Fact::ActionAdded {
        action: 12,
        due: day("2025-03-31"),
        party: Some(party("loppi")),
        person: None,
        body: None,
        meeting: None,
    };
    register.fact("2025-02-01", fact);
    let item = register.item("action:12", "2025-03-31");
    assert_eq!((item.verdict, item.by), (Verdict::Due, Some(day("2025-03-31"))));
    assert_eq!(item.responsible, Responsible::Party(party("loppi")));
    assert_eq!(register.item("action:12", "2025-04-01").verdict, Verdict::Missed);
    register.fact("2025-04-03", Fact::ActionDone { action: 12 });
    let item = register.item("action:12", "2025-04-03");
    assert_eq!((item.verdict, item.late_days), (Verdict::Late, Some(3)));
}

#[test]
fn terms_that_end_are_told_and_no_end_is_ever_late() {
    let register = register();
    assert_eq!(register.told("term_end", "2026-01-01"), ["term_end:2021-2025 met", "term_end:2025-2029 due"]);
    assert_eq!(register.item("term_end:2025-2029", "2029-05-31").verdict, Verdict::Due);
}

#[test]
fn an_actor_and_a_party_that_end_are_told() {
    let register = register();
    assert_eq!(register.item("actor_end:te-toimisto", "2024-12-31").verdict, Verdict::Due);
    assert_eq!(register.item("actor_end:te-toimisto", "2025-01-01").verdict, Verdict::Met);
    let ending = kanta_hame_with("id          = \"ypaja\"\n", "id          = \"ypaja\"\nuntil = 2026-12-31\n");
    let register = Register::in_force_from(ending, "2023-06-15");
    assert_eq!(register.item("party_end:ypaja", "2026-03-01").by, Some(day("2026-12-31")));
}

#[test]
fn a_membership_with_a_last_day_is_told() {
    let mut register = register();
    let person = PersonNumber(7);
    let of = body("hytefoorumi");
    let appointed = Fact::Appointed { body: of.clone(), person, party: party("loppi"), deputy_of: None };
    register.fact("2024-01-01", appointed);
    assert_eq!(register.told("membership_end", "2024-06-01").len(), 0);
    register.fact("2024-12-31", Fact::Left { body: of, person });
    let item = register.item("membership_end:hytefoorumi.7:2024-12-31", "2024-06-01");
    assert_eq!((item.verdict, item.by), (Verdict::Due, Some(day("2024-12-31"))));
}

#[test]
fn the_end_of_a_fixed_term_is_told_with_the_day_to_decide_by() {
    let swedish = agreement_from(include_str!("../../../../examples/samarbetsavtal.toml")).agreement.unwrap();
    let register = Register::empty(swedish);
    let item = register.item("agreement_end:sagolandet-2026:2029-12-31", "2026-03-01");
    assert_eq!((item.verdict, item.by), (Verdict::Due, Some(day("2029-06-30"))));
}

#[test]
fn a_review_whose_day_passed_before_entry_into_force_is_open() {
    let key = "review:sisallon-arviointi";
    let late = Register::in_force_from(kanta_hame(), "2026-01-15");
    assert_eq!(late.item(key, "2026-02-01").verdict, Verdict::Open);
    assert_eq!(register().item(key, "2025-05-31").verdict, Verdict::Due);
    assert_eq!(register().item(key, "2025-06-01").verdict, Verdict::Missed);
    assert_eq!(Register::empty(kanta_hame()).item(key, "2025-03-01").verdict, Verdict::Open);
}

#[test]
fn contacts_are_open_where_reminders_are_to_be_sent() {
    let mut register = register();
    assert_eq!(register.told("contact", "2024-01-01").len(), 13);
    register.fact("2024-01-01", Fact::ContactSet { party: party("loppi"), person: PersonNumber(1) });
    assert_eq!(register.item("contact:loppi", "2024-01-01").verdict, Verdict::Met);
    let mut agreement = kanta_hame();
    agreement.reminders = None;
    assert_eq!(Register::empty(agreement).told("contact", "2024-01-01").len(), 0);
}

#[test]
fn what_is_due_within_some_days_has_a_last_day_in_them_or_behind() {
    let register = register();
    let scope = Scope { within: Some(30), ..Scope::default() };
    let items = register.owed_in("2025-05-15", &scope);
    let keys: Vec<String> = items.iter().map(|item| item.key.to_string()).collect();
    assert!(keys.contains(&"review:sisallon-arviointi".to_owned()));
    assert!(keys.contains(&"cadence:kuntakokous:2024".to_owned()));
    assert!(!keys.contains(&"cadence:kuntakokous:2025".to_owned()));
    assert!(items.iter().all(|item| item.by.is_some_and(|by| by <= day("2025-06-14"))));
    // In the order of the last days.
    assert!(items.is_sorted_by_key(|item| item.by));
}
