//! The state of a register: what was looked at, and what was found.

use super::View;
use super::json::doctor::doctor;
use super::paint::Tone;
use super::sheet::Sheet;
use crate::history::entry::EntryNumber;
use crate::text::Words;
use crate::text::message::Message;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Something that was recorded is lost, changed or in doubt.
    Damage,
    /// Something should be done.
    Advice,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Severity::Damage => "damage",
            Severity::Advice => "advice",
            Severity::Note => "note",
        }
    }
}

/// A finding that can be told.
#[derive(Debug, Clone)]
pub struct ToldFinding {
    pub code: &'static str,
    pub severity: Severity,
    pub agreement: Option<String>,
    pub entry: Option<EntryNumber>,
    pub text: Message,
    pub hint: Option<Message>,
}

/// What there is of one agreement.
#[derive(Debug, Clone)]
pub struct ToldAgreement {
    pub id: String,
    pub versions: u32,
    pub entries: u32,
    pub readable: u32,
    /// Entries that have had their texts taken out, which is no fault.
    pub without_texts: u32,
    /// The hash of the last entry, in hexadecimal.
    pub head: Option<String>,
}

/// What was looked at.
#[derive(Debug, Clone)]
pub struct ToldFile {
    pub bytes: u64,
    pub schema: Option<i64>,
    pub agreements: Vec<ToldAgreement>,
}

/// The answer of `doctor`.
#[derive(Debug)]
pub struct DoctorView {
    /// The path; none where the system knows no data folder.
    pub register: Option<String>,
    /// None where there is no register yet.
    pub file: Option<ToldFile>,
    pub findings: Vec<ToldFinding>,
}

impl DoctorView {
    /// Nothing is damaged and nothing is to be done.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity == Severity::Note)
    }

    /// Something that was recorded is lost, changed or in doubt.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Damage)
    }

    /// The agreements whose history is kept there.
    #[must_use]
    pub fn agreements(&self) -> &[ToldAgreement] {
        self.file.as_ref().map_or(&[], |file| &file.agreements)
    }

    /// How many entries there are, and how many of them can be read.
    #[must_use]
    pub fn entries(&self) -> (u32, u32) {
        self.agreements().iter().fold((0, 0), |(all, readable), agreement| {
            (all.saturating_add(agreement.entries), readable.saturating_add(agreement.readable))
        })
    }

    fn headline(&self, words: &Words) -> String {
        if self.file.is_none() {
            return words.say("doctor-no-register");
        }
        let advice = self.findings.iter().filter(|finding| finding.severity != Severity::Note).count();
        let key = match (self.is_damaged(), self.is_well()) {
            (true, _) => "doctor-damaged",
            (false, false) => "doctor-advice",
            (false, true) => "doctor-well",
        };
        let entries = self.entries().0;
        words.say_with(key, &[("count", advice.into()), ("entries", entries.into())])
    }
}

impl View for DoctorView {
    fn sheet(&self, words: &Words) -> Sheet {
        let tone = match (self.is_damaged(), self.is_well()) {
            (true, _) => Tone::Bad,
            (false, false) => Tone::Due,
            (false, true) => Tone::Good,
        };
        let mut sheet = Sheet::toned(self.headline(words), tone);
        if let Some(register) = &self.register {
            sheet.row(words.say("row-register"), register);
        }
        for agreement in self.agreements() {
            let head = agreement.head.as_deref().unwrap_or_default();
            let values = [
                ("agreement", agreement.id.as_str().into()),
                ("entries", agreement.entries.into()),
                ("readable", agreement.readable.into()),
                ("head", head.get(..16).unwrap_or_default().into()),
            ];
            sheet.row(words.say("row-agreement"), words.say_with("doctor-agreement", &values));
        }
        for (at, finding) in self.findings.iter().enumerate() {
            let head = words.say(match finding.severity {
                Severity::Damage => "row-damage",
                Severity::Advice => "row-advice",
                Severity::Note => "row-note",
            });
            let hint = |finding: &ToldFinding| finding.hint.as_ref().map(|hint| hint.in_words(words));
            // What several findings ask for is said once, below the last of them.
            let next = self.findings.get(at.saturating_add(1)).and_then(hint);
            let hint = hint(finding).filter(|hint| next.as_ref() != Some(hint));
            let hint = hint.map(|hint| format!("\n{hint}")).unwrap_or_default();
            sheet.row(head, finding.text.in_words(words) + &hint);
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        doctor(self, words)
    }
}
