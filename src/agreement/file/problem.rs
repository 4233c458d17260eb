//! A problem of an agreement file: what is wrong, where, and what was probably meant.

use std::ops::Range;

use chrono::NaiveDate;

use super::shape::Sort;
use crate::agreement::business_id::BusinessIdFault;

/// One problem, with the place to which it points.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub severity: Severity,
    /// A stable name of the kind of problem, as `unknown_key`.
    pub code: &'static str,
    /// Bytes of the source, first included and last not.
    pub span: Range<usize>,
    /// Line, counted from one.
    pub line: usize,
    /// Column in characters, counted from one.
    pub column: usize,
    /// Where in the file, as `party[ypaja].business_id`; empty for the whole file.
    pub key: String,
    pub facts: Facts,
    /// What was probably meant: the nearest key, id or word, or the value as it should be written.
    pub suggestion: Option<String>,
    /// The other place that the problem is about, as where an id was defined first.
    pub other: Option<Place>,
}

/// A place in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub span: Range<usize>,
    pub line: usize,
    pub column: usize,
}

/// Whether the file can be used in spite of the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can; something is missing or was put right.
    Warning,
}

impl Severity {
    /// The word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// What is wrong, as facts; the sentence is written where the words are.
#[derive(Debug, Clone, PartialEq)]
pub enum Facts {
    /// It is no TOML.
    Syntax {
        fault: Fault,
        /// The parser's own note, in English.
        note: String,
    },
    /// Tables or lists stand in one another too deep.
    TooDeep,
    /// The file is larger than any agreement.
    TooLarge {
        bytes: usize,
        limit: usize,
    },
    /// More problems follow than are listed.
    TooMany {
        listed: usize,
    },
    /// The file says nothing.
    EmptyFile,
    /// Written for a later version of this program.
    FormatTooNew {
        found: u32,
        known: u32,
    },
    /// No such version of the format has ever been.
    FormatUnknown {
        found: u32,
    },
    UnknownKey {
        table: &'static str,
        key: String,
    },
    MissingKey {
        table: &'static str,
        key: &'static str,
    },
    /// These keys exclude one another.
    Conflict {
        table: &'static str,
        keys: Vec<&'static str>,
    },
    /// One of these keys must stand in the table.
    OneNeeded {
        table: &'static str,
        keys: &'static [&'static str],
    },
    WrongType {
        expected: Expected,
        found: Found,
    },
    /// A date in quotes where one without quotes is expected.
    DateInQuotes {
        text: String,
    },
    /// No such day, or no day at all.
    BadDate {
        text: String,
    },
    /// The last day lies before the first.
    FromAfterUntil,
    /// None of the words that may stand here.
    UnknownWord {
        word: String,
        known: &'static [&'static str],
    },
    /// A number that cannot be right here.
    OutOfRange {
        found: String,
        least: u32,
        most: Option<u32>,
    },
    DanglingId {
        id: String,
        sort: Sort,
    },
    /// The id exists, but stands for something else.
    WrongSort {
        id: String,
        expected: Sort,
        found: Sort,
    },
    DuplicateId {
        id: String,
        sort: Sort,
    },
    /// An id of letters, digits, hyphens and underscores is expected.
    BadId {
        id: String,
    },
    /// A list that needs an element.
    EmptyList,
    /// A text without a letter.
    EmptyText,
    TextTooLong {
        characters: usize,
        limit: usize,
    },
    /// A control character or a mark that turns the direction of writing.
    ForbiddenCharacter {
        character: char,
    },
    /// No language code.
    BadLanguage {
        text: String,
    },
    /// Not of the form of a time zone.
    BadTimezone {
        text: String,
    },
    /// A rule that must rest on a clause rests on none.
    NoClause {
        rule: &'static str,
    },
    /// What is not from the agreement must rest on a law and rests on none.
    NoLaw {
        rule: &'static str,
    },
    NoConvener {
        body: String,
    },
    OverlappingTerms {
        kind: String,
        first: String,
        second: String,
        from: NaiveDate,
        until: NaiveDate,
    },
    BusinessIdInvalid {
        found: String,
        fault: BusinessIdFault,
    },
    BusinessIdMissing {
        party: String,
    },
    BusinessIdNormalised {
        found: String,
        canonical: String,
    },
    AddressMissing {
        party: String,
    },
    GenitiveMissing {
        name: String,
    },
    Unconfirmed {
        party: String,
        field: String,
    },
    AnnexMissing {
        annex: String,
    },
    /// The same form stands for two parties or two bodies.
    SharedName {
        name: String,
        first: String,
        second: String,
    },
    /// Neither ruled nor listed as unsaid.
    TopicUnruled {
        topic: &'static str,
    },
    /// Both ruled and listed as unsaid.
    TopicRuledAndUnsaid {
        topic: &'static str,
    },
    /// Less at most than at least.
    MinOverMax {
        min: u32,
        max: u32,
    },
}

