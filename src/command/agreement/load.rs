//! `agreement load`: a text becomes a new version, and what it changes is told.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::changes::Before;
use super::source;
use super::source::Source;
use crate::agreement::Agreement;
use crate::agreement::compiled::compile;
use crate::agreement::file::agreement_from;
use crate::answer::entry_into_force::in_force_from;
use crate::app::App;
use crate::app::case::Case;
use crate::app::choose::Chosen;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::app::record::Recorded;
use crate::calendar::reading::Direction;
use crate::clock::knows_zone;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::writing::RecordedView;
use crate::command::writing::Warning;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::fact::Fact;
use crate::store::chain::sha256_hex;
use crate::store::index::AgreementIndex;
use crate::store::journal::Journal;
use crate::store::journal::Scope;
use crate::store::journal::Version;
use crate::store::sqlite::register::Register;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::View;
use crate::view::agreement::State;
use crate::view::changes::changes;
use crate::view::json;
use crate::view::problems::CheckedFile;
use crate::view::problems::errors;
use crate::view::sheet::Sheet;

/// `agreement load`.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "load", "agreement-load").arg(positional(words, "file", true)).arg(option(words, "from"));
    with_ground(command, words)
}

/// The latest version of an agreement that the register holds.
#[derive(Debug, Clone)]
struct Latest {
    number: u32,
    text: String,
    from: Option<NaiveDate>,
}

/// Loads the text.
///
/// # Errors
/// `bad_agreement` for a faulty file, and whatever keeps the register from being written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let source = source::read(given(matches, "file").unwrap_or("-"))?;
    let agreement = sound(app, &source)?;
    let from = dates::day(app, matches, "from", Direction::Planned)?.or(agreement.amended_from);
    let latest = std::cell::RefCell::new(None);
    let superseded = std::cell::RefCell::new(None);
    let choose = |register: Option<&mut Register>| -> Result<Chosen, Failure> {
        let mut register = register;
        let known = register.as_deref_mut().map(|register| newest(register, &agreement.id)).transpose()?.flatten();
        let version = known.as_ref().map_or(0, |known| known.number);
        if known.is_none()
            && let Some(register) = register
        {
            *superseded.borrow_mut() = Superseded::of(&agreement, register)?;
        }
        *latest.borrow_mut() = known;
        Ok(Chosen {
            agreement: agreement.clone(),
            version,
            superseded_from: None,
            is_alone: false,
            depends_on_day: true,
            recompiled: None,
        })
    };
    // What the new text leaves behind may name people of another agreement.
    app.everybody.set(true);
    let mut recorded = app.record_under(&choose, &Scope::Whole, |_| {
        let known = latest.borrow().clone();
        if known.as_ref().is_some_and(|known| known.text == source.text && known.from == from) {
            return Ok(Decision::default());
        }
        let number = known.map_or(0, |known| known.number) + 1;
        let draft = Draft::new(Fact::AgreementLoaded { version: number }, from.unwrap_or(app.today));
        let version = Version {
            agreement: agreement.id.clone(),
            number,
            text: source.text.clone(),
            from,
            loaded_at: app.now,
            compiled: compile(&agreement, &sha256_hex(&source.text)),
            index: AgreementIndex::of(&agreement),
        };
        Ok(Decision { drafts: vec![grounded(matches, draft)?], version: Some(version), ..Decision::default() })
    })?;
    let latest = latest.into_inner();
    if recorded.changed {
        recorded.after.version += 1;
    } else {
        recorded.already.extend(loaded_by(&recorded.after, recorded.after.version));
    }
    let before = latest.and_then(|latest| agreement_from(&latest.text).agreement);
    let effect = Effect { before: before.as_ref(), superseded: superseded.into_inner(), from };
    let view = LoadedView::new(app, &recorded, &effect);
    app.show(&view, Exit::Done)
}

/// The agreement that a new one supersedes, where the register holds it.
struct Superseded {
    agreement: Agreement,
    entries: Vec<Entry>,
}

impl Superseded {
    fn of(successor: &Agreement, register: &mut Register) -> Result<Option<Superseded>, Failure> {
        let Some(id) = &successor.supersedes else { return Ok(None) };
        let (entries, _) = register.read(id, &Scope::Whole)?;
        let text = newest(register, id)?.map(|latest| latest.text);
        let agreement = text.and_then(|text| agreement_from(&text).agreement);
        Ok(agreement.map(|agreement| Superseded { agreement, entries }))
    }
}

/// What a new text is compared with.
struct Effect<'a> {
    /// The text before of the same agreement.
    before: Option<&'a Agreement>,
    /// Where it is the first text of an agreement that supersedes another.
    superseded: Option<Superseded>,
    from: Option<NaiveDate>,
}

/// The agreement of a text without errors, whose time zone is known.
fn sound(app: &App, source: &Source) -> Result<Agreement, Failure> {
    let checked = agreement_from(&source.text);
    let Some(agreement) = checked.agreement else {
        let file = CheckedFile { name: &source.name, source: &source.text, problems: &checked.problems };
        let mut failure = Failure::new(Kind::BadAgreement, "failure-faulty-file")
            .about(&source.name)
            .with("count", file.errors())
            .hint(Message::new("hint-agreement-check").with("file", source.name.as_str()));
        if app.format != crate::app::Format::Json {
            failure.rendered = Some(errors(&file, &app.words, app.width).trim_end().to_owned());
        }
        return Err(failure);
    };
    if knows_zone(&agreement.timezone) {
        Ok(agreement)
    } else {
        Err(Failure::new(Kind::BadAgreement, "failure-unknown-zone")
            .about(&agreement.timezone)
            .hint(Message::new("hint-unknown-zone")))
    }
}

