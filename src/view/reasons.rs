//! Reasons as sentences and as JSON.

use serde::Serialize;

use super::facts::told;
use super::names::Names;
use super::paint::Tone;
use super::sheet::Sheet;
use crate::answer::Reason;
use crate::text::Words;

/// A reason as scripts read it.
#[derive(Debug, Serialize)]
pub struct ReasonJson {
    kind: &'static str,
    clause: Option<String>,
    heading: Option<String>,
    paragraph: Option<u32>,
    lines: Option<(u32, u32)>,
    reading: Option<String>,
    entry: Option<u32>,
    text: String,
}

/// Reasons as scripts read them.
#[must_use]
pub fn json(reasons: &[Reason], names: Names<'_>, words: &Words) -> Vec<ReasonJson> {
    reasons.iter().map(|reason| one(reason, names, words)).collect()
}

/// A reason from the law that no agreement cites.
#[must_use]
pub fn of_law(text: String) -> ReasonJson {
    ReasonJson {
        kind: "law",
        clause: None,
        heading: None,
        paragraph: None,
        lines: None,
        reading: None,
        entry: None,
        text,
    }
}

fn one(reason: &Reason, names: Names<'_>, words: &Words) -> ReasonJson {
    let language = words.language.code();
    let mut json = ReasonJson {
        kind: "text",
        clause: None,
        heading: None,
        paragraph: None,
        lines: None,
        reading: None,
        entry: None,
        text: String::new(),
    };
    let clause_id = match reason {
        Reason::Text(id) => Some(id),
        Reason::Reading(id) => names.agreement.reading(id).map(|reading| &reading.clause),
        Reason::Local(_) | Reason::Fact(_) | Reason::Law(_) => None,
    };
    if let Some(clause) = clause_id.and_then(|id| names.agreement.clause(id)) {
        json.clause = Some(clause.id.0.clone());
        json.heading = Some(clause.heading.clone());
        json.paragraph = clause.paragraph;
        json.lines = clause.lines;
        clause.says.in_language(language).clone_into(&mut json.text);
    }
    match reason {
        Reason::Text(_) => {}
        Reason::Reading(id) => {
            json.kind = "reading";
            json.reading = Some(id.0.clone());
            if let Some(reading) = names.agreement.reading(id) {
                reading.says.in_language(language).clone_into(&mut json.text);
            }
        }
        Reason::Local(number) | Reason::Fact(number) => {
            json.kind = if matches!(reason, Reason::Local(_)) { "local" } else { "fact" };
            json.entry = Some(number.0);
            json.text = names.entry(*number).map(|entry| told(entry, names, words)).unwrap_or_default();
        }
        Reason::Law(law) => {
            json.kind = "law";
            json.text =
                law.section.as_ref().map_or_else(|| law.act.clone(), |section| format!("{} {section}", law.act));
        }
    }
    json
}

/// Adds the reasons to a sheet: the clauses, the readings, the entries and the law, each under its head.
pub fn rows(sheet: &mut Sheet, reasons: &[Reason], names: Names<'_>, words: &Words) {
    let language = words.language.code();
    for reason in reasons {
        match reason {
            Reason::Text(id) => {
                let says = names.agreement.clause(id).map_or("", |clause| clause.says.in_language(language));
                let says = format!("{}: {says}", names.clause_place(id, words));
                sheet.row_toned(words.say("row-agreement"), says, Tone::Quiet);
            }
            Reason::Reading(id) => {
                if let Some(reading) = names.agreement.reading(id) {
                    sheet.row_toned(words.say("row-reading"), reading.says.in_language(language), Tone::Quiet);
                }
            }
            Reason::Local(number) | Reason::Fact(number) => {
                let head = if matches!(reason, Reason::Local(_)) { "row-local" } else { "row-entry" };
                let text = names.entry(*number).map(|entry| told(entry, names, words)).unwrap_or_default();
                let text = words.say_with("entry-told", &[("entry", number.0.into()), ("text", text.into())]);
                sheet.row_toned(words.say(head), text, Tone::Quiet);
            }
            Reason::Law(_) => sheet.row_toned(words.say("row-law"), one(reason, names, words).text, Tone::Quiet),
        }
    }
}
