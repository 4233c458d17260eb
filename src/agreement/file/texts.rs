//! What a text may contain: ids, names of one line, sentences, language codes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::problem::Facts;

/// Longest name, in characters.
const LONGEST_NAME: usize = 500;

/// Longest sentences, in characters.
const LONGEST_PROSE: usize = 20_000;

/// As much of a text as is repeated, in characters.
const LONGEST_SHOWN: usize = 200;

/// Longest id, in characters.
const LONGEST_ID: usize = 100;

/// An id: letters, digits, hyphens and underscores of ASCII.
///
/// # Errors
///
/// What is wrong with the text.
pub fn id(text: &str) -> Result<(), Facts> {
    not_empty(text)?;
    not_longer(text, LONGEST_ID)?;
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
        Ok(())
    } else {
        Err(Facts::BadId { id: shown(text) })
    }
}

/// A name: one line.
///
/// # Errors
///
/// What is wrong with the text.
pub fn line(text: &str) -> Result<(), Facts> {
    not_empty(text)?;
    not_longer(text, LONGEST_NAME)?;
    if is_plain(text) {
        return Ok(());
    }
    match text.chars().find(|letter| disturbs(*letter)) {
        Some(character) => Err(Facts::ForbiddenCharacter { character }),
        None => Ok(()),
    }
}

/// Sentences: lines and tabs are allowed.
///
/// # Errors
///
/// What is wrong with the text.
pub fn prose(text: &str) -> Result<(), Facts> {
    not_empty(text)?;
    not_longer(text, LONGEST_PROSE)?;
    if is_plain(text) {
        return Ok(());
    }
    match text.chars().find(|letter| disturbs(*letter) && !matches!(letter, '\n' | '\r' | '\t')) {
        Some(character) => Err(Facts::ForbiddenCharacter { character }),
        None => Ok(()),
    }
}

/// A language code, as `fi` or `sv-FI`.
///
/// # Errors
///
/// What is wrong with the text.
pub fn language(text: &str) -> Result<(), Facts> {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let known = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest = parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if known && rest { Ok(()) } else { Err(Facts::BadLanguage { text: shown(text) }) }
}

/// A time zone, as `Europe/Helsinki` or `UTC`; whether there is one of that name is not known here.
///
/// # Errors
///
/// What is wrong with the text.
pub fn zone(text: &str) -> Result<(), Facts> {
    let is_part = |part: &str| {
        part.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+'))
    };
    let parts = text.split('/').count();
    let fits = text.len() <= 50 && text.split('/').all(is_part) && (parts > 1 || text == "UTC");
    if fits { Ok(()) } else { Err(Facts::BadTimezone { text: shown(text) }) }
}

/// How a faulty text could be written.
#[must_use]
pub fn better(text: &str, facts: &Facts) -> Option<String> {
    match facts {
        Facts::BadId { .. } => slug(text),
        Facts::BadLanguage { .. } => Some(text.trim().to_lowercase()).filter(|lower| language(lower).is_ok()),
        _ => None,
    }
}

/// The text as an id.
fn slug(text: &str) -> Option<String> {
    let plain: String = text
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
        .collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    Some(words.join("-")).filter(|slug| !slug.is_empty())
}

fn not_empty(text: &str) -> Result<(), Facts> {
    if text.trim().is_empty() { Err(Facts::EmptyText) } else { Ok(()) }
}

fn not_longer(text: &str, limit: usize) -> Result<(), Facts> {
    // Bytes are counted first: they are at least as many as characters, and at hand.
    if text.len() <= limit {
        return Ok(());
    }
    let characters = text.chars().count();
    if characters <= limit { Ok(()) } else { Err(Facts::TextTooLong { characters, limit }) }
}

/// A text of the file as it may be repeated: not endless, and without what disturbs a terminal.
#[must_use]
pub fn shown(text: &str) -> String {
    let mut letters = text.chars().map(|letter| if disturbs(letter) { '\u{FFFD}' } else { letter });
    let mut shown: String = letters.by_ref().take(LONGEST_SHOWN).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// Whether no byte of the text can belong to a character that disturbs; letters of Western Europe are plain.
///
/// The characters in question are controls, or begin with one of three bytes in UTF-8.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte >= 0x20 && !matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF))
}

/// Whether a character could disturb a terminal or turn the direction of what follows it.
#[must_use]
pub fn disturbs(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}
