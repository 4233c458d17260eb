//! The periods in which something is owed: calendar years and terms.

use chrono::Datelike;
use chrono::NaiveDate;

use super::force::Force;
use super::item::Period;
use super::survey::Survey;
use crate::agreement::term::Term;
use crate::calendar::YEARS;
use crate::calendar::span::Span;

/// A period in which something is owed.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub(super) period: Period,
    /// Last day on which it is owed: of the period, or earlier, where the agreement or the body ends before.
    pub(super) last: NaiveDate,
    /// The agreement, or the body, was there for a part of the year only. A term is never partial.
    pub(super) partial: bool,
    /// Whether the agreement binds in it; where that is not known, nothing can be told.
    pub(super) certain: bool,
}

impl Stretch {
    /// Whether it is cut short, so that the period's last day is never reached.
    pub(super) fn is_cut(&self) -> bool {
        self.last < self.period.span.until
    }
}

/// The calendar years from entry into force to today, each whole.
///
/// `closed` is the last day of the body that owes, where it ends. A year in which the agreement enters into force or ends,
/// or the body ends, is partial: told, not blamed. Where entry into force is not known, this year alone is returned, as
/// uncertain.
pub(super) fn years(survey: &Survey<'_>, closed: Option<NaiveDate>) -> Vec<Stretch> {
    let Some((from, last, certain)) = bounds(survey, closed) else { return Vec::new() };
    let newest = last.min(survey.today).year().min(*YEARS.end());
    let years = from.year().max(*YEARS.start())..=newest;
    years
        .map(|year| {
            let span = Span::of_year(year);
            Stretch {
                period: Period { span, label: year.to_string() },
                last: span.until.min(last),
                partial: certain && (span.from < from || last < span.until),
                certain,
            }
        })
        .collect()
}

/// The terms of a kind from that in which the agreement entered into force to the present, each whole and in order.
///
/// A term is never partial: what is owed once in it is owed whenever in it the agreement entered into force.
pub(super) fn terms(survey: &Survey<'_>, kind: &str, closed: Option<NaiveDate>) -> Vec<Stretch> {
    let Some((from, last, certain)) = bounds(survey, closed) else { return Vec::new() };
    let newest = last.min(survey.today);
    let mut terms: Vec<&Term> = survey.basis.agreement.terms.iter().collect();
    terms.retain(|term| term.kind == kind && term.of.is_empty() && term.from <= newest && from <= term.until);
    terms.sort_by_key(|term| term.from);
    let stretch = |term: &Term| Stretch {
        period: Period { span: Span { from: term.from, until: term.until }, label: term.id.clone() },
        last: term.until.min(last),
        partial: false,
        certain,
    };
    terms.into_iter().map(stretch).collect()
}

/// From when to when something is owed, both days included, and whether that is certain.
pub(super) fn bounds(survey: &Survey<'_>, closed: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate, bool)> {
    let until = |last_day: Option<NaiveDate>| {
        let ends = [last_day, closed].into_iter().flatten().min();
        ends.unwrap_or(NaiveDate::MAX)
    };
    let (from, last, certain) = match survey.force {
        Force::Unknown if survey.basis.superseded_from.is_some_and(|from| from <= survey.today) => return None,
        Force::Unknown => (survey.today, until(None), false),
        Force::From(_) => return None,
        Force::Since { from, last_day } => (from, until(last_day), true),
    };
    (from <= last).then_some((from, last, certain))
}
