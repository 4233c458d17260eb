//! `remind`: sends what is due and was not reminded of yet, and records that it was sent.

use std::io::IsTerminal;
use std::io::Write;

use chrono::DateTime;
use chrono::FixedOffset;
use clap::ArgMatches;
use clap::Command;

use self::message::Message as Mail;
use self::via::Via;
use super::argument::given;
use super::argument::option;
use super::argument::verb;
use super::due::days;
use crate::answer::remind::Digest;
use crate::answer::remind::plan;
use crate::app::App;
use crate::app::Format;
use crate::app::agenda::RULES;
use crate::app::case::Case;
use crate::app::open::choose;
use crate::app::open::require;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::as_text;
use crate::history::fact::Fact;
use crate::store::agenda::Form;
use crate::store::agenda::Matter;
use crate::store::agenda::Placed;
use crate::store::agenda::Question;
use crate::store::agenda::Survey;
use crate::store::journal::Scope;
use crate::store::sqlite::register::Register;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::View;
use crate::view::json::remind::reminders;
use crate::view::remind;
use crate::view::sheet::Sheet;

mod message;
mod settings;
mod smtp;
mod turn;
mod via;
mod why;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "remind", "remind")
        .arg(option(words, "within").help(words.say("arg-within-owed")))
        .arg(option(words, "via"))
        .subcommand(why::command(words))
}

/// Sends, or tells why something was sent.
///
/// # Errors
/// When something typed is not understood, the register cannot be read, or a message could not be sent or recorded.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    match matches.subcommand() {
        Some(("why", matches)) => why::run(app, matches),
        _ => send(app, matches),
    }
}

fn send(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let within = given(matches, "within").map(|text| days(text, "--within")).transpose()?;
    let mut via = Via::read(given(matches, "via"), app.mail_settings)?;
    if app.known.is_some() {
        return Err(Failure::new(Kind::Usage, "failure-known-on-write")
            .hint(Message::new("hint-known-on-write"))
            .into());
    }
    if app.place.named {
        require(&app.place)?;
    }
    if app.dry_run
        && within.is_none()
        && let Some(view) = foreseen(app, &via)?
    {
        return app.show(&view, Exit::Done);
    }
    let register = app.place.path.as_ref().filter(|path| !app.dry_run && path.exists());
    let turn = register.map(|path| turn::take(path)).transpose()?;
    if matches!(turn, Some(None)) {
        app.note(&app.words.say("remind-other-run"));
        return app.show(&RemindView::default(), Exit::Done);
    }
    let mut cases: Vec<(Case, Vec<Digest>)> = Vec::new();
    let is_alone = app.each(&Scope::Whole, Some(Matter::Reminders), app.today, |case| {
        let digests = plan(case.basis(), app.today, within);
        if !digests.is_empty() {
            cases.push((case, digests));
        }
        Ok(())
    })?;
    let each = cases.iter().flat_map(|(case, digests)| digests.iter().map(move |digest| (case, digest.clone())));
    let digests: Vec<(&Case, Digest)> = each.collect();
    if !app.dry_run && !digests.is_empty() {
        via.prepare()?;
    }
    let outgoing = digests.into_iter().map(|(case, digest)| Outgoing::of(app, &via, case, digest)).collect();
    let exit = Run { app, via, outgoing, view: RemindView::default(), failed: 0 }.finish();
    if !is_alone && !app.dry_run {
        app.work_out()?;
    }
    // The turn lasts until everything that was sent is recorded.
    drop(turn);
    exit
}

/// What would be sent under several agreements; none where there is one, which is read. Of most it is kept as it would be
/// written, and only the others are read.
fn foreseen(app: &App, via: &Via) -> Result<Option<RemindView>, Failure> {
    let for_scripts = app.format == Format::Json;
    let form = if for_scripts { Form::Object } else { Form::Line };
    let day = app.today;
    let question = Question { matter: Matter::Reminders, rules: RULES, language: None, day, until: None, form };
    let Some(Survey { unknown, known }) = app.survey(&question)? else { return Ok(None) };
    let kept = known.into_iter().map(|Placed { place, one }| {
        let bytes = if for_scripts { one.object } else { one.line };
        Placed { place, one: String::from_utf8(bytes).unwrap_or_default() }
    });
    let mut all: Vec<Placed<String>> = kept.collect();
    let (places, ids): (Vec<i64>, Vec<String>) = unknown.into_iter().map(|one| (one.place, one.one)).unzip();
    app.read_each(&ids, &Scope::Whole, |at, case| {
        let place = places.get(at).copied().unwrap_or_default();
        for digest in plan(case.basis(), day, None) {
            let words = words_of(&case, &digest);
            let tell = if for_scripts { remind::objects } else { remind::shown };
            all.push(Placed { place, one: tell(&digest, case.names(), &words) });
        }
        Ok(())
    })?;
    all.sort_by_key(|one| one.place);
    let mut view = RemindView::default();
    for Placed { one, .. } in all {
        if for_scripts {
            view.reminders.push(remind::sent(&one, via.word(), None));
        } else {
            view.shown.push(one);
        }
    }
    Ok(Some(view))
}

/// A digest on its way.
struct Outgoing<'a> {
    case: &'a Case,
    digest: Digest,
    words: Words,
    mail: Mail,
}

