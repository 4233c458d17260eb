//! `remind`: sends what is due and was not reminded of yet, and records that it was sent.

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
use crate::store::journal::Scope;
use crate::store::sqlite::register::Register;
use crate::text::Words;
use crate::text::language::Language;
use crate::text::message::Message;
use crate::view::View;
use crate::view::due;
use crate::view::json::remind::ReminderJson;
use crate::view::json::remind::RemindersJson;
use crate::view::sheet::Sheet;

mod message;
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
    let via = Via::read(given(matches, "via"))?;
    if app.known.is_some() {
        return Err(Failure::new(Kind::Usage, "failure-known-on-write")
            .hint(Message::new("hint-known-on-write"))
            .into());
    }
    if app.place.named {
        require(&app.place)?;
    }
    let mut run = Run { app, via, view: RemindView::default(), failed: 0 };
    for case in app.open_each(&Scope::Whole)? {
        let words = words_of(&case);
        for digest in plan(case.basis(), app.today, within) {
            run.deliver(&case, &digest, &words);
        }
    }
    let exit = if run.failed > 0 { Exit::Failed } else { Exit::Done };
    app.show(&run.view, exit)
}

/// The language in which a message is written: the agreement's, whatever the locale of the machine that sends it.
fn words_of(case: &Case) -> Words {
    Words::of(Language::from_code(&case.agreement.language).unwrap_or(Language::Finnish))
}

/// One run through all recipients.
struct Run<'a> {
    app: &'a App,
    via: Via,
    view: RemindView,
    failed: usize,
}

impl Run<'_> {
    /// Sends one digest and records it. A recipient who cannot be reached does not keep the others waiting.
    fn deliver(&mut self, case: &Case, digest: &Digest, words: &Words) {
        let mail = Mail::of(self.app, case, digest, words);
        let sent = if self.app.dry_run { Ok(()) } else { self.via.send(&mail) };
        let recorded = sent.and_then(|()| if self.app.dry_run { Ok(()) } else { self.record(case, digest) });
        match recorded {
            Ok(()) => self.view.add(self.app, &self.via, case, digest, &mail, words),
            Err(failure) => {
                self.failed += 1;
                let values = [("to", mail.name.as_str().into())];
                self.app.note(&self.app.words.say_with("remind-failed", &values));
                self.app.note(as_text(&failure, &self.app.words).trim_end());
            }
        }
    }

    /// Records that a digest was sent.
    fn record(&self, case: &Case, digest: &Digest) -> Result<(), Failure> {
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

/// What was sent.
#[derive(Debug, Default)]
struct RemindView {
    reminders: Vec<ReminderJson>,
    /// The messages themselves, where they go to stdout or are only shown.
    shown: Vec<String>,
    /// A line for each recipient, where the messages went elsewhere.
    told: Vec<String>,
}

impl RemindView {
    fn add(&mut self, app: &App, via: &Via, case: &Case, digest: &Digest, mail: &Mail, words: &Words) {
        let sent_at: Option<DateTime<FixedOffset>> = (!app.dry_run).then_some(app.now);
        self.reminders.extend(digest.reminders.iter().map(|reminder| ReminderJson {
            key: reminder.item.key.to_string(),
            step: reminder.step.to_string(),
            to: digest.to.to_string(),
            via: via.word().to_owned(),
            sent_at,
            text: due::what(&reminder.item, case.names(), words),
        }));
        if app.dry_run || via.is_stdout() {
            let head = [("to", mail.name.as_str().into()), ("subject", mail.subject.as_str().into())];
            self.shown.push(format!("{}\n\n{}", words.say_with("reminder-head", &head), mail.text));
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
        let json = RemindersJson { schema: "yhdyspinta/reminders/1", reminders: self.reminders.clone() };
        serde_json::to_string(&json).unwrap_or_default()
    }
}
