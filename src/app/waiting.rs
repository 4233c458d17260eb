//! A word to whoever waits at a terminal while another program writes.

use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::App;
use crate::view::printable::printable;

/// So long nothing is said.
const SILENCE: Duration = Duration::from_secs(1);

/// Something is waited for until this is dropped.
#[derive(Debug)]
pub(super) struct Waiting {
    _over: Option<Sender<()>>,
}

impl App {
    /// Says at a terminal, where it takes longer than a moment, that the register may be in use.
    pub(super) fn waiting(&self) -> Waiting {
        if !self.interactive {
            return Waiting { _over: None };
        }
        let seconds = u32::try_from(self.place.patience.as_secs()).unwrap_or(u32::MAX);
        let values = [("seconds", seconds.into())];
        let text = self.words.say_with("note-waiting", &values);
        let (over, ends) = mpsc::channel::<()>();
        // Where no thread can be had, it is waited without a word.
        let _ = thread::Builder::new().spawn(move || {
            if ends.recv_timeout(SILENCE) == Err(RecvTimeoutError::Timeout) {
                eprintln!("{}", printable(&text));
            }
        });
        Waiting { _over: Some(over) }
    }
}
