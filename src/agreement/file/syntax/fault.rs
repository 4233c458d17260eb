//! What people do wrong in TOML, told from the parser's error and the line in which it stands.

use std::ops::Range;

use toml::de::Error;

use super::place::is_head;
use super::place::is_pair;
use super::place::key_at;
use super::place::line_at;
use super::place::lines_before;
use super::place::table_lines;
use crate::agreement::file::dates;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::problem::Fault;
use crate::agreement::file::report::Report;

/// An error of the parser, understood as far as possible.
pub struct Diagnosis {
    facts: Facts,
    span: Range<usize>,
    suggestion: Option<String>,
    /// The lines without which the rest can be read.
    pub lines: Range<usize>,
}

/// Quotation marks that word processors write.
const TYPOGRAPHIC: [char; 9] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚'];

/// An error and the line in which it stands.
struct Scene<'s> {
    source: &'s str,
    note: &'s str,
    span: Range<usize>,
    line: Range<usize>,
    /// The line without its mark of byte order and its end.
    text: &'s str,
}

impl Diagnosis {
    /// Understands the first error of parsing `source`.
    #[must_use]
    pub fn of(source: &str, error: &Error) -> Diagnosis {
        let span = error.span().unwrap_or(source.len()..source.len());
        let line = line_at(source, span.start);
        let text = source.get(line.clone()).unwrap_or_default().trim_start_matches('\u{FEFF}').trim_end();
        let scene = Scene { source, note: error.message(), span, line, text };
        scene.diagnosis()
    }

    /// Reports what was understood.
    pub fn report(self, source: &str, report: &mut Report) {
        let key = key_at(source, self.span.start);
        report.add_at(self.facts, self.span, &key, self.suggestion);
    }
}

