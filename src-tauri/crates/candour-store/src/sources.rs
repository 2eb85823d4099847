//! The paragraphs that an allegation rests on, or a description. A citation holds the paragraph's id and the hash of the words cited, so it
//! follows the paragraph through a draft and says when the words have become others.

use crate::{
    MatterScope, StoreError, allegations, columns, described,
    hex::hex,
    statements::{self, latest},
};
use candour_model::{
    ids::{ParagraphId, StatementId},
    sources::{Resting, Source},
    statements::Paragraph,
};
use rusqlite::{Connection, Transaction, named_params};
use sha2::{Digest, Sha256};

/// A citation as it was made.
struct Cited {
    statement: StatementId,
    paragraph: ParagraphId,
    version: Option<u32>,
    sha256: String,
}

/// Where the citations of a noun stand: the table, the column that names what rests, and its id.
fn place(of: Resting) -> (&'static str, &'static str, String) {
    match of {
        Resting::Allegation { allegation } => ("allegation_source", "allegation", allegation.to_string()),
        Resting::Described { described } => ("described_source", "described", described.to_string()),
    }
}

/// The matter of what rests on paragraphs, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, of: Resting) -> Result<MatterScope, StoreError> {
    match of {
        Resting::Allegation { allegation } => allegations::scope_of(db, allegation),
        Resting::Described { described } => described::scope_of(db, described),
    }
}

/// What it rests on, by account and place.
///
/// # Errors
/// What the database refuses.
pub fn of(db: &Connection, scope: &MatterScope, of: Resting) -> Result<Vec<Source>, StoreError> {
    let (table, column, id) = place(of);
    let cited = db
        .prepare_cached(&format!(
            "SELECT statement, paragraph, version, sha256 FROM {table}
              WHERE {column} = :id AND matter = :matter ORDER BY seq"
        ))?
        .query_map(named_params! { ":id": id, ":matter": scope.bound() }, |row| {
            Ok(Cited {
                statement: StatementId(columns::uuid(row, "statement")?),
                paragraph: ParagraphId(columns::uuid(row, "paragraph")?),
                version: row.get("version")?,
                sha256: row.get("sha256")?,
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let mut sources = cited
        .into_iter()
        .map(|cited| source(db, scope, of, &cited))
        .collect::<Result<Vec<_>, StoreError>>()?;
    sources.sort_by_key(|source| (source.statement_number, source.number.unwrap_or(u32::MAX)));
    Ok(sources)
}

/// Rests something on a paragraph, named by its number in the latest text. Citing it again cites the words it has now.
///
/// # Errors
/// [`StoreError::Missing`] if the account is not of this matter or has no such paragraph.
pub fn cite(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    of: Resting,
    statement: StatementId,
    number: u32,
) -> Result<(), StoreError> {
    let (version, paragraphs) = latest(tx, scope, statement)?;
    let paragraph = numbered(&paragraphs)
        .find_map(|(one, paragraph)| (one == number).then_some(paragraph))
        .ok_or_else(|| StoreError::Missing { what: "paragraph", id: number.to_string() })?;
    let (table, column, id) = place(of);
    tx.prepare_cached(&format!(
        "INSERT INTO {table} (matter, {column}, statement, paragraph, version, sha256)
         VALUES (:matter, :id, :statement, :paragraph, :version, :sha256)
         ON CONFLICT ({column}, statement, paragraph)
         DO UPDATE SET version = excluded.version, sha256 = excluded.sha256"
    ))?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":id": id,
        ":statement": statement.to_string(),
        ":paragraph": paragraph.id.to_string(),
        ":version": version,
        ":sha256": sha256(paragraph),
    })?;
    Ok(())
}

/// Takes a paragraph out of what something rests on.
///
/// # Errors
/// [`StoreError::Missing`] if it does not rest on it.
pub fn uncite(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    of: Resting,
    statement: StatementId,
    paragraph: ParagraphId,
) -> Result<(), StoreError> {
    let (table, column, id) = place(of);
    let removed = tx
        .prepare_cached(&format!(
            "DELETE FROM {table}
              WHERE matter = :matter AND {column} = :id AND statement = :statement AND paragraph = :paragraph"
        ))?
        .execute(named_params! {
            ":matter": scope.bound(),
            ":id": id,
            ":statement": statement.to_string(),
            ":paragraph": paragraph.to_string(),
        })?;
    if removed == 1 {
        Ok(())
    } else {
        Err(StoreError::Missing { what: "paragraph", id: paragraph.to_string() })
    }
}

fn source(db: &Connection, scope: &MatterScope, of: Resting, cited: &Cited) -> Result<Source, StoreError> {
    let line = statements::line(db, scope, cited.statement)?;
    let (_, paragraphs) = latest(db, scope, cited.statement)?;
    let found = numbered(&paragraphs).find(|(_, paragraph)| paragraph.id == cited.paragraph);
    Ok(Source {
        of,
        statement: cited.statement,
        kind: line.kind,
        statement_number: line.number,
        paragraph: cited.paragraph,
        number: found.map(|(number, _)| number),
        version: cited.version,
        is_changed: found.is_some_and(|(_, paragraph)| sha256(paragraph) != cited.sha256),
    })
}

/// Paragraphs with their numbers: blank ones have none.
fn numbered(paragraphs: &[Paragraph]) -> impl Iterator<Item = (u32, &Paragraph)> {
    (1..).zip(paragraphs.iter().filter(|paragraph| !paragraph.text.is_blank()))
}

fn sha256(paragraph: &Paragraph) -> String {
    hex(&Sha256::digest(paragraph.text.as_str()))
}
