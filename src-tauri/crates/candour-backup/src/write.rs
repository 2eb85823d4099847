//! Writing a backup: the sealed files first, then the snapshot, read back before it takes its name.

use crate::{
    BackupError, BackupFolder, GoesOn,
    blobs::{self, Hashing, from_the_disk},
    error::on_the_way_out,
    folder::part_of,
    head::Head,
    manifest::Manifest,
    passing::Passing,
};
use candour_store::backups::Looked;
use candour_vault::{BackupId, CasebookFolder, Keys, durable, hex, sealed_files};
use jiff::Timestamp;
use std::{
    fs::{self, File},
    io::{self, BufReader, Read, Write},
    path::Path,
};

/// A snapshot that is ready to be written: a copy of the database under the key of its backup, looked at.
#[derive(Debug)]
pub struct Snapshot<'a> {
    /// The casebook.
    pub casebook: &'a CasebookFolder,
    /// Its keys.
    pub keys: &'a Keys,
    /// The backup's id, by which its key was had.
    pub id: BackupId,
    /// The copy of the database.
    pub database: &'a Path,
    /// What it holds.
    pub looked: &'a Looked,
    /// When it was made.
    pub made_at: Timestamp,
    /// The version of the program.
    pub version: &'a str,
}

/// A backup that was written and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// SHA-256 of its file, in hexadecimal.
    pub sha256: String,
    /// The length of its file.
    pub bytes: u64,
}

impl Snapshot<'_> {
    /// How many bytes pass until it is written and read back.
    ///
    /// # Errors
    /// What looking at the files meets.
    pub fn amount(&self, to: &BackupFolder) -> Result<u64, BackupError> {
        let of_files = self.looked.files.iter().map(|file| match blobs::has(to, file) {
            true if blobs::is_its_turn(file, self.made_at) => file.cipher_len,
            true => 0,
            false => 2 * file.cipher_len,
        });
        Ok(of_files.sum::<u64>() + 2 * fs::metadata(self.database)?.len())
    }

    /// The same for [`Snapshot::write_whole`].
    ///
    /// # Errors
    /// What looking at the copy meets.
    pub fn whole_amount(&self) -> Result<u64, BackupError> {
        let files = self.looked.files.iter().map(|file| file.cipher_len);
        Ok(3 * files.sum::<u64>() + 2 * fs::metadata(self.database)?.len())
    }

    /// Writes it into the folder of backups, with the sealed files that are not there yet. Of those that are, a seventh is read again
    /// and copied anew if it is not as it was.
    ///
    /// # Errors
    /// [`BackupError::NotWhole`] if the record is not, [`BackupError::FileMissing`] or [`BackupError::FileDamaged`] if a sealed
    /// file is not, [`BackupError::NotAsWritten`], [`BackupError::Stopped`], or what the disk says. What was there before is
    /// as it was.
    pub fn write(&self, to: &BackupFolder, goes_on: GoesOn<'_>) -> Result<Copied, BackupError> {
        let written = self.write_all(to, goes_on);
        if written.is_err() && !goes_on(0) { Err(BackupError::Stopped) } else { written }
    }

    /// Writes everything into one file of its own, sealed files and all, for another computer.
    ///
    /// # Errors
    /// As [`Snapshot::write`].
    pub fn write_whole(&self, to: &Path, goes_on: GoesOn<'_>) -> Result<Copied, BackupError> {
        let whole = self.looked.files.iter().try_for_each(|file| blobs::stands(self.casebook, file, goes_on));
        let written = whole.and_then(|()| self.write_file(to, true, goes_on));
        if written.is_err() && !goes_on(0) { Err(BackupError::Stopped) } else { written }
    }

    fn write_all(&self, to: &BackupFolder, goes_on: GoesOn<'_>) -> Result<Copied, BackupError> {
        to.make()?;
        for file in &self.looked.files {
            let is_there = blobs::has(to, file);
            let is_good =
                is_there && (!blobs::is_its_turn(file, self.made_at) || blobs::is_whole(to, file, goes_on));
            if !goes_on(0) {
                return Err(BackupError::Stopped);
            }
            if !is_good {
                blobs::copy_out(self.casebook, to, file, goes_on)?;
            }
        }
        self.write_file(&to.snapshot(self.made_at), false, goes_on)
    }

    fn write_file(&self, path: &Path, whole: bool, goes_on: GoesOn<'_>) -> Result<Copied, BackupError> {
        if !self.looked.checked.faults.is_empty() {
            return Err(BackupError::NotWhole);
        }
        let part = part_of(path);
        let written = self.write_part(&part, whole, goes_on).and_then(|copied| {
            fs::rename(&part, path)?;
            Ok(copied)
        });
        if written.is_err() {
            // Best effort: what went wrong is told, and the next backup takes it away.
            let _ = fs::remove_file(&part);
        }
        let copied = written?;
        durable::sync_folder_of(path).map_err(on_the_way_out)?;
        Ok(copied)
    }

    fn write_part(&self, part: &Path, whole: bool, goes_on: GoesOn<'_>) -> Result<Copied, BackupError> {
        let header = fs::read(self.casebook.header())?;
        let head = Head { id: self.id, header };
        let database = fs::metadata(self.database)?.len();
        let casebook = self.keys.casebook_id();
        let manifest =
            Manifest::of(casebook, self.made_at, self.version, self.looked, database, whole)?.written()?;
        let key = self.keys.backup_key(self.id)?;
        let _ = fs::remove_file(part);
        let mut target = durable::create(part).map_err(on_the_way_out)?;
        head.write(&mut target)?;
        let plain = manifest.as_slice().chain(Passing::new(File::open(self.database)?, goes_on));
        let sealed = if whole {
            key.seal(plain.chain(Passing::new(self.files(), goes_on)), &mut target)
        } else {
            key.seal(plain, &mut target)
        }
        .map_err(on_the_way_out)?;
        target.flush()?;
        target.sync_all()?;

        let mut back = Hashing::new(BufReader::new(from_the_disk(part)?));
        let read = Head::read(&mut back)?;
        let opened = key.open(&mut back).map_err(|_| BackupError::NotAsWritten)?;
        let mut plain = Hashing::new(Passing::new(opened, goes_on));
        io::copy(&mut plain, &mut io::sink()).map_err(not_as_written)?;
        if read != head || plain.finish() != (sealed.plain_sha256, sealed.plain_len) {
            return Err(BackupError::NotAsWritten);
        }
        let (sha256, bytes) = back.finish();
        Ok(Copied { sha256: hex(&sha256), bytes })
    }

    /// Every sealed file, one after another.
    fn files(&self) -> impl Read {
        let paths = self.looked.files.iter().map(|file| sealed_files::path(self.casebook, &file.blob_id));
        OneAfterAnother { paths: paths.collect::<Vec<_>>().into_iter(), open: None }
    }
}

fn not_as_written(error: io::Error) -> BackupError {
    match BackupError::from(error) {
        BackupError::Damaged => BackupError::NotAsWritten,
        other => other,
    }
}

/// Files read as if they were one. Each is opened when it is reached.
struct OneAfterAnother {
    paths: std::vec::IntoIter<std::path::PathBuf>,
    open: Option<File>,
}

impl Read for OneAfterAnother {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(file) = &mut self.open {
                match file.read(buffer)? {
                    0 if !buffer.is_empty() => self.open = None,
                    length => return Ok(length),
                }
            }
            match self.paths.next() {
                Some(path) => self.open = Some(File::open(path)?),
                None => return Ok(0),
            }
        }
    }
}
