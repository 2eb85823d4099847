//! The two files of the header, identical in peace.
//!
//! Both are replaced on every change, one after the other, so that a crash leaves the old or the new one whole. The newest
//! copy with a good checksum is read; if it then proves altered, the other one is tried.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::{Header, LONGEST, Unproved};
use crate::secret::Secret;
use crate::{CasebookFolder, VaultError, durable};

/// The distinct copies that are whole, newest first.
pub(crate) fn read(folder: &CasebookFolder) -> Result<Vec<Unproved>, VaultError> {
    let mut whole: Vec<Unproved> = Vec::new();
    let mut refused = VaultError::Missing;
    for path in [folder.header(), folder.header_copy()] {
        match read_one(&path).and_then(|bytes| Header::parse(&bytes)) {
            Ok(copy) if whole.iter().any(|other| other.signed == copy.signed && other.mac == copy.mac) => {}
            Ok(copy) => whole.push(copy),
            // Written by a newer version, if only half: not for us to touch.
            Err(newer @ VaultError::TooNew { .. }) => return Err(newer),
            // A copy that is there and bad says more than one that is not there.
            Err(VaultError::Missing) => {}
            Err(error) => refused = error,
        }
    }
    if whole.is_empty() {
        return Err(refused);
    }
    whole.sort_by_key(|copy| std::cmp::Reverse(copy.header.generation));
    Ok(whole)
}

/// Replaces both copies.
pub(crate) fn write(folder: &CasebookFolder, header: &Header, master: &Secret) -> Result<(), VaultError> {
    let bytes = header.sign(master)?;
    durable::replace(&folder.header(), &bytes)?;
    durable::replace(&folder.header_copy(), &bytes)
}

/// Whether a copy is missing or not whole. One that an interruption left behind the other is whole.
pub(crate) fn is_damaged(folder: &CasebookFolder) -> bool {
    let is_whole = |path| read_one(path).and_then(|bytes| Header::parse(&bytes)).is_ok();
    ![folder.header(), folder.header_copy()].iter().all(|path| is_whole(path))
}

/// Makes both copies say what was proved, if one of them did not.
pub(crate) fn mend(folder: &CasebookFolder, header: &Header, master: &Secret) -> Result<(), VaultError> {
    let bytes = header.sign(master)?;
    for path in [folder.header(), folder.header_copy()] {
        if read_one(&path).ok().as_deref() != Some(&bytes) {
            durable::replace(&path, &bytes)?;
        }
    }
    Ok(())
}

fn read_one(path: &Path) -> Result<Vec<u8>, VaultError> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    match file.take(LONGEST as u64 + 1).read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::IsADirectory => Err(VaultError::HeaderDamaged),
        Err(error) => Err(error.into()),
    }
}
