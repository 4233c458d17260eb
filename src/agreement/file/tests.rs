use super::*;
use crate::agreement::file::problem::Severity;

const DRAFT: &str = include_str!("../../../agreement.toml");

/// The problems of a file as `line:column code key suggestion`.
fn problems(source: &str) -> Vec<String> {
    let note = |problem: &Problem| {
        let suggestion = problem.suggestion.as_deref().unwrap_or("-");
        format!("{}:{} {} {} {suggestion}", problem.line, problem.column, problem.code, problem.key)
    };
    agreement_from(source).problems.iter().map(note).collect()
}

#[test]
fn the_agreement_of_kanta_hame_loads_without_an_error() {
    let checked = agreement_from(DRAFT);
    let errors: Vec<_> = checked.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    assert_eq!(errors, Vec::<&Problem>::new());
    let agreement = checked.agreement.unwrap();
    assert_eq!(agreement.parties.len(), 13);
    assert_eq!(agreement.bodies.len(), 10);
    println!("{:#?}", problems(DRAFT));
}
