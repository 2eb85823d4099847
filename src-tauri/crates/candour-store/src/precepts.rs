//! What the firm says of rules that are not of time, each with its reason and its day. What is shipped is data of `candour-rules`.

use crate::{StoreError, classes, columns};
use candour_model::{
    bodies::Correction,
    precepts::{PreceptCorrection, PreceptId},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// What the firm says of every such rule of which it says anything, in the order in which it first did.
///
/// # Errors
/// What the database refuses.
pub fn corrections(db: &Connection) -> Result<Vec<PreceptCorrection>, StoreError> {
    db.prepare_cached(
        "SELECT kind, id, standing, own, reason, corrected_on FROM precept_correction ORDER BY seq",
    )?
    .query_map([], from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// Puts what the firm says of such a rule in place of what it said before.
///
/// # Errors
/// What the database refuses.
pub fn correct(tx: &Transaction<'_>, said: &PreceptCorrection) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO precept_correction (kind, id, standing, own, reason, corrected_on, class)
         VALUES (:kind, :id, :standing, :own, :reason, :corrected_on, :class)
         ON CONFLICT (kind, id)
         DO UPDATE SET standing = excluded.standing, own = excluded.own, reason = excluded.reason,
                       corrected_on = excluded.corrected_on",
    )?
    .execute(named_params! {
        ":kind": said.precept.kind.as_str(),
        ":id": said.precept.id,
        ":standing": said.standing.as_str(),
        ":own": said.own.as_ref().map(columns::to_json).transpose()?,
        ":reason": said.correction.reason.as_str(),
        ":corrected_on": said.correction.corrected_on.to_string(),
        ":class": classes::of_new("precept_correction").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PreceptCorrection> {
    let has_own = row.get::<_, Option<String>>("own")?.is_some();
    Ok(PreceptCorrection {
        precept: PreceptId { kind: columns::one_of(row, "kind")?, id: row.get("id")? },
        standing: columns::one_of(row, "standing")?,
        own: has_own.then(|| columns::json(row, "own")).transpose()?,
        correction: Correction {
            reason: columns::words(row, "reason")?,
            corrected_on: columns::day(row, "corrected_on")?,
        },
    })
}
