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

/// Checks everything. The log is emptied first: after a crash, the check of pages would else report damage that is none. A page that
/// cannot be read is a finding, and stops nothing else from being looked at.
pub(crate) fn everything(db: &Connection) -> Result<Checked, StoreError> {
    checkpoint(db)?;
    let mut faults = Vec::new();
    let pages = reports(db, "PRAGMA cipher_integrity_check").map(|reports| reports.is_empty());
    note(db, &mut faults, WholeFinding::Page, pages)?;
    let tables = reports(db, "PRAGMA integrity_check").map(|reports| reports == ["ok"]);
    note(db, &mut faults, WholeFinding::Table, tables)?;
    note(db, &mut faults, WholeFinding::Index, search::agrees(db))?;
    note(db, &mut faults, WholeFinding::Reference, refer_to_what_is_there(db))?;
    let head = match audit::verify(db) {
        Ok(head) => Some(head),
        Err(StoreError::ChainBroken { n }) => {
            faults.push(WholeFinding::Chain { n });
            None
        }
        Err(error) => {
            note(db, &mut faults, WholeFinding::Page, Err(error))?;
            None
        }
    };
    match audit::broken_seals(db) {
        Ok(broken) => faults.extend(broken.into_iter().map(|name| WholeFinding::Row { name })),
        Err(error) => note(db, &mut faults, WholeFinding::Page, Err(error))?,
    }
    Ok(Checked { head, faults })
}

/// Adds a finding where something does not hold, or a page that cannot be read where that is why it is not known.
fn note(
    db: &Connection,
    faults: &mut Vec<WholeFinding>,
    finding: WholeFinding,
    holds: Result<bool, StoreError>,
) -> Result<(), StoreError> {
    let found = match holds.map_err(|error| error.met_by(db)) {
        Ok(true) => return Ok(()),
        Ok(false) => finding,
        Err(StoreError::Damaged | StoreError::DiskFault) => WholeFinding::Page,
        Err(error) => return Err(error),
    };
    if !faults.contains(&found) {
        faults.push(found);
    }
    Ok(())
}

fn refer_to_what_is_there(db: &Connection) -> Result<bool, StoreError> {
    Ok(!db.prepare("PRAGMA foreign_key_check")?.exists([])?)
}

fn reports(db: &Connection, pragma: &'static str) -> Result<Vec<String>, StoreError> {
    db.prepare(pragma)?.query_map([], |row| row.get(0))?.map(|report| Ok(report?)).collect()
}
