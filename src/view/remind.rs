//! A reminder as a message: its subject and its text, in the words of whoever gets it.

use chrono::DateTime;
use chrono::FixedOffset;

use super::due;
use super::json::remind::ReminderJson;
use super::names::Names;
use super::reasons::rows;
use super::sheet::Sheet;
use crate::answer::Reason;
use crate::answer::remind::Digest;
use crate::answer::remind::Reminder;
use crate::answer::remind::recipient::Recipient;
use crate::answer::remind::step::Step;
use crate::history::person::Person;
use crate::text::Words;
use crate::text::language::Language;

/// Lines of a message stay readable in every mail program.
const WIDTH: usize = 72;

/// Whoever is reminded, by name.
#[must_use]
pub fn addressee(to: &Recipient, names: Names<'_>, words: &Words) -> String {
    match to {
        Recipient::Party(party) => names.party(party, words).to_owned(),
        Recipient::Person(person) => names.person(*person, words),
    }
}

/// The person who reads what is sent to a recipient.
#[must_use]
pub fn reader<'a>(to: &Recipient, names: Names<'a>) -> Option<&'a Person> {
    let person = match to {
        Recipient::Party(party) => *names.history.contacts.get(party)?,
        Recipient::Person(person) => *person,
    };
    names.resolve(person)
}

/// Whose eyes read what is sent to a recipient: an address with the language of its owner, else the person.
#[must_use]
pub fn eyes(to: &Recipient, names: Names<'_>) -> Option<String> {
    let person = reader(to, names)?;
    let own = person.email.as_deref().map(str::to_lowercase);
    Some(match own {
        Some(email) => format!("{email} {}", language(to, names).code()),
        None => person.number.0.to_string(),
    })
}

/// The language in which a message is written: the recipient's own, else the agreement's, whatever the locale of the
/// machine that sends it.
#[must_use]
pub fn language(to: &Recipient, names: Names<'_>) -> Language {
    let own = reader(to, names).and_then(|person| person.language.as_deref());
    let known = own.into_iter().chain([names.agreement.language.as_str()]).find_map(Language::from_code);
    known.unwrap_or(Language::Finnish)
}

/// A message as it is shown where it is not sent: who would get it, its subject and its text.
#[must_use]
pub fn shown(digest: &Digest, names: Names<'_>, words: &Words) -> String {
    let (to, subject) = (addressee(&digest.to, names, words), subject(digest, words));
    let head = words.say_with("reminder-head", &[("to", to.into()), ("subject", subject.into())]);
    format!("{head}\n\n{}", text(digest, names, words))
}

/// The reminders of a message as scripts read them, before it is sent and in whatever way: objects with commas between
/// them, which `sent` completes.
#[must_use]
pub fn objects(digest: &Digest, names: Names<'_>, words: &Words) -> String {
    let told = digest.reminders.iter().flat_map(|reminder| reminder.to.iter().map(move |to| (reminder, to)));
    let each = told.map(|(reminder, to)| {
        let json = ReminderJson {
            key: reminder.item.key.to_string(),
            step: reminder.step.to_string(),
            base: reminder.base,
            superseded: false,
            to: to.to_string(),
            via: String::new(),
            sent_at: None,
            text: due::what(&reminder.item, names, words),
        };
        serde_json::to_string(&json).unwrap_or_default()
    });
    each.collect::<Vec<_>>().join(",")
}

/// The same objects with the way of sending, and when they were sent.
#[must_use]
pub fn sent(objects: &str, via: &str, at: Option<DateTime<FixedOffset>>) -> String {
    // Within texts the quotation marks would be escaped.
    let at = serde_json::to_string(&at).unwrap_or_default();
    objects.replace("\"via\":\"\",\"sent_at\":null", &format!("\"via\":\"{via}\",\"sent_at\":{at}"))
}

/// The subject of a message.
#[must_use]
pub fn subject(digest: &Digest, words: &Words) -> String {
    let late = digest.reminders.iter().filter(|reminder| is_late(reminder)).count();
    let values = [("count", digest.reminders.len().into()), ("late", late.into())];
    words.say_with("reminder-subject", &values)
}

/// The text of a message: what is late, what is coming, then what is due without a last day.
#[must_use]
pub fn text(digest: &Digest, names: Names<'_>, words: &Words) -> String {
    let title = names.agreement.title.in_language(words.language.code());
    let mut sheet = Sheet::new(words.say_with("reminder-agreement", &[("title", title.into())]));
    for head in ["reminder-late", "reminder-coming", "reminder-undated"] {
        let mut reminders = digest.reminders.iter().filter(|reminder| head_of(reminder) == head).peekable();
        if reminders.peek().is_some() {
            sheet.heading(words.say(head));
        }
        for reminder in reminders {
            one(&mut sheet, reminder, names, words);
        }
    }
    sheet.heading(words.say("reminder-automatic"));
    sheet.render(WIDTH)
}

fn head_of(reminder: &Reminder) -> &'static str {
    match reminder.step {
        Step::Late(_) => "reminder-late",
        Step::Before(_) | Step::AtRisk => "reminder-coming",
        Step::Since(_) => "reminder-undated",
    }
}

fn is_late(reminder: &Reminder) -> bool {
    matches!(reminder.step, Step::Late(_))
}

fn one(sheet: &mut Sheet, reminder: &Reminder, names: Names<'_>, words: &Words) {
    let item = &reminder.item;
    sheet.heading(words.say_with("reminder-matter", &[("what", due::what(item, names, words).into())]));
    if let Some(by) = item.by {
        let head = if item.kind.comes_by_itself() { "head-on" } else { "head-by" };
        sheet.row(words.say(head), words.weekday_and_date(by));
    }
    if let Some(days) = reminder.late_days {
        sheet.row(words.say("row-late-days"), words.say_with("reminder-late-days", &[("days", days.into())]));
    }
    if let Some(since) = due::since(item, words) {
        sheet.row(words.say("row-since"), since);
    }
    sheet.row(words.say("row-responsible"), due::who(&item.responsible, names, words));
    if item.by.is_none() {
        // Nothing but the reasons tells why it is due now.
        rows(sheet, &item.because, names, words);
        sheet.row(words.say("row-key"), item.key.to_string());
        return;
    }
    let clause = item.because.iter().find_map(|reason| match reason {
        Reason::Text(clause) => Some(clause),
        Reason::Reading(_) | Reason::Local(_) | Reason::Fact(_) | Reason::Law(_) => None,
    });
    if let Some(clause) = clause {
        sheet.row(words.say("row-agreement"), names.clause_place(clause, words));
    }
    sheet.row(words.say("row-key"), item.key.to_string());
}
