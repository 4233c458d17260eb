//! Days, periods, deadlines, holidays, windows, partial dates. Nothing here asks for today.
//!
//! A day is a [`chrono::NaiveDate`]. Two kinds of deadline are kept apart: an act that is due may move off a free day
//! ([`deadline`]), a state that ends on a day ends on that day.

use std::ops::RangeInclusive;

pub mod deadline;
mod digits;
pub mod ends;
pub mod error;
pub mod holiday;
pub mod months;
pub mod partial;
pub mod period;
pub mod reading;
pub mod span;
pub mod window;

/// The years in which a day may be written and for which holidays are listed.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;
