//! Each thing that an inspection may find, with its sentence, its weight and what to do.

use crate::answer::fit::Misfit;
use crate::answer::fit::Unfit;
use crate::history::entry::EntryNumber;
use crate::store::inspection::Finding;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::doctor::Severity;
use crate::view::doctor::ToldFinding;
use crate::view::facts;
use crate::view::names::Names;
use crate::view::objections::refusal;

/// What an inspection of the file found.
#[must_use]
pub fn of_file(finding: &Finding) -> ToldFinding {
    match finding {
        Finding::NotADatabase => damage("not_a_database", "doctor-not-a-database", "hint-not-a-register"),
        Finding::Foreign => damage("foreign", "doctor-foreign", "hint-not-a-register"),
        Finding::Newer { .. } => damage("newer", "doctor-newer", "hint-too-new"),
        Finding::StepLost => damage("step_lost", "doctor-step-lost", "hint-doctor-restore"),
        Finding::Older { .. } => note("older", "doctor-older"),
        Finding::Truncated { expected, found } => damage("truncated", "doctor-truncated", "hint-doctor-restore")
            .with("expected", number(*expected))
            .with("found", number(*found)),
        Finding::Malformed { message } => {
            damage("malformed", "doctor-malformed", "hint-doctor-restore").with("cause", message)
        }
        Finding::Dangling { table, parent } => {
            damage("dangling", "doctor-dangling", "hint-doctor-restore").with("table", table).with("parent", parent)
        }
        Finding::Schema { name, .. } => damage("schema", "doctor-schema", "hint-doctor-restore").with("name", name),
        Finding::RowUnreadable { table, cause } => {
            damage("row_unreadable", "doctor-row", "hint-doctor-restore").with("table", *table).with("cause", cause)
        }
        Finding::PersonMissing { person } => {
            damage("person_missing", "doctor-person", "hint-doctor-restore").with("person", *person)
        }
        Finding::OthersMayWrite { path, mode } | Finding::OthersMayRead { path, mode } => mode_of(finding, path, *mode),
        Finding::WalPending { .. } => note("wal_pending", "doctor-wal-pending"),
        Finding::WalForeign { path } => damage("wal_foreign", "doctor-wal-foreign", "hint-doctor-restore").at(path),
        Finding::WalMissing { path } => damage("wal_missing", "doctor-wal-missing", "hint-doctor-restore").at(path),
        Finding::JournalPending { path } => note("journal_pending", "doctor-journal-pending").at(path),
        _ => of_entries(finding),
    }
}

fn of_entries(finding: &Finding) -> ToldFinding {
    let lost = |code, key| damage(code, key, "hint-doctor-restore");
    match finding {
        Finding::EntriesMissing { agreement, first, last } if first == last => {
            lost("entries_missing", "doctor-entry-missing").of(agreement, *first)
        }
        Finding::EntriesMissing { agreement, first, last } => {
            lost("entries_missing", "doctor-entries-missing").of(agreement, *first).with("last", *last)
        }
        Finding::EntryEdited { agreement, entry } => lost("entry_edited", "doctor-entry-edited").of(agreement, *entry),
        Finding::EntryRenumbered { agreement, entry, was } => {
            lost("entry_renumbered", "doctor-entry-renumbered").of(agreement, *entry).with("was", *was)
        }
        Finding::EntryUnlinked { agreement, entry } => {
            lost("entry_unlinked", "doctor-entry-unlinked").of(agreement, *entry)
        }
        Finding::EntriesUnreadable { agreement, first, last, cause } if first == last => {
            lost("entries_unreadable", "doctor-entry-unreadable").of(agreement, *first).with("cause", cause)
        }
        Finding::EntriesUnreadable { agreement, first, last, cause } => {
            let told = lost("entries_unreadable", "doctor-entries-unreadable").of(agreement, *first);
            told.with("last", *last).with("cause", cause)
        }
        Finding::FactUnreadable { agreement, entry, cause } => {
            lost("fact_unreadable", "doctor-fact-unreadable").of(agreement, *entry).with("cause", cause)
        }
        Finding::EntryMisfiled { agreement, entry } => {
            lost("entry_misfiled", "doctor-entry-misfiled").of(agreement, *entry)
        }
        Finding::TextsEdited { agreement, entry } => lost("texts_edited", "doctor-texts-edited").of(agreement, *entry),
        Finding::TextsUnreadable { agreement, entry, cause } => {
            lost("texts_unreadable", "doctor-texts-unreadable").of(agreement, *entry).with("cause", cause)
        }
        Finding::PackedDiffers { agreement, first, last } => {
            kept("packed_differs", "doctor-packed-differs").of(agreement, *first).with("last", *last)
        }
        Finding::ViewDiffers { agreement, view } => {
            kept("view_differs", "doctor-view-differs").under(agreement).with("view", *view)
        }
        Finding::VersionEdited { agreement, version } => {
            lost("version_edited", "doctor-version-edited").under(agreement).with("version", *version)
        }
        Finding::VersionMissing { agreement, version } => {
            lost("version_missing", "doctor-version-missing").under(agreement).with("version", *version)
        }
        // The others were told above.
        other => note("other", "doctor-other").with("cause", format!("{other:?}")),
    }
}

