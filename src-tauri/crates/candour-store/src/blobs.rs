//! Rows of sealed files. The file is written and durable before its row is; the row goes before the file is removed.
//!
//! The files themselves are `candour_vault::sealed_files`.

use crate::{
    MatterScope, StoreError, classes, columns,
    hex::{hex, unhex},
};
use candour_model::{
    classes::RecordClass, files::HeldFile, ids::MatterId, letter_matches::MatchedFile, words::Words,
};
use candour_vault::{BlobId, sealed_files::SealedFile};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// What the record knows of a sealed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Its id, lengths and hashes. The plain one is the evidence; the sealed one is checked without keys.
    pub file: SealedFile,
    /// Its class.
    pub class: RecordClass,
    /// What its bytes are, by their look: `application/pdf`.
    pub mime: String,
    /// The name it came under; blank for what was made here.
    pub original_name: Words,
    /// When it was taken in or made.
    pub imported_at: Timestamp,
    /// Where it comes from, in the firm's words.
    pub source_note: Words,
    /// The file it is a copy of, or was made from.
    pub derived_from: Option<BlobId>,
}

/// Adds the row of a file that is durable already.
///
/// # Errors
/// [`StoreError::Guarded`] if its class is lower than that of the file it is derived from (rule R2).
pub fn add(tx: &Transaction<'_>, scope: &MatterScope, blob: &Blob) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO blob (id, matter, plain_sha256, plain_len, cipher_sha256, cipher_len, mime_sniffed,
                           original_name, imported_at, source_note, derived_from, class)
         VALUES (:id, :matter, :plain_sha256, :plain_len, :cipher_sha256, :cipher_len, :mime,
                 :original_name, :imported_at, :source_note, :derived_from, :class)",
    )?
    .execute(named_params! {
        ":id": blob.file.blob_id.to_string(),
        ":matter": scope.bound(),
        ":plain_sha256": hex(&blob.file.plain_sha256),
        ":plain_len": blob.file.plain_len.cast_signed(),
        ":cipher_sha256": hex(&blob.file.cipher_sha256),
        ":cipher_len": blob.file.cipher_len.cast_signed(),
        ":mime": blob.mime,
        ":original_name": blob.original_name.as_str(),
        ":imported_at": blob.imported_at.to_string(),
        ":source_note": blob.source_note.as_str(),
        ":derived_from": blob.derived_from.map(|id| id.to_string()),
        ":class": blob.class.as_str(),
    })?;
    Ok(())
}

/// The class of a file made in this casebook.
#[must_use]
pub fn class_of_new() -> RecordClass {
    classes::of_new("blob")
}

/// One file of a matter.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: BlobId) -> Result<Blob, StoreError> {
    db.prepare_cached(
        "SELECT id, plain_sha256, plain_len, cipher_sha256, cipher_len, mime_sniffed, original_name, imported_at,
                source_note, derived_from, class
           FROM blob WHERE id = :id AND matter = :matter",
    )?
    .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| Ok(from_row(row)))
    .optional()?
    .ok_or_else(|| StoreError::Missing { what: "file", id: id.to_string() })?
}

/// Holds a file closer: to be of this class, which is no lower than its own (rule R3).
///
/// # Errors
/// [`StoreError::Guarded`] for a lower class; [`StoreError::Missing`].
pub fn hold(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: BlobId,
    class: RecordClass,
) -> Result<(), StoreError> {
    let held = get(tx, scope, id)?.class;
    if class < held {
        return Err(StoreError::Guarded);
    }
    if class > held {
        tx.prepare_cached("UPDATE blob SET class = :class WHERE id = :id")?
            .execute(named_params! { ":class": class.as_str(), ":id": id.to_string() })?;
    }
    Ok(())
}

/// The file of a matter with this hash, where there is one. Files are compared within one matter alone.
///
/// # Errors
/// What the database refuses.
pub fn with_hash(
    db: &Connection,
    scope: &MatterScope,
    plain_sha256: [u8; 32],
) -> Result<Option<Blob>, StoreError> {
    let id: Option<String> = db
        .prepare_cached(
            "SELECT id FROM blob WHERE matter = :matter AND plain_sha256 = :hash ORDER BY seq LIMIT 1",
        )?
        .query_row(named_params! { ":matter": scope.bound(), ":hash": hex(&plain_sha256) }, |row| row.get(0))
        .optional()?;
    id.map(|id| get(db, scope, blob_id(&id)?)).transpose()
}

