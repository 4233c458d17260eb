//! The key of something owed: `kind:what[:period]` in ASCII, the same for ever.

use std::fmt::Display;
use std::fmt::Formatter;
use std::str::FromStr;

use super::kind::Kind;
use crate::agreement::body::BodyId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;

/// Names one thing owed. What is recorded as done or waived is recorded under its key.
///
/// Ids hold letters, digits, `-` and `_` only, so the colon and the full stop divide without doubt.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub kind: Kind,
    /// What it is about, as `hytefoorumi`, `hytefoorumi.chair` or a number.
    pub what: String,
    /// The year, the id of the term, or the day from which a rolling period runs.
    pub period: Option<String>,
}

/// A text that is no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAKey {
    pub input: String,
}

impl Key {
    /// The key of something owed once.
    #[must_use]
    pub(in crate::answer) fn once(kind: Kind, what: impl Into<String>) -> Key {
        Key { kind, what: what.into(), period: None }
    }

    /// The key of something owed in each period.
    #[must_use]
    pub(in crate::answer) fn each(kind: Kind, what: impl Into<String>, period: impl Into<String>) -> Key {
        Key { kind, what: what.into(), period: Some(period.into()) }
    }

    /// Of an office of a body.
    #[must_use]
    pub(super) fn office(body: &BodyId, office: Office, period: Option<String>) -> Key {
        Key { kind: Kind::Election, what: format!("{}.{}", body.0, office.word()), period }
    }

    /// Of what one party owes another.
    #[must_use]
    pub(super) fn delivery(from: &PartyId, to: &PartyId) -> Key {
        Key::once(Kind::Delivery, format!("{}.{}", from.0, to.0))
    }
}

impl Display for Key {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}:{}", self.kind.word(), self.what)?;
        match &self.period {
            Some(period) => write!(to, ":{period}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    /// Reads a key as it is printed. Whether anything is owed under it is another question.
    ///
    /// ```
    /// use yhdyspinta::answer::due::key::Key;
    ///
    /// let key: Key = "cadence:hytefoorumi:2026".parse().unwrap();
    /// assert_eq!(key.what, "hytefoorumi");
    /// assert_eq!(key.to_string(), "cadence:hytefoorumi:2026");
    /// assert!("hytefoorumi:2026".parse::<Key>().is_err());
    /// ```
    fn from_str(input: &str) -> Result<Key, NotAKey> {
        let not_one = || NotAKey { input: input.to_owned() };
        let mut parts = input.trim().split(':');
        let kind = parts.next().and_then(Kind::of_word).ok_or_else(not_one)?;
        let what = parts.next().filter(|what| is_part(what)).ok_or_else(not_one)?;
        let period = parts.next();
        if parts.next().is_some() || period.is_some_and(|period| !is_part(period)) {
            return Err(not_one());
        }
        Ok(Key { kind, what: what.to_owned(), period: period.map(str::to_owned) })
    }
}

/// Whether a part of a key is written with the letters that keys are made of.
fn is_part(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_contract_is_read_and_printed_alike() {
        let keys = [
            "cadence:hytefoorumi:2026",
            "meeting:seurantakokous:2026",
            "review:sisallon-arviointi",
            "document:perhekeskus.toimintasuunnitelma:2025-2029",
            "signature:loppi",
            "approval:loppi",
            "delivery:ypaja.tammela",
            "election:hytefoorumi.chair",
            "election:perhekeskus.vice_chair:2025-2029",
            "notice_end:ypaja",
            "term_end:2025-2029",
            "action:12",
            "minutes:12",
            "contact:loppi",
            "invitation:12",
        ];
        for text in keys {
            let key: Key = text.parse().unwrap();
            assert_eq!(key.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_key_is_refused_with_what_was_typed() {
        for text in ["", ":", "cadence", "cadence:", "cadence:a:", "cadence:a:b:c", "Cadence:a", "cadence:hyvä", "x:a"]
        {
            assert_eq!(text.parse::<Key>(), Err(NotAKey { input: text.to_owned() }), "{text:?}");
        }
    }
}
