//! Free days: the named days of a country, Saturdays and Sundays.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::YEARS;
use crate::calendar::error::CalendarError;

/// Whose free days are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FreeDays {
    /// Finland: act 150/1930, section 5.
    Finland,
    /// No days are free.
    None,
}

/// Why a day is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FreeDay {
    /// A named day, also where it falls on a Saturday or Sunday.
    Holiday(Holiday),
    Saturday,
    Sunday,
}

/// The fifteen named days of Finland, in the order of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// The Friday before Easter Sunday.
    GoodFriday,
    EasterSunday,
    EasterMonday,
    /// 1 May.
    MayDay,
    /// The Thursday 39 days after Easter Sunday.
    Ascension,
    /// The Sunday 49 days after Easter Sunday.
    WhitSunday,
    /// The Friday from 19 to 25 June.
    MidsummerEve,
    /// The Saturday from 20 to 26 June.
    MidsummerDay,
    /// The Saturday from 31 October to 6 November.
    AllSaints,
    /// 6 December.
    IndependenceDay,
    /// 24 December.
    ChristmasEve,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    StStephen,
}

impl Holiday {
    /// The name as it stands in JSON and as a key of the words: Finnish, in ASCII.
    ///
    /// ```
    /// use yhdyspinta::calendar::holiday::Holiday;
    ///
    /// assert_eq!(Holiday::EasterMonday.id(), "toinen-paasiaispaiva");
    /// ```
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NewYear => "uudenvuodenpaiva",
            Self::Epiphany => "loppiainen",
            Self::GoodFriday => "pitkaperjantai",
            Self::EasterSunday => "paasiaispaiva",
            Self::EasterMonday => "toinen-paasiaispaiva",
            Self::MayDay => "vapunpaiva",
            Self::Ascension => "helatorstai",
            Self::WhitSunday => "helluntaipaiva",
            Self::MidsummerEve => "juhannusaatto",
            Self::MidsummerDay => "juhannuspaiva",
            Self::AllSaints => "pyhainpaiva",
            Self::IndependenceDay => "itsenaisyyspaiva",
            Self::ChristmasEve => "jouluaatto",
            Self::ChristmasDay => "joulupaiva",
            Self::StStephen => "tapaninpaiva",
        }
    }
}

impl FreeDay {
    /// Which kind of free day: `holiday`, `saturday` or `sunday`.
    ///
    /// ```
    /// use yhdyspinta::calendar::holiday::{FreeDay, Holiday};
    ///
    /// assert_eq!(FreeDay::Holiday(Holiday::MayDay).kind(), "holiday");
    /// ```
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Holiday(_) => "holiday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// The holiday's [`id`](Holiday::id), else the kind.
    ///
    /// ```
    /// use yhdyspinta::calendar::holiday::{FreeDay, Holiday};
    ///
    /// assert_eq!(FreeDay::Holiday(Holiday::MayDay).id(), "vapunpaiva");
    /// assert_eq!(FreeDay::Sunday.id(), "sunday");
    /// ```
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Holiday(holiday) => holiday.id(),
            Self::Saturday | Self::Sunday => self.kind(),
        }
    }
}

impl FreeDays {
    /// Why `day` is free, if it is.
    ///
    /// Finland: the days on which, by act 150/1930, section 5, an act need not be done. A named day has its name, also on a
    /// Saturday or Sunday. Where Ascension Day is 1 May, as in 2008, it is 1 May that is named. The rules of today are
    /// applied to every year; before 1583 and after 9999 the days that follow Easter are not known.
    ///
    /// ```
    /// use yhdyspinta::calendar::holiday::{FreeDay, FreeDays, Holiday};
    ///
    /// let good_friday = "2025-04-18".parse().unwrap();
    /// assert_eq!(FreeDays::Finland.why_free(good_friday), Some(FreeDay::Holiday(Holiday::GoodFriday)));
    /// assert_eq!(FreeDays::Finland.why_free("2025-04-19".parse().unwrap()), Some(FreeDay::Saturday));
    /// assert_eq!(FreeDays::Finland.why_free("2025-04-17".parse().unwrap()), None);
    /// assert_eq!(FreeDays::None.why_free(good_friday), None);
    /// ```
    #[must_use]
    pub fn why_free(self, day: NaiveDate) -> Option<FreeDay> {
        match self {
            Self::None => None,
            Self::Finland => match (named_day(day), day.weekday()) {
                (Some(holiday), _) => Some(FreeDay::Holiday(holiday)),
                (None, Weekday::Sat) => Some(FreeDay::Saturday),
                (None, Weekday::Sun) => Some(FreeDay::Sunday),
                (None, _) => None,
            },
        }
    }
}

