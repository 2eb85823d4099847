//! Files of evidence of each matter: what is said of a sealed file, which is never another file. What is in the bin keeps its
//! number, and its file until the bin is emptied.

use crate::{
    MatterScope, StoreError, blobs, classes,
    columns::{self, PartialColumns},
    matters::require,
};
use candour_model::{
    dates::{CivilDate, phrase},
    evidence::{AmendEvidence, Evidence, EvidenceEntry},
    files::HeldFile,
    ids::{EvidenceId, ExhibitId},
};
use candour_vault::BlobId;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// A file of the matter that becomes evidence.
#[derive(Clone, Copy, Debug)]
pub struct Adding<'a> {
    /// The id of the evidence.
    pub id: EvidenceId,
    /// The file.
    pub file: BlobId,
    /// The day on which it is added.
    pub added_on: CivilDate,
    /// What is said of it.
    pub entry: &'a EvidenceEntry,
}

/// The evidence that has a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Its number in the matter.
    pub number: u32,
    /// Whether it is in the bin.
    pub is_binned: bool,
}

/// Evidence that was taken out of another file of the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOut {
    /// Its number in the matter.
    pub number: u32,
    /// The file, with the name that it bore there.
    pub file: HeldFile,
}

/// The evidence of a matter, by number.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Evidence>, StoreError> {
    db.prepare_cached(
        "SELECT e.id, e.number, e.title, e.source, e.exhibit, e.content_note, e.is_not_at_home, e.added_on, b.class,
                e.dated_words, e.dated_edtf, e.dated_earliest, e.dated_latest, e.dated_kind, e.dated_basis,
                b.plain_sha256, b.plain_len, b.original_name, b.mime_sniffed
           FROM evidence e JOIN blob b ON b.id = e.file WHERE e.matter = :matter ORDER BY e.number",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
    .map(|row| Ok(row?))
    .collect()
}

/// One file of evidence.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: EvidenceId) -> Result<Evidence, StoreError> {
    db.prepare_cached(
        "SELECT e.id, e.number, e.title, e.source, e.exhibit, e.content_note, e.is_not_at_home, e.added_on, b.class,
                e.dated_words, e.dated_edtf, e.dated_earliest, e.dated_latest, e.dated_kind, e.dated_basis,
                b.plain_sha256, b.plain_len, b.original_name, b.mime_sniffed
           FROM evidence e JOIN blob b ON b.id = e.file WHERE e.id = :id AND e.matter = :matter",
    )?
    .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| from_row(row, scope))
    .optional()?
    .ok_or_else(|| StoreError::Missing { what: "file of evidence", id: id.to_string() })
}

/// The matter of a file of evidence, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: EvidenceId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "file of evidence", id.0, "SELECT matter FROM evidence WHERE id = :id")
}

/// The evidence of the matter that has a file, in the bin or not.
///
/// # Errors
/// What the database refuses.
pub fn with_file(db: &Connection, scope: &MatterScope, file: BlobId) -> Result<Option<Filed>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT number, 0 AS is_binned FROM evidence WHERE matter = :matter AND file = :file
             UNION ALL
             SELECT number, 1 FROM binned
              WHERE matter = :matter AND noun = 'evidence' AND kept ->> '$[0].row.file' = :file",
        )?
        .query_row(named_params! { ":matter": scope.bound(), ":file": file.to_string() }, |row| {
            Ok(Filed { number: columns::count(row, "number")?, is_binned: row.get("is_binned")? })
        })
        .optional()?)
}

