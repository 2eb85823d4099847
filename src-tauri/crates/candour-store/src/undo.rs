//! Undoing and doing again: what the last changes replaced, kept in memory for as long as the casebook is open.
//!
//! Temporary triggers keep the former row of everything a write touches, in temporary tables that never reach the disk.
//! An undone change is a change of its own, with an audit entry. What is undone last comes back by [`Way::Again`]; any other
//! change forgets it. Acts that leave the firm or seal something are final ([`crate::audit::Event::is_final`]): nothing
//! before them is undone.

mod former;

use crate::{
    StoreError,
    audit::Event,
    changes::{INDEX, UNAUDITED},
};
use former::Former;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// How many changes are kept.
const KEPT: i64 = 100;

/// Tables that a change undone leaves as they are, with the reason.
pub(crate) const LEFT: [(&str, &str); 6] = [
    ("casebook", "the casebook's own id and versions"),
    ("audit_entry", "the chain only grows"),
    ("audit_detail", "the chain only grows"),
    ("cipher_drawn", "a cipher is never used again"),
    ("numbering", "a number is never used again"),
    ("class_change", "a change of class is never unmade"),
];

/// Tables of text being written. Their changes are no steps, but a draft that is thrown away comes back.
const DRAFTS: [&str; 2] = ["draft", "statement_draft"];

/// Which way a change is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Back, as it was before.
    Back,
    /// Forward again, as it was before it was undone.
    Again,
}

impl Way {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Back => "back",
            Self::Again => "again",
        }
    }
}

/// A change that was taken back or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The entry of the chain that wrote down the change when it was made.
    pub entry: u64,
    /// What it was: "An allegation was recorded".
    pub what: String,
}

/// Sets up what the triggers write to. Called once a connection, before its first job and after all migrations.
pub(crate) fn watch(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "CREATE TEMP TABLE undo_step (
             step INTEGER PRIMARY KEY AUTOINCREMENT, way TEXT NOT NULL, entry INTEGER NOT NULL, what TEXT NOT NULL);
         CREATE TEMP TABLE undo_row (
             row INTEGER PRIMARY KEY, step INTEGER, record_table TEXT NOT NULL, record INTEGER NOT NULL,
             change TEXT NOT NULL);
         CREATE TEMP TABLE undo_drafts (are_kept INTEGER NOT NULL);
         INSERT INTO undo_drafts VALUES (0);",
    )?;
    for table in watched(db)? {
        Former::of(db, &table)?.watch(db)?;
    }
    for table in DRAFTS {
        Former::of(db, table)?.watch_going(db)?;
    }
    Ok(())
}

/// Keeps drafts too, from here to the end of the step: those that it takes away or puts back.
pub(crate) fn with_drafts(tx: &Transaction<'_>) -> Result<(), StoreError> {
    keep_drafts(tx, true)
}

fn keep_drafts(tx: &Transaction<'_>, are_kept: bool) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE undo_drafts SET are_kept = :kept")?
        .execute(named_params! { ":kept": are_kept })?;
    Ok(())
}

/// Begins a step: what is changed from here on belongs to it.
pub(crate) fn begin(tx: &Transaction<'_>, way: Way) -> Result<i64, StoreError> {
    tx.prepare_cached("INSERT INTO undo_step (way, entry, what) VALUES (:way, 0, '')")?
        .execute(named_params! { ":way": way.as_str() })?;
    Ok(tx.last_insert_rowid())
}

/// Ends the step of a write with its last event, whose number in the chain is `entry`.
pub(crate) fn finish(tx: &Transaction<'_>, step: i64, entry: u64, event: &Event) -> Result<(), StoreError> {
    keep_drafts(tx, false)?;
    if event.is_final() {
        return forget(tx, "step >= 0");
    }
    if event.is_aside() || !has_rows(tx, step)? {
        return forget(tx, &format!("step = {step}"));
    }
    forget(tx, &format!("way = 'again' OR step <= {}", step - KEPT))?;
    name(tx, step, entry, event.said())
}

