//! The rows of a record: what keeps them out of the bin, and how they go and come back.

use super::nouns::{self, Noun};
use crate::{MatterScope, StoreError};
use candour_model::binned::BinnedNoun;
use rusqlite::{Connection, Transaction, named_params, types::FromSql};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

/// A row in the bin. Its number in the table is not kept: another row may have it by the time it comes back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    table: String,
    row: Map<String, Value>,
}

pub(super) fn scope_of(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<MatterScope, StoreError> {
    let Noun { matter, called, .. } = nouns::of(noun);
    MatterScope::holding(db, called, record, matter)
}

pub(super) fn number_of(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<Option<u32>, StoreError> {
    value_of(db, nouns::of(noun).number, record)
}

/// Within what a record is numbered, where that is not its matter.
pub(super) fn within(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<Option<String>, StoreError> {
    value_of(db, nouns::of(noun).within, record)
}

/// Refuses what the client approved or withdrew, and what was sealed.
pub(super) fn refuse_settled(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<(), StoreError> {
    let Noun { settled, called, .. } = nouns::of(noun);
    if let Some(query) = settled
        && found(db, query, record)?
    {
        return Err(StoreError::Settled { what: called, id: record.to_string() });
    }
    Ok(())
}

pub(super) fn refuse_needed(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<(), StoreError> {
    let Noun { rests, called, .. } = nouns::of(noun);
    for (query, by) in *rests {
        if found(db, query, record)? {
            return Err(StoreError::Needed { what: called, by });
        }
    }
    Ok(())
}

fn value_of<T: FromSql>(
    db: &Connection,
    query: Option<&'static str>,
    record: Uuid,
) -> Result<Option<T>, StoreError> {
    let Some(query) = query else { return Ok(None) };
    Ok(db.prepare_cached(query)?.query_row(named_params! { ":id": record.to_string() }, |row| row.get(0))?)
}

fn found(db: &Connection, query: &'static str, record: Uuid) -> Result<bool, StoreError> {
    Ok(db.prepare_cached(query)?.exists(named_params! { ":id": record.to_string() })?)
}

/// Takes the rows of a record out of their tables. A reference from elsewhere stops it.
pub(super) fn take(tx: &Transaction<'_>, noun: BinnedNoun, record: Uuid) -> Result<Vec<Kept>, StoreError> {
    let id = record.to_string();
    let Noun { tables, called, .. } = nouns::of(noun);
    let mut kept = Vec::new();
    for (table, condition) in *tables {
        // Bytes, which JSON has not, stand in it as an object with their figures.
        let as_json = |name: &String| {
            format!(
                "'{name}', CASE typeof(\"{name}\") WHEN 'blob' THEN json_object('hex', hex(\"{name}\")) ELSE \"{name}\" END"
            )
        };
        let pairs: Vec<String> = columns_of(tx, table)?.iter().map(as_json).collect();
        let rows = tx
            .prepare(&format!(
                "SELECT json_object({}) FROM \"{table}\" WHERE {condition} ORDER BY seq",
                pairs.join(", ")
            ))?
            .query_map(named_params! { ":id": id }, |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        for row in rows {
            kept.push(Kept { table: (*table).to_owned(), row: serde_json::from_str(&row)? });
        }
    }
    for (table, condition) in tables.iter().rev() {
        tx.execute(&format!("DELETE FROM \"{table}\" WHERE {condition}"), named_params! { ":id": id })
            .map_err(|error| StoreError::from(error).of_throwing_away(called))?;
    }
    Ok(kept)
}

/// Puts rows back into their tables, each under a fresh number of its table.
pub(super) fn put_back(tx: &Transaction<'_>, noun: BinnedNoun, kept: &[Kept]) -> Result<(), StoreError> {
    for Kept { table, row } in kept {
        let known = columns_of(tx, table)?;
        let names: Vec<&String> = row.keys().filter(|name| known.contains(name)).collect();
        let listed: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let as_value = |name: &&String| {
            format!(
                "CASE json_type(:row, '$.{name}') WHEN 'object' THEN unhex(json_extract(:row, '$.{name}.hex'))
                      ELSE json_extract(:row, '$.{name}') END"
            )
        };
        let values: Vec<String> = names.iter().map(as_value).collect();
        tx.execute(
            &format!("INSERT INTO \"{table}\" ({}) SELECT {}", listed.join(", "), values.join(", ")),
            named_params! { ":row": serde_json::to_string(row)? },
        )
        .map_err(|error| StoreError::from(error).of_putting_back(nouns::of(noun).called))?;
    }
    Ok(())
}

/// The columns of a table, without its own number. Names cannot be bound; all of ours are plain words.
fn columns_of(db: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    db.prepare("SELECT name FROM pragma_table_info(:table) WHERE name <> 'seq'")?
        .query_map(named_params! { ":table": table }, |row| row.get(0))?
        .map(|name| Ok(name?))
        .collect()
}
