//! The ways by which a message leaves: stdout, a mailbox file, a Maildir, sendmail, or a program of one's own.

use std::fs;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

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
    Sendmail,
    /// A mail server; with the file of its settings.
    Smtp(PathBuf, Option<Box<Server>>),
    /// A program that reads a message as JSON from its standard input.
    Hook(PathBuf),
}

/// The ways as they are typed.
const ALLOWED: &str = "stdout, mbox=FILE, maildir=DIR, sendmail, smtp, smtp=FILE, hook=PROGRAM";

impl Via {
    /// Reads `--via`; stdout where nothing was given. `settings` is where those of a mail server lie unless a file is named.
    pub(super) fn read(text: Option<&str>, settings: fn() -> Option<PathBuf>) -> Result<Via, Failure> {
        let text = text.unwrap_or("stdout");
        let refused = || bad_value("--via", text, ALLOWED);
        match text.split_once('=') {
            None if text == "stdout" => Ok(Via::Stdout),
            None if text == "sendmail" => Ok(Via::Sendmail),
            None if text == "smtp" => settings().map(|path| Via::Smtp(path, None)).ok_or_else(refused),
            Some((_, "")) | None => Err(refused()),
            Some(("mbox", path)) => Ok(Via::Mbox(path.into())),
            Some(("maildir", path)) => Ok(Via::Maildir(path.into())),
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
            Via::Sendmail => "sendmail",
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

    /// Sends a message; to stdout it goes with the answer.
    pub(super) fn send(&self, message: &Message) -> Result<(), Failure> {
        match self {
            Via::Stdout => Ok(()),
            Via::Mbox(path) => {
                let entry = mbox_entry(message, address(message)?)?;
                add(path, &entry).map_err(|error| unwritable(path, &error))
            }
            Via::Maildir(folder) => {
                let mail = message.mail(address(message)?)?;
                put(folder, &message.id, &mail).map_err(|error| unwritable(folder, &error))
            }
            Via::Sendmail => {
                let mail = message.mail(address(message)?)?;
                pipe(Command::new("/usr/sbin/sendmail").args(["-t", "-oi"]), "/usr/sbin/sendmail", &mail)
            }
            Via::Smtp(_, server) => {
                let letter = message.letter(address(message)?)?;
                match server {
                    Some(server) => server.send(letter.envelope(), &letter.formatted()),
                    None => Err(Failure::new(Kind::Io, "failure-internal").hint(Sentence::new("hint-internal"))),
                }
            }
            Via::Hook(program) => {
                pipe(&mut Command::new(program), &program.display().to_string(), &(as_json(message) + "\n"))
            }
        }
    }
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
fn mbox_entry(message: &Message, email: &str) -> Result<String, Failure> {
    let mut entry = format!("From {} {}\n", message.from, message.mbox_date);
    for line in message.mail(email)?.lines() {
        if line.trim_start_matches('>').starts_with("From ") {
            entry.push('>');
        }
        entry.push_str(line);
        entry.push('\n');
    }
    entry.push('\n');
    Ok(entry)
}

fn add(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Puts a message into a Maildir: written whole elsewhere first, so that no reader sees a part of it. Its name comes from
/// its id: a repeated message takes the place of the first.
fn put(folder: &Path, id: &str, text: &str) -> std::io::Result<()> {
    for part in ["tmp", "new", "cur"] {
        fs::create_dir_all(folder.join(part))?;
    }
    let name = id.replace('@', ".");
    let temporary = folder.join("tmp").join(&name);
    let mut file = fs::File::create(&temporary)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&temporary, folder.join("new").join(&name))
}

/// Starts a program, gives it a text, and waits until it ends well.
fn pipe(command: &mut Command, name: &str, text: &str) -> Result<(), Failure> {
    let failed = |cause: Cause| {
        Failure::new(Kind::Io, "failure-program")
            .with("program", name)
            .because(cause)
            .hint(Sentence::new("hint-program").with("program", name))
    };
    let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
    let mut child = child.map_err(|error| failed(Cause::from(&error)))?;
    let written = child.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(text.as_bytes()));
    let status = child.wait().map_err(|error| failed(Cause::from(&error)))?;
    match written {
        // A program may end well without having read all it was given.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(failed(Cause::from(&error))),
        _ if status.success() => Ok(()),
        _ => Err(failed(Cause::said(status))),
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
