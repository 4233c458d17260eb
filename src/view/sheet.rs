//! The sheet: one line that can be used as it is, then headed rows, tables and notes.

use unicode_width::UnicodeWidthStr;

use super::commands::with_agreement;
use super::paint::Paint;
use super::paint::Tone;
use super::printable::printable;
use super::table::Grid;

/// What is shown to people.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    blocks: Vec<Block>,
}

#[derive(Debug, Clone)]
enum Block {
    Line(String, Tone),
    Rows(Vec<Row>),
    Heading(String, Tone),
    Grid(Grid),
    /// Shown as it is, never wrapped.
    Plain(String, Tone),
    /// A part of a sheet that was rendered before.
    Rendered(String),
}

#[derive(Debug, Clone)]
struct Row {
    head: String,
    text: String,
    tone: Tone,
}

impl Sheet {
    /// A sheet that begins with a line.
    #[must_use]
    pub fn new(line: impl Into<String>) -> Sheet {
        Sheet::toned(line, Tone::Plain)
    }

    /// A sheet that begins with a line in a tone.
    #[must_use]
    pub fn toned(line: impl Into<String>, tone: Tone) -> Sheet {
        Sheet { blocks: vec![Block::Line(line.into(), tone)] }
    }

    /// Names the agreement in every command that the sheet tells.
    pub fn name_agreement(&mut self, id: &str) {
        for block in &mut self.blocks {
            match block {
                Block::Line(text, _) | Block::Heading(text, _) | Block::Plain(text, _) => {
                    *text = with_agreement(text, id);
                }
                Block::Rows(rows) => {
                    for row in rows {
                        row.text = with_agreement(&row.text, id);
                    }
                }
                Block::Grid(_) | Block::Rendered(_) => {}
            }
        }
    }

    /// Adds a line of its own.
    pub fn line(&mut self, line: impl Into<String>) {
        self.blocks.push(Block::Line(line.into(), Tone::Plain));
    }

    /// Adds a heading over what follows.
    pub fn heading(&mut self, heading: impl Into<String>) {
        self.heading_toned(heading, Tone::Heading);
    }

    /// Adds a heading in a tone.
    pub fn heading_toned(&mut self, heading: impl Into<String>, tone: Tone) {
        self.blocks.push(Block::Heading(heading.into(), tone));
    }

    /// Adds a row with its head; a head that repeats the one before is left out.
    pub fn row(&mut self, head: impl Into<String>, text: impl Into<String>) {
        self.row_toned(head, text, Tone::Plain);
    }

    /// Adds a row whose text has a tone.
    pub fn row_toned(&mut self, head: impl Into<String>, text: impl Into<String>, tone: Tone) {
        let row = Row { head: head.into(), text: text.into(), tone };
        match self.blocks.last_mut() {
            Some(Block::Rows(rows)) => rows.push(row),
            _ => self.blocks.push(Block::Rows(vec![row])),
        }
    }

    /// Adds a table.
    pub fn grid(&mut self, grid: Grid) {
        self.blocks.push(Block::Grid(grid));
    }

    /// Adds a part of a sheet that was rendered without colours for the width of this one.
    pub fn rendered(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Rendered(text.into()));
    }

    /// Adds a text that keeps its own lines.
    pub fn plain(&mut self, text: impl Into<String>) {
        self.plain_toned(text, Tone::Plain);
    }

    /// Adds a text that keeps its own lines, in a tone.
    pub fn plain_toned(&mut self, text: impl Into<String>, tone: Tone) {
        self.blocks.push(Block::Plain(text.into(), tone));
    }

    /// The sheet as text, at most `width` columns wide where words allow.
    #[must_use]
    pub fn render(&self, width: usize) -> String {
        self.render_painted(width, Paint::NONE)
    }

    /// So many lines it has at least, however wide the screen is.
    #[must_use]
    pub fn least_lines(&self) -> usize {
        let of_block = |block: &Block| if let Block::Rows(rows) = block { rows.len() } else { 1 };
        self.blocks.iter().map(of_block).sum()
    }

    /// The same in colours, which take up no columns.
    #[must_use]
    pub fn render_painted(&self, width: usize, paint: Paint) -> String {
        let mut out = String::new();
        for (place, block) in self.blocks.iter().enumerate() {
            match block {
                Block::Line(line, tone) => wrap(&mut out, line, ("", ""), width, (paint, *tone)),
                Block::Heading(heading, tone) => {
                    if place > 0 {
                        out.push('\n');
                    }
                    wrap(&mut out, heading, ("", ""), width, (paint, *tone));
                }
                Block::Rows(rows) => {
                    let after_heading = place > 0 && matches!(self.blocks.get(place - 1), Some(Block::Heading(..)));
                    if !out.is_empty() && !after_heading {
                        out.push('\n');
                    }
                    render_rows(&mut out, rows, width, paint);
                }
                Block::Grid(grid) => {
                    let after_heading = place > 0 && matches!(self.blocks.get(place - 1), Some(Block::Heading(..)));
                    if !out.is_empty() && !after_heading {
                        out.push('\n');
                    }
                    out.push_str(&grid.render(width, paint));
                }
                Block::Rendered(text) => out.push_str(&printable(text)),
                Block::Plain(text, tone) => {
                    let text = printable(text);
                    if !paint.changes(*tone) {
                        out.push_str(&text);
                        if !text.is_empty() && !text.ends_with('\n') {
                            out.push('\n');
                        }
                        continue;
                    }
                    for line in text.lines() {
                        out.push_str(&paint.tone(line, *tone));
                        out.push('\n');
                    }
                }
            }
        }
        out
    }
}

