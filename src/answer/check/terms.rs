//! Findings about terms: a rule goes by a kind of term that is not known for today.

use std::collections::BTreeMap;

use super::finding::About;
use super::finding::Finding;
use super::name::Check;
use crate::agreement::cadence::Per;
use crate::agreement::clause::Cite;
use crate::answer::cited;
use crate::answer::due::survey::Survey;

/// Kinds of term that a cadence or a body's life goes by and of which none is known today: without it nothing of the term
/// can be told.
pub(super) fn findings(survey: &Survey<'_>) -> Vec<Finding> {
    if !survey.force.binds_on(survey.today) {
        return Vec::new();
    }
    let mut needed: BTreeMap<&str, &Cite> = BTreeMap::new();
    for body in survey.bodies.iter().filter(|body| !survey.is_closed(body.id())) {
        if let Some(term) = body.term() {
            needed.entry(term.kind.as_str()).or_insert(&term.cite);
        }
        let cadence = body.named().and_then(|named| named.cadence.as_ref());
        if let Some(Per::Term(kind)) = cadence.map(|cadence| &cadence.per) {
            needed.entry(kind.as_str()).or_insert(cadence.map_or(body.cite(), |cadence| &cadence.cite));
        }
    }
    let unknown = needed.into_iter().filter(|(kind, _)| survey.basis.agreement.term_on(kind, survey.today).is_none());
    let findings = unknown.map(|(kind, cite)| {
        let about = About::Term { kind: kind.to_owned(), from: survey.today };
        Finding::of(Check::UnknownTerm, about, cited(cite))
    });
    findings.collect()
}
