//! What the register knows: meetings, what is owed, entries, people, actions.

use super::Candidate;
use super::Seen;
use crate::answer::due::listed;
use crate::answer::due::owed;
use crate::answer::due::scope::Scope;
use crate::app::case::Case;
use crate::history::meeting::Meeting;
use crate::text::Words;
use crate::view::due::what;
use crate::view::facts::told;

/// The arguments that take such names.
pub(super) const ARGUMENTS: [&str; 9] =
    ["key", "meeting-number", "meeting", "entry", "person", "into", "deputy-of", "action-number", "version"];

/// So many of the latest are offered, of what only ever grows.
const LATEST: usize = 40;

/// What an argument may name.
pub(super) fn of(id: &str, path: &[&str], seen: &Seen, words: &Words) -> Vec<Candidate> {
    let case = &seen.case;
    match id {
        "key" => keys(seen, words, path),
        "meeting-number" | "meeting" => meetings(case, words, path),
        "entry" => entries(case, words),
        "person" | "into" | "deputy-of" => people(case),
        "action-number" => actions(case, words),
        "version" => (1..=case.version).rev().map(|number| Candidate::bare(number.to_string())).collect(),
        _ => Vec::new(),
    }
}

fn keys(seen: &Seen, words: &Words, path: &[&str]) -> Vec<Candidate> {
    let Seen { case, today } = seen;
    // A reminder may be asked about after the matter was done.
    let all = path == ["remind", "why"];
    let items = if all {
        owed(case.basis(), *today, &Scope::default())
    } else {
        listed(case.basis(), *today, &Scope::default())
    };
    items.into_iter().map(|item| Candidate::new(item.key.to_string(), what(&item, case.names(), words))).collect()
}

fn meetings(case: &Case, words: &Words, path: &[&str]) -> Vec<Candidate> {
    // What has been held or cancelled is shown, but not convened, held or cancelled again.
    let only_open = matches!(path, ["meeting", "convene" | "hold" | "cancel" | "change"]);
    let known = &case.history.meetings;
    let mut meetings: Vec<&Meeting> = if only_open { known.open() } else { known.all() };
    meetings.sort_by_key(|meeting| std::cmp::Reverse((meeting.day(), meeting.number)));
    let about = |meeting: &Meeting| {
        format!("{} {}", words.weekday_and_date(meeting.day()), case.names().body(&meeting.body, words))
    };
    meetings
        .into_iter()
        .take(LATEST)
        .map(|meeting| Candidate::new(meeting.number.0.to_string(), about(meeting)))
        .collect()
}

fn entries(case: &Case, words: &Words) -> Vec<Candidate> {
    let latest = case.all_entries().iter().rev().take(LATEST);
    latest.map(|entry| Candidate::new(entry.number.0.to_string(), told(entry, case.names(), words))).collect()
}

fn people(case: &Case) -> Vec<Candidate> {
    let known = case.people.all().iter().filter(|person| person.merged_into.is_none());
    known.filter_map(|person| Some(Candidate::new(person.number.0.to_string(), person.name.as_deref()?))).collect()
}

fn actions(case: &Case, words: &Words) -> Vec<Candidate> {
    let open = case.history.actions.values().filter(|action| action.done.is_none());
    open.map(|action| {
        let text = action.text.as_deref().unwrap_or_default();
        Candidate::new(action.number.to_string(), format!("{} {text}", words.date(action.due)))
    })
    .collect()
}
