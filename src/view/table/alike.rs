//! Lays out tables of many rows quickly: how wide a column is follows from which cells stand in it, and how a cell is divided
//! from the cell and the width. So of cells that are alike only one is laid out, in a table of its own, and rows are put
//! together from what came of it.

use std::collections::HashMap;

use super::Grid;
use super::Paint;
use super::on_one_line;
use super::put;
use crate::view::sheet::is_plain;

/// Stand between columns and between rows while cells are laid out; no script has these letters.
const BESIDE: char = '\u{f8fe}';
const BELOW: char = '\u{f8ff}';

/// The table as text; none where it is not worth it, or the cells cannot be told apart again.
pub(super) fn render(grid: &Grid, width: u16, paint: Paint) -> Option<String> {
    let count = grid.heads.len();
    let mut columns: Vec<Column<'_>> = vec![Column::default(); count];
    let mut places = Vec::with_capacity(grid.ends.len());
    let mut cells = grid.cells();
    for _ in 0..grid.height() {
        places.extend(columns.iter_mut().zip(&mut cells).map(|(column, cell)| column.place(cell)));
    }
    let most = columns.iter().map(|column| column.samples.len()).max()?;
    let is_marked = |cell: &str| cell.contains([BESIDE, BELOW]);
    let has_mark = columns.iter().flat_map(|column| &column.cells).any(|cell| is_marked(&cell.text));
    if most * 2 > grid.height() || has_mark || grid.heads.iter().any(|head| is_marked(head)) {
        return None;
    }
    // The lines between columns take up a column each.
    let with_lines = width.checked_add(u16::try_from(count).ok()?.checked_sub(1)?)?;
    let mut table = grid.table(super::marked(BESIDE, BELOW), with_lines);
    for place in 0..most {
        table.add_row(columns.iter().map(|column| column.sample(place)));
    }
    super::keep_words_whole(&mut table, width);
    let lines: Vec<String> = table.lines().collect();
    let mut blocks = lines.split(|line| line.starts_with(BELOW));
    let mut out = String::new();
    for line in blocks.next()? {
        put(&mut out, &line.replace(BESIDE, ""), paint);
    }
    let widths = lines.iter().find(|line| line.starts_with(BELOW))?.split(' ');
    let blanks: Vec<String> = widths.map(|column| " ".repeat(column.chars().count())).collect();
    let samples: Vec<Vec<Vec<&str>>> = blocks.map(|block| parted(block, count)).collect::<Option<_>>()?;
    if blanks.len() != count || samples.len() != most {
        return None;
    }
    let laid_out: Vec<Vec<Vec<String>>> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let like = |cell: &Cell| like(samples.get(cell.sample)?.get(at)?, &cell.text);
            column.cells.iter().map(like).collect::<Option<_>>()
        })
        .collect::<Option<_>>()?;
    let mut row_cells: Vec<&[String]> = Vec::with_capacity(count);
    for row in places.chunks(count) {
        row_cells.clear();
        for (column, place) in laid_out.iter().zip(row) {
            row_cells.push(column.get(*place)?);
        }
        let height = row_cells.iter().map(|cell| cell.len()).max().unwrap_or_default().max(1);
        for at in 0..height {
            let begin = out.len();
            for (cell, blank) in row_cells.iter().zip(&blanks) {
                out.push_str(cell.get(at).map_or(blank.as_str(), String::as_str));
            }
            end(&mut out, begin);
        }
    }
    Some(out)
}

/// Ends a line that begins there, without its outer margin.
fn end(out: &mut String, begin: usize) {
    let line = out.get(begin..).unwrap_or_default();
    let kept = line.trim_end().len();
    let has_margin = kept > 0 && line.starts_with(' ');
    out.truncate(begin + kept);
    if has_margin {
        out.remove(begin);
    }
    out.push('\n');
}

/// What stands in a column.
#[derive(Debug, Clone, Default)]
struct Column<'g> {
    /// The cells that differ, in the order in which they came.
    cells: Vec<Cell>,
    places: HashMap<&'g str, usize>,
    last: Option<(&'g str, usize)>,
    /// Of cells that are alike the first.
    samples: Vec<usize>,
    alike: HashMap<String, usize>,
}

#[derive(Debug, Clone)]
struct Cell {
    text: String,
    /// The place of the sample that is laid out for it.
    sample: usize,
}

