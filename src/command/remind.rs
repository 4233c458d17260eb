//! `remind`: sends what is due and was not reminded of yet, and records that it was sent.

use clap::ArgMatches;
use clap::Command;

use self::run::Outgoing;
use self::run::Run;
use self::shown::RemindView;
use self::via::Via;
use super::argument::given;
use super::argument::option;
use super::argument::verb;
use super::due::days;
use crate::answer::remind::Digest;
use crate::answer::remind::begun::Begun;
use crate::answer::remind::begun::Resumed;
use crate::answer::remind::begun::resume;
use crate::answer::remind::join::join;
use crate::answer::remind::plan;
use crate::app::App;
use crate::app::Format;
use crate::app::agenda::RULES;
use crate::app::agenda::Teller;
use crate::app::agenda::reminders_today;
use crate::app::case::Case;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::store::agenda::Form;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::remind;

mod message;
mod progress;
mod run;
mod settings;
mod shown;
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
    let begun = app.begun()?;
    // What is kept does not know of messages that were begun.
    if app.dry_run
        && within.is_none()
        && begun.is_empty()
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
    let mut over = Vec::new();
    let is_alone = app.each(&Scope::Standing, Some(Matter::Reminders), app.today, |case| {
        let planned = plan(case.basis(), app.today, within);
        let Resumed { digests, over: mut more } = resume(case.basis(), app.today, planned, &begun);
        over.append(&mut more);
        let digests = join(&case.agreement.id, digests, &begun, |to| remind::eyes(to, case.names()));
        if !digests.is_empty() {
            cases.push((case, digests));
        }
        Ok(())
    })?;
    let each = cases.iter().flat_map(|(case, digests)| digests.iter().map(move |digest| (case, digest.clone())));
    let mut digests: Vec<(&Case, Digest)> = each.collect();
    // What may have left already goes first, before it is told anything new.
    digests.sort_by_key(|(case, digest)| !is_begun(&begun, case, digest));
    // What `--within` leaves out is not over.
    if !app.dry_run && within.is_none() {
        app.give_up_messages(&over)?;
    }
    if !app.dry_run && !digests.is_empty() {
        via.prepare()?;
    }
    let outgoing = digests.into_iter().map(|(case, digest)| {
        let is_begun = is_begun(&begun, case, &digest);
        Outgoing::of(app, &via, case, digest, is_begun)
    });
    let exit = Run { app, outgoing: outgoing.collect(), via, view: RemindView::default(), failed: 0 }.finish();
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
    let form = Some(if for_scripts { Form::Object } else { Form::Line });
    let day = app.today;
    let question = Question { matter: Matter::Reminders, rules: RULES, language: None, day, until: None, form };
    let teller = Teller::default();
    let mut view = RemindView::default();
    let is_told = app.tell(&question, &|case| reminders_today(case, day, &teller), &mut |heard| match heard {
        Heard::Begin => view = RemindView::default(),
        Heard::Told(slip) => {
            let text = std::str::from_utf8(slip.bytes).unwrap_or_default();
            if for_scripts {
                view.reminders.push(remind::sent(text, via.word(), None));
            } else {
                view.shown.push(text.to_owned());
            }
        }
    })?;
    Ok(is_told.then_some(view))
}

/// Whether a digest is sent as a message that an earlier run had begun.
fn is_begun(begun: &[Begun], case: &Case, digest: &Digest) -> bool {
    let is_same = |message: &Begun| message.message_id == digest.message_id;
    begun.iter().any(|message| message.agreement == case.agreement.id && is_same(message))
}
