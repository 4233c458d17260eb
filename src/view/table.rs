//! Tables, as text, CSV and Markdown.

use comfy_table::ContentArrangement;
use comfy_table::Table;
use comfy_table::presets::NOTHING;

use super::paint::Paint;
use super::paint::Tone;
use super::printable::on_one_line;

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
        let mut table = Table::new();
        table.load_style(NOTHING);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
        table.set_header(self.heads.iter().map(|head| on_one_line(head)));
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| on_one_line(cell)));
        }
        let mut out = String::new();
        for (place, line) in table.lines().enumerate() {
            // The outer margin of the library is taken off, so that a first column begins at the edge.
            let line = line.strip_prefix(' ').unwrap_or(&line);
            let tone = if place == 0 { Tone::Heading } else { Tone::Plain };
            out.push_str(&paint.tone(line.trim_end(), tone));
            out.push('\n');
        }
        out
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

/// A cell in which nothing ends the cell or begins a tag.
fn in_markdown(cell: &str) -> String {
    on_one_line(cell).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::Grid;
    use super::Paint;

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

    #[test]
    fn a_table_has_no_margin() {
        assert_eq!(grid().render(80, Paint::NONE), "Nimi  Tila\na|b   =1\n");
    }
}
