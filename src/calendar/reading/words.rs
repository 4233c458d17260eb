//! Days named by a word: today, its neighbours, and weekdays, in Finnish, Swedish and English.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use unicode_normalization::UnicodeNormalization;

use super::{DayRead, Direction, Fault};

/// Words for days near today, with the distance in days.
pub(super) const NEAR_DAYS: [(i64, &[&str]); 3] = [
    (0, &["today", "tänään", "idag", "i dag"]),
    (-1, &["yesterday", "eilen", "igår", "i går"]),
    (1, &["tomorrow", "huomenna", "imorgon", "i morgon"]),
];

/// Weekdays in full and as they are commonly shortened.
pub(super) const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["maanantai", "ma", "monday", "mon", "måndag", "mån", "må"]),
    (Weekday::Tue, &["tiistai", "ti", "tuesday", "tue", "tues", "tisdag", "tis"]),
    (Weekday::Wed, &["keskiviikko", "ke", "wednesday", "wed", "onsdag", "ons", "on"]),
    (Weekday::Thu, &["torstai", "to", "thursday", "thu", "thur", "thurs", "torsdag", "tors", "tor"]),
    (Weekday::Fri, &["perjantai", "pe", "friday", "fri", "fredag", "fre", "fr"]),
    (Weekday::Sat, &["lauantai", "la", "saturday", "sat", "lördag", "lör", "lö"]),
    (Weekday::Sun, &["sunnuntai", "su", "sunday", "sun", "söndag", "sön", "sö"]),
];

/// A word for a day near today, or a weekday in the direction.
pub(super) fn day(typed: &str, today: NaiveDate, direction: Direction) -> Result<DayRead, Fault> {
    let distance = match (meaning(&NEAR_DAYS, typed), meaning(&WEEKDAYS, typed)) {
        (Some(distance), _) => distance,
        (None, Some(weekday)) => match direction {
            Direction::Past | Direction::Nearest => -i64::from(today.weekday().days_since(weekday)),
            Direction::Planned => i64::from(weekday.days_since(today.weekday())),
        },
        (None, None) => return Err(Fault::NotADate),
    };
    let day = today.checked_add_signed(TimeDelta::days(distance)).ok_or(Fault::OutOfRange)?;
    Ok(DayRead { day, relative: true })
}

fn meaning<T: Copy>(table: &[(T, &[&str])], typed: &str) -> Option<T> {
    table.iter().find(|(_, words)| words.iter().any(|word| is_word(typed, word))).map(|(meaning, _)| *meaning)
}

/// Whether `typed` is the word, which stands here composed and in small letters, whatever the case and form of its letters.
pub(super) fn is_word(typed: &str, word: &str) -> bool {
    if typed.is_ascii() {
        return typed.eq_ignore_ascii_case(word);
    }
    typed.nfc().flat_map(char::to_lowercase).eq(word.chars())
}
