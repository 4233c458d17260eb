//! Typed values of a table. What does not fit is left out: it has been reported where the file was checked.

use std::ops::Range;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;

use super::dates;
use super::node::Node;
use super::node::Table;
use crate::agreement::text::Text;
use crate::calendar::window::MonthDay;

impl Table<'_> {
    /// A text of its own.
    #[must_use]
    pub fn string(&self, key: &str) -> Option<String> {
        self.text(key).map(str::to_owned)
    }

    /// A list of texts, or the only one.
    #[must_use]
    pub fn strings(&self, key: &str) -> Vec<String> {
        self.list(key, |node| node.text().map(str::to_owned))
    }

    /// A list of ids, or the only one.
    #[must_use]
    pub fn ids<T>(&self, key: &str, id: fn(String) -> T) -> Vec<T> {
        self.list(key, |node| node.text().map(|text| id(text.to_owned())))
    }

    /// One id.
    #[must_use]
    pub fn id<T>(&self, key: &str, id: fn(String) -> T) -> Option<T> {
        self.string(key).map(id)
    }

    /// What `read` makes of each element of a list, or of the only value.
    #[must_use]
    pub fn list<T>(&self, key: &str, read: impl Fn(&Node<'_>) -> Option<T>) -> Vec<T> {
        match self.value(key) {
            Some(node) => node.elements().filter_map(|element| read(&element)).collect(),
            None => Vec::new(),
        }
    }

    /// A text for people.
    #[must_use]
    pub fn words(&self, key: &str, language: &str) -> Option<Text> {
        words(&self.value(key)?, language)
    }

    /// A whole number.
    #[must_use]
    pub fn whole(&self, key: &str) -> Option<u32> {
        self.value(key)?.whole()
    }

    /// A list of whole numbers.
    #[must_use]
    pub fn wholes(&self, key: &str) -> Vec<u32> {
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method alone is not general enough in lifetime"
        )]
        self.list(key, |node| node.whole())
    }

    /// A share.
    #[must_use]
    pub fn share(&self, key: &str) -> Option<f64> {
        self.value(key)?.number()
    }

    /// `true` or `false`.
    #[must_use]
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.value(key)?.flag()
    }

    /// A date.
    #[must_use]
    pub fn date(&self, key: &str) -> Option<NaiveDate> {
        self.value(key)?.date()
    }

    /// A day of every year.
    #[must_use]
    pub fn month_day(&self, key: &str) -> Option<MonthDay> {
        dates::month_day(self.text(key)?)
    }

    /// One of the words of a type.
    #[must_use]
    pub fn choice<T: for<'d> Deserialize<'d>>(&self, key: &str) -> Option<T> {
        word(self.text(key)?)
    }

    /// Several of the words of a type.
    #[must_use]
    pub fn choices<T: for<'d> Deserialize<'d>>(&self, key: &str) -> Vec<T> {
        self.list(key, |node| word(node.text()?))
    }
}

/// The value that a word stands for in files and in JSON.
#[must_use]
pub fn word<T: for<'d> Deserialize<'d>>(word: &str) -> Option<T> {
    let source: serde::de::value::StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(source).ok()
}

/// A text for people: a string, or a table of languages.
#[must_use]
pub fn words(node: &Node<'_>, language: &str) -> Option<Text> {
    if let Some(text) = node.text() {
        return Some(Text::plain(text));
    }
    let table = node.table()?;
    let mut own = None;
    let mut first = usize::MAX;
    let mut text = Text::plain("");
    for (code, span, wording) in table.entries() {
        let Some(wording) = wording.text() else {
            continue;
        };
        if code == language {
            own = Some(wording);
            first = 0;
        } else if span.start < first {
            own = Some(wording);
            first = span.start;
        }
        text.by_language.insert(code.to_owned(), wording.to_owned());
    }
    own?.clone_into(&mut text.own);
    Some(text)
}

/// Every wording of a name or of several names, with its bytes.
#[must_use]
pub fn wordings<'t>(node: &Node<'t>) -> Vec<(&'t str, Range<usize>)> {
    let mut wordings = Vec::new();
    for element in node.elements() {
        wordings.extend(element.text().map(|text| (text, element.span())));
        wordings.extend(element.table().into_iter().flat_map(|languages| languages.texts()));
    }
    wordings
}
