//! The form of an agreement file as a JSON schema, for editors that complete and check while one writes.

use std::collections::BTreeMap;

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::agreement::file::shape::Kind;
use crate::agreement::file::shape::Rule;
use crate::agreement::file::shape::Shape;
use crate::agreement::file::shape::Sort;
use crate::agreement::file::shape::root::ROOT;

/// A language code, as `fi` or `sv-FI`.
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// The tables that are described so far, each once.
#[derive(Default)]
struct Tables {
    described: BTreeMap<String, Value>,
    known: Vec<(&'static Shape, String)>,
}

/// The whole schema, on several lines.
#[must_use]
pub fn schema() -> String {
    let mut tables = Tables::default();
    let root = tables.refer(&ROOT);
    let object = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "yhdyspinta agreement.toml",
        "$ref": root,
        "$defs": tables.described,
    });
    serde_json::to_string_pretty(&object).unwrap_or_default()
}

impl Tables {
    /// Where a table is described; it is described unless it was before, so tables that contain themselves end.
    fn refer(&mut self, shape: &'static Shape) -> String {
        if let Some((_, name)) = self.known.iter().find(|(known, _)| std::ptr::eq(*known, shape)) {
            return format!("#/$defs/{name}");
        }
        let same = self.known.iter().filter(|(known, _)| known.name == shape.name).count();
        let name = if same == 0 { shape.name.to_owned() } else { format!("{}-{}", shape.name, same + 1) };
        self.known.push((shape, name.clone()));
        let described = self.table(shape);
        self.described.insert(name.clone(), described);
        format!("#/$defs/{name}")
    }

    fn table(&mut self, shape: &'static Shape) -> Value {
        let mut properties = Map::new();
        for key in shape.keys {
            let mut value = self.value(&key.kind);
            if let Value::Object(object) = &mut value {
                object.insert("description".to_owned(), json!(key.about));
            }
            properties.insert(key.name.to_owned(), value);
        }
        let required: Vec<&str> = shape.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
        let mut table = json!({
            "type": "object",
            "description": shape.about,
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        });
        if let Value::Object(object) = &mut table
            && !shape.rules.is_empty()
        {
            object.insert("allOf".to_owned(), shape.rules.iter().map(|rule| together(shape, rule)).collect());
        }
        table
    }

    fn value(&mut self, kind: &'static Kind) -> Value {
        match kind {
            Kind::Id => json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": 100 }),
            Kind::Refers(Sort::Level) | Kind::Whole => whole(),
            Kind::Refers(_) | Kind::Line => text(),
            Kind::Language => json!({ "type": "string", "pattern": LANGUAGE }),
            Kind::Zone => {
                json!({ "type": "string", "pattern": "^(UTC|[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z][A-Za-z0-9_+-]*)+)$" })
            }
            Kind::PartialDate => json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
            Kind::Name | Kind::Prose => json!({ "anyOf": [text(), languages()] }),
            Kind::Choice(words) => json!({ "enum": words }),
            Kind::WordOrIds(words, _) => {
                json!({ "anyOf": [{ "enum": words }, text(), { "type": "array", "items": text() }] })
            }
            Kind::Share => json!({ "type": "number", "minimum": 0, "maximum": 1 }),
            Kind::Flag => json!({ "type": "boolean" }),
            Kind::Date => date(),
            Kind::MonthDay => month_day(),
            Kind::DayOrSeason => json!({ "anyOf": [month_day(), date()] }),
            Kind::Range => json!({ "type": "array", "items": whole(), "minItems": 2, "maxItems": 2 }),
            Kind::Table(shape) => json!({ "$ref": self.refer(shape) }),
            Kind::Tables(shape) => json!({ "type": "array", "items": { "$ref": self.refer(shape) } }),
            Kind::TableOrTables(shape) => {
                let table = self.refer(shape);
                json!({ "anyOf": [{ "$ref": table }, { "type": "array", "items": { "$ref": table } }] })
            }
            Kind::List(of) => json!({ "type": "array", "items": self.value(of) }),
            Kind::OneOrList(of) => {
                let one = self.value(of);
                json!({ "anyOf": [one, { "type": "array", "items": one }] })
            }
        }
    }
}

/// What keys of a table have to do with one another.
fn together(shape: &Shape, rule: &Rule) -> Value {
    let is_flag = |name: &str| shape.keys.iter().any(|key| key.name == name && matches!(key.kind, Kind::Flag));
    // A flag that is false says nothing.
    let stands = |key: &&str| {
        if is_flag(key) {
            json!({ "required": [key], "properties": { *key: { "const": true } } })
        } else {
            json!({ "required": [key] })
        }
    };
    match rule {
        Rule::ExactlyOne(keys) => json!({ "oneOf": keys.iter().map(stands).collect::<Vec<_>>() }),
        Rule::OneOf(keys) => json!({ "anyOf": keys.iter().map(stands).collect::<Vec<_>>() }),
        Rule::With(key, other) => json!({ "dependentRequired": { *key: [other] } }),
        Rule::WithWord(key, word, others) => json!({
            "if": { "required": [key], "properties": { *key: { "const": word } } },
            "then": { "required": others },
        }),
    }
}

fn text() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

/// The same text in several languages.
fn languages() -> Value {
    json!({
        "type": "object",
        "minProperties": 1,
        "propertyNames": { "pattern": LANGUAGE },
        "additionalProperties": text(),
    })
}

fn whole() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

/// Editors give a date that is written without quotes as a text of this format.
fn date() -> Value {
    json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

fn month_day() -> Value {
    json!({ "type": "string", "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })
}

#[cfg(test)]
mod tests {
    use super::schema;

    #[test]
    fn the_schema_describes_every_table_once_and_names_what_must_stand() {
        let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
        let file = &schema["$defs"]["file"];
        let required: Vec<&str> = file["required"].as_array().unwrap().iter().filter_map(|key| key.as_str()).collect();
        assert_eq!(required, ["format", "agreement", "party", "entry_into_force", "duration"]);
        assert_eq!(file["properties"]["party"]["items"]["$ref"], "#/$defs/party");
        assert_eq!(schema["$defs"]["party"]["properties"]["business_id"]["type"], "string");
    }
}
