//! Works out what answers about all agreements tell of one, so that it need not be read for them.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::App;
use super::case::Case;
use super::open::writer;
use crate::answer::check::finding::About;
use crate::answer::check::finding::Finding;
use crate::answer::day::Day;
use crate::answer::due::item::Item;
use crate::answer::remind::Digest;
use crate::answer::remind::join::join;
use crate::failure::Failure;
use crate::history::person::PersonNumber;
use crate::store::agenda::Agenda;
use crate::store::agenda::Agendas;
use crate::store::agenda::BY_AGREEMENT;
use crate::store::agenda::Form;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::agenda::Told;
use crate::store::agenda::rank_of_day;
use crate::store::agenda::rank_of_meeting;
use crate::store::journal::Scope as Read;
use crate::text::Words;
use crate::text::language::Language;
use crate::view::meeting::Listed;
use crate::view::remind;
use crate::view::told::MeetingLine;
use crate::view::told::OwedLine;
use crate::view::told::OwedObject;
use crate::view::told::StandingLine;
use crate::view::told::finding::FindingLine;
use crate::view::told::finding::FindingObject;
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
        let question = Question { matter, rules: RULES, language: None, day, until: None, form: None };
        let unknown = register.survey(&question, &mut |_| ())?;
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
    let days = days_from(case, today, AHEAD + spread % SPREAD);
    let (mut told, reminded_until) = reminders(case, &days, teller);
    let words = teller.of(language);
    let (owed, owed_until) = listed(case, &days, words);
    let (found, found_until) = findings(case, &days, words);
    let (standings, standing_until) = standings(case, &days, words);
    told.extend(owed);
    told.extend(found);
    told.extend(standings);
    told.extend(meetings(case, words));
    told.sort_by_key(|told| (told.matter, told.form, told.rank));
    let listed_until = owed_until.min(found_until).min(standing_until);
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

/// What is to be reminded of under `case` on `today`, told to each in his language.
#[must_use]
pub fn reminders_today(case: &Case, today: NaiveDate, teller: &Teller) -> Vec<Told> {
    reminders(case, &days_from(case, today, 1), teller).0
}

/// What is listed as owed under `case` on `today`.
#[must_use]
pub fn listed_today(case: &Case, today: NaiveDate, words: &Words) -> Vec<Told> {
    listed(case, &days_from(case, today, 1), words).0
}

/// What checks find under `case` on `today`.
#[must_use]
pub fn found_today(case: &Case, today: NaiveDate, words: &Words) -> Vec<Told> {
    findings(case, &days_from(case, today, 1), words).0
}

/// Whether `case` is not in force on `today`.
#[must_use]
pub fn standing_today(case: &Case, today: NaiveDate, words: &Words) -> Vec<Told> {
    standings(case, &days_from(case, today, 1), words).0
}

/// Some days in a row, each with what it comes to, and the first day after them.
struct Days<'a> {
    each: Vec<(NaiveDate, Day<'a>)>,
    after: NaiveDate,
}

impl Days<'_> {
    /// The days, each with the one after it.
    fn pairs(&self) -> impl Iterator<Item = (NaiveDate, &Day<'_>, NaiveDate)> {
        let next = self.each.iter().skip(1).map(|(day, _)| *day).chain([self.after]);
        self.each.iter().zip(next).map(|((day, of_day), next)| (*day, of_day, next))
    }
}

/// So many days from `today` on.
fn days_from(case: &Case, today: NaiveDate, many: u64) -> Days<'_> {
    let day = |days| today.checked_add_days(chrono::Days::new(days));
    let each = (0..many).filter_map(day).map(|day| (day, Day::of(case.basis(), day))).collect();
    Days { each, after: day(many).unwrap_or(NaiveDate::MAX) }
}

/// What is to be sent on each of the days, and the first day of which that is not told.
fn reminders(case: &Case, days: &Days<'_>, teller: &Teller) -> (Vec<Told>, NaiveDate) {
    let mut states: Vec<(NaiveDate, Vec<Digest>)> = Vec::new();
    let mut until = days.after;
    for (day, of_day) in &days.each {
        let mut digests = join(&case.agreement.id, of_day.plan(), &[], |to| remind::eyes(to, case.names()));
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
            let line = remind::shown(digest, case.names(), words).into_bytes();
            let object = remind::objects(digest, case.names(), words).into_bytes();
            told.extend(in_both_forms(Matter::Reminders, BY_AGREEMENT, (*from, until), line, object));
        }
    }
    (told, until)
}

/// The same told to people and to scripts, from a day until another.
fn in_both_forms(
    matter: Matter,
    rank: i64,
    (from, until): (NaiveDate, NaiveDate),
    line: Vec<u8>,
    object: Vec<u8>,
) -> [Told; 2] {
    [(Form::Line, line), (Form::Object, object)].map(|(form, bytes)| Told { matter, form, rank, from, until, bytes })
}

