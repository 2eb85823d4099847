//! What became of an item of the register, step after step. Nothing here changes a step.

use super::require_item;
use crate::{
    MatterScope, StoreError, classes,
    columns::{self, PartialColumns},
    matters::require,
};
use candour_model::{
    dates::phrase,
    ids::{LetterId, PreservationItemId, PreservationStepId},
    preservation::{PreservationItem, PreservationStep, StepEntry},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// Records what became of an item.
///
/// # Errors
/// [`StoreError::Missing`] if the item or the letter is not of this matter.
pub fn add_step(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    item: PreservationItemId,
    id: PreservationStepId,
    said: &StepEntry,
) -> Result<(), StoreError> {
    require_item(tx, scope, item)?;
    if let Some(letter) = said.letter {
        let query = "SELECT 1 FROM letter WHERE id = :id AND matter = :matter";
        require(tx, "letter", letter.0, scope, query)?;
    }
    let gone = (!said.gone.is_blank()).then(|| phrase::settled(&said.gone));
    let gone = PartialColumns::of_any(gone.as_ref());
    tx.prepare_cached(
        "INSERT INTO preservation_step (id, matter, item, state, on_day, said_by, letter, gone_words, gone_edtf,
                                        gone_earliest, gone_latest, gone_kind, gone_basis, authority, renew_by, note,
                                        class)
         VALUES (:id, :matter, :item, :state, :on_day, :said_by, :letter, :gone_words, :gone_edtf, :gone_earliest,
                 :gone_latest, :gone_kind, :gone_basis, :authority, :renew_by, :note, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":item": item.to_string(),
        ":state": said.state.as_str(),
        ":on_day": said.on.to_string(),
        ":said_by": said.said_by.as_str(),
        ":letter": said.letter.map(|letter| letter.to_string()),
        ":gone_words": gone.words,
        ":gone_edtf": gone.edtf,
        ":gone_earliest": gone.earliest,
        ":gone_latest": gone.latest,
        ":gone_kind": gone.kind,
        ":gone_basis": gone.basis,
        ":authority": said.authority.as_str(),
        ":renew_by": said.renew_by.map(|day| day.to_string()),
        ":note": said.note.as_str(),
        ":class": classes::of_new("preservation_step").as_str(),
    })?;
    Ok(())
}

/// The steps of an item, in the order in which they were recorded.
pub(super) fn of_item(db: &Connection, item: &PreservationItem) -> Result<Vec<PreservationStep>, StoreError> {
    db.prepare_cached(
        "SELECT id, state, on_day, said_by, letter, gone_words, gone_edtf, gone_earliest, gone_latest, gone_kind,
                gone_basis, authority, renew_by, note
           FROM preservation_step WHERE matter = :matter AND item = :item ORDER BY seq",
    )?
    .query_map(named_params! { ":matter": item.matter.to_string(), ":item": item.id.to_string() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PreservationStep> {
    Ok(PreservationStep {
        id: PreservationStepId(columns::uuid(row, "id")?),
        state: columns::one_of(row, "state")?,
        on: columns::day(row, "on_day")?,
        said_by: columns::words(row, "said_by")?,
        letter: columns::uuid_if(row, "letter")?.map(LetterId),
        gone: columns::partial_if(row, "gone")?,
        authority: columns::words(row, "authority")?,
        renew_by: columns::day_if(row, "renew_by")?,
        note: columns::words(row, "note")?,
    })
}
