//! The bodies of the agreement: forums, groups, joint meetings, and the kinds that may be set up later.

use std::ops::Deref;
use std::ops::DerefMut;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cadence::Cadence;
use super::clause::{Cite, ClauseId, Law};
use super::convener::ConvenerRule;
use super::later::Later;
use super::office::Elects;
use super::party::PartyId;
use super::practice::{Communication, Invitation, Minutes, Quorum};
use super::text::Text;

/// Identifies a body, a kind of new body or a duty: they share one name space.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BodyId(pub String);

/// A level of the structure, as "2: leadership forums".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Level {
    pub number: u32,
    pub name: Text,
}

/// A body that the agreement names: how it is called and to which others it belongs. Its rules are read as if they stood here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Body {
    pub id: BodyId,
    pub name: Text,
    pub genitive: Option<String>,
    pub aliases: Vec<String>,
    pub level: Option<u32>,
    /// Older than the agreement: its officers go on and no first election is owed.
    pub continues: Option<Continues>,
    /// Whose meeting it is where several bodies meet together; empty for a body of its own.
    pub joint_of: Vec<BodyId>,
    /// Every question looks through the names of all bodies, and into the rules of one or two.
    pub rules: Later<BodyRules>,
}

impl Deref for Body {
    type Target = BodyRules;

    fn deref(&self) -> &BodyRules {
        &self.rules
    }
}

impl DerefMut for Body {
    fn deref_mut(&mut self) -> &mut BodyRules {
        &mut self.rules
    }
}

/// What the agreement says of one body.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct BodyRules {
    /// For its existence, names and tasks.
    pub cite: Cite,
    pub tasks: Option<Text>,
    pub members: Option<Members>,
    pub convener: ConvenerRule,
    pub elects: Option<Elects>,
    pub cadence: Option<Cadence>,
    pub prepares: Option<Preparers>,
    pub agenda: Option<Preparers>,
    /// It lives for one term at a time.
    pub term: Option<BodyTerm>,
    /// How its own communication is arranged, where it departs from the general rule.
    pub communication: Option<Communication>,
    pub documents: Vec<Document>,
    pub meets: Option<Meets>,
    pub legal_basis: Vec<LegalBasis>,
    pub statutory: Option<Cite>,
    pub invitation: Option<Invitation>,
    pub minutes: Option<Minutes>,
    pub quorum: Option<Quorum>,
}

/// Who belongs to a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Members {
    /// All parties, or these parties and groups.
    pub parties: Who,
    /// Actors besides the parties.
    pub also: Vec<PartyId>,
    /// In which roles they take part.
    pub roles: Vec<Text>,
    pub cite: Cite,
}

/// All parties, some of them, or nobody that the text names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Who {
    All,
    /// Parties, groups and actors by id.
    These(Vec<PartyId>),
    Unspecified,
}

/// Who prepares meetings or agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preparers {
    pub who: Vec<Preparer>,
    pub with: Vec<Preparer>,
    pub cite: Cite,
}

/// A party, group or actor that prepares, through people in a role where the text names one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preparer {
    pub of: PartyId,
    /// The role, as "preparedness contacts".
    pub role: Option<Text>,
}

/// That a body is older than the agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Continues {
    /// The earlier agreement and its body, where it was one of an agreement kept here.
    pub earlier: Option<(String, BodyId)>,
    pub cite: Cite,
}

/// The kind of term for which a body lives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BodyTerm {
    /// A kind of `[[term]]`.
    pub kind: String,
    pub cite: Cite,
}

/// A document that a body is to have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub id: String,
    pub name: Text,
    pub cite: Cite,
}

/// How a body meets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meets {
    /// As `preferred`.
    pub remote: String,
    pub cite: Cite,
}

/// A statute on which a body or the agreement rests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LegalBasis {
    pub law: Law,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub clause: Option<ClauseId>,
}

/// A kind of body that may be set up later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewBodyKind {
    pub id: BodyId,
    pub name: Text,
    pub level: Option<u32>,
    /// Nobody is named to it.
    pub open: bool,
    /// What must be stated when one is set up: `reason`, `focus`, `goals`.
    pub needs: Vec<String>,
    pub convener: ConvenerRule,
    pub term: Option<BodyTerm>,
    pub elects: Option<Elects>,
    pub communication: Option<Communication>,
    pub cite: Cite,
}
