//! The files of a matter that an export takes along: what each is, and what left once it has.
//!
//! An Identity Schedule is never among them: it goes with nothing that it serves (security rule 7.3).

use crate::{
    MatterScope, StoreError,
    blobs::{self, Blob},
    columns,
    disclosures::Disclosed,
};
use candour_model::{
    classes::RecordClass,
    ids::{LetterId, PaperId},
};
use rusqlite::{Connection, Row, named_params};

/// What a file of an export is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePart {
    /// An issued letter, by number, with its neutral name.
    Letter(u32, String),
    /// A paper, by number, with its neutral name.
    Paper(u32, String),
    /// The editable copy of a paper, by number, with the neutral name of the paper.
    Editable(u32, String),
    /// A file of evidence, by number.
    Evidence(u32),
    /// What came with an entry of the ledger, by its number.
    Received(u32),
    /// The proof of a sending, by the number of the entry that was sent.
    Proof(u32),
}

/// A file that an export takes along.
#[derive(Clone, Debug)]
pub struct ExportedFile {
    /// What it is.
    pub part: FilePart,
    /// Its sealed bytes.
    pub blob: Blob,
    /// What is recorded as having left.
    pub what: Disclosed,
    /// Its class.
    pub class: RecordClass,
    /// Whether it says by its form who a cipher stands for.
    pub is_named: bool,
}

/// The files of a matter, letters first. The same bytes may stand for two of them.
///
/// # Errors
/// What the database refuses.
pub fn files(db: &Connection, scope: &MatterScope) -> Result<Vec<ExportedFile>, StoreError> {
    let found = db
        .prepare_cached(
            "SELECT * FROM (
             SELECT 0 AS place, 'letter' AS part, l.number, l.file_name AS name, l.blob, l.id AS record, l.class, 0 AS is_named
               FROM letter l WHERE l.matter = :matter
             UNION ALL
             SELECT 1, 'paper', p.number, p.file_name, p.blob, p.id, p.class,
                    p.form = 'internal' OR p.client IS NOT NULL OR p.kind = 'officer-schedule'
               FROM paper p WHERE p.matter = :matter
             UNION ALL
             SELECT 2, 'editable', p.number, p.file_name, p.editable, p.id, p.class,
                    p.form = 'internal' OR p.client IS NOT NULL OR p.kind = 'officer-schedule'
               FROM paper p WHERE p.matter = :matter AND p.editable IS NOT NULL
             UNION ALL
             SELECT 3, 'evidence', e.number, '', e.file, e.id, e.class, 0 FROM evidence e WHERE e.matter = :matter
             UNION ALL
             SELECT 4, 'received', c.number, '', c.blob, c.id, c.class, 0
               FROM (SELECT t.*, row_number() OVER (ORDER BY t.seq) AS number FROM correspondence t WHERE t.matter = :matter) c
              WHERE c.blob IS NOT NULL
             UNION ALL
             SELECT 5, 'proof', c.number, '', d.proof, d.id, d.class, 0
               FROM dispatch d
               JOIN (SELECT t.id, row_number() OVER (ORDER BY t.seq) AS number FROM correspondence t WHERE t.matter = :matter) c
                 ON c.id = d.entry
              WHERE d.proof IS NOT NULL
             ) WHERE blob NOT IN (SELECT c.blob FROM identity_schedule s JOIN correspondence c ON c.id = s.entry WHERE c.blob IS NOT NULL)
              ORDER BY place, 3, record",
        )?
        .query_map(named_params! { ":matter": scope.matter().to_string() }, Found::from_row)?
        .collect::<Result<Vec<_>, _>>()?;
    found.into_iter().map(|found| found.with_its_blob(db, scope)).collect()
}

/// A row, before its sealed file is looked up.
struct Found {
    part: String,
    number: u32,
    name: String,
    blob: String,
    record: uuid::Uuid,
    class: RecordClass,
    is_named: bool,
}

impl Found {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            part: row.get("part")?,
            number: columns::count(row, "number")?,
            name: row.get("name")?,
            blob: row.get("blob")?,
            record: columns::uuid(row, "record")?,
            class: columns::one_of(row, "class")?,
            is_named: row.get("is_named")?,
        })
    }

    fn with_its_blob(self, db: &Connection, scope: &MatterScope) -> Result<ExportedFile, StoreError> {
        let blob = blobs::get(db, scope, blobs::blob_id(&self.blob)?)?;
        let (number, name, file) = (self.number, self.name, blob.file.blob_id);
        let (part, what) = match self.part.as_str() {
            "letter" => (FilePart::Letter(number, name), Disclosed::Letter(LetterId(self.record), number)),
            "paper" => (FilePart::Paper(number, name), Disclosed::Paper(PaperId(self.record))),
            "editable" => (FilePart::Editable(number, name), Disclosed::Paper(PaperId(self.record))),
            "evidence" => (FilePart::Evidence(number), Disclosed::File(file)),
            "received" => (FilePart::Received(number), Disclosed::File(file)),
            _ => (FilePart::Proof(number), Disclosed::File(file)),
        };
        Ok(ExportedFile { part, blob, what, class: self.class, is_named: self.is_named })
    }
}
