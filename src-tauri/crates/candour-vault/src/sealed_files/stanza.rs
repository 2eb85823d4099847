//! `-> candour-v1 <mark>`: how age's file key is wrapped under a matter's key.
//!
//! The mark tells whoever holds the key that it is the right one, and nobody else which files belong together: eight random
//! bytes and a tag over them. The wrap is bound to casebook, matter and the file's own name, so that no file can be put in
//! place of another.

use std::collections::HashSet;
use std::io;

use age::{DecryptError, EncryptError};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::secrecy::ExposeSecret;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::ids::{hex, unhex};
use crate::secret::{Secret, random_array};
use crate::{BlobId, MatterKey, VaultError, seal};

const TAG: &str = "candour-v1";
const WRAPPED: usize = seal::NONCE + FILE_KEY_BYTES + seal::TAG;

/// A matter's key, for one file.
pub(super) struct FileLock<'a> {
    pub(super) key: &'a MatterKey,
    pub(super) blob: BlobId,
}

impl FileLock<'_> {
    pub(super) fn wrap(&self, file_key: &[u8; FILE_KEY_BYTES]) -> Result<Stanza, VaultError> {
        let nonce: [u8; seal::NONCE] = random_array()?;
        let mut body = nonce.to_vec();
        body.extend(seal::seal(&self.derived("file-wrap/v1")?, &nonce, &self.place(), file_key)?);
        Ok(Stanza { tag: TAG.to_owned(), args: vec![hex(&self.mark(random_array()?)?)], body })
    }

    /// The file key, or `None` if the stanza is not of this matter's key.
    pub(super) fn unwrap(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        let [mark] = stanza.args.as_slice() else { return None };
        let mark: [u8; 16] = unhex(mark)?;
        let salt = *mark.first_chunk()?;
        if stanza.tag != TAG || !bool::from(self.mark(salt).ok()?.ct_eq(&mark)) {
            return None;
        }
        Some(self.open(&stanza.body).ok_or(DecryptError::KeyDecryptionFailed))
    }

    fn open(&self, body: &[u8]) -> Option<FileKey> {
        let body: &[u8; WRAPPED] = body.try_into().ok()?;
        let (nonce, sealed) = body.split_first_chunk()?;
        let opened = seal::open(&self.derived("file-wrap/v1").ok()?, nonce, &self.place(), sealed)?;
        FileKey::try_init_with_mut(|file_key| {
            file_key.copy_from_slice(opened.get(..FILE_KEY_BYTES).ok_or(())?);
            Ok::<_, ()>(())
        })
        .ok()
    }

    /// Eight bytes of salt and eight of HMAC-SHA-256 over them.
    fn mark(&self, salt: [u8; 8]) -> Result<[u8; 16], VaultError> {
        let key = self.derived("file-mark/v1")?;
        let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).map_err(|_| VaultError::Crypto)?;
        mac.update(&salt);
        let tag = mac.finalize().into_bytes();
        let mut mark = [0; 16];
        mark[..8].copy_from_slice(&salt);
        mark[8..].copy_from_slice(&tag[..8]);
        Ok(mark)
    }

    fn derived(&self, label: &str) -> Result<Secret, VaultError> {
        self.key.secret().derive(self.key.casebook(), label)
    }

    /// Casebook, matter, file.
    fn place(&self) -> [u8; 48] {
        let mut place = [0; 48];
        place[..16].copy_from_slice(self.key.casebook().as_bytes());
        place[16..32].copy_from_slice(self.key.matter().as_bytes());
        place[32..].copy_from_slice(self.blob.as_bytes());
        place
    }
}

impl age::Recipient for FileLock<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let stanza =
            self.wrap(file_key.expose_secret()).map_err(|error| EncryptError::Io(io::Error::other(error)))?;
        // A label of our own keeps other recipients out of the header.
        Ok((vec![stanza], HashSet::from([TAG.to_owned()])))
    }
}

impl age::Identity for FileLock<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        self.unwrap(stanza)
    }
}
