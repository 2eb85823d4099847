//! How offices are reached, and the firm's wording of bodies and forces: typed in by the firm, each with its day.
//!
//! What bodies and forces there are, and what each may receive, is data of `candour-rules`; it is laid under the wording there.

use crate::{StoreError, classes, columns};
use candour_model::{
    bodies::{BodyId, Corrected, Correction, ForceId, Office, OfficeRef},
    dates::CivilDate,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// Every office whose address is known. Reads across matters: it is the firm's directory.
///
/// # Errors
/// What the database refuses.
pub fn offices(db: &Connection) -> Result<Vec<Office>, StoreError> {
    db.prepare_cached(
        "SELECT body, force, address, email, checked_on, checked_by, how FROM office ORDER BY body, force",
    )?
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
        .prepare_cached(
            "SELECT body, force, address, email, checked_on, checked_by, how FROM office
              WHERE body = :body AND force IS :force",
        )?
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
        "INSERT INTO office (body, force, address, email, checked_on, checked_by, how, class)
         VALUES (:body, :force, :address, :email, :checked_on, :checked_by, :how, :class)
         ON CONFLICT (body, coalesce(force, ''))
         DO UPDATE SET address = excluded.address, email = excluded.email, checked_on = excluded.checked_on,
                       checked_by = excluded.checked_by, how = excluded.how",
    )?
    .execute(named_params! {
        ":body": office.office.body.0,
        ":force": office.office.force.as_ref().map(|force| force.0.as_str()),
        ":address": columns::to_json(&office.address)?,
        ":email": office.email.as_str(),
        ":checked_on": office.checked_on.to_string(),
        ":checked_by": office.checked_by.as_str(),
        ":how": office.how.as_str(),
        ":class": classes::of_new("office").as_str(),
    })?;
    Ok(())
}

/// The firm's wording of every body and force that has one, in the order in which each was first corrected.
///
/// # Errors
/// What the database refuses.
pub fn corrections(db: &Connection) -> Result<Vec<(Corrected, Correction)>, StoreError> {
    db.prepare_cached(
        "SELECT kind, id, wording, reason, corrected_on FROM directory_correction ORDER BY seq",
    )?
    .query_map([], |row| {
        let id: String = row.get("id")?;
        let corrected = match row.get::<_, String>("kind")?.as_str() {
            "body" => Corrected::Body(BodyId(id), columns::json(row, "wording")?),
            _ => Corrected::Force(ForceId(id), columns::json(row, "wording")?),
        };
        let (reason, corrected_on) = (columns::words(row, "reason")?, columns::day(row, "corrected_on")?);
        Ok((corrected, Correction { reason, corrected_on }))
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Puts the firm's wording of a body or a force in place of what it said before.
///
/// # Errors
/// What the database refuses.
pub fn correct(
    tx: &Transaction<'_>,
    corrected: &Corrected,
    reason: &str,
    today: CivilDate,
) -> Result<(), StoreError> {
    let (kind, id, wording) = match corrected {
        Corrected::Body(id, wording) => ("body", &id.0, columns::to_json(wording)?),
        Corrected::Force(id, wording) => ("force", &id.0, columns::to_json(wording)?),
    };
    tx.prepare_cached(
        "INSERT INTO directory_correction (kind, id, wording, reason, corrected_on, class)
         VALUES (:kind, :id, :wording, :reason, :corrected_on, :class)
         ON CONFLICT (kind, id)
         DO UPDATE SET wording = excluded.wording, reason = excluded.reason, corrected_on = excluded.corrected_on",
    )?
    .execute(named_params! {
        ":kind": kind,
        ":id": id,
        ":wording": wording,
        ":reason": reason,
        ":corrected_on": today.to_string(),
        ":class": classes::of_new("directory_correction").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Office> {
    Ok(Office {
        office: columns::office(row)?,
        address: columns::json(row, "address")?,
        email: columns::words(row, "email")?,
        checked_on: columns::day(row, "checked_on")?,
        checked_by: columns::words(row, "checked_by")?,
        how: columns::words(row, "how")?,
    })
}
