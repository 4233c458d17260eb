//! When agreement files, dates and names are told well. Whoever makes them up, at random or led by coverage, asks here.

use chrono::NaiveDate;
use yhdyspinta::agreement::Agreement;
use yhdyspinta::agreement::compiled::compile;
use yhdyspinta::agreement::compiled::restore;
use yhdyspinta::agreement::file::agreement_from;
use yhdyspinta::agreement::file::problem::Severity;
use yhdyspinta::agreement::names::Match;
use yhdyspinta::agreement::names::Named;
use yhdyspinta::agreement::names::find_body;
use yhdyspinta::agreement::names::party::find_party;
use yhdyspinta::calendar::reading::Direction;
use yhdyspinta::calendar::reading::read_day;
use yhdyspinta::calendar::reading::read_partial;
use yhdyspinta::calendar::reading::read_time;
use yhdyspinta::text::Words;
use yhdyspinta::view::problems::CheckedFile;
use yhdyspinta::view::problems::sheet;

/// Every problem has a place, is drawn without anything that disturbs a terminal, and an agreement is given only without errors.
pub fn file(words: &Words, text: &str) {
    let checked = agreement_from(text);
    let lines = text.split('\n').count();
    for problem in &checked.problems {
        assert!((1..=lines).contains(&problem.line) && problem.column >= 1, "{problem:?}");
        assert!(text.get(problem.span.clone()).is_some(), "{problem:?}");
    }
    let has_error = checked.problems.iter().any(|problem| problem.severity == Severity::Error);
    assert_eq!(checked.agreement.is_none(), has_error);
    let shown = CheckedFile { name: "fuzz.toml", source: text, problems: &checked.problems };
    let drawn = sheet(&shown, words, 80).render(80);
    assert!(!drawn.contains(|letter: char| letter.is_control() && letter != '\n'), "{drawn}");
    if let Some(agreement) = checked.agreement {
        let compiled = compile(&agreement, "ab").expect("it can be compiled");
        assert_eq!(restore(&compiled, "ab"), Some(agreement));
    }
}

/// A day that was read is read again as itself.
pub fn date(text: &str) {
    let today = NaiveDate::from_ymd_opt(2026, 2, 2).expect("a day");
    for direction in [Direction::Past, Direction::Planned] {
        if let Ok(read) = read_day(text, today, direction) {
            let again = read_day(&read.day.format("%Y-%m-%d").to_string(), today, direction);
            assert_eq!(again.map(|again| again.day), Ok(read.day), "{text:?}");
        }
        let _ = read_partial(text, today, direction);
    }
    let _ = read_time(text);
}

/// Whatever is typed is found, or not, and nothing is never something.
pub fn name(agreement: &Agreement, text: &str) {
    let _ = find_party(agreement, text);
    let bodies: Vec<Named<'_, _>> = agreement.bodies.iter().map(Named::of_body).collect();
    let found = find_body(&bodies, text);
    assert!(!text.trim().is_empty() || matches!(found, Match::Empty), "{text:?}: {found:?}");
}