impl<'g> Column<'g> {
    /// The place of a cell among those that differ.
    fn place(&mut self, cell: &'g str) -> usize {
        match self.last {
            Some((last, place)) if last == cell => place,
            _ => {
                let place = self.places.get(cell).copied().unwrap_or_else(|| self.add(cell));
                self.last = Some((cell, place));
                place
            }
        }
    }

    fn add(&mut self, cell: &'g str) -> usize {
        let (place, text) = (self.cells.len(), on_one_line(cell));
        let sample = *self.alike.entry(shape(&text)).or_insert_with(|| {
            self.samples.push(place);
            self.samples.len() - 1
        });
        self.cells.push(Cell { text, sample });
        self.places.insert(cell, place);
        place
    }

    fn sample(&self, place: usize) -> &str {
        let sample = self.samples.get(place).and_then(|place| self.cells.get(*place));
        sample.map(|cell| cell.text.as_str()).unwrap_or_default()
    }
}

/// What decides how a cell is laid out: of letters that take up a column each only how many stand in each word.
fn shape(text: &str) -> String {
    if is_plain(text) {
        text.chars().map(|letter| if letter == ' ' { ' ' } else { 'x' }).collect()
    } else {
        text.to_owned()
    }
}

/// The lines of a cell like those of a sample of its shape.
fn like(sample: &[&str], text: &str) -> Option<Vec<String>> {
    let mut rest = text;
    let line = |line: &&str| {
        let after = line.trim_start();
        let (before, content) = (line.len() - after.len(), after.trim_end());
        rest = rest.trim_start();
        let end = rest.char_indices().nth(content.chars().count()).map_or(rest.len(), |(end, _)| end);
        let (own, more) = rest.split_at_checked(end)?;
        rest = more;
        let own_line = [line.get(..before)?, own, after.get(content.len()..)?];
        Some(own_line.concat())
    };
    let lines = sample.iter().map(line).collect::<Option<_>>()?;
    rest.is_empty().then_some(lines)
}

/// The lines of each cell of a row, without the empty ones at its end.
fn parted(lines: &[String], count: usize) -> Option<Vec<Vec<&str>>> {
    let mut cells = vec![Vec::new(); count];
    for line in lines {
        let mut parts = line.split(BESIDE);
        for cell in &mut cells {
            cell.push(parts.next()?);
        }
    }
    for cell in &mut cells {
        let filled = cell.iter().rposition(|part| !part.trim().is_empty()).map_or(0, |last| last + 1);
        cell.truncate(filled);
    }
    Some(cells)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::MANY;
    use super::*;

    proptest! {
        #[test]
        fn cells_that_are_laid_out_once_look_as_each_by_itself(
            heads in vec("[a-zäö]{0,9}", 1..6),
            cells in vec("[a-zäö \u{301}日\u{200d}👩.]{0,30}|[a-z]{0,40}", 1..6),
            rows in vec(vec(any::<prop::sample::Index>(), 6), MANY..MANY + 9),
            width in 0..90_u16,
            is_painted in any::<bool>(),
        ) {
            let mut grid = Grid::new(heads);
            for row in rows {
                grid.row(row.into_iter().map(|cell| cells[cell.index(cells.len())].as_str()));
            }
            let paint = Paint(is_painted);
            let expected = grid.render_each(width, paint);
            prop_assert_eq!(render(&grid, width, paint), Some(expected.clone()));
            prop_assert_eq!(grid.render(usize::from(width), paint), expected);
        }

        #[test]
        fn cells_of_one_shape_are_laid_out_as_each_by_itself(
            head in "[a-zäö]{0,9}",
            shapes in vec(vec(1..14_usize, 0..6), 1..4),
            letters in vec(prop::sample::select(vec!['a', 'ä', 'Å', '–', 'ő', '.', '1']), MANY..MANY + 9),
            width in 0..60_u16,
        ) {
            // The long dash is not one of the plain letters, so that its cells are alike to no other.
            let mut grid = Grid::new(vec![head.clone(), head]);
            for (number, letter) in letters.iter().enumerate() {
                let words = shapes[number % shapes.len()].iter().map(|length| letter.to_string().repeat(*length));
                let cell = words.collect::<Vec<_>>().join(" ");
                grid.row([cell.as_str(), "yksi"]);
            }
            let expected = grid.render_each(width, Paint::NONE);
            prop_assert_eq!(render(&grid, width, Paint::NONE), Some(expected));
        }
    }
}
