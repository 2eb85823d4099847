//! Accounts in a client's own words: begun, written as drafts, sealed. What was sealed is in [`crate::versions`].
//!
//! A text being written is kept without an audit entry, as drafts are; it stands apart from what was sealed and is gone
//! once that is done. Nothing here gives out a word but [`text`].

mod lines;

pub use lines::{line, of_matter};

use crate::{MatterScope, StoreError, classes, clients::require_client, columns, summaries, versions};
use candour_model::{
    ids::StatementId,
    statements::{AmendStatement, KeepStatement, Paragraph, StatementText, TakeAccount},
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// A text being written, and when it was last kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptText {
    /// Its paragraphs, blank ones among them.
    pub paragraphs: Vec<Paragraph>,
    /// When it was last kept; absent where nothing has been written yet.
    pub kept_at: Option<Timestamp>,
}

/// The matter of an account, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: StatementId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "account", id.0, "SELECT matter FROM statement WHERE id = :id")
}

/// Begins an account under the matter's next number; nothing has been written of it yet. Its first session is begun beside it.
///
/// # Errors
/// [`StoreError::Missing`] if the client, or the account added to, is not of this matter; [`StoreError::Settled`] if the
/// account added to is another client's, is not sealed, or takes no addenda.
pub fn take(tx: &Transaction<'_>, id: StatementId, said: &TakeAccount) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    require_client(tx, &scope, said.client)?;
    if let Some(account) = said.adds_to {
        let added_to = line(tx, &scope, account)?;
        if added_to.client != said.client || added_to.versions.is_empty() || !added_to.kind.takes_addenda() {
            return Err(settled(account));
        }
    }
    // The number of an account in the bin, or that was there when it was emptied, is not given again.
    tx.prepare_cached(
        "INSERT INTO statement (id, matter, client, number, kind, interview, adds_to, content_note, class)
         SELECT :id, :matter, :client, coalesce(max(number), 0) + 1, :kind, :interview, :adds_to, :note, :class
           FROM (SELECT number FROM statement WHERE matter = :matter
                 UNION ALL SELECT number FROM binned WHERE matter = :matter AND noun = 'account')",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":client": said.client.to_string(),
        ":kind": said.kind.as_str(),
        ":interview": said.interview.as_str(),
        ":adds_to": said.adds_to.map(|account| account.to_string()),
        ":note": said.content_note.as_str(),
        ":class": classes::of_new("statement").as_str(),
    })?;
    Ok(())
}

/// Amends what is said of an account beside its text.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn amend(tx: &Transaction<'_>, scope: &MatterScope, said: &AmendStatement) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached(
            "UPDATE statement SET interview = :interview, content_note = :note WHERE id = :id AND matter = :matter",
        )?
        .execute(named_params! {
            ":id": said.statement.to_string(),
            ":matter": scope.bound(),
            ":interview": said.interview.as_str(),
            ":note": said.content_note.as_str(),
        })?;
    if changed == 1 { Ok(()) } else { Err(missing(said.statement)) }
}

/// Keeps the text of an account while it is written, in place of what was kept of it before.
///
/// # Errors
/// [`StoreError::Missing`]; [`StoreError::Settled`] if it has been sealed and no new version was begun.
pub fn keep(tx: &Transaction<'_>, said: &KeepStatement, at: Timestamp) -> Result<(), StoreError> {
    let scope = scope_of(tx, said.statement)?;
    require_draft(tx, &scope, said.statement)?;
    put_draft(tx, &scope, said.statement, &said.paragraphs, at)
}

/// An account uncovered: one of its versions, or the text being written.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such version, or nothing is being written; [`StoreError::Damaged`] if a version
/// is not what was sealed.
pub fn text(
    db: &Connection,
    scope: &MatterScope,
    id: StatementId,
    version: Option<u32>,
) -> Result<StatementText, StoreError> {
    let paragraphs = match version {
        Some(version) => versions::paragraphs(db, scope, id, version)?,
        None => draft(db, scope, id)?.ok_or_else(|| missing(id))?.paragraphs,
    };
    let summary = summaries::of_statement(db, scope, id)?;
    Ok(StatementText { statement: id, version, paragraphs, summary, kept_at: None })
}

/// The text being written, if there is one: of an account that was never sealed there always is, empty at first.
///
/// # Errors
/// What the database refuses.
pub fn draft(db: &Connection, scope: &MatterScope, id: StatementId) -> Result<Option<KeptText>, StoreError> {
    let kept = db
        .prepare_cached(
            "SELECT paragraphs, kept_at FROM statement_draft WHERE statement = :id AND matter = :matter",
        )?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            Ok(KeptText {
                paragraphs: columns::json(row, "paragraphs")?,
                kept_at: Some(columns::instant(row, "kept_at")?),
            })
        })
        .optional()?;
    if kept.is_some() || versions::last(db, scope, id)?.is_some() {
        return Ok(kept);
    }
    Ok(Some(KeptText { paragraphs: Vec::new(), kept_at: None }))
}

/// The latest text: what is being written, or else the last version, with that version's number.
///
/// # Errors
/// As [`text`].
pub(crate) fn latest(
    db: &Connection,
    scope: &MatterScope,
    id: StatementId,
) -> Result<(Option<u32>, Vec<Paragraph>), StoreError> {
    if let Some(kept) = draft(db, scope, id)? {
        return Ok((None, kept.paragraphs));
    }
    let last = versions::last(db, scope, id)?.ok_or_else(|| missing(id))?;
    Ok((Some(last), versions::paragraphs(db, scope, id, last)?))
}

/// Keeps a text, in place of the one there is.
pub(crate) fn put_draft(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: StatementId,
    paragraphs: &[Paragraph],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO statement_draft (statement, matter, paragraphs, kept_at, class)
         VALUES (:id, :matter, :paragraphs, :at, :class)
         ON CONFLICT (statement) DO UPDATE SET paragraphs = excluded.paragraphs, kept_at = excluded.kept_at",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":paragraphs": columns::to_json(&paragraphs)?,
        ":at": at.to_string(),
        ":class": classes::of_new("statement_draft").as_str(),
    })?;
    Ok(())
}

/// Refuses an account of which nothing is being written.
pub(crate) fn require_draft(
    db: &Connection,
    scope: &MatterScope,
    id: StatementId,
) -> Result<KeptText, StoreError> {
    draft(db, scope, id)?.ok_or_else(|| settled(id))
}

pub(crate) fn missing(id: StatementId) -> StoreError {
    StoreError::Missing { what: "account", id: id.to_string() }
}

pub(crate) fn settled(id: StatementId) -> StoreError {
    StoreError::Settled { what: "account", id: id.to_string() }
}
