//! Works out what answers about all agreements tell of one, so that it need not be read for them.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::Days;
use chrono::NaiveDate;

use super::App;
use super::case::Case;
use super::open::writer;
use crate::answer::due;
use crate::answer::due::item::Item;
use crate::answer::due::scope::Scope;
use crate::answer::remind::Digest;
use crate::answer::remind::join::join;
use crate::answer::remind::plan;
use crate::failure::Failure;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agenda;
use crate::store::agenda::Agendas;
use crate::store::agenda::Form;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::agenda::Told;
use crate::store::journal::Scope as Read;
use crate::text::Words;
use crate::text::language::Language;
use crate::view::meeting::Listed;
use crate::view::remind;
use crate::view::told::MeetingLine;
use crate::view::told::OwedLine;
use crate::view::told::OwedObject;
use crate::view::told::packed;

/// What the answers rest on: the sources of the rules and the words, and the libraries. What another program worked out is
/// not taken.
pub const RULES: &str = env!("YHDYSPINTA_RULES");

/// So many days ahead at least it is looked, and at most so many more: not all agreements fall due for a look together.
const AHEAD: u64 = 16;
const SPREAD: u64 = 16;

/// So often what is to be reminded of may change before it is no longer followed: once it has been sent, it is worked out
/// again in any case.
const CHANGES: usize = 3;

/// So many agreements are kept in one transaction.
const TOGETHER: usize = 16;

impl App {
    /// Works out again, and keeps, what is not known of agreements on the day of the answer. Where that is not possible
    /// nothing is lost: it is read each time.
    ///
    /// # Errors
    /// When the register or an agreement in it cannot be read.
    pub fn work_out(&self) -> Result<(), Failure> {
        let mut unknown = self.unknown(Matter::Reminders)?;
        unknown.extend(self.unknown(Matter::Owed)?);
        unknown.sort_unstable();
        unknown.dedup();
        let ids: Vec<String> = unknown.into_iter().map(|(_, id)| id).collect();
        let teller = Teller::default();
        let mut agendas = Vec::new();
        self.read_each(&ids, &Read::Whole, |_, case| {
            agendas.extend(agenda(&case, self.today, &teller));
            if agendas.len() >= TOGETHER {
                self.keep(&std::mem::take(&mut agendas));
            }
            Ok(())
        })?;
        self.keep(&agendas);
        Ok(())
    }

    fn unknown(&self, matter: Matter) -> Result<Vec<(i64, String)>, Failure> {
        let Some(mut register) = self.reader()? else { return Ok(Vec::new()) };
        let day = self.today;
        let question = Question { matter, rules: RULES, language: None, day, until: None, form: Form::Neither };
        let unknown = register.survey(&question)?.unknown;
        Ok(unknown.into_iter().map(|placed| (placed.place, placed.one)).collect())
    }

    fn keep(&self, all: &[Agenda]) {
        if all.is_empty() || self.dry_run {
            return;
        }
        if let Ok(mut register) = writer(&self.place, None) {
            let _ = register.keep_agendas(RULES, all);
        }
    }
}

/// The words of every language that was needed so far.
#[derive(Debug, Default)]
pub struct Teller {
    finnish: OnceCell<Words>,
    swedish: OnceCell<Words>,
    english: OnceCell<Words>,
}

impl Teller {
    fn of(&self, language: Language) -> &Words {
        let words = match language {
            Language::Finnish => &self.finnish,
            Language::Swedish => &self.swedish,
            Language::English => &self.english,
        };
        words.get_or_init(|| Words::of(language))
    }
}

/// What may be kept of `case`, all of which was read, from `today` on; none where another agreement's journal counts too.
///
/// Nothing is foretold: the answers are asked for each of the days as they would be asked then. Of the latest version only
/// what it says for later days can be relied on, which the register checks when it keeps the row.
#[must_use]
pub fn agenda(case: &Case, today: NaiveDate, teller: &Teller) -> Option<Agenda> {
    // What another agreement's journal says is not told to this one's row.
    let continues = case.agreement.bodies.iter().filter_map(|body| body.continues.as_ref());
    if case.superseded_from.is_some() || continues.into_iter().any(|continues| continues.earlier.is_some()) {
        return None;
    }
    let language = Language::from_code(&case.agreement.language)?;
    let spread: u64 = case.agreement.id.bytes().map(u64::from).sum();
    let days = days_from(today, AHEAD + spread % SPREAD);
    let (mut told, reminded_until) = reminders(case, &days, teller);
    let words = teller.of(language);
    let (owed, listed_until) = listed(case, &days, words);
    told.extend(owed);
    told.extend(meetings(case, words));
    Some(Agenda {
        agreement: case.agreement.id.clone(),
        entry: case.position.entry,
        version: case.version,
        language: language.code().to_owned(),
        on: today,
        reminded_until,
        listed_until,
        told,
        people: people(case),
    })
}

/// So many days from `today` on, and the one after them.
fn days_from(today: NaiveDate, many: u64) -> Vec<NaiveDate> {
    (0..=many).filter_map(|days| today.checked_add_days(Days::new(days))).collect()
}

