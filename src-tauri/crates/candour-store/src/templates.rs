//! The firm's own wording of kinds of letter, version by version, each with its reason and its day. Nothing is changed: the last of a
//! kind counts. What is shipped stands in `candour-documents`, which also reads the text that is kept here.

use crate::{StoreError, classes, columns};
use candour_model::{dates::CivilDate, letters::LetterKind, words::Words};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// A version of the firm's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTemplate {
    /// The kind of letter.
    pub kind: LetterKind,
    /// Its number among those of its kind, from 1.
    pub number: u32,
    /// What it says; absent where the shipped wording is used again.
    pub own: Option<KeptWording>,
    /// The day of the shipped wording that it was made from.
    pub made_from: CivilDate,
    /// Why.
    pub reason: Words,
    /// The day it was made.
    pub made_on: CivilDate,
}

/// A wording in the grammar of templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptWording {
    /// The line above the text.
    pub subject: Words,
    /// The text, its paragraphs parted by blank lines.
    pub source: Words,
}

/// The last version of each kind of which the firm made any.
///
/// # Errors
/// What the database refuses.
pub fn last_of_each(db: &Connection) -> Result<Vec<KeptTemplate>, StoreError> {
    db.prepare_cached(
        "SELECT kind, number, subject, source, made_from, reason, made_on FROM template_version t
          WHERE number = (SELECT max(number) FROM template_version WHERE kind = t.kind) ORDER BY seq",
    )?
    .query_map([], from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// The last version of a kind; `None` where the firm made none.
///
/// # Errors
/// What the database refuses.
pub fn last(db: &Connection, kind: &LetterKind) -> Result<Option<KeptTemplate>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT kind, number, subject, source, made_from, reason, made_on FROM template_version
              WHERE kind = :kind ORDER BY number DESC LIMIT 1",
        )?
        .query_row(named_params! { ":kind": kind.0 }, from_row)
        .optional()?)
}

/// Every version of a kind, last made first.
///
/// # Errors
/// What the database refuses.
pub fn of_kind(db: &Connection, kind: &LetterKind) -> Result<Vec<KeptTemplate>, StoreError> {
    db.prepare_cached(
        "SELECT kind, number, subject, source, made_from, reason, made_on FROM template_version
          WHERE kind = :kind ORDER BY number DESC",
    )?
    .query_map(named_params! { ":kind": kind.0 }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// Adds a version.
///
/// # Errors
/// What the database refuses: a number that is taken.
pub fn add(tx: &Transaction<'_>, made: &KeptTemplate) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO template_version (kind, number, subject, source, made_from, reason, made_on, class)
         VALUES (:kind, :number, :subject, :source, :made_from, :reason, :made_on, :class)",
    )?
    .execute(named_params! {
        ":kind": made.kind.0,
        ":number": made.number,
        ":subject": made.own.as_ref().map(|own| own.subject.as_str()),
        ":source": made.own.as_ref().map(|own| own.source.as_str()),
        ":made_from": made.made_from.to_string(),
        ":reason": made.reason.as_str(),
        ":made_on": made.made_on.to_string(),
        ":class": classes::of_new("template_version").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptTemplate> {
    let subject: Option<String> = row.get("subject")?;
    let source: Option<String> = row.get("source")?;
    let own = subject.zip(source);
    Ok(KeptTemplate {
        kind: LetterKind(row.get("kind")?),
        number: row.get("number")?,
        own: own.map(|(subject, source)| KeptWording { subject: subject.into(), source: source.into() }),
        made_from: columns::day(row, "made_from")?,
        reason: columns::words(row, "reason")?,
        made_on: columns::day(row, "made_on")?,
    })
}
