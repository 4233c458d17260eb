//! A recorded fact as a sentence.

use chrono::NaiveDate;

use super::names::Names;
use crate::agreement::party::PartyId;
use crate::calendar::partial::PartialDate;
use crate::history::entry::Entry;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
use crate::text::Value;
use crate::text::Words;

/// What an entry says, in one sentence.
#[must_use]
pub fn told(entry: &Entry, names: Names<'_>, words: &Words) -> String {
    let on = words.date(entry.holds_on);
    let party = |id: &PartyId| Value::from(names.party(id, words));
    let say = |key: &str, values: &[(&str, Value)]| {
        let mut all = vec![("on", Value::from(on.as_str()))];
        all.extend_from_slice(values);
        words.say_with(key, &all)
    };
    match &entry.fact {
        Fact::Approved { party: who, on } => {
            say("fact-approved", &[("party", party(who)), ("on", partial(*on, words).into())])
        }
        Fact::Rejected { party: who } => say("fact-rejected", &[("party", party(who))]),
        Fact::Signed { party: who, on } => {
            say("fact-signed", &[("party", party(who)), ("on", partial(*on, words).into())])
        }
        Fact::NoticeGiven { party: who, written, .. } => {
            say(if *written { "fact-notice" } else { "fact-notice-oral" }, &[("party", party(who))])
        }
        Fact::Delivered { party: who, to, sent, received, .. } => {
            let giver = names.party_genitive(who, words).into();
            let values = [("giver", giver), ("to", party(to)), ("day", day(received.or(*sent), words))];
            say(if received.is_some() { "fact-received" } else { "fact-sent" }, &values)
        }
        Fact::NoticeWithdrawn { party: who } => say("fact-notice-withdrawn", &[("party", party(who))]),
        Fact::ContactSet { party: who, person } => {
            say("fact-contact", &[("party", party(who)), ("person", names.person(*person, words).into())])
        }
        Fact::Done { key, .. } => say("fact-done", &[("key", key.into())]),
        Fact::Waived { key } => say("fact-waived", &[("key", key.into())]),
        Fact::ActionAdded { action, due, .. } => {
            let text = entry.texts.title.clone().unwrap_or_default();
            say("fact-action", &[("action", (*action).into()), ("text", text.into()), ("due", words.date(*due).into())])
        }
        Fact::ActionDone { action } => say("fact-action-done", &[("action", (*action).into())]),
        Fact::Reminded { key, to, .. } => say("fact-reminded", &[("key", key.into()), ("to", to.into())]),
        Fact::AgreementLoaded { version } => say("fact-loaded", &[("version", (*version).into())]),
        Fact::TakenBack { entry } => say("fact-taken-back", &[("entry", entry.0.into())]),
        Fact::MeetingPlanned { .. }
        | Fact::MeetingChanged { .. }
        | Fact::MeetingConvened { .. }
        | Fact::MeetingHeld { .. }
        | Fact::MeetingCancelled { .. } => meeting(entry, names, words),
        _ => body(entry, names, words),
    }
}

fn meeting(entry: &Entry, names: Names<'_>, words: &Words) -> String {
    let concerns = entry.fact.concerns();
    let number = concerns.meeting.map_or(0, |meeting| meeting.0);
    let body = concerns.body.as_ref().map(|body| names.body_genitive(body, words)).unwrap_or_default();
    let mut values: Vec<(&str, Value)> = vec![("meeting", number.into()), ("body", body.into())];
    let key = match &entry.fact {
        Fact::MeetingPlanned { date, .. } => {
            values.push(("on", words.date(*date).into()));
            "fact-meeting-planned"
        }
        Fact::MeetingChanged { date: Some(date), .. } => {
            values.push(("on", words.date(*date).into()));
            "fact-meeting-moved"
        }
        Fact::MeetingChanged { .. } => "fact-meeting-changed",
        Fact::MeetingConvened { .. } => "fact-meeting-convened",
        Fact::MeetingHeld { .. } => "fact-meeting-held",
        _ => "fact-meeting-cancelled",
    };
    if !values.iter().any(|(name, _)| *name == "on") {
        values.push(("on", words.date(entry.holds_on).into()));
    }
    words.say_with(key, &values)
}

