//! The raw key of the database and the one way to give it to a connection.
//!
//! The rest of the connection's profile is the store's. A raw key of any other length than 64 hexadecimal digits would
//! silently be taken for a passphrase; this type has no other length.

#[cfg(test)]
mod tests;

use std::sync::Once;

use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::VaultError;
use crate::ids::hex_digit;
use crate::secret::{Secret, opaque};

/// Readies the cipher of this process; to be called before every connection that is to be keyed.
///
/// SQLite counts as ready a moment before its cipher is. A thread whose first connection fell into that moment would be
/// refused its key, so the first of them all is made here while the others wait.
pub fn ready_cipher() {
    static READY: Once = Once::new();
    READY.call_once(|| drop(Connection::open_in_memory()));
}

/// Thirty-two raw bytes for SQLCipher.
pub struct DatabaseKey(Secret);
opaque!(DatabaseKey);

impl DatabaseKey {
    pub(crate) const fn new(key: Secret) -> Self {
        Self(key)
    }

    /// Silences the cipher's log, checks that there is a cipher, and keys the connection. To be called before anything
    /// else is asked of the connection.
    ///
    /// # Errors
    /// [`VaultError::CipherAbsent`] if the linked library is not SQLCipher; [`VaultError::Database`] if it refuses.
    pub fn apply(&self, connection: &Connection) -> Result<(), VaultError> {
        let refused = |_| VaultError::Database;
        connection.execute_batch("PRAGMA cipher_log_level = NONE").map_err(refused)?;
        let version: Option<String> =
            connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).ok();
        if version.is_none_or(|version| version.is_empty()) {
            return Err(VaultError::CipherAbsent);
        }
        connection.key(Some("main"), self.literal().as_slice(), false).map_err(refused)
    }

    #[cfg(test)]
    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// `x'`, 64 hexadecimal digits, `'`: the form in which SQLCipher takes a raw key. Never on the heap.
    fn literal(&self) -> Zeroizing<[u8; 67]> {
        let mut literal = Zeroizing::new([b'\''; 67]);
        literal[0] = b'x';
        for (pair, byte) in literal[2..66].chunks_exact_mut(2).zip(self.0.expose()) {
            pair[0] = hex_digit(byte >> 4);
            pair[1] = hex_digit(byte & 15);
        }
        literal
    }
}
