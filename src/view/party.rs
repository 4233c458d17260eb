//! A party, and the list of parties, as sheets.

use chrono::NaiveDate;

use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;
use crate::answer::termination::NoticeStatus;
use crate::calendar::partial::PartialDate;
use crate::text::Words;
use crate::view::View;
use crate::view::facts::partial;
use crate::view::json::party::ActJson;
use crate::view::json::party::PartiesJson;
use crate::view::json::party::PartyJson;
use crate::view::names::Names;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;

/// One party.
#[derive(Debug)]
pub struct PartyView<'a> {
    pub party: PartyJson,
    pub names: Names<'a>,
    /// What to know or do besides, as sentences.
    pub notes: Vec<String>,
}

impl View for PartyView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let party = &self.party;
        let mut sheet =
            Sheet::new(words.say_with(
                "party-line",
                &[("name", party.name.as_str().into()), ("short", party.short.as_str().into())],
            ));
        let mut row = |head: &str, text: Option<String>| {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                sheet.row(words.say(head), text);
            }
        };
        row("row-id", Some(party.id.clone()));
        row("row-kind", Some(kind(party.kind, words)));
        row("row-code", party.code.clone());
        row("row-business-id", business_id(party, words));
        row("row-address", party.address.clone());
        row("row-organisation", organisation(party, self.names, words));
        row("row-approved", Some(approval(party, words)));
        row("row-signed", Some(act(party.signed.as_ref(), words)));
        row("row-notice", notice(party, words));
        for office in &party.offices {
            let text = words.say_with(
                "party-office",
                &[
                    ("office", office_word(office.office, words).into()),
                    ("body", body_name(self.names, &office.body, words).into()),
                    ("person", office.person.as_str().into()),
                    ("since", words.date(office.since).into()),
                ],
            );
            row("row-offices", Some(text));
        }
        for seat in &party.memberships {
            let body = body_name(self.names, &seat.body, words);
            row("row-memberships", Some(format!("{body}: {}", seat.person)));
        }
        let convenes: Vec<String> = party.convenes.iter().map(|id| body_name(self.names, id, words)).collect();
        row("row-convenes", Some(convenes.join(", ")));
        row("row-contact", contact(party));
        for note in &self.notes {
            row("row-note", Some(note.clone()));
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        serde_json::to_string(&self.party).unwrap_or_default()
    }
}

/// Every party.
#[derive(Debug)]
pub struct PartiesView {
    pub parties: PartiesJson,
    pub notes: Vec<String>,
}

impl View for PartiesView {
    fn sheet(&self, words: &Words) -> Sheet {
        let left = self.parties.parties.iter().filter(|party| party.left.is_some()).count();
        let values = [("count", (self.parties.parties.len() - left).into()), ("left", left.into())];
        let mut sheet = Sheet::new(words.say_with("party-list-line", &values));
        sheet.grid(self.rows(words, None));
        for note in &self.notes {
            sheet.row(words.say("row-note"), note);
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        serde_json::to_string(&self.parties).unwrap_or_default()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(self.table(words))
    }
}

impl PartiesView {
    /// The rows, with a column of its own for who leaves where somebody does.
    fn table(&self, words: &Words) -> Grid {
        let some_leave = self.parties.parties.iter().any(|party| leaving(party, words).is_some());
        self.rows(words, some_leave.then_some("head-leaving"))
    }

