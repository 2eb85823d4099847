//! People at a client's side, by cipher. Who they are is in [`crate::identities`]; nobody who once helped is removed.

use crate::{MatterScope, StoreError, classes, clients::require_client, columns};
use candour_model::{
    dates::CivilDate,
    helpers::{AddHelper, Helper},
    ids::PartyId,
    parties::{Party, PersonOf},
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The people at a client's side, in the order in which they were added; those who no longer help too.
///
/// # Errors
/// What the database refuses.
pub fn of_client(db: &Connection, scope: &MatterScope, client: PartyId) -> Result<Vec<Helper>, StoreError> {
    db.prepare_cached(
        "SELECT h.party, p.cipher, h.client, h.part, h.relation, h.ended_on
           FROM helper h JOIN party p ON p.id = h.party
          WHERE h.matter = :matter AND h.client = :client ORDER BY h.seq",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":client": client.to_string() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// One of them.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<Helper, StoreError> {
    db.prepare_cached(
        "SELECT h.party, p.cipher, h.client, h.part, h.relation, h.ended_on
           FROM helper h JOIN party p ON p.id = h.party
          WHERE h.matter = :matter AND h.party = :party",
    )?
    .query_row(named_params! { ":matter": scope.bound(), ":party": party.to_string() }, from_row)
    .optional()?
    .ok_or_else(|| missing(party))
}

/// Adds someone at a client's side. The party is added, and the identity sealed, in the same transaction.
///
/// # Errors
/// [`StoreError::Missing`] if the client is not one of this matter.
pub fn add(tx: &Transaction<'_>, party: &Party, given: &AddHelper) -> Result<(), StoreError> {
    let scope = MatterScope::of(given.matter);
    require_client(tx, &scope, given.client)?;
    tx.prepare_cached(
        "INSERT INTO helper (matter, client, party, part, relation, class)
         VALUES (:matter, :client, :party, :part, :relation, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":client": given.client.to_string(),
        ":party": party.id.to_string(),
        ":part": given.part.as_str(),
        ":relation": given.relation.as_str(),
        ":class": classes::of_new("helper").as_str(),
    })?;
    Ok(())
}

/// Records that someone no longer helps.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if it was recorded before.
pub fn end(tx: &Transaction<'_>, helper: PersonOf, on: CivilDate) -> Result<(), StoreError> {
    let scope = MatterScope::of(helper.matter);
    if get(tx, &scope, helper.party)?.ended_on.is_some() {
        return Err(StoreError::Settled { what: "helper", id: helper.party.to_string() });
    }
    tx.prepare_cached("UPDATE helper SET ended_on = :on WHERE party = :party")?
        .execute(named_params! { ":on": on.to_string(), ":party": helper.party.to_string() })?;
    Ok(())
}

fn missing(party: PartyId) -> StoreError {
    StoreError::Missing { what: "helper", id: party.to_string() }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Helper> {
    Ok(Helper {
        party: PartyId(columns::uuid(row, "party")?),
        cipher: columns::one_of(row, "cipher")?,
        client: PartyId(columns::uuid(row, "client")?),
        part: columns::one_of(row, "part")?,
        relation: columns::words(row, "relation")?,
        ended_on: columns::day_if(row, "ended_on")?,
    })
}
