//! Accounts as lists show them: counts, days and hashes, and not a word of the text.

use crate::{MatterScope, StoreError, columns, versions};
use candour_model::{
    ids::{PartyId, StatementId},
    statements::StatementLine,
};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The accounts of a matter by number, covered.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<StatementLine>, StoreError> {
    let lines = db
        .prepare_cached(
            "SELECT s.id, s.client, s.number, s.kind, s.interview, s.adds_to, s.content_note,
                    d.statement IS NOT NULL AS is_draft,
                    (SELECT count(*) FROM json_each(d.paragraphs) WHERE trim(value ->> 'text', char(9, 10, 13, 32, 160)) <> '') AS written,
                    (SELECT taken_on FROM statement_session t WHERE t.statement = s.id AND t.number = 1) AS taken_on,
                    EXISTS (SELECT 1 FROM statement_summary y WHERE y.statement = s.id) AS has_summary
               FROM statement s LEFT JOIN statement_draft d ON d.statement = s.id
              WHERE s.matter = :matter ORDER BY s.number",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
        .collect::<Result<Vec<_>, _>>()?;
    lines.into_iter().map(|line| with_versions(db, scope, line)).collect()
}

/// One account, covered.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn line(db: &Connection, scope: &MatterScope, id: StatementId) -> Result<StatementLine, StoreError> {
    let line = db
        .prepare_cached(
            "SELECT s.id, s.client, s.number, s.kind, s.interview, s.adds_to, s.content_note,
                    d.statement IS NOT NULL AS is_draft,
                    (SELECT count(*) FROM json_each(d.paragraphs) WHERE trim(value ->> 'text', char(9, 10, 13, 32, 160)) <> '') AS written,
                    (SELECT taken_on FROM statement_session t WHERE t.statement = s.id AND t.number = 1) AS taken_on,
                    EXISTS (SELECT 1 FROM statement_summary y WHERE y.statement = s.id) AS has_summary
               FROM statement s LEFT JOIN statement_draft d ON d.statement = s.id
              WHERE s.matter = :matter AND s.id = :id",
        )?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            from_row(row, scope)
        })
        .optional()?
        .ok_or_else(|| super::missing(id))?;
    with_versions(db, scope, line)
}

fn with_versions(
    db: &Connection,
    scope: &MatterScope,
    line: StatementLine,
) -> Result<StatementLine, StoreError> {
    let versions = versions::of_statement(db, scope, line.id)?;
    let sealed = versions.last().map_or(0, |version| version.paragraphs);
    let is_draft = line.is_draft || versions.is_empty();
    let paragraphs = if is_draft { line.paragraphs } else { sealed };
    Ok(StatementLine { is_draft, paragraphs, versions, ..line })
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<StatementLine> {
    Ok(StatementLine {
        id: StatementId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        client: PartyId(columns::uuid(row, "client")?),
        number: columns::count(row, "number")?,
        kind: columns::one_of(row, "kind")?,
        interview: columns::one_of(row, "interview")?,
        adds_to: columns::uuid_if(row, "adds_to")?.map(StatementId),
        content_note: columns::words(row, "content_note")?,
        taken_on: columns::day_if(row, "taken_on")?,
        is_draft: row.get("is_draft")?,
        paragraphs: columns::count(row, "written")?,
        versions: Vec::new(),
        has_summary: row.get("has_summary")?,
    })
}
