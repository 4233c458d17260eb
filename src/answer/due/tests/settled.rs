//! What was recorded as done, and what it was decided not to do.

use super::register::Register;
use super::register::kanta_hame;
use crate::agreement::office::Office;
use crate::answer::Reason;
use crate::answer::due::item::Settlement;
use crate::answer::due::verdict::Verdict;
use crate::history::fact::Fact;

const CADENCE: &str = "cadence:kuntakokous:2024";

fn register() -> Register {
    Register::in_force_from(kanta_hame(), "2023-06-15")
}

#[test]
fn a_decision_not_to_keeps_its_reason_and_is_listed_no_more() {
    let mut register = register();
    let entry = register.waived(CADENCE, "2025-02-01", "vaalivuosi");
    let before = register.item(CADENCE, "2025-01-31");
    assert_eq!((before.verdict, before.is_listed()), (Verdict::Missed, true));
    let item = register.item(CADENCE, "2025-02-01");
    assert_eq!((item.verdict, item.is_listed()), (Verdict::Waived, false));
    assert!(item.because.contains(&Reason::Fact(entry)));
    let Some(Settlement::Waived(settled)) = item.settled else { panic!("waived") };
    assert_eq!(settled.reason.as_deref(), Some("vaalivuosi"));
}

#[test]
fn recorded_as_done_in_time_is_met_and_afterwards_late() {
    let mut register = register();
    register.done("review:sisallon-arviointi", "2025-06-01");
    let item = register.item("review:sisallon-arviointi", "2025-06-01");
    assert_eq!((item.verdict, item.late_days, item.is_listed()), (Verdict::Late, Some(1), false));
    register.done(CADENCE, "2024-12-31");
    assert_eq!(register.item(CADENCE, "2025-01-01").verdict, Verdict::Met);
}

#[test]
fn what_is_late_is_listed_until_it_is_settled() {
    let mut register = register();
    register.held_for("kuntakokous", "2024-09-01", &["monitoring"]);
    assert!(register.item("meeting:seurantakokous:2024", "2025-01-01").is_listed());
    register.done("meeting:seurantakokous:2024", "2025-01-01");
    let item = register.item("meeting:seurantakokous:2024", "2025-01-01");
    // How late it was is told by the meeting, not by the day of the record.
    assert_eq!((item.verdict, item.late_days, item.is_listed()), (Verdict::Late, Some(63), false));
}

#[test]
fn done_after_all_wins_over_a_decision_not_to() {
    let mut register = register();
    register.waived(CADENCE, "2025-02-01", "vaalivuosi");
    register.done(CADENCE, "2025-03-01");
    assert_eq!(register.item(CADENCE, "2025-02-28").verdict, Verdict::Waived);
    assert_eq!(register.item(CADENCE, "2025-03-01").verdict, Verdict::Late);
}

#[test]
fn what_the_facts_have_met_stays_met() {
    let mut register = register();
    register.held("kuntakokous", "2024-05-15");
    register.waived(CADENCE, "2025-02-01", "erehdys");
    let item = register.item(CADENCE, "2025-02-01");
    assert_eq!(item.verdict, Verdict::Met);
    assert!(item.settled.is_some());
}

#[test]
fn a_signature_is_not_done_by_saying_so() {
    let mut register = Register::empty(kanta_hame());
    register.done("signature:loppi", "2024-01-01");
    assert_eq!(register.item("signature:loppi", "2024-02-01").verdict, Verdict::Due);
    register.waived("signature:loppi", "2024-01-01", "ei enää tarpeen");
    assert_eq!(register.item("signature:loppi", "2024-02-01").verdict, Verdict::Waived);
}

#[test]
fn a_decision_about_one_vacancy_does_not_settle_the_next() {
    let mut register = register();
    register.held("hytefoorumi", "2024-02-01");
    register.waived("election:hytefoorumi.chair", "2024-03-01", "valitaan syksyllä");
    assert_eq!(register.item("election:hytefoorumi.chair", "2024-03-01").verdict, Verdict::Waived);
    register.elected("hytefoorumi", Office::Chair, 1, "forssa", "2024-09-01");
    register.fact("2024-12-31", Fact::Resigned { body: super::register::body("hytefoorumi"), office: Office::Chair });
    assert_eq!(register.item("election:hytefoorumi.chair", "2025-01-01").verdict, Verdict::Due);
}
