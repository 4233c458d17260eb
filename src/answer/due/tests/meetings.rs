//! Cadences and meeting duties, rule by rule.

use super::register::Register;
use super::register::body;
use super::register::day;
use super::register::kanta_hame;
use super::register::kanta_hame_with;
use super::register::working_group;
use crate::answer::Basis;
use crate::answer::Reason;
use crate::answer::due::item::Required;
use crate::answer::due::item::Responsible;
use crate::answer::due::scope::Scope;
use crate::answer::due::suitable_days;
use crate::answer::due::verdict::Verdict;
use crate::calendar::span::Span;

const ENTRY: &str = "2023-06-15";

fn register() -> Register {
    Register::in_force_from(kanta_hame(), ENTRY)
}

#[test]
fn every_year_since_entry_into_force_is_told_and_the_first_is_not_blamed() {
    assert_eq!(
        register().told("cadence", "2025-01-01").iter().filter(|told| told.contains("hytefoorumi")).collect::<Vec<_>>(),
        ["cadence:hytefoorumi:2023 partial", "cadence:hytefoorumi:2024 missed", "cadence:hytefoorumi:2025 due"]
    );
}

#[test]
fn the_last_day_of_the_year_is_still_due_and_the_next_day_missed() {
    let key = "cadence:kuntakokous:2024";
    // New Year's Eve lies in the quiet time, so one meeting is more than can be counted on.
    assert_eq!(register().item(key, "2024-12-31").verdict, Verdict::AtRisk);
    assert_eq!(register().item(key, "2025-01-01").verdict, Verdict::Missed);
    assert_eq!(register().item(key, "2025-01-03").days_overdue(day("2025-01-03")), Some(3));
    assert_eq!(register().item(key, "2024-12-31").days_overdue(day("2024-12-31")), None);
}

#[test]
fn a_partial_year_is_due_while_it_can_still_be_met_and_then_only_told() {
    let key = "cadence:kuntakokous:2023";
    assert_eq!(register().item(key, "2023-09-01").verdict, Verdict::Due);
    assert_eq!(register().item(key, "2023-12-31").verdict, Verdict::Partial);
    assert_eq!(register().item(key, "2024-01-01").verdict, Verdict::Partial);
    let mut met = register();
    met.held("kuntakokous", "2023-12-20");
    assert_eq!(met.item(key, "2024-01-01").verdict, Verdict::Met);
}

#[test]
fn an_agreement_in_force_from_new_year_has_no_partial_year() {
    let register = Register::in_force_from(kanta_hame(), "2024-01-01");
    assert_eq!(register.item("cadence:kuntakokous:2024", "2025-01-02").verdict, Verdict::Missed);
    assert_eq!(register.find("cadence:kuntakokous:2023", "2025-01-02"), None);
}

#[test]
fn only_held_meetings_of_the_bodys_own_count() {
    let mut register = register();
    let first = register.held("hytefoorumi", "2024-02-01");
    register.planned("hytefoorumi", "2024-10-01");
    register.held("turvallisuusfoorumi", "2024-03-01");
    register.held("yhteinen-tapaaminen", "2024-04-03");
    let item = register.item("cadence:hytefoorumi:2024", "2024-09-15");
    assert_eq!((item.count, item.meetings), (1, vec![first]));
    assert_eq!(item.required, Some(Required { min: 3, max: Some(4) }));
    assert_eq!(item.by, Some(day("2024-12-31")));
    let period = item.period.unwrap();
    assert_eq!((period.span, period.label.as_str()), (Span::of_year(2024), "2024"));
}

#[test]
fn it_is_at_risk_only_when_fewer_suitable_days_are_left_than_meetings_are_needed() {
    // From Wednesday 17 to Friday 19 December three days are left; from the 20th on it is quiet.
    let key = "cadence:hytefoorumi:2025";
    let mut register = register();
    let item = register.item(key, "2025-12-17");
    assert_eq!((item.verdict, item.suitable_days_left), (Verdict::Due, Some(3)));
    let item = register.item(key, "2025-12-18");
    assert_eq!((item.verdict, item.suitable_days_left), (Verdict::AtRisk, Some(2)));
    register.held("hytefoorumi", "2025-02-03");
    assert_eq!(register.item(key, "2025-12-18").verdict, Verdict::Due);
    assert_eq!(register.item(key, "2025-12-19").verdict, Verdict::AtRisk);
}

