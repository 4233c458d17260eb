//! The problems of an agreement file: each with its sentence, its place in the source and what to do about it.

use annotate_snippets::AnnotationKind;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;

use super::printable::on_one_line;
use super::printable::printable;
use super::sheet::Sheet;
use crate::agreement::business_id::BusinessIdFault;
use crate::agreement::file::problem::Expected;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::problem::Fault;
use crate::agreement::file::problem::Found;
use crate::agreement::file::problem::Problem;
use crate::agreement::file::problem::Severity;
use crate::agreement::file::shape::Sort;
use crate::text::Value;
use crate::text::Words;

/// Longest part of a line that is shown beside its problem, in characters.
const LONGEST: usize = 200;

/// A checked file: its name as the user knows it, its text, and its problems in the order of the file.
#[derive(Debug, Clone, Copy)]
pub struct CheckedFile<'a> {
    pub name: &'a str,
    pub source: &'a str,
    pub problems: &'a [Problem],
}

impl CheckedFile<'_> {
    /// How many problems keep the file from being used.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }

    /// The line that says how the file stands.
    #[must_use]
    pub fn headline(&self, words: &Words) -> String {
        let errors = self.errors();
        let warnings = self.problems.len() - errors;
        let key = match (errors, warnings) {
            (0, 0) => "check-sound",
            (0, _) => "check-warnings",
            (_, 0) => "check-errors",
            (_, _) => "check-both",
        };
        let values = [("name", self.name.into()), ("errors", errors.into()), ("warnings", warnings.into())];
        words.say_with(key, &values)
    }
}

/// A key of a file that is all depth would fill the screen.
fn shortened(key: &str) -> String {
    const LONGEST: usize = 100;
    match key.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", key.get(..end).unwrap_or_default()),
        None => key.to_owned(),
    }
}

/// The problems as a sheet.
#[must_use]
pub fn sheet(file: &CheckedFile<'_>, words: &Words, width: usize) -> Sheet {
    let mut sheet = Sheet::new(file.headline(words));
    for problem in file.problems {
        sheet.plain(format!("\n{}", drawn(file, problem, words, width)));
    }
    sheet
}

/// The problems that keep a file from being used, as one text.
#[must_use]
pub fn errors(file: &CheckedFile<'_>, words: &Words, width: usize) -> String {
    let errors = file.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let drawn: Vec<String> = errors.map(|problem| drawn(file, problem, words, width)).collect();
    format!("{}\n\n{}", file.headline(words), drawn.join("\n"))
}

/// One problem with its line of the source, the place marked under it.
fn drawn(file: &CheckedFile<'_>, problem: &Problem, words: &Words, width: usize) -> String {
    let (level, name) = match problem.severity {
        Severity::Error => (Level::ERROR, words.say("severity-error")),
        Severity::Warning => (Level::WARNING, words.say("severity-warning")),
    };
    let title = on_one_line(&text(problem, words));
    let title = level.with_name(name).primary_title(title).id(problem.code);
    let marked = marked_line(file.source, problem);
    let label = shortened(&on_one_line(&problem.key));
    let path = on_one_line(file.name);
    let snippet = Snippet::source(marked.text)
        .line_start(problem.line)
        .path(path.as_str())
        .annotation(AnnotationKind::Primary.span(marked.from..marked.to).label(label.as_str()));
    let mut group: Group<'_> = title.element(snippet);
    if let Some(other) = &problem.other {
        let values = [("line", other.line.into()), ("column", other.column.into())];
        group = group.element(Level::NOTE.no_name().message(words.say_with("problem-other", &values)));
    }
    if let Some(hint) = hint(problem, words) {
        group = group.element(Level::HELP.with_name(words.say("problem-hint")).message(on_one_line(&hint)));
    }
    let mut drawn = Renderer::plain().term_width(width).render(&[group]);
    drawn.push('\n');
    drawn
}

/// The line of a problem, fit to be shown, and the bytes to mark in it.
struct Marked {
    text: String,
    from: usize,
    to: usize,
}

fn marked_line(source: &str, problem: &Problem) -> Marked {
    let start = problem.span.start.min(source.len());
    let before = source.get(..start).unwrap_or_default();
    let first = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = source.get(start..).unwrap_or_default();
    let line_end = start + rest.find('\n').unwrap_or(rest.len());
    let end = problem.span.end.clamp(start, line_end);
    let part = |from: usize, to: usize| {
        let text: String =
            source.get(from..to).unwrap_or_default().trim_end_matches('\r').chars().take(LONGEST).collect();
        printable(&text.replace('\t', " ")).into_owned()
    };
    let (head, marked, tail) = (part(first, start), part(start, end), part(end, line_end));
    Marked { from: head.len(), to: head.len() + marked.len(), text: format!("{head}{marked}{tail}") }
}

