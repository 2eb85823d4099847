//! The secret this laptop keeps, and the system's keyring that keeps it.
//!
//! The keyring is never asked in our own process: it remembers a failure for good, and it may wait for a dialog for ever.
//! Each question goes to a short-lived child, the same program with [`ARGUMENT`], over pipes, and a child that does not
//! answer in time is ended. Whatever happens, the secret goes nowhere else: there is no file for it.

mod child;
mod parent;
mod wire;

use zeroize::Zeroizing;

use crate::VaultError;
use crate::secret::{Secret, opaque};

pub use child::answer;
pub use parent::Keyring;

/// The argument that makes the program answer one question about the keyring instead of opening a window.
pub const ARGUMENT: &str = "--device-secret";

/// Thirty-two random bytes that only this laptop has.
pub struct DeviceSecret(Secret);
opaque!(DeviceSecret);

impl DeviceSecret {
    /// Draws a new one.
    ///
    /// # Errors
    /// [`VaultError::Crypto`] if the system gives no random bytes.
    pub fn generate() -> Result<Self, VaultError> {
        Secret::random().map(Self)
    }

    /// The secret with these bytes, which are wiped.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "the bytes are wiped here, not left with the caller")]
    pub fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(Secret::copied_from(&bytes))
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }
}

/// What the keyring answered.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It did what was asked.
    Done(T),
    /// It holds nothing for this casebook.
    Empty,
    /// There is none, or it is locked and refuses.
    Absent,
    /// It did not answer in time.
    Slow,
}

impl<T> Outcome<T> {
    /// The same outcome, with something else where it is done.
    fn map<U>(self, then: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::Done(value) => Outcome::Done(then(value)),
            Self::Empty => Outcome::Empty,
            Self::Absent => Outcome::Absent,
            Self::Slow => Outcome::Slow,
        }
    }

    /// What was asked for, or the error to show.
    ///
    /// # Errors
    /// [`VaultError::DeviceSecretMissing`], [`VaultError::KeyringAbsent`], [`VaultError::KeyringSlow`].
    pub fn into_result(self) -> Result<T, VaultError> {
        match self {
            Self::Done(value) => Ok(value),
            Self::Empty => Err(VaultError::DeviceSecretMissing),
            Self::Absent => Err(VaultError::KeyringAbsent),
            Self::Slow => Err(VaultError::KeyringSlow),
        }
    }
}
