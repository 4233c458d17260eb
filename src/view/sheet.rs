//! The sheet: one line that can be used as it is, then headed rows, tables and notes.

use unicode_width::UnicodeWidthStr;

use super::printable::printable;
use super::table::Grid;

/// What is shown to people.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    blocks: Vec<Block>,
}

#[derive(Debug, Clone)]
enum Block {
    Line(String),
    Rows(Vec<(String, String)>),
    Heading(String),
    Grid(Grid),
    /// Shown as it is, never wrapped.
    Plain(String),
}

impl Sheet {
    /// A sheet that begins with a line.
    #[must_use]
    pub fn new(line: impl Into<String>) -> Sheet {
        Sheet { blocks: vec![Block::Line(line.into())] }
    }

    /// Adds a line of its own.
    pub fn line(&mut self, line: impl Into<String>) {
        self.blocks.push(Block::Line(line.into()));
    }

    /// Adds a heading over what follows.
    pub fn heading(&mut self, heading: impl Into<String>) {
        self.blocks.push(Block::Heading(heading.into()));
    }

    /// Adds a row with its head; a head that repeats the one before is left out.
    pub fn row(&mut self, head: impl Into<String>, text: impl Into<String>) {
        let row = (head.into(), text.into());
        match self.blocks.last_mut() {
            Some(Block::Rows(rows)) => rows.push(row),
            _ => self.blocks.push(Block::Rows(vec![row])),
        }
    }

    /// Adds a table.
    pub fn grid(&mut self, grid: Grid) {
        self.blocks.push(Block::Grid(grid));
    }

    /// Adds a text that keeps its own lines.
    pub fn plain(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Plain(text.into()));
    }

    /// The sheet as text, at most `width` columns wide where words allow.
    #[must_use]
    pub fn render(&self, width: usize) -> String {
        let mut out = String::new();
        for (place, block) in self.blocks.iter().enumerate() {
            match block {
                Block::Line(line) => wrap(&mut out, line, "", "", width),
                Block::Heading(heading) => {
                    if place > 0 {
                        out.push('\n');
                    }
                    wrap(&mut out, heading, "", "", width);
                }
                Block::Rows(rows) => {
                    let after_heading = place > 0 && matches!(self.blocks.get(place - 1), Some(Block::Heading(_)));
                    if !out.is_empty() && !after_heading {
                        out.push('\n');
                    }
                    render_rows(&mut out, rows, width);
                }
                Block::Grid(grid) => {
                    let after_heading = place > 0 && matches!(self.blocks.get(place - 1), Some(Block::Heading(_)));
                    if !out.is_empty() && !after_heading {
                        out.push('\n');
                    }
                    out.push_str(&grid.render(width));
                }
                Block::Plain(text) => {
                    out.push_str(&printable(text));
                    if !text.ends_with('\n') {
                        out.push('\n');
                    }
                }
            }
        }
        out
    }
}

fn render_rows(out: &mut String, rows: &[(String, String)], width: usize) {
    let column = rows.iter().map(|(head, _)| head.width()).max().unwrap_or(0);
    let mut last: Option<&str> = None;
    for (head, text) in rows {
        let shown = if last == Some(head.as_str()) { "" } else { head.as_str() };
        last = Some(head);
        let first = format!("  {shown}{}", " ".repeat(column.saturating_sub(shown.width()) + 2));
        let next = " ".repeat(column + 4);
        for (place, line) in text.split('\n').enumerate() {
            wrap(out, line, if place == 0 { &first } else { &next }, &next, width);
        }
    }
}

/// Writes `text` after `first`, going on after `next` where a line is full.
fn wrap(out: &mut String, text: &str, first: &str, next: &str, width: usize) {
    let text = printable(text);
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split(' ') {
        let space = usize::from(!empty);
        if !empty && line.width() + space + word.width() > width {
            out.push_str(line.trim_end());
            out.push('\n');
            next.clone_into(&mut line);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    #[test]
    fn rows_stand_under_each_other_and_wrap_beside_their_head() {
        let mut sheet = Sheet::new("Ensin vastaus.");
        sheet.row("Miksi", "yksi kaksi kolme neljä");
        sheet.row("Sopimus", "viisi");
        sheet.row("Sopimus", "kuusi");
        let shown = sheet.render(24);
        assert_eq!(
            shown,
            "Ensin vastaus.\n\n  Miksi    yksi kaksi\n           kolme neljä\n  Sopimus  viisi\n           kuusi\n"
        );
    }
}