impl Scene<'_> {
    fn diagnosis(self) -> Diagnosis {
        if self.note.contains("recurs") {
            return self.told(Facts::TooDeep, None);
        }
        if let Some(opened) = self.unclosed_bracket() {
            let open = self.syntax(Fault::UnclosedBracket);
            return Diagnosis { facts: open, span: opened.clone(), suggestion: None, lines: self.until_here(opened) };
        }
        if self.note.contains("multi-line") || self.note.contains("ml-") {
            let rest = self.line.start..self.source.len();
            let facts = self.syntax(Fault::UnclosedText);
            return Diagnosis { facts, span: self.span, suggestion: None, lines: rest };
        }
        if is_head(self.text) || self.text.trim_start().starts_with('[') {
            let fault = if self.note.contains("duplicate") { Fault::DuplicateKey } else { Fault::BadHead };
            let lines = table_lines(self.source, self.line.start);
            return Diagnosis { facts: self.syntax(fault), span: self.span, suggestion: None, lines };
        }
        if let Some((facts, suggestion)) = self.date() {
            return self.told(facts, suggestion);
        }
        let (fault, suggestion) = self.fault();
        let facts = self.syntax(fault);
        self.told(facts, suggestion)
    }

    /// A diagnosis that concerns this line only; with a suggestion for the value it points at the value.
    fn told(self, facts: Facts, suggestion: Option<String>) -> Diagnosis {
        let value = self.value_span();
        let span = if suggestion.is_some() && !value.is_empty() { value } else { self.span };
        Diagnosis { facts, span, suggestion, lines: self.line }
    }

    fn syntax(&self, fault: Fault) -> Facts {
        Facts::Syntax { fault, note: self.note.to_owned() }
    }

    /// What stands behind `=`, without a comment.
    fn value(&self) -> &str {
        self.source.get(self.value_span()).unwrap_or_default()
    }

    /// The bytes of what stands behind `=`.
    fn value_span(&self) -> Range<usize> {
        let line = self.source.get(self.line.clone()).unwrap_or_default();
        let Some(equals) = line.find('=') else { return self.line.end..self.line.end };
        let behind = line.get(equals + 1..).unwrap_or_default();
        let value = behind.trim_start();
        let start = self.line.start + equals + 1 + (behind.len() - value.len());
        let end = if value.starts_with(['"', '\'']) { None } else { value.find('#') };
        let value = value.get(..end.unwrap_or(value.len())).unwrap_or_default().trim_end();
        start..start + value.len()
    }

    /// The line on which a list or inline table was opened whose end is missing.
    ///
    /// The parser tells it only where the next key begins.
    fn unclosed_bracket(&self) -> Option<Range<usize>> {
        let tells = ["missing comma", "in array", "unclosed array", "unclosed inline", "in inline table"];
        let is_told = tells.iter().any(|tell| self.note.contains(tell)) && !self.note.contains("array table");
        let begins_anew = is_pair(self.text) || is_head(self.text) || self.text.is_empty();
        if !is_told || !begins_anew {
            return None;
        }
        // An error inside the line is one of the line itself.
        let before = self.source.get(self.line.start..self.span.start).unwrap_or_default();
        if before.contains(['[', '{', '=']) {
            return None;
        }
        lines_before(self.source, self.line.start).find(|line| {
            let text = self.source.get(line.clone()).unwrap_or_default();
            is_pair(text) && text.contains(['[', '{'])
        })
    }

    /// From the line on which a bracket was opened to the last before this one.
    fn until_here(&self, opened: Range<usize>) -> Range<usize> {
        opened.start..self.line.start.max(opened.end)
    }

    /// A date that does not exist, or one written as people write it.
    fn date(&self) -> Option<(Facts, Option<String>)> {
        let value = self.value();
        let looks_like_one = value.len() <= 12
            && value.starts_with(|letter: char| letter.is_ascii_digit())
            && value.matches(['-', '.']).count() == 2
            && value.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '-' | '.'));
        let meant = dates::any_day(value).map(|day| day.to_string()).filter(|day| day != value);
        looks_like_one.then(|| (Facts::BadDate { text: value.to_owned() }, meant))
    }

    fn fault(&self) -> (Fault, Option<String>) {
        let value = self.value();
        let quoted = || Some(format!("\"{value}\"")).filter(|_| !value.is_empty() && !value.contains(['"', '\\']));
        if self.note.contains("leading zero") {
            return (Fault::LeadingZero, quoted());
        }
        if self.note.contains("duplicate key") {
            return (Fault::DuplicateKey, None);
        }
        if self.text.contains(TYPOGRAPHIC) && value.starts_with(TYPOGRAPHIC) {
            return (Fault::TypographicQuotes, Some(format!("\"{}\"", value.trim_matches(TYPOGRAPHIC))));
        }
        if self.has_control_character() {
            return (Fault::ControlCharacter, None);
        }
        if self.note.contains("unquoted key") {
            return (Fault::BadKey, None);
        }
        if !self.text.contains('=') {
            return (Fault::MissingEquals, self.with_equals());
        }
        if value.is_empty() {
            return (Fault::MissingValue, None);
        }
        if matches!(value.to_lowercase().as_str(), "true" | "false") {
            return (Fault::UnquotedText, Some(value.to_lowercase()));
        }
        if self.note.contains("must be quoted") || !value.starts_with(['"', '\'', '[', '{']) {
            return (Fault::UnquotedText, quoted());
        }
        if value.starts_with('"') && value.matches('"').count() == 1 {
            return (Fault::UnclosedText, Some(format!("{value}\"")));
        }
        if value.starts_with('"') && value.ends_with('"') && value.matches('"').count() == 3 {
            return (Fault::QuoteInText, value.get(1..value.len() - 1).map(|inner| format!("'{inner}'")));
        }
        if self.note.contains("escape") {
            return (Fault::Backslash, None);
        }
        if self.note.contains("missing comma") {
            return (Fault::MissingComma, None);
        }
        (Fault::Other, None)
    }

    /// The line with `=` for a colon.
    fn with_equals(&self) -> Option<String> {
        let (key, value) = self.text.split_once(':')?;
        let meant = format!("{} = {}", key.trim(), value.trim());
        (is_pair(&meant) && value.trim().starts_with(['"', '[', '{'])).then_some(meant)
    }

    fn has_control_character(&self) -> bool {
        self.text.chars().any(|letter| letter.is_control() && letter != '\t')
    }
}
