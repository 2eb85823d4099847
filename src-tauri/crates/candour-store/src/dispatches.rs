//! How letters went, whether they arrived, and notes beside entries of the ledger. All of it is only added to.

use crate::{MatterScope, StoreError, blobs, classes, columns, matters::require, non_receipts};
use candour_model::{
    dates::CivilDate,
    dispatches::{
        Annotate, Annotation, Dispatch, EntryProof, Receipt, ReceiptKind, RecordDispatch, RecordReceipt,
    },
    ids::{AnnotationId, CorrespondenceId, DispatchId, ReceiptId},
};
use candour_vault::BlobId;
use jiff::Timestamp;
use rusqlite::{Connection, Row, Transaction, named_params};

/// What is recorded beside an entry.
///
/// # Errors
/// What the database refuses.
pub fn of_entry(
    db: &Connection,
    scope: &MatterScope,
    entry: CorrespondenceId,
) -> Result<EntryProof, StoreError> {
    let (number, office, length) = db
        .prepare_cached(
            "SELECT c.body, c.force, b.plain_len,
                    (SELECT count(*) FROM correspondence e WHERE e.matter = c.matter AND e.seq <= c.seq) AS number
               FROM correspondence c LEFT JOIN letter l ON l.id = c.letter
               LEFT JOIN blob b ON b.id = coalesce(c.blob, l.blob)
              WHERE c.id = :id AND c.matter = :matter",
        )?
        .query_row(named_params! { ":id": entry.to_string(), ":matter": scope.bound() }, |row| {
            let length = row.get::<_, Option<i64>>("plain_len")?;
            Ok((columns::count(row, "number")?, columns::office(row)?, length))
        })?;
    Ok(EntryProof {
        entry,
        number,
        office,
        length: length.map(i64::cast_unsigned),
        dispatches: dispatches(db, scope, entry)?,
        non_receipts: non_receipts::of_matter(db, scope)?
            .into_iter()
            .filter(|said| said.entry == entry)
            .collect(),
        annotations: annotations(db, scope, entry)?,
    })
}

/// The matter of a sending, as the scope to read it in, and the entry that was sent.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn entry_of(db: &Connection, id: DispatchId) -> Result<(MatterScope, CorrespondenceId), StoreError> {
    let scope = MatterScope::holding(db, "dispatch", id.0, "SELECT matter FROM dispatch WHERE id = :id")?;
    let entry = db
        .prepare_cached("SELECT entry FROM dispatch WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| columns::uuid(row, "entry"))?;
    Ok((scope, CorrespondenceId(entry)))
}

/// What was acknowledged by a mark of one of its sendings, with the day.
///
/// # Errors
/// What the database refuses.
pub fn acknowledged(
    db: &Connection,
    scope: &MatterScope,
) -> Result<Vec<(CorrespondenceId, CivilDate)>, StoreError> {
    db.prepare_cached(
        "SELECT d.entry, r.happened_on FROM receipt r JOIN dispatch d ON d.id = r.dispatch
          WHERE r.matter = :matter AND r.kind = :kind ORDER BY r.happened_on, r.seq",
    )?
    .query_map(
        named_params! { ":matter": scope.bound(), ":kind": ReceiptKind::Acknowledged.as_str() },
        |row| Ok((CorrespondenceId(columns::uuid(row, "entry")?), columns::day(row, "happened_on")?)),
    )?
    .map(|row| Ok(row?))
    .collect()
}

/// Records that an entry went.
///
/// # Errors
/// [`StoreError::Missing`] if the entry did not go out in this matter.
pub fn record_dispatch(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: DispatchId,
    said: &RecordDispatch,
    proof: Option<BlobId>,
) -> Result<(), StoreError> {
    require(tx, "letter", said.entry.0, scope, crate::correspondence::OUT)?;
    tx.prepare_cached(
        "INSERT INTO dispatch (id, matter, entry, means, sent_on, tracking, proof, class)
         VALUES (:id, :matter, :entry, :means, :sent_on, :tracking, :proof, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":entry": said.entry.to_string(),
        ":means": said.means.as_str(),
        ":sent_on": said.sent_on.to_string(),
        ":tracking": said.tracking.as_str(),
        ":proof": proof.map(|blob| blob.to_string()),
        ":class": classes::of_new("dispatch").as_str(),
    })?;
    Ok(())
}

