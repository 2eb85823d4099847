//! Forms left half filled, kept without an audit entry as other drafts are, in no list and in no search. What was typed is
//! sealed under a key that stands in its row alone, and is gone with it.

use crate::{MatterScope, StoreError, classes, columns, matters::require_matter};
use candour_model::{
    form_drafts::{FormOf, KeepForm},
    words::Words,
};
use candour_vault::{FieldPlace, IdentityKey, IdentityScope, Keys, WrappedKey};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

/// A form as it was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptForm {
    /// What was typed.
    pub typed: Words,
    /// When it was begun.
    pub begun_at: Timestamp,
}

/// A draft with its key.
struct Found {
    id: Uuid,
    wrapped: Vec<u8>,
    sealed: Vec<u8>,
    begun_at: Timestamp,
}

/// Keeps what was typed in a form, in place of what was kept of it before. `id` is for a form that is begun now.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such matter.
pub fn keep(
    tx: &Transaction<'_>,
    keys: &Keys,
    id: Uuid,
    said: &KeepForm,
    at: Timestamp,
) -> Result<(), StoreError> {
    if let Some(matter) = said.of.matter {
        require_matter(tx, &MatterScope::of(matter))?;
    }
    let before = find(tx, &said.of)?;
    let id = before.as_ref().map_or(id, |draft| draft.id);
    let wrapped = match before {
        Some(draft) => draft.wrapped,
        None => keys.new_identity_key(IdentityScope::Draft(id))?.to_bytes().to_vec(),
    };
    let sealed = key(keys, id, &wrapped)?.seal(&place(id), said.typed.as_str())?;
    tx.prepare_cached(
        "INSERT INTO form_draft (id, form, matter, about, wrapped, sealed, begun_at, kept_at, class)
         VALUES (:id, :form, :matter, :about, :wrapped, :sealed, :at, :at, :class)
         ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, kept_at = excluded.kept_at",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":form": said.of.form.as_str(),
        ":matter": said.of.matter.map(|matter| matter.to_string()),
        ":about": said.of.about.as_str(),
        ":wrapped": wrapped,
        ":sealed": sealed,
        ":at": at.to_string(),
        ":class": classes::of_new("form_draft").as_str(),
    })?;
    Ok(())
}

/// A form as it was left; nothing where it was not begun, or was saved.
///
/// # Errors
/// [`StoreError::Vault`] if it does not open in its place.
pub fn get(db: &Connection, keys: &Keys, of: &FormOf) -> Result<Option<KeptForm>, StoreError> {
    let Some(Found { id, wrapped, sealed, begun_at }) = find(db, of)? else { return Ok(None) };
    let typed = key(keys, id, &wrapped)?.open(&place(id), &sealed)?;
    Ok(Some(KeptForm { typed: typed.as_str().into(), begun_at }))
}

/// Throws away what was typed in a form, if anything was.
///
/// # Errors
/// What the database refuses.
pub fn discard(tx: &Transaction<'_>, of: &FormOf) -> Result<(), StoreError> {
    tx.prepare_cached(
        "DELETE FROM form_draft WHERE form = :form AND coalesce(matter, '') = :matter AND about = :about",
    )?
    .execute(named_params! {
        ":form": of.form.as_str(),
        ":matter": matter_of(of),
        ":about": of.about.as_str(),
    })?;
    Ok(())
}

/// Throws away what was typed about records that are in the bin, before it is emptied.
pub(crate) fn discard_about_binned(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM form_draft WHERE about IN (SELECT record FROM binned WHERE kept IS NOT NULL)",
        [],
    )?;
    Ok(())
}

fn find(db: &Connection, of: &FormOf) -> Result<Option<Found>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT id, wrapped, sealed, begun_at FROM form_draft
              WHERE form = :form AND coalesce(matter, '') = :matter AND about = :about",
        )?
        .query_row(
            named_params! {
                ":form": of.form.as_str(),
                ":matter": matter_of(of),
                ":about": of.about.as_str(),
            },
            from_row,
        )
        .optional()?)
}

fn matter_of(of: &FormOf) -> String {
    of.matter.map(|matter| matter.to_string()).unwrap_or_default()
}

fn key(keys: &Keys, id: Uuid, wrapped: &[u8]) -> Result<IdentityKey, StoreError> {
    Ok(keys.identity_key(IdentityScope::Draft(id), &WrappedKey::from_bytes(wrapped)?)?)
}

const fn place(id: Uuid) -> FieldPlace<'static> {
    FieldPlace { table: "form_draft", row: id, column: "sealed" }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found {
        id: columns::uuid(row, "id")?,
        wrapped: row.get("wrapped")?,
        sealed: row.get("sealed")?,
        begun_at: columns::instant(row, "begun_at")?,
    })
}
