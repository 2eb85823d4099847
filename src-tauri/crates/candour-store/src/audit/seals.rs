//! Seals of rows: SHA-256 of a row's one form, kept in the details of the act that last changed it.
//!
//! SQLCipher cannot tell an old page from the newest. A row put back from an older page keeps a good page seal and breaks
//! this one.

use super::canonical::{Fields, Plain, text};
use crate::{StoreError, changes::is_unsealed, hex::hex};
use rusqlite::{Connection, OptionalExtension, Row, types::ValueRef};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Stands for the seal of a row that was removed.
pub(super) const GONE: &str = "gone";

/// The seal of a row as it is now; `None` if it is not there.
pub(super) fn of_row(db: &Connection, table: &str, row: i64) -> Result<Option<String>, StoreError> {
    // A table's name cannot be bound. These come from SQLite itself, and all of ours are plain words.
    db.prepare_cached(&format!("SELECT * FROM \"{table}\" WHERE seq = ?1"))?
        .query_row([row], |found| Ok(seal(table, found)))
        .optional()?
        .transpose()
}

/// Rows that are not as their last seal says, as `table/row`: changed, removed or added beside the chain.
pub(crate) fn broken_seals(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut expected = last_seals(db)?;
    let mut broken = Vec::new();
    for table in sealed_tables(db)? {
        let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let name = format!("{table}/{}", row.get::<_, i64>("seq")?);
            let found = seal(&table, row)?;
            if expected.remove(&name).is_none_or(|seal| seal != found) {
                broken.push(name);
            }
        }
    }
    broken.extend(expected.into_iter().filter(|(_, seal)| seal != GONE).map(|(name, _)| name));
    Ok(broken)
}

/// The last seal of every row that ever had one.
fn last_seals(db: &Connection) -> Result<BTreeMap<String, String>, StoreError> {
    #[derive(Deserialize)]
    struct Details {
        #[serde(default)]
        after: BTreeMap<String, String>,
    }
    let mut seals = BTreeMap::new();
    let mut statement = db.prepare("SELECT details FROM audit_detail ORDER BY n")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let details: Details = serde_json::from_str(&row.get::<_, String>(0)?)?;
        seals.extend(details.after);
    }
    Ok(seals)
}

/// The tables whose rows bear a seal.
pub(crate) fn sealed_tables(db: &Connection) -> Result<Vec<String>, StoreError> {
    let names = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(names.into_iter().filter(|name| !is_unsealed(name) && !name.starts_with("sqlite_")).collect())
}

/// SHA-256("candour-row-v1\n" + table + "\n" + row), where an absent value is left out, so that a column added later
/// breaks no seal, and bytes stand in hexadecimal.
fn seal(table: &str, row: &Row<'_>) -> Result<String, StoreError> {
    let mut fields = Fields::new();
    for (place, column) in row.as_ref().column_names().enumerate() {
        let value = match row.get_ref(place)? {
            ValueRef::Null => continue,
            ValueRef::Integer(n) => Plain::Number(n),
            ValueRef::Text(bytes) => {
                Plain::Text(std::str::from_utf8(bytes).map_err(|_| StoreError::Damaged)?.into())
            }
            ValueRef::Blob(bytes) => Plain::Text(hex(bytes)),
            ValueRef::Real(_) => return Err(StoreError::Damaged),
        };
        fields.insert(column.to_owned(), value);
    }
    let digest = Sha256::new()
        .chain_update("candour-row-v1\n")
        .chain_update(table)
        .chain_update("\n")
        .chain_update(text(&fields)?)
        .finalize();
    Ok(hex(&digest))
}
