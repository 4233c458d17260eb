//! Times of day, as `13:00`, `13.00` or `klo 13`.

use chrono::NaiveTime;

use super::UnreadableTime;
use crate::calendar::digits::digits;

/// Reads a time from a text without spaces around it.
pub(super) fn read(typed: &str) -> Result<NaiveTime, UnreadableTime> {
    if typed.is_empty() {
        return Err(UnreadableTime::Empty);
    }
    let Some((hour, minute)) = hour_and_minute(without_clock_word(typed)) else {
        return Err(UnreadableTime::NotATime { input: typed.to_owned() });
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or_else(|| UnreadableTime::NoSuchTime {
        input: typed.to_owned(),
        hour,
        minute,
    })
}

fn without_clock_word(typed: &str) -> &str {
    match typed.split_once(char::is_whitespace) {
        Some((word, rest)) if ["klo", "kl.", "kl"].iter().any(|known| word.eq_ignore_ascii_case(known)) => {
            rest.trim_start()
        }
        _ => typed,
    }
}

fn hour_and_minute(text: &str) -> Option<(u32, u32)> {
    match text.split_once([':', '.']) {
        Some((hour, minute)) => Some((digits(hour, 1, 2)?, digits(minute, 2, 2)?)),
        None => Some((digits(text, 1, 2)?, 0)),
    }
}
