//! Parties, groups and actors of a file.

use super::Builder;
use crate::agreement::business_id;
use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::texts::shown;
use crate::agreement::party::Actor;
use crate::agreement::party::Group;
use crate::agreement::party::Party;
use crate::agreement::party::PartyId;
use crate::agreement::party::PartyKind;

pub fn party(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<Party> {
    let business_id = business_id(table, builder);
    report_missing(table, builder);
    report_unconfirmed(table, builder);
    let kind = table.choice("kind")?;
    let name = table.string("name")?;
    Some(Party {
        id: table.id("id", PartyId)?,
        short: table.string("short").unwrap_or_else(|| name.clone()),
        name,
        genitive: genitive(table, builder),
        aliases: table.strings("aliases"),
        kind,
        authority: table.flag("authority").unwrap_or(kind != PartyKind::Other),
        code: table.string("code"),
        business_id,
        address: table.string("address"),
        unconfirmed: table.strings("unconfirmed"),
        population: table.whole("population").map(u64::from),
        from: table.date("from"),
        until: table.date("until"),
        successor: table.id("successor", PartyId),
    })
}

pub fn group(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<Group> {
    let genitive = genitive(table, builder);
    Some(Group {
        id: table.id("id", PartyId)?,
        name: table.words("name", builder.language)?,
        genitive,
        parties: table.ids("parties", PartyId),
    })
}

pub fn actor(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<Actor> {
    let genitive = genitive(table, builder);
    Some(Actor {
        id: table.id("id", PartyId)?,
        name: table.words("name", builder.language)?,
        genitive,
        until: table.date("until"),
        suggest: table.words("suggest", builder.language),
        suggest_parties: table.ids("suggest_parties", PartyId),
    })
}

/// The genitive; in Finnish it is needed for sentences and cannot be derived.
pub fn genitive(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<String> {
    if builder.language == "fi" && !table.has("genitive") {
        let name = table.text("short").or_else(|| table.text("name")).or_else(|| table.text("id"));
        let facts = Facts::GenitiveMissing { name: name.map(shown).unwrap_or_default() };
        builder.report.add(facts, table.span(), &table.path.key("genitive"));
    }
    table.string("genitive")
}

/// The business id in its canonical form.
fn business_id(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<String> {
    let node = table.value("business_id")?;
    let written = node.text()?;
    if !builder.checks_business_ids || written.trim().is_empty() {
        return Some(written.to_owned());
    }
    match business_id::canonical(written) {
        Ok(canonical) => {
            if canonical != written {
                let facts = Facts::BusinessIdNormalised { found: shown(written), canonical: canonical.clone() };
                builder.report.add_with(facts, node.span(), &node.path, Some(canonical.clone()));
            }
            Some(canonical)
        }
        Err(fault) => {
            let facts = Facts::BusinessIdInvalid { found: shown(written), fault };
            builder.report.add(facts, node.span(), &node.path);
            None
        }
    }
}

fn report_missing(table: &Table<'_>, builder: &mut Builder<'_>) {
    let party = || table.text("id").map(shown).unwrap_or_default();
    if builder.checks_business_ids && !table.has("business_id") {
        let facts = Facts::BusinessIdMissing { party: party() };
        builder.report.add(facts, table.span(), &table.path.key("business_id"));
    }
    if !table.has("address") {
        builder.report.add(Facts::AddressMissing { party: party() }, table.span(), &table.path.key("address"));
    }
}

fn report_unconfirmed(table: &Table<'_>, builder: &mut Builder<'_>) {
    let Some(node) = table.value("unconfirmed") else {
        return;
    };
    for field in node.elements() {
        let Some(name) = field.text() else { continue };
        let party = table.text("id").map(shown).unwrap_or_default();
        let facts = Facts::Unconfirmed { party, field: shown(name) };
        builder.report.add(facts, field.span(), &table.path.key(name));
    }
}
