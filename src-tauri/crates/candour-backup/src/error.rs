//! What can go wrong with a backup, one variant a situation. No variant holds a path or a word of a case.

use candour_store::StoreError;
use candour_vault::VaultError;
use std::io::{self, ErrorKind};

/// Why a backup could not be made, found or restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// It was stopped by a person, or because the casebook was locked.
    #[error("finish a backup that was stopped")]
    Stopped,
    /// There is no backup in that folder, or the file is none.
    #[error("find a backup")]
    NotABackup,
    /// Made by a newer version.
    #[error("read a backup of a newer version")]
    TooNew,
    /// The copy of the record is cut short or altered, or says something else than its own list.
    #[error("trust a backup")]
    Damaged,
    /// A sealed file that the record names is not in the backup.
    #[error("find a sealed file in the backup")]
    FileMissing,
    /// A sealed file in the backup, or in the casebook, is not as it was written.
    #[error("trust a sealed file")]
    FileDamaged,
    /// What was read back is not what was written: the disk cannot be relied on.
    #[error("read back what was written")]
    NotAsWritten,
    /// The casebook itself is not whole, so that a copy of it would not be.
    #[error("copy a casebook that is not whole")]
    NotWhole,
    /// The disk with the backup is not there any more.
    #[error("reach the disk of the backup")]
    Gone,
    /// The disk is full.
    #[error("write a backup to a full disk")]
    DiskFull,
    /// The disk's format cannot hold so long a file.
    #[error("write a file longer than the disk can hold")]
    TooLong,
    /// The folder cannot be written.
    #[error("write a backup where writing is not allowed")]
    ReadOnly,
    /// The disk or the system reported a fault.
    #[error("read or write a backup")]
    Io(#[source] io::Error),
    /// The copy of the record.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Keys, seals and the casebook's folder.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::FileTooLarge => Self::TooLong,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            ErrorKind::NotFound => Self::Gone,
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => Self::Damaged,
            _ => Self::Io(error),
        }
    }
}

impl From<serde_json::Error> for BackupError {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged
    }
}

/// What a fault of the vault says when it came while something was written to the disk of the backup.
pub(crate) fn on_the_way_out(error: VaultError) -> BackupError {
    match error {
        VaultError::DiskFull => BackupError::DiskFull,
        VaultError::ReadOnly => BackupError::ReadOnly,
        VaultError::Missing => BackupError::Gone,
        VaultError::Io(error) => error.into(),
        error => BackupError::Vault(error),
    }
}
