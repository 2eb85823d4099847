//! The folder `<name>.casebook` and where things lie in it. Whether they are there, or good, is not asked here.

use std::path::{Path, PathBuf};

use crate::secret::opaque;

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

    /// `casebook.db.copy`: the database under the key of a backup, while one is made or restored.
    #[must_use]
    pub fn database_copy(&self) -> PathBuf {
        self.0.join("casebook.db.copy")
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
