//! A key as the database keeps it: wrapped, and bound to the casebook and the thing it belongs to.

use uuid::Uuid;

use crate::secret::{Secret, random_array};
use crate::{CasebookId, VaultError, seal};

/// A wrapped key. Destroying it in every copy destroys what was sealed under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrappedKey {
    epoch: u32,
    nonce: [u8; seal::NONCE],
    sealed: [u8; 48],
}

impl WrappedKey {
    /// Its length as bytes.
    pub const LENGTH: usize = 4 + seal::NONCE + 48;

    /// Epoch (little-endian), nonce, sealed key.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; Self::LENGTH] {
        let mut bytes = [0; Self::LENGTH];
        bytes[..4].copy_from_slice(&self.epoch.to_le_bytes());
        bytes[4..28].copy_from_slice(&self.nonce);
        bytes[28..].copy_from_slice(&self.sealed);
        bytes
    }

    /// Reads what [`WrappedKey::to_bytes`] gave.
    ///
    /// # Errors
    /// [`VaultError::ValueDamaged`] if there are not exactly 76 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let bytes: &[u8; Self::LENGTH] = bytes.try_into().map_err(|_| VaultError::ValueDamaged)?;
        let part = |range: std::ops::Range<usize>| &bytes[range];
        Ok(Self {
            epoch: u32::from_le_bytes(part(0..4).try_into().map_err(|_| VaultError::ValueDamaged)?),
            nonce: part(4..28).try_into().map_err(|_| VaultError::ValueDamaged)?,
            sealed: part(28..76).try_into().map_err(|_| VaultError::ValueDamaged)?,
        })
    }

    /// Which key of its kind it is: the first is 1.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    pub(crate) fn draw(wrapping: &Secret, casebook: &CasebookId, owner: &Uuid) -> Result<Self, VaultError> {
        let (epoch, nonce) = (1, random_array()?);
        let sealed = seal::seal_key(wrapping, &nonce, &place(casebook, owner, epoch), &Secret::random()?)?;
        Ok(Self { epoch, nonce, sealed })
    }

    pub(crate) fn open(
        &self,
        wrapping: &Secret,
        casebook: &CasebookId,
        owner: &Uuid,
    ) -> Result<Secret, VaultError> {
        seal::open_key(wrapping, &self.nonce, &place(casebook, owner, self.epoch), &self.sealed)
            .ok_or(VaultError::ValueDamaged)
    }
}

/// Casebook, owner and epoch; what kind of key it is shows in the wrapping key.
fn place(casebook: &CasebookId, owner: &Uuid, epoch: u32) -> [u8; 36] {
    let mut place = [0; 36];
    place[..16].copy_from_slice(casebook.as_bytes());
    place[16..32].copy_from_slice(owner.as_bytes());
    place[32..].copy_from_slice(&epoch.to_le_bytes());
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::IdentityScope;
    use crate::testing::Made;

    #[test]
    fn a_wrapped_key_opens_for_its_own_owner_only() {
        let (one, two) = (Made::with_passphrase(), Made::with_passphrase());
        let (mine, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let wrapped = one.keys.new_matter_key(mine).unwrap();
        let key = one.keys.matter_key(mine, &wrapped).unwrap();
        assert_eq!(key.expose(), one.keys.matter_key(mine, &wrapped).unwrap().expose());
        assert!(one.keys.matter_key(other, &wrapped).is_err(), "another matter");
        assert!(two.keys.matter_key(mine, &wrapped).is_err(), "another casebook");
        assert!(one.keys.identity_key(IdentityScope::Matter(mine), &wrapped).is_err(), "another use");
    }

    #[test]
    fn a_wrapped_key_survives_as_bytes_and_no_bit_of_it_may_change() {
        let made = Made::with_passphrase();
        let matter = Uuid::from_u128(7);
        let bytes = made.keys.new_matter_key(matter).unwrap().to_bytes();
        assert_eq!(WrappedKey::from_bytes(&bytes).unwrap().to_bytes(), bytes);
        assert!(WrappedKey::from_bytes(&bytes[1..]).is_err());
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes;
            flipped[bit / 8] ^= 1 << (bit % 8);
            let wrapped = WrappedKey::from_bytes(&flipped).unwrap();
            assert!(matches!(made.keys.matter_key(matter, &wrapped), Err(VaultError::ValueDamaged)), "{bit}");
        }
    }
}
