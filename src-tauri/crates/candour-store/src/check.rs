//! "Check everything", as far as the database goes: pages, tables, the index of words, references, the chain, the seal of
//! every row.
//!
//! Sealed files are checked by `candour-vault`; when to check and what to say of it is decided in `candour-app`.

use crate::{
    StoreError,
    audit::{self, Head},
    record::checkpoint,
    search,
};
use candour_model::backups::WholeFinding;
use rusqlite::Connection;

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Where the chain stands, if it could be followed.
    pub head: Option<Head>,
    /// What is wrong; empty when nothing is.
    pub faults: Vec<WholeFinding>,
}

/// Checks everything. The log is emptied first: after a crash, the check of pages would else report damage that is none.
pub(crate) fn everything(db: &Connection) -> Result<Checked, StoreError> {
    checkpoint(db)?;
    let mut faults = Vec::new();
    if !reports(db, "PRAGMA cipher_integrity_check")?.is_empty() {
        faults.push(WholeFinding::Page);
    }
    if reports(db, "PRAGMA integrity_check")? != ["ok"] {
        faults.push(WholeFinding::Table);
    }
    if !search::agrees(db)? {
        faults.push(WholeFinding::Index);
    }
    if db.prepare("PRAGMA foreign_key_check")?.exists([])? {
        faults.push(WholeFinding::Reference);
    }
    let head = match audit::verify(db) {
        Ok(head) => Some(head),
        Err(StoreError::ChainBroken { n }) => {
            faults.push(WholeFinding::Chain { n });
            None
        }
        Err(error) => return Err(error),
    };
    faults.extend(audit::broken_seals(db)?.into_iter().map(|name| WholeFinding::Row { name }));
    Ok(Checked { head, faults })
}

fn reports(db: &Connection, pragma: &'static str) -> Result<Vec<String>, StoreError> {
    db.prepare(pragma)?.query_map([], |row| row.get(0))?.map(|report| Ok(report?)).collect()
}
