//! The paragraphs that an allegation rests on. A citation holds the paragraph's id and the hash of the words cited, so it
//! follows the paragraph through a draft and says when the words have become others.

use crate::{
    MatterScope, StoreError, columns,
    hex::hex,
    statements::{self, latest},
};
use candour_model::{
    ids::{AllegationId, ParagraphId, StatementId},
    sources::Source,
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

/// What an allegation rests on, by account and place.
///
/// # Errors
/// What the database refuses.
pub fn of_allegation(
    db: &Connection,
    scope: &MatterScope,
    allegation: AllegationId,
) -> Result<Vec<Source>, StoreError> {
    let cited = db
        .prepare_cached(
            "SELECT statement, paragraph, version, sha256 FROM allegation_source
              WHERE allegation = :id AND matter = :matter ORDER BY seq",
        )?
        .query_map(named_params! { ":id": allegation.to_string(), ":matter": scope.bound() }, |row| {
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
        .map(|cited| source(db, scope, allegation, &cited))
        .collect::<Result<Vec<_>, StoreError>>()?;
    sources.sort_by_key(|source| (source.statement_number, source.number.unwrap_or(u32::MAX)));
    Ok(sources)
}

/// Rests an allegation on a paragraph, named by its number in the latest text. Citing it again cites the words it has now.
///
/// # Errors
/// [`StoreError::Missing`] if the account is not of this matter or has no such paragraph.
pub fn cite(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    allegation: AllegationId,
    statement: StatementId,
    number: u32,
) -> Result<(), StoreError> {
    let (version, paragraphs) = latest(tx, scope, statement)?;
    let paragraph = numbered(&paragraphs)
        .find_map(|(one, paragraph)| (one == number).then_some(paragraph))
        .ok_or_else(|| StoreError::Missing { what: "paragraph", id: number.to_string() })?;
    tx.prepare_cached(
        "INSERT INTO allegation_source (matter, allegation, statement, paragraph, version, sha256)
         VALUES (:matter, :allegation, :statement, :paragraph, :version, :sha256)
         ON CONFLICT (allegation, statement, paragraph)
         DO UPDATE SET version = excluded.version, sha256 = excluded.sha256",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":allegation": allegation.to_string(),
        ":statement": statement.to_string(),
        ":paragraph": paragraph.id.to_string(),
        ":version": version,
        ":sha256": sha256(paragraph),
    })?;
    Ok(())
}

/// Takes a paragraph out of what an allegation rests on.
///
/// # Errors
/// [`StoreError::Missing`] if it does not rest on it.
pub fn uncite(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    allegation: AllegationId,
    statement: StatementId,
    paragraph: ParagraphId,
) -> Result<(), StoreError> {
    let removed = tx
        .prepare_cached(
            "DELETE FROM allegation_source
              WHERE matter = :matter AND allegation = :allegation AND statement = :statement AND paragraph = :paragraph",
        )?
        .execute(named_params! {
            ":matter": scope.bound(),
            ":allegation": allegation.to_string(),
            ":statement": statement.to_string(),
            ":paragraph": paragraph.to_string(),
        })?;
    if removed == 1 {
        Ok(())
    } else {
        Err(StoreError::Missing { what: "paragraph", id: paragraph.to_string() })
    }
}

fn source(
    db: &Connection,
    scope: &MatterScope,
    allegation: AllegationId,
    cited: &Cited,
) -> Result<Source, StoreError> {
    let line = statements::line(db, scope, cited.statement)?;
    let (_, paragraphs) = latest(db, scope, cited.statement)?;
    let found = numbered(&paragraphs).find(|(_, paragraph)| paragraph.id == cited.paragraph);
    Ok(Source {
        allegation,
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
