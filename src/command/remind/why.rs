//! `remind why`: of what was sent about something owed, and what is to be sent next.

use clap::ArgMatches;
use clap::Command;

use crate::answer::due::item::Item;
use crate::answer::remind::plan;
use crate::answer::remind::recipient::Recipient;
use crate::app::App;
use crate::app::case::Case;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::due::settle::find;
use crate::command::due::settle::key;
use crate::failure::Exit;
use crate::history::fact::Fact;
use crate::history::person::PersonNumber;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::due;
use crate::view::json::remind::ReminderJson;
use crate::view::json::remind::reminders;
use crate::view::names::Names;
use crate::view::reasons::rows;
use crate::view::remind::addressee;
use crate::view::sheet::Sheet;

/// The command and its arguments.
#[must_use]
pub(super) fn command(words: &Words) -> Command {
    verb(words, "why", "remind-why").arg(positional(words, "key", true)).arg(option(words, "on"))
}

/// Answers.
pub(super) fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let key = key(given(matches, "key").unwrap_or_default())?;
    let case = app.open(&Scope::Whole)?;
    let item = find(app, &case, &key)?;
    let mut reminders = sent(&case, &item, &app.words);
    for digest in plan(case.basis(), on, None) {
        let planned = digest.reminders.iter().filter(|reminder| reminder.item.key == key);
        reminders.extend(planned.map(|reminder| ReminderJson {
            key: key.to_string(),
            step: reminder.step.to_string(),
            base: reminder.base,
            superseded: false,
            to: digest.to.to_string(),
            via: String::new(),
            sent_at: None,
            text: due::what(&item, case.names(), &app.words),
        }));
    }
    app.show(&WhyView { item, reminders, names: case.names() }, Exit::Done)
}

/// What was sent about an item, oldest first.
fn sent(case: &Case, item: &Item, words: &Words) -> Vec<ReminderJson> {
    let of_key = item.key.to_string();
    let standing: Vec<u32> = case.history.reminded.iter().map(|sent| sent.entry.0).collect();
    let entries = case.entries.iter().filter(|entry| standing.contains(&entry.number.0));
    let sent = entries.filter_map(|entry| match &entry.fact {
        Fact::Reminded { key, step, to, via, base, .. } if *key == of_key => Some(ReminderJson {
            key: key.clone(),
            step: step.clone(),
            base: *base,
            superseded: item.base() != Some(*base),
            to: to.clone(),
            via: via.clone(),
            sent_at: Some(entry.recorded_at),
            text: due::what(item, case.names(), words),
        }),
        _ => None,
    });
    sent.collect()
}

/// A step in words; one that a later program recorded as it stands.
fn step_told(step: &str, words: &Words) -> String {
    let number = |text: &str| text.parse::<u32>().ok();
    if let Some(days) = step.strip_prefix("before-").and_then(number) {
        words.say_with("step-before", &[("days", days.into())])
    } else if let Some(days) = step.strip_prefix("since-").and_then(number) {
        words.say_with("step-since", &[("days", days.into())])
    } else if let Some(time) = step.strip_prefix("late-").and_then(number) {
        words.say_with("step-late", &[("time", time.saturating_add(1).into())])
    } else if step == "at-risk" {
        words.say("step-at-risk")
    } else {
        step.to_owned()
    }
}

struct WhyView<'a> {
    item: Item,
    reminders: Vec<ReminderJson>,
    names: Names<'a>,
}

impl WhyView<'_> {
    fn name(&self, to: &str, words: &Words) -> String {
        let person = to.strip_prefix("person:").and_then(|number| number.parse().ok()).map(PersonNumber);
        let to = match person {
            Some(person) => Recipient::Person(person),
            None => Recipient::Party(crate::agreement::party::PartyId(to.to_owned())),
        };
        addressee(&to, self.names, words)
    }
}

impl View for WhyView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let values = [
            ("what", due::what(&self.item, self.names, words).into()),
            ("standing", due::standing(&self.item, words).into()),
            ("by", self.item.by.map(|by| words.weekday_and_date(by)).unwrap_or_default().into()),
        ];
        let mut sheet = Sheet::new(words.say_with(due::line_of(&self.item), &values));
        sheet.row(words.say("row-responsible"), due::who(&self.item.responsible, self.names, words));
        if let Some(since) = due::since(&self.item, words) {
            sheet.row(words.say("row-since"), since);
        }
        for reminder in &self.reminders {
            let values = [
                ("to", self.name(&reminder.to, words).into()),
                ("step", step_told(&reminder.step, words).into()),
                ("base", words.date(reminder.base).into()),
                ("day", reminder.sent_at.map(|at| words.date(at.date_naive())).unwrap_or_default().into()),
            ];
            let (head, told) = match reminder.sent_at {
                Some(_) if reminder.superseded => ("row-reminded", "reminder-superseded"),
                Some(_) => ("row-reminded", "reminder-sent-on"),
                None => ("row-to-remind", "reminder-planned"),
            };
            sheet.row(words.say(head), words.say_with(told, &values));
        }
        if self.reminders.is_empty() {
            sheet.row(words.say("row-reminded"), words.say("reminder-none"));
        }
        rows(&mut sheet, &self.item.because, self.names, words);
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        let objects = self.reminders.iter().map(|reminder| serde_json::to_string(reminder).unwrap_or_default());
        reminders(&objects.collect::<Vec<_>>())
    }
}
