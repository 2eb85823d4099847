//! Backups as the record knows them, and the copy of the database that goes into one.
//!
//! The copy has a key of its own, and is made, looked at and put back here because only this crate opens a database. Where a
//! backup lies and what else is in it is `candour-backup`'s.

use crate::{
    StoreError, audit, blobs, check,
    check::Checked,
    classes, columns,
    opening::{canonical, refuse_clear},
    profile::{self, Mode},
    record::Record,
};
use candour_model::backups::{Backup, WholeCheck};
use candour_vault::{BackupId, CasebookFolder, DatabaseKey, Keys, sealed_files::SealedFile};
use jiff::Timestamp;
use rusqlite::{
    Connection, OptionalExtension, Transaction,
    backup::{self, StepResult},
    named_params,
};
use std::{collections::BTreeMap, path::Path};

/// How many pages are copied in one step: four megabytes.
const PAGES: i32 = 1_000;

/// What a copy of the database holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What a check of it found.
    pub checked: Checked,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
    /// The sealed files that its rows name.
    pub files: Vec<SealedFile>,
    /// The generation of the header that it belongs to.
    pub generation: u64,
}

/// Copies the database of an open record to a file that is not there yet, under another key. `false` where it was stopped. Before each
/// step it is asked whether to go on; what is changed meanwhile is in the copy, also in pages that were copied before.
pub(crate) fn copy(
    record: &Record,
    to: &Path,
    key: &DatabaseKey,
    goes_on: impl FnMut() -> bool,
) -> Result<bool, StoreError> {
    record.checkpoint()?;
    record.alone(|db| {
        let mut target = profile::unlock(to, Mode::Make, key)?;
        // Nobody waits for a disk between two steps: of a power cut nothing is left but a copy that is taken away.
        target.pragma_update(None, "synchronous", "OFF")?;
        let is_whole = copy_pages(db, &mut target, goes_on)?;
        target.close().map_err(|(_, error)| error)?;
        Ok(is_whole)
    })
}

/// Checks a copy of the database, and counts what it holds.
///
/// # Errors
/// [`StoreError::Damaged`] if it cannot be read at all, or is not under this key.
pub fn look(copy: &Path, key: &DatabaseKey) -> Result<Looked, StoreError> {
    let mut db = profile::unlock(copy, Mode::Open, key)?;
    profile::apply(&mut db)?;
    let (checked, rows, files) = (check::everything(&db)?, rows(&db)?, blobs::sealed(&db)?);
    let generation: i64 = db.query_row("SELECT header_generation FROM casebook", [], |row| row.get(0))?;
    db.close().map_err(|(_, error)| error)?;
    Ok(Looked { checked, rows, files, generation: generation.cast_unsigned() })
}

/// Makes the database of a casebook that is being restored, under the casebook's own key, from a copy.
///
/// # Errors
/// [`StoreError::AlreadyMade`] if there is one, or what the disk refuses.
pub fn put_back(
    copy: &Path,
    key: &DatabaseKey,
    folder: &CasebookFolder,
    keys: &Keys,
) -> Result<(), StoreError> {
    let path = canonical(folder)?;
    if std::fs::exists(&path)? {
        return Err(StoreError::AlreadyMade);
    }
    let source = profile::unlock(copy, Mode::Open, key)?;
    let mut target = profile::unlock(&path, Mode::Make, &keys.database_key()?)?;
    copy_pages(&source, &mut target, || true)?;
    target.close().map_err(|(_, error)| error)?;
    source.close().map_err(|(_, error)| error)?;
    refuse_clear(&path)
}

/// Copies page by page; `false` where it was stopped.
fn copy_pages(
    from: &Connection,
    to: &mut Connection,
    mut goes_on: impl FnMut() -> bool,
) -> Result<bool, StoreError> {
    let copying = backup::Backup::new(from, to)?;
    while goes_on() {
        match copying.step(PAGES)? {
            StepResult::Done => return Ok(true),
            StepResult::More => {}
            _ => return Err(StoreError::InUse),
        }
    }
    Ok(false)
}

/// How many rows each table has, the index of words aside.
fn rows(db: &Connection) -> Result<BTreeMap<String, u64>, StoreError> {
    audit::sealed_tables(db)?
        .into_iter()
        .map(|table| {
            let count: i64 =
                db.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?;
            Ok((table, count.cast_unsigned()))
        })
        .collect()
}

/// Records a backup that was read back; whether it is whole in one file, for another computer.
///
/// # Errors
/// What the database refuses.
pub fn record(tx: &Transaction<'_>, id: BackupId, made: &Backup, is_whole: bool) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO backup (id, made_at, place, entries, files, bytes, is_whole, class)
         VALUES (:id, :made_at, :place, :entries, :files, :bytes, :is_whole, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":made_at": made.made_at.to_string(),
        ":place": made.place.as_str(),
        ":entries": made.entries.cast_signed(),
        ":files": made.files.cast_signed(),
        ":bytes": made.bytes.cast_signed(),
        ":is_whole": is_whole,
        ":class": classes::of_new("backup").as_str(),
    })?;
    Ok(())
}

/// When each backup was made, by its id. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn moments(db: &Connection) -> Result<BTreeMap<String, Timestamp>, StoreError> {
    Ok(db
        .prepare_cached("SELECT id, made_at FROM backup")?
        .query_map([], |row| Ok((row.get("id")?, columns::instant(row, "made_at")?)))?
        .collect::<Result<_, _>>()?)
}

/// The last backup in each folder, latest first. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn latest(db: &Connection) -> Result<Vec<Backup>, StoreError> {
    db.prepare_cached(
        "SELECT made_at, place, entries, files, bytes FROM backup
          WHERE seq IN (SELECT max(seq) FROM backup WHERE NOT is_whole GROUP BY place) ORDER BY seq DESC",
    )?
    .query_map([], |row| {
        let number = |column: &str| Ok::<_, rusqlite::Error>(row.get::<_, i64>(column)?.cast_unsigned());
        Ok(Backup {
            made_at: columns::instant(row, "made_at")?,
            place: columns::words(row, "place")?,
            entries: number("entries")?,
            files: number("files")?,
            bytes: number("bytes")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Records a check of everything.
///
/// # Errors
/// What the database refuses.
pub fn record_check(tx: &Transaction<'_>, check: &WholeCheck) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO whole_check (checked_at, entries, files, findings)
         VALUES (:checked_at, :entries, :files, :findings)",
    )?
    .execute(named_params! {
        ":checked_at": check.checked_at.to_string(),
        ":entries": check.entries.cast_signed(),
        ":files": check.files.cast_signed(),
        ":findings": columns::to_json(&check.findings)?,
    })?;
    Ok(())
}

/// The last check of everything. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn last_check(db: &Connection) -> Result<Option<WholeCheck>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT checked_at, entries, files, findings FROM whole_check ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([], |row| {
            let number = |column: &str| Ok::<_, rusqlite::Error>(row.get::<_, i64>(column)?.cast_unsigned());
            Ok(WholeCheck {
                checked_at: columns::instant(row, "checked_at")?,
                entries: number("entries")?,
                files: number("files")?,
                findings: columns::json(row, "findings")?,
            })
        })
        .optional()?)
}
