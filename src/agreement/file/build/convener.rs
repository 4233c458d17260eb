//! The convener rule of a file, in all its forms.

use super::Builder;
use super::cite;
use crate::agreement::body::BodyId;
use crate::agreement::clause::ClauseId;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::ConvenerRule;
use crate::agreement::convener::Restart;
use crate::agreement::convener::Turn;
use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::shape::bodies::FORMS;
use crate::agreement::file::texts::shown;
use crate::agreement::party::PartyId;

/// Keys that belong to one form, with its key.
const COMPANIONS: [(&str, &str); 4] =
    [("of", "office"), ("if_vacant", "office"), ("turn", "rotation"), ("restart", "first")];

/// The convener rule of a body or of a kind of body; reported where there is none.
pub fn of_body(table: &Table<'_>, around: &[ClauseId], builder: &mut Builder<'_>) -> Option<ConvenerRule> {
    if !table.has("convener") {
        let body = table.text("id").map(shown).unwrap_or_default();
        builder.report.add(Facts::NoConvener { body }, table.span(), &table.path.key("convener"));
    }
    rule(&table.table("convener")?, around, builder)
}

/// A rule or a part of one; `around` are the clauses of the rule around it.
fn rule(table: &Table<'_>, around: &[ClauseId], builder: &mut Builder<'_>) -> Option<ConvenerRule> {
    let has_parts = table.has("first") || table.has("then") || table.has("together");
    let cite = if has_parts { cite(table, around) } else { builder.cite_needed(table, "convener", around) };
    let form = form(table, &cite.clauses, builder);
    Some(ConvenerRule {
        form: form?,
        suggest: table.words("suggest", builder.language),
        suggest_parties: table.ids("suggest_parties", PartyId),
        cite,
    })
}

fn form(table: &Table<'_>, clauses: &[ClauseId], builder: &mut Builder<'_>) -> Option<ConvenerForm> {
    report_forms(table, builder);
    if table.has("first") || table.has("then") {
        return first_then(table, clauses, builder);
    }
    if table.has("together") {
        let rules = table.tables("together").map(|part| rule(&part, clauses, builder)).collect::<Vec<_>>();
        return Some(ConvenerForm::Together(rules.into_iter().collect::<Option<_>>()?));
    }
    if let Some(party) = table.id("party", PartyId) {
        return Some(ConvenerForm::Party(party));
    }
    if table.has("office") {
        let if_vacant = table.table("if_vacant").map(|part| rule(&part, clauses, builder).map(Box::new));
        let of = table.id("of", BodyId);
        return Some(ConvenerForm::Office { office: table.choice("office")?, of, if_vacant: if_vacant.flatten() });
    }
    if let Some(actor) = table.id("actor", PartyId) {
        return Some(ConvenerForm::Actor(actor));
    }
    if table.has("rotation") {
        let turn = table.choice("turn").unwrap_or(Turn::Meeting);
        return Some(ConvenerForm::Rotation { order: table.ids("rotation", PartyId), turn });
    }
    match (table.flag("agreed"), table.flag("unspecified")) {
        (Some(true), _) => Some(ConvenerForm::Agreed),
        (_, Some(true)) => Some(ConvenerForm::Unspecified),
        _ => None,
    }
}

fn first_then(table: &Table<'_>, clauses: &[ClauseId], builder: &mut Builder<'_>) -> Option<ConvenerForm> {
    builder.needs(table, "convener", "first");
    builder.needs(table, "convener", "then");
    let first = table.table("first").and_then(|part| rule(&part, clauses, builder));
    let then = table.table("then").and_then(|part| rule(&part, clauses, builder));
    let restart = table.table("restart").and_then(|part| restart(&part, clauses, builder));
    Some(ConvenerForm::FirstThen { first: Box::new(first?), then: Box::new(then?), restart })
}

fn restart(table: &Table<'_>, clauses: &[ClauseId], builder: &mut Builder<'_>) -> Option<Restart> {
    let cite = builder.cite_needed(table, "restart", clauses);
    Some(Restart { each: table.choice("each")?, cite })
}

/// Reports a rule of no form, of more than one, or with a key that belongs to another form.
fn report_forms(table: &Table<'_>, builder: &mut Builder<'_>) {
    let has = |key: &&str| table.has(key) && table.flag(key) != Some(false);
    let found: Vec<&'static str> = FORMS.iter().copied().filter(has).collect();
    if found.is_empty() && !table.has("then") {
        builder.report.add(Facts::OneNeeded { table: "convener", keys: FORMS }, table.span(), &table.path);
    } else if found.len() > 1 {
        builder.report.add(Facts::Conflict { table: "convener", keys: found }, table.span(), &table.path);
    }
    for (key, form) in COMPANIONS {
        if table.has(key) && !table.has(form) && !(form == "first" && table.has("then")) {
            builder.report.add(Facts::MissingKey { table: "convener", key: form }, table.span(), &table.path.key(form));
        }
    }
    for list in ["rotation", "together"] {
        if let Some(node) = table.value(list)
            && node.elements().next().is_none()
        {
            builder.report.add(Facts::EmptyList, node.span(), &node.path);
        }
    }
}
