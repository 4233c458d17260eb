//! What a person may type for a day or a time.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::calendar::YEARS;
use crate::calendar::partial::PartialDate;

mod relative;
mod time;
mod words;
mod written;

#[cfg(test)]
mod tests;

/// Which way a day is looked for that was typed without its year, or as a weekday. Today counts in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// For what has happened: the latest such day that is not after today.
    Past,
    /// For what is planned: the next such day that is not before today.
    Planned,
    /// For what takes effect on a day, behind or ahead: the nearest such day, of two as near the past one. A weekday is the
    /// latest such day.
    Nearest,
}

/// A day as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRead {
    pub day: NaiveDate,
    /// The day follows from today, so the answer should echo it: a word, a distance, a weekday, a day without its year.
    pub relative: bool,
}

/// Why a text is not a day that can be recorded. `input` is the text without the spaces around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadableDay {
    /// Nothing was typed.
    Empty,
    /// None of the ways to write a day.
    NotADate { input: String },
    /// Written as a day, but there is none, as 31.2.2025; `year` is absent where none was typed.
    NoSuchDay { input: String, day: u32, month: u32, year: Option<i32> },
    /// Written as a month, but there is none, as 2023-13.
    NoSuchMonth { input: String, month: u32, year: i32 },
    /// A day or month outside [`YEARS`].
    OutOfRange { input: String },
}

/// Why a text is not a time of day. `input` is the text without the spaces around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadableTime {
    /// Nothing was typed.
    Empty,
    /// None of the ways to write a time.
    NotATime { input: String },
    /// Written as a time, but there is none, as 24:00.
    NoSuchTime { input: String, hour: u32, minute: u32 },
}

/// Reads a day as a person types it, in Finnish, Swedish or English.
///
/// `2025-05-14`, `14.5.2025`, `14.5.`; `today`, `tänään`, `idag`, and the words for yesterday and tomorrow; `+14d`, `-3d`,
/// `+2w`, `+2vk`, `+2v`, `+1m`, `+1kk`, `+1mån`; weekdays and their common abbreviations. Case, spaces around the text and
/// the Unicode form of letters do not matter. A month too short ends on its last day: `+1m` on 31 January is 28 or 29
/// February. `29.2.` is found in the nearest leap year.
///
/// # Errors
///
/// [`UnreadableDay`], with what was typed.
///
/// ```
/// use yhdyspinta::calendar::reading::{Direction, read_day};
///
/// let today = "2025-05-14".parse().unwrap(); // a Wednesday
/// let read = |text, direction| read_day(text, today, direction).unwrap().day.to_string();
/// assert_eq!(read("1.9.2025", Direction::Planned), "2025-09-01");
/// assert_eq!(read("1.9.", Direction::Past), "2024-09-01");
/// assert_eq!(read("+2vk", Direction::Planned), "2025-05-28");
/// assert_eq!(read("perjantai", Direction::Planned), "2025-05-16");
/// assert_eq!(read("eilen", Direction::Past), "2025-05-13");
/// ```
pub fn read_day(text: &str, today: NaiveDate, direction: Direction) -> Result<DayRead, UnreadableDay> {
    let typed = text.trim();
    let read = match typed.chars().next() {
        None => return Err(UnreadableDay::Empty),
        Some('0'..='9') => written::day(typed, today, direction),
        Some('+' | '-') => relative::day(typed, today),
        Some(_) => words::day(typed, today, direction),
    };
    read.and_then(|read| if in_years(read.day) { Ok(read) } else { Err(Fault::OutOfRange) })
        .map_err(|fault| fault.about(typed))
}

/// Reads a day of which perhaps only the month or the year is known: `2023-03`, `3/2023`, `2023`, else as [`read_day`].
///
/// # Errors
///
/// [`UnreadableDay`], with what was typed.
///
/// ```
/// use yhdyspinta::calendar::reading::{Direction, read_partial};
///
/// let today = "2025-05-14".parse().unwrap();
/// let read = |text| read_partial(text, today, Direction::Past).unwrap().to_string();
/// assert_eq!(read("3/2023"), "2023-03");
/// assert_eq!(read("2023"), "2023");
/// assert_eq!(read("28.3.2023"), "2023-03-28");
/// ```
pub fn read_partial(text: &str, today: NaiveDate, direction: Direction) -> Result<PartialDate, UnreadableDay> {
    let typed = text.trim();
    match written::year_or_month(typed) {
        Some(read) => read.map_err(|fault| fault.about(typed)),
        None => read_day(typed, today, direction).map(|read| PartialDate::Day(read.day)),
    }
}

/// Reads a time of day: `13:00`, `13.00` or `13`, also after `klo` or `kl.`.
///
/// # Errors
///
/// [`UnreadableTime`], with what was typed.
///
/// ```
/// use yhdyspinta::calendar::reading::read_time;
///
/// let one = chrono::NaiveTime::from_hms_opt(13, 0, 0).unwrap();
/// assert_eq!(read_time("klo 13"), Ok(one));
/// assert_eq!(read_time("13.00"), Ok(one));
/// assert!(read_time("24:00").is_err());
/// ```
pub fn read_time(text: &str) -> Result<NaiveTime, UnreadableTime> {
    time::read(text.trim())
}

/// What is wrong, before it is said about which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    NotADate,
    NoSuchDay { day: u32, month: u32, year: Option<i32> },
    NoSuchMonth { month: u32, year: i32 },
    OutOfRange,
}

impl Fault {
    fn about(self, typed: &str) -> UnreadableDay {
        let input = typed.to_owned();
        match self {
            Self::NotADate => UnreadableDay::NotADate { input },
            Self::NoSuchDay { day, month, year } => UnreadableDay::NoSuchDay { input, day, month, year },
            Self::NoSuchMonth { month, year } => UnreadableDay::NoSuchMonth { input, month, year },
            Self::OutOfRange => UnreadableDay::OutOfRange { input },
        }
    }
}

fn in_years(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

impl Display for UnreadableDay {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(to, "no date"),
            Self::NotADate { input } => write!(to, "not a date: {input:?}"),
            Self::NoSuchDay { input, day, month, .. } => write!(to, "no day {day} in month {month}: {input:?}"),
            Self::NoSuchMonth { input, month, .. } => write!(to, "no month {month}: {input:?}"),
            Self::OutOfRange { input } => {
                write!(to, "not a day of the years {} to {}: {input:?}", YEARS.start(), YEARS.end())
            }
        }
    }
}

impl Display for UnreadableTime {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(to, "no time"),
            Self::NotATime { input } => write!(to, "not a time: {input:?}"),
            Self::NoSuchTime { input, hour, minute } => write!(to, "no time {hour}:{minute:02}: {input:?}"),
        }
    }
}

impl Error for UnreadableDay {}

impl Error for UnreadableTime {}
