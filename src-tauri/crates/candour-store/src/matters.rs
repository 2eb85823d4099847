//! Matters, with the wrapped key of each and what every letter about it needs.

use crate::{MatterScope, StoreError, classes, columns, identities};
use candour_model::{
    bodies::ForceId,
    ids::MatterId,
    matters::{Matter, MatterLine},
    words::Words,
};
use candour_vault::{Keys, MatterKey, WrappedKey};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Every matter by reference, with how much it holds. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn all(db: &Connection) -> Result<Vec<MatterLine>, StoreError> {
    db.prepare_cached(
        "SELECT id, reference, working_name, force,
                (SELECT count(*) FROM client c WHERE c.matter = m.id) AS clients,
                (SELECT count(*) FROM allegation a WHERE a.matter = m.id) AS allegations,
                (SELECT count(*) FROM letter l WHERE l.matter = m.id) AS letters
           FROM matter m ORDER BY reference",
    )?
    .query_map([], |row| {
        Ok(MatterLine {
            id: MatterId(columns::uuid(row, "id")?),
            reference: columns::words(row, "reference")?,
            working_name: columns::words(row, "working_name")?,
            force: ForceId(row.get("force")?),
            clients: columns::count(row, "clients")?,
            allegations: columns::count(row, "allegations")?,
            letters: columns::count(row, "letters")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// The ids of all matters. Reads across matters: ids alone.
///
/// # Errors
/// What the database refuses.
pub fn ids(db: &Connection) -> Result<BTreeSet<MatterId>, StoreError> {
    db.prepare_cached("SELECT id FROM matter")?
        .query_map([], |row| Ok(MatterId(columns::uuid(row, "id")?)))?
        .map(|row| Ok(row?))
        .collect()
}

/// One matter.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope) -> Result<Matter, StoreError> {
    let mut matter = db
        .prepare_cached(
            "SELECT id, reference, working_name, force, opened_on FROM matter WHERE id = :matter",
        )?
        .query_row(named_params! { ":matter": scope.bound() }, from_row)
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "matter", id: scope.bound() })?;
    for (kind, list) in [
        ("conflict", &mut matter.conflicts),
        ("evidence-at-risk", &mut matter.evidence_at_risk),
        ("need", &mut matter.needs),
    ] {
        *list = particulars(db, scope, kind)?;
    }
    Ok(matter)
}

/// Whether no matter bears this reference yet.
///
/// # Errors
/// What the database refuses.
pub fn is_reference_free(db: &Connection, reference: &Words) -> Result<bool, StoreError> {
    let taken = db
        .prepare_cached("SELECT 1 FROM matter WHERE reference = :reference")?
        .exists(named_params! { ":reference": reference.as_str() })?;
    Ok(!taken)
}

/// Opens a matter, and draws the keys that its files and its people's names are sealed under.
///
/// # Errors
/// [`StoreError::Taken`] if another matter bears the reference.
pub fn open(tx: &Transaction<'_>, keys: &Keys, matter: &Matter) -> Result<(), StoreError> {
    if !is_reference_free(tx, &matter.reference)? {
        return Err(StoreError::Taken("reference"));
    }
    tx.prepare_cached(
        "INSERT INTO matter (id, reference, working_name, force, opened_on, class)
         VALUES (:id, :reference, :working_name, :force, :opened_on, :class)",
    )?
    .execute(named_params! {
        ":id": matter.id.to_string(),
        ":reference": matter.reference.as_str(),
        ":working_name": matter.working_name.as_str(),
        ":force": matter.force.0,
        ":opened_on": matter.opened_on.to_string(),
        ":class": classes::of_new("matter").as_str(),
    })?;
    tx.prepare_cached("INSERT INTO matter_key (matter, wrapped) VALUES (:matter, :wrapped)")?.execute(
        named_params! {
            ":matter": matter.id.to_string(),
            ":wrapped": keys.new_matter_key(matter.id.0)?.to_bytes(),
        },
    )?;
    identities::make_key_of_matter(tx, keys, matter.id)?;
    set_particulars(
        tx,
        &MatterScope::of(matter.id),
        &matter.conflicts,
        &matter.evidence_at_risk,
        &matter.needs,
    )
}

/// Sets what every letter about a matter needs, in place of what was set before.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter.
pub fn set_particulars(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    conflicts: &[Words],
    evidence_at_risk: &[Words],
    needs: &[Words],
) -> Result<(), StoreError> {
    require(tx, "matter", scope.matter().0, scope, "SELECT 1 FROM matter WHERE id = :id AND id = :matter")?;
    tx.prepare_cached("DELETE FROM matter_particular WHERE matter = :matter")?
        .execute(named_params! { ":matter": scope.bound() })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO matter_particular (matter, kind, position, words, class)
         VALUES (:matter, :kind, :position, :words, :class)",
    )?;
    for (kind, list) in [("conflict", conflicts), ("evidence-at-risk", evidence_at_risk), ("need", needs)] {
        for (position, words) in columns::positioned(list) {
            add.execute(named_params! {
                ":matter": scope.bound(),
                ":kind": kind,
                ":position": position,
                ":words": words.as_str(),
                ":class": classes::of_new("matter_particular").as_str(),
            })?;
        }
    }
    Ok(())
}

/// The key that a matter's files are sealed under.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter; [`StoreError::Vault`] if its key does not unwrap.
pub fn key(db: &Connection, keys: &Keys, scope: &MatterScope) -> Result<MatterKey, StoreError> {
    let wrapped: Vec<u8> = db
        .prepare_cached("SELECT wrapped FROM matter_key WHERE matter = :matter")?
        .query_row(named_params! { ":matter": scope.bound() }, |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "matter", id: scope.bound() })?;
    Ok(keys.matter_key(scope.matter().0, &WrappedKey::from_bytes(&wrapped)?)?)
}

/// Refuses a matter that is not there.
pub(crate) fn require_matter(db: &Connection, scope: &MatterScope) -> Result<(), StoreError> {
    require(db, "matter", scope.matter().0, scope, "SELECT 1 FROM matter WHERE id = :id AND id = :matter")
}

/// Refuses an id that the query does not find in the matter.
pub(crate) fn require(
    db: &Connection,
    what: &'static str,
    id: Uuid,
    scope: &MatterScope,
    query: &'static str,
) -> Result<(), StoreError> {
    let found = db
        .prepare_cached(query)?
        .exists(named_params! { ":id": id.to_string(), ":matter": scope.bound() })?;
    if found { Ok(()) } else { Err(StoreError::Missing { what, id: id.to_string() }) }
}

fn particulars(db: &Connection, scope: &MatterScope, kind: &str) -> Result<Vec<Words>, StoreError> {
    db.prepare_cached(
        "SELECT words FROM matter_particular WHERE matter = :matter AND kind = :kind ORDER BY position",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":kind": kind }, |row| columns::words(row, "words"))?
    .map(|row| Ok(row?))
    .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Matter> {
    Ok(Matter {
        id: MatterId(columns::uuid(row, "id")?),
        reference: columns::words(row, "reference")?,
        working_name: columns::words(row, "working_name")?,
        force: ForceId(row.get("force")?),
        opened_on: columns::day(row, "opened_on")?,
        conflicts: Vec::new(),
        evidence_at_risk: Vec::new(),
        needs: Vec::new(),
    })
}
