//! Periods of days, weeks or months after a day and before it.

use chrono::{NaiveDate, TimeDelta};

use crate::calendar::error::CalendarError;
use crate::calendar::months::{ShortMonth, move_by_months};

/// A length of time as agreements and acts give it; a year is twelve months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Days(u32),
    Weeks(u32),
    Months(u32),
}

/// The last day of a period that begins with `anchor`.
///
/// The day of the anchor is not counted (act 150/1930, section 2); weeks and months end on the day of the same name or
/// number, and where the month has no such day, `short_month` decides (section 3: its last day). The result is not moved off
/// a free day: whether it may be is a question of its own, see [`deadline`](crate::calendar::deadline).
///
/// # Errors
///
/// As [`add_months`](crate::calendar::months::add_months); [`CalendarError::DaysBeyondCalendar`] for days and weeks.
///
/// ```
/// use chrono::NaiveDate;
/// use yhdyspinta::calendar::months::ShortMonth;
/// use yhdyspinta::calendar::period::{Period, after};
///
/// let received = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
/// let last_day = after(received, Period::Months(12), ShortMonth::LastDay).unwrap();
/// assert_eq!(last_day.to_string(), "2025-02-28");
/// ```
pub fn after(anchor: NaiveDate, period: Period, short_month: ShortMonth) -> Result<NaiveDate, CalendarError> {
    match period {
        Period::Days(days) => move_by_days(anchor, i64::from(days)),
        Period::Weeks(weeks) => move_by_days(anchor, i64::from(weeks) * 7),
        Period::Months(months) => move_by_months(anchor, i64::from(months), short_month),
    }
}

/// The last day on which something can be done so long before `anchor`.
///
/// Counted backwards on the same grounds as [`after`] (act 150/1930, section 4): the day of the anchor is not counted.
///
/// # Errors
///
/// As [`after`].
///
/// ```
/// use chrono::NaiveDate;
/// use yhdyspinta::calendar::months::ShortMonth;
/// use yhdyspinta::calendar::period::{Period, before};
///
/// let term_end = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
/// let last_notice_day = before(term_end, Period::Months(6), ShortMonth::LastDay).unwrap();
/// assert_eq!(last_notice_day.to_string(), "2025-06-30");
/// ```
pub fn before(anchor: NaiveDate, period: Period, short_month: ShortMonth) -> Result<NaiveDate, CalendarError> {
    match period {
        Period::Days(days) => move_by_days(anchor, -i64::from(days)),
        Period::Weeks(weeks) => move_by_days(anchor, -i64::from(weeks) * 7),
        Period::Months(months) => move_by_months(anchor, -i64::from(months), short_month),
    }
}

/// The last day that leaves `clear_days` whole days between itself and `day`, neither of the two counted.
///
/// # Errors
///
/// [`CalendarError::DaysBeyondCalendar`] where there is no such day.
///
/// ```
/// use chrono::NaiveDate;
/// use yhdyspinta::calendar::period::clear_days_before;
///
/// // The clear days are 5, 6, 7, 8 and 9 June.
/// let meeting = NaiveDate::from_ymd_opt(2025, 6, 10).unwrap();
/// assert_eq!(clear_days_before(meeting, 5).unwrap().to_string(), "2025-06-04");
/// ```
pub fn clear_days_before(day: NaiveDate, clear_days: u32) -> Result<NaiveDate, CalendarError> {
    move_by_days(day, -i64::from(clear_days) - 1)
}

fn move_by_days(day: NaiveDate, days: i64) -> Result<NaiveDate, CalendarError> {
    TimeDelta::try_days(days)
        .and_then(|distance| day.checked_add_signed(distance))
        .ok_or(CalendarError::DaysBeyondCalendar { day, days })
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;
    use proptest::prelude::*;

    use super::*;

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        // 1900-01-01 to 2199-12-31.
        (693_596i32..=803_168).prop_map(|number| NaiveDate::from_num_days_from_ce_opt(number).unwrap())
    }

    #[test]
    fn the_day_of_the_anchor_is_not_counted() {
        let anchor = "2025-03-01".parse().unwrap();
        assert_eq!(after(anchor, Period::Days(1), ShortMonth::Refuse), Ok("2025-03-02".parse().unwrap()));
        assert_eq!(before(anchor, Period::Weeks(1), ShortMonth::Refuse), Ok("2025-02-22".parse().unwrap()));
        assert_eq!(after(anchor, Period::Days(0), ShortMonth::Refuse), Ok(anchor));
    }

    #[test]
    fn no_clear_day_is_the_day_before() {
        assert_eq!(clear_days_before("2025-03-01".parse().unwrap(), 0), Ok("2025-02-28".parse().unwrap()));
    }

    #[test]
    fn periods_beyond_the_calendar_are_errors() {
        let anchor: NaiveDate = "2025-03-01".parse().unwrap();
        for period in [Period::Days(u32::MAX), Period::Weeks(u32::MAX), Period::Months(u32::MAX)] {
            assert!(after(anchor, period, ShortMonth::LastDay).is_err());
            assert!(before(anchor, period, ShortMonth::LastDay).is_err());
        }
        assert_eq!(
            clear_days_before(NaiveDate::MIN, 0),
            Err(CalendarError::DaysBeyondCalendar { day: NaiveDate::MIN, days: -1 })
        );
    }

    proptest! {
        #[test]
        fn days_and_weeks_lead_back_to_where_they_began(anchor in any_day(), count in 0u32..20_000) {
            for period in [Period::Days(count), Period::Weeks(count)] {
                let end = after(anchor, period, ShortMonth::Refuse).unwrap();
                prop_assert_eq!(before(end, period, ShortMonth::Refuse), Ok(anchor));
            }
        }

        #[test]
        fn months_lead_back_to_the_same_day_or_to_the_end_of_february_at_the_earliest(
            anchor in any_day(),
            months in 0u32..2000,
        ) {
            let period = Period::Months(months);
            let back = before(after(anchor, period, ShortMonth::LastDay).unwrap(), period, ShortMonth::LastDay).unwrap();
            prop_assert!(back <= anchor);
            prop_assert_eq!((back.year(), back.month()), (anchor.year(), anchor.month()));
            prop_assert!(back == anchor || back.day() >= 28);
        }

        #[test]
        fn a_later_start_never_ends_earlier(anchor in any_day(), later in 0u32..40, months in 0u32..2000) {
            let next = after(anchor, Period::Days(later), ShortMonth::Refuse).unwrap();
            for short_month in [ShortMonth::LastDay, ShortMonth::FirstOfNext] {
                let end = after(anchor, Period::Months(months), short_month).unwrap();
                prop_assert!(end <= after(next, Period::Months(months), short_month).unwrap());
            }
        }

        #[test]
        fn clear_days_lie_whole_between_the_two_days(day in any_day(), count in 0u32..1000) {
            let sent = clear_days_before(day, count).unwrap();
            prop_assert_eq!((day - sent).num_days(), i64::from(count) + 1);
        }
    }
}
