//! Who a cipher stands for: sealed field by field, read through one audited door, [`reveal`] (security rule 7.3).
//!
//! A client's identity is sealed under the key of the matter, an officer's under the one key of all officers. Beside it stand
//! keyed hashes of the parts of a name and of their sounds, by which a person can be found without reading anybody's name.

use crate::{
    MatterScope, StoreError,
    audit::{AuditDraft, Event, Purpose},
    classes, columns,
    name_parts::{parts, sound},
};
use candour_model::{
    clients::RevealedName,
    dates::PartialDate,
    identities::Identity,
    ids::{MatterId, PartyId},
};
use candour_vault::{FieldPlace, IdentityKey, IdentityScope, Keys, WrappedKey};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use std::collections::BTreeSet;

/// Seals who a party of a matter is.
///
/// # Errors
/// [`StoreError::Missing`] if the matter has no key; [`StoreError::Vault`] if it does not unwrap.
pub fn seal(
    tx: &Transaction<'_>,
    keys: &Keys,
    matter: MatterId,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    seal_under(tx, keys, IdentityScope::Matter(matter.0), party, identity)
}

/// Seals who an officer is, under the key of all officers.
///
/// # Errors
/// [`StoreError::Vault`] if the key does not unwrap.
pub fn seal_officer(
    tx: &Transaction<'_>,
    keys: &Keys,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    if wrapped(tx, IdentityScope::Officers)?.is_none() {
        make_key(tx, keys, IdentityScope::Officers)?;
    }
    seal_under(tx, keys, IdentityScope::Officers, party, identity)
}

/// The names of a matter's clients and officers, and of people who were there when an account was given; for a letter, which
/// calls clients by cipher, those of the officers alone. Writes down that they were asked for, and why.
///
/// # Errors
/// [`StoreError::Vault`] if a name does not open in its place.
pub fn reveal(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    scope: &MatterScope,
    purpose: Purpose,
) -> Result<Vec<RevealedName>, StoreError> {
    let people = tx
        .prepare_cached(
            "SELECT party FROM (SELECT party, 0 AS kind, seq FROM client
                                 WHERE matter = :matter AND :clients
                                UNION ALL SELECT party, 1, seq FROM matter_officer WHERE matter = :matter
                                UNION ALL SELECT party, 2, min(seq) FROM session_person
                                           WHERE matter = :matter AND party IS NOT NULL AND :clients
                                           GROUP BY party)
              ORDER BY kind, seq",
        )?
        .query_map(
            named_params! { ":matter": scope.bound(), ":clients": purpose == Purpose::Reading },
            |row| Ok(PartyId(columns::uuid(row, "party")?)),
        )?
        .collect::<Result<Vec<_>, _>>()?;
    let names =
        people.iter().map(|party| open_identity(tx, keys, *party)).collect::<Result<Vec<_>, StoreError>>()?;
    audit.record(Event::IdentityRevealed { matter: scope.matter(), parties: people, purpose });
    Ok(names)
}

/// People one of whose names has this part, or sounds like it: ids alone, across matters.
///
/// # Errors
/// What the keys or the database refuse.
pub fn with_name_part(db: &Connection, keys: &Keys, part: &str) -> Result<Vec<PartyId>, StoreError> {
    let mut found = BTreeSet::new();
    let mut seek = db.prepare_cached("SELECT party FROM identity_token WHERE token = :token")?;
    for (_, token) in tokens(keys, part)? {
        let people = seek.query_map(named_params! { ":token": token }, |row| columns::uuid(row, "party"))?;
        for party in people {
            found.insert(PartyId(party?));
        }
    }
    Ok(found.into_iter().collect())
}

/// Draws the key of a matter's identities.
pub(crate) fn make_key_of_matter(
    tx: &Transaction<'_>,
    keys: &Keys,
    matter: MatterId,
) -> Result<(), StoreError> {
    make_key(tx, keys, IdentityScope::Matter(matter.0))
}

fn make_key(tx: &Transaction<'_>, keys: &Keys, scope: IdentityScope) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT INTO identity_key (scope, wrapped) VALUES (:scope, :wrapped)")?.execute(
        named_params! { ":scope": scope_name(scope), ":wrapped": keys.new_identity_key(scope)?.to_bytes() },
    )?;
    Ok(())
}

