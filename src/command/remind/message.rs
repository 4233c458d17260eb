//! A message to one recipient: its head by the rules of electronic mail, and its text.

use std::time::SystemTime;

use lettre::address::Envelope;
use lettre::message::Mailbox;
use lettre::message::SinglePart;
use lettre::message::header::ContentTransferEncoding;
use lettre::message::header::ContentType;
use lettre::message::header::Header;
use lettre::message::header::HeaderName;
use lettre::message::header::HeaderValue;

use crate::agreement::practice::Escalation;
use crate::answer::remind::Digest;
use crate::answer::remind::recipient::Recipient;
use crate::app::App;
use crate::app::case::Case;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::cause::Cause;
use crate::history::person::is_address;
use crate::text::Words;
use crate::text::message::Message as Sentence;
use crate::view::remind::addressee;
use crate::view::remind::reader;
use crate::view::remind::subject;
use crate::view::remind::text;

/// The address of a sender whom nobody can answer: the domain is reserved and belongs to nobody.
const NOBODY: &str = "noreply@yhdyspinta.invalid";

/// A message that can be sent.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) agreement: String,
    pub(super) to: String,
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) from: String,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) id: String,
    pub(super) keys: Vec<String>,
    pub(super) sent_at: SystemTime,
    /// The same moment as it stands between the messages of a mailbox file.
    pub(super) mbox_date: String,
}

impl Message {
    /// Writes the message of a digest. `from` is whoever the way of sending writes for; else whoever keeps the agreement.
    pub(super) fn of(app: &App, case: &Case, digest: &Digest, from: Option<&str>, words: &Words) -> Message {
        let names = case.names();
        Message {
            agreement: case.agreement.id.clone(),
            to: digest.to.to_string(),
            name: addressee(&digest.to, names, words),
            email: email(case, &digest.to),
            from: from.map(str::to_owned).or_else(|| sender(case)).unwrap_or_else(|| NOBODY.to_owned()),
            subject: subject(digest, words),
            text: text(digest, names, words),
            id: digest.message_id.clone(),
            keys: digest.reminders.iter().map(|reminder| reminder.item.key.to_string()).collect(),
            sent_at: app.now.into(),
            mbox_date: app.now.naive_utc().format("%a %b %e %H:%M:%S %Y").to_string(),
        }
    }

    /// The message as it travels, to `email`.
    ///
    /// # Errors
    /// `refused` where an address cannot stand in a message.
    pub(super) fn letter(&self, email: &str) -> Result<Letter, Failure> {
        let refused = |cause: String| {
            let failure = Failure::new(Kind::Refused, "failure-no-address").with("name", self.name.as_str());
            failure.because(Cause::said(cause)).hint(Sentence::new("hint-address"))
        };
        let mailbox = |name: &str, address: &str| {
            let address = address.parse().map_err(|error| refused(format!("{address}: {error}")))?;
            Ok::<Mailbox, Failure>(Mailbox::new(Some(name.to_owned()), address))
        };
        let message = lettre::Message::builder()
            .from(mailbox("yhdyspinta", &self.from)?)
            .to(mailbox(&self.name, email)?)
            .subject(self.subject.as_str())
            .date(self.sent_at)
            .message_id(Some(format!("<{}>", self.id)))
            .header(AutoSubmitted)
            .singlepart(self.body())
            .map_err(|error| refused(error.to_string()))?;
        Ok(Letter { envelope: message.envelope().clone(), bytes: message.formatted() })
    }

    /// The text, in an encoding in which no line is too long and none of its letters is lost on the way. The end of its
    /// last line is that of the message.
    fn body(&self) -> SinglePart {
        SinglePart::builder()
            .header(ContentType::TEXT_PLAIN)
            .header(ContentTransferEncoding::QuotedPrintable)
            .body(self.text.strip_suffix('\n').unwrap_or(&self.text).to_owned())
    }
}

/// A message with its head.
#[derive(Debug)]
pub(super) struct Letter {
    pub(super) envelope: Envelope,
    /// Lines end with a carriage return and a line feed.
    pub(super) bytes: Vec<u8>,
}

impl Letter {
    /// The same for files and programs of this machine: lines end with a line feed alone.
    pub(super) fn for_files(&self) -> String {
        String::from_utf8_lossy(&self.bytes).replace("\r\n", "\n")
    }
}

/// Tells machines that no person wrote this, so that none answers it (RFC 3834).
#[derive(Debug, Clone, Copy)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The address of a recipient that is recorded and can stand in a head.
fn email(case: &Case, to: &Recipient) -> Option<String> {
    let person = reader(to, case.names())?;
    let own = person.email.clone().filter(|email| is_address(email));
    own.or_else(|| {
        // Somebody without an address is reached through the organisation.
        let contact = case.history.contacts.get(person.party.as_ref()?)?;
        case.names().resolve(*contact)?.email.clone().filter(|email| is_address(email))
    })
}

/// Whoever keeps the agreement: the last to whom a late matter goes.
fn sender(case: &Case) -> Option<String> {
    let last = case.agreement.reminders.as_ref()?.escalation.iter().rev().find_map(|up| match up {
        Escalation::Party(party) => Some(party.clone()),
        Escalation::Convener | Escalation::Office(_) => None,
    })?;
    email(case, &Recipient::Party(last))
}