#[test]
fn a_planned_meeting_fills_a_need_and_takes_its_day() {
    let key = "cadence:hytefoorumi:2025";
    let mut register = register();
    register.held("hytefoorumi", "2025-02-03");
    register.planned("hytefoorumi", "2025-12-19");
    let history = register.history();
    let item = register.item(key, "2025-12-18");
    assert_eq!((item.verdict, item.suitable_days_left), (Verdict::Due, Some(1)));
    let days = suitable_days(Basis::new(&register.agreement, &history), &item, day("2025-12-18"));
    assert_eq!(days, [day("2025-12-18")]);
}

#[test]
fn a_quiet_week_of_some_parties_leaves_its_days_suitable() {
    let quiet = "[[quiet]]\nname  = { fi = \"heinäkuu\"";
    let all = "[[quiet]]\nname = \"viikko 51\"\nfrom = 2025-12-15\nuntil = 2025-12-19\n\n";
    let some = "[[quiet]]\nname = \"viikko 51\"\nfrom = 2025-12-15\nuntil = 2025-12-19\nparties = [\"loppi\"]\n\n";
    let left = |more: &str| {
        let agreement = kanta_hame_with(quiet, &format!("{more}{quiet}"));
        Register::in_force_from(agreement, ENTRY).item("cadence:hytefoorumi:2025", "2025-12-10").suitable_days_left
    };
    assert_eq!(left(""), Some(8));
    assert_eq!(left(some), Some(8));
    assert_eq!(left(all), Some(3));
}

#[test]
fn a_meeting_that_nobody_recorded_leaves_the_verdict_open() {
    let mut register = register();
    let meeting = register.planned("kuntakokous", "2024-05-15");
    let item = register.item("cadence:kuntakokous:2024", "2025-01-02");
    assert_eq!((item.verdict, item.unrecorded), (Verdict::Open, vec![meeting]));
    register.cancelled("kuntakokous", meeting, "2025-01-03", "liian vähän väkeä");
    let item = register.item("cadence:kuntakokous:2024", "2025-01-03");
    assert_eq!((item.verdict, item.unrecorded.len()), (Verdict::Missed, 0));
}

#[test]
fn a_meeting_called_off_is_told_with_its_entry() {
    let mut register = register();
    let meeting = register.planned("kuntakokous", "2024-05-15");
    let entry = register.cancelled("kuntakokous", meeting, "2024-05-10", "vaalit");
    let item = register.item("cadence:kuntakokous:2024", "2025-01-02");
    assert_eq!((item.verdict, item.not_held), (Verdict::Missed, vec![meeting]));
    assert!(item.because.contains(&Reason::Fact(entry)));
    // As long as it was not called off, it was planned.
    let before = register.item("cadence:kuntakokous:2024", "2024-05-09");
    assert_eq!((before.verdict, before.not_held.len()), (Verdict::Due, 0));
}

#[test]
fn the_term_forum_is_owed_by_the_last_day_of_the_term_and_a_term_is_never_partial() {
    let key = "cadence:valtuustokauden-foorumi:2021-2025";
    let item = register().item(key, "2025-03-03");
    assert_eq!((item.verdict, item.by), (Verdict::Due, Some(day("2025-05-31"))));
    assert_eq!(register().item(key, "2025-06-01").verdict, Verdict::Missed);
    let mut held = register();
    held.held("valtuustokauden-foorumi", "2025-05-31");
    assert_eq!(held.item(key, "2025-06-01").verdict, Verdict::Met);
    assert_eq!(held.item("cadence:valtuustokauden-foorumi:2025-2029", "2025-06-01").count, 0);
}

#[test]
fn a_cadence_cites_the_clause_its_readings_and_the_statute() {
    let item = register().item("cadence:kuntakokous:2024", "2025-01-02");
    let text: Vec<_> = item.because.iter().filter(|reason| matches!(reason, Reason::Text(_))).collect();
    assert!(text.iter().any(|reason| matches!(reason, Reason::Text(clause) if clause.0 == "kuntakokous")));
    assert!(item.because.iter().any(|reason| matches!(reason, Reason::Reading(id) if id.0 == "calendar-year")));
    assert!(item.because.iter().any(|reason| matches!(reason, Reason::Law(law) if law.act == "612/2021")));
}

#[test]
fn whoever_convenes_the_body_has_to_act() {
    let item = register().item("cadence:kuntakokous:2024", "2024-03-01");
    let Responsible::Convener(answer) = item.responsible else { panic!("somebody convenes") };
    assert!(answer.value().is_some());
}

