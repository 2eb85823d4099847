//! Sealed files that no row names, and how a file goes.
//!
//! Rows go first: a file is removed only after the removal of its row is committed. Whether a row names a file is for the
//! store to say.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::path;
use crate::{BlobId, CasebookFolder, VaultError, durable};

/// The files that nothing names, in the order of their names.
///
/// # Errors
/// [`VaultError::Io`] and its like if the folder cannot be read.
pub fn orphans(
    folder: &CasebookFolder,
    is_named: impl Fn(&BlobId) -> bool,
) -> Result<Vec<BlobId>, VaultError> {
    let mut found = Vec::new();
    for drawer in names_in(&folder.blobs())?.iter().filter(|name| name.len() == 2) {
        let names = names_in(&folder.blobs().join(drawer))?;
        found.extend(names.iter().filter_map(|name| BlobId::from_file_name(name)).filter(|id| !is_named(id)));
    }
    found.sort_unstable();
    Ok(found)
}

/// Moves a file that nothing names to `blobs/orphans`, where it stays until someone clears it.
///
/// # Errors
/// [`VaultError::FileMissing`] if it is not there, or what moving meets.
pub fn set_aside(folder: &CasebookFolder, blob: &BlobId) -> Result<(), VaultError> {
    let aside = folder.blobs().join("orphans");
    if !aside.is_dir() {
        durable::make_folder(&aside)?;
        durable::sync_folder_of(&aside)?;
    }
    let home = path(folder, blob);
    fs::rename(&home, aside.join(blob.to_string())).map_err(missing)?;
    durable::sync_folder(&aside)?;
    durable::sync_folder_of(&home)
}

/// Removes a file whose row is gone.
///
/// # Errors
/// [`VaultError::FileMissing`] if it is not there, or what removing meets.
pub fn remove(folder: &CasebookFolder, blob: &BlobId) -> Result<(), VaultError> {
    let home = path(folder, blob);
    fs::remove_file(&home).map_err(missing)?;
    durable::sync_folder_of(&home)
}

/// Removes what a crash left half written; nothing ever named it. Returns how many files there were.
///
/// # Errors
/// [`VaultError::Io`] and its like if the folder cannot be read or written.
pub fn clear_unfinished(folder: &CasebookFolder) -> Result<usize, VaultError> {
    let parts = folder.blobs().join("part");
    let names = names_in(&parts)?;
    for name in &names {
        fs::remove_file(parts.join(name))?;
    }
    Ok(names.len())
}

/// The names in a folder; none if there is no such folder.
fn names_in(folder: &Path) -> Result<Vec<String>, VaultError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let names = entries.map(|entry| entry.map(|entry| entry.file_name()));
    Ok(names.collect::<Result<Vec<_>, _>>()?.into_iter().filter_map(|name| name.into_string().ok()).collect())
}

fn missing(error: std::io::Error) -> VaultError {
    match error.kind() {
        ErrorKind::NotFound => VaultError::FileMissing,
        _ => error.into(),
    }
}
