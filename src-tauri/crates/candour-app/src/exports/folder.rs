//! The folder that an export is written into: under a name that ends in `.part` until everything in it is whole and durable.

use crate::AppError;
use candour_export::Hashed;
use candour_model::dates::CivilDate;
use candour_vault::{VaultError, durable};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, BufWriter, ErrorKind, Read, Write},
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
            durable::make_folder(&path)?;
            return Ok(Self { path, to, is_finished: false });
        }
        Err(AppError::Disk(ErrorKind::AlreadyExists.into()))
    }

    /// Writes a document into it, durably.
    ///
    /// # Errors
    /// What the disk refuses, or what the document meets.
    pub(super) fn write(
        &self,
        path: &str,
        document: &mut dyn FnMut(&mut dyn Write) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let mut file = BufWriter::new(self.create(path)?);
        document(&mut file)?;
        let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok(file.sync_all()?)
    }

    /// Copies what is read into it, durably, and compares it with its hash.
    ///
    /// # Errors
    /// What the disk refuses; a sealed file that is damaged.
    pub(super) fn copy(&self, path: &str, mut plain: impl Read, sha256: &str) -> Result<(), AppError> {
        let mut file = Hashed::new(self.create(path)?);
        io::copy(&mut plain, &mut file).map_err(|error| match error.kind() {
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => AppError::Vault(VaultError::FileDamaged),
            _ => AppError::Disk(error),
        })?;
        let (file, found, _) = file.finish();
        if found != sha256 {
            return Err(AppError::Vault(VaultError::FileDamaged));
        }
        Ok(file.sync_all()?)
    }

    /// Gives it its name once everything in it is durable, and returns the name.
    ///
    /// # Errors
    /// What the disk refuses; it is taken away then.
    pub(super) fn finish(mut self) -> Result<String, AppError> {
        let mut folders = BTreeSet::from([self.path.clone()]);
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.insert(entry.path());
            }
        }
        for folder in &folders {
            durable::sync_folder(folder)?;
        }
        fs::rename(&self.path, &self.to)?;
        self.is_finished = true;
        durable::sync_folder_of(&self.to)?;
        Ok(self.to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
    }

    fn create(&self, path: &str) -> Result<File, AppError> {
        let path = self.path.join(path);
        if let Some(folder) = path.parent().filter(|folder| !folder.is_dir()) {
            durable::make_folder(folder)?;
        }
        Ok(durable::create(&path)?)
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
    use jiff::civil::date;
    use tempfile::TempDir;

    const DAY: CivilDate = date(2026, 11, 23);

    #[test]
    fn a_name_that_is_taken_is_left_as_it_is() {
        let home = TempDir::new().unwrap();
        fs::create_dir(home.path().join("Candour export 2026-11-23")).unwrap();
        let part = Part::begin(home.path(), DAY).unwrap();
        part.write("index.html", &mut |out| Ok(out.write_all(b"words")?)).unwrap();
        part.write("tables/a.csv", &mut |out| Ok(out.write_all(b"words")?)).unwrap();
        assert_eq!(part.finish().unwrap(), "Candour export 2026-11-23 2");
        assert_eq!(
            fs::read(home.path().join("Candour export 2026-11-23 2/tables/a.csv")).unwrap(),
            b"words".to_vec()
        );
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2);
    }

    #[test]
    fn what_is_not_finished_is_taken_away() {
        let home = TempDir::new().unwrap();
        let part = Part::begin(home.path(), DAY).unwrap();
        part.write("tables/a.csv", &mut |out| Ok(out.write_all(b"words")?)).unwrap();
        drop(part);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_copy_that_is_not_what_it_should_be_is_damage() {
        let home = TempDir::new().unwrap();
        let part = Part::begin(home.path(), DAY).unwrap();
        let copied = part.copy("matter-1/evidence-0001.pdf", &b"other bytes"[..], &"0".repeat(64));
        assert!(matches!(copied, Err(AppError::Vault(VaultError::FileDamaged))));
    }
}
