//! `casebook.seen`: how far the record had come when it was last closed, kept beside the database and elsewhere.
//!
//! It is what notices a whole casebook put back from an older copy. Comparing it with the database is the store's work.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::{CasebookFolder, Keys, VaultError, durable};

const MAGIC: &[u8; 8] = b"CANDOURS";
const SIGNED: usize = 8 + 16 + 8 + 8 + 32;
const LENGTH: usize = SIGNED + 32 + 32;

/// The end of the record as it was last seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The header's generation at that time.
    pub generation: u64,
    /// The number of the last entry of the audit chain.
    pub n: u64,
    /// Its hash.
    pub head: [u8; 32],
}

impl Keys {
    /// Notes the end of the record in the casebook's folder.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn write_seen(&self, folder: &CasebookFolder, n: u64, head: [u8; 32]) -> Result<(), VaultError> {
        self.write_seen_at(&folder.seen(), n, head)
    }

    /// Notes the same in a copy outside the folder.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn write_seen_at(&self, path: &Path, n: u64, head: [u8; 32]) -> Result<(), VaultError> {
        let seen = Seen { generation: self.generation(), n, head };
        durable::replace(path, &self.sign_seen(&seen)?)
    }

    /// What was last noted in the casebook's folder; `None` if nothing was.
    ///
    /// # Errors
    /// [`VaultError::SeenDamaged`] if the note is not ours, not whole or not of this casebook.
    pub fn read_seen(&self, folder: &CasebookFolder) -> Result<Option<Seen>, VaultError> {
        self.read_seen_at(&folder.seen())
    }

    /// What was last noted in a copy outside the folder; `None` if nothing was.
    ///
    /// # Errors
    /// [`VaultError::SeenDamaged`] if the note is not ours, not whole or not of this casebook.
    pub fn read_seen_at(&self, path: &Path) -> Result<Option<Seen>, VaultError> {
        let file = match File::open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut bytes = Vec::with_capacity(LENGTH + 1);
        file.take(LENGTH as u64 + 1).read_to_end(&mut bytes)?;
        self.check_seen(&bytes).map(Some)
    }

    /// Magic, casebook, generation, number, hash; then HMAC and SHA-256 of all before.
    fn sign_seen(&self, seen: &Seen) -> Result<Vec<u8>, VaultError> {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(self.casebook_id().as_bytes());
        bytes.extend_from_slice(&seen.generation.to_le_bytes());
        bytes.extend_from_slice(&seen.n.to_le_bytes());
        bytes.extend_from_slice(&seen.head);
        let mac = self.tag("seen-mac/v1", &bytes)?;
        bytes.extend_from_slice(&mac);
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        Ok(bytes)
    }

    /// Reads the fields, then compares the note with the one these keys would write of them.
    fn check_seen(&self, bytes: &[u8]) -> Result<Seen, VaultError> {
        let bytes: &[u8; LENGTH] = bytes.try_into().map_err(|_| VaultError::SeenDamaged)?;
        let number = |at: usize| {
            bytes[at..].first_chunk().copied().map(u64::from_le_bytes).ok_or(VaultError::SeenDamaged)
        };
        let head = bytes[40..].first_chunk().copied().ok_or(VaultError::SeenDamaged)?;
        let seen = Seen { generation: number(24)?, n: number(32)?, head };
        let expected = self.sign_seen(&seen)?;
        if bool::from(expected.ct_eq(bytes.as_slice())) { Ok(seen) } else { Err(VaultError::SeenDamaged) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Made;

    #[test]
    fn what_was_seen_is_read_back() {
        let made = Made::with_passphrase();
        assert_eq!(made.keys.read_seen(&made.folder).unwrap(), None);
        made.keys.write_seen(&made.folder, 1042, [7; 32]).unwrap();
        made.keys.write_seen(&made.folder, 1043, [8; 32]).unwrap();
        let seen = made.keys.read_seen(&made.folder).unwrap().unwrap();
        assert_eq!(seen, Seen { generation: 1, n: 1043, head: [8; 32] });
        let copy = made.place().join("copy.seen");
        made.keys.write_seen_at(&copy, 9, [1; 32]).unwrap();
        assert_eq!(made.keys.read_seen_at(&copy).unwrap().unwrap().n, 9);
    }

    #[test]
    fn a_note_that_was_altered_or_is_anothers_is_refused() {
        let (made, other) = (Made::with_passphrase(), Made::with_passphrase());
        made.keys.write_seen(&made.folder, 5, [9; 32]).unwrap();
        let whole = std::fs::read(made.folder.seen()).unwrap();
        assert!(matches!(other.keys.check_seen(&whole), Err(VaultError::SeenDamaged)));
        assert!(matches!(made.keys.check_seen(&whole[..LENGTH - 1]), Err(VaultError::SeenDamaged)));
        for bit in 0..LENGTH * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(matches!(made.keys.check_seen(&flipped), Err(VaultError::SeenDamaged)), "{bit}");
        }
    }
}
