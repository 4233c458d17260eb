//! Keeps names from disturbing a terminal: what would move the cursor, colour or turn the text is shown as a mark.

use std::borrow::Cow;

/// The text with every control character and every mark that changes the direction of writing replaced; line breaks stay.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if holds_harm(text) {
        Cow::Owned(text.chars().map(|letter| if is_harmful(letter) { '\u{fffd}' } else { letter }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The same on one line.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    printable(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The JSON with the same letters written as escapes: the data stay what they are, and a terminal sees none of them.
#[must_use]
pub fn escaped(json: &str) -> Cow<'_, str> {
    if !holds_harm(json) {
        return Cow::Borrowed(json);
    }
    let mut escaped = String::with_capacity(json.len() + 16);
    for letter in json.chars() {
        if is_harmful(letter) {
            // Outside its texts JSON has no such letter, so that it stands in one, where an escape may stand.
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(letter);
        }
    }
    Cow::Owned(escaped)
}

/// Whether a letter is harmful; long texts are gone through eight bytes at a time, and only where these are not all plain byte
/// by byte, for few bytes can begin such a letter.
fn holds_harm(text: &str) -> bool {
    let is_harm_at = |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_harmful);
    let holds =
        |from: usize, bytes: &[u8]| bytes.iter().zip(from..).any(|(byte, at)| may_begin_harm(*byte) && is_harm_at(at));
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let in_eights = eights.iter().zip((0..).step_by(8)).any(|(eight, from)| !are_plain(*eight) && holds(from, eight));
    in_eights || holds(text.len() - rest.len(), rest)
}

/// Whether eight bytes are all printable ASCII, told from all of them at once: of each the highest bit is set where it is not
/// ASCII, where taking away a space leaves less than nothing, or where it is the last one and nothing is left of it.
fn are_plain(bytes: [u8; 8]) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGHEST: u64 = u64::from_ne_bytes([0x80; 8]);
    let all = u64::from_ne_bytes(bytes);
    let below_space = all.wrapping_sub(ONES * 0x20);
    let last = (all ^ (ONES * 0x7f)).wrapping_sub(ONES);
    (all | below_space | last) & HIGHEST == 0
}

/// All but printable ASCII, the bytes within a letter, and those that begin the letters of most alphabets of Europe.
fn may_begin_harm(byte: u8) -> bool {
    !matches!(byte, b'\n' | 0x20..=0x7e | 0x80..=0xc1 | 0xc3..=0xd7 | 0xd9..=0xdf)
}

/// Control characters; marks that turn the direction; what is invisible and parts two names that look alike. The joiners that
/// some scripts and emoji need stay.
fn is_harmful(letter: char) -> bool {
    // Most letters of most texts, told at once.
    if (' '..='~').contains(&letter) {
        return false;
    }
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(letter, '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{180e}' | '\u{fff9}'..='\u{fffb}')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::escaped;
    use super::printable;

    #[test]
    fn no_harmful_letter_is_passed_over_byte_by_byte() {
        for letter in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let text: &str = letter.encode_utf8(&mut bytes);
            assert_eq!(super::holds_harm(text), super::is_harmful(letter), "{letter:?}");
        }
    }

    #[test]
    fn a_harmful_letter_is_found_wherever_it_stands() {
        for letter in ['\u{1b}', '\u{7f}', '\u{9b}', '\u{202e}', '\u{e0041}', '\0', 'ä', '\n', '~', ' '] {
            for before in 0..20 {
                for filling in ["a", "ä", "\n"] {
                    let text = format!("{}{letter}{}", filling.repeat(before), "z".repeat(before % 9));
                    assert_eq!(super::holds_harm(&text), super::is_harmful(letter), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn bytes_are_plain_where_each_is() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                for filling in *b" ~az" {
                    let mut bytes = [filling; 8];
                    bytes[place] = byte;
                    assert_eq!(super::are_plain(bytes), (b' '..=b'~').contains(&byte), "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn escapes_and_turns_of_direction_are_shown_as_marks() {
        assert_eq!(printable("a\u{1b}[31mb\u{202e}c\r"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}");
        assert_eq!(printable("Ypäjä\n"), "Ypäjä\n");
    }

    #[test]
    fn what_is_invisible_is_shown_and_joined_signs_stay_joined() {
        assert_eq!(printable("Lop\u{200b}pi\u{2060}\u{e0041}"), "Lop\u{fffd}pi\u{fffd}\u{fffd}");
        assert_eq!(printable("👩\u{200d}💻 e\u{301} שלום"), "👩\u{200d}💻 e\u{301} שלום");
    }

    #[test]
    fn json_keeps_its_data() {
        for text in ["a\u{202e}b\u{7f}\u{9b}c\u{e0041}", "\\\u{202e}\"", "Ypäjä 😀"] {
            let json = serde_json::to_string(text).unwrap();
            let escaped = escaped(&json);
            assert!(!escaped.chars().any(super::is_harmful), "{escaped}");
            assert_eq!(serde_json::from_str::<String>(&escaped).unwrap(), text);
        }
    }
}
