//! `agreement load`: a text becomes a new version, and what it changes is told.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::changes::changes;
use super::changes::unfit;
use super::source;
use super::source::Source;
use crate::agreement::Agreement;
use crate::agreement::compiled::compile;
use crate::agreement::file::agreement_from;
use crate::app::App;
use crate::app::case::Case;
use crate::app::open::Chosen;
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
    let choose = |register: Option<&mut Register>| -> Result<Chosen, Failure> {
        let known = register.map(|register| newest(register, &agreement.id)).transpose()?.flatten();
        let version = known.as_ref().map_or(0, |known| known.number);
        *latest.borrow_mut() = known;
        Ok(Chosen {
            agreement: agreement.clone(),
            version,
            superseded_from: None,
            depends_on_day: true,
            recompiled: None,
        })
    };
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
    let view = LoadedView::new(app, &recorded, before.as_ref());
    app.show(&view, Exit::Done)
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
    let versions = register.versions()?;
    let latest = versions.into_iter().filter(|version| version.agreement == id).max_by_key(|version| version.number);
    Ok(latest.map(|version| Latest { number: version.number, text: version.text, from: version.from }))
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
    fn new(app: &App, recorded: &'a Recorded, before: Option<&Agreement>) -> LoadedView<'a> {
        let case = &recorded.after;
        let words = &app.words;
        let changes = match before {
            Some(before) if recorded.changed => changes(before, &case.agreement, words),
            _ => Vec::new(),
        };
        let warnings = unfit(case, words).into_iter().map(|text| Warning { code: "fact_does_not_fit", text });
        let state = State::of(case.basis(), case.version, app.today);
        let now = Some(json::agreement::agreement(&state, words.language.code()));
        LoadedView { recorded: RecordedView { recorded, warnings: warnings.collect(), now }, changes }
    }
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
        self.recorded.json(words)
    }
}
