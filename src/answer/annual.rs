//! Which of a body's meetings is its annual meeting, where the agreement says so.

use chrono::Datelike;
use chrono::NaiveDate;

use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::duty::DutyForm;
use crate::calendar::span::Span;
use crate::calendar::window::YearlyWindow;
use crate::history::meeting::Meeting;

/// The purpose of a meeting at which offices are filled anew, where the agreement has a duty with it.
const PURPOSE: &str = "annual_meeting";

/// The duty of a body to hold an annual meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Annual {
    window: Option<YearlyWindow>,
}

impl Annual {
    /// None where the agreement has no such duty for the body: then it does not say which meeting is the annual one.
    #[must_use]
    pub fn of(agreement: &Agreement, body: &BodyId) -> Option<Annual> {
        let mut duties = agreement.duties.iter().map(|duty| &duty.form);
        duties.find_map(|form| match form {
            DutyForm::Meeting { purpose, bodies, window, .. } if purpose == PURPOSE && bodies.contains(body) => {
                Some(Annual { window: *window })
            }
            _ => None,
        })
    }

    /// Whether a meeting of the body is its annual meeting: by its purpose, or by lying in the window of the duty.
    #[must_use]
    pub fn is(self, meeting: &Meeting) -> bool {
        let has_purpose = meeting.purposes.iter().any(|purpose| purpose == PURPOSE);
        has_purpose || self.window.is_some_and(|window| window.contains(meeting.day()))
    }

    /// The last day of the first window, without one of the first year, that ends on `today` or later and in which no
    /// annual meeting was held.
    #[must_use]
    pub fn last_day<'m>(self, today: NaiveDate, held: impl Iterator<Item = &'m Meeting>) -> Option<NaiveDate> {
        let held: Vec<NaiveDate> = held.filter(|meeting| self.is(meeting)).map(Meeting::day).collect();
        let mut spans = (today.year() - 1..).take(3).filter_map(|year| self.in_year(year));
        spans.find(|span| today <= span.until && !held.iter().any(|day| span.contains(*day))).map(|span| span.until)
    }

    fn in_year(self, year: i32) -> Option<Span> {
        match self.window {
            Some(window) => Some(window.in_year(year)),
            None => {
                Some(Span { from: NaiveDate::from_ymd_opt(year, 1, 1)?, until: NaiveDate::from_ymd_opt(year, 12, 31)? })
            }
        }
    }
}
