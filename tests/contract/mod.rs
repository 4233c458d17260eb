//! What the contract promises of every JSON answer: the names of its fields and what each may hold.
//!
//! `shapes.json` is written by hand from the contract, not from the program. A shape is a text (`text`, `id`, `day`, `partial day`,
//! `time`, `instant`, `number`, `bool`, `any`, `=one|other`, `@shape`, each with `?` where it may be null), a list of one shape, an
//! object with every field that must be there and no other, or a choice of shapes.
#![allow(dead_code)]

use std::collections::BTreeSet;

use serde_json::Map;
use serde_json::Value;

/// The promised shapes by their names.
pub struct Shapes(Map<String, Value>);

impl Shapes {
    pub fn read() -> Shapes {
        let all: Value = serde_json::from_str(include_str!("shapes.json")).unwrap();
        Shapes(all.as_object().unwrap().clone())
    }

    /// The versioned names that are promised.
    pub fn schemas(&self) -> BTreeSet<String> {
        let schema = |shape: &Value| shape["schema"].as_str().map(|word| word[1..].to_owned());
        self.0.values().filter_map(schema).collect()
    }

    /// Where a value is not of a shape: its place and why.
    pub fn differs(&self, value: &Value, shape: &str) -> Result<(), String> {
        self.compare(value, &self.0[shape], shape)
    }

    fn compare(&self, value: &Value, shape: &Value, at: &str) -> Result<(), String> {
        match shape {
            Value::String(word) => self.word(value, word, at),
            Value::Array(shapes) => {
                let Value::Array(all) = value else { return Err(format!("{at}: no list but {value}")) };
                all.iter().try_for_each(|one| self.compare(one, &shapes[0], &format!("{at}[]")))
            }
            Value::Object(fields) => self.object(value, fields, at),
            other => panic!("{at}: no shape: {other}"),
        }
    }

    fn object(&self, value: &Value, fields: &Map<String, Value>, at: &str) -> Result<(), String> {
        if let Some(Value::Array(shapes)) = fields.get("one of") {
            let misses: Vec<String> = shapes.iter().filter_map(|shape| self.compare(value, shape, at).err()).collect();
            return if misses.len() < shapes.len() { Ok(()) } else { Err(misses.join("; ")) };
        }
        if let Some(like) = fields.get("like") {
            let mut whole = self.0[like.as_str().unwrap()].as_object().unwrap().clone();
            whole.extend(fields["but"].as_object().unwrap().clone());
            return self.object(value, &whole, at);
        }
        let Value::Object(found) = value else { return Err(format!("{at}: no object but {value}")) };
        for (key, shape) in fields {
            let Some(inner) = found.get(key) else { return Err(format!("{at}.{key} is missing")) };
            self.compare(inner, shape, &format!("{at}.{key}"))?;
        }
        match found.keys().find(|key| !fields.contains_key(*key)) {
            Some(more) => Err(format!("{at}.{more} stands in no promise")),
            None => Ok(()),
        }
    }

    fn word(&self, value: &Value, word: &str, at: &str) -> Result<(), String> {
        let plain = word.strip_suffix('?');
        if value.is_null() && plain.is_some() {
            return Ok(());
        }
        let word = plain.unwrap_or(word);
        if let Some(shape) = word.strip_prefix('@') {
            return self.compare(value, &self.0[shape], at);
        }
        let fits = match word {
            "any" => true,
            "bool" => value.is_boolean(),
            "number" => value.is_u64(),
            _ => value.as_str().is_some_and(|text| text_fits(text, word)),
        };
        if fits { Ok(()) } else { Err(format!("{at}: {value} is not {word}")) }
    }
}

fn text_fits(text: &str, word: &str) -> bool {
    if let Some(choices) = word.strip_prefix('=') {
        return choices.split('|').any(|choice| choice == text);
    }
    match word {
        "text" => true,
        "id" => !text.is_empty() && text.is_ascii() && !text.contains(' '),
        "day" => text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok(),
        "partial day" => [4, 7].contains(&text.len()) || text_fits(text, "day"),
        "time" => text.len() == 5 && chrono::NaiveTime::parse_from_str(text, "%H:%M").is_ok(),
        "instant" => chrono::DateTime::parse_from_rfc3339(text).is_ok(),
        other => panic!("no such word: {other}"),
    }
}
