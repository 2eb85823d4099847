//! Files that are there whole or not at all, after a power cut too.
//!
//! The order is always: write beside, sync, rename, sync the folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::VaultError;

/// Puts these bytes at `path`, in place of what was there.
///
/// # Errors
/// What writing meets; what stood there is then as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let beside = beside(path);
    write_and_rename(&beside, path, bytes).inspect_err(|_| {
        // Best effort: what stays behind is overwritten next time.
        let _ = fs::remove_file(&beside);
    })?;
    sync_folder_of(path)
}

fn write_and_rename(beside: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private().create(true).truncate(true).open(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(beside, path)
}

/// Creates a file that must not be there yet, readable by its owner only.
///
/// # Errors
/// What creating meets.
pub fn create(path: &Path) -> Result<File, VaultError> {
    Ok(private().create_new(true).open(path)?)
}

/// Makes a folder that must not be there yet, for its owner only.
///
/// # Errors
/// What making meets.
pub fn make_folder(path: &Path) -> Result<(), VaultError> {
    Ok(fs::DirBuilder::new().mode(0o700).create(path)?)
}

/// Makes a folder with all that lead to it, where they are not there yet, and makes their names durable.
///
/// # Errors
/// What making and syncing meet.
pub fn make_folders(path: &Path) -> Result<(), VaultError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        make_folders(parent)?;
    }
    fs::create_dir(path)?;
    sync_folder_of(path)
}

/// Makes the names in a folder durable.
///
/// # Errors
/// What syncing meets.
pub fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    Ok(File::open(folder)?.sync_all()?)
}

/// Makes the name of a file durable.
///
/// # Errors
/// What syncing meets.
pub fn sync_folder_of(path: &Path) -> Result<(), VaultError> {
    path.parent().map_or(Ok(()), sync_folder)
}

/// Where a file is written before it takes its name.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    PathBuf::from(name)
}

fn private() -> OpenOptions {
    let no_follow = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();
    let mut options = OpenOptions::new();
    options.write(true).mode(0o600).custom_flags(no_follow);
    options
}
