//! Plain digits as they stand in written dates.

/// Reads `text` if it is nothing but `least` to `most` ASCII digits (at most nine); no sign, no space.
pub(super) fn digits(text: &str, least: usize, most: usize) -> Option<u32> {
    let fits = least <= text.len() && text.len() <= most.min(9);
    let plain = fits && text.bytes().all(|byte| byte.is_ascii_digit());
    // Nine digits always fit into 32 bits.
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_digits_of_the_wanted_length_are_a_number() {
        assert_eq!(digits("05", 2, 2), Some(5));
        assert_eq!(digits("999999999", 1, 20), Some(999_999_999));
        for text in ["", "5", "005", "+5", " 5", "5 ", "٠٥", "5a"] {
            assert_eq!(digits(text, 2, 2), None, "{text:?}");
        }
    }
}
