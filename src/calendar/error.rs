//! What can go wrong with days, as facts.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use chrono::NaiveDate;

/// Why a day could not be computed or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarError {
    /// So many days from `day` there is no day that can be represented.
    DaysBeyondCalendar { day: NaiveDate, days: i64 },
    /// So many months from `day` there is no day that can be represented.
    MonthsBeyondCalendar { day: NaiveDate, months: i64 },
    /// The month reached has no such day, and the caller wanted no other.
    NoSuchDay { year: i32, month: u32, day: u32 },
    /// No year has such a day.
    NoSuchMonthDay { month: u32, day: u32 },
    /// No such month, as 2023-13.
    NoSuchMonth { year: i32, month: u32 },
    /// The holidays of the year are not listed, see [`YEARS`](crate::calendar::YEARS).
    YearNotCovered { year: i32 },
    /// Not a day of the year as `05-01`.
    NotAMonthDay { input: String },
    /// Not a date as `2023`, `2023-03` or `2023-03-28`.
    NotAPartialDate { input: String },
}

impl Display for CalendarError {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::DaysBeyondCalendar { day, days } => write!(to, "no day {days} days from {day}"),
            Self::MonthsBeyondCalendar { day, months } => write!(to, "no day {months} months from {day}"),
            Self::NoSuchDay { year, month, day } => write!(to, "no day {year:04}-{month:02}-{day:02}"),
            Self::NoSuchMonthDay { month, day } => write!(to, "no day {month:02}-{day:02} in any year"),
            Self::NoSuchMonth { year, month } => write!(to, "no month {year:04}-{month:02}"),
            Self::YearNotCovered { year } => write!(to, "the holidays of {year} are not listed"),
            Self::NotAMonthDay { input } => write!(to, "not a day of the year as 05-01: {input:?}"),
            Self::NotAPartialDate { input } => write!(to, "not a date as 2023, 2023-03 or 2023-03-28: {input:?}"),
        }
    }
}

impl Error for CalendarError {}
