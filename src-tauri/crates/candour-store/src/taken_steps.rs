//! Steps of the ladder that were recorded as taken: kept as they were said, withdrawn at most.

use crate::{
    MatterScope, StoreError, classes, columns,
    matters::{require, require_matter},
};
use candour_model::{
    dates::CivilDate,
    escalation::{RecordTakenStep, SaidTaken, StepId},
    ids::{CorrespondenceId, InvestigationId, TakenStepId},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The steps that were recorded as taken in an investigation and not withdrawn, in the order in which that was said.
///
/// # Errors
/// What the database refuses.
pub fn of_investigation(
    db: &Connection,
    scope: &MatterScope,
    investigation: InvestigationId,
) -> Result<Vec<SaidTaken>, StoreError> {
    db.prepare_cached(
        "SELECT id, investigation, step, on_day, words, entry FROM taken_step
          WHERE matter = :matter AND investigation = :investigation AND withdrawn_on IS NULL ORDER BY seq",
    )?
    .query_map(
        named_params! { ":matter": scope.bound(), ":investigation": investigation.to_string() },
        from_row,
    )?
    .map(|row| Ok(row?))
    .collect()
}

/// The matter of one of them, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: TakenStepId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "step", id.0, "SELECT matter FROM taken_step WHERE id = :id")
}

/// In which investigation one of them was taken.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn investigation_of(
    db: &Connection,
    scope: &MatterScope,
    id: TakenStepId,
) -> Result<InvestigationId, StoreError> {
    db.prepare_cached("SELECT investigation FROM taken_step WHERE id = :id AND matter = :matter")?
        .query_map(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::uuid(row, "investigation")
        })?
        .next()
        .ok_or_else(|| StoreError::Missing { what: "step", id: id.to_string() })?
        .map(InvestigationId)
        .map_err(StoreError::from)
}

/// Records that a step was taken.
///
/// # Errors
/// [`StoreError::Missing`] if the investigation or the entry of the ledger is not of this matter.
pub fn record(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: TakenStepId,
    said: &RecordTakenStep,
) -> Result<(), StoreError> {
    require_matter(tx, scope)?;
    let query = "SELECT 1 FROM investigation WHERE id = :id AND matter = :matter";
    require(tx, "investigation", said.investigation.0, scope, query)?;
    if let Some(entry) = said.entry {
        let query = "SELECT 1 FROM correspondence WHERE id = :id AND matter = :matter";
        require(tx, "letter", entry.0, scope, query)?;
    }
    tx.prepare_cached(
        "INSERT INTO taken_step (id, matter, investigation, step, on_day, words, entry, class)
         VALUES (:id, :matter, :investigation, :step, :on_day, :words, :entry, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":investigation": said.investigation.to_string(),
        ":step": said.step.0,
        ":on_day": said.on.to_string(),
        ":words": said.words.as_str(),
        ":entry": said.entry.map(|entry| entry.to_string()),
        ":class": classes::of_new("taken_step").as_str(),
    })?;
    Ok(())
}

/// Withdraws that a step was taken. It stays in the record, with the day.
///
/// # Errors
/// [`StoreError::Missing`] if it was not recorded in this matter, or was withdrawn before.
pub fn withdraw(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: TakenStepId,
    today: CivilDate,
) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached(
            "UPDATE taken_step SET withdrawn_on = :today
              WHERE id = :id AND matter = :matter AND withdrawn_on IS NULL",
        )?
        .execute(named_params! {
            ":today": today.to_string(), ":id": id.to_string(), ":matter": scope.bound(),
        })?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Missing { what: "step", id: id.to_string() }) }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SaidTaken> {
    Ok(SaidTaken {
        id: TakenStepId(columns::uuid(row, "id")?),
        investigation: InvestigationId(columns::uuid(row, "investigation")?),
        step: StepId(row.get("step")?),
        on: columns::day(row, "on_day")?,
        words: columns::words(row, "words")?,
        entry: columns::uuid_if(row, "entry")?.map(CorrespondenceId),
    })
}
