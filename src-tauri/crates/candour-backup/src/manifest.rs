//! What a backup says of itself, first thing inside its seal.

use crate::{BackupError, head::bytes};
use candour_store::{audit::Head, backups::Looked};
use candour_vault::{CasebookId, hex, sealed_files::SealedFile};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, io::Read};

/// More is no list of this program.
const LONGEST: usize = 256 << 20;

/// The list of what is in a backup. Its own type, so that the record may change and the format may not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) v: u16,
    pub(crate) made_at: Timestamp,
    /// The version of the program.
    pub(crate) version: String,
    pub(crate) casebook: String,
    /// The generation of the header.
    pub(crate) generation: u64,
    /// How many entries the chain has, and the last one's hash.
    pub(crate) entries: u64,
    pub(crate) head: String,
    /// How many rows each table has.
    pub(crate) rows: BTreeMap<String, u64>,
    /// The length of the database.
    pub(crate) database: u64,
    /// Whether the sealed files follow in the same stream, in this order.
    pub(crate) whole: bool,
    pub(crate) files: Vec<ListedFile>,
}

/// A sealed file that the record names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListedFile {
    pub(crate) name: String,
    pub(crate) length: u64,
    pub(crate) sha256: String,
}

impl Manifest {
    pub(crate) fn of(
        casebook: CasebookId,
        made_at: Timestamp,
        version: &str,
        looked: &Looked,
        database: u64,
        whole: bool,
    ) -> Result<Self, BackupError> {
        let head = looked.checked.head.ok_or(BackupError::NotWhole)?;
        Ok(Self {
            v: 1,
            made_at,
            version: version.to_owned(),
            casebook: casebook.to_string(),
            generation: looked.generation,
            entries: head.n,
            head: hex(&head.hash),
            rows: looked.rows.clone(),
            database,
            whole,
            files: looked.files.iter().map(ListedFile::of).collect(),
        })
    }

    /// Its length in four bytes, and its text.
    pub(crate) fn written(&self) -> Result<Vec<u8>, BackupError> {
        let text = serde_json::to_vec(self)?;
        let length = u32::try_from(text.len()).map_err(|_| BackupError::Damaged)?;
        Ok([&length.to_le_bytes()[..], &text].concat())
    }

    pub(crate) fn read(from: &mut impl Read) -> Result<Self, BackupError> {
        let length = u32::from_le_bytes(bytes(from)?) as usize;
        if length > LONGEST {
            return Err(BackupError::Damaged);
        }
        let mut text = Vec::new();
        from.take(length as u64).read_to_end(&mut text)?;
        let read: Self = serde_json::from_slice(&text)?;
        if read.v == 1 { Ok(read) } else { Err(BackupError::TooNew) }
    }

    /// Whether a copy of the record holds what is listed here, and is sound in itself.
    pub(crate) fn agrees(&self, looked: &Looked) -> bool {
        let is_head = |head: &Head| (head.n, hex(&head.hash)) == (self.entries, self.head.clone());
        looked.checked.faults.is_empty()
            && looked.checked.head.as_ref().is_some_and(is_head)
            && looked.rows == self.rows
            && looked.generation == self.generation
            && looked.files.iter().map(ListedFile::of).eq(self.files.iter().cloned())
    }
}

impl ListedFile {
    fn of(file: &SealedFile) -> Self {
        Self { name: file.blob_id.to_string(), length: file.cipher_len, sha256: hex(&file.cipher_sha256) }
    }
}
