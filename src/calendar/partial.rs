//! A date that may be known only to the month or the year.

use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::digits::digits;
use crate::calendar::error::CalendarError;
use crate::calendar::months::last_day_of_month;

/// A year, a month of a year, or a day; written `2023`, `2023-03` or `2023-03-28`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    Year(i32),
    Month(i32, u32),
    Day(NaiveDate),
}

impl PartialDate {
    /// The first day it may mean; none where there is no such month, as in the month 13.
    ///
    /// ```
    /// use yhdyspinta::calendar::partial::PartialDate;
    ///
    /// let march: PartialDate = "2023-03".parse().unwrap();
    /// assert_eq!(march.first().unwrap().to_string(), "2023-03-01");
    /// ```
    #[must_use]
    pub fn first(&self) -> Option<NaiveDate> {
        match *self {
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Day(day) => Some(day),
        }
    }

    /// The last day it may mean; none where there is no such month, as in the month 13.
    ///
    /// ```
    /// use yhdyspinta::calendar::partial::PartialDate;
    ///
    /// let february: PartialDate = "2024-02".parse().unwrap();
    /// assert_eq!(february.last().unwrap().to_string(), "2024-02-29");
    /// ```
    #[must_use]
    pub fn last(&self) -> Option<NaiveDate> {
        match *self {
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1).map(last_day_of_month),
            Self::Day(day) => Some(day),
        }
    }

    /// The day, if it is known.
    ///
    /// ```
    /// use yhdyspinta::calendar::partial::PartialDate;
    ///
    /// assert_eq!("2023-03".parse::<PartialDate>().unwrap().exact(), None);
    /// assert!("2023-03-28".parse::<PartialDate>().unwrap().exact().is_some());
    /// ```
    #[must_use]
    pub fn exact(&self) -> Option<NaiveDate> {
        match *self {
            Self::Day(day) => Some(day),
            Self::Year(_) | Self::Month(..) => None,
        }
    }

    /// Whether it may mean `day`.
    ///
    /// ```
    /// use yhdyspinta::calendar::partial::PartialDate;
    ///
    /// let march: PartialDate = "2023-03".parse().unwrap();
    /// assert!(march.may_be("2023-03-31".parse().unwrap()));
    /// assert!(!march.may_be("2023-04-01".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn may_be(&self, day: NaiveDate) -> bool {
        self.first().is_some_and(|first| first <= day) && self.last().is_some_and(|last| day <= last)
    }

    /// Whether every day it may mean lies before `day`.
    ///
    /// ```
    /// use yhdyspinta::calendar::partial::PartialDate;
    ///
    /// let march: PartialDate = "2023-03".parse().unwrap();
    /// assert!(march.is_before("2023-04-01".parse().unwrap()));
    /// assert!(!march.is_before("2023-03-31".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn is_before(&self, day: NaiveDate) -> bool {
        self.last().is_some_and(|last| last < day)
    }

    /// Whether every day it may mean lies after `day`.
    ///
    /// ```
    /// use yhdyspinta::calendar::partial::PartialDate;
    ///
    /// let march: PartialDate = "2023-03".parse().unwrap();
    /// assert!(march.is_after("2023-02-28".parse().unwrap()));
    /// assert!(!march.is_after("2023-03-01".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn is_after(&self, day: NaiveDate) -> bool {
        self.first().is_some_and(|first| day < first)
    }

    /// The order for lists: by the first day it may mean, then the better known first.
    ///
    /// ```
    /// use yhdyspinta::calendar::partial::PartialDate;
    ///
    /// let mut dates: Vec<PartialDate> =
    ///     ["2023", "2023-01-01", "2023-01", "2022-12"].map(|text| text.parse().unwrap()).into();
    /// dates.sort_by(PartialDate::in_order);
    /// assert_eq!(dates.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2022-12", "2023-01-01", "2023-01", "2023"]);
    /// ```
    #[must_use]
    pub fn in_order(&self, other: &Self) -> Ordering {
        (self.first(), self.last()).cmp(&(other.first(), other.last()))
    }
}

impl Display for PartialDate {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(to, "{year:04}"),
            Self::Month(year, month) => write!(to, "{year:04}-{month:02}"),
            Self::Day(day) => write!(to, "{day}"),
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl FromStr for PartialDate {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let not_one = || CalendarError::NotAPartialDate { input: text.to_owned() };
        let mut parts = text.split('-');
        let year = parts.next().and_then(|part| digits(part, 4, 4)).and_then(|year| i32::try_from(year).ok());
        let Some(year) = year else { return Err(not_one()) };
        let Some(month) = parts.next() else { return Ok(Self::Year(year)) };
        let month = digits(month, 2, 2).ok_or_else(not_one)?;
        let day = match parts.next() {
            Some(day) => Some(digits(day, 2, 2).ok_or_else(not_one)?),
            None => None,
        };
        if parts.next().is_some() {
            return Err(not_one());
        }
        match day {
            Some(day) => NaiveDate::from_ymd_opt(year, month, day).map(Self::Day).ok_or(CalendarError::NoSuchDay {
                year,
                month,
                day,
            }),
            None if (1..=12).contains(&month) => Ok(Self::Month(year, month)),
            None => Err(CalendarError::NoSuchMonth { year, month }),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn partial(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_and_a_month_mean_their_first_to_their_last_day() {
        let year = partial("2023");
        assert_eq!(year.first(), "2023-01-01".parse().ok());
        assert_eq!(year.last(), "2023-12-31".parse().ok());
        let day = partial("2023-03-28");
        assert_eq!((day.first(), day.last()), (day.exact(), day.exact()));
    }

    #[test]
    fn what_is_no_date_is_told_from_what_does_not_exist() {
        for text in ["", "23", "2023-", "2023-3", "2023-03-", "2023-03-28-", "03/2023", "2023-03-2", "+2023", "-2023"] {
            assert_eq!(
                text.parse::<PartialDate>(),
                Err(CalendarError::NotAPartialDate { input: text.to_owned() }),
                "{text:?}"
            );
        }
        assert_eq!("2023-13".parse::<PartialDate>(), Err(CalendarError::NoSuchMonth { year: 2023, month: 13 }));
        assert_eq!(
            "2023-02-29".parse::<PartialDate>(),
            Err(CalendarError::NoSuchDay { year: 2023, month: 2, day: 29 })
        );
    }

    #[test]
    fn a_month_that_does_not_exist_means_no_day() {
        let none = PartialDate::Month(2023, 13);
        assert_eq!((none.first(), none.last(), none.exact()), (None, None, None));
        let day = "2023-06-01".parse().unwrap();
        assert!(!none.may_be(day) && !none.is_before(day) && !none.is_after(day));
    }

    #[test]
    fn a_partial_date_is_kept_as_its_text() {
        for text in ["2023", "2023-03", "2023-03-28"] {
            let json = serde_json::to_string(&partial(text)).unwrap();
            assert_eq!(json, format!("{text:?}"));
            assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), partial(text));
        }
        assert!(serde_json::from_str::<PartialDate>(r#""2023-13""#).is_err());
        assert!(serde_json::from_str::<PartialDate>("2023").is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(number in 1i32..3_652_059) {
            let day = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
            let text = day.to_string();
            for length in [4, 7, 10] {
                let part = &text[..length];
                let read = partial(part);
                prop_assert_eq!(read.to_string(), part);
                prop_assert!(read.may_be(day));
                prop_assert!(!read.is_before(day) && !read.is_after(day));
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,12}") {
            let _ = text.parse::<PartialDate>();
        }
    }
}
