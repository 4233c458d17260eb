//! The agreement in a form that is read some thirty times faster than its text. The text stays what counts: this form is a
//! copy that can be made again, and it is taken only where the same program made it of the same text.

use super::Agreement;
use super::sealed::seal;
use super::sealed::unsealed;

/// What the form depends on: the sources that read the text and define the types, and the libraries.
const FORM: &str = env!("YHDYSPINTA_FORM");

/// Returns the form of `agreement`, which was read from a text with this SHA-256 in hexadecimal; none where it cannot be
/// written, which leaves the text to be read.
#[must_use]
pub fn compile(agreement: &Agreement, sha256: &str) -> Option<Vec<u8>> {
    let mut compiled = mark(sha256).into_bytes();
    compiled.extend(postcard::to_allocvec(agreement).ok()?);
    Some(seal(compiled))
}

/// Returns the agreement of a form; none where another program made it, or of another text, or it was changed since.
#[must_use]
pub fn restore(compiled: &[u8], sha256: &str) -> Option<Agreement> {
    // Of what another program made not even the seal is understood.
    if !is_own(compiled, sha256) {
        return None;
    }
    postcard::from_bytes(unsealed(compiled)?.get(mark(sha256).len()..)?).ok()
}

/// Whether a form claims that this very program made it of the text with that SHA-256.
#[must_use]
pub fn is_own(compiled: &[u8], sha256: &str) -> bool {
    compiled.starts_with(mark(sha256).as_bytes())
}

fn mark(sha256: &str) -> String {
    format!("{FORM} {sha256} ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::file::agreement_from;

    const TEXTS: [&str; 4] = [
        include_str!("../../agreement.toml"),
        include_str!("../../examples/working-group.toml"),
        include_str!("../../examples/intercity-agreement.toml"),
        include_str!("../../examples/samarbetsavtal.toml"),
    ];

    #[test]
    fn an_agreement_is_the_same_out_of_its_compiled_form() {
        for text in TEXTS {
            let agreement = agreement_from(text).agreement.unwrap();
            let compiled = compile(&agreement, "ab").unwrap();
            assert_eq!(restore(&compiled, "ab"), Some(agreement));
        }
    }

    #[test]
    fn the_form_of_another_text_or_of_another_program_is_not_taken() {
        let agreement = agreement_from(TEXTS[0]).agreement.unwrap();
        let compiled = compile(&agreement, "ab").unwrap();
        assert_eq!(restore(&compiled, "ac"), None);
        let mut other = compiled.clone();
        other[0] = if other[0] == b'0' { b'1' } else { b'0' };
        assert_eq!(restore(&other, "ab"), None);
        assert_eq!(restore(&compiled[..compiled.len() - 1], "ab"), None);
        assert_eq!(restore(&[], "ab"), None);
    }
}
