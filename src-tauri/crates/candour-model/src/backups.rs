//! What keeps the casebook safe: copies that were made and read back, checks of everything, and what a restore starts from.

use crate::words::Words;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A copy of the casebook that was made, and read back before it counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// When it was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_at: Timestamp,
    /// The folder it was made in.
    pub place: Words,
    /// How many entries the record had.
    pub entries: u64,
    /// How many sealed files the record had, all of them in the backup.
    pub files: u64,
    /// How long the copy of the record is, in bytes; the sealed files lie beside it.
    pub bytes: u64,
}

/// Where the folder of a backup is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum BackupPlace {
    /// It can be reached, on another file system than the casebook.
    Connected,
    /// It is on the file system of the casebook, and is lost with that.
    SameDisk,
    /// It cannot be reached: a stick in the safe, say.
    Away,
}

/// The last copy in a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct KnownBackup {
    /// The copy.
    pub backup: Backup,
    /// Where its folder is now.
    pub whereabouts: BackupPlace,
    /// Days since it was made.
    pub days_since: u32,
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum WholeFinding {
    /// A page of the record fails its cipher's check.
    Page,
    /// A table or an index contradicts itself.
    Table,
    /// A record refers to one that is not there.
    Reference,
    /// The index of words does not say what the record says.
    Index,
    /// An entry of the chain does not follow.
    Chain {
        /// Its number.
        n: u64,
    },
    /// A row is not as the chain last sealed it.
    Row {
        /// Its table and number: `allegation/3`.
        name: String,
    },
    /// A sealed file is not there.
    FileMissing {
        /// Its id.
        file: String,
    },
    /// A sealed file is not as it was written.
    FileDamaged {
        /// Its id.
        file: String,
    },
}

/// A check of everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeCheck {
    /// When it was made.
    pub checked_at: Timestamp,
    /// How many entries of the chain were followed; none where it is broken.
    pub entries: u64,
    /// How many sealed files were read.
    pub files: u64,
    /// What is wrong; empty when nothing is.
    pub findings: Vec<WholeFinding>,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReportedFinding {
    /// What is wrong, as a sentence.
    pub problem: String,
    /// The way forward, as a sentence.
    pub remedy: String,
}

/// A check of everything, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WholeReport {
    /// When it was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub checked_at: Timestamp,
    /// How many entries of the chain were followed.
    pub entries: u64,
    /// How many sealed files were read.
    pub files: u64,
    /// What is wrong; empty when nothing is.
    pub findings: Vec<ReportedFinding>,
}

/// Whether the casebook is whole, and where it is copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Safekeeping {
    /// The last check of everything, where there was one.
    pub check: Option<WholeReport>,
    /// The last copy in each folder, latest first.
    pub backups: Vec<KnownBackup>,
    /// Whether a copy is due: none of the last seven days lies elsewhere than on the casebook's own file system.
    pub is_due: bool,
}

/// A backup that can be restored, as the cover shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfferedBackup {
    /// What it is called until the program ends.
    pub handle: BackupHandle,
    /// When it was made, by its name.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_at: Timestamp,
    /// The first digits of the casebook's id, to tell two casebooks apart.
    pub casebook: String,
    /// Whether a passphrase alone opens it nowhere but on the computer that keeps its key.
    pub two_secrets: bool,
}

/// Stands for a backup found in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "ts",
    derive(ts_rs::TS),
    ts(export, export_to = "api.ts", type = "number & { readonly __id: 'backup' }")
)]
pub struct BackupHandle(pub u32);

/// Settles which backup is restored, and under which name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepareRestore {
    /// Which.
    pub backup: BackupHandle,
    /// The name of the folder it is restored into, without its ending.
    pub name: Words,
}
