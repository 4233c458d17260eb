//! What a check found, in the forms that are kept.

use std::borrow::Cow;

use serde::Deserialize;
use serde::Serialize;

use super::Shown;
use crate::answer::check::finding::Finding;
use crate::answer::check::name::Check;
use crate::text::Words;
use crate::view::check;
use crate::view::json::check::finding as finding_json;
use crate::view::names::Names;

/// What a check found, as lists of all agreements tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingLine<'a> {
    #[serde(borrow)]
    pub agreement: Cow<'a, str>,
    /// Its check's place in `Check::ALL`.
    check: u8,
    /// As it is shown to people.
    #[serde(borrow)]
    pub line: Cow<'a, str>,
    /// As it stands in a table.
    #[serde(borrow)]
    pub cells: [Shown<'a>; 3],
}

impl FindingLine<'_> {
    /// Tells of a finding, of one agreement or of `several`.
    #[must_use]
    pub fn of(finding: &Finding, names: Names<'_>, several: bool, words: &Words) -> FindingLine<'static> {
        let cells = check::cells(finding, names, several, words);
        FindingLine {
            agreement: Cow::Owned(names.agreement.id.clone()),
            check: place_of(finding.check),
            line: Cow::Owned(check::line(finding, &cells, names, words)),
            cells: cells.map(|cell| Shown(Cow::Owned(cell))),
        }
    }

    /// What of it stays when what it was unpacked from is gone.
    #[must_use]
    pub fn into_owned(self) -> FindingLine<'static> {
        FindingLine {
            agreement: Cow::Owned(self.agreement.into_owned()),
            check: self.check,
            line: Cow::Owned(self.line.into_owned()),
            cells: self.cells.map(|cell| Shown(Cow::Owned(cell.0.into_owned()))),
        }
    }

    #[must_use]
    pub fn check(&self) -> Check {
        check_at(self.check)
    }
}

/// What a check found, as scripts read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingObject<'a> {
    /// Its check's place in `Check::ALL`.
    check: u8,
    #[serde(borrow)]
    pub object: Cow<'a, str>,
}

impl FindingObject<'_> {
    /// Tells of a finding, of one agreement or of `several`.
    #[must_use]
    pub fn of(finding: &Finding, names: Names<'_>, several: bool, words: &Words) -> FindingObject<'static> {
        let object = serde_json::to_string(&finding_json(finding, names, several, words)).unwrap_or_default();
        FindingObject { check: place_of(finding.check), object: Cow::Owned(object) }
    }

    #[must_use]
    pub fn check(&self) -> Check {
        check_at(self.check)
    }
}

fn place_of(check: Check) -> u8 {
    let place = Check::ALL.iter().position(|one| *one == check).unwrap_or_default();
    u8::try_from(place).unwrap_or_default()
}

fn check_at(place: u8) -> Check {
    Check::ALL.get(usize::from(place)).copied().unwrap_or(Check::Missed)
}
