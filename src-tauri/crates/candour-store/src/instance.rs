//! One opening of a casebook in this process.
//!
//! Between processes SQLite's exclusive lock refuses the second. Inside one, that lock is the process's own, and closing any
//! handle of the file would give it up: so a second opening is refused before the file is touched.

use crate::StoreError;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

static OPEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The right to touch a casebook's database, given up when dropped.
#[derive(Debug)]
pub(crate) struct Instance(PathBuf);

impl Instance {
    /// Claims the database at this canonical path.
    pub(crate) fn claim(database: &Path) -> Result<Self, StoreError> {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        if open.insert(database.to_owned()) { Ok(Self(database.to_owned())) } else { Err(StoreError::InUse) }
    }

    /// Its path.
    pub(crate) fn database(&self) -> &Path {
        &self.0
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        OPEN.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}
