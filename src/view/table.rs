//! Tables, as text, CSV and Markdown.

use std::collections::HashMap;

use comfy_table::ContentArrangement;
use comfy_table::ContentLineStyle;
use comfy_table::LineStyle;
use comfy_table::Table;
use comfy_table::TableStyle;
use comfy_table::presets::NOTHING;

use super::paint::Paint;
use super::paint::Tone;
use super::printable::on_one_line;

/// From so many rows on it is looked for cells that are alike.
const MANY: usize = 64;

/// Stand between columns and between rows while cells are laid out; no script has these letters.
const BESIDE: char = '\u{f8fe}';
const BELOW: char = '\u{f8ff}';

/// Rows under heads.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// A table with these heads.
    #[must_use]
    pub fn new(heads: Vec<String>) -> Grid {
        Grid { heads, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// As text, at most `width` columns wide.
    #[must_use]
    pub fn render(&self, width: usize, paint: Paint) -> String {
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        if self.rows.len() >= MANY
            && let Some(out) = self.render_alike_once(width, paint)
        {
            return out;
        }
        let mut table = self.table(NOTHING, width);
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| on_one_line(cell)));
        }
        let mut out = String::new();
        table.lines().for_each(|line| put(&mut out, &line, paint));
        out
    }

    fn table(&self, style: TableStyle, width: u16) -> Table {
        let mut table = Table::new();
        table.load_style(style);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(width);
        table.set_header(self.heads.iter().map(|head| on_one_line(head)));
        table
    }

    /// The same where many cells are alike: how wide a column is follows from which cells stand in it, and how a cell is
    /// divided from the cell and the width. So each is laid out once, in a table of the cells that differ, and rows are put
    /// together from them. None where that is not worth it, or cannot be told apart again.
    fn render_alike_once(&self, width: u16, paint: Paint) -> Option<String> {
        let count = self.heads.len();
        let mut columns: Vec<Differing<'_>> = vec![Differing::default(); count];
        let mut places = Vec::with_capacity(self.rows.len() * count);
        for row in self.rows.iter().filter(|row| row.len() == count) {
            places.extend(columns.iter_mut().zip(row).map(|(column, cell)| column.place(cell)));
        }
        let most = columns.iter().map(|column| column.cells.len()).max()?;
        let is_marked = |cell: &str| cell.contains([BESIDE, BELOW]);
        let has_mark = columns.iter().flat_map(|column| &column.cells).any(|cell| is_marked(cell));
        let is_whole = places.len() == self.rows.len() * count;
        if !is_whole || most * 2 > self.rows.len() || has_mark || self.heads.iter().any(|head| is_marked(head)) {
            return None;
        }
        // The lines between columns take up a column each.
        let width = width.checked_add(u16::try_from(count).ok()?.checked_sub(1)?)?;
        let (beside, below) = (ContentLineStyle::none().junction(BESIDE), LineStyle::none().fill(BELOW));
        let style = TableStyle::new().header_lines(beside).content_lines(beside);
        let mut table = self.table(style.header_separator(below).row_separator(below), width);
        for place in 0..most {
            let cell = |column: &Differing<'_>| column.cells.get(place).map(|cell| on_one_line(cell));
            table.add_row(columns.iter().map(|column| cell(column).unwrap_or_default()));
        }
        let lines: Vec<String> = table.lines().collect();
        let mut blocks = lines.split(|line| line.starts_with(BELOW));
        let mut out = String::new();
        for line in blocks.next()? {
            put(&mut out, &line.replace(BESIDE, ""), paint);
        }
        let widths = lines.iter().find(|line| line.starts_with(BELOW))?.split(' ');
        let blanks: Vec<String> = widths.map(|column| " ".repeat(column.chars().count())).collect();
        let laid_out: Vec<Vec<Vec<&str>>> = blocks.map(|block| parted(block, count)).collect::<Option<_>>()?;
        let parts = |column: usize, place: usize| laid_out.get(place)?.get(column);
        if blanks.len() != count || laid_out.len() != most {
            return None;
        }
        let mut line = String::new();
        for row in places.chunks(count) {
            let cells: Vec<&Vec<&str>> =
                row.iter().enumerate().map(|(column, place)| parts(column, *place)).collect::<Option<_>>()?;
            let height = cells.iter().map(|cell| cell.len()).max().unwrap_or_default().max(1);
            for at in 0..height {
                line.clear();
                for (cell, blank) in cells.iter().zip(&blanks) {
                    line.push_str(cell.get(at).copied().unwrap_or(blank));
                }
                put(&mut out, &line, paint);
            }
        }
        Some(out)
    }

    /// As CSV with a comma, every cell a program could take for a formula marked with an apostrophe.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let safe = |cell: &String| {
            let cell = on_one_line(cell);
            if cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { format!("'{cell}") } else { cell }
        };
        for row in std::iter::once(&self.heads).chain(&self.rows) {
            // Writing to memory can't fail.
            let _ = writer.write_record(row.iter().map(safe));
        }
        writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// As a Markdown table.
    #[must_use]
    pub fn markdown(&self) -> String {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| in_markdown(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule = format!("|{}\n", " --- |".repeat(self.heads.len()));
        self.rows.iter().fold(line(&self.heads) + &rule, |out, row| out + &line(row))
    }
}