fn seal_under(
    tx: &Transaction<'_>,
    keys: &Keys,
    scope: IdentityScope,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    let key = key(tx, keys, scope)?;
    let birth = identity.birth.as_ref().map(columns::to_json).transpose()?;
    for (field, text) in [("name", Some(identity.name.as_str())), ("birth", birth.as_deref())] {
        let Some(text) = text else { continue };
        tx.prepare_cached(
            "INSERT INTO identity_field (party, scope, field, sealed, class)
             VALUES (:party, :scope, :field, :sealed, :class)",
        )?
        .execute(named_params! {
            ":party": party.to_string(),
            ":scope": scope_name(scope),
            ":field": field,
            ":sealed": key.seal(&place(party, field), text)?,
            ":class": classes::of_new("identity_field").as_str(),
        })?;
    }
    let mut add = tx.prepare_cached(
        "INSERT INTO identity_token (party, scope, kind, token) VALUES (:party, :scope, :kind, :token)
         ON CONFLICT (party, kind, token) DO NOTHING",
    )?;
    for (kind, token) in tokens(keys, identity.name.as_str())? {
        add.execute(named_params! {
            ":party": party.to_string(),
            ":scope": scope_name(scope),
            ":kind": kind,
            ":token": token,
        })?;
    }
    Ok(())
}

fn open_identity(db: &Connection, keys: &Keys, party: PartyId) -> Result<RevealedName, StoreError> {
    let name = open_field(db, keys, party, "name")?
        .ok_or_else(|| StoreError::Missing { what: "name", id: party.to_string() })?;
    let birth: Option<PartialDate> = open_field(db, keys, party, "birth")?
        .map(|json| serde_json::from_str(&json).map_err(|_| StoreError::Damaged))
        .transpose()?;
    Ok(RevealedName { party, name: name.as_str().into(), birth })
}

fn open_field(
    db: &Connection,
    keys: &Keys,
    party: PartyId,
    field: &str,
) -> Result<Option<impl std::ops::Deref<Target = String>>, StoreError> {
    let found: Option<(String, Vec<u8>)> = db
        .prepare_cached("SELECT scope, sealed FROM identity_field WHERE party = :party AND field = :field")?
        .query_row(named_params! { ":party": party.to_string(), ":field": field }, |row| {
            Ok((row.get("scope")?, row.get("sealed")?))
        })
        .optional()?;
    let Some((scope, sealed)) = found else { return Ok(None) };
    let key = key(db, keys, scope_named(&scope)?)?;
    Ok(Some(key.open(&place(party, field), &sealed)?))
}

fn key(db: &Connection, keys: &Keys, scope: IdentityScope) -> Result<IdentityKey, StoreError> {
    let wrapped = wrapped(db, scope)?
        .ok_or_else(|| StoreError::Missing { what: "identity key", id: scope_name(scope) })?;
    Ok(keys.identity_key(scope, &WrappedKey::from_bytes(&wrapped)?)?)
}

fn wrapped(db: &Connection, scope: IdentityScope) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(db
        .prepare_cached("SELECT wrapped FROM identity_key WHERE scope = :scope")?
        .query_row(named_params! { ":scope": scope_name(scope) }, |row| row.get(0))
        .optional()?)
}

/// The hashes by which a name is found: of each part, and of how each sounds.
fn tokens(keys: &Keys, name: &str) -> Result<Vec<(&'static str, [u8; 32])>, StoreError> {
    let mut tokens = Vec::new();
    for part in parts(name) {
        tokens.push(("part", *keys.name_token(&part)?.as_bytes()));
        if let Some(sound) = sound(&part) {
            tokens.push(("sound", *keys.name_token(&format!("sound {sound}"))?.as_bytes()));
        }
    }
    Ok(tokens)
}

const fn place(party: PartyId, field: &str) -> FieldPlace<'_> {
    FieldPlace { table: "identity_field", row: party.0, column: field }
}

fn scope_name(scope: IdentityScope) -> String {
    match scope {
        IdentityScope::Matter(matter) => matter.to_string(),
        IdentityScope::Officers => "officers".into(),
    }
}

fn scope_named(name: &str) -> Result<IdentityScope, StoreError> {
    match name {
        "officers" => Ok(IdentityScope::Officers),
        matter => matter.parse().map(IdentityScope::Matter).map_err(|_| StoreError::Damaged),
    }
}
