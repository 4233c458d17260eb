//! What is read, what is refused, and that nothing panics.

use chrono::Weekday;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::words::{NEAR_DAYS, WEEKDAYS};
use super::*;

/// A Wednesday.
const TODAY: &str = "2025-05-14";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(text: &str, direction: Direction) -> Result<DayRead, UnreadableDay> {
    read_day(text, day(TODAY), direction)
}

fn exact(text: &str) -> Result<DayRead, UnreadableDay> {
    Ok(DayRead { day: day(text), relative: false })
}

fn relative(text: &str) -> Result<DayRead, UnreadableDay> {
    Ok(DayRead { day: day(text), relative: true })
}

#[test]
fn a_whole_date_is_the_same_in_both_directions() {
    for direction in [Direction::Past, Direction::Planned] {
        for text in ["2025-05-14", "14.5.2025", "14.05.2025", " 14.5.2025\n", "\u{a0}2025-05-14 "] {
            assert_eq!(read(text, direction), exact("2025-05-14"), "{text:?}");
        }
        assert_eq!(read("1900-01-01", direction), exact("1900-01-01"));
        assert_eq!(read("31.12.2199", direction), exact("2199-12-31"));
    }
}

#[test]
fn a_day_without_its_year_is_the_latest_of_the_past_or_the_next_that_is_planned() {
    assert_eq!(read("14.5.", Direction::Past), relative("2025-05-14"));
    assert_eq!(read("14.5.", Direction::Planned), relative("2025-05-14"));
    assert_eq!(read("15.5.", Direction::Past), relative("2024-05-15"));
    assert_eq!(read("15.5.", Direction::Planned), relative("2025-05-15"));
    assert_eq!(read("13.5.", Direction::Past), relative("2025-05-13"));
    assert_eq!(read("13.05.", Direction::Planned), relative("2026-05-13"));
}

#[test]
fn the_leap_day_without_its_year_is_in_the_nearest_leap_year() {
    assert_eq!(read("29.2.", Direction::Past), relative("2024-02-29"));
    assert_eq!(read("29.2.", Direction::Planned), relative("2028-02-29"));
    let read = |today, direction| read_day("29.2.", day(today), direction);
    assert_eq!(read("2024-02-29", Direction::Past), relative("2024-02-29"));
    assert_eq!(read("2024-02-29", Direction::Planned), relative("2024-02-29"));
    // 2100 is a common year.
    assert_eq!(read("2104-02-28", Direction::Past), relative("2096-02-29"));
    assert_eq!(read("2096-03-01", Direction::Planned), relative("2104-02-29"));
}

#[test]
fn a_weekday_is_the_latest_or_the_next_and_today_counts() {
    for direction in [Direction::Past, Direction::Planned] {
        assert_eq!(read("keskiviikko", direction), relative("2025-05-14"));
    }
    assert_eq!(read("to", Direction::Past), relative("2025-05-08"));
    assert_eq!(read("to", Direction::Planned), relative("2025-05-15"));
    assert_eq!(read("Tuesday", Direction::Past), relative("2025-05-13"));
    assert_eq!(read("TIS", Direction::Planned), relative("2025-05-20"));
}

#[test]
fn every_word_is_read_in_any_case_and_in_either_form_of_its_letters() {
    let weekdays = WEEKDAYS.map(|(weekday, words)| {
        let distance = i64::from(weekday.days_since(Weekday::Wed));
        (distance, words)
    });
    let mut count = 0;
    for (distance, words) in NEAR_DAYS.into_iter().chain(weekdays) {
        for word in words {
            let decomposed: String = word.nfd().collect();
            for text in [(*word).to_owned(), word.to_uppercase(), decomposed.to_uppercase(), decomposed] {
                let read = read(&text, Direction::Planned).unwrap();
                assert_eq!((read.day - day(TODAY)).num_days(), distance, "{text:?}");
                assert!(read.relative);
            }
            count += 1;
        }
    }
    assert_eq!(count, 63);
}

