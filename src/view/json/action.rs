//! Follow-up actions, as scripts read them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::history::action::Action;
use crate::text::Words;
use crate::view::names::Names;

/// `yhdyspinta/actions/1`.
#[derive(Debug, Serialize)]
pub struct ActionsJson {
    pub schema: &'static str,
    pub actions: Vec<ActionJson>,
}

/// One action.
#[derive(Debug, Serialize)]
pub struct ActionJson {
    schema: &'static str,
    id: u32,
    key: String,
    text: Option<String>,
    party: Option<String>,
    person: Option<String>,
    body: Option<String>,
    meeting: Option<u32>,
    by: NaiveDate,
    done_on: Option<NaiveDate>,
    late: bool,
    entry: u32,
}

/// One action as it stands on `today`, as JSON.
#[must_use]
pub fn action(action: &Action, names: Names<'_>, today: NaiveDate, words: &Words) -> ActionJson {
    let done_on = action.done.map(|done| done.on);
    ActionJson {
        schema: "yhdyspinta/action/1",
        id: action.number,
        key: format!("action:{}", action.number),
        text: action.text.clone(),
        party: action.party.as_ref().map(|party| party.0.clone()),
        person: action.person.map(|person| names.person(person, words)),
        body: action.body.as_ref().map(|body| body.0.clone()),
        meeting: action.meeting.map(|meeting| meeting.0),
        by: action.due,
        done_on,
        late: done_on.unwrap_or(today) > action.due,
        entry: action.entry.0,
    }
}
