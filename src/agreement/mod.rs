//! What was agreed: the file, its clauses, parties, names, bodies and rules.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::body::{Body, BodyId, LegalBasis, Level, NewBodyKind};
use self::clause::{Clause, ClauseId, Reading, ReadingId};
use self::duty::{Annex, Duty, Spearhead};
use self::keyed::Keyed;
use self::later::Later;
use self::party::{Actor, Group, Party, PartyId};
use self::practice::{Communication, Costs, Invitation, Minutes, Quiet, Quorum, Reminders, Representatives};
use self::term::Term;
use self::validity::{Channel, Duration, EntryIntoForce, Service, Termination};
use crate::calendar::holiday::FreeDays;
use crate::calendar::partial::PartialDate;

pub mod body;
pub mod business_id;
pub mod cadence;
pub mod clause;
pub mod compiled;
pub mod convener;
pub mod duty;
pub mod file;
pub mod keyed;
pub mod later;
pub mod names;
pub mod office;
pub mod party;
pub mod practice;
pub mod sealed;
pub mod term;
pub mod text;
pub mod validity;

/// One agreement, whole and checked: every id in it refers to something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    pub id: String,
    pub title: Text,
    /// Language code of its documents, as `fi`.
    pub language: String,
    /// May be known only to the month or year.
    pub dated: Option<PartialDate>,
    /// An IANA zone name, as `Europe/Helsinki`.
    pub timezone: String,
    pub holidays: FreeDays,
    /// Whether business ids are checked, as `fi`; `unchecked` otherwise.
    pub business_ids: String,
    /// From the day this one enters into force.
    pub supersedes: Option<String>,
    /// Only in an amended text; without it a new version corrects the earlier one for all days.
    pub amended_from: Option<NaiveDate>,
    /// Topics on which the text is silent, as `quorum`.
    pub unsaid: Vec<String>,
    pub legal_basis: Vec<LegalBasis>,
    pub clauses: Vec<Keyed<Clause>>,
    pub readings: Vec<Keyed<Reading>>,
    pub levels: Later<Vec<Level>>,
    pub parties: Vec<Party>,
    pub groups: Vec<Group>,
    pub actors: Vec<Actor>,
    pub terms: Vec<Term>,
    pub bodies: Vec<Body>,
    pub new_bodies: Vec<NewBodyKind>,
    pub duties: Later<Vec<Duty>>,
    pub annexes: Later<Vec<Annex>>,
    pub spearheads: Later<Vec<Spearhead>>,
    pub entry: EntryIntoForce,
    pub duration: Duration,
    /// Absent: the text says nothing of leaving.
    pub termination: Option<Termination>,
    pub costs: Option<Costs>,
    pub communication: Option<Communication>,
    pub representatives: Option<Representatives>,
    pub invitation: Option<Invitation>,
    pub minutes: Option<Minutes>,
    pub quorum: Option<Quorum>,
    pub service: Vec<Service>,
    pub quiet: Vec<Quiet>,
    pub reminders: Option<Reminders>,
}

use self::text::Text;

impl Agreement {
    /// The clause with this id.
    #[must_use]
    pub fn clause(&self, id: &ClauseId) -> Option<&Clause> {
        Keyed::find(&self.clauses, &id.0)
    }

    /// The reading with this id.
    #[must_use]
    pub fn reading(&self, id: &ReadingId) -> Option<&Reading> {
        Keyed::find(&self.readings, &id.0)
    }

    /// The party with this id.
    #[must_use]
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == *id)
    }

    /// Whether an organisation is a party, a group or an actor of the agreement.
    #[must_use]
    pub fn knows(&self, id: &PartyId) -> bool {
        self.party(id).is_some() || self.actor(id).is_some() || self.group(id).is_some()
    }

    /// The group with this id.
    #[must_use]
    pub fn group(&self, id: &PartyId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The actor with this id.
    #[must_use]
    pub fn actor(&self, id: &PartyId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// The body with this id.
    #[must_use]
    pub fn body(&self, id: &BodyId) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// The duty with this id.
    #[must_use]
    pub fn duty(&self, id: &BodyId) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.id == *id)
    }

    /// The kind of new body with this id.
    #[must_use]
    pub fn new_body(&self, id: &BodyId) -> Option<&NewBodyKind> {
        self.new_bodies.iter().find(|kind| kind.id == *id)
    }

    /// The term of `kind` that contains `day`, of those that are everybody's.
    #[must_use]
    pub fn term_on(&self, kind: &str, day: NaiveDate) -> Option<&Term> {
        self.terms.iter().find(|term| term.kind == kind && term.of.is_empty() && term.contains(day))
    }

    /// What is presumed of a delivery by this channel.
    #[must_use]
    pub fn service(&self, channel: Channel) -> Option<&Service> {
        self.service.iter().find(|service| service.channel == channel)
    }
}
