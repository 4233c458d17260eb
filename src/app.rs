//! What one run holds: words, days, format, where the register lies. It holds; it does not think.

use std::cell::Cell;
use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use self::choose::Chosen;
use self::pager::Pager;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::store::sqlite::register::Register;
use crate::text::Words;
use crate::view::View;
use crate::view::paint::Paint;
use crate::view::printable::escaped;
use crate::view::printable::printable;

pub mod agenda;
pub mod case;
pub mod choose;
mod earlier;
pub mod glance;
pub mod open;
pub mod outbox;
pub mod pager;
pub mod people;
pub mod record;
pub mod rest;
mod succession;
pub mod survey;
pub mod unread;
mod waiting;

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Table,
    Json,
    Csv,
    Markdown,
}

/// Where the register lies, and whether the user said so.
#[derive(Debug, Clone)]
pub struct Place {
    /// None where the system knows no data folder.
    pub path: Option<PathBuf>,
    /// `--db` or its variable names it.
    pub named: bool,
    /// So long a command waits for another that writes.
    pub patience: Duration,
}

/// What one run holds.
#[derive(Debug)]
// Each is a switch that the user turns by itself.
#[allow(clippy::struct_excessive_bools)]
pub struct App {
    pub words: Words,
    pub format: Format,
    /// The day of the answer.
    pub today: NaiveDate,
    /// The day that a command asks about by `--on`, which decides like today which agreement and which version holds.
    pub asked: Cell<Option<NaiveDate>>,
    /// The command finds people by name, so that everybody in the register is read, and not only those whom the agreement's
    /// history names.
    pub everybody: Cell<bool>,
    /// The day of the clock, in the agreement's time zone.
    pub clock_day: NaiveDate,
    /// The instant that is recorded.
    pub now: DateTime<FixedOffset>,
    /// Leaves out what was recorded after this day.
    pub known: Option<NaiveDate>,
    pub place: Place,
    /// The agreement as it was read for its time zone, until it is used.
    pub first: RefCell<Option<Chosen>>,
    /// The register as it was opened for that, until it is used.
    pub opened: RefCell<Option<Register>>,
    /// Why entries that an answer tells could not be read.
    pub unreadable: Rc<RefCell<Option<Failure>>>,
    /// The agreement that the user chose.
    pub chosen: Option<String>,
    /// The agreement that stands in the command, and so has to stand in those that an answer tells.
    pub named: Option<String>,
    /// Who records, where the user or a variable says it.
    pub recorder: Option<String>,
    /// Asks the system for its user.
    pub system_user: fn() -> Option<String>,
    /// Where the settings of the mail server lie.
    pub mail_settings: fn() -> Option<PathBuf>,
    pub dry_run: bool,
    pub no_input: bool,
    pub yes: bool,
    pub width: usize,
    /// For long answers; none where nobody sits at a terminal, or it is not wanted.
    pub pager: Option<Pager>,
    /// Whether answers are coloured.
    pub paint: Paint,
    /// Somebody sits at a terminal, for questions.
    pub interactive: bool,
    /// Names of people beside offices in lists for other programs.
    pub names: bool,
}

impl App {
    /// Closes the register where it was opened for a write that did not come about. What was only read goes with the process.
    pub fn put_away(&self) {
        if let Some(register) = self.opened.take() {
            register.put_away();
        }
    }

    /// Who records: as was said, else the system's user. The system is asked only where something is recorded.
    #[must_use]
    pub fn recorder(&self) -> Option<String> {
        self.recorder.clone().or_else(self.system_user)
    }

    /// Shows an answer on stdout, in the format of the run.
    ///
    /// # Errors
    /// When stdout cannot be written; a closed pipe is for the caller to end quietly. After the answer, where an entry that it
    /// tells could not be read any more.
    pub fn show(&self, view: &dyn View, exit: Exit) -> anyhow::Result<Exit> {
        if let Some((first, rest)) = view.ready(&self.words) {
            return self.show_ready(&first, rest, exit);
        }
        let text = match self.format {
            Format::Json => escaped(&view.json(&self.words)).into_owned() + "\n",
            Format::Table => {
                let mut sheet = view.sheet(&self.words);
                if let Some(id) = &self.named {
                    sheet.name_agreement(id);
                }
                sheet.render_painted(self.width, self.paint)
            }
            Format::Csv => match view.grid(&self.words) {
                Some(grid) => grid.csv(),
                None => return Err(no_such_format().into()),
            },
            Format::Markdown => match view.grid(&self.words) {
                Some(grid) => grid.markdown(),
                None => return Err(no_such_format().into()),
            },
        };
        self.tell_of_another_day();
        if self.format == Format::Table && self.pager.as_ref().is_some_and(|pager| pager.show(&text)) {
            return self.unless_unreadable(exit);
        }
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        self.unless_unreadable(exit)
    }

    /// Shows an answer that is ready in two parts.
    fn show_ready(&self, first: &str, rest: &str, exit: Exit) -> anyhow::Result<Exit> {
        let is_json = self.format == Format::Json;
        let safe = |text| if is_json { escaped(text) } else { printable(text) };
        let (first, rest) = (safe(first), safe(rest));
        self.tell_of_another_day();
        if !is_json && self.pager.as_ref().is_some_and(|pager| pager.show(&format!("{first}{rest}"))) {
            return self.unless_unreadable(exit);
        }
        let mut out = std::io::stdout().lock();
        for part in [first.as_bytes(), rest.as_bytes(), if is_json { b"\n" } else { b"" }] {
            out.write_all(part)?;
        }
        out.flush()?;
        self.unless_unreadable(exit)
    }

    fn unless_unreadable(&self, exit: Exit) -> anyhow::Result<Exit> {
        match self.unreadable.borrow_mut().take() {
            Some(failure) => Err(failure.into()),
            None => Ok(exit),
        }
    }

    /// Says something beside the answer, on stderr.
    pub fn note(&self, text: &str) {
        let shown = printable(text);
        // Nothing can be told when stderr is closed.
        let _ = writeln!(std::io::stderr(), "{shown}");
    }

    /// An answer to a person says that it is for another day than the clock's.
    fn tell_of_another_day(&self) {
        if self.format == Format::Table && self.today != self.clock_day {
            self.note(&self.words.say_with("note-other-day", &[("day", self.words.date(self.today).into())]));
        }
    }
}

fn no_such_format() -> crate::failure::Failure {
    crate::failure::Failure::new(crate::failure::Kind::BadValue, "failure-no-list")
        .hint(crate::text::message::Message::new("hint-no-list"))
}
