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
            Language::Finnish => concat!(
                include_str!("fi/common.ftl"),
                "\n",
                include_str!("fi/meeting.ftl"),
                "\n",
                include_str!("fi/party.ftl"),
                "\n",
                include_str!("fi/notice.ftl"),
                "\n",
                include_str!("fi/ledger.ftl"),
                "\n",
                include_str!("fi/due.ftl"),
                "\n",
                include_str!("fi/calendar.ftl"),
                "\n",
            ),
            Language::Swedish => concat!(
                include_str!("sv/common.ftl"),
                "\n",
                include_str!("sv/meeting.ftl"),
                "\n",
                include_str!("sv/party.ftl"),
                "\n",
                include_str!("sv/notice.ftl"),
                "\n",
                include_str!("sv/ledger.ftl"),
                "\n",
                include_str!("sv/due.ftl"),
                "\n",
                include_str!("sv/calendar.ftl"),
                "\n",
            ),
            Language::English => concat!(
                include_str!("en/common.ftl"),
                "\n",
                include_str!("en/meeting.ftl"),
                "\n",
                include_str!("en/party.ftl"),
                "\n",
                include_str!("en/notice.ftl"),
                "\n",
                include_str!("en/ledger.ftl"),
                "\n",
                include_str!("en/due.ftl"),
                "\n",
                include_str!("en/calendar.ftl"),
                "\n",
            ),
        }
    }
}
