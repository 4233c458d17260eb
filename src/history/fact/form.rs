//! A fact as the register writes it: JSON with the kind of fact first, as `{"fact":"rejected","party":"loppi"}`.
//!
//! To the library that reads JSON the kind is a key around the rest. Read this way a fact takes its fields directly; where
//! the kind stood among them, all would be gathered first, and a register holds thousands of facts.

use serde::Serialize;
use serde::de::Error as _;

use super::Fact;

#[cfg(test)]
mod random;

const OPENING: &str = "{\"fact\":\"";

impl Fact {
    /// Reads a fact from its form.
    ///
    /// # Errors
    /// When it is no fact that this program knows, with what is wrong.
    pub fn from_json(text: &str) -> Result<Fact, serde_json::Error> {
        let rest =
            text.strip_prefix(OPENING).ok_or_else(|| serde_json::Error::custom("a fact begins with its kind"))?;
        let Some((kind, rest)) = rest.split_once('"') else { return Err(serde_json::Error::custom("no kind of fact")) };
        let fields = rest.strip_prefix(',').unwrap_or(rest);
        let mut keyed = String::with_capacity(text.len());
        for part in ["{\"", kind, "\":{", fields, "}"] {
            keyed.push_str(part);
        }
        serde_json::from_str(&keyed)
    }

    /// Writes the fact in its form.
    ///
    /// # Errors
    /// None is known; whoever writes to the register tells it all the same.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let mut bytes = Vec::with_capacity(128);
        self.serialize(&mut serde_json::Serializer::new(&mut bytes))?;
        let text = String::from_utf8(bytes).map_err(serde_json::Error::custom)?;
        let inner = text.strip_prefix("{\"").and_then(|rest| rest.strip_suffix('}'));
        let (kind, fields) = inner.and_then(|inner| inner.split_once("\":{")).unwrap_or_default();
        let comma = if fields == "}" { "" } else { "," };
        Ok(format!("{OPENING}{kind}\"{comma}{fields}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Fact;

    #[test]
    fn what_is_no_fact_is_refused_and_not_mistaken() {
        let wrong = [
            "",
            "{}",
            "null",
            r#"{"fact":"#,
            r#"{"fact":"rejected"#,
            r#"{"fact":"rejected"}"#,
            r#"{"fact":"rejected","party":"loppi""#,
            r#"{"fact":"rejected","party":"loppi"}}"#,
            r#"{"fact":"rejected","party":"loppi"} x"#,
            r#"{"party":"loppi","fact":"rejected"}"#,
            r#"{"fact":"rejected","party":"loppi","party":"loppi"}"#,
            r#"{"fact":"rejected":{"party":"loppi"}}"#,
            r#"{"fact":"unknown","party":"loppi"}"#,
        ];
        for text in wrong {
            assert!(Fact::from_json(text).is_err(), "{text}");
        }
    }
}
