//! Commands in an answer, as they can be typed where a register holds several agreements.

/// The program's name with the space behind it, as it begins a command in a sentence.
const PROGRAM: &str = "yhdyspinta ";

/// Commands that ask nothing of one agreement.
const OF_NONE: [&str; 7] = ["-", "help", "agreement l", "agreement check", "doctor", "backup", "man"];

/// The text with the agreement named in each of its commands: `yhdyspinta --agreement ID body list`.
///
/// ```
/// use yhdyspinta::view::commands::with_agreement;
///
/// assert_eq!(with_agreement("(yhdyspinta due)", "polku"), "(yhdyspinta --agreement polku due)");
/// assert_eq!(with_agreement("yhdyspinta help dates", "polku"), "yhdyspinta help dates");
/// ```
#[must_use]
pub fn with_agreement(text: &str, id: &str) -> String {
    let mut parts = text.split(PROGRAM);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for rest in parts {
        named.push_str(PROGRAM);
        let is_command = rest.starts_with(|letter: char| letter.is_ascii_lowercase());
        if is_command && !OF_NONE.iter().any(|word| rest.starts_with(word)) {
            named.push_str(&format!("--agreement {id} "));
        }
        named.push_str(rest);
    }
    named
}