fn render_rows(out: &mut String, rows: &[Row], width: usize, paint: Paint) {
    let column = rows.iter().map(|row| columns(&row.head)).max().unwrap_or(0);
    let next = " ".repeat(column + 4);
    let mut last: Option<&str> = None;
    for Row { head, text, tone } in rows {
        let shown = if last == Some(head.as_str()) { "" } else { head.as_str() };
        last = Some(head);
        let first = format!("  {shown}{}", " ".repeat(column.saturating_sub(columns(shown)) + 2));
        for (place, line) in text.split('\n').enumerate() {
            wrap(out, line, (if place == 0 { &first } else { &next }, &next), width, (paint, *tone));
        }
    }
}

/// Writes `text` after the first margin, going on after the next one where a line is full.
fn wrap(out: &mut String, text: &str, (first, next): (&str, &str), width: usize, (paint, tone): (Paint, Tone)) {
    let text = printable(text);
    let mut margin = printable(first);
    if columns(&margin) + columns(&text) <= width {
        return end(out, &margin, &text, (paint, tone));
    }
    let mut room = columns(&margin);
    let mut line = String::new();
    // The columns of the line as far as it goes; absent before its first word.
    let mut used: Option<usize> = None;
    for word in text.split(' ') {
        let columns = columns(word);
        if let Some(before) = used.filter(|used| room + used + 1 + columns <= width) {
            line.push(' ');
            line.push_str(word);
            used = Some(before + 1 + columns);
            continue;
        }
        if used.is_some() {
            end(out, &margin, &line, (paint, tone));
            margin = printable(next);
            room = self::columns(&margin);
            line.clear();
        }
        line.push_str(word);
        used = Some(columns);
    }
    end(out, &margin, &line, (paint, tone));
}

/// How many columns a text takes up; letters of most alphabets of Europe take one each, which is told quickly.
pub(super) fn columns(text: &str) -> usize {
    if is_plain(text) { text.bytes().filter(|byte| !matches!(byte, 0x80..=0xbf)).count() } else { text.width() }
}

/// Whether each letter is known to take up one column.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, 0x20..=0x7e | 0x80..=0xbf | 0xc3..=0xc5))
}

/// Ends a line, without spaces at its end.
fn end(out: &mut String, margin: &str, line: &str, (paint, tone): (Paint, Tone)) {
    let line = line.trim_end();
    out.push_str(if line.is_empty() { margin.trim_end() } else { margin });
    out.push_str(&paint.tone(line, tone));
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::Paint;
    use super::Sheet;
    use super::Tone;

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

    #[test]
    fn columns_are_counted_quickly_as_they_are_counted_slowly() {
        for letter in ' '..='\u{2fff}' {
            let text = letter.to_string();
            assert_eq!(super::columns(&text), super::UnicodeWidthStr::width(text.as_str()), "{letter:?}");
        }
        assert_eq!(super::columns("Hämeenlinna – Åland"), 19);
    }

    #[test]
    fn colours_take_up_no_columns_and_come_from_nobody_else() {
        let mut sheet = Sheet::new("Ensin \u{1b}[31mvastaus.");
        sheet.row_toned("Miksi", "yksi kaksi kolme neljä", Tone::Bad);
        sheet.heading("Lopuksi");
        let shown = sheet.render_painted(24, Paint(true));
        let plain = shown.replace("\u{1b}[31m", "").replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
        assert_eq!(plain, sheet.render(24));
        assert_eq!(shown.matches("\u{1b}[31m").count(), 2, "{shown}");
        assert!(shown.contains("\u{1b}[31mkolme neljä\u{1b}[0m\n"), "{shown}");
    }
}