/// The fifteen named days of Finland in `year`, in order of date.
///
/// The rules of today are applied to every year, also to years in which a day stood elsewhere, as Midsummer on 24 June.
/// Two names may share a day.
///
/// # Errors
///
/// [`CalendarError::YearNotCovered`] outside [`YEARS`].
///
/// ```
/// use yhdyspinta::calendar::holiday::{Holiday, holidays};
///
/// let days = holidays(2025).unwrap();
/// assert_eq!(days.len(), 15);
/// assert_eq!(days[2], ("2025-04-18".parse().unwrap(), Holiday::GoodFriday));
/// assert!(holidays(2200).is_err());
/// ```
pub fn holidays(year: i32) -> Result<Vec<(NaiveDate, Holiday)>, CalendarError> {
    let easter = if YEARS.contains(&year) { easter_sunday(year) } else { None };
    let Some(easter) = easter else {
        return Err(CalendarError::YearNotCovered { year });
    };
    let mut days: Vec<(NaiveDate, Holiday)> =
        NAMED_DAYS.iter().filter_map(|(holiday, place)| Some((place.in_year(year, easter)?, *holiday))).collect();
    days.sort_unstable();
    Ok(days)
}

/// Where a named day stands in its year.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// A day of a month.
    Fixed(u32, u32),
    /// So many days after Easter Sunday.
    Easter(i32),
    /// The first such weekday from a day of a month on.
    From(u32, u32, Weekday),
}

const NAMED_DAYS: [(Holiday, Place); 15] = [
    (Holiday::NewYear, Place::Fixed(1, 1)),
    (Holiday::Epiphany, Place::Fixed(1, 6)),
    (Holiday::GoodFriday, Place::Easter(-2)),
    (Holiday::EasterSunday, Place::Easter(0)),
    (Holiday::EasterMonday, Place::Easter(1)),
    (Holiday::MayDay, Place::Fixed(5, 1)),
    (Holiday::Ascension, Place::Easter(39)),
    (Holiday::WhitSunday, Place::Easter(49)),
    (Holiday::MidsummerEve, Place::From(6, 19, Weekday::Fri)),
    (Holiday::MidsummerDay, Place::From(6, 20, Weekday::Sat)),
    (Holiday::AllSaints, Place::From(10, 31, Weekday::Sat)),
    (Holiday::IndependenceDay, Place::Fixed(12, 6)),
    (Holiday::ChristmasEve, Place::Fixed(12, 24)),
    (Holiday::ChristmasDay, Place::Fixed(12, 25)),
    (Holiday::StStephen, Place::Fixed(12, 26)),
];

impl Place {
    fn in_year(self, year: i32, easter: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter(days_after) => NaiveDate::from_yo_opt(year, easter.ordinal().checked_add_signed(days_after)?),
            Self::From(month, day, weekday) => {
                let first = NaiveDate::from_ymd_opt(year, month, day)?;
                let days_to_go = weekday.days_since(first.weekday());
                NaiveDate::from_yo_opt(year, first.ordinal().checked_add(days_to_go)?)
            }
        }
    }
}

/// The name of `day`; where two share it, the earlier in the table.
fn named_day(day: NaiveDate) -> Option<Holiday> {
    // Good Friday is never before 20 March, Whit Sunday never after 13 June.
    let is_near_easter = (3..=6).contains(&day.month());
    let easter = if is_near_easter { easter_sunday(day.year()) } else { None };
    let is_here = |place: Place| match place {
        Place::Fixed(month, number) => day.month() == month && day.day() == number,
        Place::Easter(days_after) => {
            easter.and_then(|easter| easter.ordinal().checked_add_signed(days_after)) == Some(day.ordinal())
        }
        Place::From(month, number, weekday) => {
            let first = NaiveDate::from_ymd_opt(day.year(), month, number);
            day.weekday() == weekday && first.is_some_and(|first| (0..7).contains(&(day - first).num_days()))
        }
    };
    NAMED_DAYS.iter().find(|(_, place)| is_here(*place)).map(|(holiday, _)| *holiday)
}

fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let easter = computus::gregorian(year).ok()?;
    NaiveDate::from_ymd_opt(easter.year, easter.month, easter.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_fifteen_named_days_on_their_weekdays_in_order() {
        for year in YEARS {
            let days = holidays(year).unwrap();
            assert_eq!(days.len(), 15, "{year}");
            assert!(days.is_sorted(), "{year}");
            for (day, holiday) in days {
                assert_eq!(day.year(), year);
                let weekday = match holiday {
                    Holiday::GoodFriday | Holiday::MidsummerEve => Weekday::Fri,
                    Holiday::EasterSunday | Holiday::WhitSunday => Weekday::Sun,
                    Holiday::EasterMonday => Weekday::Mon,
                    Holiday::Ascension => Weekday::Thu,
                    Holiday::MidsummerDay | Holiday::AllSaints => Weekday::Sat,
                    _ => day.weekday(),
                };
                assert_eq!(day.weekday(), weekday, "{day} {holiday:?}");
            }
        }
    }

    #[test]
    fn a_day_is_named_exactly_where_it_is_listed() {
        for year in YEARS {
            let listed = holidays(year).unwrap();
            let mut named = 0;
            for day in crate::calendar::span::Span::of_year(year).each_day() {
                let here = listed.iter().find(|(listed_day, _)| *listed_day == day).map(|(_, holiday)| *holiday);
                assert_eq!(named_day(day), here, "{day}");
                named += usize::from(here.is_some());
            }
            let shared = listed.windows(2).filter(|pair| pair[0].0 == pair[1].0).count();
            assert_eq!(named + shared, 15, "{year}");
        }
    }

    #[test]
    fn ascension_on_the_first_of_may_is_listed_twice_and_named_after_may_day() {
        let first_of_may = "2008-05-01".parse().unwrap();
        let days = holidays(2008).unwrap();
        assert!(days.contains(&(first_of_may, Holiday::MayDay)));
        assert!(days.contains(&(first_of_may, Holiday::Ascension)));
        assert_eq!(FreeDays::Finland.why_free(first_of_may), Some(FreeDay::Holiday(Holiday::MayDay)));
    }

    #[test]
    fn a_named_day_on_a_sunday_has_its_name() {
        let day = "2023-12-24".parse().unwrap();
        assert_eq!(FreeDays::Finland.why_free(day), Some(FreeDay::Holiday(Holiday::ChristmasEve)));
    }

    #[test]
    fn the_eves_and_mondays_that_are_not_in_the_act_are_ordinary_days() {
        // New Year's Eve, Maundy Thursday, Walpurgis Eve, the eve of Epiphany, Whit Monday, 24 June.
        for day in ["2024-12-31", "2025-04-17", "2025-04-30", "2027-01-05", "2025-06-09", "2025-06-24"] {
            assert_eq!(FreeDays::Finland.why_free(day.parse().unwrap()), None, "{day}");
        }
    }

    #[test]
    fn years_outside_the_list_are_refused_and_days_there_still_answered() {
        for year in [i32::MIN, 1899, 2200, i32::MAX] {
            assert_eq!(holidays(year), Err(CalendarError::YearNotCovered { year }));
        }
        let new_year = "2200-01-01".parse().unwrap();
        assert_eq!(FreeDays::Finland.why_free(new_year), Some(FreeDay::Holiday(Holiday::NewYear)));
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            let _ = FreeDays::Finland.why_free(day);
        }
    }

    #[test]
    fn the_ids_are_ascii_and_all_different() {
        let mut ids: Vec<&str> = NAMED_DAYS.iter().map(|(holiday, _)| holiday.id()).collect();
        assert!(ids.iter().all(|id| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 15);
    }
}
