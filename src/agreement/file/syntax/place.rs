//! Lines of a source, and in which table one stands, told without parsing.

use std::ops::Range;

/// The bytes of the line that contains `at`, without its end.
#[must_use]
pub fn line_at(source: &str, at: usize) -> Range<usize> {
    let bytes = source.as_bytes();
    let at = at.min(bytes.len());
    let before = bytes.get(..at).unwrap_or_default();
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let after = bytes.get(at..).unwrap_or_default();
    let end = after.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| at + end);
    start..end
}

/// The lines before `at`, nearest first.
pub fn lines_before(source: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut end = line_at(source, at).start;
    std::iter::from_fn(move || {
        let last = end.checked_sub(1)?;
        let line = line_at(source, last);
        end = line.start;
        Some(line)
    })
}

/// The lines from the one that contains `at` on.
pub fn lines_from(source: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(line_at(source, at).start);
    std::iter::from_fn(move || {
        let line = line_at(source, next?);
        next = Some(line.end + 1).filter(|start| *start <= source.len());
        Some(line)
    })
}

/// Whether a line is the head of a table: it begins with a bracket and a name.
#[must_use]
pub fn is_head(line: &str) -> bool {
    let name = line.trim_start().trim_start_matches('[');
    line.starts_with('[') && name.starts_with(|letter: char| letter.is_ascii_alphabetic())
}

/// Whether a line begins a value: a key and `=`.
#[must_use]
pub fn is_pair(line: &str) -> bool {
    let key = line.split('=').next().unwrap_or_default().trim();
    let is_key = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    line.contains('=') && !key.is_empty() && key.chars().all(is_key)
}

/// From the line of `head` to the last before the next head.
#[must_use]
pub fn table_lines(source: &str, head: usize) -> Range<usize> {
    let start = line_at(source, head).start;
    let next = lines_from(source, start).skip(1).find(|line| is_head(source.get(line.clone()).unwrap_or_default()));
    start..next.map_or(source.len(), |next| next.start)
}

/// Where `at` stands, as `party[forssa].code`.
#[must_use]
pub fn key_at(source: &str, at: usize) -> String {
    let line = line_at(source, at);
    let text = source.get(line.clone()).unwrap_or_default();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let key = if is_pair(text) { text.split('=').next().unwrap_or_default().trim() } else { "" };
    let is_head_at = |line: &Range<usize>| is_head(source.get(line.clone()).unwrap_or_default());
    let head = if is_head(text) { Some(line) } else { lines_before(source, at).find(is_head_at) };
    let Some(head) = head else { return key.to_owned() };
    let name = source.get(head.clone()).unwrap_or_default();
    let name = name.split('#').next().unwrap_or_default().trim().trim_matches(['[', ']']);
    let is_list = source.get(head.start..).is_some_and(|head| head.starts_with("[["));
    let id = is_list.then(|| id_in(source, &table_lines(source, head.start))).flatten();
    let table = id.map_or_else(|| name.to_owned(), |id| format!("{name}[{id}]"));
    if key.is_empty() { table } else { format!("{table}.{key}") }
}

/// The id of a table, from its lines.
fn id_in<'s>(source: &'s str, table: &Range<usize>) -> Option<&'s str> {
    source.get(table.clone())?.lines().find_map(|line| {
        let (key, value) = line.split_once('=')?;
        (key.trim() == "id").then(|| value.split('"').nth(1))?
    })
}
