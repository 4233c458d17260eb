//! The ways by which a message leaves: stdout, a mailbox file, a Maildir, sendmail, or a program of one's own.

use std::fs;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use super::message::Letter;
use super::message::Message;
use super::settings::Settings;
use super::smtp::Server;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::bad_value;
use crate::failure::cause::Cause;
use crate::text::message::Message as Sentence;
use crate::view::json::remind::MessageJson;

/// Where messages go.
#[derive(Debug)]
pub(super) enum Via {
    Stdout,
    /// A file to which they are added.
    Mbox(PathBuf),
    /// A folder with `tmp`, `new` and `cur`.
    Maildir(PathBuf),
    /// A program that takes a whole message and reads its recipients from it, as sendmail does.
    Sendmail(PathBuf),
    /// A mail server; with the file of its settings.
    Smtp(PathBuf, Option<Box<Server>>),
    /// A program that reads a message as JSON from its standard input.
    Hook(PathBuf),
}

/// The ways as they are typed.
/// Where every system has one, if it has any.
const SENDMAIL: &str = "/usr/sbin/sendmail";

const ALLOWED: &str = "stdout, mbox=FILE, maildir=DIR, sendmail, sendmail=PROGRAM, smtp, smtp=FILE, hook=PROGRAM";

impl Via {
    /// Reads `--via`; stdout where nothing was given. `settings` is where those of a mail server lie unless a file is named.
    pub(super) fn read(text: Option<&str>, settings: fn() -> Option<PathBuf>) -> Result<Via, Failure> {
        let text = text.unwrap_or("stdout");
        let refused = || bad_value("--via", text, ALLOWED);
        match text.split_once('=') {
            None if text == "stdout" => Ok(Via::Stdout),
            None if text == "sendmail" => Ok(Via::Sendmail(SENDMAIL.into())),
            None if text == "smtp" => settings().map(|path| Via::Smtp(path, None)).ok_or_else(refused),
            Some((_, "")) | None => Err(refused()),
            Some(("mbox", path)) => Ok(Via::Mbox(path.into())),
            Some(("maildir", path)) => Ok(Via::Maildir(path.into())),
            Some(("sendmail", program)) => Ok(Via::Sendmail(program.into())),
            Some(("smtp", path)) => Ok(Via::Smtp(path.into(), None)),
            Some(("hook", path)) => Ok(Via::Hook(path.into())),
            Some(_) => Err(refused()),
        }
    }

    /// The word used in JSON and in the register.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Via::Stdout => "stdout",
            Via::Mbox(_) => "mbox",
            Via::Maildir(_) => "maildir",
            Via::Sendmail(_) => "sendmail",
            Via::Smtp(..) => "smtp",
            Via::Hook(_) => "hook",
        }
    }

    pub(super) fn is_stdout(&self) -> bool {
        matches!(self, Via::Stdout)
    }

    /// Makes ready to send: a mail server is asked whether it takes messages at all, so that its failure is told once.
    ///
    /// # Errors
    /// What is wrong with the settings or the server.
    pub(super) fn prepare(&mut self) -> Result<(), Failure> {
        if let Via::Smtp(path, server) = self {
            *server = Some(Box::new(Server::reach(&Settings::read(path)?)?));
        }
        Ok(())
    }

    /// Whoever the messages are from, where the way of sending says so.
    pub(super) fn from(&self) -> Option<&str> {
        match self {
            Via::Smtp(_, Some(server)) => Some(server.from()),
            _ => None,
        }
    }

    /// Puts a message into the form in which it is sent; to stdout it goes with the answer.
    ///
    /// # Errors
    /// `refused` where the recipient has no address, or one that cannot stand in a message.
    pub(super) fn pack(&self, message: &Message) -> Result<Parcel, Failure> {
        let letter = || message.letter(address(message)?);
        Ok(match self {
            Via::Stdout => Parcel::Text(String::new()),
            Via::Mbox(_) => Parcel::Text(mbox_entry(message, &letter()?.for_files())),
            Via::Maildir(_) => Parcel::File { name: message.id.replace('@', "."), text: letter()?.for_files() },
            Via::Sendmail(_) => Parcel::Text(letter()?.for_files()),
            Via::Smtp(..) => Parcel::Letter(letter()?),
            Via::Hook(_) => Parcel::Text(as_json(message) + "\n"),
        })
    }

    /// Sends what was packed.
    ///
    /// # Errors
    /// Why it did not leave, as far as is known.
    pub(super) fn send(&self, parcel: &Parcel) -> Result<(), Unsent> {
        match (self, parcel) {
            (Via::Stdout, _) => Ok(()),
            // A part may stand in the file.
            (Via::Mbox(path), Parcel::Text(text)) => {
                add(path, text).map_err(|error| Unsent { failure: unwritable(path, &error), is_certain: false })
            }
            (Via::Maildir(folder), Parcel::File { name, text }) => put(folder, name, text)
                .map_err(|error| Unsent { failure: unwritable(folder, &error), is_certain: true }),
            (Via::Sendmail(program), Parcel::Text(text)) => {
                pipe(Command::new(program).args(["-t", "-oi"]), program, text)
            }
            (Via::Hook(program), Parcel::Text(text)) => pipe(&mut Command::new(program), program, text),
            (Via::Smtp(_, Some(server)), Parcel::Letter(letter)) => server.send(letter),
            _ => {
                let failure = Failure::new(Kind::Io, "failure-internal").hint(Sentence::new("hint-internal"));
                Err(Unsent { failure, is_certain: true })
            }
        }
    }
}

