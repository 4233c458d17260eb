//! Texts made comparable: however a name was typed, its letters are the same.

use unicode_normalization::IsNormalized;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc_quick;

use crate::agreement::business_id::is_dash;

/// Returns the text in one form of Unicode (NFC), in small letters, with plain hyphens and single spaces.
///
/// ```
/// use yhdyspinta::agreement::names::fold::fold;
/// assert_eq!(fold("  KANTA\u{2013}HÄMEEN\u{A0}  hyvinvointialue "), "kanta-hämeen hyvinvointialue");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    // Most texts are in this form already, which is told faster than they are rewritten; letters below the combining marks
    // always are.
    let is_nfc = text.chars().all(|letter| letter < '\u{300}') || is_nfc_quick(text.chars()) == IsNormalized::Yes;
    if is_nfc { folded(text.chars(), text.len()) } else { folded(text.nfc(), text.len()) }
}

fn folded(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut folded = String::with_capacity(length);
    let mut after_space = true;
    for letter in letters {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
            after_space = false;
            continue;
        }
        if letter.is_whitespace() {
            if !after_space {
                folded.push(' ');
            }
            after_space = true;
            continue;
        }
        after_space = false;
        if is_dash(letter) {
            folded.push('-');
        } else {
            folded.extend(letter.to_lowercase());
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether a text may fold to `folded`, with or without the dots of its letters: told by its first letter, because most
/// forms of most names are ruled out by it.
#[must_use]
pub fn may_fold_to(text: &str, folded: &str) -> bool {
    let mut letters = text.chars().skip_while(|letter| letter.is_whitespace());
    match (letters.next(), letters.next()) {
        // A mark behind the letter would make another letter of it.
        (Some(first), Some(second)) if first.is_ascii_alphanumeric() && second < '\u{300}' => {
            folded.starts_with(first.to_ascii_lowercase())
        }
        _ => true,
    }
}

/// Returns a folded text with `ä` and `å` as `a`, and `ö` as `o`.
///
/// ```
/// use yhdyspinta::agreement::names::fold::plain;
/// assert_eq!(plain("hämeenlinna"), "hameenlinna");
/// ```
#[must_use]
pub fn plain(folded: &str) -> String {
    folded.chars().map(plain_letter).collect()
}

/// Returns a word of the command line as it is compared: `Näytä` and `nayta` are one word.
///
/// ```
/// use yhdyspinta::agreement::names::fold::fold_command_word;
/// assert_eq!(fold_command_word("NÄYTÄ"), "nayta");
/// assert_eq!(fold_command_word("vice\u{2011}chair"), "vice-chair");
/// ```
#[must_use]
pub fn fold_command_word(word: &str) -> String {
    plain(&fold(word))
}

/// Whether a letter of the input stands for a letter of a name: `a` also for `ä`, `å` and `o` for `ö`, never the reverse.
#[must_use]
pub fn stands_for(typed: char, letter: char) -> bool {
    typed == letter || typed == plain_letter(letter)
}

fn plain_letter(letter: char) -> char {
    match letter {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        other => other,
    }
}

/// The words of a folded text: what stands between spaces and hyphens.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split([' ', '-']).filter(|word| !word.is_empty())
}
