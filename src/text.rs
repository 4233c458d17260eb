//! In which words: one Fluent file for each language, of which only the messages that are said are parsed.

use std::cell::RefCell;
use std::collections::HashSet;

use chrono::Datelike;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::Timelike;
use fluent_bundle::FluentArgs;
use fluent_bundle::FluentBundle;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use unic_langid::LanguageIdentifier;

pub mod language;
pub mod message;
mod months;
pub mod plain;

use self::language::Language;

/// The words of one language.
pub struct Words {
    pub language: Language,
    bundle: RefCell<FluentBundle<FluentResource>>,
    known: RefCell<HashSet<String>>,
    /// Texts of the help are left empty: nobody has asked for help.
    helpless: bool,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// A value that a message names.
#[derive(Debug, Clone)]
pub enum Value {
    Text(String),
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(i64::from(number))
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Value {
        Value::Number(i64::from(number))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Words {
    /// The words of `language`. Nothing is parsed yet.
    #[must_use]
    pub fn of(language: Language) -> Words {
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        // The marks that isolate a value from the text around it would fill terminals and files with invisible letters.
        bundle.set_use_isolating(false);
        Words { language, bundle: RefCell::new(bundle), known: RefCell::new(HashSet::new()), helpless: false }
    }

    /// The same words for a run in which nobody asks for help: its texts, half of all there are, are not looked up.
    #[must_use]
    pub fn without_help(language: Language) -> Words {
        Words { helpless: true, ..Words::of(language) }
    }

    /// Whether nobody asks for help.
    #[must_use]
    pub fn is_helpless(&self) -> bool {
        self.helpless
    }

    /// A text of the help; empty in a run in which nobody asks for it.
    #[must_use]
    pub fn help(&self, key: &str) -> String {
        if self.helpless { String::new() } else { self.say(key) }
    }

    /// The message `key` without values.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The message `key` with values. A key that the language lacks is shown as it is: a test keeps that from happening.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The message `key`, where the language has it.
    #[must_use]
    pub fn find(&self, key: &str, values: &[(&str, Value)]) -> Option<String> {
        if self.known.borrow().contains(key) {
            return self.parsed(key, values);
        }
        match message(self.language, key).and_then(|message| plain(key, message)) {
            Some(plain) => Some(plain.to_owned()),
            None => self.parsed(key, values),
        }
    }

    fn parsed(&self, key: &str, values: &[(&str, Value)]) -> Option<String> {
        self.parse(key)?;
        let bundle = self.bundle.borrow();
        let pattern = bundle.get_message(key)?.value()?;
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => arguments.set(*name, text.as_str()),
                Value::Number(number) => arguments.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }

    /// Parses the one message, unless it has been: parsing them all would cost every command more than its answer.
    fn parse(&self, key: &str) -> Option<()> {
        if self.known.borrow().contains(key) {
            return Some(());
        }
        let resource = FluentResource::try_new(message(self.language, key)?.to_owned()).ok()?;
        self.bundle.borrow_mut().add_resource(resource).ok()?;
        self.known.borrow_mut().insert(key.to_owned());
        Some(())
    }

    /// A date as the language writes it: 14.5.2025, 14 May 2025.
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        match self.language {
            Language::Finnish | Language::Swedish => format!("{}.{}.{}", day.day(), day.month(), day.year()),
            Language::English => {
                format!("{} {} {}", day.day(), months::ENGLISH.get(day.month0() as usize).unwrap_or(&""), day.year())
            }
        }
    }

    /// A date with its weekday: ke 14.5.2025, Wed 14 May 2025.
    #[must_use]
    pub fn weekday_and_date(&self, day: NaiveDate) -> String {
        let weekday = day.weekday().num_days_from_monday() as usize;
        let names = match self.language {
            Language::Finnish => months::WEEKDAYS_FI,
            Language::Swedish => months::WEEKDAYS_SV,
            Language::English => months::WEEKDAYS_EN,
        };
        format!("{} {}", names.get(weekday).unwrap_or(&""), self.date(day))
    }

    /// A time of day as the language writes it: 13.00, 13:00.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        let mark = match self.language {
            Language::Finnish | Language::Swedish => '.',
            Language::English => ':',
        };
        format!("{}{mark}{:02}", time.hour(), time.minute())
    }

    /// A list as the language writes it: a, b ja c.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [init @ .., last] => {
                self.say_with("list-and", &[("first", init.join(", ").into()), ("last", last.as_str().into())])
            }
        }
    }
}

/// The text of a message that is one line without values or choices, which takes no parsing: labels are.
fn plain<'m>(key: &str, message: &'m str) -> Option<&'m str> {
    let text = message.strip_prefix(key)?.trim_start_matches(' ').strip_prefix('=')?.trim();
    let is_plain = !text.is_empty() && !text.contains(['{', '}', '\n']);
    is_plain.then_some(text)
}

/// The message with this key, found in the index that was made when the program was built.
fn message(language: Language, key: &str) -> Option<&'static str> {
    let (source, index) = language.source();
    let key_at = |begin: u32, length: u32| {
        let begin = begin as usize;
        source.get(begin..begin + length as usize).unwrap_or_default()
    };
    let at = index.binary_search_by(|(begin, length, _)| key_at(*begin, *length).cmp(key)).ok()?;
    let (begin, _, end) = index.get(at)?;
    source.get(*begin as usize..*end as usize)
}

#[cfg(test)]
mod tests {
    use super::Words;
    use super::language::Language;
    use super::message;
    use super::plain;

    #[test]
    fn a_message_is_found_by_its_whole_key_only() {
        let found = message(Language::English, "list-and").unwrap();
        assert!(found.starts_with("list-and = "), "{found}");
        assert_eq!(message(Language::English, "list-an"), None);
        assert_eq!(message(Language::English, "and"), None);
        assert_eq!(message(Language::English, ""), None);
    }

    #[test]
    fn a_plain_text_is_what_parsing_it_comes_to() {
        let mut plain_ones = 0;
        for language in Language::ALL {
            let words = Words::of(language);
            let (source, index) = language.source();
            for (begin, length, _) in index {
                let key = &source[*begin as usize..(*begin + *length) as usize];
                if let Some(plain) = plain(key, message(language, key).unwrap()) {
                    assert_eq!(words.parsed(key, &[]).as_deref(), Some(plain), "{key}");
                    plain_ones += 1;
                }
            }
        }
        assert!(plain_ones > 0);
        assert_eq!(plain("a", "a = one { $b }"), None);
        assert_eq!(plain("a", "a =\n    one\n    two"), None);
    }

    #[test]
    fn dates_are_written_as_the_language_writes_them() {
        let day = "2025-05-14".parse().unwrap();
        assert_eq!(Words::of(Language::Finnish).date(day), "14.5.2025");
        assert_eq!(Words::of(Language::English).weekday_and_date(day), "Wed 14 May 2025");
    }
}