/// A message in the form in which it is sent.
#[derive(Debug)]
pub(super) enum Parcel {
    Text(String),
    File { name: String, text: String },
    Letter(Letter),
}

/// Why a message did not leave.
#[derive(Debug)]
pub(super) struct Unsent {
    pub(super) failure: Failure,
    /// It did not leave. Else it may have: the connection broke off before the answer came.
    pub(super) is_certain: bool,
}

fn address(message: &Message) -> Result<&str, Failure> {
    message.email.as_deref().ok_or_else(|| {
        let hint = match message.to.strip_prefix("person:") {
            Some(number) => Sentence::new("hint-person-email").with("number", number),
            None => Sentence::new("hint-party-contact").with("party", message.to.as_str()),
        };
        Failure::new(Kind::Refused, "failure-no-address").with("name", message.name.as_str()).hint(hint)
    })
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    let failure = Failure::new(Kind::Io, "failure-io").with("path", path.display().to_string());
    failure.because(error).hint(Sentence::new("hint-io"))
}

/// A message in a mailbox file; a line of its text that could begin another message is marked.
fn mbox_entry(message: &Message, mail: &str) -> String {
    let mut entry = format!("From {} {}\n", message.from, message.mbox_date);
    for line in mail.lines() {
        if line.trim_start_matches('>').starts_with("From ") {
            entry.push('>');
        }
        entry.push_str(line);
        entry.push('\n');
    }
    entry.push('\n');
    entry
}

fn add(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Puts a message into a Maildir: written whole elsewhere first, so that no reader sees a part of it. Its name comes from
/// its id: a repeated message takes the place of the first.
fn put(folder: &Path, name: &str, text: &str) -> std::io::Result<()> {
    for part in ["tmp", "new", "cur"] {
        fs::create_dir_all(folder.join(part))?;
    }
    let temporary = folder.join("tmp").join(name);
    let mut file = fs::File::create(&temporary)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&temporary, folder.join("new").join(name))
}

/// Starts a program, gives it a text, and waits until it ends well. One that says that it failed has not sent anything;
/// of one that was stopped nobody knows.
fn pipe(command: &mut Command, program: &Path, text: &str) -> Result<(), Unsent> {
    let unsent = |cause: Cause, is_certain: bool| {
        let name = program.display().to_string();
        let hint = Sentence::new("hint-program").with("program", name.clone());
        let failure = Failure::new(Kind::Io, "failure-program").with("program", name).because(cause).hint(hint);
        Unsent { failure, is_certain }
    };
    let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
    let mut child = child.map_err(|error| unsent(Cause::from(&error), true))?;
    let written = child.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(text.as_bytes()));
    let status = child.wait().map_err(|error| unsent(Cause::from(&error), false))?;
    match written {
        // A program may end well without having read all it was given.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(unsent(Cause::from(&error), false)),
        _ if status.success() => Ok(()),
        _ => Err(unsent(Cause::said(status), status.code().is_some())),
    }
}

fn as_json(message: &Message) -> String {
    let json = MessageJson {
        schema: "yhdyspinta/message/1",
        agreement: &message.agreement,
        to: message.to.clone(),
        name: &message.name,
        email: message.email.as_deref(),
        subject: &message.subject,
        text: &message.text,
        message_id: &message.id,
        keys: message.keys.clone(),
    };
    serde_json::to_string(&json).unwrap_or_default()
}
