//! Elections, arrangements and documents, rule by rule.

use super::register::Register;
use super::register::body;
use super::register::day;
use super::register::kanta_hame;
use super::register::party;
use super::register::working_group;
use super::register::working_group_with;
use crate::agreement::office::Office;
use crate::answer::Reason;
use crate::answer::due::verdict::Verdict;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;

fn register() -> Register {
    Register::in_force_from(kanta_hame(), "2023-06-15")
}

/// That `of` arranged from `on` that `by` convenes.
fn arranged(register: &mut Register, of: &str, by: &str, on: &str, until: Option<&str>) {
    let fact = Fact::Arranged {
        body: body(of),
        conveners: vec![NamedConvener::Party(party(by))],
        rotation: Vec::new(),
        turn: None,
        communication: None,
        until: until.map(day),
    };
    register.fact(on, fact);
}

#[test]
fn no_election_is_owed_before_the_body_has_met() {
    let mut register = register();
    assert_eq!(register.find("election:hytefoorumi.chair", "2024-03-01"), None);
    register.held("hytefoorumi", "2024-02-01");
    assert_eq!(register.item("election:hytefoorumi.chair", "2024-03-01").verdict, Verdict::Due);
    assert_eq!(register.item("election:hytefoorumi.secretary", "2024-03-01").verdict, Verdict::Due);
    register.elected("hytefoorumi", Office::Chair, 1, "hameenlinna", "2024-02-01");
    assert_eq!(register.item("election:hytefoorumi.chair", "2024-03-01").verdict, Verdict::Met);
}

#[test]
fn what_is_elected_in_the_first_meeting_is_owed_by_its_day_once_it_is_planned() {
    let mut register = register();
    let chair = "election:hytefoorumi.chair";
    register.planned("hytefoorumi", "2024-02-01");
    let item = register.item(chair, "2024-01-10");
    assert_eq!((item.verdict, item.by, item.since), (Verdict::Due, Some(day("2024-02-01")), None));
    // Its day passed without a word: whether the body has met is not known.
    assert_eq!(register.find(chair, "2024-02-02"), None);
    let group = "election:perhekeskus.chair:2025-2029";
    register.planned("perhekeskus", "2025-06-12");
    assert_eq!(register.find(group, "2025-05-31"), None, "the first meeting of the next term");
    assert_eq!(register.item(group, "2025-06-01").by, Some(day("2025-06-12")));
    let forum = register.agreement.bodies.iter_mut().find(|body| body.id.0 == "hytefoorumi").unwrap();
    forum.elects.as_mut().unwrap().at = None;
    assert_eq!(register.find(chair, "2024-01-10"), None, "the text does not say when");
}

#[test]
fn an_election_is_owed_by_the_next_planned_meeting() {
    let mut register = register();
    register.held("hytefoorumi", "2024-02-01");
    assert_eq!(register.item("election:hytefoorumi.chair", "2024-03-01").by, None);
    register.planned("hytefoorumi", "2024-05-02");
    assert_eq!(register.item("election:hytefoorumi.chair", "2024-03-01").by, Some(day("2024-05-02")));
}

#[test]
fn the_officers_of_a_body_older_than_the_agreement_may_only_lack_a_record() {
    let item = register().item("election:turvallisuusfoorumi.chair", "2024-03-01");
    assert_eq!(item.verdict, Verdict::Open);
    let reading = |id: &str| item.because.iter().any(|reason| matches!(reason, Reason::Reading(of) if of.0 == id));
    assert!(reading("election-only-if-none"));
}

#[test]
fn an_office_given_up_is_owed_again_from_the_day_after() {
    let mut register = register();
    register.held("hytefoorumi", "2024-02-01");
    register.elected("hytefoorumi", Office::Chair, 1, "hameenlinna", "2024-02-01");
    register.fact("2024-06-30", Fact::Resigned { body: body("hytefoorumi"), office: Office::Chair });
    assert_eq!(register.item("election:hytefoorumi.chair", "2024-06-30").verdict, Verdict::Met);
    assert_eq!(register.item("election:hytefoorumi.chair", "2024-07-01").verdict, Verdict::Due);
}

#[test]
fn whoever_was_elected_before_the_present_term_is_asked_about_under_the_term() {
    let mut register = register();
    register.held("hytefoorumi", "2024-02-01");
    register.elected("hytefoorumi", Office::Chair, 1, "hameenlinna", "2024-02-01");
    let key = "election:hytefoorumi.chair:2025-2029";
    assert_eq!(register.find(key, "2025-05-31"), None);
    assert_eq!(register.item(key, "2025-06-01").verdict, Verdict::Open);
    register.elected("hytefoorumi", Office::Chair, 1, "hameenlinna", "2025-09-01");
    assert_eq!(register.find(key, "2025-09-01"), None);
    assert_eq!(register.item("election:hytefoorumi.chair", "2025-09-01").verdict, Verdict::Met);
}

#[test]
fn a_group_elects_anew_in_each_term_once_it_has_met_in_it() {
    let mut register = register();
    register.held("perhekeskus", "2024-02-01");
    register.elected("perhekeskus", Office::Chair, 1, "hameenlinna", "2024-02-01");
    assert_eq!(register.item("election:perhekeskus.chair:2021-2025", "2025-05-31").verdict, Verdict::Met);
    assert_eq!(register.find("election:perhekeskus.chair:2025-2029", "2025-06-01"), None);
    register.held("perhekeskus", "2025-09-10");
    assert_eq!(register.item("election:perhekeskus.chair:2025-2029", "2025-09-10").verdict, Verdict::Due);
}

