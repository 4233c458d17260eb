//! Dates of the file: without quotes where a full date is meant, in quotes where a part is missing.

use chrono::Datelike;
use chrono::NaiveDate;

use super::node::Node;
use super::problem::Expected;
use super::problem::Facts;
use super::problem::Found;
use super::report::Report;
use super::shape::Kind;
use super::texts::shown;
use crate::calendar::partial::PartialDate;
use crate::calendar::window::MonthDay;

/// Checks a value that is a date of some kind.
pub fn check(node: &Node<'_>, kind: &Kind, report: &mut Report) {
    match kind {
        Kind::PartialDate => partial_date(node, report),
        Kind::MonthDay => month_day_only(node, report),
        Kind::DayOrSeason if node.found() == Found::Date => full(node, report),
        Kind::DayOrSeason => month_day_or_date(node, report),
        _ => full(node, report),
    }
}

/// A date without quotes.
fn full(node: &Node<'_>, report: &mut Report) {
    if node.date().is_some() {
        return;
    }
    let meant = node.text().and_then(any_day).map(|day| day.to_string());
    let facts = match (node.text(), node.found()) {
        (Some(text), _) if meant.is_some() => Facts::DateInQuotes { text: shown(text) },
        (_, found) => Facts::WrongType { expected: Expected::Date, found },
    };
    report.add_with(facts, node.span(), &node.path, meant);
}

/// A date in quotes, of which the day or the month may be missing; a full one may also stand without.
fn partial_date(node: &Node<'_>, report: &mut Report) {
    if node.date().is_some() {
        return;
    }
    match node.text() {
        Some(text) if partial(text).is_some() => {}
        Some(text) => bad(node, text, any_day(text).map(|day| day.to_string()), report),
        None => {
            let year = node.digits().filter(|_| node.found() == Found::Whole).map(|digits| format!("\"{digits}\""));
            let facts = Facts::WrongType { expected: Expected::DateText, found: node.found() };
            report.add_with(facts, node.span(), &node.path, year);
        }
    }
}

fn month_day_only(node: &Node<'_>, report: &mut Report) {
    match node.text() {
        Some(text) if month_day(text).is_some() => {}
        Some(text) => bad(node, text, any_month_day(text), report),
        None => {
            let meant = node.date().map(|day| format!("\"{:02}-{:02}\"", day.month(), day.day()));
            let facts = Facts::WrongType { expected: Expected::MonthDayText, found: node.found() };
            report.add_with(facts, node.span(), &node.path, meant);
        }
    }
}

fn month_day_or_date(node: &Node<'_>, report: &mut Report) {
    match node.text() {
        Some(text) if month_day(text).is_some() => {}
        Some(text) => match any_day(text) {
            Some(day) => {
                let facts = Facts::DateInQuotes { text: shown(text) };
                report.add_with(facts, node.span(), &node.path, Some(day.to_string()));
            }
            None => bad(node, text, any_month_day(text), report),
        },
        None => {
            let facts = Facts::WrongType { expected: Expected::MonthDayTextOrDate, found: node.found() };
            report.add(facts, node.span(), &node.path);
        }
    }
}

fn bad(node: &Node<'_>, text: &str, meant: Option<String>, report: &mut Report) {
    report.add_with(Facts::BadDate { text: shown(text) }, node.span(), &node.path, meant);
}

/// Reads `2023`, `2023-03` or `2023-03-28`.
#[must_use]
pub fn partial(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

/// Reads `05-01`, a day of every year.
#[must_use]
pub fn month_day(text: &str) -> Option<MonthDay> {
    text.parse().ok()
}

/// A full date as people write it: `2025-05-14` or `14.5.2025`.
#[must_use]
pub fn any_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(PartialDate::Day(day)) = partial(text) {
        return Some(day);
    }
    let mut parts = text.split('.');
    let day = parts.next()?.trim().parse().ok()?;
    let month = parts.next()?.trim().parse().ok()?;
    let year = parts.next()?.trim();
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day)
}

/// A day of every year as people write it, `1.5.` or `5-1`, in the form of the file.
fn any_month_day(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('.');
    let (month, day) = match text.split_once('.') {
        Some((day, month)) => (month, day),
        None => text.split_once('-')?,
    };
    let meant = format!("{:02}-{:02}", month.parse::<u32>().ok()?, day.parse::<u32>().ok()?);
    month_day(&meant).map(|_| meant)
}
