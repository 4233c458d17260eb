//! Duties, annexes and spearheads of a file.

use super::Builder;
use super::bodies::per;
use super::members::who;
use crate::agreement::body::BodyId;
use crate::agreement::duty::Annex;
use crate::agreement::duty::Duty;
use crate::agreement::duty::DutyForm;
use crate::agreement::duty::Spearhead;
use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::texts::shown;
use crate::calendar::window::YearlyWindow;

/// Keys that belong to one kind of duty only.
const ONLY: [(&str, &[&str]); 8] = [
    ("purpose", &["meeting"]),
    ("bodies", &["meeting"]),
    ("per", &["meeting"]),
    ("term", &["meeting"]),
    ("every_months", &["meeting"]),
    ("window", &["meeting"]),
    ("who", &["review", "standing"]),
    ("deadline", &["review"]),
];

pub fn duty(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Duty> {
    let cite = b.cite_needed(table, "duty", &[]);
    let form = form(table, b);
    Some(Duty { id: table.id("id", BodyId)?, name: table.words("name", b.language)?, form: form?, cite })
}

fn form(table: &Table<'_>, b: &mut Builder<'_>) -> Option<DutyForm> {
    let kind = table.text("kind")?;
    for (key, kinds) in ONLY {
        if let Some(node) = table.value(key)
            && !kinds.contains(&kind)
        {
            let facts = Facts::Conflict { table: "duty", keys: vec!["kind", key] };
            b.report.add(facts, node.span(), &node.path);
        }
    }
    match kind {
        "meeting" => {
            b.needs(table, "duty", "purpose");
            b.needs(table, "duty", "bodies");
            let per = per(table, "duty", b);
            Some(DutyForm::Meeting {
                purpose: table.string("purpose")?,
                bodies: table.ids("bodies", BodyId),
                per: per?,
                window: window(table),
            })
        }
        "review" => Some(DutyForm::Review { who: who(table, "who"), deadline: table.date("deadline") }),
        "standing" => Some(DutyForm::Standing { who: who(table, "who") }),
        _ => None,
    }
}

fn window(table: &Table<'_>) -> Option<YearlyWindow> {
    let window = table.table("window")?;
    Some(YearlyWindow { from: window.month_day("from")?, until: window.month_day("until")? })
}

pub fn annex(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Annex> {
    let cite = b.cite_needed(table, "annex", &[]);
    if !table.has("file") {
        let annex = table.text("id").map(shown).unwrap_or_default();
        b.report.add(Facts::AnnexMissing { annex }, table.span(), &table.path.key("file"));
    }
    Some(Annex {
        id: table.string("id")?,
        title: table.words("title", b.language)?,
        file: table.string("file"),
        sha256: table.string("sha256"),
        cite,
    })
}

pub fn spearhead(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Spearhead> {
    let cite = b.cite_needed(table, "spearhead", &[]);
    Some(Spearhead { id: table.string("id")?, name: table.words("name", b.language)?, cite })
}
