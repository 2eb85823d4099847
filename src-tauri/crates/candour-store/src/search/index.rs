//! The index itself: whether it can be asked, how it is built anew, and whether it says what the record says.

use crate::{
    StoreError,
    audit::{AuditDraft, Event},
};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// The version of the index that this build asks. It is raised with whatever changes which words are found.
const VERSION: i64 = 1;

/// An index of words: its table, and the view that says which words it holds.
pub(super) struct Index {
    pub(super) table: &'static str,
    words: &'static str,
}

/// What is being written has an index of its own: taking words out of a large one is slow.
pub(super) const INDEXES: [Index; 2] = [
    Index { table: "search_draft_index", words: "search_written" },
    Index { table: "search_index", words: "search_settled" },
];

impl Index {
    /// Makes it, as the migration does, without a word in it.
    fn make(&self, tx: &Transaction<'_>) -> Result<(), StoreError> {
        let Self { table, words } = self;
        tx.execute_batch(&format!(
            "DROP TABLE IF EXISTS {table};
CREATE VIRTUAL TABLE {table} USING fts5(
    text, also, scope,
    content = '{words}', content_rowid = 'seq', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO {table} ({table}, rank) VALUES ('secure-delete', 1);"
        ))?;
        Ok(())
    }

    /// Takes in every word that there is.
    fn fill(&self, tx: &Transaction<'_>) -> Result<(), StoreError> {
        let table = self.table;
        tx.execute(&format!("INSERT INTO {table} ({table}) VALUES ('rebuild')"), [])?;
        Ok(())
    }

    /// Whether it has exactly the words kept, by its own check.
    fn agrees(&self, db: &Connection) -> Result<bool, StoreError> {
        let table = self.table;
        let checked = db
            .execute(&format!("INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"), [])
            .map_err(StoreError::from);
        match checked {
            Ok(_) => Ok(true),
            Err(StoreError::Damaged) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn is_there(&self, db: &Connection) -> Result<bool, StoreError> {
        Ok(db
            .prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = :table")?
            .exists(named_params! { ":table": self.table })?)
    }
}

/// Whether the index is there and of the version that this build asks.
///
/// # Errors
/// What the database refuses.
pub fn is_ready(db: &Connection) -> Result<bool, StoreError> {
    let version: Option<i64> = db
        .prepare_cached("SELECT version FROM search_state WHERE seq = 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(version == Some(VERSION) && are_there(db)?)
}

/// Builds the index anew from the record. That it was is written down.
///
/// # Errors
/// What the database refuses.
pub fn rebuild(tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<(), StoreError> {
    set_version(tx, 0)?;
    for index in &INDEXES {
        index.make(tx)?;
    }
    tx.execute("DELETE FROM search_text", [])?;
    for view in sources(tx)? {
        tx.execute(&format!("INSERT INTO search_text SELECT * FROM \"{view}\""), [])?;
    }
    for index in &INDEXES {
        index.fill(tx)?;
    }
    set_version(tx, VERSION)?;
    audit.record(Event::IndexRebuilt);
    Ok(())
}

/// Makes an index that is not there, so that the record can be written to.
pub(crate) fn mend(tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<(), StoreError> {
    if are_there(tx)? { Ok(()) } else { rebuild(tx, audit) }
}

/// Whether the index says exactly what the record says: each source against the words kept, and these against the index.
///
/// # Errors
/// What the database refuses.
pub fn agrees(db: &Connection) -> Result<bool, StoreError> {
    if !is_ready(db)? {
        return Ok(false);
    }
    let mut rows = 0;
    for view in sources(db)? {
        let (found, differ): (i64, i64) = db.query_row(
            &format!(
                "SELECT count(*), count(*) FILTER (WHERE t.seq IS NULL OR t.noun <> v.noun OR t.record <> v.record
                        OR t.matter <> v.matter OR t.field <> v.field OR t.number <> v.number
                        OR t.covered <> v.covered OR t.text <> v.text OR t.parts <> v.parts)
                   FROM \"{view}\" v LEFT JOIN search_text t ON t.seq = v.seq"
            ),
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if differ > 0 {
            return Ok(false);
        }
        rows += found;
    }
    let kept: i64 = db.query_row("SELECT count(*) FROM search_text", [], |row| row.get(0))?;
    Ok(kept == rows && every(|index| index.agrees(db))?)
}

/// The views that say what is searched, one a table.
fn sources(db: &Connection) -> Result<Vec<String>, StoreError> {
    db.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'search_of_*' ORDER BY name",
    )?
    .query_map([], |row| row.get(0))?
    .map(|name| Ok(name?))
    .collect()
}

fn are_there(db: &Connection) -> Result<bool, StoreError> {
    every(|index| index.is_there(db))
}

fn every(holds: impl Fn(&Index) -> Result<bool, StoreError>) -> Result<bool, StoreError> {
    for index in &INDEXES {
        if !holds(index)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn set_version(tx: &Transaction<'_>, version: i64) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO search_state (seq, version) VALUES (1, :version)
         ON CONFLICT (seq) DO UPDATE SET version = excluded.version",
        named_params! { ":version": version },
    )?;
    Ok(())
}