#[test]
fn officers_until_the_annual_meeting_are_owed_after_the_first_meeting_of_a_later_year() {
    let mut register = Register::in_force_from(working_group(), "2026-01-01");
    register.held("tyoryhma", "2026-02-10");
    register.elected("tyoryhma", Office::Chair, 1, "mallila", "2026-02-10");
    assert_eq!(register.item("election:tyoryhma.chair:2026", "2027-02-08").verdict, Verdict::Met);
    register.held("tyoryhma", "2027-02-09");
    assert_eq!(register.item("election:tyoryhma.chair:2027", "2027-02-10").verdict, Verdict::Due);
}

#[test]
fn an_election_in_the_annual_meeting_is_due_by_it_and_without_such_a_duty_has_no_last_day() {
    let key = "election:tyoryhma.chair";
    let by = |register: &Register, today: &str| {
        let told = register.owed(today).into_iter().find(|item| item.key.to_string().starts_with(key)).unwrap();
        (told.verdict, told.by.map(|day| day.to_string()))
    };
    let some = |day: &str| (Verdict::Due, Some(day.to_owned()));
    // The annual meeting is held in February or March.
    let mut register = Register::in_force_from(working_group(), "2026-01-01");
    assert_eq!(by(&register, "2026-01-02"), some("2026-03-31"), "never met: by the window's last day");
    register.planned("tyoryhma", "2026-01-20");
    assert_eq!(by(&register, "2026-01-02"), some("2026-03-31"), "another meeting is not the annual one");
    register.planned("tyoryhma", "2026-02-10");
    assert_eq!(by(&register, "2026-01-02"), some("2026-02-10"), "by the planned annual meeting");
    register.held("tyoryhma", "2026-02-28");
    assert_eq!(by(&register, "2026-03-01"), (Verdict::Due, None), "it was held, and nobody was elected");
    let mut register = Register::in_force_from(working_group(), "2026-04-01");
    assert_eq!(by(&register, "2026-04-01"), some("2027-03-31"), "this year's window is over");
    register.held_for("tyoryhma", "2026-06-01", &["annual_meeting"]);
    register.elected("tyoryhma", Office::Chair, 1, "mallila", "2026-06-01");
    register.fact("2026-09-01", Fact::Resigned { body: body("tyoryhma"), office: Office::Chair });
    assert_eq!(by(&register, "2026-10-01"), some("2027-03-31"), "vacant before the next annual meeting");
    let other = working_group_with("purpose = \"annual_meeting\"", "purpose = \"muu\"");
    let mut register = Register::in_force_from(other, "2026-01-01");
    assert!(register.owed("2026-01-02").iter().all(|item| !item.key.to_string().starts_with(key)));
    register.held("tyoryhma", "2026-02-10");
    register.planned("tyoryhma", "2026-05-10");
    assert_eq!(by(&register, "2026-03-01"), (Verdict::Due, None), "which meeting is the annual one is not said");
}

#[test]
fn an_arrangement_that_lapsed_with_the_term_is_owed_in_the_next() {
    let mut register = register();
    arranged(&mut register, "perhekeskus", "forssa", "2024-02-01", None);
    let met = register.item("arrangement:perhekeskus:2021-2025", "2025-05-31");
    assert_eq!((met.verdict, met.by), (Verdict::Met, Some(day("2025-05-31"))));
    let lapsed = register.item("arrangement:perhekeskus:2025-2029", "2025-06-01");
    assert_eq!((lapsed.verdict, lapsed.by), (Verdict::Due, None));
    arranged(&mut register, "perhekeskus", "forssa", "2025-09-10", Some("2026-08-31"));
    assert_eq!(register.item("arrangement:perhekeskus:2025-2029", "2026-08-31").by, Some(day("2026-08-31")));
    assert_eq!(register.item("arrangement:perhekeskus:2025-2029", "2026-09-01").verdict, Verdict::Due);
}

#[test]
fn an_arrangement_never_recorded_is_open_once_the_convener_hangs_on_it() {
    let mut register = register();
    assert_eq!(register.find("arrangement:perhekeskus:2021-2025", "2024-03-01"), None);
    register.held("perhekeskus", "2024-02-01");
    assert_eq!(register.item("arrangement:perhekeskus:2021-2025", "2024-03-01").verdict, Verdict::Open);
}

#[test]
fn each_group_owes_its_documents_for_the_present_term_without_a_last_day() {
    let mut register = register();
    let told = register.told("document", "2026-03-01");
    assert_eq!(told.len(), 8);
    assert!(told.iter().all(|told| told.ends_with(":2025-2029 due")), "{told:?}");
    assert_eq!(register.item("document:perhekeskus.toimintasuunnitelma:2025-2029", "2026-03-01").by, None);
    register.done("document:perhekeskus.toimintasuunnitelma:2025-2029", "2026-02-01");
    let item = register.item("document:perhekeskus.toimintasuunnitelma:2025-2029", "2026-03-01");
    assert_eq!((item.verdict, item.late_days), (Verdict::Met, None));
}
