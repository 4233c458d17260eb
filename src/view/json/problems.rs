//! The problems of an agreement file, as scripts read them.

use serde::Serialize;

use crate::text::Words;
use crate::view::problems::CheckedFile;
use crate::view::problems::hint;
use crate::view::problems::text;

/// `yhdyspinta/check/1`.
#[derive(Debug, Serialize)]
struct CheckJson<'a> {
    schema: &'static str,
    ok: bool,
    problems: Vec<ProblemJson<'a>>,
}

#[derive(Debug, Serialize)]
struct ProblemJson<'a> {
    severity: &'static str,
    code: &'static str,
    line: usize,
    column: usize,
    key: &'a str,
    text: String,
    hint: Option<String>,
}

/// The problems as one object.
#[must_use]
pub fn check(file: &CheckedFile<'_>, words: &Words) -> String {
    let problems = file.problems.iter().map(|problem| ProblemJson {
        severity: problem.severity.word(),
        code: problem.code,
        line: problem.line,
        column: problem.column,
        key: &problem.key,
        text: text(problem, words),
        hint: hint(problem, words),
    });
    let object = CheckJson { schema: "yhdyspinta/check/1", ok: file.errors() == 0, problems: problems.collect() };
    serde_json::to_string(&object).unwrap_or_default()
}
