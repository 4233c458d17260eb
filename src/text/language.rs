//! The languages of the interface.

/// A language in which the tool speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Finnish,
    Swedish,
    English,
}

/// Where a message lies: begin and length of its key, end of the message.
type Places = &'static [(u32, u32, u32)];

// As statics of their own they never lie on the stack.
static FINNISH: Places = &include!(concat!(env!("OUT_DIR"), "/fi.rs"));
static SWEDISH: Places = &include!(concat!(env!("OUT_DIR"), "/sv.rs"));
static ENGLISH: Places = &include!(concat!(env!("OUT_DIR"), "/en.rs"));

impl Language {
    /// All of them.
    pub const ALL: [Language; 3] = [Language::Finnish, Language::Swedish, Language::English];

    /// Its code, as `fi`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::Finnish => "fi",
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }

    /// The language with this code; a region and an encoding may follow, as in `fi_FI.UTF-8`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        let short = code.split(['_', '-', '.', '@']).next().unwrap_or_default().to_lowercase();
        Language::ALL.into_iter().find(|language| language.code() == short)
    }

    /// Its messages, and an index of them sorted by key: begin and length of the key, end of the message.
    pub(super) fn source(self) -> (&'static str, &'static [(u32, u32, u32)]) {
        match self {
            Language::Finnish => (include_str!(concat!(env!("OUT_DIR"), "/fi.ftl")), FINNISH),
            Language::Swedish => (include_str!(concat!(env!("OUT_DIR"), "/sv.ftl")), SWEDISH),
            Language::English => (include_str!(concat!(env!("OUT_DIR"), "/en.ftl")), ENGLISH),
        }
    }
}
