//! `person set`, `person merge` and `person forget`: what is kept of a person is changed, joined or taken out.

use clap::ArgMatches;
use clap::Command;

use super::read::now;
use crate::agreement::names::fold::fold;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::party::contact::email;
use crate::command::party::contact::language;
use crate::command::people;
use crate::command::writing;
use crate::command::writing::Warning;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;

/// `person set`.
#[must_use]
pub fn set(words: &Words) -> Command {
    verb(words, "set", "person-set")
        .arg(positional(words, "person", true))
        .arg(option(words, "name"))
        .arg(option(words, "party"))
        .arg(option(words, "email"))
        .arg(option(words, "language"))
}

/// `person merge`.
#[must_use]
pub fn merge(words: &Words) -> Command {
    verb(words, "merge", "person-merge").arg(positional(words, "person", true)).arg(positional(words, "into", true))
}

/// `person forget`.
#[must_use]
pub fn forget(words: &Words) -> Command {
    verb(words, "forget", "person-forget").arg(positional(words, "person", true))
}

/// Changes name, organisation or address.
///
/// # Errors
/// When nothing is to be changed, a name or the address is not understood, or the register cannot be written.
pub fn run_set(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let name = given(matches, "name").map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    let address = given(matches, "email").map(email).transpose()?;
    let language = given(matches, "language").map(language).transpose()?;
    let party = given(matches, "party");
    let name = name.filter(|name| !name.is_empty());
    if name.is_none() && address.is_none() && party.is_none() && language.is_none() {
        return Err(dates::missing("name, --party, --email, --language").into());
    }
    changed(app, |case| {
        let before = people::known(case, given(matches, "person").unwrap_or_default())?;
        let mut after = before.clone();
        after.name = name.clone().or(after.name);
        if let Some(party) = party {
            after.party = Some(find::party_or_actor(app, case, party, Forms::Exact)?);
        }
        after.email = address.clone().or(after.email);
        after.language = language.clone().or(after.language);
        let warnings = people::unlogged(app, case, &before, &after).into_iter().collect();
        Ok((before.number, if before == after { Vec::new() } else { vec![after] }, warnings))
    })
}

/// Joins two entries for one person: facts about the first are shown as facts about the second.
///
/// # Errors
/// When a person is not understood, both are one already, or the register cannot be written.
pub fn run_merge(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    changed(app, |case| {
        let from = people::known(case, given(matches, "person").unwrap_or_default())?;
        let into = people::known(case, given(matches, "into").unwrap_or_default())?;
        if from.number == into.number {
            return Err(Failure::new(Kind::Refused, "failure-merge-same")
                .with("number", into.number.0)
                .hint(Message::new("hint-person-list")));
        }
        let mut kept = into.clone();
        kept.party = kept.party.or_else(|| from.party.clone());
        kept.email = kept.email.or_else(|| from.email.clone());
        kept.language = kept.language.or_else(|| from.language.clone());
        let mut all = vec![Person { merged_into: Some(into.number), ..from }];
        if kept != into {
            all.push(kept);
        }
        let warning = Warning { code: "not_in_log", text: app.words.say("warning-merged") };
        Ok((into.number, all, vec![warning]))
    })
}

/// Takes out name and address of a person and of everybody merged into them; offices and dates stay.
///
/// # Errors
/// When the person is not understood or the register cannot be written.
pub fn run_forget(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    changed(app, |case| {
        let person = people::known(case, given(matches, "person").unwrap_or_default())?;
        let is_meant =
            |one: &&Person| case.names().resolve(one.number).is_some_and(|meant| meant.number == person.number);
        let known = case.people.all().iter().filter(is_meant).filter(|one| one.name.is_some() || one.email.is_some());
        let emptied = known.map(|one| Person { name: None, email: None, language: None, ..one.clone() });
        let emptied: Vec<Person> = emptied.collect();
        let mut warnings: Vec<Warning> = still_named(app, case, &person).into_iter().collect();
        if !emptied.is_empty() {
            warnings.push(Warning { code: "not_in_log", text: app.words.say("warning-forgotten") });
        }
        Ok((person.number, emptied, warnings))
    })
}

/// Records changed people, and shows the one that it was about.
fn changed(
    app: &App,
    mut decide: impl FnMut(&Case) -> Result<(PersonNumber, Vec<Person>, Vec<Warning>), Failure>,
) -> anyhow::Result<Exit> {
    let mut about = PersonNumber(0);
    let mut warnings = Vec::new();
    app.everybody.set(true);
    let recorded = app.record(&Scope::Whole, |case| {
        let (number, people, told) = decide(case)?;
        about = number;
        warnings = told;
        Ok(Decision { people, ..Decision::default() })
    })?;
    let now = now(app, &recorded.after, about);
    writing::show(app, &recorded, warnings, now)
}

/// That free texts beside entries still hold the name, which stays in them.
fn still_named(app: &App, case: &Case, person: &Person) -> Option<Warning> {
    let name = fold(person.name.as_deref()?);
    let holds = |text: &str| fold(text).contains(&name);
    let entries = case.entries.iter().filter(|entry| {
        let texts = &entry.texts;
        let single = [&texts.decided_by, &texts.reference, &texts.reason, &texts.title, &texts.signer, &texts.focus];
        single.into_iter().flatten().chain(&texts.goals).any(|text| holds(text))
    });
    let numbers: Vec<String> = entries.map(|entry| entry.number.0.to_string()).collect();
    (!numbers.is_empty()).then(|| {
        let values = [("entries", app.words.list(&numbers).into())];
        Warning { code: "name_in_texts", text: app.words.say_with("warning-name-in-texts", &values) }
    })
}
