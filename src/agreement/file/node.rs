//! The parsed file as values with their places: what the rest of this folder knows of TOML.

use std::ops::Range;
use std::slice;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use super::path::Label;
use super::path::Path;
use super::problem::Found;

/// A value and its place.
#[derive(Debug)]
pub struct Node<'t> {
    value: &'t Spanned<DeValue<'t>>,
    /// Where in the file.
    pub path: Path<'t>,
}

/// A table and its place.
#[derive(Debug)]
pub struct Table<'t> {
    entries: &'t DeTable<'t>,
    span: Range<usize>,
    /// Where in the file.
    pub path: Path<'t>,
}

impl<'t> Node<'t> {
    /// Its bytes in the source; of a table its head, or the first of its dotted keys.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.value.span()
    }

    /// What kind of value it is.
    #[must_use]
    pub fn found(&self) -> Found {
        match self.value.get_ref() {
            DeValue::String(_) => Found::Text,
            DeValue::Integer(_) => Found::Whole,
            DeValue::Float(_) => Found::Number,
            DeValue::Boolean(_) => Found::Flag,
            DeValue::Datetime(time) if time.date.is_some() && time.time.is_none() => Found::Date,
            DeValue::Datetime(_) => Found::Time,
            DeValue::Array(_) => Found::List,
            DeValue::Table(_) => Found::Table,
        }
    }

    /// The text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&'t str> {
        self.value.get_ref().as_str()
    }

    /// The whole number, where it is one that is not negative and not beyond all measure.
    #[must_use]
    pub fn whole(&self) -> Option<u32> {
        let number = self.value.get_ref().as_integer()?;
        u32::from_str_radix(number.as_str(), number.radix()).ok()
    }

    /// The number, whole or not.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.digits()?.parse().ok()
    }

    /// The number as written, where it is one.
    #[must_use]
    pub fn digits(&self) -> Option<&'t str> {
        match self.value.get_ref() {
            DeValue::Integer(number) => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        }
    }

    /// `true` or `false`, where it is one.
    #[must_use]
    pub fn flag(&self) -> Option<bool> {
        self.value.get_ref().as_bool()
    }

    /// The date, where it is one without a time of day.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        let time = self.value.get_ref().as_datetime()?;
        let date = time.date.filter(|_| time.time.is_none())?;
        NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
    }

    /// The table, where it is one.
    #[must_use]
    pub fn table(&self) -> Option<Table<'t>> {
        let entries = self.value.get_ref().as_table()?;
        Some(Table { entries, span: self.value.span(), path: self.path })
    }

    /// One of the elements of this list as a table, named by its id or else its place, counted from zero.
    #[must_use]
    pub fn element_table<'s>(&'s self, element: &Node<'s>, index: usize) -> Option<Table<'s>> {
        let entries = element.value.get_ref().as_table()?;
        let path = self.path.labelled(label(entries, index));
        Some(Table { entries, span: element.value.span(), path })
    }

    /// The elements of a list; any other value is its own only element.
    pub fn elements(&self) -> impl Iterator<Item = Node<'t>> + use<'t> {
        let path = self.path;
        let elements = match self.value.get_ref() {
            DeValue::Array(list) => list,
            _ => slice::from_ref(self.value),
        };
        elements.iter().map(move |value| Node { value, path })
    }
}

impl<'t> Table<'t> {
    /// The whole file.
    #[must_use]
    pub fn file(entries: &'t DeTable<'t>) -> Table<'t> {
        Table { entries, span: 0..0, path: Path::file() }
    }

    /// Its head, or the first of its dotted keys, in bytes of the source.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The text under `key`, where it is one.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&'t str> {
        self.entries.get(key)?.get_ref().as_str()
    }

    /// The value of `key`.
    #[must_use]
    pub fn value<'s>(&'s self, key: &'s str) -> Option<Node<'s>> {
        Some(Node { value: self.entries.get(key)?, path: self.path.key(key) })
    }

    /// Whether `key` stands in the table.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Keys with their places and values, in alphabetical order.
    pub fn entries<'s>(&'s self) -> impl Iterator<Item = (&'s str, Range<usize>, Node<'s>)> {
        self.entries.iter().map(|(key, value)| {
            let name: &'s str = key.get_ref();
            (name, key.span(), Node { value, path: self.path.key(name) })
        })
    }

    /// The values that are texts, with their bytes, in the order of their keys.
    pub fn texts(&self) -> impl Iterator<Item = (&'t str, Range<usize>)> + use<'t> {
        self.entries.values().filter_map(|value| Some((value.get_ref().as_str()?, value.span())))
    }

    /// The table under `key`.
    #[must_use]
    pub fn table<'s>(&'s self, key: &'s str) -> Option<Table<'s>> {
        self.value(key)?.table()
    }

    /// The tables under `key`, one or several, in the order of the file; what is no table is passed over.
    pub fn tables<'s>(&'s self, key: &'s str) -> impl Iterator<Item = Table<'s>> {
        let list = match self.entries.get(key) {
            Some(value) => match value.get_ref() {
                DeValue::Array(list) => list,
                _ => slice::from_ref(value),
            },
            None => &[],
        };
        list.iter().enumerate().filter_map(move |(index, value)| {
            let entries = value.get_ref().as_table()?;
            let path = self.path.key(key).labelled(label(entries, index));
            Some(Table { entries, span: value.span(), path })
        })
    }
}

/// The id of an element, else its place in the list.
fn label<'t>(entries: &'t DeTable<'t>, index: usize) -> Label<'t> {
    let id = entries.get("id").and_then(|id| id.get_ref().as_str());
    id.map_or(Label::Number(index + 1), Label::Id)
}
