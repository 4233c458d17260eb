//! `backup`: a copy of the register in another file, taken while others work.

use std::path::Path;

use clap::ArgMatches;
use clap::Command;
use serde::Serialize;

use super::argument::flag;
use super::argument::given;
use super::argument::is_given;
use super::argument::positional;
use super::argument::verb;
use super::doctor::finding;
use crate::app::App;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::store::error::StoreError;
use crate::store::inspection::Inspection;
use crate::store::sqlite::backup::Backup;
use crate::store::sqlite::backup::backup;
use crate::store::sqlite::inspect::inspect;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::View;
use crate::view::sheet::Sheet;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "backup", "backup").arg(positional(words, "backup", true)).arg(flag(words, "force"))
}

/// Copies the register; with `--dry-run` only tells what would be copied.
///
/// # Errors
/// `no_register`; `refused` where the file exists or is the register itself; `damaged`; `io`.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let from = require(&app.place)?;
    let to = given(matches, "backup").unwrap_or_default();
    let force = is_given(matches, "force");
    if to.trim().is_empty() {
        return Err(crate::failure::bad_value("FILE", to, "copy.db").into());
    }
    let to = Path::new(to);
    let made = if app.dry_run {
        would_be(app, from, to, force)
    } else {
        backup(from, to, force, app.place.patience).map_err(|error| refusal(app, error, from, to))
    };
    app.show(&BackupView { made: made?, dry_run: app.dry_run }, Exit::Done)
}

fn would_be(app: &App, from: &Path, to: &Path, force: bool) -> Result<Backup, Failure> {
    if to.exists() && !force {
        return Err(refusal(app, StoreError::TargetExists { path: to.to_owned() }, from, to));
    }
    let Inspection { bytes, agreements, .. } = inspect(from, app.place.patience)?;
    let entries = agreements.iter().map(|agreement| agreement.entries).sum();
    Ok(Backup { path: to.to_owned(), bytes, entries })
}

/// What must not be replaced is refused; whatever else goes wrong is told as of the register.
fn refusal(app: &App, error: StoreError, from: &Path, to: &Path) -> Failure {
    let path = to.display().to_string();
    match error {
        StoreError::TargetExists { .. } => Failure::new(Kind::Refused, "failure-backup-exists")
            .with("path", path.clone())
            .hint(Message::new("hint-backup-force").with("path", path)),
        StoreError::TargetIsSource { .. } => Failure::new(Kind::Refused, "failure-backup-is-register")
            .with("path", path)
            .hint(Message::new("hint-backup-elsewhere")),
        StoreError::Io { path: at, cause } if at == to => Failure::new(Kind::Io, "failure-backup")
            .with("path", path)
            .because(&cause)
            .hint(Message::new("hint-backup-elsewhere")),
        StoreError::Damaged { .. } => damaged(app, error.into(), from),
        other => other.into(),
    }
}

/// A damaged register is not copied over a good copy: what is wrong is told as `doctor` tells it.
fn damaged(app: &App, failure: Failure, from: &Path) -> Failure {
    let findings = inspect(from, app.place.patience).map(|inspection| inspection.findings).unwrap_or_default();
    let first = findings.iter().find(|finding| finding.is_damage()).map(finding::of_file);
    let failure = match first {
        Some(first) => failure.because(first.text),
        None => failure,
    };
    failure.hint(Message::new("hint-backup-damaged"))
}

struct BackupView {
    made: Backup,
    dry_run: bool,
}

/// `yhdyspinta/backup/1`.
#[derive(Serialize)]
struct BackupJson {
    schema: &'static str,
    dry_run: bool,
    file: String,
    bytes: u64,
    entries: u32,
    text: String,
}

impl BackupView {
    fn text(&self, words: &Words) -> String {
        let path = self.made.path.display().to_string();
        let values = [("path", path.into()), ("entries", self.made.entries.into())];
        words.say_with(if self.dry_run { "backup-dry-run" } else { "backup-made" }, &values)
    }
}

impl View for BackupView {
    fn sheet(&self, words: &Words) -> Sheet {
        Sheet::new(self.text(words))
    }

    fn json(&self, words: &Words) -> String {
        let json = BackupJson {
            schema: "yhdyspinta/backup/1",
            dry_run: self.dry_run,
            file: self.made.path.display().to_string(),
            bytes: self.made.bytes,
            entries: self.made.entries,
            text: self.text(words),
        };
        serde_json::to_string(&json).unwrap_or_default()
    }
}
