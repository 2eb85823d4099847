//! Clients in a matter: the party and in what capacity. There is no name here.

use crate::{MatterScope, StoreError, classes, columns, matters::require};
use candour_model::{
    clients::{Client, ClientLine},
    ids::{MatterId, PartyId},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The clients of a matter, in the order in which they were taken on.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Client>, StoreError> {
    db.prepare_cached(
        "SELECT c.party, c.capacity, p.cipher FROM client c JOIN party p ON p.id = c.party
          WHERE c.matter = :matter ORDER BY c.seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
    .map(|row| Ok(row?))
    .collect()
}

/// Every client of the casebook, by cipher, in the order in which they were taken on. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn all(db: &Connection) -> Result<Vec<ClientLine>, StoreError> {
    db.prepare_cached(
        "SELECT c.matter, c.party, c.capacity, p.cipher,
                EXISTS (SELECT 1 FROM safe_contact s WHERE s.matter = c.matter AND s.client = c.party) AS has_contact,
                count(a.id) AS authorities,
                CASE WHEN count(a.id) = count(a.expires_on) THEN max(a.expires_on) END AS covered_to
           FROM client c JOIN party p ON p.id = c.party
           LEFT JOIN authority a ON a.matter = c.matter AND a.client = c.party
                                AND a.purpose = 'letters' AND a.withdrawn_on IS NULL
          GROUP BY c.seq ORDER BY c.seq",
    )?
    .query_map([], |row| {
        let scope = MatterScope::of(MatterId(columns::uuid(row, "matter")?));
        Ok(ClientLine {
            client: from_row(row, &scope)?,
            has_safe_contact: row.get("has_contact")?,
            covered_to: columns::day_if(row, "covered_to")?,
            authorities: columns::count(row, "authorities")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// One client of a matter.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<Client, StoreError> {
    let found = of_matter(db, scope)?.into_iter().find(|client| client.party == party);
    found.ok_or_else(|| StoreError::Missing { what: "client", id: party.to_string() })
}

/// Takes a client on in a matter. The party is added, and the identity sealed, in the same transaction.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter.
pub fn take_on(tx: &Transaction<'_>, client: &Client) -> Result<(), StoreError> {
    let scope = MatterScope::of(client.matter);
    require(tx, "matter", client.matter.0, &scope, "SELECT 1 FROM matter WHERE id = :id AND id = :matter")?;
    tx.prepare_cached(
        "INSERT INTO client (matter, party, capacity, class) VALUES (:matter, :party, :capacity, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":party": client.party.to_string(),
        ":capacity": client.capacity.as_str(),
        ":class": classes::of_new("client").as_str(),
    })?;
    Ok(())
}

/// Refuses a party that is no client of the matter.
pub(crate) fn require_client(db: &Connection, scope: &MatterScope, party: PartyId) -> Result<(), StoreError> {
    require(db, "client", party.0, scope, "SELECT 1 FROM client WHERE party = :id AND matter = :matter")
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<Client> {
    Ok(Client {
        party: PartyId(columns::uuid(row, "party")?),
        matter: scope.matter(),
        cipher: columns::one_of(row, "cipher")?,
        capacity: columns::one_of(row, "capacity")?,
    })
}
