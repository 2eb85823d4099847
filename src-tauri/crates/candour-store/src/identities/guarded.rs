//! Every client's identity, and every officer's where nobody may be named, opened for one check of what is about to leave, and for
//! no longer.

use super::fields;
use crate::{StoreError, columns};
use candour_model::{
    identities::Identity,
    ids::PartyId,
    parties::{Cipher, PartyKind},
};
use candour_vault::Keys;
use rusqlite::{Connection, named_params};

/// Whose names must not leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guarded {
    /// Those of clients: officers may be named to whom it is meant for.
    #[default]
    Clients,
    /// Those of officers too.
    Everybody,
}

/// A person whose name must not leave.
pub struct GuardedPerson {
    /// Who, by id.
    pub party: PartyId,
    /// Who, by cipher.
    pub cipher: Cipher,
    /// Whether it is a client or an officer.
    pub kind: PartyKind,
    /// Who it is.
    pub identity: Identity,
}

/// Lets a check look at who those are whom a paper must not name, in the whole casebook. It is handed the identities, keeps none
/// and gives back no word of them. The caller writes the entry that says a check was made. Reads across matters.
///
/// # Errors
/// [`StoreError::Vault`] if a value does not open in its place.
pub fn looked_for<T>(
    db: &Connection,
    keys: &Keys,
    guarded: Guarded,
    look: impl FnOnce(&[GuardedPerson]) -> T,
) -> Result<T, StoreError> {
    let people = db
        .prepare_cached(
            "SELECT p.id, p.cipher, p.kind FROM party p
              WHERE p.id IN (SELECT party FROM client) OR (:everybody AND p.id IN (SELECT party FROM officer))
              ORDER BY p.seq",
        )?
        .query_map(named_params! { ":everybody": guarded == Guarded::Everybody }, |row| {
            Ok((
                PartyId(columns::uuid(row, "id")?),
                columns::one_of(row, "cipher")?,
                columns::one_of(row, "kind")?,
            ))
        })?
        .collect::<Result<Vec<(PartyId, Cipher, PartyKind)>, _>>()?;
    let opened = people
        .into_iter()
        .map(|(party, cipher, kind)| {
            Ok(GuardedPerson { party, cipher, kind, identity: fields::open(db, keys, party)? })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    Ok(look(&opened))
}
