//! Views that were taken of the independence of an investigation. None is changed: the last stands, unless it withdraws.

use crate::{MatterScope, StoreError, classes, columns, investigations::require_investigation};
use candour_model::{
    ids::{IndependenceViewId, InvestigationId},
    independence::{IndependenceView, Reached, Verdict},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The views taken in a matter, first taken first.
///
/// # Errors
/// What the database refuses.
pub fn views_of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<IndependenceView>, StoreError> {
    db.prepare_cached(
        "SELECT id, investigation, on_day, verdict, reason, computed, possible
           FROM independence_view WHERE matter = :matter ORDER BY seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// Adds a view, or the withdrawal of the one before.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such investigation in the matter.
pub fn add_view(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    view: &IndependenceView,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, view.investigation)?;
    let (computed, possible) =
        view.computed.as_ref().map(|reached| (reached.verdict, &reached.possible)).unzip();
    tx.prepare_cached(
        "INSERT INTO independence_view (id, matter, investigation, on_day, verdict, reason, computed, possible, class)
         VALUES (:id, :matter, :investigation, :on_day, :verdict, :reason, :computed, :possible, :class)",
    )?
    .execute(named_params! {
        ":id": view.id.to_string(),
        ":matter": scope.bound(),
        ":investigation": view.investigation.to_string(),
        ":on_day": view.on.to_string(),
        ":verdict": view.verdict.map(Verdict::as_str),
        ":reason": view.reason.as_str(),
        ":computed": computed.map(Verdict::as_str),
        ":possible": columns::to_json(&possible.map_or(&[][..], Vec::as_slice))?,
        ":class": classes::of_new("independence_view").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<IndependenceView> {
    let possible = columns::json(row, "possible")?;
    let computed = columns::one_of_if(row, "computed")?;
    Ok(IndependenceView {
        id: IndependenceViewId(columns::uuid(row, "id")?),
        investigation: InvestigationId(columns::uuid(row, "investigation")?),
        on: columns::day(row, "on_day")?,
        verdict: columns::one_of_if(row, "verdict")?,
        reason: columns::words(row, "reason")?,
        computed: computed.map(|verdict| Reached { verdict, possible }),
    })
}
