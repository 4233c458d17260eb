//! Terms of one kind do not overlap, or nobody could say which term a day belongs to.

use std::ops::Range;

use chrono::NaiveDate;

use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::report::Report;
use crate::agreement::file::texts::shown;

/// A term as far as it matters here.
struct Seen {
    id: String,
    kind: String,
    from: NaiveDate,
    until: NaiveDate,
    of: Vec<String>,
    span: Range<usize>,
}

/// Reports terms of one kind that overlap, of everybody or of a party that both name.
///
/// A term of some parties may overlap one of everybody: it is the exception to it.
pub fn overlaps(file: &Table<'_>, report: &mut Report) {
    let mut seen: Vec<Seen> = Vec::new();
    for table in file.tables("term") {
        let Some(term) = term(&table) else { continue };
        if let Some(first) = seen.iter().find(|first| overlap(first, &term)) {
            let facts = Facts::OverlappingTerms {
                kind: shown(&term.kind),
                first: shown(&first.id),
                second: shown(&term.id),
                from: first.from.max(term.from),
                until: first.until.min(term.until),
            };
            report.add_beside(facts, table.span(), &table.path, first.span.clone());
        }
        if report.is_full() {
            return;
        }
        seen.push(term);
    }
}

fn term(table: &Table<'_>) -> Option<Seen> {
    Some(Seen {
        id: table.string("id")?,
        kind: table.string("kind")?,
        from: table.date("from")?,
        until: table.date("until")?,
        of: table.strings("of"),
        span: table.span(),
    })
}

fn overlap(first: &Seen, second: &Seen) -> bool {
    let same_people = match (first.of.is_empty(), second.of.is_empty()) {
        (true, true) => true,
        (false, false) => first.of.iter().any(|party| second.of.contains(party)),
        _ => false,
    };
    first.kind == second.kind && same_people && first.from <= second.until && second.from <= first.until
}