#[test]
fn what_a_body_owes_includes_its_joint_meeting_and_the_duty_it_may_fulfil() {
    let of = |id: &str| {
        let scope = Scope { body: Some(body(id)), year: Some(2024), ..Scope::default() };
        let items = register().owed_in("2025-01-02", &scope);
        items.iter().map(|item| item.key.to_string()).collect::<Vec<_>>()
    };
    let hyte = of("hytefoorumi");
    assert!(hyte.contains(&"cadence:hytefoorumi:2024".to_owned()));
    assert!(hyte.contains(&"cadence:yhteinen-tapaaminen:2024".to_owned()));
    assert!(!hyte.contains(&"cadence:turvallisuusfoorumi:2024".to_owned()));
    assert!(of("valtuustokauden-foorumi").contains(&"meeting:seurantakokous:2024".to_owned()));
}

#[test]
fn a_closed_body_owes_nothing_after_its_last_day() {
    let mut register = register();
    register.fact("2025-03-31", crate::history::fact::Fact::BodyClosed { body: body("hytefoorumi") });
    let told = register.told("cadence", "2026-02-01");
    let told: Vec<_> = told.iter().filter(|told| told.contains("hytefoorumi")).collect();
    assert_eq!(
        told,
        ["cadence:hytefoorumi:2023 partial", "cadence:hytefoorumi:2024 missed", "cadence:hytefoorumi:2025 partial"]
    );
}

#[test]
fn any_kuntakokous_in_the_window_is_a_monitoring_meeting_and_so_is_the_term_forum() {
    for of in ["kuntakokous", "valtuustokauden-foorumi"] {
        let mut register = register();
        let meeting = register.held(of, "2024-06-30");
        let item = register.item("meeting:seurantakokous:2024", "2024-07-01");
        assert_eq!((item.verdict, item.meetings, item.outside.len()), (Verdict::Met, vec![meeting], 0), "{of}");
    }
    let mut other = register();
    other.held_for("hytefoorumi", "2024-06-05", &["monitoring"]);
    assert_eq!(other.item("meeting:seurantakokous:2024", "2024-07-01").verdict, Verdict::Missed);
}

#[test]
fn a_monitoring_meeting_after_the_window_is_late_and_one_before_it_is_outside() {
    let mut register = register();
    let early = register.held_for("kuntakokous", "2024-04-30", &["monitoring"]);
    assert_eq!(register.item("meeting:seurantakokous:2024", "2024-07-01").outside, [early]);
    let late = register.held_for("kuntakokous", "2024-09-01", &["monitoring"]);
    let item = register.item("meeting:seurantakokous:2024", "2024-09-02");
    assert_eq!((item.verdict, item.late_days, item.count), (Verdict::Late, Some(63), 1));
    assert_eq!((item.meetings, item.outside), (vec![late], vec![early]));
    assert_eq!(register.item("meeting:seurantakokous:2024", "2024-08-31").verdict, Verdict::Missed);
}

#[test]
fn a_kuntakokous_outside_the_window_without_the_purpose_is_no_monitoring_meeting() {
    let mut register = register();
    let autumn = register.held("kuntakokous", "2024-11-20");
    let item = register.item("meeting:seurantakokous:2024", "2025-01-02");
    assert_eq!((item.verdict, item.outside), (Verdict::Missed, vec![autumn]));
    register.held("kuntakokous", "2024-05-14");
    let item = register.item("meeting:seurantakokous:2024", "2025-01-02");
    // It is not worth a word once the duty is met.
    assert_eq!((item.verdict, item.outside.len()), (Verdict::Met, 0));
}

#[test]
fn the_monitoring_meeting_is_at_risk_when_the_window_has_too_few_days_left() {
    // 2025-06-28 is a Saturday, the 30th a Monday.
    let key = "meeting:seurantakokous:2025";
    assert_eq!(register().item(key, "2025-06-28").verdict, Verdict::Due);
    assert_eq!(register().item(key, "2025-06-30").verdict, Verdict::Due);
    assert_eq!(register().item(key, "2025-01-02").suitable_days_left, Some(40));
    // 2024-06-30 is a Sunday.
    assert_eq!(register().item("meeting:seurantakokous:2024", "2024-06-29").verdict, Verdict::AtRisk);
}

