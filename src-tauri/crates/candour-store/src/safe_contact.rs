//! How a client may be reached, agreed with the client and kept by the matter.

use crate::{MatterScope, StoreError, classes, clients::require_client, columns};
use candour_model::{ids::PartyId, safe_contact::SafeContact};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// How a client may be reached, if it has been agreed.
///
/// # Errors
/// What the database refuses.
pub fn of_client(
    db: &Connection,
    scope: &MatterScope,
    client: PartyId,
) -> Result<Option<SafeContact>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT channels, times, may_leave, must_not_know, note, agreed_on FROM safe_contact
              WHERE matter = :matter AND client = :client",
        )?
        .query_row(named_params! { ":matter": scope.bound(), ":client": client.to_string() }, from_row)
        .optional()?)
}

/// Records how a client may be reached, in place of what was recorded before.
///
/// # Errors
/// [`StoreError::Missing`] if the client is not one of this matter.
pub fn change(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    client: PartyId,
    contact: &SafeContact,
) -> Result<(), StoreError> {
    require_client(tx, scope, client)?;
    tx.prepare_cached(
        "INSERT INTO safe_contact (matter, client, channels, times, may_leave, must_not_know, note, agreed_on, class)
         VALUES (:matter, :client, :channels, :times, :may_leave, :must_not_know, :note, :agreed_on, :class)
         ON CONFLICT (matter, client)
         DO UPDATE SET channels = excluded.channels, times = excluded.times, may_leave = excluded.may_leave,
                       must_not_know = excluded.must_not_know, note = excluded.note, agreed_on = excluded.agreed_on",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":client": client.to_string(),
        ":channels": columns::to_json(&contact.channels)?,
        ":times": contact.times.as_str(),
        ":may_leave": contact.may_leave.as_str(),
        ":must_not_know": contact.must_not_know.as_str(),
        ":note": contact.note.as_str(),
        ":agreed_on": contact.agreed_on.to_string(),
        ":class": classes::of_new("safe_contact").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SafeContact> {
    Ok(SafeContact {
        channels: columns::json(row, "channels")?,
        times: columns::words(row, "times")?,
        may_leave: columns::one_of(row, "may_leave")?,
        must_not_know: columns::words(row, "must_not_know")?,
        note: columns::words(row, "note")?,
        agreed_on: columns::day(row, "agreed_on")?,
    })
}
