//! `party approve`, `party reject` and `party sign`: what binds a party, or does not.

use clap::ArgMatches;
use clap::Command;

use super::read;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Act;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::app::record::Recorded;
use crate::calendar::partial::PartialDate;
use crate::command::argument::flag;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::writing;
use crate::command::writing::Warning;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::agreement::State;
use crate::view::json;

/// `party approve`.
#[must_use]
pub fn approve(words: &Words) -> Command {
    let command = verb(words, "approve", "party-approve")
        .arg(positional(words, "party", false))
        .arg(flag(words, "all"))
        .arg(option(words, "on"));
    with_ground(command, words)
}

/// `party reject`.
#[must_use]
pub fn reject(words: &Words) -> Command {
    let command = verb(words, "reject", "party-reject").arg(positional(words, "party", true)).arg(option(words, "on"));
    with_ground(command, words)
}

/// `party sign`.
#[must_use]
pub fn sign(words: &Words) -> Command {
    let command = verb(words, "sign", "party-sign")
        .arg(positional(words, "party", false))
        .arg(flag(words, "all"))
        .arg(option(words, "on"))
        .arg(option(words, "signer"))
        .arg(option(words, "signer-title"));
    with_ground(command, words)
}

/// Records the act.
///
/// # Errors
/// When name or day is not understood, the act contradicts another, or the register cannot be written.
pub fn run(app: &App, word: &str, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = match word {
        "reject" => PartialDate::Day(dates::act_day(app, matches, "on")?),
        _ => dates::partial_act_day(app, matches, "on")?,
    };
    let recorded = app.record(&Scope::Standing, |case| {
        let drafts = parties(app, case, word, matches, on)?.into_iter().map(|party| {
            let day = on.first().unwrap_or(app.today);
            let fact = match word {
                "approve" => Fact::Approved { party, on },
                "reject" => Fact::Rejected { party },
                _ => Fact::Signed { party, on },
            };
            let mut draft = grounded(matches, Draft::new(fact, day))?;
            draft.texts.signer = given(matches, "signer").map(str::to_owned);
            draft.texts.signer_title = given(matches, "signer-title").map(str::to_owned);
            Ok(draft)
        });
        Ok(Decision { drafts: drafts.collect::<Result<_, Failure>>()?, ..Decision::default() })
    })?;
    let now = if let Some(input) = given(matches, "party") {
        read::now(app, &recorded.after, &find::party(app, &recorded.after, input, Forms::Exact)?)
    } else {
        let case = &recorded.after;
        let state = State::of(case.basis(), case.version, app.today);
        Some(json::agreement::agreement(&state, app.words.language.code()))
    };
    writing::show(app, &recorded, warnings(app, &recorded), now)
}

/// What to know of the acts that were recorded, each once for all parties that it is about.
fn warnings(app: &App, recorded: &Recorded) -> Vec<Warning> {
    let names = recorded.after.names();
    let numbers = if recorded.entries.is_empty() { &recorded.already } else { &recorded.entries };
    let mut reversed = Vec::new();
    let mut inexact = Vec::new();
    for entry in numbers.iter().filter_map(|number| names.entry(*number)) {
        let (Fact::Approved { party, on } | Fact::Signed { party, on }) = &entry.fact else { continue };
        let name = names.party(party, &app.words).to_owned();
        if on.exact().is_none() {
            inexact.push(name.clone());
        }
        if signed_before_approval(&recorded.after, party) {
            reversed.push(name);
        }
    }
    let warning = |code: &'static str, parties: Vec<String>| {
        let key = format!("warning-{}", code.replace('_', "-"));
        (!parties.is_empty())
            .then(|| Warning { code, text: app.words.say_with(&key, &[("parties", app.words.list(&parties).into())]) })
    };
    [warning("signature_before_approval", reversed), warning("inexact_date", inexact)].into_iter().flatten().collect()
}

/// Whether the party signed before it approved, or without having approved: the later act counts, but the order is odd.
/// Where the agreement asks for no approval, there is no order.
fn signed_before_approval(case: &Case, party: &PartyId) -> bool {
    if !case.agreement.entry.needs.contains(&Act::Approval) {
        return false;
    }
    let end = chrono::NaiveDate::MAX;
    let Some(consents) = case.history.consents.get(party) else { return false };
    let Some(signature) = consents.act(Act::Signature, end) else { return false };
    let Some(approval) = consents.act(Act::Approval, end) else { return true };
    match (signature.on.last(), approval.on.first()) {
        (Some(signed), Some(approved)) => signed < approved,
        _ => false,
    }
}

/// The named party, or with `--all` every party for which the act is missing and that has not rejected.
fn parties(app: &App, case: &Case, word: &str, matches: &ArgMatches, on: PartialDate) -> Result<Vec<PartyId>, Failure> {
    if let Some(input) = given(matches, "party") {
        if is_given(matches, "all") {
            return Err(Failure::new(Kind::Usage, "failure-argument-conflict")
                .with("one", input)
                .with("other", "--all")
                .hint(Message::new("hint-usage")));
        }
        return Ok(vec![find::party(app, case, input, Forms::Exact)?]);
    }
    if !is_given(matches, "all") {
        return Err(dates::missing("party"));
    }
    let act = if word == "sign" { Act::Signature } else { Act::Approval };
    let end = chrono::NaiveDate::MAX;
    let parties = case.agreement.parties.iter().map(|party| party.id.clone());
    let wanted = parties.filter(|party| {
        case.history.consents.get(party).is_none_or(|consents| {
            let missing = consents.act(act, end).is_none_or(|known| known.on.exact().is_none() && on.exact().is_some());
            missing && consents.rejection(end).is_none()
        })
    });
    Ok(wanted.collect())
}
