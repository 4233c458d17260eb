//! Days that were written for people, as other programs read them.

use chrono::NaiveDate;
use chrono::NaiveTime;

use super::months;

/// A day as a language writes it, perhaps after its weekday or before a time of day, as `2025-05-14` or `2025-05-14 09:00`;
/// none for any other text.
///
/// Lists that are kept hold their days as they are shown.
#[must_use]
pub fn iso(shown: &str) -> Option<String> {
    let mut words: Vec<&str> = shown.split(' ').collect();
    let weekdays = [months::WEEKDAYS_FI, months::WEEKDAYS_SV, months::WEEKDAYS_EN];
    if words.first().is_some_and(|word| weekdays.iter().any(|names| names.contains(word))) {
        words.remove(0);
    }
    let (day, rest) = match words.as_slice() {
        [day, month, year, rest @ ..] if months::ENGLISH.contains(month) => {
            let month = months::ENGLISH.iter().position(|name| name == month)? + 1;
            (date(day, &month.to_string(), year)?, rest)
        }
        [numbers, rest @ ..] => match numbers.split('.').collect::<Vec<_>>().as_slice() {
            [day, month, year] => (date(day, month, year)?, rest),
            _ => return None,
        },
        [] => return None,
    };
    match rest {
        [] => Some(day.to_string()),
        [time] => {
            let time = NaiveTime::parse_from_str(&time.replace('.', ":"), "%H:%M").ok()?;
            Some(format!("{day} {}", time.format("%H:%M")))
        }
        _ => None,
    }
}

fn date(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::super::language::Language;
    use super::*;

    #[test]
    fn whatever_day_is_written_is_read_again() {
        let first: NaiveDate = "2025-01-01".parse().unwrap();
        let nine: NaiveTime = "09:05:00".parse().unwrap();
        for words in Language::ALL.map(Words::of) {
            for day in first.iter_days().take(365) {
                assert_eq!(iso(&words.date(day)), Some(day.to_string()));
                assert_eq!(iso(&words.weekday_and_date(day)), Some(day.to_string()));
                assert_eq!(iso(&format!("{} {}", words.date(day), words.time(nine))), Some(format!("{day} 09:05")));
            }
        }
    }

    #[test]
    fn another_text_is_none() {
        for text in ["", "hylkäsi 27.3.2023", "3/2023", "31.2.2025", "14.5.", "ke", "May 2025", "14.5.2025 ja muuta"] {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
