//! Rules of every kind through the program: small agreements, made for one case each, and what they lead to.

use serde_json::Value;

mod desk;

use desk::Desk;
use desk::cases::all_cases;
use desk::cases::cases;
use desk::small::agreement;
use desk::small::desk_with;

/// What `terminate` tells of a notice that every party received on a day.
fn noticed(rules: &str, entry: &str, notice: &str) -> Value {
    let text = agreement(&format!(
        "[entry_into_force]\non = {entry}\nclause = \"kohta\"\n\
         [duration]\nuntil_further_notice = true\nclause = \"kohta\"\n\
         [termination]\nruns_from = \"last_receipt\"\nclause = \"kohta\"\n{rules}\n"
    ));
    let desk = desk_with("2040-06-01T09:00:00+03:00", &text);
    desk.ok(&["notice", "give", "--party", "alku", "--on", notice, "--yes"]);
    desk.ok(&["notice", "deliver", "--party", "alku", "--to-all", "--received", notice]);
    desk.json(&["terminate", "--party", "alku", "--on", notice])
}

/// The rules that a case names, as they stand in a file.
fn rules(case: &Value) -> (String, &str) {
    let input = &case["input"];
    let months = |key: &str| format!("months = {}", input[key]);
    let entry = input["entry"].as_str().unwrap_or("1990-01-01");
    let rules = match case["rule"].as_str().unwrap() {
        "months" => months("months"),
        "months_then_end_of_month" => months("months") + "\nends = \"month\"",
        "months_then_end_of_calendar_year" => months("months") + "\nends = \"year\"",
        "months_then_end_of_fiscal_year" => {
            format!("{}\nends = \"fiscal_year\"\nfiscal_year_from = {}", months("months"), input["fiscal_year_from"])
        }
        "months_then_next_full_fiscal_year" => {
            let ends = "ends = \"next_full_fiscal_year\"";
            format!("{}\n{ends}\nfiscal_year_from = {}", months("months"), input["fiscal_year_from"])
        }
        "end_of_calendar_year_following" => "ends = \"following_year\"".to_owned(),
        "notice_deadline_in_year_then_fiscal_year_end" => {
            let end: String = input["fiscal_year_end"].as_str().unwrap().to_owned();
            assert_eq!(end, "06-30");
            let by = &input["deadline"];
            format!("notice_by = {by}\nends = \"next_full_fiscal_year\"\nfiscal_year_from = \"07-01\"")
        }
        "not_before_anniversary" => {
            format!("{}\nearliest_notice_months = {}", months("notice_months"), input["earliest_after_months"])
        }
        other => panic!("{other}"),
    };
    (rules, entry)
}

#[test]
fn every_worked_out_end_of_a_notice_is_told_as_it_was_worked_out() {
    let all = all_cases("end_rules", 8, 65);
    let mut renewing = 0;
    for case in &all {
        let input = &case["input"];
        let id = &case["id"];
        if case["rule"] == "auto_renew_last_notice_day" {
            renewing += 1;
            let text = agreement(&format!(
                "[entry_into_force]\non = 2020-01-01\nclause = \"kohta\"\n\
                 [duration]\nuntil = {}\nrenews = {{ months = 12, unless_notice_months = {} }}\nclause = \"kohta\"\n",
                input["term_end"].as_str().unwrap(),
                input["months_before"]
            ));
            let desk = desk_with("2021-06-01T09:00:00+03:00", &text);
            let shown = desk.json(&["agreement", "show"]);
            assert_eq!(shown["duration"]["last_notice_day"], case["expected"], "{id}");
            assert_eq!(shown["duration"]["until"], input["term_end"], "{id}");
            continue;
        }
        let (rules, entry) = rules(case);
        let told = noticed(&rules, entry, input["notice"].as_str().unwrap());
        assert_eq!(told["last_day"], case["expected"], "{id}: {told}");
        let open = case["expected_status"].as_str().unwrap_or("incomplete");
        let status = if case["expected"].is_null() { open } else { "running" };
        assert_eq!(told["status"], status, "{id}");
    }
    assert_eq!(renewing, 11);
}

