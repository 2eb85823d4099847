//! People a client describes and nobody has identified: a fresh record for each, in the client's words.
//!
//! What can be compared of them is in [`features`]; it is entered beside the words and never worked out from them.

mod features;

use crate::{
    MatterScope, StoreError, classes,
    clients::require_client,
    columns,
    numbers::{self, Series},
};
use candour_model::{
    described::{DescribePerson, DescribedLine, DescribedPerson},
    ids::{DescribedId, PartyId},
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The people described in a matter by number, covered: the client's words are not among it.
///
/// # Errors
/// What the database refuses.
pub fn lines_of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<DescribedLine>, StoreError> {
    let covered = |person: DescribedPerson| DescribedLine {
        id: person.id,
        matter: person.matter,
        client: person.client,
        number: person.number,
        features: person.features,
    };
    Ok(of_matter(db, scope)?.into_iter().map(covered).collect())
}

/// The people described in a matter by number, whole. For letters; showing one is an act of its own.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<DescribedPerson>, StoreError> {
    db.prepare_cached("SELECT * FROM described_person WHERE matter = :matter ORDER BY number")?
        .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
        .map(|row| Ok(row?))
        .collect()
}

/// The matter of a description, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: DescribedId) -> Result<MatterScope, StoreError> {
    let query = "SELECT matter FROM described_person WHERE id = :id";
    MatterScope::holding(db, "described person", id.0, query)
}

/// One description, whole.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: DescribedId) -> Result<DescribedPerson, StoreError> {
    db.prepare_cached("SELECT * FROM described_person WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            from_row(row, scope)
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "described person", id: id.to_string() })
}

/// Records a description under the matter's next number.
///
/// # Errors
/// [`StoreError::Missing`] if the client is not one of this matter.
pub fn describe(
    tx: &Transaction<'_>,
    id: DescribedId,
    said: &DescribePerson,
) -> Result<DescribedPerson, StoreError> {
    let scope = MatterScope::of(said.matter);
    require_client(tx, &scope, said.client)?;
    tx.prepare_cached(
        "INSERT INTO described_person (id, matter, client, number, description, class)
         VALUES (:id, :matter, :client, :number, :description, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":client": said.client.to_string(),
        ":number": numbers::next(tx, &scope, Series::Described)?,
        ":description": said.description.as_str(),
        ":class": classes::of_new("described_person").as_str(),
    })?;
    features::put(tx, id, &said.features.read())?;
    get(tx, &scope, id)
}

/// Amends a description; its matter, client and number stay.
///
/// # Errors
/// [`StoreError::Missing`], also where the amendment names another matter or client.
pub fn amend(
    tx: &Transaction<'_>,
    id: DescribedId,
    said: &DescribePerson,
) -> Result<DescribedPerson, StoreError> {
    let scope = MatterScope::of(said.matter);
    if get(tx, &scope, id)?.client != said.client {
        return Err(StoreError::Missing { what: "client", id: said.client.to_string() });
    }
    tx.prepare_cached("UPDATE described_person SET description = :description WHERE id = :id")?
        .execute(named_params! { ":id": id.to_string(), ":description": said.description.as_str() })?;
    features::put(tx, id, &said.features.read())?;
    get(tx, &scope, id)
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<DescribedPerson> {
    Ok(DescribedPerson {
        id: DescribedId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        client: PartyId(columns::uuid(row, "client")?),
        number: columns::count(row, "number")?,
        description: columns::words(row, "description")?,
        features: features::from_row(row)?,
    })
}
