//! What a run has sent, as it is shown.

use chrono::DateTime;
use chrono::FixedOffset;

use super::run::Outgoing;
use super::via::Via;
use crate::app::App;
use crate::text::Words;
use crate::view::View;
use crate::view::json::remind::reminders;
use crate::view::remind;
use crate::view::sheet::Sheet;

/// What was sent.
#[derive(Debug, Default)]
pub(super) struct RemindView {
    /// Objects with commas between them.
    pub(super) reminders: Vec<String>,
    /// The messages themselves, where they go to stdout or are only shown.
    pub(super) shown: Vec<String>,
    /// A line for each recipient, where the messages went elsewhere.
    told: Vec<String>,
}

impl RemindView {
    pub(super) fn add(&mut self, app: &App, via: &Via, one: &Outgoing<'_>) {
        let Outgoing { case, digest, words, mail, .. } = one;
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
