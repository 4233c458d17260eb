//! Whether somebody sits at a terminal, and how large it is.

use std::io::IsTerminal;

use crate::app::pager::Pager;
use crate::home::Environment;

pub(super) fn is_interactive() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// The pager of somebody at a terminal.
pub(super) fn pager(environment: &Environment) -> Option<Pager> {
    if !std::io::stdout().is_terminal() || !std::io::stdin().is_terminal() {
        return None;
    }
    let (_, height) = terminal_size::terminal_size()?;
    Some(Pager { command: environment.pager.clone(), less: !environment.less, height: usize::from(height.0) })
}

pub(super) fn terminal_width() -> Option<usize> {
    std::io::stdout().is_terminal().then(terminal_size_of_stdout).flatten()
}

fn terminal_size_of_stdout() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}
