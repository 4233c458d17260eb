//! What `correct` tells: the entry as it was, as it is now, and what was changed.

use clap::ArgMatches;

use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Recorded;
use crate::command::action;
use crate::command::argument::all_given;
use crate::command::body;
use crate::command::due::settle;
use crate::command::party;
use crate::command::undo;
use crate::command::writing::RecordedView;
use crate::command::writing::in_force_changed;
use crate::failure::Exit;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::fact::Fact;
use crate::text::Words;
use crate::view::View;
use crate::view::facts::told;
use crate::view::json::log::log;
use crate::view::json::terminate::of_party;
use crate::view::log::all_told;
use crate::view::meeting::Done;
use crate::view::meeting::MeetingView;
use crate::view::sheet::Sheet;

/// What was corrected, with which options.
#[derive(Debug, Clone, Copy)]
pub struct Corrected<'a> {
    pub was: EntryNumber,
    pub options: &'a [&'static str],
}

struct CorrectView<'a> {
    recorded: RecordedView<'a>,
    was: &'a Entry,
    /// The options as they were given: what the sentence does not tell.
    changes: Vec<String>,
    meeting: Option<MeetingView<'a>>,
}

/// Shows what was corrected.
///
/// # Errors
/// When stdout cannot be written.
pub fn show(app: &App, recorded: &Recorded, matches: &ArgMatches, corrected: Corrected<'_>) -> anyhow::Result<Exit> {
    let case = &recorded.after;
    let was = undo::entry(case, corrected.was)?;
    let meeting = meeting_of(&was.fact).and_then(|number| case.history.meetings.get(&number));
    let mut meeting = meeting.and_then(|known| MeetingView::of(case.basis(), case.names(), known, app.today));
    if let Some(meeting) = &mut meeting {
        let done = Done { entries: &recorded.entries, changed: recorded.changed, dry_run: recorded.dry_run };
        meeting.done = Some(done);
    }
    // Where nothing else is given, the reason is a part of the fact and takes the place of the earlier one.
    let options = if corrected.options.is_empty() { &["reason"] } else { corrected.options };
    let told = |id: &&str| format!("--{id} {}", all_given(matches, id).join(", ")).trim_end().to_owned();
    let changes = options.iter().map(told).collect();
    let warnings = in_force_changed(app, recorded).into_iter().collect();
    let recorded = RecordedView { recorded, warnings, now: now(app, recorded, was) };
    app.show(&CorrectView { recorded, was, changes, meeting }, Exit::Done)
}

/// The meeting that the fact is about, and not only told at.
fn meeting_of(fact: &Fact) -> Option<MeetingNumber> {
    match fact {
        Fact::Done { .. } | Fact::ActionAdded { .. } => None,
        _ => fact.concerns().meeting,
    }
}

/// The object that the command shows which recorded the fact.
fn now(app: &App, recorded: &Recorded, was: &Entry) -> Option<String> {
    let case: &Case = &recorded.after;
    // What is corrected may be the party itself.
    let new = recorded.entries.first().and_then(|number| case.names().entry(*number)).unwrap_or(was);
    match &new.fact {
        Fact::NoticeGiven { party, .. } | Fact::Delivered { party, .. } | Fact::NoticeWithdrawn { party } => {
            Some(of_party(case.basis(), party, app.today, case.names(), &app.words))
        }
        Fact::ActionAdded { action, .. } | Fact::ActionDone { action } => action::now(app, case, *action),
        Fact::Done { key, .. } | Fact::Waived { key } => key.parse().ok().and_then(|key| settle::now(app, case, &key)),
        fact => match (fact.concerns().body, fact.concerns().party) {
            (Some(id), _) => body::read::now(app, case, &id),
            (None, Some(id)) => party::read::now(app, case, &id),
            (None, None) => {
                let mut entries = all_told(&case.entries);
                entries.retain(|told| recorded.entries.contains(&told.entry.number));
                Some(log(&entries, case.names(), &app.words))
            }
        },
    }
}

impl View for CorrectView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let recorded = self.recorded.recorded;
        let names = recorded.after.names();
        let was = [("entry", self.was.number.0.into()), ("text", told(self.was, names, words).into())];
        let Some(new) = recorded.entries.first().and_then(|number| names.entry(*number)) else {
            return Sheet::new(words.say_with("correct-already", &was));
        };
        let now = [
            ("entry", new.number.0.into()),
            ("text", told(new, names, words).into()),
            ("was", self.was.number.0.into()),
        ];
        let key = if recorded.dry_run { "correct-dry-run" } else { "correct-done" };
        let mut sheet = Sheet::new(words.say_with(key, &now));
        sheet.row(words.say("row-was"), words.say_with("undo-entry", &was));
        sheet.row(words.say("row-now"), words.say_with("undo-entry", &now));
        for change in &self.changes {
            sheet.row(words.say("row-changed"), change);
        }
        for warning in &self.recorded.warnings {
            sheet.row(words.say("row-note"), &warning.text);
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        match &self.meeting {
            Some(meeting) => meeting.json(words),
            None => self.recorded.json(words),
        }
    }
}
