//! The record for other programs: tables as CSV, as one workbook and as one JSON document, and pages that any browser shows
//! without a network. What each means stands in [`FORMAT`], which goes along.
//!
//! Everything is written to a writer that is handed in: nothing here opens a file, asks the time or reads the record. The same
//! tables give the same bytes, so that what is to be written can be hashed before the first byte of it leaves.

mod cells;
mod csv_table;
mod html;
mod json;
mod manifest;
mod workbook;

pub use manifest::{Hashed, Manifest};

use candour_model::{dates::CivilDate, exports::Table, words::Words};
use jiff::Timestamp;
use std::io::{self, Write};

/// The name of the format, as the JSON document has it.
pub const NAME: &str = "candour-export";
/// Its version. It changes when a table or a column is renamed or taken away, and not when one is added.
pub const VERSION: u32 = 1;
/// What everything in a folder means, for a reader without Candour.
pub const FORMAT: &str = include_str!("../FORMAT.md");
/// The name of the list of hashes, which is itself not on it.
pub const SUMS: &str = "SHA256SUMS";

/// Why something could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// What it was written to.
    #[error("write an export")]
    Io(#[from] io::Error),
    /// The workbook cannot hold it.
    #[error("put the record into a workbook")]
    Workbook(#[source] rust_xlsxwriter::XlsxError),
}

impl From<csv::Error> for ExportError {
    fn from(error: csv::Error) -> Self {
        Self::Io(io::Error::from(error))
    }
}

impl From<serde_json::Error> for ExportError {
    fn from(error: serde_json::Error) -> Self {
        Self::Io(io::Error::from(error))
    }
}

/// What an export is of, when it was made, and whether it says who the ciphers stand for.
#[derive(Clone, Debug)]
pub struct About {
    /// The moment.
    pub made_at: Timestamp,
    /// The day in London.
    pub made_on: CivilDate,
    /// The version of Candour.
    pub version: String,
    /// Whether it is of the whole casebook.
    pub is_whole: bool,
    /// Whether it says who the ciphers stand for.
    pub with_names: bool,
    /// The matters, in the order in which rows name them.
    pub matters: Vec<MatterOf>,
}

/// A matter of an export.
#[derive(Clone, Debug)]
pub struct MatterOf {
    /// The firm's reference.
    pub reference: Words,
    /// What the firm calls it.
    pub working_name: Words,
    /// The neutral name of its page and of the folder with its files: `matter-1`.
    pub folder: String,
}

/// A document that goes along and was made elsewhere.
#[derive(Clone)]
pub struct Beside {
    /// Where it lies in the folder.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Everything of an export but the files of the record themselves.
#[derive(Clone)]
pub struct Export {
    /// What it is of.
    pub about: About,
    /// The tables.
    pub tables: Vec<Table>,
    /// What goes along.
    pub beside: Vec<Beside>,
}

/// One document of an export: where it lies, and how it is written.
pub struct Document<'a> {
    /// Where it lies in the folder.
    pub path: String,
    export: &'a Export,
    what: What<'a>,
}

enum What<'a> {
    Index,
    Page(usize),
    Json,
    Workbook,
    Csv(&'a Table),
    Format,
    Beside(&'a Beside),
}

impl Export {
    /// The documents, the index first. Tables without a row have no file of their own; they stand in the JSON document.
    #[must_use]
    pub fn documents(&self) -> Vec<Document<'_>> {
        let document = |path: String, what| Document { path, export: self, what };
        let mut documents = vec![document("index.html".to_owned(), What::Index)];
        for (at, matter) in self.about.matters.iter().enumerate() {
            documents.push(document(page(matter), What::Page(at)));
        }
        documents.push(document("record.json".to_owned(), What::Json));
        documents.push(document("record.xlsx".to_owned(), What::Workbook));
        for table in self.tables.iter().filter(|table| !table.rows.is_empty()) {
            documents.push(document(csv_path(table), What::Csv(table)));
        }
        documents.push(document("FORMAT.md".to_owned(), What::Format));
        for beside in &self.beside {
            documents.push(document(beside.path.clone(), What::Beside(beside)));
        }
        documents
    }
}

impl Document<'_> {
    /// Writes it.
    ///
    /// # Errors
    /// What the writer meets; a table with more rows than a workbook holds.
    pub fn write(&self, out: &mut dyn Write) -> Result<(), ExportError> {
        let Export { about, tables, .. } = self.export;
        match &self.what {
            What::Index => html::index(self.export, out)?,
            What::Page(matter) => html::page(self.export, *matter, out)?,
            What::Json => json::write(about, tables, out)?,
            What::Workbook => out.write_all(&workbook::bytes(about, tables)?)?,
            What::Csv(table) => csv_table::write(about, table, out)?,
            What::Format => out.write_all(FORMAT.as_bytes())?,
            What::Beside(beside) => out.write_all(&beside.bytes)?,
        }
        Ok(())
    }
}

/// Where the page of a matter lies.
fn page(matter: &MatterOf) -> String {
    format!("{}.html", matter.folder)
}

/// Where the CSV file of a table lies.
fn csv_path(table: &Table) -> String {
    format!("tables/{}.csv", table.sheet.name)
}
