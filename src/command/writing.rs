//! What every command that writes takes and tells.

use clap::ArgMatches;
use clap::Command;
use serde::Serialize;

use super::argument::given;
use super::argument::option;
use crate::app::App;
use crate::app::record::Draft;
use crate::app::record::Recorded;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::history::entry::MeetingNumber;
use crate::text::Words;
use crate::view::View;
use crate::view::facts::told;
use crate::view::sheet::Sheet;

/// The commands that record something, those on which it says what that rests on, by their English words.
const RECORDING: [(&str, &[&str]); 10] = [
    ("action", &["add", "done"]),
    ("agreement", &["load"]),
    ("body", &["add", "close", "appoint", "leave", "elect", "resign", "arrange"]),
    ("correct", &[]),
    ("due", &["done", "waive"]),
    ("meeting", &["new", "convene", "hold", "cancel", "change"]),
    ("notice", &["give", "deliver", "withdraw"]),
    ("party", &["approve", "reject", "sign", "contact"]),
    ("person", &["set", "merge", "forget"]),
    ("undo", &[]),
];

/// Whether the command that was typed records something.
#[must_use]
pub fn records(matches: &ArgMatches) -> bool {
    let Some((name, matches)) = matches.subcommand() else { return false };
    let Some((_, below)) = RECORDING.iter().find(|(known, _)| *known == name) else { return false };
    match matches.subcommand_name() {
        Some(name) => below.contains(&name),
        None => below.is_empty(),
    }
}

/// Adds the options that every write takes.
#[must_use]
pub fn with_ground(command: Command, words: &Words) -> Command {
    let command = command.arg(option(words, "reference")).arg(option(words, "decided-by"));
    if command.get_arguments().any(|arg| arg.get_id() == "meeting") {
        command
    } else {
        command.arg(option(words, "meeting"))
    }
}

/// Fills in the paper, the decider and the meeting behind a fact.
///
/// # Errors
/// `bad_value` for a meeting that is no number.
pub fn grounded(matches: &ArgMatches, mut draft: Draft) -> Result<Draft, Failure> {
    draft.texts.reference = given(matches, "reference").map(str::to_owned);
    draft.texts.decided_by = given(matches, "decided-by").map(str::to_owned);
    draft.at_meeting = given(matches, "meeting").map(meeting_number).transpose()?;
    Ok(draft)
}

/// The number of a meeting.
///
/// # Errors
/// `bad_value`.
pub fn meeting_number(text: &str) -> Result<MeetingNumber, Failure> {
    text.trim().parse().map(MeetingNumber).map_err(|_| bad_value("--meeting", text, "1, 2, 3 …"))
}

/// A warning beside something that was recorded.
#[derive(Debug, Clone, Serialize)]
pub struct Warning {
    pub code: &'static str,
    pub text: String,
}

/// What was recorded, with the object that it changed.
#[derive(Debug)]
pub struct RecordedView<'a> {
    pub recorded: &'a Recorded,
    pub warnings: Vec<Warning>,
    /// The object of `show` of what was changed, as JSON.
    pub now: Option<String>,
}

#[derive(Serialize)]
struct RecordedJson<'a> {
    schema: &'static str,
    dry_run: bool,
    entries: Vec<u32>,
    changed: bool,
    text: String,
    warnings: Vec<Warning>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<&'a [String]>,
    now: Option<Box<serde_json::value::RawValue>>,
}

impl RecordedView<'_> {
    /// What was recorded, a sentence for each entry.
    fn sentences(&self, words: &Words) -> Vec<String> {
        let names = self.recorded.after.names();
        let numbers = if self.recorded.entries.is_empty() { &self.recorded.already } else { &self.recorded.entries };
        let entries = numbers.iter().filter_map(|number| names.entry(*number));
        entries
            .map(|entry| {
                let values = [("entry", entry.number.0.into()), ("text", told(entry, names, words).into())];
                words.say_with("entry-told", &values)
            })
            .collect()
    }

    /// Whether all that was asked for is a delivery of a notice to the party that gave it: no entry says so already.
    fn is_to_self(&self) -> bool {
        self.recorded.already.is_empty() && self.warnings.iter().any(|warning| warning.code == "delivery_to_self")
    }

    fn headline(&self, words: &Words) -> String {
        words.say(match (self.recorded.changed, self.recorded.dry_run) {
            (false, _) if self.is_to_self() => "recorded-nothing",
            (false, _) => "recorded-already",
            (true, true) => "recorded-dry-run",
            (true, false) => "recorded",
        })
    }
}

