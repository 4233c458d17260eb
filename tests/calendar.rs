//! The calendar against the cases worked out by hand and with independent libraries.

use std::fs;

use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::Value;
use yhdyspinta::calendar::deadline::{Shifted, shift_backward, shift_forward};
use yhdyspinta::calendar::ends::EndRule;
use yhdyspinta::calendar::holiday::{FreeDay, FreeDays, Holiday, holidays};
use yhdyspinta::calendar::months::{ShortMonth, add_months};
use yhdyspinta::calendar::period::{Period, after, before, clear_days_before};
use yhdyspinta::calendar::span::Span;
use yhdyspinta::calendar::window::MonthDay;

/// The list `key` of a file of cases.
fn cases(file: &str, key: &str) -> Vec<Value> {
    let path = format!("{}/tests/conformance/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let mut all: Value = serde_json::from_str(&text).unwrap();
    let Value::Array(list) = all[key].take() else { panic!("{file} has no list {key}") };
    list
}

/// The day of the year of a case.
fn month_day(case: &Value, key: &str) -> MonthDay {
    text(case, key).parse().unwrap()
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("no text {key} in {case}"))
}

fn day(case: &Value, key: &str) -> NaiveDate {
    text(case, key).parse().unwrap()
}

fn number(case: &Value, key: &str) -> u32 {
    let number = case[key].as_u64().unwrap_or_else(|| panic!("no number {key} in {case}"));
    number.try_into().unwrap()
}

fn weekday(fi: &str) -> Weekday {
    let all = ["ma", "ti", "ke", "to", "pe", "la", "su"];
    let place = all.iter().position(|name| *name == fi).unwrap();
    Weekday::try_from(u8::try_from(place).unwrap()).unwrap()
}

/// The id that belongs to a Finnish name.
fn folded(name: &str) -> String {
    name.replace('ä', "a").replace('ö', "o").replace(' ', "-")
}

fn reason_in_finnish(reason: FreeDay) -> String {
    match reason {
        FreeDay::Holiday(holiday) => holiday.id().to_owned(),
        FreeDay::Saturday => "lauantai".to_owned(),
        FreeDay::Sunday => "sunnuntai".to_owned(),
    }
}

fn first_reason(shifted: &Shifted) -> Option<String> {
    shifted.reasons.first().map(|(_, reason)| reason_in_finnish(*reason))
}

#[test]
fn months_end_where_the_act_says_and_acts_move_off_free_days() {
    let cases = cases("months", "cases");
    for case in &cases {
        let (start, months) = (day(case, "start"), number(case, "months"));
        let end = after(start, Period::Months(months), ShortMonth::LastDay).unwrap();
        assert_eq!(end, day(case, "expected_end"), "{case}");
        assert_eq!(add_months(start, months.try_into().unwrap(), ShortMonth::LastDay), Ok(end), "{case}");
        assert_eq!(end.weekday(), weekday(text(case, "expected_end_weekday")), "{case}");
        assert_eq!(end.succ_opt(), Some(day(case, "expected_first_day_free")), "{case}");
        let shifted = shift_forward(end, FreeDays::Finland);
        assert_eq!(shifted.day, day(case, "expected_end_shifted_if_nonbusiness"), "{case}");
        assert_eq!(first_reason(&shifted), case["shift_reason"].as_str().map(folded), "{case}");
    }
    assert_eq!(cases.len(), 25);
}

#[test]
fn days_and_weeks_are_counted_from_the_day_after_in_both_directions() {
    let cases = cases("days", "cases");
    for case in &cases {
        let (anchor, n) = (day(case, "anchor"), number(case, "n"));
        let reached = match text(case, "kind") {
            "days_after" => after(anchor, Period::Days(n), ShortMonth::LastDay),
            "weeks_after" => after(anchor, Period::Weeks(n), ShortMonth::LastDay),
            "days_before" => before(anchor, Period::Days(n), ShortMonth::LastDay),
            "weeks_before" => before(anchor, Period::Weeks(n), ShortMonth::LastDay),
            "months_before" => before(anchor, Period::Months(n), ShortMonth::LastDay),
            "clear_days_before" => clear_days_before(anchor, n),
            other => panic!("unknown kind {other}"),
        }
        .unwrap();
        assert_eq!(reached, day(case, "expected"), "{case}");
        let shifted = match text(case, "shift_direction") {
            "forward" => Some(shift_forward(reached, FreeDays::Finland).day),
            "backward_cautious" => Some(shift_backward(reached, FreeDays::Finland).day),
            "none" => None,
            other => panic!("unknown direction {other}"),
        };
        assert_eq!(shifted, case["expected_shifted"].as_str().map(|text| text.parse().unwrap()), "{case}");
    }
    assert_eq!(cases.len(), 9);
}