/// The file of a matter whose hash is written so, in hexadecimal.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn named(db: &Connection, scope: &MatterScope, plain_sha256: &str) -> Result<Blob, StoreError> {
    let missing = || StoreError::Missing { what: "file", id: plain_sha256.to_owned() };
    with_hash(db, scope, unhex(plain_sha256).ok_or_else(missing)?)?.ok_or_else(missing)
}

/// Which matter keeps a file of these bytes, by their SHA-256 in hexadecimal, and since when: the one that kept it first. Reads
/// across matters.
///
/// # Errors
/// What the database refuses.
pub fn kept_anywhere(db: &Connection, plain_sha256: &str) -> Result<Option<MatchedFile>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT matter, imported_at FROM blob WHERE plain_sha256 = :hash ORDER BY seq LIMIT 1",
        )?
        .query_row(named_params! { ":hash": plain_sha256 }, |row| {
            Ok(MatchedFile {
                matter: MatterId(columns::uuid(row, "matter")?),
                kept_since: columns::instant(row, "imported_at")?,
            })
        })
        .optional()?)
}

/// What a page is shown of a file.
#[must_use]
pub fn shown(blob: &Blob) -> HeldFile {
    HeldFile {
        name: blob.original_name.clone(),
        length: blob.file.plain_len,
        sha256: hex(&blob.file.plain_sha256),
    }
}

/// The file that a row is joined with; `None` where there is none.
pub(crate) fn held(row: &Row<'_>) -> rusqlite::Result<Option<HeldFile>> {
    match row.get::<_, Option<String>>("plain_sha256")? {
        Some(_) => joined(row).map(Some),
        None => Ok(None),
    }
}

/// The file that a row is joined with, where there always is one.
pub(crate) fn joined(row: &Row<'_>) -> rusqlite::Result<HeldFile> {
    Ok(HeldFile {
        name: columns::words(row, "original_name")?,
        length: row.get::<_, i64>("plain_len")?.cast_unsigned(),
        sha256: row.get("plain_sha256")?,
    })
}

/// The ids of all files that the record knows, for telling orphans from them. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn all(db: &Connection) -> Result<Vec<BlobId>, StoreError> {
    db.prepare_cached("SELECT id FROM blob ORDER BY seq")?
        .query_map([], |row| row.get::<_, String>(0))?
        .map(|id| blob_id(&id?))
        .collect()
}

/// What the record knows of every sealed file's bytes, for copying and checking them. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn sealed(db: &Connection) -> Result<Vec<SealedFile>, StoreError> {
    db.prepare_cached("SELECT id, plain_sha256, plain_len, cipher_sha256, cipher_len FROM blob ORDER BY seq")?
        .query_map([], |row| Ok(sealed_from(row)))?
        .map(|file| file?)
        .collect()
}

/// A file's id, read from the 32 digits that a row holds.
pub(crate) fn blob_id(digits: &str) -> Result<BlobId, StoreError> {
    unhex(digits).map(BlobId::new).ok_or(StoreError::Damaged)
}

fn sealed_from(row: &Row<'_>) -> Result<SealedFile, StoreError> {
    let hash = |column: &str| unhex(&row.get::<_, String>(column)?).ok_or(StoreError::Damaged);
    let length = |column: &str| Ok::<_, StoreError>(row.get::<_, i64>(column)?.cast_unsigned());
    Ok(SealedFile {
        blob_id: blob_id(&row.get::<_, String>("id")?)?,
        plain_sha256: hash("plain_sha256")?,
        plain_len: length("plain_len")?,
        cipher_sha256: hash("cipher_sha256")?,
        cipher_len: length("cipher_len")?,
    })
}

fn from_row(row: &Row<'_>) -> Result<Blob, StoreError> {
    Ok(Blob {
        file: sealed_from(row)?,
        class: columns::one_of(row, "class")?,
        mime: row.get("mime_sniffed")?,
        original_name: columns::words(row, "original_name")?,
        imported_at: columns::instant(row, "imported_at")?,
        source_note: columns::words(row, "source_note")?,
        derived_from: row.get::<_, Option<String>>("derived_from")?.as_deref().map(blob_id).transpose()?,
    })
}
