//! Letters that take the place of others. The wording from which a letter is issued stays beside it, so that it can be written
//! again; it is never what was sent, which is the bytes alone.

use crate::{MatterScope, StoreError, classes, columns, letters};
use candour_model::{
    ids::{CorrespondenceId, LetterId},
    letters::LetterDraft,
};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// The draft from which a letter was issued, with its facts in braces; `None` for a letter issued before this was kept.
///
/// # Errors
/// What the database refuses.
pub fn wording(
    db: &Connection,
    scope: &MatterScope,
    id: LetterId,
) -> Result<Option<LetterDraft>, StoreError> {
    Ok(db
        .prepare_cached("SELECT content FROM letter_wording WHERE letter = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::json(row, "content")
        })
        .optional()?)
}

/// The entries of letters whose place another has taken: nobody is waited for because of them.
///
/// # Errors
/// What the database refuses.
pub fn replaced(db: &Connection, scope: &MatterScope) -> Result<Vec<CorrespondenceId>, StoreError> {
    db.prepare_cached(
        "SELECT c.id FROM letter later JOIN correspondence c ON c.letter = later.replaces
          WHERE later.matter = :matter AND later.replaces IS NOT NULL ORDER BY c.seq",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, |row| {
        Ok(CorrespondenceId(columns::uuid(row, "id")?))
    })?
    .map(|id| Ok(id?))
    .collect()
}

/// The number of the letter that has taken the place of this one; `None` where none has.
///
/// # Errors
/// What the database refuses.
pub fn replaced_by(db: &Connection, scope: &MatterScope, id: LetterId) -> Result<Option<u32>, StoreError> {
    Ok(db
        .prepare_cached("SELECT number FROM letter WHERE replaces = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::count(row, "number")
        })
        .optional()?)
}

/// Refuses the place of a letter that is not of the matter, or has been taken.
pub(crate) fn require_place(
    db: &Connection,
    scope: &MatterScope,
    replaces: Option<LetterId>,
) -> Result<(), StoreError> {
    let Some(letter) = replaces else { return Ok(()) };
    letters::number(db, scope, letter)?;
    match replaced_by(db, scope, letter)? {
        None => Ok(()),
        Some(_) => Err(StoreError::Settled { what: "letter", id: letter.to_string() }),
    }
}

/// Keeps what a letter is issued from.
pub(crate) fn keep_wording(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    draft: &LetterDraft,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO letter_wording (matter, letter, content, class) VALUES (:matter, :letter, :content, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":letter": draft.id.to_string(),
        ":content": columns::to_json(draft)?,
        ":class": classes::of_new("letter_wording").as_str(),
    })?;
    Ok(())
}