/// Records what became of a sending.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such sending in the matter.
pub fn record_receipt(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: ReceiptId,
    said: &RecordReceipt,
) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM dispatch WHERE id = :id AND matter = :matter";
    require(tx, "dispatch", said.dispatch.0, scope, query)?;
    tx.prepare_cached(
        "INSERT INTO receipt (id, matter, dispatch, kind, happened_on, by_whom, class)
         VALUES (:id, :matter, :dispatch, :kind, :happened_on, :by_whom, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":dispatch": said.dispatch.to_string(),
        ":kind": said.kind.as_str(),
        ":happened_on": said.on.to_string(),
        ":by_whom": said.by.as_str(),
        ":class": classes::of_new("receipt").as_str(),
    })?;
    Ok(())
}

/// Writes a note beside an entry.
///
/// # Errors
/// What the database refuses.
pub fn annotate(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AnnotationId,
    said: &Annotate,
    at: Timestamp,
    author: &str,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO annotation (id, matter, entry, words, written_at, author, class)
         VALUES (:id, :matter, :entry, :words, :written_at, :author, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":entry": said.entry.to_string(),
        ":words": said.words.as_str(),
        ":written_at": at.to_string(),
        ":author": author,
        ":class": classes::of_new("annotation").as_str(),
    })?;
    Ok(())
}

fn dispatches(
    db: &Connection,
    scope: &MatterScope,
    entry: CorrespondenceId,
) -> Result<Vec<Dispatch>, StoreError> {
    let mut found = db
        .prepare_cached(
            "SELECT d.id, d.means, d.sent_on, d.tracking, b.original_name, b.plain_len, b.plain_sha256
               FROM dispatch d LEFT JOIN blob b ON b.id = d.proof
              WHERE d.entry = :entry AND d.matter = :matter ORDER BY d.sent_on, d.seq",
        )?
        .query_map(named_params! { ":entry": entry.to_string(), ":matter": scope.bound() }, dispatch_from)?
        .collect::<Result<Vec<_>, _>>()?;
    for dispatch in &mut found {
        dispatch.receipts = receipts(db, dispatch.id)?;
    }
    Ok(found)
}

fn receipts(db: &Connection, dispatch: DispatchId) -> Result<Vec<Receipt>, StoreError> {
    db.prepare_cached(
        "SELECT id, kind, happened_on, by_whom FROM receipt WHERE dispatch = :dispatch ORDER BY happened_on, seq",
    )?
    .query_map(named_params! { ":dispatch": dispatch.to_string() }, |row| {
        Ok(Receipt {
            id: ReceiptId(columns::uuid(row, "id")?),
            kind: columns::one_of(row, "kind")?,
            on: columns::day(row, "happened_on")?,
            by: columns::words(row, "by_whom")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

fn annotations(
    db: &Connection,
    scope: &MatterScope,
    entry: CorrespondenceId,
) -> Result<Vec<Annotation>, StoreError> {
    db.prepare_cached(
        "SELECT id, words, written_at, author FROM annotation
          WHERE entry = :entry AND matter = :matter ORDER BY seq",
    )?
    .query_map(named_params! { ":entry": entry.to_string(), ":matter": scope.bound() }, |row| {
        Ok(Annotation {
            id: AnnotationId(columns::uuid(row, "id")?),
            words: columns::words(row, "words")?,
            at: columns::instant(row, "written_at")?,
            author: row.get("author")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

fn dispatch_from(row: &Row<'_>) -> rusqlite::Result<Dispatch> {
    Ok(Dispatch {
        id: DispatchId(columns::uuid(row, "id")?),
        means: columns::one_of(row, "means")?,
        sent_on: columns::day(row, "sent_on")?,
        tracking: columns::words(row, "tracking")?,
        proof: blobs::held(row)?,
        receipts: Vec::new(),
    })
}