/// What is wrong, as a sentence.
#[must_use]
pub fn text(problem: &Problem, words: &Words) -> String {
    let values = values(&problem.facts, words);
    let key = match &problem.facts {
        Facts::Syntax { fault, .. } => syntax(*fault).to_owned(),
        Facts::BusinessIdInvalid { fault: BusinessIdFault::CheckDigit { .. }, .. } => {
            "problem-business-id-digit".to_owned()
        }
        Facts::OneNeeded { .. } => "problem-one-needed".to_owned(),
        Facts::UnknownKey { table: "file", .. } => "problem-unknown-key-file".to_owned(),
        Facts::MissingKey { table: "file", .. } => "problem-missing-key-file".to_owned(),
        Facts::OutOfRange { most: None, .. } => "problem-out-of-range-least".to_owned(),
        _ => format!("problem-{}", problem.code.replace('_', "-")),
    };
    words.find(&key, &values).unwrap_or_else(|| words.say_with("problem-unknown", &[("code", problem.code.into())]))
}

/// What to do about it, where that can be told.
#[must_use]
pub fn hint(problem: &Problem, words: &Words) -> Option<String> {
    if let Some(suggested) = &problem.suggestion {
        let key = match problem.facts {
            Facts::UnknownKey { .. } | Facts::UnknownWord { .. } | Facts::DanglingId { .. } => "problem-did-you-mean",
            _ => "problem-write",
        };
        return Some(words.say_with(key, &[("suggested", suggested.into())]));
    }
    let key = format!("problem-hint-{}", problem.code.replace('_', "-"));
    words.find(&key, &values(&problem.facts, words))
}

fn syntax(fault: Fault) -> &'static str {
    match fault {
        Fault::LeadingZero => "problem-leading-zero",
        Fault::DuplicateKey => "problem-duplicate-key",
        Fault::TypographicQuotes => "problem-typographic-quotes",
        Fault::UnquotedText => "problem-unquoted-text",
        Fault::UnclosedText => "problem-unclosed-text",
        Fault::UnclosedBracket => "problem-unclosed-bracket",
        Fault::MissingEquals => "problem-missing-equals",
        Fault::MissingValue => "problem-missing-value",
        Fault::ControlCharacter => "problem-control-character",
        Fault::BadKey => "problem-bad-key",
        Fault::QuoteInText => "problem-quote-in-text",
        Fault::BadHead => "problem-bad-head",
        Fault::Backslash => "problem-backslash",
        Fault::MissingComma => "problem-missing-comma",
        Fault::Other => "problem-syntax",
    }
}

/// The facts of a problem as values of its sentence.
fn values(facts: &Facts, words: &Words) -> Vec<(&'static str, Value)> {
    match facts {
        Facts::Syntax { note, .. } => vec![("note", note.into())],
        Facts::TooLarge { bytes, limit } => {
            vec![("bytes", kilobytes(*bytes).into()), ("limit", kilobytes(*limit).into())]
        }
        Facts::TooMany { listed } => vec![("listed", (*listed).into())],
        Facts::FormatTooNew { found, known } => vec![("found", (*found).into()), ("known", (*known).into())],
        Facts::FormatUnknown { found } => vec![("found", (*found).into())],
        Facts::UnknownKey { table, key } => vec![("table", (*table).into()), ("key", key.into())],
        Facts::MissingKey { table, key } => vec![("table", (*table).into()), ("key", (*key).into())],
        Facts::Conflict { table, keys } => vec![("table", (*table).into()), ("keys", keys.join(", ").into())],
        Facts::OneNeeded { table, keys } => vec![("table", (*table).into()), ("keys", keys.join(", ").into())],
        Facts::WrongType { expected, found } => {
            vec![
                ("expected", words.say(expected_key(*expected)).into()),
                ("found", words.say(found_key(*found)).into()),
            ]
        }
        Facts::DateInQuotes { text }
        | Facts::BadDate { text }
        | Facts::BadLanguage { text }
        | Facts::BadTimezone { text } => vec![("text", text.into())],
        Facts::UnknownWord { word, known } => vec![("word", word.into()), ("known", known.join(", ").into())],
        Facts::OutOfRange { found, least, most } => {
            vec![("found", found.into()), ("least", (*least).into()), ("most", most.unwrap_or_default().into())]
        }
        Facts::DanglingId { id, sort } | Facts::DuplicateId { id, sort } => {
            vec![("id", id.into()), ("sort", words.say(sort_key(*sort)).into())]
        }
        Facts::WrongSort { id, expected, found } => vec![
            ("id", id.into()),
            ("expected", words.say(sort_key(*expected)).into()),
            ("found", words.say(sort_key(*found)).into()),
        ],
        Facts::BadId { id } => vec![("id", id.into())],
        Facts::TextTooLong { characters, limit } => {
            vec![("characters", (*characters).into()), ("limit", (*limit).into())]
        }
        Facts::ForbiddenCharacter { character } => {
            vec![("character", format!("U+{:04X}", u32::from(*character)).into())]
        }
        Facts::NoClause { rule } | Facts::NoLaw { rule } => vec![("rule", (*rule).into())],
        Facts::NoConvener { body } => vec![("body", body.into())],
        Facts::OverlappingTerms { kind, first, second, from, until } => vec![
            ("kind", kind.into()),
            ("first", first.into()),
            ("second", second.into()),
            ("from", words.date(*from).into()),
            ("until", words.date(*until).into()),
        ],
        Facts::BusinessIdInvalid { found, fault } => {
            let digit = match fault {
                BusinessIdFault::CheckDigit { expected } => expected.to_string(),
                BusinessIdFault::Form | BusinessIdFault::NeverGiven => String::new(),
            };
            vec![("found", found.into()), ("digit", digit.into())]
        }
        Facts::BusinessIdNormalised { found, canonical } => {
            vec![("found", found.into()), ("canonical", canonical.into())]
        }
        Facts::BusinessIdMissing { party } | Facts::AddressMissing { party } => vec![("party", party.into())],
        Facts::GenitiveMissing { name } => vec![("name", name.into())],
        Facts::Unconfirmed { party, field } => vec![("party", party.into()), ("field", field.into())],
        Facts::AnnexMissing { annex } => vec![("annex", annex.into())],
        Facts::SharedName { name, first, second } => {
            vec![("name", name.into()), ("first", first.into()), ("second", second.into())]
        }
        Facts::TopicUnruled { topic } | Facts::TopicRuledAndUnsaid { topic } => vec![("topic", (*topic).into())],
        Facts::MinOverMax { min, max } => vec![("min", (*min).into()), ("max", (*max).into())],
        Facts::TooDeep | Facts::EmptyFile | Facts::FromAfterUntil | Facts::EmptyList | Facts::EmptyText => Vec::new(),
    }
}

fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1024)
}

fn expected_key(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "value-kind-text",
        Expected::TextOrLanguages => "value-kind-text-or-languages",
        Expected::Whole => "value-kind-whole",
        Expected::Number => "value-kind-number",
        Expected::Flag => "value-kind-flag",
        Expected::Date => "value-kind-date",
        Expected::DateText => "value-kind-date-text",
        Expected::MonthDayText => "value-kind-month-day",
        Expected::MonthDayTextOrDate => "value-kind-month-day-or-date",
        Expected::Range => "value-kind-range",
        Expected::Table => "value-kind-table",
        Expected::Tables => "value-kind-tables",
        Expected::List => "value-kind-list",
        Expected::TextOrList => "value-kind-text-or-list",
    }
}

fn found_key(found: Found) -> &'static str {
    match found {
        Found::Text => "value-kind-text",
        Found::Whole => "value-kind-whole",
        Found::Number => "value-kind-number",
        Found::Flag => "value-kind-flag",
        Found::Date => "value-kind-date",
        Found::Time => "value-kind-time",
        Found::List => "value-kind-list",
        Found::Table => "value-kind-table",
    }
}

fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Clause => "sort-clause",
        Sort::Reading => "sort-reading",
        Sort::Level => "sort-level",
        Sort::Party => "sort-party",
        Sort::Group => "sort-group",
        Sort::Actor => "sort-actor",
        Sort::PartyOrGroup => "sort-party-or-group",
        Sort::Anybody => "sort-anybody",
        Sort::Term => "sort-term",
        Sort::TermKind => "sort-term-kind",
        Sort::Body => "sort-body",
        Sort::NewBody => "sort-new-body",
        Sort::Duty => "sort-duty",
        Sort::Annex => "sort-annex",
        Sort::Spearhead => "sort-spearhead",
        Sort::Document => "sort-document",
    }
}

#[cfg(test)]
mod tests {
    use super::CheckedFile;
    use super::sheet;
    use crate::agreement::file::agreement_from;
    use crate::text::Words;
    use crate::text::language::Language;

    #[test]
    fn a_problem_is_shown_with_its_line_and_marked() {
        let source = "format = 1\nid = \"x\"\ncolour = \"red\"\n";
        let checked = agreement_from(source);
        let file = CheckedFile { name: "a.toml", source, problems: &checked.problems };
        let shown = sheet(&file, &Words::of(Language::English), 80).render(80);
        assert!(shown.contains("--> a.toml:3:1"), "{shown}");
        assert!(shown.contains("3 | colour = \"red\""), "{shown}");
        assert!(shown.contains("| ^^^^^^"), "{shown}");
    }

    #[test]
    fn every_kind_of_problem_has_its_sentence_in_every_language() {
        let source = include_str!("../agreement/file/problem.rs");
        let from = source.find("pub fn code(&self)").unwrap();
        let until = from + source[from..].find("pub fn severity").unwrap();
        let codes: Vec<&str> =
            source[from..until].split("=> \"").skip(1).filter_map(|part| part.split('"').next()).collect();
        assert!(codes.len() > 40, "{codes:?}");
        for language in Language::ALL {
            let words = Words::of(language);
            for code in &codes {
                let key = format!("problem-{}", code.replace('_', "-"));
                assert!(words.find(&key, &[]).is_some(), "{key} in {}", language.code());
            }
        }
    }
}
