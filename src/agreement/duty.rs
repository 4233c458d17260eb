//! What is owed besides the cadence of a body: monitoring, reviews, standing duties, annexes, spearheads.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::body::{BodyId, Who};
use super::cadence::Per;
use super::clause::Cite;
use super::text::Text;
use crate::calendar::window::YearlyWindow;

/// A duty under the agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    pub id: BodyId,
    pub name: Text,
    pub form: DutyForm,
    pub cite: Cite,
}

/// What a duty asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DutyForm {
    /// Met by a held meeting of one of `bodies`, in the window or with this purpose.
    Meeting { purpose: String, bodies: Vec<BodyId>, per: Per, window: Option<YearlyWindow> },
    /// Once, by a day (last day included) where one is given.
    Review { who: Who, deadline: Option<NaiveDate> },
    /// Shown, never due.
    Standing { who: Who },
}

/// Something attached to the agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Annex {
    pub id: String,
    pub title: Text,
    /// Absent: missing, a finding.
    pub file: Option<String>,
    pub sha256: Option<String>,
    pub cite: Cite,
}

/// A priority of the cooperation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spearhead {
    pub id: String,
    pub name: Text,
    pub cite: Cite,
}
