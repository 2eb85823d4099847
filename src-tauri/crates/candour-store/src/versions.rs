//! What was sealed of an account. A version is written once, with its paragraphs, the time and a hash; it can be signed
//! once, and nothing else ever changes of it.

use crate::{
    MatterScope, StoreError,
    audit::{AuditDraft, Event},
    classes, columns,
    hex::hex,
    statements::{self, missing, put_draft, require_draft, settled},
};
use candour_model::{
    dates::CivilDate,
    ids::{ParagraphId, StatementId},
    statements::Paragraph,
    versions::Version,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use sha2::{Digest, Sha256};

/// The versions of an account, oldest first, without their texts.
///
/// # Errors
/// What the database refuses.
pub fn of_statement(
    db: &Connection,
    scope: &MatterScope,
    id: StatementId,
) -> Result<Vec<Version>, StoreError> {
    db.prepare_cached(
        "SELECT version, paragraphs, sealed_at, sha256, signed_on FROM statement_version
          WHERE statement = :id AND matter = :matter ORDER BY version",
    )?
    .query_map(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// Seals the text being written as the next version: its paragraphs without the blank ones, the time and the hash. The
/// draft is gone with it.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if nothing is being written, or not a word of it.
pub fn seal(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    scope: &MatterScope,
    id: StatementId,
) -> Result<(), StoreError> {
    let mut paragraphs = require_draft(tx, scope, id)?.paragraphs;
    paragraphs.retain(|paragraph| !paragraph.text.is_blank());
    if paragraphs.is_empty() {
        return Err(settled(id));
    }
    let version = last(tx, scope, id)?.unwrap_or(0) + 1;
    let sha256 = sha256_of(&paragraphs)?;
    tx.prepare_cached(
        "INSERT INTO statement_version (matter, statement, version, paragraphs, sealed_at, sha256, class)
         VALUES (:matter, :id, :version, :paragraphs, :at, :sha256, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":id": id.to_string(),
        ":version": version,
        ":paragraphs": i64::try_from(paragraphs.len()).unwrap_or(i64::MAX),
        ":at": audit.at().to_string(),
        ":sha256": sha256,
        ":class": classes::of_new("statement_version").as_str(),
    })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO statement_paragraph (matter, statement, version, position, id, text, class)
         VALUES (:matter, :statement, :version, :position, :id, :text, :class)",
    )?;
    for (position, paragraph) in columns::positioned(&paragraphs) {
        add.execute(named_params! {
            ":matter": scope.bound(),
            ":statement": id.to_string(),
            ":version": version,
            ":position": position,
            ":id": paragraph.id.to_string(),
            ":text": paragraph.text.as_str(),
            ":class": classes::of_new("statement_paragraph").as_str(),
        })?;
    }
    tx.prepare_cached("DELETE FROM statement_draft WHERE statement = :id")?
        .execute(named_params! { ":id": id.to_string() })?;
    audit.record(Event::StatementSealed { matter: scope.matter(), statement: id, version, sha256 });
    Ok(())
}

/// Records the day on which the client signed a version of a witness statement.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if it was signed before, if it is not the last one, or if accounts of
/// its kind are not signed.
pub fn sign(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: StatementId,
    version: u32,
    signed_on: CivilDate,
) -> Result<(), StoreError> {
    let line = statements::line(tx, scope, id)?;
    let found = line.versions.iter().find(|one| one.number == version).ok_or_else(|| missing(id))?;
    let is_last = line.versions.last() == Some(found);
    if !line.kind.has_versions() || !is_last || found.signed_on.is_some() {
        return Err(settled(id));
    }
    tx.prepare_cached(
        "UPDATE statement_version SET signed_on = :on WHERE statement = :id AND version = :version",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":version": version,
        ":on": signed_on.to_string(),
    })?;
    Ok(())
}

/// Begins the next version of a witness statement with the paragraphs of the last, under the ids they have.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if accounts of its kind have one version, or one is being written.
pub fn begin(
    tx: &Transaction<'_>,
    audit: &AuditDraft,
    scope: &MatterScope,
    id: StatementId,
) -> Result<(), StoreError> {
    let line = statements::line(tx, scope, id)?;
    let last = line.versions.last().filter(|_| line.kind.has_versions() && !line.is_draft);
    let last = last.ok_or_else(|| settled(id))?.number;
    put_draft(tx, scope, id, &paragraphs(tx, scope, id, last)?, audit.at())
}

/// The paragraphs of a version, made sure to be those that were sealed.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Damaged`] if their hash is not the one they were sealed with.
pub(crate) fn paragraphs(
    db: &Connection,
    scope: &MatterScope,
    id: StatementId,
    version: u32,
) -> Result<Vec<Paragraph>, StoreError> {
    let sealed = of_statement(db, scope, id)?.into_iter().find(|one| one.number == version);
    let sealed = sealed.ok_or_else(|| missing(id))?;
    let paragraphs = db
        .prepare_cached(
            "SELECT id, text FROM statement_paragraph WHERE statement = :id AND version = :version ORDER BY position",
        )?
        .query_map(named_params! { ":id": id.to_string(), ":version": version }, |row| {
            Ok(Paragraph { id: ParagraphId(columns::uuid(row, "id")?), text: columns::words(row, "text")? })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    if sha256_of(&paragraphs)? == sealed.sha256 { Ok(paragraphs) } else { Err(StoreError::Damaged) }
}

/// The number of the last version, if there is one.
pub(crate) fn last(db: &Connection, scope: &MatterScope, id: StatementId) -> Result<Option<u32>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT version FROM statement_version WHERE statement = :id AND matter = :matter
              ORDER BY version DESC LIMIT 1",
        )?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| row.get(0))
        .optional()?)
}

/// SHA-256("candour-account-v1\n" + paragraphs), where the paragraphs are a JSON list of objects `id` and `text`, in
/// order and without spaces.
///
/// # Errors
/// None that a text can bring about.
pub fn sha256_of(paragraphs: &[Paragraph]) -> Result<String, StoreError> {
    let digest = Sha256::new()
        .chain_update("candour-account-v1\n")
        .chain_update(columns::to_json(&paragraphs)?)
        .finalize();
    Ok(hex(&digest))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        number: columns::count(row, "version")?,
        paragraphs: columns::count(row, "paragraphs")?,
        sealed_at: columns::instant(row, "sealed_at")?,
        sha256: row.get("sha256")?,
        signed_on: columns::day_if(row, "signed_on")?,
    })
}