/// The days themselves and the one after them.
fn parted(days: &[NaiveDate]) -> (&[NaiveDate], NaiveDate) {
    days.split_last().map_or((&[], NaiveDate::MIN), |(after, days)| (days, *after))
}

/// What is to be sent on each of the days, and the first day of which that is not told.
fn reminders(case: &Case, days: &[NaiveDate], teller: &Teller) -> (Vec<Told>, NaiveDate) {
    let (days, after) = parted(days);
    let mut states: Vec<(NaiveDate, Vec<Digest>)> = Vec::new();
    let mut until = after;
    for day in days {
        let planned = plan(case.basis(), *day, None);
        let mut digests = join(&case.agreement.id, planned, &[], |to| remind::eyes(to, case.names()));
        // How many suitable days are left is not told in a reminder.
        for reminder in digests.iter_mut().flat_map(|digest| &mut digest.reminders) {
            reminder.item.suitable_days_left = None;
        }
        if states.last().is_some_and(|(_, last)| *last == digests) {
            continue;
        }
        if states.len() == CHANGES {
            until = *day;
            break;
        }
        states.push((*day, digests));
    }
    let ends = states.iter().skip(1).map(|(from, _)| *from).chain([until]);
    let ends: Vec<NaiveDate> = ends.collect();
    let mut told = Vec::new();
    for ((from, digests), until) in states.iter().zip(ends) {
        for digest in digests {
            let words = teller.of(remind::language(&digest.to, case.names()));
            told.push(Told {
                matter: Matter::Reminders,
                from: *from,
                until,
                line: remind::shown(digest, case.names(), words).into_bytes(),
                object: remind::objects(digest, case.names(), words).into_bytes(),
            });
        }
    }
    (told, until)
}

/// An item that is listed alike on some days in a row.
struct Run {
    item: Item,
    from: NaiveDate,
    until: NaiveDate,
    days_left: Vec<u32>,
}

/// What is listed as owed on each of the days, and the first day of which that is not told.
fn listed(case: &Case, days: &[NaiveDate], words: &Words) -> (Vec<Told>, NaiveDate) {
    let (days, after) = parted(days);
    let mut runs: Vec<Run> = Vec::new();
    let mut until = after;
    for (day, next) in days.iter().zip(days.iter().skip(1).chain([&after])) {
        let items = due::listed(case.basis(), *day, &Scope::default()).into_iter();
        if !follow(&mut runs, items, *day, *next) {
            until = *day;
            break;
        }
    }
    // On the day that could not be followed some may have gone on already.
    runs.retain(|run| run.from < until);
    let tell = |run: Run| {
        let mut object = OwedObject::of(&run.item, case.names(), words);
        object.days_left.clone_from(&run.days_left);
        // The number itself is not told in the parts, only that there is one.
        let counted = Item { suitable_days_left: run.days_left.first().copied(), ..run.item };
        Told {
            matter: Matter::Owed,
            from: run.from,
            until: run.until.min(until),
            line: OwedLine::of(&counted, case.names(), words).packed(run.days_left, words),
            object: packed(&object),
        }
    };
    (runs.into_iter().map(tell).collect(), until)
}

/// Goes on with the runs by the items of one more day, each in its order; false where the order is no longer one.
fn follow(runs: &mut Vec<Run>, items: impl Iterator<Item = Item>, day: NaiveDate, next: NaiveDate) -> bool {
    let mut place = 0;
    for mut item in items {
        let left = item.suitable_days_left.take();
        let is_same = |run: &Run| run.until == day && run.days_left.is_empty() == left.is_none() && run.item == item;
        match runs.iter().position(is_same) {
            Some(found) if found < place => return false,
            Some(found) => {
                if let Some(run) = runs.get_mut(found) {
                    run.until = next;
                    run.days_left.extend(left);
                }
                place = found + 1;
            }
            None => {
                let run = Run { item, from: day, until: next, days_left: left.into_iter().collect() };
                runs.insert(place, run);
                place += 1;
            }
        }
    }
    true
}

/// The meetings that are planned or convened.
fn meetings(case: &Case, words: &Words) -> Vec<Told> {
    let told = case.history.meetings.open().into_iter().map(|meeting| {
        let listed = Listed { basis: case.basis(), names: case.names(), meeting };
        let day = meeting.day();
        let until = day.succ_opt().unwrap_or(day);
        Told {
            matter: Matter::Meetings,
            from: day,
            until,
            line: packed(&MeetingLine::of(&listed, words)),
            object: Vec::new(),
        }
    });
    told.collect()
}

/// Everybody whom an entry names, and those into whom they were merged.
fn people(case: &Case) -> Vec<PersonNumber> {
    let entries = case.entries.iter().chain(&case.earlier);
    let mut found: BTreeSet<PersonNumber> = entries.flat_map(|entry| entry.fact.people()).collect();
    let mut next: Vec<PersonNumber> = found.iter().copied().collect();
    while let Some(number) = next.pop() {
        let person = case.people.known().iter().find(|person| person.number == number);
        if let Some(into) = person.and_then(|person| person.merged_into).filter(|into| found.insert(*into)) {
            next.push(into);
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests;
