//! What needs attention, as scripts read it.

use serde::Serialize;

use crate::answer::check::finding::Finding;
use crate::text::Words;
use crate::view::check;
use crate::view::names::Names;

/// `yhdyspinta/findings/1`, the object of all findings up to the first of them.
pub const BEGIN: &str = "{\"schema\":\"yhdyspinta/findings/1\",\"findings\":[";

/// What stands behind the last of them.
pub const END: &str = "]}";

/// One finding.
#[derive(Debug, Serialize)]
pub struct FindingJson {
    check: &'static str,
    severity: &'static str,
    key: Option<String>,
    text: String,
    hint: Option<String>,
    agreement: String,
    clause: Option<String>,
}

/// One finding, as JSON.
#[must_use]
pub fn finding(finding: &Finding, names: Names<'_>, several: bool, words: &Words) -> FindingJson {
    FindingJson {
        check: finding.check.word(),
        severity: finding.severity.word(),
        key: finding.key.as_ref().map(ToString::to_string),
        text: check::text(finding, names, words),
        hint: check::hint(finding, names, several, words),
        agreement: names.agreement.id.clone(),
        clause: check::clause(finding, names).map(|clause| clause.0.clone()),
    }
}
