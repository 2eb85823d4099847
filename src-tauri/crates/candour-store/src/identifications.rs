//! Who described people are: each decision a record of its own, of which the last about a pair stands.

use crate::{MatterScope, StoreError, classes, columns, described, officers::require_officer};
use candour_model::{
    identifications::{Identification, IdentificationStatus, IdentifyPerson, SaidOfIdentity},
    ids::{DescribedId, IdentificationId, PartyId},
};
use rusqlite::{Connection, Row, Transaction, named_params};
use std::collections::BTreeMap;

/// Every decision of a matter, in the order in which they were made. The client's words about them are covered.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Identification>, StoreError> {
    db.prepare_cached(
        "SELECT i.id, i.described, i.officer, p.cipher, i.status, i.basis, i.certainty, i.decided_by, i.decided_on,
                i.reason, trim(i.client_words) <> '' AS has_words
           FROM identification i JOIN party p ON p.id = i.officer WHERE i.matter = :matter ORDER BY i.seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// The decisions that stand in a matter: the last about each pair, unless that reversed it.
///
/// # Errors
/// What the database refuses.
pub fn standing(db: &Connection, scope: &MatterScope) -> Result<Vec<Identification>, StoreError> {
    let last: BTreeMap<(DescribedId, PartyId), Identification> =
        of_matter(db, scope)?.into_iter().map(|one| ((one.described, one.officer), one)).collect();
    Ok(last.into_values().filter(|one| one.status != IdentificationStatus::Reversed).collect())
}

/// The client's words about the identifications of one description. Showing them is an act of its own.
///
/// # Errors
/// What the database refuses.
pub fn words_of(
    db: &Connection,
    scope: &MatterScope,
    described: DescribedId,
) -> Result<Vec<SaidOfIdentity>, StoreError> {
    db.prepare_cached(
        "SELECT id, client_words FROM identification
          WHERE matter = :matter AND described = :described AND trim(client_words) <> '' ORDER BY seq",
    )?
    .query_map(named_params! { ":matter": scope.bound(), ":described": described.to_string() }, |row| {
        Ok(SaidOfIdentity {
            identification: IdentificationId(columns::uuid(row, "id")?),
            words: columns::words(row, "client_words")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Records a decision.
///
/// # Errors
/// [`StoreError::Missing`] if either is not of this matter; [`StoreError::Settled`] if there is nothing to reverse, if it is
/// so already, or if the person is confirmed to be another officer.
pub fn decide(tx: &Transaction<'_>, id: IdentificationId, said: &IdentifyPerson) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    described::get(tx, &scope, said.described)?;
    require_officer(tx, &scope, said.officer)?;
    let standing = standing(tx, &scope)?;
    if !follows(&standing, said) {
        return Err(StoreError::Settled { what: "identification", id: said.described.to_string() });
    }
    tx.prepare_cached(
        "INSERT INTO identification (id, matter, described, officer, status, basis, certainty, client_words,
                                     decided_by, decided_on, reason, class)
         VALUES (:id, :matter, :described, :officer, :status, :basis, :certainty, :client_words,
                 :decided_by, :decided_on, :reason, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":described": said.described.to_string(),
        ":officer": said.officer.to_string(),
        ":status": said.status.as_str(),
        ":basis": said.basis.as_str(),
        ":certainty": said.certainty.as_str(),
        ":client_words": said.client_words.as_str(),
        ":decided_by": said.decided_by.as_str(),
        ":decided_on": said.decided_on.to_string(),
        ":reason": said.reason.as_str(),
        ":class": classes::of_new("identification").as_str(),
    })?;
    Ok(())
}

/// Whether a decision can follow those that stand.
fn follows(standing: &[Identification], said: &IdentifyPerson) -> bool {
    let now = standing.iter().find(|one| one.described == said.described && one.officer == said.officer);
    let is_another = standing.iter().any(|one| {
        one.described == said.described
            && one.officer != said.officer
            && one.status == IdentificationStatus::Confirmed
    });
    match said.status {
        IdentificationStatus::Proposed => now.is_none(),
        IdentificationStatus::Confirmed => {
            !is_another && now.is_none_or(|one| one.status == IdentificationStatus::Proposed)
        }
        IdentificationStatus::Reversed => now.is_some(),
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Identification> {
    Ok(Identification {
        id: IdentificationId(columns::uuid(row, "id")?),
        described: DescribedId(columns::uuid(row, "described")?),
        officer: PartyId(columns::uuid(row, "officer")?),
        cipher: columns::one_of(row, "cipher")?,
        status: columns::one_of(row, "status")?,
        basis: columns::one_of(row, "basis")?,
        certainty: columns::one_of(row, "certainty")?,
        decided_by: columns::words(row, "decided_by")?,
        decided_on: columns::day(row, "decided_on")?,
        reason: columns::words(row, "reason")?,
        has_words: row.get("has_words")?,
    })
}
