//! Whether a meeting with a purpose was held, in its window where it has one.

use chrono::Datelike;
use chrono::NaiveDate;

use super::item::Item;
use super::item::Required;
use super::item::Responsible;
use super::item::days_after;
use super::key::Key;
use super::kind::Kind;
use super::rolling;
use super::stretch;
use super::stretch::Stretch;
use super::suitable::days_left;
use super::survey::Standing;
use super::survey::Survey;
use super::tally::Measure;
use super::tally::Tally;
use super::tally::count;
use super::verdict::Verdict;
use crate::agreement::body::BodyId;
use crate::agreement::cadence::Per;
use crate::agreement::duty::Duty;
use crate::agreement::duty::DutyForm;
use crate::answer::Reason;
use crate::answer::cited;
use crate::calendar::span::Span;
use crate::calendar::window::YearlyWindow;
use crate::history::entry::MeetingNumber;
use crate::history::meeting::Meeting;

/// One is enough, and more is nothing to tell.
const ONE: Required = Required { min: 1, max: None };

/// What a meeting duty asks for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    duty: &'a Duty,
    purpose: &'a str,
    bodies: &'a [BodyId],
    window: Option<&'a YearlyWindow>,
}

/// What is owed by a meeting duty, one item for each period since entry into force; nothing for other duties.
///
/// Any meeting of one of its bodies that is held in the window fulfils it, as does, where there is no window, one with its
/// purpose. One with its purpose before the window does not count, and one after the window is late. In a partial year
/// nothing is blamed, so a later meeting is only told.
pub(super) fn items(survey: &Survey<'_>, duty: &Duty) -> Vec<Item> {
    let DutyForm::Meeting { purpose, bodies, per, window } = &duty.form else { return Vec::new() };
    let asked = Asked { duty, purpose, bodies, window: window.as_ref() };
    let closed = all_closed_on(survey, bodies);
    match per {
        Per::Year => {
            let years = stretch::years(survey, closed).into_iter();
            years.filter_map(|year| in_year(survey, asked, year)).collect()
        }
        Per::Term(kind) => {
            let terms = stretch::terms(survey, kind, closed).into_iter();
            terms.filter_map(|term| in_term(survey, asked, term)).collect()
        }
        Per::Months(months) => rolls(survey, asked, *months, closed),
    }
}

/// The day on which the last of the bodies ends, where all do.
fn all_closed_on(survey: &Survey<'_>, bodies: &[BodyId]) -> Option<NaiveDate> {
    let closed: Option<Vec<NaiveDate>> = bodies.iter().map(|body| survey.closed_on(body)).collect();
    closed?.into_iter().max()
}

/// The meetings of a year as they lie to the window.
#[derive(Default)]
struct Sorted<'a> {
    in_window: Vec<&'a Meeting>,
    /// Held with the purpose, after the window.
    after: Vec<&'a Meeting>,
    /// Held with the purpose, before the window.
    before: Vec<&'a Meeting>,
    /// Held outside the window and without the purpose: not meant for the duty, as far as is known.
    other: Vec<&'a Meeting>,
}

impl Sorted<'_> {
    /// The meetings to name as lying outside, in the order of their days: those with the purpose, and as long as the duty
    /// is not fulfilled the others too, because one of them may have been meant. Of those after the window the first
    /// counts where the verdict is late.
    fn outside(&self, verdict: Verdict) -> Vec<MeetingNumber> {
        let is_late = verdict == Verdict::Late;
        let after = self.after.iter().skip(usize::from(is_late));
        let other = self.other.iter().filter(|_| !is_late && !verdict.is_met());
        let mut outside: Vec<&Meeting> = self.before.iter().chain(after).chain(other).copied().collect();
        outside.sort_by_key(|meeting| (meeting.day(), meeting.number));
        outside.into_iter().map(|meeting| meeting.number).collect()
    }
}

fn in_year(survey: &Survey<'_>, asked: Asked<'_>, year: Stretch) -> Option<Item> {
    let window = window_of(asked, &year);
    let sorted = sort(survey, asked, &year, window);
    let mut tally = Tally::of(survey, sorted.in_window.iter().copied());
    let by = window.until.min(year.last);
    let possible = Span { from: window.from, until: by };
    let left = tally.held.is_empty() && survey.today <= by;
    let suitable = if left { days_left(survey, asked.bodies, possible).len() } else { 0 };
    // Once the window is over, what ends later in the year changes nothing.
    let partial = year.partial && !(binds_from_new_year(survey, &year) && window.until <= year.last);
    let measure = Measure { required: ONE, by, partial, suitable };
    let mut verdict = if year.certain { tally.verdict(&measure, survey.today) } else { Verdict::Open };
    if survey.leaves_out(verdict) {
        return None;
    }
    let late = sorted.after.first().copied().filter(|_| verdict == Verdict::Missed);
    let late_days = late.and_then(|meeting| days_after(by, meeting.day()));
    if let (Some(meeting), Some(_)) = (late, late_days) {
        verdict = Verdict::Late;
        tally.held.push(meeting);
    }
    let outside = sorted.outside(verdict);
    let mut item = begun(survey, asked, year.period.label.as_str(), verdict);
    tally.tell(&mut item);
    item.outside = outside;
    item.late_days = late_days;
    item.period = Some(year.period);
    item.possible = Some(possible);
    item.by = Some(by);
    item.suitable_days_left = left.then(|| count(suitable));
    Some(item)
}