/// Access by the whole world asks for a change; access by a group may be meant.
fn mode_of(finding: &Finding, path: &std::path::Path, mode: u32) -> ToldFinding {
    let (code, key) = match finding {
        Finding::OthersMayWrite { .. } => ("others_may_write", "doctor-others-may-write"),
        _ => ("others_may_read", "doctor-others-may-read"),
    };
    let mut told = note(code, key).at(path).with("mode", format!("{:o}", mode & 0o777));
    if mode & 0o007 != 0 {
        told.severity = Severity::Advice;
        told.hint = Some(Message::new("hint-doctor-mode").with("path", path.display().to_string()));
    }
    told
}

/// A recorded fact that does not fit the others or the agreement.
#[must_use]
pub fn of_misfit(misfit: &Misfit, agreement: &str, names: Names<'_>, words: &Words) -> ToldFinding {
    let why = match &misfit.why {
        Unfit::Contradicts(objection) => refusal(objection, names, words).message.in_words(words),
        Unfit::BodyUnknown(body) => words.say_with("doctor-body-unknown", &[("id", body.0.as_str().into())]),
        Unfit::PartyUnknown(party) => words.say_with("doctor-party-unknown", &[("id", party.0.as_str().into())]),
    };
    let fact = names.entry(misfit.entry).map(|entry| facts::told(entry, names, words)).unwrap_or_default();
    let mut told = note("misfit", "doctor-misfit").of(agreement, misfit.entry.0).with("fact", fact).with("why", why);
    told.severity = Severity::Advice;
    told.hint = Some(Message::new("hint-doctor-misfit").with("entry", misfit.entry.0));
    told
}

/// The text of an agreement can no longer be read.
#[must_use]
pub fn of_text(agreement: &str) -> ToldFinding {
    damage("agreement_unreadable", "doctor-agreement-unreadable", "hint-doctor-restore").under(agreement)
}

/// The compiled form of a version that says something else than its text.
pub fn of_copy(agreement: &str, version: u32) -> ToldFinding {
    kept("copy_differs", "doctor-copy-differs").under(agreement).with("version", version)
}

/// What is kept for answers about all agreements, and is not what follows from the facts.
#[must_use]
pub fn of_kept(agreement: &str) -> ToldFinding {
    kept("kept_differs", "doctor-kept-differs").under(agreement)
}

/// What is kept beside the facts and can be made again.
fn kept(code: &'static str, key: &'static str) -> ToldFinding {
    ToldFinding { severity: Severity::Advice, hint: Some(Message::new("hint-doctor-rebuild")), ..note(code, key) }
}

fn damage(code: &'static str, key: &'static str, hint: &'static str) -> ToldFinding {
    ToldFinding { severity: Severity::Damage, hint: Some(Message::new(hint)), ..note(code, key) }
}

fn note(code: &'static str, key: &'static str) -> ToldFinding {
    ToldFinding { code, severity: Severity::Note, agreement: None, entry: None, text: Message::new(key), hint: None }
}

fn number(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

impl ToldFinding {
    fn with(mut self, name: &'static str, value: impl Into<crate::text::Value>) -> ToldFinding {
        self.text = self.text.with(name, value);
        self
    }

    fn at(self, path: &std::path::Path) -> ToldFinding {
        self.with("path", path.display().to_string())
    }

    fn under(mut self, agreement: &str) -> ToldFinding {
        self.agreement = Some(agreement.to_owned());
        self.with("agreement", agreement)
    }

    fn of(mut self, agreement: &str, entry: u32) -> ToldFinding {
        self.entry = Some(EntryNumber(entry));
        self.under(agreement).with("entry", entry)
    }
}