#[test]
fn every_worked_out_day_of_knowing_is_told_as_it_was_worked_out() {
    let all = all_cases("service", 8, 24);
    let text = agreement(
        "[entry_into_force]\non = 2020-01-01\nclause = \"kohta\"\n\
         [duration]\nuntil_further_notice = true\nclause = \"kohta\"\n\
         [termination]\nmonths = 6\nruns_from = \"last_receipt\"\nclause = \"kohta\"\n\
         [service]\n\
         letter = { days = 7, to_authority = \"on_arrival\", law = { act = \"434/2003\", section = \"59 §\" } }\n\
         email = { days = 3, to_authority = \"on_arrival\", law = { act = \"13/2003\", section = \"19 §\" } }\n\
         hand = { days = 0, law = { act = \"434/2003\", section = \"18 §\" } }\n\
         substitute = { days = 3, law = { act = \"434/2003\", section = \"61 §\" } }\n",
    );
    for case in &all {
        let desk = desk_with("2026-06-01T09:00:00+03:00", &text);
        let id = &case["id"];
        let to = match case["recipient_kind"].as_str().unwrap() {
            "authority" => "keski",
            "association" => "seura",
            other => panic!("{other}"),
        };
        let sent = case["sent"].as_str().unwrap();
        desk.ok(&["notice", "give", "--party", "alku", "--on", sent, "--yes"]);
        let mut deliver = vec!["notice", "deliver", "--party", "alku", "--to", to, "--sent", sent];
        deliver.extend(["--channel", case["channel"].as_str().unwrap()]);
        deliver.extend(case["received"].as_str().into_iter().flat_map(|day| ["--received", day]));
        desk.ok(&deliver);
        let told = desk.json(&["terminate", "--party", "alku"]);
        let delivery = told["deliveries"].as_array().unwrap().iter().find(|one| one["to"] == to).unwrap();
        assert_eq!(delivery["known_on"], case["expected_known_on"], "{id}: {told}");
        // The day before, it is not yet known, unless it is presumed until it is shown to have come later.
        let Some(known) = case["expected_known_on"].as_str() else {
            assert!(told["missing"].as_array().unwrap().iter().any(|one| one == to), "{id}: {told}");
            continue;
        };
        let before: chrono::NaiveDate = known.parse().unwrap();
        let before = before.pred_opt().unwrap().to_string();
        if before.as_str() >= sent && case["otherwise_shown"] != true {
            let told = desk.json(&["terminate", "--party", "alku", "--on", &before]);
            assert!(told["missing"].as_array().unwrap().iter().any(|one| one == to), "{id}: {told}");
        }
    }
}

#[test]
fn a_number_of_parties_with_a_share_of_the_people_binds_as_it_was_worked_out() {
    let all = cases("own_entry_share", "cases");
    assert_eq!(all.len(), 18);
    for case in &all {
        let id = &case["id"];
        let populations = case["populations"].as_object().unwrap();
        let cities: Vec<String> = populations.keys().map(|city| format!("\"{city}\"")).collect();
        let parties: String = populations
            .iter()
            .map(|(city, people)| {
                format!("[[party]]\nid = \"{city}\"\nname = \"{city}\"\nkind = \"city\"\npopulation = {people}\n")
            })
            .collect();
        let not_before = case["not_before"].as_str().map_or(String::new(), |day| format!("not_before = {day}\n"));
        let when = format!(
            "when = {{ parties = [\"alku\"], at_least = {}, of = \"kaupungit\", population_over = {} }}",
            case["at_least"],
            case["population_over"].as_str().unwrap()
        );
        let text = agreement(&format!(
            "{parties}[[group]]\nid = \"kaupungit\"\nname = \"kaupungit\"\nparties = [{}]\n\
             [entry_into_force]\n{when}\nneeds = [\"signature\"]\n{not_before}clause = \"kohta\"\n\
             [duration]\nuntil_further_notice = true\nclause = \"kohta\"\n",
            cities.join(", ")
        ));
        let desk = desk_with("2024-06-01T09:00:00+03:00", &text);
        for (party, on) in case["signed"].as_object().unwrap() {
            let party = if party == "alue" { "alku" } else { party };
            desk.ok(&["party", "sign", party, "--on", on.as_str().unwrap()]);
        }
        let shown = desk.json(&["agreement", "show"]);
        assert_eq!(shown["in_force_from"], case["expected_in_force_from"], "{id}: {case}");
    }
}

