//! A message to one recipient: its head by the rules of electronic mail, and its text.

use crate::agreement::practice::Escalation;
use crate::answer::remind::Digest;
use crate::answer::remind::recipient::Recipient;
use crate::app::App;
use crate::app::case::Case;
use crate::text::Words;
use crate::view::remind::addressee;
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
    pub(super) date: String,
    /// The same moment as it stands between the messages of a mailbox file.
    pub(super) mbox_date: String,
}

impl Message {
    /// Writes the message of a digest.
    pub(super) fn of(app: &App, case: &Case, digest: &Digest, words: &Words) -> Message {
        let names = case.names();
        Message {
            agreement: case.agreement.id.clone(),
            to: digest.to.to_string(),
            name: addressee(&digest.to, names, words),
            email: email(case, &digest.to),
            from: sender(case).unwrap_or_else(|| NOBODY.to_owned()),
            subject: subject(digest, words),
            text: text(digest, names, words),
            id: digest.message_id.clone(),
            keys: digest.reminders.iter().map(|reminder| reminder.item.key.to_string()).collect(),
            date: app.now.to_rfc2822(),
            mbox_date: app.now.naive_utc().format("%a %b %e %H:%M:%S %Y").to_string(),
        }
    }

    /// The message as mail programs read it, to `email`; lines end with a line feed alone.
    pub(super) fn mail(&self, email: &str) -> String {
        let head = [
            format!("From: yhdyspinta <{}>", self.from),
            format!("To: {} <{email}>", encoded(&self.name)),
            format!("Subject: {}", encoded(&self.subject)),
            format!("Date: {}", self.date),
            format!("Message-ID: <{}>", self.id),
            "Auto-Submitted: auto-generated".to_owned(),
            "MIME-Version: 1.0".to_owned(),
            "Content-Type: text/plain; charset=utf-8".to_owned(),
            "Content-Transfer-Encoding: 8bit".to_owned(),
        ];
        format!("{}\n\n{}", head.join("\n"), self.text)
    }
}

/// The address of a recipient that is recorded and can stand in a head.
fn email(case: &Case, to: &Recipient) -> Option<String> {
    let person = match to {
        Recipient::Party(party) => *case.history.contacts.get(party)?,
        Recipient::Person(person) => *person,
    };
    let person = case.names().resolve(person)?;
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

/// Whether a text is an address that cannot break out of its line.
fn is_address(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b',' | b';' | b'"'));
    plain && !text.starts_with('-') && text.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'))
}

/// A text in a head: words of RFC 2047, each at most 75 letters long, whatever the text is.
fn encoded(text: &str) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric();
    if !text.is_empty() && text.chars().all(|letter| safe(letter) || letter == ' ') {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for letter in text.chars() {
        let piece = if letter == ' ' {
            "_".to_owned()
        } else if safe(letter) {
            letter.to_string()
        } else {
            let mut bytes = [0; 4];
            let bytes = letter.encode_utf8(&mut bytes).bytes();
            bytes.fold(String::new(), |piece, byte| piece + &format!("={byte:02X}"))
        };
        match words.last_mut() {
            Some(word) if word.len() + piece.len() <= 60 => word.push_str(&piece),
            _ => words.push(piece),
        }
    }
    let words: Vec<String> = words.iter().map(|word| format!("=?utf-8?Q?{word}?=")).collect();
    words.join("\n ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_ascii_and_on_short_lines_whatever_the_text() {
        let text = "Muistutus: kolme asiaa, joista yksi on myöhässä\nBcc: joku@esimerkki.invalid ja vielä paljon muuta";
        let head = encoded(text);
        assert!(head.is_ascii());
        for line in head.lines() {
            assert!(line.len() <= 76 && line.trim().starts_with("=?utf-8?Q?"), "{line}");
        }
        assert_eq!(encoded("Loppi"), "Loppi");
    }

    #[test]
    fn an_address_that_could_add_a_line_or_an_option_is_none() {
        assert!(is_address("testi@esimerkki.invalid"));
        for text in ["", "testi", "testi@", "-x@a.b", "a@b.c\nBcc: d@e.f", "a@b.c, d@e.f", "a <b@c.d>"] {
            assert!(!is_address(text), "{text:?}");
        }
    }
}
