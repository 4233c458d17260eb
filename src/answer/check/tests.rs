//! Each check finds what it is named for, and nothing when all is well.

use proptest::prelude::*;

use super::finding::About;
use super::finding::Finding;
use super::findings;
use super::name::Check;
use super::name::Severity;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::Basis;
use crate::answer::due::tests::properties::SPAN;
use crate::answer::due::tests::properties::on;
use crate::answer::due::tests::properties::register;
use crate::answer::due::tests::register::Register;
use crate::answer::due::tests::register::body;
use crate::answer::due::tests::register::day;
use crate::answer::due::tests::register::kanta_hame;
use crate::answer::due::tests::register::kanta_hame_with;
use crate::answer::due::tests::register::party;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
use crate::history::person::PersonNumber;

fn found(register: &Register, today: &str) -> Vec<Finding> {
    let history = register.history();
    findings(Basis::new(&register.agreement, &history), day(today))
}

/// The findings of one check on a day.
fn of(register: &Register, check: Check, today: &str) -> Vec<Finding> {
    found(register, today).into_iter().filter(|finding| finding.check == check).collect()
}

/// The keys of the findings of one check.
fn keys(register: &Register, check: Check, today: &str) -> Vec<String> {
    of(register, check, today).into_iter().map(|finding| finding.key.unwrap().to_string()).collect()
}

/// In force from New Year 2024, with nothing amiss on 1 March: the documents recorded, the safety forum's officers known.
fn well() -> Register {
    let mut register = Register::in_force_from(kanta_hame(), "2024-01-01");
    for group in ["opiskeluhuolto", "perhekeskus", "hyte-ryhma", "kotouttaminen"] {
        for document in ["toimintasuunnitelma", "pelisaannot"] {
            register.done(&format!("document:{group}.{document}:2021-2025"), "2024-02-01");
        }
    }
    for office in Office::ALL {
        register.elected("turvallisuusfoorumi", office, 1, "hameenlinna", "2023-01-10");
    }
    register
}

/// Gives a notice and delivers it to all others on the same day.
fn leaves(register: &mut Register, from: &str, on: &str) {
    register.fact(on, Fact::NoticeGiven { party: party(from), decided: None, written: true });
    let others: Vec<PartyId> = register.agreement.parties.iter().map(|party| party.id.clone()).collect();
    for to in others.into_iter().filter(|to| to.0 != from) {
        let received = Some(day(on));
        register.fact(on, Fact::Delivered { party: party(from), to, sent: None, received, channel: None });
    }
}

#[test]
fn nothing_is_found_when_all_is_well() {
    assert_eq!(found(&well(), "2024-03-01"), []);
}

#[test]
fn what_was_missed_comes_first_and_is_found_until_it_is_waived() {
    let mut register = well();
    assert_eq!(keys(&register, Check::Missed, "2024-07-01"), ["meeting:seurantakokous:2024"]);
    let first = found(&register, "2025-01-02").into_iter().next().unwrap();
    assert_eq!((first.check, first.severity), (Check::Missed, Severity::Error));
    register.waived("meeting:seurantakokous:2024", "2024-07-01", "vaalit");
    assert_eq!(of(&register, Check::Missed, "2024-07-01"), []);
}

#[test]
fn what_was_late_is_found_until_somebody_takes_note() {
    let mut register = well();
    register.held_for("kuntakokous", "2024-07-02", &["monitoring"]);
    assert_eq!(keys(&register, Check::Late, "2024-07-02"), ["meeting:seurantakokous:2024"]);
    register.done("meeting:seurantakokous:2024", "2024-07-03");
    assert_eq!(of(&register, Check::Late, "2024-07-03"), []);
}

#[test]
fn a_year_that_grows_short_is_found() {
    let keys = keys(&well(), Check::AtRisk, "2024-12-18");
    assert!(keys.contains(&"cadence:hytefoorumi:2024".to_owned()), "{keys:?}");
    assert!(!keys.contains(&"cadence:kuntakokous:2024".to_owned()), "{keys:?}");
}

#[test]
fn missing_consents_and_rejections_are_found() {
    let mut register = Register::empty(kanta_hame());
    assert_eq!(of(&register, Check::MissingConsent, "2024-03-01").len(), 26);
    register.fact("2024-02-01", Fact::Rejected { party: party("loppi") });
    assert_eq!(of(&register, Check::Rejected, "2024-01-31"), []);
    let rejected = of(&register, Check::Rejected, "2024-02-01");
    assert!(matches!(rejected.as_slice(), [Finding { about: About::Rejecting { party }, .. }] if party.0 == "loppi"));
}

