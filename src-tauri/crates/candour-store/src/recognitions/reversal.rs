//! Taking a recognition back: the matter names an officer of its own again, and everything in the matter that named the
//! shared officer names that one.

use super::is_same_name;
use crate::{MatterScope, StoreError, columns, identities, officers, parties};
use candour_model::{
    dates::CivilDate,
    identities::Identity,
    ids::{PartyId, RecognitionId},
    officers::ServiceStatus,
    parties::PartyKind,
    words::Words,
};
use candour_vault::Keys;
use rusqlite::{OptionalExtension, Transaction, named_params};

/// Tables of a matter, each with the column that names one of its officers.
pub const NAMING: [(&str, &str); 9] = [
    ("posting", "party"),
    ("officer_note", "party"),
    ("allegation_accused", "officer"),
    ("investigation", "suspect_officer"),
    ("tie", "officer"),
    ("tie", "investigator"),
    ("outcome", "officer"),
    ("investigator", "party"),
    ("identification", "officer"),
];

/// A recognition that is to be taken back.
#[derive(Clone, Debug)]
pub struct Reversal {
    /// Which.
    pub id: RecognitionId,
    /// The officer that the matter names from now on: a new party.
    pub replacement: PartyId,
    /// The name that the matter gives that officer.
    pub name: Words,
    /// Why it is taken back.
    pub reason: Words,
    /// The day.
    pub on: CivilDate,
}

/// Takes a recognition back. Gives the shared officer, who is no officer of this matter any more.
///
/// # Errors
/// [`StoreError::Missing`] if no such recognition stands in the matter; [`StoreError::Guarded`] if something in the matter
/// names the officer for good, as an outcome does.
pub fn reverse(
    tx: &Transaction<'_>,
    keys: &Keys,
    scope: &MatterScope,
    reversal: &Reversal,
    actor: &str,
) -> Result<PartyId, StoreError> {
    let shared = officer_of(tx, scope, reversal.id)?;
    let replacement = reversal.replacement;
    parties::add(tx, replacement, PartyKind::Officer, None)?;
    officers::enter(tx, scope, replacement, ServiceStatus::Unknown)?;
    let identity = Identity { name: reversal.name.clone(), ..Identity::default() };
    identities::seal_officer(tx, keys, replacement, &identity)?;
    no_longer_known_as(tx, keys, shared, &reversal.name)?;
    hand_over(tx, scope, shared, replacement)?;
    tx.prepare_cached(
        "UPDATE recognition SET reversed_on = :on, reversed_by = :actor, reversal_reason = :reason,
                replaced_by = :replacement WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": reversal.id.to_string(),
        ":on": reversal.on.to_string(),
        ":actor": actor,
        ":reason": reversal.reason.as_str(),
        ":replacement": replacement.to_string(),
    })?;
    Ok(shared)
}

fn officer_of(tx: &Transaction<'_>, scope: &MatterScope, id: RecognitionId) -> Result<PartyId, StoreError> {
    tx.prepare_cached(
        "SELECT party FROM recognition WHERE id = :id AND matter = :matter AND reversed_on IS NULL",
    )?
    .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
        Ok(PartyId(columns::uuid(row, "party")?))
    })
    .optional()?
    .ok_or_else(|| StoreError::Missing { what: "recognition", id: id.to_string() })
}

/// Moves everything in the matter that names one of its officers to another.
fn hand_over(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    from: PartyId,
    to: PartyId,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO matter_officer (matter, party, named_on)
         SELECT matter, :to, named_on FROM matter_officer WHERE matter = :matter AND party = :from",
    )?
    .execute(named_params! {
        ":matter": scope.bound(), ":from": from.to_string(), ":to": to.to_string(),
    })?;
    for (table, column) in NAMING {
        let sql = format!(
            "UPDATE \"{table}\" SET \"{column}\" = :to WHERE matter = :matter AND \"{column}\" = :from"
        );
        tx.execute(
            &sql,
            named_params! { ":matter": scope.bound(), ":from": from.to_string(), ":to": to.to_string() },
        )?;
    }
    tx.prepare_cached("DELETE FROM matter_officer WHERE matter = :matter AND party = :from")?
        .execute(named_params! { ":matter": scope.bound(), ":from": from.to_string() })?;
    Ok(())
}

/// Takes a name that a matter gave from those an officer is known by, unless it is the officer's own.
fn no_longer_known_as(
    tx: &Transaction<'_>,
    keys: &Keys,
    party: PartyId,
    name: &Words,
) -> Result<(), StoreError> {
    let mut identity = identities::of_party(tx, keys, party)?;
    let before = identity.aliases.len();
    identity.aliases.retain(|alias| !is_same_name(alias, name));
    if identity.aliases.len() == before {
        Ok(())
    } else {
        identities::seal_officer(tx, keys, party, &identity)
    }
}
