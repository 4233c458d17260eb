//! Days, months and years written in digits.

use chrono::{Datelike, NaiveDate};

use super::{DayRead, Direction, Fault};
use crate::calendar::YEARS;
use crate::calendar::digits::digits;
use crate::calendar::partial::PartialDate;

/// `2025-05-14`, `14.5.2025` or `14.5.`.
pub(super) fn day(typed: &str, today: NaiveDate, direction: Direction) -> Result<DayRead, Fault> {
    if let Some((year, rest)) = typed.split_once('-') {
        let (month, day) = rest.split_once('-').ok_or(Fault::NotADate)?;
        let (year, month, day) = (number(year, 4, 9)?, number(month, 2, 2)?, number(day, 2, 2)?);
        return Ok(DayRead { day: exact(year, month, day)?, relative: false });
    }
    let (day, rest) = typed.split_once('.').ok_or(Fault::NotADate)?;
    let (month, year) = rest.split_once('.').ok_or(Fault::NotADate)?;
    let (day, month) = (number(day, 1, 2)?, number(month, 1, 2)?);
    if year.is_empty() {
        return Ok(DayRead { day: without_year(day, month, today, direction)?, relative: true });
    }
    Ok(DayRead { day: exact(number(year, 1, 9)?, month, day)?, relative: false })
}

/// `2023-03`, `3/2023` or `2023`; none where the text has another form.
pub(super) fn year_or_month(typed: &str) -> Option<Result<PartialDate, Fault>> {
    if let Some(year) = digits(typed, 4, 4) {
        return Some(in_years(year).map(PartialDate::Year));
    }
    let (month, year) = match (typed.split_once('-'), typed.split_once('/')) {
        (Some((year, month)), _) => (digits(month, 2, 2)?, digits(year, 4, 4)?),
        (None, Some((month, year))) => (digits(month, 1, 2)?, digits(year, 4, 4)?),
        (None, None) => return None,
    };
    Some(in_years(year).and_then(|year| match month {
        1..=12 => Ok(PartialDate::Month(year, month)),
        _ => Err(Fault::NoSuchMonth { month, year }),
    }))
}

fn number(text: &str, least: usize, most: usize) -> Result<u32, Fault> {
    digits(text, least, most).ok_or(Fault::NotADate)
}

fn in_years(year: u32) -> Result<i32, Fault> {
    i32::try_from(year).ok().filter(|year| YEARS.contains(year)).ok_or(Fault::OutOfRange)
}

fn exact(year: u32, month: u32, day: u32) -> Result<NaiveDate, Fault> {
    let year = in_years(year)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Fault::NoSuchDay { day, month, year: Some(year) })
}

/// The nearest such day in the direction, today included.
fn without_year(day: u32, month: u32, today: NaiveDate, direction: Direction) -> Result<NaiveDate, Fault> {
    // 2000 was a leap year, so every day of the year is in it.
    if NaiveDate::from_ymd_opt(2000, month, day).is_none() {
        return Err(Fault::NoSuchDay { day, month, year: None });
    }
    // Two leap years are at most eight years apart, as 1896 and 1904.
    let past = || {
        let such = |years| NaiveDate::from_ymd_opt(today.year() - years, month, day);
        (0..=8).filter_map(such).find(|day| *day <= today)
    };
    let planned = || {
        let such = |years| NaiveDate::from_ymd_opt(today.year() + years, month, day);
        (0..=8).filter_map(such).find(|day| *day >= today)
    };
    let found = match direction {
        Direction::Past => past(),
        Direction::Planned => planned(),
        Direction::Nearest => past().into_iter().chain(planned()).min_by_key(|day| (*day - today).abs()),
    };
    found.ok_or(Fault::OutOfRange)
}