fn body(entry: &Entry, names: Names<'_>, words: &Words) -> String {
    let concerns = entry.fact.concerns();
    let body = concerns.body.as_ref().map(|body| names.body_genitive(body, words)).unwrap_or_default();
    let nominative = concerns.body.as_ref().map(|body| names.body(body, words).to_owned()).unwrap_or_default();
    let party = concerns.party.as_ref().map(|party| names.party(party, words).to_owned()).unwrap_or_default();
    let mut values: Vec<(&str, Value)> = vec![
        ("on", words.date(entry.holds_on).into()),
        ("body", body.into()),
        ("body-name", nominative.into()),
        ("party", party.into()),
    ];
    let key = match &entry.fact {
        Fact::BodyAdded { .. } => "fact-body-added",
        Fact::BodyClosed { .. } => "fact-body-closed",
        Fact::Elected { office, person, .. } => {
            values.push(("office", names.office(*office, words).into()));
            values.push(("person", names.person(*person, words).into()));
            "fact-elected"
        }
        Fact::Resigned { office, .. } => {
            values.push(("office", names.office(*office, words).into()));
            "fact-resigned"
        }
        Fact::Appointed { person, .. } => {
            values.push(("person", names.person(*person, words).into()));
            "fact-appointed"
        }
        Fact::Left { person, .. } => {
            values.push(("person", names.person(*person, words).into()));
            "fact-left"
        }
        Fact::Arranged { conveners, rotation, communication, .. } => {
            return arranged(conveners, rotation, communication.as_ref(), &values, names, words);
        }
        _ => "fact-other",
    };
    words.say_with(key, &values)
}

/// What was arranged: who convenes, by turns where so agreed, and who informs.
fn arranged(
    conveners: &[NamedConvener],
    rotation: &[PartyId],
    communication: Option<&PartyId>,
    values: &[(&str, Value)],
    names: Names<'_>,
    words: &Words,
) -> String {
    let mut values = values.to_vec();
    let each: Vec<String> = conveners.iter().map(|convener| named_convener(convener, names, words)).collect();
    let turns: Vec<String> = rotation.iter().map(|party| names.party(party, words).to_owned()).collect();
    values.push(("conveners", words.list(&each).into()));
    values.push(("rotation", turns.join(", ").into()));
    values.push(("communication", communication.map(|party| names.party(party, words)).unwrap_or_default().into()));
    let convening = words.say_with(
        match (conveners.is_empty(), rotation.is_empty()) {
            (false, true) => "fact-arranged",
            (true, false) => "fact-arranged-rotation",
            (false, false) => "fact-arranged-both",
            (true, true) => "fact-arranged-communication",
        },
        &values,
    );
    match communication.filter(|_| !conveners.is_empty() || !rotation.is_empty()) {
        Some(party) => {
            let informs = names.party(party, words);
            format!("{convening}; {}", words.say_with("body-arranged-communication", &[("party", informs.into())]))
        }
        None => convening,
    }
}

/// Whom a recorded fact names, in words.
#[must_use]
pub fn named_convener(convener: &NamedConvener, names: Names<'_>, words: &Words) -> String {
    match convener {
        NamedConvener::Party(party) => names.party(party, words).to_owned(),
        NamedConvener::Office { office, body } => words.say_with(
            "office-of-body",
            &[("office", names.office(*office, words).into()), ("body", names.body_genitive(body, words).into())],
        ),
    }
}

/// A date as far as it is known: 14.5.2025, 5/2025, 2025.
#[must_use]
pub fn partial(date: PartialDate, words: &Words) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, month) => format!("{month}/{year}"),
        PartialDate::Day(day) => words.date(day),
    }
}

fn day(day: Option<NaiveDate>, words: &Words) -> Value {
    day.map(|day| words.date(day)).unwrap_or_default().into()
}
