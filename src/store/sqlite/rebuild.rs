//! Makes anew what is kept beside the entries and follows from them.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::TransactionBehavior;

use super::failure::translate;
use super::gathered;
use super::packed;
use super::read;
use super::shown;
use crate::store::error::StoreError;
use crate::store::journal::Scope;

const AGREEMENTS: &str = "
    SELECT DISTINCT agreement
    FROM entry";

/// Packs all entries again, and writes anew what the views for other tools show: all of it, or nothing.
pub(super) fn rebuild(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| translate(path, &error);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let agreements = || {
        let mut statement = transaction.prepare(AGREEMENTS)?;
        statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, rusqlite::Error>>()
    };
    for agreement in agreements().map_err(failed)? {
        packed::forget(&transaction, &agreement).map_err(failed)?;
        gathered::forget(&transaction, &agreement).map_err(failed)?;
        let end = read::position(&transaction, path, &agreement)?;
        let entries = read::entries(&transaction, path, &end, &Scope::Whole)?;
        shown::rebuild(&transaction, &agreement, &entries).map_err(failed)?;
        packed::keep(&transaction, &agreement, end.entry).map_err(failed)?;
        gathered::keep(&transaction, path, &end, &entries)?;
    }
    transaction.commit().map_err(failed)
}
