//! Sealed files in a backup: copied once, read back before they count, and never written again.

use crate::{
    BackupError, BackupFolder, GoesOn,
    error::on_the_way_out,
    folder::{make_folder, part_of},
    passing::{self, Passing},
};
use candour_vault::{CasebookFolder, durable, sealed_files, sealed_files::SealedFile};
use jiff::Timestamp;
use rustix::fs::Advice;
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// Whether the backup has a file already, by its length. It was read back when it came there.
pub(crate) fn has(folder: &BackupFolder, file: &SealedFile) -> bool {
    fs::symlink_metadata(folder.blob(&file.blob_id))
        .is_ok_and(|found| found.is_file() && found.len() == file.cipher_len)
}

/// Whether it is this file's turn to be read again, which comes every seventh day.
pub(crate) fn is_its_turn(file: &SealedFile, made_at: Timestamp) -> bool {
    let day = made_at.as_second().div_euclid(24 * 60 * 60);
    i64::from(file.blob_id.as_bytes()[0] % 7) == day.rem_euclid(7)
}

/// Whether a file in the backup is as it was written.
pub(crate) fn is_whole(folder: &BackupFolder, file: &SealedFile, goes_on: GoesOn<'_>) -> bool {
    reads_as(&folder.blob(&file.blob_id), file, goes_on).is_ok()
}

/// Copies a sealed file of the casebook into the backup.
pub(crate) fn copy_out(
    casebook: &CasebookFolder,
    folder: &BackupFolder,
    file: &SealedFile,
    goes_on: GoesOn<'_>,
) -> Result<(), BackupError> {
    let source = passing::open(&sealed_files::path(casebook, &file.blob_id)).map_err(missing)?;
    copy(source, &folder.blob(&file.blob_id), file, goes_on)
}

/// Copies a sealed file from a reader to its place, and reads it back.
pub(crate) fn copy(
    source: impl Read,
    to: &Path,
    file: &SealedFile,
    goes_on: GoesOn<'_>,
) -> Result<(), BackupError> {
    let drawer = to.parent().ok_or(BackupError::Gone)?;
    make_folder(drawer)?;
    let part = part_of(to);
    let written = write(source, &part, file, goes_on).and_then(|()| Ok(fs::rename(&part, to)?));
    if written.is_err() {
        // Best effort: what went wrong is told, and this is beside it.
        let _ = fs::remove_file(&part);
    }
    written?;
    durable::sync_folder(drawer).map_err(on_the_way_out)
}

fn write(source: impl Read, part: &Path, file: &SealedFile, goes_on: GoesOn<'_>) -> Result<(), BackupError> {
    // What an interrupted copy left is begun anew.
    let _ = fs::remove_file(part);
    let mut target = durable::create(part).map_err(on_the_way_out)?;
    // One byte more than there should be is enough to know that it is another file.
    let mut source = Hashing::new(Passing::new(source.take(file.cipher_len + 1), goes_on));
    io::copy(&mut source, &mut target).map_err(|error| match BackupError::from(error) {
        BackupError::Damaged => BackupError::FileDamaged,
        error => error,
    })?;
    target.sync_all()?;
    if source.finish() != (file.cipher_sha256, file.cipher_len) {
        return Err(BackupError::FileDamaged);
    }
    let mut back = Hashing::new(Passing::new(from_the_disk(part)?, goes_on));
    io::copy(&mut back, &mut io::sink())?;
    if back.finish() == (file.cipher_sha256, file.cipher_len) {
        Ok(())
    } else {
        Err(BackupError::NotAsWritten)
    }
}

/// A file to be read from the disk itself, as far as the system can be asked for that.
pub(crate) fn from_the_disk(path: &Path) -> Result<File, BackupError> {
    #[cfg(test)]
    crate::tests::meddle(path);
    let file = passing::open(path)?;
    // A hint: where it is not taken, what is read is still compared.
    let _ = rustix::fs::fadvise(&file, 0, None, Advice::DontNeed);
    Ok(file)
}

fn missing(error: BackupError) -> BackupError {
    match error {
        BackupError::Gone => BackupError::FileMissing,
        BackupError::NotABackup => BackupError::FileDamaged,
        error => error,
    }
}

/// A reader that hashes and counts what passes.
pub(crate) struct Hashing<R> {
    inner: R,
    sha256: Sha256,
    length: u64,
}

impl<R: Read> Hashing<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, sha256: Sha256::new(), length: 0 }
    }

    /// The hash and the length of all that was read.
    pub(crate) fn finish(self) -> ([u8; 32], u64) {
        (self.sha256.finalize().into(), self.length)
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.sha256.update(&buffer[..length]);
        self.length += length as u64;
        Ok(length)
    }
}

/// Whether a sealed file of the casebook is there and as it was written. Needs no key. A disk that cannot read it counts as damage.
///
/// # Errors
/// [`BackupError::FileMissing`], [`BackupError::FileDamaged`], [`BackupError::Stopped`].
pub fn stands(casebook: &CasebookFolder, file: &SealedFile, goes_on: GoesOn<'_>) -> Result<(), BackupError> {
    reads_as(&sealed_files::path(casebook, &file.blob_id), file, goes_on)
}

fn reads_as(path: &Path, file: &SealedFile, goes_on: GoesOn<'_>) -> Result<(), BackupError> {
    let source = passing::open(path).map_err(missing)?;
    let mut source = Hashing::new(Passing::new(source.take(file.cipher_len + 1), goes_on));
    match io::copy(&mut source, &mut io::sink()) {
        Err(_) if !goes_on(0) => Err(BackupError::Stopped),
        Ok(_) if source.finish() == (file.cipher_sha256, file.cipher_len) => Ok(()),
        _ => Err(BackupError::FileDamaged),
    }
}
