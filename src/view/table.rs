//! Tables, as text, CSV and Markdown.

use comfy_table::ColumnConstraint;
use comfy_table::ContentArrangement;
use comfy_table::ContentLineStyle;
use comfy_table::LineStyle;
use comfy_table::Table;
use comfy_table::TableStyle;
use comfy_table::Width;
use comfy_table::presets::NOTHING;
use unicode_width::UnicodeWidthStr;

use super::paint::Paint;
use super::paint::Tone;
use super::printable::on_one_line;
use crate::text::plain::iso;
use whole::Content;
use whole::least;

mod alike;
mod whole;

/// From so many rows on it is looked for cells that are alike.
const MANY: usize = 64;

/// Rows under heads.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    heads: Vec<String>,
    /// The cells of all rows, one behind the other, and where each ends: a long list has few pieces of memory.
    text: String,
    ends: Vec<usize>,
    /// The columns in which days stand.
    days: Vec<usize>,
}

impl Grid {
    /// A table with these heads.
    #[must_use]
    pub fn new(heads: Vec<String>) -> Grid {
        Grid { heads, text: String::new(), ends: Vec::new(), days: Vec::new() }
    }

    /// The same with days in these columns: other programs get them as `2025-05-14`.
    #[must_use]
    pub fn with_days(mut self, columns: impl IntoIterator<Item = usize>) -> Grid {
        self.days = columns.into_iter().collect();
        self
    }

    /// Adds a row, a cell under each head; what is not given is empty.
    pub fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        let mut cells = cells.into_iter();
        for _ in 0..self.heads.len() {
            self.text.extend(cells.next().as_ref().map(AsRef::as_ref));
            self.ends.push(self.text.len());
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn height(&self) -> usize {
        self.ends.len().checked_div(self.heads.len()).unwrap_or_default()
    }

    /// The cells of all rows, one row after the other.
    fn cells(&self) -> impl Iterator<Item = &str> {
        let begins = std::iter::once(&0).chain(&self.ends);
        begins.zip(&self.ends).map(|(begin, end)| self.text.get(*begin..*end).unwrap_or_default())
    }

    /// The rows, each with its cells.
    fn rows(&self) -> impl Iterator<Item = Vec<&str>> {
        let mut cells = self.cells();
        (0..self.height()).map(move |_| cells.by_ref().take(self.heads.len()).collect())
    }

    /// As text, at most `width` columns wide.
    #[must_use]
    pub fn render(&self, width: usize, paint: Paint) -> String {
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        if self.height() >= MANY
            && let Some(out) = alike::render(self, width, paint)
        {
            return out;
        }
        self.render_each(width, paint)
    }

    /// Every cell laid out by itself.
    fn render_each(&self, width: u16, paint: Paint) -> String {
        let mut table = self.table(NOTHING, width);
        for row in self.rows() {
            table.add_row(row.into_iter().map(on_one_line));
        }
        keep_words_whole(&mut table, width);
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

    /// As CSV with a comma, every cell a program could take for a formula marked with an apostrophe.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let safe = |cell: &str| {
            let cell = on_one_line(cell);
            if cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { format!("'{cell}") } else { cell }
        };
        // Writing to memory can't fail.
        let _ = writer.write_record(self.heads.iter().map(|head| safe(head)));
        for row in self.rows() {
            let cells = row.into_iter().enumerate().map(|(at, cell)| {
                let day = self.days.contains(&at).then(|| iso(cell)).flatten();
                day.unwrap_or_else(|| safe(cell))
            });
            let _ = writer.write_record(cells);
        }
        writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// As a Markdown table.
    #[must_use]
    pub fn markdown(&self) -> String {
        let line = |cells: Vec<&str>| {
            let cells: Vec<String> = cells.into_iter().map(in_markdown).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule = format!("|{}\n", " --- |".repeat(self.heads.len()));
        let head = line(self.heads.iter().map(String::as_str).collect());
        self.rows().fold(head + &rule, |out, row| out + &line(row))
    }
}

/// The columns that stand beside each cell and belong to none.
const PADDING: u16 = 2;

/// Sets the least width of columns in a table of this width, whose lines between columns take up nothing.
fn keep_words_whole(table: &mut Table, width: u16) {
    let mut columns: Vec<Content> = Vec::new();
    for row in table.header().into_iter().chain(table.row_iter()) {
        for (at, cell) in row.cell_iter().enumerate() {
            if columns.len() == at {
                columns.push(Content::default());
            }
            if let Some(column) = columns.get_mut(at) {
                *column = column.with(&cell.content(), UnicodeWidthStr::width);
            }
        }
    }
    let padding = usize::from(PADDING).saturating_mul(columns.len());
    let least = least(&columns, usize::from(width).saturating_sub(padding));
    for (column, least) in table.column_iter_mut().zip(least) {
        if let Some(least) = least.and_then(|least| u16::try_from(least).ok()) {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least.saturating_add(PADDING))));
        }
    }
}

/// The style in which a letter stands between the columns, and lines of another between the rows.
fn marked(beside: char, below: char) -> TableStyle {
    let (beside, below) = (ContentLineStyle::none().junction(beside), LineStyle::none().fill(below));
    TableStyle::new().header_lines(beside).content_lines(beside).header_separator(below).row_separator(below)
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

/// A cell in which nothing ends the cell or begins a tag.
fn in_markdown(cell: &str) -> String {
    on_one_line(cell).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        let mut grid = Grid::new(vec!["Nimi".into(), "Tila".into()]);
        grid.row(["a|b", "=1"]);
        grid
    }

    #[test]
    fn a_cell_never_becomes_a_formula_or_a_column() {
        assert_eq!(super::in_markdown("a\\|b<script>\nc"), "a\\\\\\|b&lt;script> c");
        assert_eq!(grid().csv(), "Nimi,Tila\na|b,'=1\n");
        assert_eq!(grid().markdown(), "| Nimi | Tila |\n| --- | --- |\n| a\\|b | =1 |\n");
    }

    #[test]
    fn a_table_has_no_margin() {
        assert_eq!(grid().render(80, Paint::NONE), "Nimi  Tila\na|b   =1\n");
    }

    #[test]
    fn words_stay_whole_while_another_column_has_room() {
        let mut grid = Grid::new(vec!["Toimielin".into(), "Tehtävä".into()]);
        let duty = "sopimuksen sisällön ja muutostarpeiden arviointi ja siitä sopiminen kaikkien osapuolten kesken";
        grid.row(["hyvinvointialueneuvottelukuntatyöryhmäkokous", duty]);
        let shown = grid.render(70, Paint::NONE);
        assert!(shown.contains("hyvinvointialueneuvottelukuntatyöryhmäkokous"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 70), "{shown}");
        assert!(duty.split(' ').all(|word| shown.contains(word)), "{shown}");
    }
}
