//! Whether the recorded facts fit together and fit the agreement: what would no longer fit if one were taken back.

use std::collections::HashSet;

use super::Basis;
use super::admission::Admission;
use super::admission::Objection;
use super::admission::Why;
use super::admission::admit;
use super::bodies;
use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
use crate::history::standing::standing;

/// A recorded fact that does not fit, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    pub entry: EntryNumber,
    pub why: Unfit,
}

/// Why a recorded fact does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It contradicts what stands before it, or lacks what it rests on.
    Contradicts(Objection),
    /// It is about a body that neither the agreement nor the register knows.
    BodyUnknown(BodyId),
    /// It names a party, group or actor that the agreement does not know.
    PartyUnknown(PartyId),
}

/// The entries that do not fit: each is judged on the ground of those that stand before it.
///
/// `entries` are all of one agreement, oldest first. A fact that does not fit is told, and still counts for those after it,
/// as it does in every answer.
#[must_use]
pub fn misfits(agreement: &Agreement, entries: &[Entry]) -> Vec<Misfit> {
    let mut history = History::default();
    let mut found = Vec::new();
    for entry in standing(entries) {
        if let Some(why) = unfit(agreement, &history, entry) {
            found.push(Misfit { entry: entry.number, why });
        }
        history.add(entry);
    }
    found
}

/// The entries that fit the text `before` and do not fit the text `after`.
#[must_use]
pub fn lost(before: &Agreement, after: &Agreement, entries: &[Entry]) -> HashSet<EntryNumber> {
    &unfitting(after, entries) - &unfitting(before, entries)
}

fn unfitting(agreement: &Agreement, entries: &[Entry]) -> HashSet<EntryNumber> {
    misfits(agreement, entries).into_iter().map(|misfit| misfit.entry).collect()
}

/// The entries that fit as things are `before`, and would not as things are `after`: what rests on an entry that is taken
/// back there, or contradicts one that is new or changed.
///
/// Both are all the entries of one agreement, oldest first. What would not fit does not count for what comes after it, so
/// the list holds also what rests on what is in the list.
#[must_use]
pub fn newly_unfit(agreement: &Agreement, before: &[Entry], after: &[Entry]) -> Vec<Misfit> {
    let known = unfitting(agreement, before);
    let mut history = History::default();
    let mut found = Vec::new();
    for entry in standing(after) {
        match unfit(agreement, &history, entry) {
            Some(why) if !known.contains(&entry.number) => found.push(Misfit { entry: entry.number, why }),
            _ => history.add(entry),
        }
    }
    found
}

/// Why an entry does not fit on the ground of `history`; none where it does.
fn unfit(agreement: &Agreement, history: &History, entry: &Entry) -> Option<Unfit> {
    let basis = Basis::new(agreement, history);
    if let Admission::Refused(objection) = admit(basis, &entry.fact, entry.holds_on, &entry.texts) {
        return Some(Unfit::Contradicts(objection));
    }
    let is_added = matches!(entry.fact, Fact::BodyAdded { .. });
    let concerns = entry.fact.concerns();
    if let Some(body) = bodies_of(entry).into_iter().find(|id| !is_added && bodies::body(basis, id).is_none()) {
        return Some(Unfit::BodyUnknown(body.clone()));
    }
    if let Some(meeting) = concerns.meeting.filter(|meeting| !history.meetings.contains(meeting))
        && !matches!(entry.fact, Fact::MeetingPlanned { .. })
    {
        return Some(Unfit::Contradicts(Objection {
            why: Why::MeetingUnknown { meeting },
            entry: None,
            instead: Vec::new(),
        }));
    }
    parties_of(entry).into_iter().find(|id| !agreement.knows(id)).map(|id| Unfit::PartyUnknown(id.clone()))
}

/// The bodies that a fact is about, those of the offices it names included.
fn bodies_of(entry: &Entry) -> Vec<&BodyId> {
    let mut found = Vec::new();
    match &entry.fact {
        Fact::MeetingPlanned { body, .. }
        | Fact::MeetingChanged { body, .. }
        | Fact::MeetingConvened { body, .. }
        | Fact::MeetingHeld { body, .. }
        | Fact::MeetingCancelled { body, .. }
        | Fact::BodyAdded { body, .. }
        | Fact::BodyClosed { body }
        | Fact::Elected { body, .. }
        | Fact::Resigned { body, .. }
        | Fact::Appointed { body, .. }
        | Fact::Left { body, .. }
        | Fact::Arranged { body, .. } => found.push(body),
        Fact::ActionAdded { body, .. } => found.extend(body),
        Fact::Approved { .. }
        | Fact::Rejected { .. }
        | Fact::Signed { .. }
        | Fact::NoticeGiven { .. }
        | Fact::Delivered { .. }
        | Fact::NoticeWithdrawn { .. }
        | Fact::ContactSet { .. }
        | Fact::Done { .. }
        | Fact::Waived { .. }
        | Fact::ActionDone { .. }
        | Fact::Reminded { .. }
        | Fact::AgreementLoaded { .. }
        | Fact::TakenBack { .. } => {}
    }
    found.extend(named_conveners(&entry.fact).iter().filter_map(|named| match named {
        NamedConvener::Office { body, .. } => Some(body),
        NamedConvener::Party(_) => None,
    }));
    found
}

