//! Reads an agreement file: the whole agreement where it is sound, and every problem with its place.

use self::ids::Ids;
use self::node::Table;
use self::path::Path;
use self::problem::Facts;
use self::problem::Problem;
use self::report::Report;
use super::Agreement;

mod build;
mod check;
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

/// The version of the format that is read here.
pub const FORMAT: u32 = 1;

/// Largest file, in bytes: some sixty times a large agreement.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// Reads an agreement from the text of its file.
///
/// A mark of byte order at the beginning and line ends of either kind are accepted.
#[must_use]
pub fn agreement_from(source: &str) -> Checked {
    let mut report = Report::default();
    let agreement = read(source, &mut report).filter(|_| !report.has_errors());
    Checked { agreement, problems: report.finish(source) }
}

fn read(source: &str, report: &mut Report) -> Option<Agreement> {
    if source.len() > LARGEST {
        report.add(Facts::TooLarge { bytes: source.len(), limit: LARGEST }, 0..0, &Path::file());
        return None;
    }
    match syntax::parse(source, report) {
        Ok(parsed) => understand(&Table::file(parsed.get_ref()), report),
        Err(error) => {
            let (text, blanks) = syntax::repair(source, error?, report)?;
            // What is left is checked too, so that everything can be put right at once.
            let parsed = syntax::parse(&text, report).ok().filter(|rest| !rest.get_ref().is_empty())?;
            understand(&Table::file(parsed.get_ref()), report);
            report.drop_where(|facts, span| blanks.explain(&text, facts, span));
            None
        }
    }
}

/// Checks the tables of a file and makes the agreement of them.
fn understand(file: &Table<'_>, report: &mut Report) -> Option<Agreement> {
    if file.is_empty() {
        report.add(Facts::EmptyFile, 0..0, &Path::file());
        return None;
    }
    if !is_known_format(file, report) {
        return None;
    }
    let ids = Ids::collect(file, report);
    fit::table(file, &shape::root::ROOT, &ids, report);
    check::terms::overlaps(file, report);
    check::topics::unruled(file, report);
    check::shared::names(file, report);
    build::agreement(file, report)
}

/// Whether the file is of the format that is read here; nothing else is said about one that is not.
fn is_known_format(file: &Table<'_>, report: &mut Report) -> bool {
    let Some(node) = file.value("format") else { return true };
    match node.whole() {
        Some(FORMAT) | None => true,
        Some(found) if found > FORMAT => {
            report.add(Facts::FormatTooNew { found, known: FORMAT }, node.span(), &node.path);
            false
        }
        Some(found) => {
            report.add(Facts::FormatUnknown { found }, node.span(), &node.path);
            false
        }
    }
}

#[cfg(test)]
mod tests;
