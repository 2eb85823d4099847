//! Bytes that pass: from plain files alone, counted, and stopped when it is asked.

use crate::BackupError;
use rustix::{fs::OFlags, io::Errno};
use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// Is told how many bytes have passed since it was told last, and says whether to go on.
pub type GoesOn<'a> = &'a dyn Fn(u64) -> bool;

/// Opens a file of a folder that somebody else may have filled: no link is followed, and nothing but a file is waited for.
pub(crate) fn open(path: &Path) -> Result<File, BackupError> {
    let careful = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed();
    let opened = OpenOptions::new().read(true).custom_flags(careful).open(path);
    let file = opened.map_err(|error| match error.raw_os_error() {
        Some(code) if code == Errno::LOOP.raw_os_error() => BackupError::NotABackup,
        _ => error.into(),
    })?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(BackupError::NotABackup) }
}

/// A reader that counts what passes, and fails once it is to stop.
pub(crate) struct Passing<'a, R> {
    inner: R,
    goes_on: GoesOn<'a>,
}

impl<'a, R: Read> Passing<'a, R> {
    pub(crate) const fn new(inner: R, goes_on: GoesOn<'a>) -> Self {
        Self { inner, goes_on }
    }
}

impl<R: Read> Read for Passing<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // What cannot be read is damaged, whatever the disk says of it; a fault of writing is told from it by that.
        let length = self.inner.read(buffer).map_err(|error| match error.kind() {
            ErrorKind::Interrupted => error,
            _ => ErrorKind::InvalidData.into(),
        })?;
        if (self.goes_on)(length as u64) { Ok(length) } else { Err(io::Error::other("stopped")) }
    }
}