/// A fault of the TOML itself, where it is one that people make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// `061`: a number with a leading zero; written in quotes it is a code.
    LeadingZero,
    /// The same key twice in one table.
    DuplicateKey,
    /// Quotation marks of a word processor.
    TypographicQuotes,
    /// A text without quotation marks.
    UnquotedText,
    /// A text whose closing quotation mark is missing.
    UnclosedText,
    /// A list or table whose closing bracket is missing.
    UnclosedBracket,
    /// A key without `=`.
    MissingEquals,
    /// A key without a value.
    MissingValue,
    /// A character that no text file contains.
    ControlCharacter,
    /// A key with other characters than letters without dots, digits, hyphens and underscores.
    BadKey,
    /// A quotation mark inside a text; the text can stand in single ones.
    QuoteInText,
    /// The head of a table is not closed, or is no name.
    BadHead,
    /// A backslash that stands for nothing; in quotes it is written twice.
    Backslash,
    /// Two values without a comma between them.
    MissingComma,
    Other,
}

/// What was expected as a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Text,
    /// A text, or a table of languages.
    TextOrLanguages,
    Whole,
    Number,
    Flag,
    Date,
    /// A date in quotes, as `"2023-03"`.
    DateText,
    /// A day of every year in quotes, as `"05-01"`.
    MonthDayText,
    /// A day of every year in quotes, or a date without quotes.
    MonthDayTextOrDate,
    /// `[first, last]`.
    Range,
    Table,
    Tables,
    List,
    TextOrList,
}

/// What was found as a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Text,
    Whole,
    Number,
    Flag,
    Date,
    Time,
    List,
    Table,
}

impl Facts {
    /// The stable name of the kind of problem.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Facts::Syntax { fault: Fault::LeadingZero, .. } => "leading_zero",
            Facts::Syntax { fault: Fault::DuplicateKey, .. } => "duplicate_key",
            Facts::Syntax { .. } => "syntax",
            Facts::TooDeep => "too_deep",
            Facts::TooLarge { .. } => "too_large",
            Facts::TooMany { .. } => "too_many",
            Facts::EmptyFile => "empty_file",
            Facts::FormatTooNew { .. } => "format_too_new",
            Facts::FormatUnknown { .. } => "format_unknown",
            Facts::UnknownKey { .. } => "unknown_key",
            Facts::MissingKey { .. } | Facts::OneNeeded { .. } => "missing_key",
            Facts::Conflict { .. } => "conflicting_keys",
            Facts::WrongType { .. } => "wrong_type",
            Facts::DateInQuotes { .. } => "date_in_quotes",
            Facts::BadDate { .. } => "bad_date",
            Facts::FromAfterUntil => "from_after_until",
            Facts::UnknownWord { .. } => "unknown_word",
            Facts::OutOfRange { .. } => "out_of_range",
            Facts::DanglingId { .. } => "dangling_id",
            Facts::WrongSort { .. } => "wrong_sort",
            Facts::DuplicateId { .. } => "duplicate_id",
            Facts::BadId { .. } => "bad_id",
            Facts::EmptyList => "empty_list",
            Facts::EmptyText => "empty_text",
            Facts::TextTooLong { .. } => "text_too_long",
            Facts::ForbiddenCharacter { .. } => "forbidden_character",
            Facts::BadLanguage { .. } => "bad_language",
            Facts::BadTimezone { .. } => "bad_timezone",
            Facts::NoClause { .. } => "no_clause",
            Facts::NoLaw { .. } => "no_law",
            Facts::NoConvener { .. } => "no_convener",
            Facts::OverlappingTerms { .. } => "overlapping_terms",
            Facts::BusinessIdInvalid { .. } => "business_id_invalid",
            Facts::BusinessIdMissing { .. } => "business_id_missing",
            Facts::BusinessIdNormalised { .. } => "business_id_normalised",
            Facts::AddressMissing { .. } => "address_missing",
            Facts::GenitiveMissing { .. } => "genitive_missing",
            Facts::Unconfirmed { .. } => "unconfirmed",
            Facts::AnnexMissing { .. } => "annex_missing",
            Facts::SharedName { .. } => "shared_name",
            Facts::TopicUnruled { .. } => "topic_unruled",
            Facts::TopicRuledAndUnsaid { .. } => "topic_ruled_and_unsaid",
            Facts::MinOverMax { .. } => "min_over_max",
        }
    }

    /// Whether the file can be used in spite of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Facts::BusinessIdMissing { .. }
            | Facts::BusinessIdNormalised { .. }
            | Facts::AddressMissing { .. }
            | Facts::GenitiveMissing { .. }
            | Facts::Unconfirmed { .. }
            | Facts::AnnexMissing { .. }
            | Facts::SharedName { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
