//! Lines that were blanked out because they are no TOML, and problems that only follow from that.

use std::ops::Range;

use super::place::is_head;
use super::place::table_lines;
use crate::agreement::file::problem::Facts;

/// What was blanked out.
#[derive(Debug, Default)]
pub struct Blanks {
    lines: Vec<Range<usize>>,
    /// A head or an id was among it, so that ids are missing that stood there.
    hides_ids: bool,
}

impl Blanks {
    /// Blanks out lines of `text`, byte for byte; `false` where nothing stood there.
    pub fn blank(&mut self, text: &mut String, lines: Range<usize>) -> bool {
        let Some(old) = text.get(lines.clone()) else { return false };
        if old.trim().is_empty() {
            return false;
        }
        self.hides_ids |= old.lines().any(|line| is_head(line) || hides_id(line));
        let blank: String = old.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
        text.replace_range(lines.clone(), &blank);
        self.lines.push(lines);
        true
    }

    /// Whether a problem at `span` may only be there because of what was blanked out of `text`.
    #[must_use]
    pub fn explain(&self, text: &str, facts: &Facts, span: &Range<usize>) -> bool {
        match facts {
            Facts::DanglingId { .. } | Facts::WrongSort { .. } => self.hides_ids,
            Facts::TopicUnruled { .. } => true,
            Facts::MissingKey { .. }
            | Facts::OneNeeded { .. }
            | Facts::NoClause { .. }
            | Facts::NoLaw { .. }
            | Facts::NoConvener { .. }
            | Facts::BusinessIdMissing { .. }
            | Facts::AddressMissing { .. }
            | Facts::GenitiveMissing { .. }
            | Facts::AnnexMissing { .. } => {
                let table = if *span == (0..0) { 0..text.len() } else { table_lines(text, span.start) };
                self.lines.iter().any(|lines| table.contains(&lines.start))
            }
            _ => false,
        }
    }
}

fn hides_id(line: &str) -> bool {
    line.split('=').next().is_some_and(|key| matches!(key.trim(), "id" | "kind" | "number"))
}
