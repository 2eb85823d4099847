//! Papers that were made: the exact bytes sealed, their hash and the head of the chain before. None ever changes.

use crate::{
    MatterScope, StoreError,
    audit::{AuditDraft, Event, Head},
    blobs::{self, Blob},
    columns,
    hex::{hex, unhex},
};
use candour_model::{
    dates::CivilDate,
    ids::{PaperId, PartyId},
    papers::{AskPaper, CopyFormat, MadePaper, SavePaperCopy},
};
use candour_vault::BlobId;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// All that is frozen when a paper is made.
#[derive(Clone, Debug)]
pub struct Make {
    /// Which record.
    pub id: PaperId,
    /// What was asked for.
    pub of: AskPaper,
    /// Its number, as given out by [`next_number`] in this transaction.
    pub number: u32,
    /// The day it is made.
    pub made_on: CivilDate,
    /// How many pages it has.
    pub pages: u32,
    /// The sealed bytes, with the class of the paper.
    pub blob: Blob,
    /// The sealed editable copy, of the same class.
    pub editable: Blob,
    /// The version of the rules it rests on.
    pub rules_version: String,
    /// The head of the chain that its footer bears.
    pub head_before: Head,
    /// The neutral name a copy is saved under.
    pub file_name: String,
}

/// The number of the next paper of a matter. As none is ever removed, none is given twice.
///
/// # Errors
/// What the database refuses.
pub fn next_number(db: &Connection, scope: &MatterScope) -> Result<u32, StoreError> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM paper WHERE matter = :matter")?
        .query_row(named_params! { ":matter": scope.bound() }, |row| row.get(0))?)
}

/// Keeps a paper with its file. Drafts the entry `paper.made`.
///
/// # Errors
/// What the database refuses.
pub fn keep(tx: &Transaction<'_>, audit: &mut AuditDraft, make: &Make) -> Result<MadePaper, StoreError> {
    let scope = MatterScope::of(make.of.matter);
    let sha256 = hex(&make.blob.file.plain_sha256);
    blobs::add(tx, &scope, &make.blob)?;
    blobs::add(tx, &scope, &make.editable)?;
    tx.prepare_cached(
        "INSERT INTO paper (id, matter, kind, form, client, number, made_on, pages, sha256, blob, editable, rules_version,
                            head_before, made_at, file_name, class)
         VALUES (:id, :matter, :kind, :form, :client, :number, :made_on, :pages, :sha256, :blob, :editable,
                 :rules_version, :head_before, :made_at, :file_name, :class)",
    )?
    .execute(named_params! {
        ":id": make.id.to_string(),
        ":matter": scope.bound(),
        ":kind": make.of.kind.as_str(),
        ":form": make.of.form.as_str(),
        ":client": make.of.client.map(|client| client.to_string()),
        ":number": make.number,
        ":made_on": make.made_on.to_string(),
        ":pages": make.pages,
        ":sha256": sha256,
        ":blob": make.blob.file.blob_id.to_string(),
        ":editable": make.editable.file.blob_id.to_string(),
        ":rules_version": make.rules_version,
        ":head_before": make.head_before.hex(),
        ":made_at": audit.at().to_string(),
        ":file_name": make.file_name,
        ":class": make.blob.class.as_str(),
    })?;
    audit.record(Event::PaperMade { matter: scope.matter(), paper: make.id, number: make.number, sha256 });
    get(tx, &scope, make.id)
}

/// The papers of a matter, last made first.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<MadePaper>, StoreError> {
    db.prepare_cached(
        "SELECT id, kind, form, client, editable IS NOT NULL AS has_editable, number, made_on, pages, sha256, head_before,
                file_name, class
           FROM paper WHERE matter = :matter ORDER BY number DESC",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| Ok(from_row(row, scope)))?
    .map(|paper| paper?)
    .collect()
}

/// The matter of a paper, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: PaperId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "paper", id.0, "SELECT matter FROM paper WHERE id = :id")
}

/// One paper.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: PaperId) -> Result<MadePaper, StoreError> {
    db.prepare_cached(
        "SELECT id, kind, form, client, editable IS NOT NULL AS has_editable, number, made_on, pages, sha256, head_before,
                file_name, class
           FROM paper WHERE id = :id AND matter = :matter",
    )?
    .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
        Ok(from_row(row, scope))
    })
    .optional()?
    .ok_or_else(|| missing(id))?
}

/// The paper of these bytes, by their SHA-256 in hexadecimal. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn with_hash(db: &Connection, sha256: &str) -> Result<Option<MadePaper>, StoreError> {
    let id = db
        .prepare_cached("SELECT id FROM paper WHERE sha256 = :sha256 ORDER BY seq LIMIT 1")?
        .query_row(named_params! { ":sha256": sha256 }, |row| columns::uuid(row, "id"))
        .optional()?;
    let Some(id) = id.map(PaperId) else { return Ok(None) };
    get(db, &scope_of(db, id)?, id).map(Some)
}

/// The sealed file that holds a paper's exact bytes, or the editable copy that was kept with it.
///
/// # Errors
/// [`StoreError::Missing`], where no editable copy was kept too.
pub fn file(
    db: &Connection,
    scope: &MatterScope,
    SavePaperCopy { paper, format }: SavePaperCopy,
) -> Result<BlobId, StoreError> {
    let mut query = db.prepare_cached(match format {
        CopyFormat::Pdf => "SELECT blob FROM paper WHERE id = :id AND matter = :matter",
        CopyFormat::Editable => "SELECT editable FROM paper WHERE id = :id AND matter = :matter",
    })?;
    let digits: Option<Option<String>> = query
        .query_row(named_params! { ":id": paper.to_string(), ":matter": scope.bound() }, |row| row.get(0))
        .optional()?;
    blobs::blob_id(&digits.flatten().ok_or_else(|| missing(paper))?)
}

fn missing(id: PaperId) -> StoreError {
    StoreError::Missing { what: "paper", id: id.to_string() }
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> Result<MadePaper, StoreError> {
    let hash = unhex(&row.get::<_, String>("head_before")?).ok_or(StoreError::Damaged)?;
    Ok(MadePaper {
        id: PaperId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        kind: columns::one_of(row, "kind")?,
        form: columns::one_of(row, "form")?,
        client: columns::uuid_if(row, "client")?.map(PartyId),
        has_editable: row.get("has_editable")?,
        number: columns::count(row, "number")?,
        made_on: columns::day(row, "made_on")?,
        pages: columns::count(row, "pages")?,
        sha256: row.get("sha256")?,
        anchor: Head { n: 0, hash }.anchor(),
        class: columns::one_of(row, "class")?,
        file_name: row.get("file_name")?,
    })
}
