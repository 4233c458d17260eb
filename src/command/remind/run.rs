//! One run through all recipients: each message is sent and recorded by itself.

use super::message::Message as Mail;
use super::progress::Progress;
use super::shown::RemindView;
use super::via::Via;
use crate::answer::remind::Digest;
use crate::answer::remind::begun::Begun;
use crate::app::App;
use crate::app::case::Case;
use crate::app::choose::choose;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::as_text;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::store::sqlite::register::Register;
use crate::text::Words;
use crate::view::remind;

/// A digest on its way.
pub(super) struct Outgoing<'a> {
    pub(super) case: &'a Case,
    pub(super) digest: Digest,
    pub(super) words: Words,
    pub(super) mail: Mail,
    /// An earlier run had begun to send it.
    is_begun: bool,
}

impl<'a> Outgoing<'a> {
    pub(super) fn of(app: &App, via: &Via, case: &'a Case, digest: Digest, is_begun: bool) -> Outgoing<'a> {
        let words = words_of(case, &digest);
        let mail = Mail::of(app, case, &digest, via.from(), &words);
        Outgoing { case, digest, words, mail, is_begun }
    }
}

/// The words in which a message is written.
pub(super) fn words_of(case: &Case, digest: &Digest) -> Words {
    Words::of(remind::language(&digest.to, case.names()))
}

/// One run through all recipients.
pub(super) struct Run<'a> {
    pub(super) app: &'a App,
    pub(super) via: Via,
    pub(super) outgoing: Vec<Outgoing<'a>>,
    pub(super) view: RemindView,
    pub(super) failed: usize,
}

impl Run<'_> {
    /// Sends and records. What goes to stdout is written out before it is recorded, everything else is recorded message by
    /// message: whenever the machine stops, a message may be repeated, but none is lost.
    ///
    /// # Errors
    /// When what was sent cannot be shown; where the register cannot be written, before anything is shown.
    pub(super) fn finish(mut self) -> anyhow::Result<Exit> {
        let outgoing = std::mem::take(&mut self.outgoing);
        if self.app.dry_run || self.via.is_stdout() {
            // Cron mails what is shown: where nothing can be recorded, nothing is shown that the next run would repeat.
            if let Some(first) = outgoing.first().filter(|_| !self.app.dry_run) {
                for begun in &Begun::of(&first.case.agreement.id, &first.digest) {
                    self.app.begin_message(begun)?;
                }
            }
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
            let outcome = self.deliver(one);
            progress.clear();
            if self.tell(one, outcome) {
                self.view.add(self.app, &self.via, one);
            }
        }
        let exit = self.exit();
        self.app.show(&self.view, exit)
    }

    /// Notes a message, sends it, and records that it was sent. Where a run stops after it was noted, it may have left: the
    /// next run takes it up under the same id.
    fn deliver(&self, one: &Outgoing<'_>) -> Result<(), Failure> {
        let parcel = self.via.pack(&one.mail)?;
        let begun = Begun::of(&one.case.agreement.id, &one.digest);
        for begun in &begun {
            self.app.begin_message(begun)?;
        }
        match self.via.send(&parcel) {
            Ok(()) => self.record(one),
            Err(unsent) => {
                if unsent.is_certain && !one.is_begun {
                    // It is planned anew; what is found of it would only be in the way. If that fails, it is taken up.
                    let _ = self.app.give_up_messages(&begun);
                }
                Err(unsent.failure)
            }
        }
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
        let told = digest.reminders.iter().flat_map(|reminder| reminder.to.iter().map(move |to| (reminder, to)));
        let drafts = told.map(|(reminder, to)| {
            let fact = Fact::Reminded {
                key: reminder.item.key.to_string(),
                step: reminder.step.to_string(),
                to: to.to_string(),
                base: reminder.base,
                message_id: digest.message_id.clone(),
                via: self.via.word().to_owned(),
            };
            Draft { unasked: true, ..Draft::new(fact, self.app.today) }
        });
        let drafts: Vec<Draft> = drafts.collect();
        let which = |register: Option<&mut Register>| choose(register, agreement, Some(self.app.today));
        let decision = Decision { drafts, ..Decision::default() };
        self.app.record_under(&which, &Scope::Standing, |_| Ok(decision.clone()))?;
        Ok(())
    }
}