/// Takes the last change back, or the last one undone forward again; `None` if there is none. `entry` is the number in the
/// chain that this will have.
///
/// # Errors
/// [`StoreError::RestedOn`] where something else has come to rest on the change; nothing is changed then.
pub(crate) fn take(tx: &Transaction<'_>, way: Way, entry: u64) -> Result<Option<Undone>, StoreError> {
    let Some((step, undone)) = last(tx, way)? else { return Ok(None) };
    let other = match way {
        Way::Back => Way::Again,
        Way::Again => Way::Back,
    };
    let inverse = begin(tx, other)?;
    keep_drafts(tx, true)?;
    for (row, table, record, change) in rows_of(tx, step)? {
        Former::of(tx, &table)?
            .put_back(tx, row, record, &change)
            .map_err(|error| error.of_taking_back(undone.entry))?;
    }
    keep_drafts(tx, false)?;
    forget(tx, &format!("step = {step}"))?;
    name(tx, inverse, entry, &undone.what)?;
    Ok(Some(undone))
}

fn last(tx: &Transaction<'_>, way: Way) -> Result<Option<(i64, Undone)>, StoreError> {
    Ok(tx
        .prepare_cached(
            "SELECT step, entry, what FROM undo_step WHERE way = :way ORDER BY step DESC LIMIT 1",
        )?
        .query_row(named_params! { ":way": way.as_str() }, |row| {
            let entry: i64 = row.get("entry")?;
            Ok((row.get("step")?, Undone { entry: entry.cast_unsigned(), what: row.get("what")? }))
        })
        .optional()?)
}

/// Last touched first, so that what rests on another row goes before it.
fn rows_of(tx: &Transaction<'_>, step: i64) -> Result<Vec<(i64, String, i64, String)>, StoreError> {
    tx.prepare_cached(
        "SELECT row, record_table, record, change FROM undo_row WHERE step = :step ORDER BY row DESC",
    )?
    .query_map(named_params! { ":step": step }, |row| {
        Ok((row.get("row")?, row.get("record_table")?, row.get("record")?, row.get("change")?))
    })?
    .map(|row| Ok(row?))
    .collect()
}

fn has_rows(tx: &Transaction<'_>, step: i64) -> Result<bool, StoreError> {
    Ok(tx
        .prepare_cached("SELECT 1 FROM undo_row WHERE step = :step")?
        .exists(named_params! { ":step": step })?)
}

fn name(tx: &Transaction<'_>, step: i64, entry: u64, what: &str) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE undo_step SET entry = :entry, what = :what WHERE step = :step")?
        .execute(named_params! { ":step": step, ":entry": entry.cast_signed(), ":what": what })?;
    Ok(())
}

/// Forgets the steps that a condition of ours names, with the rows they kept.
fn forget(tx: &Transaction<'_>, which: &str) -> Result<(), StoreError> {
    let tables: Vec<String> = tx
        .prepare(&format!(
            "SELECT DISTINCT record_table FROM undo_row
              WHERE change <> 'added' AND step IN (SELECT step FROM undo_step WHERE {which})"
        ))?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for table in tables {
        tx.execute(
            &format!(
                "DELETE FROM \"undo_{table}\" WHERE undo_row IN (SELECT row FROM undo_row
                  WHERE step IN (SELECT step FROM undo_step WHERE {which}))"
            ),
            [],
        )?;
    }
    tx.execute(
        &format!("DELETE FROM undo_row WHERE step IN (SELECT step FROM undo_step WHERE {which})"),
        [],
    )?;
    tx.execute(&format!("DELETE FROM undo_step WHERE {which}"), [])?;
    Ok(())
}

fn watched(db: &Connection) -> Result<Vec<String>, StoreError> {
    let names = db
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")?
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    let left = |name: &str| {
        name.starts_with("sqlite_")
            || UNAUDITED.contains(&name)
            || INDEX.contains(&name)
            || LEFT.iter().any(|(table, _)| *table == name)
    };
    Ok(names.into_iter().filter(|name| !left(name)).collect())
}
