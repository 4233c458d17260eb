//! `body add` and `body close`: bodies are set up and ended.

use clap::ArgMatches;
use clap::Command;

use super::read::effective_day;
use super::read::now;
use super::read::warning;
use crate::agreement::body::BodyId;
use crate::agreement::body::NewBodyKind;
use crate::agreement::names::Match;
use crate::agreement::names::Named;
use crate::agreement::names::exact;
use crate::agreement::names::find_body;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::calendar::reading::Direction;
use crate::command::argument::all_given;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::several;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
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

/// `body add`.
#[must_use]
pub fn add(words: &Words) -> Command {
    let command = verb(words, "add", "body-add")
        .arg(positional(words, "new-body", true))
        .arg(option(words, "kind"))
        .arg(option(words, "name"))
        .arg(option(words, "genitive"))
        .arg(option(words, "reason"))
        .arg(option(words, "focus"))
        .arg(option(words, "goal").action(clap::ArgAction::Append))
        .arg(several(words, "convener"))
        .arg(option(words, "on"));
    with_ground(command, words)
}

/// `body close`.
#[must_use]
pub fn close(words: &Words) -> Command {
    let command = verb(words, "close", "body-close")
        .arg(positional(words, "body", true))
        .arg(option(words, "on"))
        .arg(option(words, "reason"));
    with_ground(command, words)
}

