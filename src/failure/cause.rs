//! Why it did not work, in the reader's words; the code of the system or the database comes last, for whoever looks further.

use std::fmt;

use crate::store::error;
use crate::store::error::Why;
use crate::text::Words;
use crate::text::message::Message;

/// Why it did not work.
#[derive(Debug, Clone)]
pub enum Cause {
    /// In the words of another program.
    Said(String),
    /// In our words, and with the code of the system or the database.
    Told { message: Message, code: Option<String> },
}

impl Cause {
    /// What another program said.
    #[must_use]
    pub fn said(words: impl fmt::Display) -> Cause {
        Cause::Said(words.to_string())
    }

    /// Says it.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Cause::Said(said) => said.clone(),
            Cause::Told { message, code: None } => message.in_words(words),
            Cause::Told { message, code: Some(code) } => format!("{} ({code})", message.in_words(words)),
        }
    }
}

impl From<Message> for Cause {
    fn from(message: Message) -> Cause {
        Cause::Told { message, code: None }
    }
}

impl From<&std::io::Error> for Cause {
    fn from(error: &std::io::Error) -> Cause {
        Cause::from(&error::Cause::from(error))
    }
}

impl From<&error::Cause> for Cause {
    fn from(cause: &error::Cause) -> Cause {
        let message = match cause.why {
            Why::Entry(number) => Message::new("cause-entry").with("entry", number),
            other => Message::new(key(other)),
        };
        Cause::Told { message, code: cause.code.clone() }
    }
}

fn key(why: Why) -> &'static str {
    match why {
        Why::Forbidden => "cause-forbidden",
        Why::NotThere => "cause-not-there",
        Why::Folder => "cause-folder",
        Why::NotAFolder => "cause-not-a-folder",
        Why::NotAFile => "cause-not-a-file",
        Why::Links => "cause-links",
        Why::Name => "cause-name",
        Why::ReadOnlyDisk => "cause-read-only-disk",
        Why::Full => "cause-full",
        Why::TooLarge => "cause-too-large",
        Why::NotADatabase => "cause-not-a-database",
        Why::Foreign => "cause-foreign",
        Why::Content => "cause-content",
        Why::Row => "cause-row",
        Why::Entry(_) => "cause-entry",
        Why::Copy => "cause-copy",
        Why::Gone => "cause-gone",
        Why::Disk => "cause-disk",
        Why::Other => "cause-other",
    }
}
