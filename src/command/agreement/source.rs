//! Where the text of an agreement comes from: a file, standard input, or the register.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::app::App;
use crate::app::choose::BUILT_IN;
use crate::app::choose::choose;
use crate::app::open::reader;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::store::journal::Journal;
use crate::store::journal::Version;
use crate::text::message::Message;

/// Largest file that is read, in bytes: some forty times a large agreement.
const LARGEST: u64 = 4 * 1024 * 1024;

/// A text and the name under which the user knows it.
#[derive(Debug, Clone)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// `io` where it cannot be read, `bad_agreement` where it is larger than any agreement or no text.
pub fn read(path: &str) -> Result<Source, Failure> {
    let io = |error: std::io::Error| {
        Failure::new(Kind::Io, "failure-file-unreadable").about(path).because(&error).hint(Message::new("hint-file"))
    };
    let mut bytes = Vec::new();
    if path == "-" {
        std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).map_err(io)?;
    } else {
        if Path::new(path).is_dir() {
            return Err(Failure::new(Kind::Io, "failure-file-is-folder").about(path).hint(Message::new("hint-file")));
        }
        let file = File::open(path).map_err(io)?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(io)?;
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::new(Kind::BadAgreement, "failure-file-too-large")
            .about(path)
            .with("limit", i64::try_from(LARGEST / 1024 / 1024).unwrap_or_default())
            .hint(Message::new("hint-file-too-large")));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source { name: path.to_owned(), text }),
        Err(error) => {
            let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            // The file is small and this happens once: no library is needed to count its lines.
            #[allow(clippy::naive_bytecount)]
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            let column = String::from_utf8_lossy(before.get(start..).unwrap_or_default()).chars().count() + 1;
            Err(Failure::new(Kind::BadAgreement, "failure-file-not-utf8")
                .about(path)
                .with("line", line)
                .with("column", column)
                .hint(Message::new("hint-file-not-utf8")))
        }
    }
}

/// The text in use, or one of its versions.
///
/// # Errors
/// `unknown_number` for a version that is not there, and whatever keeps the register from being read.
pub fn in_use(app: &App, number: Option<u32>) -> Result<Source, Failure> {
    let mut register = reader(&app.place)?;
    let chosen = choose(register.as_mut(), app.chosen.as_deref(), Some(app.today))?;
    let id = chosen.agreement.id;
    let wanted = number.unwrap_or(chosen.version);
    if wanted == 0 && number.is_none() {
        return Ok(Source { name: "agreement.toml".to_owned(), text: BUILT_IN.to_owned() });
    }
    let versions = match register.as_mut() {
        Some(register) => register.versions()?,
        None => Vec::new(),
    };
    let of_id: Vec<Version> = versions.into_iter().filter(|version| version.agreement == id).collect();
    let known: Vec<String> = of_id.iter().map(|version| version.number.to_string()).collect();
    let found = of_id.into_iter().find(|version| version.number == wanted);
    let name = format!("{id} ({wanted})");
    found.map(|version| Source { name, text: version.text }).ok_or_else(|| {
        Failure::new(Kind::UnknownNumber, "failure-unknown-version")
            .about(&wanted.to_string())
            .candidates(known)
            .hint(Message::new("hint-agreement-list"))
    })
}
