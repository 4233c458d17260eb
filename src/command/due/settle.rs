//! `due done` and `due waive`: that something owed was done, or that it was decided not to.

use clap::ArgMatches;
use clap::Command;

use crate::agreement::names::fold::fold;
use crate::answer::due::item;
use crate::answer::due::key::Key;
use crate::answer::due::kind::Kind as Owed;
use crate::answer::due::owed;
use crate::answer::due::scope;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::app::record::Recorded;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::writing;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::due::next_step;
use crate::view::json::due::item as item_json;

/// `due done`.
#[must_use]
pub fn done(words: &Words) -> Command {
    let command = verb(words, "done", "due-done").arg(positional(words, "key", true)).arg(option(words, "on"));
    with_ground(command, words)
}

/// `due waive`.
#[must_use]
pub fn waive(words: &Words) -> Command {
    let command = verb(words, "waive", "due-waive")
        .arg(positional(words, "key", true))
        .arg(option(words, "reason"))
        .arg(option(words, "on"));
    with_ground(command, words)
}

/// Records that something was done.
///
/// # Errors
/// `bad_value` for no key, `unknown_name` where nothing is owed under it, `refused` where a fact of another kind does it.
pub fn run_done(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let key = key(given(matches, "key").unwrap_or_default())?;
    let on = dates::act_day(app, matches, "on")?;
    let recorded = app.record(&Scope::Standing, |case| {
        let item = find(app, case, &key)?;
        if !key.kind.is_done_by_saying_so() {
            let failure = Failure::new(Kind::Refused, "failure-done-by-its-fact").about(&key.to_string());
            let hint = Message::new("hint-done-by-its-fact")
                .with("command", next_step(&item, &case.agreement, &app.words).unwrap_or_else(|| "none".to_owned()));
            return Err(failure.hint(hint));
        }
        let fact = if let (Owed::Action, Ok(action)) = (key.kind, key.what.parse()) {
            Fact::ActionDone { action }
        } else {
            let meeting = given(matches, "meeting").map(writing::meeting_number).transpose()?;
            Fact::Done { key: key.to_string(), meeting }
        };
        Ok(Decision { drafts: vec![grounded(matches, Draft::new(fact, on))?], ..Decision::default() })
    })?;
    show(app, &recorded, &key)
}

/// Records that it was decided not to do something.
///
/// # Errors
/// `missing` without a reason; else as for `due done`.
pub fn run_waive(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let key = key(given(matches, "key").unwrap_or_default())?;
    let reason = given(matches, "reason").filter(|reason| !reason.trim().is_empty());
    let reason = reason.ok_or_else(|| dates::missing("reason"))?;
    let on = match given(matches, "on") {
        Some(_) => dates::act_day(app, matches, "on")?,
        None => app.today,
    };
    let recorded = app.record(&Scope::Standing, |case| {
        find(app, case, &key)?;
        let mut draft = grounded(matches, Draft::new(Fact::Waived { key: key.to_string() }, on))?;
        draft.texts.reason = Some(reason.to_owned());
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    show(app, &recorded, &key)
}

fn show(app: &App, recorded: &Recorded, key: &Key) -> anyhow::Result<Exit> {
    writing::show(app, recorded, Vec::new(), now(app, &recorded.after, key))
}

/// What is owed under the key as JSON, as it stands today.
pub(in crate::command) fn now(app: &App, case: &Case, key: &Key) -> Option<String> {
    let item = item(case.basis(), key, app.today)?;
    serde_json::to_string(&item_json(&item, case.names(), &app.words)).ok()
}

/// Reads a key.
///
/// # Errors
/// `bad_value`.
pub(in crate::command) fn key(text: &str) -> Result<Key, Failure> {
    text.parse()
        .map_err(|_| Failure::new(Kind::BadValue, "failure-not-a-key").about(text).hint(Message::new("hint-key")))
}

/// What is owed under the key.
///
/// # Errors
/// `unknown_name` with the keys that come nearest.
pub(in crate::command) fn find(app: &App, case: &Case, key: &Key) -> Result<item::Item, Failure> {
    item(case.basis(), key, app.today).ok_or_else(|| {
        let asked = scope::Scope { kind: Some(key.kind), ..scope::Scope::default() };
        let typed = fold(&key.what);
        let near = owed(case.basis(), app.today, &asked).into_iter().filter(|item| fold(&item.key.what) == typed);
        let near: Vec<String> = near.map(|item| item.key.to_string()).take(5).collect();
        let text = key.to_string();
        Failure::new(Kind::UnknownName, "failure-unknown-key")
            .about(&text)
            .candidates(near)
            .hint(Message::new("hint-key"))
    })
}
