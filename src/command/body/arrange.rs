//! `body arrange`: what a body has agreed about convening and communication.

use clap::ArgMatches;
use clap::Command;

use super::read::effective_day;
use super::read::now;
use super::read::warning;
use crate::agreement::body::BodyId;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::ConvenerRule;
use crate::agreement::convener::Turn;
use crate::agreement::party::PartyId;
use crate::agreement::practice::Communication;
use crate::answer::Asked;
use crate::answer::bodies::BodyRef;
use crate::answer::convener::Occasion;
use crate::answer::convener::occasion;
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
use crate::command::lexicon;
use crate::command::writing;
use crate::command::writing::Warning;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::bad_value;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "arrange", "body-arrange")
        .arg(positional(words, "body", true))
        .arg(option(words, "on"))
        .arg(several(words, "convener"))
        .arg(several(words, "office"))
        .arg(several(words, "rotation"))
        .arg(option(words, "turn"))
        .arg(option(words, "communication"))
        .arg(option(words, "until"));
    with_ground(command, words)
}

/// Records an arrangement.
///
/// # Errors
/// When a name, the turn or a day is not understood, nothing is arranged, another arrangement of that day is recorded, or
/// the register cannot be written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = effective_day(app, matches)?;
    let until = dates::day(app, matches, "until", Direction::Planned)?;
    if let Some(until) = until.filter(|until| *until < on) {
        return Err(ends_before_it_begins(app, until, on).into());
    }
    let turn = given(matches, "turn").map(turn).transpose()?;
    let mut warnings = Vec::new();
    let mut changed = None;
    let recorded = app.record(&Scope::Standing, |case| {
        let body = find::body(case, given(matches, "body").unwrap_or_default(), Forms::Exact)?;
        let arranged = Fact::Arranged {
            body: body.id().clone(),
            conveners: conveners(app, case, matches, body.id())?,
            rotation: all_given(matches, "rotation")
                .into_iter()
                .map(|input| find::party(app, case, input, Forms::Exact))
                .collect::<Result<_, _>>()?,
            turn,
            communication: given(matches, "communication")
                .map(|input| find::party_or_actor(app, case, input, Forms::Exact))
                .transpose()?,
            until,
        };
        is_sound(&arranged)?;
        warnings = without_effect(app, case, body, &arranged, on);
        changed = Some(body.id().clone());
        let draft = grounded(matches, Draft::new(arranged, on))?;
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    let now = changed.and_then(|id| now(app, &recorded.after, &id));
    writing::show(app, &recorded, warnings, now)
}

fn conveners(app: &App, case: &Case, matches: &ArgMatches, of: &BodyId) -> Result<Vec<NamedConvener>, Failure> {
    let mut conveners = Vec::new();
    for input in all_given(matches, "convener") {
        put_once(&mut conveners, find::convener(app, case, input, of)?);
    }
    for input in all_given(matches, "office") {
        let named = match input.split_once(':') {
            Some(_) => find::convener(app, case, input, of)?,
            None => NamedConvener::Office { office: find::office(input)?, body: of.clone() },
        };
        put_once(&mut conveners, named);
    }
    Ok(conveners)
}

fn put_once(conveners: &mut Vec<NamedConvener>, one: NamedConvener) {
    if !conveners.contains(&one) {
        conveners.push(one);
    }
}

fn turn(input: &str) -> Result<Turn, Failure> {
    match lexicon::value(input).as_str() {
        "meeting" => Ok(Turn::Meeting),
        "year" => Ok(Turn::Year),
        "term" => Ok(Turn::Term),
        _ => Err(bad_value("--turn", input, "meeting, year, term")),
    }
}

/// Whether something is arranged, and in one way.
fn is_sound(arranged: &Fact) -> Result<(), Failure> {
    let Fact::Arranged { conveners, rotation, turn, communication, .. } = arranged else { return Ok(()) };
    if conveners.is_empty() && rotation.is_empty() && communication.is_none() {
        return Err(dates::missing("convener"));
    }
    if !conveners.is_empty() && !rotation.is_empty() {
        return Err(Failure::new(Kind::Usage, "failure-argument-conflict")
            .with("one", "--rotation")
            .with("other", "--convener")
            .hint(Message::new("hint-usage")));
    }
    let is_repeated = |(place, party): &(usize, &PartyId)| rotation.iter().take(*place).any(|known| known == *party);
    if let Some((_, twice)) = rotation.iter().enumerate().find(is_repeated) {
        return Err(bad_value("--rotation", &twice.0, "A,B,C"));
    }
    if rotation.is_empty() && turn.is_some() {
        return Err(dates::missing("rotation"));
    }
    Ok(())
}

/// That the text names who convenes or informs, so that the arrangement does not win.
fn without_effect(app: &App, case: &Case, body: BodyRef<'_>, arranged: &Fact, on: chrono::NaiveDate) -> Vec<Warning> {
    let Fact::Arranged { conveners, rotation, communication, .. } = arranged else { return Vec::new() };
    let mut warnings = Vec::new();
    let name = case.names().body(body.id(), &app.words).to_owned();
    let names_convener = !conveners.is_empty() || !rotation.is_empty();
    if names_convener && !leaves_to_agree(body.convener()) {
        warnings.push(warning(&app.words, "text_names_convener", &[("body", name.as_str().into())]));
    }
    if names_convener && leaves_to_agree(body.convener()) && waits(case, body, on) {
        warnings.push(warning(&app.words, "first_meeting_by_text", &[("body", name.as_str().into())]));
    }
    let rule = body.communication().or(case.agreement.communication.as_ref());
    if communication.is_some() && !matches!(rule, None | Some(Communication::Agreed(_))) {
        warnings.push(warning(&app.words, "text_names_communication", &[("body", name.as_str().into())]));
    }
    warnings
}

/// Whether the text itself names who convenes the body's first meeting, and that meeting is still to come.
fn waits(case: &Case, body: BodyRef<'_>, on: chrono::NaiveDate) -> bool {
    let ConvenerForm::FirstThen { first, .. } = &body.convener().form else { return false };
    let next = occasion(case.basis(), body, Asked::at_end_of(on));
    !leaves_to_agree(first) && matches!(next, Occasion::NeverMet | Occasion::NotYetThisTerm)
}

/// Whether any part of the rule leaves it to the body to agree, or says nothing.
fn leaves_to_agree(rule: &ConvenerRule) -> bool {
    match &rule.form {
        ConvenerForm::Agreed | ConvenerForm::Unspecified => true,
        ConvenerForm::Party(_) | ConvenerForm::Actor(_) | ConvenerForm::Rotation { .. } => false,
        ConvenerForm::Office { if_vacant, .. } => if_vacant.as_deref().is_some_and(leaves_to_agree),
        ConvenerForm::Together(rules) => rules.iter().any(leaves_to_agree),
        ConvenerForm::FirstThen { first, then, .. } => leaves_to_agree(first) || leaves_to_agree(then),
    }
}

fn ends_before_it_begins(app: &App, until: chrono::NaiveDate, on: chrono::NaiveDate) -> Failure {
    Failure::new(Kind::Refused, "failure-until-before-on")
        .with("until", app.words.date(until))
        .with("on", app.words.date(on))
        .hint(Message::new("hint-until-before-on"))
}
