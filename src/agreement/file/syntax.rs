//! Says what is wrong where a file is no TOML.

use toml::de::Error;

use super::path::Path;
use super::problem::Facts;
use super::problem::Fault;
use super::report::Report;

/// Reports the errors of the parser.
pub fn report(source: &str, errors: &[Error], report: &mut Report) {
    for error in errors {
        let span = error.span().unwrap_or(source.len()..source.len());
        let facts = Facts::Syntax { fault: Fault::Other, note: error.message().to_owned() };
        report.add(facts, span, &Path::file());
    }
}
