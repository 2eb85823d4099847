//! What the independence check came to, as it was kept. Nothing here is changed, and nothing here is worked out.

mod views;

pub use views::{add_view, views_of_matter};

use crate::{MatterScope, StoreError, columns, investigations::require_investigation};
use candour_model::{
    ids::InvestigationId,
    independence::{KeptVerdict, Reached, Verdict},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// What the checks of a matter came to, first kept first.
///
/// # Errors
/// What the database refuses.
pub fn verdicts_of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<KeptVerdict>, StoreError> {
    db.prepare_cached(
        "SELECT investigation, on_day, verdict, possible, flags, as_at
           FROM independence_verdict WHERE matter = :matter ORDER BY seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// Keeps what the check of an investigation comes to.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such investigation in the matter.
pub fn keep_verdict(tx: &Transaction<'_>, scope: &MatterScope, kept: &KeptVerdict) -> Result<(), StoreError> {
    require_investigation(tx, scope, kept.investigation)?;
    let possible = kept.reached.as_ref().map_or(&[][..], |reached| &reached.possible);
    tx.prepare_cached(
        "INSERT INTO independence_verdict (matter, investigation, on_day, verdict, possible, flags, as_at)
         VALUES (:matter, :investigation, :on_day, :verdict, :possible, :flags, :as_at)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":investigation": kept.investigation.to_string(),
        ":on_day": kept.on.to_string(),
        ":verdict": kept.verdict().map(Verdict::as_str),
        ":possible": columns::to_json(&possible)?,
        ":flags": columns::to_json(&kept.flags)?,
        ":as_at": kept.as_at.to_string(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptVerdict> {
    let possible = columns::json(row, "possible")?;
    let verdict = columns::one_of_if(row, "verdict")?;
    Ok(KeptVerdict {
        investigation: InvestigationId(columns::uuid(row, "investigation")?),
        on: columns::day(row, "on_day")?,
        reached: verdict.map(|verdict| Reached { verdict, possible }),
        flags: columns::json(row, "flags")?,
        as_at: columns::day(row, "as_at")?,
    })
}