    /// The rows; without a column for who leaves that stands behind the name, as one more would not fit a screen.
    fn rows(&self, words: &Words, column: Option<&str>) -> Grid {
        let heads = ["head-id", "head-party", "head-kind", "head-approved", "head-signed"];
        let mut grid =
            Grid::new(heads.iter().copied().chain(column).map(|head| words.say(head)).collect()).with_days([3, 4]);
        for party in &self.parties.parties {
            let leaving = leaving(party, words);
            let name = match &leaving {
                Some(leaving) if column.is_none() => format!("{} ({leaving})", party.short),
                _ => party.short.clone(),
            };
            let signed = act(party.signed.as_ref(), words);
            let kind = kind(party.kind, words);
            grid.row([party.id.clone(), name, kind, approval(party, words), signed, leaving.unwrap_or_default()]);
        }
        grid
    }
}

/// A body's name by its id.
#[must_use]
pub fn body_name(names: Names<'_>, id: &str, words: &Words) -> String {
    names.body(&BodyId(id.to_owned()), words).to_owned()
}

/// A party's short name by its id.
#[must_use]
pub fn party_name(names: Names<'_>, id: &str, words: &Words) -> String {
    names.party(&PartyId(id.to_owned()), words).to_owned()
}

/// An office by its word.
#[must_use]
pub fn office_word(word: &str, words: &Words) -> String {
    words.say(&format!("office-{}", word.replace('_', "-")))
}

fn kind(word: &str, words: &Words) -> String {
    words.say(&format!("party-kind-{}", word.replace('_', "-")))
}

fn business_id(party: &PartyJson, words: &Words) -> Option<String> {
    let id = party.business_id.as_ref()?;
    let unconfirmed = party.unconfirmed.iter().any(|field| field == "business_id");
    Some(if unconfirmed { words.say_with("party-unconfirmed", &[("value", id.into())]) } else { id.clone() })
}

/// When the organisation itself begins or ends, and which party takes its place.
fn organisation(party: &PartyJson, names: Names<'_>, words: &Words) -> Option<String> {
    let day = |day: Option<NaiveDate>| day.map(|day| words.date(day)).unwrap_or_default();
    let values = [("from", day(party.from).into()), ("until", day(party.until).into())];
    let lasts = match (party.from, party.until) {
        (None, None) => None,
        (Some(_), None) => Some("party-lasts-from"),
        (None, Some(_)) => Some("party-lasts-until"),
        (Some(_), Some(_)) => Some("party-lasts"),
    };
    let successor = party.successor.as_ref().map(|id| {
        let party = party_name(names, id, words);
        words.say_with("party-successor", &[("party", party.into())])
    });
    let parts: Vec<String> = lasts.map(|key| words.say_with(key, &values)).into_iter().chain(successor).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn approval(party: &PartyJson, words: &Words) -> String {
    match party.rejected {
        Some(on) => words.say_with("party-rejected", &[("day", words.date(on).into())]),
        None => act(party.approved.as_ref(), words),
    }
}

fn act(act: Option<&ActJson>, words: &Words) -> String {
    let Some(act) = act else { return words.say("party-act-missing") };
    let day = act.on.parse::<PartialDate>().map_or_else(|_| act.on.clone(), |on| partial(on, words));
    if act.exact_date { day } else { words.say_with("party-act-inexact", &[("day", day.into())]) }
}

fn notice(party: &PartyJson, words: &Words) -> Option<String> {
    if let Some(last_day) = party.left {
        return Some(words.say_with("party-left", &[("day", words.date(last_day).into())]));
    }
    let key = match party.notice {
        "no_notice" => return None,
        other => format!("party-notice-{}", other.replace('_', "-")),
    };
    Some(words.say(&key))
}

/// Whether the party has given notice or left, in a cell: the day named is the first without it.
fn leaving(party: &PartyJson, words: &Words) -> Option<String> {
    let has_given_notice = party.notice != NoticeStatus::NoNotice.word();
    let (key, last_day) = match (party.left, party.leaves) {
        (Some(last_day), _) if has_given_notice => ("party-has-left", last_day),
        (None, Some(last_day)) => ("party-leaves", last_day),
        _ => return notice(party, words),
    };
    Some(words.say_with(key, &[("day", words.date(last_day.succ_opt()?).into())]))
}

fn contact(party: &PartyJson) -> Option<String> {
    let contact = party.contact.as_ref()?;
    Some(match &contact.email {
        Some(email) => format!("{} <{email}>", contact.person),
        None => contact.person.clone(),
    })
}
