//! A reminder as a message: its subject and its text, in the words of whoever gets it.

use super::due;
use super::names::Names;
use super::sheet::Sheet;
use crate::answer::Reason;
use crate::answer::due::item::Item;
use crate::answer::remind::Digest;
use crate::answer::remind::Reminder;
use crate::answer::remind::recipient::Recipient;
use crate::answer::remind::step::Step;
use crate::text::Words;

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

/// The subject of a message.
#[must_use]
pub fn subject(digest: &Digest, words: &Words) -> String {
    let late = digest.reminders.iter().filter(|reminder| is_late(reminder)).count();
    let values = [("count", digest.reminders.len().into()), ("late", late.into())];
    words.say_with("reminder-subject", &values)
}

/// The text of a message: what is late, then what is coming.
#[must_use]
pub fn text(digest: &Digest, names: Names<'_>, words: &Words) -> String {
    let title = names.agreement.title.in_language(words.language.code());
    let mut sheet = Sheet::new(words.say_with("reminder-agreement", &[("title", title.into())]));
    let (late, coming): (Vec<&Reminder>, Vec<&Reminder>) =
        digest.reminders.iter().partition(|reminder| is_late(reminder));
    for (head, reminders) in [("reminder-late", late), ("reminder-coming", coming)] {
        if !reminders.is_empty() {
            sheet.heading(words.say(head));
        }
        for reminder in reminders {
            one(&mut sheet, &reminder.item, names, words);
        }
    }
    sheet.heading(words.say("reminder-automatic"));
    sheet.render(WIDTH)
}

fn is_late(reminder: &Reminder) -> bool {
    matches!(reminder.step, Step::Late(_))
}

fn one(sheet: &mut Sheet, item: &Item, names: Names<'_>, words: &Words) {
    sheet.heading(words.say_with("reminder-matter", &[("what", due::what(item, names, words).into())]));
    if let Some(by) = item.by {
        sheet.row(words.say("head-by"), words.weekday_and_date(by));
    }
    sheet.row(words.say("row-responsible"), due::who(&item.responsible, names, words));
    let clause = item.because.iter().find_map(|reason| match reason {
        Reason::Text(clause) => Some(clause),
        Reason::Reading(_) | Reason::Local(_) | Reason::Fact(_) | Reason::Law(_) => None,
    });
    if let Some(clause) = clause {
        sheet.row(words.say("row-agreement"), names.clause_place(clause, words));
    }
    sheet.row(words.say("row-key"), item.key.to_string());
}
