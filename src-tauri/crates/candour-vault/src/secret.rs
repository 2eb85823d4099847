//! Thirty-two secret bytes, how they are made and how one is derived from another.
//!
//! Every key type of this crate is built on [`Secret`]. None of them has `Clone` or `Serialize`, and `Debug` prints the
//! name of the type. What a key is *for* stands in the module of that key.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{CasebookId, VaultError};

/// Thirty-two bytes in one place of the heap, wiped when dropped; moving it moves a pointer.
pub(crate) struct Secret(Box<Zeroizing<[u8; 32]>>);

impl Secret {
    pub(crate) fn random() -> Result<Self, VaultError> {
        Self::made_by(random)
    }

    /// Made by a function that fills the bytes in their final place.
    pub(crate) fn made_by(
        fill: impl FnOnce(&mut [u8]) -> Result<(), VaultError>,
    ) -> Result<Self, VaultError> {
        let mut bytes = Box::new(Zeroizing::new([0; 32]));
        fill(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    pub(crate) fn copied_from(bytes: &[u8; 32]) -> Self {
        let mut copy = Box::new(Zeroizing::new([0; 32]));
        copy.copy_from_slice(bytes);
        Self(copy)
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key for one use: HKDF-SHA-256 over these bytes, salted with the casebook's id.
    pub(crate) fn derive(&self, casebook: &CasebookId, label: &str) -> Result<Self, VaultError> {
        let info = ["candour/", label].concat();
        Self::made_by(|out| hkdf(self.expose(), casebook.as_bytes(), info.as_bytes(), out))
    }
}

/// Expands `material` to as many bytes as `out` holds.
pub(crate) fn hkdf(material: &[u8], salt: &[u8], info: &[u8], out: &mut [u8]) -> Result<(), VaultError> {
    Hkdf::<Sha256>::new(Some(salt), material).expand(info, out).map_err(|_| VaultError::Crypto)
}

/// Fills the bytes from the system's generator.
pub(crate) fn random(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|_| VaultError::Crypto)
}

/// A fresh salt, nonce or id.
pub(crate) fn random_array<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    random(&mut bytes)?;
    Ok(bytes)
}

/// Gives secret types a `Debug` that prints the name of the type and nothing else.
macro_rules! opaque {
    ($( $name:ident ),+ $(,)?) => { $(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )+ };
}
pub(crate) use opaque;
opaque!(Secret);

#[cfg(test)]
mod tests {
    use super::*;

    /// T01: RFC 5869, appendix A.1.
    #[test]
    fn t01_hkdf_gives_the_published_vector() {
        let mut out = [0; 42];
        let salt: Vec<u8> = (0x00..=0x0c).collect();
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        hkdf(&[0x0b; 22], &salt, &info, &mut out).unwrap();
        let expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
        assert_eq!(crate::ids::hex(&out), expected);
    }

    #[test]
    fn keys_for_two_uses_or_two_casebooks_differ() {
        let master = Secret::random().unwrap();
        let (one, two) = (CasebookId::new([1; 16]), CasebookId::new([2; 16]));
        let key = master.derive(&one, "a/v1").unwrap();
        assert_ne!(key.expose(), master.derive(&one, "b/v1").unwrap().expose());
        assert_ne!(key.expose(), master.derive(&two, "a/v1").unwrap().expose());
    }
}
