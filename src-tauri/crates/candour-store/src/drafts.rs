//! Letters being written. Drafts are kept without an audit entry, and nothing issued ever becomes one again (rule R10).

use crate::{
    MatterScope, StoreError, classes, columns, earlier_wordings, enclosures,
    letters::{self, require_occasion, standing_occasion},
    matters::require,
};
use candour_model::{
    desk::DraftLine,
    ids::{AllegationId, LetterId},
    letters::{BegunFrom, LetterDraft, LetterKind},
    words::Words,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use std::collections::BTreeSet;

/// A draft, and when it was last kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// The draft.
    pub draft: LetterDraft,
    /// When it was last kept.
    pub kept_at: Timestamp,
}

/// A draft in a list across matters: no paragraph of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftOf {
    /// Which kind of letter.
    pub kind: LetterKind,
    /// The line, without its title.
    pub line: DraftLine,
}

/// Keeps a draft, in place of what was kept of it before, with what it is written on as far as that is still there. What it was
/// begun from stays, and is given back; how its paragraphs stood is remembered.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter, or what it is written on is of another; [`StoreError::Settled`] if a letter of
/// that id has been issued, or is in the bin.
pub fn keep(tx: &Transaction<'_>, draft: &LetterDraft, at: Timestamp) -> Result<BegunFrom, StoreError> {
    let scope = MatterScope::of(draft.matter);
    require(tx, "matter", draft.matter.0, &scope, "SELECT 1 FROM matter WHERE id = :id AND id = :matter")?;
    let kept = get(tx, &scope, draft.id).ok().map(|kept| kept.draft);
    if kept.is_none() {
        require_occasion(tx, &scope, &draft.occasion)?;
    }
    let standing = standing(tx, &scope, draft, kept.as_ref())?;
    let is_settled = tx
        .prepare_cached(
            "SELECT 1 FROM letter WHERE id = :id UNION ALL SELECT 1 FROM binned WHERE record = :id AND kept IS NOT NULL",
        )?
        .exists(named_params! { ":id": draft.id.to_string() })?;
    if is_settled {
        return Err(StoreError::Settled { what: "letter", id: draft.id.to_string() });
    }
    let earlier = match &kept {
        None => Vec::new(),
        Some(kept) => {
            let earlier = earlier_wordings::of(tx, &scope, draft.id)?;
            earlier_wordings::after(earlier, &kept.paragraphs, &draft.paragraphs, at)
        }
    };
    let kept = tx
        .prepare_cached(
            "INSERT INTO draft (id, matter, content, earlier, kept_at, class)
             VALUES (:id, :matter, :content, :earlier, :at, :class)
             ON CONFLICT (id) DO UPDATE
                SET content = excluded.content, earlier = excluded.earlier, kept_at = excluded.kept_at
              WHERE matter = excluded.matter",
        )?
        .execute(named_params! {
            ":id": draft.id.to_string(),
            ":matter": scope.bound(),
            ":content": columns::to_json(&standing)?,
            ":earlier": columns::to_json(&earlier)?,
            ":at": at.to_string(),
            ":class": classes::of_new("draft").as_str(),
        })?;
    if kept == 1 { Ok(standing.begun_from) } else { Err(missing(draft.id)) }
}

/// A draft that was changed, as it would be kept. Nothing is kept.
///
/// # Errors
/// [`StoreError::Missing`] if the matter has no such draft, or what it is written on is of another matter.
pub fn as_kept(db: &Connection, draft: &LetterDraft) -> Result<LetterDraft, StoreError> {
    let scope = MatterScope::of(draft.matter);
    let kept = get(db, &scope, draft.id)?.draft;
    standing(db, &scope, draft, Some(&kept))
}

/// A draft with what it is written on as far as that is still there, and with what it was begun from when it was first kept.
fn standing(
    db: &Connection,
    scope: &MatterScope,
    draft: &LetterDraft,
    kept: Option<&LetterDraft>,
) -> Result<LetterDraft, StoreError> {
    require_allegations(db, scope, draft, kept)?;
    for enclosure in &draft.enclosures {
        enclosures::require_of_matter(db, scope, &enclosure.enclosed)?;
    }
    if let Some(letter) = draft.replaces {
        letters::number(db, scope, letter)?;
    }
    let occasion = standing_occasion(db, scope, &draft.occasion)?;
    let begun_from = kept.unwrap_or(draft).begun_from.clone();
    Ok(LetterDraft { occasion, begun_from, ..draft.clone() })
}

/// Refuses words about an allegation that is not of the matter. One that was thrown away since may keep what was written of it.
fn require_allegations(
    db: &Connection,
    scope: &MatterScope,
    draft: &LetterDraft,
    kept: Option<&LetterDraft>,
) -> Result<(), StoreError> {
    let of = |draft: &LetterDraft| -> BTreeSet<AllegationId> {
        draft.said.iter().filter_map(|said| said.allegation).collect()
    };
    let before = kept.map(of).unwrap_or_default();
    for allegation in of(draft).difference(&before) {
        let query = "SELECT 1 FROM allegation WHERE id = :id AND matter = :matter";
        require(db, "allegation", allegation.0, scope, query)?;
    }
    Ok(())
}

/// Throws a draft away.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn discard(tx: &Transaction<'_>, id: LetterId) -> Result<(), StoreError> {
    match tx
        .prepare_cached("DELETE FROM draft WHERE id = :id")?
        .execute(named_params! { ":id": id.to_string() })?
    {
        1 => Ok(()),
        _ => Err(missing(id)),
    }
}

/// The matter of a draft, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: LetterId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "draft", id.0, "SELECT matter FROM draft WHERE id = :id")
}

/// One draft.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: LetterId) -> Result<KeptDraft, StoreError> {
    db.prepare_cached("SELECT content, kept_at FROM draft WHERE id = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, from_row)
        .optional()?
        .ok_or_else(|| missing(id))
}

/// The drafts of a matter, latest first.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<KeptDraft>, StoreError> {
    db.prepare_cached(
        "SELECT content, kept_at FROM draft WHERE matter = :matter ORDER BY kept_at DESC, seq DESC",
    )?
    .query_map(named_params! { ":matter": scope.bound() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// All drafts, latest first, as lines with an empty title. Reads across matters.
///
/// # Errors
/// What the database refuses.
pub fn all(db: &Connection) -> Result<Vec<DraftOf>, StoreError> {
    db.prepare_cached(
        "SELECT d.content, d.kept_at, m.working_name FROM draft d JOIN matter m ON m.id = d.matter
          ORDER BY d.kept_at DESC, d.seq DESC",
    )?
    .query_map([], |row| {
        let draft = from_row(row)?.draft;
        let working_name: Words = columns::words(row, "working_name")?;
        let line = DraftLine {
            letter: draft.id,
            matter: draft.matter,
            working_name,
            title: String::new(),
            to: draft.to,
        };
        Ok(DraftOf { kind: draft.kind, line })
    })?
    .map(|row| Ok(row?))
    .collect()
}

fn missing(id: LetterId) -> StoreError {
    StoreError::Missing { what: "draft", id: id.to_string() }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptDraft> {
    Ok(KeptDraft { draft: columns::json(row, "content")?, kept_at: columns::instant(row, "kept_at")? })
}
