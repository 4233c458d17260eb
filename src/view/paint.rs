//! Colours, which only underline what the words say: nothing is told by colour alone.

use anstyle::AnsiColor;
use anstyle::Style;

/// How a text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Plain,
    /// Over what follows.
    Heading,
    /// Beside the answer: its reasons.
    Quiet,
    /// In order.
    Good,
    /// To be done.
    Due,
    /// Late, missed, wrong.
    Bad,
}

impl Tone {
    fn style(self) -> Style {
        match self {
            Tone::Plain => Style::new(),
            Tone::Heading => Style::new().bold(),
            Tone::Quiet => Style::new().dimmed(),
            Tone::Good => AnsiColor::Green.on_default(),
            Tone::Due => AnsiColor::Yellow.on_default(),
            Tone::Bad => AnsiColor::Red.on_default(),
        }
    }
}

/// Whether what is shown is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint(pub bool);

impl Paint {
    /// No colours.
    pub const NONE: Paint = Paint(false);

    /// Whether a text in this tone looks otherwise than plain.
    #[must_use]
    pub fn changes(self, tone: Tone) -> bool {
        self.0 && tone != Tone::Plain
    }

    /// A text of one line in its colour. It must have been made printable before: what it holds is not looked at.
    #[must_use]
    pub fn tone(self, text: &str, tone: Tone) -> String {
        if !self.changes(tone) || text.is_empty() {
            return text.to_owned();
        }
        let style = tone.style();
        format!("{style}{text}{style:#}")
    }
}

#[cfg(test)]
mod tests {
    use super::Paint;
    use super::Tone;

    #[test]
    fn colour_stands_around_the_text_and_only_where_it_is_wanted() {
        assert_eq!(Paint(true).tone("a", Tone::Bad), "\u{1b}[31ma\u{1b}[0m");
        assert_eq!(Paint(true).tone("a", Tone::Plain), "a");
        assert_eq!(Paint::NONE.tone("a", Tone::Bad), "a");
    }
}