/// The evidence that was taken out of a file of the matter, by number. What is in the bin is not among it.
///
/// # Errors
/// What the database refuses.
pub fn taken_out_of(db: &Connection, scope: &MatterScope, file: BlobId) -> Result<Vec<TakenOut>, StoreError> {
    db.prepare_cached(
        "SELECT e.number, b.plain_sha256, b.plain_len, b.original_name
           FROM evidence e JOIN blob b ON b.id = e.file
          WHERE e.matter = :matter AND b.derived_from = :file ORDER BY e.number",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":file": file.to_string() }, |row| {
        Ok(TakenOut { number: columns::count(row, "number")?, file: blobs::joined(row)? })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Makes a file of the matter evidence.
///
/// # Errors
/// [`StoreError::Missing`] if the file or the exhibit is not of this matter; [`StoreError::Taken`] if the file is evidence
/// already, in the bin or not.
pub fn add(tx: &Transaction<'_>, scope: &MatterScope, adding: &Adding<'_>) -> Result<(), StoreError> {
    blobs::get(tx, scope, adding.file)?;
    if with_file(tx, scope, adding.file)?.is_some() {
        return Err(StoreError::Taken("file"));
    }
    tx.prepare_cached(
        "INSERT INTO evidence (id, matter, number, title, source, content_note, is_not_at_home, file, added_on, class)
         SELECT :id, :matter, coalesce(max(number), 0) + 1, :title, '', '', 0, :file, :added_on, :class
           FROM (SELECT number FROM evidence WHERE matter = :matter
                 UNION ALL SELECT number FROM binned WHERE matter = :matter AND noun = 'evidence')",
    )?
    .execute(named_params! {
        ":id": adding.id.to_string(),
        ":matter": scope.bound(),
        ":title": adding.entry.title.as_str(),
        ":file": adding.file.to_string(),
        ":added_on": adding.added_on.to_string(),
        ":class": classes::of_new("evidence").as_str(),
    })?;
    put(tx, scope, adding.id, adding.entry)
}

/// Corrects what is said of a file of evidence, and holds the file closer where that is said. Its number and its bytes stay.
///
/// # Errors
/// [`StoreError::Missing`] if it or the exhibit is not of this matter; [`StoreError::Guarded`] if the file is to go further than
/// before.
pub fn amend(tx: &Transaction<'_>, scope: &MatterScope, said: &AmendEvidence) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM evidence WHERE id = :id AND matter = :matter";
    require(tx, "file of evidence", said.evidence.0, scope, query)?;
    blobs::hold(tx, scope, file_of(tx, scope, said.evidence)?, said.class)?;
    put(tx, scope, said.evidence, &said.entry)
}

/// The file that evidence is.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn file_of(db: &Connection, scope: &MatterScope, id: EvidenceId) -> Result<BlobId, StoreError> {
    db.prepare_cached("SELECT file FROM evidence WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            row.get::<_, String>(0)
        })
        .optional()?
        .map_or_else(
            || Err(StoreError::Missing { what: "file of evidence", id: id.to_string() }),
            |file| blobs::blob_id(&file),
        )
}

fn put(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: EvidenceId,
    said: &EvidenceEntry,
) -> Result<(), StoreError> {
    if let Some(exhibit) = said.exhibit {
        let query = "SELECT 1 FROM exhibit WHERE id = :id AND matter = :matter";
        require(tx, "exhibit", exhibit.0, scope, query)?;
    }
    let dated = (!said.dated.is_blank()).then(|| phrase::settled(&said.dated));
    let dated = PartialColumns::of_any(dated.as_ref());
    tx.prepare_cached(
        "UPDATE evidence
            SET title = :title, source = :source, exhibit = :exhibit, content_note = :content_note,
                is_not_at_home = :is_not_at_home, dated_words = :dated_words, dated_edtf = :dated_edtf,
                dated_earliest = :dated_earliest, dated_latest = :dated_latest, dated_kind = :dated_kind,
                dated_basis = :dated_basis
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":title": said.title.as_str(),
        ":source": said.source.as_str(),
        ":exhibit": said.exhibit.map(|exhibit| exhibit.to_string()),
        ":content_note": said.content_note.as_str(),
        ":is_not_at_home": said.is_not_at_home,
        ":dated_words": dated.words,
        ":dated_edtf": dated.edtf,
        ":dated_earliest": dated.earliest,
        ":dated_latest": dated.latest,
        ":dated_kind": dated.kind,
        ":dated_basis": dated.basis,
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Evidence> {
    Ok(Evidence {
        id: EvidenceId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        number: columns::count(row, "number")?,
        title: columns::words(row, "title")?,
        dated: columns::partial_if(row, "dated")?,
        source: columns::words(row, "source")?,
        exhibit: columns::uuid_if(row, "exhibit")?.map(ExhibitId),
        content_note: columns::words(row, "content_note")?,
        is_not_at_home: row.get("is_not_at_home")?,
        file: blobs::joined(row)?,
        mime: row.get("mime_sniffed")?,
        added_on: columns::day(row, "added_on")?,
        class: columns::one_of(row, "class")?,
    })
}
