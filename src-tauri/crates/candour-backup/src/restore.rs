//! From a backup to a casebook: the record first, looked at and compared with the backup's own list, then its sealed files.

use crate::{
    BackupError, Found, GoesOn, blobs,
    head::Head,
    manifest::{Manifest, hex},
    passing::Passing,
};
use candour_store::{
    audit,
    backups::{self, Looked},
};
use candour_vault::{BackupKey, CasebookFolder, Keys, sealed_files, sealed_files::SealedFile};
use std::{
    fs::{self, File},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
};

/// What was restored, all of it compared with what the backup says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the audit chain stands.
    pub head: audit::Head,
    /// How many sealed files there are.
    pub files: u64,
}

impl Restored {
    /// The hash of the chain's last entry, in hexadecimal.
    #[must_use]
    pub fn head_in_hex(&self) -> String {
        hex(&self.head.hash)
    }
}

/// Fills a casebook's folder, in which only its header stands, from a backup.
///
/// # Errors
/// [`BackupError::Damaged`] or [`BackupError::FileMissing`] if the backup is not whole, [`BackupError::Stopped`], or what the disk
/// says. The folder is then of no use.
pub fn restore(
    backup: &Found,
    folder: &CasebookFolder,
    keys: &Keys,
    goes_on: GoesOn<'_>,
) -> Result<Restored, BackupError> {
    let restored = restore_all(backup, folder, keys, goes_on);
    if restored.is_err() && !goes_on(0) { Err(BackupError::Stopped) } else { restored }
}

fn restore_all(
    backup: &Found,
    folder: &CasebookFolder,
    keys: &Keys,
    goes_on: GoesOn<'_>,
) -> Result<Restored, BackupError> {
    let key = keys.backup_key(backup.id())?;
    let mut file = BufReader::new(File::open(&backup.path)?);
    Head::read(&mut file)?;
    let mut stream = Passing::new(key.open(file).map_err(|_| BackupError::Damaged)?, goes_on);
    let manifest = Manifest::read(&mut stream)?;
    let copy = folder.database_copy();
    let looked = extract(&mut stream, &manifest, &copy, &key)?;
    let head = looked.checked.head.ok_or(BackupError::Damaged)?;
    backups::put_back(&copy, &key.database_key()?, folder, keys)?;
    fs::remove_file(&copy)?;
    for (file, listed) in looked.files.iter().zip(&manifest.files) {
        let to = sealed_files::path(folder, &file.blob_id);
        if manifest.whole {
            blobs::copy((&mut stream).take(listed.length), &to, file, &|_| true)?;
        } else {
            from_beside(backup, file, &to, goes_on)?;
        }
    }
    if stream.read(&mut [0])? > 0 {
        Err(BackupError::Damaged)
    } else {
        Ok(Restored { head, files: looked.files.len() as u64 })
    }
}

/// Takes the database out of the stream, and looks whether it is what the backup lists.
fn extract(
    stream: &mut impl Read,
    manifest: &Manifest,
    copy: &Path,
    key: &BackupKey,
) -> Result<Looked, BackupError> {
    let mut target = File::create_new(copy)?;
    let length = io::copy(&mut stream.take(manifest.database), &mut target)?;
    drop(target);
    if length != manifest.database {
        return Err(BackupError::Damaged);
    }
    let looked = backups::look(copy, &key.database_key()?)?;
    if manifest.agrees(&looked) { Ok(looked) } else { Err(BackupError::Damaged) }
}

fn from_beside(backup: &Found, file: &SealedFile, to: &Path, goes_on: GoesOn<'_>) -> Result<(), BackupError> {
    let from: PathBuf = backup.beside().ok_or(BackupError::FileMissing)?.blob(&file.blob_id);
    match File::open(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(BackupError::FileMissing),
        source => blobs::copy(source?, to, file, goes_on),
    }
}
