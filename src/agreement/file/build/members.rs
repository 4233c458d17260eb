//! Who is meant: all, some, or nobody that the text names; and who prepares.

use super::Builder;
use crate::agreement::body::Members;
use crate::agreement::body::Preparer;
use crate::agreement::body::Preparers;
use crate::agreement::body::Who;
use crate::agreement::file::node::Table;
use crate::agreement::file::values;
use crate::agreement::party::PartyId;

/// `"all"`, `"unspecified"`, an id or a list of ids; left out: unspecified.
pub fn who(table: &Table<'_>, key: &str) -> Who {
    match table.text(key) {
        Some("all") => Who::All,
        Some("unspecified") => Who::Unspecified,
        _ if table.has(key) => Who::These(table.ids(key, PartyId)),
        _ => Who::Unspecified,
    }
}

pub fn members(table: &Table<'_>, builder: &mut Builder<'_>) -> Members {
    Members {
        parties: who(table, "parties"),
        also: table.ids("also", PartyId),
        roles: table.list("roles", |role| values::words(role, builder.language)),
        cite: builder.cite_needed(table, "members", &[]),
    }
}

pub fn preparers(table: &Table<'_>, rule: &'static str, builder: &mut Builder<'_>) -> Preparers {
    Preparers {
        who: table.tables("who").filter_map(|one| preparer(&one, builder)).collect(),
        with: table.tables("with").filter_map(|one| preparer(&one, builder)).collect(),
        cite: builder.cite_needed(table, rule, &[]),
    }
}

fn preparer(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<Preparer> {
    Some(Preparer { of: table.id("of", PartyId)?, role: table.words("as", builder.language) })
}
