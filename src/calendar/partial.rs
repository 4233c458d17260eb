//! A date that may be known only to the month or the year.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A year, a month of a year, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartialDate {
    Year(i32),
    Month(i32, u32),
    Day(NaiveDate),
}
