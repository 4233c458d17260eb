//! From one day to another, both included.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// From a day to another, both included; where `until` lies before `from`, no day at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl Span {
    /// The calendar year, 1 January to 31 December; at the ends of the calendar, its first or last day.
    ///
    /// ```
    /// use yhdyspinta::calendar::span::Span;
    ///
    /// let year = Span::of_year(2024);
    /// assert_eq!(year.from.to_string(), "2024-01-01");
    /// assert_eq!(year.days(), 366);
    /// ```
    #[must_use]
    pub fn of_year(year: i32) -> Self {
        let beyond = if year < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
        Self {
            from: NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(beyond),
            until: NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(beyond),
        }
    }

    /// Whether `day` lies in the span, first and last day included.
    ///
    /// ```
    /// use yhdyspinta::calendar::span::Span;
    ///
    /// assert!(Span::of_year(2025).contains("2025-12-31".parse().unwrap()));
    /// assert!(!Span::of_year(2025).contains("2026-01-01".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether no day lies in the span.
    ///
    /// ```
    /// use yhdyspinta::calendar::span::Span;
    ///
    /// let backwards = Span { from: "2025-02-02".parse().unwrap(), until: "2025-02-01".parse().unwrap() };
    /// assert!(backwards.is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.until < self.from
    }

    /// The days that lie in both, if any.
    ///
    /// ```
    /// use yhdyspinta::calendar::span::Span;
    ///
    /// let term = Span { from: "2021-08-01".parse().unwrap(), until: "2025-05-31".parse().unwrap() };
    /// let part = term.shared_with(&Span::of_year(2025)).unwrap();
    /// assert_eq!((part.from.to_string(), part.until.to_string()), ("2025-01-01".into(), "2025-05-31".into()));
    /// assert_eq!(term.shared_with(&Span::of_year(2026)), None);
    /// ```
    #[must_use]
    pub fn shared_with(&self, other: &Self) -> Option<Self> {
        let shared = Self { from: self.from.max(other.from), until: self.until.min(other.until) };
        if shared.is_empty() { None } else { Some(shared) }
    }

    /// Whether some day lies in both.
    ///
    /// ```
    /// use yhdyspinta::calendar::span::Span;
    ///
    /// assert!(!Span::of_year(2024).overlaps(&Span::of_year(2025)));
    /// ```
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.shared_with(other).is_some()
    }

    /// How many days the span has, first and last day included.
    ///
    /// ```
    /// use yhdyspinta::calendar::span::Span;
    ///
    /// assert_eq!(Span::of_year(2025).days(), 365);
    /// ```
    #[must_use]
    pub fn days(&self) -> u32 {
        let days = self.until.signed_duration_since(self.from).num_days() + 1;
        // The whole calendar has fewer than 200 million days, so only an empty span does not fit.
        u32::try_from(days).unwrap_or(0)
    }

    /// Each day of the span, the first first.
    ///
    /// ```
    /// use yhdyspinta::calendar::span::Span;
    ///
    /// let weekend = Span { from: "2025-02-01".parse().unwrap(), until: "2025-02-02".parse().unwrap() };
    /// assert_eq!(weekend.each_day().count(), 2);
    /// ```
    pub fn each_day(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let from = self.from;
        (0..self.days()).map_while(move |number| from.checked_add_days(Days::new(u64::from(number))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: &str, until: &str) -> Span {
        Span { from: from.parse().unwrap(), until: until.parse().unwrap() }
    }

    #[test]
    fn a_span_of_one_day_has_that_day() {
        let one = span("2025-05-31", "2025-05-31");
        assert_eq!(one.days(), 1);
        assert!(one.contains(one.from));
        assert_eq!(one.each_day().collect::<Vec<_>>(), [one.from]);
    }

    #[test]
    fn a_span_that_ends_before_it_begins_has_no_day_and_meets_nothing() {
        let none = span("2025-06-02", "2025-05-31");
        assert_eq!(none.days(), 0);
        assert_eq!(none.each_day().count(), 0);
        assert!(!none.contains(none.from) && !none.contains(none.until));
        assert!(!none.overlaps(&none) && !none.overlaps(&Span::of_year(2025)));
    }

    #[test]
    fn spans_that_touch_on_one_day_overlap_on_it() {
        let shared = span("2025-01-01", "2025-06-01").shared_with(&span("2025-06-01", "2025-12-31"));
        assert_eq!(shared, Some(span("2025-06-01", "2025-06-01")));
        assert!(!span("2025-01-01", "2025-05-31").overlaps(&span("2025-06-01", "2025-12-31")));
    }

    #[test]
    fn the_whole_calendar_can_be_counted() {
        let all = Span { from: NaiveDate::MIN, until: NaiveDate::MAX };
        assert!(all.days() > 190_000_000);
        assert_eq!(Span::of_year(i32::MAX).from, NaiveDate::MAX);
        assert_eq!(Span::of_year(i32::MIN).until, NaiveDate::MIN);
        let end = Span { from: NaiveDate::MAX, until: NaiveDate::MAX };
        assert_eq!(end.each_day().count(), 1);
    }
}
