//! `undo`: an entry, or the latest command of the recorder, does not count; it stays readable.

use std::collections::BTreeSet;

use clap::ArgMatches;
use clap::Command;

use super::argument::flag;
use super::argument::given;
use super::argument::is_given;
use super::argument::option;
use super::argument::positional;
use super::argument::verb;
use super::writing::RecordedView;
use super::writing::Warning;
use super::writing::grounded;
use super::writing::in_force_changed;
use super::writing::with_ground;
use crate::answer::fit::newly_unfit;
use crate::app::App;
use crate::app::case::Case;
use crate::app::open::path_of;
use crate::app::open::require;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::app::record::Recorded;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::fact::Concerns;
use crate::history::fact::Fact;
use crate::history::person::PersonNumber;
use crate::history::standing::first_recorded;
use crate::history::standing::taken_back;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::View;
use crate::view::facts::told;
use crate::view::json::log::log;
use crate::view::log::all_told;
use crate::view::sheet::Sheet;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "undo", "undo")
        .arg(positional(words, "entry", false))
        .arg(flag(words, "with-later"))
        .arg(option(words, "reason"));
    with_ground(command, words)
}

/// Takes back.
///
/// # Errors
/// `no_register`; `unknown_number`; `refused` where nothing is left to take back; `conflict` where later entries rest on it.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    path_of(&app.place)?;
    require(&app.place)?;
    let wanted = given(matches, "entry").map(entry_number).transpose()?;
    let with_later = is_given(matches, "with-later");
    let mut chosen = Chosen::default();
    let recorded = app.record(&Scope::Whole, |case| {
        chosen = choose(app, case, wanted)?;
        let later = resting(case, &chosen.targets)?;
        if !later.is_empty() && !with_later {
            return Err(rests(app, case, &chosen, &later));
        }
        chosen.later = later;
        let targets = chosen.targets.iter().chain(&chosen.later);
        let drafts = targets.map(|target| {
            let mut draft = grounded(matches, draft(app, case, *target))?;
            draft.texts.reason = given(matches, "reason").map(str::to_owned);
            Ok(draft)
        });
        Ok(Decision { drafts: drafts.collect::<Result<_, Failure>>()?, ..Decision::default() })
    })?;
    show(app, &recorded, &chosen)
}

/// The number of an entry as it was typed.
///
/// # Errors
/// `bad_value`.
pub fn entry_number(text: &str) -> Result<EntryNumber, Failure> {
    let number = text.trim().trim_start_matches('#').parse().map(EntryNumber);
    number.map_err(|_| crate::failure::bad_value("N", text, "1, 2, 3 …"))
}

/// The entry with this number.
///
/// # Errors
/// `unknown_number`.
pub fn entry(case: &Case, number: EntryNumber) -> Result<&Entry, Failure> {
    case.entries.iter().find(|entry| entry.number == number).ok_or_else(|| {
        let failure = Failure::new(Kind::UnknownNumber, "failure-unknown-entry").about(&number.0.to_string());
        failure.hint(Message::new("hint-log"))
    })
}

/// Under what an entry that answers `number` is found again: as the entry that was first recorded.
#[must_use]
pub fn concerns(case: &Case, number: EntryNumber) -> Concerns {
    let find = |number| case.entries.iter().find(|entry: &&Entry| entry.number == number);
    let mut current = first_recorded(&case.entries, number);
    // What is taken back has a lower number than the entry that says so, so this ends.
    while let Some(Fact::TakenBack { entry }) = find(current).map(|entry| &entry.fact) {
        if *entry >= current {
            break;
        }
        current = first_recorded(&case.entries, *entry);
    }
    find(current).map(|entry| entry.fact.concerns()).unwrap_or_default()
}

/// What is taken back, and what rests on it.
#[derive(Debug, Default)]
struct Chosen {
    targets: Vec<EntryNumber>,
    later: Vec<EntryNumber>,
    /// Entries of others that were recorded after the command.
    since: Vec<EntryNumber>,
    /// The entry does not count already, as this one says.
    already: Option<EntryNumber>,
}

