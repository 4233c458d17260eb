//! Meetings that are owed so many months after the last one.

use chrono::NaiveDate;

use super::item::Item;
use super::item::Period;
use super::item::Required;
use super::item::days_after;
use super::stretch;
use super::suitable::days_left;
use super::survey::Standing;
use super::survey::Survey;
use super::tally::Measure;
use super::tally::Tally;
use super::tally::count;
use super::verdict::Verdict;
use crate::agreement::body::BodyId;
use crate::calendar::months::ShortMonth;
use crate::calendar::period::Period as Length;
use crate::calendar::period::after;
use crate::calendar::span::Span;
use crate::history::meeting::Meeting;

/// The time from one meeting to the next, or to the last day for it.
#[derive(Debug)]
pub(super) struct Round<'a> {
    pub(super) period: Period,
    /// Last possible day.
    by: NaiveDate,
    /// Those held that close the round, and those of its time that were not.
    meetings: Vec<&'a Meeting>,
}

/// What is owed from one meeting to the next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule<'r> {
    pub(super) months: u32,
    /// More than the least number is never counted: the meeting that makes it full begins the next round.
    pub(super) required: Required,
    /// Whose meetings fulfil it.
    pub(super) bodies: &'r [BodyId],
    /// The last day of the bodies, where they end.
    pub(super) closed: Option<NaiveDate>,
}

/// The rounds since entry into force: each begins with the day of the meeting that closed the one before, the first with
/// entry into force, and is closed by as many meetings after that as are owed, early or late. The last is open.
///
/// A round is named by the day from which it runs, so that its key stays when later meetings are recorded. Nothing is
/// told before entry into force, because there is no day to count from. A meeting on the day from which a round runs is
/// the one that began it; one held after the agreement or the body has ended closes nothing.
pub(super) fn rounds<'a>(survey: &Survey<'a>, rule: Rule<'_>, meetings: &[&'a Meeting]) -> Vec<Round<'a>> {
    let Some((from, last, true)) = stretch::bounds(survey, rule.closed) else { return Vec::new() };
    let wanted = usize::try_from(rule.required.min).unwrap_or(usize::MAX);
    let Some(skipped) = wanted.checked_sub(1) else { return Vec::new() };
    let mut rounds = Vec::new();
    let mut anchor = from;
    let place_after = |day: NaiveDate| meetings.partition_point(|meeting| meeting.day() <= day);
    let mut rest = meetings.get(place_after(from)..place_after(last)).unwrap_or_default();
    let is_held = |meeting: &Meeting| survey.standing(meeting) == Standing::Held;
    while let Ok(by) = after(anchor, Length::Months(rule.months), ShortMonth::LastDay) {
        let closing = rest.iter().enumerate().filter(|(_, meeting)| is_held(meeting)).nth(skipped);
        let (length, until) = match closing {
            Some((place, meeting)) => (place + 1, meeting.day()),
            None => (rest.partition_point(|meeting| meeting.day() <= by), by),
        };
        let period = Period { span: Span { from: anchor, until }, label: anchor.to_string() };
        let meetings = rest.get(..length).unwrap_or_default().to_vec();
        rounds.push(Round { period, by: by.min(last), meetings });
        if closing.is_none() {
            break;
        }
        anchor = until;
        // Two meetings of one day would begin two rounds of the same name, so the second begins none.
        rest = rest.get(rest.partition_point(|meeting| meeting.day() <= anchor)..).unwrap_or_default();
    }
    rounds.retain(|round| !is_moot(survey, round, wanted, last));
    rounds
}

/// Whether the agreement or the body ended before the last day of a round that no meeting closed.
fn is_moot(survey: &Survey<'_>, round: &Round<'_>, wanted: usize, last: NaiveDate) -> bool {
    let held = round.meetings.iter().filter(|meeting| survey.standing(meeting) == Standing::Held).count();
    held < wanted && survey.today > last && last < round.period.span.until
}

/// Writes into `item` how a round stands.
pub(super) fn tell(survey: &Survey<'_>, rule: Rule<'_>, round: Round<'_>, item: &mut Item) {
    let tally = Tally::of(survey, round.meetings.iter().copied());
    let possible = Span { from: round.period.span.from, until: round.by };
    let lacks = count(tally.held.len()) < rule.required.min;
    let left = lacks && survey.today <= round.by;
    let suitable = if left { days_left(survey, rule.bodies, possible).len() } else { 0 };
    let in_time = Tally::of(survey, round.meetings.iter().copied().filter(|meeting| meeting.day() <= round.by));
    let required = Required { max: None, ..rule.required };
    let measure = Measure { required, by: round.by, partial: false, suitable };
    item.verdict = in_time.verdict(&measure, survey.today);
    item.required = Some(rule.required);
    let closed_on = tally.held.last().filter(|_| !lacks && item.verdict == Verdict::Missed);
    if let Some(days) = closed_on.and_then(|meeting| days_after(round.by, meeting.day())) {
        item.verdict = Verdict::Late;
        item.late_days = Some(days);
    }
    tally.tell(item);
    item.period = Some(round.period);
    item.possible = Some(possible);
    item.by = Some(round.by);
    item.suitable_days_left = left.then(|| count(suitable));
}
