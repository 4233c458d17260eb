//! A season of every year, as May–June.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::digits::digits;
use crate::calendar::error::CalendarError;
use crate::calendar::span::Span;

/// A day of every year, written `05-01`. 29 February is one; in a common year it stands for the 28th.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// The day `day` of the month `month`, both from 1.
    ///
    /// # Errors
    ///
    /// [`CalendarError::NoSuchMonthDay`] where no year has such a day.
    ///
    /// ```
    /// use yhdyspinta::calendar::window::MonthDay;
    ///
    /// assert_eq!(MonthDay::new(2, 29).unwrap().to_string(), "02-29");
    /// assert!(MonthDay::new(2, 30).is_err());
    /// ```
    pub fn new(month: u32, day: u32) -> Result<Self, CalendarError> {
        // 2000 was a leap year, so every day of the year is in it.
        match NaiveDate::from_ymd_opt(2000, month, day) {
            Some(_) => Ok(Self { month, day }),
            None => Err(CalendarError::NoSuchMonthDay { month, day }),
        }
    }

    /// The number of the month, from 1.
    ///
    /// ```
    /// # use yhdyspinta::calendar::window::MonthDay;
    /// assert_eq!("05-31".parse::<MonthDay>().unwrap().month(), 5);
    /// ```
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// The number of the day in its month, from 1.
    ///
    /// ```
    /// # use yhdyspinta::calendar::window::MonthDay;
    /// assert_eq!("05-31".parse::<MonthDay>().unwrap().day(), 31);
    /// ```
    #[must_use]
    pub fn day(self) -> u32 {
        self.day
    }

    /// This day in `year`; 29 February in a common year is the 28th. At the ends of the calendar, its first or last day.
    ///
    /// ```
    /// use yhdyspinta::calendar::window::MonthDay;
    ///
    /// let leap_day: MonthDay = "02-29".parse().unwrap();
    /// assert_eq!(leap_day.in_year(2024).to_string(), "2024-02-29");
    /// assert_eq!(leap_day.in_year(2025).to_string(), "2025-02-28");
    /// ```
    #[must_use]
    pub fn in_year(self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
            .or_else(|| NaiveDate::from_ymd_opt(year, self.month, self.day.min(28)))
            .unwrap_or(if year < 0 { NaiveDate::MIN } else { NaiveDate::MAX })
    }
}

impl Display for MonthDay {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(to, "{:02}-{:02}", self.month, self.day)
    }
}

impl FromStr for MonthDay {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let read = text.split_once('-').and_then(|(month, day)| Some((digits(month, 2, 2)?, digits(day, 2, 2)?)));
        match read {
            Some((month, day)) => Self::new(month, day),
            None => Err(CalendarError::NotAMonthDay { input: text.to_owned() }),
        }
    }
}

impl Serialize for MonthDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MonthDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// From a day of the year to another, both included; `until` before `from` crosses the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlyWindow {
    pub from: MonthDay,
    pub until: MonthDay,
}

impl YearlyWindow {
    /// The days of the window that begins in `year`; one that crosses the year ends in the next.
    ///
    /// ```
    /// use yhdyspinta::calendar::window::YearlyWindow;
    ///
    /// let christmas = YearlyWindow { from: "12-20".parse().unwrap(), until: "01-06".parse().unwrap() };
    /// let days = christmas.in_year(2025);
    /// assert_eq!((days.from.to_string(), days.until.to_string()), ("2025-12-20".into(), "2026-01-06".into()));
    /// ```
    #[must_use]
    pub fn in_year(&self, year: i32) -> Span {
        let last_year = if self.crosses_year() { year.saturating_add(1) } else { year };
        Span { from: self.from.in_year(year), until: self.until.in_year(last_year) }
    }

    /// Whether `day` lies in the window of some year.
    ///
    /// ```
    /// use yhdyspinta::calendar::window::YearlyWindow;
    ///
    /// let season = YearlyWindow { from: "05-01".parse().unwrap(), until: "06-30".parse().unwrap() };
    /// assert!(season.contains("2025-06-30".parse().unwrap()));
    /// assert!(!season.contains("2025-07-01".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        let begun = self.from.in_year(day.year()) <= day;
        let not_over = day <= self.until.in_year(day.year());
        if self.crosses_year() { begun || not_over } else { begun && not_over }
    }

    fn crosses_year(&self) -> bool {
        self.until < self.from
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn window(from: &str, until: &str) -> YearlyWindow {
        YearlyWindow { from: from.parse().unwrap(), until: until.parse().unwrap() }
    }

    #[test]
    fn a_day_of_the_year_is_written_with_two_digits_each() {
        assert_eq!("05-01".parse(), MonthDay::new(5, 1));
        for text in ["", "5-1", "05", "05-1", "0501", "05-01-01", "05/01", "+5-01", "2025-05-01", " 05-01"] {
            assert_eq!(
                text.parse::<MonthDay>(),
                Err(CalendarError::NotAMonthDay { input: text.to_owned() }),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_day_that_no_year_has_is_refused_with_its_numbers() {
        for (text, month, day) in [("00-10", 0, 10), ("13-01", 13, 1), ("04-31", 4, 31), ("02-30", 2, 30)] {
            assert_eq!(text.parse::<MonthDay>(), Err(CalendarError::NoSuchMonthDay { month, day }));
        }
    }

    #[test]
    fn a_day_of_the_year_is_kept_as_its_text() {
        let leap_day = MonthDay::new(2, 29).unwrap();
        assert_eq!(serde_json::to_string(&leap_day).unwrap(), r#""02-29""#);
        assert_eq!(serde_json::from_str::<MonthDay>(r#""02-29""#).unwrap(), leap_day);
        assert!(serde_json::from_str::<MonthDay>(r#""02-30""#).is_err());
        assert!(serde_json::from_str::<MonthDay>("229").is_err());
    }

    #[test]
    fn a_window_may_be_one_day_or_the_whole_year() {
        assert_eq!(window("05-01", "05-01").in_year(2025).days(), 1);
        assert_eq!(window("01-01", "12-31").in_year(2024).days(), 366);
        assert_eq!(window("07-01", "06-30").in_year(2024).days(), 365);
    }

    #[test]
    fn a_window_to_the_leap_day_ends_on_the_28th_in_a_common_year() {
        let winter = window("12-01", "02-29");
        assert_eq!(winter.in_year(2024).until.to_string(), "2025-02-28");
        assert_eq!(winter.in_year(2023).until.to_string(), "2024-02-29");
        assert!(winter.contains("2025-02-28".parse().unwrap()));
        assert!(!winter.contains("2025-03-01".parse().unwrap()));
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        let winter = window("12-01", "02-29");
        for year in [i32::MIN, -262_144, 262_142, i32::MAX] {
            let _ = winter.in_year(year);
        }
        assert!(winter.contains(NaiveDate::MAX) && winter.contains(NaiveDate::MIN));
    }

    proptest! {
        #[test]
        fn a_day_lies_in_the_window_if_it_lies_in_that_of_its_year_or_of_the_year_before(
            from in (1u32..=12, 1u32..=31),
            until in (1u32..=12, 1u32..=31),
            number in 693_596i32..=803_168,
        ) {
            let (Ok(from), Ok(until)) = (MonthDay::new(from.0, from.1), MonthDay::new(until.0, until.1)) else {
                return Ok(());
            };
            let window = YearlyWindow { from, until };
            let day = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
            let either = window.in_year(day.year()).contains(day) || window.in_year(day.year() - 1).contains(day);
            prop_assert_eq!(window.contains(day), either);
        }
    }
}
