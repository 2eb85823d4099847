//! People, by cipher. Who they are is in [`crate::identities`]; a cipher once drawn is never drawn again.

use crate::{StoreError, classes, columns};
use candour_model::{
    ids::PartyId,
    parties::{Cipher, Party, PartyKind},
};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// How many draws are tried before giving up: with 30,976 ciphers, a casebook would have to be nearly full.
const DRAWS: usize = 1_000;

/// Adds a person, under a cipher agreed before or a fresh one.
///
/// # Errors
/// [`StoreError::Taken`] if the cipher is, or ever was, somebody's.
pub fn add(
    tx: &Transaction<'_>,
    id: PartyId,
    kind: PartyKind,
    agreed: Option<Cipher>,
) -> Result<Party, StoreError> {
    let cipher = match agreed {
        Some(cipher) if is_fresh(tx, &cipher)? => cipher,
        Some(_) => return Err(StoreError::Taken("cipher")),
        None => draw(tx)?,
    };
    tx.prepare_cached("INSERT INTO party (id, kind, cipher, class) VALUES (:id, :kind, :cipher, :class)")?
        .execute(named_params! {
            ":id": id.to_string(),
            ":kind": kind.as_str(),
            ":cipher": cipher.as_str(),
            ":class": classes::of_new("party").as_str(),
        })?;
    Ok(Party { id, kind, cipher })
}

/// One person.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, id: PartyId) -> Result<Party, StoreError> {
    db.prepare_cached("SELECT kind, cipher FROM party WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            Ok(Party { id, kind: columns::one_of(row, "kind")?, cipher: columns::one_of(row, "cipher")? })
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "person", id: id.to_string() })
}

fn draw(tx: &Transaction<'_>) -> Result<Cipher, StoreError> {
    for _ in 0..DRAWS {
        let mut draws = [0; 4];
        for draw in &mut draws {
            *draw = getrandom::u32().map_err(|_| StoreError::Fault { code: 0 })?;
        }
        let cipher = Cipher::from_draws(draws);
        if is_fresh(tx, &cipher)? {
            return Ok(cipher);
        }
    }
    Err(StoreError::Taken("cipher"))
}

/// Notes a cipher as drawn; `false` if it was drawn before.
fn is_fresh(tx: &Transaction<'_>, cipher: &Cipher) -> Result<bool, StoreError> {
    let added = tx
        .prepare_cached("INSERT INTO cipher_drawn (cipher) VALUES (:cipher) ON CONFLICT (cipher) DO NOTHING")?
        .execute(named_params! { ":cipher": cipher.as_str() })?;
    Ok(added == 1)
}