/// What is listed as owed on each of the days, and the first day of which that is not told.
fn listed(case: &Case, days: &Days<'_>, words: &Words) -> (Vec<Told>, NaiveDate) {
    let mut runs: Vec<Run<Item>> = Vec::new();
    let mut until = days.after;
    for (day, of_day, next) in days.pairs() {
        let items =
            of_day.listed().map(|item| (Item { suitable_days_left: None, ..item.clone() }, item.suitable_days_left));
        if !follow(&mut runs, items, day, next) {
            until = day;
            break;
        }
    }
    // On the day that could not be followed some may have gone on already.
    runs.retain(|run| run.from < until);
    let tell = |run: Run<Item>| {
        let mut object = OwedObject::of(&run.one, case.names(), words);
        object.days_left.clone_from(&run.days_left);
        // The number itself is not told in the parts, only that there is one.
        let counted = Item { suitable_days_left: run.days_left.first().copied(), ..run.one };
        let line = OwedLine::of(&counted, case.names(), true, words).packed(run.days_left, words);
        let span = (run.from, run.until.min(until));
        in_both_forms(Matter::Owed, rank_of_day(counted.by), span, line, packed(&object))
    };
    (runs.into_iter().flat_map(tell).collect(), until)
}

/// What checks find on each of the days, told as of one of several agreements, and the first day of which that is not told.
fn findings(case: &Case, days: &Days<'_>, words: &Words) -> (Vec<Told>, NaiveDate) {
    let mut runs: Vec<Run<Finding>> = Vec::new();
    let mut until = days.after;
    for (day, of_day, next) in days.pairs() {
        let mut found = of_day.findings();
        // How many suitable days are left is not told of what is found.
        for finding in &mut found {
            if let About::Owed(item) = &mut finding.about {
                item.suitable_days_left = None;
            }
        }
        if !follow(&mut runs, found.into_iter().map(|finding| (finding, None)), day, next) {
            until = day;
            break;
        }
    }
    runs.retain(|run| run.from < until);
    let tell = |run: Run<Finding>| {
        let line = packed(&FindingLine::of(&run.one, case.names(), true, words));
        let object = packed(&FindingObject::of(&run.one, case.names(), true, words));
        in_both_forms(Matter::Findings, BY_AGREEMENT, (run.from, run.until.min(until)), line, object)
    };
    (runs.into_iter().flat_map(tell).collect(), until)
}

/// Whether the agreement is not in force on each of the days, and the first day of which that is not told. Of one that is in
/// force nothing is told.
fn standings(case: &Case, days: &Days<'_>, words: &Words) -> (Vec<Told>, NaiveDate) {
    let mut runs: Vec<Run<StandingLine<'static>>> = Vec::new();
    let mut until = days.after;
    for (day, _, next) in days.pairs() {
        let standing = StandingLine::of(case.basis(), case.version, day, words);
        if !follow(&mut runs, standing.into_iter().map(|standing| (standing, None)), day, next) {
            until = day;
            break;
        }
    }
    runs.retain(|run| run.from < until);
    let tell = |run: Run<StandingLine<'_>>| Told {
        matter: Matter::Standing,
        form: Form::Line,
        rank: BY_AGREEMENT,
        from: run.from,
        until: run.until.min(until),
        bytes: packed(&run.one),
    };
    (runs.into_iter().map(tell).collect(), until)
}

/// Something that is told alike on some days in a row.
struct Run<T> {
    one: T,
    from: NaiveDate,
    until: NaiveDate,
    /// What differs from day to day, where it is counted.
    days_left: Vec<u32>,
}

/// Goes on with the runs by what is told on one more day, each in its order and with what differs from day to day; false where
/// the order is no longer one.
fn follow<T: PartialEq>(
    runs: &mut Vec<Run<T>>,
    all: impl Iterator<Item = (T, Option<u32>)>,
    day: NaiveDate,
    next: NaiveDate,
) -> bool {
    let mut place = 0;
    for (one, left) in all {
        let is_same = |run: &Run<T>| run.until == day && run.days_left.is_empty() == left.is_none() && run.one == one;
        // Most are told in the same order as the day before.
        let ahead = runs.iter().skip(place).position(is_same).map(|found| place + found);
        match ahead.or_else(|| runs.iter().take(place).position(is_same)) {
            Some(found) if found < place => return false,
            Some(found) => {
                if let Some(run) = runs.get_mut(found) {
                    run.until = next;
                    run.days_left.extend(left);
                }
                place = found + 1;
            }
            None => {
                let run = Run { one, from: day, until: next, days_left: left.into_iter().collect() };
                runs.insert(place, run);
                place += 1;
            }
        }
    }
    true
}

/// The meetings of `case` that are planned or convened.
#[must_use]
pub fn meetings(case: &Case, words: &Words) -> Vec<Told> {
    let told = case.history.meetings.open().into_iter().map(|meeting| {
        let listed = Listed { basis: case.basis(), names: case.names(), meeting };
        let day = meeting.day();
        Told {
            matter: Matter::Meetings,
            form: Form::Line,
            rank: rank_of_meeting(day, meeting.time, meeting.number.0),
            from: day,
            until: day.succ_opt().unwrap_or(day),
            bytes: packed(&MeetingLine::of(&listed, words)),
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
