//! The rows of a record: which tables hold them, what may rest on them, and how they go and come back.

use crate::{MatterScope, StoreError};
use candour_model::binned::BinnedNoun;
use rusqlite::{Connection, Transaction, named_params};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

/// A row in the bin. Its number in the table is not kept: another row may have it by the time it comes back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    table: String,
    row: Map<String, Value>,
}

/// What rests on a record: a query for it by `:id`, and the end of the sentence that says so.
type Rest = (&'static str, &'static str);

/// The tables of a noun with their own rows, each after the one it refers to, and the condition that finds them.
const fn tables(noun: BinnedNoun) -> &'static [(&'static str, &'static str)] {
    match noun {
        BinnedNoun::LetterDraft => &[("draft", "id = :id")],
        BinnedNoun::Allegation => &[
            ("allegation", "id = :id"),
            ("allegation_accused", "allegation = :id"),
            ("allegation_criterion", "allegation = :id"),
            ("allegation_category", "allegation = :id"),
            ("allegation_offence", "allegation = :id"),
            ("earlier_report", "allegation = :id"),
            ("allegation_source", "allegation = :id"),
        ],
        BinnedNoun::Described => &[("described_person", "id = :id")],
        BinnedNoun::Account => &[
            ("statement", "id = :id"),
            ("statement_draft", "statement = :id"),
            ("statement_session", "statement = :id"),
            ("session_person", "session IN (SELECT id FROM statement_session WHERE statement = :id)"),
            ("statement_summary", "statement = :id"),
            ("summary_paragraph", "statement = :id"),
        ],
    }
}

/// What the noun is called in a sentence.
const fn called(noun: BinnedNoun) -> &'static str {
    match noun {
        BinnedNoun::LetterDraft => "draft",
        BinnedNoun::Allegation => "allegation",
        BinnedNoun::Described => "description",
        BinnedNoun::Account => "account",
    }
}

const fn rests(noun: BinnedNoun) -> &'static [Rest] {
    match noun {
        BinnedNoun::LetterDraft => &[],
        BinnedNoun::Allegation => &[
            ("SELECT 1 FROM outcome WHERE allegation = :id", "has an outcome recorded in an investigation"),
            (
                "SELECT 1 FROM investigation_allegation WHERE allegation = :id",
                "is covered by an investigation",
            ),
        ],
        BinnedNoun::Described => &[
            (
                "SELECT 1 FROM allegation_accused WHERE described = :id",
                "is of somebody an allegation is against",
            ),
            (
                "SELECT 1 FROM investigation WHERE suspect_described = :id",
                "is of the suspect of an investigation",
            ),
            ("SELECT 1 FROM identification WHERE described = :id", "is of somebody who was identified"),
            (
                "SELECT 1 FROM sameness WHERE :id IN (first_described, second_described)",
                "is compared with somebody else",
            ),
        ],
        BinnedNoun::Account => &[
            ("SELECT 1 FROM allegation_source WHERE statement = :id", "is cited by an allegation"),
            ("SELECT 1 FROM statement WHERE adds_to = :id", "is added to by another"),
        ],
    }
}

pub(super) fn scope_of(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<MatterScope, StoreError> {
    let query = match noun {
        BinnedNoun::LetterDraft => "SELECT matter FROM draft WHERE id = :id",
        BinnedNoun::Allegation => "SELECT matter FROM allegation WHERE id = :id",
        BinnedNoun::Described => "SELECT matter FROM described_person WHERE id = :id",
        BinnedNoun::Account => "SELECT matter FROM statement WHERE id = :id",
    };
    MatterScope::holding(db, called(noun), record, query)
}

pub(super) fn number_of(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<Option<u32>, StoreError> {
    let query = match noun {
        BinnedNoun::LetterDraft => return Ok(None),
        BinnedNoun::Allegation => "SELECT number FROM allegation WHERE id = :id",
        BinnedNoun::Described => "SELECT number FROM described_person WHERE id = :id",
        BinnedNoun::Account => "SELECT number FROM statement WHERE id = :id",
    };
    Ok(db.prepare_cached(query)?.query_row(named_params! { ":id": record.to_string() }, |row| row.get(0))?)
}

/// Refuses what the client approved or withdrew, and what was sealed.
pub(super) fn refuse_settled(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<(), StoreError> {
    let query = match noun {
        BinnedNoun::Allegation => "SELECT 1 FROM allegation WHERE id = :id AND status <> 'draft'",
        BinnedNoun::Account => "SELECT 1 FROM statement_version WHERE statement = :id",
        BinnedNoun::LetterDraft | BinnedNoun::Described => return Ok(()),
    };
    if found(db, query, record)? {
        return Err(StoreError::Settled { what: called(noun), id: record.to_string() });
    }
    Ok(())
}

pub(super) fn refuse_needed(db: &Connection, noun: BinnedNoun, record: Uuid) -> Result<(), StoreError> {
    for (query, by) in rests(noun) {
        if found(db, query, record)? {
            return Err(StoreError::Needed { what: called(noun), by });
        }
    }
    Ok(())
}

fn found(db: &Connection, query: &'static str, record: Uuid) -> Result<bool, StoreError> {
    Ok(db.prepare_cached(query)?.exists(named_params! { ":id": record.to_string() })?)
}

/// Takes the rows of a record out of their tables. A reference from elsewhere stops it.
pub(super) fn take(tx: &Transaction<'_>, noun: BinnedNoun, record: Uuid) -> Result<Vec<Kept>, StoreError> {
    let id = record.to_string();
    let mut kept = Vec::new();
    for (table, condition) in tables(noun) {
        let pairs: Vec<String> =
            columns_of(tx, table)?.iter().map(|name| format!("'{name}', \"{name}\"")).collect();
        let rows = tx
            .prepare(&format!(
                "SELECT json_object({}) FROM \"{table}\" WHERE {condition} ORDER BY seq",
                pairs.join(", ")
            ))?
            .query_map(named_params! { ":id": id }, |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        for row in rows {
            kept.push(Kept { table: (*table).to_owned(), row: serde_json::from_str(&row)? });
        }
    }
    for (table, condition) in tables(noun).iter().rev() {
        tx.execute(&format!("DELETE FROM \"{table}\" WHERE {condition}"), named_params! { ":id": id })
            .map_err(|error| StoreError::from(error).of_throwing_away(called(noun)))?;
    }
    Ok(kept)
}

/// Puts rows back into their tables, each under a fresh number of its table.
pub(super) fn put_back(tx: &Transaction<'_>, kept: &[Kept]) -> Result<(), StoreError> {
    for Kept { table, row } in kept {
        let known = columns_of(tx, table)?;
        let names: Vec<&String> = row.keys().filter(|name| known.contains(name)).collect();
        let listed: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let values: Vec<String> =
            names.iter().map(|name| format!("json_extract(:row, '$.{name}')")).collect();
        tx.execute(
            &format!("INSERT INTO \"{table}\" ({}) SELECT {}", listed.join(", "), values.join(", ")),
            named_params! { ":row": serde_json::to_string(row)? },
        )?;
    }
    Ok(())
}

/// The columns of a table, without its own number. Names cannot be bound; all of ours are plain words.
fn columns_of(db: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    db.prepare("SELECT name FROM pragma_table_info(:table) WHERE name <> 'seq'")?
        .query_map(named_params! { ":table": table }, |row| row.get(0))?
        .map(|name| Ok(name?))
        .collect()
}
