//! What is owed, as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;

use super::convener::ConvenerJson;
use super::convener::convener;
use super::convener::status;
use crate::agreement::party::PartyId;
use crate::answer::due::item::Item;
use crate::answer::due::item::Responsible;
use crate::answer::due::item::Settlement;
use crate::history::entry::MeetingNumber;
use crate::text::Words;
use crate::view::names::Names;
use crate::view::reasons::ReasonJson;
use crate::view::reasons::json;

/// `yhdyspinta/due/1` with its items.
#[derive(Debug)]
pub struct DueJson {
    json: String,
    is_begun: bool,
}

impl DueJson {
    /// Without items.
    #[must_use]
    pub fn new(today: NaiveDate) -> DueJson {
        let json = format!("{{\"schema\":\"yhdyspinta/due/1\",\"today\":\"{today}\",\"items\":[");
        DueJson { json, is_begun: false }
    }

    /// Adds an item that `write` writes.
    pub fn add(&mut self, write: impl FnOnce(&mut String)) {
        if self.is_begun {
            self.json.push(',');
        }
        self.is_begun = true;
        write(&mut self.json);
    }

    /// The whole object.
    #[must_use]
    pub fn end(mut self) -> String {
        self.json.push_str("]}");
        self.json
    }
}

/// One thing owed.
#[derive(Debug, Serialize)]
pub struct ItemJson {
    key: String,
    kind: &'static str,
    agreement: String,
    body: Option<String>,
    party: Option<String>,
    meeting: Option<u32>,
    period: Option<PeriodJson>,
    required: Option<RequiredJson>,
    count: u32,
    meetings: Vec<u32>,
    outside: Vec<u32>,
    /// Planned, and nothing says whether they were held.
    unrecorded: Vec<u32>,
    /// Called off, with the reasons.
    not_held: Vec<NotHeldJson>,
    /// Why it was decided not to do it, and who decided.
    waived: Option<WaivedJson>,
    by: Option<NaiveDate>,
    /// Where it is due and nothing sets a last day: since when.
    since: Option<NaiveDate>,
    verdict: &'static str,
    late_days: Option<u32>,
    suitable_days_left: Option<u32>,
    responsible: Option<ResponsibleJson>,
    because: Vec<ReasonJson>,
}

#[derive(Debug, Serialize)]
struct NotHeldJson {
    meeting: u32,
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
struct WaivedJson {
    on: NaiveDate,
    reason: Option<String>,
    decided_by: Option<String>,
    entry: u32,
}

#[derive(Debug, Serialize)]
struct PeriodJson {
    from: NaiveDate,
    until: NaiveDate,
    label: String,
}

#[derive(Debug, Serialize)]
struct RequiredJson {
    min: u32,
    max: Option<u32>,
}

/// Who has to act.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ResponsibleJson {
    /// Whoever convenes, in the form in which `convener` answers.
    Convener {
        status: &'static str,
        convener: Option<ConvenerJson>,
    },
    Party {
        party: String,
        name: String,
    },
    Parties {
        parties: Vec<String>,
    },
    Body {
        body: String,
        name: String,
    },
    Officer {
        office: &'static str,
        body: String,
    },
    Person {
        person: String,
    },
}

/// One thing owed, as JSON; `agreement` is its id.
#[must_use]
pub fn item(item: &Item, names: Names<'_>, words: &Words) -> ItemJson {
    ItemJson {
        key: item.key.to_string(),
        kind: item.kind.word(),
        agreement: names.agreement.id.clone(),
        body: item.body.as_ref().map(|body| body.0.clone()),
        party: item.party.as_ref().map(|party| party.0.clone()),
        meeting: item.meeting.map(|meeting| meeting.0),
        period: item.period.as_ref().map(|period| PeriodJson {
            from: period.span.from,
            until: period.span.until,
            label: period.label.clone(),
        }),
        required: item.required.map(|required| RequiredJson { min: required.min, max: required.max }),
        count: item.count,
        meetings: item.meetings.iter().map(|meeting| meeting.0).collect(),
        outside: item.outside.iter().map(|meeting| meeting.0).collect(),
        unrecorded: item.unrecorded.iter().map(|meeting| meeting.0).collect(),
        not_held: item
            .not_held
            .iter()
            .map(|number| NotHeldJson { meeting: number.0, reason: called_off(*number, names) })
            .collect(),
        waived: match &item.settled {
            Some(Settlement::Waived(waived)) => Some(WaivedJson {
                on: waived.on,
                reason: waived.reason.clone(),
                decided_by: waived.decided_by.clone(),
                entry: waived.entry.0,
            }),
            Some(Settlement::Done(_)) | None => None,
        },
        by: item.by,
        since: item.since.filter(|_| item.by.is_none() && item.base().is_some()),
        verdict: item.verdict.word(),
        late_days: item.late_days,
        suitable_days_left: item.suitable_days_left,
        responsible: responsible(&item.responsible, names, words),
        because: json(&item.because, names, words),
    }
}

fn called_off(number: MeetingNumber, names: Names<'_>) -> Option<String> {
    names.history.meetings.get(&number)?.reason.clone()
}

/// Who has to act, as JSON; none where the agreement does not say.
#[must_use]
pub fn responsible(responsible: &Responsible, names: Names<'_>, words: &Words) -> Option<ResponsibleJson> {
    let party = |id: &PartyId| ResponsibleJson::Party { party: id.0.clone(), name: names.party(id, words).to_owned() };
    Some(match responsible {
        Responsible::Convener(answer) => ResponsibleJson::Convener {
            status: status(answer),
            convener: answer.value().map(|value| convener(value, names, words)),
        },
        Responsible::Party(id) => party(id),
        Responsible::Parties(all) => ResponsibleJson::Parties { parties: all.iter().map(|id| id.0.clone()).collect() },
        Responsible::Body(id) => ResponsibleJson::Body { body: id.0.clone(), name: names.body(id, words).to_owned() },
        Responsible::Office { body, office } => {
            ResponsibleJson::Officer { office: office.word(), body: body.0.clone() }
        }
        Responsible::Person(number) => ResponsibleJson::Person { person: names.person(*number, words) },
        Responsible::Unsaid => return None,
    })
}
