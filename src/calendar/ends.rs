//! Where the last day of a notice falls once its months have run out.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::error::CalendarError;
use crate::calendar::months::last_day_of_month;
use crate::calendar::window::MonthDay;

/// The end of a notice period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndRule {
    /// The day itself.
    SameDay,
    /// The end of the month.
    Month,
    /// The end of the calendar year.
    Year,
    /// The end of the calendar year after the one in which the months run out.
    FollowingYear,
    /// The end of the fiscal year in which the months run out; fiscal years begin on this day.
    FiscalYear(MonthDay),
    /// The end of the next fiscal year that begins after the day on which the months run out.
    NextFullFiscalYear(MonthDay),
}

impl EndRule {
    /// The last day of a notice whose months run out on `day`; never earlier than `day`, and not moved off free days.
    ///
    /// # Errors
    ///
    /// [`CalendarError::MonthsBeyondCalendar`] in the last years of the calendar.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use yhdyspinta::calendar::ends::EndRule;
    ///
    /// let run_out: NaiveDate = "2025-09-15".parse().unwrap();
    /// assert_eq!(EndRule::Year.apply(run_out).unwrap().to_string(), "2025-12-31");
    ///
    /// // A withdrawal "effective at the end of the next full fiscal year", as in US joint powers agreements.
    /// let rule = EndRule::NextFullFiscalYear("07-01".parse().unwrap());
    /// assert_eq!(rule.apply(run_out).unwrap().to_string(), "2027-06-30");
    /// ```
    pub fn apply(&self, day: NaiveDate) -> Result<NaiveDate, CalendarError> {
        match *self {
            Self::SameDay => Ok(day),
            Self::Month => Ok(last_day_of_month(day)),
            Self::Year => end_of_year(day, 0),
            Self::FollowingYear => end_of_year(day, 1),
            Self::FiscalYear(start) => day_before(start_after(day, start)?),
            Self::NextFullFiscalYear(start) => day_before(start_after(start_after(day, start)?, start)?),
        }
    }
}

fn end_of_year(day: NaiveDate, years_later: i32) -> Result<NaiveDate, CalendarError> {
    NaiveDate::from_ymd_opt(day.year() + years_later, 12, 31)
        .ok_or(CalendarError::MonthsBeyondCalendar { day, months: i64::from(years_later) * 12 })
}

/// The first `start` of a fiscal year that lies after `day`.
fn start_after(day: NaiveDate, start: MonthDay) -> Result<NaiveDate, CalendarError> {
    let year = day.year();
    [start.in_year(year), start.in_year(year + 1)]
        .into_iter()
        .find(|candidate| *candidate > day)
        .ok_or(CalendarError::MonthsBeyondCalendar { day, months: 12 })
}

fn day_before(start: NaiveDate) -> Result<NaiveDate, CalendarError> {
    start.pred_opt().ok_or(CalendarError::DaysBeyondCalendar { day: start, days: -1 })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn july() -> MonthDay {
        MonthDay::new(7, 1).unwrap()
    }

    #[test]
    fn the_last_day_of_a_month_or_a_year_stays() {
        assert_eq!(EndRule::Month.apply(day("2024-02-29")), Ok(day("2024-02-29")));
        assert_eq!(EndRule::Year.apply(day("2025-12-31")), Ok(day("2025-12-31")));
        assert_eq!(EndRule::Month.apply(day("2024-02-01")), Ok(day("2024-02-29")));
    }

    #[test]
    fn the_following_year_is_always_a_year_more() {
        assert_eq!(EndRule::FollowingYear.apply(day("2025-01-01")), Ok(day("2026-12-31")));
        assert_eq!(EndRule::FollowingYear.apply(day("2025-12-31")), Ok(day("2026-12-31")));
    }

    #[test]
    fn a_fiscal_year_ends_the_day_before_the_next_begins() {
        let rule = EndRule::FiscalYear(july());
        assert_eq!(rule.apply(day("2025-06-30")), Ok(day("2025-06-30")));
        assert_eq!(rule.apply(day("2025-07-01")), Ok(day("2026-06-30")));
        assert_eq!(EndRule::FiscalYear(MonthDay::new(1, 1).unwrap()).apply(day("2025-07-01")), Ok(day("2025-12-31")));
    }

    #[test]
    fn a_fiscal_year_that_begins_on_the_day_itself_is_not_the_next_full_one() {
        let rule = EndRule::NextFullFiscalYear(july());
        assert_eq!(rule.apply(day("2025-06-30")), Ok(day("2026-06-30")));
        assert_eq!(rule.apply(day("2025-07-01")), Ok(day("2027-06-30")));
        assert_eq!(rule.apply(day("2025-09-30")), Ok(day("2027-06-30")));
    }

    #[test]
    fn a_fiscal_year_from_the_leap_day_ends_a_day_earlier_in_common_years() {
        let rule = EndRule::FiscalYear(MonthDay::new(2, 29).unwrap());
        assert_eq!(rule.apply(day("2024-01-01")), Ok(day("2024-02-28")));
        assert_eq!(rule.apply(day("2025-01-01")), Ok(day("2025-02-27")));
    }

    #[test]
    fn the_end_of_the_calendar_is_an_error() {
        let last = NaiveDate::MAX;
        assert_eq!(EndRule::Month.apply(last), Ok(last));
        for rule in [EndRule::FollowingYear, EndRule::FiscalYear(july()), EndRule::NextFullFiscalYear(july())] {
            assert!(rule.apply(last).is_err());
        }
        assert!(EndRule::FiscalYear(july()).apply(NaiveDate::MIN).is_ok());
    }

    proptest! {
        #[test]
        fn no_rule_ends_before_the_months_have_run_out_or_goes_back_for_a_later_day(
            number in 693_596i32..=803_168,
            later in 0i32..800,
            (month, date) in (1u32..=12, 1u32..=28),
        ) {
            let start = MonthDay::new(month, date).unwrap();
            let day = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
            let later = NaiveDate::from_num_days_from_ce_opt(number + later).unwrap();
            for rule in [
                EndRule::SameDay,
                EndRule::Month,
                EndRule::Year,
                EndRule::FollowingYear,
                EndRule::FiscalYear(start),
                EndRule::NextFullFiscalYear(start),
            ] {
                let end = rule.apply(day).unwrap();
                prop_assert!(day <= end);
                prop_assert!(end <= rule.apply(later).unwrap());
            }
            let fiscal = EndRule::FiscalYear(start).apply(day).unwrap();
            let full = EndRule::NextFullFiscalYear(start).apply(day).unwrap();
            prop_assert!([365, 366].contains(&(full - fiscal).num_days()));
        }
    }
}
