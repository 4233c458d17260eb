//! Long answers at a terminal go through a pager.

use std::io::Write;
use std::process::Command;
use std::process::Stdio;

/// How a long answer is shown at a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// The program with its options; `less` where none is named.
    pub command: Option<String>,
    /// Nobody has said how `less` is to behave.
    pub less: bool,
    /// So many lines fit the screen, the prompt that follows included.
    pub height: usize,
}

impl Pager {
    /// Shows a text that is longer than the screen; false where it fits, or no pager can be started.
    pub fn show(&self, text: &str) -> bool {
        if text.lines().count() < self.height {
            return false;
        }
        let command = self.command.as_deref().unwrap_or("less -FRX");
        let mut words = command.split_whitespace();
        let Some(program) = words.next() else { return false };
        let mut pager = Command::new(program);
        pager.args(words).stdin(Stdio::piped());
        if self.less {
            // Colours are shown, and a short end does not clear the screen.
            pager.env("LESS", "FRX");
        }
        let Ok(mut child) = pager.spawn() else { return false };
        if let Some(mut stdin) = child.stdin.take() {
            // Whoever leaves the pager has seen enough.
            let _ = stdin.write_all(text.as_bytes());
        }
        let _ = child.wait();
        true
    }
}
