//! What the user is told when it does not work: message, causes, hint, exit code.

use std::fmt;

use serde::Serialize;

use self::cause::Cause;
use crate::history::entry::EntryNumber;
use crate::store::error::StoreError;
use crate::text::Value;
use crate::text::Words;
use crate::text::message::Message;

pub mod cause;

/// How a run ends. The numbers are a promise (`contract.md`, "Exit codes").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done, answered.
    Done,
    /// Failed or refused.
    Failed,
    /// Not understood.
    NotUnderstood,
    /// Left open: the answer tells what to record or decide.
    LeftOpen,
    /// Something is due, late or missing.
    Attention,
}

impl Exit {
    /// The number that the process ends with.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::NotUnderstood => 2,
            Exit::LeftOpen => 3,
            Exit::Attention => 4,
        }
    }
}

/// The kind of a failure; a promise to scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Usage,
    Missing,
    UnknownName,
    NotAParty,
    AmbiguousName,
    UnknownNumber,
    BadDate,
    BadValue,
    BadAgreement,
    Refused,
    Conflict,
    NoRegister,
    Damaged,
    TooNew,
    Io,
}

impl Kind {
    /// How a run with such a failure ends.
    #[must_use]
    pub fn exit(self) -> Exit {
        match self {
            Kind::Usage
            | Kind::Missing
            | Kind::UnknownName
            | Kind::NotAParty
            | Kind::AmbiguousName
            | Kind::UnknownNumber
            | Kind::BadDate
            | Kind::BadValue
            | Kind::BadAgreement => Exit::NotUnderstood,
            Kind::Refused | Kind::Conflict | Kind::NoRegister | Kind::Damaged | Kind::TooNew | Kind::Io => Exit::Failed,
        }
    }
}

/// What went wrong, as facts; the sentences are written when it is told.
#[derive(Debug, Clone)]
pub struct Failure {
    pub kind: Kind,
    pub message: Message,
    pub cause: Option<Cause>,
    pub hint: Option<Message>,
    /// What the user typed.
    pub input: Option<String>,
    /// Ids: all matches of an ambiguous name, the nearest of an unknown one.
    pub candidates: Vec<String>,
    /// The recorded fact in the way.
    pub entry: Option<EntryNumber>,
    /// A text to print as it is instead of the message, as the problems of a file.
    pub rendered: Option<String>,
}

impl Failure {
    /// A failure of a kind, with its message.
    #[must_use]
    pub fn new(kind: Kind, key: &'static str) -> Failure {
        Failure {
            kind,
            message: Message::new(key),
            cause: None,
            hint: None,
            input: None,
            candidates: Vec::new(),
            entry: None,
            rendered: None,
        }
    }

    /// The same, with a value in its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Failure {
        self.message.values.push((name, value.into()));
        self
    }

    /// The same, with the next step.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Failure {
        self.hint = Some(hint);
        self
    }

    /// The same, about what the user typed.
    #[must_use]
    pub fn about(mut self, input: &str) -> Failure {
        self.input = Some(input.to_owned());
        self.with("input", input)
    }

    /// The same, with ids to choose from.
    #[must_use]
    pub fn candidates(mut self, candidates: Vec<String>) -> Failure {
        let listed = candidates.join(", ");
        self.candidates = candidates;
        self.with("candidates", listed)
    }

    /// The same, with the entry in the way.
    #[must_use]
    pub fn entry(mut self, entry: Option<EntryNumber>) -> Failure {
        self.entry = entry;
        match entry {
            Some(EntryNumber(number)) => self.with("entry", number),
            None => self,
        }
    }

    /// The same, with the cause.
    #[must_use]
    pub fn because(mut self, cause: impl Into<Cause>) -> Failure {
        self.cause = Some(cause.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}: {}", self.kind, self.message.key)
    }
}

