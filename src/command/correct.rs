//! `correct`: a new entry takes the place of one that is wrong; the old one stays readable.

use clap::ArgAction;
use clap::ArgMatches;
use clap::Command;

use super::argument::flag;
use super::argument::given;
use super::argument::option;
use super::argument::positional;
use super::argument::several;
use super::argument::verb;
use super::dates;
use super::undo;
use crate::answer::fit::Misfit;
use crate::answer::fit::Unfit;
use crate::answer::fit::newly_unfit;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::standing::first_recorded;
use crate::history::standing::standing;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::facts::told;
use crate::view::objections::refusal;

mod change;
mod options;
mod shown;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let mut command = verb(words, "correct", "correct").arg(positional(words, "entry", true));
    command = command.arg(option(words, options::DAY).alias("date"));
    for id in options::SINGLE {
        command = command.arg(option(words, id));
    }
    for id in options::SEVERAL {
        command = command.arg(several(words, id));
    }
    command = command.arg(option(words, options::REPEATED).action(ArgAction::Append));
    for id in options::FLAGS {
        command = command.arg(flag(words, id));
    }
    command
}

/// Records the correction.
///
/// # Errors
/// `missing` without a reason or anything to change; `unknown_number`; `refused` for an entry that does not count;
/// `conflict` where the new fact contradicts another, or another rests on the old one and would not fit the new.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let number = undo::entry_number(given(matches, "entry").unwrap_or_default())?;
    given(matches, "reason").filter(|reason| !reason.trim().is_empty()).ok_or_else(|| dates::missing("reason"))?;
    let mut was = number;
    let mut options = Vec::new();
    app.everybody.set(true);
    let recorded = app.record(&Scope::Whole, |case| {
        let old = standing_entry(case, number)?;
        was = old.number;
        options = options::checked(matches, &old.fact, number)?;
        let (mut draft, people) = change::changed(app, case, matches, old)?;
        if says_the_same(&draft, old) {
            return Ok(Decision::default());
        }
        draft.corrects = Some(old.number);
        draft.concerns = Some(undo::concerns(case, number));
        judge(app, case, &draft)?;
        Ok(Decision { drafts: vec![draft], people, ..Decision::default() })
    })?;
    shown::show(app, &recorded, matches, shown::Corrected { was, options: &options })
}

/// The entry that stands in the place of the named one: itself, or its latest correction.
fn standing_entry(case: &Case, number: EntryNumber) -> Result<&Entry, Failure> {
    let named = undo::entry(case, number)?;
    options::of(&named.fact).map_or_else(
        || Err(not_correctable(number)),
        |_| {
            let first = first_recorded(&case.entries, number);
            let stands = standing(&case.entries);
            let found = stands.into_iter().find(|entry| first_recorded(&case.entries, entry.number) == first);
            found.ok_or_else(|| {
                let failure = Failure::new(Kind::Refused, "failure-correct-taken-back").entry(Some(number));
                failure.hint(Message::new("hint-log"))
            })
        },
    )
}

fn not_correctable(number: EntryNumber) -> Failure {
    let failure = Failure::new(Kind::Refused, "failure-not-correctable").entry(Some(number));
    failure.hint(Message::new("hint-undo-entry").with("entry", number.0))
}

/// Whether nothing but the reason would be new, where the reason is only that of the correction.
fn says_the_same(draft: &Draft, old: &Entry) -> bool {
    let mut texts = draft.texts.clone();
    if !options::has_own_reason(&old.fact) || draft.texts.reason == old.texts.reason {
        texts.reason.clone_from(&old.texts.reason);
    }
    texts == old.texts && draft.fact == old.fact && draft.holds_on == old.holds_on && draft.at_meeting == old.at_meeting
}

/// Refuses a fact that would not fit those before it, or whose place others could not rest on.
fn judge(app: &App, case: &Case, draft: &Draft) -> Result<(), Failure> {
    let number = EntryNumber(case.position.entry + 1);
    let mut after = case.entries.clone();
    after.push(Entry {
        number,
        command: number,
        fact: draft.fact.clone(),
        holds_on: draft.holds_on,
        recorded_at: app.now,
        at_meeting: draft.at_meeting,
        corrects: draft.corrects,
        texts: draft.texts.clone(),
    });
    let unfit = newly_unfit(&case.agreement, &case.entries, &after);
    let own = unfit.iter().find(|misfit| misfit.entry == number);
    match (own, unfit.as_slice()) {
        (Some(Misfit { why: Unfit::Contradicts(objection), .. }), _) => {
            Err(refusal(objection, case.names(), &app.words))
        }
        (Some(_), _) => Err(Failure::new(Kind::Refused, "failure-correct-unfit").hint(Message::new("hint-log"))),
        (None, []) => Ok(()),
        (None, others) => Err(others_would_not_fit(app, case, others)),
    }
}

fn others_would_not_fit(app: &App, case: &Case, others: &[Misfit]) -> Failure {
    let names = case.names();
    let lines = others.iter().filter_map(|misfit| names.entry(misfit.entry)).map(|entry| {
        let values = [("entry", entry.number.0.into()), ("text", told(entry, names, &app.words).into())];
        app.words.say_with("undo-rests-entry", &values)
    });
    let first = others.first().map(|misfit| misfit.entry);
    Failure::new(Kind::Conflict, "failure-correct-rests")
        .with("later", lines.collect::<Vec<_>>().join("; "))
        .with("count", others.len())
        .entry(first)
        .hint(Message::new("hint-correct-first").with("entry", first.map_or(0, |entry| entry.0)))
}
