//! The named checks of the cooperation: what needs attention, found and never mended.

use chrono::NaiveDate;

use self::finding::Finding;
use super::Basis;
use super::due::item::Item;
use super::due::owed_in;
use super::due::scope::Scope;
use super::due::survey::Survey;

pub mod finding;
mod meetings;
pub mod name;
mod officers;
mod owed;
mod parties;
mod terms;

#[cfg(test)]
mod tests;

/// What needs attention at the end of `today`: the heaviest first, then in the order of the checks; nothing when all is
/// well. What is due in good time, and what is open for another reason, is told by what is owed and not found here.
///
/// ```
/// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::answer::Basis;
/// use yhdyspinta::answer::check;
/// use yhdyspinta::answer::check::name::Check;
/// use yhdyspinta::history::History;
///
/// let agreement = agreement_from(source).agreement.unwrap();
/// let history = History::default();
/// let findings = check::findings(Basis::new(&agreement, &history), "2024-03-01".parse().unwrap());
/// assert_eq!(findings.len(), 26);
/// assert!(findings.iter().all(|finding| finding.check == Check::MissingConsent));
/// ```
#[must_use]
pub fn findings(basis: Basis<'_>, today: NaiveDate) -> Vec<Finding> {
    let survey = Survey::of_unmet(basis, today);
    let items = owed_in(&survey, &Scope::default());
    findings_among(&survey, &items)
}

/// The same where it is known what is owed.
pub(super) fn findings_among(survey: &Survey<'_>, items: &[Item]) -> Vec<Finding> {
    let mut findings = owed::findings(survey, items);
    findings.extend(parties::findings(survey));
    findings.extend(terms::findings(survey));
    findings.extend(meetings::findings(survey));
    findings.extend(officers::findings(survey));
    let place = |finding: &Finding| name::Check::ALL.iter().position(|check| *check == finding.check);
    findings.sort_by_key(|finding| (finding.severity, place(finding)));
    findings
}
