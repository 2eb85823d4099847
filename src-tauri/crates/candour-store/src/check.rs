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
use rusqlite::Connection;

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A page fails its cipher's check.
    Page,
    /// A table or index contradicts itself.
    Table,
    /// A record refers to one that is not there.
    Reference,
    /// The index of words does not say what the record says.
    Index,
    /// An entry of the chain does not follow, or its details are not those committed to.
    Chain {
        /// The number of the entry.
        n: u64,
    },
    /// A row is not as the chain last sealed it.
    Row {
        /// Its table and number: `allegation/3`.
        name: String,
    },
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Where the chain stands, if it could be followed.
    pub head: Option<Head>,
    /// What is wrong; empty when nothing is.
    pub faults: Vec<Fault>,
}

/// Checks everything. The log is emptied first: after a crash, the check of pages would else report damage that is none.
pub(crate) fn everything(db: &Connection) -> Result<Checked, StoreError> {
    checkpoint(db)?;
    let mut faults = Vec::new();
    if !reports(db, "PRAGMA cipher_integrity_check")?.is_empty() {
        faults.push(Fault::Page);
    }
    if reports(db, "PRAGMA integrity_check")? != ["ok"] {
        faults.push(Fault::Table);
    }
    if !search::agrees(db)? {
        faults.push(Fault::Index);
    }
    if db.prepare("PRAGMA foreign_key_check")?.exists([])? {
        faults.push(Fault::Reference);
    }
    let head = match audit::verify(db) {
        Ok(head) => Some(head),
        Err(StoreError::ChainBroken { n }) => {
            faults.push(Fault::Chain { n });
            None
        }
        Err(error) => return Err(error),
    };
    faults.extend(audit::broken_seals(db)?.into_iter().map(|name| Fault::Row { name }));
    Ok(Checked { head, faults })
}

fn reports(db: &Connection, pragma: &'static str) -> Result<Vec<String>, StoreError> {
    db.prepare(pragma)?.query_map([], |row| row.get(0))?.map(|report| Ok(report?)).collect()
}