#[test]
fn a_window_over_before_the_agreement_ends_is_judged_as_in_a_whole_year() {
    let mut agreement = kanta_hame();
    agreement.duration.until = Some(day("2025-09-30"));
    let register = Register::in_force_from(agreement, ENTRY);
    assert_eq!(register.item("meeting:seurantakokous:2025", "2025-07-01").verdict, Verdict::Missed);
    assert_eq!(register.item("cadence:kuntakokous:2025", "2025-10-01").verdict, Verdict::Partial);
    // The term goes on, but the agreement ended first.
    assert_eq!(register.find("cadence:valtuustokauden-foorumi:2025-2029", "2025-10-01"), None);
    assert_eq!(register.find("cadence:kuntakokous:2026", "2026-02-01"), None);
}

#[test]
fn before_entry_into_force_the_present_year_and_term_are_open() {
    let mut register = Register::empty(kanta_hame());
    register.held("kuntakokous", "2026-02-03");
    let told = register.told("cadence", "2026-03-01");
    assert_eq!(told.len(), 5);
    assert!(told.iter().all(|told| told.ends_with(" open")), "{told:?}");
    let item = register.item("cadence:kuntakokous:2026", "2026-03-01");
    assert_eq!((item.count, item.by), (1, Some(day("2026-12-31"))));
    assert_eq!(register.told("meeting", "2026-03-01"), ["meeting:seurantakokous:2026 open"]);
    assert_eq!(register.told("document", "2026-03-01").len(), 0);
}

#[test]
fn a_rolling_cadence_runs_from_meeting_to_meeting() {
    let mut register = Register::in_force_from(working_group(), "2026-01-01");
    let told = |register: &Register, today: &str| {
        register.told("cadence", today).into_iter().filter(|told| told.contains(":tyoryhma:")).collect::<Vec<_>>()
    };
    assert_eq!(told(&register, "2026-03-02"), ["cadence:tyoryhma:2026-01-01 due"]);
    assert_eq!(told(&register, "2026-04-02"), ["cadence:tyoryhma:2026-01-01 missed"]);
    register.held("tyoryhma", "2026-02-10");
    assert_eq!(
        told(&register, "2026-05-10"),
        ["cadence:tyoryhma:2026-01-01 met", "cadence:tyoryhma:2026-02-10 at_risk"]
    );
    register.held("tyoryhma", "2026-05-20");
    assert_eq!(
        told(&register, "2026-05-20"),
        ["cadence:tyoryhma:2026-01-01 met", "cadence:tyoryhma:2026-02-10 late", "cadence:tyoryhma:2026-05-20 due"]
    );
    let late = register.item("cadence:tyoryhma:2026-02-10", "2026-05-20");
    assert_eq!((late.by, late.late_days), (Some(day("2026-05-10")), Some(10)));
}

#[test]
fn a_rolling_cadence_of_two_is_closed_by_the_second_meeting() {
    let mut agreement = working_group();
    let cadence = agreement.bodies.iter_mut().find_map(|body| body.cadence.as_mut()).unwrap();
    cadence.min = 2;
    let mut register = Register::in_force_from(agreement, "2026-01-01");
    register.held("tyoryhma", "2026-01-01");
    register.held("tyoryhma", "2026-02-10");
    assert_eq!(register.item("cadence:tyoryhma:2026-01-01", "2026-02-10").count, 1);
    register.held("tyoryhma", "2026-03-10");
    assert_eq!(register.item("cadence:tyoryhma:2026-01-01", "2026-03-10").verdict, Verdict::Met);
    assert_eq!(register.item("cadence:tyoryhma:2026-03-10", "2026-03-10").verdict, Verdict::Due);
}

#[test]
fn a_rolling_round_with_a_meeting_that_nobody_recorded_is_not_called_late() {
    let mut register = Register::in_force_from(working_group(), "2026-01-01");
    let planned = register.planned("tyoryhma", "2026-03-02");
    register.held("tyoryhma", "2026-05-20");
    let item = register.item("cadence:tyoryhma:2026-01-01", "2026-05-20");
    assert_eq!((item.verdict, item.late_days, item.unrecorded), (Verdict::Open, None, vec![planned]));
    register.cancelled("tyoryhma", planned, "2026-05-21", "este");
    let item = register.item("cadence:tyoryhma:2026-01-01", "2026-05-21");
    assert_eq!((item.verdict, item.late_days), (Verdict::Late, Some(49)));
}
