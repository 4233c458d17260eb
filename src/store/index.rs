//! What people who look at a register with other tools see of an agreement's text: its parties, bodies and convener rules.

use serde_json::Value;
use serde_json::json;

use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::ConvenerRule;
use crate::agreement::convener::RestartEach;
use crate::agreement::convener::Turn;
use crate::agreement::party::PartyId;

/// The parts of an agreement that are kept in plain tables beside its text. No rule reads the tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgreementIndex {
    pub parties: Vec<IndexedParty>,
    pub bodies: Vec<IndexedBody>,
    pub conveners: Vec<IndexedConvener>,
    /// The id of the agreement whose place this one takes.
    pub supersedes: Option<String>,
}

/// A party, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedParty {
    pub id: PartyId,
    pub name: String,
    pub short: String,
    /// As `municipality`.
    pub kind: String,
    pub business_id: Option<String>,
}

/// A body, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedBody {
    pub id: BodyId,
    /// In the agreement's language.
    pub name: String,
    pub level: Option<u32>,
}

/// The convener rule of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedConvener {
    pub body: BodyId,
    /// The rule as JSON.
    pub rule: String,
}

impl AgreementIndex {
    /// Returns what is shown of `agreement`. Convener rules are written in the form of the agreement file.
    #[must_use]
    pub fn of(agreement: &Agreement) -> AgreementIndex {
        let parties = agreement.parties.iter().map(|party| IndexedParty {
            id: party.id.clone(),
            name: party.name.clone(),
            short: party.short.clone(),
            kind: party.kind.word().to_owned(),
            business_id: party.business_id.clone(),
        });
        let bodies = agreement.bodies.iter().map(|body| IndexedBody {
            id: body.id.clone(),
            name: body.name.own.clone(),
            level: body.level,
        });
        let conveners = agreement
            .bodies
            .iter()
            .map(|body| IndexedConvener { body: body.id.clone(), rule: written(&body.convener).to_string() });
        AgreementIndex {
            parties: parties.collect(),
            bodies: bodies.collect(),
            conveners: conveners.collect(),
            supersedes: agreement.supersedes.clone(),
        }
    }
}

/// Writes a convener rule as the agreement file does, with the clauses and readings it cites.
fn written(rule: &ConvenerRule) -> Value {
    let mut value = match &rule.form {
        ConvenerForm::Party(party) => json!({ "party": party.0 }),
        ConvenerForm::Office { office, of, if_vacant } => json!({
            "office": office.word(),
            "of": of.as_ref().map(|body| &body.0),
            "if_vacant": if_vacant.as_deref().map(written),
        }),
        ConvenerForm::Actor(actor) => json!({ "actor": actor.0 }),
        ConvenerForm::Agreed => json!({ "agreed": true }),
        ConvenerForm::Rotation { order, turn } => json!({
            "rotation": order.iter().map(|party| &party.0).collect::<Vec<_>>(),
            "turn": turn_word(*turn),
        }),
        ConvenerForm::Together(rules) => json!({ "together": rules.iter().map(written).collect::<Vec<_>>() }),
        ConvenerForm::FirstThen { first, then, restart } => json!({
            "first": written(first),
            "then": written(then),
            "restart": restart.as_ref().map(|restart| json!({ "each": restart_word(restart.each) })),
        }),
        ConvenerForm::Unspecified => json!({ "unspecified": true }),
    };
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, field| !field.is_null());
        let clauses: Vec<_> = rule.cite.clauses.iter().map(|clause| &clause.0).collect();
        let readings: Vec<_> = rule.cite.readings.iter().map(|reading| &reading.0).collect();
        if !clauses.is_empty() {
            fields.insert("clause".to_owned(), json!(clauses));
        }
        if !readings.is_empty() {
            fields.insert("reading".to_owned(), json!(readings));
        }
    }
    value
}

fn turn_word(turn: Turn) -> &'static str {
    match turn {
        Turn::Meeting => "meeting",
        Turn::Year => "year",
        Turn::Term => "term",
    }
}

fn restart_word(each: RestartEach) -> &'static str {
    match each {
        RestartEach::Never => "never",
        RestartEach::Term => "term",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::clause::Cite;
    use crate::agreement::clause::ClauseId;
    use crate::agreement::convener::Restart;
    use crate::agreement::office::Office;

    fn rule(form: ConvenerForm) -> ConvenerRule {
        ConvenerRule { form, cite: Cite::default(), suggest: None, suggest_parties: Vec::new() }
    }

    fn party(id: &str) -> ConvenerRule {
        rule(ConvenerForm::Party(PartyId(id.to_owned())))
    }

    #[test]
    fn a_rule_is_written_as_in_the_agreement_file() {
        let chair = ConvenerForm::Office { office: Office::Chair, of: None, if_vacant: Some(Box::new(party("a"))) };
        let mut first_then = rule(ConvenerForm::FirstThen {
            first: Box::new(party("b")),
            then: Box::new(rule(chair)),
            restart: Some(Restart { each: RestartEach::Never, cite: Cite::default() }),
        });
        first_then.cite.clauses.push(ClauseId("hyte-convening".to_owned()));
        let expected = json!({
            "first": { "party": "b" },
            "then": { "office": "chair", "if_vacant": { "party": "a" } },
            "restart": { "each": "never" },
            "clause": ["hyte-convening"],
        });
        assert_eq!(written(&first_then), expected);
    }

    #[test]
    fn a_rotation_names_its_turn() {
        let order = vec![PartyId("a".to_owned()), PartyId("b".to_owned())];
        let rotation = rule(ConvenerForm::Rotation { order, turn: Turn::Year });
        assert_eq!(written(&rotation), json!({ "rotation": ["a", "b"], "turn": "year" }));
    }
}
