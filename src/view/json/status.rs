//! How the cooperation stands, as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;

use super::due::ItemJson;
use super::due::item;
use super::meeting::MeetingJson;
use crate::answer::due::item::Item;
use crate::text::Words;
use crate::view::status::Status;

/// `yhdyspinta/status/1`.
#[derive(Debug, Serialize)]
pub struct StatusJson {
    schema: &'static str,
    agreement: String,
    register: Option<String>,
    in_force: bool,
    in_force_from: Option<NaiveDate>,
    next_meetings: Vec<MeetingJson>,
    due: Vec<ItemJson>,
    late: Vec<ItemJson>,
    open: Vec<ItemJson>,
    /// The other agreements of the register, each as an object of the same form.
    others: Vec<StatusJson>,
}

/// The status of the first agreement as one object, with those of the others in it.
#[must_use]
pub fn status(all: &[Status<'_>], register: Option<&str>, words: &Words) -> String {
    let mut objects = all.iter().map(|status| object(status, register, words));
    let Some(mut first) = objects.next() else { return String::new() };
    first.others = objects.collect();
    serde_json::to_string(&first).unwrap_or_default()
}

fn object(status: &Status<'_>, register: Option<&str>, words: &Words) -> StatusJson {
    let items = |all: &[Item]| all.iter().map(|one| item(one, status.names, words)).collect();
    StatusJson {
        schema: "yhdyspinta/status/1",
        agreement: status.names.agreement.id.clone(),
        register: register.map(str::to_owned),
        in_force: status.state.in_force,
        in_force_from: status.state.in_force_from,
        next_meetings: status.meeting_views().iter().map(|view| view.as_json(words)).collect(),
        due: items(&status.due),
        late: items(&status.late),
        open: items(&status.open),
        others: Vec::new(),
    }
}