/// Each end of a notice, at the edges of months, years, fiscal years and leap years.
#[test]
fn every_end_of_a_notice_holds_at_its_edges() {
    let july = "ends = \"fiscal_year\"\nfiscal_year_from = \"07-01\"";
    let full = "ends = \"next_full_fiscal_year\"\nfiscal_year_from = \"07-01\"";
    let march = "ends = \"fiscal_year\"\nfiscal_year_from = \"03-01\"";
    for (rules, notice, last) in [
        ("months = 12", "2024-02-29", "2025-02-28"),
        ("months = 12", "2027-02-28", "2028-02-28"),
        ("months = 48", "2024-02-29", "2028-02-29"),
        ("months = 6", "2025-08-31", "2026-02-28"),
        ("", "2025-05-14", "2025-05-14"),
        ("months = 6\nends = \"month\"", "2025-08-31", "2026-02-28"),
        ("months = 6\nends = \"month\"", "2023-08-30", "2024-02-29"),
        ("months = 1\nends = \"month\"", "2025-01-01", "2025-02-28"),
        ("months = 6\nends = \"year\"", "2025-06-30", "2025-12-31"),
        ("ends = \"year\"", "2025-12-31", "2025-12-31"),
        ("ends = \"following_year\"", "2025-01-01", "2026-12-31"),
        ("months = 6\nends = \"following_year\"", "2025-07-01", "2027-12-31"),
        (july, "2025-06-30", "2025-06-30"),
        (july, "2025-07-01", "2026-06-30"),
        (full, "2025-06-30", "2026-06-30"),
        (full, "2025-07-01", "2027-06-30"),
        (march, "2027-03-01", "2028-02-29"),
        (march, "2026-03-01", "2027-02-28"),
    ] {
        let told = noticed(rules, "1990-01-01", notice);
        assert_eq!(told["last_day"], last, "{rules}, {notice}");
        assert_eq!(told["starts"], notice);
    }
}

#[test]
fn a_day_of_the_year_is_the_last_for_a_notice_of_that_year() {
    let rules = "notice_by = \"09-30\"\nends = \"next_full_fiscal_year\"\nfiscal_year_from = \"07-01\"";
    for (notice, last) in [("2025-09-30", Some("2027-06-30")), ("2025-10-01", None), ("2026-01-01", Some("2027-06-30"))]
    {
        let told = noticed(rules, "1990-01-01", notice);
        assert_eq!(told["last_day"].as_str(), last, "{notice}");
    }
}

#[test]
fn a_notice_before_its_first_possible_day_has_no_effect() {
    let rules = "months = 12\nearliest_notice_months = 12";
    for (entry, notice, status) in [
        ("1996-01-29", "1997-01-28", "too_early"),
        ("1996-01-29", "1997-01-29", "running"),
        ("1996-02-29", "1997-02-27", "too_early"),
        ("1996-02-29", "1997-02-28", "running"),
        ("1996-01-29", "1996-01-28", "not_in_force"),
    ] {
        let told = noticed(rules, entry, notice);
        assert_eq!(told["status"], status, "{entry}, {notice}");
    }
}

