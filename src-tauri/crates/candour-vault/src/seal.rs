//! XChaCha20-Poly1305, the one cipher for wrapped keys and sealed fields.
//!
//! Files go through age instead (`sealed_files`), pages through SQLCipher.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::secret::Secret;

pub(crate) const NONCE: usize = 24;
pub(crate) const TAG: usize = 16;

/// Seals bytes of any length; the result is sixteen bytes longer.
pub(crate) fn seal(key: &Secret, nonce: &[u8; NONCE], aad: &[u8], msg: &[u8]) -> Result<Vec<u8>, VaultError> {
    XChaCha20Poly1305::new(key.expose().into())
        .encrypt(&XNonce::from(*nonce), Payload { msg, aad })
        .map_err(|_| VaultError::Crypto)
}

/// Opens what [`seal`] made; `None` if key, nonce, place or bytes are not the same.
pub(crate) fn open(key: &Secret, nonce: &[u8; NONCE], aad: &[u8], msg: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    XChaCha20Poly1305::new(key.expose().into())
        .decrypt(&XNonce::from(*nonce), Payload { msg, aad })
        .ok()
        .map(Zeroizing::new)
}

/// Seals a key.
pub(crate) fn seal_key(
    key: &Secret,
    nonce: &[u8; NONCE],
    aad: &[u8],
    secret: &Secret,
) -> Result<[u8; 48], VaultError> {
    seal(key, nonce, aad, secret.expose())?.try_into().map_err(|_| VaultError::Crypto)
}

/// Opens what [`seal_key`] made.
pub(crate) fn open_key(key: &Secret, nonce: &[u8; NONCE], aad: &[u8], sealed: &[u8; 48]) -> Option<Secret> {
    let bytes = open(key, nonce, aad, sealed)?;
    bytes.first_chunk().map(Secret::copied_from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{hex, unhex};

    /// T01: draft-irtf-cfrg-xchacha-03, appendix A.3.1.
    #[test]
    fn t01_xchacha20_poly1305_gives_the_published_vector() {
        let plain =
            b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
                      sunscreen would be it.";
        let key = Secret::copied_from(&std::array::from_fn(|i| 0x80 + u8::try_from(i).unwrap()));
        let nonce: [u8; 24] = std::array::from_fn(|i| 0x40 + u8::try_from(i).unwrap());
        let aad: [u8; 12] = unhex("50515253c0c1c2c3c4c5c6c7").unwrap();
        let sealed = seal(&key, &nonce, &aad, plain).unwrap();
        assert_eq!(hex(&sealed[..16]), "bd6d179d3e83d43b9576579493c0e939");
        assert_eq!(hex(&sealed[plain.len()..]), "c0875924c1c7987947deafd8780acf49");
        assert_eq!(open(&key, &nonce, &aad, &sealed).unwrap().as_slice(), plain);
    }

    #[test]
    fn another_place_opens_nothing() {
        let key = Secret::random().unwrap();
        let sealed = seal(&key, &[1; 24], b"here", b"text").unwrap();
        assert!(open(&key, &[1; 24], b"here", &sealed).is_some());
        assert!(open(&key, &[1; 24], b"there", &sealed).is_none());
        assert!(open(&key, &[2; 24], b"here", &sealed).is_none());
    }
}