/// The entry that was named, else the latest command of the same recorder of which something stands.
fn choose(app: &App, case: &Case, wanted: Option<EntryNumber>) -> Result<Chosen, Failure> {
    let taken = taken_back(&case.entries);
    if let Some(number) = wanted {
        refuse_load(entry(case, number)?)?;
        let already = taken.get(&number).copied();
        let targets = if already.is_some() { Vec::new() } else { vec![number] };
        return Ok(Chosen { targets, already, ..Chosen::default() });
    }
    let stands = |entry: &&Entry| !taken.contains_key(&entry.number);
    let recorder = app.recorder();
    let own = |entry: &&Entry| entry.texts.recorded_by == recorder;
    // A letter that was sent cannot be called back; who reminds by a timer would else undo that.
    let is_decision = |entry: &&Entry| !matches!(entry.fact, Fact::Reminded { .. });
    let mut candidates = case.entries.iter().rev().filter(own).filter(stands).filter(is_decision);
    let Some(latest) = candidates.next() else {
        let recorder = recorder.clone().unwrap_or_default();
        let failure = Failure::new(Kind::Refused, "failure-nothing-to-undo").with("recorder", recorder);
        return Err(failure.hint(Message::new("hint-undo-number")));
    };
    let of_command = case.entries.iter().filter(|entry| entry.command == latest.command).filter(stands);
    let mut targets = Vec::new();
    for entry in of_command {
        refuse_load(entry)?;
        targets.push(entry.number);
    }
    let others = case.entries.iter().filter(|entry| entry.number > latest.number && !own(entry));
    let since = others.map(|entry| entry.number).collect();
    Ok(Chosen { targets, since, ..Chosen::default() })
}

/// A text in use is replaced by loading another, never by taking the loading back.
fn refuse_load(entry: &Entry) -> Result<(), Failure> {
    match entry.fact {
        Fact::AgreementLoaded { .. } => Err(Failure::new(Kind::Refused, "failure-undo-load")
            .entry(Some(entry.number))
            .hint(Message::new("hint-load-again"))),
        _ => Ok(()),
    }
}

/// Every later entry that corrects a target or would not fit without the targets, the first entries of corrected ones.
fn resting(case: &Case, targets: &[EntryNumber]) -> Result<Vec<EntryNumber>, Failure> {
    let taken = taken_back(&case.entries);
    let corrections = case.entries.iter().filter(|later| {
        let corrects = later.corrects.is_some_and(|corrected| targets.contains(&corrected));
        corrects && !targets.contains(&later.number) && !taken.contains_key(&later.number)
    });
    let mut found: BTreeSet<EntryNumber> = corrections.map(|later| later.number).collect();
    loop {
        let mut after = case.entries.clone();
        for target in targets.iter().chain(&found) {
            let number = EntryNumber(after.last().map_or(0, |last| last.number.0) + 1);
            let ground = entry(case, *target)?;
            let fact = Fact::TakenBack { entry: *target };
            after.push(Entry { number, command: number, fact, corrects: None, ..ground.clone() });
        }
        let unfit = newly_unfit(&case.agreement, &case.entries, &after);
        let before = found.len();
        found.extend(unfit.iter().map(|misfit| first_recorded(&case.entries, misfit.entry)));
        if found.len() == before {
            return Ok(found.into_iter().collect());
        }
    }
}

fn rests(app: &App, case: &Case, chosen: &Chosen, later: &[EntryNumber]) -> Failure {
    let names = case.names();
    let lines = later.iter().filter_map(|number| names.entry(*number)).map(|entry| {
        let values = [("entry", entry.number.0.into()), ("text", told(entry, names, &app.words).into())];
        app.words.say_with("undo-rests-entry", &values)
    });
    let target = chosen.targets.first().map_or(0, |number| number.0);
    let failure = Failure::new(Kind::Conflict, "failure-rests-on")
        .with("later", lines.collect::<Vec<_>>().join("; "))
        .with("count", later.len());
    let hint = Message::new("hint-with-later").with("entry", target);
    Failure { entry: later.first().copied(), ..failure }.with("entry", target).hint(hint)
}