/// Whether the agreement was in force from the first day of the year on.
fn binds_from_new_year(survey: &Survey<'_>, year: &Stretch) -> bool {
    survey.force.binds_on(year.period.span.from)
}

/// The window of a year; the whole year where the duty has none.
fn window_of(asked: Asked<'_>, year: &Stretch) -> Span {
    asked.window.map_or(year.period.span, |window| window.in_year(year.period.span.from.year()))
}

/// Sorts the year's meetings of the duty's bodies. A window that crosses the year takes its days of the next year along,
/// and leaves those of its own that belong to the window before.
fn sort<'a>(survey: &Survey<'a>, asked: Asked<'_>, year: &Stretch, window: Span) -> Sorted<'a> {
    let year = year.period.span;
    let crosses = window.until > year.until;
    let from = if crosses { asked.window.map_or(year.from, |yearly| before_in(yearly, year.from)) } else { year.from };
    let span = Span { from, until: year.until.max(window.until) };
    let mut sorted = Sorted::default();
    for meeting in meetings_of(survey, asked.bodies, span) {
        let meant = meeting.purposes.iter().any(|purpose| purpose == asked.purpose);
        let day = meeting.day();
        if window.contains(day) && (meant || asked.window.is_some()) {
            sorted.in_window.push(meeting);
        } else if survey.standing(meeting) != Standing::Held {
            // Only in the window does what is planned matter.
        } else if !meant {
            sorted.other.push(meeting);
        } else if day < window.from {
            sorted.before.push(meeting);
        } else {
            sorted.after.push(meeting);
        }
    }
    sorted
}

/// The first day after the window that reaches into the year that begins on `first`.
fn before_in(yearly: &YearlyWindow, first: NaiveDate) -> NaiveDate {
    yearly.in_year(first.year().saturating_sub(1)).until.succ_opt().unwrap_or(NaiveDate::MAX)
}

/// The meetings of several bodies in `span`, in the order of their days.
fn meetings_of<'a>(survey: &Survey<'a>, bodies: &[BodyId], span: Span) -> Vec<&'a Meeting> {
    let mut meetings: Vec<&Meeting> = bodies.iter().flat_map(|body| survey.meetings_in(body, span)).copied().collect();
    meetings.sort_by_key(|meeting| (meeting.day(), meeting.number));
    meetings
}

/// Whether a meeting fulfils a duty that is owed once in a term or from one meeting to the next.
fn serves(asked: Asked<'_>, meeting: &Meeting) -> bool {
    meeting.purposes.iter().any(|purpose| purpose == asked.purpose)
        || asked.window.is_some_and(|window| window.contains(meeting.day()))
}

/// In a term any meeting that serves counts; nothing is owed where the term was cut short.
fn in_term(survey: &Survey<'_>, asked: Asked<'_>, term: Stretch) -> Option<Item> {
    let meetings = meetings_of(survey, asked.bodies, term.period.span).into_iter();
    let tally = Tally::of(survey, meetings.filter(|meeting| serves(asked, meeting)));
    let possible = Span { from: term.period.span.from, until: term.last };
    let left = tally.held.is_empty() && survey.today <= term.last;
    let suitable = if left { days_left(survey, asked.bodies, possible).len() } else { 0 };
    let measure = Measure { required: ONE, by: term.last, partial: false, suitable };
    let verdict = if term.certain { tally.verdict(&measure, survey.today) } else { Verdict::Open };
    if survey.leaves_out(verdict) || (verdict == Verdict::Missed && term.is_cut()) {
        return None;
    }
    let mut item = begun(survey, asked, term.period.label.as_str(), verdict);
    tally.tell(&mut item);
    item.period = Some(term.period);
    item.possible = Some(possible);
    item.by = Some(term.last);
    item.suitable_days_left = left.then(|| count(suitable));
    Some(item)
}

fn rolls(survey: &Survey<'_>, asked: Asked<'_>, months: u32, closed: Option<NaiveDate>) -> Vec<Item> {
    let ever = Span { from: NaiveDate::MIN, until: NaiveDate::MAX };
    let mut serving = meetings_of(survey, asked.bodies, ever);
    serving.retain(|meeting| serves(asked, meeting));
    let rule = rolling::Rule { months, required: ONE, bodies: asked.bodies, closed };
    let rounds = rolling::rounds(survey, rule, &serving);
    let told = rounds.into_iter().map(|round| {
        let mut item = begun(survey, asked, &round.period.label, Verdict::Open);
        rolling::tell(survey, rule, round, &mut item);
        item
    });
    told.collect()
}

/// The duty falls to the first of its bodies, which convenes as always.
fn begun(survey: &Survey<'_>, asked: Asked<'_>, period: &str, verdict: Verdict) -> Item {
    let because: Vec<Reason> = cited(&asked.duty.cite);
    let body = asked.bodies.first();
    let responsible = body.map_or(Responsible::Unsaid, |body| survey.convenes(body, because.clone()));
    let key = Key::each(Kind::Meeting, asked.duty.id.0.as_str(), period);
    let mut item = Item::new(key, verdict, responsible);
    item.body = body.cloned();
    item.required = Some(ONE);
    item.because = because;
    item
}
