//! The bodies of an agreement as they are on a day: those that the text names, and those set up later.

use chrono::NaiveDate;

use super::Basis;
use crate::agreement::Agreement;
use crate::agreement::body::Body;
use crate::agreement::body::BodyId;
use crate::agreement::body::BodyTerm;
use crate::agreement::body::NewBodyKind;
use crate::agreement::clause::Cite;
use crate::agreement::convener::ConvenerRule;
use crate::agreement::office::Elects;
use crate::agreement::practice::Communication;
use crate::history::History;
use crate::history::body::AddedBody;
use crate::history::body::ClosedBody;

/// A body, wherever it comes from.
#[derive(Debug, Clone, Copy)]
pub enum BodyRef<'a> {
    /// Named by the agreement.
    Named(&'a Body),
    /// Set up later, under a kind that the agreement allows.
    Added(&'a AddedBody, &'a NewBodyKind),
}

impl<'a> BodyRef<'a> {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'a BodyId {
        match self {
            BodyRef::Named(body) => &body.id,
            BodyRef::Added(added, _) => &added.id,
        }
    }

    /// Its name in `language`.
    #[must_use]
    pub fn name(self, language: &str) -> &'a str {
        match self {
            BodyRef::Named(body) => body.name.in_language(language),
            BodyRef::Added(added, _) => &added.name,
        }
    }

    /// The genitive of its name in the agreement's language, where it is known.
    #[must_use]
    pub fn genitive(self) -> Option<&'a str> {
        match self {
            BodyRef::Named(body) => body.genitive.as_deref(),
            BodyRef::Added(added, _) => added.genitive.as_deref(),
        }
    }

    /// Its level in the structure.
    #[must_use]
    pub fn level(self) -> Option<u32> {
        match self {
            BodyRef::Named(body) => body.level,
            BodyRef::Added(_, kind) => kind.level,
        }
    }

    /// Other names under which it is known.
    #[must_use]
    pub fn aliases(self) -> &'a [String] {
        match self {
            BodyRef::Named(body) => &body.aliases,
            BodyRef::Added(..) => &[],
        }
    }

    /// What its existence rests on.
    #[must_use]
    pub fn cite(self) -> &'a Cite {
        match self {
            BodyRef::Named(body) => &body.cite,
            BodyRef::Added(_, kind) => &kind.cite,
        }
    }

    /// Who convenes it, by the text.
    #[must_use]
    pub fn convener(self) -> &'a ConvenerRule {
        match self {
            BodyRef::Named(body) => &body.convener,
            BodyRef::Added(_, kind) => &kind.convener,
        }
    }

    /// The kind of term for which it lives.
    #[must_use]
    pub fn term(self) -> Option<&'a BodyTerm> {
        match self {
            BodyRef::Named(body) => body.term.as_ref(),
            BodyRef::Added(_, kind) => kind.term.as_ref(),
        }
    }

    /// Which offices it fills.
    #[must_use]
    pub fn elects(self) -> Option<&'a Elects> {
        match self {
            BodyRef::Named(body) => body.elects.as_ref(),
            BodyRef::Added(_, kind) => kind.elects.as_ref(),
        }
    }

    /// Its own rule of communication, where it has one.
    #[must_use]
    pub fn communication(self) -> Option<&'a Communication> {
        match self {
            BodyRef::Named(body) => body.communication.as_ref(),
            BodyRef::Added(_, kind) => kind.communication.as_ref(),
        }
    }

    /// The body as the agreement names it; none for one set up later.
    #[must_use]
    pub fn named(self) -> Option<&'a Body> {
        match self {
            BodyRef::Named(body) => Some(body),
            BodyRef::Added(..) => None,
        }
    }

    /// How it was set up; none for one that the agreement names.
    #[must_use]
    pub fn added(self) -> Option<&'a AddedBody> {
        match self {
            BodyRef::Named(_) => None,
            BodyRef::Added(added, _) => Some(added),
        }
    }

    /// The kind of term by which its first times and officers are judged: its own, else the council's.
    #[must_use]
    pub fn term_kind(self) -> &'a str {
        self.term().map_or("council", |term| term.kind.as_str())
    }
}

/// Every body, those of the agreement first, in the order of the file and of their setting up.
///
/// ```
/// use yhdyspinta::agreement::body::BodyId;
/// use yhdyspinta::agreement::file::agreement_from;
/// use yhdyspinta::agreement::party::PartyId;
/// use yhdyspinta::answer::{Asked, Basis, bodies};
/// use yhdyspinta::history::History;
/// use yhdyspinta::answer::bodies::all;
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
/// # let agreement = agreement_from(text).agreement.unwrap();
/// # let history = History::default();
/// # let basis = Basis::new(&agreement, &history);
/// # let day = "2024-01-10".parse().unwrap();
/// # let _ = (BodyId(String::new()), PartyId(String::new()), Asked::at_end_of(day), bodies::all(&agreement, &history));
/// assert_eq!(all(&agreement, &history).len(), agreement.bodies.len());
/// ```
#[must_use]
pub fn all<'a>(agreement: &'a Agreement, history: &'a History) -> Vec<BodyRef<'a>> {
    let mut added: Vec<&AddedBody> = history.added.values().collect();
    added.sort_by_key(|added| added.entry);
    let later = added.into_iter().filter_map(|added| Some(BodyRef::Added(added, agreement.new_body(&added.kind)?)));
    agreement.bodies.iter().map(BodyRef::Named).chain(later).collect()
}

/// The body with this id.
#[must_use]
pub fn body<'a>(basis: Basis<'a>, id: &BodyId) -> Option<BodyRef<'a>> {
    if let Some(body) = basis.agreement.body(id) {
        return Some(BodyRef::Named(body));
    }
    let added = basis.history.added.get(id)?;
    Some(BodyRef::Added(added, basis.agreement.new_body(&added.kind)?))
}

/// How the body has ended, if its last day lies before `day`.
#[must_use]
pub fn closed_before<'a>(basis: Basis<'a>, id: &BodyId, day: NaiveDate) -> Option<&'a ClosedBody> {
    basis.history.closed.get(id).filter(|closed| closed.on < day)
}
