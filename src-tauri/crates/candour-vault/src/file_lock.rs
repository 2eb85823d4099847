//! What seals a file that leaves the casebook: the password for whoever is to read it, and what nobody keeps.

use crate::secret::{opaque, random_array};
use crate::{VaultError, ids::hex, words::generated_file_password};
use zeroize::Zeroizing;

/// The secrets of one file, drawn for it alone and wiped when they are let go.
pub struct FileLock {
    password: Zeroizing<String>,
    owner: Zeroizing<String>,
    key: Zeroizing<[u8; 32]>,
}
opaque!(FileLock);

impl FileLock {
    /// Draws them.
    ///
    /// # Errors
    /// [`VaultError::Crypto`] if the system gives no random bytes.
    pub fn generate() -> Result<Self, VaultError> {
        let owner = Zeroizing::new(random_array::<16>()?);
        Ok(Self {
            password: generated_file_password()?,
            owner: Zeroizing::new(hex(owner.as_slice())),
            key: Zeroizing::new(random_array()?),
        })
    }

    /// What opens the file: to be shown once.
    #[must_use]
    pub fn password(&self) -> &str {
        &self.password
    }

    /// The owner's password, which is told to nobody.
    #[must_use]
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// The key of the file's streams and strings.
    #[must_use]
    pub fn key(&self) -> &[u8; 32] {
        &self.key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_secrets_of_its_own() {
        let (one, other) = (FileLock::generate().unwrap(), FileLock::generate().unwrap());
        assert!(
            one.password() != other.password() && one.owner() != other.owner() && one.key() != other.key()
        );
        assert_eq!(one.owner().len(), 32);
        assert!(!format!("{one:?}").contains(one.password()));
    }
}
