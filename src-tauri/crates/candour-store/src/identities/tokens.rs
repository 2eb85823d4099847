//! The blind index of names: keyed hashes of the parts of every name a person bears or bore, and of how each sounds.

use super::keys::scope_name;
use crate::{StoreError, columns};
use candour_model::{
    identities::Identity,
    ids::PartyId,
    name_parts::{parts, sound},
};
use candour_vault::{IdentityScope, Keys};
use rusqlite::{Connection, Transaction, named_params};
use std::collections::BTreeSet;

/// Puts a person's tokens in place of those there were.
pub(super) fn put(
    tx: &Transaction<'_>,
    keys: &Keys,
    scope: IdentityScope,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM identity_token WHERE party = :party")?
        .execute(named_params! { ":party": party.to_string() })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO identity_token (party, scope, kind, token) VALUES (:party, :scope, :kind, :token)
         ON CONFLICT (party, kind, token) DO NOTHING",
    )?;
    for name in identity.names() {
        for (kind, token) in of_name(keys, name.as_str())? {
            add.execute(named_params! {
                ":party": party.to_string(),
                ":scope": scope_name(scope),
                ":kind": kind,
                ":token": token,
            })?;
        }
    }
    Ok(())
}

/// People one of whose names shares a part or a sound with this name.
pub(super) fn sharing(db: &Connection, keys: &Keys, name: &str) -> Result<BTreeSet<PartyId>, StoreError> {
    let mut found = BTreeSet::new();
    let mut seek = db.prepare_cached("SELECT party FROM identity_token WHERE token = :token")?;
    for (_, token) in of_name(keys, name)? {
        let people = seek.query_map(named_params! { ":token": token }, |row| columns::uuid(row, "party"))?;
        for party in people {
            found.insert(PartyId(party?));
        }
    }
    Ok(found)
}

fn of_name(keys: &Keys, name: &str) -> Result<Vec<(&'static str, [u8; 32])>, StoreError> {
    let mut tokens = Vec::new();
    for part in parts(name) {
        tokens.push(("part", *keys.name_token(&part)?.as_bytes()));
        if let Some(sound) = sound(&part) {
            tokens.push(("sound", *keys.name_token(&format!("sound {sound}"))?.as_bytes()));
        }
    }
    Ok(tokens)
}
