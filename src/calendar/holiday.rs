//! Free days: the named days of a country, Saturdays and Sundays.

use serde::{Deserialize, Serialize};

/// Whose free days are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FreeDays {
    /// Finland: act 150/1930, section 5.
    Finland,
    /// No days are free.
    None,
}
