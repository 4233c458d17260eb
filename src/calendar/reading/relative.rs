//! Days at a distance from today, as `+14d` or `-2vk`.

use chrono::NaiveDate;

use super::words::is_word;
use super::{DayRead, Fault};
use crate::calendar::months::ShortMonth;
use crate::calendar::period::{Period, after, before};

/// A sign, digits and a unit without spaces between; a month too short ends on its last day.
pub(super) fn day(typed: &str, today: NaiveDate) -> Result<DayRead, Fault> {
    let reached = if let Some(rest) = typed.strip_prefix('+') {
        after(today, period(rest)?, ShortMonth::LastDay)
    } else if let Some(rest) = typed.strip_prefix('-') {
        before(today, period(rest)?, ShortMonth::LastDay)
    } else {
        return Err(Fault::NotADate);
    };
    reached.map(|day| DayRead { day, relative: true }).map_err(|_| Fault::OutOfRange)
}

fn period(typed: &str) -> Result<Period, Fault> {
    let unit = typed.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let count = typed.strip_suffix(unit).filter(|count| !count.is_empty()).ok_or(Fault::NotADate)?;
    let is_one_of = |words: &[&str]| words.iter().any(|word| is_word(unit, word));
    let in_unit = if is_one_of(&["d"]) {
        Period::Days
    } else if is_one_of(&["w", "vk", "v"]) {
        Period::Weeks
    } else if is_one_of(&["m", "kk", "mån"]) {
        Period::Months
    } else {
        return Err(Fault::NotADate);
    };
    // Digits that do not fit into 32 bits lead out of the calendar in any unit.
    count.parse().map(in_unit).map_err(|_| Fault::OutOfRange)
}