fn draft(app: &App, case: &Case, target: EntryNumber) -> Draft {
    let mut draft = Draft::new(Fact::TakenBack { entry: target }, app.clock_day);
    draft.unasked = true;
    draft.concerns = Some(concerns(case, target));
    draft
}

/// People whom only what was taken back had named: they stay, since their names are kept apart from the entries.
fn left_over(app: &App, after: &Case, chosen: &Chosen) -> Vec<Warning> {
    let taken = taken_back(&after.entries);
    let is_undone = |entry: &&Entry| chosen.targets.contains(&entry.number) || chosen.later.contains(&entry.number);
    let undone = after.entries.iter().filter(is_undone).flat_map(|entry| entry.fact.people());
    let standing = after.entries.iter().filter(|entry| !taken.contains_key(&entry.number));
    let named: BTreeSet<PersonNumber> = standing.flat_map(|entry| entry.fact.people()).collect();
    let left: BTreeSet<PersonNumber> = undone.filter(|person| !named.contains(person)).collect();
    let known =
        |number: &PersonNumber| after.people.known().iter().any(|one| one.number == *number && one.name.is_some());
    let told = left.into_iter().filter(known).map(|person| Warning {
        code: "person_left",
        text: app.words.say_with("warning-person-left", &[("number", person.0.into())]),
    });
    told.collect()
}

struct UndoView<'a> {
    recorded: RecordedView<'a>,
    chosen: &'a Chosen,
}

fn show(app: &App, recorded: &Recorded, chosen: &Chosen) -> anyhow::Result<Exit> {
    let names = recorded.after.names();
    let mut warnings = Vec::new();
    if !chosen.since.is_empty() {
        let entries: Vec<String> = chosen.since.iter().map(|number| number.0.to_string()).collect();
        let values = [("count", entries.len().into()), ("entries", app.words.list(&entries).into())];
        warnings.push(Warning { code: "recorded_since", text: app.words.say_with("warning-recorded-since", &values) });
    }
    warnings.extend(left_over(app, &recorded.after, chosen));
    warnings.extend(in_force_changed(app, recorded));
    let mut changed = all_told(&recorded.after.entries);
    changed.retain(|told| {
        let number = told.entry.number;
        chosen.targets.contains(&number) || chosen.later.contains(&number) || chosen.already == Some(number)
    });
    let now = Some(log(&changed, names, &app.words));
    app.show(&UndoView { recorded: RecordedView { recorded, warnings, now }, chosen }, Exit::Done)
}

impl View for UndoView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let recorded = self.recorded.recorded;
        let names = recorded.after.names();
        let numbers: Vec<String> = self.chosen.targets.iter().map(|number| number.0.to_string()).collect();
        let already = self.chosen.already.map_or(0, |number| number.0);
        let values =
            [("entries", words.list(&numbers).into()), ("count", numbers.len().into()), ("entry", already.into())];
        let key = match (recorded.changed, recorded.dry_run) {
            (false, _) => "undo-already",
            (true, true) => "undo-dry-run",
            (true, false) => "undo-done",
        };
        let mut sheet = Sheet::new(words.say_with(key, &values));
        for (head, numbers) in [("row-undone", &self.chosen.targets), ("row-undone-too", &self.chosen.later)] {
            for entry in numbers.iter().filter_map(|number| names.entry(*number)) {
                let values = [("entry", entry.number.0.into()), ("text", told(entry, names, words).into())];
                sheet.row(words.say(head), words.say_with("undo-entry", &values));
            }
        }
        for warning in &self.recorded.warnings {
            sheet.row(words.say("row-note"), &warning.text);
        }
        if let Some(first) = recorded.entries.first().filter(|_| !recorded.dry_run) {
            sheet.row(words.say("row-note"), words.say_with("undo-how-to-undo", &[("entry", first.0.into())]));
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        self.recorded.json(words)
    }
}
