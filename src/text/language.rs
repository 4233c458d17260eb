//! The languages of the interface.

/// A language in which the tool speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Finnish,
    Swedish,
    English,
}

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

    /// Its messages.
    pub(super) fn source(self) -> &'static str {
        match self {
            Language::Finnish => include_str!("fi.ftl"),
            Language::Swedish => include_str!("sv.ftl"),
            Language::English => include_str!("en.ftl"),
        }
    }
}