#[test]
fn the_named_days_are_those_of_the_finnish_calendar() {
    let cases = cases("holidays_fi", "days");
    let mut expected: Vec<(NaiveDate, String)> = Vec::new();
    for case in &cases {
        let day = day(case, "date");
        assert_eq!(day.weekday(), weekday(text(case, "weekday")), "{case}");
        let name = folded(text(case, "name_fi"));
        let why = FreeDays::Finland.why_free(day);
        assert_eq!(why.map(FreeDay::kind), Some("holiday"), "{case}");
        assert_eq!(why.map(FreeDay::id), Some(name.as_str()), "{case}");
        expected.push((day, name));
    }
    let mut years: Vec<i32> = expected.iter().map(|(day, _)| day.year()).collect();
    years.dedup();
    let listed: Vec<(NaiveDate, String)> = years
        .iter()
        .flat_map(|year| holidays(*year).unwrap())
        .map(|(day, holiday)| (day, holiday.id().to_owned()))
        .collect();
    assert_eq!(listed, expected);
    assert_eq!(cases.len(), 75);
}

/// The last day by the rule of the case, if the rule gives one.
fn end_by_rule(case: &Value) -> Option<NaiveDate> {
    let input = &case["input"];
    let run_out = |months: &str| {
        let period = Period::Months(number(input, months));
        after(day(input, "notice"), period, ShortMonth::LastDay).unwrap()
    };
    match text(case, "rule") {
        "months" => Some(run_out("months")),
        "months_then_end_of_month" => Some(EndRule::Month.apply(run_out("months")).unwrap()),
        "months_then_end_of_fiscal_year" => {
            Some(EndRule::FiscalYear(month_day(input, "fiscal_year_from")).apply(run_out("months")).unwrap())
        }
        "months_then_next_full_fiscal_year" => {
            Some(EndRule::NextFullFiscalYear(month_day(input, "fiscal_year_from")).apply(run_out("months")).unwrap())
        }
        "months_then_end_of_calendar_year" => Some(EndRule::Year.apply(run_out("months")).unwrap()),
        "end_of_calendar_year_following" => Some(EndRule::FollowingYear.apply(day(input, "notice")).unwrap()),
        "auto_renew_last_notice_day" => {
            let period = Period::Months(number(input, "months_before"));
            Some(before(day(input, "term_end"), period, ShortMonth::LastDay).unwrap())
        }
        "notice_deadline_in_year_then_fiscal_year_end" => {
            let notice = day(input, "notice");
            let deadline: MonthDay = text(input, "deadline").parse().unwrap();
            let fiscal_year_end: MonthDay = text(input, "fiscal_year_end").parse().unwrap();
            let start = fiscal_year_end.in_year(notice.year()).succ_opt().unwrap();
            let rule = EndRule::NextFullFiscalYear(MonthDay::new(start.month(), start.day()).unwrap());
            if notice <= deadline.in_year(notice.year()) { Some(rule.apply(notice).unwrap()) } else { None }
        }
        "not_before_anniversary" => {
            let earliest_after = Period::Months(number(input, "earliest_after_months"));
            let earliest = after(day(input, "entry"), earliest_after, ShortMonth::LastDay).unwrap();
            if day(input, "notice") >= earliest { Some(run_out("notice_months")) } else { None }
        }
        other => panic!("unknown rule {other}"),
    }
}

#[test]
fn notices_end_by_the_rules_of_other_agreements_too() {
    let (shared, own) = (cases("end_rules", "cases"), cases("own_end_rules", "cases"));
    for case in shared.iter().chain(&own) {
        let expected = case["expected"].as_str().map(|text| text.parse().unwrap());
        assert_eq!(end_by_rule(case), expected, "{case}");
    }
    assert_eq!((shared.len(), own.len()), (8, 65));
}

fn span(term: &Value) -> Span {
    Span { from: day(term, "start"), until: day(term, "end") }
}

#[test]
fn council_terms_follow_one_another_without_a_gap_and_each_day_has_one() {
    let terms = cases("council_terms", "terms");
    let probes = cases("council_terms", "probes");
    for body in ["municipal", "county"] {
        let of_body: Vec<&Value> = terms.iter().filter(|term| [body, "both"].contains(&text(term, "body"))).collect();
        for pair in of_body.windows(2) {
            assert_eq!(span(pair[0]).until.succ_opt(), Some(span(pair[1]).from), "{pair:?}");
            assert!(!span(pair[0]).overlaps(&span(pair[1])), "{pair:?}");
        }
        for probe in &probes {
            let here: Vec<&str> = of_body
                .iter()
                .filter(|term| span(term).contains(day(probe, "date")))
                .map(|term| text(term, "id"))
                .collect();
            assert_eq!(here, Vec::from_iter(probe[body].as_str()), "{body} {probe}");
        }
    }
    assert_eq!((terms.len(), probes.len()), (5, 9));
}

#[test]
fn easter_is_where_the_election_calendar_has_it() {
    let elections = cases("council_terms", "elections");
    for election in &elections {
        let easter = day(election, "easter");
        assert!(holidays(easter.year()).unwrap().contains(&(easter, Holiday::EasterSunday)), "{election}");
    }
    assert_eq!(elections.len(), 6);
}
