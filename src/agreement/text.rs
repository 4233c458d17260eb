//! A text for people: in the agreement's language, and where given in others.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::later::Later;

/// A text in one or more languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// In the agreement's own language; where the file lacks it, the first language given.
    pub own: String,
    /// By language code, the agreement's own included where the file gave a table.
    pub by_language: Later<BTreeMap<String, String>>,
}

impl Text {
    /// A text given only in the agreement's language.
    #[must_use]
    pub fn plain(own: impl Into<String>) -> Text {
        Text { own: own.into(), by_language: Later::default() }
    }

    /// Returns the text in `language`, else in the agreement's language.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        self.by_language.get(language).unwrap_or(&self.own)
    }

    /// Every wording once, the agreement's own first.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.own.as_str())
            .chain(self.by_language.values().map(String::as_str).filter(|other| *other != self.own))
    }
}
