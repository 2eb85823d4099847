//! The blind index of names: keyed hashes of the parts of every name a person bears or bore, and of how each sounds.

use super::keys::scope_name;
use crate::{StoreError, columns};
use candour_model::{
    identities::Identity,
    ids::PartyId,
    name_parts::{parts, sound},
    search::NameLikeness,
};
use candour_vault::{IdentityScope, Keys};
use rusqlite::{Connection, Transaction, named_params};
use std::collections::{BTreeMap, BTreeSet};

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

/// People one of whose names has every part of this one, or something that sounds like it: first by part, then by sound.
pub(super) fn named(
    db: &Connection,
    keys: &Keys,
    name: &str,
) -> Result<BTreeMap<PartyId, NameLikeness>, StoreError> {
    let mut seek = db.prepare_cached("SELECT party, kind FROM identity_token WHERE token = :token")?;
    let mut named: Option<BTreeMap<PartyId, NameLikeness>> = None;
    for part in parts(name) {
        let mut having: BTreeMap<PartyId, NameLikeness> = BTreeMap::new();
        for (_, token) in of_name(keys, &part)? {
            let people = seek.query_map(named_params! { ":token": token }, |row| {
                Ok((PartyId(columns::uuid(row, "party")?), columns::one_of(row, "kind")?))
            })?;
            for person in people {
                let (party, likeness) = person?;
                let known = having.entry(party).or_insert(likeness);
                *known = likeness.min(*known);
            }
        }
        named = Some(match named {
            None => having,
            Some(before) => before
                .into_iter()
                .filter_map(|(party, likeness)| having.get(&party).map(|other| (party, likeness.max(*other))))
                .collect(),
        });
    }
    Ok(named.unwrap_or_default())
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
