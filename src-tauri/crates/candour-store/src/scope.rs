//! The matter that a reading function may look at (rule R12).
//!
//! Reads across matters are few and named for it: `matters::all`, `matters::ids`, `touched::since`, `drafts::all`, `clients::all`,
//! `binned::all`, `preservation::renewals`, `appearances::all`, `appearances::across`, `search::find`, `identities::search`,
//! `identities::looked_for`, `audit_entries::page`, `audit_entries::exported`, `blobs::kept_anywhere`. They
//! return ids, ciphers, dates and the firm's own words for a matter, never what a client said. What was said of two officers is
//! read in the matter of either, without the words of the other.

use crate::{StoreError, columns};
use candour_model::ids::MatterId;
use rusqlite::{Connection, OptionalExtension, named_params};
use uuid::Uuid;

/// One matter, as a permission to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatterScope(MatterId);

impl MatterScope {
    /// The scope of one matter.
    #[must_use]
    pub const fn of(matter: MatterId) -> Self {
        Self(matter)
    }

    /// The matter.
    #[must_use]
    pub const fn matter(&self) -> MatterId {
        self.0
    }

    /// The matter's id as it is bound in a query.
    pub(crate) fn bound(self) -> String {
        self.0.to_string()
    }

    /// The scope of the matter that a record is of, by a query that gives its `matter`.
    pub(crate) fn holding(
        db: &Connection,
        what: &'static str,
        id: Uuid,
        query: &'static str,
    ) -> Result<Self, StoreError> {
        db.prepare_cached(query)?
            .query_row(named_params! { ":id": id.to_string() }, |row| columns::uuid(row, "matter"))
            .optional()?
            .map(|matter| Self(MatterId(matter)))
            .ok_or_else(|| StoreError::Missing { what, id: id.to_string() })
    }
}
