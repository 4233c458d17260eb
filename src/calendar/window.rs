//! A season of every year, as May–June.

use serde::{Deserialize, Serialize};

/// A day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MonthDay {
    pub month: u32,
    pub day: u32,
}

/// From a day of the year to another, both included; `until` before `from` crosses the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlyWindow {
    pub from: MonthDay,
    pub until: MonthDay,
}
