//! A body, and the list of bodies, as sheets.

use crate::agreement::convener::Turn;
use crate::text::Words;
use crate::view::View;
use crate::view::json::body::ArrangedJson;
use crate::view::json::body::ArrangementJson;
use crate::view::json::body::BodiesJson;
use crate::view::json::body::BodyJson;
use crate::view::json::body::CadenceJson;
use crate::view::json::convener::ConvenerJson;
use crate::view::names::Names;
use crate::view::names::years;
use crate::view::party::body_name;
use crate::view::party::office_word;
use crate::view::party::party_name;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;

/// One body.
#[derive(Debug)]
pub struct BodyView<'a> {
    pub body: BodyJson,
    pub names: Names<'a>,
    /// Its other rules, each under the key of its head.
    pub practice: Vec<(&'static str, String)>,
    pub notes: Vec<String>,
}

impl View for BodyView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let body = &self.body;
        let mut sheet = Sheet::new(body.name.as_str());
        let mut row = |head: &str, text: Option<String>| {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                sheet.row(words.say(head), text);
            }
        };
        row("row-id", Some(body.id.clone()));
        row("row-aliases", Some(body.aliases.join(", ")));
        row("row-level", body.level.map(|level| level.to_string()));
        row("row-state", Some(state(body, words)));
        row("row-term", body.term.as_deref().map(years));
        row("row-convener", Some(convener(body, self.names, words)));
        row("row-suggestion", body.convener.suggestion.clone());
        for officer in &body.officers {
            row("row-officers", Some(officer_line(officer, self.names, words)));
        }
        row("row-members", Some(self.member_line(words)));
        for member in &body.members {
            let party = party_name(self.names, &member.party, words);
            let text = match &member.deputy_of {
                Some(whom) => words.say_with(
                    "body-deputy",
                    &[("person", member.person.as_str().into()), ("party", party.into()), ("whom", whom.into())],
                ),
                None => format!("{} ({party})", member.person),
            };
            row("row-named", Some(text));
        }
        row("row-arrangement", body.arrangement.as_ref().map(|agreed| arrangement(agreed, self.names, words)));
        row("row-cadence", body.cadence.as_ref().map(|rule| cadence_told(rule, words)));
        for (head, text) in &self.practice {
            row(head, Some(text.clone()));
        }
        for (head, meeting) in [("row-last-meeting", &body.last_meeting), ("row-next-meeting", &body.next_meeting)] {
            let text = meeting.as_ref().map(|meeting| {
                let values = [("day", words.weekday_and_date(meeting.date).into()), ("meeting", meeting.id.into())];
                words.say_with("body-meeting", &values)
            });
            row(head, text);
        }
        row("row-reason", body.reason.clone());
        row("row-focus", body.focus.clone());
        for goal in &body.goals {
            row("row-goals", Some(goal.clone()));
        }
        for note in &self.notes {
            row("row-note", Some(note.clone()));
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        serde_json::to_string(&self.body).unwrap_or_default()
    }
}

impl BodyView<'_> {
    /// The parties and actors of the text by name; all parties as one.
    fn member_line(&self, words: &Words) -> String {
        let parties = &self.names.agreement.parties;
        let ids = &self.body.member_parties;
        let has_all = !ids.is_empty() && parties.iter().all(|party| ids.contains(&party.id.0));
        let is_party = |id: &&String| has_all && parties.iter().any(|party| party.id.0 == **id);
        let all = has_all.then(|| words.say("body-all-parties"));
        let others = ids.iter().filter(|id| !is_party(id)).map(|id| party_name(self.names, id, words));
        all.into_iter().chain(others).collect::<Vec<_>>().join(", ")
    }
}

/// Every body.
#[derive(Debug)]
pub struct BodiesView<'a> {
    pub bodies: BodiesJson,
    pub names: Names<'a>,
    /// Names of people beside offices.
    pub with_people: bool,
    pub notes: Vec<String>,
}

impl View for BodiesView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let count = self.bodies.bodies.len();
        let mut sheet = Sheet::new(words.say_with("body-list-line", &[("count", count.into())]));
        sheet.grid(self.table(words));
        for note in &self.notes {
            sheet.row(words.say("row-note"), note);
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        serde_json::to_string(&self.bodies).unwrap_or_default()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(self.table(words))
    }
}

