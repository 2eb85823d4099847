//! Which rows a transaction has touched, as SQLite itself reports them.
//!
//! From this the audit seals every changed row, and a write of drafts alone is known to be one, whatever the function that
//! made the change says of itself.

use rusqlite::Connection;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

/// Tables whose rows are kept without an audit entry and bear no seal: working drafts and the size of the window.
pub(crate) const UNAUDITED: [&str; 4] = ["draft", "statement_draft", "form_draft", "window_size"];
/// Tables of the index of words. What they hold is in the record itself, from which they can be made again: it is neither
/// sealed nor undone, and [`crate::search::agrees`] compares the two.
pub(crate) const INDEX: [&str; 12] = [
    "search_state",
    "search_text",
    "search_index",
    "search_index_config",
    "search_index_data",
    "search_index_idx",
    "search_draft_index",
    "search_draft_index_config",
    "search_draft_index_data",
    "search_draft_index_idx",
    "search_words",
    "search_draft_words",
];

/// Whether the rows of a table bear no seal.
pub(crate) fn is_unsealed(table: &str) -> bool {
    UNAUDITED.contains(&table) || INDEX.contains(&table) || CHAIN.contains(&table)
}

/// Tables of the chain itself, which seals the others.
pub(crate) const CHAIN: [&str; 2] = ["audit_entry", "audit_detail"];

/// A row: its table and its number there.
pub(crate) type TouchedRow = (String, i64);

/// The rows touched since it was last emptied.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changes(Arc<Mutex<BTreeSet<TouchedRow>>>);

impl Changes {
    /// Begins to listen to a connection. Temporary tables are not part of the record.
    pub(crate) fn of(db: &mut Connection) -> rusqlite::Result<Self> {
        let changes = Self::default();
        let heard = changes.clone();
        db.update_hook(Some(move |_, database: &str, table: &str, row: i64| {
            if database == "main" {
                heard.rows().insert((table.to_owned(), row));
            }
        }))?;
        Ok(changes)
    }

    /// Takes the rows touched so far, and forgets them.
    pub(crate) fn take(&self) -> BTreeSet<TouchedRow> {
        std::mem::take(&mut self.rows())
    }

    fn rows(&self) -> std::sync::MutexGuard<'_, BTreeSet<TouchedRow>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
