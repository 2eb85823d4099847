//! The bin. A record goes into it with all its rows, out of every table that is read, and comes back as it was; its number
//! stays taken. What else rests on it keeps it out, by the references that the database holds.

mod nouns;
mod rows;

use crate::{StoreError, audit::AuditDraft, classes, columns, form_drafts, postings, undo};
use candour_model::{
    binned::{Binned, BinnedNoun, MoveToBin},
    dates::CivilDate,
    ids::{BinnedId, MatterId},
};
use rows::Kept;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

/// What is in the bin, last thrown away first. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn all(db: &Connection) -> Result<Vec<Binned>, StoreError> {
    db.prepare_cached(
        "SELECT b.id, b.matter, m.working_name, b.noun, b.number, b.binned_on
           FROM binned b JOIN matter m ON m.id = b.matter WHERE b.kept IS NOT NULL ORDER BY b.seq DESC",
    )?
    .query_map([], from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// Moves a record to the bin, with all its rows.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if it was approved or sealed; [`StoreError::Needed`] if something else
/// recorded rests on it.
pub fn move_in(
    tx: &Transaction<'_>,
    audit: &AuditDraft,
    id: BinnedId,
    what: &MoveToBin,
    on: CivilDate,
) -> Result<Binned, StoreError> {
    let (noun, record) = (what.noun(), what.record());
    undo::with_drafts(tx)?;
    let scope = rows::scope_of(tx, noun, record)?;
    if let MoveToBin::Posting { which } = what {
        postings::require_own(tx, *which)?;
    }
    rows::refuse_settled(tx, noun, record)?;
    rows::refuse_needed(tx, noun, record)?;
    let (number, within) = (rows::number_of(tx, noun, record)?, rows::within(tx, noun, record)?);
    let kept = rows::take(tx, noun, record)?;
    tx.prepare_cached(
        "INSERT INTO binned (id, matter, noun, record, number, within, kept, binned_on, actor, class)
         VALUES (:id, :matter, :noun, :record, :number, :within, :kept, :on, :actor, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":noun": noun.as_str(),
        ":record": record.to_string(),
        ":number": number,
        ":within": within,
        ":kept": columns::to_json(&kept)?,
        ":on": on.to_string(),
        ":actor": audit.actor(),
        ":class": classes::of_new("binned").as_str(),
    })?;
    get(tx, id)
}

/// Takes a record out of the bin, as it was.
///
/// # Errors
/// [`StoreError::Missing`] if it is not in the bin; [`StoreError::NotPutBack`] if what it belongs to is not there.
pub fn restore(tx: &Transaction<'_>, id: BinnedId) -> Result<(Binned, Uuid), StoreError> {
    undo::with_drafts(tx)?;
    let binned = get(tx, id)?;
    let (kept, record) = tx
        .prepare_cached("SELECT kept, record FROM binned WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            Ok((columns::json::<Vec<Kept>>(row, "kept")?, columns::uuid(row, "record")?))
        })?;
    rows::put_back(tx, binned.noun, &kept)?;
    tx.prepare_cached("DELETE FROM binned WHERE id = :id")?
        .execute(named_params! { ":id": id.to_string() })?;
    Ok((binned, record))
}

/// Empties the bin: what was in it is gone, and its numbers stay taken.
///
/// # Errors
/// What the database refuses.
pub fn empty(tx: &Transaction<'_>) -> Result<Vec<BinnedId>, StoreError> {
    let emptied = all(tx)?.into_iter().map(|binned| binned.id).collect();
    form_drafts::discard_about_binned(tx)?;
    tx.execute("UPDATE binned SET kept = NULL WHERE kept IS NOT NULL", [])?;
    Ok(emptied)
}

fn get(db: &Connection, id: BinnedId) -> Result<Binned, StoreError> {
    db.prepare_cached(
        "SELECT b.id, b.matter, m.working_name, b.noun, b.number, b.binned_on
           FROM binned b JOIN matter m ON m.id = b.matter WHERE b.id = :id AND b.kept IS NOT NULL",
    )?
    .query_row(named_params! { ":id": id.to_string() }, from_row)
    .optional()?
    .ok_or_else(|| StoreError::Missing { what: "record", id: id.to_string() })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Binned> {
    Ok(Binned {
        id: BinnedId(columns::uuid(row, "id")?),
        matter: MatterId(columns::uuid(row, "matter")?),
        working_name: columns::words(row, "working_name")?,
        noun: columns::one_of::<BinnedNoun>(row, "noun")?,
        number: row.get("number")?,
        binned_on: columns::day(row, "binned_on")?,
    })
}
