//! Investigations in a list: where each stands, and who was last to investigate it.

use super::{decided, person};
use crate::{MatterScope, StoreError, columns, hanging::Of};
use candour_model::{
    bodies::ForceId,
    ids::{InvestigationId, PartyId},
    investigations::InvestigationLine,
    tracks::StateId,
};
use rusqlite::{Connection, Row, named_params};

/// The investigations of a matter by number.
///
/// # Errors
/// What the database refuses.
pub fn lines_of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<InvestigationLine>, StoreError> {
    let mut lines = db
        .prepare_cached(
            "SELECT i.id, i.number, i.track, i.force, i.suspect_officer, i.suspect_described, i.complainant,
                    (SELECT count(*) FROM investigation_allegation a WHERE a.investigation = i.id) AS allegations,
                    m.to_state, m.moved_on
               FROM investigation i
               JOIN state_move m
                 ON m.seq = (SELECT max(last.seq) FROM state_move last WHERE last.investigation = i.id)
              WHERE i.matter = :matter ORDER BY i.number",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    let mut modes = decided::MODES.read(db, Of::Matter(scope), decided::mode_from_row)?;
    for line in &mut lines {
        line.mode = modes.remove(&line.id.0).and_then(|mut modes| modes.pop());
    }
    Ok(lines)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<InvestigationLine> {
    Ok(InvestigationLine {
        id: InvestigationId(columns::uuid(row, "id")?),
        number: columns::count(row, "number")?,
        track: columns::one_of(row, "track")?,
        force: ForceId(row.get("force")?),
        suspect: person(row, "suspect_officer", "suspect_described")?,
        complainant: columns::uuid_if(row, "complainant")?.map(PartyId),
        allegations: columns::count(row, "allegations")?,
        state: StateId(row.get("to_state")?),
        since: columns::day(row, "moved_on")?,
        mode: None,
    })
}
