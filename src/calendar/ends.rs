//! Where the last day of a notice falls once its months have run out.

use serde::{Deserialize, Serialize};

use super::window::MonthDay;

/// The end of a notice period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndRule {
    /// The day itself.
    SameDay,
    Month,
    Year,
    FollowingYear,
    /// The end of the fiscal year that begins on this day.
    FiscalYear(MonthDay),
    NextFullFiscalYear(MonthDay),
}