#[test]
fn no_word_means_two_days() {
    let mut words: Vec<&str> = NEAR_DAYS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
    words.extend(WEEKDAYS.iter().flat_map(|(_, words)| words.iter().copied()));
    let all = words.len();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), all);
}

#[test]
fn a_distance_is_counted_in_days_weeks_or_months() {
    for (text, expected) in [
        ("+14d", "2025-05-28"),
        ("-3d", "2025-05-11"),
        ("+0d", "2025-05-14"),
        ("-0d", "2025-05-14"),
        ("+2w", "2025-05-28"),
        ("+2VK", "2025-05-28"),
        ("+2v", "2025-05-28"),
        ("-1w", "2025-05-07"),
        ("+1m", "2025-06-14"),
        ("+1kk", "2025-06-14"),
        ("+1mån", "2025-06-14"),
        ("+1MA\u{30a}N", "2025-06-14"),
        ("-12m", "2024-05-14"),
        ("+007d", "2025-05-21"),
    ] {
        assert_eq!(read(text, Direction::Planned), relative(expected), "{text:?}");
    }
    assert_eq!(read_day("+1m", day("2025-01-31"), Direction::Planned), relative("2025-02-28"));
}

#[test]
fn what_is_not_a_date_is_told_with_what_was_typed() {
    for text in [
        "x",
        "14",
        "14.5",
        "14.5.2025.",
        "14,5,2025",
        "14. 5. 2025",
        "2025-5-14",
        "2025-05",
        "2025",
        "25-05-14",
        "2025-05-14T00:00",
        "2025/05/14",
        "05/14/2025",
        "014.5.2025",
        "14.005.2025",
        "..",
        ".5.",
        "1..",
        "1.5.x",
        "+d",
        "+",
        "-",
        "+-3d",
        "+3",
        "3d",
        "+3 d",
        "+3y",
        "+1.5d",
        "- 3d",
        "--3d",
        "monda",
        "maanantaina",
        "tanaan",
        "١٤.٥.٢٠٢٥",
        "１４.５.２０２５",
        "14.5.-2025",
        "+٣d",
        "today+1d",
    ] {
        for direction in [Direction::Past, Direction::Planned] {
            assert_eq!(read(text, direction), Err(UnreadableDay::NotADate { input: text.to_owned() }), "{text:?}");
        }
    }
    assert_eq!(read(" x ", Direction::Past), Err(UnreadableDay::NotADate { input: "x".to_owned() }));
}

#[test]
fn a_day_that_does_not_exist_is_told_with_its_numbers() {
    for (text, day, month, year) in [
        ("31.2.2025", 31, 2, Some(2025)),
        ("29.2.2025", 29, 2, Some(2025)),
        ("2025-13-01", 1, 13, Some(2025)),
        ("2025-00-10", 10, 0, Some(2025)),
        ("0.5.2025", 0, 5, Some(2025)),
        ("30.2.", 30, 2, None),
        ("5.14.", 5, 14, None),
    ] {
        let input = text.to_owned();
        assert_eq!(read(text, Direction::Past), Err(UnreadableDay::NoSuchDay { input, day, month, year }), "{text:?}");
    }
}

#[test]
fn a_day_outside_the_years_is_told_as_such() {
    for text in [
        "0000-01-01",
        "9999-12-31",
        "1899-12-31",
        "2200-01-01",
        "12025-05-14",
        "14.5.0",
        "14.5.25",
        "14.5.99999",
        "+99999999d",
        "-99999999d",
        "+99999999999999999999d",
        "+4294967295w",
        "-4294967295m",
    ] {
        let expected = UnreadableDay::OutOfRange { input: text.to_owned() };
        assert_eq!(read(text, Direction::Past), Err(expected), "{text:?}");
    }
    let last = day("2199-12-31");
    assert!(matches!(read_day("huomenna", last, Direction::Planned), Err(UnreadableDay::OutOfRange { .. })));
    assert!(matches!(read_day("30.12.", last, Direction::Planned), Err(UnreadableDay::OutOfRange { .. })));
}

