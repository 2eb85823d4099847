//! The folder a casebook is made in, until it takes its name.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, FlockOperation, RenameFlags};

use crate::{CasebookFolder, CasebookId, VaultError, casebook_id, durable};

/// The folder `….new`, locked while it is being filled and removed on drop unless it took its name.
pub(super) struct Unfinished {
    pub(super) folder: CasebookFolder,
    final_path: PathBuf,
    lock: File,
    is_named: bool,
}

impl Unfinished {
    pub(super) fn make(final_path: &Path) -> Result<(Self, Option<CasebookId>), VaultError> {
        if final_path.symlink_metadata().is_ok() {
            return Err(VaultError::NameTaken);
        }
        let path = durable::beside(final_path);
        let left_behind = remove_left_behind(&path)?;
        durable::make_folder(&path).map_err(taken)?;
        let lock = File::open(&path)?;
        rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive)
            .map_err(|_| VaultError::NameTaken)?;
        let folder = CasebookFolder::at(path);
        Ok((Self { folder, final_path: final_path.to_owned(), lock, is_named: false }, left_behind))
    }

    /// Renames the folder; if the new name cannot be made durable, it is as if nothing had happened.
    pub(super) fn take_name(&mut self) -> Result<CasebookFolder, VaultError> {
        sync_tree(self.folder.path())?;
        rename(self.folder.path(), &self.final_path)?;
        if let Err(error) = durable::sync_folder_of(&self.final_path) {
            rename(&self.final_path, self.folder.path())?;
            return Err(error);
        }
        self.is_named = true;
        Ok(CasebookFolder::at(&self.final_path))
    }
}

/// Renames without ever putting something in place of something else.
fn rename(from: &Path, to: &Path) -> Result<(), VaultError> {
    rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE).map_err(|error| taken(error.into()))
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.is_named {
            // What cannot be removed now is removed by the next creation of that name.
            let _ = fs::remove_dir_all(self.folder.path());
        }
        let _ = rustix::fs::flock(&self.lock, FlockOperation::Unlock);
    }
}

/// Removes what a crash left of an earlier creation, if nobody is at it and it is nothing else.
fn remove_left_behind(path: &Path) -> Result<Option<CasebookId>, VaultError> {
    let lock = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        lock => lock?,
    };
    rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive).map_err(|_| VaultError::NameTaken)?;
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name();
        let is_ours = name
            .to_str()
            .is_some_and(|n| n.starts_with("casebook.") || n.starts_with("READ-ME.txt") || n == "blobs");
        if !is_ours {
            return Err(VaultError::NameTaken);
        }
    }
    let casebook = casebook_id(&CasebookFolder::at(path)).ok();
    fs::remove_dir_all(path)?;
    Ok(casebook)
}

fn taken(error: VaultError) -> VaultError {
    match error {
        VaultError::Io(error)
            if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty) =>
        {
            VaultError::NameTaken
        }
        other => other,
    }
}

/// Makes every file and name under a folder durable.
fn sync_tree(folder: &Path) -> Result<(), VaultError> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            File::open(entry.path())?.sync_all()?;
        }
    }
    durable::sync_folder(folder)
}