impl<'a> Outgoing<'a> {
    fn of(app: &App, via: &Via, case: &'a Case, digest: Digest) -> Outgoing<'a> {
        let words = words_of(case, &digest);
        let mail = Mail::of(app, case, &digest, via.from(), &words);
        Outgoing { case, digest, words, mail }
    }
}

/// The words in which a message is written.
fn words_of(case: &Case, digest: &Digest) -> Words {
    Words::of(remind::language(&digest.to, case.names()))
}

/// One run through all recipients.
struct Run<'a> {
    app: &'a App,
    via: Via,
    outgoing: Vec<Outgoing<'a>>,
    view: RemindView,
    failed: usize,
}

impl Run<'_> {
    /// Sends and records. What goes to stdout is written out before it is recorded, everything else is recorded message by
    /// message: whenever the machine stops, a message may be repeated, but none is lost.
    fn finish(mut self) -> anyhow::Result<Exit> {
        let outgoing = std::mem::take(&mut self.outgoing);
        if self.app.dry_run || self.via.is_stdout() {
            for one in &outgoing {
                self.view.add(self.app, &self.via, one);
            }
            self.app.show(&self.view, Exit::Done)?;
            if !self.app.dry_run {
                for one in &outgoing {
                    let recorded = self.record(one);
                    self.tell(one, recorded);
                }
            }
            return Ok(self.exit());
        }
        let progress = Progress::of(outgoing.len());
        for (place, one) in outgoing.iter().enumerate() {
            progress.show(place + 1, &self.app.words);
            let outcome = self.via.send(&one.mail).and_then(|()| self.record(one));
            progress.clear();
            if self.tell(one, outcome) {
                self.view.add(self.app, &self.via, one);
            }
        }
        let exit = self.exit();
        self.app.show(&self.view, exit)
    }

    fn exit(&self) -> Exit {
        if self.failed > 0 { Exit::Failed } else { Exit::Done }
    }

    /// Tells what went wrong. A recipient who cannot be reached does not keep the others waiting.
    fn tell(&mut self, one: &Outgoing<'_>, outcome: Result<(), Failure>) -> bool {
        let Err(failure) = outcome else { return true };
        self.failed += 1;
        let values = [("to", one.mail.name.as_str().into())];
        self.app.note(&self.app.words.say_with("remind-failed", &values));
        self.app.note(as_text(&failure, &self.app.words).trim_end());
        false
    }

    /// Records that a digest was sent.
    fn record(&self, one: &Outgoing<'_>) -> Result<(), Failure> {
        let (case, digest) = (one.case, &one.digest);
        let agreement = (case.version > 0).then_some(case.agreement.id.as_str());
        let drafts = digest.reminders.iter().map(|reminder| {
            let fact = Fact::Reminded {
                key: reminder.item.key.to_string(),
                step: reminder.step.to_string(),
                to: digest.to.to_string(),
                base: reminder.base,
                message_id: digest.message_id.clone(),
                via: self.via.word().to_owned(),
            };
            Draft { unasked: true, ..Draft::new(fact, self.app.today) }
        });
        let drafts: Vec<Draft> = drafts.collect();
        let which = |register: Option<&mut Register>| choose(register, agreement, Some(self.app.today));
        let decision = Decision { drafts, ..Decision::default() };
        self.app.record_under(&which, &Scope::Whole, |_| Ok(decision.clone()))?;
        Ok(())
    }
}

/// How far a run is, on a terminal and where there are many messages.
struct Progress {
    total: usize,
    shown: bool,
}

/// From so many messages on, sending takes long enough to be watched.
const MANY: usize = 5;

impl Progress {
    fn of(total: usize) -> Progress {
        Progress { total, shown: total >= MANY && std::io::stderr().is_terminal() }
    }

    fn show(&self, place: usize, words: &Words) {
        if self.shown {
            let values = [("place", place.into()), ("total", self.total.into())];
            let _ = write!(std::io::stderr(), "\r{}", words.say_with("remind-progress", &values));
        }
    }

    fn clear(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}

/// What was sent.
#[derive(Debug, Default)]
struct RemindView {
    /// Objects with commas between them.
    reminders: Vec<String>,
    /// The messages themselves, where they go to stdout or are only shown.
    shown: Vec<String>,
    /// A line for each recipient, where the messages went elsewhere.
    told: Vec<String>,
}

impl RemindView {
    fn add(&mut self, app: &App, via: &Via, one: &Outgoing<'_>) {
        let Outgoing { case, digest, words, mail } = one;
        let sent_at: Option<DateTime<FixedOffset>> = (!app.dry_run).then_some(app.now);
        let objects = remind::objects(digest, case.names(), words);
        self.reminders.push(remind::sent(&objects, via.word(), sent_at));
        if app.dry_run || via.is_stdout() {
            self.shown.push(remind::shown(digest, case.names(), words));
        } else {
            let values = [("to", mail.name.as_str().into()), ("count", digest.reminders.len().into())];
            self.told.push(app.words.say_with("remind-sent", &values));
        }
    }
}

impl View for RemindView {
    /// Nothing where nothing was to be sent: a machine that runs this every night stays silent.
    fn sheet(&self, _words: &Words) -> Sheet {
        let mut sheet = Sheet::default();
        for (place, shown) in self.shown.iter().enumerate() {
            if place > 0 {
                sheet.plain("\n");
            }
            sheet.plain(shown);
        }
        for told in &self.told {
            sheet.line(told);
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        reminders(&self.reminders)
    }
}
