//! Deadlines for an act, which move off free days. The end of a state does not move and needs nothing from here.

use chrono::NaiveDate;

use crate::calendar::holiday::{FreeDay, FreeDays};

/// A deadline and the free days that were passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shifted {
    /// The first day, in the direction of the move, that is not free.
    pub day: NaiveDate,
    /// Each free day passed over, in the order of the move; empty where nothing moved.
    pub reasons: Vec<(NaiveDate, FreeDay)>,
}

/// Moves the last day of an act to the first day on or after it that is not free (act 150/1930, section 5).
///
/// Only for an act that must be done; a state that ends, as an agreement after its notice, ends on its day.
/// On the last day of the calendar there is nowhere to go, and it stays.
///
/// ```
/// use yhdyspinta::calendar::deadline::shift_forward;
/// use yhdyspinta::calendar::holiday::{FreeDay, FreeDays, Holiday};
///
/// let shifted = shift_forward("2024-06-21".parse().unwrap(), FreeDays::Finland);
/// assert_eq!(shifted.day.to_string(), "2024-06-24");
/// assert_eq!(shifted.reasons.len(), 3);
/// assert_eq!(shifted.reasons[0].1, FreeDay::Holiday(Holiday::MidsummerEve));
/// ```
#[must_use]
pub fn shift_forward(day: NaiveDate, free_days: FreeDays) -> Shifted {
    shift(day, free_days, |free| free.succ_opt())
}

/// Moves a day before which an act must be done to the last day on or before it that is not free.
///
/// Act 150/1930 does not say this for periods counted backwards; moving earlier is the cautious reading.
/// On the first day of the calendar there is nowhere to go, and it stays.
///
/// ```
/// use yhdyspinta::calendar::deadline::shift_backward;
/// use yhdyspinta::calendar::holiday::FreeDays;
///
/// // Easter Monday: the last working day before it is Thursday.
/// let shifted = shift_backward("2025-04-21".parse().unwrap(), FreeDays::Finland);
/// assert_eq!(shifted.day.to_string(), "2025-04-17");
/// ```
#[must_use]
pub fn shift_backward(day: NaiveDate, free_days: FreeDays) -> Shifted {
    shift(day, free_days, |free| free.pred_opt())
}

fn shift(day: NaiveDate, free_days: FreeDays, neighbour: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Shifted {
    let mut shifted = Shifted { day, reasons: Vec::new() };
    while let Some(reason) = free_days.why_free(shifted.day) {
        let Some(next) = neighbour(shifted.day) else { break };
        shifted.reasons.push((shifted.day, reason));
        shifted.day = next;
    }
    shifted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::holiday::Holiday;

    #[test]
    fn a_working_day_stays_and_gives_no_reason() {
        let day = "2025-06-19".parse().unwrap();
        assert_eq!(shift_forward(day, FreeDays::Finland), Shifted { day, reasons: Vec::new() });
        assert_eq!(shift_backward(day, FreeDays::Finland), Shifted { day, reasons: Vec::new() });
    }

    #[test]
    fn christmas_names_every_day_passed_over() {
        let shifted = shift_forward("2025-12-24".parse().unwrap(), FreeDays::Finland);
        assert_eq!(shifted.day, "2025-12-29".parse().unwrap());
        let reasons: Vec<FreeDay> = shifted.reasons.iter().map(|(_, reason)| *reason).collect();
        assert_eq!(
            reasons,
            [
                FreeDay::Holiday(Holiday::ChristmasEve),
                FreeDay::Holiday(Holiday::ChristmasDay),
                FreeDay::Holiday(Holiday::StStephen),
                FreeDay::Saturday,
                FreeDay::Sunday,
            ]
        );
    }

    #[test]
    fn where_no_day_is_free_nothing_moves() {
        let christmas = "2025-12-25".parse().unwrap();
        assert_eq!(shift_forward(christmas, FreeDays::None).day, christmas);
    }

    #[test]
    fn the_ends_of_the_calendar_stay() {
        let week_before = NaiveDate::MAX - chrono::Days::new(7);
        for day in week_before.iter_days() {
            let _ = shift_forward(day, FreeDays::Finland);
        }
        assert_eq!(shift_forward(NaiveDate::MAX, FreeDays::Finland).day, NaiveDate::MAX);
        assert_eq!(shift_backward(NaiveDate::MIN, FreeDays::Finland).day, NaiveDate::MIN);
    }

    proptest! {
        #[test]
        fn the_result_is_never_free_and_every_day_passed_over_is(number in 693_596i32..=803_168) {
            let day = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
            let (later, earlier) = (shift_forward(day, FreeDays::Finland), shift_backward(day, FreeDays::Finland));
            prop_assert!(earlier.day <= day && day <= later.day);
            for shifted in [&later, &earlier] {
                prop_assert_eq!(FreeDays::Finland.why_free(shifted.day), None);
                prop_assert_eq!(
                    usize::try_from((shifted.day - day).num_days().abs()).unwrap(),
                    shifted.reasons.len()
                );
                // The longest row is Christmas Eve on a Wednesday to the Sunday after, or from the Saturday before a Monday.
                prop_assert!(shifted.reasons.len() <= 5);
                for (passed, reason) in &shifted.reasons {
                    prop_assert_eq!(FreeDays::Finland.why_free(*passed), Some(*reason));
                }
            }
        }
    }
}