/// An agreement of a fixed term that renews itself, and nothing said of leaving it.
fn renewing(until: &str, months: u32, unless: u32) -> Desk {
    let text = agreement(&format!(
        "[entry_into_force]\non = 2020-01-01\nclause = \"kohta\"\n\
         [duration]\nuntil = {until}\nclause = \"kohta\"\n\
         renews = {{ months = {months}, unless_notice_months = {unless} }}\n"
    ));
    desk_with("2040-06-01T09:00:00+03:00", &text)
}

#[test]
fn a_term_that_renews_ends_where_a_term_ends() {
    for (until, months, on, ends, next) in [
        ("2025-12-31", 12, "2025-12-31", "2025-12-31", "2026-12-31"),
        ("2025-12-31", 12, "2026-01-01", "2026-12-31", "2027-12-31"),
        ("2025-06-30", 6, "2025-07-01", "2025-12-31", "2026-06-30"),
        ("2027-02-28", 12, "2027-03-01", "2028-02-29", "2029-02-28"),
        ("2028-02-29", 12, "2031-03-01", "2032-02-29", "2033-02-28"),
        ("2025-01-15", 1, "2025-02-20", "2025-03-15", "2025-04-15"),
        ("2025-01-30", 1, "2025-01-31", "2025-02-28", "2025-03-30"),
    ] {
        let shown = renewing(until, months, 1).json(&["agreement", "show", "--on", on]);
        let told = (shown["duration"]["until"].as_str(), shown["duration"]["renews_until"].as_str());
        assert_eq!(told, (Some(ends), Some(next)), "{until} by {months} on {on}");
        assert_eq!(shown["in_force"], true);
    }
}

#[test]
fn where_nothing_is_said_of_leaving_a_notice_keeps_the_term_from_being_renewed() {
    for (notice, last) in [("2025-06-30", "2025-12-31"), ("2025-07-01", "2026-12-31"), ("2021-05-14", "2025-12-31")] {
        let desk = renewing("2025-12-31", 12, 6);
        desk.ok(&["notice", "give", "--party", "alku", "--on", notice, "--yes"]);
        desk.ok(&["notice", "deliver", "--party", "alku", "--to-all", "--received", notice]);
        let told = desk.json(&["terminate", "--party", "alku", "--on", notice]);
        assert_eq!((told["status"].as_str(), told["last_day"].as_str()), (Some("running"), Some(last)), "{notice}");
        assert_eq!(told["because"][0]["clause"], "kohta");
    }
    let desk = renewing("2025-12-31", 12, 6);
    let told = desk.json(&["terminate", "--party", "alku", "--on", "2025-07-01"]);
    assert_eq!(told["if_given_today"]["last_day"], "2026-12-31");
}

#[test]
fn a_deadline_moves_off_the_free_days_of_the_agreement_and_no_others() {
    let validity = "[entry_into_force]\non = 2020-01-01\nclause = \"kohta\"\n\
                    [duration]\nuntil_further_notice = true\nclause = \"kohta\"\n";
    // 6 December 2025 is Independence Day and a Saturday.
    let asked = ["deadline", "--after", "2025-11-06", "--months", "1", "--act"];
    for (holidays, shifted) in [("FI", "2025-12-08"), ("none", "2025-12-06")] {
        let text = agreement(validity).replace("timezone", &format!("holidays = \"{holidays}\"\n timezone"));
        let desk = desk_with("2026-06-01T09:00:00+03:00", &text);
        let told = desk.json(&asked);
        assert_eq!((told["end"].as_str(), told["shifted"].as_str()), (Some("2025-12-06"), Some(shifted)));
        let said = desk.ok(&asked).stdout;
        assert_eq!(said.contains("vapaapäivien kalenteria"), holidays == "none", "{said}");
    }
    assert_eq!(Desk::new().json(&asked)["shifted"], "2025-12-08", "without a register the built-in agreement's");
}
