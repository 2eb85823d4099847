//! The identities of those whose names must not leave, opened for one check of what is about to leave, and for no longer.

use super::fields;
use crate::{StoreError, columns};
use candour_model::{identities::Identity, ids::PartyId, parties::Cipher};
use candour_vault::Keys;
use rusqlite::{Connection, named_params};

/// Whose names must not leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guarded {
    /// Those of clients.
    #[default]
    Clients,
    /// Those of everybody of whom a name is recorded: officers, witnesses and relatives too.
    Everybody,
}

/// Somebody whose name must not leave.
pub struct GuardedPerson {
    /// Who, by id.
    pub party: PartyId,
    /// Who, by cipher.
    pub cipher: Cipher,
    /// Who it is.
    pub identity: Identity,
}

/// Lets a check look at who every client of the casebook is, or everybody of it. It is handed the identities, keeps none and gives
/// back no word of them. The caller writes the entry that says a check was made. Reads across matters.
///
/// # Errors
/// [`StoreError::Vault`] if a value does not open in its place.
pub fn looked_for<T>(
    db: &Connection,
    keys: &Keys,
    whose: Guarded,
    look: impl FnOnce(&[GuardedPerson]) -> T,
) -> Result<T, StoreError> {
    let people = db
        .prepare_cached(
            "SELECT p.id, p.cipher FROM party p
              WHERE p.id IN (SELECT party FROM client)
                 OR (:everybody AND p.id IN (SELECT party FROM identity_field WHERE field = 'name'))
              ORDER BY p.seq",
        )?
        .query_map(named_params! { ":everybody": whose == Guarded::Everybody }, |row| {
            Ok((PartyId(columns::uuid(row, "id")?), columns::one_of(row, "cipher")?))
        })?
        .collect::<Result<Vec<(PartyId, Cipher)>, _>>()?;
    let guarded = people
        .into_iter()
        .map(|(party, cipher)| Ok(GuardedPerson { party, cipher, identity: fields::open(db, keys, party)? }))
        .collect::<Result<Vec<_>, StoreError>>()?;
    Ok(look(&guarded))
}
