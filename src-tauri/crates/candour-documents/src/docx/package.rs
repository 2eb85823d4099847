//! The parts of a copy in one file: deflated, in a fixed order, under a fixed time.

use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// A part: the path of its place and its bytes.
pub(crate) type PartOf = (String, Vec<u8>);

/// No part of a file of ours is larger when inflated, nor has a file more of them.
const LARGEST: u64 = 64 << 20;
const MOST: usize = 256;

/// Packs parts in the order given.
///
/// # Errors
/// Whatever the packer could not do.
pub(super) fn packed(parts: &[PartOf]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    for (path, bytes) in parts {
        archive.start_file(path.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The parts of a packed file.
///
/// # Errors
/// What is no such file, is cut short, or holds more than any of ours.
pub(crate) fn unpacked(bytes: &[u8]) -> ZipResult<Vec<PartOf>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    if archive.len() > MOST || !archive.comment().is_empty() {
        return Err(std::io::Error::from(std::io::ErrorKind::InvalidData).into());
    }
    let mut parts = Vec::with_capacity(archive.len());
    for at in 0..archive.len() {
        let file = archive.by_index(at)?;
        let path = file.name().to_owned();
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
            return Err(std::io::Error::from(std::io::ErrorKind::InvalidData).into());
        }
        parts.push((path, bytes));
    }
    Ok(parts)
}
