//! Adding months, and what to do when the month reached is too short.

use chrono::{Datelike, NaiveDate};

use crate::calendar::error::CalendarError;

/// What to do when the month reached has no such day, as 31 January plus one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShortMonth {
    /// The last day of the month: act 150/1930, section 3.
    LastDay,
    /// The first day of the month after it.
    FirstOfNext,
    /// An error.
    Refuse,
}

/// The day with the same number `months` months later, or earlier where `months` is negative.
///
/// `day` itself is month zero. Where the month reached has no day of that number, `short_month` decides, the same way in
/// both directions; each step is counted from `day` and not from a day that was moved before, so 31 January plus two months
/// is 31 March.
///
/// # Errors
///
/// [`CalendarError::NoSuchDay`] with [`ShortMonth::Refuse`], [`CalendarError::MonthsBeyondCalendar`] where the
/// result cannot be represented.
///
/// ```
/// use chrono::NaiveDate;
/// use yhdyspinta::calendar::months::{ShortMonth, add_months};
///
/// let leap_day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
/// let reached = add_months(leap_day, 12, ShortMonth::LastDay).unwrap();
/// assert_eq!(reached.to_string(), "2025-02-28");
/// let reached = add_months(leap_day, -12, ShortMonth::FirstOfNext).unwrap();
/// assert_eq!(reached.to_string(), "2023-03-01");
/// ```
pub fn add_months(day: NaiveDate, months: i32, short_month: ShortMonth) -> Result<NaiveDate, CalendarError> {
    move_by_months(day, i64::from(months), short_month)
}

/// As [`add_months`], for the whole range of periods.
pub(super) fn move_by_months(day: NaiveDate, months: i64, short_month: ShortMonth) -> Result<NaiveDate, CalendarError> {
    let beyond = CalendarError::MonthsBeyondCalendar { day, months };
    let count = i64::from(day.year()) * 12 + i64::from(day.month0());
    let Some(reached) = count.checked_add(months) else {
        return Err(beyond);
    };
    let (Ok(year), Ok(month)) = (i32::try_from(reached.div_euclid(12)), u32::try_from(reached.rem_euclid(12) + 1))
    else {
        return Err(beyond);
    };
    if let Some(same_number) = NaiveDate::from_ymd_opt(year, month, day.day()) {
        return Ok(same_number);
    }
    let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
        return Err(beyond);
    };
    match short_month {
        ShortMonth::LastDay => Ok(last_day_of_month(first)),
        ShortMonth::FirstOfNext => last_day_of_month(first).succ_opt().ok_or(beyond),
        ShortMonth::Refuse => Err(CalendarError::NoSuchDay { year, month, day: day.day() }),
    }
}

/// The last day of the month in which `day` lies.
///
/// ```
/// use chrono::NaiveDate;
/// use yhdyspinta::calendar::months::last_day_of_month;
///
/// let day = NaiveDate::from_ymd_opt(2024, 2, 10).unwrap();
/// assert_eq!(last_day_of_month(day).to_string(), "2024-02-29");
/// ```
#[must_use]
pub fn last_day_of_month(day: NaiveDate) -> NaiveDate {
    (29..=31).rev().find_map(|number| day.with_day(number)).or_else(|| day.with_day(28)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_missing_day_is_the_last_of_its_month_or_the_first_of_the_next_or_refused() {
        let start = day("2025-01-31");
        assert_eq!(add_months(start, 1, ShortMonth::LastDay), Ok(day("2025-02-28")));
        assert_eq!(add_months(start, 1, ShortMonth::FirstOfNext), Ok(day("2025-03-01")));
        assert_eq!(
            add_months(start, 1, ShortMonth::Refuse),
            Err(CalendarError::NoSuchDay { year: 2025, month: 2, day: 31 })
        );
        assert_eq!(add_months(start, 2, ShortMonth::Refuse), Ok(day("2025-03-31")));
    }

    #[test]
    fn months_before_january_are_months_of_the_year_before() {
        assert_eq!(add_months(day("2025-01-15"), -1, ShortMonth::Refuse), Ok(day("2024-12-15")));
        assert_eq!(add_months(day("2025-01-31"), -14, ShortMonth::LastDay), Ok(day("2023-11-30")));
    }

    #[test]
    fn months_beyond_the_calendar_are_an_error_with_its_facts() {
        for months in [i32::MAX, i32::MIN] {
            let start = day("2025-01-31");
            assert_eq!(
                add_months(start, months, ShortMonth::LastDay),
                Err(CalendarError::MonthsBeyondCalendar { day: start, months: i64::from(months) })
            );
        }
        assert!(add_months(NaiveDate::MAX, 1, ShortMonth::LastDay).is_err());
        assert!(add_months(NaiveDate::MIN, -1, ShortMonth::LastDay).is_err());
        assert_eq!(add_months(NaiveDate::MAX, 0, ShortMonth::Refuse), Ok(NaiveDate::MAX));
        assert!(move_by_months(NaiveDate::MAX, i64::MAX, ShortMonth::LastDay).is_err());
    }

    #[test]
    fn the_last_day_of_a_month_is_the_day_before_a_first() {
        for text in ["2023-02-01", "2024-02-29", "2100-02-05", "2025-04-30", "2025-12-31", "2025-01-02"] {
            let last = last_day_of_month(day(text));
            assert_eq!(last.month(), day(text).month());
            assert_eq!(last.succ_opt().unwrap().day(), 1);
        }
    }

    proptest! {
        #[test]
        fn a_clamped_month_agrees_with_the_calendar_library(days in -40_000i32..80_000, months in 0u32..5000) {
            let start = day("1970-01-01") + chrono::TimeDelta::days(i64::from(days));
            // The library is the oracle here, and only here.
            #[allow(clippy::disallowed_methods)]
            let expected = start.checked_add_months(chrono::Months::new(months)).unwrap();
            let months = i32::try_from(months).unwrap();
            prop_assert_eq!(add_months(start, months, ShortMonth::LastDay), Ok(expected));
        }

        #[test]
        fn the_two_ways_out_of_a_short_month_are_neighbours(days in -40_000i32..80_000, months in -5000i32..5000) {
            let start = day("1970-01-01") + chrono::TimeDelta::days(i64::from(days));
            let last = add_months(start, months, ShortMonth::LastDay).unwrap();
            let next = add_months(start, months, ShortMonth::FirstOfNext).unwrap();
            match add_months(start, months, ShortMonth::Refuse) {
                Ok(exact) => {
                    prop_assert_eq!((last, next), (exact, exact));
                    prop_assert_eq!(exact.day(), start.day());
                }
                Err(_) => prop_assert_eq!(last.succ_opt(), Some(next)),
            }
        }

        #[test]
        fn no_start_and_no_number_of_months_panics(start in any::<i32>(), months in any::<i64>()) {
            let start = NaiveDate::from_num_days_from_ce_opt(start).unwrap_or(NaiveDate::MAX);
            for short_month in [ShortMonth::LastDay, ShortMonth::FirstOfNext, ShortMonth::Refuse] {
                let _ = move_by_months(start, months, short_month);
            }
        }
    }
}
