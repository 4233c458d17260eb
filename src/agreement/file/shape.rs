//! How the tables of an agreement file are described: which keys, of which kind, with a sentence on each.
//!
//! The descriptions are the one place where keys stand: the file is checked against them, misspelt keys get their
//! suggestion from them, and the schema of the format is written from them.

pub mod bodies;
pub mod parties;
pub mod practice;
pub mod root;
pub mod rules;

/// The description of one table.
#[derive(Debug)]
pub struct Shape {
    pub name: &'static str,
    pub about: &'static str,
    pub keys: &'static [Key],
    /// Which keys need or exclude one another.
    pub rules: &'static [Rule],
}

/// What keys of a table have to do with one another.
#[derive(Debug, Clone, Copy)]
pub enum Rule {
    /// Exactly one of these stands; a flag that is `false` does not.
    ExactlyOne(&'static [&'static str]),
    /// At least one of these stands.
    OneOf(&'static [&'static str]),
    /// The first stands only with the second.
    With(&'static str, &'static str),
    /// Where the key has this word, the others stand too.
    WithWord(&'static str, &'static str, &'static [&'static str]),
}

/// The description of one key of a table.
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub kind: Kind,
    pub needed: bool,
    pub about: &'static str,
}

impl Key {
    /// A key that must stand in the table.
    #[must_use]
    pub const fn must(name: &'static str, kind: Kind, about: &'static str) -> Key {
        Key { name, kind, needed: true, about }
    }

    /// A key that may be left out.
    #[must_use]
    pub const fn may(name: &'static str, kind: Kind, about: &'static str) -> Key {
        Key { name, kind, needed: false, about }
    }
}

/// What may stand as the value of a key.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A new id of its table: ASCII letters, digits, hyphen and underscore.
    Id,
    /// The id of something defined elsewhere in the file.
    Refers(Sort),
    /// A string of one line.
    Line,
    /// A name: one line, or a table of languages.
    Name,
    /// Sentences: a string, or a table of languages.
    Prose,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// One of these words, an id, or a list of ids.
    WordOrIds(&'static [&'static str], Sort),
    /// A language code, as `fi`.
    Language,
    /// A time zone, as `Europe/Helsinki`.
    Zone,
    /// A whole number, not negative.
    Whole,
    /// A number from 0 to 1.
    Share,
    /// `true` or `false`.
    Flag,
    /// A date without quotes.
    Date,
    /// A date in quotes, of which the day or the month may be missing.
    PartialDate,
    /// A day of every year in quotes, as `"05-01"`.
    MonthDay,
    /// A day of every year in quotes, or a date without quotes.
    DayOrSeason,
    /// The first and the last of a range of whole numbers.
    Range,
    /// A table.
    Table(&'static Shape),
    /// Several tables.
    Tables(&'static Shape),
    /// A table, or several.
    TableOrTables(&'static Shape),
    /// A list.
    List(&'static Kind),
    /// One, or a list.
    OneOrList(&'static Kind),
}

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sort {
    Clause,
    Reading,
    Level,
    Party,
    Group,
    Actor,
    /// A party or a group.
    PartyOrGroup,
    /// A party, a group or an actor.
    Anybody,
    Term,
    /// The kind of a term.
    TermKind,
    Body,
    NewBody,
    Duty,
    Annex,
    Spearhead,
    Document,
}

impl Sort {
    /// Whether an id of sort `found` may stand where this sort is asked for.
    #[must_use]
    pub fn admits(self, found: Sort) -> bool {
        match self {
            Sort::PartyOrGroup => matches!(found, Sort::Party | Sort::Group),
            Sort::Anybody => matches!(found, Sort::Party | Sort::Group | Sort::Actor),
            _ => self == found,
        }
    }
}

/// The clauses on which a rule rests.
pub(super) const CLAUSE: Key = Key::may(
    "clause",
    Kind::OneOrList(&Kind::Refers(Sort::Clause)),
    "The clause or clauses on which it rests; left out: those of the rule around it.",
);

/// The readings on which a rule rests.
pub(super) const READING: Key = Key::may(
    "reading",
    Kind::OneOrList(&Kind::Refers(Sort::Reading)),
    "The reading or readings that were chosen here; never taken from the rule around it.",
);

/// First day.
pub(super) const FROM: Key = Key::may("from", Kind::Date, "First day.");

/// Last day.
pub(super) const UNTIL: Key = Key::may("until", Kind::Date, "Last day.");

/// Parties to suggest where the question stays open.
pub(super) const SUGGEST_PARTIES: Key =
    Key::may("suggest_parties", Kind::List(&Kind::Refers(Sort::Party)), "Parties to suggest where it stays open.");

/// A sentence to suggest where the question stays open.
pub(super) const SUGGEST: Key = Key::may("suggest", Kind::Prose, "What to suggest where it stays open.");
