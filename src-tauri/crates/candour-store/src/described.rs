//! People a client describes and nobody has identified: a fresh record for each, in the client's words.

use crate::{
    MatterScope, StoreError, classes,
    clients::require_client,
    columns,
    numbers::{self, Series},
};
use candour_model::{
    described::{DescribePerson, DescribedPerson},
    ids::{DescribedId, PartyId},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The people described in a matter, by number.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<DescribedPerson>, StoreError> {
    db.prepare_cached(
        "SELECT id, client, number, description FROM described_person WHERE matter = :matter ORDER BY number",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
    .map(|row| Ok(row?))
    .collect()
}

/// Records a description under the matter's next number.
///
/// # Errors
/// [`StoreError::Missing`] if the client is not one of this matter.
pub fn describe(
    tx: &Transaction<'_>,
    id: DescribedId,
    said: DescribePerson,
) -> Result<DescribedPerson, StoreError> {
    let scope = MatterScope::of(said.matter);
    require_client(tx, &scope, said.client)?;
    let number = numbers::next(tx, &scope, Series::Described)?;
    tx.prepare_cached(
        "INSERT INTO described_person (id, matter, client, number, description, class)
         VALUES (:id, :matter, :client, :number, :description, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":client": said.client.to_string(),
        ":number": number,
        ":description": said.description.as_str(),
        ":class": classes::of_new("described_person").as_str(),
    })?;
    Ok(DescribedPerson {
        id,
        matter: said.matter,
        client: said.client,
        number,
        description: said.description,
    })
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<DescribedPerson> {
    Ok(DescribedPerson {
        id: DescribedId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        client: PartyId(columns::uuid(row, "client")?),
        number: columns::count(row, "number")?,
        description: columns::words(row, "description")?,
    })
}