#[test]
fn a_notice_not_delivered_is_found_for_each_recipient() {
    let mut register = well();
    register.fact("2024-02-01", Fact::NoticeGiven { party: party("ypaja"), decided: None, written: true });
    assert_eq!(of(&register, Check::MissingDelivery, "2024-03-01").len(), 12);
}

#[test]
fn a_party_that_leaves_is_found_where_it_takes_something_along() {
    let mut register = well();
    leaves(&mut register, "ypaja", "2024-02-01");
    assert_eq!(of(&register, Check::LeavingParty, "2024-03-01"), []);
    leaves(&mut register, "kanta-hame-hva", "2024-02-01");
    let found = of(&register, Check::LeavingParty, "2024-03-01");
    let [Finding { about: About::Leaving { party, free_from, impact }, .. }] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((party.0.as_str(), *free_from), ("kanta-hame-hva", day("2025-02-02")));
    assert!(impact.bodies_without_convener.contains(&body("kuntakokous")));
}

#[test]
fn too_few_parties_are_found_as_soon_as_the_last_notice_runs() {
    let mut register = well();
    let parties: Vec<String> = register.agreement.parties.iter().map(|party| party.id.0.clone()).collect();
    for from in parties.iter().skip(2) {
        leaves(&mut register, from, "2024-02-01");
    }
    assert_eq!(of(&register, Check::TooFewParties, "2024-03-01"), []);
    leaves(&mut register, &parties[1], "2024-02-10");
    let found = of(&register, Check::TooFewParties, "2024-03-01");
    let [Finding { about: About::Falling { last_day, remaining }, .. }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((*last_day, remaining.len()), (day("2025-02-10"), 1));
}

#[test]
fn the_end_of_an_actor_is_found_before_it_and_the_orphaned_body_after_it() {
    let mut register = well();
    assert_eq!(of(&register, Check::EndingActor, "2024-10-31"), []);
    assert_eq!(keys(&register, Check::EndingActor, "2024-11-01"), ["actor_end:te-toimisto"]);
    let after = of(&register, Check::EndingActor, "2025-01-01");
    let [Finding { about: About::Orphaned { body, .. }, .. }] = after.as_slice() else { panic!("{after:?}") };
    assert_eq!(body.0, "typ-johtoryhma");
    register.waived("actor_end:te-toimisto", "2025-01-02", "työllisyysalueet kutsuvat koolle");
    assert_eq!(of(&register, Check::EndingActor, "2025-01-02"), []);
}

#[test]
fn the_end_of_a_party_is_found_some_weeks_before() {
    let agreement = kanta_hame_with("id          = \"ypaja\"\n", "id          = \"ypaja\"\nuntil = 2024-12-31\n");
    let register = Register::in_force_from(agreement, "2024-01-01");
    assert_eq!(keys(&register, Check::EndingParty, "2024-11-01"), ["party_end:ypaja"]);
    assert_eq!(of(&register, Check::EndingParty, "2024-10-31"), []);
}

#[test]
fn offices_are_found_vacant_and_officers_old() {
    let mut register = well();
    register.planned("perhekeskus", "2024-03-20");
    register.held("hytefoorumi", "2024-02-05");
    // The group elects in its first meeting, which is still to come.
    assert_eq!(keys(&register, Check::VacantOffice, "2024-03-01").len(), 3);
    assert_eq!(of(&register, Check::OldOfficer, "2024-03-01"), []);
    let old = keys(&register, Check::OldOfficer, "2025-06-01");
    assert_eq!(old.len(), 3);
    assert!(old.contains(&"election:turvallisuusfoorumi.chair:2025-2029".to_owned()), "{old:?}");
}

#[test]
fn an_officer_who_is_no_member_is_found_where_members_are_kept() {
    let mut register = well();
    assert_eq!(of(&register, Check::OfficerNotMember, "2024-03-01"), []);
    let named = |person: u32| Fact::Appointed {
        body: body("turvallisuusfoorumi"),
        person: PersonNumber(person),
        party: party("loppi"),
        deputy_of: None,
    };
    register.fact("2024-01-15", named(2));
    assert_eq!(of(&register, Check::OfficerNotMember, "2024-03-01").len(), 3);
    register.fact("2024-02-15", named(1));
    assert_eq!(of(&register, Check::OfficerNotMember, "2024-03-01"), []);
}

#[test]
fn an_officer_from_outside_is_found_unless_the_text_names_the_outsider() {
    let mut register = well();
    register.elected("hytefoorumi", Office::Chair, 3, "jarjestot", "2024-02-05");
    assert_eq!(of(&register, Check::OfficerNotMember, "2024-03-01"), []);
    register.elected("hytefoorumi", Office::Chair, 3, "te-toimisto", "2024-02-06");
    assert_eq!(of(&register, Check::OfficerNotMember, "2024-03-01").len(), 1);
}

#[test]
fn arrangements_are_found_lapsed_or_missing() {
    let mut register = well();
    register.held("perhekeskus", "2024-02-05");
    assert_eq!(keys(&register, Check::MissingArrangement, "2024-03-01"), ["arrangement:perhekeskus:2021-2025"]);
    let fact = Fact::Arranged {
        body: body("perhekeskus"),
        conveners: vec![NamedConvener::Party(party("forssa"))],
        rotation: Vec::new(),
        turn: None,
        communication: None,
        until: None,
    };
    register.fact("2024-02-05", fact);
    assert_eq!(of(&register, Check::MissingArrangement, "2024-03-01"), []);
    assert_eq!(keys(&register, Check::LapsedArrangement, "2025-06-01"), ["arrangement:perhekeskus:2025-2029"]);
}

#[test]
fn a_planned_meeting_that_nobody_convenes_is_found_until_it_is_convened() {
    let mut register = well();
    let meeting = register.planned("yhteinen-tapaaminen", "2024-04-10");
    let found = of(&register, Check::NoConvener, "2024-03-01");
    assert!(
        matches!(found.as_slice(), [Finding { about: About::Convening { meeting: of, .. }, .. }] if *of == meeting)
    );
    register.convened("yhteinen-tapaaminen", meeting, "2024-03-01");
    assert_eq!(of(&register, Check::NoConvener, "2024-03-01"), []);
}

#[test]
fn a_meeting_that_nobody_recorded_is_found_from_the_day_after() {
    let mut register = well();
    register.planned("kuntakokous", "2024-02-28");
    assert_eq!(of(&register, Check::UnrecordedMeeting, "2024-02-28"), []);
    assert_eq!(of(&register, Check::UnrecordedMeeting, "2024-02-29").len(), 1);
}

#[test]
fn a_meeting_planned_after_its_body_or_the_agreement_has_ended_is_found() {
    let mut register = well();
    register.planned("hytefoorumi", "2024-10-01");
    register.fact("2024-03-01", Fact::BodyClosed { body: body("hytefoorumi") });
    assert_eq!(of(&register, Check::ClosedBodyMeeting, "2024-03-01").len(), 1);
    assert_eq!(of(&register, Check::MeetingAfterEnd, "2024-03-01"), []);
    register.agreement.duration.until = Some(day("2024-06-30"));
    register.planned("kuntakokous", "2024-07-01");
    assert_eq!(of(&register, Check::MeetingAfterEnd, "2024-03-01").len(), 1);
}

#[test]
fn a_document_not_recorded_is_found() {
    let register = Register::in_force_from(kanta_hame(), "2024-01-01");
    assert_eq!(of(&register, Check::MissingDocument, "2024-03-01").len(), 8);
}

#[test]
fn a_term_that_the_file_does_not_know_is_found() {
    let mut register = well();
    assert_eq!(of(&register, Check::UnknownTerm, "2024-03-01"), []);
    register.agreement.terms.clear();
    assert_eq!(of(&register, Check::UnknownTerm, "2024-03-01").len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn findings_stand_in_order_and_name_something_owed(register in register(), today in 0..2 * SPAN) {
        let today = on(today).to_string();
        let found = found(&register, &today);
        prop_assert!(found.is_sorted_by_key(|finding| finding.severity));
        for finding in found {
            prop_assert_eq!(finding.severity, finding.check.severity());
            if let About::Owed(item) = finding.about {
                prop_assert_eq!(Some(&item.key), finding.key.as_ref());
                prop_assert!(item.is_listed());
            }
        }
    }
}
