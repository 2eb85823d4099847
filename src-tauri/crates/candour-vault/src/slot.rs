//! A key slot: the master key, wrapped under what one way in is made of.
//!
//! Slots come and go; the master key under them stays. Reading and writing a header is not here.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::effort::Effort;
use crate::secret::{Secret, hkdf, opaque, random_array};
use crate::{CasebookId, SlotId, VaultError, WayIn, seal};

/// What a slot needs to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// P2: a passphrase and this laptop's device secret.
    PassphraseAndDevice,
    /// P1: a passphrase alone.
    Passphrase,
    /// R: twelve recovery words.
    Words,
    /// U over P2: the second person's passphrase and device secret.
    SecondPersonAndDevice,
    /// U over P1: the second person's passphrase alone.
    SecondPerson,
}

impl SlotKind {
    pub(crate) const ALL: [Self; 5] = [
        Self::PassphraseAndDevice,
        Self::Passphrase,
        Self::Words,
        Self::SecondPersonAndDevice,
        Self::SecondPerson,
    ];

    /// The byte that stands for it in the header.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::PassphraseAndDevice => 1,
            Self::Passphrase => 2,
            Self::Words => 3,
            Self::SecondPersonAndDevice => 4,
            Self::SecondPerson => 5,
        }
    }

    pub(crate) fn of_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub(crate) const fn needs_device_secret(self) -> bool {
        matches!(self, Self::PassphraseAndDevice | Self::SecondPersonAndDevice)
    }

    pub(crate) const fn needs_passphrase(self) -> bool {
        !matches!(self, Self::Words)
    }

    pub(crate) const fn is_second_person(self) -> bool {
        matches!(self, Self::SecondPersonAndDevice | Self::SecondPerson)
    }
}

/// The 16 bytes that name a slot: fourteen random ones and its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SlotName(pub(crate) [u8; 16]);

impl SlotName {
    pub(crate) fn draw(number: SlotId) -> Result<Self, VaultError> {
        let mut name: [u8; 16] = random_array()?;
        name[14..].copy_from_slice(&number.0.to_be_bytes());
        Ok(Self(name))
    }

    pub(crate) const fn number(self) -> SlotId {
        SlotId(u16::from_be_bytes([self.0[14], self.0[15]]))
    }
}

/// One slot, as it stands in the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) name: SlotName,
    pub(crate) kind: SlotKind,
    pub(crate) effort: Effort,
    pub(crate) salt: [u8; 16],
    pub(crate) nonce: [u8; seal::NONCE],
    pub(crate) commitment: [u8; 32],
    pub(crate) wrapped: [u8; 48],
}

/// The two halves that a way in expands to.
struct KeyAndCommitment {
    key: Secret,
    commitment: Secret,
}
opaque!(KeyAndCommitment);

impl Slot {
    /// Wraps the master key for a way in, with fresh salt and nonce. `place` are the first 28 bytes of the header.
    pub(crate) fn make(
        name: SlotName,
        way: &WayIn<'_>,
        effort: Effort,
        casebook: &CasebookId,
        place: &[u8; 28],
        master: &Secret,
    ) -> Result<Self, VaultError> {
        let mut slot = Self {
            name,
            kind: way.kind(),
            effort,
            salt: random_array()?,
            nonce: random_array()?,
            commitment: [0; 32],
            wrapped: [0; 48],
        };
        let derived = slot.derive(way, casebook)?;
        slot.commitment = *derived.commitment.expose();
        slot.wrapped = seal::seal_key(&derived.key, &slot.nonce, &slot.prefix(place), master)?;
        Ok(slot)
    }

    /// The master key, or `None` if this is not the slot of that way in.
    ///
    /// # Errors
    /// [`VaultError::HeaderDamaged`] if it is, and the slot was altered.
    pub(crate) fn open(
        &self,
        way: &WayIn<'_>,
        casebook: &CasebookId,
        place: &[u8; 28],
    ) -> Result<Option<Secret>, VaultError> {
        let derived = self.derive(way, casebook)?;
        if !bool::from(derived.commitment.expose().ct_eq(&self.commitment)) {
            return Ok(None);
        }
        seal::open_key(&derived.key, &self.nonce, &self.prefix(place), &self.wrapped)
            .map(Some)
            .ok_or(VaultError::HeaderDamaged)
    }

    fn derive(&self, way: &WayIn<'_>, casebook: &CasebookId) -> Result<KeyAndCommitment, VaultError> {
        let material = way.material(self.effort, &self.salt)?;
        let mut info = b"candour/kek/v1".to_vec();
        info.extend_from_slice(casebook.as_bytes());
        info.extend_from_slice(&self.name.0);
        info.push(self.kind.code());
        let mut both = Zeroizing::new([0; 64]);
        hkdf(&material, &self.salt, &info, both.as_mut_slice())?;
        let half = |from: usize| {
            Secret::made_by(|out| {
                out.copy_from_slice(&both[from..from + 32]);
                Ok(())
            })
        };
        Ok(KeyAndCommitment { key: half(0)?, commitment: half(32)? })
    }

    /// What the wrap is bound to: the place, the slot's name and kind, and its Argon2id parameters.
    fn prefix(&self, place: &[u8; 28]) -> Vec<u8> {
        let mut prefix = place.to_vec();
        prefix.extend_from_slice(&self.name.0);
        prefix.push(self.kind.code());
        for part in [self.effort.memory_kib, self.effort.passes, self.effort.lanes] {
            prefix.extend_from_slice(&part.to_le_bytes());
        }
        prefix
    }
}
