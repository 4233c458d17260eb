//! Reads an agreement file: the whole agreement where it is sound, and every problem with its place.

use toml::de::DeTable;

use self::ids::Ids;
use self::node::Table;
use self::problem::Problem;
use self::report::Report;
use super::Agreement;

mod build;
mod dates;
mod fit;
mod ids;
pub mod nearest;
mod node;
mod path;
pub mod problem;
mod report;
pub mod shape;
mod syntax;
mod texts;
mod values;

/// What became of a file.
#[derive(Debug)]
pub struct Checked {
    /// The agreement; absent where a problem is an error.
    pub agreement: Option<Agreement>,
    /// All problems, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads an agreement from the text of its file.
#[must_use]
pub fn agreement_from(source: &str) -> Checked {
    let mut report = Report::default();
    let (table, errors) = DeTable::parse_recoverable(source);
    syntax::report(source, &errors, &mut report);
    let file = Table::file(table.get_ref());
    let ids = Ids::collect(&file, &mut report);
    fit::table(&file, &shape::root::ROOT, &ids, &mut report);
    let agreement = build::agreement(&file, &mut report);
    let agreement = agreement.filter(|_| !report.has_errors());
    Checked { agreement, problems: report.finish(source) }
}

#[cfg(test)]
mod tests;
