//! `action`: what was agreed to be done, by whom and by when.

use std::cell::Cell;

use clap::ArgMatches;
use clap::Command;

use super::addressee::addressee;
use super::argument::flag;
use super::argument::given;
use super::argument::is_given;
use super::argument::option;
use super::argument::positional;
use super::argument::verb;
use super::dates;
use super::find;
use super::find::Forms;
use super::group::Group;
use super::meeting::values::known;
use super::writing;
use super::writing::Warning;
use super::writing::grounded;
use super::writing::with_ground;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::app::record::Recorded;
use crate::calendar::reading::Direction;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::action::ActionsView;
use crate::view::json::action::action as action_json;

/// The commands that begin with this word.
pub const GROUP: Group =
    Group { name: "action", below: &[("add", add_command), ("list", list_command), ("done", done_command)] };

fn add_command(words: &Words) -> Command {
    let add = verb(words, "add", "action-add")
        .arg(positional(words, "action-text", true))
        .arg(option(words, "to").help(words.say("arg-action-to")).value_name(words.say("value-action-to")))
        .arg(option(words, "by"))
        .arg(option(words, "body"));
    with_ground(add, words)
}

fn list_command(words: &Words) -> Command {
    verb(words, "list", "action-list")
        .arg(flag(words, "all").help(words.say("arg-action-all")))
        .arg(option(words, "on"))
}

fn done_command(words: &Words) -> Command {
    let done =
        verb(words, "done", "action-done").arg(positional(words, "action-number", true)).arg(option(words, "on"));
    with_ground(done, words)
}

/// Does what was asked for.
///
/// # Errors
/// Whatever the subcommand cannot do.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("add", matches)) => add(app, matches),
        Some(("list", matches)) => list(app, matches),
        Some(("done", matches)) => done(app, matches),
        _ => Err(Failure::new(Kind::Usage, "failure-missing-command").hint(Message::new("hint-usage")).into()),
    }
}

fn add(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let text = given(matches, "action-text").unwrap_or_default().trim();
    if text.is_empty() {
        return Err(Failure::new(Kind::Missing, "failure-empty-action").hint(Message::new("hint-usage")).into());
    }
    let to = given(matches, "to").ok_or_else(|| dates::missing("to"))?;
    let due = dates::day(app, matches, "by", Direction::Planned)?.ok_or_else(|| dates::missing("by"))?;
    let number = Cell::new(0);
    let new_person = Cell::new(false);
    app.everybody.set(true);
    let recorded = app.record(&Scope::Standing, |case| {
        let meeting = given(matches, "meeting").map(|text| known(case, text)).transpose()?.map(|known| known.number);
        let body = given(matches, "body").map(|input| find::body(case, input, Forms::Exact)).transpose()?;
        let mut people = Vec::new();
        let (party, person) = addressee(app, case, &mut people, to)?;
        number.set(case.position.action + 1);
        new_person.set(person.is_some_and(|number| number.0 > case.position.person));
        let body = body.map(|body| body.id().clone());
        let fact = Fact::ActionAdded { action: number.get(), due, party, person, body, meeting };
        let mut draft = grounded(matches, Draft::new(fact, app.today))?;
        draft.texts.title = Some(text.to_owned());
        Ok(Decision { drafts: vec![draft], people, version: None })
    })?;
    let told = if app.dry_run { "warning-new-person-dry-run" } else { "warning-new-person" };
    let warnings = new_person
        .get()
        .then(|| Warning { code: "new_person", text: app.words.say_with(told, &[("name", to.into())]) });
    show(app, &recorded, number.get(), warnings.into_iter().collect())
}

fn done(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let input = given(matches, "action-number").unwrap_or_default();
    let on = match given(matches, "on") {
        Some(_) => dates::act_day(app, matches, "on")?,
        None => dates::not_after_today(app, app.today)?,
    };
    let number = Cell::new(0);
    let recorded = app.record(&Scope::Standing, |case| {
        number.set(known_action(case, input)?);
        let draft = grounded(matches, Draft::new(Fact::ActionDone { action: number.get() }, on))?;
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    show(app, &recorded, number.get(), Vec::new())
}

/// The number of a recorded action; its key serves as well.
fn known_action(case: &Case, input: &str) -> Result<u32, Failure> {
    let typed = input.trim();
    let typed = typed.strip_prefix("action:").unwrap_or(typed);
    let number = typed.parse().ok().filter(|number| case.history.actions.contains_key(number));
    number.ok_or_else(|| {
        Failure::new(Kind::UnknownNumber, "failure-unknown-action").about(input).hint(Message::new("hint-action-list"))
    })
}

fn show(app: &App, recorded: &Recorded, number: u32, warnings: Vec<Warning>) -> anyhow::Result<Exit> {
    writing::show(app, recorded, warnings, now(app, &recorded.after, number))
}

/// The action as JSON, as it stands today.
pub(in crate::command) fn now(app: &App, case: &Case, number: u32) -> Option<String> {
    let action = case.history.actions.get(&number)?;
    serde_json::to_string(&action_json(action, case.names(), app.today, &app.words)).ok()
}

fn list(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let all = is_given(matches, "all");
    let mut actions: Vec<_> = case.history.actions.values().filter(|action| all || action.done.is_none()).collect();
    actions.sort_by_key(|action| (action.due, action.number));
    app.show(&ActionsView { actions, on, names: case.names() }, Exit::Done)
}
