//! Where in the file a value stands, written only when a problem is reported.

use std::fmt;

/// A place in the tables of the file, linked to the place around it.
#[derive(Debug, Clone, Copy)]
pub struct Path<'p> {
    around: Option<&'p Path<'p>>,
    step: Step<'p>,
}

/// The last step of a path.
#[derive(Debug, Clone, Copy)]
enum Step<'p> {
    File,
    Key(&'p str),
    Element { key: &'p str, label: Label<'p> },
}

/// How one of several tables is told apart.
#[derive(Debug, Clone, Copy)]
pub enum Label<'p> {
    Id(&'p str),
    /// Counted from one.
    Number(usize),
}

impl<'p> Path<'p> {
    /// The whole file.
    #[must_use]
    pub fn file() -> Path<'p> {
        Path { around: None, step: Step::File }
    }

    /// The value of `key` in the table that stands here.
    #[must_use]
    pub fn key(&'p self, key: &'p str) -> Path<'p> {
        Path { around: Some(self), step: Step::Key(key) }
    }

    /// Whether it is a key of the file itself.
    #[must_use]
    pub fn is_of_file(&self) -> bool {
        self.around.is_some_and(|around| around.around.is_none())
    }

    /// One of the tables that stand here.
    #[must_use]
    pub fn labelled(self, label: Label<'p>) -> Path<'p> {
        match self.step {
            Step::Key(key) => Path { around: self.around, step: Step::Element { key, label } },
            Step::File | Step::Element { .. } => self,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(around) = self.around {
            around.fmt(out)?;
            if around.around.is_some() {
                out.write_str(".")?;
            }
        }
        match self.step {
            Step::File => Ok(()),
            Step::Key(key) => out.write_str(key),
            Step::Element { key, label: Label::Id(id) } => write!(out, "{key}[{id}]"),
            Step::Element { key, label: Label::Number(number) } => write!(out, "{key}[{number}]"),
        }
    }
}
