//! Whether a body meets as often as was agreed.

use super::item::Item;
use super::item::Required;
use super::key::Key;
use super::kind::Kind;
use super::rolling;
use super::stretch;
use super::stretch::Stretch;
use super::suitable::days_left;
use super::survey::Survey;
use super::tally::Measure;
use super::tally::Tally;
use super::tally::count;
use super::verdict::Verdict;
use crate::agreement::body::Body;
use crate::agreement::body::LegalBasis;
use crate::agreement::cadence::Cadence;
use crate::agreement::cadence::Per;
use crate::answer::Reason;
use crate::answer::cited;
use crate::answer::push_once;
use crate::calendar::span::Span;

/// What a body owes by its cadence, one item for each period since entry into force.
///
/// Held meetings of the body's own count; a joint meeting is a body of its own with its own cadence, and counts there. All
/// meetings of a calendar year or term count, those before entry into force too, since the year and the term are whole. A
/// statute on which the body rests is cited beside the agreement, because a missed meeting may be missed under both.
pub(super) fn items(survey: &Survey<'_>, body: &Body) -> Vec<Item> {
    let Some(cadence) = &body.cadence else { return Vec::new() };
    let closed = survey.closed_on(&body.id);
    match &cadence.per {
        Per::Year => in_each(survey, body, cadence, stretch::years(survey, closed)),
        Per::Term(kind) => in_each(survey, body, cadence, stretch::terms(survey, kind, closed)),
        Per::Months(months) => rolls(survey, body, cadence, *months),
    }
}

fn in_each(survey: &Survey<'_>, body: &Body, cadence: &Cadence, stretches: Vec<Stretch>) -> Vec<Item> {
    stretches.into_iter().filter_map(|stretch| in_stretch(survey, body, cadence, stretch)).collect()
}

/// What is owed in one year or term; nothing where it was cut short before enough meetings were held in a term.
fn in_stretch(survey: &Survey<'_>, body: &Body, cadence: &Cadence, stretch: Stretch) -> Option<Item> {
    let tally = Tally::of(survey, survey.meetings_in(&body.id, stretch.period.span).iter().copied());
    let possible = Span { from: stretch.period.span.from, until: stretch.last };
    let lacks = count(tally.held.len()) < cadence.min;
    let left = lacks && survey.today <= stretch.last;
    let suitable = if left { days_left(survey, std::slice::from_ref(&body.id), possible).len() } else { 0 };
    let required = Required { min: cadence.min, max: cadence.max };
    let measure = Measure { required, by: stretch.last, partial: stretch.partial, suitable };
    let verdict = if stretch.certain { tally.verdict(&measure, survey.today) } else { Verdict::Open };
    if verdict == Verdict::Missed && stretch.is_cut() {
        // The agreement or the body ended before the term did, so the term's last day never came.
        return None;
    }
    if survey.leaves_out(verdict) {
        return None;
    }
    let key = Key::each(Kind::Cadence, body.id.0.as_str(), stretch.period.label.as_str());
    let mut item = begun(survey, body, cadence, key, verdict);
    tally.tell(&mut item);
    item.period = Some(stretch.period);
    item.required = Some(required);
    item.possible = Some(possible);
    item.by = Some(stretch.last);
    item.suitable_days_left = left.then(|| count(suitable));
    push_once(&mut item.because, laws(&body.legal_basis, possible));
    Some(item)
}

/// What is owed by a cadence that runs from one meeting to the next.
fn rolls(survey: &Survey<'_>, body: &Body, cadence: &Cadence, months: u32) -> Vec<Item> {
    let required = Required { min: cadence.min, max: cadence.max };
    let bodies = std::slice::from_ref(&body.id);
    let rule = rolling::Rule { months, required, bodies, closed: survey.closed_on(&body.id) };
    let rounds = rolling::rounds(survey, rule, survey.meetings(&body.id));
    let told = rounds.into_iter().map(|round| {
        let key = Key::each(Kind::Cadence, body.id.0.as_str(), round.period.label.as_str());
        let mut item = begun(survey, body, cadence, key, Verdict::Open);
        rolling::tell(survey, rule, round, &mut item);
        if let Some(possible) = item.possible {
            push_once(&mut item.because, laws(&body.legal_basis, possible));
        }
        item
    });
    told.collect()
}

fn begun(survey: &Survey<'_>, body: &Body, cadence: &Cadence, key: Key, verdict: Verdict) -> Item {
    let mut item = Item::new(key, verdict, survey.convenes(&body.id, Vec::new()));
    item.body = Some(body.id.clone());
    item.because = cited(&cadence.cite);
    item
}

/// The statutes on which the body rested by the end of `span`.
fn laws(basis: &[LegalBasis], span: Span) -> Vec<Reason> {
    let day = span.until;
    let in_force = basis
        .iter()
        .filter(|law| law.from.is_none_or(|from| from <= day) && law.until.is_none_or(|until| day <= until));
    in_force.map(|basis| Reason::Law(basis.law.clone())).collect()
}