/// Writes a line of the library, without its outer margin, so that a first column begins at the edge. The first is the head.
fn put(out: &mut String, line: &str, paint: Paint) {
    let tone = if out.is_empty() { Tone::Heading } else { Tone::Plain };
    let line = line.strip_prefix(' ').unwrap_or(line).trim_end();
    if paint.changes(tone) {
        out.push_str(&paint.tone(line, tone));
    } else {
        out.push_str(line);
    }
    out.push('\n');
}

/// The cells of a column that differ, in the order in which they came.
#[derive(Debug, Clone, Default)]
struct Differing<'g> {
    cells: Vec<&'g str>,
    places: HashMap<&'g str, usize>,
    last: usize,
}

impl<'g> Differing<'g> {
    /// The place of a cell among those that differ.
    fn place(&mut self, cell: &'g str) -> usize {
        if self.cells.get(self.last) != Some(&cell) {
            self.last = *self.places.entry(cell).or_insert_with(|| {
                self.cells.push(cell);
                self.cells.len() - 1
            });
        }
        self.last
    }
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

/// A cell in which nothing ends the cell or begins a tag.
fn in_markdown(cell: &str) -> String {
    on_one_line(cell).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn grid() -> Grid {
        let mut grid = Grid::new(vec!["Nimi".into(), "Tila".into()]);
        grid.row(vec!["a|b".into(), "=1".into()]);
        grid
    }

    #[test]
    fn a_cell_never_becomes_a_formula_or_a_column() {
        assert_eq!(super::in_markdown("a\\|b<script>\nc"), "a\\\\\\|b&lt;script> c");
        assert_eq!(grid().csv(), "Nimi,Tila\na|b,'=1\n");
        assert_eq!(grid().markdown(), "| Nimi | Tila |\n| --- | --- |\n| a\\|b | =1 |\n");
    }

    proptest! {
        #[test]
        fn cells_that_are_laid_out_once_look_as_each_by_itself(
            heads in vec("[a-zäö]{0,9}", 1..6),
            cells in vec("[a-zäö \u{301}日\u{200d}👩.]{0,30}|[a-z]{0,40}", 1..6),
            rows in vec(vec(any::<prop::sample::Index>(), 6), MANY..MANY + 9),
            width in 0..90_u16,
            is_painted in any::<bool>(),
        ) {
            let row = |row: Vec<prop::sample::Index>| {
                heads.iter().zip(row).map(|(_, cell)| cells[cell.index(cells.len())].clone()).collect()
            };
            let grid = Grid { rows: rows.into_iter().map(row).collect(), heads: heads.clone() };
            let paint = Paint(is_painted);
            let mut table = grid.table(NOTHING, width);
            for row in &grid.rows {
                table.add_row(row.iter().map(|cell| on_one_line(cell)));
            }
            let mut expected = String::new();
            table.lines().for_each(|line| put(&mut expected, &line, paint));
            let once = grid.render_alike_once(width, paint);
            prop_assert_eq!(once.as_deref(), Some(expected.as_str()));
            prop_assert_eq!(grid.render(usize::from(width), paint), expected);
        }
    }

    #[test]
    fn a_table_has_no_margin() {
        assert_eq!(grid().render(80, Paint::NONE), "Nimi  Tila\na|b   =1\n");
    }
}