#[test]
fn an_empty_text_is_no_date_and_no_time() {
    for text in ["", "  ", "\t\n", "\u{a0}"] {
        assert_eq!(read(text, Direction::Past), Err(UnreadableDay::Empty));
        assert_eq!(read_partial(text, day(TODAY), Direction::Past), Err(UnreadableDay::Empty));
        assert_eq!(read_time(text), Err(UnreadableTime::Empty));
    }
}

#[test]
fn a_partial_date_may_be_a_month_a_year_or_any_day() {
    let read = |text| read_partial(text, day(TODAY), Direction::Past);
    assert_eq!(read("2023-03"), Ok(PartialDate::Month(2023, 3)));
    assert_eq!(read("3/2023"), Ok(PartialDate::Month(2023, 3)));
    assert_eq!(read(" 03/2023 "), Ok(PartialDate::Month(2023, 3)));
    assert_eq!(read("2023"), Ok(PartialDate::Year(2023)));
    for text in ["2025-05-13", "13.5.2025", "13.5.", "eilen", "-1d", "ti"] {
        assert_eq!(read(text), Ok(PartialDate::Day(day("2025-05-13"))), "{text:?}");
    }
}

#[test]
fn a_partial_date_that_does_not_exist_is_told_with_its_numbers() {
    let read = |text| read_partial(text, day(TODAY), Direction::Past);
    for text in ["2023-13", "13/2023"] {
        let input = text.to_owned();
        assert_eq!(read(text), Err(UnreadableDay::NoSuchMonth { input, month: 13, year: 2023 }));
    }
    for text in ["1899", "0000", "2200-01", "13/1899"] {
        assert_eq!(read(text), Err(UnreadableDay::OutOfRange { input: text.to_owned() }), "{text:?}");
    }
    for text in ["23", "20233", "2023-3", "2023/3", "3/23", "3-2023", "3.2023", "/2023", "2023-"] {
        assert_eq!(read(text), Err(UnreadableDay::NotADate { input: text.to_owned() }), "{text:?}");
    }
}

#[test]
fn a_time_is_an_hour_perhaps_with_minutes_perhaps_after_klo() {
    let one = NaiveTime::from_hms_opt(13, 0, 0);
    for text in ["13:00", "13.00", "13", "klo 13", "KLO 13.00", "klo\u{a0}13:00", "kl. 13", " klo  13 "] {
        assert_eq!(read_time(text).ok(), one, "{text:?}");
    }
    assert_eq!(read_time("9.05").ok(), NaiveTime::from_hms_opt(9, 5, 0));
    assert_eq!(read_time("0").ok(), NaiveTime::from_hms_opt(0, 0, 0));
}

#[test]
fn what_is_not_a_time_is_told_from_a_time_that_does_not_exist() {
    for text in ["x", "klo", "klo13", "1300", "13:0", "13:000", "13:00:00", "13.", ":30", "1 pm", "-1", "+13", "١٣"] {
        assert_eq!(read_time(text), Err(UnreadableTime::NotATime { input: text.to_owned() }), "{text:?}");
    }
    for (text, hour, minute) in [("24:00", 24, 0), ("23.60", 23, 60), ("klo 99", 99, 0)] {
        let input = text.to_owned();
        assert_eq!(read_time(text), Err(UnreadableTime::NoSuchTime { input, hour, minute }));
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    // 1900-01-01 to 2199-12-31.
    (693_596i32..=803_168).prop_map(|number| NaiveDate::from_num_days_from_ce_opt(number).unwrap())
}

fn any_direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Past), Just(Direction::Planned), Just(Direction::Nearest)]
}

/// Texts near the ones that are read, so that more than the first letter is tried.
fn near_date() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC*",
        "[ -]{0,3}[0-9]{0,6}[-./: ][0-9]{0,12}[-./: ][0-9]{0,12}",
        "[+-][0-9]{0,25}(d|w|vk|v|m|kk|mån|ma\u{30a}n|å|)",
        "(klo|kl|KLO)? ?[0-9]{0,3}[:.]?[0-9]{0,3}",
        "(ma|tä|i |y|hu)[a-zäåö\u{308}\u{30a}]{0,9}",
    ]
}

