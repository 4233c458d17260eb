//! Whatever a fact holds: it is read as it was written.

use chrono::NaiveDate;
use chrono::NaiveTime;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::agreement::body::BodyId;
use crate::agreement::convener::Turn;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Channel;
use crate::calendar::partial::PartialDate;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
use crate::history::person::PersonNumber;

/// Any text, often one that looks like the form itself.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        r#"[a-z"\\{}:, ä]{0,12}"#,
        Just("\":{".to_owned()),
        Just("{\"fact\":\"rejected\",".to_owned()),
    ]
}

fn party() -> impl Strategy<Value = PartyId> {
    text().prop_map(PartyId)
}

fn body() -> impl Strategy<Value = BodyId> {
    text().prop_map(BodyId)
}

fn meeting() -> impl Strategy<Value = MeetingNumber> {
    any::<u32>().prop_map(MeetingNumber)
}

fn person() -> impl Strategy<Value = PersonNumber> {
    any::<u32>().prop_map(PersonNumber)
}

/// A day of the years 1 to 9999: what a date of the register can be.
fn day() -> impl Strategy<Value = NaiveDate> {
    (1..=3_652_059i32).prop_map(|number| NaiveDate::from_num_days_from_ce_opt(number).unwrap())
}

fn time() -> impl Strategy<Value = NaiveTime> {
    (0..86_400u32).prop_map(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap())
}

fn partial() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        (1..=9999i32).prop_map(PartialDate::Year),
        (1..=9999i32, 1..=12u32).prop_map(|(year, month)| PartialDate::Month(year, month)),
        day().prop_map(PartialDate::Day),
    ]
}

fn office() -> impl Strategy<Value = Office> {
    prop::sample::select(Office::ALL.to_vec())
}

fn conveners() -> impl Strategy<Value = Vec<NamedConvener>> {
    let office = (office(), body()).prop_map(|(office, body)| NamedConvener::Office { office, body });
    vec(prop_oneof![party().prop_map(NamedConvener::Party), office], 0..3)
}

fn consent_or_notice() -> impl Strategy<Value = Fact> {
    let channels = vec![Channel::Letter, Channel::Email, Channel::Hand, Channel::Substitute];
    let ways = (option::of(day()), option::of(day()), option::of(prop::sample::select(channels)));
    prop_oneof![
        (party(), partial()).prop_map(|(party, on)| Fact::Approved { party, on }),
        party().prop_map(|party| Fact::Rejected { party }),
        (party(), partial()).prop_map(|(party, on)| Fact::Signed { party, on }),
        (party(), option::of(day()), any::<bool>()).prop_map(|(party, decided, written)| Fact::NoticeGiven {
            party,
            decided,
            written
        }),
        (party(), party(), ways).prop_map(|(party, to, (sent, received, channel))| Fact::Delivered {
            party,
            to,
            sent,
            received,
            channel
        }),
        party().prop_map(|party| Fact::NoticeWithdrawn { party }),
        (party(), person()).prop_map(|(party, person)| Fact::ContactSet { party, person }),
    ]
}

fn of_a_meeting() -> impl Strategy<Value = Fact> {
    let times = || (option::of(time()), option::of(time()));
    let parties = || vec(party(), 0..3);
    prop_oneof![
        (meeting(), body(), day(), times(), vec(text(), 0..3), option::of(party())).prop_map(
            |(meeting, body, date, (time, ends), purposes, arranger)| Fact::MeetingPlanned {
                meeting,
                body,
                date,
                time,
                ends,
                purposes,
                arranger
            }
        ),
        (meeting(), body(), option::of(day()), times(), option::of(vec(text(), 0..3)), option::of(party())).prop_map(
            |(meeting, body, date, (time, ends), purposes, arranger)| Fact::MeetingChanged {
                meeting,
                body,
                date,
                time,
                ends,
                purposes,
                arranger
            }
        ),
        (meeting(), body(), conveners()).prop_map(|(meeting, body, by)| Fact::MeetingConvened { meeting, body, by }),
        (meeting(), body(), conveners(), parties(), parties())
            .prop_map(|(meeting, body, by, present, absent)| Fact::MeetingHeld { meeting, body, by, present, absent }),
        (meeting(), body()).prop_map(|(meeting, body)| Fact::MeetingCancelled { meeting, body }),
    ]
}

