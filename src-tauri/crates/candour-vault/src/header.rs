//! `casebook.hdr`: who may open the casebook, and the wrapped keys behind it.
//!
//! The bytes are laid out in `FORMAT.md`. Here: the frame, its checksum and its MAC. The body's CBOR stands in `body`, the
//! two files in `copies`. Nothing is allocated, derived or asked for before the checksum and the caps hold.

mod body;
pub(crate) mod copies;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod second_reader;
#[cfg(test)]
mod tests;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::secret::Secret;
use crate::slot::Slot;
use crate::{CasebookId, SlotId, VaultError, seal};

const MAGIC: [u8; 8] = *b"CANDOURV";
const VERSION: u16 = 1;
const SUITE: u16 = 1;
const FIXED: usize = 40;
const MAC: usize = 32;
const CHECKSUM: usize = 32;
const LONGEST_BODY: usize = 64 * 1024;
/// No header is longer.
pub(crate) const LONGEST: usize = FIXED + LONGEST_BODY + MAC + CHECKSUM;
pub(crate) const MOST_SLOTS: usize = 16;
const MOST_KEYS: usize = 16;

/// What a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) casebook: CasebookId,
    /// Goes up by one with every write.
    pub(crate) generation: u64,
    pub(crate) slots: Vec<Slot>,
    pub(crate) keys: Vec<WrappedDatabaseKey>,
    /// The oldest version of Candour that can read the casebook.
    pub(crate) min_app: AppVersion,
    pub(crate) created_on: jiff::civil::Date,
}

/// A key of the database, wrapped under the master key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WrappedDatabaseKey {
    pub(crate) epoch: u32,
    pub(crate) nonce: [u8; seal::NONCE],
    pub(crate) wrapped: [u8; 48],
}

/// A version of Candour, as far as formats care: `0.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AppVersion {
    pub(crate) major: u16,
    pub(crate) minor: u16,
}

impl AppVersion {
    /// The first version that reads format 1.
    pub(crate) const FIRST: Self = Self { major: 0, minor: 1 };

    /// The version of this build.
    fn ours() -> Option<Self> {
        let mut parts = env!("CARGO_PKG_VERSION").split('.').map(str::parse);
        match (parts.next(), parts.next()) {
            (Some(Ok(major)), Some(Ok(minor))) => Some(Self { major, minor }),
            _ => None,
        }
    }
}

impl std::fmt::Display for AppVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// A header whose checksum and shape hold; whether it is authentic shows once the master key is out.
pub(crate) struct Unproved {
    pub(crate) header: Header,
    signed: Vec<u8>,
    mac: [u8; MAC],
}

impl Unproved {
    /// Checks the MAC.
    ///
    /// # Errors
    /// [`VaultError::HeaderDamaged`] if anything in the header was altered.
    pub(crate) fn prove(self, master: &Secret) -> Result<Header, VaultError> {
        let key = master.derive(&self.header.casebook, "header-mac/v1")?;
        mac(&key, &self.signed)?.verify_slice(&self.mac).map_err(|_| VaultError::HeaderDamaged)?;
        Ok(self.header)
    }
}

impl Header {
    /// Reads a header.
    ///
    /// # Errors
    /// [`VaultError::HeaderDamaged`] if it is torn, rotten or not a header; [`VaultError::TooNew`] if it is whole and of
    /// a later format.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Unproved, VaultError> {
        if bytes.len() < FIXED + MAC + CHECKSUM || bytes.len() > LONGEST || bytes[..8] != MAGIC {
            return Err(VaultError::HeaderDamaged);
        }
        let (before, checksum) = bytes.split_at(bytes.len() - CHECKSUM);
        if Sha256::digest(before)[..] != *checksum {
            return Err(VaultError::HeaderDamaged);
        }
        let (signed, mac) = before.split_at(before.len() - MAC);
        let mut fixed = Fields(&signed[8..FIXED]);
        if fixed.take().map(u16::from_le_bytes)? != VERSION || fixed.take().map(u16::from_le_bytes)? != SUITE
        {
            return Err(VaultError::TooNew { needs: None });
        }
        let casebook = CasebookId::new(fixed.take()?);
        let generation = fixed.take().map(u64::from_le_bytes)?;
        let length = fixed.take().map(u32::from_le_bytes)?;
        let body = &signed[FIXED..];
        if usize::try_from(length).ok() != Some(body.len()) {
            return Err(VaultError::HeaderDamaged);
        }
        let header = body::decode(body, casebook, generation)?;
        if AppVersion::ours().is_none_or(|ours| header.min_app > ours) {
            return Err(VaultError::TooNew { needs: Some(header.min_app.to_string()) });
        }
        let mac = mac.try_into().map_err(|_| VaultError::HeaderDamaged)?;
        Ok(Unproved { header, signed: signed.to_vec(), mac })
    }

    /// The bytes of this header, signed.
    pub(crate) fn sign(&self, master: &Secret) -> Result<Vec<u8>, VaultError> {
        let body = body::encode(self)?;
        let length = u32::try_from(body.len()).map_err(|_| VaultError::HeaderDamaged)?;
        let mut bytes = self.place().to_vec();
        bytes.extend_from_slice(&self.generation.to_le_bytes());
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.extend_from_slice(&body);
        let key = master.derive(&self.casebook, "header-mac/v1")?;
        let tag = mac(&key, &bytes)?.finalize().into_bytes();
        bytes.extend_from_slice(&tag);
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        Ok(bytes)
    }

    /// The first 28 bytes, to which every wrap in the header is bound: magic, version, suite and casebook.
    pub(crate) fn place(&self) -> [u8; 28] {
        place(&self.casebook)
    }

    /// The number of the next slot. Creation makes at most two slots in generation 1, and every later write adds one
    /// generation, so no number is ever given twice, removed slots included.
    pub(crate) fn next_slot(&self) -> Result<SlotId, VaultError> {
        let highest = self.slots.iter().map(|slot| u64::from(slot.name.number().0)).max().unwrap_or(0);
        let next = highest.max(self.generation) + 1;
        u16::try_from(next).map(SlotId).map_err(|_| VaultError::SlotsFull)
    }

    pub(crate) fn slot_mut(&mut self, number: SlotId) -> Result<&mut Slot, VaultError> {
        self.slots.iter_mut().find(|slot| slot.name.number() == number).ok_or(VaultError::SlotMissing)
    }
}

/// The first 28 bytes of a header of format 1.
pub(crate) fn place(casebook: &CasebookId) -> [u8; 28] {
    let mut place = [0; 28];
    place[..8].copy_from_slice(&MAGIC);
    place[8..10].copy_from_slice(&VERSION.to_le_bytes());
    place[10..12].copy_from_slice(&SUITE.to_le_bytes());
    place[12..].copy_from_slice(casebook.as_bytes());
    place
}

fn mac(key: &Secret, bytes: &[u8]) -> Result<Hmac<Sha256>, VaultError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).map_err(|_| VaultError::Crypto)?;
    mac.update(bytes);
    Ok(mac)
}

/// Fixed-size fields, one after the other.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], VaultError> {
        let (field, rest) = self.0.split_first_chunk().ok_or(VaultError::HeaderDamaged)?;
        self.0 = rest;
        Ok(*field)
    }
}
