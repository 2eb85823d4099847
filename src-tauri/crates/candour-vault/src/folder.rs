//! The folder `<name>.casebook` and where things lie in it. Whether they are good is not asked here.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::ids::hex;
use crate::secret::opaque;
use crate::{BackupId, VaultError};

const COPY: &str = "casebook.db.copy-";

/// The path of a casebook's folder. A path may bear a name, so `Debug` does not print it.
#[derive(Clone, PartialEq, Eq)]
pub struct CasebookFolder(PathBuf);
opaque!(CasebookFolder);

impl CasebookFolder {
    /// The casebook at this path, whether or not there is one.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// `casebook.hdr`.
    #[must_use]
    pub fn header(&self) -> PathBuf {
        self.0.join("casebook.hdr")
    }

    /// `casebook.hdr.2`, the same bytes again.
    #[must_use]
    pub fn header_copy(&self) -> PathBuf {
        self.0.join("casebook.hdr.2")
    }

    /// `casebook.seen`.
    #[must_use]
    pub fn seen(&self) -> PathBuf {
        self.0.join("casebook.seen")
    }

    /// `casebook.db`.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.0.join("casebook.db")
    }

    /// `casebook.db.copy-<32 digits>`: the database under the key of a backup, while that is made or restored.
    #[must_use]
    pub fn database_copy(&self, backup: BackupId) -> PathBuf {
        self.0.join(format!("{COPY}{backup}"))
    }

    /// Takes away the copy of one backup, or of all of them, with what the database keeps beside it.
    ///
    /// # Errors
    /// What reading the folder or removing meets.
    pub fn clear_database_copies(&self, of: Option<BackupId>) -> Result<(), VaultError> {
        let name = of.map_or_else(|| COPY.to_owned(), |backup| format!("{COPY}{backup}"));
        for entry in fs::read_dir(&self.0)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&name) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Eight digits that tell this folder from others, and say nothing of its path to whoever reads them.
    #[must_use]
    pub fn mark(&self) -> String {
        let path = fs::canonicalize(&self.0).unwrap_or_else(|_| self.0.clone());
        hex(&Sha256::digest(path.as_os_str().as_bytes())[..4])
    }

    /// The folder of the sealed files.
    #[must_use]
    pub fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    /// `READ-ME.txt`.
    #[must_use]
    pub fn read_me(&self) -> PathBuf {
        self.0.join("READ-ME.txt")
    }
}
