//! Whatever stands in a file: no panic, and every problem has a place.

use proptest::prelude::*;

use super::DRAFT;
use super::SAMPLE;
use crate::agreement::file::agreement_from;
use crate::agreement::file::problem::Severity;

/// Asserts that each problem lies in the source, and that an agreement is given if and only if none is an error.
fn assert_told_well(source: &str) {
    let checked = agreement_from(source);
    let lines: Vec<&str> = source.split('\n').collect();
    let mut last = 0;
    for problem in &checked.problems {
        assert!(source.get(problem.span.clone()).is_some(), "{problem:?}");
        let line = lines.get(problem.line - 1).unwrap_or_else(|| panic!("{problem:?}"));
        assert!((1..=line.chars().count() + 1).contains(&problem.column), "{problem:?}");
        assert!(problem.span.start >= last, "{problem:?}");
        last = problem.span.start;
    }
    let has_error = checked.problems.iter().any(|problem| problem.severity == Severity::Error);
    assert_eq!(checked.agreement.is_none(), has_error, "{source}");
}

/// A place in a text, moved to where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at % (text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_text_is_told_well(source in any::<String>()) {
        assert_told_well(&source);
    }

    #[test]
    fn any_text_of_the_signs_of_toml_is_told_well(source in r#"[\[\]{}=.,"'#\n\r\\a-c0-2 :äT-]{0,80}"#) {
        assert_told_well(&source);
    }

    #[test]
    fn a_file_with_a_text_put_into_it_is_told_well(at in any::<usize>(), text in r#"[\[\]{}=.,"'#\n\\a0ä ]{1,6}"#) {
        let at = boundary(SAMPLE, at);
        let (before, after) = SAMPLE.split_at(at);
        assert_told_well(&format!("{before}{text}{after}"));
    }

    #[test]
    fn a_file_with_a_part_taken_out_is_told_well(at in any::<usize>(), length in 1_usize..60) {
        let start = boundary(SAMPLE, at);
        let end = boundary(SAMPLE, (start + length).min(SAMPLE.len()));
        let end = end.max(start);
        assert_told_well(&[&SAMPLE[..start], &SAMPLE[end..]].concat());
    }

    #[test]
    fn a_file_with_lines_mixed_up_is_told_well(first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>()) {
        let mut lines: Vec<&str> = SAMPLE.lines().collect();
        let (first, second) = (first.index(lines.len()), second.index(lines.len()));
        lines.swap(first, second);
        assert_told_well(&lines.join("\n"));
    }
}

/// The agreements of this project, as their readers have them.
const AGREEMENTS: [&str; 4] = [
    DRAFT,
    include_str!("../../../../examples/working-group.toml"),
    include_str!("../../../../examples/intercity-agreement.toml"),
    include_str!("../../../../examples/samarbetsavtal.toml"),
];

/// A slip of the hand.
#[derive(Debug, Clone)]
enum Edit {
    /// So many letters are replaced by a text.
    Typed {
        at: usize,
        over: usize,
        text: String,
    },
    /// A line is left out, written twice, or has gone somewhere else.
    LineGone {
        line: prop::sample::Index,
    },
    LineTwice {
        line: prop::sample::Index,
    },
    LineMoved {
        line: prop::sample::Index,
        to: prop::sample::Index,
    },
    /// A word is taken for another that stands in the file.
    WordSwapped {
        word: prop::sample::Index,
        by: prop::sample::Index,
    },
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        (any::<usize>(), 0..12usize, r#"[\[\]{}=.,"'#\n\\a-c0-2 :äT-]{0,6}"#)
            .prop_map(|(at, over, text)| Edit::Typed { at, over, text }),
        index().prop_map(|line| Edit::LineGone { line }),
        index().prop_map(|line| Edit::LineTwice { line }),
        (index(), index()).prop_map(|(line, to)| Edit::LineMoved { line, to }),
        (index(), index()).prop_map(|(word, by)| Edit::WordSwapped { word, by }),
    ]
}

fn edited(source: &str, edit: &Edit) -> String {
    let mut lines: Vec<&str> = source.lines().collect();
    match edit {
        Edit::Typed { at, over, text } => {
            let start = boundary(source, *at);
            let end = boundary(source, (start + over).min(source.len())).max(start);
            return [&source[..start], text, &source[end..]].concat();
        }
        Edit::LineGone { line } => drop(lines.remove(line.index(lines.len()))),
        Edit::LineTwice { line } => {
            let at = line.index(lines.len());
            lines.insert(at, lines[at]);
        }
        Edit::LineMoved { line, to } => {
            let moved = lines.remove(line.index(lines.len()));
            lines.insert(to.index(lines.len()), moved);
        }
        Edit::WordSwapped { word, by } => {
            let is_part = |letter: char| letter.is_alphanumeric() || "-_\"".contains(letter);
            let words: Vec<&str> = source.split(|letter| !is_part(letter)).filter(|word| !word.is_empty()).collect();
            return source.replacen(words[word.index(words.len())], words[by.index(words.len())], 1);
        }
    }
    lines.join("\n")
}

proptest! {
    // A whole agreement takes a while to check.
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 100, ..ProptestConfig::with_cases(80) })]

    #[test]
    fn an_agreement_with_slips_of_the_hand_is_told_well(
        which in 0..AGREEMENTS.len(),
        edits in prop::collection::vec(edit(), 1..5),
    ) {
        let mut source = AGREEMENTS[which].to_owned();
        for edit in &edits {
            source = edited(&source, edit);
        }
        assert_told_well(&source);
    }
}

#[test]
fn the_agreement_without_any_one_of_its_lines_is_told_well() {
    let lines: Vec<&str> = DRAFT.lines().collect();
    for left_out in (0..lines.len()).step_by(29) {
        let rest: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, line)| *line).collect();
        assert_told_well(&rest.join("\n"));
    }
}

#[test]
fn large_noise_is_told_soon() {
    for noise in ["\u{1}q=[{\"", "[[", "a", "x=1\n", "'", "\"\"\"", "{a.b=", "[a]\n"] {
        assert_told_well(&noise.repeat(60_000 / noise.len()));
    }
}
