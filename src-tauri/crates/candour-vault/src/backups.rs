//! The key of one backup: what its stream is sealed under, and its copy of the database.
//!
//! A backup's database has a key of its own, so that no page of it can be put in place of a page of the casebook. What a backup
//! holds, where it lies and how it is checked is `candour-backup`'s.

#[cfg(test)]
mod tests;

use std::io::{self, Read, Write};

use age::stream::StreamReader;
use uuid::Uuid;

use crate::sealed_files::{SealedFile, decrypt, encrypt};
use crate::secret::opaque;
use crate::{BackupId, BlobId, DatabaseKey, Keys, MatterKey, VaultError};

/// The key of a backup. It seals as a matter's key does, with sixteen zero bytes where the matter's id stands.
pub struct BackupKey {
    key: MatterKey,
    backup: BackupId,
}
opaque!(BackupKey);

impl Keys {
    /// The key of a backup of this casebook.
    ///
    /// # Errors
    /// [`VaultError::Crypto`], which fixed lengths rule out.
    pub fn backup_key(&self, backup: BackupId) -> Result<BackupKey, VaultError> {
        let casebook = self.casebook_id();
        let key = self.master.derive(&casebook, &format!("backup/v1/{backup}"))?;
        Ok(BackupKey { key: MatterKey::new(key, casebook, Uuid::nil()), backup })
    }
}

impl BackupKey {
    /// The raw key of the backup's copy of the database.
    ///
    /// # Errors
    /// [`VaultError::Crypto`], which fixed lengths rule out.
    pub fn database_key(&self) -> Result<DatabaseKey, VaultError> {
        let key = self.key.secret().derive(self.key.casebook(), "backup-database/v1")?;
        Ok(DatabaseKey::new(key))
    }

    /// Seals whatever the reader gives, of any length, in little memory, and says what it measured.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn seal(&self, plain: impl Read, sealed: impl Write) -> Result<SealedFile, VaultError> {
        encrypt(&self.key, self.blob(), plain, sealed)
    }

    /// Opens the stream, to be read piece by piece. An alteration shows as an error of the kind `InvalidData` or
    /// `UnexpectedEof` when the piece is reached.
    ///
    /// # Errors
    /// [`VaultError::FileDamaged`] if its head is altered, or it is another backup's or another casebook's.
    pub fn open<R: Read>(&self, sealed: R) -> Result<OpenedStream<R>, VaultError> {
        Ok(OpenedStream(decrypt(&self.key, self.blob(), sealed)?))
    }

    const fn blob(&self) -> BlobId {
        BlobId::new(*self.backup.as_bytes())
    }
}

/// The stream of a backup being read.
pub struct OpenedStream<R>(StreamReader<R>);

impl<R> std::fmt::Debug for OpenedStream<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OpenedStream")
    }
}

impl<R: Read> Read for OpenedStream<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}