impl std::error::Error for Failure {}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        let path = |path: &std::path::Path| path.display().to_string();
        let hint = |key| Message::new(key);
        match &error {
            StoreError::Moved => Failure::new(Kind::Refused, "failure-moved").hint(hint("hint-try-again")),
            StoreError::Missing(at) => Failure::new(Kind::NoRegister, "failure-no-register")
                .with("path", path(at))
                .hint(hint("hint-no-register")),
            StoreError::NotARegister { path: at, cause } => Failure::new(Kind::Damaged, "failure-not-a-register")
                .with("path", path(at))
                .because(cause)
                .hint(hint("hint-not-a-register")),
            StoreError::Damaged { path: at, cause } => Failure::new(Kind::Damaged, "failure-damaged")
                .with("path", path(at))
                .because(cause)
                .hint(hint("hint-damaged")),
            StoreError::TooNew { path: at, .. } => {
                Failure::new(Kind::TooNew, "failure-too-new").with("path", path(at)).hint(hint("hint-too-new"))
            }
            StoreError::ReadOnly { path: at } => {
                Failure::new(Kind::Io, "failure-read-only").with("path", path(at)).hint(hint("hint-read-only"))
            }
            StoreError::Busy { path: at } => {
                Failure::new(Kind::Io, "failure-busy").with("path", path(at)).hint(hint("hint-try-again"))
            }
            StoreError::NetworkFileSystem { path: at } => Failure::new(Kind::Io, "failure-network-file-system")
                .with("path", path(at))
                .hint(hint("hint-network-file-system")),
            StoreError::Full { path: at } => {
                Failure::new(Kind::Io, "failure-full").with("path", path(at)).hint(hint("hint-full"))
            }
            StoreError::Io { path: at, cause } => {
                Failure::new(Kind::Io, "failure-io").with("path", path(at)).because(cause).hint(hint("hint-io"))
            }
            StoreError::TargetExists { path: at } => Failure::new(Kind::Refused, "failure-target-exists")
                .with("path", path(at))
                .hint(hint("hint-target-exists")),
            StoreError::TargetIsSource { path: at } => Failure::new(Kind::Refused, "failure-target-is-source")
                .with("path", path(at))
                .hint(hint("hint-target-is-source")),
            StoreError::Misnumbered { .. } => {
                Failure::new(Kind::Io, "failure-internal").because(Cause::said(&error)).hint(hint("hint-internal"))
            }
        }
    }
}

/// A value that an option does not take.
#[must_use]
pub fn bad_value(option: &str, value: &str, allowed: &str) -> Failure {
    Failure::new(Kind::BadValue, "failure-bad-value")
        .about(value)
        .with("option", option)
        .with("allowed", allowed)
        .hint(Message::new("hint-bad-value").with("allowed", allowed))
}

/// The failure as scripts read it (`yhdyspinta/error/1`).
#[derive(Debug, Serialize)]
pub struct ErrorJson<'a> {
    schema: &'static str,
    error: Kind,
    message: String,
    input: Option<&'a str>,
    candidates: &'a [String],
    entry: Option<u32>,
    hint: Option<String>,
}

/// The failure as one line of JSON.
#[must_use]
pub fn as_json(failure: &Failure, words: &Words) -> String {
    let object = ErrorJson {
        schema: "yhdyspinta/error/1",
        error: failure.kind,
        message: sentence(failure, words),
        input: failure.input.as_deref(),
        candidates: &failure.candidates,
        entry: failure.entry.map(|entry| entry.0),
        hint: failure.hint.as_ref().map(|hint| on_one_line(&hint.in_words(words))),
    };
    serde_json::to_string(&object).unwrap_or_default()
}

/// The failure as people read it: what failed, why, and last what to do.
#[must_use]
pub fn as_text(failure: &Failure, words: &Words) -> String {
    let mut text = words.say_with("failure", &[("message", sentence(failure, words).into())]);
    if let Some(cause) = &failure.cause {
        text.push('\n');
        text.push_str(&words.say_with("failure-cause", &[("cause", cause.in_words(words).into())]));
    }
    if let Some(hint) = &failure.hint {
        text.push('\n');
        text.push_str(&words.say_with("failure-hint", &[("hint", on_one_line(&hint.in_words(words)).into())]));
    }
    text.push('\n');
    text
}

fn sentence(failure: &Failure, words: &Words) -> String {
    failure.rendered.clone().unwrap_or_else(|| on_one_line(&failure.message.in_words(words)))
}

/// What was typed is told again, and must not look like a line of ours.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
