//! How offices are reached: addresses typed in by the firm, each with the day someone last made sure of it.
//!
//! What bodies and forces there are, and what each may receive, is data of `candour-rules`.

use crate::{StoreError, classes, columns};
use candour_model::bodies::{Office, OfficeRef};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// Every office whose address is known. Reads across matters: it is the firm's directory.
///
/// # Errors
/// What the database refuses.
pub fn offices(db: &Connection) -> Result<Vec<Office>, StoreError> {
    db.prepare_cached("SELECT body, force, address, checked_on FROM office ORDER BY body, force")?
        .query_map([], from_row)?
        .map(|row| Ok(row?))
        .collect()
}

/// One office, if its address is known.
///
/// # Errors
/// What the database refuses.
pub fn office(db: &Connection, office: &OfficeRef) -> Result<Option<Office>, StoreError> {
    Ok(db
        .prepare_cached("SELECT body, force, address, checked_on FROM office WHERE body = :body AND force IS :force")?
        .query_row(
            named_params! { ":body": office.body.0, ":force": office.force.as_ref().map(|force| force.0.as_str()) },
            from_row,
        )
        .optional()?)
}

/// Records how an office is reached, in place of what was recorded before.
///
/// # Errors
/// What the database refuses.
pub fn check_office(tx: &Transaction<'_>, office: &Office) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO office (body, force, address, checked_on, class)
         VALUES (:body, :force, :address, :checked_on, :class)
         ON CONFLICT (body, coalesce(force, ''))
         DO UPDATE SET address = excluded.address, checked_on = excluded.checked_on",
    )?
    .execute(named_params! {
        ":body": office.office.body.0,
        ":force": office.office.force.as_ref().map(|force| force.0.as_str()),
        ":address": columns::to_json(&office.address)?,
        ":checked_on": office.checked_on.to_string(),
        ":class": classes::of_new("office").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Office> {
    Ok(Office {
        office: columns::office(row)?,
        address: columns::json(row, "address")?,
        checked_on: columns::day(row, "checked_on")?,
    })
}
