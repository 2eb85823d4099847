//! What each client allows the firm to do, for what purpose, and to whom. Withdrawal stops letters from that day.

use crate::{
    MatterScope, StoreError, classes,
    clients::{self, require_client},
    columns,
};
use candour_model::{
    authorities::{Authority, AuthorityPurpose},
    bodies::OfficeRef,
    dates::CivilDate,
    ids::{AuthorityId, MatterId, PartyId},
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The authorities of a matter's clients, in the order in which they were recorded.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Authority>, StoreError> {
    let mut authorities = db
        .prepare_cached(
            "SELECT id, matter, client, purpose, identity_allowed, scope, given_on, expires_on, withdrawn_on
               FROM authority WHERE matter = :matter ORDER BY seq",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    for authority in &mut authorities {
        authority.recipients = recipients(db, authority.id)?;
    }
    Ok(authorities)
}

/// Whether every client of a matter allows, on this day, what they say to be linked with what other clients say. A matter
/// without a client allows nothing.
///
/// # Errors
/// What the database refuses.
pub fn allow_linking(db: &Connection, scope: &MatterScope, on: CivilDate) -> Result<bool, StoreError> {
    let given = of_matter(db, scope)?;
    let clients = clients::of_matter(db, scope)?;
    let allows = |client: PartyId| {
        given.iter().any(|one| one.client == client && one.allows(AuthorityPurpose::Linking, on))
    };
    Ok(!clients.is_empty() && clients.iter().all(|client| allows(client.party)))
}

/// The matter of an authority, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: AuthorityId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "authority", id.0, "SELECT matter FROM authority WHERE id = :id")
}

/// One authority.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: AuthorityId) -> Result<Authority, StoreError> {
    let mut authority = db
        .prepare_cached(
            "SELECT id, matter, client, purpose, identity_allowed, scope, given_on, expires_on, withdrawn_on
               FROM authority WHERE id = :id AND matter = :matter",
        )?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, from_row)
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "authority", id: id.to_string() })?;
    authority.recipients = recipients(db, id)?;
    Ok(authority)
}

/// Records an authority that a client has given.
///
/// # Errors
/// [`StoreError::Missing`] if the client is not one of this matter.
pub fn give(tx: &Transaction<'_>, authority: &Authority) -> Result<(), StoreError> {
    let scope = MatterScope::of(authority.matter);
    require_client(tx, &scope, authority.client)?;
    tx.prepare_cached(
        "INSERT INTO authority (id, matter, client, purpose, identity_allowed, scope, given_on, expires_on,
                                withdrawn_on, class)
         VALUES (:id, :matter, :client, :purpose, :identity_allowed, :scope, :given_on, :expires_on,
                 :withdrawn_on, :class)",
    )?
    .execute(named_params! {
        ":id": authority.id.to_string(),
        ":matter": scope.bound(),
        ":client": authority.client.to_string(),
        ":purpose": authority.purpose.as_str(),
        ":identity_allowed": authority.identity_allowed,
        ":scope": authority.scope.as_str(),
        ":given_on": authority.given_on.to_string(),
        ":expires_on": authority.expires_on.map(|day| day.to_string()),
        ":withdrawn_on": authority.withdrawn_on.map(|day| day.to_string()),
        ":class": classes::of_new("authority").as_str(),
    })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO authority_recipient (authority, position, body, force)
         VALUES (:authority, :position, :body, :force)",
    )?;
    for (position, office) in columns::positioned(&authority.recipients) {
        add.execute(named_params! {
            ":authority": authority.id.to_string(),
            ":position": position,
            ":body": office.body.0,
            ":force": office.force.as_ref().map(|force| force.0.as_str()),
        })?;
    }
    Ok(())
}

/// Records that an authority was withdrawn.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if it was withdrawn before.
pub fn withdraw(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AuthorityId,
    on: CivilDate,
) -> Result<(), StoreError> {
    if get(tx, scope, id)?.withdrawn_on.is_some() {
        return Err(StoreError::Settled { what: "authority", id: id.to_string() });
    }
    tx.prepare_cached("UPDATE authority SET withdrawn_on = max(:day, given_on) WHERE id = :id")?
        .execute(named_params! { ":id": id.to_string(), ":day": on.to_string() })?;
    Ok(())
}

fn recipients(db: &Connection, id: AuthorityId) -> Result<Vec<OfficeRef>, StoreError> {
    db.prepare_cached(
        "SELECT body, force FROM authority_recipient WHERE authority = :authority ORDER BY position",
    )?
    .query_map(named_params! { ":authority": id.to_string() }, columns::office)?
    .map(|row| Ok(row?))
    .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Authority> {
    Ok(Authority {
        id: AuthorityId(columns::uuid(row, "id")?),
        matter: MatterId(columns::uuid(row, "matter")?),
        client: PartyId(columns::uuid(row, "client")?),
        recipients: Vec::new(),
        purpose: columns::one_of(row, "purpose")?,
        identity_allowed: row.get("identity_allowed")?,
        scope: columns::words(row, "scope")?,
        given_on: columns::day(row, "given_on")?,
        expires_on: columns::day_if(row, "expires_on")?,
        withdrawn_on: columns::day_if(row, "withdrawn_on")?,
    })
}
