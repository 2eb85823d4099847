//! The wrapped keys under which identities are sealed: one a matter, one for all officers.

use crate::StoreError;
use candour_model::ids::MatterId;
use candour_vault::{IdentityKey, IdentityScope, Keys, WrappedKey};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// Draws the key of a matter's identities.
pub(crate) fn make_key_of_matter(
    tx: &Transaction<'_>,
    keys: &Keys,
    matter: MatterId,
) -> Result<(), StoreError> {
    make_key(tx, keys, IdentityScope::Matter(matter.0))
}

/// Draws the key of all officers' identities, if there is none yet.
pub(super) fn make_key_of_officers(tx: &Transaction<'_>, keys: &Keys) -> Result<(), StoreError> {
    match wrapped(tx, IdentityScope::Officers)? {
        Some(_) => Ok(()),
        None => make_key(tx, keys, IdentityScope::Officers),
    }
}

/// The key of a scope, unwrapped.
pub(super) fn key(db: &Connection, keys: &Keys, scope: IdentityScope) -> Result<IdentityKey, StoreError> {
    let wrapped = wrapped(db, scope)?
        .ok_or_else(|| StoreError::Missing { what: "identity key", id: scope_name(scope) })?;
    Ok(keys.identity_key(scope, &WrappedKey::from_bytes(&wrapped)?)?)
}

/// A scope as it is stored: the id of the matter, or `officers`. The key of a draft stands in the draft's own row.
pub(super) fn scope_name(scope: IdentityScope) -> String {
    match scope {
        IdentityScope::Matter(id) | IdentityScope::Draft(id) => id.to_string(),
        IdentityScope::Officers => "officers".into(),
    }
}

/// The scope of this stored name.
pub(super) fn scope_named(name: &str) -> Result<IdentityScope, StoreError> {
    match name {
        "officers" => Ok(IdentityScope::Officers),
        matter => matter.parse().map(IdentityScope::Matter).map_err(|_| StoreError::Damaged),
    }
}

fn make_key(tx: &Transaction<'_>, keys: &Keys, scope: IdentityScope) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT INTO identity_key (scope, wrapped) VALUES (:scope, :wrapped)")?.execute(
        named_params! { ":scope": scope_name(scope), ":wrapped": keys.new_identity_key(scope)?.to_bytes() },
    )?;
    Ok(())
}

fn wrapped(db: &Connection, scope: IdentityScope) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(db
        .prepare_cached("SELECT wrapped FROM identity_key WHERE scope = :scope")?
        .query_row(named_params! { ":scope": scope_name(scope) }, |row| row.get(0))
        .optional()?)
}
