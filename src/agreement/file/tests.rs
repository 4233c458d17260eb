use super::*;
use crate::agreement::body::Who;
use crate::agreement::clause::Cite;
use crate::agreement::clause::ClauseId;
use crate::agreement::clause::ReadingId;
use crate::agreement::compiled::compile;
use crate::agreement::compiled::restore;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::file::problem::Severity;

mod faults;
mod random;
mod rules;

const DRAFT: &str = include_str!("../../../agreement.toml");
const SAMPLE: &str = include_str!("tests/sample.toml");

/// The problems of a file as `line:column code key suggestion`.
fn problems(source: &str) -> Vec<String> {
    let note = |problem: &Problem| {
        let suggestion = problem.suggestion.as_deref().unwrap_or("-");
        format!("{}:{} {} {} {suggestion}", problem.line, problem.column, problem.code, problem.key)
    };
    agreement_from(source).problems.iter().map(note).collect()
}

/// The sample with one text replaced by another.
fn changed(old: &str, new: &str) -> String {
    assert!(SAMPLE.contains(old), "{old}");
    SAMPLE.replacen(old, new, 1)
}

/// The problems of the changed sample, without their places.
fn found(old: &str, new: &str) -> Vec<String> {
    let without_place = |note: String| note.split_once(' ').map(|(_, rest)| rest.to_owned()).unwrap();
    problems(&changed(old, new)).into_iter().map(without_place).collect()
}

fn cite(clauses: &[&str], readings: &[&str]) -> Cite {
    let clauses = clauses.iter().map(|id| ClauseId((*id).to_owned())).collect();
    Cite { clauses, readings: readings.iter().map(|id| ReadingId((*id).to_owned())).collect() }
}

#[test]
fn the_agreement_of_kanta_hame_loads_without_an_error() {
    let checked = agreement_from(DRAFT);
    let errors: Vec<_> = checked.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    assert_eq!(errors, Vec::<&Problem>::new());
    let agreement = checked.agreement.unwrap();
    assert_eq!(agreement.parties.len(), 13);
    assert_eq!(agreement.bodies.len(), 10);
    // What the agreement leaves out is told: annexes, addresses, and ids that are from elsewhere.
    let count = |code: &str| checked.problems.iter().filter(|problem| problem.code == code).count();
    assert_eq!(count("annex_missing"), 4);
    assert_eq!(count("unconfirmed"), 12);
    assert!(count("address_missing") >= 12);
}

#[test]
fn a_sound_file_has_no_problem_at_all() {
    assert_eq!(problems(SAMPLE), Vec::<String>::new());
    assert!(agreement_from(SAMPLE).agreement.is_some());
}

#[test]
fn an_agreement_survives_its_compiled_form() {
    for source in [DRAFT, SAMPLE] {
        let agreement = agreement_from(source).agreement.unwrap();
        let compiled = compile(&agreement, "ab").unwrap();
        assert_eq!(restore(&compiled, "ab"), Some(agreement));
    }
}

#[test]
fn a_clause_is_inherited_and_a_reading_never() {
    let agreement = agreement_from(SAMPLE).agreement.unwrap();
    let ConvenerForm::FirstThen { first, then, restart } = &agreement.bodies[0].convener.form else { panic!() };
    assert_eq!(first.cite, cite(&["alku"], &[]));
    assert_eq!(restart.as_ref().unwrap().cite, cite(&["loppu"], &["luettu"]));
    let ConvenerForm::Office { if_vacant, .. } = &then.form else { panic!() };
    assert_eq!(if_vacant.as_ref().unwrap().cite, cite(&["alku"], &["toisin"]));
    let ConvenerForm::Together(rules) = &agreement.bodies[1].convener.form else { panic!() };
    assert_eq!(rules[0].cite, cite(&["alku"], &[]));
    assert_eq!(rules[1].cite, cite(&["loppu"], &[]));
    assert_eq!(agreement.new_bodies[0].convener.cite, cite(&["loppu"], &[]));
    assert_eq!(agreement.duration.falls_unless.unwrap().cite, cite(&["loppu"], &[]));
}

#[test]
fn texts_are_in_the_language_of_the_agreement() {
    let agreement = agreement_from(SAMPLE).agreement.unwrap();
    assert_eq!(agreement.title.own, "Esimerkin sopimus");
    assert_eq!(agreement.title.in_language("en"), "Agreement of the example");
    assert_eq!(agreement.title.in_language("sv"), "Esimerkin sopimus");
    let source = changed("title        = { fi = \"Esimerkin sopimus\", en", "title        = { sv = \"Exempel\", en");
    assert_eq!(agreement_from(&source).agreement.unwrap().title.own, "Exempel");
}

#[test]
fn what_is_left_out_has_the_meaning_of_the_format() {
    let source = SAMPLE.replace("months    = 12\nform      = \"written\"\n", "").replace("min = 3, max = 4, ", "");
    let agreement = agreement_from(&source).agreement.unwrap();
    let termination = agreement.termination.unwrap();
    assert_eq!((termination.months, termination.written), (0, false));
    let cadence = agreement.bodies[0].cadence.as_ref().unwrap();
    assert_eq!((cadence.min, cadence.max), (1, None));
    assert!(agreement.parties[0].authority);
    let source = changed("kind        = \"city\"", "kind        = \"other\"");
    assert!(!agreement_from(&source).agreement.unwrap().parties[1].authority);
    assert_eq!(agreement_from(SAMPLE).agreement.unwrap().bodies[0].members.as_ref().unwrap().parties, Who::All);
}

#[test]
fn line_ends_and_a_mark_of_byte_order_change_nothing() {
    let sound = agreement_from(SAMPLE).agreement;
    let windows = SAMPLE.replace('\n', "\r\n");
    assert_eq!(agreement_from(&windows).agreement, sound);
    assert_eq!(agreement_from(&format!("\u{FEFF}{windows}")).agreement, sound);
    let misspelt = changed("genitive    = \"Salmen\"", "genetive    = \"Salmen\"");
    let expected = problems(&misspelt);
    assert_eq!(problems(&misspelt.replace('\n', "\r\n")), expected);
    assert_eq!(problems(&format!("\u{FEFF}{}", misspelt.replace('\n', "\r\n"))), expected);
    assert!(problems("\u{FEFF}formet = 1").contains(&"1:1 unknown_key formet format".to_owned()));
    assert!(!problems("\u{FEFF}formet = 1").contains(&"1:1 missing_key format -".to_owned()));
}

#[test]
fn a_column_is_counted_in_characters() {
    let source = changed("name   = \"kärki\"", "name   = { fi = \"äöå\", en = \"äö\", e = \"\" }");
    let line = source.lines().position(|line| line.contains("äöå")).unwrap() + 1;
    assert_eq!(
        problems(&source),
        [
            format!("{line}:35 bad_language spearhead[karki].name.e -"),
            format!("{line}:39 empty_text spearhead[karki].name.e -"),
        ]
    );
}

#[test]
fn all_problems_are_told_at_once_in_the_order_of_the_file() {
    let source = SAMPLE
        .replace("dated        = \"2023-03\"", "dated        = \"2023-13\"")
        .replace("short       = \"Salmi\"", "short       = Salmi")
        .replace("code        = \"061\"", "code        = 061")
        .replace("bodies  = [\"raati\"]", "bodies  = [\"rati\"]")
        .replace("until    = 2024-12-31", "until    = \"31.12.2024\"");
    let codes: Vec<_> = agreement_from(&source).problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["bad_date", "leading_zero", "syntax", "date_in_quotes", "dangling_id"]);
}
