//! Finnish business ids (Y-tunnus): how they are written, and whether the check digit is right.

/// Why a text is no business id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BusinessIdFault {
    /// Not seven digits and a check digit.
    Form,
    /// The check digit is not the one that the seven digits call for.
    CheckDigit {
        /// The digit that they call for.
        expected: u8,
    },
    /// No number with these seven digits is ever given out.
    NeverGiven,
}

/// Factors of the seven digits.
const FACTORS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];

/// Returns the business id in its canonical form, seven digits, hyphen, check digit.
///
/// Any dash, a missing dash, spaces and the prefix `FI` of the VAT number are accepted. Six digits are not padded.
///
/// # Errors
///
/// [`BusinessIdFault`] where the form or the check digit is wrong.
///
/// ```
/// use yhdyspinta::agreement::business_id::canonical;
/// assert_eq!(canonical("FI 3221307\u{2013}8").as_deref(), Ok("3221307-8"));
/// assert!(canonical("3221370-8").is_err());
/// ```
pub fn canonical(text: &str) -> Result<String, BusinessIdFault> {
    let (digits, check) = split(text).ok_or(BusinessIdFault::Form)?;
    let sum: u32 = digits.iter().zip(FACTORS).map(|(digit, factor)| digit * factor).sum();
    let expected = match sum % 11 {
        0 => 0,
        1 => return Err(BusinessIdFault::NeverGiven),
        remainder => 11 - remainder,
    };
    if check != expected {
        let expected = u8::try_from(expected).unwrap_or_default();
        return Err(BusinessIdFault::CheckDigit { expected });
    }
    let base: String = digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect();
    Ok(format!("{base}-{check}"))
}

/// The seven digits and the check digit.
fn split(text: &str) -> Option<([u32; 7], u32)> {
    let compact: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let number = compact.strip_prefix("FI").or_else(|| compact.strip_prefix("fi")).unwrap_or(&compact);
    let mut digits = [0; 7];
    let mut letters = number.chars();
    for digit in &mut digits {
        *digit = letters.next()?.to_digit(10)?;
    }
    let next = letters.next()?;
    let check = if is_dash(next) { letters.next()? } else { next };
    let check = check.to_digit(10)?;
    letters.next().is_none().then_some((digits, check))
}

/// Whether this is one of the dashes that people and word processors write for a hyphen.
#[must_use]
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_worked_out_by_hand_holds() {
        let file: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/conformance/business_id.json")).unwrap();
        let cases = file["cases"].as_array().unwrap();
        assert_eq!(cases.len(), 26);
        for case in cases {
            let found = canonical(case["input"].as_str().unwrap()).ok();
            assert_eq!(found.as_deref(), case["canonical"].as_str(), "{}", case["id"]);
            assert_eq!(found.is_some(), case["valid"].as_bool().unwrap(), "{}", case["id"]);
        }
    }

    #[test]
    fn a_wrong_check_digit_says_which_would_be_right() {
        assert_eq!(canonical("0737546-1"), Err(BusinessIdFault::CheckDigit { expected: 2 }));
        assert_eq!(canonical("0000006-1"), Err(BusinessIdFault::NeverGiven));
        assert_eq!(canonical("373546-2"), Err(BusinessIdFault::Form));
    }
}
