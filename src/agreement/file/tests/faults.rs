//! Mistakes of writing: what is no TOML, and what the parser would have made of it.

use super::changed;
use super::found;
use super::problems;
use crate::agreement::file::agreement_from;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::problem::Fault;

/// The faults of the changed sample.
fn faults(old: &str, new: &str) -> Vec<Fault> {
    let problems = agreement_from(&changed(old, new)).problems;
    let fault = |facts: &Facts| match facts {
        Facts::Syntax { fault, .. } => *fault,
        other => panic!("{other:?}"),
    };
    problems.iter().map(|problem| fault(&problem.facts)).collect()
}

#[test]
fn a_code_without_quotes_is_told_to_need_them() {
    assert_eq!(
        found("code        = \"061\"", "code        = 061  # kuntanumero"),
        ["leading_zero party[koski].code \"061\""]
    );
    assert_eq!(found("code        = \"061\"", "code        = 161"), ["wrong_type party[koski].code \"161\""]);
}

#[test]
fn a_mistake_in_one_line_is_told_once_and_hides_nothing_else() {
    let short = "short       = \"Koski\"";
    let cases: [(&str, Fault, &str); 9] = [
        ("short       = Koski", Fault::UnquotedText, "\"Koski\""),
        ("short       = \"Koski", Fault::UnclosedText, "\"Koski\""),
        ("short       = ”Koski”", Fault::TypographicQuotes, "\"Koski\""),
        ("short       = \"Ko\"ski\"", Fault::QuoteInText, "'Ko\"ski'"),
        ("short       : \"Koski\"", Fault::MissingEquals, "short = \"Koski\""),
        ("short", Fault::MissingEquals, "-"),
        ("short       =", Fault::MissingValue, "-"),
        ("short       = \"Ko\\ski\"", Fault::Backslash, "-"),
        ("shört       = \"Koski\"", Fault::BadKey, "-"),
    ];
    for (line, fault, suggestion) in cases {
        assert_eq!(faults(short, line), [fault], "{line}");
        let notes = found(short, line);
        assert!(notes[0].starts_with("syntax party[koski]") && notes[0].ends_with(suggestion), "{notes:?}");
    }
}

#[test]
fn an_unclosed_bracket_is_told_where_it_was_opened() {
    let list = changed("parties  = [\"koski\", \"salmi\"]", "parties  = [\"koski\", \"salmi\"");
    let line = list.lines().position(|line| line.starts_with("parties  = [")).unwrap() + 1;
    assert_eq!(problems(&list), [format!("{line}:1 syntax group[kunnat].parties -")]);
    assert_eq!(faults("when   = { parties = \"all\" }", "when   = { parties = \"all\""), [Fault::UnclosedBracket]);
    assert_eq!(faults("[\"koski\", \"salmi\"]\n", "[\"koski\" \"salmi\"]\n"), [Fault::MissingComma]);
}

#[test]
fn the_head_of_a_table_that_is_no_head_hides_only_its_table() {
    assert_eq!(faults("[[group]]", "[[group]"), [Fault::BadHead]);
    assert_eq!(found("[[group]]", "[group]"), ["wrong_type group [[group]]"]);
    assert_eq!(found("[costs]", "[duration]"), ["duplicate_key duration -"]);
}

#[test]
fn a_date_is_told_how_to_be_written() {
    let deadline = "deadline = 2025-05-31";
    let key = "duty[arviointi].deadline";
    let cases = [
        ("\"2025-05-31\"", "date_in_quotes", "2025-05-31"),
        ("\"31.5.2025\"", "date_in_quotes", "2025-05-31"),
        ("31.5.2025", "bad_date", "2025-05-31"),
        ("05.06.2025", "bad_date", "2025-06-05"),
        ("2025-02-30", "bad_date", "-"),
        ("2025-5-31", "bad_date", "-"),
        ("2025-05-31T12:00:00", "wrong_type", "-"),
        ("\"keväällä\"", "wrong_type", "-"),
    ];
    for (date, code, suggestion) in cases {
        assert_eq!(found(deadline, &format!("deadline = {date}")), [format!("{code} {key} {suggestion}")], "{date}");
    }
    assert_eq!(found("\"05-01\"", "\"5-1\""), ["bad_date duty[seuranta].window.from 05-01"]);
    assert_eq!(found("\"05-01\"", "\"1.5.\""), ["bad_date duty[seuranta].window.from 05-01"]);
    assert_eq!(found("\"05-01\"", "2025-05-01"), ["wrong_type duty[seuranta].window.from \"05-01\""]);
    assert_eq!(found("\"12-20\"", "\"12-32\""), ["bad_date quiet[1].from -"]);
    assert_eq!(found("\"2023-03\"", "2023"), ["wrong_type agreement.dated \"2023\""]);
    assert_eq!(found("\"2023-03\"", "2023-03-28"), Vec::<String>::new());
}

#[test]
fn what_is_no_file_of_this_kind_is_told_in_one_line() {
    for (source, code) in [
        ("", "empty_file"),
        (" \n\n", "empty_file"),
        ("# vain huomautus", "empty_file"),
        ("{\"format\": 1}", "syntax"),
        ("\u{0}\u{1}\u{FFFD}\u{2}", "syntax"),
        ("format = 2\nuutta = \"\"\n", "format_too_new"),
        ("format = 0", "format_unknown"),
    ] {
        let codes: Vec<_> = agreement_from(source).problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [code], "{source:?}");
    }
}

#[test]
fn depth_and_size_are_limited() {
    let codes =
        |source: &str| -> Vec<_> { agreement_from(source).problems.iter().map(|problem| problem.code).collect() };
    for depth in [1000, 100_000] {
        assert_eq!(codes(&format!("a = {}1{}", "[".repeat(depth), "]".repeat(depth))), ["too_deep"]);
        assert_eq!(codes(&format!("a = {}1{}", "{a=".repeat(depth), "}".repeat(depth))), ["too_deep"]);
        assert_eq!(codes(&format!("a{} = 1", ".a".repeat(depth))), ["too_deep"]);
        assert_eq!(codes(&format!("[a{}]", ".a".repeat(depth))), ["too_deep"]);
    }
    let chain = "convener.if_vacant".to_owned() + &".if_vacant".repeat(60);
    let deep =
        changed("convener = { agreed = true }", &format!("{chain}.convener.a.b.c.d.e.f = 1\n{chain}.agreed = true"));
    assert!(!codes(&deep).is_empty());
    assert_eq!(codes(&"x = 1\n".repeat(2_000_000)), ["too_large"]);
}

#[test]
fn so_many_problems_are_cut_short() {
    let lines: Vec<String> = (0..5000).map(|number| format!("avain{number} = 1")).collect();
    let noise = lines.join("\n");
    let problems = agreement_from(&noise).problems;
    assert_eq!(problems.len(), 1001);
    assert_eq!(problems.last().map(|problem| problem.code), Some("too_many"));
}

#[test]
fn what_is_repeated_of_a_file_disturbs_no_terminal() {
    let key = format!("\"\\u001b[31m\\u202e{}\" = 1\n[agreement]", "x".repeat(1000));
    let problems = agreement_from(&changed("[agreement]", &key)).problems;
    assert_eq!(problems.len(), 1);
    assert!(problems[0].key.starts_with("\u{FFFD}[31m\u{FFFD}xxx") && problems[0].key.chars().count() == 201);
}