/// The parties and actors that a fact names.
fn parties_of(entry: &Entry) -> Vec<&PartyId> {
    let mut found: Vec<&PartyId> = Vec::new();
    match &entry.fact {
        Fact::Approved { party, .. }
        | Fact::Rejected { party }
        | Fact::Signed { party, .. }
        | Fact::NoticeGiven { party, .. }
        | Fact::NoticeWithdrawn { party }
        | Fact::ContactSet { party, .. }
        | Fact::Elected { party, .. }
        | Fact::Appointed { party, .. } => found.push(party),
        Fact::Delivered { party, to, .. } => found.extend([party, to]),
        Fact::MeetingPlanned { arranger, .. } | Fact::MeetingChanged { arranger, .. } => found.extend(arranger),
        Fact::MeetingHeld { present, absent, .. } => found.extend(present.iter().chain(absent)),
        Fact::Arranged { rotation, communication, .. } => found.extend(rotation.iter().chain(communication)),
        Fact::ActionAdded { party, .. } => found.extend(party),
        Fact::MeetingConvened { .. }
        | Fact::MeetingCancelled { .. }
        | Fact::BodyAdded { .. }
        | Fact::BodyClosed { .. }
        | Fact::Resigned { .. }
        | Fact::Left { .. }
        | Fact::Done { .. }
        | Fact::Waived { .. }
        | Fact::ActionDone { .. }
        | Fact::Reminded { .. }
        | Fact::AgreementLoaded { .. }
        | Fact::TakenBack { .. } => {}
    }
    found.extend(named_conveners(&entry.fact).iter().filter_map(|named| match named {
        NamedConvener::Party(party) => Some(party),
        NamedConvener::Office { .. } => None,
    }));
    found
}

fn named_conveners(fact: &Fact) -> &[NamedConvener] {
    match fact {
        Fact::MeetingConvened { by, .. } | Fact::MeetingHeld { by, .. } => by,
        Fact::BodyAdded { conveners, .. } | Fact::Arranged { conveners, .. } => conveners,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::file::agreement_from;
    use crate::history::entry::MeetingNumber;
    use crate::history::entry::Texts;

    fn agreement() -> Agreement {
        agreement_from(include_str!("../../agreement.toml")).agreement.unwrap()
    }

    fn entry(number: u32, day: &str, fact: &str) -> Entry {
        Entry {
            number: EntryNumber(number),
            command: EntryNumber(number),
            fact: Fact::from_json(fact).unwrap(),
            holds_on: day.parse().unwrap(),
            recorded_at: "2026-02-02T09:00:00+02:00".parse().unwrap(),
            at_meeting: None,
            corrects: None,
            texts: Texts::default(),
        }
    }

    fn taken_back(number: u32, target: u32) -> Entry {
        entry(number, "2026-02-02", &format!(r#"{{"fact":"taken_back","entry":{target}}}"#))
    }

    fn numbers(misfits: &[Misfit]) -> Vec<u32> {
        misfits.iter().map(|misfit| misfit.entry.0).collect()
    }

    #[test]
    fn what_happened_to_a_meeting_rests_on_its_planning() {
        let mut entries = vec![
            entry(
                1,
                "2025-05-14",
                r#"{"fact":"meeting_planned","meeting":1,"body":"hytefoorumi","date":"2025-05-14"}"#,
            ),
            entry(2, "2025-05-01", r#"{"fact":"meeting_convened","meeting":1,"body":"hytefoorumi"}"#),
            entry(3, "2025-05-14", r#"{"fact":"meeting_held","meeting":1,"body":"hytefoorumi"}"#),
            entry(4, "2025-05-20", r#"{"fact":"approved","party":"loppi","on":"2025-05-20"}"#),
        ];
        let before = entries.clone();
        entries.push(taken_back(5, 1));
        let found = newly_unfit(&agreement(), &before, &entries);
        assert_eq!(numbers(&found), [2, 3]);
        let unknown = Why::MeetingUnknown { meeting: MeetingNumber(1) };
        assert!(matches!(&found[0].why, Unfit::Contradicts(objection) if objection.why == unknown));
    }

    #[test]
    fn what_rests_on_what_rests_is_found_too() {
        let mut entries = vec![
            entry(
                1,
                "2025-05-14",
                r#"{"fact":"body_added","body":"testiryhma","kind":"muu-tyoryhma","name":"Testiryhmä"}"#,
            ),
            entry(2, "2025-06-01", r#"{"fact":"meeting_planned","meeting":1,"body":"testiryhma","date":"2025-06-01"}"#),
            entry(3, "2025-06-01", r#"{"fact":"meeting_held","meeting":1,"body":"testiryhma"}"#),
        ];
        let before = entries.clone();
        entries.push(taken_back(4, 1));
        assert_eq!(numbers(&newly_unfit(&agreement(), &before, &entries)), [2, 3]);
    }

    #[test]
    fn what_comes_back_contradicts_what_took_its_place() {
        let before = vec![
            entry(1, "2025-05-14", r#"{"fact":"approved","party":"loppi","on":"2025-05-14"}"#),
            taken_back(2, 1),
            entry(3, "2025-05-20", r#"{"fact":"approved","party":"loppi","on":"2025-05-20"}"#),
        ];
        let mut after = before.clone();
        after.push(taken_back(4, 2));
        assert_eq!(numbers(&newly_unfit(&agreement(), &before, &after)), [3]);
    }

    #[test]
    fn what_did_not_fit_before_is_not_blamed_on_a_change() {
        let before = vec![
            entry(1, "2025-05-14", r#"{"fact":"approved","party":"atlantis","on":"2025-05-14"}"#),
            entry(2, "2025-05-14", r#"{"fact":"approved","party":"loppi","on":"2025-05-14"}"#),
        ];
        assert_eq!(numbers(&misfits(&agreement(), &before)), [1]);
        let mut after = before.clone();
        after.push(taken_back(3, 2));
        assert!(newly_unfit(&agreement(), &before, &after).is_empty());
    }
}
