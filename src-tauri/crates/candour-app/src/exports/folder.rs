//! The folder that an export is written into: under a name that ends in `.part` until everything in it is whole and durable.

use crate::{
    AppError,
    files::{Course, Watched},
};
use candour_export::{Document, ExportError, Hashed};
use candour_model::dates::CivilDate;
use candour_vault::VaultError;
use std::{
    collections::BTreeSet,
    fs::{self, DirBuilder, File},
    io::{self, BufWriter, ErrorKind, Read, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

/// So many exports of one day can lie in one folder.
const MOST: u32 = 99;

/// A folder being filled. Dropped before it is finished, it is taken away with everything in it.
pub(super) struct Part {
    /// Where it lies now.
    path: PathBuf,
    /// Where it will lie.
    to: PathBuf,
    is_finished: bool,
}

impl Part {
    /// Makes a folder under the first name of the day that is free, for its owner only.
    ///
    /// # Errors
    /// When it cannot be made there.
    pub(super) fn begin(inside: &Path, day: CivilDate) -> Result<Self, AppError> {
        for number in 1..=MOST {
            let name = if number == 1 {
                format!("Candour export {day}")
            } else {
                format!("Candour export {day} {number}")
            };
            let (to, path) = (inside.join(&name), inside.join(format!("{name}.part")));
            if to.exists() || path.exists() {
                continue;
            }
            make_folder(&path).map_err(|error| refused(&error))?;
            return Ok(Self { path, to, is_finished: false });
        }
        Err(AppError::at("place", "There are many exports of today in that folder. Choose another"))
    }

    /// Writes a document into it, durably, and counts what is written.
    ///
    /// # Errors
    /// What the disk refuses, or what the document cannot be; that it is to stop.
    pub(super) fn write(&self, document: &Document<'_>, course: &Course) -> Result<(), AppError> {
        let file = BufWriter::new(self.create(&document.path)?);
        let mut counting = Counting { inner: file, course };
        match document.write(&mut counting) {
            Err(ExportError::Io(error)) => return Err(refused(&error)),
            written => written?,
        }
        let file = counting.inner.into_inner().map_err(|error| refused(error.error()))?;
        file.sync_all().map_err(|error| refused(&error))
    }

    /// Writes a short text into it, durably.
    ///
    /// # Errors
    /// What the disk refuses.
    pub(super) fn write_text(&self, path: &str, text: &str) -> Result<(), AppError> {
        let mut file = self.create(path)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| refused(&error))
    }

    /// Copies what is read into it, durably, and compares it with its hash.
    ///
    /// # Errors
    /// What the disk refuses; a sealed file that is damaged or cannot be read; that it is to stop.
    pub(super) fn copy(
        &self,
        path: &str,
        (plain, course): (impl Read, &Course),
        sha256: &str,
    ) -> Result<(), AppError> {
        let mut file = Hashed::new(self.create(path)?);
        io::copy(&mut Watched::new(plain, course), &mut file).map_err(|error| match error.kind() {
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => AppError::Vault(VaultError::FileDamaged),
            _ if course.is_lost() => AppError::Disk(error),
            _ => refused(&error),
        })?;
        let (file, found, _) = file.finish();
        if found != sha256 {
            return Err(AppError::Vault(VaultError::FileDamaged));
        }
        file.sync_all().map_err(|error| refused(&error))
    }

    /// Gives it its name once everything in it is durable, and returns the name.
    ///
    /// # Errors
    /// What the disk refuses; it is taken away then.
    pub(super) fn finish(mut self) -> Result<String, AppError> {
        self.take_name().map_err(|error| refused(&error))?;
        Ok(self.to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
    }

    fn take_name(&mut self) -> io::Result<()> {
        let mut folders = BTreeSet::from([self.path.clone()]);
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.insert(entry.path());
            }
        }
        for folder in &folders {
            sync_folder(folder)?;
        }
        fs::rename(&self.path, &self.to)?;
        // Where it is not durable it is taken away under the name that it has now.
        self.path.clone_from(&self.to);
        self.to.parent().map_or(Ok(()), sync_folder)?;
        self.is_finished = true;
        Ok(())
    }

    fn create(&self, path: &str) -> Result<File, AppError> {
        let path = self.path.join(path);
        let folder = path.parent().filter(|folder| !folder.is_dir());
        folder
            .map_or(Ok(()), make_folder)
            .and_then(|()| File::options().write(true).create_new(true).mode(0o600).open(&path))
            .map_err(|error| refused(&error))
    }
}