fn of_a_body() -> impl Strategy<Value = Fact> {
    let turns = vec![Turn::Meeting, Turn::Year, Turn::Term];
    let turn = option::of(prop::sample::select(turns));
    prop_oneof![
        (body(), body(), text(), option::of(text()), conveners()).prop_map(
            |(body, kind, name, genitive, conveners)| Fact::BodyAdded { body, kind, name, genitive, conveners }
        ),
        body().prop_map(|body| Fact::BodyClosed { body }),
        (body(), office(), person(), party()).prop_map(|(body, office, person, party)| Fact::Elected {
            body,
            office,
            person,
            party
        }),
        (body(), office()).prop_map(|(body, office)| Fact::Resigned { body, office }),
        (body(), person(), party(), option::of(person()))
            .prop_map(|(body, person, party, deputy_of)| Fact::Appointed { body, person, party, deputy_of }),
        (body(), person()).prop_map(|(body, person)| Fact::Left { body, person }),
        (body(), conveners(), vec(party(), 0..3), turn, option::of(party()), option::of(day())).prop_map(
            |(body, conveners, rotation, turn, communication, until)| Fact::Arranged {
                body,
                conveners,
                rotation,
                turn,
                communication,
                until
            }
        ),
    ]
}

fn of_what_is_owed() -> impl Strategy<Value = Fact> {
    let whose = (option::of(party()), option::of(person()), option::of(body()), option::of(meeting()));
    prop_oneof![
        (text(), option::of(meeting())).prop_map(|(key, meeting)| Fact::Done { key, meeting }),
        text().prop_map(|key| Fact::Waived { key }),
        (any::<u32>(), day(), whose).prop_map(|(action, due, (party, person, body, meeting))| {
            Fact::ActionAdded { action, due, party, person, body, meeting }
        }),
        any::<u32>().prop_map(|action| Fact::ActionDone { action }),
        ((text(), text(), text()), day(), (text(), text())).prop_map(|((key, step, to), base, (message_id, via))| {
            Fact::Reminded { key, step, to, base, message_id, via }
        }),
        any::<u32>().prop_map(|version| Fact::AgreementLoaded { version }),
        any::<u32>().prop_map(|entry| Fact::TakenBack { entry: EntryNumber(entry) }),
    ]
}

fn texts() -> impl Strategy<Value = Texts> {
    let some = || option::of(text());
    let names = (some(), some(), some(), some());
    (names, (some(), some(), some()), (some(), some(), some()), vec(text(), 0..3)).prop_map(
        |(
            (recorded_by, decided_by, reference, reason),
            (title, place, remote),
            (signer, signer_title, focus),
            goals,
        )| Texts {
            recorded_by,
            decided_by,
            reference,
            reason,
            title,
            place,
            remote,
            signer,
            signer_title,
            focus,
            goals,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_fact_is_read_as_it_was_written(
        fact in prop_oneof![consent_or_notice(), of_a_meeting(), of_a_body(), of_what_is_owed()],
    ) {
        let written = fact.to_json().unwrap();
        prop_assert!(!written.contains('\n'), "{}", written);
        let opening = format!("{{\"fact\":\"{}\"", fact.kind());
        prop_assert!(written.starts_with(&opening), "{}", written);
        // What other programs read is JSON like any other.
        let value: serde_json::Value = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(&value["fact"], fact.kind());
        prop_assert_eq!(Fact::from_json(&written).unwrap(), fact);
    }

    #[test]
    fn any_texts_are_read_as_they_were_written(texts in texts()) {
        let written = serde_json::to_string(&texts).unwrap();
        prop_assert_eq!(serde_json::from_str::<Texts>(&written).unwrap(), texts);
    }

    #[test]
    fn no_text_is_mistaken_for_a_fact_that_is_written_otherwise(
        fact in of_a_body(),
        at in any::<prop::sample::Index>(),
        put in r#"[a-z0-9"\\{}:,\[\] ]{0,3}"#,
    ) {
        let written = fact.to_json().unwrap();
        let at = (0..=at.index(written.len())).rev().find(|at| written.is_char_boundary(*at)).unwrap();
        let (before, after) = written.split_at(at);
        let changed = format!("{before}{put}{after}");
        if let Ok(read) = Fact::from_json(&changed) {
            // The fields that were read are those that the text holds: what is written again says the same.
            prop_assert_eq!(Fact::from_json(&read.to_json().unwrap()).unwrap(), read);
            let is_json = serde_json::from_str::<serde_json::Value>(&changed).is_ok();
            prop_assert!(is_json, "{}", changed);
        }
    }
}
