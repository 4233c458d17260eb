//! Reads a file that is no TOML as far as it can be read, and says what is wrong with the rest.
//!
//! The parser's first error is believed, its line is blanked out, and the rest is parsed again: further errors of the
//! same parse are mostly consequences of the first.

use toml::Spanned;
use toml::de::DeTable;
use toml::de::Error;

use self::blanks::Blanks;
use self::fault::Diagnosis;
use super::path::Path;
use super::problem::Facts;
use super::report::Report;

pub mod blanks;
mod fault;
mod place;

/// More faulty lines are not looked for.
const MOST_ROUNDS: usize = 30;

/// Nor more text parsed, in bytes, so that a large file that is all noise is soon told to be so.
const MOST_BYTES: usize = 4_000_000;

/// Deeper tables are no agreement.
const DEEPEST: usize = 100;

/// Parses a file whose tables do not stand in one another too deep to be followed.
///
/// # Errors
///
/// The parser's first error; `None` where the file is too deep, which is then reported.
pub fn parse<'s>(source: &'s str, report: &mut Report) -> Result<Spanned<DeTable<'s>>, Option<Error>> {
    let parsed = DeTable::parse(source).map_err(Some)?;
    if depth(parsed.get_ref()) > DEEPEST {
        report.add(Facts::TooDeep, 0..0, &Path::file());
        return Err(None);
    }
    Ok(parsed)
}

/// Reports `error` and those that come to light behind it.
///
/// Returns the file with the faulty lines blanked out, byte for byte in the same places; nothing where it never
/// becomes TOML.
pub fn repair(source: &str, error: Error, report: &mut Report) -> Option<(String, Blanks)> {
    let mut text = source.to_owned();
    let mut blanks = Blanks::default();
    let mut error = error;
    for round in 1..=MOST_ROUNDS {
        let diagnosis = Diagnosis::of(&text, &error);
        let lines = diagnosis.lines.clone();
        diagnosis.report(&text, report);
        if !blanks.blank(&mut text, lines) || round * source.len() > MOST_BYTES {
            return None;
        }
        match DeTable::parse(&text) {
            Ok(parsed) if depth(parsed.get_ref()) <= DEEPEST => return Some((text, blanks)),
            Ok(_) => return None,
            Err(next) => error = next,
        }
    }
    None
}

/// How many tables and lists stand in one another.
fn depth(table: &DeTable<'_>) -> usize {
    let mut deepest = 0;
    let mut open: Vec<_> = table.values().map(|value| (1, value.get_ref())).collect();
    while let Some((depth, value)) = open.pop() {
        deepest = deepest.max(depth);
        if let Some(inner) = value.as_table() {
            open.extend(inner.values().map(|value| (depth + 1, value.get_ref())));
        } else if let Some(list) = value.as_array() {
            open.extend(list.iter().map(|value| (depth + 1, value.get_ref())));
        }
    }
    deepest
}