/// Makes a folder for its owner only.
fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(path)
}

fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// What a place outside the casebook refuses says nothing of the casebook: it is said at the place.
fn refused(error: &io::Error) -> AppError {
    let why = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "There is no room on that disk. Make room, or choose a folder on a larger one"
        }
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
            "That folder cannot be written. Choose another, or take the write protection off its disk"
        }
        ErrorKind::FileTooLarge => {
            "That disk cannot hold a file so long, because of how it was formatted. Choose a folder on another"
        }
        _ => "That folder could not be written to its end. Choose another, best on another disk",
    };
    AppError::at("place", why)
}

/// A writer that counts what passes, and fails once the export is to stop.
struct Counting<'a, W> {
    inner: W,
    course: &'a Course,
}

impl<W: Write> Write for Counting<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.course.is_stopped() {
            return Err(io::Error::other("stopped"));
        }
        let written = self.inner.write(bytes)?;
        self.course.goes_on(written as u64);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_finished {
            // Best effort: what went wrong is told, and a name that ends in `.part` says what it is.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::FileWork;
    use jiff::civil::date;
    use tempfile::TempDir;

    const DAY: CivilDate = date(2026, 11, 23);

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = entries.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_name_that_is_taken_is_left_as_it_is() {
        let home = TempDir::new().unwrap();
        fs::create_dir(home.path().join("Candour export 2026-11-23")).unwrap();
        fs::create_dir(home.path().join("Candour export 2026-11-23 2.part")).unwrap();
        let part = Part::begin(home.path(), DAY).unwrap();
        part.write_text("index.html", "words").unwrap();
        part.write_text("tables/a.csv", "words").unwrap();
        assert_eq!(part.finish().unwrap(), "Candour export 2026-11-23 3");
        let made = home.path().join("Candour export 2026-11-23 3");
        assert_eq!(names(&made), ["index.html", "tables"]);
        assert_eq!(fs::read(made.join("tables/a.csv")).unwrap(), b"words".to_vec());
        assert_eq!(names(home.path()).len(), 3);
    }

    #[test]
    fn what_is_not_finished_is_taken_away() {
        let home = TempDir::new().unwrap();
        let part = Part::begin(home.path(), DAY).unwrap();
        part.write_text("tables/a.csv", "words").unwrap();
        drop(part);
        assert!(names(home.path()).is_empty());
    }

    #[test]
    fn a_copy_that_is_not_what_it_should_be_is_damage() {
        let home = TempDir::new().unwrap();
        let part = Part::begin(home.path(), DAY).unwrap();
        let work = FileWork::default();
        let under_way = work.begin(11).unwrap();
        let plain = (&b"other bytes"[..], &**under_way.course());
        let copied = part.copy("matter-1/evidence-0001.pdf", plain, &"0".repeat(64));
        assert!(matches!(copied, Err(AppError::Vault(VaultError::FileDamaged))));
    }

    #[test]
    fn what_the_place_refuses_is_said_of_the_place() {
        for (kind, part) in [
            (ErrorKind::StorageFull, "no room"),
            (ErrorKind::ReadOnlyFilesystem, "cannot be written"),
            (ErrorKind::PermissionDenied, "cannot be written"),
            (ErrorKind::FileTooLarge, "formatted"),
            (ErrorKind::Other, "another disk"),
        ] {
            let error = refused(&kind.into());
            assert_eq!(error.fields()[0].field, "place");
            assert!(error.fields()[0].problem.contains(part), "{kind}");
        }
        assert!(Part::begin(Path::new("/proc/nowhere"), DAY).is_err());
    }
}
