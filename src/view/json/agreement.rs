//! An agreement as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::view::agreement::State;

/// `yhdyspinta/agreement/1`.
#[derive(Debug, Serialize)]
pub struct AgreementJson {
    schema: &'static str,
    id: String,
    title: String,
    /// None where the register does not hold the text yet.
    version: Option<u32>,
    in_force: bool,
    in_force_from: Option<NaiveDate>,
    rejected_by: Vec<String>,
    missing: Vec<MissingJson>,
    duration: DurationJson,
    terms: Vec<TermJson>,
    parties: Vec<String>,
    bodies: Vec<String>,
    /// Who names representatives, as `own_organisation`.
    representatives: Option<String>,
}

#[derive(Debug, Serialize)]
struct MissingJson {
    party: String,
    act: &'static str,
    /// The act is recorded without its day.
    exact_date: bool,
}

#[derive(Debug, Serialize)]
struct DurationJson {
    until: Option<NaiveDate>,
    renews_until: Option<NaiveDate>,
    last_notice_day: Option<NaiveDate>,
}

#[derive(Debug, Serialize)]
struct TermJson {
    id: String,
    kind: String,
    from: NaiveDate,
    until: NaiveDate,
}

/// `yhdyspinta/agreements/1`.
#[derive(Debug, Serialize)]
struct AgreementsJson {
    schema: &'static str,
    agreements: Vec<AgreementJson>,
}

/// One agreement, as an object of its own.
#[must_use]
pub fn agreement(state: &State<'_>, language: &str) -> String {
    serde_json::to_string(&object(state, language)).unwrap_or_default()
}

/// Several agreements, as a list.
#[must_use]
pub fn agreements(states: &[State<'_>], language: &str) -> String {
    let agreements = states.iter().map(|state| object(state, language)).collect();
    serde_json::to_string(&AgreementsJson { schema: "yhdyspinta/agreements/1", agreements }).unwrap_or_default()
}

fn object(state: &State<'_>, language: &str) -> AgreementJson {
    let agreement = state.agreement;
    let missing = state.missing.iter().map(|missing| MissingJson {
        party: missing.party.0.clone(),
        act: missing.act.word(),
        exact_date: missing.exact_date,
    });
    let terms = agreement.terms.iter().map(|term| TermJson {
        id: term.id.clone(),
        kind: term.kind.clone(),
        from: term.from,
        until: term.until,
    });
    AgreementJson {
        schema: "yhdyspinta/agreement/1",
        id: agreement.id.clone(),
        title: agreement.title.in_language(language).to_owned(),
        version: Some(state.version).filter(|version| *version > 0),
        in_force: state.in_force,
        in_force_from: state.in_force_from,
        rejected_by: state.rejected_by.iter().map(|party| party.0.clone()).collect(),
        missing: missing.collect(),
        duration: DurationJson {
            until: state.running.until,
            renews_until: state.running.renews_until,
            last_notice_day: state.running.last_notice_day,
        },
        terms: terms.collect(),
        parties: agreement.parties.iter().map(|party| party.id.0.clone()).collect(),
        bodies: agreement.bodies.iter().map(|body| body.id.0.clone()).collect(),
        representatives: agreement.representatives.as_ref().map(|rule| rule.named_by.clone()),
    }
}
