//! What an inspection of a register as a file found: facts, without a sentence.

use std::path::PathBuf;

use super::chain::Hash;

/// What a register holds, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    pub path: PathBuf,
    pub bytes: u64,
    /// The step of the schema; absent where the file is no register.
    pub schema: Option<i64>,
    pub agreements: Vec<InspectedAgreement>,
    pub people: u32,
    /// In the order in which they were looked for.
    pub findings: Vec<Finding>,
}

/// What there is of one agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectedAgreement {
    pub id: String,
    pub versions: u32,
    /// How many entries there are.
    pub entries: u32,
    /// How many of them can be read as facts.
    pub readable: u32,
    /// How many of them have had their texts taken out, which is no fault.
    pub without_texts: u32,
    /// The hash of the last entry: noted elsewhere, as in minutes, it shows later that nothing was rewritten.
    pub head: Option<Hash>,
}

/// One thing that an inspection noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The file is no SQLite database.
    NotADatabase,
    /// The file is the database of another program.
    Foreign,
    /// The register was written by a newer program; only its file was inspected.
    Newer { found: i64, known: i64 },
    /// The next write brings the register up.
    Older { found: i64, known: i64 },
    /// The file says that it was never written, and yet it holds something.
    StepLost,
    /// The file is shorter than its header says.
    Truncated { expected: u64, found: u64 },
    /// What SQLite says of damaged pages, tables or indexes.
    Malformed { message: String },
    /// A row names a row of another table that is not there.
    Dangling { table: String, parent: String },
    /// A table, index or view is not as this program makes it.
    Schema { name: String, difference: SchemaDifference },

    /// Entries are missing, first and last included.
    EntriesMissing { agreement: String, first: u32, last: u32 },
    /// An entry was changed after it was recorded.
    EntryEdited { agreement: String, entry: u32 },
    /// An entry has another number than when it was recorded.
    EntryRenumbered { agreement: String, entry: u32, was: u32 },
    /// The entry before this one is not the one that this one was recorded after.
    EntryUnlinked { agreement: String, entry: u32 },
    /// The rows of entries cannot be read from the file, first and last included.
    EntriesUnreadable { agreement: String, first: u32, last: u32, cause: String },
    /// An entry can be read, its fact, day or instant cannot.
    FactUnreadable { agreement: String, entry: u32, cause: String },
    /// An entry is filed as another kind of fact than it holds.
    EntryMisfiled { agreement: String, entry: u32 },
    /// The texts of an entry are not those that were recorded.
    TextsEdited { agreement: String, entry: u32 },
    /// The texts of an entry cannot be read.
    TextsUnreadable { agreement: String, entry: u32, cause: String },
    /// The text of an agreement is not the one that was loaded.
    VersionEdited { agreement: String, version: u32 },
    /// A version between others is missing.
    VersionMissing { agreement: String, version: u32 },
    /// A version or a person cannot be read.
    RowUnreadable { table: &'static str, cause: String },
    /// A person between others is missing.
    PersonMissing { person: u32 },
    /// The quick-to-read copy of these entries, first and last included, says something else than they do.
    PackedDiffers { agreement: String, first: u32, last: u32 },
    /// A view for other tools shows something else than follows from the entries.
    ViewDiffers { agreement: String, view: &'static str },

    /// Others than the owner may change the file.
    OthersMayWrite { path: PathBuf, mode: u32 },
    /// Others than the owner may read the file.
    OthersMayRead { path: PathBuf, mode: u32 },
    /// Something is not yet carried over into the register: somebody is writing, or was stopped. The next writer does it.
    WalPending { bytes: u64 },
    /// The file beside the register that should hold what was written last does not belong to it or is damaged.
    WalForeign { path: PathBuf },
    /// The file beside the register that held what was written last has been removed while it was in use.
    WalMissing { path: PathBuf },
    /// Another tool was stopped while it wrote; the next writer rolls its change back.
    JournalPending { path: PathBuf },
}

/// How a part of the schema differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaDifference {
    Missing,
    Added,
    Changed,
}

impl Finding {
    /// Whether something that was recorded is lost, changed or in doubt; else it is advice, or good to know.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        match self {
            Finding::NotADatabase
            | Finding::Foreign
            | Finding::Newer { .. }
            | Finding::StepLost
            | Finding::Truncated { .. }
            | Finding::Malformed { .. }
            | Finding::Dangling { .. }
            | Finding::Schema { .. }
            | Finding::EntriesMissing { .. }
            | Finding::EntryEdited { .. }
            | Finding::EntryRenumbered { .. }
            | Finding::EntryUnlinked { .. }
            | Finding::EntriesUnreadable { .. }
            | Finding::FactUnreadable { .. }
            | Finding::EntryMisfiled { .. }
            | Finding::TextsEdited { .. }
            | Finding::TextsUnreadable { .. }
            | Finding::VersionEdited { .. }
            | Finding::VersionMissing { .. }
            | Finding::RowUnreadable { .. }
            | Finding::PersonMissing { .. }
            | Finding::WalForeign { .. }
            | Finding::WalMissing { .. } => true,
            Finding::Older { .. }
            | Finding::PackedDiffers { .. }
            | Finding::ViewDiffers { .. }
            | Finding::OthersMayWrite { .. }
            | Finding::OthersMayRead { .. }
            | Finding::WalPending { .. }
            | Finding::JournalPending { .. } => false,
        }
    }
}

impl Inspection {
    /// Whether something that was recorded is lost, changed or in doubt.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.findings.iter().any(Finding::is_damage)
    }

    /// How many entries there are, and how many of them can be read.
    #[must_use]
    pub fn entries(&self) -> (u32, u32) {
        self.agreements.iter().fold((0, 0), |(all, readable), agreement| {
            (all.saturating_add(agreement.entries), readable.saturating_add(agreement.readable))
        })
    }
}
