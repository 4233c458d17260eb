//! Bodies and kinds of body of a file.

use super::Builder;
use super::cite;
use super::convener;
use super::members;
use super::parties::genitive;
use super::practice;
use crate::agreement::body::Body;
use crate::agreement::body::BodyId;
use crate::agreement::body::BodyRules;
use crate::agreement::body::BodyTerm;
use crate::agreement::body::Continues;
use crate::agreement::body::Document;
use crate::agreement::body::LegalBasis;
use crate::agreement::body::Meets;
use crate::agreement::body::NewBodyKind;
use crate::agreement::cadence::Cadence;
use crate::agreement::cadence::Per;
use crate::agreement::clause::ClauseId;
use crate::agreement::clause::Law;
use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::shape::bodies::PERIODS;
use crate::agreement::later::Later;
use crate::agreement::office::Elects;

pub fn body(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Body> {
    let genitive = genitive(table, b);
    let cite = cite(table, &[]);
    let members = table.table("members").map(|part| members::members(&part, b));
    let convener = convener::of_body(table, &[], b);
    let elects = table.table("elects").and_then(|part| elects(&part, &[], b));
    let cadence = table.table("cadence").and_then(|part| cadence(&part, b));
    let prepares = table.table("prepares").map(|part| members::preparers(&part, "prepares", b));
    let agenda = table.table("agenda").map(|part| members::preparers(&part, "agenda", b));
    let continues = table.table("continues").map(|part| continues(&part, b));
    let term = table.table("term").and_then(|part| body_term(&part, &[], b));
    let communication = table.table("communication").and_then(|part| practice::communication(&part, b));
    let documents = table.tables("documents").filter_map(|part| document(&part, b)).collect();
    let meets = table.table("meets").and_then(|part| meets(&part, b));
    let statutory = table.table("statutory").map(|part| b.cite_needed(&part, "statutory", &[]));
    let invitation = table.table("invitation").and_then(|part| practice::invitation(&part, b));
    let minutes = table.table("minutes").and_then(|part| practice::minutes(&part, b));
    let quorum = table.table("quorum").and_then(|part| practice::quorum(&part, b));
    Some(Body {
        id: table.id("id", BodyId)?,
        name: table.words("name", b.language)?,
        genitive,
        aliases: table.strings("aliases"),
        level: table.whole("level"),
        continues,
        joint_of: table.ids("joint_of", BodyId),
        rules: Later::from(BodyRules {
            cite,
            tasks: table.words("tasks", b.language),
            members,
            convener: convener?,
            elects,
            cadence,
            prepares,
            agenda,
            term,
            communication,
            documents,
            meets,
            legal_basis: legal_basis(table),
            statutory,
            invitation,
            minutes,
            quorum,
        }),
    })
}

pub fn new_body(table: &Table<'_>, b: &mut Builder<'_>) -> Option<NewBodyKind> {
    let cite = b.cite_needed(table, "new_body", &[]);
    let convener = convener::of_body(table, &cite.clauses, b);
    let term = table.table("term").and_then(|part| body_term(&part, &cite.clauses, b));
    let elects = table.table("elects").and_then(|part| elects(&part, &cite.clauses, b));
    let communication =
        table.table("communication").and_then(|part| practice::communication_in(&part, &cite.clauses, b));
    Some(NewBodyKind {
        id: table.id("id", BodyId)?,
        name: table.words("name", b.language)?,
        level: table.whole("level"),
        open: table.flag("open").unwrap_or_default(),
        needs: table.strings("needs"),
        convener: convener?,
        term,
        elects,
        communication,
        cite,
    })
}

fn elects(table: &Table<'_>, around: &[ClauseId], b: &mut Builder<'_>) -> Option<Elects> {
    let cite = b.cite_needed(table, "elects", around);
    Some(Elects {
        offices: table.choices("offices"),
        at: table.string("at"),
        among: table.string("among"),
        until: table.choice("until")?,
        cite,
    })
}

fn cadence(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Cadence> {
    let cite = b.cite_needed(table, "cadence", &[]);
    let per = per(table, "cadence", b);
    let min = table.whole("min").unwrap_or(1);
    let max = table.whole("max");
    if let Some(most) = max
        && most < min
        && let Some(node) = table.value("max")
    {
        b.report.add(Facts::MinOverMax { min, max: most }, node.span(), &node.path);
    }
    Some(Cadence { per: per?, min, max, cite })
}

/// The period of a cadence or of a duty.
pub fn per(table: &Table<'_>, rule: &'static str, b: &mut Builder<'_>) -> Option<Per> {
    b.exactly_one(table, rule, PERIODS);
    if let Some(months) = table.value("every_months") {
        if months.whole() == Some(0) {
            let facts = Facts::OutOfRange { found: "0".to_owned(), least: 1, most: None };
            b.report.add(facts, months.span(), &months.path);
        }
        return months.whole().map(Per::Months);
    }
    match table.text("per")? {
        "term" => {
            b.needs(table, rule, "term");
            table.string("term").map(Per::Term)
        }
        "year" => Some(Per::Year),
        _ => None,
    }
}

fn continues(table: &Table<'_>, b: &mut Builder<'_>) -> Continues {
    if table.has("body") {
        b.needs(table, "continues", "agreement");
    } else if table.has("agreement") {
        b.needs(table, "continues", "body");
    }
    let earlier = table.string("agreement").zip(table.id("body", BodyId));
    Continues { earlier, cite: b.cite_needed(table, "continues", &[]) }
}

fn body_term(table: &Table<'_>, around: &[ClauseId], b: &mut Builder<'_>) -> Option<BodyTerm> {
    let cite = b.cite_needed(table, "term", around);
    Some(BodyTerm { kind: table.string("kind")?, cite })
}

fn document(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Document> {
    let cite = b.cite_needed(table, "documents", &[]);
    Some(Document { id: table.string("id")?, name: table.words("name", b.language)?, cite })
}

fn meets(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Meets> {
    let cite = b.cite_needed(table, "meets", &[]);
    Some(Meets { remote: table.string("remote")?, cite })
}

/// The acts on which a body or the agreement rests.
pub fn legal_basis(table: &Table<'_>) -> Vec<LegalBasis> {
    let basis = |part: Table<'_>| {
        Some(LegalBasis {
            law: law(&part)?,
            from: part.date("from"),
            until: part.date("until"),
            clause: part.id("clause", ClauseId),
        })
    };
    table.tables("legal_basis").filter_map(basis).collect()
}

/// A section of a statute.
pub fn law(table: &Table<'_>) -> Option<Law> {
    Some(Law { act: table.string("act")?, section: table.string("section") })
}