fn newest(register: &mut Register, id: &str) -> Result<Option<Latest>, Failure> {
    let Some(latest) = register.outlines_of(id)?.pop() else { return Ok(None) };
    Ok(Some(Latest { number: latest.number, text: register.text(&latest)?, from: latest.from }))
}

/// The entry that says when a version was loaded.
fn loaded_by(case: &Case, version: u32) -> Option<EntryNumber> {
    let loads = |fact: &Fact| matches!(fact, Fact::AgreementLoaded { version: loaded } if *loaded == version);
    case.entries.iter().rev().find(|entry| loads(&entry.fact)).map(|entry| entry.number)
}

/// What was loaded, and what it changes.
struct LoadedView<'a> {
    recorded: RecordedView<'a>,
    changes: Vec<String>,
}

impl<'a> LoadedView<'a> {
    fn new(app: &App, recorded: &'a Recorded, effect: &Effect<'_>) -> LoadedView<'a> {
        let case = &recorded.after;
        let words = &app.words;
        let (changes, mut warnings) = match (effect.before, &effect.superseded) {
            _ if !recorded.changed => (Vec::new(), Vec::new()),
            (Some(before), _) => of_new_version(app, case, before, effect.from),
            (None, superseded) => of_successor(app, case, superseded.as_ref()),
        };
        warnings.extend(continued_nowhere(case, effect.superseded.as_ref(), words));
        let state = State::of(case.basis(), case.version, app.today);
        let now = Some(json::agreement::agreement(&state, words.language.code()));
        LoadedView { recorded: RecordedView { recorded, warnings, now }, changes }
    }
}

/// What another text of the same agreement changes, and which facts no longer fit.
fn of_new_version(app: &App, case: &Case, before: &Agreement, from: Option<NaiveDate>) -> (Vec<String>, Vec<Warning>) {
    let words = &app.words;
    let mut told = changes(before, &case.agreement, words);
    let holds = match from {
        Some(day) => words.say_with("change-from", &[("day", words.date(day).into())]),
        None => words.say("change-all-days"),
    };
    told.insert(0, holds);
    let before =
        Before { agreement: before, entries: &case.entries, history: &case.history, people: case.people.known() };
    told.extend(before.moved_notices(&case.agreement, from, app.today, words));
    let lost = before.unfit(&case.agreement, from, app.today, words).into_iter();
    (told, lost.map(|text| Warning { code: "fact_does_not_fit", text }).collect())
}

/// What the first text of an agreement that supersedes another changes, and which facts stay with the other.
fn of_successor(app: &App, case: &Case, superseded: Option<&Superseded>) -> (Vec<String>, Vec<Warning>) {
    let words = &app.words;
    let Some(earlier) = &case.agreement.supersedes else { return (Vec::new(), Vec::new()) };
    let from = in_force_from(case.basis(), app.today);
    let mut values = vec![("earlier", earlier.as_str().into())];
    let Some(superseded) = superseded else {
        return (vec![words.say_with("change-successor-unknown", &values)], Vec::new());
    };
    let mut told = vec![words.say_with("change-compared", &values)];
    told.extend(changes(&superseded.agreement, &case.agreement, words));
    values.extend(from.map(|day| ("day", words.date(day).into())));
    let key = if from.is_some() { "change-successor-since" } else { "change-successor" };
    told.insert(0, words.say_with(key, &values));
    let entries = &superseded.entries;
    let history = History::of(entries);
    let before = Before { agreement: &superseded.agreement, entries, history: &history, people: case.people.known() };
    let behind = before.left_behind(&case.agreement, from.unwrap_or(app.today), words).into_iter();
    (told, behind.map(|text| Warning { code: "fact_stays_behind", text }).collect())
}

/// Bodies that continue one of an earlier agreement which the register does not know.
fn continued_nowhere(case: &Case, superseded: Option<&Superseded>, words: &Words) -> Vec<Warning> {
    // Only the first load tells: afterwards it was told.
    let Some(superseded) = superseded else { return Vec::new() };
    let mut warnings = Vec::new();
    for body in &case.agreement.bodies {
        let Some((earlier, before)) = body.continues.as_ref().and_then(|continues| continues.earlier.as_ref()) else {
            continue;
        };
        if *earlier == superseded.agreement.id && superseded.agreement.body(before).is_none() {
            let values = [
                ("body", body.name.in_language(words.language.code()).into()),
                ("earlier", earlier.as_str().into()),
                ("before", before.0.as_str().into()),
            ];
            let text = words.say_with("warning-continues-unknown", &values);
            warnings.push(Warning { code: "continues_unknown", text });
        }
    }
    warnings
}

impl View for LoadedView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = self.recorded.sheet(words);
        for change in &self.changes {
            sheet.row(words.say("row-change"), change);
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        self.recorded.json_with(Some(&self.changes), words)
    }
}