impl BodiesView<'_> {
    fn table(&self, words: &Words) -> Grid {
        let heads = ["head-id", "head-level", "head-state", "head-convener"];
        let mut grid = Grid::new(heads.iter().map(|head| words.say(head)).collect());
        for body in &self.bodies.bodies {
            let convenes = body
                .convener
                .convener
                .as_ref()
                .map_or_else(|| words.say("body-convener-open"), |one| named(one, self.names, self.with_people, words));
            let level = body.level.map(|level| level.to_string()).unwrap_or_default();
            grid.row(vec![body.id.clone(), level, state(body, words), convenes]);
        }
        grid
    }
}

fn state(body: &BodyJson, words: &Words) -> String {
    match (body.state, body.closed_on) {
        ("closed", Some(on)) => words.say_with("body-closed-on", &[("day", words.date(on).into())]),
        (_, Some(on)) => words.say_with("body-closes-on", &[("day", words.date(on).into())]),
        _ => words.say("body-active"),
    }
}

fn convener(body: &BodyJson, names: Names<'_>, words: &Words) -> String {
    match &body.convener.convener {
        Some(convener) => named(convener, names, true, words),
        None => words.say("body-convener-open"),
    }
}

/// Whoever convenes: office and organisation, and the person where names are wanted.
fn named(convener: &ConvenerJson, names: Names<'_>, with_people: bool, words: &Words) -> String {
    match convener {
        ConvenerJson::Party { name, .. } | ConvenerJson::External { name, .. } => name.clone(),
        ConvenerJson::Officer { office, person, party, .. } => {
            let office = office_word(office, words);
            let party = party_name(names, party, words);
            if with_people { format!("{office} {person} ({party})") } else { format!("{office} ({party})") }
        }
        ConvenerJson::Together { conveners } => {
            let each: Vec<String> = conveners.iter().map(|one| named(one, names, with_people, words)).collect();
            words.list(&each)
        }
    }
}

fn officer_line(officer: &crate::view::json::body::OfficerJson, names: Names<'_>, words: &Words) -> String {
    words.say_with(
        "body-officer",
        &[
            ("office", office_word(officer.office, words).into()),
            ("person", officer.person.as_str().into()),
            ("party", party_name(names, &officer.party, words).into()),
            ("since", words.date(officer.since).into()),
        ],
    )
}

fn arrangement(agreed: &ArrangementJson, names: Names<'_>, words: &Words) -> String {
    let mut parts = Vec::new();
    let conveners: Vec<String> = agreed.conveners.iter().map(|one| arranged(one, names, words)).collect();
    if !conveners.is_empty() {
        parts.push(words.say_with("body-arranged-conveners", &[("conveners", words.list(&conveners).into())]));
    }
    if !agreed.rotation.is_empty() {
        let order: Vec<String> = agreed.rotation.iter().map(|id| party_name(names, id, words)).collect();
        let turn = words.say(match agreed.turn {
            Some(Turn::Year) => "body-turn-year",
            Some(Turn::Term) => "body-turn-term",
            Some(Turn::Meeting) | None => "body-turn-meeting",
        });
        let values = [("order", order.join(", ").into()), ("turn", turn.into())];
        parts.push(words.say_with("body-arranged-rotation", &values));
    }
    if let Some(id) = &agreed.communication {
        let informs = party_name(names, id, words);
        parts.push(words.say_with("body-arranged-communication", &[("party", informs.into())]));
    }
    if let Some(since) = agreed.since {
        parts.push(words.say_with("body-arranged-since", &[("day", words.date(since).into())]));
    }
    if let Some(until) = agreed.until {
        parts.push(words.say_with("body-arranged-until", &[("day", words.date(until).into())]));
    }
    parts.join("; ")
}

fn arranged(one: &ArrangedJson, names: Names<'_>, words: &Words) -> String {
    match one {
        ArrangedJson::Party { party } => party_name(names, party, words),
        ArrangedJson::Office { office, body } => {
            format!("{} ({})", office_word(office, words), body_name(names, body, words))
        }
    }
}

/// How often a body meets, as "3–4 a year".
#[must_use]
pub fn cadence_told(rule: &CadenceJson, words: &Words) -> String {
    let times = match rule.max {
        Some(max) if max != rule.min => format!("{}\u{2013}{max}", rule.min),
        Some(_) => rule.min.to_string(),
        None => words.say_with("body-at-least", &[("count", rule.min.into())]),
    };
    let key = match rule.per {
        "year" => "body-cadence-year",
        "term" => "body-cadence-term",
        _ => "body-cadence-months",
    };
    words.say_with(key, &[("times", times.into()), ("months", rule.months.unwrap_or(0).into())])
}
