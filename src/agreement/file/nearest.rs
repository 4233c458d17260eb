//! The nearest of the known words, for suggestions.

/// Returns the word of `known` that `word` was probably meant to be.
///
/// At most one letter in three may differ, and one always; of equally near ones the first.
#[must_use]
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let letters = word.chars().count();
    if letters > 100 {
        return None;
    }
    let most = (letters / 3).max(1);
    let folded = word.to_lowercase();
    known
        .into_iter()
        .filter(|other| other.chars().count().abs_diff(letters) <= most)
        .map(|other| (strsim::osa_distance(&folded, &other.to_lowercase()), other))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}
