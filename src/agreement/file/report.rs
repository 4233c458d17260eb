//! Collects problems while a file is checked, and gives them in the order of the file with line and column.

use std::ops::Range;

use super::path::Path;
use super::problem::Facts;
use super::problem::Place;
use super::problem::Problem;
use super::problem::Severity;
use super::texts::shown;

/// Nobody reads more.
const MOST: usize = 1000;

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Report {
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    facts: Facts,
    span: Range<usize>,
    key: String,
    suggestion: Option<String>,
    other: Option<Range<usize>>,
}

impl Report {
    /// Adds a problem of the value at `path`.
    pub fn add(&mut self, facts: Facts, span: Range<usize>, path: &Path<'_>) {
        self.push(facts, span, path, None, None);
    }

    /// Adds a problem of a file that could not be parsed there, with the key as it is guessed from the text.
    pub fn add_at(&mut self, facts: Facts, span: Range<usize>, key: &str, suggestion: Option<String>) {
        if !self.is_full() {
            self.found.push(Found { facts, span, key: shown(key), suggestion, other: None });
        }
    }

    /// Whether nothing more is listed; one more than the most is kept, which tells that there are more.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.found.len() > MOST
    }

    /// Adds a problem with what was probably meant.
    pub fn add_with(&mut self, facts: Facts, span: Range<usize>, path: &Path<'_>, suggestion: Option<String>) {
        self.push(facts, span, path, suggestion, None);
    }

    /// Adds a problem that concerns two places.
    pub fn add_beside(&mut self, facts: Facts, span: Range<usize>, path: &Path<'_>, other: Range<usize>) {
        self.push(facts, span, path, None, Some(other));
    }

    fn push(
        &mut self,
        facts: Facts,
        span: Range<usize>,
        path: &Path<'_>,
        suggestion: Option<String>,
        other: Option<Range<usize>>,
    ) {
        if !self.is_full() {
            self.found.push(Found { facts, span, key: shown(&path.to_string()), suggestion, other });
        }
    }

    /// Leaves out the problems that `unwanted` picks by facts and bytes.
    pub fn drop_where(&mut self, unwanted: impl Fn(&Facts, &Range<usize>) -> bool) {
        self.found.retain(|found| !unwanted(&found.facts, &found.span));
    }

    /// Whether the file cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.facts.severity() == Severity::Error)
    }

    /// The problems in the order of `source`, with line and column.
    #[must_use]
    pub fn finish(mut self, source: &str) -> Vec<Problem> {
        if self.found.len() > MOST {
            self.found.truncate(MOST);
            let facts = Facts::TooMany { listed: MOST };
            let end = source.len()..source.len();
            self.found.push(Found { facts, span: end, key: String::new(), suggestion: None, other: None });
        }
        self.found.sort_by_key(|found| found.span.start);
        if self.found.is_empty() {
            return Vec::new();
        }
        let lines = Lines::of(source);
        self.found.into_iter().map(|found| found.at(&lines)).collect()
    }
}

impl Found {
    fn at(self, lines: &Lines<'_>) -> Problem {
        let place = lines.place(self.span);
        Problem {
            severity: self.facts.severity(),
            code: self.facts.code(),
            span: place.span,
            line: place.line,
            column: place.column,
            key: self.key,
            facts: self.facts,
            suggestion: self.suggestion,
            other: self.other.map(|span| lines.place(span)),
        }
    }
}

/// Where the lines of a source begin.
#[derive(Debug)]
pub struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// Finds the lines of `source`.
    #[must_use]
    pub fn of(source: &'s str) -> Lines<'s> {
        // A mark of byte order is no column of the first line.
        let first = if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let later = source.match_indices('\n').map(|(at, _)| at + 1);
        Lines { source, starts: std::iter::once(first).chain(later).collect() }
    }

    /// Line and column of the first of these bytes.
    #[must_use]
    pub fn place(&self, span: Range<usize>) -> Place {
        let start = floor(self.source, span.start);
        let end = floor(self.source, span.end).max(start);
        let line = self.starts.partition_point(|first| *first <= start).max(1);
        let first = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.source.get(first..start).unwrap_or_default();
        Place { span: start..end, line, column: before.chars().count() + 1 }
    }
}

/// The last place at or before `at` where a character of `source` begins.
fn floor(source: &str, at: usize) -> usize {
    let mut at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}