proptest! {
    #[test]
    fn no_text_panics_on_any_day(text in near_date(), today in any::<i32>(), direction in any_direction()) {
        let today = NaiveDate::from_num_days_from_ce_opt(today % 95_745_000).unwrap_or(NaiveDate::MAX);
        if let Ok(read) = read_day(&text, today, direction) {
            prop_assert!(YEARS.contains(&read.day.year()));
        }
        if let Ok(read) = read_partial(&text, today, direction) {
            prop_assert_eq!(read.to_string().parse(), Ok(read));
        }
        let _ = read_time(&text);
    }

    #[test]
    fn a_written_date_is_read_back(there in any_day(), today in any_day(), direction in any_direction()) {
        let (year, month, day) = (there.year(), there.month(), there.day());
        let expected = Ok(DayRead { day: there, relative: false });
        for text in [there.to_string(), format!("{day}.{month}.{year}"), format!("{day:02}.{month:02}.{year}")] {
            prop_assert_eq!(read_day(&text, today, direction), expected.clone());
            prop_assert_eq!(read_partial(&text, today, direction), Ok(PartialDate::Day(there)));
        }
    }

    #[test]
    fn a_distance_leads_there_and_back(today in any_day(), count in 0u32..3000, week in any::<bool>()) {
        let unit = if week { "vk" } else { "d" };
        if let Ok(there) = read_day(&format!("+{count}{unit}"), today, Direction::Planned) {
            prop_assert!(there.day >= today && there.relative);
            let back = read_day(&format!("-{count}{unit}"), there.day, Direction::Past);
            prop_assert_eq!(back, Ok(DayRead { day: today, relative: true }));
        }
    }

    #[test]
    fn months_lead_there_and_back_unless_a_month_is_too_short(today in any_day(), count in 0u32..1200) {
        if let Ok(there) = read_day(&format!("+{count}kk"), today, Direction::Planned) {
            let back = read_day(&format!("-{count}kk"), there.day, Direction::Past).unwrap().day;
            prop_assert!(back == today || (today.day() > 28 && back < today && back.month() == today.month()));
        }
    }

    #[test]
    fn no_nearer_day_is_meant_without_a_year(there in any_day(), today in any_day(), direction in any_direction()) {
        let text = format!("{}.{}.", there.day(), there.month());
        let Ok(read) = read_day(&text, today, direction) else { return Ok(()) };
        let same = |day: NaiveDate| (day.month(), day.day()) == (there.month(), there.day());
        let nearest = match direction {
            Direction::Past => (0..).map(|days| today - chrono::TimeDelta::days(days)).find(|day| same(*day)),
            Direction::Planned => (0..).map(|days| today + chrono::TimeDelta::days(days)).find(|day| same(*day)),
            Direction::Nearest => (0..)
                .map(chrono::TimeDelta::days)
                .flat_map(|days| [today - days, today + days])
                .find(|day| same(*day)),
        };
        prop_assert_eq!(Some(read.day), nearest);
    }

    #[test]
    fn a_weekday_is_within_a_week(today in any_day(), place in 0usize..7, direction in any_direction()) {
        let (weekday, words) = WEEKDAYS[place];
        let Ok(read) = read_day(words[0], today, direction) else { return Ok(()) };
        prop_assert_eq!(read.day.weekday(), weekday);
        let distance = (read.day - today).num_days();
        let allowed = match direction {
            Direction::Past | Direction::Nearest => -6..=0,
            Direction::Planned => 0..=6,
        };
        prop_assert!(allowed.contains(&distance));
    }

    #[test]
    fn a_written_time_is_read_back(hour in 0u32..24, minute in 0u32..60) {
        let expected = NaiveTime::from_hms_opt(hour, minute, 0);
        for text in [format!("{hour}:{minute:02}"), format!("{hour:02}.{minute:02}"), format!("klo {hour}.{minute:02}")] {
            prop_assert_eq!(read_time(&text).ok(), expected);
        }
    }
}