/// Sets up a body of a kind that the agreement allows, with what the agreement demands for that kind.
///
/// # Errors
/// `bad_value` for an id, `unknown_name` for a kind, `missing` for what the kind needs, `conflict` where the body exists.
pub fn run_add(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let id = new_id(given(matches, "new-body").unwrap_or_default())?;
    let kind = given(matches, "kind").ok_or_else(|| dates::missing("kind"))?;
    let name = given(matches, "name").map(str::trim).unwrap_or_default();
    let on = dates::day(app, matches, "on", Direction::Nearest)?.unwrap_or(app.today);
    let mut taken = false;
    let recorded = app.record(&Scope::Standing, |case| {
        let kind = kind_of(case, kind)?;
        stated(matches, kind)?;
        is_free(case, &id)?;
        let is_new = !case.history.added.contains_key(&id);
        taken = is_new && matches!(find::body(case, name, Forms::Exact), Ok(other) if *other.id() != id);
        let conveners = all_given(matches, "convener").into_iter().map(|input| find::convener(app, case, input, &id));
        let fact = Fact::BodyAdded {
            body: id.clone(),
            kind: kind.id.clone(),
            name: name.to_owned(),
            genitive: given(matches, "genitive").map(str::to_owned),
            conveners: conveners.collect::<Result<_, _>>()?,
        };
        let mut draft = grounded(matches, Draft::new(fact, on))?;
        draft.texts.reason = given(matches, "reason").map(str::to_owned);
        draft.texts.focus = given(matches, "focus").map(str::to_owned);
        draft.texts.goals = all_given(matches, "goal").into_iter().map(str::to_owned).collect();
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    let warnings = taken.then(|| warning(&app.words, "name_taken", &[("name", name.into())]));
    let now = now(app, &recorded.after, &id);
    writing::show(app, &recorded, warnings.into_iter().collect(), now)
}

/// Ends a body; the day is its last.
///
/// # Errors
/// When name or day is not understood, another end is recorded, or the register cannot be written.
pub fn run_close(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = effective_day(app, matches)?;
    let mut closed = None;
    let mut open = Vec::new();
    let recorded = app.record(&Scope::Standing, |case| {
        let id = find::body(case, given(matches, "body").unwrap_or_default(), Forms::Exact)?.id().clone();
        let planned = case.history.meetings.open().into_iter();
        open = planned
            .filter(|meeting| meeting.body == id && meeting.date > on)
            .map(|meeting| meeting.number.0.to_string())
            .collect();
        closed = Some(id.clone());
        let mut draft = grounded(matches, Draft::new(Fact::BodyClosed { body: id }, on))?;
        draft.texts.reason = given(matches, "reason").map(str::to_owned);
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    let meetings = app.words.list(&open);
    let warnings =
        (!open.is_empty()).then(|| warning(&app.words, "meetings_planned", &[("meetings", meetings.into())]));
    let now = closed.and_then(|id| now(app, &recorded.after, &id));
    writing::show(app, &recorded, warnings.into_iter().collect(), now)
}

/// An id: ASCII small letters and digits, with dashes between them.
fn new_id(text: &str) -> Result<BodyId, Failure> {
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let begins_well = text.chars().next().is_some_and(|letter| letter.is_ascii_lowercase());
    if begins_well && text.chars().all(is_plain) && !text.ends_with('-') && !text.contains("--") {
        Ok(BodyId(text.to_owned()))
    } else {
        Err(Failure::new(Kind::BadValue, "failure-body-id").about(text).hint(Message::new("hint-body-id")))
    }
}

fn kind_of<'a>(case: &'a Case, input: &str) -> Result<&'a NewBodyKind, Failure> {
    let kinds = &case.agreement.new_bodies;
    let named: Vec<Named<'_, &BodyId>> = kinds.iter().map(Named::of_kind).collect();
    let all = || kinds.iter().map(|kind| kind.id.0.clone()).collect::<Vec<_>>();
    match exact(&named, input) {
        Match::One(id) => case.agreement.new_body(id).ok_or_else(|| unknown_kind(input, all())),
        Match::Several(ids) => Err(find::ambiguous(input, ids.iter().map(|id| id.0.clone()).collect())),
        Match::Empty => Err(unknown_kind(input, all())),
        Match::Nearest(nearest) => {
            let near = match find_body(&named, input) {
                Match::One(id) => vec![id],
                Match::Several(ids) => ids,
                Match::Nearest(_) | Match::Empty => nearest,
            };
            let near: Vec<String> = near.into_iter().map(|id| id.0.clone()).collect();
            if near.is_empty() {
                return Err(unknown_kind(input, all()));
            }
            let hint = Message::new("hint-did-you-mean").with("suggested", near.join(", "));
            Err(unknown_kind(input, near).hint(hint))
        }
    }
}

fn unknown_kind(input: &str, candidates: Vec<String>) -> Failure {
    let listed = candidates.join(", ");
    Failure::new(Kind::UnknownName, "failure-unknown-kind")
        .about(input)
        .candidates(candidates)
        .hint(Message::new("hint-kinds").with("kinds", listed))
}

/// Whether everything is stated that the agreement demands of a body of this kind; what lacks is named at once.
fn stated(matches: &ArgMatches, kind: &NewBodyKind) -> Result<(), Failure> {
    let needs = kind.needs.iter().map(|need| if need == "goals" { "goal" } else { need.as_str() });
    let is_stated = |option: &str| all_given(matches, option).iter().any(|text| !text.trim().is_empty());
    let missing: Vec<&str> = std::iter::once("name").chain(needs).filter(|option| !is_stated(option)).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(dates::missing(&missing.join(", --")).with("kind", kind.id.0.as_str()))
    }
}

/// Whether no kind and no duty has the id, and no other body the name; bodies of the id itself are judged when the fact is admitted.
fn is_free(case: &Case, id: &BodyId) -> Result<(), Failure> {
    if case.agreement.new_body(id).is_some() || case.agreement.duty(id).is_some() {
        return Err(taken_id(id, Vec::new()));
    }
    if case.history.added.contains_key(id) || case.agreement.body(id).is_some() {
        return Ok(());
    }
    match find::body(case, &id.0, Forms::Exact) {
        Ok(other) => Err(taken_id(id, vec![other.id().0.clone()])),
        Err(failure) if failure.kind == Kind::AmbiguousName => Err(failure),
        Err(_) => Ok(()),
    }
}

fn taken_id(id: &BodyId, by: Vec<String>) -> Failure {
    Failure::new(Kind::BadValue, "failure-body-id-taken")
        .about(&id.0)
        .candidates(by)
        .hint(Message::new("hint-body-list"))
}
