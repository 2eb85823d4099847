//! What of a matter leaves in an export: every column that says something of the case, in tables that are documented, and its
//! files. Each read is of one matter. Words that another matter said of an officer are not among them.
//!
//! What a table holds stands beside what is read for it, and a test holds both against the schema: a column that is read
//! nowhere is either on a list that says why, or a fault.

mod accounts;
mod diary;
mod files;
mod investigations;
mod letters;
mod material;
mod matters;
mod people;
mod selected;
#[cfg(test)]
mod tests;

pub use files::{ExportedFile, FilePart, files};

use crate::{MatterScope, StoreError};
use candour_model::exports::{Cell, Sheet};
use rusqlite::Connection;
use selected::Selected;

/// The tables, in the order in which they are shown.
static TABLES: [&Selected; 57] = [
    &matters::MATTERS,
    &matters::PARTICULARS,
    &people::PEOPLE,
    &people::CLIENTS,
    &people::SAFE_CONTACT,
    &people::HELPERS,
    &people::AUTHORITIES,
    &matters::ALLEGATIONS,
    &matters::ACCUSED,
    &matters::EARLIER_REPORTS,
    &matters::CRITERION_ANSWERS,
    &matters::SOURCES,
    &accounts::ACCOUNTS,
    &accounts::ACCOUNT_VERSIONS,
    &accounts::PARAGRAPHS,
    &accounts::SESSIONS,
    &people::OFFICERS,
    &people::POSTINGS,
    &people::DESCRIBED,
    &people::IDENTIFICATIONS,
    &people::SAMENESSES,
    &people::RECOGNITIONS,
    &people::CONFLICTS,
    &people::CONFLICT_DECISIONS,
    &investigations::INVESTIGATIONS,
    &investigations::MOVES,
    &investigations::MODES,
    &investigations::DECISIONS,
    &investigations::OUTCOMES,
    &investigations::INVESTIGATORS,
    &investigations::TIES,
    &investigations::VERDICTS,
    &investigations::VIEWS,
    &investigations::CHECK_ANSWERS,
    &investigations::TAKEN_STEPS,
    &letters::LETTERS,
    &letters::ENCLOSURES,
    &letters::LEDGER,
    &letters::ASKS,
    &letters::ANSWERS,
    &letters::DISPATCHES,
    &letters::RECEIPTS,
    &letters::NON_RECEIPTS,
    &letters::ANNOTATIONS,
    &letters::IDENTITY_SCHEDULES,
    &letters::PAPERS,
    &matters::ANONYMITY_CHECKS,
    &letters::DISCLOSURES,
    &diary::EVENTS,
    &diary::STEPS,
    &material::NOTES,
    &material::EXHIBITS,
    &material::EVIDENCE,
    &material::FILES,
    &material::PRESERVATION,
    &material::PRESERVATION_STEPS,
    &matters::BINNED,
];

/// The rows of one table that are of one matter.
#[derive(Debug)]
pub struct RowsOf {
    /// The table.
    pub sheet: &'static Sheet,
    /// Its rows, a cell for each of its columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What each table is made of, in the order of [`of_matter`].
pub fn sheets() -> impl Iterator<Item = &'static Sheet> {
    TABLES.iter().map(|table| &table.sheet)
}

/// Everything of a matter that leaves in tables. A file is named in them by the id of its sealed bytes, a force or an office by
/// its id.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<RowsOf>, StoreError> {
    let matter = scope.matter().to_string();
    TABLES.iter().map(|table| Ok(RowsOf { sheet: &table.sheet, rows: table.rows(db, &matter)? })).collect()
}
