//! That offices said they have not received something that was sent. It is only added to.

use crate::{MatterScope, StoreError, classes, columns, correspondence, matters::require};
use candour_model::{
    ids::{CorrespondenceId, NonReceiptId},
    non_receipts::{NonReceipt, RecordNonReceipt},
};
use rusqlite::{Connection, Transaction, named_params};

/// Everything of a matter that was said not to have been received, first said first.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<NonReceipt>, StoreError> {
    db.prepare_cached(
        "SELECT id, entry, said_on, words FROM non_receipt WHERE matter = :matter ORDER BY said_on, seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| {
        Ok(NonReceipt {
            id: NonReceiptId(columns::uuid(row, "id")?),
            entry: CorrespondenceId(columns::uuid(row, "entry")?),
            on: columns::day(row, "said_on")?,
            words: columns::words(row, "words")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Records that something that was sent was said not to have been received.
///
/// # Errors
/// [`StoreError::Missing`] if the entry did not go out in this matter.
pub fn record(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: NonReceiptId,
    said: &RecordNonReceipt,
) -> Result<(), StoreError> {
    require(tx, "letter", said.entry.0, scope, correspondence::OUT)?;
    tx.prepare_cached(
        "INSERT INTO non_receipt (id, matter, entry, said_on, words, class)
         VALUES (:id, :matter, :entry, :said_on, :words, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":entry": said.entry.to_string(),
        ":said_on": said.on.to_string(),
        ":words": said.words.as_str(),
        ":class": classes::of_new("non_receipt").as_str(),
    })?;
    Ok(())
}
