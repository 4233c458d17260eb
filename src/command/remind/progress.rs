//! How far a run is, on a terminal and where there are many messages.

use std::io::IsTerminal;
use std::io::Write;

use crate::text::Words;

/// From so many messages on, sending takes long enough to be watched.
const MANY: usize = 5;

#[derive(Debug)]
pub(super) struct Progress {
    total: usize,
    shown: bool,
}

impl Progress {
    pub(super) fn of(total: usize) -> Progress {
        Progress { total, shown: total >= MANY && std::io::stderr().is_terminal() }
    }

    pub(super) fn show(&self, place: usize, words: &Words) {
        if self.shown {
            let values = [("place", place.into()), ("total", self.total.into())];
            let _ = write!(std::io::stderr(), "\r{}", words.say_with("remind-progress", &values));
        }
    }

    pub(super) fn clear(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
