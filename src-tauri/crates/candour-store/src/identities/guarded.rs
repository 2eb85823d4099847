//! Every client's identity, opened for one check of what is about to leave, and for no longer.

use super::fields;
use crate::{StoreError, columns};
use candour_model::{identities::Identity, ids::PartyId, parties::Cipher};
use candour_vault::Keys;
use rusqlite::Connection;

/// A client whose name must not leave.
pub struct GuardedClient {
    /// Who, by id.
    pub party: PartyId,
    /// Who, by cipher.
    pub cipher: Cipher,
    /// Who it is.
    pub identity: Identity,
}

/// Lets a check look at who every client of the casebook is. It is handed the identities, keeps none and gives back no word of
/// them. The caller writes the entry that says a check was made. Reads across matters.
///
/// # Errors
/// [`StoreError::Vault`] if a value does not open in its place.
pub fn looked_for<T>(
    db: &Connection,
    keys: &Keys,
    look: impl FnOnce(&[GuardedClient]) -> T,
) -> Result<T, StoreError> {
    let clients = db
        .prepare_cached(
            "SELECT p.id, p.cipher FROM party p WHERE p.id IN (SELECT party FROM client) ORDER BY p.seq",
        )?
        .query_map([], |row| Ok((PartyId(columns::uuid(row, "id")?), columns::one_of(row, "cipher")?)))?
        .collect::<Result<Vec<(PartyId, Cipher)>, _>>()?;
    let guarded = clients
        .into_iter()
        .map(|(party, cipher)| Ok(GuardedClient { party, cipher, identity: fields::open(db, keys, party)? }))
        .collect::<Result<Vec<_>, StoreError>>()?;
    Ok(look(&guarded))
}
