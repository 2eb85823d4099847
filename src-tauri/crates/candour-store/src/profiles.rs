//! How a client wishes to be spoken of and spoken with. There is no name here.

use crate::{MatterScope, StoreError, classes, clients::require_client, columns};
use candour_model::{ids::PartyId, profiles::ClientProfile};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// What is recorded of a client, if anything is.
///
/// # Errors
/// What the database refuses.
pub fn of_client(
    db: &Connection,
    scope: &MatterScope,
    client: PartyId,
) -> Result<Option<ClientProfile>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT client, term, own_words, pronouns, language, needs_interpreter, do_not_ask FROM client_profile
              WHERE matter = :matter AND client = :client",
        )?
        .query_row(named_params! { ":matter": scope.bound(), ":client": client.to_string() }, |row| {
            from_row(row, scope)
        })
        .optional()?)
}

/// Records a client's profile, in place of what was recorded before.
///
/// # Errors
/// [`StoreError::Missing`] if the client is not one of this matter.
pub fn set(tx: &Transaction<'_>, profile: &ClientProfile) -> Result<(), StoreError> {
    let scope = MatterScope::of(profile.matter);
    require_client(tx, &scope, profile.client)?;
    tx.prepare_cached(
        "INSERT INTO client_profile (matter, client, term, own_words, pronouns, language, needs_interpreter,
                                     do_not_ask, class)
         VALUES (:matter, :client, :term, :own_words, :pronouns, :language, :needs_interpreter, :do_not_ask, :class)
         ON CONFLICT (matter, client)
         DO UPDATE SET term = excluded.term, own_words = excluded.own_words, pronouns = excluded.pronouns,
                       language = excluded.language, needs_interpreter = excluded.needs_interpreter,
                       do_not_ask = excluded.do_not_ask",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":client": profile.client.to_string(),
        ":term": profile.term.as_str(),
        ":own_words": profile.own_words.as_str(),
        ":pronouns": profile.pronouns.as_str(),
        ":language": profile.language.as_str(),
        ":needs_interpreter": profile.needs_interpreter,
        ":do_not_ask": columns::to_json(&profile.do_not_ask)?,
        ":class": classes::of_new("client_profile").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<ClientProfile> {
    Ok(ClientProfile {
        matter: scope.matter(),
        client: PartyId(columns::uuid(row, "client")?),
        term: columns::one_of(row, "term")?,
        own_words: columns::words(row, "own_words")?,
        pronouns: columns::words(row, "pronouns")?,
        language: columns::words(row, "language")?,
        needs_interpreter: row.get("needs_interpreter")?,
        do_not_ask: columns::json(row, "do_not_ask")?,
    })
}
