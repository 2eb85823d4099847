//! The lawyer's summaries of accounts, each with the paragraphs it rests on.

use crate::{MatterScope, StoreError, classes, columns, statements};
use candour_model::{
    ids::{ParagraphId, StatementId},
    summaries::{Summarise, Summary},
};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// The summary of an account, if there is one.
///
/// # Errors
/// What the database refuses.
pub fn of_statement(
    db: &Connection,
    scope: &MatterScope,
    id: StatementId,
) -> Result<Option<Summary>, StoreError> {
    let text = db
        .prepare_cached("SELECT text FROM statement_summary WHERE statement = :id AND matter = :matter")?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            columns::words(row, "text")
        })
        .optional()?;
    let Some(text) = text else { return Ok(None) };
    let paragraphs = db
        .prepare_cached("SELECT paragraph FROM summary_paragraph WHERE statement = :id ORDER BY position")?
        .query_map(named_params! { ":id": id.to_string() }, |row| {
            Ok(ParagraphId(columns::uuid(row, "paragraph")?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(Some(Summary { text, paragraphs }))
}

/// Writes the summary of an account in place of the one it had; a blank one takes it away.
///
/// # Errors
/// [`StoreError::Missing`] if there is no such account, or it has no such paragraph.
pub fn summarise(tx: &Transaction<'_>, scope: &MatterScope, said: &Summarise) -> Result<(), StoreError> {
    let id = said.statement.to_string();
    let (_, paragraphs) = statements::latest(tx, scope, said.statement)?;
    if let Some(stranger) = said.paragraphs.iter().find(|id| !paragraphs.iter().any(|one| one.id == **id)) {
        return Err(StoreError::Missing { what: "paragraph", id: stranger.to_string() });
    }
    for clear in [
        "DELETE FROM summary_paragraph WHERE statement = :id",
        "DELETE FROM statement_summary WHERE statement = :id",
    ] {
        tx.prepare_cached(clear)?.execute(named_params! { ":id": id })?;
    }
    if said.text.is_blank() {
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO statement_summary (matter, statement, text, class) VALUES (:matter, :id, :text, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":id": id,
        ":text": said.text.as_str(),
        ":class": classes::of_new("statement_summary").as_str(),
    })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO summary_paragraph (statement, position, paragraph) VALUES (:id, :position, :paragraph)",
    )?;
    for (position, paragraph) in columns::positioned(&said.paragraphs) {
        add.execute(named_params! {
            ":id": id,
            ":position": position,
            ":paragraph": paragraph.to_string(),
        })?;
    }
    Ok(())
}
