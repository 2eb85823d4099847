//! The sealed fields of an identity: one value a field, under the key of the matter or of all officers.
//!
//! Lists and dates are kept as JSON inside the seal. What a field holds is never in a column of its own.

use super::keys::{key, scope_name, scope_named};
use crate::{StoreError, classes, columns};
use candour_model::{dates::PartialDate, identities::Identity, ids::PartyId, words::Words};
use candour_vault::{FieldPlace, IdentityScope, Keys};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde::{Serialize, de::DeserializeOwned};
use std::ops::Deref;

/// Seals every field that has a value and removes those that have none any more.
pub(super) fn seal(
    tx: &Transaction<'_>,
    keys: &Keys,
    scope: IdentityScope,
    party: PartyId,
    identity: &Identity,
) -> Result<(), StoreError> {
    let key = key(tx, keys, scope)?;
    let mut put = tx.prepare_cached(
        "INSERT INTO identity_field (party, scope, field, sealed, class)
         VALUES (:party, :scope, :field, :sealed, :class)
         ON CONFLICT (party, field) DO UPDATE SET sealed = excluded.sealed",
    )?;
    let mut remove =
        tx.prepare_cached("DELETE FROM identity_field WHERE party = :party AND field = :field")?;
    for (field, text) in texts(identity)? {
        match text {
            Some(text) => put.execute(named_params! {
                ":party": party.to_string(),
                ":scope": scope_name(scope),
                ":field": field,
                ":sealed": key.seal(&place(party, field), &text)?,
                ":class": classes::of_new("identity_field").as_str(),
            })?,
            None => remove.execute(named_params! { ":party": party.to_string(), ":field": field })?,
        };
    }
    Ok(())
}

/// The whole identity of a party. Its fields are read at once, and the key they stand under is unwrapped once.
pub(super) fn open(db: &Connection, keys: &Keys, party: PartyId) -> Result<Identity, StoreError> {
    let fields = opened(db, keys, party)?;
    let text = |field| fields.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str());
    Ok(Identity {
        name: text("name").ok_or_else(|| nameless(party))?.into(),
        preferred_name: text("preferred-name").unwrap_or_default().into(),
        former_names: read_if(text("former-names"))?.unwrap_or_default(),
        aliases: read_if(text("aliases"))?.unwrap_or_default(),
        contact_alias: text("contact-alias").unwrap_or_default().into(),
        birth: read_if(text("birth"))?,
        addresses: read_if(text("addresses"))?.unwrap_or_default(),
        telephones: read_if(text("telephones"))?.unwrap_or_default(),
        emails: read_if(text("emails"))?.unwrap_or_default(),
    })
}

/// The name that a party bears today.
pub(super) fn name(db: &Connection, keys: &Keys, party: PartyId) -> Result<Words, StoreError> {
    text(db, keys, party, "name")?.map(|name| name.as_str().into()).ok_or_else(|| nameless(party))
}

fn nameless(party: PartyId) -> StoreError {
    StoreError::Missing { what: "name", id: party.to_string() }
}

/// A party's date of birth, if it was given.
pub(super) fn birth(db: &Connection, keys: &Keys, party: PartyId) -> Result<Option<PartialDate>, StoreError> {
    value(db, keys, party, "birth")
}

/// Whether a date of birth was given. It is not opened.
pub(super) fn has_birth(db: &Connection, party: PartyId) -> Result<bool, StoreError> {
    Ok(db
        .prepare_cached("SELECT 1 FROM identity_field WHERE party = :party AND field = 'birth'")?
        .exists(named_params! { ":party": party.to_string() })?)
}

/// Each field with its text; `None` where there is nothing to keep.
fn texts(identity: &Identity) -> Result<[(&'static str, Option<String>); 9], StoreError> {
    Ok([
        ("name", line(&identity.name)),
        ("preferred-name", line(&identity.preferred_name)),
        ("former-names", list(&identity.former_names)?),
        ("aliases", list(&identity.aliases)?),
        ("contact-alias", line(&identity.contact_alias)),
        ("birth", identity.birth.as_ref().map(columns::to_json).transpose()?),
        ("addresses", list(&identity.addresses)?),
        ("telephones", list(&identity.telephones)?),
        ("emails", list(&identity.emails)?),
    ])
}

fn line(words: &Words) -> Option<String> {
    (!words.is_blank()).then(|| words.as_str().to_owned())
}

fn list<T: Serialize>(values: &[T]) -> Result<Option<String>, StoreError> {
    if values.is_empty() { Ok(None) } else { columns::to_json(&values).map(Some) }
}

fn value<T: DeserializeOwned>(
    db: &Connection,
    keys: &Keys,
    party: PartyId,
    field: &str,
) -> Result<Option<T>, StoreError> {
    read_if(text(db, keys, party, field)?.as_ref().map(|json| json.as_str()))
}

fn read_if<T: DeserializeOwned>(json: Option<&str>) -> Result<Option<T>, StoreError> {
    json.map(|json| serde_json::from_str(json).map_err(|_| StoreError::Damaged)).transpose()
}

/// Every field of a party with its text.
fn opened(
    db: &Connection,
    keys: &Keys,
    party: PartyId,
) -> Result<Vec<(String, impl Deref<Target = String> + use<>)>, StoreError> {
    let sealed = db
        .prepare_cached("SELECT scope, field, sealed FROM identity_field WHERE party = :party")?
        .query_map(named_params! { ":party": party.to_string() }, |row| {
            Ok((row.get("scope")?, row.get("field")?, row.get("sealed")?))
        })?
        .collect::<Result<Vec<(String, String, Vec<u8>)>, _>>()?;
    let scope = sealed.first().map(|(scope, ..)| scope.clone()).ok_or_else(|| nameless(party))?;
    // Every field of a party stands under one key; one that said otherwise would not open.
    let key = key(db, keys, scope_named(&scope)?)?;
    sealed
        .into_iter()
        .map(|(_, field, sealed)| {
            let text = key.open(&place(party, &field), &sealed)?;
            Ok((field, text))
        })
        .collect()
}

fn text(
    db: &Connection,
    keys: &Keys,
    party: PartyId,
    field: &str,
) -> Result<Option<impl Deref<Target = String> + use<>>, StoreError> {
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

const fn place(party: PartyId, field: &str) -> FieldPlace<'_> {
    FieldPlace { table: "identity_field", row: party.0, column: field }
}
