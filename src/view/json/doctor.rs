//! The state of a register as scripts read it.

use serde::Serialize;

use crate::text::Words;
use crate::view::doctor::DoctorView;

/// `yhdyspinta/doctor/1`.
#[derive(Debug, Serialize)]
pub struct DoctorJson {
    pub schema: &'static str,
    pub register: Option<String>,
    pub ok: bool,
    pub findings: Vec<FindingJson>,
    pub entries: u32,
    pub readable: u32,
    pub bytes: u64,
    pub schema_step: Option<i64>,
    pub agreements: Vec<AgreementJson>,
}

/// One thing that was noticed.
#[derive(Debug, Serialize)]
pub struct FindingJson {
    pub code: &'static str,
    pub severity: &'static str,
    pub agreement: Option<String>,
    pub entry: Option<u32>,
    pub text: String,
    pub hint: Option<String>,
}

/// What there is of one agreement. The head is the hash of its last entry: noted elsewhere, it shows later that nothing was
/// rewritten.
#[derive(Debug, Serialize)]
pub struct AgreementJson {
    pub agreement: String,
    pub versions: u32,
    pub entries: u32,
    pub readable: u32,
    pub without_texts: u32,
    pub head: Option<String>,
}

/// The diagnosis as one object.
#[must_use]
pub fn doctor(view: &DoctorView, words: &Words) -> String {
    let findings = view.findings.iter().map(|finding| FindingJson {
        code: finding.code,
        severity: finding.severity.word(),
        agreement: finding.agreement.clone(),
        entry: finding.entry.map(|entry| entry.0),
        text: finding.text.in_words(words),
        hint: finding.hint.as_ref().map(|hint| hint.in_words(words)),
    });
    let agreements = view.agreements().iter().map(|agreement| AgreementJson {
        agreement: agreement.id.clone(),
        versions: agreement.versions,
        entries: agreement.entries,
        readable: agreement.readable,
        without_texts: agreement.without_texts,
        head: agreement.head.clone(),
    });
    let (entries, readable) = view.entries();
    let json = DoctorJson {
        schema: "yhdyspinta/doctor/1",
        register: view.register.clone(),
        ok: view.is_well(),
        findings: findings.collect(),
        entries,
        readable,
        bytes: view.file.as_ref().map_or(0, |file| file.bytes),
        schema_step: view.file.as_ref().and_then(|file| file.schema),
        agreements: agreements.collect(),
    };
    serde_json::to_string(&json).unwrap_or_default()
}