impl View for RecordedView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = Sheet::new(self.headline(words));
        for sentence in self.sentences(words) {
            sheet.row(words.say("row-fact"), sentence);
        }
        for warning in &self.warnings {
            sheet.row(words.say("row-note"), &warning.text);
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        self.json_with(None, words)
    }
}

impl RecordedView<'_> {
    /// The same with what a new text of the agreement changes, in sentences.
    #[must_use]
    pub fn json_with(&self, changes: Option<&[String]>, words: &Words) -> String {
        let json = RecordedJson {
            schema: "yhdyspinta/recorded/1",
            dry_run: self.recorded.dry_run,
            entries: self.recorded.entries.iter().map(|entry| entry.0).collect(),
            changed: self.recorded.changed,
            text: format!("{} {}", self.headline(words), self.sentences(words).join("; ")).trim_end().to_owned(),
            warnings: self.warnings.clone(),
            changes,
            now: self.now.clone().and_then(|now| serde_json::value::RawValue::from_string(now).ok()),
        };
        serde_json::to_string(&json).unwrap_or_default()
    }
}

/// That the agreement is in force from another day than before, or no more.
#[must_use]
pub fn in_force_changed(app: &App, recorded: &Recorded) -> Option<Warning> {
    let (before, after) = recorded.entry_into_force.filter(|(before, after)| before != after)?;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| app.words.date(day)).unwrap_or_default();
    let key = match (before, after) {
        (_, None) => "warning-in-force-no-more",
        (None, Some(from)) if app.today < from => "warning-in-force-later",
        (None, Some(_)) => "warning-in-force-since",
        (Some(_), Some(_)) => "warning-in-force-moved",
    };
    let text = app.words.say_with(key, &[("day", day(after).into()), ("was", day(before).into())]);
    Some(Warning { code: "in_force_changed", text })
}

/// Shows what was recorded.
///
/// # Errors
/// When stdout cannot be written.
pub fn show(
    app: &App,
    recorded: &Recorded,
    mut warnings: Vec<Warning>,
    now: Option<String>,
) -> anyhow::Result<crate::failure::Exit> {
    warnings.extend(in_force_changed(app, recorded));
    app.show(&RecordedView { recorded, warnings, now }, crate::failure::Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn every_command_that_takes_a_ground_records_and_people_are_changed_without_one() {
        let root = Command::new("yhdyspinta").disable_help_subcommand(true);
        let tree = crate::command::all(root, &Words::of(Language::English));
        let takes_ground = |command: &Command| command.get_arguments().any(|arg| arg.get_id() == "reference");
        for command in tree.get_subcommands() {
            let known = RECORDING.iter().find(|(name, _)| *name == command.get_name());
            assert_eq!(
                known.is_some_and(|(_, below)| below.is_empty()),
                takes_ground(command),
                "{}",
                command.get_name()
            );
            for below in command.get_subcommands().filter(|_| command.get_name() != "person") {
                let records = known.is_some_and(|(_, known)| known.contains(&below.get_name()));
                assert_eq!(records, takes_ground(below), "{} {}", command.get_name(), below.get_name());
            }
        }
    }

    #[test]
    fn a_command_that_asks_does_not_record() {
        let typed = |words: &[&str]| {
            let root = Command::new("yhdyspinta").disable_help_subcommand(true);
            let tree = crate::command::all(root, &Words::of(Language::English));
            records(&tree.get_matches_from(std::iter::once("yhdyspinta").chain(words.iter().copied())))
        };
        assert!(typed(&["meeting", "new"]));
        assert!(typed(&["undo"]));
        assert!(!typed(&["convener", "hytefoorumi"]));
        assert!(!typed(&["meeting", "list"]));
        assert!(!typed(&["due"]));
    }
}
