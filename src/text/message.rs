//! A message that is still to be said: its key, and the values it names.

use super::Value;
use super::Words;

/// A message with its values, in no language yet.
#[derive(Debug, Clone)]
pub struct Message {
    pub key: &'static str,
    pub values: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message without values.
    #[must_use]
    pub fn new(key: &'static str) -> Message {
        Message { key, values: Vec::new() }
    }

    /// The same, with a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Message {
        self.values.push((name, value.into()));
        self
    }

    /// Says it.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        words.say_with(self.key, &self.values)
    }
}
