//! Attachments and issued letters: one age file each, outside the database, under their matter's key.
//!
//! A sealed file is complete and durable before anyone learns its name, so that a row never names a file that is not there.
//! What it is called, what it means and who may see it stands in that row, not here.

mod hashing;
mod orphans;
#[cfg(test)]
mod second_reader;
mod stanza;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;

use std::fs::{self, File};
use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use age::stream::StreamReader;
use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use zeroize::Zeroizing;

use self::hashing::Hashing;
use self::stanza::FileLock;
use crate::secret::random_array;
use crate::{BlobId, CasebookFolder, MatterKey, VaultError, durable};

pub use orphans::{clear_unfinished, orphans, remove, set_aside};

/// How much of a file is in memory in clear at once.
const CHUNK: usize = 64 * 1024;

/// What is to be remembered of a sealed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealedFile {
    /// Its name.
    pub blob_id: BlobId,
    /// SHA-256 of the file as it came: the hash of the evidence.
    pub plain_sha256: [u8; 32],
    /// Its length as it came.
    pub plain_len: u64,
    /// SHA-256 of the sealed file, to check it without a key.
    pub cipher_sha256: [u8; 32],
    /// The length of the sealed file; it cannot be worked out from the other.
    pub cipher_len: u64,
}

/// Seals bytes that are in memory.
///
/// # Errors
/// [`VaultError::DiskFull`], [`VaultError::ReadOnly`], [`VaultError::Io`]; nothing is then left behind.
pub fn seal_bytes(folder: &CasebookFolder, key: &MatterKey, plain: &[u8]) -> Result<SealedFile, VaultError> {
    seal_reader(folder, key, plain)
}

/// Seals whatever the reader gives, of any length, in little memory.
///
/// # Errors
/// [`VaultError::DiskFull`], [`VaultError::ReadOnly`], [`VaultError::Io`]; nothing is then left behind.
pub fn seal_reader(
    folder: &CasebookFolder,
    key: &MatterKey,
    plain: impl Read,
) -> Result<SealedFile, VaultError> {
    let blob_id = BlobId::new(random_array()?);
    let (part, home) = (part_path(folder, &blob_id), path(folder, &blob_id));
    make_folders(folder, &home)?;
    let sealed = seal_at(&part, &home, key, blob_id, plain).inspect_err(|_| {
        // Best effort: what stays behind is cleared when the casebook is opened.
        let _ = fs::remove_file(&part);
    })?;
    durable::sync_folder_of(&home)?;
    Ok(sealed)
}

/// The whole file in clear, checked to its last byte.
///
/// # Errors
/// [`VaultError::FileMissing`]; [`VaultError::FileDamaged`] if it is cut short, altered, another file's or another
/// matter's.
pub fn open(
    folder: &CasebookFolder,
    key: &MatterKey,
    blob: &BlobId,
) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let mut reader = reader(folder, key, blob)?;
    // The sealed file is longer than the clear one: room for all of it at once, so that no copy is left behind.
    let room = usize::try_from(reader.cipher_len).map_err(|_| VaultError::NoMemory)?;
    let mut plain = Zeroizing::new(Vec::new());
    plain.try_reserve_exact(room).map_err(|_| VaultError::NoMemory)?;
    reader.read_to_end(&mut plain).map_err(damaged)?;
    Ok(plain)
}

/// Opens a file to be read piece by piece. An alteration shows as an error of the kind `InvalidData` or `UnexpectedEof` when the piece is reached.
///
/// # Errors
/// [`VaultError::FileMissing`]; [`VaultError::FileDamaged`] if its head is altered, another file's or another matter's.
pub fn reader(folder: &CasebookFolder, key: &MatterKey, blob: &BlobId) -> Result<SealedReader, VaultError> {
    let file = match File::open(path(folder, blob)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(VaultError::FileMissing),
        file => file?,
    };
    let cipher_len = file.metadata()?.len();
    Ok(SealedReader { plain: decrypt(key, *blob, BufReader::new(file))?, cipher_len })
}

/// A sealed file being read.
pub struct SealedReader {
    plain: StreamReader<BufReader<File>>,
    cipher_len: u64,
}
crate::secret::opaque!(SealedReader);

impl Read for SealedReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.plain.read(buffer)
    }
}

impl Seek for SealedReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.plain.seek(to)
    }
}

/// `blobs/ab/<32 digits>`.
#[must_use]
pub fn path(folder: &CasebookFolder, blob: &BlobId) -> PathBuf {
    let name = blob.to_string();
    folder.blobs().join(&name[..2]).join(&name)
}

/// `blobs/part/<32 digits>.part`.
fn part_path(folder: &CasebookFolder, blob: &BlobId) -> PathBuf {
    folder.blobs().join("part").join(format!("{blob}.part"))
}

fn make_folders(folder: &CasebookFolder, home: &Path) -> Result<(), VaultError> {
    let wanted = [Some(folder.blobs().join("part")), home.parent().map(Path::to_owned)];
    for path in wanted.into_iter().flatten().filter(|path| !path.is_dir()) {
        durable::make_folder(&path)?;
        durable::sync_folder_of(&path)?;
    }
    Ok(())
}

/// Writes the part, makes it durable, and gives it its name.
fn seal_at(
    part: &Path,
    home: &Path,
    key: &MatterKey,
    blob_id: BlobId,
    plain: impl Read,
) -> Result<SealedFile, VaultError> {
    let mut file = durable::create(part)?;
    let sealed = encrypt(key, blob_id, plain, &mut file)?;
    file.sync_all()?;
    fs::rename(part, home)?;
    Ok(sealed)
}

/// Writes the age file of what the reader gives.
pub(crate) fn encrypt(
    key: &MatterKey,
    blob_id: BlobId,
    mut plain: impl Read,
    sealed: impl Write,
) -> Result<SealedFile, VaultError> {
    let lock = FileLock { key, blob: blob_id };
    let recipients = std::iter::once(&lock as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| match error {
        EncryptError::Io(error) => error.into(),
        _ => VaultError::Crypto,
    })?;
    let mut stream = encryptor.wrap_output(Hashing::new(sealed))?;
    let mut clear = Hashing::new(io::sink());
    let mut chunk = Zeroizing::new(vec![0; CHUNK]);
    loop {
        let length = match plain.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            // A fault of the source, whatever its kind, says nothing about the casebook's disk.
            Err(error) => return Err(VaultError::Io(error)),
        };
        clear.write_all(&chunk[..length])?;
        stream.write_all(&chunk[..length])?;
    }
    let (cipher_sha256, cipher_len) = stream.finish()?.finish()?;
    let (plain_sha256, plain_len) = clear.finish()?;
    Ok(SealedFile { blob_id, plain_sha256, plain_len, cipher_sha256, cipher_len })
}

pub(crate) fn decrypt<R: Read>(
    key: &MatterKey,
    blob: BlobId,
    sealed: R,
) -> Result<StreamReader<R>, VaultError> {
    let lock = FileLock { key, blob };
    let opened = Decryptor::new(sealed)
        .and_then(|decryptor| decryptor.decrypt(std::iter::once(&lock as &dyn age::Identity)));
    opened.map_err(|error| match error {
        DecryptError::Io(error) => damaged(error),
        _ => VaultError::FileDamaged,
    })
}

/// What an error says that came while a sealed file was read.
pub(crate) fn damaged(error: io::Error) -> VaultError {
    match error.kind() {
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof | ErrorKind::InvalidInput => {
            VaultError::FileDamaged
        }
        _ => error.into(),
    }
}
