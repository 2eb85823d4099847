//! What someone has that opens a slot, and what it comes to once Argon2id is through with it.

use zeroize::Zeroizing;

use crate::effort::Effort;
use crate::slot::SlotKind;
use crate::{DeviceSecret, Passphrase, RecoveryWords, VaultError};

/// A way in, to make a slot of or to open one with.
pub enum WayIn<'a> {
    /// A passphrase alone.
    Passphrase(&'a Passphrase),
    /// A passphrase and the secret kept on this laptop.
    PassphraseAndDevice(&'a Passphrase, &'a DeviceSecret),
    /// Twelve recovery words.
    Words(&'a RecoveryWords),
    /// The second person's passphrase alone.
    SecondPerson(&'a Passphrase),
    /// The second person's passphrase and the secret kept on their laptop.
    SecondPersonAndDevice(&'a Passphrase, &'a DeviceSecret),
}
impl std::fmt::Debug for WayIn<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WayIn")
    }
}

impl WayIn<'_> {
    pub(crate) const fn kind(&self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::PassphraseAndDevice(..) => SlotKind::PassphraseAndDevice,
            Self::Words(_) => SlotKind::Words,
            Self::SecondPerson(_) => SlotKind::SecondPerson,
            Self::SecondPersonAndDevice(..) => SlotKind::SecondPersonAndDevice,
        }
    }

    /// Whether a slot may be made of it: passphrases have a least strength.
    pub(crate) fn is_fit(&self) -> Result<(), VaultError> {
        match self {
            Self::Words(_) => Ok(()),
            Self::Passphrase(p) | Self::SecondPerson(p) => p.fits_alone(),
            Self::PassphraseAndDevice(p, _) | Self::SecondPersonAndDevice(p, _) => {
                p.fits_beside_a_device_secret()
            }
        }
    }

    /// Argon2id of what was typed, and the device secret behind it where there is one.
    pub(crate) fn material(&self, effort: Effort, salt: &[u8; 16]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let (typed, device) = match self {
            Self::Passphrase(p) | Self::SecondPerson(p) => (effort.derive(p.expose(), salt)?, None),
            Self::PassphraseAndDevice(p, d) | Self::SecondPersonAndDevice(p, d) => {
                (effort.derive(p.expose(), salt)?, Some(d))
            }
            Self::Words(words) => (effort.derive(words.reveal().as_bytes(), salt)?, None),
        };
        let mut material = Zeroizing::new(Vec::with_capacity(64));
        material.extend_from_slice(typed.expose());
        if let Some(device) = device {
            material.extend_from_slice(device.expose());
        }
        Ok(material)
    }
}
