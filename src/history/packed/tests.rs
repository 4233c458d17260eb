use proptest::prelude::*;

use super::*;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::entry::Texts;
use crate::history::fact::Fact;

/// A fact of every kind, with and without what may be absent.
const SAMPLES: &str = include_str!("../samples.jsonl");

fn facts() -> Vec<Fact> {
    SAMPLES.lines().map(|line| Fact::from_json(line).unwrap()).collect()
}

fn texts() -> impl Strategy<Value = Texts> {
    let text = || proptest::option::of(".{0,20}");
    let first = (text(), text(), text(), text(), text(), text());
    let second = (text(), text(), text(), text(), proptest::collection::vec(".{0,9}", 0..3));
    (first, second).prop_map(|((recorded_by, decided_by, reference, reason, title, place), second)| {
        let (remote, signer, signer_title, focus, goals) = second;
        Texts { recorded_by, decided_by, reference, reason, title, place, remote, signer, signer_title, focus, goals }
    })
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let facts = facts();
    let number = || proptest::option::of(1..u32::MAX);
    let days = 0..3_000_000_i32;
    let instant = ("[0-9]{3}[1-9]-0[1-9]-1[0-9]T1[0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?[+-]0[0-9]:[0-5][0-9]",);
    let one = (0..facts.len(), days, instant, number(), number(), texts()).prop_map(
        move |(fact, day, (instant,), at_meeting, corrects, texts)| Entry {
            number: EntryNumber(1),
            command: EntryNumber(1),
            fact: facts[fact].clone(),
            holds_on: chrono::NaiveDate::from_num_days_from_ce_opt(day).unwrap(),
            recorded_at: chrono::DateTime::parse_from_rfc3339(&instant).unwrap(),
            at_meeting: at_meeting.map(MeetingNumber),
            corrects: corrects.map(EntryNumber),
            texts,
        },
    );
    proptest::collection::vec(one, 0..20).prop_map(|mut entries| {
        for (number, entry) in (1_u32..).zip(&mut entries) {
            entry.number = EntryNumber(number);
        }
        entries
    })
}

fn packed<'a>(entries: impl IntoIterator<Item = (&'a Entry, &'a str)>) -> Vec<u8> {
    let mut packed = Vec::new();
    for (entry, body) in entries {
        assert!(pack(entry, Filing { body: body.as_bytes() }, &mut packed));
    }
    packed
}

/// What is unpacked; none where the form is refused.
fn unpacked(packed: &[u8], is_wanted: impl Fn(Filing<'_>) -> bool) -> Option<Vec<Entry>> {
    let mut entries = Vec::new();
    let is_whole = unpack(packed, 0, is_wanted, &mut entries);
    assert!(is_whole || entries.is_empty(), "of a damaged form nothing is taken");
    is_whole.then_some(entries)
}

#[test]
fn a_fact_of_every_kind_is_the_same_when_it_is_unpacked() {
    let entry = |fact| Entry {
        number: EntryNumber(7),
        command: EntryNumber(6),
        fact,
        holds_on: "2025-05-14".parse().unwrap(),
        recorded_at: "2025-05-15T09:00:00+03:00".parse().unwrap(),
        at_meeting: None,
        corrects: None,
        texts: Texts::default(),
    };
    let entries: Vec<Entry> = facts().into_iter().map(entry).collect();
    assert!(entries.len() > 25);
    assert_eq!(unpacked(&packed(entries.iter().map(|entry| (entry, ""))), |_| true), Some(entries));
}

proptest! {
    #[test]
    fn what_is_unpacked_is_what_was_packed_to_the_letter(entries in entries()) {
        let found = unpacked(&packed(entries.iter().map(|entry| (entry, ""))), |_| true).unwrap();
        // Instants are equal also where their offsets differ.
        prop_assert_eq!(format!("{found:?}"), format!("{entries:?}"));
    }

    #[test]
    fn only_what_is_wanted_is_unpacked(entries in entries(), wanted in 0..3_usize) {
        const BODIES: [&str; 3] = ["", "a", "b"];
        let filed = || entries.iter().zip(BODIES.iter().cycle().copied());
        let found = unpacked(&packed(filed()), |filing| filing.body == BODIES[wanted].as_bytes()).unwrap();
        let expected: Vec<Entry> = filed().filter(|(_, body)| *body == BODIES[wanted]).map(|(entry, _)| entry.clone()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn what_is_passed_over_is_counted_in_all(entries in entries(), passed in 0..25_usize) {
        let packed = packed(entries.iter().map(|entry| (entry, "")));
        let mut found = Vec::new();
        prop_assert!(unpack(&packed, passed, |_| true, &mut found));
        prop_assert_eq!(found, entries.iter().skip(passed).cloned().collect::<Vec<_>>());
    }

    #[test]
    fn a_history_is_the_same_when_it_is_unpacked(entries in entries(), at in any::<prop::sample::Index>(), bits in 1..=u8::MAX) {
        let history = History::of(&entries);
        let mut packed = pack_history(&history).unwrap();
        prop_assert_eq!(unpack_history(&packed), Some(history));
        prop_assert_eq!(unpack_history(&packed[..packed.len() - 1]), None);
        let at = at.index(packed.len());
        packed[at] ^= bits;
        let _ = unpack_history(&packed);
    }

    #[test]
    fn a_damaged_form_is_refused_or_read_and_never_a_panic(entries in entries(), at in any::<prop::sample::Index>(), bits in 1..=u8::MAX, cut in any::<bool>()) {
        let mut packed = packed(entries.iter().map(|entry| (entry, "x")));
        prop_assume!(!packed.is_empty());
        let at = at.index(packed.len());
        if cut {
            packed.truncate(at);
            prop_assert!(unpacked(&packed, |_| true).is_none_or(|unpacked| unpacked.len() < entries.len()));
        } else {
            packed[at] ^= bits;
            let _ = unpacked(&packed, |_| true);
        }
    }
}
