//! The audit chain: one canonical line an act, each bound to the one before (security rule 9).
//!
//! The chain holds ids and salted commitments and never a word of a case, so its lines can be shown one by one. What a line
//! commits to stands apart in `audit_detail`, with the seal of every row the act changed.

mod canonical;
mod draft;
mod event;
mod exported;
mod head;
mod line;
mod seals;

pub use draft::AuditDraft;
pub use event::{Event, Purpose, RowName};
pub use exported::{Exported, HOW_TO_VERIFY, NotWhole, VERIFIER, Whole, verify_exported};
pub use head::Head;

pub(crate) use {
    draft::last_second,
    seals::{broken_seals, sealed_tables},
};

use crate::StoreError;
use jiff::Timestamp;
use line::Line;
use rusqlite::{Connection, named_params};

/// An entry of the chain, as far as it says what was done, to what, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub n: u64,
    /// What was done, by its name on the wire: `way_in.added`.
    pub act: String,
    /// What it was done to; empty for the casebook itself.
    pub object: String,
    /// When, to the second.
    pub at: Timestamp,
}

/// Every line of the chain as it was written, in order: the content of `audit.jsonl`.
///
/// # Errors
/// What the database refuses.
pub fn lines(db: &Connection) -> Result<Vec<String>, StoreError> {
    db.prepare_cached("SELECT line FROM audit_entry ORDER BY n")?
        .query_map([], |row| row.get(0))?
        .map(|line| Ok(line?))
        .collect()
}

/// The entries whose act begins so, in order. Reads across matters.
///
/// # Errors
/// What the database refuses; [`StoreError::Damaged`] for a line that is none of ours.
pub fn entries(db: &Connection, act_begins: &str) -> Result<Vec<Entry>, StoreError> {
    db.prepare_cached(
        "SELECT line FROM audit_entry WHERE substr(line, 1, length(:begins)) = :begins ORDER BY n",
    )?
    .query_map(named_params! { ":begins": format!("{{\"act\":\"{act_begins}") }, |row| {
        row.get::<_, String>(0)
    })?
    .map(|text| {
        let Line { n, act, obj, t, .. } = Line::read(&text?).ok_or(StoreError::Damaged)?;
        let at = t.parse().map_err(|_| StoreError::Damaged)?;
        Ok(Entry { n, act, object: obj, at })
    })
    .collect()
}

/// Follows the chain from its first entry and returns where it stands.
///
/// # Errors
/// [`StoreError::ChainBroken`] with the first entry that does not follow, or whose details are not those committed to.
pub fn verify(db: &Connection) -> Result<Head, StoreError> {
    let mut head = Head::NONE;
    let mut entries = db.prepare_cached(
        "SELECT e.n, e.line, e.hash, d.details FROM audit_entry e LEFT JOIN audit_detail d ON d.n = e.n ORDER BY e.n",
    )?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let broken = || StoreError::ChainBroken { n: head.n + 1 };
        let (n, text, hash): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let line = Line::read(&text).ok_or_else(broken)?;
        let next = head.followed_by(&text);
        let follows =
            n == next.n.cast_signed() && line.n == next.n && line.prev == head.hex() && hash == next.hex();
        let details: Option<String> = row.get(3)?;
        if !follows || details.is_none_or(|details| !line.commits_to(&details)) {
            return Err(broken());
        }
        head = next;
    }
    Ok(head)
}

/// Whether the chain at entry `n` stood as `hash` says; `false` also where it is not that long.
pub(crate) fn stood_at(db: &Connection, n: u64, hash: &[u8; 32]) -> Result<bool, StoreError> {
    let found: i64 = db.query_row(
        "SELECT count(*) FROM audit_entry WHERE n = :n AND hash = :hash",
        named_params! { ":n": n.cast_signed(), ":hash": crate::hex::hex(hash) },
        |row| row.get(0),
    )?;
    Ok(found == 1 || (n == 0 && *hash == Head::NONE.hash))
}
