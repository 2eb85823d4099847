//! From a backup to a casebook: the record first, looked at and compared with the backup's own list, then its sealed files.

use crate::{
    BackupError, Found, GoesOn, blobs,
    head::Head,
    manifest::Manifest,
    passing::{self, Passing},
};
use candour_store::{
    audit,
    backups::{self, Looked},
};
use candour_vault::{BackupKey, CasebookFolder, Keys, hex, sealed_files, sealed_files::SealedFile};
use jiff::Timestamp;
use std::{
    fs::{self, File},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
};

/// What was restored, all of it compared with what the backup says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made, by what is inside its seal.
    pub made_at: Timestamp,
    /// Where the audit chain stands.
    pub head: audit::Head,
    /// How many sealed files there are.
    pub files: u64,
    /// How many more the record names that the backup lacks, or has in another form than they were written.
    pub lacking: u64,
}

impl Restored {
    /// The hash of the chain's last entry, in hexadecimal.
    #[must_use]
    pub fn head_in_hex(&self) -> String {
        hex(&self.head.hash)
    }
}

/// Fills a casebook's folder, in which only its header stands, from a backup. `expects` is told how many bytes will pass. A sealed
/// file that the backup lacks is counted, and stands in the way of nothing else.
///
/// # Errors
/// [`BackupError::Damaged`] if the copy of the record is not whole, [`BackupError::Stopped`], or what the disk says. The folder is
/// then of no use.
pub fn restore(
    backup: &Found,
    folder: &CasebookFolder,
    keys: &Keys,
    expects: &dyn Fn(u64),
    goes_on: GoesOn<'_>,
) -> Result<Restored, BackupError> {
    let restored = restore_all(backup, folder, keys, expects, goes_on);
    if restored.is_err() && !goes_on(0) { Err(BackupError::Stopped) } else { restored }
}

fn restore_all(
    backup: &Found,
    folder: &CasebookFolder,
    keys: &Keys,
    expects: &dyn Fn(u64),
    goes_on: GoesOn<'_>,
) -> Result<Restored, BackupError> {
    let key = keys.backup_key(backup.id())?;
    let mut file = BufReader::new(passing::open(&backup.path)?);
    if Head::read(&mut file)? != backup.head {
        return Err(BackupError::Damaged);
    }
    let mut stream = Passing::new(key.open(file).map_err(|_| BackupError::Damaged)?, goes_on);
    let manifest = Manifest::read(&mut stream)?;
    if manifest.casebook != keys.casebook_id().to_string() {
        return Err(BackupError::Damaged);
    }
    let times = if manifest.whole { 3 } else { 2 };
    expects(manifest.database + times * manifest.files.iter().map(|file| file.length).sum::<u64>());
    let copy = folder.database_copy(backup.id());
    let looked = extract(&mut stream, &manifest, &copy, &key)?;
    let head = looked.checked.head.ok_or(BackupError::Damaged)?;
    backups::put_back(&copy, &key.database_key()?, folder, keys)?;
    fs::remove_file(&copy)?;
    let mut lacking = 0;
    for (file, listed) in looked.files.iter().zip(&manifest.files) {
        let to = sealed_files::path(folder, &file.blob_id);
        if manifest.whole {
            blobs::copy((&mut stream).take(listed.length), &to, file, goes_on)?;
            continue;
        }
        match from_beside(backup, file, &to, goes_on) {
            Err(BackupError::FileMissing | BackupError::FileDamaged) => lacking += 1,
            copied => copied?,
        }
    }
    if stream.read(&mut [0])? > 0 {
        return Err(BackupError::Damaged);
    }
    let files = looked.files.len() as u64 - lacking;
    Ok(Restored { made_at: manifest.made_at, head, files, lacking })
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
    match passing::open(&from) {
        Err(BackupError::Gone) => Err(BackupError::FileMissing),
        Err(BackupError::NotABackup) => Err(BackupError::FileDamaged),
        source => blobs::copy(source?, to, file, goes_on),
    }
}
