//! Days and instants in the one form in which the register writes them. A register holds thousands, so the form that we
//! write is read directly; anything else is left to the general reader, which knows every form and says what is wrong.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::ParseError;

/// Reads a day: `2025-05-14`.
pub(super) fn day(text: &str) -> Result<NaiveDate, ParseError> {
    match plain_day(text.as_bytes()) {
        Some(day) => Ok(day),
        None => text.parse(),
    }
}

/// Reads an instant with its offset: `2025-05-14T09:00:00+03:00`.
pub(super) fn instant(text: &str) -> Result<DateTime<FixedOffset>, ParseError> {
    match plain_instant(text.as_bytes()) {
        Some(instant) => Ok(instant),
        None => DateTime::parse_from_rfc3339(text),
    }
}

fn plain_day(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let year = number(&[*y1, *y2, *y3, *y4])?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
}

fn plain_instant(text: &[u8]) -> Option<DateTime<FixedOffset>> {
    let (day, rest) = text.split_at_checked(10)?;
    let [b'T', h1, h2, b':', m1, m2, b':', s1, s2, sign, oh1, oh2, b':', om1, om2] = rest else { return None };
    let time = NaiveTime::from_hms_opt(number(&[*h1, *h2])?, number(&[*m1, *m2])?, number(&[*s1, *s2])?)?;
    let (hours, minutes) = (number(&[*oh1, *oh2])?, number(&[*om1, *om2])?);
    if minutes > 59 {
        return None;
    }
    let east = i32::try_from((hours * 60 + minutes) * 60).ok()?;
    let offset = match sign {
        b'+' => FixedOffset::east_opt(east)?,
        b'-' => FixedOffset::west_opt(east)?,
        _ => return None,
    };
    plain_day(day)?.and_time(time).and_local_timezone(offset).single()
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_instant_is_read_as_the_general_reader_reads_it(text in "[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,9})?([+-][0-2][0-9]:[0-6][0-9]|Z)") {
            let general = DateTime::parse_from_rfc3339(&text);
            prop_assert_eq!(instant(&text).ok().map(|read| read.to_rfc3339()), general.ok().map(|read| read.to_rfc3339()));
        }

        #[test]
        fn a_day_is_read_as_the_general_reader_reads_it(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]|.{0,12}") {
            prop_assert_eq!(day(&text).ok(), text.parse::<NaiveDate>().ok());
        }
    }
}
